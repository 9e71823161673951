//! Marks that are missing or written otherwise: `-` before an item, `:` after a key.

use super::{Fault, Scene};
use crate::messages::message;
use crate::source::NAMELESS;
use crate::source::bullets::BULLETS;
use crate::source::corrected::Edit;
use crate::source::yaml::line::{Line, Pair, is_word};

/// The most lines that are corrected together.
const MOST: usize = 50;

/// Faults of the lines above, where the parser stops at the first key of a line. It
/// has taken them for a text, so that they have to be corrected together.
pub(super) fn above(scene: &Scene<'_>) -> Vec<Fault> {
    let first = scene.line().pair();
    if first.is_none_or(|pair| pair.colon < scene.offset) {
        return Vec::new();
    }
    let mut found: Vec<Fault> = scene
        .above(scene.at)
        .take(MOST)
        .map_while(|at| faults(scene, at, at + 1).into_iter().next())
        .collect();
    found.reverse();
    together(found)
}

/// Returns faults that are corrected together as one.
fn together(faults: Vec<Fault>) -> Vec<Fault> {
    let mut faults = faults.into_iter();
    let Some(mut whole) = faults.next() else {
        return Vec::new();
    };
    whole.also = faults.collect();
    let more = whole.also.iter().flat_map(|fault| fault.edits.clone());
    whole.edits.extend(more.collect::<Vec<_>>());
    vec![whole]
}

/// Items with another mark above one with a dash, which the parser has taken for the rest of their
/// text.
pub(super) fn bullets(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    if !line.is_item() {
        return Vec::new();
    }
    let above = scene.above(scene.at).take(MOST);
    let above = above.map(|at| &scene.lines[at]);
    let found = above
        .take_while(|above| above.indent() == line.indent())
        .map_while(|above| dash(scene, above));
    let mut found: Vec<Fault> = found.collect();
    found.reverse();
    together(found)
}

/// The name of a list at the margin with a dash before it, as if it were an item: in the
/// line where the parser stopped, or at the top of the file.
pub(super) fn list_names(scene: &Scene<'_>) -> Vec<Fault> {
    let top = scene.lines.iter().find(|line| !line.is_blank());
    let lines = [Some(scene.line()), top].into_iter().flatten();
    lines.filter_map(list_name).take(1).collect()
}

/// The items of a list at the top of the file, whose name is missing, above the name of
/// another one. Who reads the items says which name it is.
pub(super) fn nameless(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let top = scene.lines.iter().find(|line| !line.is_blank());
    let is_record = |top: &&Line<'_>| top.is_item() && list_name(top).is_none();
    let Some(top) = top.filter(|top| is_record(top) && top.start < line.start) else {
        return Vec::new();
    };
    let is_name = |pair: &Pair<'_>| pair.value.is_empty() && is_word(pair.key);
    if line.indent() > 0 || line.is_item() || !line.pair().as_ref().is_some_and(is_name) {
        return Vec::new();
    }
    let name = format!("{NAMELESS}:\n");
    let edits = vec![Edit::insert(top.start, name)];
    let mut fault = Fault::new(top.place(), message!(findings.yaml_syntax), edits);
    fault.told_by_reader = true;
    vec![fault]
}

/// Returns the fault of a line that is the name of a list with a dash before it.
pub(in crate::source::yaml) fn list_name(line: &Line<'_>) -> Option<Fault> {
    let place = line.place();
    let content = &line.text[place.start - line.start..place.end - line.start];
    let mark = content.chars().next()?;
    let name = content[mark.len_utf8()..].trim_start();
    let named = name.strip_suffix(':').is_some_and(is_word);
    if line.indent() > 0 || !named || !(mark == '-' || BULLETS.contains(&mark)) {
        return None;
    }
    let start = place.end - name.len();
    let edits = vec![Edit::replace(line.start..start, "")];
    let said = message!(findings.yaml_dash_before_list, mark = mark);
    let place = line.start..line.start + mark.len_utf8();
    Some(Fault::new(place, said, edits).help_line(line))
}

/// Faults of the line in which the parser stops.
pub(super) fn here(scene: &Scene<'_>) -> Vec<Fault> {
    faults(scene, scene.at, scene.lines.len())
}

/// Returns the faults of a line, and of those that follow up to `end`.
fn faults(scene: &Scene<'_>, at: usize, end: usize) -> Vec<Fault> {
    let line = &scene.lines[at];
    let found = [
        dash(scene, line),
        missing_dash(scene, at),
        colon(scene, line),
        equals(scene, at, end),
    ];
    found.into_iter().flatten().collect()
}

