//! Applies `allow` records: removes the findings they match, and reports records that
//! match none.

use std::collections::HashMap;

use super::{CHECKS, Context, by_name, unused_allowance};
use crate::diagnostic::{Finding, Rule};
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::Allowance;
use crate::plan::scalar::id::key;

/// The allowances of one rule for one record, or for all.
#[derive(Default)]
struct Group {
    /// Their indices in the plan.
    members: Vec<Ix<Allowance>>,
    /// Whether one of them is valid on the as-of date.
    valid: bool,
    /// Whether they matched a finding.
    used: bool,
}

/// Removes the findings that an allowance matches, and adds one for each allowance
/// that matched none.
pub(super) fn apply_allowances(context: &Context<'_>, mut findings: Vec<Finding>) -> Vec<Finding> {
    let allowances = &context.plan.allow;
    let mut groups: HashMap<(&str, Option<String>), Group> = HashMap::new();
    let mut futile = Vec::new();
    for (index, allowance) in allowances.enumerate() {
        let Some(rule) = allowance.rule.get().and_then(|rule| by_name(&rule.0)) else {
            continue;
        };
        if !is_excusable(rule) {
            futile.push(unused_allowance::futile(allowance));
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
        group.members.push(index);
        group.valid |= is_valid(allowance, context);
    }
    findings.retain(|finding| {
        let code = finding.rule.code;
        let record = finding.record.as_deref().map(key);
        let mut excused = false;
        for about in std::iter::once(None).chain(record.map(Some)) {
            if let Some(group) = groups.get_mut(&(code, about)).filter(|group| group.valid) {
                group.used = true;
                excused = true;
            }
        }
        !excused
    });
    let mut unused: Vec<Ix<Allowance>> = groups
        .into_values()
        .flat_map(|group| {
            let used = group.used;
            let valid = move |index: &Ix<Allowance>| used && is_valid(&allowances[*index], context);
            group.members.into_iter().filter(move |index| !valid(index))
        })
        .collect();
    unused.sort_unstable();
    findings.append(&mut futile);
    if context.plan.complete {
        let left = unused.iter().map(|index| &allowances[*index]);
        findings.extend(left.map(|allowance| unused_allowance::unused(allowance, context.as_of)));
    }
    findings
}

/// Returns whether an allowance is still valid on the as-of date.
fn is_valid(allowance: &Allowance, context: &Context<'_>) -> bool {
    given(&allowance.until).is_none_or(|until| context.as_of <= until.0)
}

/// Returns whether the findings of a rule can be allowed; those about unreadable
/// input cannot.
fn is_excusable(rule: &Rule) -> bool {
    CHECKS
        .iter()
        .any(|check| check.excusable && std::ptr::eq(&raw const check.rule, rule))
}
