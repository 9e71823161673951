//! Renders findings as text in the style of rustc, with `annotate-snippets`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use annotate_snippets::{Annotation, AnnotationKind, Level as Mark, Origin, Renderer, Snippet};

use super::Style;
use crate::clean::{clean, dangerous};
use crate::diagnostic::{Count, Finding, Level, address};
use crate::messages::fill;
use crate::render::commands::naming_plan;
use crate::text::{BYTE_ORDER_MARK, Place, Source, Sources};

/// The number of bytes of a line shown before and after the underlined part.
const AROUND: usize = 240;

/// The maximum number of different findings shown of one rule.
const OF_RULE: usize = 100;

/// The maximum number of places listed of equal findings.
const PLACES: usize = 20;

/// The maximum number of lines shown of one value.
const LINES: usize = 4;

/// Renders sorted findings. Equal ones are shown once, with the places of the
/// others.
#[must_use]
pub fn render(sources: &Sources, findings: &[Finding], style: Style<'_>) -> String {
    let renderer = style.renderer();
    let mut text = String::new();
    let mut of_rule: BTreeMap<&str, usize> = BTreeMap::new();
    for group in groups(findings, style) {
        let count = of_rule.entry(group.first.rule.code).or_default();
        *count += 1;
        if *count <= OF_RULE {
            text.push_str(&draw(&renderer, sources, &group, style));
            text.push_str("\n\n");
        }
    }
    let words = style.words();
    for (code, count) in of_rule.into_iter().filter(|(_, count)| *count > OF_RULE) {
        let left = (count - OF_RULE).to_string();
        text += &fill(words.more_of_rule, &[("count", &left), ("code", code)]);
        text.push('\n');
    }
    text
}

/// A finding, its text, and the findings equal to it.
struct Group<'f> {
    first: &'f Finding,
    message: String,
    others: Vec<&'f Finding>,
}

/// Groups findings of the same rule with the same text.
fn groups<'f>(findings: &'f [Finding], style: Style<'_>) -> Vec<Group<'f>> {
    let mut groups: Vec<Group<'f>> = Vec::new();
    let mut known = std::collections::HashMap::new();
    for finding in findings {
        let message = style.say(&finding.message);
        match known.entry((finding.rule.code, message.clone())) {
            std::collections::hash_map::Entry::Occupied(entry) => {
                let index: &usize = entry.get();
                groups[*index].others.push(finding);
            }
            std::collections::hash_map::Entry::Vacant(entry) => {
                entry.insert(groups.len());
                groups.push(Group {
                    first: finding,
                    message,
                    others: Vec::new(),
                });
            }
        }
    }
    groups
}

fn draw(renderer: &Renderer, sources: &Sources, group: &Group<'_>, style: Style<'_>) -> String {
    let words = style.words();
    let finding = group.first;
    let level = match finding.rule.level {
        Level::Error => Mark::ERROR.with_name(words.error),
        Level::Warning => Mark::WARNING.with_name(words.warning),
    };
    let expected = finding.expected.as_ref();
    let label = expected.map(|expected| style.say(expected));
    let mut report = level
        .primary_title(group.message.as_str())
        .id(finding.rule.code)
        .elements(std::iter::empty::<Origin<'_>>());
    let excerpt = Excerpt::of(sources, finding.place);
    // The library counts columns from the start of the text it is given.
    let path = excerpt
        .from_line_start
        .then(|| clean(&sources.get(finding.place.file).path));
    if path.is_none() || excerpt.text.is_empty() {
        report = report.element(Origin::path(clean(&address(sources, finding.place))));
    }
    // A file without text (empty or too large) has no excerpt.
    if !excerpt.text.is_empty() {
        report = report.element(snippet(finding, &excerpt, path, label, style));
    } else if let Some(label) = label {
        report = report.element(Mark::NOTE.with_name(words.note).message(label));
    }
    for note in notes(sources, group, &excerpt, style) {
        report = report.element(Mark::NOTE.with_name(words.note).message(note));
    }
    if let Some(help) = &finding.help {
        let help = style.say(help);
        report = report.element(Mark::HELP.with_name(words.help).message(help));
    }
    let text = renderer.render(&[report]);
    if excerpt.from_line_start {
        return text;
    }
    // The library heads an excerpt without a path with a mark that stands for nothing.
    let is_stray = |line: &&str| anstream::adapter::strip_str(line).to_string().trim() == ":::";
    let lines: Vec<&str> = text.lines().filter(|line| !is_stray(line)).collect();
    lines.join("\n")
}

/// Returns the excerpt with the finding underlined, and with the first related place in
/// it.
fn snippet<'e>(
    finding: &Finding,
    excerpt: &'e Excerpt<'_>,
    path: Option<String>,
    label: Option<String>,
    style: Style<'_>,
) -> Snippet<'e, Annotation<'e>> {
    let primary = AnnotationKind::Primary.span(excerpt.span.clone());
    let snippet = Snippet::source(excerpt.text.as_ref())
        .line_start(excerpt.line)
        .path(path)
        .annotation(primary.label(label));
    let mut related = finding.related.iter();
    let shown = related.find_map(|(place, label)| Some((excerpt.relative(place)?, label)));
    match shown {
        Some((span, label)) => {
            let label = style.say(label);
            snippet.annotation(AnnotationKind::Context.span(span).label(label))
        }
        None => snippet,
    }
}

