//! Texts that hold no word: a number, a day, a yes or a no where a name or a sentence is wanted.

use super::{At, Decoder, advice};
use crate::diagnostic::Finding;
use crate::faults;
use crate::messages::message;
use crate::source::Value;

/// The keys whose texts are names.
const NAMES: [&str; 4] = ["name", "title", "text", "what"];

/// The other keys whose texts are words.
const SENTENCES: [&str; 23] = [
    "basis",
    "causes",
    "channel",
    "closing",
    "conditions",
    "decision",
    "field",
    "form",
    "next",
    "note",
    "object",
    "opening",
    "organizer",
    "person",
    "post",
    "product",
    "proposals",
    "recipients",
    "since",
    "strengths",
    "superior",
    "weaknesses",
    "wording",
];

impl Decoder<'_, '_> {
    /// Reports a text that holds no word, under a key that wants some.
    pub(super) fn report_wordless(&self, text: &str) {
        let is_name = NAMES.contains(&self.key);
        if !is_name && !SENTENCES.contains(&self.key) {
            return;
        }
        // What is left open has no digit either, and is found as such.
        let is_number = !text.contains(char::is_alphabetic) && text.contains(char::is_numeric);
        // `không` may be all that there is to say of proposals, but is no name.
        // A word in quotes is meant as one.
        let in_quotes = matches!(self.at, At::Node(node) if matches!(node.value, Value::Quoted(_)));
        let is_word = matches!(text, "true" | "false" | "yes" | "no")
            || is_name && advice::says_nothing(text);
        let is_truth = is_word && !in_quotes;
        if !is_number && !is_truth {
            return;
        }
        let said = message!(findings.wordless, key = self.key, found = text);
        let help = if self.key == "decision" {
            message!(reading.decision_number)
        } else {
            message!(findings.wordless_help)
        };
        let finding = Finding::new(&faults::WORDLESS_TEXT, self.place(), said).help(help);
        self.context.report(finding);
    }
}
