//! When something is due that does not recur: on a day, or in a period with a name.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use unicode_normalization::char::is_combining_mark;

use super::day::{Day, YEARS};
use super::every::Every;
use super::period::Period;
use super::spoken::Spoken;
use super::value::{Kind, Scalar, ValueError, scalar};
use super::year::Year;
use crate::search::fold;

scalar!(Due);

/// When something is due: `20/11/2025`, `tháng 10/2025`, `học kỳ I`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Due {
    /// On a day.
    Day(NaiveDate),
    /// Within a period, on its last day.
    Named(NamedPeriod),
}

/// A period by its name. Which days it has may be up to the plan; see
/// [`Terms::named`](crate::plan::terms::Terms::named).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NamedPeriod {
    /// The name as written.
    pub text: String,
    /// Its length.
    pub every: Every,
    /// The year, if the name has one.
    pub year: Option<Year>,
    /// Whether its year is a school year: that of a semester is.
    pub in_school: bool,
    /// Its number in the year, from 1.
    pub number: u32,
}

impl Due {
    /// Returns the day, if it is one.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Named(_) => None,
        }
    }

    /// Returns the period, if it is one.
    #[must_use]
    pub fn named(&self) -> Option<&NamedPeriod> {
        match self {
            Self::Day(_) => None,
            Self::Named(named) => Some(named),
        }
    }
}

/// What comes before a period, without diacritics, where its end alone is meant.
const ENDS: [&str; 3] = ["cuoi ", "het ", "ket thuc "];

impl NamedPeriod {
    /// Returns whether only the end of the period is meant: `cuối năm học`.
    #[must_use]
    pub fn is_end(&self) -> bool {
        let folded = fold(&self.text);
        ENDS.iter().any(|word| folded.starts_with(word))
    }

    /// Parses the name of a period as people write it, or as `dcs` does.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        // What is left open at its end is not finished.
        if !text.ends_with(char::is_alphanumeric) && !text.ends_with(is_combining_mark) {
            return None;
        }
        let named = |every, year, number, in_school| Self {
            text: text.to_owned(),
            every,
            year,
            in_school: in_school || every == Every::Semester,
            number,
        };
        // A number alone is more likely a slip than a year.
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        if let Some(period) = Period::read(text).filter(|_| !is_number) {
            let in_school = matches!(period.year, Year::School(_));
            let named = named(period.every, Some(period.year), period.number, in_school);
            return Some(named).filter(|_| in_range(period.year));
        }
        let folded = fold(text);
        let mut words = ENDS.iter().chain(&["trong "]);
        let name = words.find_map(|word| folded.strip_prefix(word));
        // The end of the plan's year; `trong năm` is more often no time at all.
        if name == Some("nam") && !folded.starts_with("trong ") {
            return Some(named(Every::Year, None, 1, false));
        }
        let spoken = Spoken::read(name.unwrap_or(&folded)).filter(|_| !is_number)?;
        let (every, number) = (spoken.every?, spoken.number?);
        let year = spoken.year.map(|year| {
            if spoken.in_school {
                Year::School(year)
            } else {
                Year::Calendar(year)
            }
        });
        // A year that has every period, also the week 53.
        let of_2020 = Period {
            every,
            year: Year::Calendar(2020),
            number,
        };
        let exists = match every {
            Every::Semester => (1..=9).contains(&number),
            Every::Week
            | Every::Weeks(_)
            | Every::Month
            | Every::Quarter
            | Every::HalfYear
            | Every::Year => of_2020.days().is_some(),
        };
        let named = named(every, year, number, spoken.in_school);
        (exists && year.is_none_or(in_range)).then_some(named)
    }

    /// Returns it as that of the school year that begins in a year, as an office writes it:
    /// `học kỳ I năm học 2025-2026`.
    #[must_use]
    pub fn of_school_year(&self, first: i32) -> Self {
        let year = Year::School(first);
        let text = if fold(&self.text).ends_with("nam hoc") {
            format!("{} {year}", self.text)
        } else {
            format!("{} năm học {year}", self.text)
        };
        Self {
            text,
            year: Some(year),
            ..self.clone()
        }
    }

    /// Returns whether it is written as `dcs` names periods: `2025-10`, `2025-Q4`.
    #[must_use]
    pub fn is_code(&self) -> bool {
        Period::read(&self.text).is_some()
    }
}

