//! Renders a document as a PDF file in the form of Nghị định 30/2020/NĐ-CP: for archives
//! (PDF/A-2a, ISO 19005-2) and for those who hear it (PDF/UA-1, ISO 14289-1). The same
//! document gives the same bytes.

mod blocks;
mod draw;
mod font;
mod lines;
mod pages;
mod setter;
mod tags;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::metadata::{DateTime, Metadata};
use krilla::{Document as File, SerializeSettings};
use unicode_normalization::UnicodeNormalization;

use super::model::{Document, plain};
use super::seal::checksum;
use super::set::{Part, sections};
use draw::draw;
use font::Fonts;
use pages::pages;
use setter::Setter;
use tags::{Drawings, Structure};

/// The language of documents.
const LANGUAGE: &str = "vi-VN";

/// The width of rules and borders, in points.
const THIN: f32 = 0.5;

/// What comes before the checksum, among the keywords.
const SEAL: &str = "dcs:";

/// What is in the place of the checksum while it is computed.
const UNSEALED: &str = "00000000";

/// Renders a document.
///
/// # Panics
///
/// Never: without a standard to keep, nothing that is drawn here is refused.
#[must_use]
pub fn write(document: &Document) -> Vec<u8> {
    let standards = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .unwrap_or_default();
    let file = drawn(document, standards).finish();
    // A document whose texts no standard allows is written as it is.
    let file = file.or_else(|_| drawn(document, Configuration::default()).finish());
    sealed(file.expect("nothing is refused without a standard"))
}

/// Returns the letters of a document that the font does not have and that are printed as
/// boxes, each once.
#[must_use]
pub fn unknown_letters(document: &Document) -> Vec<char> {
    let fonts = Fonts::new();
    let sections = sections(document);
    let parts = sections.iter().flat_map(|section| &section.parts);
    let texts = parts.flat_map(texts);
    let unknown = texts.flat_map(|text| text.nfc().filter(|c| !fonts.has(*c)).collect::<Vec<_>>());
    unknown.collect::<BTreeSet<char>>().into_iter().collect()
}

/// Returns the texts of a part.
fn texts(part: &Part<'_>) -> Vec<String> {
    match part {
        Part::Paragraph(it) => vec![plain(&it.runs)],
        Part::Rule { .. } => Vec::new(),
        Part::Columns { rows, .. } => rows.iter().flatten().flatten().flat_map(texts).collect(),
        Part::Table(table) => {
            let cells = table.head.iter().chain(table.rows.iter().flatten());
            cells.map(|runs| plain(runs)).collect()
        }
    }
}

/// Returns whether a file was written by `dcs` and not edited since.
#[must_use]
pub fn is_untouched(bytes: &[u8]) -> bool {
    let Some(at) = find(bytes, SEAL.as_bytes(), 0) else {
        return false;
    };
    let seal = at + SEAL.len();
    let Some(found) = bytes.get(seal..seal + UNSEALED.len()) else {
        return false;
    };
    let mut unsealed = bytes.to_vec();
    exchange(&mut unsealed, found, UNSEALED.as_bytes());
    checksum(&unsealed).as_bytes() == found
}

/// Puts the checksum of a file into it.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let seal = checksum(&bytes);
    exchange(&mut bytes, UNSEALED.as_bytes(), seal.as_bytes());
    bytes
}

/// Exchanges the checksum wherever it is.
fn exchange(bytes: &mut [u8], old: &[u8], new: &[u8]) {
    let old = [SEAL.as_bytes(), old].concat();
    let mut from = 0;
    while let Some(at) = find(bytes, &old, from) {
        from = at + old.len();
        bytes[at + SEAL.len()..from].copy_from_slice(new);
    }
}

/// Returns where some bytes appear next.
fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let mut windows = bytes.get(from..)?.windows(wanted.len());
    windows.position(|it| it == wanted).map(|at| from + at)
}

/// Draws a document in a file that keeps some standards.
fn drawn(document: &Document, configuration: Configuration) -> File {
    let mut file = File::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    file.set_metadata(properties(document));
    let fonts = Fonts::new();
    let mut setter = Setter {
        fonts: &fonts,
        structure: Structure::default(),
    };
    let mut drawings = Drawings::default();
    let mut count = 0;
    for section in sections(document) {
        let room = section.sheet.room();
        let parts = section.parts.iter();
        let blocks: Vec<blocks::Block> = parts.flat_map(|part| setter.blocks(part, room)).collect();
        for page in pages(&blocks, section.sheet) {
            draw(&mut file, &page, count, &fonts, &mut drawings);
            count += 1;
        }
    }
    file.set_outline(setter.structure.outline(&mut drawings));
    file.set_tag_tree(setter.structure.tree(&mut drawings));
    file
}

