//! DCS207: a deadline has none or several of the ways to be due, or names a period
//! that may be any of several.

mod counted;
mod keys;
mod school_year;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::collection::Collection;
use crate::plan::field::{Field, given};
use crate::plan::record::{Deadline, InPeriod, Record, Report};
use crate::plan::scalar::due::Due;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::value::Flag;
use crate::plan::schedule::ways;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS207", "unclear-deadline", Error, "unclear_deadline"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    due_twice(&plan.reports, findings);
    for (index, deadline) in plan.deadlines.enumerate() {
        findings.extend(school_year::missing(plan, deadline, &CHECK.rule));
        findings.extend(school_year::of_either(plan, deadline, &CHECK.rule));
        match ways(deadline) {
            0 if !plan.complete => {}
            1 => {
                match &deadline.every {
                    Some(every) => of_rhythm(plan, deadline, every, findings),
                    None => of_day(plan, deadline, findings),
                }
                counted::find(plan, index, findings);
            }
            ways => {
                let help = if ways == 0 {
                    message!(rules.no_way_to_be_due_help)
                } else {
                    message!(rules.unclear_deadline_help)
                };
                let wording = message!(rules.unclear_deadline, id = deadline.id_text());
                findings.push(at(deadline, deadline.place, wording).help(help));
            }
        }
    }
}

/// Returns a finding about a deadline.
fn at(deadline: &Deadline, place: Place, wording: Message) -> Finding {
    Finding::new(&CHECK.rule, place, wording).about(deadline.id_text())
}

/// Finds reports with a due day of their own and a deadline.
fn due_twice(reports: &Collection<Report>, findings: &mut Vec<Finding>) {
    for report in reports {
        if let (Some(due), Some(_)) = (&report.due, &report.deadline) {
            let wording = message!(times.keys_clash, key = "due", other = "deadline");
            findings.push(
                Finding::new(&CHECK.rule, due.place, wording)
                    .help(message!(rules.report_due_twice_help))
                    .about(report.id_text()),
            );
        }
    }
}

/// Checks a deadline that recurs.
fn of_rhythm(plan: &Plan, deadline: &Deadline, every: &Field<Every>, found: &mut Vec<Finding>) {
    if every.get() == Some(&Every::Semester) {
        if lacks_semesters(plan) {
            found.push(at(deadline, every.place, message!(times.no_semesters)));
        }
        let next = deadline.in_period.as_ref();
        if let Some(key) = next.filter(|key| key.get() == Some(&InPeriod::Next)) {
            found.push(at(deadline, key.place, message!(times.next_semester)));
        }
    }
    found.extend(keys::clash(deadline, &CHECK.rule));
}

/// Checks a deadline that does not recur.
fn of_day(plan: &Plan, deadline: &Deadline, found: &mut Vec<Finding>) {
    let due = deadline.due.as_ref();
    if let Some(due) = due.filter(|due| is_semester(due))
        && lacks_semesters(plan)
        && !school_year::is_missing(plan, due)
    {
        found.push(at(deadline, due.place, message!(times.no_semesters)));
    }
    // With a due day, or continuously, it is when the work begins.
    let lasts = given(&deadline.ongoing) == Some(&Flag(true));
    let from = deadline.from.as_ref().filter(|_| due.is_none() && !lasts);
    let from = from.map(|field| field.place);
    let until = deadline.until.as_ref().filter(|_| !lasts);
    let until = until.map(|field| field.place);
    let recurring = keys::of_rhythm(deadline).into_iter();
    for (key, place) in recurring.chain([("from", from), ("until", until)]) {
        if let Some(place) = place {
            let help = message!(rules.spare_key_help, key = key);
            found.push(at(deadline, place, message!(rules.spare_key, key = key)).help(help));
        }
    }
}

/// Returns whether the plan has a year but no semesters.
fn lacks_semesters(plan: &Plan) -> bool {
    plan.head.get().is_some() && !plan.links.terms.has_semesters()
}

fn is_semester(due: &Field<Due>) -> bool {
    let named = due.get().and_then(Due::named);
    named.is_some_and(|named| named.every == Every::Semester)
}
