//! Slips that are valid YAML but mean something else: a dash without a blank, a record
//! without its dash, a value that is cut at a comma.

use std::collections::HashSet;

use super::fault::blocks;
use super::fault::marks::list_name;
use super::fault::{Fault, Scene};
use super::line::{keys, quoted};
use crate::faults;
use crate::messages::message;
use crate::source::corrected::{Edit, Mark};
use crate::source::{Entry, Node, Value};
use crate::text::Span;

/// Returns the slip in an entry of a table in block style, if it is one.
pub(super) fn in_block(text: &str, entry: &Entry<'_>) -> Option<Fault> {
    if let Value::Plain(value) = &entry.node.value
        && value.starts_with('-')
    {
        return glued_items(text, entry);
    }
    if let Some(fault) = blocks::block(text, entry) {
        return Some(fault);
    }
    let range = entry.key_span.range();
    let key = text.get(range.clone())?;
    if !key.starts_with(|c: char| c.is_ascii() || c.is_alphabetic()) {
        let scene = Scene::at(text, range.start);
        return list_name(&scene.lines[scene.at]);
    }
    let dash = key.strip_prefix('-')?;
    if dash.is_empty() || dash.starts_with(['-', ' ']) {
        return None;
    }
    let mut edits = vec![Edit::insert(range.start + 1, " ")];
    edits.extend(below(text, range.start));
    let said = message!(findings.yaml_dash_blank);
    let place = range.start..range.start + 1;
    if edits.len() > 1 {
        let fault = Fault::new(place, said, edits);
        let name = dash.to_owned();
        return Some(fault.help(message!(findings.yaml_dash_lines, key = name)));
    }
    Some(shown(text, range.start, Fault::new(place, said, edits)))
}

/// Returns the slip of a list below its key whose dashes have no blank, so that it is
/// one text.
fn glued_items(text: &str, entry: &Entry<'_>) -> Option<Fault> {
    let value = entry.node.span.range();
    let below = text.get(entry.key_span.end as usize..value.start)?;
    if !below.contains('\n') {
        return None;
    }
    let scene = Scene::at(text, value.start);
    let lines = scene.lines.iter().skip(scene.at);
    let edits: Vec<Edit> = lines
        .take_while(|line| line.start < value.end)
        .filter(|line| {
            let item = line.content().strip_prefix('-');
            item.is_some_and(|item| item.starts_with(char::is_alphabetic))
        })
        .map(|line| Edit::insert(line.start + line.indent() + 1, " "))
        .collect();
    edits.first()?;
    let said = message!(findings.yaml_dash_blank);
    let fault = Fault::new(value.start..value.start + 1, said, edits);
    Some(shown(text, value.start, fault))
}

/// Returns the edits that indent the other keys of a record whose dash is at `dash`, if
/// they are in line with it.
fn below(text: &str, dash: usize) -> impl Iterator<Item = Edit> + '_ {
    let scene = Scene::at(text, dash);
    let column = scene.lines[scene.at].indent();
    let lines = scene.lines.into_iter().skip(scene.at + 1);
    lines
        .filter(|line| !line.is_blank())
        .take_while(move |line| line.indent() >= column && !line.content().starts_with('-'))
        .map(|line| Edit::insert(line.start, "  "))
}

