//! `dcs status`: how far the plan is, what is late, what is due soon.

use std::fmt::Write as _;
use std::mem::ManuallyDrop;
use std::path::PathBuf;

use anyhow::Result;
use clap::ArgMatches;

use super::load::load;
use super::options::{Options, Talk, bad_value, day, days};
use super::{Outcome, Surroundings, named, plans};
use crate::clean::clean;
use crate::messages::{Words, fill};
use crate::plan::day::written;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::{Record, Task};
use crate::render::changes::screen as since_screen;
use crate::render::grid::Grid;
use crate::render::overview::{Overview, Selection};
use crate::render::{json, task};
use crate::status::{Changes, Obligation, Outlook, Status};

pub(super) fn run(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let words = options.words();
    if let Some(paths) = matches.get_many::<PathBuf>("all-plans") {
        return plans::run(paths.collect(), matches, options, surroundings);
    }
    if format(matches) == "jsonl" {
        let expected = fill(words.only_with, &[("option", "--all-plans")]);
        return Err(bad_value("jsonl", "--format", &expected, words));
    }
    let within = days(matches, "due-within", words)?;
    // Never freed: the process ends with the command, and a large plan has many parts.
    let loaded = ManuallyDrop::new(load(options, surroundings)?);
    let plan = &loaded.plan;
    let as_of = options.day_for(plan, surroundings);
    loaded.demand_sound(as_of, options, surroundings)?;
    let outlook = Outlook::new(plan, as_of, within.unwrap_or(plan.due_soon()));
    let overview = Overview {
        outlook: &outlook,
        language: options.language,
    };
    if let Some(since) = matches.get_one::<String>("since") {
        let since = day(since, "--since", words)?;
        if since > as_of {
            let expected = fill(words.expected_earlier, &[("day", &written(as_of))]);
            return Err(bad_value(&written(since), "--since", &expected, words));
        }
        let before = Outlook::new(plan, since, plan.due_soon());
        let changes = Changes::between(&before, &outlook);
        let text = match format(matches) {
            "json" => {
                json::changes(&outlook, since, &changes, surroundings.out.stream())?;
                return Ok(Outcome::Clean);
            }
            "csv" => overview.changes(&changes).csv(),
            "markdown" => overview.changes(&changes).markdown(),
            _ => since_screen(overview, since, &changes, surroundings.width, options.color),
        };
        surroundings.out.drawn(&text)?;
        return Ok(Outcome::Clean);
    }
    let look = Look {
        width: surroundings.width,
        color: options.color,
    };
    if let Some(found) = matches.get_one::<String>("task") {
        let found = named::task(plan, found, words)?;
        let text = task::render(overview, found, look.width, look.color);
        surroundings.out.drawn(&text)?;
        return Ok(Outcome::Clean);
    }
    let selection = select(matches, &outlook, options)?;
    let text = match format(matches) {
        "json" => {
            json::status(&outlook, &selection, surroundings.out.stream())?;
            return Ok(Outcome::Clean);
        }
        "csv" => main_table(matches, overview, &selection).csv(),
        "markdown" => main_table(matches, overview, &selection).markdown(),
        _ => screen(
            matches,
            overview,
            &selection,
            look,
            options.talk == Talk::Quiet,
        ),
    };
    surroundings.out.drawn(&text)?;
    Ok(Outcome::Clean)
}

/// How tables are drawn.
#[derive(Clone, Copy)]
struct Look {
    width: Option<u16>,
    color: bool,
}

fn format(matches: &ArgMatches) -> &str {
    matches
        .get_one::<String>("format")
        .map_or("table", String::as_str)
}

/// Returns the tasks of the party and the section asked for, and their items.
fn select<'o>(
    matches: &ArgMatches,
    outlook: &'o Outlook<'_>,
    options: &Options,
) -> Result<Selection<'o>> {
    let words = options.words();
    let plan = outlook.plan;
    let asked = |name: &str| matches.get_one::<String>(name);
    let party = asked("party")
        .map(|found| named::party(plan, found, words))
        .transpose()?;
    let section = asked("section")
        .map(|found| named::section(plan, found, words))
        .transpose()?
        .and_then(|section| plan.sections[section].id());
    let below = |task: Ix<Task>, above: &str| {
        let own = plan.tasks[task].section.get().map_or("", |id| &id.key);
        own.strip_prefix(above)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let wanted: ByRecord<Task, bool> = plan
        .tasks
        .indices()
        .map(|task| {
            party.is_none_or(|party| plan.links.assignments[task].names(party))
                && section.is_none_or(|section| below(task, &section.key))
        })
        .collect();
    let everything = party.is_none() && section.is_none();
    Ok(Selection {
        tasks: plan.tasks.indices().filter(|task| wanted[*task]).collect(),
        items: outlook
            .obligations
            .iter()
            .filter(|item| item.task.map_or(everything, |task| wanted[task]))
            .collect(),
    })
}

