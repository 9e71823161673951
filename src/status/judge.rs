//! The statuses of everything that records require, as of a day.

use chrono::NaiveDate;

use super::left_out::{LeftOut, NotOwed, PlansDays};
use super::meaning::{dated, standing};
use super::records::{Answered, Recorded};
use super::{Obligation, Status};
use crate::plan::Plan;
use crate::plan::closing::Closing;
use crate::plan::collection::Collection;
use crate::plan::extended::Extended;
use crate::plan::ledger::Visitor;
use crate::plan::owed::{Answer, Owed, When};
use crate::plan::record::{Record, State};
use crate::text::Place;

/// Returns all obligations of a plan as of a day: kind by kind, in the order of the
/// records, those of one record by date. `due_soon` is the number of days before the
/// due day from which work is due soon. Also returns what is not owed.
pub(super) fn all(plan: &Plan, as_of: NaiveDate, due_soon: u32) -> (Vec<Obligation<'_>>, LeftOut) {
    let mut judge = Judge {
        plan,
        as_of,
        due_soon,
        recorded: Recorded::until(plan, as_of),
        extended: Extended::until(plan, as_of),
        plans_days: PlansDays::of(plan, as_of),
        obligations: Vec::new(),
        left_out: LeftOut::default(),
    };
    plan.each(&mut judge);
    plan.owed_by_duties(as_of, &mut |owed, place| judge.add(owed, place));
    (judge.obligations, judge.left_out)
}

/// Determines the status of everything that records require.
struct Judge<'p> {
    plan: &'p Plan,
    as_of: NaiveDate,
    due_soon: u32,
    recorded: Recorded,
    extended: Extended,
    plans_days: PlansDays<'p>,
    obligations: Vec<Obligation<'p>>,
    left_out: LeftOut,
}

impl<'p> Visitor<'p> for Judge<'p> {
    fn visit<R: Record>(&mut self, records: &'p Collection<R>) {
        let plan = self.plan;
        let is_register = R::KIND.register.is_some();
        for (index, record) in records.enumerate() {
            // An entry that two branches have added is owed once.
            if is_register && records.is_twin(index) {
                continue;
            }
            record.owes(index, plan, self.as_of, &mut |owed| {
                self.add(owed, record.place);
            });
        }
    }
}

impl<'p> Judge<'p> {
    /// Judges something that is demanded at a place, and adds it if it counts.
    fn add(&mut self, owed: Owed<'p>, place: Place) {
        let obligation = self.judge(owed, place);
        match self.plans_days.not_owed(&obligation) {
            Some(NotOwed::BeforePlan) => self.left_out.before_plan += 1,
            Some(NotOwed::DaysOff) => self.left_out.days_off.push(obligation.name()),
            None => self.obligations.push(obligation),
        }
    }

