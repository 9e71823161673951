//! DCS501: a record is dated after the as-of date.

use chrono::NaiveDate;

use super::{Check, Context, Find, far_from_plan};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::collection::Collection;
use crate::plan::ledger::Visitor;
use crate::plan::record::Record;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS501",
        "progress-in-future",
        Warning,
        "progress_in_future"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let as_of = context.as_of;
    let plan = context.plan;
    plan.each(&mut Future {
        plan,
        as_of,
        findings,
    });
}

/// Finds records dated after the as-of date.
struct Future<'f> {
    plan: &'f Plan,
    as_of: NaiveDate,
    findings: &'f mut Vec<Finding>,
}

impl<'l> Visitor<'l> for Future<'_> {
    fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
        for on in records.iter().filter_map(|record| record.happened_on()) {
            let Some(day) = on.get().filter(|day| day.0 > self.as_of) else {
                continue;
            };
            let (day, as_of) = (written(day.0), written(self.as_of));
            let message = message!(
                rules.record_in_future,
                list = R::KIND.list,
                day = day,
                as_of = as_of
            );
            let help = on
                .get()
                .and_then(|day| far_from_plan::meant(self.plan, day.0));
            let help = help.unwrap_or_else(|| message!(rules.record_in_future_help));
            let finding = Finding::new(&CHECK.rule, on.place, message);
            self.findings.push(finding.help(help));
        }
    }
}
