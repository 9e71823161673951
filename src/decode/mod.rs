//! Decodes the trees of files into the records of a plan. Every problem of every
//! record is reported; values that cannot be read are left out, all others are kept.

mod access;
mod advice;
mod called;
mod context;
mod dashes;
mod day_words;
mod days;
mod deserializer;
mod elsewhere;
mod entry_kinds;
mod extent;
mod fault;
mod files;
mod help;
mod homes;
mod instead;
mod key_help;
mod keys;
mod lists;
mod meanings;
mod names;
mod no_table;
mod numbers;
mod outside;
mod parts;
mod periods;
mod persons;
mod quantities;
mod renamed;
mod rhythms;
mod shapes;
mod spans;
mod step_keys;
mod strays;
mod synonyms;
mod terms;
#[cfg(test)]
mod tests;
mod times;
mod torn;
mod vague;
mod values;
mod weekdays;
mod windows;
mod within;
mod worded_days;
mod wordless;

use crate::messages::{Message, message};
use crate::plan::scalar::value::{Kind, ValueError};
use crate::source::{Entry, Node, Value};
use crate::text::{Place, Span};

pub use files::ledger;
pub use persons::names_person;

use context::Context;
use fault::{DecodeError, Shape};
use names::{Misnamed, Stand};
use spans::head;

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

/// The name of the struct of days off.
const DAYS_OFF: &str = "Holiday";

/// A serde deserializer for one value. It reports problems itself; the error that
/// it returns only signals that it has.
#[derive(Clone, Copy)]
struct Decoder<'a, 's> {
    at: At<'a, 's>,
    /// The key whose value it is, or holds it.
    key: &'a str,
    /// How it is written there.
    stand: Stand,
    /// The name of the struct of the record whose key it is.
    record: Option<&'static str>,
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
                (DecodeError::Wrong(_), At::Node(node)) => {
                    self.context.place(self.span_of_wrong(node))
                }
                _ => self.place(),
            };
            let finding = error.finding(place, kind, self.written(), self.lacks_quotes());
            if let Some(mut finding) = finding {
                let names = [Kind::Identifier, Kind::Occurrence];
                if let Some(kind) = kind.filter(|kind| names.contains(kind)) {
                    self.note_misnamed(kind, self.stand, place);
                }
                if let (DecodeError::Wrong(shape), At::Node(node)) = (&error, self.at) {
                    let written = self.context.text.get(node.span.range());
                    let said = shapes::message_of_shape(*shape, node, written.unwrap_or(""));
                    finding.message = said.unwrap_or(finding.message);
                }
                let by_key = self.help_by_key(&error, kind);
                finding.help = by_key.or(finding.help);
                finding.help = finding.help.or_else(|| self.shape_help(&error, kind));
                if error.loses_records(kind) {
                    self.context.lost.set(true);
                }
                self.context.report(finding);
            }
            DecodeError::Reported
        })
    }

    /// Notes a value that should name records, so that what is meant can be found when all
    /// records are read.
    fn note_misnamed(&self, kind: Kind, stand: Stand, place: Place) {
        if self.context.muted.get() || self.stand == Stand::File {
            return;
        }
        let written = match self.at {
            At::Node(node) if stand == Stand::Pairs => self.context.text.get(node.span.range()),
            At::Node(node) if shapes::is_list_in_braces(node) => {
                let whole = self.context.text.get(node.span.range());
                whole.map(|whole| whole.trim_matches(['{', '}', ' ']))
            }
            _ => self.written(),
        };
        if let Some(written) = written {
            self.context.misnamed.borrow_mut().push(Misnamed {
                place,
                key: self.key.to_owned(),
                written: written.to_owned(),
                stand,
                is_toml: self.context.is_toml,
                lacks_quotes: self.context.is_toml && self.lacks_quotes(),
                kind,
            });
        }
    }

    /// Returns what to write for a scalar of which that depends on its key.
    fn help_by_key(&self, error: &DecodeError, kind: Option<Kind>) -> Option<Message> {
        let kind = match error {
            DecodeError::Wrong(Shape::Scalar(kind)) => *kind,
            DecodeError::ValueError(ValueError::Spelling) => kind?,
            _ => return None,
        };
        match kind {
            Kind::Whole if self.written()?.trim_end().ends_with('%') => {
                Some(message!(findings.percent_help))
            }
            Kind::Amount => numbers::without_unit(self.written()?),
            Kind::DayOfPeriod => {
                let is_deadline = self.record == Some("Deadline");
                let days = weekdays::days_of_period(self.written()?, is_deadline);
                days.or_else(|| weekdays::of_period(self.written()?))
            }
            Kind::Whole | Kind::DocumentNumber => numbers::counted(self.key, self.written()?),
            Kind::Due if self.stand == Stand::Item => Some(periods::item_help(self.written()?)),
            Kind::Day if self.key == "to" && day_words::is_length(self.written()?) => {
                Some(message!(dates.longer_by))
            }
            Kind::Day
                if self.key == "until"
                    && self.record == Some("Holder")
                    && day_words::is_now(self.written()?) =>
            {
                Some(message!(dates.until_now, key = self.key))
            }
            Kind::Day if self.key == "on" => {
                day_words::days_of_one(self.written()?, self.record == Some(DAYS_OFF))
            }
            _ => None,
        }
    }

    fn wrong<T>(&self, expected: Shape) -> Result<T, DecodeError> {
        if expected.holds_records() {
            self.context.lost.set(true);
        }
        let error = match self.at {
            At::Missing(key, _) => DecodeError::Missing(key, expected),
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
