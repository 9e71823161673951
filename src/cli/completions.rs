//! `dcs completions`: the script with which a shell gets completions from `dcs`.

use anyhow::Result;
use clap_complete::env::{EnvCompleter, Fish, Powershell, Zsh};

use super::args::{Subcommand, arguments, positional};
use super::choice::Choice;
use super::context::Context;
use super::world::Outcome;
use crate::messages::CliWords;

/// The environment variable with which a shell asks for completions; its value is the
/// shell's name.
pub(super) const VARIABLE: &str = "DCS_COMPLETE";

/// The script for bash. The one of `clap_complete` does not account for bash splitting
/// words at `@`, so that readline would insert names twice.
const BASH: &str = include_str!("dcs.bash");

/// The shells with support for completion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shell {
    /// `bash`
    Bash,
    /// `zsh`
    Zsh,
    /// `fish`
    Fish,
    /// `powershell`
    Powershell,
}

impl Choice for Shell {
    fn all() -> Vec<Self> {
        every!(Shell: Bash, Zsh, Fish, Powershell).to_vec()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Zsh => "zsh",
            Self::Fish => "fish",
            Self::Powershell => "powershell",
        }
    }
}

impl Shell {
    /// Returns the adapter of `clap_complete`, or `None` for bash, which has its own script.
    pub(super) fn adapter(self) -> Option<&'static dyn EnvCompleter> {
        match self {
            Self::Bash => None,
            Self::Zsh => Some(&Zsh),
            Self::Fish => Some(&Fish),
            Self::Powershell => Some(&Powershell),
        }
    }
}

arguments! {
    /// The arguments of `completions`.
    CompletionsArgs(words) {
        shell: Shell = positional(words.completions_shell, words.shell_value),
    }
}

impl Subcommand for CompletionsArgs {
    const NAME: &'static str = "completions";

    fn about(words: &'static CliWords) -> &'static str {
        words.completions_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let out = &mut context.world.out;
        match self.shell.adapter() {
            Some(adapter) => {
                adapter.write_registration(VARIABLE, "dcs", "dcs", "dcs", &mut out.stream())?;
            }
            None => out.drawn(BASH)?,
        }
        Ok(Outcome::Clean)
    }
}
