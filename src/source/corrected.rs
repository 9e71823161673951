//! A TOML file as it was meant: its text with every slip corrected, and where each
//! part of it stands in the file.

use std::collections::HashMap;
use std::ops::Range;

use crate::diagnostic::{Finding, Repair};
use crate::faults;
use crate::messages::Message;
use crate::text::{FileId, Place, Span};

/// What the reader of the corrected text must know of a place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A value that lacks its quotes begins here.
    Unquoted,
    /// A value that is not in the file stands here.
    Invented,
    /// The header of one record begins here, `[x]`, although there are several.
    Repeated,
}

/// A change that makes the text readable.
#[derive(Debug)]
struct Edit {
    range: Range<usize>,
    new: String,
    mark: Option<Mark>,
}

/// The slips of a file and how they are corrected.
#[derive(Debug, Default)]
pub(super) struct Slips {
    edits: Vec<Edit>,
    /// Where the last odd character ends.
    last_character: usize,
    /// What is reported, in the order of the file.
    pub(in crate::source) findings: Vec<Finding>,
}

impl Slips {
    /// Reads some bytes as this text.
    pub(in crate::source) fn edit(&mut self, range: Range<usize>, new: impl Into<String>) {
        self.marked(range, new, None);
    }

    /// Reads some bytes as this text, with a mark at its first.
    pub(in crate::source) fn marked(
        &mut self,
        range: Range<usize>,
        new: impl Into<String>,
        mark: Option<Mark>,
    ) {
        self.edits.push(Edit {
            range,
            new: new.into(),
            mark,
        });
    }

    /// Reports a slip.
    pub(in crate::source) fn report(
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
    pub(in crate::source) fn character(
        &mut self,
        file: FileId,
        text: &str,
        at: usize,
        c: char,
        new: &str,
    ) {
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
    pub(in crate::source) fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// Returns the corrected text.
    pub(in crate::source) fn apply(mut self, text: &str) -> Corrected {
        self.edits.sort_by_key(|edit| edit.range.start);
        let mut corrected = Corrected {
            text: String::with_capacity(text.len() + 64),
            pieces: Vec::new(),
            marks: HashMap::new(),
            findings: self.findings,
        };
        let mut done = 0;
        for edit in self.edits {
            if edit.range.start < done {
                continue;
            }
            corrected.piece(done, true, &text[done..edit.range.start]);
            if let Some(mark) = edit.mark {
                corrected.marks.insert(corrected.text.len(), mark);
            }
            corrected.piece(edit.range.start, false, &edit.new);
            done = edit.range.end;
        }
        corrected.piece(done, true, &text[done..]);
        corrected
    }
}

/// The text of a file with its slips corrected.
#[derive(Debug)]
pub(super) struct Corrected {
    /// The text.
    pub(in crate::source) text: String,
    /// The start of each piece, here and in the file, and whether it is the same
    /// there.
    pieces: Vec<(usize, usize, bool)>,
    marks: HashMap<usize, Mark>,
    /// The findings about the slips.
    pub(in crate::source) findings: Vec<Finding>,
}

impl Corrected {
    fn piece(&mut self, old: usize, same: bool, text: &str) {
        if same || !text.is_empty() {
            self.pieces.push((self.text.len(), old, same));
        }
        self.text.push_str(text);
    }

    /// Returns whether this mark stands at an offset.
    pub(in crate::source) fn is_marked(&self, at: u32, mark: Mark) -> bool {
        self.marks.get(&(at as usize)) == Some(&mark)
    }

    /// Returns where an offset stands in the file.
    fn offset(&self, new: u32) -> usize {
        let new = new as usize;
        let piece = self.pieces.partition_point(|(start, ..)| *start <= new);
        match self.pieces.get(piece.wrapping_sub(1)) {
            Some((start, old, true)) => old + (new - start),
            Some((_, old, false)) => *old,
            None => new,
        }
    }

    /// Moves a finding about the corrected text to where it stands in the file.
    pub(in crate::source) fn place(&self, finding: &mut Finding) {
        finding.place.span = self.span(finding.place.span);
        for (place, _) in &mut finding.related {
            place.span = self.span(place.span);
        }
    }

    /// Returns where a span stands in the file.
    pub(in crate::source) fn span(&self, span: Span) -> Span {
        Span::new(self.offset(span.start), self.offset(span.end))
    }
}
