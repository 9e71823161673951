//! Braces: a record in other brackets, pairs without any, and texts in them that need
//! quotes.

use std::ops::Range;

use super::prose;
use super::quotes::{close_quote, enclosed};
use super::{Fault, Scene};
use crate::messages::message;
use crate::source::corrected::{Edit, Mark};
use crate::source::yaml::line::{Line, is_word, quoted};

/// A record in parentheses: `- ( id: hop, task: 1b )`.
pub(super) fn parentheses(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let start = line.start + line.body();
    let end = line.place().end;
    let Some(inner) = scene.text.get(start..end).and_then(|content| {
        let inner = content.strip_prefix('(')?;
        inner.strip_suffix(')')
    }) else {
        return prose::without_braces(scene);
    };
    let first = inner.split(':').next().unwrap_or("").trim();
    if !scene.is_key(first) && !is_word(first) {
        return Vec::new();
    }
    let edits = vec![
        Edit::replace(start..start + 1, "{"),
        Edit::replace(end - 1..end, "}"),
    ];
    let said = message!(findings.yaml_parentheses);
    vec![Fault::new(start..start + 1, said, edits).help_line(line)]
}

/// Identifiers with their numbers that lack braces: `figures: nguoi-du: 12`.
pub(super) fn missing(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let Some(pair) = line.pair() else {
        return Vec::new();
    };
    let value = scene.text[pair.value.clone()].trim_matches(['(', ')', ' ']);
    let is_pair = |part: &str| {
        let Some((id, number)) = part.split_once(':') else {
            return false;
        };
        let is_id = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        let is_number = |c: char| c.is_ascii_digit() || c == '.';
        let (id, number) = (id.trim(), number.trim());
        !id.is_empty()
            && id.starts_with(char::is_lowercase)
            && id.chars().all(is_id)
            && !number.is_empty()
            && number.chars().all(is_number)
    };
    if !value.split([',', ';']).all(is_pair) {
        return Vec::new();
    }
    let pairs = value.replace(';', ",");
    let edits = vec![Edit::replace(pair.value.clone(), format!("{{ {pairs} }}"))];
    let said = message!(findings.no_braces);
    vec![Fault::new(pair.value, said, edits).help_line(line)]
}

/// A text in braces that begins with a sign of YAML, has words after its quote or bracket,
/// or a bracket or a colon within.
pub(super) fn texts(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let Some(value) = value_around(scene, line) else {
        return Vec::new();
    };
    let text = &scene.text[value.clone()];
    let Some(sign) = text.chars().next() else {
        return Vec::new();
    };
    // `lead: hieu-truong support: [cong-doan]` lacks a comma.
    let has_key = text.match_indices(": ").any(|(colon, _)| {
        let word = text[..colon].rsplit([' ', ',']).next().unwrap_or("");
        let before = text[..colon - word.len()].trim_end();
        let is_value = before.is_ascii() && (before.ends_with(']') || !before.contains(' '));
        scene.is_key(word) || is_word(word) && is_value
    });
    if has_key {
        return prose::without_commas(scene);
    }
    let after_quote = || {
        let close = close_quote(text, 0)?;
        let rest = text[close + 1..].trim_start();
        (!rest.is_empty()).then(|| value.end - rest.len()..value.end)
    };
    let goes_on = |closer| text.find(closer).is_some_and(|at| at + 1 < text.len());
    let first = value.start..value.start + sign.len_utf8();
    if text
        .chars()
        .all(|c| matches!(c, '?' | '-' | '!' | '.' | '*' | '%'))
    {
        let key = line.text[..value.start - line.start].trim_end();
        let key = key.trim_end_matches(':').rsplit([' ', ',', '{']).next();
        let edits = vec![Edit::replace(value.clone(), "\"\"").marked(Mark::Invented)];
        let help = message!(reading.left_open_help, key = key.unwrap_or_default());
        return vec![Fault::new(value, message!(reading.left_open), edits).help(help)];
    }
    let (place, said) = match sign {
        '"' | '\'' => match after_quote() {
            Some(rest) => (rest, message!(findings.text_after_quote)),
            None => return Vec::new(),
        },
        '[' if !goes_on(']') => return Vec::new(),
        '{' if !goes_on('}') => return Vec::new(),
        '@' | '`' | '%' | '*' | '&' | '!' | '?' | '-' | '|' | '>' | '[' | '{' => {
            (first, message!(findings.yaml_special, found = sign))
        }
        _ if text.contains(": ") && scene.text[scene.offset..].starts_with(':') => {
            let colon = scene.offset..scene.offset + 1;
            (colon, message!(findings.yaml_colon))
        }
        _ => match text.find(['[', '{']) {
            Some(at) => {
                let place = value.start + at..value.start + at + 1;
                (place, message!(findings.yaml_bracket_in_text))
            }
            None => return Vec::new(),
        },
    };
    let words = enclosed(text).unwrap_or(text);
    let edits = vec![Edit::replace(value.clone(), quoted(words))];
    vec![Fault::new(place, said, edits).help_line(line)]
}

/// Returns the value in braces in which the parser stopped: from the key before it to the
/// next key, or to the brackets that close the record.
fn value_around(scene: &Scene<'_>, line: &Line<'_>) -> Option<Range<usize>> {
    let text = line.text.trim_end();
    let at = scene.offset.clamp(line.start, line.end()) - line.start;
    let is_key = |word: &str| scene.is_key(word) || is_word(word);
    let mut colons = text[..text.ceil_char_boundary(at.min(text.len()))].rmatch_indices(": ");
    let colon = colons.find_map(|(colon, _)| {
        let word = text[..colon].rsplit([' ', ',', '{']).next()?;
        let before = text[..colon - word.len()].trim_end();
        (is_key(word) && before.ends_with(['{', ','])).then_some(colon)
    })?;
    let start = colon + 1;
    let start = start + text[start..].len() - text[start..].trim_start().len();
    let next = text[start..].match_indices(", ").find(|(comma, _)| {
        let rest = text[start + comma + 2..].trim_start();
        rest.split_once(':')
            .is_some_and(|(word, _)| is_key(word.trim()))
    });
    let end = match next {
        Some((comma, _)) => start + comma,
        None => closed(text, start),
    };
    (start < end).then(|| line.start + start..line.start + end)
}

/// Returns where the values of a line end that are in brackets which are open at `start`.
fn closed(text: &str, start: usize) -> usize {
    let before = &text[..start];
    let mut open = before.matches(['{', '[']).count();
    open = open.saturating_sub(before.matches(['}', ']']).count());
    let mut end = text.trim_end_matches(',').len();
    while open > 0 && text[..end].ends_with(['}', ']']) {
        end -= 1;
        end = text[..end].trim_end().len();
        open -= 1;
    }
    end
}
