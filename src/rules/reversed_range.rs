//! DCS203: a range ends before it begins, or semesters overlap.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::record::Semester;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS203", "reversed-range", Error, "reversed_range"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let of_head = plan.head.get().map(|head| (&head.from, &head.until));
    let of_reports = plan
        .reports
        .iter()
        .map(|report| (&report.from, &report.until));
    let of_deadlines = plan
        .deadlines
        .iter()
        .map(|deadline| (&deadline.from, &deadline.until));
    let of_holidays = plan
        .holidays
        .iter()
        .map(|holiday| (&holiday.from, &holiday.until));
    let holders = plan.parties.iter().flat_map(|party| party.holders.values());
    let of_holders = holders.map(|holder| (&holder.from, &holder.until));
    let heads = of_head.into_iter().chain(of_reports);
    let optional = heads
        .chain(of_deadlines)
        .chain(of_holidays)
        .chain(of_holders);
    let both = optional.filter_map(|(from, until)| from.as_ref().zip(until.as_ref()));
    let semesters = plan.head.get().map(|head| head.semesters.values());
    let semesters = semesters.into_iter().flatten();
    let of_semesters = semesters.map(|semester| (&semester.from, &semester.until));
    overlaps(plan, findings);
    let days = both.chain(of_semesters);
    let ends = days.map(|(from, until)| {
        let end = until.get().map(|day| day.0);
        (from, until.place, end, "until")
    });
    let windows = plan.deadlines.enumerate().filter_map(|(index, deadline)| {
        let (from, due) = (deadline.from.as_ref()?, deadline.due.as_ref()?);
        Some((from, due.place, plan.only_day(index), "due"))
    });
    for (from, place, end, key) in ends.chain(windows) {
        let (Some(start), Some(end)) = (from.get().map(|day| day.0), end) else {
            continue;
        };
        if end < start {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    place,
                    message!(
                        rules.reversed_range,
                        from = written(start),
                        until = written(end)
                    ),
                )
                .related(from.place, message!(rules.range_begins))
                .help(message!(rules.reversed_range_help, key = key)),
            );
        }
    }
}

/// Finds semesters that begin before the one above them ends.
fn overlaps(plan: &Plan, findings: &mut Vec<Finding>) {
    let semesters = plan.head.get().map(|head| head.semesters.values());
    let semesters: Vec<&Semester> = semesters.into_iter().flatten().collect();
    for pair in semesters.windows(2) {
        let (before, after) = (&pair[0].until, &pair[1].from);
        if let (Some(until), Some(from)) = (before.get(), after.get())
            && from.0 <= until.0
        {
            let (from, until) = (written(from.0), written(until.0));
            let wording = message!(times.semesters_overlap, from = from, until = until);
            findings.push(
                Finding::new(&CHECK.rule, after.place, wording)
                    .related(before.place, message!(times.semester_ends))
                    .help(message!(times.semesters_overlap_help)),
            );
        }
    }
}
