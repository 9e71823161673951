//! How findings are shown to people.

use annotate_snippets::Renderer;

use crate::clean::clean;
use crate::messages::{CheckWords, Language, Message, Words};
use crate::render::commands::naming_plan;

/// How findings are shown to people.
#[derive(Debug, Clone, Copy)]
pub struct Style<'s> {
    /// The language.
    pub language: Language,
    /// Whether in colour.
    pub color: bool,
    /// The option that names the plan in commands, with a blank before it, or nothing.
    pub plan: &'s str,
}

impl Style<'_> {
    /// Returns the words around findings.
    pub(super) fn words(self) -> &'static CheckWords {
        &Words::of(self.language).check
    }

    /// Returns what draws the lines of a file.
    pub(super) fn renderer(self) -> Renderer {
        if self.color {
            Renderer::styled()
        } else {
            Renderer::plain()
        }
    }

    /// Returns a message in which the commands name the plan.
    pub(super) fn say(self, message: &Message) -> String {
        clean(&naming_plan(message.say(self.language), self.plan))
    }
}
