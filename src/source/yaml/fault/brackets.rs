//! Brackets that are not closed, and what separates the values between them.

use std::ops::Range;

use granit_parser::ErrorKind;

use super::quotes::close_quote;
use super::{Fault, Scene};
use crate::messages::{Message, message};
use crate::source::corrected::Edit;
use crate::source::yaml::line::{Line, is_word, quoted};

/// A `#` between brackets, which makes the rest of the line a comment.
pub(super) fn comments(scene: &Scene<'_>) -> Vec<Fault> {
    let Some((_, line)) = opening(scene) else {
        return Vec::new();
    };
    let Some(hash) = line.text.find(" #").map(|at| line.start + at + 1) else {
        return Vec::new();
    };
    if !line.text.trim_end().ends_with([']', '}']) {
        return Vec::new();
    }
    let value = value_around(scene, line, hash);
    let edits = vec![Edit::replace(
        value.clone(),
        quoted(&scene.text[value.clone()]),
    )];
    let fault = Fault::new(hash..value.end, message!(findings.yaml_hash), edits);
    vec![fault.help_line(line)]
}

/// Returns the value between brackets that `at` is in: from the colon before it to
/// the next key or the brackets at the end of the line.
pub(super) fn value_around(scene: &Scene<'_>, line: &Line<'_>, at: usize) -> Range<usize> {
    let text = line.text.trim_end();
    let at = at - line.start;
    let mut start = 0;
    for (open, sign) in text[..at].match_indices([':', '[', '{']) {
        let end = open + sign.len();
        let before = &text[..open];
        let word = before
            .rfind([' ', ',', '{'])
            .map_or(before, |it| &before[it + 1..]);
        if sign != ":" || scene.is_key(word) && text[end..].starts_with(' ') {
            start = end;
        }
    }
    start += text[start..].len() - text[start..].trim_start().len();
    let next = text[at..].match_indices(", ").find(|(comma, _)| {
        let word = text[at + comma + 2..].split(':').next().unwrap_or("");
        scene.is_key(word.trim())
    });
    let end = match next {
        Some((comma, _)) => at + comma,
        None => text.trim_end_matches([' ', '}', ']']).len(),
    };
    let start = start.min(at);
    line.start + start..line.start + end.max(start)
}

/// Returns the line with the bracket that is open where the parser stopped.
fn opening<'s, 't>(scene: &'s Scene<'t>) -> Option<(usize, &'s Line<'t>)> {
    const FURTHEST: usize = 500;
    let lines = std::iter::once(scene.at).chain(scene.above(scene.at));
    lines
        .take_while(|at| scene.at - at < FURTHEST)
        .map(|at| (at, &scene.lines[at]))
        .find(|(at, line)| {
            let value = line.value();
            let opens = scene.text[value.clone()].starts_with(['[', '{']);
            // Brackets above say nothing unless they are open, and those of the line
            // nothing if the parser has not come to them.
            opens
                && if *at == scene.at {
                    scene.offset >= value.start
                } else {
                    !balance(scene.text, value.start..line.end()).is_empty()
                }
        })
}

/// Brackets that are missing, too many or of the wrong kind.
pub(super) fn unbalanced(scene: &Scene<'_>) -> Vec<Fault> {
    let Some((at, line)) = opening(scene) else {
        return Vec::new();
    };
    let start = line.value().start;
    let mut ends = vec![line.content_end()];
    let run = scene.run(at + 1, line.indent() + 1);
    if run > at + 1 {
        ends.push(scene.lines[run - 1].content_end());
    }
    ends.into_iter()
        .filter_map(|end| {
            let wrong = balance(scene.text, start..end);
            let first = wrong.first()?;
            let place = first.at..first.at + 1;
            let said = first.message();
            let edits: Vec<Edit> = wrong.iter().map(|it| it.edit.clone()).collect();
            let own = edits.iter().all(|edit| edit.range.end <= line.end());
            let fault = Fault::new(place, said, edits);
            Some(if own {
                fault.help_line(line)
            } else {
                fault.help(message!(
                    findings.yaml_close_bracket,
                    bracket = first.needed
                ))
            })
        })
        .collect()
}

