//! DCS218: deadlines are due before the date of the plan, so that nobody owes them.

use std::collections::HashSet;

use chrono::{Months, NaiveDate};

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::index::Ix;
use crate::plan::record::Record;
use crate::plan::scalar::day::written;
use crate::plan::scalar::year::Year;
use crate::plan::target::Target;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS218", "due-before-plan", Warning, "due_before_plan"),
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

/// How many months of a school year may be over when its plan is signed: schools issue it in
/// September or October, and it names what was done since the beginning of the year.
const OVER: Months = Months::new(2);

/// The maximum number of deadlines in the message.
const NAMED: usize = 6;

/// Returns whether a plan is that of a school year and signed when such plans are.
fn is_issued_as_usual(plan: &Plan, signed: NaiveDate) -> bool {
    let Some(year @ Year::School(_)) = plan.year() else {
        return false;
    };
    let last = year
        .days()
        .and_then(|days| days.from.checked_add_months(OVER));
    last.is_some_and(|last| signed < last)
}

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let (Some(signed), Some(period)) = (plan.signed_on(), plan.period()) else {
        return;
    };
    // A date after the plan's end is a mistake of its own, by which nothing is left out.
    if signed > period.until || is_issued_as_usual(plan, signed) {
        return;
    }
    let recorded: HashSet<Target> = plan.all_recorded().map(|(_, _, target)| target).collect();
    let schedules = plan.links.schedules.enumerate();
    let early = schedules.filter_map(|(deadline, schedule)| {
        let [only] = schedule.occurrences() else {
            return None;
        };
        let target = Target::Occurrence {
            deadline,
            occurrence: Ix::new(0),
        };
        let is_early = only.period.is_none() && only.due < signed && !recorded.contains(&target);
        let is_report = !plan.reports_of_deadline(deadline).is_empty();
        (is_early && !is_report).then_some((deadline, only.written))
    });
    let early: Vec<_> = early.collect();
    let Some((first, _)) = early.first() else {
        return;
    };
    let named = early.iter().take(NAMED).map(|(deadline, due)| {
        let id = plan.deadlines[*deadline].id_text();
        format!("{} ({id})", written(*due))
    });
    let mut days: Vec<String> = named.collect();
    if early.len() > NAMED {
        days.push("…".to_owned());
    }
    let record = &plan.deadlines[*first];
    let place = record.due.as_ref().map_or(record.place, |due| due.place);
    let wording = message!(
        rules.due_before_plan,
        count = early.len(),
        days = days.join(", "),
        signed = written(signed)
    );
    let finding = Finding::new(&CHECK.rule, place, wording);
    findings.push(finding.help(message!(rules.due_before_plan_help)));
}
