//! Parses YAML into a tree: block and flow style, without anchors, tags, merge keys
//! or several documents. The only module that uses the YAML parser.
//!
//! The parser stops at the first syntax error. What was probably meant there is then
//! read instead, so that one error hides no other and no record.

mod entries;
mod error;
mod fault;
mod hash;
mod indent;
mod line;
mod recovery;
mod scalar;
mod slip;
mod tree;
mod unsupported;

use super::Node;
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::message;
use crate::text::{FileId, Place, Span};
use tree::Stop;

/// Parses YAML. Returns nothing if the text is not valid YAML and what was meant
/// cannot be told; an empty file is an empty table.
pub(super) fn read<'s>(
    file: FileId,
    text: &'s str,
    findings: &mut Vec<Finding>,
) -> Option<Node<'s>> {
    if let Some(at) = lone_return(text) {
        // It is a line ending to YAML but not to editors, so line numbers would differ.
        let span = Span::new(at, at + 1);
        findings.push(Finding::new(
            &faults::SYNTAX_ERROR,
            Place { file, span },
            message!(findings.lone_carriage_return),
        ));
        return None;
    }
    let before = findings.len();
    match tree::build(file, text, None, findings) {
        Ok((root, None)) => Some(root),
        Err(Stop::Reported) => None,
        Ok((_, Some(_))) | Err(Stop::Syntax(_)) => {
            findings.truncate(before);
            recovery::recover(file, text, findings)
        }
    }
}

/// Returns the offset of the first carriage return without a line feed, if any.
fn lone_return(text: &str) -> Option<usize> {
    let mut returns = text.match_indices('\r').map(|(at, _)| at);
    returns.find(|at| text.as_bytes().get(at + 1) != Some(&b'\n'))
}
