//! DCS712: a report on the budget of 3, 6 or 9 months is not dated on their last day.

use chrono::{Datelike, NaiveDate};

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::{Disclosure, DisclosureKind, Record};
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS712", "budget-report-day", Error, "budget_report_day"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let disclosures = context.plan.disclosures.iter();
    for entry in disclosures.filter(|it| it.kind.value == Some(DisclosureKind::BudgetReport)) {
        let Some(on) = entry.on.get().map(|day| day.0) else {
            continue;
        };
        let ends: Vec<NaiveDate> = Disclosure::ends_of_budget_reports(on.year())
            .into_iter()
            .flatten()
            .collect();
        if ends.contains(&on) {
            continue;
        }
        let past = ends.iter().rfind(|end| **end < on);
        let Some(meant) = past.or(ends.first()) else {
            continue;
        };
        let (found, meant) = (written(on), written(*meant));
        let message = message!(registers.budget_report_day, found = found);
        findings.push(
            Finding::new(&CHECK.rule, entry.on.place, message)
                .help(message!(registers.budget_report_day_help, meant = meant))
                .about(entry.id_text()),
        );
    }
}