/// An item that begins with another mark, or with a dash without a blank.
fn dash(scene: &Scene<'_>, line: &Line<'_>) -> Option<Fault> {
    let at = line.start + line.indent();
    let content = line.content();
    let mark = content.chars().next()?;
    let rest = &content[mark.len_utf8()..];
    if mark == '-' {
        if rest.is_empty() || rest.starts_with([' ', '-', '\t']) {
            return None;
        }
        let edits = vec![Edit::insert(at + 1, " ")];
        let said = message!(findings.yaml_dash_blank);
        return Some(Fault::new(at..at + 1, said, edits).help_line(line));
    }
    let digits = content.len()
        - content
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .len();
    let mark = if BULLETS.contains(&mark) && !rest.is_empty() {
        &content[..mark.len_utf8()]
    } else if mark.is_ascii_lowercase() && rest.starts_with(") ") && line_has_key(scene, line) {
        &content[..2]
    } else if digits > 0 && content[digits..].starts_with([')', '.']) && line_has_key(scene, line) {
        &content[..=digits]
    } else {
        return None;
    };
    let rest = content[mark.len()..].trim_start();
    let end = line.content_end() - rest.len();
    // The keys below may be in line with the first.
    let width = content[..content.len() - rest.len()].chars().count();
    let mut below = scene.lines.iter().filter(|it| it.start > line.start);
    let next = below.find(|it| !it.is_blank());
    let is_in_line = next.is_some_and(|next| next.indent() == line.indent() + width);
    let dash = format!("-{}", " ".repeat(if is_in_line { width - 1 } else { 1 }));
    let edits = vec![Edit::replace(at..end, dash)];
    let said = message!(findings.yaml_list_mark, found = mark);
    Some(Fault::new(at..at + mark.len(), said, edits).help_line(line))
}

/// Returns whether a word that is a key elsewhere is before the line's colon.
fn line_has_key(scene: &Scene<'_>, line: &Line<'_>) -> bool {
    line.pair()
        .and_then(|pair| pair.key.rsplit(' ').next())
        .is_some_and(|word| scene.is_key(word))
}

/// A record in braces without its dash, below one that has it.
fn missing_dash(scene: &Scene<'_>, at: usize) -> Option<Fault> {
    let line = &scene.lines[at];
    let above = &scene.lines[scene.above(at).next()?];
    let begins = line.content().starts_with('{') && above.is_item();
    if !begins || !(above.indent()..=above.body()).contains(&line.indent()) {
        return None;
    }
    let start = line.start + line.indent();
    let dash = format!("{}- ", " ".repeat(above.indent()));
    let edits = vec![Edit::replace(line.start..start, dash)];
    let said = message!(findings.yaml_no_dash);
    Some(Fault::new(start..start + 1, said, edits).help_line(line))
}

/// A key whose colon is missing, is another character, or has no blank after it.
fn colon(scene: &Scene<'_>, line: &Line<'_>) -> Option<Fault> {
    let body = line.body();
    let rest = line.text[body..].trim_end();
    let word = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')));
    let word = &rest[..word.unwrap_or(rest.len())];
    let end = line.start + body + word.len();
    let after = &rest[word.len()..];
    let value = after.trim_start();
    let start = end + after.len() - value.len();
    if word.is_empty() {
        return None;
    }
    let sign = value.chars().next().unwrap_or(' ');
    let length = sign.len_utf8();
    let behind = value.get(length..).unwrap_or("");
    let written = |said, place, edit| Some(Fault::new(place, said, vec![edit]).help_line(line));
    match sign {
        ':' if after.starts_with(':') && !behind.starts_with([' ', '/']) && !behind.is_empty() => {
            let said = message!(findings.yaml_colon_blank);
            written(said, end..end + 1, Edit::insert(end + 1, " "))
        }
        '：' | '﹕' | '︰' | '∶' | '꞉' | ';' if is_word(word) => {
            let said = message!(findings.yaml_other_colon, found = sign);
            let blank = if behind.starts_with(' ') { ":" } else { ": " };
            written(
                said,
                start..start + length,
                Edit::replace(end..start + length, blank),
            )
        }
        _ => {
            let lower = word.to_lowercase();
            if value.is_empty() && lower != word && is_word(&lower) && scene.has_block(line) {
                let said = message!(findings.yaml_no_colon);
                let place = line.start + body..end;
                let edit = Edit::replace(place.clone(), format!("{lower}:"));
                return written(said, place, edit);
            }
            let plain = value.is_empty() || value.starts_with(['"', '\'', '[', '{']);
            let apart = value.is_empty() || after.starts_with([' ', '\t']);
            let key = scene.is_key(word) || plain && is_word(word);
            if !key || !apart || sign == '=' || line.pair().is_some_and(|it| it.key == word) {
                return None;
            }
            let said = message!(findings.yaml_no_colon);
            let place = line.start + body..end;
            if value.is_empty() && !scene.has_block(line) {
                // Some value, which is not read.
                let fault = Fault::new(place, said, vec![Edit::insert(end, ": x")]);
                return Some(fault.help(message!(findings.yaml_no_colon_help, key = word)));
            }
            written(said, place, Edit::insert(end, ":"))
        }
    }
}

/// Keys with `=`, as in TOML, on this line and on those that follow.
fn equals(scene: &Scene<'_>, at: usize, end: usize) -> Option<Fault> {
    let edits: Vec<Edit> = scene.lines[at..end]
        .iter()
        .filter(|line| !line.is_blank())
        .map_while(equals_sign)
        .collect();
    let first = edits.first()?;
    let sign = scene.text[first.range.clone()].find('=')? + first.range.start;
    let said = message!(findings.yaml_equals);
    Some(Fault::new(sign..sign + 1, said, edits).help_line(&scene.lines[at]))
}

/// Returns the edit that writes `:` for `=`.
pub(super) fn equals_sign(line: &Line<'_>) -> Option<Edit> {
    let body = line.body();
    let (key, value) = line.text[body..].split_once('=')?;
    if !is_word(key.trim_end()) || value.trim().is_empty() {
        return None;
    }
    let start = line.start + body;
    let end = start + key.len() + 1 + value.len() - value.trim_start().len();
    Some(Edit::replace(start + key.trim_end().len()..end, ": "))
}
