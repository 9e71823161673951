//! DCS802: a record of an append-only list was deleted or changed since the older
//! copy.

use std::collections::{HashMap, VecDeque};

use chrono::NaiveDate;

use super::comparison::{Difference, Renames};
use super::replanned::is_replanned;
use super::{Check, Comparison, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::collection::{Collection, Placed};
use crate::plan::field::Field;
use crate::plan::ledger::PairVisitor;
use crate::plan::record::{Record, Reference};
use crate::plan::scalar::day::written;
use crate::plan::scalar::id::{Id, key};
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::value::Scalar;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS802", "record-rewritten", Error, "record_rewritten"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let mut rewritten = Rewritten {
        plan: context.plan,
        as_of: context.as_of,
        renames: &comparison.renames,
        findings,
    };
    comparison.older.each_pair(context.plan, &mut rewritten);
}

/// Finds records of the older copy without an equal record in the plan.
struct Rewritten<'f> {
    plan: &'f Plan,
    as_of: NaiveDate,
    renames: &'f Renames,
    findings: &'f mut Vec<Finding>,
}

impl<'l> PairVisitor<'l> for Rewritten<'_> {
    fn visit<R: Record>(&mut self, older: &'l Collection<R>, now: &'l Collection<R>) {
        if !R::KIND.append_only {
            return;
        }
        let difference = Difference::of(older, now, self.renames);
        // A new record about the same thing is probably the changed one.
        let mut changed: HashMap<String, VecDeque<&Placed<R>>> = HashMap::new();
        for record in difference.added {
            let same = changed.entry(key(&about(&**record))).or_default();
            same.push_back(record);
        }
        for record in difference.lost {
            // Another rule reports a new identifier.
            let new_id = record
                .id()
                .and_then(|id| self.renames.new_id(R::KIND.list, id));
            if new_id.is_some() {
                continue;
            }
            let about = about(&**record);
            let became = changed.get_mut(&key(&about)).and_then(VecDeque::pop_front);
            let is_replanned = |became: &Placed<R>| {
                is_replanned(&self.renames.of(&**record), &**became, self.as_of)
            };
            if became.is_some_and(is_replanned) {
                continue;
            }
            let became = became.map(|record| record.place);
            let day = record.happened_on().and_then(Field::get);
            let day = day.map_or_else(String::new, |day| written(day.0));
            let command = match (R::KIND.register, entry(&**record)) {
                (Some(_), _) => "add",
                (None, Some(_)) => "step",
                (None, None) => "record",
            };
            let help = message!(comparison.record_rewritten_help, command = command);
            let finding = finding(self.plan, &about, &day, became);
            self.findings.push(finding.help(help));
        }
    }
}

/// Returns the identifier of what a record is about.
fn about<R: Record>(record: &R) -> String {
    if let Some(id) = record.id() {
        return id.text.clone();
    }
    let Some(subject) = record.subject() else {
        return entry(record).unwrap_or_default();
    };
    let task = subject.task.and_then(Field::get);
    match subject.deadline.and_then(Field::get) {
        Some(deadline) => OccurrenceRef::to_string(deadline),
        None => task.map_or_else(String::new, |task| task.text.clone()),
    }
}

/// Returns the identifier of the entry that a record is about.
fn entry<R: Record>(record: &R) -> Option<String> {
    let mut entry = None;
    record.references(&mut |reference| {
        if let Reference::Entry(field) = reference {
            entry = field.get().map(|id| id.text.clone());
        }
    });
    entry
}

fn finding(plan: &Plan, about: &str, day: &str, became: Option<Place>) -> Finding {
    let (place, message) = match became {
        Some(place) => (
            place,
            message!(comparison.record_rewritten, id = about, day = day),
        ),
        None => (
            home(plan, about),
            message!(comparison.record_removed, id = about, day = day),
        ),
    };
    Finding::new(&CHECK.rule, place, message).about(about)
}

/// Returns the place of the deadline, task or entry that a record is about.
fn home(plan: &Plan, about: &str) -> Place {
    let Ok(id) = Id::parse(about.split('@').next().unwrap_or(about)) else {
        return NOWHERE;
    };
    let deadline = plan.deadlines.find(&id).map(|it| plan.deadlines[it].place);
    let task = || plan.tasks.find(&id).map(|it| plan.tasks[it].place);
    let entry = || {
        let mut entries = plan.entries().into_iter();
        entries
            .find(|(_, entry)| entry.id == Some(&id))
            .map(|(place, _)| place)
    };
    deadline.or_else(task).or_else(entry).unwrap_or(NOWHERE)
}
