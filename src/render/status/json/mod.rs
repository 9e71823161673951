//! Renders a plan as of a date as JSON. The types here are frozen: without a new
//! version, keys may be added but are never renamed or removed.

mod changes;
mod occurrence;
mod plan;

use std::collections::{BTreeMap, HashSet};
use std::io;

use serde::{Serialize, Serializer};

use super::selection::{Selection, group};
use crate::plan::field::Field;
use crate::plan::index::Ix;
use crate::plan::record::{Record, Section};
use crate::plan::scalar::value::Text;
use crate::render::escaped_json::{pretty, write_pretty};
use crate::status::{Obligation, Snapshot, Status, Tally};
pub use changes::changes;
use occurrence::occurrence;
use plan::{PlanOut, plan_out};

/// The version of the format.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'o> {
    version: u32,
    kind: &'static str,
    as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<PlanOut>,
    summary: Summary,
    #[serde(skip_serializing_if = "Option::is_none")]
    sections: Option<Vec<SectionOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tasks_without_deadline: Option<Vec<String>>,
    occurrences: Occurrences<'o>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stopped_late: Option<Occurrences<'o>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    uncounted: Option<Occurrences<'o>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Summary {
    Overdue {
        overdue: usize,
        due_soon: usize,
        stopped_late: usize,
    },
    Status {
        #[serde(flatten)]
        progress: Progress,
        /// How many occurrences are not counted because they were due before the date of
        /// the plan; left out if there are none.
        #[serde(skip_serializing_if = "Option::is_none")]
        before_plan: Option<usize>,
        /// The occurrences that are not counted because their whole period consists of days
        /// off; left out if there are none.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        days_off: Vec<String>,
        statuses: BTreeMap<String, usize>,
    },
}

#[derive(Serialize)]
struct Progress {
    dated_so_far: usize,
    done_so_far: usize,
    percent_so_far: Option<usize>,
    dated: usize,
    done: usize,
    percent: Option<usize>,
    overdue: usize,
    due_soon: usize,
}

impl From<Tally> for Progress {
    fn from(tally: Tally) -> Self {
        Self {
            dated_so_far: tally.due,
            done_so_far: tally.done,
            percent_so_far: tally.so_far().percent(),
            dated: tally.dated,
            done: tally.in_all().done,
            percent: tally.in_all().percent(),
            overdue: tally.overdue,
            due_soon: tally.due_soon,
        }
    }
}

#[derive(Serialize)]
struct SectionOut {
    id: String,
    title: String,
    #[serde(flatten)]
    progress: Progress,
}

/// Renders the given obligations, which are overdue or due soon, and separately those that
/// were overdue when they were paused or dropped.
///
/// # Panics
///
/// Never: writing to memory cannot fail, and JSON is UTF-8.
#[must_use]
pub fn overdue(
    snapshot: &Snapshot<'_>,
    obligations: &[&Obligation<'_>],
    stopped: &[&Obligation<'_>],
    uncounted: &[&Obligation<'_>],
) -> String {
    let is_late = |obligation: &&&Obligation<'_>| obligation.status == Status::Overdue;
    let late = obligations.iter().filter(is_late).count();
    let document = Document {
        version: VERSION,
        kind: "overdue",
        as_of: snapshot.as_of.to_string(),
        plan: None,
        summary: Summary::Overdue {
            overdue: late,
            due_soon: obligations.len() - late,
            stopped_late: stopped.len(),
        },
        sections: None,
        tasks_without_deadline: None,
        occurrences: Occurrences(snapshot, obligations),
        stopped_late: (!stopped.is_empty()).then_some(Occurrences(snapshot, stopped)),
        uncounted: (!uncounted.is_empty()).then_some(Occurrences(snapshot, uncounted)),
    };
    pretty(&document)
}

/// Writes the status of a plan: summary, sections and the selected obligations.
///
/// # Errors
///
/// Fails if `out` does.
pub fn status(
    snapshot: &Snapshot<'_>,
    selection: &Selection<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let plan = snapshot.plan;
    let without_deadline = selection
        .tasks
        .iter()
        .filter(|task| plan.links.deadlines_of[**task].is_empty() && !plan.is_principle(**task));
    let document = Document {
        version: VERSION,
        kind: "status",
        as_of: snapshot.as_of.to_string(),
        plan: Some(plan_out(snapshot)),
        summary: summary(snapshot, &selection.obligations),
        sections: Some(sections(snapshot, selection)),
        tasks_without_deadline: Some(
            without_deadline
                .filter_map(|task| plan.tasks[*task].id())
                .map(|id| id.text.clone())
                .collect(),
        ),
        occurrences: Occurrences(snapshot, &selection.obligations),
        stopped_late: None,
        uncounted: None,
    };
    write_pretty(&document, out)
}

/// Returns the sections of the selected tasks.
fn sections(snapshot: &Snapshot<'_>, selection: &Selection<'_>) -> Vec<SectionOut> {
    let plan = snapshot.plan;
    let selected: HashSet<Ix<Section>> = selection
        .tasks
        .iter()
        .filter(|task| !plan.is_principle(**task))
        .filter_map(|task| plan.section_of(*task))
        .collect();
    let by_section = group(selection, plan.sections.len(), |obligation| {
        plan.section_of(obligation.task?)
    });
    by_section
        .enumerate()
        .filter(|(index, _)| selected.contains(index))
        .map(|(index, obligations)| SectionOut {
            id: plan.sections[index].id_text().to_owned(),
            title: text(&plan.sections[index].title).unwrap_or_default(),
            progress: snapshot.tally(obligations.iter().copied()).into(),
        })
        .collect()
}

fn text(field: &Field<Text>) -> Option<String> {
    field.get().map(|text| text.0.clone())
}

fn summary(snapshot: &Snapshot<'_>, obligations: &[&Obligation<'_>]) -> Summary {
    let count = |status| {
        obligations
            .iter()
            .filter(|obligation| obligation.status == status)
            .count()
    };
    Summary::Status {
        progress: snapshot.tally(obligations.iter().copied()).into(),
        before_plan: Some(snapshot.left_out.before_plan).filter(|count| *count > 0),
        days_off: snapshot.left_out.days_off.clone(),
        statuses: Status::ALL
            .into_iter()
            .map(|status| (status.name().replace('-', "_"), count(status)))
            .collect(),
    }
}

/// Obligations, serialized one by one because a large plan has a million of them.
struct Occurrences<'o>(&'o Snapshot<'o>, &'o [&'o Obligation<'o>]);

impl Serialize for Occurrences<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(
            self.1
                .iter()
                .map(|obligation| occurrence(self.0, obligation)),
        )
    }
}
