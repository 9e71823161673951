//! Appends a record to a TOML file: candidate positions and the text to insert.

use super::scalar::{quoted, toml_key};
use super::{NewRecord, Splice, Value, indentation, into_brackets, line_end, list, next_line};
use crate::source::{Node, Value as SourceValue};

/// Returns candidate changes that append a record, best first.
pub(super) fn candidates(text: &str, root: &Node<'_>, record: &NewRecord) -> Vec<Splice> {
    let Some((_, node)) = list(root, record) else {
        return vec![Splice::insert(
            text.len(),
            lines(text, text.len(), record, ""),
        )];
    };
    let SourceValue::List(items) = &node.value else {
        return Vec::new();
    };
    let last_table = items
        .last()
        .filter(|last| text[last.span.range()].starts_with("[["));
    let Some(last) = last_table else {
        let bracketed = text[node.span.range()].starts_with('[');
        let item = inline(record);
        let splice = bracketed.then(|| {
            if items.is_empty() {
                emptied(text, node, &item)
            } else {
                into_brackets(text, node, &item)
            }
        });
        return splice.flatten().into_iter().collect();
    };
    let margin = indentation(text, last.span.start as usize);
    let at = next_line(text, end(last));
    [behind_comments(text, at), at, text.len()]
        .into_iter()
        .map(|at| Splice::insert(at, lines(text, at, record, margin)))
        .collect()
}

/// Returns the change that puts the first item of a list on a line of its own, as the
/// next ones will be: so git can join what two branches add.
fn emptied(text: &str, list: &Node<'_>, item: &str) -> Option<Splice> {
    let own = list.span.range();
    let inside = text[own.start + 1..own.end - 1].trim();
    if !inside.is_empty() {
        // Comments in it: they stay where they are.
        return into_brackets(text, list, item);
    }
    let end = line_end(text);
    let margin = indentation(text, own.start);
    Some(Splice {
        range: own.start + 1..own.end - 1,
        text: format!("{end}{margin}  {item},{end}{margin}"),
    })
}

/// Returns the start of the line after the comments that follow at `at` without a gap:
/// they belong to the record above, unless the header of another one follows them.
fn behind_comments(text: &str, at: usize) -> usize {
    let lines = text[at..].split_inclusive('\n');
    let comment = |line: &&str| line.trim_start().starts_with('#');
    let end = at + lines.take_while(comment).map(str::len).sum::<usize>();
    let header = text[end..].trim_start_matches([' ', '\t']).starts_with('[');
    if header { at } else { end }
}

/// Returns the offset of the last byte of a record's last value.
fn end(node: &Node<'_>) -> usize {
    let outer = node.span.end as usize;
    let inner = match &node.value {
        SourceValue::List(items) => items.iter().map(end).max(),
        SourceValue::Table(entries) => entries.iter().map(|entry| end(&entry.node)).max(),
        _ => None,
    };
    inner.map_or(outer, |inner| inner.max(outer))
}

/// Formats a record as a separate table to insert at `at`, after a blank line.
fn lines(text: &str, at: usize, record: &NewRecord, margin: &str) -> String {
    let end = line_end(text);
    let before = &text[..at];
    let at_line_start = before.is_empty() || before.ends_with(['\n', crate::text::BYTE_ORDER_MARK]);
    let without_blanks = before.trim_end_matches([' ', '\t']);
    let content = before.trim_matches([crate::text::BYTE_ORDER_MARK, '\r', '\n', ' ', '\t']);
    let after_blank_line = without_blanks.ends_with("\n\n")
        || without_blanks.ends_with("\n\r\n")
        || content.is_empty();
    let mut lines = Vec::new();
    lines.extend((!at_line_start).then(String::new));
    lines.extend((!after_blank_line).then(String::new));
    lines.push(format!("{margin}[[{}]]", record.list));
    for (key, value) in &record.fields {
        lines.push(format!("{margin}{key} = {}", written(value)));
    }
    // A file without a final line ending does not get one.
    let last_end = if !at_line_start && at == text.len() {
        ""
    } else {
        end
    };
    lines.join(end) + last_end
}

/// Formats a record in braces.
fn inline(record: &NewRecord) -> String {
    let fields: Vec<String> = record
        .fields
        .iter()
        .map(|(key, value)| format!("{key} = {}", written(value)))
        .collect();
    format!("{{ {} }}", fields.join(", "))
}

fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => quoted(text),
        Value::Bare(text) => text.clone(),
        Value::List(texts) => {
            let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
            format!("[{}]", texts.join(", "))
        }
        Value::Pairs(pairs) => {
            let pair = |(name, number): &(String, String)| format!("{} = {number}", toml_key(name));
            let pairs: Vec<String> = pairs.iter().map(pair).collect();
            format!("{{ {} }}", pairs.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::append;
    use super::*;
    use crate::source::Format;

    #[test]
    fn a_record_is_indented_as_the_one_before_it() {
        for margin in ["", "  ", "\t"] {
            let text = format!("{margin}[[progress]]\n{margin}state = \"done\"\n");
            let pair = ("1.a".to_owned(), "2".to_owned());
            let record = NewRecord {
                list: "progress",
                fields: vec![
                    ("state", Value::Text("started".to_owned())),
                    ("figures", Value::Pairs(vec![pair])),
                ],
            };
            let changed = append(&text, Format::Toml, &record).unwrap().apply(&text);
            let new = format!(
                "\n{margin}[[progress]]\n{margin}state = \"started\"\n{margin}figures = {{ \"1.a\" = 2 }}\n"
            );
            assert_eq!(changed, text + &new);
        }
    }
}
