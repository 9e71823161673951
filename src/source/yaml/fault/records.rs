//! Records that run together: two in one line, or one without its dash.

use super::quotes::close_quote;
use super::{Fault, Scene, excerpt};
use crate::messages::message;
use crate::source::corrected::Edit;
use crate::source::yaml::line::{Line, is_word};

/// What comes after a record in braces, in its line: another record, a comma, words. The
/// parser stops in this line or at the next one.
pub(super) fn after_braces(scene: &Scene<'_>) -> Vec<Fault> {
    let above = scene.above(scene.at).next();
    let lines = [Some(scene.at), above].into_iter().flatten();
    lines
        .filter_map(|at| after_record(&scene.lines[at]))
        .collect()
}

fn after_record(line: &Line<'_>) -> Option<Fault> {
    let end = line.place().end - line.start;
    let text = &line.text[..end];
    let open = line.body();
    if !line.is_item() || !text[open..].starts_with('{') {
        return None;
    }
    let mut edits = Vec::new();
    let mut first = None;
    let mut close = closing(text, open)? + 1;
    while close < end {
        let rest = text[close..].trim_start();
        let signs = rest.trim_start_matches([',', ';', '.', '-', ' ']);
        let next = end - signs.len();
        let range = line.start + close..line.start + next;
        let place = line.start + end - rest.len()..line.start + end;
        if signs.split_once(':').is_some_and(|(key, _)| is_word(key)) && first.is_none() {
            return Some(closed_early(line, close - 1, end - signs.len()));
        }
        if signs.starts_with('}') {
            return None;
        }
        if signs.starts_with('{') {
            let dash = format!("\n{}- ", " ".repeat(line.indent()));
            edits.push(Edit::replace(range, dash));
            let record = &text[next..closing(text, next).map_or(end, |at| at + 1)];
            first.get_or_insert((
                line.start + next..line.start + next + record.len(),
                message!(findings.yaml_two_records),
                message!(
                    findings.yaml_two_records_help,
                    record = excerpt(&format!("- {record}"), 0..2)
                ),
            ));
            close = closing(text, next)? + 1;
            continue;
        }
        let (said, help) = if signs.is_empty() {
            let shown = excerpt(&text[..close], 0..close);
            (
                message!(findings.yaml_after_record, found = rest),
                message!(findings.write_line, line = shown),
            )
        } else {
            (
                message!(findings.yaml_after_record, found = rest),
                message!(findings.yaml_after_record_help, found = signs),
            )
        };
        edits.push(Edit::replace(line.start + close..line.start + end, ""));
        first.get_or_insert((place, said, help));
        break;
    }
    let (place, said, help) = first?;
    Some(Fault::new(place, said, edits).help(help))
}

/// Returns the fault of a brace that closes a record in front of other keys of it, which
/// begin at `rest`.
fn closed_early(line: &Line<'_>, brace: usize, rest: usize) -> Fault {
    let at = line.start + brace;
    let mut edits = vec![Edit::replace(
        line.start + line.text[..brace].trim_end().len()..line.start + rest,
        ", ",
    )];
    let end = line.place().end;
    if !line.text[..end - line.start].ends_with('}') {
        edits.push(Edit::insert(end, " }"));
    }
    let said = message!(findings.stray_bracket);
    Fault::new(at..at + 1, said, edits).help_line(line)
}

/// Returns the offset of the brace that closes the one at `open`, outside quotes.
fn closing(text: &str, open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = open;
    while let Some(c) = text[at..].chars().next() {
        match c {
            '"' | '\'' if text[..at].trim_end().ends_with([':', ',', '[', '{']) => {
                at = close_quote(text, at)?;
            }
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
        at += c.len_utf8();
    }
    None
}

/// Returns the column of the dash of the record in which a line is, or above it if the
/// line has the column of the dash, and the first key of the record.
pub(super) fn first_key<'t>(
    scene: &Scene<'t>,
    at: usize,
    column: usize,
) -> Option<(usize, &'t str)> {
    let mut above = scene.above(at).map(|index| &scene.lines[index]);
    let item = above.find(|line| line.indent() <= column)?;
    let pair = item.pair().filter(|_| item.is_item())?;
    Some((item.indent(), pair.key))
}
