//! Single values where records are wanted: `signer: Nguyễn Văn An`.

use super::day_words::days_of_word;
use super::fault::{DecodeError, Shape, brief};
use super::keys::Known;
use super::lists;
use super::names::Stand;
use super::terms;
use super::within::pair_as_record;
use super::{DAYS_OFF, Decoder, advice, windows};
use crate::faults;
use crate::messages::{Message, message};
use crate::plan::record::KINDS;
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::value::Scalar as _;
use crate::spelling::post::post_and_name;

impl Decoder<'_, '_> {
    /// Returns the key and the value of the first line of a record of YAML in which each
    /// key has an `=` after it, so that it is one text.
    fn pair_with_equals(&self, known: Known) -> Option<(&str, &str)> {
        let span = self.place().span;
        let text = self.context.text.get(span.range())?;
        let (key, value) = text.lines().next()?.split_once('=')?;
        let key = key.trim();
        (!self.context.is_toml && known.keys.contains(&key)).then_some((key, value.trim()))
    }

    /// Returns how the records of a list of the file are written, where something else is.
    pub(super) fn records_help(&self) -> Option<Message> {
        let list = KINDS.iter().find(|kind| kind.list == self.key)?.list;
        Some(if self.context.is_toml {
            message!(findings.toml_records_help, key = list)
        } else {
            message!(findings.yaml_records_help, key = list)
        })
    }

    /// Returns how the records of a list are written, where texts are: `[{ person: "A" }]`.
    pub(super) fn items_help(
        &self,
        known: Known,
        texts: &[String],
        [open, close]: [&str; 2],
    ) -> Message {
        let equals = if self.context.is_toml { " =" } else { ":" };
        let counts = |text: &String| text.starts_with(|c: char| c.is_ascii_digit());
        if matches!(self.key, "members" | "holders") && texts.iter().all(counts) {
            let name = if known.keys.contains(&"person") {
                "person"
            } else {
                "name"
            };
            let items = format!("{{ {name}{equals} \"…\" }}");
            return message!(
                reading.each_person,
                key = self.key,
                equals = equals,
                items = items
            );
        }
        let is_known = |key: &&&str| known.keys.contains(key);
        let key = ["text", "name", "person", "title"];
        let key = key.iter().find(is_known).or(known.keys.first());
        let key = key.copied().unwrap_or_default();
        // Of two persons in one post, the second begins when the first has ended.
        let day = |index: usize| match (self.key, texts.len(), index) {
            ("holders", 2, 0) => format!(", until{equals} \"30/06/2026\""),
            ("holders", 2, _) => format!(", from{equals} \"01/07/2026\""),
            _ => String::new(),
        };
        let item = |(index, text): (usize, &String)| {
            if let Some(term) = terms::read(text).filter(|_| self.key == "holders") {
                return term.written(equals);
            }
            // Two days with a dash between them.
            let ends = windows::window(text).filter(|_| known.keys.starts_with(&["from", "until"]));
            if let Some((from, until)) = ends {
                return format!("{{ from{equals} \"{from}\", until{equals} \"{until}\" }}");
            }
            let text = lists::in_quotes(vec![brief(text)]);
            format!("{{ {key}{equals} {text}{} }}", day(index))
        };
        let items: Vec<String> = texts.iter().enumerate().map(item).collect();
        let items = format!("{open}{}{close}", items.join(", "));
        message!(findings.items_help, items = items)
            .in_each("keys", |language| known.listed(language))
    }

    /// Returns how a record is written that has only an identifier and a name, of which the name
    /// is there.
    fn named_record(&self, known: Known) -> Option<Message> {
        let is_name = |text: &&str| !self.context.is_toml && text.contains(char::is_alphabetic);
        let name = self.written().filter(is_name)?;
        let is_named = ["parties", "figures"].contains(&self.key) && known.keys.contains(&"name");
        let id = advice::identifier(name).filter(|_| is_named && self.stand == Stand::Item)?;
        let meant = pair_as_record(&id, "name", name);
        Some(message!(reading.record_as_pair, meant = meant))
    }

    /// Returns how a day off is written of which only the day is there.
    fn day_off(&self, known: Known) -> Option<Message> {
        let text = self.written().filter(|_| known.record == DAYS_OFF)?;
        let equals = if self.context.is_toml { " =" } else { ":" };
        let day = if let Some((from, until)) = windows::window(text) {
            format!("from{equals} \"{from}\", until{equals} \"{until}\"")
        } else {
            let day = *days_of_word(text).first()?;
            format!("on{equals} \"{}\"", written(day))
        };
        let meant = format!("{{ {day}, name{equals} \"…\" }}");
        Some(message!(reading.day_off, meant = meant))
    }

