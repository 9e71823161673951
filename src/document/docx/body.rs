//! The part `word/document.xml`: the content of the document, from the letterhead to
//! the last annex.

use super::table;
use super::xml::{DECLARATION, centered, kept, layout, paragraph, rule, run, text};
use crate::document::form::{COUNTRY, MOTTO, RECIPIENTS, TO};
use crate::document::measure::width;
use crate::document::model::{Annex, Block, Document, Run, plain};

/// A page size; all lengths are in twentieths of a point.
#[derive(Clone, Copy)]
struct Sheet {
    wide: bool,
}

/// A4: 210 mm by 297 mm.
const SHORT_SIDE: u32 = 11_906;
const LONG_SIDE: u32 = 16_838;
/// The margins, within the limits of the decree: 20, 20, 30 and 15 mm.
const TOP: u32 = 1_134;
const BOTTOM: u32 = 1_134;
const LEFT: u32 = 1_701;
const RIGHT: u32 = 850;
/// The position of the page number in the top margin: 10 mm below the edge.
const HEADER: u32 = 567;

impl Sheet {
    /// Returns the width of the text area.
    fn room(self) -> u32 {
        let side = if self.wide { LONG_SIDE } else { SHORT_SIDE };
        side - LEFT - RIGHT
    }

    /// Returns the properties of a section with this page size, whose pages are
    /// numbered from 1, with no number on the first.
    fn section(self) -> String {
        let (across, down, turned) = if self.wide {
            (LONG_SIDE, SHORT_SIDE, " w:orient=\"landscape\"")
        } else {
            (SHORT_SIDE, LONG_SIDE, "")
        };
        format!(
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/>\
             <w:headerReference w:type=\"first\" r:id=\"rId4\"/><w:type w:val=\"nextPage\"/>\
             <w:pgSz w:w=\"{across}\" w:h=\"{down}\"{turned}/>\
             <w:pgMar w:top=\"{TOP}\" w:right=\"{RIGHT}\" w:bottom=\"{BOTTOM}\" w:left=\"{LEFT}\" \
             w:header=\"{HEADER}\" w:footer=\"{HEADER}\" w:gutter=\"0\"/>\
             <w:pgNumType w:start=\"1\"/><w:cols w:space=\"708\"/><w:titlePg/></w:sectPr>"
        )
    }
}

/// The widths of the two halves of the letterhead: 68 mm and 97 mm, so that the name
/// of the country (88 mm at 12 points) never wraps.
const HALVES: [u32; 2] = [3_855, 5_500];

/// The widths of the recipients and the signature.
const FEET: [u32; 2] = [4_155, 5_200];

/// Renders the part.
pub(super) fn part(document: &Document) -> String {
    let mut xml = format!(
        "{DECLARATION}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
    );
    let sheet = Sheet { wide: false };
    xml.push_str(&letterhead(document));
    xml.push_str(&title(document, sheet));
    xml.push_str(&addressees(&document.addressees));
    let last = document.body.len().saturating_sub(1);
    for (index, block) in document.body.iter().enumerate() {
        // Keeps the signature from standing alone on a page.
        xml.push_str(&self::block(block, sheet, index == last));
    }
    xml.push_str(&foot(document));
    let mut sheets = vec![sheet];
    for annex in &document.annexes {
        xml.push_str(&seam(&sheets[sheets.len() - 1].section()));
        let sheet = Sheet {
            wide: annex.landscape,
        };
        xml.push_str(&self::annex(annex, sheet));
        sheets.push(sheet);
    }
    // A document must not end with a table.
    xml.push_str(&seam(""));
    xml.push_str(&sheets[sheets.len() - 1].section());
    xml + "</w:body></w:document>"
}

/// Returns the paragraph that ends a section. It is a twentieth of a point high, so
/// that it never causes an extra page.
fn seam(section: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"Seam\"/>{section}</w:pPr></w:p>")
}

/// Returns the width of a text at a font size in points.
fn length(text: &str, points: u32) -> u32 {
    width(text) * points / 50
}

/// Returns the length of a rule below a text: two fifths of its longest line; the
/// decree requires a third to a half.
fn below<'l>(lines: impl Iterator<Item = &'l String>, points: u32, room: u32) -> u32 {
    let longest = lines.map(|line| length(line, points)).max().unwrap_or(0);
    longest.min(room) * 2 / 5
}

