//! Lists that are written as one text, and single values that are written as lists.

use super::fault::{Shape, brief};
use super::{Decoder, periods, quantities, weekdays};
use crate::messages::{Message, message};
use crate::plan::scalar::due::Due;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::value::Scalar;
use crate::schema::homes;
use crate::search::fold;
use crate::source::{Node, Value, without_bullet};

/// Returns the items that a text stands for where a list is expected: identifiers
/// between commas, lines that end in semicolons, or the text itself.
pub(super) fn items(text: &str) -> Vec<String> {
    if let Some(items) = bracketed(text) {
        return items;
    }
    if let Some(periods) = periods::several(text) {
        return periods;
    }
    if let Some(names) = names(text) {
        return names;
    }
    let lines = text.split_inclusive(';').map(str::trim);
    let lines = lines.map(|line| {
        let item = line.strip_prefix("- ").or_else(|| without_bullet(line));
        item.unwrap_or(line)
    });
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let is_file = |line: &str| {
        let name = line.trim_end_matches(';').rsplit_once('.');
        name.is_some_and(|(_, end)| {
            (2..=4).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
    };
    let files = lines.iter().all(|line| is_file(line));
    let item = |line: &str| {
        line.trim_end_matches(if files { ";" } else { "" })
            .to_owned()
    };
    lines.into_iter().map(item).collect()
}

/// Returns the items of a list after whose bracket a sign is left: `[UBND xã].`.
fn bracketed(text: &str) -> Option<Vec<String>> {
    let list = text
        .trim_end_matches(['.', ';', ',', ' '])
        .strip_suffix(']')?;
    let inner = match list.strip_prefix('[') {
        Some(inner) => inner,
        None if !list.contains('[') => list,
        None => return None,
    };
    let items = inner
        .split(',')
        .map(|item| item.trim().trim_matches(['"', '\'']));
    let items: Vec<String> = items
        .filter(|item| !item.is_empty())
        .map(str::to_owned)
        .collect();
    (!items.is_empty() && !inner.contains(['[', ']'])).then_some(items)
}

/// Returns whether a text is the path of one file outside of the plan's folder: `C:\\Quét\\b.pdf`.
pub(super) fn is_elsewhere(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_drive = bytes.len() > 2 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':';
    let is_root = is_drive && matches!(bytes[2], b'/' | b'\\') || text.starts_with(['/', '\\']);
    is_root && !text.contains([',', ';'])
}

/// Returns the items that a text stands for below a key: the parts of a path are none.
pub(super) fn items_of(key: &str, text: &str) -> Vec<String> {
    if key == "evidence" && is_elsewhere(text) {
        // What to do with it has been reported.
        return Vec::new();
    }
    if key != "evidence" || !text.contains(['/', '\\']) {
        return items(text);
    }
    let parts = text.split([',', ';']).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Returns the pairs of key and value, as a table has them, that the items of a list hold:
/// each one pair, or an identifier and a value. `text` is that of the file.
pub(super) fn pairs(items: &[Node<'_>], text: &str, is_toml: bool) -> Option<Vec<String>> {
    let raw = |node: &Node<'_>| text.get(node.span.range());
    let pair = |item: &Node<'_>| {
        let Value::Table(entries) = &item.value else {
            return None;
        };
        let value_of = |key: &str| entries.iter().find(|entry| entry.key == key);
        let (key, value) = match (value_of("id"), value_of("value"), &entries[..]) {
            (Some(id), Some(value), _) => (raw(&id.node)?, &value.node),
            (.., [only]) => (only.key.as_ref(), &only.node),
            _ => return None,
        };
        let (key, value) = (key.trim_matches(['"', '\'']), raw(value)?);
        Some(if is_toml {
            format!("{key} = {value}")
        } else {
            format!("{key}: {value}")
        })
    };
    let pairs: Option<Vec<String>> = items.iter().map(pair).collect();
    pairs.filter(|pairs| !pairs.is_empty())
}

/// Returns what to write for a text where a key wants a list.
pub(super) fn help(key: &str, text: &str) -> Message {
    if key == "skip" {
        if let Some(months) = quantities::months(text) {
            let meant = format!("`[{}]`", in_quotes(months));
            return message!(dates.months_of_numbers, meant = meant);
        }
        if Due::parse(text).is_err() && periods::several(text).is_none() {
            return periods::item_help(text);
        }
    }
    if key == "weekend" {
        let days = text.split([',', ';', '+', '&']).map(weekdays::named);
        if let Some(days) = days.collect::<Option<Vec<_>>>() {
            let days = days.into_iter().map(str::to_owned).collect();
            return message!(
                findings.write_list,
                meant = format!("[{}]", in_quotes(days))
            );
        }
    }
    if key == "evidence" && is_elsewhere(text) {
        let name = text.rsplit(['/', '\\']).next().unwrap_or(text);
        let meant = format!("[{}]", in_quotes(vec![name.to_owned()]));
        return message!(reading.evidence_elsewhere, meant = meant);
    }
    message!(findings.write_list, meant = list(key, text))
}

/// Returns a text as the list of texts that a key wants: `["cmhs", "bgh"]`.
fn list(key: &str, text: &str) -> String {
    // The heads of columns are words; other texts may have commas.
    let is_row = text.contains('|') || matches!(key, "columns" | "rows");
    let items = if is_row {
        cells(text)
    } else {
        items_of(key, text)
    };
    format!("[{}]", in_quotes(items))
}

/// Returns the cells of a row of a table.
fn cells(text: &str) -> Vec<String> {
    let bars = text.contains('|');
    let is_sign = |c: char| {
        if bars {
            c == '|'
        } else {
            matches!(c, ',' | ';' | '\t')
        }
    };
    let cells = text.trim_matches('|').split(is_sign).map(str::trim);
    cells.map(str::to_owned).collect()
}

/// Returns texts in quotes, with commas between them.
pub(super) fn in_quotes(items: Vec<String>) -> String {
    let quoted = |item: String| format!("\"{}\"", item.replace('\\', "\\\\").replace('"', "\\\""));
    let items: Vec<String> = items.into_iter().map(quoted).collect();
    items.join(", ")
}

/// Returns the identifiers, as a list has them, of a text that holds several of them
/// where one is expected.
pub(super) fn several(text: &str) -> Option<String> {
    names(text).map(in_quotes)
}

/// Returns the identifiers or occurrences of a text that holds several of them, with signs
/// between them, or with blanks if there are digits in each: `1a 1b`.
pub(super) fn names(text: &str) -> Option<Vec<String>> {
    let named = |part: &String| Id::parse(part).is_ok() || OccurrenceRef::parse(part).is_ok();
    // `1a. 1b` has a point for a comma.
    let labels = text
        .split_whitespace()
        .map(|it| it.trim_end_matches(['.', ',']));
    let labels: Vec<String> = labels.map(str::to_owned).collect();
    let is_label = |part: &String| named(part) && part.contains(|c: char| c.is_ascii_digit());
    if labels.len() > 1 && labels.iter().all(is_label) {
        return Some(labels);
    }
    let parts = parts(text);
    (parts.len() > 1 && parts.iter().all(named)).then_some(parts)
}

/// Returns the parts of a text between signs, or `và`.
pub(super) fn parts(text: &str) -> Vec<String> {
    let is_and = |word: &&str| fold(word) == "va";
    let words = text.split_whitespace();
    let words: Vec<&str> = words
        .map(|word| if is_and(&word) { "," } else { word })
        .collect();
    let joined = words.join(" ");
    let parts = joined.split([',', ';', '+', '&', '/']).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// Returns the text of a value of YAML or of one in quotes, if it is a single one.
pub(super) fn text_of<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.value {
        Value::Plain(text) | Value::Quoted(text) => Some(text),
        _ => None,
    }
}

impl Decoder<'_, '_> {
    /// Returns how the values of pairs are written as the list of values that is wanted.
    pub(super) fn values_help(&self, shape: Shape, node: &Node<'_>) -> Option<Message> {
        let home = homes().iter().find(|it| Some(it.record) == self.record)?;
        let key = home.keys.iter().find(|it| it.name == self.key)?;
        let Value::Table(entries) = &node.value else {
            return None;
        };
        if shape != Shape::List || !key.lists_values {
            return None;
        }
        let values: Option<Vec<String>> = entries
            .iter()
            .map(|it| text_of(&it.node).map(brief))
            .collect();
        let meant = format!("[{}]", in_quotes(values?));
        Some(message!(findings.write_list, meant = meant))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_written_as_both_formats_read_it() {
        assert_eq!(list("basis", "cmhs"), "[\"cmhs\"]");
        assert_eq!(list("basis", "cmhs, bgh"), "[\"cmhs\", \"bgh\"]");
        assert_eq!(
            list("basis", "- Các tổ; - Lưu: VT."),
            "[\"Các tổ;\", \"Lưu: VT.\"]"
        );
        assert_eq!(
            list("basis", "Biên bản.pdf; b.docx"),
            "[\"Biên bản.pdf\", \"b.docx\"]"
        );
        assert_eq!(several("1b, 1c").as_deref(), Some("\"1b\", \"1c\""));
        assert_eq!(several("1b và 1c").as_deref(), Some("\"1b\", \"1c\""));
        assert_eq!(several("1b 1c").as_deref(), Some("\"1b\", \"1c\""));
        assert_eq!(several("Kế toán, thủ quỹ"), None);
        assert_eq!(list("basis", "6/2026, 7/2026"), "[\"6/2026\", \"7/2026\"]");
        assert_eq!(list("columns", "| STT | Việc |"), "[\"STT\", \"Việc\"]");
        assert_eq!(list("columns", "STT, Việc"), "[\"STT\", \"Việc\"]");
        assert_eq!(list("basis", "1a 1b"), "[\"1a\", \"1b\"]");
        assert_eq!(several("1a. 1b").as_deref(), Some("\"1a\", \"1b\""));
        assert_eq!(list("basis", "Tổ 1"), "[\"Tổ 1\"]");
        assert_eq!(
            list("basis", "Đội ngũ ổn định, vững"),
            "[\"Đội ngũ ổn định, vững\"]"
        );
        assert_eq!(
            list("basis", "Các trường THCS.; Lưu: VT."),
            "[\"Các trường THCS.;\", \"Lưu: VT.\"]"
        );
        assert_eq!(
            list("basis", "Như trên; Lưu: VT."),
            "[\"Như trên;\", \"Lưu: VT.\"]"
        );
    }
}