fn properties(document: &Document) -> Metadata {
    let metadata = Metadata::new()
        .title(document.title())
        .language(LANGUAGE.to_owned())
        .creator("dcs".to_owned())
        .keywords(vec![format!("{SEAL}{UNSEALED}")])
        .creation_date(date(document.day));
    if document.author.is_empty() {
        return metadata;
    }
    metadata.authors(vec![document.author.clone()])
}

/// Returns the beginning of a day in Vietnam.
fn date(day: NaiveDate) -> DateTime {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    DateTime::new(u16::try_from(day.year()).unwrap_or_default())
        .month(part(day.month()))
        .day(part(day.day()))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(7)
        .utc_offset_minute(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::model::{Align, Annex, Block, Letterhead, Run, Signature, Table};

    fn runs(text: &str) -> Vec<Run> {
        vec![Run {
            text: text.to_owned(),
            bold: false,
            italic: true,
        }]
    }

    fn document(text: &str) -> Document {
        let table = || Table {
            columns: vec![Align::Left, Align::Center, Align::Right],
            head: vec![runs(text), runs("hai"), runs("")],
            rows: vec![
                vec![runs(text), runs("hai"), vec![]],
                vec![vec![], vec![], vec![]],
            ],
        };
        let heading = |level| Block::Heading {
            level,
            runs: runs(text),
        };
        Document {
            letterhead: Letterhead {
                superior: vec![],
                issuer: vec![text.to_owned()],
                number: text.to_owned(),
                subject: vec![text.to_owned()],
                date: String::new(),
            },
            kind: "BÁO CÁO".to_owned(),
            about: text.to_owned(),
            addressees: vec![text.to_owned(), String::new()],
            body: vec![
                heading(5),
                heading(1),
                Block::Paragraph { runs: runs(text) },
                Block::Table(table()),
            ],
            signature: Signature {
                post: vec![text.to_owned()],
                name: text.to_owned(),
            },
            second: Some(Signature {
                post: vec![text.to_owned()],
                name: String::new(),
            }),
            recipients: vec![text.to_owned(); 60],
            annexes: vec![Annex {
                label: "Phụ lục".to_owned(),
                title: text.to_owned(),
                belongs: text.to_owned(),
                landscape: true,
                blocks: vec![heading(3), Block::Table(table())],
            }],
            day: NaiveDate::from_ymd_opt(2024, 11, 18).unwrap(),
            author: String::new(),
        }
    }

    #[test]
    fn whatever_a_text_is_the_file_keeps_the_standards() {
        let long = format!("{} {}", "x".repeat(500), "từ ".repeat(300));
        for text in [
            "",
            " ",
            "một\nhai\n",
            "漢字 \u{e001} \u{301}\u{200d} 👩‍🏫",
            &long,
        ] {
            let standards = ConfigurationBuilder::new()
                .with_archival_validator(Archival::A2_A)
                .with_accessibility_validator(Accessibility::UA1)
                .finish()
                .unwrap();
            let file = drawn(&document(text), standards).finish();
            assert!(file.is_ok(), "{:.40}: {:?}", text, file.err());
        }
    }

    #[test]
    fn letters_that_are_printed_as_boxes_are_named() {
        let document = document("Việt e\u{302}\u{301} 漢 ☎\n漢");
        assert_eq!(unknown_letters(&document), ['☎', '漢']);
    }

    #[test]
    fn a_file_is_known_as_long_as_nobody_edits_it() {
        let document = document("một");
        let mut bytes = write(&document);
        assert!(bytes.starts_with(b"%PDF-1.7") && bytes == write(&document));
        assert!(is_untouched(&bytes));
        let last = bytes.len() - 20;
        bytes[last] ^= 1;
        assert!(!is_untouched(&bytes));
        for other in [&b""[..], b"%PDF-1.7", b"%PDF-1.7 dcs:", b"dcs:00000000"] {
            assert!(!is_untouched(other), "{other:?}");
        }
    }
}
