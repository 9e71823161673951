//! Headers of TOML that are missing, so that the keys of one record appear twice in another.

use toml::de::Error;

use super::scan::next_key;
use crate::messages::message;
use crate::schema::homes;
use crate::source::slips::Slips;
use crate::text::FileId;

/// Nobody reads more of them, and each looks at the lines above once more.
const MOST: usize = 100;

/// Returns the slips of records without their header, by the keys that appear twice.
pub(super) fn lost(file: FileId, text: &str, errors: &[Error]) -> Slips {
    let mut slips = Slips::default();
    let duplicates = errors
        .iter()
        .filter(|error| error.message().contains("duplicate key"));
    let mut done = None;
    for span in duplicates.filter_map(Error::span).take(MOST) {
        let Some((start, name)) = record(text, span.start) else {
            continue;
        };
        if done.replace(start) == Some(start) {
            continue;
        }
        let header = format!("[[{name}]]");
        let word = text[start..]
            .find([' ', '='])
            .map_or(start, |end| start + end);
        slips.edit(start..start, format!("{header}\n"));
        slips.report(
            file,
            start..word,
            message!(findings.lost_header, key = name, header = header),
            message!(findings.lost_header_help, header = header),
        );
    }
    slips
}

/// Returns where the record begins in which the key at `at` appears a second time, and the
/// name of its list: below a blank line, or with the first key of the record above.
fn record(text: &str, at: usize) -> Option<(usize, &str)> {
    let before = text.get(..at)?;
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let key = next_key(&text[line..])?;
    let (header, name) = header_above(text, line)?;
    let paragraph = after_blank(&text[header..line]).map(|start| header + start);
    let keys_above = |end: usize| text[header..end].lines().filter_map(next_key);
    let start = match paragraph {
        Some(start) if keys_above(start).any(|above| above == key) => start,
        _ if keys_above(line).next() == Some(key) => line,
        _ => return None,
    };
    let lines = text[start..].lines();
    let lines = lines.take_while(|line| !line.trim().is_empty() && !line.starts_with('['));
    let keys: Vec<&str> = lines.filter_map(next_key).collect();
    let home = homes().iter().find(|home| home.key == name)?;
    home.fits(&keys, &keys).then_some((start, name))
}

/// Returns where the lines begin that follow the last blank one.
fn after_blank(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut start = None;
    for line in text.split_inclusive('\n') {
        at += line.len();
        if line.trim().is_empty() {
            start = Some(at);
        }
    }
    start
}

/// Returns where the lines below the nearest header begin, and the name of its list.
fn header_above(text: &str, line: usize) -> Option<(usize, &str)> {
    let start = text[..line].rfind("\n[").map(|end| end + 1);
    let start = start.or_else(|| text.starts_with('[').then_some(0))?;
    let header = text[start..].lines().next()?;
    let name = header.strip_prefix("[[")?.split_once("]]")?.0.trim();
    Some((start + header.len() + 1, name))
}
