//! Sets a document: which element is placed where on which sheet, from the letterhead to the
//! last annex. Word and PDF files are written from it.

use super::form::{COUNTRY, MOTTO, RECIPIENTS, TO};
use super::measure::width;
use super::model::{Annex, Block, Document, Run, Runs, Signature, Table, plain};
use super::sheet::Sheet;
use super::style::Element;

/// What is on pages of one size, which are counted from 1.
pub(super) struct Section<'d> {
    /// The size of the pages.
    pub(super) sheet: Sheet,
    /// What is on them.
    pub(super) parts: Vec<Part<'d>>,
}

/// What is on a page.
pub(super) enum Part<'d> {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A centered rule, in a line that is `room` wide.
    Rule {
        /// How long it is, in twentieths of a point.
        length: u32,
        /// How wide the line is, in twentieths of a point.
        room: u32,
    },
    /// Two columns without borders, which no page parts.
    Columns {
        /// Their widths, in twentieths of a point.
        widths: [u32; 2],
        /// The rows.
        rows: Vec<[Vec<Part<'d>>; 2]>,
    },
    /// A table.
    Table(&'d Table),
}

/// A paragraph.
pub(super) struct Paragraph {
    /// The element whose style it has.
    pub(super) element: Element,
    /// Its text.
    pub(super) runs: Runs,
    /// How far it is from the left, in twentieths of a point, if that is not given by its
    /// style.
    pub(super) left: Option<u32>,
    /// Whether it is in the middle, whatever its style says.
    pub(super) centered: bool,
    /// Whether it stays on the same page as the next one, whatever its style says.
    pub(super) kept: bool,
}

impl Paragraph {
    fn new(element: Element, runs: Runs) -> Self {
        Self {
            element,
            runs,
            left: None,
            centered: false,
            kept: false,
        }
    }

    /// Returns a paragraph of plain text.
    fn of(element: Element, text: &str) -> Self {
        let run = |text: &str| Run {
            text: text.to_owned(),
            bold: false,
            italic: false,
        };
        let said = Some(text).filter(|text| !text.is_empty());
        Self::new(element, said.map(run).into_iter().collect())
    }

    fn kept(self) -> Self {
        Self { kept: true, ..self }
    }
}

/// Returns a paragraph of plain text as a part.
fn text<'d>(element: Element, text: &str) -> Part<'d> {
    Part::Paragraph(Paragraph::of(element, text))
}

/// Returns a paragraph of plain text that stays on the page of the next one.
fn kept<'d>(element: Element, text: &str) -> Part<'d> {
    Part::Paragraph(Paragraph::of(element, text).kept())
}

/// The widths of the two halves of the letterhead: 68 mm and 97 mm, so that the name
/// of the country (88 mm at 12 points) never wraps.
const HALVES: [u32; 2] = [3_855, 5_500];

/// The widths of the recipients and the signature.
const FEET: [u32; 2] = [4_155, 5_200];

/// Returns the sections of a document.
pub(super) fn sections(document: &Document) -> Vec<Section<'_>> {
    let sheet = Sheet { wide: false };
    let mut parts = vec![letterhead(document)];
    parts.extend(title(document, sheet));
    parts.extend(addressees(&document.addressees));
    let last = document.body.len().saturating_sub(1);
    let blocks = document.body.iter().enumerate();
    // Keeps the signature from standing alone on a page.
    parts.extend(blocks.map(|(index, block)| self::block(block, index == last)));
    parts.push(foot(document));
    let annexes = document.annexes.iter().map(|annex| {
        let sheet = Sheet {
            wide: annex.landscape,
        };
        let parts = self::annex(annex, sheet);
        Section { sheet, parts }
    });
    std::iter::once(Section { sheet, parts })
        .chain(annexes)
        .collect()
}

/// Returns the width of a text at a font size in points.
fn length(text: &str, points: u32) -> u32 {
    width(text) * points / 50
}

