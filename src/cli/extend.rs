//! `dcs extend`: extends a deadline by a decision.

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::append::{AppendArgs, Draft, append};
use super::args::{Group, Names, Subcommand, arguments, option, positional};
use super::context::Context;
use super::on::On;
use super::values::Line;
use super::world::Outcome;
use crate::edit::{Record, Value};
use crate::messages::{CliWords, fill};
use crate::plan::scalar::day::written;
use crate::render::status::wording;
use crate::status::Status;

arguments! {
    /// The arguments of `extend`.
    ExtendArgs(words) {
        reference: String = positional(words.reference, words.reference_value).add(Names::Work),
        to: NaiveDate = option("to", words.to, words.day_value),
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
            context,
            |loaded, item, context| {
                let plan = &loaded.plan;
                let name = item.name();
                if item.due.is_none() {
                    bail!(fill(words.no_date, &[("id", &name)]));
                }
                if let Some((state, closed)) = item.latest.filter(|_| is_over(item.status)) {
                    let words = context.words();
                    let state = wording::state(state, &words.status);
                    let closed = written(closed);
                    bail!(fill(
                        words.record.no_longer_open,
                        &[
                            ("id", &name),
                            ("state", state),
                            ("on", &closed),
                            ("plan", &context.options.plan_option()),
                        ]
                    ));
                }
                let words = &context.words().record;
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
                let on = self.on.clone().unwrap_or_default();
                let on = on.day(context.day_for(plan), context)?;
                Ok(Draft {
                    record: Record {
                        list: "extensions",
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

/// Returns whether no extension can put anything off any more.
fn is_over(status: Status) -> bool {
    status.is_done() || status == Status::Dropped
}
