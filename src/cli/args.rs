//! Typed arguments. A command declares its arguments as the fields of one struct: the
//! field's name is the argument's id, its type determines how the argument is parsed
//! and read, and the `Arg` next to it determines how it is written on the command line.

use std::path::PathBuf;

use anyhow::Result;
use clap::builder::ArgExt;
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use super::context::Context;
use super::world::Outcome;
use crate::messages::{CliWords, Words};

/// A command, implemented by the struct of its arguments.
pub(super) trait Subcommand: Field<Spec = Group> {
    /// Its name on the command line.
    const NAME: &'static str;

    /// Returns its description, in one line.
    fn about(words: &'static CliWords) -> &'static str;

    /// Runs the command.
    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome>;
}

/// Declares a struct of arguments: `field: Type = option("name", help, value)`.
macro_rules! arguments {
    (
        $(#[$doc:meta])*
        $name:ident $(<$form:ident: $bound:ident>)? ($words:pat) {
            $($(#[$about:meta])* $field:ident: $type:ty = $spec:expr,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub(in crate::cli) struct $name $(<$form: $bound>)? {
            $($(#[$about])* pub(in crate::cli) $field: $type,)*
        }

        impl $(<$form: $bound>)? $crate::cli::args::Field for $name $(<$form>)? {
            type Spec = $crate::cli::args::Group;

            fn declare(
                _: Self::Spec,
                _: &'static str,
                words: &'static $crate::messages::Words,
            ) -> Vec<clap::Arg> {
                let $words = &words.cli;
                let fields: Vec<Vec<clap::Arg>> = vec![$(
                    <$type as $crate::cli::args::Field>::declare($spec, stringify!($field), words),
                )*];
                fields.concat()
            }

            fn read(_matches: &clap::ArgMatches, _: &str) -> Self {
                Self {
                    $($field: $crate::cli::args::Field::read(_matches, stringify!($field)),)*
                }
            }
        }
    };
}
pub(super) use arguments;

/// A field of a struct of arguments, or a struct of arguments nested in another.
pub(super) trait Field: Sized {
    /// What is declared besides the type.
    type Spec;

    /// Returns the arguments that clap parses for the field.
    fn declare(spec: Self::Spec, id: &'static str, words: &'static Words) -> Vec<Arg>;

    /// Returns what was parsed for the field.
    fn read(matches: &ArgMatches, id: &str) -> Self;
}

/// The declaration of a nested struct of arguments.
pub(super) struct Group;

/// A flag.
impl Field for bool {
    type Spec = Arg;

    fn declare(spec: Arg, id: &'static str, _: &'static Words) -> Vec<Arg> {
        vec![spec.id(id).action(ArgAction::SetTrue)]
    }

    fn read(matches: &ArgMatches, id: &str) -> Self {
        matches.get_flag(id)
    }
}

/// A required argument.
impl<T: Value> Field for T {
    type Spec = Arg;

    fn declare(spec: Arg, id: &'static str, words: &'static Words) -> Vec<Arg> {
        vec![T::parsed(spec.id(id).required(true), words)]
    }

    fn read(matches: &ArgMatches, id: &str) -> Self {
        let value = matches.get_one(id).cloned();
        value.expect("clap enforces required arguments")
    }
}

/// An optional argument.
impl<T: Value> Field for Option<T> {
    type Spec = Arg;

    fn declare(spec: Arg, id: &'static str, words: &'static Words) -> Vec<Arg> {
        vec![T::parsed(spec.id(id), words)]
    }

    fn read(matches: &ArgMatches, id: &str) -> Self {
        matches.get_one(id).cloned()
    }
}

/// An argument that can be repeated.
impl<T: Value> Field for Vec<T> {
    type Spec = Arg;

    fn declare(spec: Arg, id: &'static str, words: &'static Words) -> Vec<Arg> {
        vec![T::parsed(spec.id(id).action(ArgAction::Append), words)]
    }

    fn read(matches: &ArgMatches, id: &str) -> Self {
        matches
            .get_many(id)
            .into_iter()
            .flatten()
            .cloned()
            .collect()
    }
}

/// The type of an argument's value.
pub(super) trait Value: Clone + Send + Sync + 'static {
    /// Returns the argument with the parser of its values.
    fn parsed(arg: Arg, words: &'static Words) -> Arg;
}

impl Value for String {
    fn parsed(arg: Arg, _: &'static Words) -> Arg {
        arg
    }
}

impl Value for PathBuf {
    fn parsed(arg: Arg, _: &'static Words) -> Arg {
        arg.value_parser(value_parser!(PathBuf))
    }
}

/// Returns the argument with a custom parser; `expected` completes the error message
/// for a value that `read` rejects.
pub(super) fn parsed_by<T: Value>(arg: Arg, read: fn(&str) -> Option<T>, expected: String) -> Arg {
    arg.value_parser(move |text: &str| read(text).ok_or_else(|| expected.clone()))
}

/// Returns the argument with a custom parser that explains what it rejects.
pub(super) fn parsed_or_explained<T: Value>(
    arg: Arg,
    words: &'static Words,
    read: fn(&str, &'static Words) -> Result<T, String>,
) -> Arg {
    arg.value_parser(move |text: &str| read(text, words))
}

/// The kind of names that an argument takes, for completion in a shell. It is attached
/// to the declaration of the argument, where `complete` finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// Parties of the plan.
    Parties,
    /// Kinds of records.
    Kinds,
    /// Sections of the plan.
    Sections,
    /// Tasks of the plan.
    Tasks,
    /// Reports of the plan.
    Reports,
    /// Tasks, deadlines and occurrences of the plan, and its reports.
    Work,
    /// Rules of the check, kinds of records and their keys.
    Topics,
}

impl ArgExt for Names {}

/// How a value is understood that stands in words: `hôm nay`, `2 tuần`. It is attached to the
/// argument like [`Names`], where messages about the line find it; a declaration may give another
/// than the type of the value does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InWords {
    /// A day; of a period, the last.
    LastDay,
    /// A day; of a period, the first.
    FirstDay,
    /// The day of something that has happened; of a period, the first.
    PastDay,
    /// A day to which something is put off.
    LaterDay,
    /// A number of days to come.
    DaysAhead,
    /// How many times.
    Times,
    /// A state, by the share that is done.
    Share,
    /// A year.
    Year,
    /// A school year.
    SchoolYear,
    /// A name and its value.
    Pair,
    /// A name and its number.
    Figure,
}

impl ArgExt for InWords {}

impl InWords {
    /// Returns the argument with what its type understands, unless its declaration says it.
    pub(super) fn of_type(self, arg: Arg) -> Arg {
        if arg.get::<Self>().is_some() {
            return arg;
        }
        arg.add(self)
    }

    /// Returns whether the value is a day.
    pub(super) fn is_day(self) -> bool {
        matches!(
            self,
            Self::LastDay | Self::FirstDay | Self::PastDay | Self::LaterDay
        )
    }
}

/// Returns an option with its name, its help and the placeholder of its value.
pub(super) fn option(name: &'static str, help: &'static str, value: &'static str) -> Arg {
    Arg::new(name).long(name).help(help).value_name(value)
}

/// Returns a flag with its name and its help.
pub(super) fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help)
}

/// Returns a positional argument.
pub(super) fn positional(help: &'static str, value: &'static str) -> Arg {
    Arg::new(value).help(help).value_name(value)
}