    /// Returns how the signer is written whose name is there, perhaps with the post.
    fn signer_help(&self, known: Known) -> Option<Message> {
        let text = self
            .written()
            .filter(|_| known.keys.contains(&"authority"))?;
        let equals = if self.context.is_toml { " =" } else { ":" };
        let listed = |language| known.listed(language);
        let quoted = |text: &str| lists::in_quotes(vec![brief(text)]);
        let before = format!("{}{equals} {{ post{equals} ", self.key);
        let behind = |name: &str| format!(", name{equals} {} }}", quoted(name));
        if let Some((post, name)) = post_and_name(text) {
            let meant = format!("{before}{}{}", quoted(&post.to_uppercase()), behind(name));
            return Some(message!(reading.signer_in_one, meant = meant).in_each("keys", listed));
        }
        Some(
            message!(
                reading.signer_without_post,
                before = before,
                behind = behind(text)
            )
            .in_each("keys", listed),
        )
    }

    /// Reports a single value where a record is expected.
    pub(super) fn report_no_table(&self, known: Known) {
        self.context.lost.set(true);
        let span = self.place().span;
        let before = self.context.no_table.replace(Some((known, span)));
        // The items of one list have one cause.
        let is_next = before.is_some_and(|(record, last)| {
            let gap = self
                .context
                .text
                .get(last.end as usize..span.start as usize);
            let is_sign = |c: char| c.is_whitespace() || ",;-\"'".contains(c);
            record.record == known.record && gap.is_some_and(|gap| gap.chars().all(is_sign))
        });
        if is_next && self.stand == Stand::Item {
            return;
        }
        let wrong = DecodeError::Wrong(Shape::Table);
        let Some(finding) = wrong.finding(self.place(), None, self.written(), false) else {
            return;
        };
        if let Some((key, value)) = self.pair_with_equals(known) {
            let mut finding = finding;
            finding.rule = &faults::SYNTAX_ERROR;
            finding.message = message!(findings.yaml_equals);
            finding.expected = None;
            let line = format!("{key}: {value}");
            let help = message!(findings.yaml_equals_lines, line = brief(&line));
            self.context.report(finding.help(help));
            return;
        }
        let listed = |language| known.listed(language);
        let help = if let Some(help) = self.named_record(known) {
            help
        } else if let Some(help) = self.day_off(known) {
            help
        } else if let Some(help) = self.records_help() {
            help
        } else if let (Some(written), Stand::Item) = (self.written(), self.stand) {
            self.items_help(known, &[written.to_owned()], ["", ""])
        } else if let Some(help) = self.signer_help(known) {
            help
        } else if let Some((key, value)) = self.written().and_then(|it| pair_of(known, it)) {
            let equals = if self.context.is_toml { " =" } else { ":" };
            let meant = format!("{}{equals} {{ {key}{equals} {value} }}", self.key);
            message!(reading.one_table_help, meant = meant).in_each("keys", listed)
        } else if self.context.is_toml {
            message!(findings.toml_table_help).in_each("keys", listed)
        } else {
            message!(findings.yaml_table_help).in_each("keys", listed)
        };
        self.context.report(finding.help(help));
    }
}

/// Returns persons who held one post after each other, as a list of records: the second begins when
/// the first has ended.
pub(super) fn holders(persons: &[&str], equals: &str) -> String {
    let last = persons.len().saturating_sub(1);
    let day = |index: usize| match index {
        0 => format!(", until{equals} \"30/06/2026\""),
        index if index == last => format!(", from{equals} \"01/07/2026\""),
        _ => format!(", from{equals} \"…\", until{equals} \"…\""),
    };
    let persons = persons.iter().enumerate();
    let items = persons.map(|(index, person)| {
        let person = lists::in_quotes(vec![brief(person)]);
        format!("{{ person{equals} {person}{} }}", day(index))
    });
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

/// Returns the key of a record that a single value in its place is probably of, and the value
/// as it is written there.
fn pair_of(known: Known, written: &str) -> Option<(&'static str, String)> {
    let is_year = written.len() == 4 && written.bytes().all(|byte| byte.is_ascii_digit());
    let wanted: &[&str] = if is_year {
        &["year"]
    } else if Day::parse(written).is_ok() {
        &["due", "on", "date"]
    } else if written.contains(char::is_alphabetic) {
        &["name", "title"]
    } else {
        &[]
    };
    let mut keys = wanted
        .iter()
        .filter_map(|key| known.keys.iter().find(|it| *it == key));
    let key = keys.next()?;
    let value = if is_year {
        written.to_owned()
    } else {
        lists::in_quotes(vec![brief(written)])
    };
    Some((key, value))
}
