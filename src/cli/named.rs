//! Finds records by the names that users type: by identifier, by name or by the persons who
//! hold a post or belong to a body, ignoring diacritics, case and punctuation.

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::args::InWords;
use super::context::Context;
use super::extra::quoted;
use super::guess;
use super::matching::{Candidate, Sought, matching, near};
use super::question::Question;
use super::unknown::is_document;
use crate::messages::{CliWords, Words, fill};
use crate::plan::Plan;
use crate::plan::collection::{Collection, Placed};
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Figure, Party, Record, Report, Section, Task};
use crate::plan::scalar::day::written;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::{Scalar, Text};

/// Returns all records of a kind as candidates, with the names that `name` returns.
fn candidates<'p, R: Record>(
    records: &'p Collection<R>,
    name: impl Fn(&'p R) -> Option<&'p Text>,
) -> Vec<Candidate<'p, Ix<R>>> {
    let candidate = |(index, record): (Ix<R>, &'p Placed<R>)| Candidate {
        id: record.id_text(),
        name: name(record).map_or("", |text| &text.0),
        persons: Vec::new(),
        record: index,
    };
    records.enumerate().map(candidate).collect()
}

/// Returns the parties as candidates.
pub(super) fn parties(plan: &Plan) -> Vec<Candidate<'_, Ix<Party>>> {
    let mut parties = candidates(&plan.parties, |party| party.name.get());
    for party in &mut parties {
        let persons = plan.parties[party.record].persons();
        party.persons = persons.map(|person| person.0.as_str()).collect();
    }
    parties
}

/// Returns a party as a candidate that only those name who belong to it on a day.
fn on_day<'p>(
    plan: &'p Plan,
    party: &Candidate<'p, Ix<Party>>,
    day: NaiveDate,
) -> Candidate<'p, Ix<Party>> {
    let record = &plan.parties[party.record];
    let members = record.members.values();
    let members = members.filter_map(|member| given(&member.name));
    let persons = record.person_on(day).into_iter().chain(members);
    Candidate {
        persons: persons.map(|person| person.0.as_str()).collect(),
        ..party.clone()
    }
}

/// Returns the sections as candidates.
pub(super) fn sections(plan: &Plan) -> Vec<Candidate<'_, Ix<Section>>> {
    candidates(&plan.sections, |section| section.title.get())
}

/// Returns the tasks as candidates.
pub(super) fn tasks(plan: &Plan) -> Vec<Candidate<'_, Ix<Task>>> {
    candidates(&plan.tasks, |task| given(&task.name).or(task.text.get()))
}

/// Returns the deadlines as candidates.
pub(super) fn deadlines(plan: &Plan) -> Vec<Candidate<'_, Ix<Deadline>>> {
    candidates(&plan.deadlines, |deadline| given(&deadline.what))
}

/// Returns the party that `found` names. Of several that a person ever belonged to, it is
/// the one to which the person belongs today.
pub(super) fn party(plan: &Plan, found: &str, context: &mut Context<'_, '_>) -> Result<Ix<Party>> {
    let parties = parties(plan);
    let today = context.day_for(plan);
    let ever = matching(found, &parties, Sought::Party).into_iter();
    let now: Vec<_> = ever.map(|party| on_day(plan, party, today)).collect();
    if matching(found, &now, Sought::Party).is_empty() {
        return one(found, &parties, Sought::Party, context);
    }
    one(found, &now, Sought::Party, context)
}

/// Returns the identifier of the party that `found` names.
pub(super) fn party_id(plan: &Plan, found: &str, context: &mut Context<'_, '_>) -> Result<String> {
    let party = party(plan, found, context)?;
    Ok(plan.parties[party].id_text().to_owned())
}

/// Returns the section that `found` names.
pub(super) fn section(
    plan: &Plan,
    found: &str,
    context: &mut Context<'_, '_>,
) -> Result<Ix<Section>> {
    one(found, &sections(plan), Sought::Section, context)
}

/// Returns the task that `found` names.
pub(super) fn task(plan: &Plan, found: &str, context: &mut Context<'_, '_>) -> Result<Ix<Task>> {
    one(found, &tasks(plan), Sought::Task, context)
}

/// Returns the figure that `found` names.
pub(super) fn figure(
    plan: &Plan,
    found: &str,
    context: &mut Context<'_, '_>,
) -> Result<Ix<Figure>> {
    let figures = candidates(&plan.figures, |figure| figure.name.get());
    if figures.is_empty() {
        bail!(fill(context.words().record.no_figures, &[("found", found)]));
    }
    one(found, &figures, Sought::Figure, context)
}

/// Returns the reports as candidates.
pub(super) fn reports(plan: &Plan) -> Vec<Candidate<'_, Ix<Report>>> {
    candidates(&plan.reports, |report| given(&report.title))
}

/// Returns the reports that progress can be recorded of as candidates.
pub(super) fn owed_reports(plan: &Plan) -> Vec<Candidate<'_, Ix<Report>>> {
    let mut reports = reports(plan);
    reports.retain(|report| {
        let id = plan.reports[report.record].id();
        let named = id.and_then(|id| plan.named_report(id));
        named == Some(report.record) && plan.is_report_owed(report.record)
    });
    reports
}

