//! The number of a document in the register of its year: `15`, `0155`, `15a`.

use std::fmt;

use serde::{Serialize, Serializer};

use super::value::{Kind, Scalar, ValueError, scalar};

scalar!(DocumentNumber);

/// The number of a document, as the office writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DocumentNumber {
    number: u32,
    /// How many digits are written, with zeros before the number.
    digits: usize,
    /// The letters after it.
    letters: [Option<char>; DocumentNumber::MOST_LETTERS],
    /// The year after these.
    year: Option<u32>,
}

impl DocumentNumber {
    /// The largest number of digits.
    const MOST_DIGITS: usize = 5;

    /// The largest number of letters after these.
    const MOST_LETTERS: usize = 2;

    /// Returns the number, if it is one and no zeros are before it.
    fn plain(self) -> Option<u32> {
        (self == Self::from(self.number)).then_some(self.number)
    }

    /// Formats it as it was written.
    fn written(self) -> String {
        let letters: String = self.letters.iter().flatten().collect();
        let year = self.year.map(|year| format!("/{year:04}"));
        let digits = self.digits;
        format!(
            "{:0digits$}{letters}{}",
            self.number,
            year.unwrap_or_default()
        )
    }

    /// Returns whether two numbers are the same in a register, however many zeros are written.
    #[must_use]
    pub fn is_same(self, other: Self) -> bool {
        let lower = |it: Self| {
            it.letters
                .map(|letter| letter.map(|c| c.to_lowercase().to_string()))
        };
        let year = self.year.or(other.year) == other.year.or(self.year);
        self.number == other.number && lower(self) == lower(other) && year
    }
}

impl From<u32> for DocumentNumber {
    fn from(number: u32) -> Self {
        Self {
            number,
            digits: number.to_string().len(),
            letters: [None; Self::MOST_LETTERS],
            year: None,
        }
    }
}

impl fmt::Display for DocumentNumber {
    /// Formats it as documents print it: with a leading zero below ten, and else as written.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.plain() {
            Some(number) => write!(f, "{number:02}"),
            None => f.write_str(&self.written()),
        }
    }
}

impl Serialize for DocumentNumber {
    /// Writes what is only a number as one.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.plain() {
            Some(number) => serializer.serialize_u32(number),
            None => serializer.serialize_str(&self.written()),
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
        let after = rest.trim_start_matches(char::is_alphabetic);
        let written = rest.strip_suffix(after).unwrap_or_default();
        let mut written = written.chars();
        let letters = [(); Self::MOST_LETTERS].map(|()| written.next());
        let year = after.strip_prefix('/');
        let is_year =
            |year: &&str| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let year = year.filter(is_year).and_then(|year| year.parse().ok());
        if written.next().is_some() || !(after.is_empty() || year.is_some()) {
            return Err(ValueError::Spelling);
        }
        let digits = number.len();
        let number = number.parse().ok().filter(|number| *number > 0);
        match number.filter(|_| digits <= Self::MOST_DIGITS) {
            Some(number) => Ok(Self {
                number,
                digits,
                letters,
                year,
            }),
            None => Err(ValueError::OutOfRange(1, 99_999)),
        }
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
            ("007ab/0999", "007ab/0999"),
        ] {
            let number = DocumentNumber::parse(written).unwrap();
            assert_eq!(number.to_string(), printed);
        }
        let same = |one: &str, other: &str| {
            let read = |text| DocumentNumber::parse(text).unwrap();
            read(one).is_same(read(other))
        };
        assert!(same("15", "0015") && same("15A", "15a") && same("15", "15/2026"));
        assert!(!same("15", "16") && !same("15", "15a") && !same("15/2025", "15/2026"));
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
