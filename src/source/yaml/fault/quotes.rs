//! Quotes that are not closed, and text behind those that are.

use granit_parser::ErrorKind;

use super::{Fault, Scene, after};
use crate::messages::message;
use crate::source::corrected::{Edit, Mark};
use crate::source::joined::{Joined, forgotten_quote};
use crate::source::yaml::line::{Line, quoted};

/// A quote that opens a value in this line or above it and is not closed on its line.
pub(super) fn unclosed(scene: &Scene<'_>) -> Vec<Fault> {
    let lines = std::iter::once(scene.at).chain(scene.above(scene.at));
    let Some((at, open)) = lines
        .take_while(|at| scene.at - at < FURTHEST)
        .find_map(|at| Some((at, open_quote(&scene.lines[at])?)))
    else {
        return Vec::new();
    };
    let line = &scene.lines[at];
    let quote = &line.text[open..=open];
    let place = line.start + open..line.start + open + 1;
    let last = &scene.lines[scene.continued(at) - 1];
    let mut ends = ends(scene, line, open);
    if last.start > line.start {
        ends.push(last.content_end());
    }
    let fault = |end: usize| {
        let edits = vec![Edit::insert(end, quote)];
        let fault = Fault::new(place.clone(), message!(findings.unclosed_quote), edits);
        if end > line.end() {
            return fault.help(message!(findings.yaml_close_quote, quote = quote));
        }
        fault.help_line(line)
    };
    ends.into_iter().map(fault).collect()
}

/// A quote that is not closed in front of the comma behind which the next text of a list
/// begins, so that the two seem to be one.
pub(super) fn forgotten(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let opens = line.text.match_indices('"').filter(|(at, _)| {
        let before = line.text[..*at].trim_end();
        before.ends_with(['[', ',', ':', '{', '-'])
    });
    let fault = |(open, _)| {
        let end = line.start + forgotten_quote(line.text, open)?;
        let edits = vec![Edit::insert(end, "\"")];
        let place = line.start + open..line.start + open + 1;
        let fault = Fault::new(place, message!(findings.unclosed_quote), edits);
        Some(fault.help_line(line))
    };
    opens.filter_map(fault).take(1).collect()
}

/// Texts in quotes of a list with a word or a sign between them: `["1a" - "1b"]`.
pub(super) fn joined(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let opens = line.text.match_indices('"').map(|(at, _)| at);
    let mut opens = opens.filter(|at| {
        let before = line.text[..*at].trim_end();
        before.ends_with(['[', ',', ':'])
    });
    let Some((open, joined)) = opens.find_map(|at| Some((at, Joined::of(&line.text[at..])?)))
    else {
        return Vec::new();
    };
    let place = line.start + open..line.start + open + joined.end;
    let said = message!(findings.missing_comma);
    if joined.are_identifiers() {
        let words = quoted(&joined.words);
        let edit = Edit::replace(place.clone(), words).marked(Mark::Unquoted);
        let mut fault = Fault::new(place, said, vec![edit]);
        fault.told_by_reader = true;
        return vec![fault];
    }
    let alone = line.text[..open].trim_end().ends_with(':');
    let list = joined.list();
    let list = if alone { format!("[{list}]") } else { list };
    let edits = vec![Edit::replace(place.clone(), list)];
    vec![Fault::new(place, said, edits).help_line(line)]
}

/// The number of lines above which an open quote is looked for.
const FURTHEST: usize = 2_000;

/// Returns the offsets at which a quote in a line may have to be closed: before the
/// next key, before the brackets at the end, at the end.
fn ends(scene: &Scene<'_>, line: &Line<'_>, open: usize) -> Vec<usize> {
    let text = line.text.trim_end();
    let mut ends = Vec::new();
    let is_flow = line.text[..open].contains(['{', '[']);
    for (comma, _) in text[open..].match_indices(", ").filter(|_| is_flow) {
        let word = text[open + comma + 2..].split(':').next().unwrap_or("");
        if scene.is_key(word.trim()) {
            ends.push(line.start + open + comma);
        }
    }
    if is_flow {
        let inner = text.trim_end_matches([' ', '}', ']', ',']);
        ends.push(line.start + inner.len().max(open + 1));
    }
    ends.push(line.start + text.len());
    ends
}

