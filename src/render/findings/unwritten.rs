//! Findings about a record that is not in its file yet, as `dcs record` shows them.

use crate::clean::clean;
use crate::diagnostic::{Finding, Level, address};
use crate::messages::{Language, Words};
use crate::text::{Place, Sources};

/// Renders a finding about a record that is not in its file yet, which stands at `added`
/// in `sources`: without the line, which nobody could look up.
#[must_use]
pub fn render(sources: &Sources, finding: &Finding, added: Place, language: Language) -> String {
    let words = &Words::of(language).check;
    let level = match finding.rule.level {
        Level::Error => words.error,
        Level::Warning => words.warning,
    };
    let title = format!(
        "{level}[{}]: {}",
        finding.rule.code,
        finding.message.say(language)
    );
    let note = |text: String| (words.note, text);
    let expected = finding.expected.iter().map(|it| note(it.say(language)));
    let related = finding.related.iter();
    let related = related.filter(|(place, _)| !place.is_within(added));
    let related = related.map(|(place, said)| {
        note(format!(
            "{}: {}",
            said.say(language),
            address(sources, *place)
        ))
    });
    let help = finding.help.iter().map(|it| (words.help, it.say(language)));
    let notes = expected.chain(related).chain(help);
    let notes: Vec<String> = notes
        .map(|(name, text)| clean(&format!("  = {name}: {text}")) + "\n")
        .collect();
    format!("{}\n{}\n", clean(&title), notes.concat())
}
