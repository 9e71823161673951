//! DCS207: a deadline has none or several of the four ways to be due, or names a period
//! that may be any of several.

mod keys;
mod school_year;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::{Field, given};
use crate::plan::record::{InPeriod, Record};
use crate::plan::scalar::due::Due;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::value::Flag;
use crate::plan::schedule::ways;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS207", "unclear-deadline", Error, "unclear_deadline"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let lacks_semesters =
        context.plan.head.get().is_some() && !context.plan.links.terms.has_semesters();
    for report in &context.plan.reports {
        if let (Some(due), Some(_)) = (&report.due, &report.deadline) {
            let wording = message!(times.keys_clash, key = "due", other = "deadline");
            findings.push(
                Finding::new(&CHECK.rule, due.place, wording)
                    .help(message!(rules.report_due_twice_help))
                    .about(report.id_text()),
            );
        }
    }
    for deadline in &context.plan.deadlines {
        let id = deadline.id_text();
        findings.extend(school_year::missing(context.plan, deadline, &CHECK.rule));
        let ways = ways(deadline);
        if ways == 0 && !context.plan.complete {
            continue;
        }
        if ways != 1 {
            let help = if ways == 0 {
                message!(rules.no_way_to_be_due_help)
            } else {
                message!(rules.unclear_deadline_help)
            };
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    deadline.place,
                    message!(rules.unclear_deadline, id = id),
                )
                .help(help)
                .about(id),
            );
            continue;
        }
        if let Some(every) = &deadline.every {
            if every.get() == Some(&Every::Semester) && lacks_semesters {
                findings.push(
                    Finding::new(&CHECK.rule, every.place, message!(times.no_semesters)).about(id),
                );
            }
            if let Some(key) = &deadline.in_period
                && key.get() == Some(&InPeriod::Next)
                && every.get() == Some(&Every::Semester)
            {
                findings.push(
                    Finding::new(&CHECK.rule, key.place, message!(times.next_semester)).about(id),
                );
            }
            findings.extend(keys::clash(deadline, &CHECK.rule));
            continue;
        }
        let due = deadline.due.as_ref();
        if let Some(due) = due.filter(|due| is_semester(due))
            && lacks_semesters
            && !school_year::is_missing(context.plan, due)
        {
            findings
                .push(Finding::new(&CHECK.rule, due.place, message!(times.no_semesters)).about(id));
        }
        // With a due day, it is when the work begins.
        let from = deadline.from.as_ref().filter(|_| due.is_none());
        let from = from.map(|field| field.place);
        let ends = given(&deadline.ongoing) == Some(&Flag(true));
        let until = deadline.until.as_ref().filter(|_| !ends);
        let until = until.map(|field| field.place);
        let recurring = keys::of_rhythm(deadline).into_iter();
        for (key, place) in recurring.chain([("from", from), ("until", until)]) {
            if let Some(place) = place {
                findings.push(
                    Finding::new(&CHECK.rule, place, message!(rules.spare_key, key = key))
                        .help(message!(rules.spare_key_help, key = key))
                        .about(id),
                );
            }
        }
    }
}

fn is_semester(due: &Field<Due>) -> bool {
    let named = due.get().and_then(Due::named);
    named.is_some_and(|named| named.every == Every::Semester)
}
