//! What is wrong in the files: rules, findings and their order. A finding is
//! data; it knows neither how it is drawn nor in which language.

use crate::messages::Message;
use crate::text::{Place, Sources};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The plan cannot be relied on: `check` fails.
    Error,
    /// Worth mending; `check` fails only with `--deny-warnings`.
    Warning,
}

/// What is known of a rule before any plan is read: plain data.
#[derive(Debug)]
pub struct Rule {
    /// `DCS` and three digits; never changes its meaning.
    pub code: &'static str,
    /// The name for people, in kebab case; reads well after "allow".
    pub name: &'static str,
    /// How bad its findings are.
    pub level: Level,
    /// Its page in Vietnamese, Markdown.
    pub page_vi: &'static str,
    /// Its page in English, Markdown.
    pub page_en: &'static str,
}

/// Declares the rule `NAME` whose pages stand in `$pages` beside the calling
/// file: `rule!("DCS001", "syntax-error", Error, "faults/syntax_error")`.
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

/// What `check --fix` does about a finding: a change of a file that is the only
/// right one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
    /// The scalar at a place becomes this text.
    Value(Place, String),
    /// The text at a place stays the same, with its letters composed (NFC).
    Compose(Place),
}

impl Repair {
    /// Returns what gives way.
    #[must_use]
    pub fn place(&self) -> Place {
        match self {
            Self::Value(place, _) | Self::Compose(place) => *place,
        }
    }
}

/// One thing that is wrong at one place.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// What must be underlined.
    pub place: Place,
    /// What is wrong, with the value found: one phrase.
    pub message: Message,
    /// What was expected, beside the underline.
    pub expected: Option<Message>,
    /// What to do.
    pub help: Option<Message>,
    /// Other places that matter, each with what is there.
    pub related: Vec<(Place, Message)>,
    /// The identifier of the record it is about, where it is about one.
    pub record: Option<String>,
    /// The changes that mend it, where there is one right way.
    pub repairs: Vec<Repair>,
}

impl Finding {
    /// Returns a finding with nothing but its place and its message.
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

    /// Says what was expected.
    #[must_use]
    pub fn expected(mut self, expected: Message) -> Self {
        self.expected = Some(expected);
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, place: Place, message: Message) -> Self {
        self.related.push((place, message));
        self
    }

    /// Says how it is mended.
    #[must_use]
    pub fn repaired(mut self, repairs: impl IntoIterator<Item = Repair>) -> Self {
        self.repairs.extend(repairs);
        self
    }

    /// Says which record it is about.
    #[must_use]
    pub fn about(mut self, record: &str) -> Self {
        self.record = Some(record.to_owned());
        self
    }
}

/// Sorts findings by place, then by code: the order of every output.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| (a.place, a.rule.code).cmp(&(b.place, b.rule.code)));
}

/// How many findings there are of each level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Findings that make `check` fail.
    pub errors: usize,
    /// Findings that do so only with `--deny-warnings`.
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
