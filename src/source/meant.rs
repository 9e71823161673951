//! Files that are read once more, with the characters that are meant.

use super::slips::Slips;
use super::{Format, Tree, characters, read, yaml};
use crate::diagnostic::Finding;
use crate::spelling::twice;
use crate::text::{FileId, Source};

/// Reads a YAML file once more, with the characters that are meant in place of those that
/// only look like them, if it has such: curly quotes only in the lines with these
/// findings. What those are is added to `findings` too.
pub fn read_as_meant(
    file: FileId,
    source: &Source,
    before: &[Finding],
    findings: &mut Vec<Finding>,
) -> Option<Tree<'static>> {
    if source.not_utf8.is_some() || source.too_large.is_some() {
        return None;
    }
    let line = |finding: &Finding| source.line_start(finding.place.span.start);
    let lines = before.iter().map(line).collect();
    let mut slips = characters::slips(file, &source.text, &lines);
    if slips.is_empty() {
        return None;
    }
    let mut reported = std::mem::take(&mut slips.findings);
    let corrected = slips.apply(&source.text);
    let mut found = Vec::new();
    let root = yaml::read(file, &corrected.text, &mut found);
    let root = root.map(|root| root.moved(&|span| corrected.span(span)));
    for finding in &mut found {
        corrected.place(finding);
    }
    findings.append(&mut reported);
    findings.append(&mut found);
    Some(Tree {
        file,
        format: Format::Yaml,
        root,
        complete: false,
    })
}

/// Reads a file once more, with the letters that became several characters each as they were,
/// if it has such. What is found in it then is added to `findings`; the letters are the rule
/// DCS611.
pub fn read_as_before(
    file: FileId,
    source: &Source,
    format: Format,
    findings: &mut Vec<Finding>,
) -> Option<Tree<'static>> {
    if !twice::may_have(&source.text) {
        return None;
    }
    let mut slips = Slips::default();
    for letters in twice::find(&source.text) {
        slips.edit(letters.range, letters.meant);
    }
    if slips.is_empty() {
        return None;
    }
    let corrected = slips.apply(&source.text);
    let before = Source::from_text(source.path.clone(), corrected.text.clone());
    let start = findings.len();
    let tree = read(file, &before, format, findings);
    for finding in &mut findings[start..] {
        corrected.place(finding);
    }
    let root = tree
        .root
        .map(|root| root.moved(&|span| corrected.span(span)));
    Some(Tree { root, ..tree })
}
