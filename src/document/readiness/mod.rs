//! What a document still lacks: each blank that it would show, with the key that fills
//! it and the party responsible.

mod blanks;
mod by_hand;
mod days_off;
mod figures;
mod topics;

use std::cell::LazyCell;

use chrono::NaiveDate;

use crate::document::Outline;
use crate::document::data;
use crate::document::form::{self, Kind};
use crate::document::model::Document;
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::field::{List, given};
use crate::plan::index::Ix;
use crate::plan::needed::Needed;
use crate::plan::record::{Party, Record, Report};
use crate::plan::scalar::day::written;
use crate::plan::scalar::value::Text;
use crate::spelling::blank;
use crate::status::Snapshot;
use crate::text::{FileId, Sources};
use blanks::Printed;

/// A missing item.
#[derive(Debug, Clone)]
pub struct Missing {
    /// What it is.
    pub what: Message,
    /// The key that fills it: `report.strengths`; empty if no record holds it, and it is filled
    /// in by hand.
    pub key: String,
    /// The file that the key belongs to; none if a new file is needed.
    pub file: Option<FileId>,
    /// The command that records it, with `…` for what must be filled in; none if only a
    /// file can hold it.
    pub command: Option<String>,
    /// The responsible party.
    pub party: Option<Ix<Party>>,
}

/// What is above the number of a document, and before its date.
const LETTERHEAD: [Needed; 3] = [Needed::Superior, Needed::Code, Needed::Place];

/// Returns what a document lacks, in document order; `outline` is that of a report. `today`
/// is the day of a record that does not say when.
#[must_use]
pub fn missing(
    kind: Kind,
    snapshot: &Snapshot<'_>,
    period: DateRange,
    today: NaiveDate,
    outline: Outline,
    sources: &Sources,
    document: &Document,
) -> Vec<Missing> {
    let mut search = Search {
        plan: snapshot.plan,
        kind,
        party: who_reports(snapshot.plan, kind),
        counted_on: (today > snapshot.as_of).then_some(snapshot.as_of),
        missing: Vec::new(),
    };
    match kind {
        Kind::Plan => search.needs(&Needed::ALL),
        Kind::Paper(_) => search.needs(&LETTERHEAD),
        Kind::Report(_) => {
            search.needs(&LETTERHEAD);
            search.report();
            search.days(snapshot, period);
            search.days_off(snapshot);
            search.figures(snapshot, period);
            let registers = data::registers(snapshot, period);
            search.work(snapshot, period, outline, &registers);
            if outline == Outline::Topic {
                search.topics(snapshot, period, &registers);
            }
            search.narrative();
            search.needs(&[Needed::Signer]);
        }
    }
    search.signer(form::day_of(snapshot.plan, kind, today));
    if matches!(kind, Kind::Paper(_)) {
        search.missing.extend(by_hand::by_hand(document));
    } else {
        search.blanks(document, sources);
    }
    search.missing
}

/// Returns the party that makes a report, or else leads the task that it is due with: that
/// of its deadline, or of another one on the same day. Of the plan, it is the party that
/// makes its first report.
#[must_use]
pub fn who_reports(plan: &Plan, kind: Kind) -> Option<Ix<Party>> {
    let report = match kind {
        Kind::Report(report) => report?,
        Kind::Plan | Kind::Paper(_) => plan.reports.indices().next()?,
    };
    let record = &plan.reports[report];
    let by = given(&record.by).and_then(|by| plan.parties.find(by));
    let with = || {
        let own = plan.report_occurrence(report);
        own.map(|(deadline, _)| deadline).or_else(|| {
            let due = given(&record.due)?;
            let mut deadlines = plan.deadlines.indices();
            deadlines.find(|deadline| plan.only_day(*deadline) == Some(due.0))
        })
    };
    by.or_else(|| plan.links.assignments[plan.task_of(with()?)?].lead())
}

/// A search for missing items.
pub(super) struct Search<'p> {
    pub(super) plan: &'p Plan,
    kind: Kind,
    /// The party responsible for what belongs to no task.
    party: Option<Ix<Party>>,
    /// The last day counted, if records of today are not.
    pub(super) counted_on: Option<NaiveDate>,
    pub(super) missing: Vec<Missing>,
}

