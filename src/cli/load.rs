//! Reads plans for commands, with messages about files that are left out and errors.

use std::mem::ManuallyDrop;
use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use chrono::NaiveDate;

use super::base::Base;
use super::context::Context;
use super::errors::cannot_read;
use super::options::Verbosity;
use super::plans::{refuse_part, refuse_renamed, refuse_several};
use crate::messages::fill;
use crate::render::commands::naming_plan;
use crate::store::{self, Cause, LeftOut, Reason};
use crate::workspace::{Loaded, Older, Site};

/// Reads the plan that the options name.
pub(super) fn load(context: &mut Context<'_, '_>) -> Result<Loaded> {
    let loaded = Loaded::read(context.site()?).map_err(|error| no_such_plan(&error, context))?;
    if context.options.verbosity == Verbosity::Verbose {
        let message = fill(
            context.cli().using,
            &[
                ("path", &loaded.site.plan.display().to_string()),
                ("files", &loaded.sources.0.len().to_string()),
            ],
        );
        context.world.err.line(&message)?;
    }
    refuse_several(&loaded, context)?;
    refuse_part(&loaded, context)?;
    refuse_renamed(&loaded, context)?;
    print_left_out(&loaded.left_out, context)?;
    Ok(loaded)
}

/// Returns the error for a plan that cannot be read; of one that is not there, with those that
/// are.
fn no_such_plan(error: &store::Error, context: &Context<'_, '_>) -> anyhow::Error {
    /// Nobody reads more names.
    const MOST: usize = 5;
    let said = cannot_read(error, context.words());
    let there = store::plan_folders(&context.world.folder.join("plans"));
    if there.is_empty() || !matches!(error.cause, Cause::Missing) {
        return said;
    }
    let names = there.iter().rev().take(MOST);
    let names = names.map(|(_, name)| format!("`-p plans/{name}`"));
    let names = names.collect::<Vec<_>>().join(", ");
    anyhow!(
        "{said}; {}",
        fill(context.cli().known_plans, &[("plans", &names)])
    )
}

/// Reads the plan that the options name, which must have no errors.
pub(super) fn sound(context: &mut Context<'_, '_>) -> Result<Loaded> {
    let loaded = load(context)?;
    let as_of = context.day_for(&loaded.plan);
    loaded.demand_sound(as_of, context)?;
    Ok(loaded)
}

/// Reads the plan that the options name, which must have no errors, to show something of
/// it; also returns its as-of date.
pub(super) fn shown(context: &mut Context<'_, '_>) -> Result<(ManuallyDrop<Loaded>, NaiveDate)> {
    let loaded = keep(sound(context)?);
    let as_of = context.day_for(&loaded.plan);
    Ok((loaded, as_of))
}

/// Keeps a plan in memory until the process ends. The process ends with the command
/// anyway, and freeing the many parts of a large plan one by one takes noticeable time.
pub(super) fn keep(loaded: Loaded) -> ManuallyDrop<Loaded> {
    ManuallyDrop::new(loaded)
}

/// Prints the files that were not read. A link hides records that somebody put there, and
/// so does an extension that Notepad added; a hidden file and a backup usually are there on
/// purpose, so they are mentioned only with `--verbose`.
pub(super) fn print_left_out(left_out: &[LeftOut], context: &mut Context<'_, '_>) -> Result<()> {
    let words = context.cli();
    for file in left_out {
        let text = match (file.reason, context.options.verbosity) {
            (Reason::LinkOut, Verbosity::Normal | Verbosity::Verbose) => words.left_out_link,
            (Reason::Renamed, Verbosity::Normal | Verbosity::Verbose) => words.left_out_renamed,
            (Reason::Spreadsheet, Verbosity::Normal | Verbosity::Verbose) => words.left_out_sheet,
            (Reason::Document, Verbosity::Normal | Verbosity::Verbose) => words.left_out_document,
            (Reason::Hidden, Verbosity::Verbose) => words.left_out_hidden,
            (Reason::Backup, Verbosity::Verbose) => words.left_out_backup,
            _ => continue,
        };
        context
            .world
            .err
            .line(&fill(text, &[("path", &file.name)]))?;
    }
    Ok(())
}

/// Prints the spreadsheets beside the files of a plan, which nobody reads.
pub(super) fn print_foreign(left_out: &[LeftOut], context: &mut Context<'_, '_>) -> Result<()> {
    let foreign = left_out.iter().filter(|it| it.reason == Reason::Foreign);
    let mut names: Vec<&str> = foreign.map(|file| file.name.as_str()).collect();
    if names.is_empty() || context.is_quiet() {
        return Ok(());
    }
    if names.len() > MOST_FOREIGN {
        names.truncate(MOST_FOREIGN);
        names.push("…");
    }
    let line = fill(
        context.cli().left_out_foreign,
        &[("paths", &names.join(", "))],
    );
    Ok(context.world.err.line(&line)?)
}

/// Warns that records may be missing from what is shown. It helps to correct a plan, so
/// errors do not prevent it.
pub(super) fn warn_of_errors(loaded: &Loaded, context: &mut Context<'_, '_>) -> Result<()> {
    let errors = loaded.errors(context.day_for(&loaded.plan));
    if !errors.is_empty() {
        let errors = errors.len().to_string();
        let message = fill(context.cli().list_unsound, &[("errors", &errors)]);
        let option = context.options.plan_option();
        context.world.err.line(&naming_plan(message, &option))?;
    }
    Ok(())
}

/// How many files of other programs are named.
const MOST_FOREIGN: usize = 5;

/// Reads an older copy of a plan. Records that cannot be read are not compared.
pub(super) fn load_older(base: &Base, context: &mut Context<'_, '_>) -> Result<Older> {
    let site = context.site()?;
    let checkout = match base {
        Base::Revision(revision) => Some(
            store::check_out(&site.folder, &site.plan, revision)
                .map_err(|error| cannot_read(&error, context.words()))?,
        ),
        Base::Path(_) => None,
    };
    let path = base.to_string();
    let plan = checkout.as_ref();
    let place = plan.map_or_else(|| PathBuf::from(&path), |it| it.plan.clone());
    let site = Site {
        plan: place,
        ..site
    };
    let loaded = Loaded::read(site).map_err(|error| cannot_read(&error, context.words()))?;
    print_left_out(&loaded.left_out, context)?;
    // A failed checkout must not pass as "nothing changed".
    if loaded.plan.head.get().is_none() {
        bail!(fill(context.cli().base_empty, &[("path", &path)]));
    }
    let Loaded { plan, site, .. } = loaded;
    Ok(Older {
        plan,
        site,
        checkout,
    })
}

impl Loaded {
    /// Fails if the plan has errors, after printing them.
    pub(super) fn demand_sound(
        &self,
        as_of: NaiveDate,
        context: &mut Context<'_, '_>,
    ) -> Result<()> {
        let errors = self.errors(as_of);
        if errors.is_empty() {
            return Ok(());
        }
        let count = context.print_errors(&self.sources, &errors)?;
        bail!(fill(context.cli().unsound, &[("errors", &count)]))
    }
}
