//! `dcs status` without a mode: the main table, totals, overdue work, work due soon.

use std::fmt::Write as _;

use anyhow::Result;

use super::args::{Grouping, StatusArgs};
use crate::clean::clean;
use crate::cli::context::Context;
use crate::cli::named;
use crate::cli::table_format::{PlanFormat, TableFormat};
use crate::messages::{Words, fill};
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::{Record, Task};
use crate::plan::scalar::day::written;
use crate::render::status::json;
use crate::render::status::overview::Overview;
use crate::render::status::selection::Selection;
use crate::render::table::{Table, View};
use crate::status::{Obligation, Snapshot, Status};

/// Shows the progress of the plan, of a party or of a section.
pub(super) fn show(
    snapshot: &Snapshot<'_>,
    args: &StatusArgs,
    format: PlanFormat,
    context: &mut Context<'_, '_>,
) -> Result<()> {
    let selection = select(snapshot, args, context)?;
    let overview = Overview {
        snapshot,
        language: context.options.language,
    };
    let quiet = context.is_quiet();
    let view = context.view(format == PlanFormat::Table(TableFormat::List));
    let out = &mut context.world.out;
    match format {
        PlanFormat::Json => json::status(snapshot, &selection, out.stream())?,
        PlanFormat::Table(TableFormat::Csv) => {
            out.drawn(&table(args, overview, &selection).csv())?;
        }
        PlanFormat::Table(TableFormat::Markdown) => {
            out.drawn(&table(args, overview, &selection).markdown())?;
        }
        PlanFormat::Table(TableFormat::Table | TableFormat::List) => {
            let screen = Screen {
                overview,
                selection: &selection,
                all: args.all,
                due_soon: args
                    .due_within
                    .map_or(snapshot.plan.due_soon(), |days| days.0),
                view,
            };
            if !quiet {
                out.drawn(&header(overview))?;
            }
            out.drawn(&screen.draw(args.by.unwrap_or(Grouping::Section)))?;
        }
    }
    Ok(())
}

/// Returns the tasks of the party and the section asked for, and their items.
fn select<'o>(
    snapshot: &'o Snapshot<'_>,
    args: &StatusArgs,
    context: &mut Context<'_, '_>,
) -> Result<Selection<'o>> {
    let plan = snapshot.plan;
    let party = args.party.as_deref();
    let party = party
        .map(|found| named::party(plan, found, context))
        .transpose()?;
    let section = args.section.as_deref();
    let section = section
        .map(|found| named::section(plan, found, context))
        .transpose()?
        .and_then(|section| plan.sections[section].id());
    let below = |task: Ix<Task>, above: &str| {
        let section = plan.tasks[task].section.get().map_or("", |id| &id.key);
        section
            .strip_prefix(above)
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
        obligations: snapshot
            .obligations
            .iter()
            .filter(|item| {
                if let Some(task) = item.task {
                    wanted[task]
                } else {
                    let led = party.is_some() && item.lead(plan) == party;
                    everything || (section.is_none() && led)
                }
            })
            .collect(),
    })
}

/// Returns the table for CSV and Markdown: the one that `--by` or `--all` selects.
fn table(args: &StatusArgs, overview: Overview<'_, '_>, selection: &Selection<'_>) -> Table {
    match args.by {
        None if args.all => overview.list(&selection.obligations, true),
        by => grouped(by.unwrap_or(Grouping::Section), overview, selection),
    }
}

fn grouped(by: Grouping, overview: Overview<'_, '_>, selection: &Selection<'_>) -> Table {
    match by {
        Grouping::Section => overview.by_section(selection),
        Grouping::Party => overview.by_party(selection),
        Grouping::Task => overview.by_task(selection),
    }
}

/// The maximum number of items in a list on the screen; nobody reads more there.
const MOST_LISTED: usize = 1_000;

/// What is shown on the screen, and how.
struct Screen<'s> {
    overview: Overview<'s, 's>,
    selection: &'s Selection<'s>,
    /// Whether all items are listed, not only those overdue or due soon.
    all: bool,
    /// The number of days within which work is due soon.
    due_soon: u32,
    view: View,
}

