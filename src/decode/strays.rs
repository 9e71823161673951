//! Characters in running texts that are not as they should be: some cannot be seen, some
//! only look like Vietnamese letters, and quotes may lack the other one.

use std::collections::BTreeSet;

use super::fault::brief;
use super::{At, Decoder};
use crate::confusable::{self, Kind};
use crate::diagnostic::{Finding, Repair};
use crate::faults;
use crate::messages::message;
use crate::source::{Node, Value};
use crate::spelling::legacy;
use crate::text::{Place, Span};

impl Decoder<'_, '_> {
    /// Reports a quote in a text without quotes that has no other one: YAML takes it for
    /// a part of the text.
    pub(super) fn report_lone_quote(&self, text: &str) {
        let At::Node(node) = self.at else { return };
        if !matches!(node.value, Value::Plain(_)) || self.key == "evidence" {
            return;
        }
        let odd = |quote: char| text.matches(quote).count() % 2 == 1;
        let lone = if text.contains('"') && odd('"') {
            '"'
        } else if text.ends_with('\'') && odd('\'') {
            '\''
        } else {
            return;
        };
        let written = self.context.text.get(node.span.range()).unwrap_or("");
        let at = node.span.start as usize + written.rfind(lone).unwrap_or(0);
        let place = self.context.place(Span::new(at, at + 1));
        let other = if lone == '"' { '\'' } else { '"' };
        let meant = format!("{other}{}{other}", brief(text));
        let message = message!(findings.lone_quote, quote = lone);
        let finding = Finding::new(&faults::STRAY_CHARACTER, place, message);
        let help = message!(findings.lone_quote_help, quote = lone, meant = meant);
        self.context.report(finding.help(help));
    }

    /// Reports a text of YAML that is in curly quotes as a whole, which YAML takes for a part of
    /// it.
    pub(super) fn report_curly_quotes(&self, text: &str) {
        let At::Node(node) = self.at else { return };
        let is_plain = matches!(node.value, Value::Plain(_)) && !self.context.is_toml;
        let Some(inner) = in_curly_quotes(text).filter(|_| is_plain && self.key != "evidence")
        else {
            return;
        };
        let message = message!(reading.curly_quotes);
        let (meant, whole) = (brief(inner), brief(text));
        let help = message!(
            reading.curly_quotes_help,
            meant = format!("\"{meant}\""),
            whole = format!("\"{whole}\"")
        );
        let finding = Finding::new(&faults::STRAY_CHARACTER, self.place(), message);
        self.context.report(finding.help(help));
    }

    /// Reports a character that an escape puts into a text, if it cannot be seen.
    fn report_escaped(&self, node: &Node<'_>, written: &str, text: &str) {
        if !written.starts_with('"') || !written.contains('\\') {
            return;
        }
        let unseen = |c: &char| {
            (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || confusable::is_unseen(*c)
        };
        if text.chars().all(|c| unseen(&c) || c.is_whitespace()) {
            return;
        }
        let mut escaped = text.chars().filter(unseen);
        let Some(c) = escaped.find(|c| !written.contains(*c)) else {
            return;
        };
        let place = self.context.place(node.span);
        let finding = Finding::new(&faults::STRAY_CHARACTER, place, faults::odd(c));
        self.context
            .report(finding.help(message!(findings.escaped_help)));
    }

    /// Reports characters in a running text that cannot be seen or only look like
    /// Vietnamese letters. A file has the name that it has.
    pub(super) fn report_strays(&self, text: &str) {
        if self.key == "evidence" {
            return;
        }
        let At::Node(node) = self.at else { return };
        let written = self.context.text.get(node.span.range()).unwrap_or("");
        self.report_escaped(node, written, text);
        if !confusable::may_have_strays(text) {
            return;
        }
        let strays: Vec<(usize, char)> = confusable::strays(written).collect();
        let Some((first, c)) = strays.first().copied() else {
            return;
        };
        // In an old encoding, the soft hyphen and others are letters.
        if legacy::find(text).is_some() {
            return;
        }
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
}

/// Returns what the curly quotes at both ends of a text enclose, if there are no others within.
fn in_curly_quotes(text: &str) -> Option<&str> {
    let quote = |c: char| match confusable::of(c) {
        Some((Kind::Quote, plain)) => plain,
        _ => None,
    };
    let first = text.chars().next().filter(|c| !c.is_ascii())?;
    let last = text.chars().next_back()?;
    let plain = quote(first)?;
    let inner = text.get(first.len_utf8()..text.len().checked_sub(last.len_utf8())?)?;
    let is_one = quote(last) == Some(plain) && !inner.is_empty();
    let is_other = |c: char| c == plain || c == '"' || quote(c) == Some(plain);
    (is_one && !inner.contains(is_other)).then_some(inner)
}
