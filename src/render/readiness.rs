//! Renders what a document still lacks: lines for the log, or lists by lead.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::clean::clean;
use crate::document::form::Kind;
use crate::document::readiness::Missing;
use crate::messages::{DocumentWords, Language, Words, fill};
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::{OfKind, Party, Progress};
use crate::plan::scalar::day::written;
use crate::status::{ReportStanding, Snapshot};
use crate::text::Sources;

/// What is missing, with the language to show it in.
#[derive(Debug)]
pub struct Shown<'s> {
    /// The plan as of a date.
    pub snapshot: &'s Snapshot<'s>,
    /// The kind of the document.
    pub kind: Kind,
    /// The date of the run, from which days are counted.
    pub today: NaiveDate,
    /// The missing items, in document order.
    pub missing: &'s [Missing],
    /// The sources that contain the keys.
    pub sources: &'s Sources,
    /// For each list, the file for new records if none has such records yet.
    pub new_files: BTreeMap<&'static str, String>,
    /// The language.
    pub language: Language,
    /// The option that names the plan in commands; empty, or with a blank before it.
    pub plan_option: String,
}

impl Shown<'_> {
    fn words(&self) -> &'static DocumentWords {
        &Words::of(self.language).documents
    }

    fn plan(&self) -> &Plan {
        self.snapshot.plan
    }

    fn file(&self, missing: &Missing) -> &str {
        if let Some(file) = missing.file {
            return &self.sources.get(file).path;
        }
        // Progress is recorded of what has no list of its own.
        let list = missing.key.split('.').next().unwrap_or_default();
        let file = self.new_files.get(list);
        file.unwrap_or(&self.new_files[Progress::KIND.list])
    }

    /// Returns what to do about a missing item: the command, or the key and its file.
    fn how(&self, missing: &Missing) -> String {
        let words = self.words();
        if let Some(command) = &missing.command {
            // The name of the command is the second word.
            let end = command.match_indices(' ').nth(1).map(|(end, _)| end);
            let (name, rest) = command.split_at(end.unwrap_or(command.len()));
            let command = format!("{name}{}{rest}", self.plan_option);
            return fill(words.run_command, &[("command", &command)]);
        }
        if missing.key.is_empty() {
            return words.fill_in_by_hand.to_owned();
        }
        let topic = missing.key.split(' ').next().unwrap_or_default();
        fill(
            words.fill_in_key,
            &[
                ("key", &missing.key),
                ("file", self.file(missing)),
                ("topic", topic),
            ],
        )
    }

    /// Returns the addressees of the report and its due date.
    fn first_line(&self) -> String {
        let words = self.words();
        let report = self.kind.report(self.plan());
        let to: Vec<&str> = report.map_or_else(Vec::new, |report| {
            report.to.values().map(|text| text.0.as_str()).collect()
        });
        let to = if to.is_empty() {
            words.to_nobody.to_owned()
        } else {
            clean(&to.join("; "))
        };
        let report = match self.kind {
            Kind::Report(Some(report)) => self.snapshot.report(report),
            Kind::Report(None) | Kind::Plan | Kind::Paper(_) => ReportStanding::default(),
        };
        let left = |due: NaiveDate| (due - self.today).num_days();
        let due = match (report.due, report.done) {
            (None, _) => words.no_due.to_owned(),
            // Before the due day the report may still be corrected, so the days left count.
            (Some(due), Some(done)) if left(due) < 0 => {
                let (due, done) = (written(due), written(done));
                fill(words.due_done, &[("due", &due), ("done", &done)])
            }
            (Some(due), _) => {
                let left = left(due);
                let text = match left {
                    0 => words.due_today,
                    1.. => words.due_in,
                    _ => words.due_past,
                };
                let days = left.abs().to_string();
                fill(text, &[("due", &written(due)), ("days", &days)])
            }
        };
        format!("{} · {due}\n", fill(words.sent_to, &[("to", &to)]))
    }

    /// Returns a line about the records after the date of the report, up to which it counts.
    fn uncounted(&self) -> String {
        let as_of = self.snapshot.as_of;
        let report = self.kind.report(self.plan());
        let dated = report.and_then(|report| given(&report.date));
        let records = self.plan().progress.iter();
        let later = records.filter(|record| record.on.get().is_some_and(|on| on.0 > as_of));
        let count = later.count();
        if count == 0 || dated.is_none_or(|day| day.0 != as_of) {
            return String::new();
        }
        let (count, day) = (count.to_string(), written(as_of));
        let text = self.words().uncounted;
        format!("{}\n", fill(text, &[("count", &count), ("day", &day)]))
    }

    /// Returns what is printed before the list: of a report also to whom and by when it goes.
    fn head(&self) -> String {
        let count = self.count();
        match self.kind {
            Kind::Report(_) => format!("{}{}{count}", self.first_line(), self.uncounted()),
            Kind::Plan | Kind::Paper(_) => count,
        }
    }

    fn count(&self) -> String {
        let words = self.words();
        let count = self.missing.len().to_string();
        match self.missing {
            [] => format!("{}\n", words.ready),
            _ => format!("{}\n", fill(words.not_ready, &[("count", &count)])),
        }
    }
}

/// Returns one line that says how much is missing, or nothing if nothing is: the list for
/// those who want no messages. A document with blanks is never made in silence.
#[must_use]
pub fn brief(shown: &Shown<'_>) -> String {
    if shown.missing.is_empty() {
        return String::new();
    }
    let count = shown.missing.len().to_string();
    format!("{}\n", fill(shown.words().lacking, &[("count", &count)]))
}

/// Returns one line per missing item, after the addressees of the report.
#[must_use]
pub fn list(shown: &Shown<'_>) -> String {
    let words = shown.words();
    let mut text = shown.head();
    for missing in shown.missing {
        let what = missing.what.say(shown.language);
        let how = shown.how(missing);
        let message = fill(words.lacks, &[("what", &what), ("how", &how)]);
        let message = match missing.party {
            Some(party) => {
                let party = shown.plan().party_name(party);
                fill(words.led_by, &[("message", &message), ("party", party)])
            }
            None => message,
        };
        let _ = writeln!(text, "- {}", clean(&message));
    }
    text
}

/// Returns the page: the addressees and the due date of the report, then a list
/// per party, in file order.
#[must_use]
pub fn page(shown: &Shown<'_>) -> String {
    let mut text = shown.head();
    let parties = shown.plan().parties.indices().map(Some);
    for party in parties.chain([None]) {
        let items = shown.missing.iter();
        let items: Vec<&Missing> = items.filter(|missing| missing.party == party).collect();
        if items.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n{} ({})", name(shown, party), items.len());
        for missing in items {
            let what = clean(&missing.what.say(shown.language));
            // A line of its own, so that a command can be copied at any width.
            let how = clean(&shown.how(missing));
            let _ = writeln!(text, "- {what}\n    {how}");
        }
    }
    text
}

/// Returns the name of a party with the person who holds the post today.
fn name(shown: &Shown<'_>, party: Option<Ix<Party>>) -> String {
    let Some(party) = party else {
        return shown.words().nobody.to_owned();
    };
    let name = shown.plan().party_name(party);
    match shown.plan().parties[party].person_on(shown.today) {
        Some(person) => clean(&format!("{name}: {}", person.0)),
        None => clean(name),
    }
}