/// Returns the period that a text names with its year, as an office or as `dcs` writes it:
/// `quý II/2026`, `2026-Q2`.
#[must_use]
pub fn meant_period(text: &str) -> Option<Period> {
    let due = Period::read(text);
    due.or_else(|| {
        let named = NamedPeriod::read(text)?;
        let period = Period {
            every: named.every,
            year: named.year?,
            number: named.number,
        };
        // Periods of school years have no other names than semesters and the year.
        Period::read(&period.to_string())
    })
}

fn in_range(year: Year) -> bool {
    YEARS.contains(&year.start())
}

impl Serialize for Due {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Day(day) => day.serialize(serializer),
            Self::Named(named) => serializer.serialize_str(&named.text),
        }
    }
}

impl Scalar for Due {
    const KIND: Kind = Kind::Due;

    fn parse(text: &str) -> Result<Self, ValueError> {
        match Day::parse(text) {
            Ok(day) => Ok(Self::Day(day.0)),
            Err(ValueError::Spelling) => NamedPeriod::read(text)
                .map(Self::Named)
                .ok_or(ValueError::Spelling),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    fn read(text: &str) -> Option<(Every, Option<Year>, u32)> {
        match Due::parse(text) {
            Ok(Due::Named(named)) => Some((named.every, named.year, named.number)),
            _ => None,
        }
    }

    #[test]
    fn a_period_is_named_as_an_office_names_it() {
        use Every::{HalfYear, Month, Quarter, Semester, Week};
        let of_2025 = Some(Year::Calendar(2025));
        let in_school = Some(Year::School(2025));
        for (text, expected) in [
            ("10/2025", (Month, of_2025, 10)),
            ("2025-10", (Month, of_2025, 10)),
            ("tháng 10/2025", (Month, of_2025, 10)),
            ("Trong tháng 10 năm 2025", (Month, of_2025, 10)),
            ("T10/2025", (Month, of_2025, 10)),
            ("cuối tháng 10", (Month, None, 10)),
            ("quý IV/2025", (Quarter, of_2025, 4)),
            ("Quý 4 năm 2025", (Quarter, of_2025, 4)),
            ("QIV/2025", (Quarter, of_2025, 4)),
            ("2025-Q4", (Quarter, of_2025, 4)),
            ("học kỳ I", (Semester, None, 1)),
            ("Học kì 2 năm học 2025-2026", (Semester, in_school, 2)),
            ("HK1", (Semester, None, 1)),
            ("hkii", (Semester, None, 2)),
            ("2025-2026-HK1", (Semester, in_school, 1)),
            ("6 tháng cuối năm 2025", (HalfYear, of_2025, 2)),
            ("2025-H1", (HalfYear, of_2025, 1)),
            ("tuần 36/2025", (Week, of_2025, 36)),
            ("năm 2025", (Every::Year, of_2025, 1)),
            ("năm học 2025-2026", (Every::Year, in_school, 1)),
            ("cuối năm học", (Every::Year, None, 1)),
        ] {
            let decomposed: String = text.nfd().collect();
            for text in [text, &decomposed, &text.to_uppercase(), &fold(text)] {
                assert_eq!(read(text), Some(expected), "{text}");
            }
            let due = Due::parse(text).unwrap();
            assert_eq!(due.named().unwrap().text, text);
            assert_eq!(serde_json::to_value(&due).unwrap(), text);
        }
    }

    #[test]
    fn a_day_is_read_as_before_and_nothing_is_guessed() {
        let day = "2025-11-20".parse().unwrap();
        assert_eq!(Due::parse("20/11/2025"), Ok(Due::Day(day)));
        assert_eq!(Due::parse("20.11.2025"), Err(ValueError::UnclearDay));
        assert_eq!(Due::parse("31/9/2025"), Err(ValueError::NoSuchDay));
        for wrong in [
            "2025",
            "10",
            "13/2025",
            "tháng 13/2025",
            "quý V/2025",
            "tuần 54/2025",
            "đầu tháng 10/2025",
            "tháng 9, 10/2025",
            "đợt 1",
            "10/25",
            "2025-10-",
            "10/1625",
            "hằng tháng",
            "ngày 20 tháng 11",
        ] {
            assert_eq!(Due::parse(wrong), Err(ValueError::Spelling), "{wrong}");
        }
    }
}