fn letterhead(document: &Document) -> String {
    let head = &document.letterhead;
    let mut left = String::new();
    for line in &head.superior {
        left.push_str(&paragraph("Superior", &text(line)));
    }
    for line in &head.issuer {
        left.push_str(&paragraph("Issuer", &text(line)));
    }
    let under = below(head.issuer.iter(), 12, HALVES[0]);
    left.push_str(&rule(under, HALVES[0]));
    let mut right = paragraph("Country", &text(COUNTRY));
    right.push_str(&paragraph("Motto", &text(MOTTO)));
    // As long as the motto.
    right.push_str(&rule(length(MOTTO, 13), HALVES[1]));
    let number = paragraph("Number", &text(&head.number));
    let date = paragraph("DatePlace", &text(&head.date));
    layout(HALVES, &[[left, right], [number, date]])
}

fn title(document: &Document, sheet: Sheet) -> String {
    let mut xml = paragraph("Title", &text(&document.kind));
    if !document.about.is_empty() {
        xml.push_str(&paragraph("Subtitle", &text(&document.about)));
        let lines: Vec<String> = document.about.lines().map(str::to_owned).collect();
        let under = below(lines.iter(), 14, sheet.room());
        xml.push_str(&rule(under, sheet.room()));
    }
    xml
}

/// Where the word before several addressees begins.
const TO_LEFT: u32 = 1_400;
/// How far its colon is from there: the width of `Kính gửi` in 14 pt.
const TO_COLON: u32 = 988;

fn addressees(names: &[String]) -> String {
    match names {
        [] => paragraph("Addressee", ""),
        [only] => paragraph("Addressee", &text(&format!("{TO} {only}"))),
        several => {
            let indented = |left: u32, content: &str| {
                format!(
                    "<w:p><w:pPr><w:pStyle w:val=\"Addressees\"/><w:ind w:left=\"{left}\"/></w:pPr>{}</w:p>",
                    text(content)
                )
            };
            let mut xml = indented(TO_LEFT, TO);
            // The dashes are aligned below the colon (Mục II, 9d).
            for (index, name) in several.iter().enumerate() {
                let stop = if index + 1 == several.len() { "." } else { ";" };
                xml.push_str(&indented(TO_LEFT + TO_COLON, &format!("- {name}{stop}")));
            }
            xml + &paragraph("Addressees", "")
        }
    }
}

fn block(block: &Block, sheet: Sheet, keep: bool) -> String {
    match block {
        Block::Heading { level, runs } if plain(runs).contains('\n') => {
            centered(&format!("Heading{level}"), &all(runs))
        }
        Block::Heading { level, runs } => paragraph(&format!("Heading{level}"), &all(runs)),
        Block::Paragraph { runs } => {
            let basis = runs.iter().all(|run| run.italic && !run.bold);
            let style = if basis { "Basis" } else { "BodyText" };
            if keep {
                kept(style, &all(runs))
            } else {
                paragraph(style, &all(runs))
            }
        }
        Block::Table(it) => table::write(it, sheet.room()),
    }
}

fn all(runs: &[Run]) -> String {
    runs.iter().map(run).collect()
}

fn foot(document: &Document) -> String {
    let mut left = kept("RecipientsWord", &text(RECIPIENTS));
    for line in &document.recipients {
        left.push_str(&kept("Recipients", &text(line)));
    }
    let mut right = String::new();
    for line in &document.signature.post {
        right.push_str(&kept("Post", &text(line)));
    }
    right.push_str(&paragraph("Signer", &text(&document.signature.name)));
    layout(FEET, &[[left, right]])
}

fn annex(annex: &Annex, sheet: Sheet) -> String {
    let mut xml = paragraph("Annex", &text(&annex.label));
    xml.push_str(&paragraph("AnnexTitle", &text(&annex.title)));
    xml.push_str(&paragraph("AnnexBelongs", &text(&annex.belongs)));
    let under = below(std::iter::once(&annex.belongs), 14, sheet.room());
    xml.push_str(&rule(under, sheet.room()));
    for block in &annex.blocks {
        xml.push_str(&self::block(block, sheet, false));
    }
    xml
}
