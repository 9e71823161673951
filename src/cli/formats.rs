//! What people call the formats of documents and tables.

use crate::search::plain;

/// Formats, the ends of their files, and what people call them, folded.
const FORMATS: &[(&str, &str, &[&str])] = &[
    ("docx", "docx", &["docx", "word", "doc"]),
    ("pdf", "pdf", &["pdf"]),
    ("html", "html", &["html", "web", "trang web"]),
    ("markdown", "md", &["markdown", "md"]),
    ("csv", "csv", &["csv", "excel", "xlsx", "xls", "bang tinh"]),
    ("json", "json", &["json"]),
];

/// Returns the format that a word means, and the end of its files.
pub(super) fn format_meant(word: &str) -> Option<(&'static str, &'static str)> {
    let word = plain(word);
    let mut formats = FORMATS.iter();
    let meant = formats.find(|(_, _, names)| names.contains(&word.as_str()))?;
    Some((meant.0, meant.1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Format;
    #[test]
    fn every_format_of_documents_has_names() {
        for format in Format::ALL {
            let end = format.suffix();
            assert_eq!(format_meant(end).map(|(_, end)| end), Some(end));
        }
    }
}
