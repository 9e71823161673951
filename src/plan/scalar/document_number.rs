//! The number of a document in the register of its year: `15`, `0155`, `15a`.

use std::fmt;

use serde::{Serialize, Serializer};

use super::value::{Kind, Scalar, ValueError, scalar};

scalar!(DocumentNumber);

/// The number of a document, as the office writes it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DocumentNumber(String);

impl DocumentNumber {
    /// The largest number of digits.
    const MOST_DIGITS: usize = 5;

    /// The largest number of letters after these.
    const MOST_LETTERS: usize = 2;

    /// Returns the number, if it is one and no zeros stand before it.
    fn plain(&self) -> Option<u32> {
        let number: u32 = self.0.parse().ok()?;
        (number.to_string() == self.0).then_some(number)
    }
}

impl From<u32> for DocumentNumber {
    fn from(number: u32) -> Self {
        Self(number.to_string())
    }
}

impl fmt::Display for DocumentNumber {
    /// Formats it as documents print it: with a leading zero below ten, and else as written.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.plain() {
            Some(number) => write!(f, "{number:02}"),
            None => f.write_str(&self.0),
        }
    }
}

impl Serialize for DocumentNumber {
    /// Writes what is only a number as one.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.plain() {
            Some(number) => serializer.serialize_u32(number),
            None => serializer.serialize_str(&self.0),
        }
    }
}

impl Scalar for DocumentNumber {
    const KIND: Kind = Kind::DocumentNumber;

    /// Parses digits, perhaps with letters after them (`15a`) or with the year (`15/2026`). What
    /// follows in the symbol of the document is no part of it.
    fn parse(text: &str) -> Result<Self, ValueError> {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = text.split_at(digits);
        if number.is_empty() {
            return Err(ValueError::Spelling);
        }
        let letters = rest.chars().take_while(|c| c.is_alphabetic()).count();
        let after: String = rest.chars().skip(letters).collect();
        let year = after.strip_prefix('/');
        let is_year = year
            .is_some_and(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
        if letters > Self::MOST_LETTERS || !(after.is_empty() || is_year) {
            return Err(ValueError::Spelling);
        }
        if number.len() > Self::MOST_DIGITS || number.bytes().all(|byte| byte == b'0') {
            return Err(ValueError::OutOfRange(1, 99_999));
        }
        Ok(Self(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_printed_as_the_office_writes_it() {
        for (written, printed) in [
            ("3", "03"),
            ("15", "15"),
            ("0155", "0155"),
            ("03", "03"),
            ("15A", "15A"),
            ("15đ", "15đ"),
            ("15/2026", "15/2026"),
        ] {
            let number = DocumentNumber::parse(written).unwrap();
            assert_eq!(number.to_string(), printed);
        }
        let json = |text: &str| serde_json::to_value(DocumentNumber::parse(text).unwrap()).unwrap();
        assert_eq!((json("3"), json("03")), (3.into(), "03".into()));
        for wrong in ["", "KH", "15/KH-THTH", "1.5", "-3", "15abc", "15/26"] {
            assert_eq!(
                DocumentNumber::parse(wrong),
                Err(ValueError::Spelling),
                "{wrong}"
            );
        }
        for wrong in ["0", "00", "100000"] {
            let beyond = Err(ValueError::OutOfRange(1, 99_999));
            assert_eq!(DocumentNumber::parse(wrong), beyond, "{wrong}");
        }
    }
}
