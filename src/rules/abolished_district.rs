//! DCS605: a document after 1 July 2025 is addressed to a district, an abolished level.

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::id::key;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS605",
        "abolished-district",
        Warning,
        "abolished_district"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// The date from which local government has two tiers and no districts.
const ABOLISHED: NaiveDate = NaiveDate::from_ymd_opt(2025, 7, 1).expect("a day of the calendar");

/// The words that name a district-level authority.
const DISTRICT: [&str; 5] = ["huyện", "quận", "thị xã", "phòng giáo dục", "phòng gd"];

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let until = plan.period().map(|period| period.until);
    let signed = plan.signed_on();
    let is_after = |day: Option<NaiveDate>| day.is_some_and(|day| day >= ABOLISHED);
    let due = |report| plan.report_due(report).or(until);
    let last = plan.reports.indices().map(due).max();
    // Whoever is named in a document is so on its date.
    let is_plan_after = is_after(signed.or(until));
    let is_unit_after = is_after(last.unwrap_or(signed.or(until)));
    let superior = plan.unit.get().and_then(|unit| unit.superior.as_ref());
    let head = plan.head.get().into_iter();
    let recipients = head.flat_map(|head| &head.recipients.items);
    let superior = superior.filter(|_| is_unit_after).into_iter();
    let of_plan = superior.chain(recipients.filter(|_| is_plan_after));
    let reports = plan.reports.enumerate();
    let reports = reports.filter(|(index, _)| is_after(due(*index)));
    let to = reports.flat_map(|(_, report)| report.to.items.iter().chain(&report.recipients.items));
    for field in of_plan.chain(to) {
        let Some(text) = field.get() else { continue };
        let name = key(&text.0);
        let district = |word: &&str| {
            name.match_indices(*word).any(|(at, _)| {
                let after = name[at + word.len()..].chars().next();
                let before = name[..at].chars().next_back();
                !after.is_some_and(char::is_alphabetic) && !before.is_some_and(char::is_alphabetic)
            })
        };
        if DISTRICT.iter().any(district) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    field.place,
                    message!(wording.abolished_district, name = text.0),
                )
                .help(message!(wording.abolished_district_help)),
            );
        }
    }
}
