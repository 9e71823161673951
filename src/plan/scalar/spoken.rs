//! Names of periods as people write them: `8/2026`, `Q3`, `tháng 5`, `quý III/2027`, `6 tháng
//! đầu năm`, `HK1`, `học kỳ II năm học 2025-2026`.

use chrono::NaiveDate;

use super::every::Every;
use super::period_words::{Token, number, tokens, unit_of};
use crate::search::fold;

/// What a text says of a period. What it leaves open may be anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Spoken {
    /// The length.
    pub every: Option<Every>,
    /// The year.
    pub year: Option<i32>,
    /// Whether the year is the school year that begins in it, or a school year that the
    /// text does not say.
    pub in_school: bool,
    /// The number in the year, from 1.
    pub number: Option<u32>,
    /// The day and the month of a day in the period, or of its due date.
    pub day: Option<(u32, u32)>,
}

impl Spoken {
    /// Reads a text that is nothing but a period.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        /// Nobody writes a period in more characters.
        const LONGEST: usize = 60;
        if text.len() > LONGEST {
            return None;
        }
        let folded = fold(text);
        let tokens = tokens(&folded)?;
        Self::half_year(&tokens).or_else(|| Self::numbered(&tokens))
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
                (Token::Word("ca"), [Token::Word("nam"), later @ ..])
                | (Token::Word("nam"), [Token::Word("hoc"), later @ ..])
                    if !matches!(later, [Token::Year(_), ..]) =>
                {
                    // `học kỳ I năm học` remains a semester.
                    hint.every = hint.every.or(Some(Every::Year));
                    let of_school = later.strip_prefix(&[Token::Word("hoc")]);
                    hint.in_school = *first == Token::Word("nam") || of_school.is_some();
                    rest = of_school.unwrap_or(later);
                }
                (Token::Word("nam"), [Token::Year(_) | Token::Word("hoc"), ..])
                | (Token::Word("hoc"), [Token::Year(_), ..])
                | (Token::Word("ngay"), [Token::Number(_), ..]) => {}
                (Token::Word("hoc"), [Token::Word("ky" | "ki"), later @ ..]) => {
                    let (number, later) = number(later)?;
                    rest = later;
                    numbers.push(number);
                    hint.every = Some(Every::Semester);
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
        hint.with_numbers(&numbers, tokens)
    }

    /// Adds the numbers of a text that stand for a period or for a day.
    fn with_numbers(mut self, numbers: &[u32], tokens: &[Token<'_>]) -> Option<Self> {
        match (numbers, self.year) {
            ([], year) if year.is_some() || self.every.is_some() => {
                self.every = Some(Every::Year);
                self.number = Some(1);
            }
            ([number], year) => {
                self.number = Some(*number);
                // `2027-05` and `5/2027` are months.
                let is_bare = tokens.iter().all(|token| !matches!(token, Token::Word(_)));
                if year.is_some() && is_bare {
                    self.every = Some(Every::Month);
                }
            }
            ([a, b], year) if self.every.is_none() => {
                // Days are written from the day to the year, or from the year to the day.
                let year_first = year.is_some() && matches!(tokens[0], Token::Year(_));
                let (day, month) = if year_first { (*b, *a) } else { (*a, *b) };
                // A leap year has every day.
                NaiveDate::from_ymd_opt(year.unwrap_or(2024), month, day)?;
                self.day = Some((day, month));
            }
            _ => return None,
        }
        Some(self)
    }
}
