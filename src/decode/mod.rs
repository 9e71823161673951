//! Decodes the trees of files into the records of a plan. Every problem of every
//! record is reported; values that cannot be read are left out, all others are kept.

mod access;
mod advice;
mod extent;
mod fault;
mod files;
mod help;
mod keys;
mod lists;
mod names;
mod numbers;
mod spans;
mod strays;
#[cfg(test)]
mod tests;
mod times;
mod values;

use std::cell::{Cell, RefCell};
use std::cmp::Ordering;

use serde::Deserialize;
use serde::de::{Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use crate::diagnostic::Finding;
use crate::messages::Message;
use crate::plan::field::{FIELD, ONE_OR_MORE};
use crate::plan::record::Records;
use crate::plan::scalar::value::{Kind, ValueError};
use crate::source::{self, Entry, Format, MAX_FINDINGS, Node, Tree, Value};
use crate::text::{FileId, Place, Span};

pub use files::plan;

use access::{Keys, Parts};
use fault::{DecodeError, Shape};
use spans::{head, opening};

/// Decodes the records of one file and adds every problem to `findings`. Also returns
/// whether every record and every identifier was read; decoding stops at
/// [`MAX_FINDINGS`].
fn records(tree: &Tree<'_>, text: &str, findings: &mut Vec<Finding>) -> (Records, bool) {
    let context = Context {
        text,
        file: tree.file,
        is_toml: tree.format == Format::Toml,
        findings: RefCell::new(Vec::new()),
        lost: Cell::new(false),
        muted: Cell::new(false),
        unquoted: Cell::new(false),
    };
    let records = tree.root.as_ref().and_then(|root| {
        let (at, context) = (At::Node(root), &context);
        let key = "";
        Records::deserialize(Decoder { at, key, context }).ok()
    });
    let decoded_all = !context.is_full() && !context.lost.get();
    let unreadable = context.unquoted.get() || findings.iter().any(help::is_syntax);
    let mut decoded = context.findings.into_inner();
    if unreadable {
        help::withdraw_brackets(findings, &decoded);
        findings.iter_mut().for_each(help::withhold_repairs);
        decoded.iter_mut().for_each(help::withhold_repairs);
    }
    findings.append(&mut decoded);
    (records.unwrap_or_default(), decoded_all)
}

/// The state shared while one file is decoded.
struct Context<'t> {
    file: FileId,
    /// The text of the file.
    text: &'t str,
    is_toml: bool,
    findings: RefCell<Vec<Finding>>,
    /// Whether a record, or the identifier of one, could not be read.
    lost: Cell<bool>,
    /// Whether what is read now has been reported as a whole.
    muted: Cell<bool>,
    /// Whether a value lacks the quotes that TOML wants.
    unquoted: Cell<bool>,
}

impl Context<'_> {
    fn place(&self, span: Span) -> Place {
        Place {
            file: self.file,
            span,
        }
    }

    fn report(&self, finding: Finding) {
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

    /// Returns whether there are so many findings that the rest is skipped.
    fn is_full(&self) -> bool {
        self.findings.borrow().len() > MAX_FINDINGS
    }
}

/// The source of a value.
#[derive(Clone, Copy)]
enum At<'a, 's> {
    /// A value of the file.
    Node(&'a Node<'s>),
    /// A key of a table with arbitrary keys, read as a value.
    Key(&'a Entry<'s>),
    /// A key that is missing from the record at this span.
    Missing(&'static str, Span),
}

/// A serde deserializer for one value. It reports problems itself; the error that
/// it returns only signals that it has.
#[derive(Clone, Copy)]
struct Decoder<'a, 's> {
    at: At<'a, 's>,
    /// The key whose value it is, or holds it.
    key: &'a str,
    context: &'a Context<'a>,
}

impl<'a, 's> Decoder<'a, 's> {
    fn of(self, node: &'a Node<'s>) -> Self {
        Self {
            at: At::Node(node),
            ..self
        }
    }

    /// Returns the place to report for the value; for a record, that of its head.
    fn place(&self) -> Place {
        self.context.place(match self.at {
            At::Node(node) => match &node.value {
                Value::Table(entries) => head(node.span, entries),
                _ => node.span,
            },
            At::Key(entry) => entry.key_span,
            At::Missing(_, record) => record,
        })
    }

    /// Reports an error that has not been reported yet, and marks it as reported.
    fn settle<T>(
        &self,
        outcome: Result<T, DecodeError>,
        kind: Option<Kind>,
    ) -> Result<T, DecodeError> {
        outcome.map_err(|error| {
            let place = match (&error, self.at) {
                (DecodeError::Wrong(_), At::Node(node)) => self.context.place(opening(node)),
                _ => self.place(),
            };
            let finding = error.finding(place, kind, self.written(), self.lacks_quotes());
            if let Some(mut finding) = finding {
                finding.help = finding.help.or_else(|| self.shape_help(&error, kind));
                if error.loses_records(kind) {
                    self.context.lost.set(true);
                }
                self.context.report(finding);
            }
            DecodeError::Reported
        })
    }

    /// Returns what to write for a value of the wrong shape.
    fn shape_help(&self, error: &DecodeError, kind: Option<Kind>) -> Option<Message> {
        let shape = match (error, kind) {
            (DecodeError::Wrong(shape), _) => *shape,
            (DecodeError::ValueError(ValueError::Spelling), Some(kind)) => Shape::Scalar(kind),
            _ => return None,
        };
        match self.at {
            At::Node(node) => help::of_shape(shape, node, self.context.text, self.context.is_toml),
            _ => None,
        }
    }

    fn wrong<T>(&self, expected: Shape) -> Result<T, DecodeError> {
        let names = Shape::Scalar(Kind::Identifier);
        if matches!(expected, Shape::List | Shape::Table) || expected == names {
            self.context.lost.set(true);
        }
        let error = match self.at {
            At::Missing(key, _) => DecodeError::Missing(key),
            At::Node(node) if node.value == Value::Unread => DecodeError::Reported,
            _ => DecodeError::Wrong(expected),
        };
        self.settle(Err(error), None)
    }

    /// Returns the characters of a scalar.
    fn written(&self) -> Option<&'a str> {
        match self.at {
            At::Node(node) => match &node.value {
                Value::Plain(text) | Value::Quoted(text) | Value::Unquoted(text) => Some(text),
                _ => None,
            },
            At::Key(entry) => Some(&entry.key),
            At::Missing(..) => None,
        }
    }
}

impl<'de> Deserializer<'de> for Decoder<'_, '_> {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, DecodeError> {
        unreachable!("every field of a record requests a specific type")
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match name {
            FIELD => self.settle(visitor.visit_seq(Parts::new(self)), None),
            ONE_OR_MORE => self.one_or_more(visitor),
            name => {
                let kind = Kind::of(name).expect("every newtype of a record is a kind of scalar");
                self.scalar(kind, visitor)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.at {
            At::Missing(..) => self.settle(visitor.visit_none(), None),
            _ => self.settle(visitor.visit_some(self), None),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.list(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.at {
            At::Missing(..) => self.settle(visitor.visit_map(Keys::any(self, &[])), None),
            At::Node(node) => match &node.value {
                Value::Table(entries) => {
                    self.settle(visitor.visit_map(Keys::any(self, entries)), None)
                }
                Value::Empty => self.settle(visitor.visit_map(Keys::any(self, &[])), None),
                _ => self.wrong(Shape::Table),
            },
            At::Key(_) => self.wrong(Shape::Table),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.record(name, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.word(variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit
        unit_struct tuple tuple_struct identifier ignored_any
    }
}
