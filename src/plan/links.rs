//! What is derived from the records of a plan alone: which records belong together,
//! and on which days work is due.

use std::collections::HashSet;

use super::assignment::{self, Assignment};
use super::calendar::Calendar;
use super::collection::Placed;
use super::counted::CountedFrom;
use super::due_with::DueWith;
use super::entries::{self, StepsOf};
use super::index::{ByRecord, Ix};
use super::ledger::Ledger;
use super::record::{Deadline, Extension, Progress, Section, State, Task};
use super::schedule::{self, Schedule};
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
    pub schedules: ByRecord<Deadline, Schedule>,
    /// Which deadlines count from something else.
    pub counted_from: CountedFrom,
    /// Which occurrences are those of reports.
    pub due_with: DueWith,
    /// What each progress record refers to.
    pub progress_targets: ByRecord<Progress, Target>,
    /// The progress records about what must be done several times that are equal to an earlier
    /// one: they count once, because git joins equal lines of two branches into one or two.
    pub repeated: HashSet<Ix<Progress>>,
    /// What each extension refers to.
    pub extension_targets: ByRecord<Extension, Target>,
    /// The steps about each entry of a register.
    pub steps_of: StepsOf,
    /// What the entries of registers say of tasks and deadlines, as progress records.
    pub entries_as_progress: Vec<Placed<Progress>>,
    /// What each of these refers to.
    pub entry_targets: Vec<Target>,
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
        let mut schedules = schedule::of(ledger, &terms, &calendar);
        let due_with = DueWith::of(ledger, &terms, &schedules);
        let targets = Targets {
            ledger,
            terms: &terms,
            schedules: &schedules,
            deadlines_of: &deadlines_of,
            due_with: &due_with,
        };
        let steps_of = StepsOf::of(ledger);
        let entries_as_progress = entries::as_progress(ledger, &steps_of);
        let progress_targets = targets.of_all(&ledger.progress);
        let extension_targets = targets.of_all(&ledger.extensions);
        let entry_targets: Vec<Target> = targets.of_records(&entries_as_progress).collect();
        let records = ledger.progress.iter().chain(&entries_as_progress);
        let states = records.map(|it| Some((*it.state.get()?, it.on.get()?.0)));
        let recorded = progress_targets.iter().chain(&entry_targets).zip(states);
        let recorded = recorded.filter_map(|(target, state)| Some((*target, state?)));
        let counted_from = CountedFrom::of(ledger, targets, recorded, &extension_targets);
        counted_from.settle(&calendar, &mut schedules);
        Self {
            repeated: repeated(ledger, &progress_targets),
            calendar,
            section_of: ledger.tasks.iter().map(|task| section(task)).collect(),
            assignments: assignment::of(ledger),
            progress_targets,
            extension_targets,
            entry_targets,
            counted_from,
            due_with,
            steps_of,
            entries_as_progress,
            task_of,
            deadlines_of,
            schedules,
            terms,
        }
    }
}

/// Returns the records that say once more, word for word, that something was done which must be
/// done several times.
fn repeated(ledger: &Ledger, targets: &ByRecord<Progress, Target>) -> HashSet<Ix<Progress>> {
    let mut seen = HashSet::new();
    let mut repeated = HashSet::new();
    for (index, record) in ledger.progress.enumerate() {
        let Target::Occurrence { deadline, .. } = targets[index] else {
            continue;
        };
        let is_counted = record.state.get() == Some(&State::Done);
        if is_counted && ledger.deadlines[deadline].times() > 1 && !seen.insert(&**record) {
            repeated.insert(index);
        }
    }
    repeated
}
