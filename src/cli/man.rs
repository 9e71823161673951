//! `dcs man`: the manual page of all commands, in the language of the run.

use anyhow::Result;
use clap::{Arg, Command};
use roff::{Roff, bold, italic, roman};

use super::args::{Subcommand, arguments};
use super::context::Context;
use super::world::Outcome;
use crate::messages::{CliWords, fill};

arguments! {
    /// The arguments of `man`; there are none.
    ManArgs(_) {}
}

impl Subcommand for ManArgs {
    const NAME: &'static str = "man";

    fn about(words: &'static CliWords) -> &'static str {
        words.man_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let page = page((context.tree)(context.options.language), context.cli());
        context.world.out.drawn(&page)?;
        Ok(Outcome::Clean)
    }
}

/// Returns the page as roff, made from the same commands that are parsed.
fn page(mut command: Command, words: &'static CliWords) -> String {
    command.build();
    let source = fill(words.man_source, &[("version", env!("CARGO_PKG_VERSION"))]);
    let mut roff = Roff::new();
    // No date, so that the output does not depend on the day.
    roff.control("TH", ["DCS", "1", " ", &source, words.man_manual]);
    roff.control("SH", [words.man_name]);
    roff.text([roman(format!("dcs - {}", about(&command)))]);
    roff.control("SH", [words.man_synopsis]);
    roff.text([bold("dcs"), roman(words.usage.trim_start_matches("dcs"))]);
    roff.control("SH", [words.commands.to_uppercase().as_str()]);
    for sub in command.get_subcommands() {
        roff.control("SS", [format!("dcs {}", sub.get_name()).as_str()]);
        roff.text([roman(about(sub))]);
        arguments_of(&mut roff, sub, |arg| !arg.is_global_set());
    }
    roff.control("SH", [words.global_options.to_uppercase().as_str()]);
    arguments_of(&mut roff, &command, |_| true);
    roff.control("SH", [words.exit_code.to_uppercase().as_str()]);
    roff.text([roman(words.exit_codes)]);
    roff.render()
}

fn about(command: &Command) -> String {
    command
        .get_about()
        .map(ToString::to_string)
        .unwrap_or_default()
}

/// Adds the arguments of a command: how each is written, and its help.
fn arguments_of(roff: &mut Roff, command: &Command, wanted: impl Fn(&Arg) -> bool) {
    for arg in command.get_arguments().filter(|arg| wanted(arg)) {
        roff.control("TP", []);
        let mut written = Vec::new();
        if let Some(short) = arg.get_short() {
            written.extend([bold(format!("-{short}")), roman(", ")]);
        }
        if let Some(long) = arg.get_long() {
            written.extend([bold(format!("--{long}")), roman(" ")]);
        }
        if arg.get_action().takes_values() {
            let names = arg.get_value_names().unwrap_or_default();
            written.extend(names.iter().map(|name| italic(name.as_str())));
        }
        roff.text(written);
        roff.text([roman(
            arg.get_help().map(ToString::to_string).unwrap_or_default(),
        )]);
    }
}
