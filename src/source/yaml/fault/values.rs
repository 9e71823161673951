//! Values that need quotes, and keys that need a line each.

use super::brackets::value_around;
use super::records::first_key;
use super::{Fault, LONGEST, Scene, brief};
use crate::messages::message;
use crate::source::corrected::Edit;
use crate::source::yaml::line::{Line, Pair, quoted};

/// A value that begins with a character that means something in YAML.
pub(super) fn special(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let value = line.value();
    let text = &scene.text[value.clone()];
    let Some(sign) = text.chars().next() else {
        return Vec::new();
    };
    let header = text[sign.len_utf8()..]
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-'));
    let begins = match sign {
        '|' | '>' => !header,
        '[' | '{' => !text.ends_with([']', '}', ',']),
        _ => "@`%*&!?,}]-:".contains(sign),
    };
    if !begins || line.pair().is_none() && !line.is_item() {
        return Vec::new();
    }
    let place = value.start..value.start + sign.len_utf8();
    let mut faults = vec![quote(scene, value.clone(), place.clone())];
    let last = &scene.lines[scene.continued(scene.at) - 1];
    if last.start > line.start {
        let whole = value.start..last.content_end();
        faults.push(quote(scene, whole, place));
    }
    for fault in &mut faults {
        fault.message = message!(findings.yaml_special, found = sign);
    }
    faults
}

/// Returns the fault of a value without quotes.
fn quote(scene: &Scene<'_>, value: std::ops::Range<usize>, place: std::ops::Range<usize>) -> Fault {
    let text = &scene.text[value.clone()];
    let written = quoted(text);
    let line = scene.lines.iter().rfind(|line| line.start <= value.start);
    let single = line.filter(|line| value.end <= line.end());
    let edits = vec![Edit::replace(value.clone(), written.clone())];
    let fault = Fault::new(place, message!(findings.yaml_colon), edits);
    if let Some(line) = single {
        return fault.help_line(line);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let joined = words.join(" ");
    let key = line.and_then(Line::pair).map(|pair| pair.key);
    if let Some(key) = key.filter(|_| joined.chars().count() <= LONGEST) {
        let line = format!("{key}: {}", quoted(&joined));
        return fault.help(message!(findings.yaml_join_lines, line = line));
    }
    let first: String = joined.chars().take(20).collect();
    let quote = &written[..1];
    fault.help(message!(
        findings.yaml_quote_lines,
        quote = quote,
        first = first.trim_end()
    ))
}

/// Two or more keys on one line.
pub(super) fn two_keys(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let Some(pair) = line.pair() else {
        return Vec::new();
    };
    let body = pair.at - line.start;
    let column = line.text[..body].chars().count();
    let record = if line.is_item() {
        Some((line.indent(), pair.key))
    } else {
        let outer = line.indent().saturating_sub(1);
        first_key(scene, scene.at, outer)
    };
    let mut edits = Vec::new();
    let mut first = None;
    for (colon, _) in scene.text[pair.value.clone()].match_indices(": ") {
        let before = &scene.text[pair.value.start..pair.value.start + colon];
        let Some((blank, word)) = key_within(scene, before) else {
            continue;
        };
        let start = pair.value.start + blank + 1;
        let dash = record.filter(|(_, key)| *key == word);
        let signs: &[char] = if dash.is_some() {
            &[',', ';', '-', ' ']
        } else {
            &[',', ';', ' ']
        };
        let head = before[..blank].trim_end_matches(signs);
        let range = pair.value.start + head.len()..start;
        let begin = match dash {
            Some((indent, _)) => format!("\n{}- ", " ".repeat(indent)),
            None => format!("\n{}", " ".repeat(column)),
        };
        edits.push(Edit::replace(range, begin));
        let help = match dash {
            Some(_) => message!(
                findings.yaml_two_records_help,
                record = format!("- {}", brief(&scene.text[start..pair.value.end]))
            ),
            None => message!(findings.yaml_two_keys_help, key = word, above = pair.key),
        };
        let said = match dash {
            Some(_) => message!(findings.yaml_two_records),
            None => message!(findings.yaml_two_keys),
        };
        first.get_or_insert((start..start + word.len(), said, help));
    }
    let Some((place, said, help)) = first else {
        return Vec::new();
    };
    vec![Fault::new(place, said, edits).help(help)]
}

/// Returns the key with which a text ends, and the blank before it: a word that is a key
/// elsewhere, or what comes after the comma behind a value that is no text.
fn key_within<'t>(scene: &Scene<'t>, before: &'t str) -> Option<(usize, &'t str)> {
    let blank = before.rfind(' ')?;
    let word = &before[blank + 1..];
    if scene.is_key(word) {
        return Some((blank, word));
    }
    let (value, word) = before
        .split_once(", ")
        .or_else(|| before.split_once("; "))?;
    let is_value = value.is_ascii() && !value.contains(' ');
    (is_value && !word.contains(',')).then_some((value.len() + 1, word))
}

/// A colon in a text without quotes.
pub(super) fn colons(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let at = scene.offset;
    if !scene.text[at..].starts_with(':') {
        return Vec::new();
    }
    let place = at..at + 1;
    if line.text[..at - line.start].contains(['{', '['])
        && line.pair().is_none_or(|pair| {
            pair.colon >= at || scene.text[pair.value.clone()].starts_with(['{', '['])
        })
    {
        return vec![quote(scene, value_around(scene, line, at), place)];
    }
    let own = line.pair().filter(|pair| pair.colon < at);
    let (from, pair) = match own {
        Some(pair) => (scene.at, pair),
        None => match continued_pair(scene) {
            Some(found) => found,
            None => return Vec::new(),
        },
    };
    if scene.text[pair.value.clone()].starts_with(['"', '\'', '|', '>']) {
        return Vec::new();
    }
    let mut ends = vec![line.value().end.max(at + 1)];
    let last = &scene.lines[scene.continued(from).max(scene.at + 1) - 1];
    ends.push(last.content_end().max(ends[0]));
    ends.dedup();
    let fault = |end| quote(scene, pair.value.start..end, place.clone());
    ends.into_iter().map(fault).collect()
}

/// Returns the pair whose text the line continues, unless the line begins with a key.
fn continued_pair<'t>(scene: &Scene<'t>) -> Option<(usize, Pair<'t>)> {
    let line = scene.line();
    if line.pair().is_some_and(|pair| scene.is_key(pair.key)) || line.is_item() {
        return None;
    }
    let mut above = scene.above(scene.at);
    let at = above.find(|at| scene.lines[*at].indent() < line.indent())?;
    let pair = scene.lines[at].pair()?;
    (!pair.value.is_empty()).then_some((at, pair))
}
