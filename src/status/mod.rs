//! What the records amount to on one day: the status of every occurrence, task,
//! section and party. Pure: the day is an argument.

mod changes;
mod lateness;
mod meaning;
mod moved;
mod records;

use chrono::NaiveDate;

pub use changes::Changes;
pub use meaning::Status;
pub use moved::day_off;

use crate::plan::Plan;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::{Deadline, Extension, Progress, Task};
use crate::plan::schedule::{Occurrence, Schedule};
use meaning::{dated, standing};

/// One occurrence, or one deadline without dates, on the as-of day.
#[derive(Debug, Clone)]
pub struct Item {
    /// The deadline's number in the plan.
    pub deadline: Ix<Deadline>,
    /// The occurrence's number in its schedule, where the deadline has dates.
    pub occurrence: Option<Ix<Occurrence>>,
    /// The task's number, if the plan has the task.
    pub task: Option<Ix<Task>>,
    /// The due day, put off where an extension says so: the day that counts.
    pub due: Option<NaiveDate>,
    /// The due day as the plan or the extension writes it, where that day is free
    /// and `due` is the next working day.
    pub written_due: Option<NaiveDate>,
    /// The last extension that counts, by number.
    pub extension: Option<Ix<Extension>>,
    /// What it amounts to.
    pub status: Status,
    /// The progress records about it up to the as-of day, the earliest first.
    pub progress: Vec<Ix<Progress>>,
}

impl Item {
    /// Returns the due day before it was put off, if it was.
    #[must_use]
    pub fn first_due(&self, plan: &Plan) -> Option<NaiveDate> {
        self.extension?;
        let schedule = &plan.links.schedules[self.deadline];
        Some(schedule.occurrence(self.occurrence?)?.due)
    }

    /// Returns its name: `bao-cao`, `danh-gia-thang@2024-05`.
    #[must_use]
    pub fn reference(&self, plan: &Plan) -> String {
        plan.occurrence_name(self.deadline, self.occurrence)
    }
}

/// How much is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Dated occurrences due up to the as-of day.
    pub dated_so_far: usize,
    /// How many of these are done.
    pub done_so_far: usize,
    /// All dated occurrences.
    pub dated: usize,
    /// How many of these are done.
    pub done: usize,
    /// How many are overdue.
    pub overdue: usize,
    /// How many are due soon.
    pub due_soon: usize,
}

/// A plan on one day.
#[derive(Debug)]
pub struct Outlook<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// The day.
    pub as_of: NaiveDate,
    /// Every occurrence, in the order of the plan's deadlines, each by date.
    pub items: Vec<Item>,
}

impl<'p> Outlook<'p> {
    /// Looks at a plan on a day. `due_soon` is how many days ahead something is
    /// due soon. Progress after the day does not count.
    #[must_use]
    pub fn new(plan: &'p Plan, as_of: NaiveDate, due_soon: u32) -> Self {
        let progress = records::progress(plan, as_of);
        let extensions = records::extensions(plan, as_of);
        let mut items = Vec::new();
        let mut of_item = progress.into_iter();
        for (deadline, schedule) in plan.links.schedules.enumerate() {
            let task = plan.task_of(deadline);
            let count = schedule.occurrences().len();
            let slots = if matches!(schedule, Schedule::Dated(_)) {
                count
            } else {
                1
            };
            for slot in Ix::all(slots) {
                let progress = of_item.next().unwrap_or_default();
                let occurrence = schedule.occurrence(slot);
                let extension = extensions.get(&(deadline, slot)).copied();
                let put_off = extension.and_then(|index| plan.extensions[index].to.get());
                let days = occurrence.map(|first| match put_off {
                    Some(to) => (plan.last_day_on_time(to.0), to.0),
                    None => (first.due, first.written),
                });
                let due = days.map(|(due, _)| due);
                let latest = progress.last().map(|record| &plan.progress[*record]);
                let state = latest.and_then(|record| record.state.get()).copied();
                let on = latest.and_then(|record| record.on.get()).map(|on| on.0);
                let status = match (schedule, due) {
                    (Schedule::Unclear | Schedule::TooMany, _) => continue,
                    (_, Some(due)) => dated(state.zip(on), due, as_of, due_soon),
                    (schedule, None) => standing(schedule, state),
                };
                items.push(Item {
                    deadline,
                    occurrence: occurrence.map(|_| slot),
                    task,
                    due,
                    written_due: days.filter(|(due, written)| due != written).map(|it| it.1),
                    extension,
                    status,
                    progress,
                });
            }
        }
        Self { plan, as_of, items }
    }

    /// Counts what is done of some items.
    pub fn tally<'i>(&self, items: impl Iterator<Item = &'i Item>) -> Tally {
        let mut tally = Tally::default();
        for item in items {
            let Some(due) = item.due else { continue };
            let done = usize::from(item.status.is_done());
            tally.dated += 1;
            tally.done += done;
            if due <= self.as_of {
                tally.dated_so_far += 1;
                tally.done_so_far += done;
            }
            tally.overdue += usize::from(item.status == Status::Overdue);
            tally.due_soon += usize::from(item.status == Status::DueSoon);
        }
        tally
    }

    /// Returns the items of each task, by number.
    #[must_use]
    pub fn by_task(&self) -> ByRecord<Task, Vec<&Item>> {
        let mut tasks = ByRecord::filled(Vec::new(), self.plan.tasks.len());
        for item in &self.items {
            if let Some(task) = item.task {
                tasks[task].push(item);
            }
        }
        tasks
    }

    /// Returns the overdue items, the one that is late the longest first.
    #[must_use]
    pub fn overdue(&self) -> Vec<&Item> {
        self.dated_where(|item| item.status == Status::Overdue)
    }

    /// Returns what was overdue when it was paused or dropped, the one with the
    /// earliest due day first.
    #[must_use]
    pub fn stopped_late(&self) -> Vec<&Item> {
        self.dated_where(|item| self.is_stopped_late(item))
    }

    /// Returns what is neither done nor late and falls due within `days` days,
    /// the earliest first.
    #[must_use]
    pub fn due_within(&self, days: u32) -> Vec<&Item> {
        self.dated_where(|item| {
            let open = matches!(
                item.status,
                Status::DueSoon | Status::InProgress | Status::NotStarted
            );
            open && self.days_left(item).is_some_and(|left| left <= days.into())
        })
    }

    fn dated_where(&self, wanted: impl Fn(&Item) -> bool) -> Vec<&Item> {
        let mut items: Vec<&Item> = self.items.iter().filter(|item| wanted(item)).collect();
        // Stable: items of one day keep the order of the plan.
        items.sort_by_key(|item| item.due);
        items
    }
}

/// Returns the status of a task from its items: the most urgent, but work of
/// which a part is done is in progress and not "not started".
#[must_use]
pub fn of_task(items: &[&Item]) -> Option<Status> {
    let most_urgent = items.iter().map(|item| item.status).min()?;
    let begun = items.iter().any(|item| item.status.is_done());
    Some(match most_urgent {
        Status::NotStarted if begun => Status::InProgress,
        status => status,
    })
}
