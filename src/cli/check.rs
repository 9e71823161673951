//! `dcs check`: every rule, every finding.

use anyhow::Result;
use clap::ArgMatches;

use super::load::load;
use super::options::{Options, Talk};
use super::{Outcome, Surroundings};
use crate::diagnostic::Count;
use crate::render::human;

pub(super) fn run(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let loaded = load(options, surroundings)?;
    let as_of = options.day_for(&loaded.plan, surroundings);
    let findings = loaded.findings(as_of);
    let drawn = human::render(&loaded.sources, &findings, options.language, options.color);
    write!(surroundings.out, "{drawn}")?;
    let count = Count::of(&findings);
    if options.talk != Talk::Quiet {
        let summary = human::summary(count, loaded.sources.0.len(), options.language);
        writeln!(surroundings.out, "{summary}")?;
    }
    let denied = matches.get_flag("deny-warnings") && count.warnings > 0;
    Ok(if count.errors > 0 || denied {
        Outcome::BadNews
    } else {
        Outcome::Clean
    })
}
