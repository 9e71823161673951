//! The commands and their arguments, in the language of the run.

mod changes;
mod views;

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, ValueHint};

use crate::messages::{CliWords, fill};
use crate::report::Format;

/// The shells that can complete what is typed.
pub(super) const SHELLS: [&str; 4] = ["bash", "zsh", "fish", "powershell"];

/// Returns the command line in one language.
pub(super) fn command(words: &'static CliWords) -> Command {
    let (check, status, overdue) = views::commands(words);
    let explain = sub("explain", words.explain_about, words).arg(
        Arg::new("rule")
            .help(words.explain_rule)
            .value_name(words.rule_value)
            .help_heading(words.arguments),
    );
    let schema = sub("schema", words.schema_about, words);
    let completions = sub("completions", words.completions_about, words).arg(
        Arg::new("shell")
            .required(true)
            .help(words.completions_shell)
            .value_name(words.shell_value)
            .value_parser(PossibleValuesParser::new(SHELLS))
            .hide_possible_values(true)
            .help_heading(words.arguments),
    );
    let man = sub("man", words.man_about, words);
    let init = sub("init", words.init_about, words)
        .arg(
            Arg::new("folder")
                .help(words.init_folder)
                .value_name(words.folder_value)
                .value_hint(ValueHint::DirPath)
                .help_heading(words.arguments),
        )
        .arg(option("year", words.year, words.year_value, words).allow_negative_numbers(true))
        .arg(option("unit", words.unit, words.name_value, words))
        .arg(option("superior", words.superior, words.name_value, words))
        .arg(option("place", words.place, words.name_value, words))
        .arg(option("signer", words.signer, words.name_value, words));
    let (record, extend, undo) = changes::commands(words);
    let report = document("report", words.report_about, words).arg(flag(
        "readiness",
        words.readiness,
        words,
    ));
    let plan = document("plan", words.plan_about, words).arg(flag("annex", words.annex, words));
    let global = |arg: Arg| arg.global(true).help_heading(words.global_options);
    Command::new("dcs")
        .about(words.about)
        .version(env!("CARGO_PKG_VERSION"))
        .help_template(words.template)
        .override_usage(words.usage)
        .after_help(format!("{}: {}", words.exit_code, words.exit_codes))
        .subcommand_help_heading(words.commands)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .args(
            [
                option("plan", words.plan, words.path_value, words)
                    .short('p')
                    .value_parser(clap::value_parser!(PathBuf)),
                option("as-of", words.as_of, words.day_value, words),
                choice("lang", words.lang, words.lang_value, &["vi", "en"], words),
                choice(
                    "color",
                    words.color,
                    words.when_value,
                    &["auto", "always", "never"],
                    words,
                ),
                flag("quiet", words.quiet, words).short('q'),
                flag("verbose", words.verbose, words)
                    .short('v')
                    .conflicts_with("quiet"),
                Arg::new("help")
                    .short('h')
                    .long("help")
                    .help(words.help)
                    .action(ArgAction::Help),
            ]
            .map(global),
        )
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .help(words.version)
                .help_heading(words.global_options)
                .action(ArgAction::Version),
        )
        .subcommands([
            check,
            status,
            overdue,
            record,
            extend,
            undo,
            report,
            plan,
            explain,
            schema,
            completions,
            man,
            init,
        ])
}

/// A command that makes a document.
fn document(name: &'static str, about: &'static str, words: &'static CliWords) -> Command {
    let formats: Vec<&'static str> = Format::ALL.map(|(name, _)| name).to_vec();
    let path = |arg: Arg| arg.value_parser(clap::value_parser!(PathBuf));
    sub(name, about, words)
        .arg(
            option("format", words.document_format, words.format_value, words)
                .value_parser(PossibleValuesParser::new(formats))
                .hide_possible_values(true)
                .value_delimiter(',')
                .action(ArgAction::Append),
        )
        .arg(path(
            option("output", words.output, words.file_value, words)
                .short('o')
                .action(ArgAction::Append),
        ))
        .arg(path(option(
            "template",
            words.template_file,
            words.file_value,
            words,
        )))
        .arg(flag("print-template", words.print_template, words))
        .arg(flag("force", words.force, words))
        .arg(flag("strict", words.strict, words))
}

fn sub(name: &'static str, about: &'static str, words: &'static CliWords) -> Command {
    let mut usage = fill(words.usage_of, &[("command", name)]);
    match name {
        "init" => usage = format!("{usage} [{}]", words.folder_value),
        "explain" => usage = format!("{usage} [{}]", words.rule_value),
        "completions" => usage = format!("{usage} <{}>", words.shell_value),
        "record" | "extend" => usage = format!("{usage} <{}>", words.reference_value),
        _ => {}
    }
    Command::new(name)
        .about(about)
        .help_template(words.template)
        .override_usage(usage)
        .disable_help_flag(true)
}

fn option(
    name: &'static str,
    help: &'static str,
    value: &'static str,
    words: &'static CliWords,
) -> Arg {
    Arg::new(name)
        .long(name)
        .help(help)
        .value_name(value)
        .help_heading(words.options)
}

/// An option with few values. They stand in its help text, in the language of
/// the run, so clap does not list them again.
fn choice(
    name: &'static str,
    help: &'static str,
    value: &'static str,
    values: &[&'static str],
    words: &'static CliWords,
) -> Arg {
    option(name, help, value, words)
        .value_parser(PossibleValuesParser::new(values.to_vec()))
        .hide_possible_values(true)
}

fn flag(name: &'static str, help: &'static str, words: &'static CliWords) -> Arg {
    Arg::new(name)
        .long(name)
        .help(help)
        .help_heading(words.options)
        .action(ArgAction::SetTrue)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::{Language, Words};

    #[test]
    fn the_commands_are_well_formed_and_every_argument_is_explained() {
        for language in [Language::Vietnamese, Language::English] {
            let mut command = command(&Words::of(language).cli);
            command.build();
            command.clone().debug_assert();
            for sub in command.get_subcommands() {
                assert!(sub.get_about().is_some(), "{}", sub.get_name());
                for argument in sub.get_arguments() {
                    assert!(argument.get_help().is_some(), "{argument}");
                }
            }
        }
    }
}
