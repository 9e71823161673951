//! The plan's year and its semesters, and with them the days of every period.

use chrono::{Datelike, NaiveDate};

use super::date_range::DateRange;
use super::ledger::Ledger;
use super::scalar::due::NamedPeriod;
use super::scalar::every::Every;
use super::scalar::period::Period;
use super::scalar::year::Year;
use super::schedule::MAX_OCCURRENCES;

/// The plan's year, its days and its semesters.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    year: Option<Year>,
    days: Option<DateRange>,
    /// In the order of their first days.
    semesters: Vec<DateRange>,
}

impl Terms {
    /// Returns those of a plan.
    #[must_use]
    pub(super) fn of(ledger: &Ledger) -> Self {
        let semesters = ledger.head.get().map(|head| head.semesters.values());
        let days = |from: Option<_>, until: Option<_>| {
            let days = DateRange {
                from: from?,
                until: until?,
            };
            (days.from <= days.until).then_some(days)
        };
        let mut semesters: Vec<DateRange> = semesters
            .into_iter()
            .flatten()
            .filter_map(|semester| {
                let (from, until) = (semester.from.get(), semester.until.get());
                days(from.map(|day| day.0), until.map(|day| day.0))
            })
            .collect();
        semesters.sort_by_key(|semester| semester.from);
        Self {
            year: ledger.year(),
            days: ledger.period(),
            semesters,
        }
    }

    /// Returns whether the plan says which semesters there are.
    #[must_use]
    pub fn has_semesters(&self) -> bool {
        !self.semesters.is_empty()
    }

    /// Returns the plan's own year: its whole period, unless that is longer than a
    /// calendar year and no school year, in which case it consists of calendar years.
    fn own_year(&self) -> Option<(Period, DateRange)> {
        let (year, days) = (self.year?, self.days?);
        let ends = days.from.checked_add_months(chrono::Months::new(12))?;
        let is_one = matches!(year, Year::School(_)) || days.until < ends;
        let period = Period {
            every: Every::Year,
            year,
            number: 1,
        };
        is_one.then_some((period, days))
    }

    /// Returns the days of a period.
    #[must_use]
    pub fn days(&self, period: Period) -> Option<DateRange> {
        match period.every {
            Every::Semester => {
                let position = usize::try_from(period.number).ok()?.checked_sub(1)?;
                let semester = self.semesters.get(position).copied();
                semester.filter(|_| self.year == Some(period.year))
            }
            Every::Year => {
                let own = self.own_year().filter(|(own, _)| *own == period);
                own.map(|(_, days)| days).or_else(|| period.days())
            }
            _ => period.days(),
        }
    }

    /// Returns the days of the period after one; of the plan's own year those of the twelve
    /// months after it, and nothing of a semester.
    #[must_use]
    pub fn days_after(&self, period: Period) -> Option<DateRange> {
        let Some((_, own)) = self.own_year().filter(|(own, _)| *own == period) else {
            return period.next()?.days();
        };
        Some(DateRange {
            from: own.until.succ_opt()?,
            until: own.until.checked_add_months(chrono::Months::new(12))?,
        })
    }

    /// Returns the days of a period by its name: without a calendar year, of the only one
    /// with that number that has days in the plan. The end of a school year is that of its
    /// last semester, if the plan has semesters.
    #[must_use]
    pub fn named(&self, named: &NamedPeriod) -> Option<DateRange> {
        let [days] = self.all_named(named)[..] else {
            return None;
        };
        let is_end = named.every == Every::Year && named.in_school && named.is_end();
        let mut semesters = self.semesters.iter().rev().map(|semester| semester.until);
        let last = semesters.find(|last| is_end && days.contains(*last));
        Some(DateRange {
            until: last.unwrap_or(days.until),
            ..days
        })
    }

    /// Returns whether a name is of a school year that neither the name nor the plan says: a
    /// calendar year has days of two.
    #[must_use]
    pub fn lacks_school_year(&self, named: &NamedPeriod) -> bool {
        let of_calendar = matches!(self.year, Some(Year::Calendar(_)));
        named.in_school && named.year.is_none() && of_calendar
    }

    /// Returns the days of all periods that a name fits: without a calendar year, of those
    /// with that number that have days in the plan.
    #[must_use]
    pub fn all_named(&self, named: &NamedPeriod) -> Vec<DateRange> {
        let NamedPeriod { every, number, .. } = *named;
        if self.lacks_school_year(named) {
            return Vec::new();
        }
        if let (Every::Semester, Some(year @ Year::School(_))) = (every, named.year)
            && matches!(self.year, Some(Year::Calendar(_)))
        {
            let semesters = self.semesters.iter().copied();
            return semesters
                .filter(|days| school_term(days.from) == (year, number))
                .collect();
        }
        match (every, named.year) {
            (Every::Semester, _) | (_, None) => {}
            (Every::Year, Some(year)) | (_, Some(year @ Year::Calendar(_))) => {
                let period = Period {
                    every,
                    year,
                    number,
                };
                return self.days(period).into_iter().collect();
            }
            (_, Some(Year::School(_))) => {}
        }
        let is_own = named.year.is_none_or(|year| match year {
            Year::School(_) => self.year == Some(year),
            Year::Calendar(year) => self.year.is_some_and(|own| own.touches(year)),
        });
        let Some(own) = self.days.filter(|_| is_own) else {
            return Vec::new();
        };
        // A plan for more periods yields no dates at all.
        let numbered = self.periods(every, own).take(MAX_OCCURRENCES);
        let numbered = numbered.filter(|(period, _)| period.number == number);
        numbered.map(|(_, days)| days).collect()
    }

    /// Returns the plan's own year if another name of a year can only mean it: records
    /// may name a school year by one of its calendar years.
    #[must_use]
    pub fn meant_year(&self, named: Period) -> Option<Period> {
        let (own, days) = self.own_year()?;
        let named = named.days().filter(|_| named.every == Every::Year)?;
        (named.from <= days.until && days.from <= named.until).then_some(own)
    }

    /// Returns the periods that have days in a range, in order, each with its days.
    #[must_use]
    pub fn periods(
        &self,
        every: Every,
        range: DateRange,
    ) -> Box<dyn Iterator<Item = (Period, DateRange)> + '_> {
        let touches = move |days: &DateRange| days.from <= range.until && range.from <= days.until;
        match (every, self.own_year()) {
            (Every::Semester, _) => {
                let year = self.year;
                let numbered = (1..).zip(&self.semesters);
                let named = numbered.filter_map(move |(number, days)| {
                    let period = Period {
                        every,
                        year: year?,
                        number,
                    };
                    Some((period, *days))
                });
                Box::new(named.filter(move |(_, days)| touches(days)))
            }
            (Every::Year, Some(own)) => {
                Box::new(std::iter::once(own).filter(move |(_, days)| touches(days)))
            }
            _ => {
                let first = Period::containing(every, range.from);
                let all = std::iter::successors(first, |period| period.next());
                let dated = all.map_while(|period| Some((period, period.days()?)));
                Box::new(dated.take_while(move |(_, days)| touches(days)))
            }
        }
    }
}

/// Returns the school year of the semester that begins on a day, and its number: the first
/// begins in August or September, the second in January.
fn school_term(begins: NaiveDate) -> (Year, u32) {
    match begins.month() {
        7.. => (Year::School(begins.year()), 1),
        _ => (Year::School(begins.year() - 1), 2),
    }
}
