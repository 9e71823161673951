//! Periods as people write them: `5`, `8/2026`, `Q3`, `tháng 5`, `quý III/2027`, `6 tháng
//! đầu năm`, `HK1`, `học kỳ II`, `tuần này`, or a day in the period.

#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};

use crate::plan::date_range::DateRange;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::period_words::{Token, tokens, unit_of};
use crate::plan::scalar::spoken::Spoken;
use crate::plan::scalar::year::Year;
use crate::plan::terms::Terms;
use crate::search::fold;

/// What a text says of a period or of a day in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint(Spoken);

impl Hint {
    /// Reads a text that is nothing but a period; `today` is the day of `tuần này`.
    #[must_use]
    pub fn read(text: &str, today: NaiveDate) -> Option<Self> {
        let relative = Self::relative(&fold(text), today);
        relative.or_else(|| Spoken::read(text)).map(Self)
    }

    /// Reads `tuần này`, `tháng trước`.
    fn relative(folded: &str, today: NaiveDate) -> Option<Spoken> {
        let [Token::Word(unit), Token::Word(which)] = tokens(folded)?[..] else {
            return None;
        };
        let every = match unit {
            "nam" => Every::Year,
            unit => unit_of(unit)?.every()?,
        };
        let this = Period::containing(every, today)?;
        let period = match which {
            "nay" => this,
            "truoc" | "qua" => Period::containing(every, this.days()?.from.pred_opt()?)?,
            _ => return None,
        };
        Some(Spoken {
            every: Some(period.every),
            year: Some(period.year.start()),
            number: Some(period.number),
            ..Spoken::default()
        })
    }

    /// Returns whether it can be nothing but a period: a number alone may be a name.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.0.every.is_some() || self.0.year.is_some() || self.0.day.is_some()
    }

    /// Returns whether it fits a period and its due date.
    #[must_use]
    pub fn fits(&self, period: Option<Period>, due: Option<NaiveDate>, terms: &Terms) -> bool {
        if let Some((day, month)) = self.0.day {
            let is_due = due.is_some_and(|due| {
                (due.day(), due.month()) == (day, month)
                    && self.0.year.is_none_or(|year| year == due.year())
            });
            let days = period.and_then(|period| terms.days(period));
            return is_due || days.is_some_and(|days| self.is_day_in(days, day, month));
        }
        period.is_some_and(|period| {
            // Several weeks are named by each of them.
            let every = period.every.weeks().map_or(period.every, |_| Every::Week);
            self.0.every.is_none_or(|wanted| wanted == every)
                && self
                    .0
                    .year
                    .is_none_or(|year| self.is_year(period.year, year))
                && self
                    .0
                    .number
                    .is_none_or(|number| has_number(period, number))
        })
    }

    /// Returns whether the year of a period is meant by a number.
    fn is_year(&self, year: Year, number: i32) -> bool {
        if self.0.in_school {
            year == Year::School(number)
        } else {
            year.touches(number)
        }
    }

    fn is_day_in(&self, days: DateRange, day: u32, month: u32) -> bool {
        let years = days.from.year()..=days.until.year();
        let mut years = years.filter(|year| self.0.year.is_none_or(|wanted| wanted == *year));
        years.any(|year| {
            NaiveDate::from_ymd_opt(year, month, day).is_some_and(|day| days.contains(day))
        })
    }

    /// Returns whether a period contains the month or is within the period that is meant:
    /// nothing that was written, but near to it.
    #[must_use]
    pub fn is_near(&self, period: Period, terms: &Terms) -> bool {
        let (Some(every @ (Every::Month | Every::Quarter | Every::HalfYear)), Some(number)) =
            (self.0.every, self.0.number)
        else {
            return false;
        };
        let Some(days) = terms.days(period) else {
            return false;
        };
        let meant = Period {
            every,
            year: Year::Calendar(self.0.year.unwrap_or(days.from.year())),
            number,
        };
        let meant = meant.days();
        meant.is_some_and(|meant| days.contains(meant.from) || meant.contains(days.from))
    }
}

/// Returns whether a period has a number, or one of several weeks has it.
fn has_number(period: Period, number: u32) -> bool {
    let Every::Weeks(weeks) = period.every else {
        return number == period.number;
    };
    let first = Period {
        every: Every::Week,
        ..period
    };
    let all = std::iter::successors(Some(first), |week| week.next());
    all.take(weeks as usize).any(|week| week.number == number)
}
