//! Numbers in the report, exact to two decimals.

use std::fmt;

use serde::{Serialize, Serializer};

use super::value::{Kind, Scalar, ValueError, scalar};

scalar!(Number);

/// A number in the report, stored in hundredths so that sums are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Number {
    /// The number times 100.
    pub hundredths: i128,
}

impl Number {
    /// The largest value.
    pub const MAX: i64 = 1_000_000_000_000;
}

impl Scalar for Number {
    const KIND: Kind = Kind::Number;

    /// Parses `32`, `84.5`, `84,46`: at most two decimals and no thousands separator,
    /// because `1.000` means a thousand to some readers and one to others. A count or a share
    /// of something is never negative; a minus sign is a slip of the hand.
    fn parse(text: &str) -> Result<Self, ValueError> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(whole) || !all_digits(decimals) || decimals.len() > 2 {
            return Err(ValueError::Spelling);
        }
        let bounds = ValueError::OutOfRange(0, Self::MAX);
        let whole: i64 = whole.parse().map_err(|_| bounds)?;
        if whole > Self::MAX {
            return Err(bounds);
        }
        let decimals: i64 = format!("{decimals:0<2}").parse().map_err(|_| bounds)?;
        let hundredths = i128::from(whole) * 100 + i128::from(decimals);
        if digits.len() < text.len() && hundredths > 0 {
            return Err(bounds);
        }
        Ok(Self { hundredths })
    }
}

impl Serialize for Number {
    /// Writes whole numbers as integers, others with their decimals.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let whole = self.hundredths / 100;
        if whole * 100 == self.hundredths {
            return serializer.serialize_i128(whole);
        }
        #[expect(
            clippy::cast_precision_loss,
            reason = "what has decimals is far below 2^53, so the nearest double prints the same decimals"
        )]
        let number = self.hundredths as f64 / 100.0;
        serializer.serialize_f64(number)
    }
}

impl fmt::Display for Number {
    /// Formats the number as in records, with a decimal point.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, decimals) = (self.hundredths / 100, self.hundredths % 100);
        match (decimals, decimals % 10) {
            (0, _) => write!(f, "{whole}"),
            (_, 0) => write!(f, "{whole}.{}", decimals / 10),
            _ => write!(f, "{whole}.{decimals:02}"),
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
        assert_eq!(number("-0"), Ok("0".into()));
        assert_eq!(number("1.05"), Ok("1.05".into()));
        let json = |text| serde_json::to_value(Number::parse(text).unwrap()).unwrap();
        assert_eq!((json("32"), json("84,46")), (32.into(), 84.46.into()));
        for wrong in ["1.000", "1,000", "1e3", "", ".5", "--1"] {
            assert_eq!(number(wrong), Err(ValueError::Spelling), "{wrong}");
        }
        for beyond in ["-12", "-0.5", "1000000000001"] {
            let bounds = ValueError::OutOfRange(0, Number::MAX);
            assert_eq!(number(beyond), Err(bounds), "{beyond}");
        }
    }
}
