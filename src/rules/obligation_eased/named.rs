//! What the other rules that compare name already.

use std::collections::HashSet;

use super::super::{
    Check, calendar_changed, counting_eased, demand_lessened, due_moved, period_changed,
    record_rewritten, unclear_deadline,
};
use crate::diagnostic::{Concern, Finding};
use crate::plan::duties::DutyPeriod;
use crate::plan::scalar::id::key;

/// The rules that name what moves the days of the whole plan: its calendar and its period.
static OF_PLAN: [&Check; 3] = [
    &calendar_changed::CHECK,
    &period_changed::CHECK,
    &counting_eased::CHECK,
];

/// What other rules name, by the keys of identifiers.
pub(super) struct Named {
    records: HashSet<String>,
    /// Of these, what demands less, and what was rewritten.
    less: HashSet<String>,
    rewritten: HashSet<String>,
    /// The deadlines and reports of which the plan does not say when they are due: an error of
    /// its own.
    pub unclear: HashSet<String>,
    /// Whether the days of the whole plan are others. Then what is late no more because its day
    /// is another one is not reported again.
    pub of_plan: bool,
}

impl Named {
    /// Collects what some findings name.
    pub(super) fn of(findings: &[Finding]) -> Self {
        let by = |check: &Check| -> HashSet<String> {
            let found = findings.iter().filter(|it| check.found(it));
            found
                .filter_map(|it| it.record.as_deref().map(key))
                .collect()
        };
        let mut named = Self {
            records: HashSet::new(),
            less: by(&demand_lessened::CHECK),
            rewritten: by(&record_rewritten::CHECK),
            unclear: by(&unclear_deadline::CHECK),
            of_plan: false,
        };
        let is_compared = |it: &&Finding| it.rule.concern() == Concern::Change;
        for finding in findings.iter().filter(is_compared) {
            match &finding.record {
                Some(record) => {
                    let id = record.split('@').next().unwrap_or(record);
                    // It names only the first of the days of a deadline.
                    let names_all = due_moved::CHECK.found(finding);
                    named.add(if names_all { id } else { record });
                }
                None => named.of_plan |= OF_PLAN.iter().any(|it| it.found(finding)),
            }
        }
        named
    }

    /// Adds what is named too.
    pub(super) fn add(&mut self, name: &str) {
        self.records.insert(key(name));
    }

    /// Returns whether something is named, or that of which it is one time.
    pub(super) fn has(&self, name: &str) -> bool {
        let id = name.split('@').next().unwrap_or(name);
        self.records.contains(&key(name)) || self.records.contains(&key(id))
    }

    /// Returns whether it is named why a duty is late no more: its register counts from a later
    /// day, or an entry about it was rewritten.
    pub(super) fn has_cause_of(&self, duty: &DutyPeriod<'_>) -> bool {
        let register = duty.duty.register();
        let mut entries = duty.entries.iter().filter_map(|shown| shown.entry.id);
        register.is_some_and(|register| self.less.contains(&key(register)))
            || entries.any(|id| self.rewritten.contains(&id.key))
    }
}
