//! How findings are shown to people.

use annotate_snippets::Renderer;

use crate::clean::clean;
use crate::messages::{CheckWords, Language, Message, Words};

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
        clean(&self.with_plan(message.say(self.language)))
    }

    /// Returns a text in which the commands in backquotes name the plan too: then they do the
    /// same wherever they are copied to.
    pub(super) fn with_plan(self, text: String) -> String {
        /// The commands that texts about a plan mention.
        const MENTIONED: [&str; 8] = [
            "add", "check", "extend", "record", "report", "status", "step", "undo",
        ];
        let plan = self.plan;
        if plan.is_empty() {
            return text;
        }
        MENTIONED.iter().fold(text, |text, name| {
            let command = format!("`dcs {name}");
            let named = |text: String, end: &str| {
                text.replace(&format!("{command}{end}"), &format!("{command}{plan}{end}"))
            };
            // What follows first, so that no command is named twice.
            named(named(text, " "), "`")
        })
    }
}
