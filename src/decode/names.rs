//! Names, spans and words where identifiers are wanted: `lead = "Kế toán"`,
//! `tasks: 1a-1c`, `deadline: cong-khai quý 1`.

use std::collections::HashMap;

use super::advice;
use super::called::Called;
use super::day_words::only_day;
use super::fault::brief;
use super::help::as_text;
use super::lists;
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::ledger::Ledger;
use crate::plan::scalar::day;
use crate::plan::scalar::number::Number;
use crate::plan::scalar::value::{Kind, Scalar};
use crate::search::fold;
use crate::text::Place;

/// How a value that should name records is written in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    /// As one of the values of a file.
    File,
    /// By itself, where one identifier is wanted.
    Alone,
    /// By itself, where a list may appear as well.
    OneOrMore,
    /// As an item of a list.
    Item,
    /// By itself, where only a list may appear.
    List,
    /// By itself, where identifiers with their values are wanted.
    Pairs,
}

/// A value that should name records, and does not do so by identifiers.
#[derive(Debug)]
pub(super) struct Misnamed {
    /// Where its finding is.
    pub place: Place,
    /// The key whose value it is.
    pub key: String,
    /// Its characters.
    pub written: String,
    /// How it is written in the file.
    pub stand: Stand,
    /// Whether its file is TOML.
    pub is_toml: bool,
    /// Whether it lacks the quotes that TOML wants.
    pub lacks_quotes: bool,
    /// What kind of value is wanted.
    pub kind: Kind,
}

/// Says which identifiers are meant, of those that the records have.
pub(super) fn suggest(ledger: &Ledger, misnamed: &[Misnamed], findings: &mut [Finding]) {
    /// Nobody reads more suggestions, and each takes many comparisons.
    const SUGGESTIONS: usize = 500;
    if misnamed.is_empty() {
        return;
    }
    // Which times of something there are follows from all records.
    let plan = Plan::of(ledger.clone());
    let mut places: HashMap<Place, &Misnamed> = HashMap::new();
    for value in misnamed.iter().take(SUGGESTIONS) {
        places.entry(value.place).or_insert(value);
    }
    let is_value = |finding: &Finding| {
        let rules = [&faults::BAD_IDENTIFIER, &faults::WRONG_TYPE];
        rules.iter().any(|rule| rule.code == finding.rule.code)
    };
    for finding in findings.iter_mut().filter(|finding| is_value(finding)) {
        if let Some(value) = places.get(&finding.place) {
            let records = Called::of(&plan, &value.key);
            finding.help = records.help(value).or(finding.help.take());
        }
    }
}

