//! `dcs completions`: the script that makes a shell ask `dcs` what to complete.

use anyhow::Result;
use clap::ArgMatches;
use clap_complete::env::{EnvCompleter, Fish, Powershell, Zsh};

use super::{Outcome, Surroundings};

/// The variable by which a shell asks; its value is the shell's name.
pub(super) const VARIABLE: &str = "DCS_COMPLETE";

/// The script for bash. The library's does not know that bash divides words at
/// `@`, and offers names that readline then puts in twice.
const BASH: &str = include_str!("dcs.bash");

/// Returns the library's adapter of a shell that we have no script of our own for.
pub(super) fn adapter(shell: &str) -> Option<&'static dyn EnvCompleter> {
    match shell {
        "zsh" => Some(&Zsh),
        "fish" => Some(&Fish),
        "powershell" => Some(&Powershell),
        _ => None,
    }
}

pub(super) fn run(matches: &ArgMatches, surroundings: &mut Surroundings<'_>) -> Result<Outcome> {
    let shell = matches.get_one::<String>("shell");
    match shell.and_then(|shell| adapter(shell)) {
        Some(adapter) => {
            adapter.write_registration(
                VARIABLE,
                "dcs",
                "dcs",
                "dcs",
                &mut surroundings.out.stream(),
            )?;
        }
        None => surroundings.out.drawn(BASH)?,
    }
    Ok(Outcome::Clean)
}
