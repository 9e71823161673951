//! The plan's year and its semesters, and with them the days of every period.

use chrono::{Datelike, Months, NaiveDate};

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
    /// The years that the plan itself has, in order, each with its days: one, or the school
    /// years of a plan for several. A plan for several calendar years has none of its own.
    years: Vec<(Period, DateRange)>,
    /// In the order of their first days.
    semesters: Vec<(Period, DateRange)>,
}

/// What a plan has beyond a school year is a school year of its own from so many months on:
/// plans of one school year may begin before it and end after it.
const MONTHS_OF_ANOTHER_YEAR: u32 = 6;

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
        let (year, days) = (ledger.year(), ledger.period());
        let years = match (year, days) {
            (Some(year), Some(days)) => own_years(year, days),
            _ => Vec::new(),
        };
        Self {
            year,
            days,
            semesters: numbered(year, &years, semesters),
            years,
        }
    }

    /// Returns whether the plan says which semesters there are.
    #[must_use]
    pub fn has_semesters(&self) -> bool {
        !self.semesters.is_empty()
    }

    /// Returns the plan's own year that is called like a period.
    fn own_year(&self, period: Period) -> Option<DateRange> {
        let own = self.years.iter().find(|(own, _)| *own == period);
        own.map(|(_, days)| *days)
    }

    /// Returns the days of a period.
    #[must_use]
    pub fn days(&self, period: Period) -> Option<DateRange> {
        match period.every {
            Every::Semester => {
                let semester = self.semesters.iter().find(|(own, _)| *own == period);
                semester.map(|(_, days)| *days)
            }
            Every::Year => self.own_year(period).or_else(|| period.days()),
            _ => period.days(),
        }
    }

    /// Returns the days of the period after one; of the plan's own year those of the twelve
    /// months after it, and nothing of a semester.
    #[must_use]
    pub fn days_after(&self, period: Period) -> Option<DateRange> {
        let Some(own) = self.own_year(period) else {
            return period.next()?.days();
        };
        Some(DateRange {
            from: own.until.succ_opt()?,
            until: own.until.checked_add_months(Months::new(12))?,
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
        let mut semesters = self.semesters.iter().rev().map(|(_, days)| days.until);
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

    /// Returns whether a name without a year may be of the calendar or of the school year that
    /// the plan is for: a week by its number, or the end of “the year”.
    #[must_use]
    pub fn is_of_either_year(&self, named: &NamedPeriod) -> bool {
        let of_school = matches!(self.year, Some(Year::School(_)));
        let is_end_of_year = named.every == Every::Year && named.is_end() && !named.in_school;
        let is_either = named.every == Every::Week || is_end_of_year;
        of_school && named.year.is_none() && is_either
    }

    /// Returns whether nothing says of which year a name is.
    #[must_use]
    pub fn lacks_year(&self, named: &NamedPeriod) -> bool {
        self.lacks_school_year(named) || self.is_of_either_year(named)
    }

    /// Returns the days of all periods that a name fits: without a calendar year, of those
    /// with that number that have days in the plan.
    #[must_use]
    pub fn all_named(&self, named: &NamedPeriod) -> Vec<DateRange> {
        let NamedPeriod { every, number, .. } = *named;
        if self.lacks_year(named) {
            return Vec::new();
        }
        if let (Every::Semester, Some(year @ Year::School(_))) = (every, named.year)
            && matches!(self.year, Some(Year::Calendar(_)))
        {
            let semesters = self.semesters.iter().map(|(_, days)| *days);
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
        let own = match named.year {
            None => self.days,
            Some(year @ Year::School(_)) => self.own_year(Period {
                every: Every::Year,
                year,
                number: 1,
            }),
            Some(Year::Calendar(year)) => self
                .days
                .filter(|_| self.year.is_some_and(|own| own.touches(year))),
        };
        let Some(own) = own else {
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
        let named = named.days().filter(|_| named.every == Every::Year)?;
        let meets = |days: &DateRange| named.from <= days.until && days.from <= named.until;
        let mut meant = self.years.iter().filter(|(_, days)| meets(days));
        let (own, _) = meant.next()?;
        meant.next().is_none().then_some(*own)
    }

    /// Returns the periods that have days in a range, in order, each with its days.
    #[must_use]
    pub fn periods(
        &self,
        every: Every,
        range: DateRange,
    ) -> Box<dyn Iterator<Item = (Period, DateRange)> + '_> {
        let touches = move |days: &DateRange| days.from <= range.until && range.from <= days.until;
        let own = match every {
            Every::Semester => Some(&self.semesters),
            Every::Year => Some(&self.years).filter(|years| !years.is_empty()),
            _ => None,
        };
        if let Some(own) = own {
            return Box::new(own.iter().copied().filter(move |(_, days)| touches(days)));
        }
        let first = Period::containing(every, range.from);
        let all = std::iter::successors(first, |period| period.next());
        let dated = all.map_while(|period| Some((period, period.days()?)));
        Box::new(dated.take_while(move |(_, days)| touches(days)))
    }
}

/// Returns the years of a plan. The days of one year are those of the whole plan; a plan for
/// longer consists of school years, or of calendar years, which are nothing of its own.
fn own_years(year: Year, days: DateRange) -> Vec<(Period, DateRange)> {
    let named = |year| Period {
        every: Every::Year,
        year,
        number: 1,
    };
    let months = |after: NaiveDate, count| after.checked_add_months(Months::new(count));
    if matches!(year, Year::Calendar(_)) {
        let is_one = months(days.from, 12).is_some_and(|ends| days.until < ends);
        return is_one.then(|| (named(year), days)).into_iter().collect();
    }
    let mut years = Vec::new();
    let (mut year, mut from) = (year, days.from);
    // A plan for more periods yields no dates at all.
    while years.len() <= MAX_OCCURRENCES {
        let last = year.days().map(|days| days.until);
        let last = last.filter(|last| {
            let another = months(*last, MONTHS_OF_ANOTHER_YEAR);
            from <= *last && another.is_some_and(|another| another <= days.until)
        });
        let until = last.unwrap_or(days.until);
        years.push((named(year), DateRange { from, until }));
        match last.and_then(|last| last.succ_opt()) {
            Some(next) => (year, from) = (year.next(), next),
            None => break,
        }
    }
    years
}

/// Names semesters, which are in the order of their first days, by their year and their place
/// in it. A plan for one year has all of its semesters in that year.
fn numbered(
    year: Option<Year>,
    years: &[(Period, DateRange)],
    semesters: Vec<DateRange>,
) -> Vec<(Period, DateRange)> {
    let Some(year) = year else {
        return Vec::new();
    };
    let year_of = |semester: &DateRange| match (year, years) {
        (_, [_]) => year,
        (Year::School(_), _) => school_term(semester.from).0,
        (Year::Calendar(_), _) => Year::Calendar(semester.from.year()),
    };
    let mut named: Vec<(Period, DateRange)> = Vec::with_capacity(semesters.len());
    for days in semesters {
        let year = year_of(&days);
        let before = named.last().map(|(period, _)| period);
        let before = before.filter(|period| period.year == year);
        let number = before.map_or(1, |period| period.number.saturating_add(1));
        let period = Period {
            every: Every::Semester,
            year,
            number,
        };
        named.push((period, days));
    }
    named
}

/// Returns the school year of the semester that begins on a day, and its number: the first
/// begins in August or September, the second in January.
fn school_term(begins: NaiveDate) -> (Year, u32) {
    match begins.month() {
        7.. => (Year::School(begins.year()), 1),
        _ => (Year::School(begins.year() - 1), 2),
    }
}
