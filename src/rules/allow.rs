//! Applies `allow` records: removes the findings they match, and reports records that
//! match none.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{CHECKS, Context, by_name, unused_allowance};
use crate::diagnostic::{Finding, Rule};
use crate::plan::Plan;
use crate::plan::collection::Placed;
use crate::plan::field::given;
use crate::plan::record::Allowance;
use crate::plan::scalar::id::key;

/// The allowances of one rule for one record, or for all.
#[derive(Default)]
pub(super) struct Group<'p> {
    members: Vec<&'p Placed<Allowance>>,
    /// Whether one of them is valid on the as-of date.
    valid: bool,
    /// Whether they matched a finding.
    used: bool,
}

/// The allowances by the code of their rule and the key of their record, if they are
/// limited to one.
pub(super) type Groups<'p> = HashMap<(&'static str, Option<String>), Group<'p>>;

/// Removes the findings that an allowance matches, and adds one for each allowance
/// that matched none.
pub(super) fn apply_allowances(context: &Context<'_>, mut findings: Vec<Finding>) -> Vec<Finding> {
    let (mut groups, futile) = grouped(context.plan, context.as_of);
    findings.retain(|finding| allowed(finding, &mut groups).is_none());
    findings.extend(futile.into_iter().map(unused_allowance::futile));
    if context.plan.complete {
        let unused = unused(groups, context).into_iter();
        findings.extend(unused.map(|allowance| unused_allowance::unused(allowance, context.as_of)));
    }
    findings
}

/// Groups the allowances, and returns separately those of rules that cannot be allowed.
pub(super) fn grouped(plan: &Plan, as_of: NaiveDate) -> (Groups<'_>, Vec<&Placed<Allowance>>) {
    let mut groups = Groups::new();
    let mut futile = Vec::new();
    for allowance in &plan.allow {
        let Some(rule) = allowance.rule.get().and_then(|rule| by_name(&rule.0)) else {
            continue;
        };
        if !is_excusable(rule) {
            futile.push(allowance);
            continue;
        }
        let record = match &allowance.record {
            Some(record) => match record.get() {
                Some(record) => Some(key(&record.0)),
                None => continue,
            },
            None => None,
        };
        let group = groups.entry((rule.code, record)).or_default();
        group.members.push(allowance);
        group.valid |= is_valid(allowance, as_of);
    }
    (groups, futile)
}

/// Returns a valid allowance that matches a finding, and marks all that do as used.
pub(super) fn allowed<'p>(
    finding: &Finding,
    groups: &mut Groups<'p>,
) -> Option<&'p Placed<Allowance>> {
    let code = finding.rule.code;
    let record = finding.record.as_deref().map(key);
    let mut allowed = None;
    for about in std::iter::once(None).chain(record.map(Some)) {
        if let Some(group) = groups.get_mut(&(code, about)).filter(|group| group.valid) {
            group.used = true;
            allowed = allowed.or(group.members.last().copied());
        }
    }
    allowed
}

/// Returns the allowances that matched no finding or have expired, in file order.
fn unused<'p>(groups: Groups<'p>, context: &Context<'_>) -> Vec<&'p Placed<Allowance>> {
    let mut unused: Vec<&Placed<Allowance>> = groups
        .into_values()
        .flat_map(|group| {
            let used = group.used;
            let members = group.members.into_iter();
            members.filter(move |allowance| !(used && is_valid(allowance, context.as_of)))
        })
        .collect();
    unused.sort_unstable_by_key(|allowance| allowance.place);
    unused
}

/// Returns whether an allowance is still valid on the as-of date.
fn is_valid(allowance: &Allowance, as_of: NaiveDate) -> bool {
    given(&allowance.until).is_none_or(|until| as_of <= until.0)
}

/// Returns whether the findings of a rule can be allowed; those about unreadable
/// input cannot.
fn is_excusable(rule: &Rule) -> bool {
    CHECKS
        .iter()
        .any(|check| check.excusable && std::ptr::eq(&raw const check.rule, rule))
}
