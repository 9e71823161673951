//! Amounts of money in whole đồng.

use serde::Serialize;

use super::amount_words;
use super::value::{Kind, Scalar, ValueError, scalar};
use crate::search::fold;

scalar!(Money);

/// An amount of money in whole đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Money(pub u64);

impl Money {
    /// The largest amount: fifteen digits.
    pub const MAX: u64 = 999_999_999_999_999;

    /// Returns the only amount that a text can mean as people write it: `4.500.000.000`,
    /// `4,5 tỷ`, `1 tỷ 200 triệu đồng`. Where thousands cannot be told from decimals
    /// (`1.200 triệu`), nothing is meant.
    #[must_use]
    pub fn meant(text: &str) -> Option<Self> {
        let folded = fold(text).replace('₫', " d");
        let whole = Self::in_digits(&folded).or_else(|| amount_words::read(&folded))?;
        (whole <= Self::MAX).then_some(Self(whole))
    }

    /// Returns the amount of a folded text whose numbers are digits.
    fn in_digits(folded: &str) -> Option<u64> {
        let tokens = tokens(folded.strip_suffix(" chan").unwrap_or(folded))?;
        let (last, front) = tokens.split_last()?;
        let tokens = match last {
            Token::Word("dong" | "d" | "vnd") => front,
            _ => &tokens[..],
        };
        match tokens {
            [Token::Digits(digits)] => whole(digits),
            _ => of_units(tokens),
        }
    }
}

impl Scalar for Money {
    const KIND: Kind = Kind::Money;

    /// Parses `4500000000`: digits alone.
    fn parse(text: &str) -> Result<Self, ValueError> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ValueError::Spelling);
        }
        match text.parse() {
            Ok(amount) if amount <= Self::MAX => Ok(Self(amount)),
            _ => Err(ValueError::OutOfRange(
                0,
                i64::try_from(Self::MAX).unwrap_or(i64::MAX),
            )),
        }
    }
}

/// A part of an amount as people write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'t> {
    /// Digits, with what is between them.
    Digits(&'t str),
    /// A word.
    Word(&'t str),
}

/// Returns the parts of a folded text; nothing if it has any other sign.
fn tokens(folded: &str) -> Option<Vec<Token<'_>>> {
    const BETWEEN: [char; 5] = ['.', ',', ' ', '_', '\''];
    let mut tokens = Vec::new();
    let mut rest = folded.trim();
    while let Some(first) = rest.chars().next() {
        let end_of = |is_of: &dyn Fn(char) -> bool| rest.find(|c| !is_of(c)).unwrap_or(rest.len());
        let end = if first.is_ascii_digit() {
            let end = end_of(&|c| c.is_ascii_digit() || BETWEEN.contains(&c));
            let digits = rest[..end].trim_end_matches(BETWEEN);
            tokens.push(Token::Digits(digits));
            end
        } else if first.is_alphabetic() {
            let end = end_of(&char::is_alphabetic);
            tokens.push(Token::Word(&rest[..end]));
            end
        } else {
            return None;
        };
        rest = rest[end..].trim_start_matches([' ', '.', ',']);
    }
    Some(tokens)
}

/// Returns a number whose thousands may be separated; zeros behind a last separator are
/// those of a spreadsheet.
fn whole(digits: &str) -> Option<u64> {
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let front = [".00", ",00", ".0", ",0"].iter().find_map(|zeros| {
        let front = digits.strip_suffix(zeros)?;
        // In what is left, thousands are separated by another sign.
        (!front.contains(&zeros[..1])).then_some(front)
    });
    let digits = front.unwrap_or(digits);
    let Some(separator) = digits.chars().find(|c| !c.is_ascii_digit()) else {
        return digits.parse().ok();
    };
    let mut groups = digits.split(separator);
    let first = groups.next()?;
    let grouped = is_digits(first)
        && (1..=3).contains(&first.len())
        && groups.all(|group| group.len() == 3 && is_digits(group));
    grouped
        .then(|| digits.replace(separator, "").parse().ok())
        .flatten()
}

