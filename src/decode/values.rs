//! Reads scalars, words and lists. What only lacks its form is reported and then read
//! as it is meant, so that nothing else is concluded from its absence.

use std::collections::BTreeSet;
use std::slice;

use serde::de::value::StrDeserializer;
use serde::de::{IntoDeserializer, Visitor};

use super::access::Items;
use super::fault::{DecodeError, Shape};
use super::{At, Decoder, advice, help};
use crate::confusable;
use crate::diagnostic::{Finding, Repair};
use crate::faults;
use crate::messages::message;
use crate::plan::scalar::value::{Kind, ValueError};
use crate::source::{Node, Value};
use crate::spelling::legacy;
use crate::text::{Place, Span};

impl<'a, 's> Decoder<'a, 's> {
    /// Reads a scalar.
    pub(super) fn scalar<'de, V: Visitor<'de>>(
        self,
        kind: Kind,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let Some(text) = self.written() else {
            return match self.at {
                At::Node(node) if node.value == Value::Empty => {
                    self.settle(Err(DecodeError::ValueError(ValueError::Empty)), Some(kind))
                }
                _ => self.wrong(Shape::Scalar(kind)),
            };
        };
        let plain = match kind {
            Kind::Text => {
                self.report_strays(text);
                None
            }
            _ => advice::plain(text),
        };
        let read = plain.as_deref().unwrap_or(text);
        let in_quotes = matches!(self.at, At::Node(node) if matches!(node.value, Value::Quoted(_)));
        let quotes_wrong = in_quotes && matches!(kind, Kind::Whole | Kind::Flag);
        if (quotes_wrong || kind == Kind::Flag)
            && let Some(meant) = advice::meant(kind, read)
        {
            self.report_wrong(kind, text, &meant, in_quotes);
            return Err(DecodeError::Reported);
        }
        if quotes_wrong {
            return self.wrong(Shape::Scalar(kind));
        }
        let outcome = visitor.visit_str(read);
        if outcome.is_ok() {
            self.report_form(kind, text, plain.as_deref());
        } else if kind == Kind::Identifier {
            self.context.lost.set(true);
        }
        self.settle(outcome, Some(kind))
    }

    /// Reports a number or a flag that is written in another way.
    fn report_wrong(&self, kind: Kind, found: &str, meant: &str, in_quotes: bool) {
        let help = if in_quotes {
            message!(findings.write_bare, meant = meant)
        } else {
            message!(findings.write_instead, meant = meant)
        };
        let wrong = DecodeError::Wrong(Shape::Scalar(kind));
        if let Some(finding) = wrong.finding(self.place(), Some(kind), Some(found), false) {
            self.context.report(finding.help(help));
        }
    }

    /// Reports a value that can be read, but not as it is written: in characters that
    /// only look like those that are meant, or without the quotes that TOML wants.
    fn report_form(&self, kind: Kind, text: &str, plain: Option<&str>) {
        let place = self.place();
        if let Some(plain) = plain {
            let odd = text.chars().find(|c| confusable::of(*c).is_some());
            if let Some(odd) = odd {
                let value = matches!(self.at, At::Node(_)) && !self.lacks_quotes();
                let repair = value.then(|| Repair::Value(place, plain.to_owned()));
                let finding = Finding::new(&faults::ODD_CHARACTER, place, faults::odd(odd))
                    .help(message!(findings.odd_in_value, meant = plain))
                    .repaired(repair);
                self.context.report(finding);
            }
        } else if self.lacks_quotes() {
            self.context.report(help::unquoted(place, kind, text));
        }
    }