    fn answered(&mut self, owed: &Owed<'p>) -> Answered {
        let target = match owed.answer {
            Answer::Records(target) => target,
            Answer::GivenUp(index) => return Answered::given_up(self.plan, index),
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
        let said = progress.iter();
        let said = said.filter_map(|activity| activity.reported(plan.recorded(*activity)));
        let issued = owed.issued.filter(|day| *day <= self.as_of);
        let closing = Closing::of(&said.collect::<Vec<_>>(), owed.at_least).or_issued(issued);
        Answered {
            extension: self.extended.of(target, closing, self.as_of),
            closing,
            progress,
        }
    }

    fn judge(&mut self, owed: Owed<'p>, place: Place) -> Obligation<'p> {
        let plan = self.plan;
        let Answered {
            progress,
            extension,
            closing,
        } = self.answered(&owed);
        let extended = extension.and_then(|index| plan.extensions[index].to.get());
        let days = last_days(plan, &owed, extended.map(|to| to.0));
        let days = days.or_else(|| surely_late(owed.when, &closing, self.as_of));
        let first_due = owed.when.due();
        let first_due = first_due.and_then(|due| extension.map(|_| due).or(owed.first_due));
        let (status, closed) = self.status(&owed, days.map(|(due, _)| due), &closing);
        Obligation {
            id: owed.id,
            period: owed.period,
            step: owed.step,
            place,
            task: owed.task,
            begins: owed.when.begins(),
            due: days.map(|(due, _)| due),
            in_period: owed.in_period,
            written_due: days
                .filter(|(due, written)| due != written)
                .map(|(_, written)| written),
            first_due,
            is_secret: owed.is_secret,
            is_owed_elsewhere: owed.is_owed_elsewhere,
            owed_with: owed.owed_with,
            extension,
            status,
            at_least: owed.at_least,
            times: closing.times,
            progress,
            latest: closing.latest,
            closed,
            what: owed.what,
            lead: owed.lead,
            target: owed.answer.target(),
        }
    }

    /// Returns the status of something with this last day on which it is on time, and what
    /// closed it, with its day.
    fn status(
        &self,
        owed: &Owed<'_>,
        due: Option<NaiveDate>,
        closing: &Closing,
    ) -> (Status, Option<(State, NaiveDate)>) {
        let Closing {
            latest,
            closed,
            times,
        } = *closing;
        let status = match due {
            Some(due) => dated(latest, due, self.as_of, self.due_soon),
            None => standing(owed.when, latest),
        };
        let is_short = self.plans_days.is_short(owed.period, owed.at_least);
        match (status, latest) {
            // What was done in the part of the period that was left is enough, if something was.
            (Status::Overdue | Status::DoneLate, Some(_)) if is_short && times > 0 => {
                (Status::Done, closed.or(latest))
            }
            (Status::DueSoon, Some(_)) if is_short => (Status::InProgress, closed),
            (Status::Overdue | Status::DueSoon, _) if owed.is_owed_elsewhere => {
                (Status::InProgress, closed)
            }
            (status, _) => (status, closed),
        }
    }
}

/// Returns the last day on which something is on time, and the same as it is written; `extended` is
/// the day to which it was extended.
fn last_days(
    plan: &Plan,
    owed: &Owed<'_>,
    extended: Option<NaiveDate>,
) -> Option<(NaiveDate, NaiveDate)> {
    match (owed.when, extended) {
        (When::On { due, .. }, Some(to)) => {
            let last = match owed.answer {
                Answer::Records(target) => plan.extended_due(target, to, due),
                Answer::Itself(_) | Answer::GivenUp(_) => plan.last_day_on_time(to),
            };
            // What counts from something that was done later is due on a day that nobody wrote.
            let is_written = plan.last_day_on_time(to) == last;
            Some((last, if is_written { to } else { last }))
        }
        (When::Uncounted { .. }, Some(to)) => Some((plan.last_day_on_time(to), to)),
        (When::On { due, written, .. }, None) => Some((due, written)),
        (When::Uncounted { .. } | When::Ongoing | When::OnRequest, _) => None,
    }
}

/// Returns the last day on which something may have been on time whose due day is not known, if it
/// is late whichever days are off.
fn surely_late(when: When, closing: &Closing, as_of: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let When::Uncounted {
        latest: Some(last), ..
    } = when
    else {
        return None;
    };
    let done = match closing.latest {
        Some((State::Paused | State::Dropped, _)) => return None,
        Some((State::Done, on)) => on,
        Some((State::Started, _)) | None => as_of,
    };
    (last < done).then_some((last, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;
    use crate::plan::index::Ix;
    use crate::plan::ledger::Ledger;
    use crate::text::{FileId, Span};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Judges something due on 20/11/2024 whose progress is in the record itself.
    fn judged(answer: Option<(State, &str)>, as_of: &str) -> (Status, Option<NaiveDate>) {
        let plan = Plan::of(Ledger::join(Vec::new(), true, true));
        let as_of = day(as_of);
        let mut judge = Judge {
            plan: &plan,
            as_of,
            due_soon: 7,
            recorded: Recorded::until(&plan, as_of),
            extended: Extended::until(&plan, as_of),
            plans_days: PlansDays::of(&plan, as_of),
            obligations: Vec::new(),
            left_out: LeftOut::default(),
        };
        let owed = Owed {
            id: "pa-2024-001",
            period: None,
            step: None,
            what: Some("trả lời phản ánh"),
            task: None,
            lead: Some(Ix::new(0)),
            when: When::On {
                begins: None,
                due: day("2024-11-20"),
                written: day("2024-11-20"),
            },
            in_period: false,
            first_due: None,
            is_secret: false,
            answer: Answer::Itself(answer.map(|(state, on)| (state, day(on)))),
            is_owed_elsewhere: false,
            owed_with: None,
            at_least: 1,
            issued: None,
        };
        let place = Place {
            file: FileId(0),
            span: Span { start: 0, end: 0 },
        };
        let obligation = judge.judge(owed, place);
        assert_eq!(obligation.name(), "pa-2024-001");
        assert_eq!(
            obligation.what(&plan, Language::Vietnamese),
            "trả lời phản ánh"
        );
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
