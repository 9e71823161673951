//! Windows of days in words: from one day to another, or from a day on.

use chrono::NaiveDate;

use super::advice::has_word;
use super::day_words::only_day;
use crate::messages::{Message, message};
use crate::plan::scalar::day;
use crate::search::fold;

/// Returns whether a text may name a window. Two days beside each other may be two due days.
fn is_joined(text: &str) -> bool {
    let says = ["den", "toi", "to"].iter().any(|to| has_word(text, to));
    says || text.contains(['-', '–', '—', '→', '÷'])
}

fn numbers(text: &str) -> Option<Vec<u32>> {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    let numbers = numbers.filter(|part| !part.is_empty()).map(str::parse);
    numbers.collect::<Result<_, _>>().ok()
}

/// Returns whether a text names a window of days without their year: `từ 05 - 31/8`, `từ ngày
/// 25/12 đến 05/01`.
pub(super) fn is_window_without_year(text: &str) -> bool {
    // Any leap year.
    let is_day = |day, month| NaiveDate::from_ymd_opt(2024, month, day).is_some();
    let numbers = numbers(text).filter(|_| is_joined(text) && text.contains('/'));
    match numbers.as_deref() {
        Some([from, until, month]) => {
            from < until && is_day(*from, *month) && is_day(*until, *month)
        }
        Some([from, month, until, last]) => is_day(*from, *month) && is_day(*until, *last),
        _ => false,
    }
}

/// Returns the day on which something begins that a text names instead of one by which it is
/// due: `sau ngày 15/3/2026`, `kể từ 16/3/2026`.
pub(super) fn beginning(text: &str) -> Option<NaiveDate> {
    let only = only_day(text)?;
    if has_word(text, "sau") {
        return only.succ_opt();
    }
    let is_end = ["den", "toi", "truoc", "nay"]
        .iter()
        .any(|it| has_word(text, it));
    (has_word(text, "tu") && !is_end).then_some(only)
}

/// Returns what to write for two months, or a day, with one year: `8-9/2026`.
pub(super) fn months_or_day(text: &str) -> Option<Message> {
    let (months, year) = text.trim().split_once('/')?;
    let (first, last) = months.split_once(['-', '–', ','])?;
    let month = |text: &str| text.trim().parse::<u32>().ok();
    let (first, last, year) = (month(first)?, month(last)?, year.trim().parse().ok()?);
    if first >= last || !day::YEARS.contains(&year) {
        return None;
    }
    let from = NaiveDate::from_ymd_opt(year, first, 1)?;
    let until = NaiveDate::from_ymd_opt(year, last, day::last_day(year, last)?)?;
    let only = NaiveDate::from_ymd_opt(year, last, first)?;
    Some(message!(
        dates.months_or_day,
        from = day::written(from),
        due = day::written(until),
        day = day::written(only)
    ))
}

/// Returns the first and the last day of a window that a text names: `từ 01/12 đến
/// 14/12/2025`, `từ ngày 10 đến 15/12/2025`, `từ tháng 01 đến 15/3/2026`.
pub(super) fn window(text: &str) -> Option<(String, String)> {
    if !is_joined(text) {
        return None;
    }
    ends(text)
}

/// Returns the two days of a text whose numbers are theirs. An hour is no day.
pub(super) fn ends(text: &str) -> Option<(String, String)> {
    let numbers = numbers(text)?;
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let is_number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let first = words.iter().position(is_number)?;
    let begins_with_month = first > 0 && words[first - 1] == "thang";
    let (from, until) = match numbers[..] {
        [m, until_d, until_m, y] if begins_with_month => ((1, m, y), (until_d, until_m, y)),
        [d, until_d, m, y] => ((d, m, y), (until_d, m, y)),
        [d, m, until_d, until_m, y] => ((d, m, y), (until_d, until_m, y)),
        [d, m, y, until_d, until_m, until_y] => ((d, m, y), (until_d, until_m, until_y)),
        _ => return None,
    };
    let day = |(day, month, year): (u32, u32, u32)| {
        let year = i32::try_from(year)
            .ok()
            .filter(|year| day::YEARS.contains(year))?;
        NaiveDate::from_ymd_opt(year, month, day)
    };
    let (from, until) = (day(from)?, day(until)?);
    (from < until).then(|| (day::written(from), day::written(until)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn two_months_with_one_year_may_be_a_day() {
        let read = |text| months_or_day(text).map(|help| help.say(Language::Vietnamese));
        let said = read("8-9/2026").unwrap();
        for day in ["`01/08/2026`", "`30/09/2026`", "`08/09/2026`"] {
            assert!(said.contains(day), "{said}");
        }
        for text in ["9-8/2026", "8-13/2026", "8/9/2026", "8-9-2026", "8-9/20266"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_beginning_is_no_end() {
        let read = |text| beginning(text).map(day::written);
        for (text, wanted) in [
            ("Sau ngày 15/3/2026", Some("16/03/2026")),
            ("sau 31/12/2025", Some("01/01/2026")),
            ("kể từ ngày 15/3/2026", Some("15/03/2026")),
            ("từ 15/3/2026", Some("15/03/2026")),
            ("từ nay đến 15/3/2026", None),
            ("trước ngày 15/3/2026", None),
            ("15/3/2026", None),
        ] {
            assert_eq!(read(text).as_deref(), wanted, "{text}");
        }
        for (text, is_window) in [
            ("từ 05 - 31/8", true),
            ("từ ngày 25/12 đến 05/01", true),
            ("từ 31/8 đến 31/9", false),
            ("31/8", false),
            ("5, 31/8", false),
        ] {
            assert_eq!(is_window_without_year(text), is_window, "{text}");
        }
    }

    #[test]
    fn a_window_has_two_days_the_earlier_one_first() {
        let read = |text| window(text).map(|(from, until)| format!("{from}..{until}"));
        for text in [
            "từ 01/12 đến 14/12/2025",
            "từ ngày 1 đến 14/12/2025",
            "01/12/2025 – 14/12/2025",
        ] {
            assert_eq!(
                read(text).as_deref(),
                Some("01/12/2025..14/12/2025"),
                "{text}"
            );
        }
        assert_eq!(
            read("từ tháng 01 đến ngày 15/3/2026").as_deref(),
            Some("01/01/2026..15/03/2026")
        );
        for text in [
            "từ 14/12 đến 14/12/2025",
            "từ 15/12 đến 14/12/2025",
            "từ 01/12 đến 32/12/2025",
            "01/12, 14/12/2025",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
