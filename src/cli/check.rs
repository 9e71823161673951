//! `dcs check`: every rule, every finding.

use std::mem::ManuallyDrop;

use anyhow::Result;
use clap::ArgMatches;

use super::load::{load, load_older};
use super::options::{Options, Talk};
use super::output::Outputs;
use super::{Outcome, Surroundings, fix};
use crate::diagnostic::Count;
use crate::render::human;
use crate::render::machine::{Report, Scene};
use crate::rules::catalogue;

pub(super) fn run(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let outputs = Outputs::of(matches, options, surroundings)?;
    let older = matches
        .get_one::<String>("base")
        .map(|path| load_older(path, options, surroundings))
        .transpose()?;
    let loaded = if matches.get_flag("fix") {
        fix::mend(older.as_ref(), matches, options, surroundings)?
    } else {
        load(options, surroundings)?
    };
    // Never freed: the process ends with the command, and a large plan has many parts.
    let loaded = ManuallyDrop::new(loaded);
    let as_of = options.day_for(&loaded.plan, surroundings);
    let findings = loaded.findings_since(older.as_ref(), as_of);
    let count = Count::of(&findings);
    let folder = surroundings.shown_folder();
    // A run that shows what it would change shows that and nothing else.
    if !matches.get_flag("dry-run") {
        outputs.deliver(matches, "human", options, surroundings, |format| {
            let scene = Scene {
                sources: &loaded.sources,
                folder: &folder,
                language: options.language,
            };
            if format != "human" {
                return Report::of_findings(scene, &findings, catalogue(), as_of).write(format);
            }
            let drawn = human::render(scene.sources, &findings, options.language, options.color);
            if options.talk == Talk::Quiet {
                return Some(drawn);
            }
            let summary = human::summary(&findings, scene.sources.0.len(), options.language);
            Some(format!("{drawn}{summary}\n"))
        })?;
    }
    let denied = matches.get_flag("deny-warnings") && count.warnings > 0;
    Ok(if count.errors > 0 || denied {
        Outcome::BadNews
    } else {
        Outcome::Clean
    })
}
