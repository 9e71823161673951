//! What other rules find and only a new `allow` accepts: before, the plan asked for it.

use std::collections::{BTreeMap, HashMap};

use super::super::{Comparison, Context, allow};
use super::CHECK;
use crate::diagnostic::{Concern, Finding};
use crate::messages::message;
use crate::plan::collection::Placed;
use crate::plan::record::Allowance;
use crate::plan::scalar::id::key;

/// Finds the rules of which the plan accepts findings that the older copy does not accept.
pub(super) fn find(
    context: &Context<'_>,
    comparison: &Comparison<'_>,
    findings: &mut Vec<Finding>,
) {
    if context.plan.allow.is_empty() {
        return;
    }
    let (was, _) = allow::grouped(comparison.older, context.as_of);
    let renames = comparison.renames.all().into_iter();
    let renames: HashMap<String, &str> = renames
        .map(|rename| (key(&rename.old), rename.new.key.as_str()))
        .collect();
    let now = |about: String| {
        let (id, period) = about.split_at(about.find('@').unwrap_or(about.len()));
        let new = renames.get(id).map(|new| format!("{new}{period}"));
        new.unwrap_or(about)
    };
    let mut was: allow::Groups<'_> = was
        .into_iter()
        .map(|((rule, about), group)| ((rule, about.map(now)), group))
        .collect();
    let (mut is, _) = allow::grouped(context.plan, context.as_of);
    let mut new: BTreeMap<&str, (&Placed<Allowance>, String, usize)> = BTreeMap::new();
    for finding in &*findings {
        if finding.rule.concern() == Concern::Form {
            continue;
        }
        if allow::allowed(finding, &mut was).is_some() {
            continue;
        }
        let Some(allowance) = allow::allowed(finding, &mut is) else {
            continue;
        };
        let first = finding.record.clone().unwrap_or_else(|| "–".to_owned());
        let (_, _, count) = new
            .entry(finding.rule.code)
            .or_insert((allowance, first, 0));
        *count += 1;
    }
    findings.extend(new.into_iter().map(|(rule, (allowance, first, count))| {
        let wording = message!(
            comparison.newly_allowed,
            rule = rule,
            count = count.to_string(),
            first = first
        );
        Finding::new(&CHECK.rule, allowance.rule.place, wording)
            .help(message!(comparison.newly_allowed_help))
    }));
}
