//! Texts of several lines without quotes, and records in braces without commas.

use super::{Fault, Scene, brief};
use crate::messages::message;
use crate::source::corrected::{Edit, Mark};
use crate::source::yaml::line::{Line, is_word, quoted};

/// Several lines of text below their key, of which one has a colon: items of a list without
/// dashes, or one text without quotes; or a text above lines behind dashes.
pub(super) fn lines(scene: &Scene<'_>) -> Vec<Fault> {
    let found = [listed, itemized, several];
    let mut found = found.into_iter().map(|guess| guess(scene));
    found.find(|faults| !faults.is_empty()).unwrap_or_default()
}

/// Lines behind dashes, in the column of the key whose text is above them.
fn itemized(scene: &Scene<'_>) -> Vec<Fault> {
    let Some(above) = scene.above(scene.at).next() else {
        return Vec::new();
    };
    let name = &scene.lines[above];
    let Some(pair) = name.pair() else {
        return Vec::new();
    };
    let begun = &scene.text[pair.value.clone()];
    let column = pair.at - name.start;
    let is_point = |line: &Line<'_>| {
        line.indent() == column && line.is_item() && line.pair().is_none_or(|it| !is_word(it.key))
    };
    let points = scene.lines[scene.at..]
        .iter()
        .take_while(|line| is_point(line));
    let end = scene.at + points.count();
    let is_text = begun.contains(' ') && !begun.starts_with(['"', '\'', '[', '{', '|', '>']);
    if end == scene.at || !is_text {
        return Vec::new();
    }
    let whole = pair.value.start..scene.lines[end - 1].content_end();
    let words: Vec<&str> = scene.text[whole.clone()].split_whitespace().collect();
    let edit = Edit::replace(whole, quoted(&words.join(" "))).marked(Mark::Invented);
    let said = message!(reading.yaml_text_with_items, key = pair.key);
    let help = message!(
        reading.yaml_listed_text_help,
        key = pair.key,
        text = brief(begun),
        first = scene.at + 1,
        last = end,
        blanks = column + 2
    );
    let line = scene.line();
    let dash = line.start + line.indent();
    vec![Fault::new(dash..dash + 1, said, vec![edit]).help(help)]
}

fn several(scene: &Scene<'_>) -> Vec<Fault> {
    let column = scene.line().indent();
    let mut first = scene.at;
    let mut name = None;
    for at in scene.above(scene.at) {
        let line = &scene.lines[at];
        if line.indent() == column && line.pair().is_none() && is_prose(line) {
            first = at;
            continue;
        }
        let is_name = line.indent() < column;
        name = line.pair().filter(|pair| is_name && pair.value.is_empty());
        break;
    }
    let Some(name) = name.filter(|_| first < scene.at && is_prose(scene.line())) else {
        return Vec::new();
    };
    let goes_on = |line: &Line<'_>| line.indent() == column && is_prose(line);
    let mut end = scene.at + 1;
    while scene.lines.get(end).is_some_and(goes_on) {
        end += 1;
    }
    let lines = &scene.lines[first..end];
    let items = lines.iter().map(Line::content);
    let items: Vec<String> = items
        .map(|text| format!("`- {}`", quoted(&brief(text))))
        .collect();
    let start = lines[0].start + column;
    let whole = start..scene.lines[end - 1].content_end();
    let text: Vec<&str> = lines.iter().map(Line::content).collect();
    let edit = Edit::replace(whole, quoted(&text.join(" "))).marked(Mark::Invented);
    let line = scene.line();
    let colon = line.pair().map_or(line.start + column, |pair| pair.colon);
    let said = message!(reading.yaml_text_lines, key = name.key);
    let help = message!(reading.yaml_text_lines_help, items = items.join(", "));
    vec![Fault::new(colon..colon + 1, said, vec![edit]).help(help)]
}

/// Returns whether a line is text: no item, and no key of a plan.
fn is_prose(line: &Line<'_>) -> bool {
    let key = line.pair().map(|pair| pair.key);
    key.is_none_or(|key| !key.is_ascii() || key.contains(' ')) && !line.is_item()
}

/// A text that ends in a colon, with lines behind dashes below it: `text: Tập huấn:`.
fn listed(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let Some(pair) = line.pair() else {
        return Vec::new();
    };
    let begun = &scene.text[pair.value.clone()];
    let column = pair.at - line.start;
    let mut end = scene.at + 1;
    while let Some(line) = scene.lines.get(end)
        && line.indent() > column
        && line.is_item()
    {
        end += 1;
    }
    if !begun.ends_with(':') || !begun.contains(' ') || end == scene.at + 1 {
        return Vec::new();
    }
    let whole = pair.value.start..scene.lines[end - 1].content_end();
    let words: Vec<&str> = scene.text[whole.clone()].split_whitespace().collect();
    let edit = Edit::replace(whole, quoted(&words.join(" "))).marked(Mark::Invented);
    let said = message!(reading.yaml_listed_text, key = pair.key);
    let help = message!(
        reading.yaml_listed_text_help,
        key = pair.key,
        text = brief(begun),
        first = scene.at + 2,
        last = end,
        blanks = column + 2
    );
    let colon = pair.value.end - 1;
    vec![Fault::new(colon..colon + 1, said, vec![edit]).help(help)]
}

/// A record in braces without commas between its keys: `{ id: hop task: 1b }`.
pub(super) fn without_commas(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let end = line.place().end - line.start;
    let text = &line.text[..end];
    if !text[line.body()..].starts_with('{') {
        return Vec::new();
    }
    let colons = text.match_indices(": ").map(|(colon, _)| colon);
    let edits: Vec<Edit> = colons
        .filter_map(|colon| {
            let word = text[..colon].rsplit(' ').next()?;
            let before = text[..colon - word.len()].trim_end();
            let is_apart = before.ends_with([',', '{']) || before.len() <= line.body();
            (scene.is_key(word) && !is_apart).then(|| Edit::insert(line.start + before.len(), ","))
        })
        .collect();
    // One may be a word of a text.
    if edits.len() < 2 {
        return Vec::new();
    }
    let at = edits[0].range.start;
    let said = message!(findings.missing_comma);
    vec![Fault::new(at..at + 1, said, edits).help_line(line)]
}

/// A record in one line, with commas between its keys, that lacks its braces or the first of them.
pub(super) fn without_braces(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let place = line.place();
    let start = line.start + line.body();
    let Some(text) = scene.text.get(start..place.end) else {
        return Vec::new();
    };
    let (record, is_closed) = match text.strip_suffix('}') {
        Some(record) => (record, true),
        None => (text, false),
    };
    let is_pair = |part: &str| {
        let pair = part.trim().split_once(": ");
        pair.is_some_and(|(key, value)| scene.is_key(key) && !value.contains(": "))
    };
    let mut parts = record.split(", ");
    let is_record = parts.clone().count() > 1 && parts.all(is_pair);
    // Further keys below say that each stands in a line of its own.
    let body = line.body();
    let mut below = scene.lines[scene.at + 1..].iter();
    let next = below.find(|it| !it.is_blank());
    let goes_on = next.is_some_and(|next| !next.is_item() && next.indent() >= body);
    if !line.is_item() || !is_record || goes_on || record.contains(['{', '[', '"', '\'']) {
        return Vec::new();
    }
    let mut edits = vec![Edit::insert(start, "{ ")];
    if !is_closed {
        edits.push(Edit::insert(place.end, " }"));
    }
    let said = message!(findings.no_braces);
    vec![Fault::new(start..place.end, said, edits).help_line(line)]
}
