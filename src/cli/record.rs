//! `dcs record` and `dcs extend`: a record appended to the plan's own file.

use anyhow::{Result, bail};
use chrono::{Days, NaiveDate};
use clap::ArgMatches;

use super::change::{self, refused};
use super::load;
use super::options::{Options, Talk, bad_value, day};
use super::{Outcome, Surroundings, named, reference};
use crate::edit::{Record, Value};
use crate::messages::{Words, fill};
use crate::plan::Plan;
use crate::plan::number::Number;
use crate::plan::record::Record as _;
use crate::plan::value::{Scalar, Text};
use crate::render::wording;
use crate::search::fold;
use crate::status::{Obligation, Outlook, Status, of_task};
use crate::workspace::{Addition, Copy, Evidence, Loaded, prepare};

pub(super) fn record(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    append(
        matches,
        options,
        surroundings,
        |loaded, item, surroundings| progress(matches, options, loaded, item, surroundings),
    )
}

pub(super) fn extend(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let words = &Words::of(options.language).record;
    let Some(decision) = text(matches, "by-decision", options)? else {
        bail!(words.no_decision);
    };
    append(
        matches,
        options,
        surroundings,
        |loaded, item, surroundings| {
            let plan = &loaded.plan;
            let name = item.name();
            if item.due.is_none() {
                bail!(fill(words.no_date, &[("id", &name)]));
            }
            let to = matches
                .get_one::<String>("to")
                .expect("clap demands `--to`");
            let to = day(to, "--to", options.words())?;
            let on = day_of(matches, options, plan, surroundings)?;
            let mut fields = vec![
                ("deadline", Value::Text(name)),
                ("to", Value::Bare(to.to_string())),
                ("on", Value::Bare(on.to_string())),
                ("decision", Value::Text(decision.clone())),
            ];
            fields.extend(by(matches, options, plan)?);
            Ok(Draft {
                record: Record {
                    list: "extensions",
                    fields,
                },
                copies: Vec::new(),
            })
        },
    )
}

/// A record to be appended, and the files to be copied with it.
struct Draft {
    record: Record,
    copies: Vec<Copy>,
}

/// What the two commands have in common: one record, drafted for one item.
fn append(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
    draft: impl Fn(&Loaded, &Obligation<'_>, &mut Surroundings<'_>) -> Result<Draft>,
) -> Result<Outcome> {
    let dry = matches.get_flag("dry-run");
    // A run that only shows what it would do waits for nobody.
    let lock = if dry {
        None
    } else {
        Some(change::lock(matches, options, surroundings)?)
    };
    let loaded = load::sound(options, surroundings)?;
    let as_of = options.day_for(&loaded.plan, surroundings);
    let outlook = Outlook::new(&loaded.plan, as_of, loaded.plan.due_soon());
    let found = matches
        .get_one::<String>("reference")
        .expect("clap demands a reference");
    let item = reference::item(&outlook, found, options.language, surroundings)?;
    let draft = draft(&loaded, item, surroundings)?;
    let addition = prepare(&loaded, &draft.record, &draft.copies, as_of)
        .map_err(|refusal| refused(refusal, options, surroundings))?;
    if let Some(lock) = &lock {
        let written = addition.write(lock);
        written.map_err(|refusal| refused(refusal, options, surroundings))?;
        for copy in draft.copies.iter().filter(|_| options.talk != Talk::Quiet) {
            let text = Words::of(options.language).record.copied;
            surroundings.err.line(&fill(text, &[("path", &copy.to)]))?;
        }
    }
    tell(&addition, &outlook, item, dry, options, surroundings)?;
    Ok(Outcome::Clean)
}

/// Returns the progress record that the arguments describe.
fn progress(
    matches: &ArgMatches,
    options: &Options,
    loaded: &Loaded,
    item: &Obligation<'_>,
    surroundings: &mut Surroundings<'_>,
) -> Result<Draft> {
    let plan = &loaded.plan;
    let state = matches.get_one::<String>("state");
    let on = day_of(matches, options, plan, surroundings)?;
    let mut fields = vec![
        ("deadline", Value::Text(item.name())),
        ("on", Value::Bare(on.to_string())),
        (
            "state",
            Value::Text(state.cloned().unwrap_or_else(|| "done".to_owned())),
        ),
    ];
    for name in ["note", "reason"] {
        if let Some(said) = text(matches, name, options)? {
            fields.push((name, Value::Text(said)));
        }
    }
    let names = matches.get_many::<String>("evidence").into_iter().flatten();
    let evidence = Evidence::of(names, matches.get_flag("copy"), loaded)
        .map_err(|refusal| refused(refusal, options, surroundings))?;
    if !evidence.written.is_empty() {
        fields.push(("evidence", Value::List(evidence.written)));
    }
    let figures = figures(matches, options, plan)?;
    if !figures.is_empty() {
        fields.push(("figures", Value::Pairs(figures)));
    }
    fields.extend(by(matches, options, plan)?);
    Ok(Draft {
        record: Record {
            list: "progress",
            fields,
        },
        copies: evidence.copies,
    })
}

