//! All texts shown to users, in Vietnamese and English.
//!
//! Each text gives both languages side by side, so one without a translation does not
//! compile. It is a field of a typed catalogue, unless it is only looked up by its name.
//! Tests check that both languages have the same placeholders and that every call fills
//! them.

mod check;
mod cli;
mod comparison;
mod dates;
mod declare;
mod documents;
mod duties;
mod entries;
mod entry;
mod entry_keys;
mod explain;
mod fill;
mod findings;
mod law;
mod lines;
mod papers;
mod people;
mod reading;
mod record;
mod registers;
mod rules;
mod schema;
mod status;
mod system;
mod template;
#[cfg(test)]
mod tests;
mod times;
mod values;
mod wording;

pub use check::CheckWords;
pub use cli::CliWords;
pub use comparison::ComparisonWords;
pub use dates::DateWords;
use declare::{named_words, words};
pub use documents::DocumentWords;
pub use duties::DutyWords;
pub use entries::{OF_REGISTERS, OfRegister};
pub use entry::EntryWords;
pub use entry_keys::EntryKeyWords;
pub use explain::ExplainWords;
pub use fill::fill;
pub use findings::FindingWords;
pub use law::LawWords;
pub use lines::LineWords;
pub use papers::PaperWords;
pub use people::PeopleWords;
pub use reading::ReadingWords;
pub use record::RecordWords;
pub use registers::RegisterWords;
pub use rules::RuleWords;
pub use schema::SchemaWords;
pub use status::StatusWords;
pub use system::SystemWords;
pub use template::TemplateWords;
pub use times::TimeWords;
pub use values::ValueWords;
pub use wording::WordingWords;

/// A language of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Vietnamese, the default.
    #[default]
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = every!(Language: Vietnamese, English);
}