/// Returns the slip in an entry of a table in braces, if it has no colon: the colon is
/// missing, or a value before it has a comma.
pub(super) fn in_braces(text: &str, entry: &Entry<'_>) -> Option<Fault> {
    let key = entry.key_span.range();
    let after = text.get(key.end..)?.trim_start();
    if entry.node.value != Value::Empty || after.starts_with(':') {
        return None;
    }
    let written = text.get(key.clone())?;
    let colon = written.find(':').filter(|at| *at > 0);
    if let Some(colon) = colon {
        let at = key.start + colon;
        let said = message!(findings.yaml_colon_blank);
        let fault = Fault::new(at..at + 1, said, vec![Edit::insert(at + 1, " ")]);
        return Some(shown(text, key.start, fault));
    }
    if let Some((word, value)) = written.split_once('=')
        && is_name(word.trim_end())
    {
        let range = key.start + word.trim_end().len()..key.end - value.trim_start().len();
        let at = key.start + word.len();
        let said = message!(findings.yaml_equals);
        let mut edits = vec![Edit::replace(range, ": ")];
        edits.extend(further_equals(text, key.end));
        return Some(shown(text, key.start, Fault::new(at..at + 1, said, edits)));
    }
    if let Some((word, value)) = written.split_once(' ')
        && (keys(text).contains(word) || is_name(word) && is_number(value.trim()))
        && !value.trim().is_empty()
    {
        let at = key.start + word.len();
        let said = message!(findings.yaml_no_colon);
        let fault = Fault::new(key.start..at, said, vec![Edit::insert(at, ":")]);
        return Some(shown(text, key.start, fault));
    }
    let start = value_before(text, key.start)?;
    let end = key.end + goes_on(&text[key.end..], &keys(text));
    let quoted = quoted(&text[start..end]);
    let edit = Edit::replace(start..end, quoted).marked(Mark::Unquoted);
    let said = message!(findings.yaml_comma_in_text);
    let mut fault = Fault::new(key, said, vec![edit]);
    fault.told_by_reader = true;
    Some(fault)
}

/// Returns the edits of the other keys in braces with `=` behind an offset, on its line.
fn further_equals(text: &str, start: usize) -> Vec<Edit> {
    let line = text[start..].lines().next().unwrap_or_default();
    let commas = line.match_indices(", ").map(|(at, _)| at + 2);
    let edit = |at: usize| {
        let part = line[at..].split([',', '}']).next()?;
        let (word, value) = part.split_once('=')?;
        let end = at + word.len() + 1 + value.len() - value.trim_start().len();
        let range = start + at + word.trim_end().len()..start + end;
        is_name(word.trim()).then(|| Edit::replace(range, ": "))
    };
    commas.filter_map(edit).collect()
}

/// Returns the length of what continues a value in braces that has a comma: further words or
/// groups of digits behind commas, up to the next key.
fn goes_on(rest: &str, keys: &HashSet<&str>) -> usize {
    let mut length = 0;
    while let Some(part) = rest[length..].trim_start_matches(' ').strip_prefix(',') {
        let Some(end) = part.find([',', '}', '{', '[', ']', '"', '\'', ':', '=', '#', '\n']) else {
            break;
        };
        let words = part[..end].trim();
        let first = words.split(' ').next().unwrap_or("");
        if words.is_empty() || keys.contains(first) || !part[end..].starts_with([',', '}']) {
            break;
        }
        length = rest.len() - part.len() + part[..end].trim_end().len();
    }
    length
}

/// Returns whether a word may be a key or an identifier.
fn is_name(word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    word.starts_with(char::is_lowercase) && word.chars().all(is_part)
}