/// Returns the related places outside the excerpt, and the places of equal findings.
fn notes(
    sources: &Sources,
    group: &Group<'_>,
    excerpt: &Excerpt<'_>,
    style: Style<'_>,
) -> Vec<String> {
    let words = style.words();
    let related = group.first.related.iter();
    let mut notes: Vec<String> = related
        .filter(|(place, _)| excerpt.relative(place).is_none())
        .map(|(place, label)| {
            let (message, at) = (style.say(label), address(sources, *place));
            clean(&fill(words.related, &[("message", &message), ("at", &at)]))
        })
        .collect();
    if !group.others.is_empty() {
        let place = |other: &&Finding| match &other.record {
            Some(record) => format!("`{record}` {}", address(sources, other.place)),
            None => address(sources, other.place),
        };
        let listed: Vec<String> = group.others.iter().take(PLACES).map(place).collect();
        let mut places = listed.join(", ");
        if listed.len() < group.others.len() {
            places.push_str(", …");
        }
        let count = group.others.len().to_string();
        let note = fill(words.also, &[("count", &count), ("places", &places)]);
        notes.push(clean(&note));
    }
    notes
}

/// The lines of a file around a place. Only these are passed to the rendering
/// library, which would scan the whole file for each finding.
struct Excerpt<'s> {
    text: Cow<'s, str>,
    raw: &'s str,
    line: usize,
    start: usize,
    from_line_start: bool,
    span: std::ops::Range<usize>,
    place: Place,
}

impl<'s> Excerpt<'s> {
    fn of(sources: &'s Sources, place: Place) -> Self {
        let source: &Source = sources.get(place.file);
        let whole = place.span.range();
        let line = source.position(place.span.start).line;
        let last = source.position(place.span.end).line.min(line + LINES - 1);
        let lines = source.lines(line, last).range();
        let floor = |at: usize| source.text.floor_char_boundary(at);
        let mut start = floor(lines.start.max(whole.start.saturating_sub(AROUND)));
        if source.text[start..].starts_with(BYTE_ORDER_MARK) {
            start += BYTE_ORDER_MARK.len_utf8();
        }
        let until = whole.end.min(whole.start + LINES * AROUND);
        let end = floor(lines.end.min(until + AROUND)).max(start);
        let raw = &source.text[start..end];
        let inside = |at: usize| harmless(&raw[..floor(at.clamp(start, end)) - start]).len();
        Self {
            text: harmless(raw),
            raw,
            line,
            start,
            from_line_start: start <= lines.start + BYTE_ORDER_MARK.len_utf8(),
            span: inside(whole.start)..inside(whole.end),
            place,
        }
    }

    /// Returns the span of another place in the excerpt, if it is inside.
    fn relative(&self, other: &Place) -> Option<std::ops::Range<usize>> {
        let range = other.span.range();
        let inside = other.file == self.place.file
            && range.start >= self.start
            && range.end <= self.start + self.raw.len();
        let at = |offset: usize| harmless(&self.raw[..offset - self.start]).len();
        inside.then(|| at(range.start)..at(range.end))
    }
}

/// Returns lines with Unix line endings and without characters that affect a
/// terminal. ASCII controls are left to the library, which makes them visible.
fn harmless(text: &str) -> Cow<'_, str> {
    let acts = |c: char| dangerous(c) && !c.is_ascii();
    if !text.contains('\r') && !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let text = text.strip_suffix('\r').unwrap_or(text);
    Cow::Owned(text.replace("\r\n", "\n").replace(acts, "\u{fffd}"))
}

/// Returns the summary line: the number of errors and warnings and of files; below
/// it, if there are any, the number of findings that `--fix` can fix.
#[must_use]
pub fn summary(findings: &[Finding], files: usize, style: Style<'_>) -> String {
    let words = style.words();
    let count = Count::of(findings);
    let text = if count == Count::default() {
        words.clean
    } else {
        words.summary
    };
    let line = fill(
        text,
        &[
            ("errors", &count.errors.to_string()),
            ("warnings", &count.warnings.to_string()),
            ("files", &files.to_string()),
        ],
    );
    let repaired = findings.iter().filter(|it| !it.repairs.is_empty()).count();
    if repaired == 0 {
        return line;
    }
    let fixable = fill(words.fixable, &[("count", &repaired.to_string())]);
    let fixable = naming_plan(fixable, style.plan);
    format!("{line}\n{fixable}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_acts_on_a_terminal_is_replaced_and_a_control_is_left_to_be_named() {
        assert_eq!(harmless("a\u{202e}b"), "a\u{fffd}b");
        assert_eq!(harmless("a\u{1b}b"), "a\u{1b}b");
        assert_eq!(harmless("a\r\nb\r"), "a\nb");
    }
}