impl Search<'_> {
    /// Adds a key of `unit`, `plan` or `report` if it is absent.
    fn lacks(&mut self, absent: bool, key: &str, what: Message) {
        if !absent {
            return;
        }
        let plan = self.plan;
        let of_plan = plan.head.first.as_ref().map(|head| head.place);
        let place = match key.split('.').next() {
            Some("unit") => plan.unit.first.as_ref().map(|unit| unit.place),
            Some("report") => match self.kind {
                Kind::Report(report) => report.map(|report| plan.reports[report].place),
                Kind::Plan | Kind::Paper(_) => None,
            },
            _ => of_plan,
        };
        let file = place.or(of_plan).map(|place| place.file);
        let key = match (self.kind, key.strip_prefix("report.")) {
            (Kind::Report(Some(report)), Some(key)) if !plan.is_only_table(report) => {
                format!("reports.{key} ({})", plan.reports[report].id_text())
            }
            _ => key.to_owned(),
        };
        self.add(what, key, file, self.party);
    }

    pub(super) fn add(
        &mut self,
        what: Message,
        key: String,
        file: Option<FileId>,
        party: Option<Ix<Party>>,
    ) {
        self.missing.push(Missing {
            what,
            key,
            file,
            command: None,
            party,
        });
    }

    /// Adds keys that the document of a plan needs too, and that are absent.
    fn needs(&mut self, needed: &[Needed]) {
        for needed in needed {
            let absent = self.plan.lacks(*needed);
            self.lacks(absent, needed.key(), needed.name());
        }
    }

    /// Adds the signer of a document of a day if nobody holds the post that signs.
    fn signer(&mut self, day: NaiveDate) {
        let party = self.plan.signing_party();
        let Some(party) = party.filter(|_| self.plan.signer_on(day).name.is_none()) else {
            return;
        };
        let party = &self.plan.parties[party];
        let what = message!(documents.signer_on, day = written(day));
        let key = format!("parties.holders ({})", party.id_text());
        self.add(what, key, Some(party.place.file), self.party);
    }

    /// Adds the blanks that are left in what the document prints.
    fn blanks(&mut self, document: &Document, sources: &Sources) {
        // Most plans have no blank, and what is printed is not looked through.
        let printed = LazyCell::new(|| Printed::of(document));
        let files = sources.iter();
        for (file, source) in files.filter(|(_, source)| blank::may_have(&source.text)) {
            for blank in printed.blanks(file, source) {
                let key = match &blank.record {
                    Some(record) => format!("{} ({record})", blank.key),
                    None => blank.key,
                };
                self.add(message!(documents.blank), key, Some(file), self.party);
            }
        }
    }

    /// Adds what the head of the report lacks.
    fn report(&mut self) {
        let report = self.kind.report(self.plan);
        let number = report.and_then(|report| given(&report.number));
        self.lacks(
            number.is_none(),
            "report.number",
            message!(documents.number),
        );
        let date = report.and_then(|report| given(&report.date));
        self.lacks(date.is_none(), "report.date", message!(documents.date));
        let to = report.is_some_and(|report| !report.to.items.is_empty());
        self.lacks(!to, "report.to", message!(documents.to));
        let in_report = report.is_some_and(|report| !report.basis.items.is_empty());
        let in_plan = !self.plan.lacks(Needed::Basis);
        self.lacks(
            !in_report && !in_plan,
            "report.basis",
            message!(documents.basis),
        );
        self.needs(&[Needed::Number, Needed::Date]);
    }

    /// Adds data that do not fit the date or the period of the report.
    fn days(&mut self, snapshot: &Snapshot<'_>, period: DateRange) {
        let as_of = snapshot.as_of;
        let report = self.kind.report(self.plan);
        let dated = report.and_then(|report| given(&report.date));
        if let Some(date) = dated.filter(|date| as_of > date.0) {
            let (date, as_of) = (written(date.0), written(as_of));
            let what = message!(documents.dated_before_data, date = date, as_of = as_of);
            self.lacks(true, "report.date", what);
        }
        if as_of < period.from {
            let (from, as_of) = (written(period.from), written(as_of));
            let what = message!(documents.data_before_period, from = from, as_of = as_of);
            self.lacks(true, "report.from", what);
        }
    }

    /// Adds the paragraphs that only a person can write.
    fn narrative(&mut self) {
        let report = self.kind.report(self.plan);
        let none = |list: fn(&Report) -> &List<Text>| {
            report.is_none_or(|report| list(report).items.is_empty())
        };
        let proposals = report.is_some_and(|report| report.proposals.is_some());
        for (absent, key, what) in [
            (
                none(|report| &report.conditions),
                "report.conditions",
                message!(documents.conditions),
            ),
            (
                none(|report| &report.strengths),
                "report.strengths",
                message!(documents.strengths),
            ),
            (
                none(|report| &report.weaknesses),
                "report.weaknesses",
                message!(documents.weaknesses),
            ),
            (
                none(|report| &report.causes),
                "report.causes",
                message!(documents.causes),
            ),
            (
                none(|report| &report.next),
                "report.next",
                message!(documents.next),
            ),
            (
                !proposals,
                "report.proposals",
                message!(documents.proposals),
            ),
        ] {
            self.lacks(absent, key, what);
        }
    }
}
