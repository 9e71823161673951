//! Values from fixed lists: their names on the command line, other names that are taken
//! for them, and their help.

use std::ffi::OsStr;
use std::marker::PhantomData;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::{Arg, Command};

use super::args::Value;
use super::errors::suggest;
use super::formats::format_meant;
use crate::messages::{Words, fill};
use crate::search::{fold, nearest};

/// A value from a fixed list. The help of the argument lists them in place of
/// `{values}`.
pub(super) trait Choice: Copy + Send + Sync + 'static {
    /// Returns all values.
    fn all() -> Vec<Self>;

    /// Returns the value's name on the command line.
    fn name(self) -> &'static str;

    /// Returns other names that are accepted, with or without diacritics, but never shown;
    /// here they are folded.
    fn aliases(self) -> &'static [&'static str] {
        &[]
    }

    /// Returns what the value means in the language of the run, if its name needs an
    /// explanation.
    fn meaning(self, _: &'static Words) -> Option<&'static str> {
        None
    }

    /// Returns the value with a name.
    fn of(name: &str) -> Option<Self> {
        let all = Self::all().into_iter();
        let folded = fold(name);
        let is_named = |value: &Self| value.name() == name;
        let is_meant = |value: &Self| value.aliases().contains(&folded.as_str());
        all.clone()
            .find(is_named)
            .or_else(|| all.clone().find(is_meant))
    }
}

impl<T: Choice> Value for T {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        let listed = T::all().into_iter().map(|value| {
            let meaning = value.meaning(words);
            match meaning.filter(|meaning| *meaning != value.name()) {
                Some(meaning) => format!("{} ({meaning})", value.name()),
                None => value.name().to_owned(),
            }
        });
        let listed = listed.collect::<Vec<_>>().join(", ");
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let parser = ChoiceParser::<T> {
            listed: listed.clone(),
            words,
            value: PhantomData,
        };
        arg.help(fill(&help, &[("values", &listed)]))
            .value_parser(parser)
            .hide_possible_values(true)
    }
}

/// The parser of a value from a fixed list.
#[derive(Clone)]
struct ChoiceParser<T> {
    /// The values with their meanings.
    listed: String,
    words: &'static Words,
    value: PhantomData<fn() -> T>,
}

impl<T: Choice> ChoiceParser<T> {
    fn read(&self, text: &str) -> Result<T, String> {
        let is_said = |value: &T| {
            let meanings = value.meaning(self.words).unwrap_or_default();
            let mut meanings = meanings.split(", ").map(fold);
            let text = fold(text);
            meanings.any(|meaning| meaning == text)
        };
        let by_meaning = || T::all().into_iter().find(is_said);
        T::of(text).or_else(by_meaning).ok_or_else(|| {
            let words = &self.words.cli;
            let expected = fill(words.expected_one_of, &[("words", &self.listed)]);
            let all = T::all();
            let names = |value: &T| [&[value.name()], value.aliases()].concat();
            // What is not done yet has begun at most.
            let is_negated = fold(text).starts_with("chua ");
            let begun = T::of("started").filter(|_| is_negated);
            let meant = begun
                .or_else(|| nearest(text, all.iter().flat_map(names)).and_then(T::of))
                .or_else(|| T::of(format_meant(text)?.0))
                .map(Choice::name);
            suggest(expected, meant, words)
        })
    }
}

impl<T: Choice> TypedValueParser for ChoiceParser<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<T, clap::Error> {
        let parser = self.clone();
        let read = move |text: &str| parser.read(text);
        read.parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let values = T::all().into_iter();
        Some(Box::new(
            values.map(|value| PossibleValue::new(value.name())),
        ))
    }
}
