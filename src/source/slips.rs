//! The slips of a file, with what is reported of each.

use std::ops::Range;

use super::corrected::{Corrected, Edit, Mark};
use crate::diagnostic::{Finding, Repair};
use crate::faults;
use crate::messages::Message;
use crate::text::{FileId, Place, Span};

/// The slips of a file and how they are corrected.
#[derive(Debug, Default)]
pub(super) struct Slips {
    edits: Vec<Edit>,
    /// Where the last odd character ends.
    last_character: usize,
    /// What is reported, in the order of the file.
    pub(super) findings: Vec<Finding>,
}

impl Slips {
    /// Reads some bytes as this text.
    pub(super) fn edit(&mut self, range: Range<usize>, new: impl Into<String>) {
        self.marked(range, new, None);
    }

    /// Reads some bytes as this text, with a mark at its first.
    pub(super) fn marked(
        &mut self,
        range: Range<usize>,
        new: impl Into<String>,
        mark: Option<Mark>,
    ) {
        self.edits.push(Edit {
            range,
            text: new.into(),
            mark,
        });
    }

    /// Reports a slip.
    pub(super) fn report(
        &mut self,
        file: FileId,
        range: Range<usize>,
        message: Message,
        help: Message,
    ) {
        let place = Place {
            file,
            span: Span::new(range.start, range.end),
        };
        let finding = Finding::new(&faults::SYNTAX_ERROR, place, message).help(help);
        self.findings.push(finding);
    }

    /// Reports a character that is not what it looks like, and reads it as what is
    /// meant. Those of one line are one finding.
    pub(super) fn character(&mut self, file: FileId, text: &str, at: usize, c: char, new: &str) {
        let range = at..at + c.len_utf8();
        let place = Place {
            file,
            span: Span::new(range.start, range.end),
        };
        let repair = Repair::Source(place, new.to_owned());
        self.edit(range.clone(), new);
        let between = text.get(self.last_character..range.start);
        self.last_character = range.end;
        let same_line = between.is_some_and(|between| !between.contains('\n'));
        let of_line = self
            .findings
            .last_mut()
            .filter(|last| same_line && last.rule.code == faults::ODD_CHARACTER.code);
        match of_line {
            Some(finding) => finding.repairs.push(repair),
            None => self
                .findings
                .push(faults::odd_character(place, c).repaired([repair])),
        }
    }

    /// Returns whether nothing is to be corrected.
    pub(super) fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// Returns the corrected text.
    pub(super) fn apply(mut self, text: &str) -> Corrected {
        self.edits.sort_by_key(|edit| edit.range.start);
        let mut done = 0;
        self.edits.retain(|edit| {
            let apart = edit.range.start >= done;
            done = if apart { edit.range.end } else { done };
            apart
        });
        let mut corrected = Corrected::new(text);
        corrected.apply(&self.edits);
        corrected
    }
}
