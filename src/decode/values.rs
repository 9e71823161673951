//! Reads scalars, words and lists. What only lacks its form is reported and then read
//! as it is meant, so that nothing else is concluded from its absence.

use std::slice;

use serde::de::value::StrDeserializer;
use serde::de::{IntoDeserializer, Visitor};

use super::access::Items;
use super::fault::{DecodeError, Shape, unknown_value};
use super::instead::is_open_day;
use super::names::Stand;
use super::{At, Decoder, advice, help, lists};
use crate::confusable;
use crate::diagnostic::{Finding, Repair};
use crate::faults;
use crate::messages::message;
use crate::plan::scalar::value::{Kind, ValueError};
use crate::source::{Node, Value};
use crate::text::Span;

impl<'a, 's> Decoder<'a, 's> {
    /// Reads a scalar.
    pub(super) fn scalar<'de, V: Visitor<'de>>(
        self,
        kind: Kind,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let Some(text) = self.written() else {
            return match self.at {
                At::Node(node) if node.value == Value::Empty && kind == Kind::AnyText => {
                    self.settle(visitor.visit_str(""), Some(kind))
                }
                At::Node(node) if node.value == Value::Empty => {
                    self.settle(Err(DecodeError::ValueError(ValueError::Empty)), Some(kind))
                }
                _ => self.wrong(Shape::Scalar(kind)),
            };
        };
        self.note_quotes();
        if self.is_refused(kind, text) {
            return Err(DecodeError::Reported);
        }
        let plain = match kind {
            Kind::Text | Kind::AnyText => {
                self.report_strays(text);
                self.report_lone_quote(text);
                self.report_curly_quotes(text);
                None
            }
            _ => advice::plain(text),
        };
        let read = plain.as_deref().unwrap_or(text);
        // As YAML writes them too.
        let read = match read {
            "True" | "TRUE" if self.is_yaml_flag(kind) => "true",
            "False" | "FALSE" if self.is_yaml_flag(kind) => "false",
            _ => read,
        };
        let in_quotes = matches!(self.at, At::Node(node) if matches!(node.value, Value::Quoted(_)));
        let quotes_wrong = in_quotes && matches!(kind, Kind::Whole | Kind::Money | Kind::Flag);
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
            if kind == Kind::Text {
                self.report_wordless(text);
            }
            self.report_form(kind, text, plain.as_deref());
        } else if is_open_day(kind, text) {
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
    /// only look like those that are meant, or without its quotes.
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
            let unquoted = help::unquoted(place, kind, text, self.context.is_toml);
            self.context.report(unquoted);
        }
    }

    /// Returns whether a truth value of YAML is here, without quotes.
    fn is_yaml_flag(&self, kind: Kind) -> bool {
        let plain = matches!(self.at, At::Node(node) if matches!(node.value, Value::Plain(_)));
        kind == Kind::Flag && plain && !self.context.is_toml
    }

    /// Notes that the value lacks its quotes, if it does.
    fn note_quotes(&self) {
        if self.lacks_quotes() {
            self.context.unquoted.set(true);
        }
    }

    /// Returns whether the value lacks its quotes.
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
        self.note_quotes();
        let plain = advice::plain(text);
        let read = plain.as_deref().unwrap_or(text);
        if !words.contains(&read) {
            if !self.context.may_suggest() {
                let unknown = unknown_value(self.place(), read, words);
                let help = message!(findings.one_of_help);
                self.context.report(unknown.help(help));
                return Err(DecodeError::Reported);
            }
            let unknown = DecodeError::Unknown(words);
            let finding = unknown.finding(self.place(), None, Some(read), self.lacks_quotes());
            if let Some(finding) = finding {
                let number = self.help_for_number(read);
                self.context.report(match number {
                    Some(help) => finding.help(help),
                    None => finding,
                });
            }
            return Err(DecodeError::Reported);
        }
        self.report_form(Kind::Text, text, plain.as_deref());
        let word: StrDeserializer<'_, DecodeError> = read.into_deserializer();
        self.settle(visitor.visit_enum(word), None)
    }

    /// Reads a list, or a value as the only item of one.
    pub(super) fn one_or_more<'de, V: Visitor<'de>>(
        self,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        // Several identifiers in one text are a list without its brackets.
        let is_several = self
            .written()
            .is_some_and(|it| lists::several(it).is_some());
        match self.at {
            At::Node(node)
                if !is_several && !matches!(node.value, Value::List(_) | Value::Repeated(_)) =>
            {
                self.items(slice::from_ref(node), Stand::OneOrMore, visitor)
            }
            _ => self.list(visitor),
        }
    }

    /// Reads a list.
    pub(super) fn list<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let node = match self.at {
            At::Missing(..) => return self.items(&[], Stand::Item, visitor),
            At::Key(_) => return self.wrong(Shape::List),
            At::Node(node) => node,
        };
        match &node.value {
            Value::List(items) if self.stand == Stand::File && self.has_dashed_keys(items) => {
                let muted = self.context.muted.replace(true);
                let read = self.items(items, Stand::Item, visitor);
                self.context.muted.set(muted);
                read
            }
            Value::List(items) => self.items(items, Stand::Item, visitor),
            Value::Empty => self.items(&[], Stand::Item, visitor),
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
                self.items(items, Stand::Item, visitor)
            }
            Value::Unread => self.wrong(Shape::List),
            Value::Table(entries)
                if self.is_header(node, entries.first().map(|it| it.key_span)) =>
            {
                self.report_single(node.span);
                self.items(slice::from_ref(node), Stand::Item, visitor)
            }
            _ => self.items_meant(node, visitor),
        }
    }

    /// Reports something that is no list, and reads what is meant all the same, so that nobody who
    /// is named there is reported as missing.
    fn items_meant<'de, V: Visitor<'de>>(
        self,
        node: &Node<'_>,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if self.is_no_list() {
            return self.items(&[], Stand::Item, visitor);
        }
        let _: Result<(), _> = self.wrong(Shape::List);
        let place = self.context.place(self.span_of_wrong(node));
        self.note_misnamed(Kind::Identifier, Stand::List, place);
        self.note_quotes();
        let muted = self.context.muted.replace(true);
        let item = |item: String| Node {
            span: node.span,
            value: Value::Quoted(item.into()),
        };
        let written = self.written();
        let written = written.map(|text| lists::items_of(self.key, text).into_iter());
        let meant: Option<Vec<Node<'_>>> = written.map(|items| items.map(item).collect());
        let items = meant.as_deref().unwrap_or(slice::from_ref(node));
        self.context.no_table.set(None);
        let read = self.items(items, Stand::Item, visitor);
        self.context.muted.set(muted);
        self.help_with_items();
        read
    }

    /// Says how the records of a list are written, if a text has been reported where there
    /// should be one.
    fn help_with_items(&self) {
        let (Some((known, _)), Some(text)) = (self.context.no_table.take(), self.written()) else {
            return;
        };
        let mut findings = self.context.findings.borrow_mut();
        let place = self.place();
        let of_this = findings.last_mut().filter(|last| last.place == place);
        if let Some(finding) = of_this.filter(|_| self.stand != Stand::File) {
            let parts = text.split([',', ';']).map(str::trim);
            let parts = parts.filter(|part| !part.is_empty()).map(str::to_owned);
            let help = self.items_help(known, &parts.collect::<Vec<_>>(), ["[", "]"]);
            finding.help = Some(help);
        }
    }

    fn items<'de, V: Visitor<'de>>(
        self,
        items: &'a [Node<'s>],
        stand: Stand,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.settle(visitor.visit_seq(Items::new(self, items, stand)), None)
    }

    /// Returns whether a table is under a header, not in braces.
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
