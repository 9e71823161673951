//! What a command needs besides its own arguments.

use anyhow::Result;
use chrono::NaiveDate;
use clap::Command;

use super::options::Options;
use super::world::World;
use crate::messages::{CliWords, Language, Words};
use crate::plan::Plan;
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
    /// Returns where the plan is that the options name.
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

    /// Returns the as-of day for a plan.
    pub(super) fn day_for(&self, plan: &Plan) -> NaiveDate {
        self.options.day_for(plan, self.world)
    }
}