/// Returns the table that `--by` or `--all` asks for.
fn main_table(matches: &ArgMatches, overview: Overview<'_, '_>, selection: &Selection<'_>) -> Grid {
    match matches.get_one::<String>("by").map(String::as_str) {
        None if matches.get_flag("all") => overview.list(&selection.items, true),
        Some("party") => overview.by_party(selection),
        Some("task") => overview.by_task(selection),
        _ => overview.by_section(selection),
    }
}

/// How many items a list of the screen shows; nobody reads more there.
const MOST_LISTED: usize = 1_000;

/// Returns the whole screen: header, main table, totals, what is late, what is
/// due soon.
fn screen(
    matches: &ArgMatches,
    overview: Overview<'_, '_>,
    selection: &Selection<'_>,
    look: Look,
    quiet: bool,
) -> String {
    let words = &Words::of(overview.language).status;
    let items = &selection.items;
    let draw = |grid: &Grid| grid.screen(look.width, look.color);
    let outlook = overview.outlook;
    let mut text = String::new();
    if !quiet {
        text.push_str(&header(overview));
    }
    let tables = |text: &mut String, grid: &Grid| {
        if !grid.rows.is_empty() {
            let _ = writeln!(text, "{}", draw(grid));
        }
    };
    match matches.get_one::<String>("by").map(String::as_str) {
        Some("party") => tables(&mut text, &overview.by_party(selection)),
        Some("task") => tables(&mut text, &overview.by_task(selection)),
        _ => tables(&mut text, &overview.by_section(selection)),
    }
    let tally = outlook.tally(items.iter().copied());
    let progress = fill(
        words.progress_line,
        &[
            ("so_far", &overview.share(tally.so_far())),
            ("whole", &overview.share(tally.in_all())),
        ],
    );
    let _ = writeln!(text, "\n{progress}\n");
    tables(&mut text, &overview.totals(selection));
    let lists = if matches.get_flag("all") {
        vec![(items.clone(), words.all_heading, "")]
    } else {
        let of = |wanted: &dyn Fn(&Obligation<'_>) -> bool| {
            let mut own: Vec<&Obligation<'_>> =
                items.iter().copied().filter(|item| wanted(item)).collect();
            own.sort_by_key(|item| item.due);
            own
        };
        let late = of(&|item| item.status == Status::Overdue);
        let stopped = of(&|item| outlook.is_stopped_late(item));
        let soon = of(&|item| item.status == Status::DueSoon);
        vec![
            (late, words.late_heading, words.nothing_late),
            (stopped, words.stopped_heading, ""),
            (soon, words.soon_heading, words.nothing_soon),
        ]
    };
    for (list, heading, nothing) in lists {
        if list.is_empty() && nothing.is_empty() {
            continue;
        }
        if list.is_empty() {
            let _ = writeln!(text, "\n{nothing}");
        } else {
            let heading = fill(heading, &[("count", &list.len().to_string())]);
            let _ = writeln!(text, "\n{heading}");
            let all = matches.get_flag("all");
            let shown = if all {
                list.len()
            } else {
                list.len().min(MOST_LISTED)
            };
            tables(
                &mut text,
                &overview.list(&list[..shown], all || nothing.is_empty()),
            );
            if shown < list.len() {
                let left = (list.len() - shown).to_string();
                let _ = writeln!(text, "{}", fill(words.more_items, &[("count", &left)]));
            }
        }
    }
    text
}

/// Returns what plan this is, of whom, on which day, and how far the report is.
fn header(overview: Overview<'_, '_>) -> String {
    let words = &Words::of(overview.language).status;
    let plan = overview.outlook.plan;
    let as_of = overview.outlook.as_of;
    let title = plan.head.get().and_then(|head| head.title.get());
    let unit = plan.unit.get().and_then(|unit| unit.name.get());
    let mut text = String::new();
    for (word, value) in [(words.plan, title), (words.unit, unit)] {
        if let Some(value) = value {
            let _ = writeln!(text, "{word}: {}", clean(&value.0));
        }
    }
    let _ = write!(text, "{}: {}", words.as_of, written(as_of));
    if let Some(due) = plan.report_due() {
        let left = (due - as_of).num_days();
        let said = match left {
            0 => words.report_today,
            1.. => words.report_left,
            _ => words.report_past,
        };
        let days = left.abs().to_string();
        let said = fill(said, &[("days", &days), ("due", &written(due))]);
        let _ = write!(text, " · {said}");
    }
    text.push_str("\n\n");
    text
}
