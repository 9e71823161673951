//! The duties of the law and of a plan: how often they are owed, and by which day.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::limit::days;
use crate::messages::{Language, LawWords, Words, fill};
use crate::plan::Plan;
use crate::plan::field::{Field, given};
use crate::plan::held_duty::HeldDuty;
use crate::plan::record::{Duty, DutyMode, DutyYear};
use crate::plan::scalar::amount::{Amount, Unit};
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::day_of_period::DayOfPeriod;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::period::Period;
use crate::render::in_period;

/// A duty, and its next day.
#[derive(Debug)]
pub(super) struct DatedDuty<'l> {
    duty: HeldDuty<'l>,
    on: NaiveDate,
    /// The first of its periods in the plan that is not over on the day: its last day, and
    /// whether that is only the end of the period.
    next: Option<(Period, NaiveDate, bool)>,
}

impl<'l> DatedDuty<'l> {
    /// Finds the day of a duty that comes next after a day, in a plan.
    pub(super) fn of(duty: HeldDuty<'l>, on: NaiveDate, plan: &Plan) -> Self {
        let is_periodic = duty.mode() == DutyMode::Periodic && !duty.recurs();
        let periods = is_periodic
            .then(|| duty.periods(plan))
            .into_iter()
            .flatten();
        let mut next = periods.filter(|(_, _, due)| on <= *due);
        let next = next
            .next()
            .map(|(period, _, due)| (period, due, !duty.names_day(plan)));
        Self { duty, on, next }
    }

    /// Returns whether it is in force on the day, and the unit has it.
    pub(super) fn applies(&self) -> bool {
        let begun = self.duty.from().is_none_or(|from| from <= self.on);
        let ended = self.duty.until().is_some_and(|until| until < self.on);
        begun && !ended && self.duty.not_applicable().is_none()
    }

    /// Returns a key: what the plan says, or else the law.
    fn key<T>(&self, of: impl Fn(&'l Duty) -> &'l Option<Field<T>>) -> Option<&'l T> {
        let own = self.duty.own.map(|own| &**own);
        let own = own.and_then(|own| given(of(own)));
        own.or_else(|| given(of(self.duty.law?)))
    }

    /// Returns the row of the table.
    pub(super) fn row(&self, plan: &Plan, language: Language) -> Vec<String> {
        let words = &Words::of(language).law;
        let source = self.duty.source();
        let source = match self.duty.own {
            Some(_) => fill(words.of_plan, &[("source", source)]),
            None => source.to_owned(),
        };
        let checked = self.key(|duty| &duty.checked);
        let next = self.next.map(|(period, due, in_period)| {
            let period = Some(period).filter(|_| in_period);
            let due = in_period::text(Some(due), period, plan, language);
            fill(words.latest, &[("on", &written(self.on)), ("end", &due)])
        });
        vec![
            self.duty.id_text().to_owned(),
            self.duty.what().to_owned(),
            self.time(words),
            next.unwrap_or_default(),
            days(self.from(), self.key(|duty| &duty.until), words),
            source.clone(),
            checked.map_or_else(String::new, |day| written(day.0)),
        ]
    }

    fn from(&self) -> Option<&'l Day> {
        self.key(|duty| &duty.from)
    }

    /// Returns how often it is owed, and by which day, in words.
    fn time(&self, words: &LawWords) -> String {
        match self.duty.mode() {
            DutyMode::WhenDecided => return words.when_decided.to_owned(),
            DutyMode::Standing => return words.standing.to_owned(),
            DutyMode::Periodic => {}
        }
        let each = self.each(words);
        let within = self.key(|duty| &duty.within).copied();
        let day = self.key(|duty| &duty.day).copied();
        let month = self
            .key(|duty| &duty.month)
            .map(|month| month.0.to_string());
        let day = day.or(month.is_some().then_some(DayOfPeriod::Last));
        let day = day.map(|day| match day {
            DayOfPeriod::Last => words.last_day.to_owned(),
            DayOfPeriod::LastWorking => words.last_working_day.to_owned(),
            DayOfPeriod::Number(number) => number.to_string(),
        });
        let time = match (day, month, within) {
            (Some(day), Some(month), _) => fill(
                words.by_month,
                &[("each", &each), ("day", &day), ("month", &month)],
            ),
            (Some(day), None, _) => fill(words.by_day, &[("each", &each), ("day", &day)]),
            (None, _, Some(Amount { count, unit })) => {
                let text = match unit {
                    Unit::Days => words.in_first_days,
                    Unit::WorkingDays => words.in_first_working_days,
                    Unit::Months => words.in_first_months,
                };
                fill(text, &[("each", &each), ("count", &count.to_string())])
            }
            (None, ..) => each,
        };
        let grace = self.key(|duty| &duty.grace).map(|days| days.0.to_string());
        match grace {
            Some(days) => fill(words.waited, &[("time", &time), ("count", &days)]),
            None => time,
        }
    }

    /// Returns how often it is owed, in words.
    fn each(&self, words: &LawWords) -> String {
        let year = self.key(|duty| &duty.year).copied();
        let text = match (self.duty.each(), year) {
            (Every::Year, Some(DutyYear::School)) => words.each_school_year,
            (Every::Year, Some(DutyYear::Fiscal)) => words.each_fiscal_year,
            (Every::Year, Some(DutyYear::Working)) => words.each_working_year,
            (Every::Year, _) => words.each_year,
            (Every::Semester, _) => words.each_semester,
            (Every::HalfYear, _) => words.each_half_year,
            (Every::Quarter, _) => words.each_quarter,
            (Every::Month, _) => words.each_month,
            (Every::Week | Every::Weeks(_), _) => words.each_week,
        };
        let times = self.duty.at_least();
        if times > 1 {
            let times = times.to_string();
            return fill(words.several_times, &[("each", text), ("count", &times)]);
        }
        text.to_owned()
    }

    /// Returns it as JSON: the keys of the files, those of the plan in place of those of the law,
    /// and `on`, `applies`, `due` and `in_period`.
    pub(super) fn json(&self) -> Value {
        let own = self.duty.own.map(|own| &**own);
        let mut keys = json!({});
        for duty in [self.duty.law, own].into_iter().flatten() {
            if let Value::Object(given) = json!(duty) {
                for (key, value) in given {
                    if !value.is_null() && value != json!([]) {
                        keys[key] = value;
                    }
                }
            }
        }
        keys["record"] = json!("duty");
        keys["of_plan"] = json!(self.duty.own.is_some());
        keys["on"] = json!(self.on);
        keys["applies"] = json!(self.applies());
        keys["due"] = json!(self.next.map(|(_, due, _)| due));
        keys["in_period"] = json!(self.next.is_some_and(|(_, _, in_period)| in_period));
        keys
    }
}
