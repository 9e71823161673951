//! What may be wrong where the YAML parser stops, and what was probably meant.

mod amounts;
mod below;
pub(super) mod blocks;
mod braces;
mod brackets;
mod indentation;
pub(super) mod marks;
mod prose;
mod quotes;
mod records;
mod semicolons;
mod shown;
mod stray;
mod toml;
mod undashed;
mod values;

use std::collections::HashSet;
use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use super::line::{Line, keys, lines};
use crate::diagnostic::Rule;
use crate::faults;
use crate::messages::{Message, message};
use crate::source::corrected::Edit;
use shown::{LONGEST, after, brief, excerpt};

/// A fault with its correction.
pub(super) struct Fault {
    /// The rule that reports it.
    pub rule: &'static Rule,
    /// The bytes to underline.
    pub place: Range<usize>,
    /// What is wrong.
    pub message: Message,
    /// What to type.
    pub help: Option<Message>,
    /// The correction, in order and without overlaps.
    pub edits: Vec<Edit>,
    /// Faults of the same kind in the lines around it, which `edits` corrects too.
    pub also: Vec<Fault>,
    /// Whether nothing is known of it but its place.
    pub unexplained: bool,
    /// Whether who reads the value reports it, because only that knows what may appear there.
    pub told_by_reader: bool,
}

impl Fault {
    pub(super) fn new(place: Range<usize>, message: Message, edits: Vec<Edit>) -> Self {
        Self {
            rule: &faults::SYNTAX_ERROR,
            place,
            message,
            help: None,
            edits,
            also: Vec::new(),
            unexplained: false,
            told_by_reader: false,
        }
    }

    pub(super) fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// Returns it and the faults that are corrected with it.
    pub(super) fn all(mut self) -> impl Iterator<Item = Self> {
        let also = std::mem::take(&mut self.also);
        std::iter::once(self).chain(also)
    }

    /// Says that the line should be as the correction leaves it.
    pub(super) fn help_line(self, line: &Line<'_>) -> Self {
        let help = message!(findings.write_line, line = after(line, &self.edits));
        self.help(help)
    }
}

/// A guess at what is wrong: several corrections, of which the first that lets most
/// of the file be read is right.
pub(super) type Guess = fn(&Scene<'_>) -> Vec<Fault>;

/// The guesses, the most specific first.
pub(super) const GUESSES: &[Guess] = &[
    indentation::tabs,
    blocks::blocks,
    below::bracket_above,
    below::names,
    below::key_behind,
    below::block_below,
    toml::headers,
    stray::tables,
    marks::nameless,
    marks::list_names,
    records::after_braces,
    amounts::ended,
    marks::bullets,
    undashed::records,
    marks::above,
    marks::here,
    quotes::forgotten,
    quotes::joined,
    quotes::unclosed,
    quotes::escapes,
    brackets::comments,
    braces::parentheses,
    semicolons::between,
    braces::texts,
    brackets::commas,
    brackets::unbalanced,
    values::special,
    quotes::text_after,
    braces::missing,
    values::two_keys,
    prose::lines,
    values::colons,
    stray::comments,
    indentation::levels,
    stray::lines,
];

/// The place where the parser stopped.
pub(super) struct Scene<'t> {
    /// The text so far corrected.
    pub text: &'t str,
    /// Its lines.
    pub lines: Vec<Line<'t>>,
    /// The number of the line in which the parser stopped.
    pub at: usize,
    /// The offset at which it stopped.
    pub offset: usize,
    /// Why it stopped.
    pub kind: &'t ErrorKind,
    /// The words that are keys elsewhere in the text.
    pub keys: HashSet<&'t str>,
}

impl<'t> Scene<'t> {
    /// Returns the place of an error. The text has at least one line.
    pub(super) fn new(text: &'t str, error: &'t ScanError) -> Self {
        let offset = offset(text, error);
        let lines = lines(text);
        let mut at = lines
            .partition_point(|line| line.start <= offset)
            .saturating_sub(1);
        // At the end of the text, the last line with something on it is meant.
        while at > 0 && at + 1 == lines.len() && lines[at].is_blank() {
            at -= 1;
        }
        Self {
            text,
            at,
            offset,
            kind: error.kind(),
            keys: keys(text),
            lines,
        }
    }

    /// Returns a place in a text that the parser accepts.
    pub(super) fn at(text: &'t str, offset: usize) -> Self {
        let lines = lines(text);
        let at = lines.partition_point(|line| line.start <= offset);
        Self {
            text,
            at: at.saturating_sub(1),
            offset,
            kind: &ErrorKind::UnexpectedEof,
            keys: HashSet::new(),
            lines,
        }
    }

    /// Returns the line in which the parser stopped.
    fn line(&self) -> &Line<'t> {
        &self.lines[self.at]
    }

    /// Returns the lines above line `at` with something on them, the nearest first.
    fn above(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        (0..at).rev().filter(|index| !self.lines[*index].is_blank())
    }

    /// Returns the end of the lines from `at` on that are indented by at least
    /// `indent`; blank ones at their end do not count.
    pub(super) fn run(&self, at: usize, indent: usize) -> usize {
        let mut end = at;
        for (index, line) in self.lines.iter().enumerate().skip(at) {
            if line.is_blank() {
                continue;
            }
            if line.indent() < indent {
                break;
            }
            end = index + 1;
        }
        end
    }

    /// Returns the end of the lines below `at` that continue its text: they are
    /// indented more and are neither pairs nor items.
    fn continued(&self, at: usize) -> usize {
        let indent = self.lines[at].indent();
        let more = self.lines[at + 1..].iter().take_while(|line| {
            !line.content().is_empty()
                && line.indent() > indent
                && !line.is_item()
                && line.pair().is_none_or(|pair| !self.keys.contains(pair.key))
        });
        at + 1 + more.count()
    }

    /// Returns whether a list or a table is below a line, at least at its column.
    fn has_block(&self, line: &Line<'_>) -> bool {
        let mut below = self.lines.iter().filter(|it| it.start > line.start);
        below
            .find(|it| !it.is_blank())
            .is_some_and(|it| it.indent() > line.indent() || it.is_item())
    }

    /// Returns whether a word is a key elsewhere.
    fn is_key(&self, word: &str) -> bool {
        self.keys.contains(word)
    }
}

/// Returns the offset of an error, within the text.
pub(super) fn offset(text: &str, error: &ScanError) -> usize {
    let offset = error.marker().byte_offset().unwrap_or(0);
    text.floor_char_boundary(offset.min(text.len()))
}
