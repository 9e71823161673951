//! Plans in memory and runs in process.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use dcs::diagnostic::{self, Finding};
use dcs::plan::Plan;
use dcs::plan::evidence::is_address;
use dcs::rules::{self, Facts};
use dcs::text::Sources;
use dcs::{decode, store};

/// The folder of the package.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns a day written `2024-05-06`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Reads a plan and returns everything that is wrong with it, in order. Evidence
/// is looked for beside `folder`.
pub(crate) fn findings(sources: &Sources, folder: &Path, as_of: NaiveDate) -> (Plan, Vec<Finding>) {
    let mut findings = Vec::new();
    let plan = decode::plan(sources, &mut findings);
    let evidence: HashMap<_, _> = plan
        .progress
        .iter()
        .flat_map(|record| record.evidence.values())
        .filter(|text| !is_address(&text.0))
        .map(|text| (text.0.clone(), store::presence(folder, folder, &text.0)))
        .collect();
    findings.extend(rules::check(&Facts {
        plan: &plan,
        sources,
        as_of,
        evidence: &evidence,
    }));
    diagnostic::sort(&mut findings);
    (plan, findings)
}
