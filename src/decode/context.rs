//! The decoding of one file, and what its parts share.

use std::cell::{Cell, RefCell};
use std::cmp::Ordering;

use serde::Deserialize;

use super::keys::Known;
use super::names::{Misnamed, Stand};
use super::{At, Decoder, help};
use crate::diagnostic::Finding;
use crate::plan::record::Records;
use crate::source::{self, Format, MAX_FINDINGS, Node, Tree, Value};
use crate::text::{FileId, Place, Span};

/// What was decoded of one file.
pub(super) struct Decoded {
    pub(super) records: Records,
    /// Whether every record and every identifier was read.
    pub(super) all: bool,
    /// The values that name records otherwise than by identifiers.
    pub(super) misnamed: Vec<Misnamed>,
}

/// Decodes the records of one file and adds every problem to `findings`. Decoding stops
/// at [`MAX_FINDINGS`].
pub(super) fn records(tree: &Tree<'_>, text: &str, findings: &mut Vec<Finding>) -> Decoded {
    let context = Context::new(tree, text);
    let records = tree.root.as_ref().and_then(|root| {
        let (at, context) = (At::Node(root), &context);
        let key = "";
        let stand = Stand::Alone;
        let decoder = Decoder {
            at,
            key,
            stand,
            record: None,
            context,
        };
        Records::deserialize(decoder).ok()
    });
    let all = !context.is_full() && !context.lost.get();
    let unreadable = context.unquoted.get() || findings.iter().any(help::is_syntax);
    let mut decoded = context.findings.into_inner();
    if unreadable {
        help::withdraw_form(findings, &decoded, text);
        help::withdraw_torn(findings, &context.torn.borrow());
        findings.iter_mut().for_each(help::withhold_repairs);
        decoded.iter_mut().for_each(help::withhold_repairs);
    }
    findings.append(&mut decoded);
    Decoded {
        records: records.unwrap_or_default(),
        all,
        misnamed: context.misnamed.into_inner(),
    }
}

/// For how many unknown values of a file the message says what is meant.
const MOST_SUGGESTED: u32 = 500;

/// The state shared while one file is decoded.
pub(super) struct Context<'t> {
    pub(super) file: FileId,
    /// The text of the file.
    pub(super) text: &'t str,
    pub(super) is_toml: bool,
    pub(super) findings: RefCell<Vec<Finding>>,
    /// Whether a record, or the identifier of one, could not be read.
    pub(super) lost: Cell<bool>,
    /// Whether what is read now has been reported as a whole.
    pub(super) muted: Cell<bool>,
    /// Whether a value lacks its quotes.
    pub(super) unquoted: Cell<bool>,
    /// The values that name records otherwise than by identifiers.
    pub(super) misnamed: RefCell<Vec<Misnamed>>,
    /// The texts of which some words were taken for keys.
    pub(super) torn: RefCell<Vec<Span>>,
    /// The value of the file.
    root: Option<&'t Node<'t>>,
    /// The last value where a record should be.
    pub(super) no_table: Cell<Option<(Known, Span)>>,
    /// How many unknown values may still be compared with what is known: that takes long, and
    /// nobody reads so many.
    suggestions: Cell<u32>,
    /// The kind of record in whose list those of another list follow.
    pub(super) interrupted: Cell<Option<&'static str>>,
}

impl<'t> Context<'t> {
    /// Creates the state of decoding a tree of this text.
    pub(super) fn new(tree: &'t Tree<'t>, text: &'t str) -> Self {
        Self {
            text,
            file: tree.file,
            is_toml: tree.format == Format::Toml,
            findings: RefCell::default(),
            lost: Cell::new(false),
            muted: Cell::new(false),
            unquoted: Cell::new(false),
            misnamed: RefCell::default(),
            torn: RefCell::default(),
            root: tree.root.as_ref(),
            suggestions: Cell::new(MOST_SUGGESTED),
            interrupted: Cell::new(None),
            no_table: Cell::new(None),
        }
    }
}

impl Context<'_> {
    pub(super) fn place(&self, span: Span) -> Place {
        Place {
            file: self.file,
            span,
        }
    }

    pub(super) fn report(&self, finding: Finding) {
        if self.muted.get() {
            return;
        }
        let mut findings = self.findings.borrow_mut();
        match findings.len().cmp(&MAX_FINDINGS) {
            Ordering::Less => findings.push(finding),
            Ordering::Equal => findings.push(source::too_many(finding.place)),
            Ordering::Greater => {}
        }
    }

    /// Returns whether it may still be looked for what an unknown value means, and counts it.
    pub(super) fn may_suggest(&self) -> bool {
        let left = self.suggestions.get().checked_sub(1);
        left.inspect(|left| self.suggestions.set(*left)).is_some()
    }

    /// Returns the record or the list at a key of the file, or at a path: `unit.signer`.
    pub(super) fn at(&self, path: &str) -> Option<&Node<'_>> {
        path.split('.').try_fold(self.root?, |node, key| {
            let Value::Table(entries) = &node.value else {
                return None;
            };
            let found = entries.iter().find(|entry| entry.key == key);
            found.map(|entry| &entry.node)
        })
    }

    /// Returns whether there are so many findings that the rest is skipped.
    pub(super) fn is_full(&self) -> bool {
        self.findings.borrow().len() > MAX_FINDINGS
    }
}
