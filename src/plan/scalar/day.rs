//! Calendar days and time zones.

use chrono::{Datelike, FixedOffset, NaiveDate};
use serde::Serialize;

use super::value::{Kind, Scalar, ValueError, scalar};

scalar!(Day, Zone);

/// The years in which a day may be.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A calendar day: `2024-11-20` or `20/11/2024`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Day(pub NaiveDate);

impl Scalar for Day {
    const KIND: Kind = Kind::Day;

    fn parse(text: &str) -> Result<Self, ValueError> {
        if text.trim().is_empty() {
            return Err(ValueError::Empty);
        }
        let written = written_day(text);
        let (year, month, day) = written
            .or_else(|| parts(text))
            .ok_or(ValueError::Spelling)?;
        let year = i32::try_from(year).unwrap_or(i32::MAX);
        if !YEARS.contains(&year) {
            return Err(ValueError::OutOfRange(
                (*YEARS.start()).into(),
                (*YEARS.end()).into(),
            ));
        }
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(day) if written.is_some() => Ok(Self(day)),
            // `31/9/2026` is no day, however it is written; `11/20/2026`, as Excel writes it
            // in English, can only be one.
            None if Self::readings(text).is_empty() => Err(ValueError::NoSuchDay),
            _ => Err(ValueError::UnclearDay),
        }
    }
}

impl Day {
    /// Returns the days that an ambiguous spelling may mean, at most two, the one in
    /// Vietnamese order (day, month, year) first.
    #[must_use]
    pub fn readings(text: &str) -> Vec<NaiveDate> {
        let Some([a, b, c]) = date_numbers(text) else {
            return Vec::new();
        };
        let day = |year: u32, month, day| {
            let year = i32::try_from(full_year(year)).ok()?;
            NaiveDate::from_ymd_opt(year, month, day).filter(|_| YEARS.contains(&year))
        };
        let folded = text.to_lowercase();
        let words = ["tháng", "thang", "mùng", "mồng", "mung"];
        let says_which = words.iter().any(|word| folded.contains(word));
        let mut days: Vec<NaiveDate> = if says_which && a <= 31 {
            // `ngày 01 tháng 02 năm 2026`, `mùng 1/2/2026`: the words say which is which.
            vec![day(c, b, a)]
        } else if a > 99 {
            // Nobody writes a full year first and the month last.
            vec![day(a, b, c)]
        } else if a > 31 {
            vec![day(a, b, c), day(a, c, b)]
        } else {
            vec![day(c, b, a), day(c, a, b)]
        }
        .into_iter()
        .flatten()
        .collect();
        days.dedup();
        days
    }
}

/// Returns a year of which only the last two digits may be written: `26`.
fn full_year(year: u32) -> u32 {
    if year < 100 { 2000 + year } else { year }
}

/// Returns the year, the month and the day of a date, as far as these are numbers that
/// are in the order of day, month and year, or of year, month and day.
#[must_use]
pub fn parts(text: &str) -> Option<(u32, u32, u32)> {
    let [a, month, c] = date_numbers(text)?;
    // `45/13/2026`: no day is a year because no month has it.
    let year_first = a > 31 && !(a < 100 && c > 99);
    let (year, day) = if year_first { (a, c) } else { (c, a) };
    Some((full_year(year), month, day))
}

/// Returns year, month and day if the spelling is one of the two allowed.
fn written_day(text: &str) -> Option<(u32, u32, u32)> {
    let digits = |range: std::ops::Range<usize>| {
        let part = text.get(range)?;
        part.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| part.parse().ok())?
    };
    let sign = |at: usize, sign: u8| text.as_bytes().get(at) == Some(&sign);
    if text.len() != 10 {
        None
    } else if sign(4, b'-') && sign(7, b'-') {
        Some((digits(0..4)?, digits(5..7)?, digits(8..10)?))
    } else if sign(2, b'/') && sign(5, b'/') {
        Some((digits(6..10)?, digits(3..5)?, digits(0..2)?))
    } else {
        None
    }
}

/// Returns the three numbers of a text that looks like a date, also in words:
/// `ngày 15 tháng 3 năm 2027`.
fn date_numbers(text: &str) -> Option<[u32; 3]> {
    const WORDS: [&str; 8] = [
        "ngày", "tháng", "năm", "mùng", "mồng", "ngay", "thang", "nam",
    ];
    let text = text.to_lowercase();
    // `tháng 9, 10/2025` names two months.
    if text.starts_with("tháng") || text.starts_with("thang") {
        return None;
    }
    let words = text
        .split_whitespace()
        .map(|word| word.trim_end_matches(','));
    let numbers: Vec<&str> = words.filter(|word| !WORDS.contains(word)).collect();
    let text = numbers.join(" ");
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).collect();
    let parts: [&str; 3] = parts.try_into().ok()?;
    let number = |part: &str| {
        let digits = part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse().ok())?
    };
    Some([number(parts[0])?, number(parts[1])?, number(parts[2])?])
}

