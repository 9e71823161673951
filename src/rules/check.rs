//! What a rule is, and how all of them are run.

use super::{CHECKS, Comparison, Context, allow, copies, sync_copies, wrong_year};
use crate::diagnostic::{Finding, Level, Rule};
use crate::faults;
use crate::text::{FileId, Place, Span};

/// The start of the first file, for findings that have no place of their own.
pub(super) const NOWHERE: Place = Place {
    file: FileId(0),
    span: Span { start: 0, end: 0 },
};

/// A rule and how it is checked.
#[derive(Debug)]
pub struct Check {
    /// The rule.
    pub rule: Rule,
    /// Whether it draws conclusions from the absence of a record. Such a rule is not run
    /// if a file could not be read.
    pub(super) concludes_from_absence: bool,
    /// Whether a plan may allow what the rule finds. It may not if something would then be
    /// silently missing from a table.
    pub(super) excusable: bool,
    pub(super) find: Find,
}

impl Check {
    /// Returns whether a finding is one of this rule.
    pub(super) fn found(&self, finding: &Finding) -> bool {
        std::ptr::eq(finding.rule, &raw const self.rule)
    }
}

/// How a rule finds what it reports.
#[derive(Debug)]
pub(super) enum Find {
    /// In the plan alone.
    Alone(fn(&Context<'_>, &mut Vec<Finding>)),
    /// In the plan alone, record by record, so that a plan can allow some of it. What is
    /// left is joined.
    Joined {
        find: fn(&Context<'_>, &mut Vec<Finding>),
        join: fn(&Context<'_>, &[Finding]) -> Option<Finding>,
    },
    /// By comparison with an older copy; without one, it finds nothing. The plan may not
    /// allow it, because the allowance could be part of the very change that is compared.
    Compared(fn(&Context<'_>, &Comparison<'_>, &mut Vec<Finding>)),
    /// The same behind all other rules, so that it has what they found.
    ComparedLast(fn(&Context<'_>, &Comparison<'_>, &mut Vec<Finding>)),
}

/// Returns every rule of the program, by code.
pub fn catalogue() -> impl Iterator<Item = &'static Rule> {
    let checks = CHECKS.iter().map(|check| &check.rule);
    faults::ALL.iter().copied().chain(checks)
}

/// Returns the rule with this code or name, in any case.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Rule> {
    catalogue()
        .find(|rule| rule.code.eq_ignore_ascii_case(name) || rule.name.eq_ignore_ascii_case(name))
}

/// Returns the findings of all rules, without those that the plan allows.
#[must_use]
pub fn check(context: &Context<'_>) -> Vec<Finding> {
    let found = found(context, CHECKS.iter().copied());
    joined(context, allow::apply_allowances(context, found))
}

/// Returns the errors among those of the plan alone: what only warns is not looked for.
#[must_use]
pub fn errors(context: &Context<'_>) -> Vec<Finding> {
    let is_error = |rule: &Rule| rule.level == Level::Error;
    let checks = CHECKS.iter().copied();
    // What is compared with an older copy is known from the findings of others.
    let compared = |check: &Check| matches!(check.find, Find::Compared(_) | Find::ComparedLast(_));
    let alone = checks.filter(|check| !compared(check));
    let found = found(context, alone.filter(|check| is_error(&check.rule)));
    let mut errors = joined(context, allow::apply_allowances(context, found));
    errors.retain(|finding| is_error(finding.rule));
    errors
}

/// Returns what some rules find.
fn found(context: &Context<'_>, checks: impl Iterator<Item = &'static Check>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let is_last = |check: &&Check| matches!(check.find, Find::ComparedLast(_));
    let (last, first): (Vec<&Check>, Vec<&Check>) = checks.partition(is_last);
    for check in first.into_iter().chain(last) {
        if !context.plan.complete && check.concludes_from_absence {
            continue;
        }
        match (&check.find, &context.comparison) {
            (Find::Alone(find) | Find::Joined { find, .. }, _) => find(context, &mut findings),
            (Find::Compared(find) | Find::ComparedLast(find), Some(comparison)) => {
                find(context, comparison, &mut findings);
            }
            (Find::Compared(_) | Find::ComparedLast(_), None) => {}
        }
    }
    findings
}

/// Joins the findings of each rule that wants it.
fn joined(context: &Context<'_>, mut findings: Vec<Finding>) -> Vec<Finding> {
    for check in CHECKS {
        if let Find::Joined { join, .. } = check.find {
            let parts: Vec<Finding> = findings
                .extract_if(.., |finding| check.found(finding))
                .collect();
            findings.extend(join(context, &parts));
        }
    }
    let findings = sync_copies::joined(context, findings);
    let findings = wrong_year::joined(context, findings);
    copies::joined(context, findings)
}
