//! Files that are copies of others: what they have twice has one cause.

use std::collections::BTreeMap;

use super::{Context, duplicate_identifier};
use crate::diagnostic::Finding;
use crate::messages::message;
use crate::search::fold;
use crate::text::FileId;

/// As many identifiers in common make one file a copy of another, whatever its name.
const COPIED: usize = 5;

/// Joins what two files have in common, if one is a copy of the other.
pub(super) fn joined(context: &Context<'_>, mut findings: Vec<Finding>) -> Vec<Finding> {
    let mut twins: BTreeMap<(FileId, FileId), usize> = BTreeMap::new();
    for finding in &findings {
        if let Some(files) = files(finding)
            && duplicate_identifier::CHECK.found(finding)
        {
            *twins.entry(files).or_default() += 1;
        }
    }
    for (pair, count) in twins {
        // Whatever is in both has this one cause.
        let of_pair = |finding: &mut Finding| files(finding) == Some(pair);
        let path = |file: FileId| context.sources.get(file).path.as_str();
        let (one, other) = (path(pair.0), path(pair.1));
        let copy = copy_of(one, other);
        if count < COPIED && copy.is_none() {
            continue;
        }
        let parts: Vec<Finding> = findings.extract_if(.., of_pair).collect();
        let is_twin = |finding: &&Finding| duplicate_identifier::CHECK.found(finding);
        let Some(first) = parts.iter().find(is_twin).cloned() else {
            continue;
        };
        let help = match copy {
            Some(copy) => message!(rules.copied_file_named_help, copy = copy),
            None => message!(rules.copied_file_help),
        };
        findings.push(Finding {
            message: message!(rules.copied_file, twin = one, count = count),
            help: Some(help),
            ..first
        });
    }
    findings
}

/// Returns the file of the first of two twins and that of the second, if these differ.
fn files(finding: &Finding) -> Option<(FileId, FileId)> {
    let (other, _) = finding.related.first()?;
    let files = (other.file, finding.place.file);
    (files.0 != files.1).then_some(files)
}

/// Returns which of two files is named like a copy of the other: `plan (2).yaml`, `plan -
/// Copy.yaml`, `plan-cu.yaml`.
fn copy_of<'p>(one: &'p str, other: &'p str) -> Option<&'p str> {
    [(one, other), (other, one)]
        .into_iter()
        .find(|(copy, original)| is_copy(copy, original))
        .map(|(copy, _)| copy)
}

fn is_copy(copy: &str, original: &str) -> bool {
    /// What file managers and people add to the name of a copy.
    const ADDED: [&str; 11] = [
        "copy", "of", "sao", "chep", "ban", "bak", "backup", "cu", "old", "moi", "goc",
    ];
    let stem = |path: &str| {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        fold(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
    };
    let (copy, original) = (stem(copy), stem(original));
    let Some((before, behind)) = copy.split_once(&original).filter(|_| !original.is_empty()) else {
        return false;
    };
    let added = [before, behind].concat();
    let words = added.split(|c: char| !c.is_alphabetic());
    let mut words = words.filter(|word| !word.is_empty()).peekable();
    let is_numbered = added.contains(['(', '~']);
    (words.peek().is_some() || is_numbered) && words.all(|word| ADDED.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_known_by_its_name() {
        for copy in [
            "plan (2).yaml",
            "plan - Copy.yaml",
            "Copy of plan.yaml",
            "plan.bak.yaml",
            "cu/plan-cu.toml",
        ] {
            assert_eq!(copy_of("plan.yaml", copy), Some(copy));
            assert_eq!(copy_of(copy, "plan.yaml"), Some(copy));
        }
        for other in ["tasks.yaml", "plan-tasks.yaml", "plan2.yaml", "plan.toml"] {
            assert_eq!(copy_of("plan.yaml", other), None);
        }
        assert_eq!(copy_of("a/plan.yaml", "b/plan.yaml"), None);
    }
}
