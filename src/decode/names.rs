//! Names where identifiers are wanted: `lead = "Kế toán"`.

use std::collections::HashMap;

use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::record::Record;
use crate::search::fold;
use crate::text::Sources;

/// Says which identifier is meant where the name of its record was written.
pub(super) fn suggest(plan: &Plan, sources: &Sources, findings: &mut [Finding]) {
    let is_bad = |finding: &&mut Finding| finding.rule.code == faults::BAD_IDENTIFIER.code;
    let mut bad = findings.iter_mut().filter(is_bad).peekable();
    if bad.peek().is_none() {
        return;
    }
    let names = names(plan);
    for finding in bad {
        let written = sources.slice(finding.place).trim_matches(['"', '\'']);
        if let Some(id) = names.get(&fold(written)) {
            finding.help = Some(message!(findings.write_instead, meant = id));
        }
    }
}

/// Returns the identifiers of records by the names that people use for them.
fn names(plan: &Plan) -> HashMap<String, &str> {
    let mut names = HashMap::new();
    let parties = plan.parties.iter().flat_map(|party| {
        let all = party.name.get().into_iter().chain(party.persons());
        all.map(|name| (Some(name), party.id_text()))
    });
    let tasks = plan
        .tasks
        .iter()
        .map(|task| (given(&task.name), task.id_text()));
    let sections = plan
        .sections
        .iter()
        .map(|section| (section.title.get(), section.id_text()));
    for (name, id) in parties.chain(tasks).chain(sections) {
        if let Some(name) = name.filter(|_| !id.is_empty()) {
            names.entry(fold(&name.0)).or_insert(id);
        }
    }
    names
}
