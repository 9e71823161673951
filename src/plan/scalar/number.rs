//! Numbers in the report, exact to two decimals.

use std::fmt;

use serde::{Serialize, Serializer};

use super::value::{Kind, Scalar, ValueError, scalar};

scalar!(Number);

/// A number in the report, stored in hundredths so that sums are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Number {
    /// The number times 100.
    pub hundredths: i64,
}

impl Number {
    /// The largest absolute value.
    pub const MAX: i64 = 1_000_000_000_000;
}

impl Scalar for Number {
    const KIND: Kind = Kind::Number;

    /// Parses `32`, `84.5`, `84,46`: at most two decimals and no thousands separator,
    /// because `1.000` means a thousand to some readers and one to others.
    fn parse(text: &str) -> Result<Self, ValueError> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(whole) || !all_digits(decimals) || decimals.len() > 2 {
            return Err(ValueError::Spelling);
        }
        let bounds = ValueError::OutOfRange(-Self::MAX, Self::MAX);
        let whole: i64 = whole.parse().map_err(|_| bounds)?;
        if whole > Self::MAX {
            return Err(bounds);
        }
        let decimals: i64 = format!("{decimals:0<2}").parse().map_err(|_| bounds)?;
        let hundredths = whole * 100 + decimals;
        let negative = digits.len() < text.len();
        Ok(Self {
            hundredths: if negative { -hundredths } else { hundredths },
        })
    }
}

impl Serialize for Number {
    /// Writes whole numbers as integers, others with their decimals.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let whole = self.hundredths / 100;
        if whole * 100 == self.hundredths {
            return serializer.serialize_i64(whole);
        }
        #[expect(
            clippy::cast_precision_loss,
            reason = "`MAX` in hundredths is below 2^53, so the nearest double prints the same decimals"
        )]
        let number = self.hundredths as f64 / 100.0;
        serializer.serialize_f64(number)
    }
}

impl fmt::Display for Number {
    /// Formats the number as in records, with a decimal point.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.hundredths < 0 { "-" } else { "" };
        let (whole, decimals) = (self.hundredths.abs() / 100, self.hundredths.abs() % 100);
        match (decimals, decimals % 10) {
            (0, _) => write!(f, "{sign}{whole}"),
            (_, 0) => write!(f, "{sign}{whole}.{}", decimals / 10),
            _ => write!(f, "{sign}{whole}.{decimals:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_two_decimals_and_refuse_a_sign_between_thousands() {
        let number = |text| Number::parse(text).map(|number| number.to_string());
        assert_eq!(number("32"), Ok("32".into()));
        assert_eq!(number("84,46"), Ok("84.46".into()));
        assert_eq!(number("-0.5"), Ok("-0.5".into()));
        assert_eq!(number("1.05"), Ok("1.05".into()));
        for wrong in ["1.000", "1,000", "1e3", "", ".5", "--1"] {
            assert_eq!(number(wrong), Err(ValueError::Spelling), "{wrong}");
        }
    }
}
