//! The words and numbers of which the names of periods consist.

use super::every::Every;
use crate::plan::roman;
use crate::spelling::number_words::{Letters, digit_word, number_word, ordinal_word};

/// Part of a text: digits or letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'t> {
    /// One or two digits.
    Number(u32),
    /// Four digits.
    Year(i32),
    /// Letters.
    Word(&'t str),
}

/// Returns the numbers and words of a folded text.
#[must_use]
pub fn tokens(folded: &str) -> Option<Vec<Token<'_>>> {
    let runs = folded.split(|c: char| !c.is_alphanumeric());
    let mut tokens = Vec::new();
    for run in runs.filter(|run| !run.is_empty()) {
        let digits = |c: char| c.is_ascii_digit();
        let letters_end = run.find(digits).unwrap_or(run.len());
        let (letters, number) = run.split_at(letters_end);
        // `HKI`, `QIV`.
        let of_roman = ["hk", "q"].into_iter().find_map(|unit| {
            let roman = letters.strip_prefix(unit)?;
            roman_number(roman).map(|_| letters.split_at(unit.len()))
        });
        if let Some((unit, roman)) = of_roman {
            tokens.extend([Token::Word(unit), Token::Word(roman)]);
        } else if !letters.is_empty() {
            tokens.push(Token::Word(letters));
        }
        match number.len() {
            0 => {}
            1 | 2 => tokens.push(Token::Number(number.parse().ok()?)),
            4 => tokens.push(Token::Year(number.parse().ok()?)),
            _ => return None,
        }
    }
    (!tokens.is_empty()).then_some(tokens)
}

/// What a word counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Periods of one length.
    Period(Every),
    /// Periods of any length.
    Any,
}

impl Unit {
    /// Returns the length of the periods, if it is certain.
    #[must_use]
    pub fn every(self) -> Option<Every> {
        match self {
            Self::Period(every) => Some(every),
            Self::Any => None,
        }
    }
}

/// Returns what a word counts, if it counts periods.
#[must_use]
pub fn unit_of(word: &str) -> Option<Unit> {
    Some(match word {
        "t" | "th" | "thang" | "m" | "month" => Unit::Period(Every::Month),
        "q" | "quy" | "quarter" => Unit::Period(Every::Quarter),
        "w" | "tuan" | "week" => Unit::Period(Every::Week),
        "hk" | "semester" => Unit::Period(Every::Semester),
        "h" => Unit::Period(Every::HalfYear),
        "ky" | "dot" | "lan" | "so" => Unit::Any,
        _ => return None,
    })
}

/// Reads a number after its unit: in digits, in Roman numerals or in words.
#[must_use]
pub fn number<'s, 't>(tokens: &'s [Token<'t>]) -> Option<(u32, &'s [Token<'t>])> {
    let ones = |word: &str| digit_word(word, Letters::Folded);
    if let [Token::Word(tens), Token::Word("muoi"), rest @ ..] = tokens
        && let Some(tens) = ones(tens)
    {
        return Some(match rest {
            [Token::Word(word), rest @ ..] if ones(word).is_some() => {
                (tens * 10 + ones(word).unwrap_or(0), rest)
            }
            rest => (tens * 10, rest),
        });
    }
    let word = match tokens {
        [Token::Number(number), rest @ ..] => return Some((*number, rest)),
        // Before its number, `năm` is the year: `tháng mười năm 2026`.
        [Token::Word("muoi"), Token::Word("nam"), Token::Year(_), ..] => {
            return Some((10, &tokens[1..]));
        }
        [Token::Word("muoi"), Token::Word(word), rest @ ..] if ones(word).is_some() => {
            return Some((10 + ones(word).unwrap_or(0), rest));
        }
        [Token::Word(word), ..] => *word,
        _ => return None,
    };
    let number = roman_number(word)
        .or_else(|| number_word(word, Letters::Folded))
        .or_else(|| ordinal_word(word, Letters::Folded))
        .or_else(|| month_name(word))?;
    Some((number, &tokens[1..]))
}

/// Returns the number of a period in Roman numerals.
fn roman_number(word: &str) -> Option<u32> {
    let number = roman::value(word).filter(|number| *number <= 12)?;
    u32::try_from(number).ok()
}

/// Returns the month that has a name instead of its number: `tháng Giêng`.
fn month_name(word: &str) -> Option<u32> {
    match word {
        "gieng" => Some(1),
        "chap" => Some(12),
        _ => None,
    }
}
