//! Which document is asked for: the plan, which of its reports, or which paper.

use anyhow::Result;
use chrono::NaiveDate;

use super::context::Context;
use super::named;
use super::paper::Wanted;
use crate::clean::clean;
use crate::document::form::Kind;
use crate::messages::fill;
use crate::plan::Plan;
use crate::plan::index::Ix;
use crate::plan::record::{Record, Report};
use crate::status::Snapshot;

/// Which document is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Asked<'a> {
    /// The report that is named so, or else the one that is to be made next.
    Report(Option<&'a str>),
    /// The plan.
    Plan,
    /// A paper that is made of the registers.
    Paper(Wanted<'a>),
}

impl Asked<'_> {
    /// Returns the document of a plan without errors. Of several reports, it says which one
    /// it takes unless that was named.
    pub(super) fn of(
        self,
        plan: &Plan,
        today: NaiveDate,
        context: &mut Context<'_, '_>,
    ) -> Result<Kind> {
        let named = match self {
            Self::Plan => return Ok(Kind::Plan),
            Self::Paper(wanted) => return Ok(Kind::Paper(wanted.of(plan, today, context)?)),
            Self::Report(named) => named,
        };
        if let Some(named) = named {
            let report = named::report(plan, named, context)?;
            return Ok(Kind::Report(Some(report)));
        }
        let snapshot = Snapshot::new(plan, today, plan.due_soon());
        let next = snapshot.next_report();
        if let Some(next) = next.filter(|_| plan.reports.len() > 1 && !context.is_quiet()) {
            let said = chosen(&snapshot, next, context);
            context.world.err.line(&said)?;
        }
        Ok(Kind::Report(next))
    }
}

/// Returns which report was chosen, and how to name the others.
fn chosen(snapshot: &Snapshot<'_>, next: Ix<Report>, context: &Context<'_, '_>) -> String {
    let plan = snapshot.plan;
    let words = &context.words().documents;
    let is_done = snapshot.report(next).done.is_some();
    let text = if is_done {
        words.chosen_last
    } else {
        words.chosen
    };
    let others = plan.reports.indices().filter(|report| *report != next);
    let option = context.options.plan_option();
    let command = |report| format!("`dcs report{option} {}`", plan.reports[report].id_text());
    let others: Vec<String> = others.map(command).collect();
    fill(
        text,
        &[
            ("id", plan.reports[next].id_text()),
            ("what", &clean(&plan.report_name(next))),
            ("others", &others.join(", ")),
        ],
    )
}
