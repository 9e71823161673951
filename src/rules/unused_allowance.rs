//! DCS904: an allowance matches no finding.

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::collection::Placed;
use crate::plan::field::given;
use crate::plan::record::Allowance;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS904", "unused-allowance", Warning, "unused_allowance"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

/// Unused allowances are known only after every other rule has run; see
/// [`super::allow`].
fn find(_: &Context<'_>, _: &mut Vec<Finding>) {}

/// Returns the finding for an allowance that matched no finding.
pub(super) fn unused(allowance: &Placed<Allowance>, as_of: NaiveDate) -> Finding {
    let rule = allowance.rule.get().map_or("", |rule| &rule.0);
    let expired = given(&allowance.until).filter(|until| until.0 < as_of);
    let message = match expired {
        Some(until) => message!(rules.expired_allowance, rule = rule, day = written(until.0)),
        None => message!(rules.unused_allowance, rule = rule),
    };
    Finding::new(&CHECK.rule, allowance.rule.place, message)
        .help(message!(rules.unused_allowance_help))
}

/// Returns the finding for an allowance of a rule that cannot be allowed.
pub(super) fn futile(allowance: &Placed<Allowance>) -> Finding {
    let rule = allowance.rule.get().map_or("", |rule| &rule.0);
    let message = message!(rules.futile_allowance, rule = rule);
    Finding::new(&CHECK.rule, allowance.rule.place, message)
        .help(message!(rules.futile_allowance_help))
}
