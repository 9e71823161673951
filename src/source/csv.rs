//! Reads the tables that programs like Excel write: comma-separated values (RFC 4180), also
//! with semicolons, which Excel writes where the comma is the decimal mark, or with tabs.

use super::unreadable;
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::message;
use crate::text::{BYTE_ORDER_MARK, FileId, Place, Source, Span};

/// The largest accepted file in bytes.
pub const MAX_BYTES: u64 = 1024 * 1024;

/// A row that is not empty: the place of its first line, and its cells.
pub type Row = (Place, Vec<String>);

/// Returns whether a path is that of a CSV file.
#[must_use]
pub fn is_csv(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

/// Reads the rows of a file that are not empty. What is wrong is added to `findings`; then
/// there are none.
pub fn read(file: FileId, source: &Source, findings: &mut Vec<Finding>) -> Option<Vec<Row>> {
    if let Some(finding) = unreadable::finding(file, source, MAX_BYTES) {
        findings.push(finding);
        return None;
    }
    let mut reader = Reader {
        text: &source.text,
        at: if source.text.starts_with(BYTE_ORDER_MARK) {
            BYTE_ORDER_MARK.len_utf8()
        } else {
            0
        },
        separator: separator(&source.text),
    };
    let mut rows = Vec::new();
    while reader.at < reader.text.len() {
        let start = reader.at;
        match reader.row() {
            Ok(cells) if cells.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(cells) => {
                let end = reader.text[start..].find(['\r', '\n']);
                let end = end.map_or(reader.text.len(), |length| start + length);
                let span = Span::new(start, end);
                rows.push((Place { file, span }, cells));
            }
            Err(span) => {
                let found = message!(findings.csv_quote);
                let finding = Finding::new(&faults::SYNTAX_ERROR, Place { file, span }, found);
                findings.push(finding.help(message!(findings.csv_quote_help)));
                return None;
            }
        }
    }
    Some(rows)
}

/// Returns what is between the cells: a tab or a semicolon if the first line has one
/// outside quotes, else a comma, which texts have too.
fn separator(text: &str) -> char {
    let mut quoted = false;
    let mut bare = text.chars().filter(|c| {
        quoted ^= *c == '"';
        !quoted
    });
    let first = bare.find(|c| matches!(c, '\t' | ';' | '\r' | '\n'));
    first.filter(|c| matches!(c, '\t' | ';')).unwrap_or(',')
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    separator: char,
}

impl Reader<'_> {
    /// Reads one row with the end of its line. Fails at a quote without its other one, or
    /// with text behind it.
    fn row(&mut self) -> Result<Vec<String>, Span> {
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell()?);
            let rest = &self.text[self.at..];
            let Some(c) = rest.chars().next() else {
                return Ok(cells);
            };
            self.at += c.len_utf8();
            if c == self.separator {
                continue;
            }
            if c == '\r' && self.text[self.at..].starts_with('\n') {
                self.at += 1;
            }
            return Ok(cells);
        }
    }

    /// Reads one cell up to the separator or the end of the line.
    fn cell(&mut self) -> Result<String, Span> {
        let start = self.at;
        let separator = self.separator;
        let ends = |c: char| c == separator || c == '\r' || c == '\n';
        let rest = &self.text[start..];
        let Some(mut quoted) = rest.strip_prefix('"') else {
            let length = rest.find(ends).unwrap_or(rest.len());
            self.at += length;
            return Ok(rest[..length].to_owned());
        };
        let opening = Span::new(start, start + 1);
        let mut cell = String::new();
        loop {
            let (before, after) = quoted.split_once('"').ok_or(opening)?;
            cell.push_str(before);
            match after.strip_prefix('"') {
                Some(more) => {
                    cell.push('"');
                    quoted = more;
                }
                None if after.is_empty() || after.starts_with(ends) => {
                    self.at = self.text.len() - after.len();
                    return Ok(cell);
                }
                None => return Err(opening),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Result<Vec<Vec<String>>, String> {
        let source = Source::from_text("a.csv".into(), text.into());
        let mut findings = Vec::new();
        let rows = read(FileId(0), &source, &mut findings);
        match findings.first() {
            Some(finding) => Err(source.position(finding.place.span.start).to_string()),
            None => Ok(rows.unwrap().into_iter().map(|(_, cells)| cells).collect()),
        }
    }

    #[test]
    fn cells_are_read_whatever_separates_them() {
        let wanted = vec![vec!["TT", "Nội dung, việc"], vec!["1", "a\"b\nc"]];
        for text in [
            "TT,\"Nội dung, việc\"\r\n1,\"a\"\"b\nc\"\r\n",
            "\u{feff}TT;\"Nội dung, việc\"\r\n;\r\n\r\n1;\"a\"\"b\nc\"",
            "TT\tNội dung, việc\n1\t\"a\"\"b\nc\"\n",
        ] {
            assert_eq!(cells(text).unwrap(), wanted, "{text:?}");
        }
        assert_eq!(cells("một\nhai\n").unwrap(), [["một"], ["hai"]]);
        // The first line decides, wherever it ends.
        for end in ["\r", "\n", "\r\n"] {
            let text = format!("một,hai{end}\"a\",b;c{end}");
            assert_eq!(cells(&text).unwrap(), [["một", "hai"], ["a", "b;c"]]);
        }
        assert_eq!(cells("a,,\n").unwrap(), [["a", "", ""]]);
        assert!(cells("").unwrap().is_empty());
    }

    #[test]
    fn a_lone_quote_is_found_where_it_opens() {
        assert_eq!(cells("a,b\nc,\"d\ne,f\n"), Err("2:3".into()));
        assert_eq!(cells("a,b\n\"c\"d,e\n"), Err("2:1".into()));
    }
}
