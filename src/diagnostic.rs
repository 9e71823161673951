//! Rules, findings and their order. A finding is plain data, independent of output
//! format and language.

use crate::messages::{Language, Message};
use crate::text::{FileId, Place, Sources};

/// The severity of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The plan cannot be relied on: `check` fails.
    Error,
    /// Should be fixed; `check` fails only with `--deny-warnings`.
    Warning,
}

/// The static description of a rule.
#[derive(Debug)]
pub struct Rule {
    /// The code: `DCS` and three digits. Its meaning never changes.
    pub code: &'static str,
    /// The name in kebab case, as used in `allow`.
    pub name: &'static str,
    /// The severity of its findings.
    pub level: Level,
    /// The page that explains it, in Vietnamese (Markdown).
    pub page_vi: &'static str,
    /// The page that explains it, in English (Markdown).
    pub page_en: &'static str,
}

/// What the rules of which the codes begin with the same digit are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// The form of records (1), of documents (6) and of the files themselves (9).
    Form,
    /// What has changed since an older copy (8).
    Change,
    /// All else.
    Content,
}

impl Rule {
    /// Returns what it is about.
    #[must_use]
    pub fn concern(&self) -> Concern {
        match self.code.as_bytes()[3] {
            b'1' | b'6' | b'9' => Concern::Form,
            b'8' => Concern::Change,
            _ => Concern::Content,
        }
    }

    /// Returns its page in a language.
    #[must_use]
    pub fn page(&self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.page_vi,
            Language::English => self.page_en,
        }
    }
}

/// Creates a rule whose pages are `$pages.vi.md` and `$pages.en.md`, relative to the
/// calling file: `rule!("DCS001", "syntax-error", Error, "faults/syntax_error")`.
macro_rules! rule {
    ($code:literal, $name:literal, $level:ident, $pages:literal) => {
        $crate::diagnostic::Rule {
            code: $code,
            name: $name,
            level: $crate::diagnostic::Level::$level,
            page_vi: include_str!(concat!($pages, ".vi.md")),
            page_en: include_str!(concat!($pages, ".en.md")),
        }
    };
}
pub(crate) use rule;

/// A change that `check --fix` makes for a finding, if there is only one correct fix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
    /// Replaces the scalar at a place with this text.
    Value(Place, String),
    /// Converts the text at a place to NFC, without characters that cannot be seen or
    /// only look like Vietnamese ones.
    Respell(Place),
    /// Replaces characters that make a file unreadable with those that are meant.
    Source(Place, String),
}

impl Repair {
    /// Returns the place that is replaced.
    #[must_use]
    pub fn place(&self) -> Place {
        match self {
            Self::Value(place, _) | Self::Respell(place) | Self::Source(place, _) => *place,
        }
    }
}

/// A problem at one place.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that reports it.
    pub rule: &'static Rule,
    /// The place to underline.
    pub place: Place,
    /// What is wrong, including the value found; a single phrase.
    pub message: Message,
    /// What was expected; shown next to the underline.
    pub expected: Option<Message>,
    /// How to fix it.
    pub help: Option<Message>,
    /// Related places, each with an explanation.
    pub related: Vec<(Place, Message)>,
    /// The identifier of the record it concerns, if any.
    pub record: Option<String>,
    /// The changes that fix it, if there is only one correct fix.
    pub repairs: Vec<Repair>,
}

impl Finding {
    /// Creates a finding with only a rule, a place and a message.
    #[must_use]
    pub fn new(rule: &'static Rule, place: Place, message: Message) -> Self {
        Self {
            rule,
            place,
            message,
            expected: None,
            help: None,
            related: Vec::new(),
            record: None,
            repairs: Vec::new(),
        }
    }

    /// Sets what was expected.
    #[must_use]
    pub fn expected(mut self, expected: Message) -> Self {
        self.expected = Some(expected);
        self
    }

    /// Sets how to fix it.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// Adds a related place.
    #[must_use]
    pub fn related(mut self, place: Place, message: Message) -> Self {
        self.related.push((place, message));
        self
    }

    /// Adds the changes that fix it.
    #[must_use]
    pub fn repaired(mut self, repairs: impl IntoIterator<Item = Repair>) -> Self {
        self.repairs.extend(repairs);
        self
    }

    /// Returns it for sources in front of which `files` others are put.
    #[must_use]
    pub fn behind(mut self, files: u32) -> Self {
        let moved = |place: Place| Place {
            file: FileId(place.file.0 + files),
            ..place
        };
        self.place = moved(self.place);
        for (place, _) in &mut self.related {
            *place = moved(*place);
        }
        for repair in &mut self.repairs {
            match repair {
                Repair::Value(place, _) | Repair::Respell(place) | Repair::Source(place, _) => {
                    *place = moved(*place);
                }
            }
        }
        self
    }

    /// Sets the record that it concerns.
    #[must_use]
    pub fn about(mut self, record: &str) -> Self {
        self.record = Some(record.to_owned());
        self
    }
}

/// Sorts findings by place, then by code; every output uses this order.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| (a.place, a.rule.code).cmp(&(b.place, b.rule.code)));
}

/// The number of findings of each level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// The number of errors.
    pub errors: usize,
    /// The number of warnings.
    pub warnings: usize,
}

impl Count {
    /// Counts findings.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Self {
        let errors = findings
            .iter()
            .filter(|finding| finding.rule.level == Level::Error)
            .count();
        Self {
            errors,
            warnings: findings.len() - errors,
        }
    }
}

/// Returns `path:line:column` of a place.
#[must_use]
pub fn address(sources: &Sources, place: Place) -> String {
    format!(
        "{}:{}",
        sources.get(place.file).path,
        sources.position(place)
    )
}
