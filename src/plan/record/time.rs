//! When something is due, and which days are worked.

use serde::Deserialize;

use super::{Record, Reference, Subject};
use crate::plan::Plan;
use crate::plan::field::{Field, given};
use crate::plan::index::Ix;
use crate::plan::owed::{Answer, Owed, When};
use crate::plan::scalar::day::Day;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::period::{DayOfPeriod, OccurrenceRef};
use crate::plan::scalar::value::{Flag, Text, Whole};
use crate::plan::schedule::Schedule;
use crate::plan::target::Target;

/// `deadlines`: when something of a task is due. Exactly one of `due`, `every`,
/// `ongoing` and `on-request` says how.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Deadline {
    /// Its identifier; by default the task's.
    pub id: Option<Field<Id>>,
    /// The task.
    pub task: Field<Id>,
    /// What is due; by default the task's name.
    pub what: Option<Field<Text>>,
    /// Once, on this day.
    pub due: Option<Field<Day>>,
    /// Repeatedly.
    pub every: Option<Field<Every>>,
    /// On which day of the period's month (of the week: 1 to 7).
    pub day: Option<Field<DayOfPeriod>>,
    /// In which month of the period, from 1; by default its last.
    pub month: Option<Field<Whole<1, 12>>>,
    /// No due day before this one; by default the plan's first.
    pub from: Option<Field<Day>>,
    /// No due day after this one; by default the plan's last.
    pub until: Option<Field<Day>>,
    /// Always (thường xuyên).
    pub ongoing: Option<Field<Flag>>,
    /// When somebody asks (khi có yêu cầu).
    pub on_request: Option<Field<Flag>>,
}

impl Record for Deadline {
    fn id(&self) -> Option<&Id> {
        match &self.id {
            Some(id) => id.get(),
            None => self.task.get(),
        }
    }

    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        visit(Reference::Task(&self.task));
    }

    fn owes<'r>(&'r self, deadline: Ix<Self>, plan: &Plan, visit: &mut dyn FnMut(Owed<'r>)) {
        let mut owe = |period, when, target| {
            visit(Owed {
                id: self.id_text(),
                period,
                what: given(&self.what).map(|what| what.0.as_str()),
                task: plan.task_of(deadline),
                lead: None,
                when,
                answer: Answer::Records(target),
            });
        };
        let schedule = &plan.links.schedules[deadline];
        match schedule {
            Schedule::Dated(_) => {
                for (occurrence, dated) in schedule.enumerate() {
                    let when = When::On {
                        due: dated.due,
                        written: dated.written,
                    };
                    let target = Target::Occurrence {
                        deadline,
                        occurrence,
                    };
                    owe(dated.period, when, target);
                }
            }
            Schedule::Ongoing => owe(None, When::Ongoing, Target::Standing { deadline }),
            Schedule::OnRequest => owe(None, When::OnRequest, Target::Standing { deadline }),
            // Rules find these; nothing can be said of when they are due.
            Schedule::TooMany | Schedule::Unclear => {}
        }
    }
}

/// `extensions`: a due day put off (gia hạn). The first day stays visible.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Extension {
    /// The occurrence it is about.
    pub deadline: Field<OccurrenceRef>,
    /// The new due day.
    pub to: Field<Day>,
    /// Who decided it: number and day of the document.
    pub decision: Option<Field<Text>>,
    /// From which day it holds.
    pub on: Field<Day>,
    /// Who recorded it.
    pub by: Option<Field<Id>>,
}

impl Record for Extension {
    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        visit(Reference::Occurrence(&self.deadline));
        self.by.iter().map(Reference::Party).for_each(visit);
    }

    fn subject(&self) -> Option<Subject<'_>> {
        Some(Subject {
            deadline: Some(&self.deadline),
            task: None,
        })
    }

    fn happened_on(&self) -> Option<&Field<Day>> {
        Some(&self.on)
    }
}

/// What kind of day a holiday record names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HolidayKind {
    /// A public holiday (ngày nghỉ lễ).
    Off,
    /// A day off in place of a holiday on a weekend (nghỉ bù).
    Compensation,
    /// A weekend day that is worked (làm bù).
    Working,
}

/// `holidays`: a day that is not worked, or is worked all the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Holiday {
    /// The day.
    pub on: Field<Day>,
    /// What it is called.
    pub name: Field<Text>,
    /// Its kind; by default a day off.
    pub kind: Option<Field<HolidayKind>>,
}

impl Record for Holiday {}
