//! The common part of `dcs add` and `dcs step`: finds what is meant, appends the record, and
//! says what the entry owes next.

use anyhow::Result;
use chrono::NaiveDate;
use clap::ValueHint;

use super::args::{Group, Names, arguments, flag, option};
use super::change::{ChangeArgs, refused};
use super::context::Context;
use super::named_entry::find;
use super::values::{Line, Lines};
use super::world::Outcome;
use super::writing::Writing;
use super::{fulfilled, named};
use crate::edit::{NewRecord, Value as Written};
use crate::messages::{EntryWords, Words, fill};
use crate::plan::Plan;
use crate::plan::counting::{NotCounted, Way};
use crate::plan::due_step::DueStep;
use crate::plan::record::{Entry, Limit, State};
use crate::plan::scalar::amount::Unit;
use crate::plan::scalar::day::written;
use crate::render::commands::naming_plan;
use crate::store::Lock;
use crate::workspace::{Copy, Evidence, Loaded};

arguments! {
    /// The arguments of every command that writes into a register.
    EntryArgs(words) {
        document: Option<Line> = option("document", words.document, words.text_value),
        note: Option<Lines> = option("note", words.note, words.text_value),
        evidence: Vec<String> = option("evidence", words.evidence, words.evidence_value)
            .value_hint(ValueHint::FilePath),
        copy: bool = flag("copy", words.copy),
        by: Option<String> = option("by", words.by_whom, words.name_value).add(Names::Parties),
        change: ChangeArgs = Group,
    }
}

impl EntryArgs {
    /// Adds the keys that entries and steps share to a record, and returns the files to
    /// copy.
    pub(super) fn complete(
        &self,
        record: &mut NewRecord,
        loaded: &Loaded,
        context: &mut Context<'_, '_>,
    ) -> Result<Vec<Copy>> {
        if let Some(document) = &self.document {
            let text = Written::Text(document.0.clone());
            record.fields.push(("document", text));
        }
        if let Some(note) = &self.note {
            record.fields.push(("note", Written::Text(note.0.clone())));
        }
        let evidence = Evidence::of(self.evidence.iter(), self.copy, loaded)
            .map_err(|refusal| refused(refusal, context))?;
        if !evidence.written.is_empty() {
            let paths = Written::List(evidence.written);
            record.fields.push(("evidence", paths));
        }
        if let Some(by) = &self.by {
            let id = named::party_id(&loaded.plan, by, context)?;
            record.fields.push(("by", Written::Text(id)));
        }
        Ok(evidence.copies)
    }
}

/// A record about an entry that is to be appended.
pub(super) struct New<'n> {
    /// The record: the entry, or a step of it.
    pub record: &'n NewRecord,
    /// Files from outside the plan.
    pub copies: &'n [Copy],
    /// The identifier of the entry.
    pub entry: &'n str,
    /// What to say of it first.
    pub heading: String,
}

