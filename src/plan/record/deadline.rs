//! When work is due.

mod demanded;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::closed_words;
use super::{
    DayOfWeek, DayRange, Demand, NewId, Printed, Record, Reference, rename, rename_deadline,
    visit_texts,
};
use crate::plan::Plan;
use crate::plan::counted::Uncounted;
use crate::plan::counting::Way;
use crate::plan::field::{Field, List, given};
use crate::plan::index::Ix;
use crate::plan::owed::{Answer, Owed, When};
use crate::plan::scalar::amount::Amount;
use crate::plan::scalar::day::Day;
use crate::plan::scalar::day_of_period::DayOfPeriod;
use crate::plan::scalar::due::Due;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::value::{Flag, Text, Whole};
use crate::plan::schedule::Schedule;
use crate::plan::target::Target;

/// In which period something recurring is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InPeriod {
    /// In the period that it is about.
    This,
    /// In the one after it (`ngày 10 của tháng sau`).
    Next,
}

closed_words! {
    /// Which of the days of the week in a month.
    Nth {
        /// The first (`thứ Hai tuần đầu của tháng`).
        First = "1";
        /// The second.
        Second = "2";
        /// The third.
        Third = "3";
        /// The fourth.
        Fourth = "4";
        /// The last, which is the fourth or the fifth.
        Last = "last";
    }
}

/// `deadlines`: when work on a task is due. It has exactly one of `due`, `every`, `after`,
/// `before`, `ongoing` and `on-request`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Deadline {
    /// Its identifier; by default that of the task.
    pub id: Option<Field<Id>>,
    /// The task.
    pub task: Field<Id>,
    /// What is due; by default the name of the task.
    pub what: Option<Field<Text>>,
    /// The due day, or the period on the last day of which it is due, if it does not recur.
    pub due: Option<Field<Due>>,
    /// How often it recurs.
    pub every: Option<Field<Every>>,
    /// The day of the month, or of the week from 1 to 7, on which it recurs; by
    /// default the last.
    pub day: Option<Field<DayOfPeriod>>,
    /// The month of the period, from 1, in which it recurs; by default the last.
    pub month: Option<Field<Whole<1, 12>>>,
    /// The day of the month, or of the week from 1 to 7, on which the work begins.
    pub from_day: Option<Field<Whole<1, 31>>>,
    /// The day of the week, instead of `day`.
    pub weekday: Option<Field<DayOfWeek>>,
    /// Which of these days in the month.
    pub nth: Option<Field<Nth>>,
    /// Whether it is due in the period itself, which is the default, or in the next one.
    #[serde(rename = "in")]
    pub in_period: Option<Field<InPeriod>>,
    /// With `due` or `ongoing`, the day on which the work begins; otherwise the first day on which it
    /// may recur, by default the first of the plan.
    pub from: Option<Field<Day>>,
    /// The last day on which it may recur; by default the last of the plan. What is due
    /// continuously ends on it.
    pub until: Option<Field<Day>>,
    /// How many times it must be done in each period (mỗi quý ít nhất 04 tin, bài).
    pub at_least: Option<Field<Whole<1, 1000>>>,
    /// The periods that are left out (trừ tháng 6, tháng 7).
    pub skip: List<Due>,
    /// Whether it is due continuously (thường xuyên).
    pub ongoing: Option<Field<Flag>>,
    /// Whether it is due on request (khi có yêu cầu).
    pub on_request: Option<Field<Flag>>,
    /// What is done first: with `ongoing`, the work ends when it is done.
    pub until_done: Option<Field<OccurrenceRef>>,
    /// What the time `within` counts from: the day on which it is done.
    pub after: Option<Field<OccurrenceRef>>,
    /// How soon after that day it is due (trong 05 ngày làm việc kể từ ngày …).
    pub within: Option<Field<Amount>>,
    /// What it must precede by the time `ahead`.
    pub before: Option<Field<OccurrenceRef>>,
    /// How long before that day it is due (trước ít nhất 05 ngày làm việc).
    pub ahead: Option<Field<Amount>>,
    /// When it is due in the words of the office, which documents print instead of those of
    /// `dcs`: `Vào ngày 15 hằng tháng`.
    pub wording: Option<Field<Text>>,
}

/// What a deadline counts from, and how long.
#[derive(Debug, Clone, Copy)]
pub struct Reckoning<'r> {
    /// The event.
    pub event: &'r OccurrenceRef,
    /// How long.
    pub amount: Amount,
    /// Whether it is due within that time after the event, or ahead of it.
    pub way: Way,
}

