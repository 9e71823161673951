//! Renders a document as a Word file: a package of XML parts (ECMA-376, Part 2) in the
//! form of Nghị định 30/2020/NĐ-CP. The same document gives the same bytes.

mod body;
mod styles;
mod table;
mod xml;

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::model::Document;
use super::seal::checksum;
use crate::clean::xml as escape;
use xml::DECLARATION;

/// The part with the properties, which contains the checksum of all other parts.
const PROPERTIES: &str = "docProps/core.xml";

/// The text before the checksum.
const SEAL: &str = "<dc:identifier>dcs:";

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
    <Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>\
    <Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>\
    <Override PartName=\"/word/header2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>\
    <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
    <Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>";

const RELATIONSHIPS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
    <Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>";

const DOCUMENT_RELATIONSHIPS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"settings.xml\"/>\
    <Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>\
    <Relationship Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header2.xml\"/></Relationships>";

const SETTINGS: &str = "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
    <w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>\
    <w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
    <w:themeFontLang w:val=\"vi-VN\"/></w:settings>";

/// The header of every page but the first: the page number.
const NUMBERED: &str = "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
    <w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
    <w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\
    <w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>";

/// The header of the first page: empty.
const BARE: &str = "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
    <w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr></w:p></w:hdr>";

const APPLICATION: &str = "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
    <Application>dcs</Application></Properties>";

/// Renders a document.
///
/// # Panics
///
/// Never: writing to memory cannot fail, and the names of the parts are valid.
#[must_use]
pub fn write(document: &Document) -> Vec<u8> {
    let fixed = |part: &str| format!("{DECLARATION}{part}");
    let mut parts = vec![
        ("[Content_Types].xml", fixed(TYPES)),
        ("_rels/.rels", fixed(RELATIONSHIPS)),
        ("word/document.xml", body::part(document)),
        (
            "word/_rels/document.xml.rels",
            fixed(DOCUMENT_RELATIONSHIPS),
        ),
        ("word/styles.xml", styles::part()),
        ("word/settings.xml", fixed(SETTINGS)),
        ("word/header1.xml", fixed(NUMBERED)),
        ("word/header2.xml", fixed(BARE)),
        ("docProps/app.xml", fixed(APPLICATION)),
    ];
    let seal = checksum(&joined(
        parts.iter().map(|(name, part)| (*name, part.as_bytes())),
    ));
    parts.push((PROPERTIES, properties(document, &seal)));
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, part) in &parts {
        package
            .start_file(*name, options)
            .expect("the parts' names are valid and different");
        package
            .write_all(part.as_bytes())
            .expect("memory can be written to");
    }
    package
        .finish()
        .expect("memory can be written to")
        .into_inner()
}

fn properties(document: &Document, seal: &str) -> String {
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         {SEAL}{seal}</dc:identifier><dc:language>vi-VN</dc:language></cp:coreProperties>",
        escape(&document.title()),
        escape(&document.author)
    )
}

/// Joins the names and contents of parts, as input for the checksum.
fn joined<'p>(parts: impl Iterator<Item = (&'p str, &'p [u8])>) -> Vec<u8> {
    let mut all = Vec::new();
    for (name, part) in parts {
        all.extend_from_slice(name.as_bytes());
        all.push(0);
        all.extend_from_slice(part);
    }
    all
}

/// The maximum unpacked size of a package in bytes. Larger packages are treated as
/// edited.
const MOST: u64 = 256 * 1024 * 1024;

/// Returns whether a package is unchanged since [`write`] created it.
#[must_use]
pub(super) fn is_untouched(bytes: &[u8]) -> bool {
    let Some(parts) = unpacked(bytes) else {
        return false;
    };
    let Some((properties, others)) = parts.split_last().filter(|(last, _)| last.0 == PROPERTIES)
    else {
        return false;
    };
    let pairs = others
        .iter()
        .map(|(name, part)| (name.as_str(), part.as_slice()));
    let seal = format!("{SEAL}{}</dc:identifier>", checksum(&joined(pairs)));
    String::from_utf8_lossy(&properties.1).contains(&seal)
}

/// The beginning and the length of the record at the end of a package without a comment.
const END: (&[u8], usize) = (b"PK\x05\x06", 22);

/// Returns the parts of a package in order, if it is a valid package with nothing before
/// or after it.
fn unpacked(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let (end, length) = END;
    let last = bytes.len().checked_sub(length)?;
    let mut package = ZipArchive::new(Cursor::new(bytes)).ok()?;
    if !bytes[last..].starts_with(end) || package.offset() > 0 {
        return None;
    }
    let mut left = MOST;
    let mut parts = Vec::with_capacity(package.len());
    for index in 0..package.len() {
        let file = package.by_index(index).ok()?;
        let name = file.name().ok()?.into_owned();
        let mut part = Vec::new();
        file.take(left).read_to_end(&mut part).ok()?;
        left = left
            .checked_sub(part.len() as u64)
            .filter(|left| *left > 0)?;
        parts.push((name, part));
    }
    Some(parts)
}