impl Called<'_> {
    /// Returns what to write for a value.
    fn help(&self, value: &Misnamed) -> Option<Message> {
        let written = value.written.trim();
        if value.key == "id" {
            let id = advice::identifier(written)?;
            return Some(as_text(&id, value.lacks_quotes));
        }
        if value.stand == Stand::Pairs {
            let pairs = self.pairs(written, value.is_toml);
            return pairs.or_else(|| Some(self.example_pair("12", value.is_toml)));
        }
        if value.kind == Kind::Occurrence && is_day(written) {
            return self.none_meant(value, true);
        }
        if let Some(deadline) = self.deadline_for_task(value) {
            return Some(message!(findings.deadline_for_task, deadline = deadline));
        }
        let meant = self.meant(value.kind, written);
        let listed = lists::in_quotes(meant.clone());
        match (&meant[..], value.stand) {
            // A list of texts is no list of records.
            (_, Stand::List) if self.list.is_none() => None,
            ([], _) => self.none_meant(value, false),
            ([_], Stand::List) | ([_, _, ..], Stand::List | Stand::OneOrMore) => {
                let meant = format!("[{listed}]");
                Some(message!(findings.write_list, meant = meant))
            }
            ([one], _) => Some(as_text(one, value.lacks_quotes)),
            (_, Stand::Item) => Some(message!(findings.split_items, meant = listed)),
            _ => Some(message!(findings.one_identifier, meant = listed)),
        }
    }

    /// Returns the occurrence that is where a task is wanted: `task: cong-khai@2026-Q1`.
    fn deadline_for_task(&self, value: &Misnamed) -> Option<String> {
        if value.key != "task" || !value.written.contains('@') {
            return None;
        }
        let deadlines = self.of_key("deadline");
        let (deadline, all) = deadlines.occurrences(value.written.trim())?;
        let written = all.into_iter().find(|name| *name == value.written.trim());
        Some(written.unwrap_or(deadline))
    }

    /// Returns how identifiers with their numbers are written: `buoi: 12`, `buoi 12; nguoi 30`.
    fn pairs(&self, written: &str, is_toml: bool) -> Option<Message> {
        let equals = if is_toml { " =" } else { ":" };
        let written = written.trim_matches(['[', ']', '(', ')', '{', '}', '"', '\'', ' ']);
        if Number::parse(written).is_ok() {
            return Some(self.example_pair(written, is_toml));
        }
        let pair = |part: &str| {
            let part = part.trim();
            let (name, number) = part.rsplit_once([':', '=', ' '])?;
            Number::parse(number.trim()).ok()?;
            let name = name.trim_end_matches([':', '=', ' ', '-']);
            let known = self.meant(Kind::Identifier, name);
            let id = match &known[..] {
                [known] => known.clone(),
                _ => advice::identifier(name)?,
            };
            Some(format!("{id}{equals} {}", number.trim()))
        };
        let pairs: Vec<String> = written.split([',', ';']).map(pair).collect::<Option<_>>()?;
        let pairs = format!("{{ {} }}", pairs.join(", "));
        Some(message!(findings.pairs_in_braces, pairs = pairs))
    }

    /// Returns how a figure with a number is written.
    fn example_pair(&self, number: &str, is_toml: bool) -> Message {
        let equals = if is_toml { " =" } else { ":" };
        let id = self.named.first().map_or("so-buoi", |(id, _)| id);
        let pair = format!("{{ {id}{equals} {number} }}");
        message!(findings.figure_pairs_help, pair = pair)
    }

    /// Returns what to do where nothing of the plan is meant, perhaps because a day is
    /// there: what there is.
    fn none_meant(&self, value: &Misnamed, is_day: bool) -> Option<Message> {
        const SHOWN: usize = 12;
        match self.occurrences(&value.written) {
            Some((_, all)) if all.len() == 1 => return Some(as_text(&all[0], value.lacks_quotes)),
            Some((deadline, all)) if !all.is_empty() => {
                let shown = all.iter().take(SHOWN).map(|name| format!("`{name}`"));
                let shown: Vec<String> = shown.collect();
                return Some(message!(
                    findings.known_periods,
                    deadline = deadline,
                    names = shown.join(", ")
                ));
            }
            _ => {}
        }
        let Some(list) = self.list.filter(|_| !self.named.is_empty()) else {
            let id = advice::meant(value.kind, &value.written)?;
            return Some(as_text(&id, value.lacks_quotes));
        };
        let shown = self.named.iter().take(SHOWN);
        let mut ids: Vec<String> = shown.map(|(id, _)| format!("`{id}`")).collect();
        if self.named.len() > SHOWN {
            ids.push("…".to_owned());
        }
        let found = brief(&value.written);
        let says_none = ["khong", "khong co", "chua co", "khong ai", "none"];
        if says_none.contains(&fold(&value.written).as_str()) {
            let ids = ids.join(", ");
            return Some(message!(reading.nobody, key = value.key, ids = ids));
        }
        if is_day {
            return Some(message!(findings.day_not_deadline, ids = ids.join(", ")));
        }
        Some(message!(
            findings.nothing_meant,
            found = found,
            ids = ids.join(", "),
            list = list
        ))
    }
}

/// Returns whether a text is a day, perhaps without its year or its day.
fn is_day(text: &str) -> bool {
    let numbers = text.split(['/', '.']);
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
    let bare = text.contains('/') && numbers.clone().all(is_number);
    let in_words = || !day::Day::readings(text).is_empty();
    !text.contains('@') && (bare || only_day(text).is_some() || in_words())
}
