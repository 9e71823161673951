//! What is derived from the records of a plan alone: which records belong together,
//! and on which days work is due.

use super::activity::Activities;
use super::assignment::{self, Assignment};
use super::calendar::Calendar;
use super::counted::CountedFrom;
use super::due_with::DueWith;
use super::entries::StepsOf;
use super::index::{ByRecord, Ix};
use super::ledger::Ledger;
use super::record::{Deadline, Extension, Section, Task};
use super::schedule::{self, Schedules};
use super::target::{Target, Targets};
use super::terms::Terms;

/// The relations between the records of a ledger.
#[derive(Debug, Clone)]
pub struct Links {
    /// The plan's year and semesters.
    pub terms: Terms,
    /// The working days.
    pub calendar: Calendar,
    /// The section of each task, if the plan has it.
    pub section_of: ByRecord<Task, Option<Ix<Section>>>,
    /// Who is responsible for each task.
    pub assignments: ByRecord<Task, Assignment>,
    /// The task of each deadline, if the plan has it.
    pub task_of: ByRecord<Deadline, Option<Ix<Task>>>,
    /// The deadlines of each task.
    pub deadlines_of: ByRecord<Task, Vec<Ix<Deadline>>>,
    /// The dates of each deadline.
    pub schedules: Schedules,
    /// Which deadlines count from something else.
    pub counted_from: CountedFrom,
    /// Which occurrences are those of reports.
    pub due_with: DueWith,
    /// What is recorded of work.
    pub activities: Activities,
    /// What each extension refers to.
    pub extension_targets: ByRecord<Extension, Target>,
    /// The steps about each entry of a register.
    pub steps_of: StepsOf,
}

impl Links {
    /// Derives the relations between the records of a ledger.
    #[must_use]
    pub fn of(ledger: &Ledger) -> Self {
        let section = |task: &Task| ledger.sections.find(task.section.get()?);
        let task = |deadline: &Deadline| ledger.tasks.find(deadline.task.get()?);
        let deadlines = ledger.deadlines.iter();
        let task_of: ByRecord<Deadline, _> = deadlines.map(|deadline| task(deadline)).collect();
        let mut deadlines_of = ByRecord::filled(Vec::new(), ledger.tasks.len());
        for (deadline, task) in task_of.enumerate() {
            if let Some(task) = *task {
                deadlines_of[task].push(deadline);
            }
        }
        let moves = ledger.moves_due_days();
        let calendar = Calendar::of(ledger.unit.get(), &ledger.holidays, moves);
        let terms = Terms::of(ledger);
        let stated = schedule::stated(ledger, &terms, &calendar);
        let due_with = DueWith::of(ledger, &terms, &stated);
        let targets = Targets {
            ledger,
            terms: &terms,
            stated: &stated,
            deadlines_of: &deadlines_of,
            due_with: &due_with,
        };
        let steps_of = StepsOf::of(ledger);
        let activities = Activities::of(ledger, &steps_of, targets);
        let extension_targets = targets.of_all(&ledger.extensions);
        let counted_from = CountedFrom::of(targets, &activities, &extension_targets);
        let schedules = counted_from.schedules(&calendar, stated);
        Self {
            calendar,
            section_of: ledger.tasks.iter().map(|task| section(task)).collect(),
            assignments: assignment::of(ledger),
            activities,
            extension_targets,
            counted_from,
            due_with,
            steps_of,
            task_of,
            deadlines_of,
            schedules,
            terms,
        }
    }
}
