//! Texts of several lines, `text: |`, whose lines are not indented more than their key, as
//! they are after pasting.

use super::{Fault, Scene};
use crate::messages::message;
use crate::source::corrected::Edit;
use crate::source::yaml::line::{Line, is_word};
use crate::source::{Entry, Value};

/// The most lines above in which the key of a text is looked for.
const FURTHEST: usize = 500;

/// The text of several lines in which the parser stopped.
pub(super) fn blocks(scene: &Scene<'_>) -> Vec<Fault> {
    let above = scene.above(scene.at);
    let key = above
        .take_while(|at| scene.at - at < FURTHEST)
        .find(|at| is_structure(&scene.lines[*at]));
    let mut keys = [Some(scene.at), key].into_iter().flatten();
    let fault = keys.find_map(|at| pasted(scene, at));
    let is_above = |fault: &Fault| fault.place.start < scene.line().end();
    fault.filter(is_above).into_iter().collect()
}

/// Returns the slip of an entry that is a text of several lines, if lines below belong to
/// it that were taken for something else.
pub(in crate::source::yaml) fn block(text: &str, entry: &Entry<'_>) -> Option<Fault> {
    let key = entry.key_span.end as usize;
    let header = text.get(key..)?.lines().next()?;
    let mark = header.trim_start().strip_prefix(':')?.trim_start();
    if !matches!(entry.node.value, Value::Quoted(_)) || !mark.starts_with(['|', '>']) {
        return None;
    }
    let end = (entry.node.span.end as usize).min(text.len());
    let last = text[..end].rfind('\n').map_or(0, |end| end + 1);
    let below = text.get(last.max(key + header.len() + 1)..)?.lines();
    let mut below = below.map(|text| Line { start: 0, text });
    let next = below.find(|line| !line.is_blank())?;
    if is_structure(&next) {
        return None;
    }
    let scene = Scene::at(text, entry.key_span.start as usize);
    pasted(&scene, scene.at)
}

/// Returns whether a line has a key of a plan or begins a record, and is therefore no text.
fn is_structure(line: &Line<'_>) -> bool {
    let is_record = line.is_item() && line.text[line.body()..].starts_with('{');
    is_record || line.pair().is_some_and(|pair| is_word(pair.key))
}

/// Returns the fault of the lines that are not indented more than the key at line `at`,
/// although its text goes on in them.
fn pasted(scene: &Scene<'_>, at: usize) -> Option<Fault> {
    let pair = scene.lines[at].pair()?;
    let mark = &scene.text[pair.value.clone()];
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-');
    if !mark.strip_prefix(['|', '>'])?.chars().all(is_sign) {
        return None;
    }
    let column = pair.at - scene.lines[at].start;
    let below = || (at + 1..scene.lines.len()).filter(|it| !scene.lines[*it].content().is_empty());
    let begun = scene.lines[below().next()?].indent();
    let wanted = if begun > column { begun } else { column + 2 };
    // A line in line with the key of a text that has lines is a key itself.
    let least = if begun > column { column } else { column + 1 };
    let mut first = None;
    let mut end = at + 1;
    for index in below() {
        let line = &scene.lines[index];
        if is_structure(line) || names_list(scene, index) {
            break;
        }
        if first.is_none() && line.indent() <= column {
            if line.indent() >= least {
                break;
            }
            first = Some(index);
        }
        end = index + 1;
    }
    let first = first?;
    let lines = scene.lines[first..end].iter();
    let edits = lines
        .filter(|line| !line.content().is_empty() && line.indent() < wanted)
        .map(|line| Edit::replace(line.start..line.start + line.indent(), " ".repeat(wanted)))
        .collect();
    let said = message!(findings.yaml_block, mark = mark);
    let key = pair.key;
    let help = if end == first + 1 {
        message!(
            findings.yaml_block_line_help,
            key = key,
            line = end,
            wanted = wanted
        )
    } else {
        message!(
            findings.yaml_block_help,
            key = key,
            first = first + 1,
            last = end,
            wanted = wanted
        )
    };
    Some(Fault::new(scene.lines[first].place(), said, edits).help(help))
}

/// Returns whether a line is a name without a value above a record or a key of one.
fn names_list(scene: &Scene<'_>, at: usize) -> bool {
    let line = &scene.lines[at];
    let mut below = scene.lines[at + 1..].iter();
    line.pair().is_some_and(|pair| pair.value.is_empty())
        && below
            .find(|it| !it.is_blank())
            .is_some_and(|it| it.indent() >= line.indent() && is_structure(it))
}
