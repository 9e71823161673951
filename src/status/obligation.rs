//! Obligations and their statuses as of a day, in one form for the occurrences of
//! deadlines and for what the entries of registers require.

use chrono::NaiveDate;

use super::Status;
use super::meaning::{dated, standing};
use super::records::{Answered, Extended, Recorded};
use crate::plan::Plan;
use crate::plan::closing::Closing;
use crate::plan::collection::Collection;
use crate::plan::index::Ix;
use crate::plan::ledger::Visitor;
use crate::plan::owed::{Answer, Owed, When};
use crate::plan::record::{Deadline, Extension, Party, Progress, Record, State, Task};
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
    /// The place of the record that requires it.
    pub place: Place,
    /// The task that it belongs to, if the plan has that task.
    pub task: Option<Ix<Task>>,
    /// The day on which the work begins, if the plan says it.
    pub begins: Option<NaiveDate>,
    /// The effective due day: the last day on which it is on time, extensions included.
    pub due: Option<NaiveDate>,
    /// The due day as written in the plan or in the extension, if it is a day off and
    /// `due` is the next working day.
    pub written_due: Option<NaiveDate>,
    /// The effective due day before it was extended, if it was.
    pub first_due: Option<NaiveDate>,
    /// The extension that determines the due day.
    pub extension: Option<Ix<Extension>>,
    /// The status.
    pub status: Status,
    /// How many times it must be done before it is done.
    pub at_least: u32,
    /// How many of its progress records say that it was done.
    pub times: u32,
    /// Its progress records up to the as-of day, the earliest first.
    pub progress: Vec<Ix<Progress>>,
    /// The latest state up to the as-of day, and its day.
    pub latest: Option<(State, NaiveDate)>,
    /// What closed it, and since when: the first record after the last `started`, or the
    /// one that makes it often enough.
    pub closed: Option<(State, NaiveDate)>,
    what: Option<&'p str>,
    lead: Option<Ix<Party>>,
    target: Option<Target>,
}

impl Obligation<'_> {
    /// Returns its name: `bao-cao`, `danh-gia-thang@2024-05`.
    #[must_use]
    pub fn name(&self) -> String {
        match self.period {
            Some(period) => format!("{}@{period}", self.id),
            None => self.id.to_owned(),
        }
    }

    /// Returns what is to be done: its description, or else the name of its task.
    #[must_use]
    pub fn what(&self, plan: &Plan) -> String {
        match (self.what, self.task) {
            (Some(what), _) => what.to_owned(),
            (None, Some(task)) => plan.task_name(task),
            (None, None) => String::new(),
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

/// Returns all obligations of a plan as of a day: kind by kind, in the order of the
/// records, those of one record by date. `due_soon` is the number of days before the
/// due day from which work is due soon.
pub(super) fn all(plan: &Plan, as_of: NaiveDate, due_soon: u32) -> Vec<Obligation<'_>> {
    let mut judge = Judge {
        plan,
        as_of,
        due_soon,
        recorded: Recorded::until(plan, as_of),
        extended: Extended::until(plan, as_of),
        obligations: Vec::new(),
    };
    plan.each(&mut judge);
    judge.obligations
}

/// Determines the status of everything that records require.
struct Judge<'p> {
    plan: &'p Plan,
    as_of: NaiveDate,
    due_soon: u32,
    recorded: Recorded,
    extended: Extended,
    obligations: Vec<Obligation<'p>>,
}

impl<'p> Visitor<'p> for Judge<'p> {
    fn visit<R: Record>(&mut self, records: &'p Collection<R>) {
        let plan = self.plan;
        for (index, record) in records.enumerate() {
            record.owes(index, plan, &mut |owed| {
                let obligation = self.judge(owed, record.place);
                self.obligations.push(obligation);
            });
        }
    }
}

impl<'p> Judge<'p> {
    fn answered(&mut self, answer: Answer, at_least: u32) -> Answered {
        let target = match answer {
            Answer::Records(target) => target,
            Answer::Itself(latest) => {
                let latest = latest.filter(|(_, on)| *on <= self.as_of);
                let closed = latest.filter(|(state, _)| *state != State::Started);
                let closing = Closing {
                    latest,
                    closed,
                    times: 0,
                };
                return Answered {
                    closing,
                    ..Answered::default()
                };
            }
        };
        let plan = self.plan;
        let progress = self.recorded.take(target);
        let records = progress.iter().filter_map(|index| {
            let record = &plan.progress[*index];
            Some((*record.state.get()?, record.on.get()?.0))
        });
        let closing = Closing::of(&records.collect::<Vec<_>>(), at_least);
        let closed = closing.closed.map(|(_, on)| on);
        Answered {
            extension: self.extended.of(target, closed),
            closing,
            progress,
        }
    }

