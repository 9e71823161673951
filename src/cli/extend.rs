//! `dcs extend`: extends a deadline by a decision.

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::append::{AppendArgs, Draft, append};
use super::args::{Group, InWords, Names, Subcommand, arguments, option, positional};
use super::context::Context;
use super::on::{On, happened};
use super::values::Line;
use super::world::Outcome;
use crate::edit::{NewRecord, Value};
use crate::messages::{CliWords, RecordWords, fill};
use crate::plan::Plan;
use crate::plan::record::{Extension, OfKind};
use crate::plan::scalar::day::written;
use crate::render::status::wording;
use crate::status::{Obligation, Status};

arguments! {
    /// The arguments of `extend`.
    ExtendArgs(words) {
        reference: String = positional(words.reference, words.reference_value).add(Names::Work),
        to: NaiveDate = option("to", words.to, words.day_value).add(InWords::LaterDay),
        by_decision: Option<Line> = option("by-decision", words.by_decision, words.text_value),
        on: Option<On> = option("on", words.on_extension, words.day_value),
        append: AppendArgs = Group,
    }
}

impl Subcommand for ExtendArgs {
    const NAME: &'static str = "extend";

    fn about(words: &'static CliWords) -> &'static str {
        words.extend_about
    }

    fn run(self, context: &mut Context<'_, '_>) -> Result<Outcome> {
        let words = &context.words().record;
        let Some(decision) = &self.by_decision else {
            bail!(words.no_decision);
        };
        append(
            &self.reference,
            &self.append,
            false,
            context,
            |loaded, item, context| {
                let name = item.name();
                Self::check_open(item, context)?;
                let notes = self.notes(item, &loaded.plan, words);
                let today = context.day_for(&loaded.plan);
                let on = happened(self.on.as_ref(), today, context)?;
                Ok(Draft {
                    record: NewRecord {
                        list: Extension::KIND.list,
                        fields: vec![
                            ("deadline", Value::Text(name)),
                            ("to", Value::Bare(self.to.to_string())),
                            ("on", Value::Bare(on.to_string())),
                            ("decision", Value::Text(decision.0.clone())),
                        ],
                    },
                    copies: Vec::new(),
                    on,
                    note: (!notes.is_empty()).then(|| notes.join("\n")),
                })
            },
        )
    }
}

impl ExtendArgs {
    /// Refuses what has no due day, or none that could be put off any more.
    fn check_open(item: &Obligation<'_>, context: &Context<'_, '_>) -> Result<()> {
        let words = context.words();
        let name = item.name();
        if item.due.is_none() {
            bail!(fill(words.record.no_date, &[("id", &name)]));
        }
        let Some((state, closed)) = item.latest.filter(|_| is_over(item.status)) else {
            return Ok(());
        };
        if item.at_least > 1 && item.status.is_done() {
            let times = item.at_least.to_string();
            bail!(fill(
                words.record.often_enough,
                &[("id", &name), ("times", &times)],
            ));
        }
        bail!(fill(
            words.record.no_longer_open,
            &[
                ("id", &name),
                ("state", wording::state(state, &words.status)),
                ("on", &written(closed)),
            ]
        ))
    }

    /// Returns what the person should know of the extension.
    fn notes(&self, item: &Obligation<'_>, plan: &Plan, words: &RecordWords) -> Vec<String> {
        let name = item.name();
        let mut notes = Vec::new();
        if item.status == Status::Paused {
            notes.push(fill(words.extends_paused, &[("id", &name)]));
        }
        if let Some(period) = plan.period().filter(|period| self.to > period.until) {
            let (to, until) = (written(self.to), written(period.until));
            notes.push(fill(
                words.extends_beyond,
                &[("id", &name), ("to", &to), ("until", &until)],
            ));
        }
        notes
    }
}

/// Returns whether no extension can put anything off any more.
fn is_over(status: Status) -> bool {
    status.is_done() || status == Status::Dropped
}