/// Returns an amount in units that become smaller: `1 tỷ 200 triệu`.
fn of_units(tokens: &[Token<'_>]) -> Option<u64> {
    let mut total = 0_u64;
    let mut smallest = u64::MAX;
    if tokens.is_empty() {
        return None;
    }
    for pair in tokens.chunks(2) {
        let [Token::Digits(digits), Token::Word(unit)] = pair else {
            return None;
        };
        let unit = match *unit {
            "ty" | "ti" => 1_000_000_000,
            "trieu" | "tr" => 1_000_000,
            "nghin" | "ngan" | "k" => 1_000,
            _ => return None,
        };
        if unit >= smallest {
            return None;
        }
        smallest = unit;
        total = total.checked_add(some_of(digits, unit)?)?;
    }
    Some(total)
}

/// Returns how much some of a unit are, if that is a whole number: `4,5` of a thousand
/// million.
fn some_of(digits: &str, unit: u64) -> Option<u64> {
    let Some((whole, decimals)) = digits.split_once(['.', ',']) else {
        return digits.parse::<u64>().ok()?.checked_mul(unit);
    };
    // Three digits may be thousands.
    if matches!(decimals.len(), 0 | 3) || decimals.len() > 9 {
        return None;
    }
    let scale = 10_u64.pow(u32::try_from(decimals.len()).ok()?);
    let part = decimals.parse::<u64>().ok()?.checked_mul(unit)?;
    let whole = whole.parse::<u64>().ok()?.checked_mul(unit)?;
    (part % scale == 0).then(|| whole.checked_add(part / scale))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_digits_up_to_fifteen() {
        let parsed = |text| Money::parse(text).map(|money| money.0);
        assert_eq!(parsed("0"), Ok(0));
        assert_eq!(parsed("4500000000"), Ok(4_500_000_000));
        assert_eq!(parsed("999999999999999"), Ok(Money::MAX));
        let beyond = Err(ValueError::OutOfRange(0, 999_999_999_999_999));
        for wrong in ["1000000000000000", "99999999999999999999999", "-1"] {
            assert_eq!(parsed(wrong), beyond, "{wrong}");
        }
        for wrong in ["", "-", "4.5", "4.500.000.000", "1e9", "+5", "12 đồng"] {
            assert_eq!(parsed(wrong), Err(ValueError::Spelling), "{wrong}");
        }
    }

    #[test]
    fn what_people_write_is_understood_where_it_is_clear() {
        for (text, amount) in [
            ("4.500.000.000", 4_500_000_000),
            ("4,500,000,000", 4_500_000_000),
            ("4 500 000 000 đồng", 4_500_000_000),
            ("4_500_000_000", 4_500_000_000),
            ("4500000000đ", 4_500_000_000),
            ("4500000000 VNĐ", 4_500_000_000),
            ("4.500.000₫", 4_500_000),
            ("4.500.000,00", 4_500_000),
            ("4500000.0", 4_500_000),
            ("4,5 tỷ", 4_500_000_000),
            ("4.5 tỉ đồng", 4_500_000_000),
            ("1 tỷ 200 triệu", 1_200_000_000),
            ("1 tỷ, 250 triệu, 500 nghìn đồng", 1_250_500_000),
            ("900 nghìn", 900_000),
            ("12tr", 12_000_000),
            ("500k", 500_000),
            ("0,25 triệu", 250_000),
            ("1.500", 1_500),
            ("1.800.000 đồng chẵn", 1_800_000),
            ("một triệu tám", 1_800_000),
            ("2 triệu rưỡi", 2_500_000),
        ] {
            assert_eq!(Money::meant(text), Some(Money(amount)), "{text}");
        }
    }

    #[test]
    fn nothing_is_meant_by_what_is_not_clear() {
        for text in [
            "",
            "đồng",
            "nhiều",
            "1.200 triệu",
            "4,5",
            "4.50.00",
            "1 triệu 1 tỷ",
            "1 tỷ 200",
            "4.5E+09",
            "-4.500.000",
            "(4.500.000)",
            "4.500.000-5.000.000",
            "0,0001 nghìn",
            "9999999 tỷ",
            "99999999999999999999 tỷ",
            "triệu",
            "5 triệu người",
        ] {
            assert_eq!(Money::meant(text), None, "{text}");
        }
    }
}