/// Returns a text of the arguments on one line, which may not be empty.
fn text(matches: &ArgMatches, name: &str, options: &Options) -> Result<Option<String>> {
    let Some(text) = matches.get_one::<String>(name) else {
        return Ok(None);
    };
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = options.words();
    Text::parse(&line)
        .map(|text| Some(text.0))
        .map_err(|_| bad_value(text, &format!("--{name}"), words.expected_text, words))
}

/// Returns the day of a record: a day, or a word for today or yesterday.
fn day_of(
    matches: &ArgMatches,
    options: &Options,
    plan: &Plan,
    surroundings: &Surroundings<'_>,
) -> Result<NaiveDate> {
    let today = options.day_for(plan, surroundings);
    let Some(text) = matches.get_one::<String>("on") else {
        return Ok(today);
    };
    match fold(text).as_str() {
        "hom nay" | "today" => Ok(today),
        "hom qua" | "yesterday" => Ok(today - Days::new(1)),
        _ => day(text, "--on", options.words()).map_err(|_| {
            let expected = Words::of(options.language).record.bad_day;
            bad_value(text, "--on", expected, options.words())
        }),
    }
}

/// Returns who records it.
fn by(
    matches: &ArgMatches,
    options: &Options,
    plan: &Plan,
) -> Result<Option<(&'static str, Value)>> {
    let Some(found) = matches.get_one::<String>("by") else {
        return Ok(None);
    };
    let party = named::party(plan, found, options.words())?;
    let id = plan.parties[party].id_text().to_owned();
    Ok(Some(("by", Value::Text(id))))
}

/// Returns the figures of the arguments: identifiers and numbers.
fn figures(matches: &ArgMatches, options: &Options, plan: &Plan) -> Result<Vec<(String, String)>> {
    let words = &Words::of(options.language).record;
    let mut figures = Vec::new();
    for text in matches.get_many::<String>("figure").into_iter().flatten() {
        let wrong = || bad_value(text, "--figure", words.bad_figure, options.words());
        let (name, number) = text.split_once('=').ok_or_else(wrong)?;
        let number = Number::parse(number.trim()).map_err(|_| wrong())?;
        let figure = named::figure(plan, name.trim(), words.a_figure, options.words())?;
        let id = plan.figures[figure].id_text().to_owned();
        figures.push((id, number.to_string()));
    }
    Ok(figures)
}

/// Says what was written, and what the task amounts to now.
fn tell(
    addition: &Addition<'_>,
    before: &Outlook<'_>,
    item: &Obligation<'_>,
    dry: bool,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<()> {
    let words = &Words::of(options.language).record;
    let statuses = &Words::of(options.language).status;
    let out = &mut surroundings.out;
    if dry {
        for line in addition.diff().lines() {
            out.line(line)?;
        }
    } else if options.talk != Talk::Quiet {
        out.line(&fill(words.wrote, &[("path", &addition.shown)]))?;
        for line in addition.added().lines() {
            out.line(line)?;
        }
    }
    let Some(task) = item.task.filter(|_| options.talk != Talk::Quiet) else {
        return Ok(());
    };
    let after = Outlook::new(&addition.plan, before.as_of, addition.plan.due_soon());
    let status = |outlook: &Outlook<'_>| -> Option<Status> { of_task(&outlook.by_task()[task]) };
    let word = |status: Option<Status>| {
        status.map_or(statuses.no_deadline, |status| {
            wording::status(status, statuses)
        })
    };
    let (was, is) = (word(status(before)), word(status(&after)));
    let plan = before.plan;
    let name = format!("{} · {}", plan.tasks[task].id_text(), plan.task_name(task));
    let text = if was == is {
        words.task_still
    } else {
        words.task_now
    };
    let said = fill(text, &[("task", &name), ("before", was), ("after", is)]);
    out.line(&said)?;
    Ok(())
}