impl Screen<'_> {
    /// Returns the main table, the progress, the totals and the lists.
    fn draw(&self, by: Grouping) -> String {
        let words = &Words::of(self.overview.language).status;
        let items = &self.selection.obligations;
        let mut text = self.drawn(&grouped(by, self.overview, self.selection));
        let tally = self.overview.snapshot.tally(items.iter().copied());
        let progress = fill(
            words.progress_line,
            &[
                ("so_far", &self.overview.share(tally.so_far())),
                ("whole", &self.overview.share(tally.in_all())),
            ],
        );
        let _ = writeln!(text, "\n{progress}\n");
        text += &self.drawn(&self.overview.totals(self.selection));
        let count = |items: &[&Obligation<'_>]| items.len().to_string();
        if self.all {
            let heading = fill(words.all_heading, &[("count", &count(items))]);
            text += &self.list(items, &heading, "");
            return text;
        }
        let late = self.items(|item| item.status == Status::Overdue);
        let heading = fill(words.late_heading, &[("count", &count(&late))]);
        text += &self.list(&late, &heading, words.nothing_late);
        let stopped = self.items(|item| self.overview.snapshot.is_stopped_late(item));
        let heading = fill(words.stopped_heading, &[("count", &count(&stopped))]);
        text += &self.list(&stopped, &heading, "");
        let uncounted = self.items(|item| item.status == Status::Uncounted);
        let heading = fill(words.uncounted_heading, &[("count", &count(&uncounted))]);
        text += &self.list(&uncounted, &heading, "");
        let soon = self.items(|item| item.status == Status::DueSoon);
        let heading = fill(words.soon_heading, &[("count", &count(&soon))]);
        let days = self.due_soon.to_string();
        let nothing = fill(words.nothing_soon, &[("days", &days)]);
        text += &self.list(&soon, &heading, &nothing);
        let snapshot = self.overview.snapshot;
        let begun = self
            .items(|item| item.status == Status::NotStarted && snapshot.should_have_begun(item));
        let heading = fill(words.begun_heading, &[("count", &count(&begun))]);
        text += &self.list(&begun, &heading, "");
        text
    }

    /// Returns the items that are wanted, by due date.
    fn items(&self, wanted: impl Fn(&Obligation<'_>) -> bool) -> Vec<&Obligation<'_>> {
        let items = self.selection.obligations.iter().copied();
        let mut own: Vec<&Obligation<'_>> = items.filter(|item| wanted(item)).collect();
        own.sort_by_key(|item| item.due);
        own
    }

    /// Returns a list below its heading, with a count of the items that are left out.
    /// An empty list is replaced by `nothing`; a list without such a text has items of
    /// several statuses, which are shown.
    fn list(&self, items: &[&Obligation<'_>], heading: &str, nothing: &str) -> String {
        let words = &Words::of(self.overview.language).status;
        if items.is_empty() && nothing.is_empty() {
            return String::new();
        }
        if items.is_empty() {
            return format!("\n{nothing}\n");
        }
        let most = if self.all { items.len() } else { MOST_LISTED };
        let shown = &items[..items.len().min(most)];
        let mut text = format!("\n{heading}\n");
        text += &self.drawn(&self.overview.list(shown, self.all || nothing.is_empty()));
        if shown.len() < items.len() {
            let left = (items.len() - shown.len()).to_string();
            let _ = writeln!(text, "{}", fill(words.more_items, &[("count", &left)]));
        }
        text
    }

    /// Returns a table followed by a line break, or nothing if it has no rows.
    fn drawn(&self, table: &Table) -> String {
        if table.rows.is_empty() {
            return String::new();
        }
        table.screen(self.view) + "\n"
    }
}

/// Returns the header: the plan, its unit, the as-of date, and when the report is due.
fn header(overview: Overview<'_, '_>) -> String {
    let words = &Words::of(overview.language).status;
    let plan = overview.snapshot.plan;
    let as_of = overview.snapshot.as_of;
    let title = plan.head.get().and_then(|head| head.title.get());
    let unit = plan.unit.get().and_then(|unit| unit.name.get());
    let mut text = String::new();
    for (word, value) in [(words.plan, title), (words.unit, unit)] {
        if let Some(value) = value {
            let _ = writeln!(text, "{word}: {}", clean(&value.0));
        }
    }
    let _ = write!(text, "{}: {}", words.as_of, written(as_of));
    if let Some(report) = report_line(overview) {
        let _ = write!(text, " · {report}");
    }
    let left_out = &overview.snapshot.left_out;
    if let (Some(signed), 1..) = (plan.signed_on(), left_out.before_plan) {
        let count = left_out.before_plan.to_string();
        let day = written(signed);
        let said = fill(words.before_plan, &[("count", &count), ("day", &day)]);
        let _ = write!(text, "\n{said}");
    }
    if !left_out.days_off.is_empty() {
        let count = left_out.days_off.len().to_string();
        let names = clean(&left_out.days_off.join(", "));
        let said = fill(words.days_off, &[("count", &count), ("names", &names)]);
        let _ = write!(text, "\n{said}");
    }
    text.push_str("\n\n");
    text
}

/// Returns when the next report is due, or that it is done.
fn report_line(overview: Overview<'_, '_>) -> Option<String> {
    let words = &Words::of(overview.language).status;
    let report = overview.snapshot.next_report_standing();
    let next = overview.snapshot.next_report();
    let id = next.and_then(|next| overview.snapshot.plan.report_id(next));
    let named = id.map(|id| fill(words.report_named, &[("id", id)]));
    let named = named.unwrap_or_else(|| words.only_report.to_owned());
    if let Some(done) = report.done {
        let day = written(done);
        let text = words.report_done;
        return Some(fill(text, &[("day", &day), ("report", &named)]));
    }
    let due = report.due?;
    let left = (due - overview.snapshot.as_of).num_days();
    let message = match left {
        0 => words.report_today,
        1.. => words.report_left,
        _ => words.report_past,
    };
    let days = left.abs().to_string();
    let due = written(due);
    Some(fill(
        message,
        &[("days", &days), ("due", &due), ("report", &named)],
    ))
}