    fn judge(&mut self, owed: Owed<'p>, place: Place) -> Obligation<'p> {
        let plan = self.plan;
        let issued = owed.issued.filter(|day| *day <= self.as_of);
        let Answered {
            progress,
            extension,
            closing,
        } = self.answered(owed.answer, owed.at_least).or_issued(issued);
        let extended = extension.and_then(|index| plan.extensions[index].to.get());
        let days = match (owed.when, extended) {
            (When::On { .. }, Some(to)) => Some((plan.last_day_on_time(to.0), to.0)),
            (When::On { due, written, .. }, None) => Some((due, written)),
            (When::Ongoing | When::OnRequest, _) => None,
        };
        let first_due = match owed.when {
            When::On { due, .. } => extension.map(|_| due),
            When::Ongoing | When::OnRequest => None,
        };
        let Closing {
            latest,
            closed,
            times,
        } = closing;
        let state = latest.map(|(state, _)| state);
        let status = match days {
            Some((due, _)) => dated(latest, due, self.as_of, self.due_soon),
            None => standing(owed.when, state),
        };
        Obligation {
            id: owed.id,
            period: owed.period,
            place,
            task: owed.task,
            begins: match owed.when {
                When::On { begins, .. } => begins,
                When::Ongoing | When::OnRequest => None,
            },
            due: days.map(|(due, _)| due),
            written_due: days
                .filter(|(due, written)| due != written)
                .map(|(_, written)| written),
            first_due,
            extension,
            status,
            at_least: owed.at_least,
            times,
            progress,
            latest,
            closed,
            what: owed.what,
            lead: owed.lead,
            target: match owed.answer {
                Answer::Records(target) => Some(target),
                Answer::Itself(_) => None,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{FileId, Span};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Judges something due on 20/11/2024 whose progress is in the record itself.
    fn judged(answer: Option<(State, &str)>, as_of: &str) -> (Status, Option<NaiveDate>) {
        let plan = Plan::new(Vec::new(), true);
        let as_of = day(as_of);
        let mut judge = Judge {
            plan: &plan,
            as_of,
            due_soon: 7,
            recorded: Recorded::until(&plan, as_of),
            extended: Extended::until(&plan, as_of),
            obligations: Vec::new(),
        };
        let owed = Owed {
            id: "pa-2024-001",
            period: None,
            what: Some("trả lời phản ánh"),
            task: None,
            lead: Some(Ix::new(0)),
            when: When::On {
                begins: None,
                due: day("2024-11-20"),
                written: day("2024-11-20"),
            },
            answer: Answer::Itself(answer.map(|(state, on)| (state, day(on)))),
            at_least: 1,
            issued: None,
        };
        let place = Place {
            file: FileId(0),
            span: Span { start: 0, end: 0 },
        };
        let obligation = judge.judge(owed, place);
        assert_eq!(obligation.name(), "pa-2024-001");
        assert_eq!(obligation.what(&plan), "trả lời phản ánh");
        assert_eq!(obligation.lead(&plan), Some(Ix::new(0)));
        (obligation.status, obligation.latest.map(|(_, on)| on))
    }

    #[test]
    fn progress_in_the_record_itself_is_judged_like_progress_records() {
        assert_eq!(judged(None, "2024-11-20").0, Status::DueSoon);
        assert_eq!(judged(None, "2024-11-21").0, Status::Overdue);
        let on_time = Some((State::Done, "2024-11-20"));
        assert_eq!(judged(on_time, "2024-12-01").0, Status::Done);
        let late = Some((State::Done, "2024-11-21"));
        assert_eq!(judged(late, "2024-12-01").0, Status::DoneLate);
    }

    #[test]
    fn an_answer_after_the_as_of_day_does_not_count_yet() {
        let answer = Some((State::Done, "2024-11-22"));
        assert_eq!(judged(answer, "2024-11-21"), (Status::Overdue, None));
        let (status, on) = judged(answer, "2024-11-22");
        assert_eq!((status, on), (Status::DoneLate, Some(day("2024-11-22"))));
    }
}
