//! DCS203: a range ends before it begins, or semesters overlap.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::collection::Collection;
use crate::plan::ledger::Visitor;
use crate::plan::record::{DayRange, Record, Semester};
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS203", "reversed-range", Error, "reversed_range"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let head = plan.head.get();
    let of_head = head.map(|head| DayRange::new(head.from.as_ref(), head.until.as_ref()));
    let semesters = head.into_iter().flat_map(|head| head.semesters.values());
    let of_semesters =
        semesters.map(|semester| DayRange::new(Some(&semester.from), Some(&semester.until)));
    overlaps(plan, findings);
    let all = of_head.into_iter().chain(of_semesters).chain(ranges(plan));
    let ends = all.filter_map(|range| {
        let (from, until) = range.from.zip(range.until)?;
        let end = until.get().map(|day| day.0);
        Some((from, until.place, end, range.keys))
    });
    let windows = plan.deadlines.enumerate().filter_map(|(index, deadline)| {
        let (from, due) = (deadline.from.as_ref()?, deadline.due.as_ref()?);
        Some((from, due.place, plan.only_day(index), ["from", "due"]))
    });
    for (from, place, end, [first, last]) in ends.chain(windows) {
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
                .help(message!(
                    rules.reversed_range_help,
                    first = first,
                    last = last
                )),
            );
        }
    }
}

/// Returns the ranges of days of the records of every kind.
fn ranges(plan: &Plan) -> Vec<DayRange<'_>> {
    struct Ranges<'p>(Vec<DayRange<'p>>);
    impl<'p> Visitor<'p> for Ranges<'p> {
        fn visit<R: Record>(&mut self, records: &'p Collection<R>) {
            for record in records {
                record.ranges(&mut |range| self.0.push(range));
            }
        }
    }
    let mut ranges = Ranges(Vec::new());
    plan.each(&mut ranges);
    ranges.0
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
