//! DCS719: more were ranked excellent than a fifth of those ranked good.

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::given;
use crate::plan::record::{EvaluationKind, Record};

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS719",
        "excellent-over-share",
        Warning,
        "excellent_over_share"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// Nghị định 233/2026/NĐ-CP, which fixes the share, is in force since this day.
const IN_FORCE: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 7, 1);

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for round in &context.plan.evaluations {
        let applies = round.on.get().map(|day| day.0) >= IN_FORCE;
        let of_year = round.kind.get() == Some(&EvaluationKind::Year);
        let (Some(excellent), Some(good)) = (round.excellent.as_ref(), given(&round.good)) else {
            continue;
        };
        let Some(number) = excellent.get().filter(|_| applies && of_year) else {
            continue;
        };
        if u64::from(number.0) * 5 <= u64::from(good.0) {
            continue;
        }
        let message = message!(
            registers.excellent_over_share,
            excellent = number.0,
            good = good.0,
            most = good.0 / 5
        );
        findings.push(
            Finding::new(&CHECK.rule, excellent.place, message)
                .help(message!(registers.excellent_over_share_help))
                .about(round.id_text()),
        );
    }
}