impl New<'_> {
    /// Writes it, unless it is a dry run, which has no lock, and says what the entry owes
    /// next. `check` may refuse what the plan would be.
    pub(super) fn write(
        &self,
        loaded: &Loaded,
        lock: Option<&Lock>,
        context: &mut Context<'_, '_>,
        check: impl FnOnce(&Plan) -> Result<()>,
    ) -> Result<Outcome> {
        let writing = Writing {
            loaded,
            record: self.record,
            copies: self.copies,
            as_of: context.day_for(&loaded.plan),
            lock,
        };
        let addition = writing.prepare(context)?;
        check(&addition.plan)?;
        writing.write(&addition, context, |context| {
            writing.show(&addition, context)?;
            self.print_next(&addition.plan, writing.as_of, context)
        })
    }

    /// Prints what an entry owes next: by which day, counted from which, by which article.
    fn print_next(
        &self,
        plan: &Plan,
        as_of: NaiveDate,
        context: &mut Context<'_, '_>,
    ) -> Result<()> {
        if context.is_quiet() {
            return Ok(());
        }
        let all = context.words();
        let words = &all.entry;
        let option = context.options.plan_option();
        let mut lines = vec![self.heading.clone()];
        let Some(entry) = find(plan, self.entry) else {
            return Ok(());
        };
        lines.extend(fulfilled::lines(plan, &entry, as_of, words));
        let about = lines.len();
        let due = plan.due_steps(&entry, as_of);
        for due in due.iter().filter(|due| due.is_open()) {
            lines.extend(owed(due, &entry, self.entry, all));
        }
        let kept = plan.kept_by(&entry).into_iter();
        lines.extend(kept.filter_map(|kept| {
            let end = kept.end.ok().filter(|_| kept.ended.is_none())?;
            let source = kept.limit.source.get().map_or("", |source| &source.0);
            let end = written(end);
            Some(fill(words.kept, &[("end", &end), ("source", source)]))
        }));
        if lines.len() == about {
            if plan.is_settled(&entry, as_of) {
                lines.push(words.settled.to_owned());
            } else {
                lines.push(words.no_limit.to_owned());
                lines.extend(open_until(&entry, self.entry, words));
            }
        }
        lines.push(words.not_the_register.to_owned());
        for line in lines {
            context.world.out.line(&naming_plan(line, &option))?;
        }
        Ok(())
    }
}

/// Returns the line about the steps without which an entry that has no limit stays open; what
/// lasts is done when it is set up.
fn open_until(entry: &Entry<'_>, id: &str, words: &EntryWords) -> Option<String> {
    let kind = entry.kind.filter(|kind| !kind.lasts())?;
    let steps = kind.settled_by.iter();
    // To leave it to others is nothing to begin with.
    let own = steps.clone().find(|step| !step.ends());
    let first = own.or(kind.settled_by.first())?.name();
    let steps: Vec<String> = steps.map(|step| format!("`{}`", step.name())).collect();
    Some(fill(
        words.open_until,
        &[("steps", &steps.join(", ")), ("id", id), ("step", first)],
    ))
}

/// Returns the lines about a step that is owed.
fn owed<'p>(due: &DueStep<'p>, entry: &Entry<'p>, id: &str, words: &Words) -> Vec<String> {
    let Words {
        entry: words,
        language,
        ..
    } = words;
    let due_day = due.due();
    let step = due.step.name();
    let what = due.what(entry);
    let what = what.unwrap_or_else(|| due.step.meaning(*language));
    let (text, last) = match due_day {
        Ok(last) => (words.next, written(last)),
        Err(_) => (words.next_uncounted, String::new()),
    };
    let mut lines = vec![fill(
        text,
        &[("what", what), ("id", id), ("step", step), ("due", &last)],
    )];
    let times = due.times.iter();
    lines.extend(times.filter_map(|(limit, end)| time(limit, due.since, *end, words)));
    if let Some(Ok(until)) = due.extended {
        lines.push(fill(words.extended, &[("until", &written(until))]));
    }
    if let Some((State::Paused, since)) = due.answer {
        lines.push(fill(words.stands_still, &[("since", &written(since))]));
    }
    lines
}

/// Returns how a limit counts from a day, and its article.
fn time(
    limit: &Limit,
    since: NaiveDate,
    end: Result<NaiveDate, NotCounted>,
    words: &EntryWords,
) -> Option<String> {
    let amount = limit.amount()?;
    let text = match (limit.way(), amount.unit) {
        (Way::Ahead, Unit::Days) => words.ahead_days,
        (Way::Ahead, Unit::WorkingDays) => words.ahead_working_days,
        (Way::Ahead, Unit::Months) => words.ahead_months,
        (_, Unit::Days) => words.within_days,
        (_, Unit::WorkingDays) => words.within_working_days,
        (_, Unit::Months) => words.within_months,
    };
    // Offices write small numbers with a zero.
    let count = format!("{:02}", amount.count);
    let source = limit.source.get().map_or("", |source| &source.0);
    Some(fill(
        text,
        &[
            ("count", &count),
            ("since", &written(since)),
            ("source", source),
            ("end", &written(end.ok()?)),
        ],
    ))
}