/// Returns a rule below a text: two fifths of its longest line; the decree requires a third
/// to a half.
fn below<'d, 'l>(lines: impl Iterator<Item = &'l str>, points: u32, room: u32) -> Part<'d> {
    let longest = lines.map(|line| length(line, points)).max().unwrap_or(0);
    Part::Rule {
        length: longest.min(room) * 2 / 5,
        room,
    }
}

fn letterhead(document: &Document) -> Part<'_> {
    let head = &document.letterhead;
    let superior = head.superior.iter();
    let superior = superior.map(|line| text(Element::Superior, line));
    let issuer = head.issuer.iter().map(|line| text(Element::Issuer, line));
    let mut left: Vec<Part<'_>> = superior.chain(issuer).collect();
    left.push(below(head.issuer.iter().map(String::as_str), 12, HALVES[0]));
    let right = vec![
        text(Element::Country, COUNTRY),
        text(Element::Motto, MOTTO),
        // As long as the motto.
        Part::Rule {
            length: length(MOTTO, 13),
            room: HALVES[1],
        },
    ];
    let number = Some(&head.number).filter(|number| !number.is_empty() || head.subject.is_empty());
    let number = number.map(|number| text(Element::Number, number));
    let subject = head.subject.iter();
    let subject = subject.map(|line| text(Element::Subject, line));
    let number = number.into_iter().chain(subject).collect();
    let date = vec![text(Element::DatePlace, &head.date)];
    Part::Columns {
        widths: HALVES,
        rows: vec![[left, right], [number, date]],
    }
}

fn title(document: &Document, sheet: Sheet) -> Vec<Part<'_>> {
    if document.kind.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![text(Element::Title, &document.kind)];
    if !document.about.is_empty() {
        parts.push(text(Element::Subtitle, &document.about));
        parts.push(below(document.about.lines(), 14, sheet.room()));
    }
    parts
}

/// Where the word before several addressees begins.
const TO_LEFT: u32 = 1_400;
/// How far its colon is from there: the width of `Kính gửi` in 14 pt.
const TO_COLON: u32 = 988;

fn addressees(names: &[String]) -> Vec<Part<'_>> {
    let several = match names {
        [] => return vec![text(Element::Addressee, "")],
        [only] => return vec![text(Element::Addressee, &format!("{TO} {only}"))],
        several => several,
    };
    let indented = |left: u32, content: &str| {
        Part::Paragraph(Paragraph {
            left: Some(left),
            ..Paragraph::of(Element::Addressees, content)
        })
    };
    let mut parts = vec![indented(TO_LEFT, TO)];
    // The dashes are aligned below the colon (Mục II, 9d).
    for (index, name) in several.iter().enumerate() {
        let stop = if index + 1 == several.len() { "." } else { ";" };
        parts.push(indented(TO_LEFT + TO_COLON, &format!("- {name}{stop}")));
    }
    parts.push(text(Element::Addressees, ""));
    parts
}

fn block(block: &Block, kept: bool) -> Part<'_> {
    match block {
        Block::Heading { level, runs } => Part::Paragraph(Paragraph {
            centered: plain(runs).contains('\n'),
            ..Paragraph::new(Element::heading(*level), runs.clone())
        }),
        Block::Paragraph { runs } => {
            let basis = runs.iter().all(|run| run.italic && !run.bold);
            let element = if basis {
                Element::Basis
            } else {
                Element::BodyText
            };
            Part::Paragraph(Paragraph {
                kept,
                ..Paragraph::new(element, runs.clone())
            })
        }
        Block::Table(table) => Part::Table(table),
    }
}

fn foot(document: &Document) -> Part<'_> {
    let mut recipients = Vec::new();
    if !document.recipients.is_empty() {
        recipients.push(kept(Element::RecipientsWord, RECIPIENTS));
        let lines = document.recipients.iter();
        recipients.extend(lines.map(|line| kept(Element::Recipients, line)));
    }
    let signed = signed(&document.signature);
    let rows = match &document.second {
        None => vec![[recipients, signed]],
        Some(second) if recipients.is_empty() => vec![[self::signed(second), signed]],
        Some(second) => vec![[self::signed(second), signed], [recipients, Vec::new()]],
    };
    Part::Columns { widths: FEET, rows }
}

/// Returns the post and the name of a signer, with room for the signature between them.
fn signed(signature: &Signature) -> Vec<Part<'_>> {
    let post = signature.post.iter();
    let mut parts: Vec<Part<'_>> = post.map(|line| kept(Element::Post, line)).collect();
    parts.push(text(Element::Signer, &signature.name));
    parts
}

fn annex(annex: &Annex, sheet: Sheet) -> Vec<Part<'_>> {
    let mut parts = vec![
        text(Element::Annex, &annex.label),
        text(Element::AnnexTitle, &annex.title),
        text(Element::AnnexBelongs, &annex.belongs),
        below(std::iter::once(annex.belongs.as_str()), 14, sheet.room()),
    ];
    let blocks = annex.blocks.iter();
    parts.extend(blocks.map(|block| self::block(block, false)));
    parts
}