/// Returns the offset in a line of the first quote that opens a value and is not closed.
fn open_quote(line: &Line<'_>) -> Option<usize> {
    let text = line.text;
    let mut at = line.indent();
    while at < text.len() {
        let quote = text[at..].find(['"', '\'']).map(|found| at + found)?;
        let before = text[..quote].trim_end();
        let apart = before.len() < quote || before.ends_with(['[', '{']);
        let opens = before.is_empty() || before.ends_with([':', '-', '[', '{', ',']) && apart;
        if !opens {
            at = quote + 1;
            continue;
        }
        match close_quote(text, quote) {
            Some(close) => at = close + 1,
            None => return Some(quote),
        }
    }
    None
}

/// Returns the offset of the quote that closes the one at `open`.
pub(super) fn close_quote(text: &str, open: usize) -> Option<usize> {
    let quote = text.as_bytes()[open];
    let bytes = text.as_bytes();
    let mut at = open + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 1,
            b'\'' if quote == b'\'' && bytes.get(at + 1) == Some(&b'\'') => at += 1,
            found if found == quote => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}

/// Text behind the quote that closes a value.
pub(super) fn text_after(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let value = line.value();
    let text = &scene.text[value.clone()];
    if !text.starts_with(['"', '\'']) {
        return Vec::new();
    }
    let Some(close) = close_quote(text, 0) else {
        return Vec::new();
    };
    let rest = text[close + 1..].trim_start();
    if rest.is_empty() {
        return Vec::new();
    }
    let words = enclosed(text).unwrap_or(text);
    let edits = vec![Edit::replace(value.clone(), quoted(words))];
    let place = value.end - rest.len()..value.end;
    let fault = Fault::new(place, message!(findings.text_after_quote), edits);
    vec![fault.help_line(line)]
}

/// Returns what the quotes at both ends of a value enclose, if those between them are around
/// words of the text: `"Sửa "quạt" lớp 3"`.
pub(super) fn enclosed(text: &str) -> Option<&str> {
    if !text.starts_with(['"', '\'']) {
        return None;
    }
    let second = close_quote(text, 0)?;
    let inner = text.get(1..text.len() - 1)?;
    let is_closed = text.ends_with(&text[..1]);
    let opens = second == 1 || text[..second].ends_with(' ');
    let is_before_word = text[second + 1..].starts_with(char::is_alphanumeric);
    (is_closed && opens && is_before_word).then_some(inner)
}

/// A backslash that means nothing in double quotes, as in the paths of Windows.
pub(super) fn escapes(scene: &Scene<'_>) -> Vec<Fault> {
    let is_escape = matches!(
        scene.kind,
        ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidUnicodeEscape
    );
    let line = scene.line();
    let from = line.text[..].find('"').filter(|_| is_escape);
    let Some(open) = from.map(|from| from.max(scene.offset.saturating_sub(line.start))) else {
        return Vec::new();
    };
    let open = if line.text[open..].starts_with('"') {
        open
    } else {
        line.text[..open].rfind('"').unwrap_or(open)
    };
    let (Some(close), true) = (
        close_quote(line.text, open),
        line.text[open..].starts_with('"'),
    ) else {
        return Vec::new();
    };
    let inner = &line.text[open + 1..close];
    let Some(slash) = inner.find('\\') else {
        return Vec::new();
    };
    let place = line.start + open + 1 + slash;
    let whole = line.start + open..line.start + close + 1;
    let edits = vec![Edit::replace(
        whole,
        format!("'{}'", inner.replace('\'', "''")),
    )];
    let written = after(line, &edits);
    let fault = Fault::new(place..place + 1, message!(findings.bad_escape), edits);
    vec![fault.help(message!(findings.yaml_escape_help, line = written))]
}
