//! The plan of one year: its records, and what follows from them alone.

pub mod assignment;
pub mod calendar;
pub mod day;
pub mod every;
pub mod evidence;
pub mod field;
pub mod id;
pub mod names;
pub mod number;
pub mod period;
pub mod record;
pub mod register;
pub mod schedule;
pub mod target;
pub mod value;

use chrono::NaiveDate;

use assignment::Assignment;
use calendar::Calendar;
use day::Zone;
use field::{List, given};
use record::{
    Allowance, Deadline, Extension, Figure, Head, Holiday, Party, Progress, Records, Report,
    Responsibility, Section, Task, Unit,
};
use register::{Named, Placed, Register, Single, placed};
use schedule::Schedule;
use target::Target;

/// The period of a plan or a report, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

/// One year's plan: all records of all files, and how they hang together. The
/// numbers in it count the records of a kind from 0.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Whether every record of every file is here. Where not, nobody may
    /// conclude anything from a record's absence.
    pub complete: bool,
    /// The plan itself.
    pub head: Single<Head>,
    /// The school.
    pub unit: Single<Unit>,
    /// The annual report.
    pub report: Single<Report>,
    /// The headings.
    pub sections: Register<Section>,
    /// The points that somebody must carry out.
    pub tasks: Register<Task>,
    /// Who can be responsible.
    pub parties: Register<Party>,
    /// Who is responsible.
    pub responsibilities: Vec<Placed<Responsibility>>,
    /// When something is due.
    pub deadlines: Register<Deadline>,
    /// What happened.
    pub progress: Vec<Placed<Progress>>,
    /// Due days that were put off.
    pub extensions: Vec<Placed<Extension>>,
    /// The numbers of the report.
    pub figures: Register<Figure>,
    /// Days off and days worked instead.
    pub holidays: Vec<Placed<Holiday>>,
    /// The findings that the plan accepts.
    pub allowances: Vec<Placed<Allowance>>,
    /// Which days are worked.
    pub calendar: Calendar,
    /// Who is responsible for each task.
    pub assignments: Vec<Assignment>,
    /// The dates of each deadline.
    pub schedules: Vec<Schedule>,
    /// The deadlines of each task.
    pub deadlines_of: Vec<Vec<usize>>,
    /// What each progress record is about.
    pub targets: Vec<Target>,
    /// What each extension is about.
    pub extended: Vec<Target>,
}

impl Plan {
    /// Joins the records of all files, which are in path order.
    #[must_use]
    pub fn new(mut files: Vec<Records>, complete: bool) -> Self {
        fn all<T>(
            files: &mut [Records],
            list: impl Fn(&mut Records) -> &mut List<T>,
        ) -> Vec<Placed<T>> {
            let mut lists: Vec<_> = files
                .iter_mut()
                .map(|file| std::mem::take(&mut list(file).items))
                .filter(|list| !list.is_empty())
                .collect();
            // A list of one file stays where it is in memory.
            if let [only] = &mut lists[..] {
                return std::mem::take(only)
                    .into_iter()
                    .filter_map(placed)
                    .collect();
            }
            // Exactly as long as needed: in a large plan this is most of the memory.
            let mut all = Vec::with_capacity(lists.iter().map(Vec::len).sum());
            all.extend(lists.into_iter().flatten().filter_map(placed));
            all
        }
        let files = &mut files[..];
        let mut plan = Self {
            complete,
            head: Single::new(
                files
                    .iter_mut()
                    .filter_map(|file| file.plan.take().map(|it| *it)),
            ),
            unit: Single::new(
                files
                    .iter_mut()
                    .filter_map(|file| file.unit.take().map(|it| *it)),
            ),
            report: Single::new(
                files
                    .iter_mut()
                    .filter_map(|file| file.report.take().map(|it| *it)),
            ),
            sections: Register::new(all(files, |file| &mut file.sections)),
            tasks: Register::new(all(files, |file| &mut file.tasks)),
            parties: Register::new(all(files, |file| &mut file.parties)),
            responsibilities: all(files, |file| &mut file.responsibilities),
            deadlines: Register::new(all(files, |file| &mut file.deadlines)),
            progress: all(files, |file| &mut file.progress),
            extensions: all(files, |file| &mut file.extensions),
            figures: Register::new(all(files, |file| &mut file.figures)),
            holidays: all(files, |file| &mut file.holidays),
            allowances: all(files, |file| &mut file.allow),
            calendar: Calendar::default(),
            assignments: Vec::new(),
            schedules: Vec::new(),
            deadlines_of: Vec::new(),
            targets: Vec::new(),
            extended: Vec::new(),
        };
        plan.calendar = Calendar::of(plan.unit.get(), &plan.holidays);
        plan.assignments = assignment::of(&plan);
        plan.schedules = schedule::of(&plan);
        plan.deadlines_of = vec![Vec::new(); plan.tasks.len()];
        for (index, deadline) in plan.deadlines.iter().enumerate() {
            if let Some(task) = deadline.task.get().and_then(|id| plan.tasks.find(id)) {
                plan.deadlines_of[task].push(index);
            }
        }
        plan.targets = target::of(&plan);
        plan.extended = target::of_extensions(&plan);
        plan
    }

    /// Returns the plan's period: its `from` to its `until`, by default its year.
    #[must_use]
    pub fn period(&self) -> Option<Span> {
        let head = self.head.get()?;
        let year = head.year.get().and_then(|year| i32::try_from(year.0).ok());
        let day = |given: Option<NaiveDate>, month, day| {
            given.or_else(|| NaiveDate::from_ymd_opt(year?, month, day))
        };
        Some(Span {
            from: day(given(&head.from).map(|day| day.0), 1, 1)?,
            until: day(given(&head.until).map(|day| day.0), 12, 31)?,
        })
    }

    /// Returns the unit's zone, by default Viet Nam's.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.unit
            .get()
            .and_then(|unit| given(&unit.timezone).copied())
            .unwrap_or_else(Zone::viet_nam)
    }

    /// Returns how many days ahead something is due soon.
    #[must_use]
    pub fn due_soon(&self) -> u32 {
        const DEFAULT: u32 = 7;
        self.head
            .get()
            .and_then(|head| given(&head.due_soon))
            .map_or(DEFAULT, |days| days.0)
    }

    /// Returns the day on which something due on `due` is still on time: `due`,
    /// or the next working day where the plan says so.
    #[must_use]
    pub fn last_day_on_time(&self, due: NaiveDate) -> NaiveDate {
        let moves = self
            .head
            .get()
            .and_then(|head| given(&head.next_working_day))
            .is_some_and(|flag| flag.0);
        if moves {
            self.calendar.next_working(due)
        } else {
            due
        }
    }

    /// Returns the section of a task.
    #[must_use]
    pub fn section_of(&self, task: usize) -> Option<usize> {
        self.sections.find(self.tasks[task].section.get()?)
    }

    /// Returns the task of a deadline.
    #[must_use]
    pub fn task_of(&self, deadline: usize) -> Option<usize> {
        self.tasks.find(self.deadlines[deadline].task.get()?)
    }

    /// Returns the name of an occurrence: `bao-cao`, `danh-gia-thang@2024-05`.
    #[must_use]
    pub fn occurrence_name(&self, deadline: usize, occurrence: usize) -> String {
        let id = self.deadlines[deadline].id_text();
        let occurrences = self.schedules[deadline].occurrences();
        match occurrences.get(occurrence).and_then(|it| it.period) {
            Some(period) => format!("{id}@{period}"),
            None => id.to_owned(),
        }
    }
}
