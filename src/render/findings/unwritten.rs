//! Findings about a record that is not in its file yet, as `dcs record` shows them.

use annotate_snippets::{Level as Mark, Origin};

use super::Style;
use crate::clean::clean;
use crate::diagnostic::{Finding, Level, address};
use crate::messages::fill;
use crate::text::{Place, Sources};

/// Renders a finding about a record that is not in its file yet, which is at `added`
/// in `sources`: without the line, which nobody could look up.
#[must_use]
pub fn render(sources: &Sources, finding: &Finding, added: Place, style: Style<'_>) -> String {
    let words = style.words();
    let level = match finding.rule.level {
        Level::Error => Mark::ERROR.with_name(words.error),
        Level::Warning => Mark::WARNING.with_name(words.warning),
    };
    let mut report = level
        .primary_title(style.say(&finding.message))
        .id(finding.rule.code)
        .elements(std::iter::empty::<Origin<'_>>());
    let expected = finding.expected.iter().map(|it| style.say(it));
    let related = finding.related.iter();
    let related = related.filter(|(place, _)| !place.is_within(added));
    let related =
        related.map(|(place, said)| format!("{}: {}", style.say(said), address(sources, *place)));
    let written = written(sources, finding.place, added)
        .map(|written| fill(words.would_be_written, &[("written", &written)]));
    for note in written.into_iter().chain(expected).chain(related) {
        report = report.element(Mark::NOTE.with_name(words.note).message(clean(&note)));
    }
    if let Some(help) = &finding.help {
        let help = style.say(help);
        report = report.element(Mark::HELP.with_name(words.help).message(help));
    }
    let text = style.renderer().render(&[report]);
    // The rule that leads to the line, which is not shown.
    let leads = |line: &&str| line.trim_end_matches("\u{1b}[0m").ends_with('|');
    let mut lines: Vec<&str> = text.lines().collect();
    if lines.get(1).is_some_and(leads) {
        lines.remove(1);
    }
    format!("{}\n\n", lines.join("\n"))
}

/// Returns the key and the value that a finding is about as the record would have them:
/// `staff: ba`.
fn written(sources: &Sources, place: Place, added: Place) -> Option<String> {
    if !place.is_within(added) {
        return None;
    }
    let text = &sources.get(place.file).text;
    let before = text.get(added.span.start as usize..place.span.start as usize)?;
    let before = before.trim_end().strip_suffix([':', '='])?.trim_end();
    let is_of_key = |c: char| c.is_ascii_lowercase() || c == '-';
    let key = before.rsplit(|c| !is_of_key(c)).next()?;
    let value = text.get(place.span.range())?;
    (!key.is_empty()).then(|| format!("{key}: {value}"))
}
