//! Plan and day → document: a template renders the records to Markdown, which is
//! parsed into a [`Document`] and written in each format.
//!
//! | module | purpose |
//! | --- | --- |
//! | [`period`] | the reporting period and what belongs to it |
//! | [`data`] | plan, day → the data of a template |
//! | [`template`] | template, data → Markdown |
//! | `heading` | headings in capitals → sentences |
//! | `rhythms` | rhythms → words |
//! | [`times`] | periods and windows → words |
//! | `wording` | texts of records → parts of sentences |
//! | [`parse`] | Markdown → blocks |
//! | [`form`] | the words and date formats of the legal form |
//! | `set`, `sheet`, `style`, `columns` | document → what is placed where, for Word and PDF files |
//! | [`letter`] | plan → letterhead, signature, recipients |
//! | [`model`] | the document |
//! | [`binding`] | what stays on one line |
//! | [`paper`] | the papers that are made of registers |
//! | `issued` | plan, days → the papers that the unit issued |
//! | [`markdown`], [`html`], [`docx`], [`pdf`] | document → bytes |
//! | [`seal`] | bytes → whether they were edited since |
//! | [`readiness`] | plan, day → what is still missing |
//! | [`measure`] | text → its width |

pub mod binding;
mod cited;
mod columns;
pub mod data;
pub mod docx;
pub mod form;
mod heading;
pub mod html;
mod issued;
pub mod letter;
pub mod markdown;
pub mod measure;
mod missing_work;
pub mod model;
mod official;
pub mod paper;
pub mod parse;
pub mod pdf;
pub mod period;
pub mod readiness;
mod rhythms;
pub mod seal;
mod set;
mod sheet;
mod style;
pub mod template;
pub mod times;
mod wording;

use chrono::NaiveDate;

use crate::plan::date_range::DateRange;
use crate::search::fold;
use crate::status::Snapshot;
use data::Data;
use form::Kind;
use model::Document;
use template::fault::Fault;

/// The formats of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `*.md`
    Markdown,
    /// `*.docx`
    Docx,
    /// `*.html`
    Html,
    /// `*.pdf`
    Pdf,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 4] = every!(Format: Markdown, Docx, Html, Pdf);

    /// Returns the file extension, which is also the name on the command line.
    #[must_use]
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }

    /// Returns the format for a file extension, ignoring case.
    #[must_use]
    pub fn of(suffix: &str) -> Option<Self> {
        let mut known = Self::ALL.into_iter();
        known.find(|format| format.suffix().eq_ignore_ascii_case(suffix))
    }

    /// Returns whether a document of this format can be read as text.
    #[must_use]
    pub fn is_text(self) -> bool {
        matches!(self, Self::Markdown | Self::Html)
    }

    /// Returns whether a file is a document written by `dcs` that nobody has edited.
    #[must_use]
    pub fn is_untouched(self, bytes: &[u8]) -> bool {
        match self {
            Self::Docx => docx::is_untouched(bytes),
            Self::Pdf => pdf::is_untouched(bytes),
            Self::Markdown | Self::Html => seal::is_untouched(bytes),
        }
    }

    /// Writes a document.
    #[must_use]
    pub fn write(self, document: &Document) -> Vec<u8> {
        match self {
            Self::Markdown => seal::sealed(markdown::write(document)),
            Self::Html => seal::sealed(html::write(&binding::bound(document))),
            Self::Docx => docx::write(&binding::bound(document)),
            Self::Pdf => pdf::write(&binding::bound(document)),
        }
    }
}

/// The order in which a report speaks of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Outline {
    /// By what the results are about, as offices report.
    #[default]
    Topic,
    /// By the sections and tasks of the plan.
    Plan,
}

impl Outline {
    /// All outlines.
    pub const ALL: [Self; 2] = every!(Outline: Topic, Plan);

    /// Returns its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Plan => "plan",
        }
    }

    /// Returns the built-in template of a report in this order.
    #[must_use]
    pub fn template(self) -> &'static str {
        match self {
            Self::Topic => template::REPORT,
            Self::Plan => template::REPORT_BY_TASK,
        }
    }
}

/// Takes the paragraph out of an annex that says to which document it belongs, if it begins
/// with that: `(Kèm theo Kế hoạch số 03/KH-THTH …)`.
fn own_belongs(blocks: &mut Vec<model::Block>) -> Option<String> {
    let Some(model::Block::Paragraph { runs }) = blocks.first() else {
        return None;
    };
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    if !fold(text.trim_start_matches(['(', ' '])).starts_with("kem theo ") {
        return None;
    }
    blocks.remove(0);
    Some(text)
}

/// Composes a document about a period of a plan. `today` is the day of a document without
/// a date.
///
/// # Errors
///
/// Fails if the template is wrong, with the line if it is known.
pub fn compose(
    kind: Kind,
    snapshot: &Snapshot<'_>,
    period: DateRange,
    today: NaiveDate,
    annex: bool,
    source: &str,
) -> Result<Document, Fault> {
    let plan = snapshot.plan;
    let day = form::day_of(plan, kind, today);
    let data = Data::new(kind, snapshot, period, day, annex);
    let text = template::render(source, &data)?;
    let parsed = parse::markdown(&text)?;
    let count = parsed.annexes.len();
    let annexes = parsed.annexes.into_iter().enumerate();
    let mut letterhead = letter::letterhead(plan, kind);
    let (mut of_kind, mut about) = (parsed.kind, parsed.about);
    if matches!(kind, Kind::Paper(paper) if paper.sort.is_letter()) {
        // A letter has no kind, and its subject is below its number (ô 5b).
        of_kind.clear();
        letterhead.subject = letter::subject(&std::mem::take(&mut about));
    }
    let head = letter::signature(plan, day);
    let (signature, second) = match kind {
        Kind::Paper(paper) => paper.signatures(head),
        Kind::Plan | Kind::Report(_) => (head, letter::cosignature(plan, kind, day)),
    };
    Ok(Document {
        letterhead,
        kind: of_kind,
        about,
        addressees: letter::addressees(plan, kind),
        body: parsed.body,
        signature,
        second,
        recipients: letter::recipients(plan, kind),
        annexes: annexes
            .map(|(index, mut annex)| model::Annex {
                label: form::annex_label(index, count),
                belongs: own_belongs(&mut annex.blocks)
                    .unwrap_or_else(|| letter::belongs(plan, kind)),
                title: annex.title,
                landscape: annex.landscape,
                blocks: annex.blocks,
            })
            .collect(),
        day,
        author: data.unit.name.unwrap_or_default(),
    })
}
