//! `dcs record`: records progress with evidence and figures.

use anyhow::{Result, bail};
use chrono::Days;
use clap::{Arg, ValueHint};

use super::append::{AppendArgs, Draft, append};
use super::args::{
    Group, InWords, Names, Subcommand, Value, arguments, flag, option, parsed_or_explained,
    positional,
};
use super::change::refused;
use super::choice::Choice;
use super::context::Context;
use super::named;
use super::on::{On, happened};
use super::values::{Count, Lines};
use super::world::Outcome;
use crate::edit::{NewRecord, Value as Written};
use crate::messages::{CliWords, Words, fill};
use crate::plan::Plan;
use crate::plan::record::{OfKind, Progress, Record as _, State};
use crate::plan::scalar::day::written;
use crate::plan::scalar::number::Number;
use crate::plan::scalar::value::{Scalar, ValueError};
use crate::status::Obligation;
use crate::workspace::{Evidence, Loaded};

impl Choice for State {
    fn all() -> Vec<Self> {
        every!(State: Done, Started, Paused, Dropped).to_vec()
    }

    fn name(self) -> &'static str {
        Self::name(self)
    }

    fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Done => &[
                "xong",
                "da xong",
                "lam xong",
                "da lam",
                "da lam xong",
                "hoan thanh",
                "da hoan thanh",
                "finished",
                "completed",
            ],
            Self::Started => &[
                "dang lam",
                "dang thuc hien",
                "bat dau",
                "da bat dau",
                "lam tiep",
                "tiep tuc",
                "in-progress",
            ],
            Self::Paused => &["tam dung", "tam hoan", "tam ngung"],
            Self::Dropped => &[
                "khong thuc hien",
                "khong lam",
                "thoi thuc hien",
                "bo",
                "huy",
                "huy bo",
                "cancelled",
            ],
        }
    }

    fn meaning(self, words: &'static Words) -> Option<&'static str> {
        Some(match self {
            Self::Done => words.cli.state_done,
            Self::Started => words.cli.state_started,
            Self::Paused => words.cli.state_paused,
            Self::Dropped => words.cli.state_dropped,
        })
    }
}

/// A figure of the plan and its value: `nguoi-du=32`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FigureValue {
    name: String,
    number: Number,
}

impl FigureValue {
    fn read(text: &str, words: &'static Words) -> Result<Self, String> {
        let expected = || words.record.bad_figure.to_owned();
        let (name, number) = text.split_once('=').ok_or_else(expected)?;
        let number = number.trim();
        let number = Number::parse(number).map_err(|error| match error {
            ValueError::OutOfRange(..) if number.starts_with('-') => {
                words.record.negative_figure.to_owned()
            }
            _ => expected(),
        })?;
        Ok(Self {
            name: name.trim().to_owned(),
            number,
        })
    }
}

impl Value for FigureValue {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        parsed_or_explained(InWords::Figure.of_type(arg), words, Self::read)
    }
}

arguments! {
    /// The arguments of `record`.
    RecordArgs(words) {
        reference: String = positional(words.reference, words.reference_value).add(Names::Work),
        state: Option<State> = option("state", words.record_state, words.state_value)
            .add(InWords::Share),
        on: Option<On> = option("on", words.on, words.day_value),
        times: Option<Count> = option("times", words.record_times, words.count_value),
        note: Option<Lines> = option("note", words.note, words.text_value),
        reason: Option<Lines> = option("reason", words.reason, words.text_value),
        evidence: Vec<String> = option("evidence", words.evidence, words.evidence_value)
            .value_hint(ValueHint::FilePath),
        copy: bool = flag("copy", words.copy),
        figure: Vec<FigureValue> = option("figure", words.figure, words.figure_value),
        append: AppendArgs = Group,
    }
}

impl Subcommand for RecordArgs {
    const NAME: &'static str = "record";

    fn about(words: &'static CliWords) -> &'static str {
        words.record_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        append(
            &self.reference,
            &self.append,
            self.state == Some(State::Dropped),
            context,
            |loaded, item, context| progress(&self, loaded, item, context),
        )
    }
}

/// Returns the progress record that the arguments describe.
fn progress(
    args: &RecordArgs,
    loaded: &Loaded,
    item: &Obligation<'_>,
    context: &mut Context<'_, '_>,
) -> Result<Draft> {
    let plan = &loaded.plan;
    let today = context.day_for(plan);
    let on = happened(args.on.as_ref(), today, context)?;
    let state = args.state.unwrap_or(State::Done);
    refuse_done_twice(state, item, context)?;
    let mut fields = vec![
        ("deadline", Written::Text(item.name())),
        ("on", Written::Bare(on.to_string())),
        ("state", Written::Text(state.name().to_owned())),
    ];
    if let Some(times) = args.times {
        fields.push(("times", Written::Bare(times.0.to_string())));
    }
    for (key, lines) in [("note", &args.note), ("reason", &args.reason)] {
        if let Some(lines) = lines {
            fields.push((key, Written::Text(lines.0.clone())));
        }
    }
    let evidence = Evidence::of(args.evidence.iter(), args.copy, loaded)
        .map_err(|refusal| refused(refusal, context))?;
    if !evidence.written.is_empty() {
        fields.push(("evidence", Written::List(evidence.written)));
    }
    let figures = figures(&args.figure, plan, context)?;
    if !figures.is_empty() {
        fields.push(("figures", Written::Pairs(figures)));
    }
    Ok(Draft {
        record: NewRecord {
            list: Progress::KIND.list,
            fields,
        },
        copies: evidence.copies,
        on,
        note: None,
    })
}

/// Refuses to record what is done as done once more, unless it is done several times.
fn refuse_done_twice(state: State, item: &Obligation<'_>, context: &Context<'_, '_>) -> Result<()> {
    if state == State::Done
        && item.at_least <= 1
        && item.status.is_done()
        && let Some((_, done)) = item.closed
    {
        bail!(fill(
            context.words().record.already_done,
            &[
                ("id", &item.name()),
                ("done", &written(done)),
                ("before", &written(done - Days::new(1))),
            ],
        ));
    }
    Ok(())
}

/// Returns the identifiers and values of the figures.
pub(super) fn figures(
    figures: &[FigureValue],
    plan: &Plan,
    context: &mut Context<'_, '_>,
) -> Result<Vec<(String, String)>> {
    let mut written: Vec<(String, String)> = Vec::new();
    for FigureValue { name, number } in figures {
        let figure = named::figure(plan, name, context)?;
        let id = plan.figures[figure].id_text().to_owned();
        if written.iter().any(|(other, _)| *other == id) {
            bail!(fill(context.words().record.figure_twice, &[("id", &id)]));
        }
        written.push((id, number.to_string()));
    }
    Ok(written)
}
