//! Semicolons where commas belong: `["1a"; "1b"]`, `{ id: hop; task: 1b }`.

use super::{Fault, Scene};
use crate::messages::message;
use crate::schema::homes;
use crate::source::corrected::Edit;

/// Semicolons between the items of a list, or between the pairs of a record.
pub(super) fn between(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let text = &scene.text[line.place()];
    let Some(open) = text.find(['[', '{']) else {
        return Vec::new();
    };
    let start = line.place().start;
    let mut quote = None;
    let mut edits = Vec::new();
    for (at, sign) in text.char_indices().skip_while(|(at, _)| *at < open) {
        match (quote, sign) {
            (Some(open), _) if sign == open => quote = None,
            (None, '"' | '\'') if begins(&text[..at]) => quote = Some(sign),
            (None, ';') if separates(scene, text, at) => {
                let blank = text[at + 1..].starts_with(' ');
                let comma = if blank { "," } else { ", " };
                edits.push(Edit::replace(start + at..start + at + 1, comma));
            }
            _ => {}
        }
    }
    let Some(first) = edits.first().map(|edit| edit.range.clone()) else {
        return Vec::new();
    };
    let said = message!(findings.semicolon_between);
    vec![Fault::new(first, said, edits).help_line(line)]
}

/// Returns whether a quote behind this text opens a value.
fn begins(before: &str) -> bool {
    before.trim_end().ends_with(['[', '{', ',', ';', ':'])
}

/// Returns whether a semicolon separates two values: it follows a quote or a bracket, or
/// before a key.
fn separates(scene: &Scene<'_>, text: &str, at: usize) -> bool {
    let (before, behind) = (text[..at].trim_end(), text[at + 1..].trim_start());
    if before.ends_with(['"', '\'', ']', '}']) {
        return true;
    }
    let is_of_record = |word: &str| {
        let mut keys = homes().iter().flat_map(|home| &home.keys);
        keys.any(|key| key.name == word)
    };
    let is_key = |word: &str| scene.is_key(word) || is_of_record(word);
    behind
        .split_once(':')
        .is_some_and(|(word, rest)| is_key(word) && rest.starts_with(' '))
}