impl Deadline {
    /// Returns what it counts from, if it does and all of it could be read.
    #[must_use]
    pub fn count(&self) -> Option<Reckoning<'_>> {
        let (event, amount, way) = match (&self.after, &self.before) {
            (Some(after), None) => (after, &self.within, Way::Within),
            (None, Some(before)) => (before, &self.ahead, Way::Ahead),
            _ => return None,
        };
        Some(Reckoning {
            event: event.get()?,
            amount: *given(amount)?,
            way,
        })
    }

    /// Returns what is owed of it at one time.
    fn owed<'r>(
        &'r self,
        deadline: Ix<Self>,
        plan: &'r Plan,
        period: Option<Period>,
        when: When,
        target: Target,
    ) -> Owed<'r> {
        Owed {
            id: self.id_text(),
            period,
            step: None,
            what: given(&self.what).map(|what| what.0.as_str()),
            task: plan.task_of(deadline),
            lead: None,
            when,
            in_period: false,
            first_due: None,
            is_secret: false,
            answer: Answer::Records(target),
            is_owed_elsewhere: false,
            owed_with: None,
            at_least: self.times(),
            issued: plan.issued(target),
        }
    }

    /// Returns how many times it must be done, each time it is due.
    #[must_use]
    pub fn times(&self) -> u32 {
        given(&self.at_least).map_or(1, |times| times.0)
    }
}

impl Record for Deadline {
    fn id(&self) -> Option<&Id> {
        match &self.id {
            Some(id) => id.get(),
            None => self.task.get(),
        }
    }

    fn called<'r>(&'r self, visit: &mut dyn FnMut(&'r Text)) {
        given(&self.what).into_iter().for_each(visit);
    }

    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        visit(Reference::Task(&self.task));
        let events = [&self.until_done, &self.after, &self.before];
        let events = events.into_iter().flatten().map(Reference::Event);
        events.for_each(visit);
    }

    fn texts<'r>(&'r self, visit: &mut dyn FnMut(Printed<'r>)) {
        visit_texts(&self.wording, visit);
    }

    fn ranges<'r>(&'r self, visit: &mut dyn FnMut(DayRange<'r>)) {
        visit(DayRange::new(self.from.as_ref(), self.until.as_ref()));
    }

    /// Its due days are compared as such.
    fn demands(&self) -> Vec<Demand> {
        demanded::of(self)
    }

    fn owes<'r>(
        &'r self,
        deadline: Ix<Self>,
        plan: &'r Plan,
        as_of: NaiveDate,
        visit: &mut dyn FnMut(Owed<'r>),
    ) {
        let mut owe = |period, when, target| {
            visit(self.owed(deadline, plan, period, when, target));
        };
        let schedule = &plan.links.schedules[deadline];
        match schedule {
            Schedule::Dated(_) => {
                let counted = plan.counted_due(deadline, Some(as_of));
                for (occurrence, dated) in schedule.enumerate() {
                    let when = match counted {
                        None => When::On {
                            begins: dated.begins,
                            due: dated.due,
                            written: dated.written,
                        },
                        Some(Ok(due)) => When::On {
                            begins: None,
                            due,
                            written: due,
                        },
                        // It is never late.
                        Some(Err(Uncounted::GivenUp)) => When::Uncounted {
                            earliest: NaiveDate::MAX,
                            latest: None,
                        },
                        Some(Err(_)) => When::Uncounted {
                            earliest: dated.due,
                            latest: plan.latest_due(deadline, as_of),
                        },
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
            Schedule::Uncounted { earliest } => {
                let earliest = *earliest;
                let latest = plan.latest_due(deadline, as_of);
                let when = When::Uncounted { earliest, latest };
                owe(None, when, Target::only(deadline));
            }
            // Rules report these; their due days are unknown.
            Schedule::TooMany | Schedule::Unclear => {}
        }
    }

    fn unnamed(&self) -> Option<Self> {
        let mut record = self.clone();
        record.id = None;
        Some(record)
    }

    fn renamed(mut self, new: &NewId<'_>) -> Self {
        rename(&mut self.task, "tasks", new);
        let events = [&mut self.until_done, &mut self.after, &mut self.before];
        for event in events.into_iter().flatten() {
            rename_deadline(event, new);
        }
        self
    }
}
