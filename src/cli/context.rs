//! What a command needs besides its own arguments.

use std::io;

use anyhow::Result;
use chrono::NaiveDate;
use clap::Command;

use super::options::{Options, Verbosity};
use super::world::World;
use crate::diagnostic::{Count, Finding};
use crate::messages::{CliWords, Language, Words};
use crate::plan::Plan;
use crate::render::findings::{Style, human, unwritten};
use crate::render::table::View;
use crate::text::{Place, Sources};
use crate::workspace::Site;

/// What a command needs besides its own arguments.
pub(super) struct Context<'r, 'w> {
    /// The global options.
    pub options: Options,
    /// The environment of the run.
    pub world: &'r mut World<'w>,
    /// Returns the whole command line in one language.
    pub tree: fn(Language) -> Command,
}

impl Context<'_, '_> {
    /// Returns the location of the plan that the options name.
    pub(super) fn site(&self) -> Result<Site> {
        Ok(Site {
            folder: self.world.folder.clone(),
            plan: self.options.plan(self.world)?,
        })
    }

    /// Returns all texts in the language of the run.
    pub(super) fn words(&self) -> &'static Words {
        Words::of(self.options.language)
    }

    /// Returns the texts of the command line.
    pub(super) fn cli(&self) -> &'static CliWords {
        &self.words().cli
    }

    /// Returns whether only results are printed.
    pub(super) fn is_quiet(&self) -> bool {
        self.options.verbosity == Verbosity::Quiet
    }

    /// Prints errors of a plan as messages, and returns their number as text.
    pub(super) fn print_errors(
        &mut self,
        sources: &Sources,
        errors: &[Finding],
    ) -> io::Result<String> {
        let plan = self.options.plan_option();
        let text = human::render(sources, errors, self.style_of_errors(&plan));
        self.world.err.drawn(&text)?;
        Ok(Count::of(errors).errors.to_string())
    }

    /// Returns how findings are shown among messages; `plan` is the option that names the plan.
    fn style_of_errors<'s>(&self, plan: &'s str) -> Style<'s> {
        Style {
            language: self.options.language,
            color: self.options.color_err,
            plan,
        }
    }

    /// Returns how tables are shown on the screen of the run; `listed` asks for lists.
    pub(super) fn view(&self, listed: bool) -> View {
        View {
            width: self.world.width,
            color: self.options.color,
            listed,
        }
    }

    /// Prints findings of a plan as it would be with a new record at this place, and returns
    /// the number of errors as text. Those of the record itself have no line yet.
    pub(super) fn print_of_change(
        &mut self,
        sources: &Sources,
        findings: &[Finding],
        added: Place,
    ) -> io::Result<String> {
        let is_new = |finding: &&Finding| finding.place.is_within(added);
        let (new, old): (Vec<&Finding>, Vec<&Finding>) = findings.iter().partition(is_new);
        let old: Vec<Finding> = old.into_iter().cloned().collect();
        self.print_errors(sources, &old)?;
        let plan = self.options.plan_option();
        for finding in new {
            let text = unwritten::render(sources, finding, added, self.style_of_errors(&plan));
            self.world.err.drawn(&text)?;
        }
        Ok(Count::of(findings).errors.to_string())
    }

    /// Returns the as-of day for a plan.
    pub(super) fn day_for(&self, plan: &Plan) -> NaiveDate {
        self.options.day_for(plan, self.world)
    }
}
