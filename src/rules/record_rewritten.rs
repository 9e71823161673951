//! DCS802: a progress record or an extension of the older copy is gone, or says
//! something else.

use std::collections::{HashMap, VecDeque};

use super::{Check, Facts, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::day::{Day, written};
use crate::plan::field::{Field, given};
use crate::plan::id::{self, Id};
use crate::plan::period::OccurrenceRef;
use crate::plan::record::{Extension, Progress};
use crate::plan::register::Placed;
use crate::plan::value::Scalar;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS802", "record-rewritten", Error, "record_rewritten"),
    concludes_from_absence: true,
    excusable: false,
    look,
};

/// What a record says, however it is spelled in its file.
struct Told {
    /// What it is about, as others name it.
    about: String,
    /// All of it.
    whole: String,
    day: String,
    place: Place,
}

fn look(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let Some(older) = facts.older else {
        return;
    };
    let pairs = [
        (progress(older), progress(facts.plan)),
        (extensions(older), extensions(facts.plan)),
    ];
    for (before, now) in pairs {
        let mut kept: HashMap<&str, usize> = HashMap::new();
        for told in &now {
            *kept.entry(&told.whole).or_default() += 1;
        }
        let mut lost = Vec::new();
        for told in &before {
            match kept.get_mut(told.whole.as_str()) {
                Some(left @ 1..) => *left -= 1,
                _ => lost.push(told),
            }
        }
        // What is new about the same thing is probably what became of the lost one.
        let mut changed: HashMap<&str, VecDeque<Place>> = HashMap::new();
        for told in &now {
            if let Some(left @ 1..) = kept.get_mut(told.whole.as_str()) {
                *left -= 1;
                changed
                    .entry(&told.about)
                    .or_default()
                    .push_back(told.place);
            }
        }
        for told in lost {
            let became = changed
                .get_mut(told.about.as_str())
                .and_then(VecDeque::pop_front);
            findings.push(finding(facts.plan, told, became));
        }
    }
}

fn finding(plan: &Plan, told: &Told, became: Option<Place>) -> Finding {
    let (id, day) = (&told.about, &told.day);
    let (place, said) = match became {
        Some(place) => (place, message!(rules.record_rewritten, id = id, day = day)),
        None => (
            home(plan, id),
            message!(rules.record_removed, id = id, day = day),
        ),
    };
    Finding::new(&CHECK.rule, place, said)
        .help(message!(rules.record_rewritten_help))
        .about(id)
}

/// Returns the place of the deadline or task that something is about.
fn home(plan: &Plan, about: &str) -> Place {
    let Ok(id) = Id::parse(about.split('@').next().unwrap_or(about)) else {
        return NOWHERE;
    };
    let deadline = plan.deadlines.find(&id).map(|it| plan.deadlines[it].place);
    let task = || plan.tasks.find(&id).map(|it| plan.tasks[it].place);
    deadline.or_else(task).unwrap_or(NOWHERE)
}

fn progress(plan: &Plan) -> Vec<Told> {
    plan.progress
        .iter()
        .map(|record| {
            let mut evidence: Vec<_> = record.evidence.values().collect();
            evidence.sort_by(|a, b| a.0.cmp(&b.0));
            let mut figures: Vec<_> = record
                .figures
                .items
                .iter()
                .map(|(id, number)| (named(Some(id)), number.get()))
                .collect();
            figures.sort();
            let about = about(record);
            let whole = format!(
                "{:?}",
                (
                    id::key(&about),
                    record.on.get(),
                    record.state.get(),
                    given(&record.note),
                    given(&record.reason),
                    evidence,
                    figures,
                    named(record.by.as_ref()),
                )
            );
            Told {
                about,
                whole,
                day: day(&record.on),
                place: record.place,
            }
        })
        .collect()
}

fn about(record: &Progress) -> String {
    match (given(&record.deadline), given(&record.task)) {
        (Some(deadline), _) => deadline.to_string(),
        (None, Some(task)) => task.text.clone(),
        (None, None) => String::new(),
    }
}

fn extensions(plan: &Plan) -> Vec<Told> {
    plan.extensions.iter().map(extension).collect()
}

fn extension(record: &Placed<Extension>) -> Told {
    let about = record
        .deadline
        .get()
        .map_or_else(String::new, OccurrenceRef::to_string);
    Told {
        whole: format!(
            "{:?}",
            (
                id::key(&about),
                record.to.get(),
                given(&record.decision),
                record.on.get(),
                named(record.by.as_ref()),
            )
        ),
        about,
        day: day(&record.on),
        place: record.place,
    }
}

fn day(on: &Field<Day>) -> String {
    on.get().map_or_else(String::new, |on| written(on.0))
}

fn named(id: Option<&Field<Id>>) -> Option<&str> {
    id.and_then(Field::get).map(|id| id.key.as_str())
}