    /// Reports characters in a running text that cannot be seen or only look like
    /// Vietnamese letters. A file has the name that it has.
    fn report_strays(&self, text: &str) {
        if !confusable::may_have_strays(text) || self.key == "evidence" {
            return;
        }
        // In an old encoding, the soft hyphen and others are letters.
        if legacy::find(text).is_some() {
            return;
        }
        let At::Node(node) = self.at else { return };
        let written = self.context.text.get(node.span.range()).unwrap_or("");
        let strays: Vec<(usize, char)> = confusable::strays(written).collect();
        let Some((first, c)) = strays.first().copied() else {
            return;
        };
        let place = |start: usize, end: usize| {
            let offset = node.span.start as usize;
            self.context.place(Span::new(offset + start, offset + end))
        };
        let words: BTreeSet<Place> = strays
            .iter()
            .map(|(at, _)| {
                let word = confusable::word(written, *at);
                place(word.start, word.end)
            })
            .collect();
        let finding = Finding::new(
            &faults::STRAY_CHARACTER,
            place(first, first + c.len_utf8()),
            faults::odd(c),
        )
        .help(message!(findings.stray_help, count = strays.len()))
        .repaired(words.into_iter().map(Repair::Respell));
        self.context.report(finding);
    }

    /// Returns whether the value lacks the quotes that TOML wants.
    pub(super) fn lacks_quotes(&self) -> bool {
        matches!(self.at, At::Node(node) if matches!(node.value, Value::Unquoted(_)))
    }

    /// Reads one of these words.
    pub(super) fn word<'de, V: Visitor<'de>>(
        self,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let Some(text) = self.written() else {
            return self.wrong(Shape::OneOf(words));
        };
        let plain = advice::plain(text);
        let read = plain.as_deref().unwrap_or(text);
        if !words.contains(&read) {
            let unknown = DecodeError::Unknown(words);
            let finding = unknown.finding(self.place(), None, Some(read), self.lacks_quotes());
            if let Some(finding) = finding {
                self.context.report(finding);
            }
            return Err(DecodeError::Reported);
        }
        self.report_form(Kind::Text, text, plain.as_deref());
        let word: StrDeserializer<'_, DecodeError> = read.into_deserializer();
        self.settle(visitor.visit_enum(word), None)
    }

    /// Reads a list.
    pub(super) fn list<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let node = match self.at {
            At::Missing(..) => return self.items(&[], visitor),
            At::Key(_) => return self.wrong(Shape::List),
            At::Node(node) => node,
        };
        match &node.value {
            Value::List(items) => self.items(items, visitor),
            Value::Empty => self.items(&[], visitor),
            Value::Repeated(items) => {
                let text = self.context.text;
                let is_double = |span: &Span| {
                    text.get(span.range())
                        .is_some_and(|it| it.starts_with("[["))
                };
                let mut headers = items.iter().map(|item| item.span);
                if let Some(single) = headers.find(|span| !is_double(span)) {
                    self.report_single(single);
                }
                self.items(items, visitor)
            }
            Value::Unread => self.wrong(Shape::List),
            Value::Table(entries)
                if self.is_header(node, entries.first().map(|it| it.key_span)) =>
            {
                self.report_single(node.span);
                self.items(slice::from_ref(node), visitor)
            }
            _ => {
                // The only item is read all the same, so that nobody who is named there
                // is said to be missing.
                let _: Result<(), _> = self.wrong(Shape::List);
                let muted = self.context.muted.replace(true);
                let read = self.items(slice::from_ref(node), visitor);
                self.context.muted.set(muted);
                read
            }
        }
    }

    fn items<'de, V: Visitor<'de>>(
        self,
        items: &'a [Node<'s>],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.settle(visitor.visit_seq(Items::new(self, items)), None)
    }

    /// Returns whether a table stands under a header, not in braces.
    fn is_header(&self, node: &Node<'_>, first: Option<Span>) -> bool {
        self.context.is_toml && first.is_some_and(|first| node.span.end <= first.start)
    }

    /// Reports the header of a single table where one of a list is meant.
    fn report_single(&self, header: Span) {
        let place = self.context.place(header);
        let finding = Finding::new(
            &faults::WRONG_TYPE,
            place,
            message!(findings.toml_single_header, key = self.key),
        );
        let help = message!(findings.toml_single_header_help, key = self.key);
        self.context.report(finding.help(help));
    }
}