/// A bracket that does not match.
struct Wrong {
    /// The bracket.
    at: usize,
    /// The bracket itself, if it is one that opens.
    open: Option<char>,
    /// The bracket that it needs.
    needed: char,
    edit: Edit,
}

impl Wrong {
    fn message(&self) -> Message {
        match self.open {
            Some(open) => message!(findings.unclosed_bracket, bracket = open),
            None => message!(findings.stray_bracket),
        }
    }
}

/// Returns the brackets of a range that do not match, with what corrects them.
fn balance(text: &str, range: Range<usize>) -> Vec<Wrong> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut wrong = Vec::new();
    let mut at = range.start;
    while let Some(found) = text[at..range.end].chars().next() {
        let next = at + found.len_utf8();
        match found {
            '"' | '\'' if text[..at].trim_end().ends_with([':', ',', '[', '{']) => {
                at = close_quote(&text[..range.end], at).map_or(range.end, |close| close + 1);
                continue;
            }
            '[' | '{' => open.push((at, found)),
            ']' | '}' => close(text, &mut open, &mut wrong, at, found),
            '#' if text[..at].ends_with(' ') => {
                at = text[at..range.end]
                    .find('\n')
                    .map_or(range.end, |end| at + end);
                continue;
            }
            _ => {}
        }
        at = next;
    }
    for (at, bracket) in open.into_iter().rev() {
        let needed = closing(bracket);
        let end = text[..range.end].trim_end().len();
        let blank = if needed == '}' { " }" } else { "]" };
        let edit = Edit::insert(end, blank);
        wrong.push(Wrong {
            at,
            open: Some(bracket),
            needed,
            edit,
        });
    }
    wrong
}

/// Takes a closing bracket: it closes the last one, or something is wrong.
fn close(
    text: &str,
    open: &mut Vec<(usize, char)>,
    wrong: &mut Vec<Wrong>,
    at: usize,
    found: char,
) {
    while let Some((start, bracket)) = open.pop() {
        let needed = closing(bracket);
        if needed == found {
            return;
        }
        let outer = open.iter().any(|(_, bracket)| closing(*bracket) == found);
        // What closes an outer one shows that this one is not closed.
        let edit = if outer {
            Edit::insert(text[..at].trim_end().len(), needed)
        } else {
            Edit::replace(at..at + 1, needed)
        };
        wrong.push(Wrong {
            at: if outer { start } else { at },
            open: outer.then_some(bracket),
            needed,
            edit,
        });
        if !outer {
            return;
        }
    }
    if wrong.last().is_none_or(|last| last.edit.range.start < at) {
        wrong.push(Wrong {
            at,
            open: None,
            needed: found,
            edit: Edit::replace(at..at + 1, ""),
        });
    }
}

fn closing(bracket: char) -> char {
    if bracket == '[' { ']' } else { '}' }
}

/// A comma that is missing or one too many between brackets.
pub(super) fn commas(scene: &Scene<'_>) -> Vec<Fault> {
    let line = scene.line();
    let at = scene.offset.clamp(line.start, line.end());
    let before = &scene.text[line.start..at];
    let kind = scene.kind;
    if before.trim_end().ends_with(',') && scene.text[at..].starts_with(',') {
        let edits = vec![Edit::replace(at..at + 1, "")];
        let fault = Fault::new(at..at + 1, message!(findings.extra_comma), edits);
        return vec![fault.help_line(line)];
    }
    let separator = matches!(
        kind,
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator
    );
    if !separator && !before.contains(['{', '[']) {
        return Vec::new();
    }
    // The key whose colon the parser did not expect, or the value at which it stopped.
    let colon = scene.text[at..].starts_with(':');
    let word = before
        .rfind(' ')
        .filter(|it| colon && is_word(&before[it + 1..]));
    if colon && word.is_none() {
        return Vec::new();
    }
    let blank = word.map_or(at, |it| line.start + it);
    let end = line.start + scene.text[line.start..blank].trim_end().len();
    let edits = vec![Edit::insert(end, ",")];
    let fault = Fault::new(end..end, message!(findings.missing_comma), edits);
    vec![fault.help_line(line)]
}
