//! Something that must be done as of a day, in one form for the occurrences of deadlines
//! and for what the entries of registers require.

use chrono::NaiveDate;

use super::Status;
use crate::messages::Language;
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Extension, Party, State, StepName, Task};
use crate::plan::scalar::period::Period;
use crate::plan::target::Target;
use crate::text::Place;

/// Something that must be done, with its status as of a day.
#[derive(Debug, Clone)]
pub struct Obligation<'p> {
    /// The identifier under which progress is recorded.
    pub id: &'p str,
    /// The period, if it recurs.
    pub period: Option<Period>,
    /// The step, if an entry of a register owes it.
    pub step: Option<StepName>,
    /// The place of the record that requires it.
    pub place: Place,
    /// The task that it belongs to, if the plan has that task.
    pub task: Option<Ix<Task>>,
    /// The day on which the work begins, if the plan says it.
    pub begins: Option<NaiveDate>,
    /// The effective due day: the last day on which it is on time, extensions included.
    pub due: Option<NaiveDate>,
    /// Whether nobody names a day of its period, so that `due` is only the end of that.
    pub in_period: bool,
    /// The due day as written in the plan or in the extension, if it is a day off and
    /// `due` is the next working day.
    pub written_due: Option<NaiveDate>,
    /// The effective due day before it was extended, if it was.
    pub first_due: Option<NaiveDate>,
    /// Whether nothing of it may be disclosed outside of the office: no document names it.
    pub is_secret: bool,
    /// Whether it is a duty that an entry shows which owes by itself, by a day of its own, what
    /// the duty asks for: one fact, late and counted once.
    pub is_owed_elsewhere: bool,
    /// The identifier of the entry that owes it then, if that is still open.
    pub owed_with: Option<&'p str>,
    /// The extension that determines the due day.
    pub extension: Option<Ix<Extension>>,
    /// The status.
    pub status: Status,
    /// How many times it must be done before it is done.
    pub at_least: u32,
    /// How many of its progress records say that it was done.
    pub times: u32,
    /// Its progress records up to the as-of day, the earliest first.
    pub progress: Vec<Activity>,
    /// The latest state up to the as-of day, and its day.
    pub latest: Option<(State, NaiveDate)>,
    /// What closed it, and since when: the first record after the last `started`, or the
    /// one that makes it often enough.
    pub closed: Option<(State, NaiveDate)>,
    pub(super) what: Option<&'p str>,
    pub(super) lead: Option<Ix<Party>>,
    pub(super) target: Option<Target>,
}

impl Obligation<'_> {
    /// Returns its name: `bao-cao`, `danh-gia-thang@2024-05`, `kn-2026-001@decided`.
    #[must_use]
    pub fn name(&self) -> String {
        match (self.period, self.step) {
            (Some(period), _) => format!("{}@{period}", self.id),
            (None, Some(step)) => format!("{}@{}", self.id, step.name()),
            (None, None) => self.id.to_owned(),
        }
    }

    /// Returns what is to be done: its description, or the name of its task or report, or what
    /// its step is called in a language.
    #[must_use]
    pub fn what(&self, plan: &Plan, language: Language) -> String {
        if let Some(Target::Report { report }) = self.target {
            return plan.report_name(report);
        }
        match (self.what, self.step, self.task) {
            (Some(what), ..) => what.to_owned(),
            (None, Some(step), _) => step.meaning(language).to_owned(),
            (None, None, Some(task)) => plan.task_name(task),
            (None, None, None) => String::new(),
        }
    }

    /// Returns the same for a document, in which nothing is cut.
    #[must_use]
    pub fn heading(&self, plan: &Plan) -> String {
        match (self.what, self.step, self.task) {
            (None, None, Some(task)) => plan.task_heading(task),
            _ => self.what(plan, Language::Vietnamese),
        }
    }

    /// Returns the responsible party: the one named for it, or else the lead of its
    /// task.
    #[must_use]
    pub fn lead(&self, plan: &Plan) -> Option<Ix<Party>> {
        let of_task = |task| plan.links.assignments[task].lead();
        self.lead.or_else(|| of_task(self.task?))
    }

    /// Returns the names of the responsible parties, if there are any, with commas between
    /// them.
    #[must_use]
    pub fn lead_names(&self, plan: &Plan) -> Option<String> {
        match self.lead {
            Some(party) => Some(plan.party_name(party).to_owned()),
            None => plan.leads(self.task?),
        }
    }

    /// Returns whether records that refer to `target` refer to it.
    #[must_use]
    pub fn has_target(&self, target: Target) -> bool {
        self.target == Some(target)
    }

    /// Returns whether entries of registers and their steps say that it is done, not progress
    /// records.
    #[must_use]
    pub fn is_of_registers(&self) -> bool {
        self.target.is_none()
    }

    /// Returns whether it belongs to a deadline.
    #[must_use]
    pub fn is_of(&self, deadline: Ix<Deadline>) -> bool {
        matches!(
            self.target,
            Some(Target::Occurrence { deadline: found, .. } | Target::Standing { deadline: found })
                if found == deadline
        )
    }
}
