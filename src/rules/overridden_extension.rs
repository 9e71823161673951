//! DCS213: an extension is dated before one that is above it.

use std::collections::HashMap;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS213",
        "overridden-extension",
        Warning,
        "overridden_extension"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// Files are not in the order of time, so only the extensions of one file are compared.
fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let mut latest = HashMap::new();
    for (record, target) in plan.extensions.iter().zip(&plan.links.extension_targets) {
        if !target.is_dated() {
            continue;
        }
        let (Some(on), Some(to)) = (record.on.get(), record.to.get()) else {
            continue;
        };
        let key = (record.place.file, *target);
        let above = *latest.entry(key).or_insert(&record.on);
        let Some(later) = above.get().filter(|later| later.0 > on.0) else {
            latest.insert(key, &record.on);
            continue;
        };
        let (on, to, later) = (written(on.0), written(to.0), written(later.0));
        findings.push(
            Finding::new(
                &CHECK.rule,
                record.on.place,
                message!(rules.overridden_extension, on = on, to = to, later = later),
            )
            .related(above.place, message!(rules.overridden_extension_here))
            .help(message!(rules.overridden_extension_help)),
        );
    }
}
