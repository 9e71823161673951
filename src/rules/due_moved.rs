//! DCS801: a due day is later than in the older copy, or gone from it.

use std::collections::HashMap;

use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::day::written;
use crate::plan::schedule::Schedule;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS801", "due-moved", Error, "due_moved"),
    concludes_from_absence: true,
    excusable: false,
    look,
};

/// Names the first such day of each deadline; moving the others is the same act.
fn look(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let Some(older) = facts.older else {
        return;
    };
    for (index, deadline) in facts.plan.deadlines.enumerate() {
        let schedule = &facts.plan.links.schedules[index];
        // Other rules name these.
        if matches!(schedule, Schedule::Unclear | Schedule::TooMany) {
            continue;
        }
        let Some(before) = super::of_older(&older.deadlines, &facts.plan.deadlines, index) else {
            continue;
        };
        let now: HashMap<_, _> = schedule
            .occurrences()
            .iter()
            .map(|it| (it.period, it.due))
            .collect();
        let moved = older.links.schedules[before]
            .enumerate()
            .find_map(|(number, was)| {
                let due = now.get(&was.period).copied();
                due.is_none_or(|due| due > was.due)
                    .then_some((number, was.due, due))
            });
        let Some((number, was, due)) = moved else {
            continue;
        };
        let id = older.occurrence_name(before, Some(number));
        let was = written(was);
        let said = match due {
            Some(due) => message!(rules.due_moved, id = id, was = was, due = written(due)),
            None => message!(rules.due_gone, id = id, was = was),
        };
        findings.push(
            Finding::new(&CHECK.rule, deadline.place, said)
                .help(message!(rules.due_moved_help))
                .about(&id),
        );
    }
}