/// Returns the report that `found` names.
pub(super) fn report(
    plan: &Plan,
    found: &str,
    context: &mut Context<'_, '_>,
) -> Result<Ix<Report>> {
    let reports = reports(plan);
    if is_document(found) {
        let meant = format!("--output {}", quoted(found));
        bail!(fill(
            context.words().lines.option_meant,
            &[("found", found), ("meant", &meant)]
        ));
    }
    if reports.is_empty() {
        bail!(fill(context.cli().no_reports, &[("found", found)]));
    }
    let is_year = found.len() == 4 && found.bytes().all(|byte| byte.is_ascii_digit());
    if is_year && matching(found, &reports, Sought::Report).is_empty() {
        bail!(fill(
            context.words().lines.report_of_year,
            &[("year", found)]
        ));
    }
    if matching(found, &reports, Sought::Report).is_empty()
        && let Some(day) = guess::day_meant(InWords::LastDay, found, context.day_for(plan))
    {
        let meant = format!("dcs report --as-of {}", written(day));
        bail!(fill(
            context.words().lines.period_meant,
            &[("found", found), ("meant", &meant)]
        ));
    }
    one(found, &reports, Sought::Report, context)
}

/// The work that a name refers to: a task, one deadline, or a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// A task.
    Task(Ix<Task>),
    /// A deadline.
    Deadline(Ix<Deadline>),
    /// A report.
    Report(Ix<Report>),
}

/// Returns the tasks, the deadlines and the reports that are owed as candidates.
pub(super) fn works(plan: &Plan) -> Vec<Candidate<'_, Work>> {
    // A deadline without an `id` takes the identifier of its task.
    let has_id = |deadline: &Candidate<'_, Ix<Deadline>>| {
        let deadline = &plan.deadlines[deadline.record];
        deadline.id.is_some()
    };
    let tasks = tasks(plan).into_iter();
    let deadlines = deadlines(plan).into_iter().filter(has_id);
    let deadlines = deadlines.map(|deadline| deadline.map(Work::Deadline));
    let reports = owed_reports(plan).into_iter();
    tasks
        .map(|task| task.map(Work::Task))
        .chain(deadlines)
        .chain(reports.map(|report| report.map(Work::Report)))
        .collect()
}

/// Returns the deadline or the report with an identifier.
pub(super) fn work_with_id(plan: &Plan, id: &str) -> Option<Work> {
    let id = Id::parse(id).ok()?;
    let deadline = plan.deadlines.find(&id).map(Work::Deadline);
    deadline.or_else(|| plan.named_report(&id).map(Work::Report))
}

impl Sought {
    fn word(self, words: &Words) -> &'static str {
        match self {
            Self::Party => words.cli.a_party,
            Self::Section => words.cli.a_section,
            Self::Task => words.cli.a_task,
            Self::Figure => words.record.a_figure,
            Self::Report => words.cli.a_report,
        }
    }

    /// Returns the kind of records, as `dcs list` knows it.
    fn list(self) -> &'static str {
        match self {
            Self::Party => "parties",
            Self::Section => "sections",
            Self::Task => "tasks",
            Self::Figure => "figures",
            Self::Report => "reports",
        }
    }
}

/// Returns the only candidate that `found` names. If it names several, the user is asked
/// on a terminal; otherwise it is an error that lists them.
fn one<K: Copy>(
    found: &str,
    candidates: &[Candidate<'_, K>],
    kind: Sought,
    context: &mut Context<'_, '_>,
) -> Result<K> {
    let words = &context.words().cli;
    let matching = matching(found, candidates, kind);
    let choice = match matching[..] {
        [] => bail!(unknown(found, candidates, kind, context.words())),
        [_] => 0,
        _ => {
            let kind = kind.word(context.words());
            let question = Question {
                heading: fill(words.several_named, &[("found", found), ("kind", kind)]),
                choices: matching.iter().map(|candidate| candidate.shown()).collect(),
                others: Vec::new(),
                left_out: 0,
                prompt: words.which_one,
                unanswered: fill(words.name_one, &[("id", matching[0].id)]),
            };
            question.ask(context)?
        }
    };
    Ok(matching[choice].record)
}

/// How many names a message lists.
const MOST_NAMED: usize = 8;

/// Returns the message that nothing is named so: with what was probably meant, or else
/// with what there is.
fn unknown<K>(found: &str, candidates: &[Candidate<'_, K>], kind: Sought, words: &Words) -> String {
    let cli = &words.cli;
    let message = fill(
        cli.nothing_named,
        &[("found", found), ("kind", kind.word(words))],
    );
    let near = near(found, candidates);
    let hint = match near {
        Some(meant) => fill(cli.is_it, &[("meant", &meant.shown())]),
        None => known(candidates, kind, cli),
    };
    match (kind, near) {
        (Sought::Figure, None) => format!("{message}; {hint}; {}", words.record.new_figure),
        _ => format!("{message}; {hint}"),
    }
}

/// Returns the sentence that lists what there is of a kind.
pub(super) fn known<K>(candidates: &[Candidate<'_, K>], kind: Sought, words: &CliWords) -> String {
    let shown = candidates.iter().take(MOST_NAMED);
    let mut names: Vec<String> = shown.map(Candidate::shown).collect();
    if candidates.len() > MOST_NAMED {
        names.push("…".to_owned());
    }
    fill(
        words.there_is,
        &[("names", &names.join(", ")), ("list", kind.list())],
    )
}
