//! On which days a duty is due.

use chrono::{Datelike, NaiveDate};

use super::Plan;
use super::counting::Way;
use super::date_range::DateRange;
use super::field::given;
use super::held_duty::HeldDuty;
use super::record::{Duty, DutyYear, WorkingYear};
use super::rhythm::Rhythm;
use super::scalar::amount::Amount;
use super::scalar::day_of_period::DayOfPeriod;
use super::scalar::every::Every;
use super::scalar::period::Period;
use super::scalar::year::Year;

impl Plan {
    /// Returns which working year the unit has: the one that the plan says, or else the school
    /// year if the plan is one of it; nothing if nobody says it.
    #[must_use]
    pub fn working_year(&self) -> Option<WorkingYear> {
        let said = self.head.get().and_then(|head| given(&head.working_year));
        let of_school = matches!(self.year(), Some(Year::School(_)));
        said.copied().or(of_school.then_some(WorkingYear::School))
    }
}

impl HeldDuty<'_> {
    /// Returns on which day of its periods it is due, if its keys say that.
    fn rhythm(self) -> Option<Rhythm> {
        let every = self.each();
        let day = self.key(|duty| &duty.day).copied();
        let month = self.key(|duty| &duty.month).map(|month| month.0);
        (day.is_some() || month.is_some()).then(|| Rhythm {
            every,
            day: day.unwrap_or_default(),
            weekday: None,
            from_day: None,
            month,
            next: false,
        })
    }

    /// Returns whether the day on which it is due is one of its periods, if it gives one.
    #[must_use]
    pub fn has_day(self) -> bool {
        let every = self.each();
        let number = self.key(|duty| &duty.day);
        let month = self.key(|duty| &duty.month);
        let in_month = month.is_none_or(|month| month.0 <= every.months());
        in_month
            && number.is_none_or(|day| match day {
                DayOfPeriod::Last | DayOfPeriod::LastWorking => true,
                DayOfPeriod::Number(number) => *number <= every.days(),
            })
    }

    /// Returns its periods that are due within the plan's period, each with its days and the
    /// last day on which it is on time. A day of the calendar that is off moves to the next
    /// working day; the end of a period stays. The days of grace come after that.
    #[must_use]
    pub fn periods(self, plan: &Plan) -> Vec<(Period, DateRange, NaiveDate)> {
        let Some(bounds) = plan.period() else {
            return Vec::new();
        };
        let periods = self.all_periods(plan, bounds).into_iter();
        let due = periods.filter_map(|(period, days)| {
            let (due, last) = self.due_in(plan, days)?;
            let last = last.checked_add_days(self.grace())?;
            bounds.contains(due).then_some((period, days, last))
        });
        due.collect()
    }

    /// Returns the day of a period by which it is due, and the last day on which it is on time.
    fn due_in(self, plan: &Plan, days: DateRange) -> Option<(NaiveDate, NaiveDate)> {
        let calendar = &plan.links.calendar;
        if let Some(amount) = self.time(plan) {
            let before = days.from.pred_opt()?;
            let end = calendar.end_or_earliest(before, amount, Way::Within).ok()?;
            return Some((end, end));
        }
        let Some(rhythm) = self.rhythm() else {
            return Some((days.until, days.until));
        };
        let due = rhythm.due(days).filter(|due| days.contains(*due))?;
        let due = rhythm.among_working_days(due, calendar);
        Some((due, calendar.next_working(due).unwrap_or(due)))
    }

    /// Returns how long from the beginning of its period it may take, if its keys say that. That of a
    /// working year counts only if it is known which year that is.
    fn time(self, plan: &Plan) -> Option<Amount> {
        let names_day = |own: &Duty| own.day.is_some() || own.month.is_some();
        let own = self.own.map(|own| &**own);
        let time = self.key(|duty| &duty.within).copied();
        // A day that the plan names replaces the time that the law gives.
        let time = time.filter(|_| !own.is_some_and(names_day));
        time.filter(|_| !self.is_of_working_year() || plan.working_year().is_some())
    }

    /// Returns the year in which it is counted, if it is not the plan's own.
    fn year(self) -> Option<DutyYear> {
        self.key(|duty| &duty.year).copied()
    }

    /// Returns whether it is counted in the working year of the unit.
    #[must_use]
    pub fn is_of_working_year(self) -> bool {
        self.year() == Some(DutyYear::Working)
    }

    /// Returns whether a day of its periods is named by which it is due. Without one, it is owed
    /// in the period, and only its end is known.
    #[must_use]
    pub fn names_day(self, plan: &Plan) -> bool {
        self.rhythm().is_some() || self.time(plan).is_some()
    }

    /// Returns its periods that have days within some bounds.
    fn all_periods(self, plan: &Plan, bounds: DateRange) -> Vec<(Period, DateRange)> {
        let every = self.each();
        let terms = &plan.links.terms;
        let year = self.year().filter(|_| every == Every::Year);
        let of = |year| match year {
            DutyYear::Calendar | DutyYear::Fiscal => Some(Year::Calendar as fn(i32) -> Year),
            DutyYear::School => Some(Year::School as fn(i32) -> Year),
            DutyYear::Working => plan.working_year().map(|year| match year {
                WorkingYear::Calendar => Year::Calendar as fn(i32) -> Year,
                WorkingYear::School => Year::School,
            }),
        };
        let Some(of) = year.and_then(of) else {
            let periods = terms.periods(every, bounds);
            return periods.take(super::schedule::MAX_OCCURRENCES).collect();
        };
        let years = bounds.from.year() - 1..=bounds.until.year();
        let periods = years.filter_map(|first| {
            let period = Period {
                every,
                year: of(first),
                number: 1,
            };
            Some((period, terms.days(period)?))
        });
        let touches = |days: &DateRange| days.from <= bounds.until && bounds.from <= days.until;
        periods.filter(|(_, days)| touches(days)).collect()
    }
}
