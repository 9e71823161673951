//! Appends a record to a YAML file: candidate positions and the text to insert.

use std::ops::Range;

use super::scalar::yaml;
use super::{
    NewRecord, Splice, Value, into_brackets, line_end, line_start, line_stop, list, next_line,
};
use crate::source::{Node, Value as SourceValue};

/// Returns candidate changes that append a record, best first.
pub(super) fn candidates(text: &str, root: &Node<'_>, record: &NewRecord) -> Vec<Splice> {
    let mut candidates = insertions(text, root, record);
    let after_block = after_block(text, root, &candidates);
    candidates.extend(after_block);
    candidates
}

/// Returns candidates for a text that ends within a block scalar, without a line ending.
/// The insertion adds one, so the header of the block is changed to keep its value (`|`
/// becomes `|-`).
fn after_block(text: &str, root: &Node<'_>, candidates: &[Splice]) -> Vec<Splice> {
    let at_end: Vec<&Splice> = candidates
        .iter()
        .filter(|splice| splice.range == (text.len()..text.len()))
        .collect();
    let headers = last_scalar(root).map_or_else(Vec::new, |start| headers(text, start));
    let one = |header: &Range<usize>, ending: &str, splice: &Splice| Splice {
        range: header.start..text.len(),
        text: [
            &text[header.clone()].replace(['+', '-'], ""),
            ending,
            &text[header.end..],
            &splice.text,
        ]
        .concat(),
    };
    headers
        .iter()
        .flat_map(|header| ["-", "", "+"].map(|ending| (header, ending)))
        .flat_map(|(header, ending)| at_end.iter().map(move |splice| one(header, ending, splice)))
        .collect()
}

/// Returns where the last value of a file starts, if it is a text.
fn last_scalar(node: &Node<'_>) -> Option<usize> {
    match &node.value {
        SourceValue::List(items) => last_scalar(items.last()?),
        SourceValue::Table(entries) => last_scalar(&entries.last()?.node),
        SourceValue::Quoted(_) => Some(node.span.start as usize),
        _ => None,
    }
}

/// Returns the possible headers of the block scalar that starts at `start`; they are on
/// the last line before it that is not blank.
fn headers(text: &str, start: usize) -> Vec<Range<usize>> {
    let before = text[..line_start(text, start)].trim_end();
    let line = line_start(text, before.len());
    let header = |(at, _)| {
        let indicators = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-');
        let rest = before[line + at + 1..].trim_start_matches(indicators);
        line + at..before.len() - rest.len()
    };
    let marks = before[line..].match_indices(['|', '>']);
    marks.map(header).collect()
}

/// Returns candidate insertions that append a record, best first.
fn insertions(text: &str, root: &Node<'_>, record: &NewRecord) -> Vec<Splice> {
    let Some((key, node)) = list(root, record) else {
        return new_list(text, root, record);
    };
    let range = node.span.range();
    match &node.value {
        // The span of a list with dashes starts at its first item.
        SourceValue::List(_)
            if text[range.clone()].starts_with('[')
                && !text[..range.start].trim_end().ends_with('-') =>
        {
            let inside = into_brackets(text, node, &flow(record));
            let block = emptied(text, root, &key, node, record);
            block.into_iter().chain(inside).collect()
        }
        SourceValue::List(items) => items
            .last()
            .map_or_else(Vec::new, |last| after_item(text, items, last, record)),
        // An explicit `~` or `null` is replaced; a missing value is added below.
        SourceValue::Empty if !range.is_empty() => {
            let inside = Splice {
                range,
                text: format!("[{}]", flow(record)),
            };
            let block = emptied(text, root, &key, node, record);
            block.into_iter().chain([inside]).collect()
        }
        SourceValue::Empty => {
            let start = line_start(text, key.start);
            let indent = text[start..key.start].chars().count() + 2;
            let at = next_line(text, key.end);
            vec![Splice::insert(at, lines(text, at, &[item(record, indent)]))]
        }
        _ => Vec::new(),
    }
}

/// Returns the change that replaces an empty list on the line of its key with a list with
/// dashes: git joins what two branches have added to one, line by line.
fn emptied(
    text: &str,
    root: &Node<'_>,
    key: &Range<usize>,
    list: &Node<'_>,
    record: &NewRecord,
) -> Option<Splice> {
    let own = list.span.range();
    let filled = matches!(&list.value, SourceValue::List(items) if !items.is_empty());
    let flow = text[root.span.range()].starts_with('{');
    if filled || flow || text[key.start..own.end].contains('\n') {
        return None;
    }
    let start = key.start + text[key.start..own.start].trim_end().len();
    let end = line_stop(text, own.end);
    let indent = text[line_start(text, key.start)..key.start].chars().count() + 2;
    let rest = text[own.end..end].trim_end();
    Some(Splice {
        range: start..end,
        text: format!("{rest}{}{}", line_end(text), item(record, indent)),
    })
}

