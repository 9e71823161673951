//! What a plan allows: findings that an `allow` record excuses, and records that
//! excuse nothing.

use super::{CHECKS, Facts, by_name, unused_allowance};
use crate::diagnostic::{Finding, Rule};
use crate::plan::field::given;
use crate::plan::id::key;
use crate::plan::record::Allowance;

/// Takes out the findings that an allowance excuses, and adds one for each
/// allowance that excused nothing.
pub(super) fn sift(facts: &Facts<'_>, findings: Vec<Finding>) -> Vec<Finding> {
    let allowances = &facts.plan.allowances;
    if allowances.is_empty() {
        return findings;
    }
    let rules: Vec<Option<&Rule>> = allowances
        .iter()
        .map(|allowance| by_name(&allowance.rule.get()?.0))
        .collect();
    let mut used = vec![false; allowances.len()];
    let mut left = Vec::with_capacity(findings.len());
    for finding in findings {
        let mut excused = false;
        for (index, allowance) in allowances.iter().enumerate() {
            let same = rules[index].is_some_and(|rule| std::ptr::eq(rule, finding.rule));
            if same && is_excusable(finding.rule) && covers(allowance, &finding, facts) {
                used[index] = true;
                excused = true;
            }
        }
        if !excused {
            left.push(finding);
        }
    }
    for (index, allowance) in allowances.iter().enumerate() {
        let Some(rule) = rules[index] else { continue };
        if !is_excusable(rule) {
            left.push(unused_allowance::futile(allowance));
        } else if !used[index] && facts.plan.complete {
            left.push(unused_allowance::unused(allowance, facts.as_of));
        }
    }
    left
}

/// Returns whether a plan may allow what a rule finds; never what could not be
/// read.
fn is_excusable(rule: &Rule) -> bool {
    CHECKS
        .iter()
        .any(|check| check.excusable && std::ptr::eq(&raw const check.rule, rule))
}

/// Returns whether an allowance is about this finding's record, on this day.
fn covers(allowance: &Allowance, finding: &Finding, facts: &Facts<'_>) -> bool {
    let valid = given(&allowance.until).is_none_or(|until| facts.as_of <= until.0);
    let record = allowance.record.as_ref().is_none_or(|record| {
        let of = finding.record.as_deref().map(key);
        of.is_some() && of == record.get().map(|text| key(&text.0))
    });
    valid && record
}
