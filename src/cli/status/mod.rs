//! `dcs status`: progress, overdue work and work due soon. It has four modes, each in
//! its own file.

pub(super) mod all_plans;
mod args;
mod expected;
mod one_task;
mod overview;
mod since;

use anyhow::Result;

use super::args::Subcommand;
use super::choice::Choice;
use super::context::Context;
use super::errors::bad_value;
use super::world::Outcome;
use super::{load, named};
use crate::messages::{CliWords, fill};
use crate::status::Snapshot;
pub(super) use args::StatusArgs;

impl Subcommand for StatusArgs {
    const NAME: &'static str = "status";

    fn about(words: &'static CliWords) -> &'static str {
        words.status_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let format = self.format.unwrap_or_default();
        if !self.all_plans.is_empty() {
            let of_plans = format.of_plans();
            let format = all_plans::format(format, of_plans, context.cli())?;
            let totals = all_plans::run(
                &all_plans::Request {
                    folders: &self.all_plans,
                    expect: self.expect.as_deref(),
                    top: self.top.map(|top| top.0),
                    late_only: false,
                    format,
                },
                context,
            )?;
            return Ok(Outcome::bad_news_if(totals.broken + totals.missing > 0));
        }
        let Some(format) = format.of_plan() else {
            let words = context.cli();
            let expected = fill(words.only_with, &[("option", "--all-plans")]);
            return Err(bad_value(format.name(), "--format", &expected, words));
        };
        let (loaded, as_of) = load::shown(context)?;
        let plan = &loaded.plan;
        let due_soon = self.due_within.map_or(plan.due_soon(), |days| days.0);
        let snapshot = Snapshot::new(plan, as_of, due_soon);
        match (self.since, &self.task) {
            (Some(since), _) => since::show(&snapshot, since, format, context)?,
            (None, Some(found)) => {
                let task = named::task(plan, found, context)?;
                one_task::show(&snapshot, task, context)?;
            }
            (None, None) => overview::show(&snapshot, &self, format, context)?,
        }
        Ok(Outcome::Clean)
    }
}
