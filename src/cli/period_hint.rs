//! Periods as people write them: `5`, `8/2026`, `Q3`, `tháng 5`, `quý III/2027`, `6 tháng
//! đầu năm`, `tuần này`, or a day in the period.

use chrono::{Datelike, NaiveDate};

use super::period_words::{Token, number, tokens, unit_of};
use crate::plan::scalar::every::Every;
use crate::plan::scalar::period::Period;
use crate::search::fold;

/// What a text says of a period. What it leaves open may be anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Hint {
    every: Option<Every>,
    year: Option<i32>,
    number: Option<u32>,
    /// The day and the month of a day in the period, or of its due date.
    day: Option<(u32, u32)>,
    /// Whether it is a school term, which no period is: a plan is for a calendar year.
    term: bool,
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
            .or_else(|| Self::term(&tokens))
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
        let this = Period::containing(every, today);
        let period = match *which {
            "nay" => this,
            "truoc" | "qua" => Period::containing(every, this.first()?.pred_opt()?),
            _ => return None,
        };
        Some(Self {
            every: Some(period.every),
            year: Some(period.year),
            number: Some(period.number),
            ..Self::default()
        })
    }

    /// Reads `học kỳ 1`, `HK II`.
    fn term(tokens: &[Token<'_>]) -> Option<Self> {
        let ([Token::Word("hk"), rest @ ..]
        | [Token::Word("hoc"), Token::Word("ky" | "ki"), rest @ ..]) = tokens
        else {
            return None;
        };
        number(rest)?;
        Some(Self {
            term: true,
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
                (Token::Year(year), _) if hint.year.is_none() => hint.year = Some(year),
                (Token::Number(number), _) => numbers.push(number),
                (Token::Word("nam"), [Token::Year(_), ..])
                | (Token::Word("ngay"), [Token::Number(_), ..]) => {}
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
        self.every.is_some() || self.year.is_some() || self.day.is_some() || self.term
    }

    /// Returns whether it fits a period and its due date.
    pub(super) fn fits(&self, period: Option<Period>, due: Option<NaiveDate>) -> bool {
        if self.term {
            return false;
        }
        if let Some((day, month)) = self.day {
            let is_due = due.is_some_and(|due| {
                (due.day(), due.month()) == (day, month)
                    && self.year.is_none_or(|year| year == due.year())
            });
            return is_due || period.is_some_and(|period| self.is_day_in(period, day, month));
        }
        period.is_some_and(|period| {
            self.every.is_none_or(|every| every == period.every)
                && self.year.is_none_or(|year| year == period.year)
                && self.number.is_none_or(|number| number == period.number)
        })
    }

    fn is_day_in(&self, period: Period, day: u32, month: u32) -> bool {
        let years = [period.year, period.year + 1];
        let mut years = years
            .into_iter()
            .filter(|year| self.year.is_none_or(|wanted| wanted == *year));
        years.any(|year| {
            NaiveDate::from_ymd_opt(year, month, day)
                .is_some_and(|day| Period::containing(period.every, day) == period)
        })
    }

    /// Returns whether a period contains the month or is within the period that is meant:
    /// nothing that was written, but near to it.
    pub(super) fn is_near(&self, period: Period) -> bool {
        let (Some(Every::Month | Every::Quarter | Every::HalfYear), Some(number), Some(first)) =
            (self.every, self.number, period.first())
        else {
            return false;
        };
        let meant = Period {
            every: self.every.unwrap_or(Every::Month),
            year: self.year.unwrap_or(first.year()),
            number,
        };
        meant
            .first()
            .is_some_and(|day| Period::containing(period.every, day) == period)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns which of some periods a text means on 15/06/2027.
    fn meant(text: &str) -> Vec<String> {
        let today = "2027-06-15".parse().unwrap();
        let Some(hint) = Hint::read(text, today) else {
            return vec!["nothing".to_owned()];
        };
        [
            "2026-12", "2027-05", "2027-06", "2027-08", "2027-11", "2027-Q2", "2027-Q3", "2027-H1",
            "2027-H2", "2027-W05", "2027-W23", "2027-W24", "2027",
        ]
        .into_iter()
        .filter(|name| hint.fits(Period::parse(name), None))
        .map(str::to_owned)
        .collect()
    }

    #[test]
    fn periods_are_read_as_people_write_them() {
        for (text, periods) in [
            ("2027-05", &["2027-05"][..]),
            ("2027-5", &["2027-05"]),
            ("5/2027", &["2027-05"]),
            ("05.2027", &["2027-05"]),
            ("5", &["2027-05", "2027-W05"]),
            ("T5", &["2027-05"]),
            ("th 5", &["2027-05"]),
            ("Tháng 5", &["2027-05"]),
            ("tháng 05 năm 2027", &["2027-05"]),
            ("tháng năm", &["2027-05"]),
            ("tháng Mười Một/2027", &["2027-11"]),
            ("tháng 5/2028", &[]),
            ("tháng này", &["2027-06"]),
            ("tháng trước", &["2027-05"]),
            ("Q3", &["2027-Q3"]),
            ("quý III", &["2027-Q3"]),
            ("Quý 3 năm 2027", &["2027-Q3"]),
            ("2027-Q3", &["2027-Q3"]),
            ("quý ba", &["2027-Q3"]),
            ("W5", &["2027-W05"]),
            ("tuần 05", &["2027-W05"]),
            ("tuần này", &["2027-W24"]),
            ("tuần trước", &["2027-W23"]),
            ("6 tháng đầu năm", &["2027-H1"]),
            ("sáu tháng cuối năm 2027", &["2027-H2"]),
            ("H1", &["2027-H1"]),
            ("2027", &["2027"]),
            ("năm 2027", &["2027"]),
            ("cả năm", &["2027"]),
            ("học kỳ 1", &[]),
            ("HK II", &[]),
            ("31/5/2027", &["2027-05", "2027-Q2", "2027-H1", "2027"]),
            ("2027-08-02", &["2027-08", "2027-Q3", "2027-H2", "2027"]),
            ("ngày 2 tháng 8", &["2027-08", "2027-Q3", "2027-H2", "2027"]),
        ] {
            assert_eq!(meant(text), periods, "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_periods() {
        for text in [
            "",
            "thang",
            "31/2",
            "5/2027/8/9",
            "họp",
            "tháng họp",
            "12345",
            "2027 2028",
            "quý",
        ] {
            assert_eq!(meant(text), ["nothing"], "{text}");
        }
    }
}