/// Returns whether a word is a number.
fn is_number(word: &str) -> bool {
    !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

/// Returns the start of the value that ends at the comma before `at`: behind the colon
/// before it, on the same line.
fn value_before(text: &str, at: usize) -> Option<usize> {
    let line = &text[text[..at].rfind('\n').map_or(0, |end| end + 1)..at];
    line.trim_end().strip_suffix(',')?;
    let colon = line.rfind(": ")?;
    let value = line[colon + 1..].trim_start();
    (!value.starts_with(['"', '\'', '[', '{'])).then_some(at - value.len())
}

/// Returns the slip of a record that begins without its dash, so that its first key
/// appears a second time in the record above.
pub(super) fn second_record(text: &str, first: Span, key: Span) -> Option<Fault> {
    let own = before(text, key.start as usize);
    let item = before(text, first.start as usize);
    if own == item && own.trim().is_empty() && !own.is_empty() {
        return records_without_dashes(text, first, key);
    }
    let below = own.len() >= 2 && own.len() == item.len() && own.trim().is_empty();
    if !below || item.trim() != "-" || !item.ends_with("- ") {
        return None;
    }
    let at = key.start as usize;
    let edits = vec![Edit::replace(at - 2..at, "- ")];
    let name = &text[key.range()];
    let mut fault = Fault::new(
        key.range(),
        message!(findings.duplicate_key, key = name),
        edits,
    );
    fault.rule = &faults::DUPLICATE_KEY;
    Some(fault.help(message!(findings.yaml_second_record_help, key = name)))
}

/// Returns the slip of several records without dashes below their key, so that all their
/// keys are those of one table: at least the first two keys come again in their order.
fn records_without_dashes(text: &str, first: Span, key: Span) -> Option<Fault> {
    let scene = Scene::at(text, first.start as usize);
    let column = scene.lines[scene.at].indent();
    let end = scene.run(scene.at, column);
    let lines = || {
        scene.lines[scene.at..end]
            .iter()
            .filter(|it| !it.is_blank())
    };
    let name = text.get(key.range())?;
    let begins = |start: usize, word: &str| {
        let line = text.get(start + column..).unwrap_or("");
        line.strip_prefix(word)
            .is_some_and(|rest| rest.trim_start().starts_with(':'))
    };
    let second = lines().find(|line| line.indent() == column && !begins(line.start, name))?;
    let second = second.pair()?.key;
    if lines().filter(|line| begins(line.start, second)).count() < 2 {
        return None;
    }
    let edits = lines().map(|line| {
        let dash = line.indent() == column && begins(line.start, name);
        Edit::insert(line.start + column, if dash { "- " } else { "  " })
    });
    let place = first.range();
    let said = message!(findings.yaml_no_dashes);
    let fault = Fault::new(place, said, edits.collect());
    Some(fault.help(message!(findings.yaml_dash_lines, key = name)))
}

/// Returns what comes before an offset on its line.
fn before(text: &str, at: usize) -> &str {
    &text[text[..at].rfind('\n').map_or(0, |end| end + 1)..at]
}

/// Returns the slip of a file in which the name of each list has a dash before it, so that
/// it is a list itself.
pub(super) fn root_list(text: &str, root: &Node<'_>) -> Option<Fault> {
    let Value::List(items) = &root.value else {
        return None;
    };
    let mut edits = Vec::new();
    for item in items {
        let Value::Table(entries) = &item.value else {
            return None;
        };
        let [only] = &entries[..] else { return None };
        let start = only.key_span.start as usize;
        let dash = before(text, start);
        if !matches!(only.node.value, Value::List(_) | Value::Table(_)) || dash.trim() != "-" {
            return None;
        }
        edits.push(Edit::replace(start - dash.len()..start, ""));
    }
    let first = edits.first()?.range.start;
    let said = message!(findings.yaml_dash_before_list, mark = "-");
    let fault = Fault::new(first..first + 1, said, edits);
    Some(fault.help(message!(findings.yaml_dashes_before_lists_help)))
}

/// Returns the slip of a second document in a file: its `---`, or the `...` that ended the
/// first one.
pub(super) fn document(text: &str, span: Span) -> Fault {
    let mut start = (span.start as usize).min(text.len());
    if !text[start..].starts_with("---") {
        let ended = text[..start].rfind("\n...").map(|line| line + 1);
        start = ended.unwrap_or(start);
    }
    let word = text[start..].find(char::is_whitespace);
    let end = word.map_or(text.len(), |length| start + length);
    let edits = vec![Edit::replace(start..end, "")];
    let mark = &text[start..end];
    let mut fault = Fault::new(
        start..end,
        message!(findings.yaml_documents, mark = mark),
        edits,
    );
    fault.rule = &faults::UNSUPPORTED_YAML;
    fault.help(message!(findings.yaml_documents_help))
}

/// Says how the line of a fault should be.
fn shown(text: &str, at: usize, fault: Fault) -> Fault {
    let scene = Scene::at(text, at);
    let line = scene.lines[scene.at];
    fault.help_line(&line)
}
