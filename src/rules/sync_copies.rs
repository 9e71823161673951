//! Copies of files that a program puts beside them when two computers have changed one: what
//! is in both has one cause.

use std::collections::HashSet;

use super::{Context, duplicate_identifier};
use crate::diagnostic::Finding;
use crate::messages::message;
use crate::text::{FileId, Place, Source, Span};

/// Joins what is found in each such copy.
pub(super) fn joined(context: &Context<'_>, mut findings: Vec<Finding>) -> Vec<Finding> {
    for (file, source) in context.sources.iter() {
        let Some(original) = original(context, file, source) else {
            continue;
        };
        let is_there = |finding: &mut Finding| {
            let related = finding.related.first().map(|(place, _)| place.file);
            finding.place.file == file || related == Some(file)
        };
        findings.extract_if(.., is_there).for_each(drop);
        let line = source.text.lines().next().unwrap_or_default();
        let place = Place {
            file,
            span: Span::new(0, line.len()),
        };
        let said = message!(rules.sync_copy, original = original);
        let finding = Finding::new(&duplicate_identifier::CHECK.rule, place, said);
        findings.push(finding.help(message!(rules.sync_copy_help, original = original)));
    }
    findings
}

/// Returns the path of the file whose copy a file is by its name and its lines, if that is a
/// file of the plan.
fn original<'p>(context: &Context<'p>, copy: FileId, source: &Source) -> Option<&'p str> {
    let (stem, end) = source.path.rsplit_once('.')?;
    let wanted = format!("{}.{end}", before(stem)?);
    let mut others = context.sources.iter();
    let (_, original) = others.find(|(file, other)| *file != copy && other.path == wanted)?;
    let known: HashSet<&str> = records(&original.text).collect();
    let own: Vec<&str> = records(&source.text).collect();
    let same = own.iter().filter(|line| known.contains(*line)).count();
    (same > 0 && same * 2 >= own.len()).then_some(original.path.as_str())
}

/// Returns the lines of a file that say something: not the names of its lists.
fn records(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| line.len() > 8 && !line.ends_with([':', ']']))
}

/// Returns the name before what programs add to that of a copy: `progress-MAYTINH`, `progress
/// (MAYTINH's conflicted copy)`, `progress.sync-conflict-20260601-101010-ABCDEF`.
fn before(stem: &str) -> Option<&str> {
    let name = stem.rfind('/').map_or(0, |slash| slash + 1);
    let lower = stem.to_ascii_lowercase();
    if let Some(at) = lower[name..].find("conflict") {
        let cut = &stem[..name + at];
        let marks = cut[name..].find([' ', '(', '.', '_', '-'])?;
        return Some(&stem[..name + marks]).filter(|_| marks > 0);
    }
    let is_computer = |added: &str| {
        let letters = added.chars().filter(char::is_ascii_uppercase).count();
        let all = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
        letters > 1 && added.chars().all(all)
    };
    let mut marks = stem[name..].match_indices('-');
    marks
        .find(|(at, _)| *at > 0 && is_computer(&stem[name + at + 1..]))
        .map(|(at, _)| &stem[..name + at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_original_is_in_that_of_the_copy() {
        for (copy, original) in [
            ("progress-MAYTINH", Some("progress")),
            ("a/progress-DESKTOP-AB12C", Some("a/progress")),
            ("tien-do-MAYTINH", Some("tien-do")),
            (
                "progress (MAYTINH's conflicted copy 2026-06-01)",
                Some("progress"),
            ),
            (
                "progress.sync-conflict-20260601-101010-ABCDEF",
                Some("progress"),
            ),
            ("progress_conflict-20260601", Some("progress")),
            ("progress-2026", None),
            ("progress-cu", None),
            ("conflict", None),
            ("-MAYTINH", None),
        ] {
            assert_eq!(before(copy), original, "{copy}");
        }
    }
}
