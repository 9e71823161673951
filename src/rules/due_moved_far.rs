//! DCS223: days off move due dates so far that lateness goes unseen.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::{Check, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::collection::Collection;
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::ledger::Visitor;
use crate::plan::owed::When;
use crate::plan::record::{HolidayKind, Record};
use crate::plan::scalar::day::written;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS223", "due-moved-far", Warning, "due_moved_far"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// By how many days a due date may move. The longest run of days off that was announced
/// for all, Tết of 2025 and of 2026, has nine; two weeks leave room for days of a school
/// beside it.
const MAX_MOVED: i64 = 14;

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    if !plan.moves_due_days() {
        return;
    }
    for (due, run) in runs(plan, context.as_of) {
        let id = run.name;
        let (count, days) = (run.count, (due - run.first).num_days());
        let wording = message!(
            rules.due_moved_far,
            count = count,
            id = id,
            was = written(run.first),
            due = written(due),
            days = days
        );
        findings.push(
            Finding::new(&CHECK.rule, cause(plan, run.first, due), wording)
                .help(message!(rules.due_moved_far_help))
                .about(&id),
        );
    }
}

/// Due dates that the same days off move to the same day.
struct Run {
    /// The earliest, as written, and what is due on it.
    first: NaiveDate,
    name: String,
    count: usize,
}

/// Returns the due dates that move too far, by the day to which they do.
fn runs(plan: &Plan, as_of: NaiveDate) -> BTreeMap<NaiveDate, Run> {
    let mut moved = Moved {
        plan,
        as_of,
        runs: BTreeMap::new(),
    };
    plan.each(&mut moved);
    for extension in &plan.extensions {
        if let (Some(to), Some(deadline)) = (extension.to.get(), extension.deadline.get()) {
            moved.add(to.0, plan.last_day_on_time(to.0), || deadline.to_string());
        }
    }
    // What a report owes by itself has been seen.
    let reports = plan.reports.enumerate();
    for (index, report) in reports.filter(|(index, _)| !plan.owes_itself(*index)) {
        if let (Some(day), Some(due)) = (given(&report.due), plan.report_due(index)) {
            let name = if plan.is_only_table(index) {
                "report.due"
            } else {
                report.id_text()
            };
            moved.add(day.0, due, || name.to_owned());
        }
    }
    moved.runs
}

struct Moved<'p> {
    plan: &'p Plan,
    as_of: NaiveDate,
    runs: BTreeMap<NaiveDate, Run>,
}

impl<'p> Visitor<'p> for Moved<'p> {
    fn visit<R: Record>(&mut self, records: &'p Collection<R>) {
        for (index, record) in records.enumerate() {
            record.owes(index, self.plan, self.as_of, &mut |owed| {
                if let When::On { due, written, .. } = owed.when {
                    self.add(written, due, || match owed.period {
                        Some(period) => format!("{}@{period}", owed.id),
                        None => owed.id.to_owned(),
                    });
                }
            });
        }
    }
}

impl Moved<'_> {
    fn add(&mut self, day: NaiveDate, due: NaiveDate, name: impl Fn() -> String) {
        if (due - day).num_days() <= MAX_MOVED {
            return;
        }
        let run = self.runs.entry(due).or_insert_with(|| Run {
            first: day,
            name: name(),
            count: 0,
        });
        run.count += 1;
        if day < run.first {
            (run.first, run.name) = (day, name());
        }
    }
}

/// Returns the place of the first record that makes one of these days a day off, or that
/// of the key because of which the due date moves.
fn cause(plan: &Plan, day: NaiveDate, due: NaiveDate) -> Place {
    let run = DateRange {
        from: day,
        until: due.checked_sub_days(Days::new(1)).unwrap_or(day),
    };
    let off = plan.holidays.iter().filter(|holiday| {
        let is_working = given(&holiday.kind) == Some(&HolidayKind::Working);
        let days = holiday.days();
        !is_working && days.is_some_and(|days| days.from <= run.until && run.from <= days.until)
    });
    let first = off.min_by_key(|holiday| holiday.days().map(|days| days.from));
    let first = first.and_then(|holiday| holiday.first_day());
    let head = plan.head.get();
    let moves = head.and_then(|head| head.next_working_day.as_ref());
    let place = first.map(|day| day.place);
    place.or(moves.map(|key| key.place)).unwrap_or(NOWHERE)
}
