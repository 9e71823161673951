//! Records that are below the name of another list, or in another record, because the line
//! with the name of their own is missing.

use super::access::Keys;
use super::keys::{FILE, Known};
use super::spans::is_scalar;
use super::{At, Decoder};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::plan::record::KINDS;
use crate::schema::{Home, homes};
use crate::source::{Entry, Node, Value};
use crate::text::Span;

impl Keys<'_, '_> {
    /// Reports that the line is missing with the name of what is here, if the keys from
    /// this one on belong to something that the file does not have. Returns whether they do.
    pub(super) fn lacks_header(&mut self, known: Known, entry: &Entry<'_>) -> bool {
        let At::Node(Node {
            value: Value::Table(entries),
            ..
        }) = &self.decoder.at
        else {
            return false;
        };
        let Some(at) = entries.iter().position(|it| it.key_span == entry.key_span) else {
            return false;
        };
        let context = self.decoder.context;
        let all = homes();
        let own = all.iter().find(|home| home.record == known.record);
        let is_list = own.is_some_and(|own| own.is_list);
        if is_list && context.interrupted.get() == Some(known.record) {
            return true;
        }
        // A record of YAML is whole; the keys of TOML have come to those of the record above,
        // except for those that it has itself.
        let whole = is_list && !context.is_toml;
        if own.is_none() && !context.is_toml {
            return false;
        }
        let keys = |entries: &[Entry<'_>]| entries.iter().map(|it| it.key.to_string()).collect();
        let all_keys: Vec<String> = keys(entries);
        let rest: Vec<String> = keys(&entries[if whole { 0 } else { at }..]);
        let unknown = rest
            .iter()
            .filter(|key| !known.keys.contains(&key.as_str()));
        let unknown = unknown.count();
        // Of a key that has come to the wrong record, what follows is in its place.
        let is_slip = 2 * unknown < rest.len()
            || unknown == 1 && known.free(&entry.key, &self.missing).is_some();
        let mut homes = all
            .iter()
            .filter(|home| own.is_none_or(|own| own.key != home.key));
        if whole && !is_slip && self.is_misplaced(known, entries) {
            context.interrupted.set(Some(known.record));
            return true;
        }
        let Some(home) = homes.find(|home| {
            let is_clear = !home.is_list || rest.len() > 1;
            !is_slip && is_clear && self.decoder.is_lacking(home) && home.fits(&rest, &all_keys)
        }) else {
            return false;
        };
        if is_list {
            context.interrupted.set(Some(known.record));
        }
        let (above, own) = entries.split_at(if whole { 0 } else { at });
        self.report_no_header(home, above, own);
        true
    }

    /// Reports that the heading is missing below which the `own` entries belong, behind those
    /// `above` it.
    fn report_no_header(&self, home: &Home, above: &[Entry<'_>], own: &[Entry<'_>]) {
        let start = match (above.last(), own.first()) {
            (Some(before), _) => self.next_word(before.node.span),
            (None, Some(first)) => first.key_span,
            (None, None) => return,
        };
        let context = self.decoder.context;
        if context.is_toml {
            let end = own.last().map_or(start.end, |last| last.node.span.end);
            let torn = Span::new(start.start as usize, end as usize);
            context.torn.borrow_mut().push(torn);
        }
        self.decoder.report_header(home, start);
    }

    /// Reports a record of YAML that is below the wrong list, while its own is in the file.
    /// Entries of several registers have the same keys; their kind tells them apart. Returns
    /// whether it is one.
    fn is_misplaced(&self, known: Known, entries: &[Entry<'_>]) -> bool {
        let context = self.decoder.context;
        let keys: Vec<&str> = entries.iter().map(|it| &*it.key).collect();
        let kind = entries.iter().find(|it| it.key == "kind");
        let kind = kind.map(|it| match &it.node.value {
            Value::Plain(text) | Value::Quoted(text) => text.as_ref(),
            _ => "",
        });
        let has_kind = |home: &Home| {
            let mut registers = KINDS.iter().filter_map(|kind| kind.register);
            let register = registers.find(|register| register.list == home.key);
            register.is_none_or(|register| kind.is_some_and(|kind| register.kind(kind).is_some()))
        };
        let fits = |home: &&Home| {
            home.is_list && home.record != known.record && home.fits(&keys, &keys) && has_kind(home)
        };
        let Some(home) = homes().iter().find(fits).filter(|_| keys.len() > 1) else {
            return false;
        };
        let span = entries[0].key_span;
        let Some(list) = context.at(&home.key) else {
            self.decoder.report_header(home, span);
            return true;
        };
        let before = context
            .text
            .get(..list.span.start as usize)
            .unwrap_or_default();
        let name = format!("{}:", home.key);
        let line = before.lines().position(|line| line.starts_with(&name));
        let Some(line) = line else {
            return false;
        };
        let said = message!(registers.misplaced_record, list = home.key);
        let finding = Finding::new(&faults::SYNTAX_ERROR, context.place(span), said);
        let help = message!(
            registers.misplaced_record_help,
            list = home.key,
            line = line + 1
        );
        context.report(finding.help(help));
        context.lost.set(true);
        true
    }

    /// Returns the first word after a value.
    fn next_word(&self, value: Span) -> Span {
        let rest = self.decoder.context.text.get(value.end as usize..);
        let rest = rest.unwrap_or_default();
        let mut lines = rest.split_inclusive('\n').skip(1);
        let mut start = value.end as usize + rest.find('\n').map_or(rest.len(), |end| end + 1);
        let line = loop {
            match lines.next() {
                Some(line) if line.trim().is_empty() || line.trim().starts_with('#') => {
                    start += line.len();
                }
                Some(line) => break line,
                None => return value,
            }
        };
        start += line.len() - line.trim_start().len();
        let word = line.trim_start();
        let word = word.split([' ', '=', ':']).next().unwrap_or(word);
        Span::new(start, start + word.trim_end().len())
    }

    /// Returns what keys belong to that are outside any record of TOML, because its header is
    /// missing.
    pub(super) fn home_above(&self, entry: &Entry<'_>) -> Option<&'static Home> {
        let At::Node(Node {
            value: Value::Table(entries),
            ..
        }) = &self.decoder.at
        else {
            return None;
        };
        let at = entries
            .iter()
            .position(|it| it.key_span == entry.key_span)?;
        let keys = entries[at..].iter().take_while(|it| is_scalar(&it.node));
        let keys: Vec<String> = keys.map(|it| it.key.to_string()).collect();
        let all = homes();
        all.iter()
            .find(|home| self.decoder.is_lacking(home) && home.fits(&keys, &keys))
    }
}

impl Decoder<'_, '_> {
    /// Reports the records of a file that is nothing but a list, without the name of it.
    /// Returns whether it is one.
    pub(super) fn is_nameless_list(&self, known: Known) -> bool {
        let At::Node(node) = self.at else {
            return false;
        };
        known.record == FILE && self.report_nameless(node)
    }

    /// Reports which name is missing above the items of a list, and returns whether that can
    /// be told.
    pub(super) fn report_nameless(&self, node: &Node<'_>) -> bool {
        let Value::List(items) = &node.value else {
            return false;
        };
        let Some(Value::Table(entries)) = items.first().map(|item| &item.value) else {
            return false;
        };
        let keys: Vec<String> = entries.iter().map(|it| it.key.to_string()).collect();
        let all = homes();
        let mut lists = all.iter().filter(|home| home.is_list);
        let Some(home) = lists.find(|home| home.fits(&keys, &keys)) else {
            return false;
        };
        let start = node.span.start as usize;
        self.report_header(home, Span::new(start, start + 1));
        true
    }

    /// Returns whether the file may get the line with the name of a record. Each record of TOML
    /// has a header of its own, and one within another may stand alone.
    fn is_lacking(&self, home: &Home) -> bool {
        let is_toml = self.context.is_toml;
        if home.outer().is_some() && !is_toml {
            return false;
        }
        match self.context.at(&home.key).map(|node| &node.value) {
            None => true,
            // Of a table that others stand within, the header may be missing.
            Some(Value::Table(entries)) => {
                let is_table = |it: &Entry<'_>| matches!(it.node.value, Value::Table(_));
                is_toml && entries.iter().all(is_table)
            }
            Some(_) => home.is_list && is_toml,
        }
    }

    /// Returns what to write for a record of the file that belongs to another one: `[signer]`,
    /// `[unit-signer]`.
    pub(super) fn path_help(&self, entry: &Entry<'_>) -> Option<Message> {
        if !matches!(entry.node.value, Value::Table(_)) {
            return None;
        }
        let path = entry.key.replace(['-', '_', ' '], ".");
        let all = homes();
        let mut inner = all.iter().filter_map(|home| home.key.split_once('.'));
        let (outer, key) =
            inner.find(|(outer, key)| *key == entry.key || path == format!("{outer}.{key}"))?;
        Some(if self.context.is_toml {
            message!(findings.write_instead, meant = format!("[{outer}.{key}]"))
        } else {
            message!(findings.yaml_belongs_to, key = key, outer = outer)
        })
    }

    /// Reports that the line with the name of what is at `span` is missing.
    pub(super) fn report_header(&self, home: &Home, span: Span) {
        let header = self.header(home);
        let said = message!(findings.lost_header, key = home.key, header = header);
        let finding = Finding::new(&faults::SYNTAX_ERROR, self.context.place(span), said);
        let help = if self.context.is_toml {
            message!(findings.lost_header_help, header = header)
        } else {
            message!(findings.yaml_lost_header_help, header = header)
        };
        self.context.report(finding.help(help));
        self.context.lost.set(true);
    }

    /// Returns the line with the name of what is below it.
    fn header(&self, home: &Home) -> String {
        match (self.context.is_toml, home.is_list) {
            (false, _) => format!("{}:", home.key),
            (true, false) => format!("[{}]", home.key),
            (true, true) => format!("[[{}]]", home.key),
        }
    }
}