/// Returns how many days a month has.
#[must_use]
pub fn last_day(year: i32, month: u32) -> Option<u32> {
    NaiveDate::from_ymd_opt(year, month, 1)?
        .checked_add_months(chrono::Months::new(1))?
        .pred_opt()
        .map(|day| day.day())
}

/// Formats a day for display: `20/11/2024`.
#[must_use]
pub fn written(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// An offset from UTC: `+07:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone(pub FixedOffset);

impl Zone {
    /// The time zone of Viet Nam, UTC+07:00 all year.
    ///
    /// # Panics
    ///
    /// Never: seven hours are a valid offset.
    #[must_use]
    pub fn viet_nam() -> Self {
        Self(FixedOffset::east_opt(7 * 3600).expect("seven hours are a valid offset"))
    }
}

impl Scalar for Zone {
    const KIND: Kind = Kind::Zone;

    fn parse(text: &str) -> Result<Self, ValueError> {
        let bytes = text.as_bytes();
        let digits = |range: std::ops::Range<usize>| -> Option<i32> {
            let part = text.get(range)?;
            part.bytes()
                .all(|byte| byte.is_ascii_digit())
                .then(|| part.parse().ok())?
        };
        let sign = match bytes.first() {
            Some(b'+') => 1,
            Some(b'-') => -1,
            _ => return Err(ValueError::Spelling),
        };
        if bytes.len() != 6 || bytes[3] != b':' {
            return Err(ValueError::Spelling);
        }
        let (Some(hours), Some(minutes)) = (digits(1..3), digits(4..6)) else {
            return Err(ValueError::Spelling);
        };
        if hours > 14 || minutes > 59 {
            return Err(ValueError::OutOfRange(-14, 14));
        }
        FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60))
            .map(Self)
            .ok_or(ValueError::Spelling)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_in_one_of_two_ways() {
        let day = |text| Day::parse(text).map(|day| day.0.to_string());
        assert_eq!(day("2024-11-20"), Ok("2024-11-20".into()));
        assert_eq!(day("20/11/2024"), Ok("2024-11-20".into()));
        assert_eq!(day("29/02/2024"), Ok("2024-02-29".into()));
        assert_eq!(day("29/02/2023"), Err(ValueError::NoSuchDay));
        // As Excel writes it in English.
        assert_eq!(day("11/20/2024"), Err(ValueError::UnclearDay));
        for none in [
            "2024-11-31",
            "31/9/2024",
            "29.2.2025",
            "2025-2-30",
            "0/5/2024",
            "31/13/2024",
            "31/2/26",
            "ngày 31 tháng 4 năm 2024",
        ] {
            assert_eq!(day(none), Err(ValueError::NoSuchDay), "{none}");
        }
        assert_eq!(day("1/5/3024"), Err(ValueError::OutOfRange(1900, 2199)));
        assert_eq!(day("0024-11-20"), Err(ValueError::OutOfRange(1900, 2199)));
        for unclear in [
            "1/9/2024",
            "05-09-2026",
            "2024/11/20",
            "20.11.2024",
            "5/9/26",
        ] {
            assert_eq!(day(unclear), Err(ValueError::UnclearDay), "{unclear}");
        }
        for wrong in [
            "20 tháng 11",
            "2024-11-20T07:00:00",
            "+024-11-20",
            "20/11/02024",
            "20//2024",
            "٢٠/11/2024",
        ] {
            assert_eq!(day(wrong), Err(ValueError::Spelling), "{wrong}");
        }
    }

    #[test]
    fn an_unclear_day_names_its_readings() {
        let readings = |text| {
            let days = Day::readings(text);
            days.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(readings("05-09-2026"), ["2026-09-05", "2026-05-09"]);
        assert_eq!(readings("20.11.2024"), ["2024-11-20"]);
        assert_eq!(readings("5/5/26"), ["2026-05-05"]);
        // A month has 31 days; a larger number that comes first is a year.
        assert_eq!(readings("31/1/2024"), ["2024-01-31"]);
        assert_eq!(readings("32/1/24"), ["2032-01-24"]);
        assert_eq!(readings("32/1/4"), ["2032-01-04", "2032-04-01"]);
        assert_eq!(readings("2026/6/7"), ["2026-06-07"]);
        assert_eq!(readings("năm sau"), [""; 0]);
    }

    #[test]
    fn a_zone_is_an_offset_with_a_sign() {
        assert_eq!(Zone::parse("+07:00").unwrap(), Zone::viet_nam());
        assert_eq!(Zone::parse("-14:00").unwrap().0.local_minus_utc(), -50_400);
        assert_eq!(Zone::parse("+05:59").unwrap().0.local_minus_utc(), 21_540);
        for wrong in ["07:00", "+7:00", "+07.00", "Asia/Saigon", "+đ:00"] {
            assert_eq!(Zone::parse(wrong), Err(ValueError::Spelling), "{wrong}");
        }
        for beyond in ["+15:00", "+05:60"] {
            assert_eq!(Zone::parse(beyond), Err(ValueError::OutOfRange(-14, 14)));
        }
    }
}
