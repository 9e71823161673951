//! Keys that are none: words of a text without quotes that have a colon after them, and
//! the name of a list with a dash before it.

use super::access::Keys;
use super::fault::brief;
use super::keys::{FILE, Known, unknown_key};
use super::{At, elsewhere, lists, spans};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::message;
use crate::plan::record::KINDS;
use crate::schema::{Home, homes};
use crate::source::{Entry, Value};
use crate::text::Span;

impl Keys<'_, '_> {
    /// Reports a key of YAML that continues the text before it, if no key is meant: `text:
    /// Họp hội đồng, gồm: Ban giám hiệu`. Returns whether it is one.
    pub(super) fn is_torn(&mut self, entry: &Entry<'_>) -> bool {
        let context = self.decoder.context;
        let At::Node(node) = self.decoder.at else {
            return false;
        };
        let Value::Table(entries) = &node.value else {
            return false;
        };
        let written = context.text.get(entry.key_span.range()).unwrap_or("");
        let in_quotes = written.starts_with(['"', '\'']);
        if context.is_toml || in_quotes || self.is_meant(&entry.key) {
            return false;
        }
        if entry.key_span.start < self.torn {
            return true;
        }
        let Some((before, whole)) = self.torn_text(entries, entry) else {
            return false;
        };
        // Behind a name, what is called like a key is meant as one.
        if before.key == "name" && elsewhere::is_title(&entry.key) {
            return false;
        }
        self.report_torn(entry, before, whole);
        context.torn.borrow_mut().push(whole);
        self.torn = whole.end;
        true
    }

    /// Returns the entry whose text goes on with `entry`, and where that text is whole: up
    /// to the next key that is meant.
    fn torn_text<'e>(
        &self,
        entries: &'e [Entry<'_>],
        entry: &Entry<'_>,
    ) -> Option<(&'e Entry<'e>, Span)> {
        let context = self.decoder.context;
        let at = entries
            .iter()
            .position(|it| it.key_span == entry.key_span)?;
        let is_text = |it: &&Entry<'_>| {
            let (Value::Plain(text) | Value::Unquoted(text) | Value::Quoted(text)) = &it.node.value
            else {
                return false;
            };
            let mark = context.text.get(it.key_span.end as usize..);
            let mark = mark.and_then(|rest| rest.trim_start().strip_prefix(':'));
            let is_block = mark.is_some_and(|rest| rest.trim_start().starts_with(['|', '>']));
            !is_block && (text.contains(' ') || !text.is_ascii()) && self.holds_text(&it.key)
        };
        let before = entries[..at].last().filter(is_text)?;
        let rest = entries[at..].iter();
        let rest = rest.take_while(|it| !self.is_meant(&it.key) && spans::is_scalar(&it.node));
        let end = rest.last()?.node.span.end as usize;
        let whole = Span::new(before.node.span.start as usize, end);
        context.text.get(whole.range())?;
        Some((before, whole))
    }

    /// Reports that a text goes on where a key should be.
    fn report_torn(&self, entry: &Entry<'_>, before: &Entry<'_>, whole: Span) {
        let context = self.decoder.context;
        let written = context.text.get(whole.range()).unwrap_or_default();
        let words: Vec<&str> = written.split_whitespace().collect();
        let line = format!(
            "{}: {}",
            before.key,
            lists::in_quotes(vec![words.join(" ")])
        );
        if !written.contains('\n') {
            let said = message!(findings.torn_text);
            let finding = Finding::new(&faults::SYNTAX_ERROR, context.place(whole), said);
            context.report(finding.help(message!(findings.write_instead, meant = line)));
            return;
        }
        let line = format!("`{line}`");
        let help = match self.home().map(|home| &home.key) {
            Some(home) => message!(
                findings.torn_lines_key_help,
                key = before.key,
                line = line,
                record = home
            ),
            None => message!(findings.torn_lines_help, key = before.key, line = line),
        };
        let finding = unknown_key(context.place(entry.key_span), &entry.key);
        context.report(finding.help(help));
    }

    /// Returns whether the value of a key may be a running text.
    fn holds_text(&self, key: &str) -> bool {
        let key = self
            .home()
            .and_then(|home| home.keys.iter().find(|it| it.name == key));
        key.is_none_or(|key| key.is_text)
    }

    /// Returns what the record is in a file, unless it is within another.
    pub(super) fn home(&self) -> Option<&'static Home> {
        let known = self.known?;
        homes().iter().find(|home| home.record == known.record)
    }

    /// Returns whether a word is one of the record's keys, or stands for one.
    fn is_meant(&self, key: &str) -> bool {
        let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        key.chars().all(bare)
            || self
                .known
                .is_none_or(|known| known.meant(key).is_some() || elsewhere::is_value(known, key))
    }

    /// Returns the identifier that is written in the record.
    pub(super) fn own_id(&self) -> String {
        let At::Node(node) = self.decoder.at else {
            return String::new();
        };
        let Value::Table(entries) = &node.value else {
            return String::new();
        };
        let id = entries.iter().find(|it| it.key == "id");
        id.map_or_else(String::new, |id| match &id.node.value {
            Value::Plain(text) | Value::Quoted(text) | Value::Unquoted(text) => brief(text),
            _ => String::new(),
        })
    }

    /// Reports a list below the plural of a key that the record has: `tasks: [1c]` in a deadline. Returns
    /// whether it is one.
    fn is_one_in_list(&mut self, known: Known, entry: &Entry<'_>) -> bool {
        let context = self.decoder.context;
        let one = entry
            .key
            .strip_suffix('s')
            .filter(|one| known.keys.contains(one));
        let (Some(one), Value::List(items)) = (one, &entry.node.value) else {
            return false;
        };
        let [first, ..] = &items[..] else {
            return false;
        };
        if known.record == FILE || !spans::is_scalar(first) {
            return false;
        }
        let equals = if context.is_toml { " =" } else { ":" };
        let written = context.text.get(first.span.range()).unwrap_or_default();
        let meant = format!("{one}{equals} {}", brief(written));
        let help = message!(reading.one_of_list, one = one, meant = meant);
        context.report(unknown_key(context.place(entry.key_span), &entry.key).help(help));
        context.lost.set(true);
        self.astray = true;
        true
    }

    /// Reports the name of a list of the file that is in a record of another one, and
    /// returns whether it is one.
    pub(super) fn is_list_of_file(&mut self, known: Known, entry: &Entry<'_>) -> bool {
        let is_list = KINDS.iter().any(|kind| kind.list == entry.key);
        let context = self.decoder.context;
        if self.is_record_within(entry) || self.is_one_in_list(known, entry) {
            return true;
        }
        if !is_list {
            return false;
        }
        if context.is_toml {
            return self.is_list_in_record(entry);
        }
        if !matches!(entry.node.value, Value::List(_)) {
            return false;
        }
        let place = context.place(entry.key_span);
        let said = message!(findings.yaml_dash_before_key, key = entry.key);
        let finding = Finding::new(&faults::UNKNOWN_KEY, place, said);
        context.report(finding.help(message!(
            findings.yaml_dash_before_key_help,
            key = entry.key
        )));
        context.lost.set(true);
        self.astray = true;
        true
    }
}