/// The name of a text, and its Vietnamese and English version.
pub type Text = (&'static str, &'static str, &'static str);

/// Declares the whole catalogue, part by part; after them those that are looked up by name.
macro_rules! catalogue {
    (
        $($(#[$doc:meta])* $part:ident: $words:ident;)*
        [$($named_part:ident: $named:ident),*]
    ) => {
        /// The whole catalogue in one language.
        #[derive(Debug)]
        pub struct Words {
            /// The language.
            pub language: Language,
            $($(#[$doc])* pub $part: $words,)*
        }

        impl Words {
            const PARTS: &'static [(&'static str, &'static [Text])] =
                &[
                    $((stringify!($part), $words::ALL),)*
                    $((stringify!($named_part), $named::ALL),)*
                ];
            const VIETNAMESE: Self = Self {
                language: Language::Vietnamese,
                $($part: $words::VIETNAMESE,)*
            };
            const ENGLISH: Self = Self {
                language: Language::English,
                $($part: $words::ENGLISH,)*
            };
        }
    };
}
catalogue! {
    /// Texts around findings.
    check: CheckWords;
    /// Texts of the command line.
    cli: CliWords;
    /// Texts around documents.
    documents: DocumentWords;
    /// The papers that are made of the registers.
    papers: PaperWords;
    /// Texts of the commands that change a plan.
    record: RecordWords;
    /// Texts of the commands that add entries to registers and steps to entries.
    entry: EntryWords;
    /// Texts of statuses and their tables.
    status: StatusWords;
    /// Why the operating system could not do something.
    system: SystemWords;
    /// What may be wrong in a template.
    template: TemplateWords;
    /// Texts of the pages about keys and of the lists of records.
    explain: ExplainWords;
    /// Texts about the limits of the law.
    law: LawWords;
    /// Texts about mistyped command lines.
    lines: LineWords;
    /// Texts of the findings about reading.
    findings: FindingWords;
    /// What to write for a value or a key that is in the wrong place.
    reading: ReadingWords;
    /// Texts of the findings about days, rhythms and periods that cannot be read.
    dates: DateWords;
    /// Texts of the rules.
    rules: RuleWords;
    /// Texts of the rules about registers, their steps and the limits that they owe.
    registers: RegisterWords;
    /// Texts about duties.
    duties: DutyWords;
    /// Texts of the rules about who is responsible and who holds a post.
    people: PeopleWords;
    /// Texts of the rules about what a plan says.
    wording: WordingWords;
    /// Texts of the rules that compare a plan with an older copy.
    comparison: ComparisonWords;
    /// What rules say of the times that a plan names.
    times: TimeWords;
    [schema: SchemaWords, entry_keys: EntryKeyWords, values: ValueWords]
}

impl Words {
    /// Returns the name of every part with its texts.
    pub fn parts() -> impl Iterator<Item = (&'static str, &'static [Text])> {
        let registers = OF_REGISTERS.iter().flat_map(|of| [of.keys, of.values]);
        let registers = registers.map(|texts| ("entries", texts));
        Self::PARTS.iter().copied().chain(registers)
    }

    /// Returns the catalogue of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Vietnamese => &Self::VIETNAMESE,
            Language::English => &Self::ENGLISH,
        }
    }
}

/// Returns the Vietnamese and the English text with this name.
fn both(all: &'static [Text], name: &str) -> Option<[&'static str; 2]> {
    let (_, vietnamese, english) = all.iter().find(|(known, ..)| *known == name)?;
    Some([vietnamese, english])
}

/// Returns the text of a language.
fn of(language: Language, [vietnamese, english]: [&'static str; 2]) -> &'static str {
    match language {
        Language::Vietnamese => vietnamese,
        Language::English => english,
    }
}

/// A text of the catalogue with the values of its placeholders; the language is
/// chosen when it is shown.
#[derive(Debug, Clone)]
pub struct Message {
    text: fn(&Words) -> &'static str,
    values: Vec<(&'static str, Value)>,
}

/// A value of a message.
#[derive(Debug, Clone)]
enum Value {
    /// The same in each language.
    Same(String),
    /// In Vietnamese, and in English.
    Each([String; 2]),
}

impl Message {
    /// Returns the message of one text of the catalogue.
    #[must_use]
    pub fn new(text: fn(&Words) -> &'static str) -> Self {
        Self {
            text,
            values: Vec::new(),
        }
    }

    /// Sets the value of the placeholder `{name}`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &dyn ToString) -> Self {
        /// A value can be as long as a file; a message must stay short.
        const LONGEST: usize = 400;
        let mut value = value.to_string();
        if let Some((end, _)) = value.char_indices().nth(LONGEST) {
            value.truncate(end);
            value.push('…');
        }
        self.values.push((name, Value::Same(value)));
        self
    }

    /// Sets the value of the placeholder `{name}`, which is made of words of the
    /// language. It is as long as the program makes it.
    #[must_use]
    pub fn in_each(mut self, name: &'static str, value: impl Fn(Language) -> String) -> Self {
        let both = Language::ALL.map(value);
        self.values.push((name, Value::Each(both)));
        self
    }

    /// Puts the values of these placeholders in quotes, as TOML wants texts.
    #[must_use]
    pub fn in_quotes(mut self, names: &[&str]) -> Self {
        for (name, value) in &mut self.values {
            if let (true, Value::Same(value)) = (names.contains(name), value) {
                *value = format!("\"{value}\"");
            }
        }
        self
    }

    /// Returns the text in a language.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        let values: Vec<(&str, &str)> = self
            .values
            .iter()
            .map(|(name, value)| match value {
                Value::Same(value) => (*name, value.as_str()),
                Value::Each([vietnamese, english]) => match language {
                    Language::Vietnamese => (*name, vietnamese.as_str()),
                    Language::English => (*name, english.as_str()),
                },
            })
            .collect();
        fill((self.text)(Words::of(language)), &values)
    }
}

/// Makes a [`Message`]: `message!(findings.unknown_key, key = "nam")`.
macro_rules! message {
    ($part:ident . $text:ident $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::messages::Message::new(|words| words.$part.$text)
            $(.with(stringify!($name), &$value))*
    };
}
pub(crate) use message;
