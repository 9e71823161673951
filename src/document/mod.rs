//! Plan and day → document: a template makes Markdown of the records, the
//! Markdown is read into one [`Document`], and each format is
//! a writer of it.
//!
//! | module | what it makes |
//! | --- | --- |
//! | [`data`] | plan, day → what a template sees |
//! | [`template`] | template, data → Markdown |
//! | [`parse`] | Markdown → blocks |
//! | [`form`] | the words and measures of the legal form |
//! | [`letter`] | plan → what the form adds to a text |
//! | [`model`] | the document |
//! | [`markdown`], [`html`], [`docx`] | document → bytes |
//! | [`seal`] | bytes → whether somebody has edited them since |
//! | [`readiness`] | plan, day → what is still missing |
//! | [`measure`] | text → how wide it is |

pub mod data;
pub mod docx;
pub mod form;
pub mod html;
pub mod letter;
pub mod markdown;
pub mod measure;
pub mod model;
mod official;
pub mod parse;
pub mod readiness;
pub mod seal;
pub mod template;

use chrono::NaiveDate;

use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::status::{Obligation, Snapshot};
use data::Data;
use form::Kind;
use model::Document;
use template::Fault;

/// The formats of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `*.md`
    Markdown,
    /// `*.docx`
    Docx,
    /// `*.html`
    Html,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 3] = [Self::Markdown, Self::Docx, Self::Html];

    /// Returns the file extension, which is also the name on the command line.
    #[must_use]
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Docx => "docx",
            Self::Html => "html",
        }
    }

    /// Returns the format for a file extension, ignoring case.
    #[must_use]
    pub fn of(suffix: &str) -> Option<Self> {
        let mut known = Self::ALL.into_iter();
        known.find(|format| format.suffix().eq_ignore_ascii_case(suffix))
    }

    /// Returns whether a document is as it was made. What was never made here is
    /// not.
    #[must_use]
    pub fn is_untouched(self, bytes: &[u8]) -> bool {
        match self {
            Self::Docx => docx::is_untouched(bytes),
            Self::Markdown | Self::Html => seal::is_untouched(bytes),
        }
    }

    /// Writes a document.
    #[must_use]
    pub fn write(self, document: &Document) -> Vec<u8> {
        match self {
            Self::Markdown => seal::sealed(markdown::write(document)),
            Self::Html => seal::sealed(html::write(document)),
            Self::Docx => docx::write(document),
        }
    }
}

/// What a report speaks of: both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl Scope {
    /// Returns the report's own period, by default the plan's.
    #[must_use]
    pub fn of(plan: &Plan) -> Option<Self> {
        let whole = plan.period()?;
        let report = plan.report.get();
        let from = report.and_then(|report| given(&report.from));
        let until = report.and_then(|report| given(&report.until));
        Some(Self {
            from: from.map_or(whole.from, |day| day.0),
            until: until.map_or(whole.until, |day| day.0),
        })
    }

    /// Returns the last day whose progress counts when it is told on `day`.
    #[must_use]
    pub fn last_day(self, day: NaiveDate) -> NaiveDate {
        day.min(self.until)
    }

    /// Returns the day on which a report is told: the one asked for, else the day of
    /// its document once that has come, else today.
    #[must_use]
    pub fn day_of_report(plan: &Plan, asked: Option<NaiveDate>, today: NaiveDate) -> NaiveDate {
        let dated = plan.report.get().and_then(|report| given(&report.date));
        asked.unwrap_or_else(|| dated.map_or(today, |day| day.0.min(today)))
    }

    /// Returns whether what happened on a day counts.
    #[must_use]
    pub fn counts(self, day: NaiveDate) -> bool {
        (self.from..=self.until).contains(&day)
    }

    /// Returns the whole year of a plan, whatever its report speaks of.
    #[must_use]
    pub fn whole(plan: &Plan) -> Option<Self> {
        let DateRange { from, until } = plan.period()?;
        Some(Self { from, until })
    }

    /// Returns whether an item belongs to it: one without a date always does, one
    /// with a date where its due day, the one that the plan writes, its first due
    /// day or a record of it lies within. What is put off or done early is not lost
    /// between two reports.
    #[must_use]
    pub fn holds(self, plan: &Plan, item: &Obligation<'_>) -> bool {
        let first = item.first_due;
        let mut records = item.progress.iter().map(|index| &plan.progress[*index]);
        item.due.is_none_or(|due| self.counts(due))
            || item.written_due.is_some_and(|day| self.counts(day))
            || first.is_some_and(|first| self.counts(first))
            || records.any(|record| record.on.get().is_some_and(|on| self.counts(on.0)))
    }
}

/// Makes a document of a plan on its day, which [`Scope::last_day`] gives.
///
/// # Errors
///
/// Says what is wrong in the template, and in which line.
pub fn compose(
    kind: Kind,
    snapshot: &Snapshot<'_>,
    scope: Scope,
    annex: bool,
    source: &str,
) -> Result<Document, Fault> {
    let plan = snapshot.plan;
    let data = Data::new(snapshot, scope, annex);
    let text = template::render(source, &data)?;
    let parsed = parse::markdown(&text)?;
    let count = parsed.annexes.len();
    let annexes = parsed.annexes.into_iter().enumerate();
    Ok(Document {
        letterhead: letter::letterhead(plan, kind),
        kind: parsed.kind,
        about: parsed.about,
        addressees: letter::addressees(plan, kind),
        body: parsed.body,
        signature: letter::signature(plan),
        recipients: letter::recipients(plan, kind),
        annexes: annexes
            .map(|(index, annex)| model::Annex {
                label: form::annex_label(index, count),
                title: annex.title,
                belongs: letter::belongs(plan, kind),
                landscape: annex.landscape,
                blocks: annex.blocks,
            })
            .collect(),
        author: data.unit.name.unwrap_or_default(),
    })
}
