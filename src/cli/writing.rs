//! The way of a new record into its file, common to all commands that append one: it is proven
//! and checked, written, and shown.

use anyhow::Result;
use chrono::NaiveDate;

use super::change::{changed, refused};
use super::context::Context;
use super::world::Outcome;
use crate::edit::NewRecord;
use crate::messages::fill;
use crate::store::Lock;
use crate::workspace::{Addition, Copy, Loaded, prepare};

/// A record that is to be appended to a file of a plan.
pub(super) struct Writing<'w> {
    /// The plan before.
    pub loaded: &'w Loaded,
    /// The record.
    pub record: &'w NewRecord,
    /// Files from outside the plan.
    pub copies: &'w [Copy],
    /// The day on which the plan is looked at.
    pub as_of: NaiveDate,
    /// The lock of the plan; a dry run has none, and writes nothing.
    pub lock: Option<&'w Lock>,
}

impl<'w> Writing<'w> {
    /// Proves that the record can be added and nothing else changes, and checks the plan that
    /// comes of it.
    pub(super) fn prepare(&self, context: &mut Context<'_, '_>) -> Result<Addition<'w>> {
        prepare(self.loaded, self.record, self.copies, self.as_of)
            .map_err(|refusal| refused(refusal, context))
    }

    /// Writes what was prepared. `tell` says what was written, or would be, and what follows from
    /// it.
    pub(super) fn write(
        &self,
        addition: &Addition<'_>,
        context: &mut Context<'_, '_>,
        tell: impl FnOnce(&mut Context<'_, '_>) -> Result<()>,
    ) -> Result<Outcome> {
        if !context.is_quiet() {
            context.print_of_change(&addition.sources, &addition.warnings, addition.place)?;
        }
        if let Some(lock) = self.lock {
            let written = addition.write(lock);
            written.map_err(|refusal| refused(refusal, context))?;
        }
        let told = tell(context);
        if self.lock.is_some() {
            return Ok(changed(told, context));
        }
        told.map(|()| Outcome::Clean)
    }

    /// Prints what was written, or would be.
    pub(super) fn show(
        &self,
        addition: &Addition<'_>,
        context: &mut Context<'_, '_>,
    ) -> Result<()> {
        let words = &context.words().record;
        let is_quiet = context.is_quiet();
        let out = &mut context.world.out;
        if self.lock.is_none() {
            for line in addition.diff().lines() {
                out.line(line)?;
            }
        } else if !is_quiet {
            out.line(&fill(words.wrote, &[("path", &addition.shown)]))?;
            for line in addition.added().lines() {
                out.line(line)?;
            }
        }
        Ok(())
    }
}
