//! Periods as people write them: `5`, `8/2026`, `Q3`, `tháng 5`, `quý III/2027`, `6 tháng
//! đầu năm`, `HK1`, `học kỳ II`, `tuần này`, or a day in the period.

#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};

use super::period_words::{Token, number, tokens, unit_of};
use crate::plan::date_range::DateRange;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::year::Year;
use crate::plan::terms::Terms;
use crate::search::fold;

/// What a text says of a period. What it leaves open may be anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Hint {
    every: Option<Every>,
    year: Option<i32>,
    /// Whether the year is the school year that begins in it.
    in_school: bool,
    number: Option<u32>,
    /// The day and the month of a day in the period, or of its due date.
    day: Option<(u32, u32)>,
}

impl Hint {
    /// Reads a text that is nothing but a period; `today` is the day of `tuần này`.
    pub(super) fn read(text: &str, today: NaiveDate) -> Option<Self> {
        /// Nobody writes a period in more characters.
        const LONGEST: usize = 60;
        if text.len() > LONGEST {
            return None;
        }
        let folded = fold(text);
        let tokens = tokens(&folded)?;
        Self::relative(&tokens, today)
            .or_else(|| Self::half_year(&tokens))
            .or_else(|| Self::numbered(&tokens))
    }

    /// Reads `tuần này`, `tháng trước`.
    fn relative(tokens: &[Token<'_>], today: NaiveDate) -> Option<Self> {
        let [Token::Word(unit), Token::Word(which)] = tokens else {
            return None;
        };
        let every = match *unit {
            "nam" => Every::Year,
            unit => unit_of(unit)?.every()?,
        };
        let this = Period::containing(every, today)?;
        let period = match *which {
            "nay" => this,
            "truoc" | "qua" => Period::containing(every, this.days()?.from.pred_opt()?)?,
            _ => return None,
        };
        Some(Self {
            every: Some(period.every),
            year: Some(period.year.start()),
            number: Some(period.number),
            ..Self::default()
        })
    }

    /// Reads `6 tháng đầu năm`, `6 tháng cuối năm 2027`.
    fn half_year(tokens: &[Token<'_>]) -> Option<Self> {
        let (number, rest) = match tokens {
            [
                Token::Number(6) | Token::Word("sau"),
                Token::Word("thang"),
                Token::Word("dau"),
                rest @ ..,
            ] => (1, rest),
            [
                Token::Number(6) | Token::Word("sau"),
                Token::Word("thang"),
                Token::Word("cuoi"),
                rest @ ..,
            ] => (2, rest),
            _ => return None,
        };
        let year = match rest {
            [] | [Token::Word("nam")] => None,
            [Token::Year(year)] | [Token::Word("nam"), Token::Year(year)] => Some(*year),
            _ => return None,
        };
        Some(Self {
            every: Some(Every::HalfYear),
            number: Some(number),
            year,
            ..Self::default()
        })
    }

    /// Reads numbers, each perhaps with its unit.
    fn numbered(tokens: &[Token<'_>]) -> Option<Self> {
        let mut hint = Self::default();
        let mut numbers = Vec::new();
        let mut rest = tokens;
        while let [first, after @ ..] = rest {
            rest = after;
            match (*first, after) {
                (Token::Year(year), later) if hint.year.is_none() => {
                    hint.year = Some(year);
                    // `2025-2026` is a school year.
                    if let [Token::Year(next), later @ ..] = later
                        && year.checked_add(1) == Some(*next)
                    {
                        rest = later;
                        hint.in_school = true;
                    }
                }
                (Token::Number(number), _) => numbers.push(number),
                (Token::Word("nam"), [Token::Year(_) | Token::Word("hoc"), ..])
                | (Token::Word("hoc"), [Token::Year(_), ..])
                | (Token::Word("ngay"), [Token::Number(_), ..]) => {}
                (Token::Word("hoc"), [Token::Word("ky" | "ki"), later @ ..]) => {
                    let (number, later) = number(later)?;
                    rest = later;
                    numbers.push(number);
                    hint.every = Some(Every::Semester);
                }
                (Token::Word("ca"), [Token::Word("nam"), later @ ..]) => {
                    hint.every = Some(Every::Year);
                    rest = later;
                }
                (Token::Word(unit), [..]) => {
                    let every = unit_of(unit)?.every();
                    let (number, later) = number(after)?;
                    rest = later;
                    numbers.push(number);
                    // In `ngày 5 tháng 8` the month belongs to the day.
                    if numbers.len() == 1 {
                        hint.every = every;
                    }
                }
                _ => return None,
            }
        }
        match (numbers[..].as_ref(), hint.year) {
            ([], year) if year.is_some() || hint.every.is_some() => {
                hint.every = Some(Every::Year);
                hint.number = Some(1);
            }
            ([number], year) => {
                hint.number = Some(*number);
                // `2027-05` and `5/2027` are months.
                let is_bare = tokens.iter().all(|token| !matches!(token, Token::Word(_)));
                if year.is_some() && is_bare {
                    hint.every = Some(Every::Month);
                }
            }
            ([a, b], year) if hint.every.is_none() => {
                // Days are written from the day to the year, or from the year to the day.
                let year_first = year.is_some() && matches!(tokens[0], Token::Year(_));
                let (day, month) = if year_first { (*b, *a) } else { (*a, *b) };
                // A leap year has every day.
                NaiveDate::from_ymd_opt(year.unwrap_or(2024), month, day)?;
                hint.day = Some((day, month));
            }
            _ => return None,
        }
        Some(hint)
    }

    /// Returns whether it can be nothing but a period: a number alone may be a name.
    pub(super) fn is_certain(&self) -> bool {
        self.every.is_some() || self.year.is_some() || self.day.is_some()
    }

    /// Returns whether it fits a period and its due date.
    pub(super) fn fits(
        &self,
        period: Option<Period>,
        due: Option<NaiveDate>,
        terms: &Terms,
    ) -> bool {
        if let Some((day, month)) = self.day {
            let is_due = due.is_some_and(|due| {
                (due.day(), due.month()) == (day, month)
                    && self.year.is_none_or(|year| year == due.year())
            });
            let days = period.and_then(|period| terms.days(period));
            return is_due || days.is_some_and(|days| self.is_day_in(days, day, month));
        }
        period.is_some_and(|period| {
            // Several weeks are named by each of them.
            let every = period.every.weeks().map_or(period.every, |_| Every::Week);
            self.every.is_none_or(|wanted| wanted == every)
                && self.year.is_none_or(|year| self.is_year(period.year, year))
                && self.number.is_none_or(|number| has_number(period, number))
        })
    }

    /// Returns whether the year of a period is meant by a number.
    fn is_year(&self, year: Year, number: i32) -> bool {
        if self.in_school {
            year == Year::School(number)
        } else {
            year.touches(number)
        }
    }

    fn is_day_in(&self, days: DateRange, day: u32, month: u32) -> bool {
        let years = days.from.year()..=days.until.year();
        let mut years = years.filter(|year| self.year.is_none_or(|wanted| wanted == *year));
        years.any(|year| {
            NaiveDate::from_ymd_opt(year, month, day).is_some_and(|day| days.contains(day))
        })
    }

    /// Returns whether a period contains the month or is within the period that is meant:
    /// nothing that was written, but near to it.
    pub(super) fn is_near(&self, period: Period, terms: &Terms) -> bool {
        let (Some(every @ (Every::Month | Every::Quarter | Every::HalfYear)), Some(number)) =
            (self.every, self.number)
        else {
            return false;
        };
        let Some(days) = terms.days(period) else {
            return false;
        };
        let meant = Period {
            every,
            year: Year::Calendar(self.year.unwrap_or(days.from.year())),
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