/// Returns the changes that append a record after the last item of a list with dashes.
fn after_item(text: &str, items: &[Node<'_>], last: &Node<'_>, record: &NewRecord) -> Vec<Splice> {
    let start = last.span.start as usize;
    let before = text[..start].trim_end();
    let Some(dash) = before
        .len()
        .checked_sub(1)
        .filter(|_| before.ends_with('-'))
    else {
        return Vec::new();
    };
    let indent = text[line_start(text, dash)..dash].chars().count();
    // If items are separated by a blank line, the new one is too.
    let separated = items.len() > 1 && {
        let line = line_start(text, dash);
        let above = text[..line].trim_end_matches(['\r', '\n']);
        text[above.len()..line].matches('\n').count() > 1 && !above.trim_end().is_empty()
    };
    let mut written = vec![item(record, indent)];
    if separated {
        written.insert(0, String::new());
    }
    let end = last.span.end as usize;
    let content = text[..end].trim_end().len();
    let mut places = vec![
        behind_comments(text, next_line(text, content), indent),
        next_line(text, content),
    ];
    // A block text that keeps its trailing blank lines ends after them.
    places.push(if text[..end].ends_with('\n') {
        end
    } else {
        next_line(text, end)
    });
    places.dedup();
    places
        .into_iter()
        .map(|at| Splice::insert(at, lines(text, at, &written)))
        .collect()
}

/// Returns the start of the line after the comments that follow at `at` and are indented
/// deeper than the dash of an item: they belong to that item.
fn behind_comments(text: &str, at: usize, indent: usize) -> usize {
    let mut end = at;
    let mut behind = at;
    for line in text[at..].split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t']);
        behind += line.len();
        if content.starts_with('#') && line.len() - content.len() > indent {
            end = behind;
        } else if !content.trim().is_empty() {
            break;
        }
    }
    end
}

/// Returns the changes that add the list with the record.
fn new_list(text: &str, root: &Node<'_>, record: &NewRecord) -> Vec<Splice> {
    let SourceValue::Table(entries) = &root.value else {
        return Vec::new();
    };
    let name = record.list;
    let range = root.span.range();
    if text[range.clone()].starts_with('{') {
        let comma = if entries.is_empty() { "" } else { ", " };
        let item = format!("{comma}{name}: [{}]", flow(record));
        let close = text[..range.end].trim_end().len() - 1;
        let close = text[..close].trim_end().len();
        return vec![Splice::insert(close, item)];
    }
    let indent = entries.first().map_or(0, |first| {
        let at = first.key_span.start as usize;
        text[line_start(text, at)..at].chars().count()
    });
    let mut written = vec![format!("{}{name}:", " ".repeat(indent))];
    written.push(item(record, indent + 2));
    if !entries.is_empty() {
        written.insert(0, String::new());
    }
    let content = text[..range.end].trim_end().len();
    let mut places = vec![text.len(), next_line(text, content), range.end];
    places.dedup();
    places
        .into_iter()
        .filter(|at| text.is_char_boundary(*at))
        .map(|at| Splice::insert(at, lines(text, at, &written)))
        .collect()
}

/// Joins lines with the line ending of the text, to insert them at `at`.
fn lines(text: &str, at: usize, lines: &[String]) -> String {
    let end = line_end(text);
    let at_line_start = at == 0 || text[..at].ends_with(['\n', crate::text::BYTE_ORDER_MARK]);
    let mut written = if at_line_start {
        String::new()
    } else {
        end.to_owned()
    };
    for line in lines {
        written.push_str(line);
        written.push_str(end);
    }
    if !at_line_start && at == text.len() {
        // A file without a final line ending does not get one.
        written.truncate(written.len() - end.len());
    }
    written
}

/// Formats a record on a separate line, with its dash indented by `indent` spaces.
///
/// It is a single line because git's `merge=union` merges line by line: it would drop
/// lines that records from two branches have in common.
fn item(record: &NewRecord, indent: usize) -> String {
    format!("{}- {}", " ".repeat(indent), flow(record))
}

/// Formats a record in braces.
fn flow(record: &NewRecord) -> String {
    let fields: Vec<String> = record
        .fields
        .iter()
        .map(|(key, value)| format!("{key}: {}", written(value)))
        .collect();
    format!("{{ {} }}", fields.join(", "))
}

fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => yaml(text),
        Value::Bare(text) => text.clone(),
        Value::List(texts) => {
            let texts: Vec<String> = texts.iter().map(|text| yaml(text)).collect();
            format!("[{}]", texts.join(", "))
        }
        Value::Pairs(pairs) => {
            let pair = |(name, number): &(String, String)| format!("{}: {number}", yaml(name));
            let pairs: Vec<String> = pairs.iter().map(pair).collect();
            format!("{{ {} }}", pairs.join(", "))
        }
    }
}
