//! DCS614: YAML joins the lines of a text that are points or paragraphs of their own.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::source::Format;
use crate::text::{Place, Span};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS614", "folded-text", Warning, "folded_text"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// The marks at the end of a line after which a paragraph may end.
const ENDS: [char; 5] = ['.', ';', ':', '!', '?'];

/// The signs that are before points.
const SIGNS: [&str; 4] = ["- ", "+ ", "* ", "• "];

/// From so many lines on, each of which ends like a paragraph, they are paragraphs; two
/// may be one that was broken there by chance.
const PARAGRAPHS: usize = 3;

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for text in context.plan.texts() {
        let source = context.sources.get(text.place.file);
        let written = context.sources.slice(text.place);
        let is_folded = written.contains('\n') && Format::of(&source.path) == Some(Format::Yaml);
        if !is_folded || is_literal(&source.text, text.place) {
            continue;
        }
        let is_block = is_block(&source.text, text.place, '>');
        if let Some(line) = joined(written, is_block) {
            let start = text.place.span.start as usize + line.start;
            let place = Place {
                span: Span::new(start, start + line.text.len()),
                ..text.place
            };
            let finding = Finding::new(&CHECK.rule, place, message!(wording.folded_text));
            findings.push(finding.help(message!(wording.folded_text_help)));
        }
    }
}

/// Returns whether a text is a block whose lines stay as they are.
fn is_literal(file: &str, place: Place) -> bool {
    is_block(file, place, '|')
}

/// Returns whether a text is a block with this sign on its first line, which may appear
/// before the place of the text.
fn is_block(file: &str, place: Place, sign: char) -> bool {
    let start = place.span.start as usize;
    if file[start..].starts_with(sign) {
        return true;
    }
    let above = file[..start].trim_end();
    let header = above.rsplit([' ', ':']).next().unwrap_or_default();
    let is_below = file[above.len()..start].contains('\n');
    is_below && header.starts_with(sign) && header.len() <= 3
}

/// A line without the spaces at its ends, and where it begins in its text.
#[derive(Debug, Clone, Copy)]
struct Line<'t> {
    start: usize,
    indent: usize,
    text: &'t str,
}

/// Returns the first line that is joined with the one above it and is a point or a
/// paragraph of its own. In a block, lines that are indented more are not joined.
fn joined(written: &str, is_block: bool) -> Option<Line<'_>> {
    let mut start = 0;
    let lines: Vec<Line<'_>> = written
        .split_inclusive('\n')
        .map(|line| {
            let indent = line.len() - line.trim_start().len();
            let found = Line {
                start: start + indent,
                indent,
                text: line.trim(),
            };
            start += line.len();
            found
        })
        .collect();
    let content = lines.iter().skip(1).filter(|line| !line.text.is_empty());
    let least = content.map(|line| line.indent).min()?;
    let is_joined = |pair: &&[Line<'_>]| {
        let stays = |line: &Line<'_>| is_block && line.indent > least;
        let [above, below] = pair else { return false };
        let is_header = is_block && above.text.starts_with('>');
        let is_empty = above.text.is_empty() || below.text.is_empty();
        !is_header && !is_empty && !stays(above) && !stays(below)
    };
    let pairs: Vec<&[Line<'_>]> = lines.windows(2).filter(is_joined).collect();
    let point = pairs.iter().find(|pair| is_point(pair[1].text));
    let are_paragraphs = pairs.len() + 1 >= PARAGRAPHS
        && pairs.iter().all(|pair| {
            pair[0].text.ends_with(ENDS) && !pair[1].text.starts_with(char::is_lowercase)
        });
    let paragraph = pairs.first().filter(|_| are_paragraphs);
    point.or(paragraph).map(|pair| pair[1])
}

/// Returns whether a line begins with the mark of a point: `- `, `a) `, `1. `.
fn is_point(line: &str) -> bool {
    let label = line.split(' ').next().unwrap_or_default();
    let bare = label.strip_suffix([')', '.']).unwrap_or_default();
    let is_letter = bare.chars().count() == 1 && label.ends_with(')');
    let is_number = bare.len() <= 2 && bare.bytes().all(|byte| byte.is_ascii_digit());
    let has_label = !bare.is_empty() && label.len() < line.len();
    SIGNS.iter().any(|sign| line.starts_with(sign)) || (has_label && (is_letter || is_number))
}
