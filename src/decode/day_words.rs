//! Days that are written otherwise than a plan writes them: with other words around, without
//! slashes, with the English names of months.

use chrono::NaiveDate;

use super::advice::has_word;
use super::weekdays;
use super::windows::{ends, window};
use crate::messages::{Message, message};
use crate::plan::scalar::day;
use crate::plan::scalar::value::Scalar;
use crate::search::fold;

/// Returns the number of the month that begins a word in English: `october`.
pub(super) fn month_number(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let at = MONTHS.iter().position(|month| word.starts_with(month))?;
    u32::try_from(at + 1).ok()
}

/// Returns what to write for a day with the English name of its month: `June 30, 2026`,
/// `14-Sep-26`.
pub(super) fn in_english(text: &str) -> Option<Message> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let month = words.iter().find_map(|word| month_number(word))?;
    let number = |word: &&str| {
        word.trim_end_matches(char::is_alphabetic)
            .parse::<u32>()
            .ok()
    };
    let numbers: Vec<u32> = words.iter().filter_map(number).collect();
    match numbers[..] {
        // `Oct-26` may be a month with its year.
        [day] if (20..=31).contains(&day) && words.last().is_some_and(|it| it.len() == 2) => {
            let year = i32::try_from(2000 + day).ok()?;
            let first = NaiveDate::from_ymd_opt(year, month, 1)?;
            let last = NaiveDate::from_ymd_opt(year, month, day::last_day(year, month)?)?;
            Some(message!(
                dates.month_or_day,
                month = month,
                year = year,
                first = day::written(first),
                last = day::written(last),
                day = day,
                start = format!("{day:02}/{month:02}/")
            ))
        }
        [day] if (1..=31).contains(&day) => {
            let start = format!("{day:02}/{month:02}/");
            Some(message!(dates.day_without_year, start = start))
        }
        [day, year] | [year, day] if day <= 31 => {
            // A spreadsheet shows `14-Sep-26`.
            let year = if year < 100 { 2000 + year } else { year };
            let year = i32::try_from(year).ok()?;
            let meant = NaiveDate::from_ymd_opt(year, month, day)?;
            Some(message!(
                findings.write_instead,
                meant = day::written(meant)
            ))
        }
        _ => None,
    }
}

/// Returns the only day that the words of a text hold, perhaps without its slashes:
/// `trước 30/06/2026`, `3006/2026`, `30062026`.
pub(super) fn only_day(text: &str) -> Option<NaiveDate> {
    // Of `20 và 21/01/2026`, two days are meant.
    let folded = fold(text);
    let all: Vec<&str> = folded.split(' ').collect();
    let is_of_day = |part: &str| part.len() < 3 && part.parse::<u32>().is_ok();
    // `20/5 và 20/11/2026`
    let is_number = |word: &str| word.split('/').count() < 3 && word.split('/').all(is_of_day);
    let mut pairs = all.windows(2);
    let is_first = |pair: &[&str]| {
        let joined = ["va", "hoac", "voi"].contains(&pair[1]) && is_number(pair[0]);
        joined || pair[0].strip_suffix(',').is_some_and(is_number)
    };
    if pairs.any(is_first) {
        return None;
    }
    let outside = |c: char| !c.is_ascii_alphanumeric();
    let words = text.split_whitespace();
    let words = words.map(|word| word.trim_matches(outside));
    let days: Vec<NaiveDate> = words.flat_map(days_of_word).collect();
    match days[..] {
        [only] => Some(only),
        _ => None,
    }
}

/// Returns the days that a word may mean.
pub(super) fn days_of_word(word: &str) -> Vec<NaiveDate> {
    if let Ok(day) = day::Day::parse(word) {
        return vec![day.0];
    }
    let is_sign = |c: char| matches!(c, '/' | '-' | '.');
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    let signs = word.chars().filter(|c| is_sign(*c)).count();
    if digits.len() == 8 && signs < 2 && digits.len() + signs == word.len() {
        let year_last = format!("{}/{}/{}", &digits[..2], &digits[2..4], &digits[4..]);
        let year_first = format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]);
        let days = [year_last, year_first].map(|day| day::Day::parse(&day).ok());
        return days.into_iter().flatten().map(|day| day.0).collect();
    }
    day::Day::readings(word)
}

/// Returns what to say of a month or a quarter that no year has: `tháng 13`, `quý 5/2026`.
pub(super) fn beyond_year(text: &str) -> Option<Message> {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    let mut numbers = numbers.filter(|it| !it.is_empty()).map(str::parse::<u32>);
    let (first, second) = (numbers.next()?.ok()?, numbers.next());
    let is_year = |number: u32| (1900..2200).contains(&number);
    let of_year = match second {
        Some(Ok(year)) if is_year(year) => numbers.next().is_none(),
        None => true,
        _ => false,
    };
    let bare = !text.contains(char::is_alphabetic) && second.is_some();
    if !of_year {
        return None;
    }
    if (has_word(text, "thang") || bare) && (13..100).contains(&first) {
        return Some(message!(dates.month_beyond_year, month = first));
    }
    let is_quarter = has_word(text, "quy") && (5..100).contains(&first);
    is_quarter.then(|| message!(dates.quarter_beyond_year, quarter = first))
}

/// Returns whether a text names a day of the lunar calendar: `rằm tháng 7`, `mùng 3 Tết`.
pub(super) fn is_lunar(text: &str) -> bool {
    const WORDS: [&str; 8] = [
        "ram",
        "giap",
        "nguyen dan",
        "thang gieng",
        "thang chap",
        "am lich",
        "al",
        "tet",
    ];
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let text = format!(" {} ", words.join(" "));
    // The first of January has a day that everybody knows.
    let is_new_year = text.contains(" tet duong ");
    !is_new_year && WORDS.iter().any(|word| text.contains(&format!(" {word} ")))
}

/// Returns what to write for several days in a row where one is wanted. Only days off have
/// keys for the first and the last one.
pub(super) fn days_of_one(text: &str, are_off: bool) -> Option<Message> {
    // The number of a weekday is no day.
    if weekdays::help(text).is_some() {
        return None;
    }
    let both = || has_word(text, "va") || text.contains([',', ';', '&', '+']);
    let (from, due) = window(text).or_else(|| ends(text).filter(|_| both()))?;
    if are_off {
        return Some(message!(reading.days_off_window, from = from, until = due));
    }
    Some(message!(dates.days_of_one, from = from, due = due))
}

/// Returns a text without the hour in it: `17h00 ngày 30/6`, `8:00 30/6`.
pub(super) fn without_hour(text: &str) -> String {
    let is_hour = |word: &&str| {
        let parts: Vec<&str> = word.split(['h', 'H', ':']).collect();
        let is_number = |part: &&str| part.len() < 3 && part.bytes().all(|it| it.is_ascii_digit());
        parts.len() == 2 && parts.iter().all(is_number) && !parts[0].is_empty()
    };
    let words = text.split_whitespace().filter(|word| !is_hour(word));
    words.collect::<Vec<_>>().join(" ")
}

/// Returns whether a text says that something still is so: `nay`, `hiện tại`.
pub(super) fn is_now(text: &str) -> bool {
    const WORDS: [&str; 10] = [
        "nay",
        "den nay",
        "hien nay",
        "hien tai",
        "den hien tai",
        "dang giu",
        "now",
        "chua",
        "chua co",
        "chua thoi",
    ];
    WORDS.contains(&fold(text).as_str())
}

/// Returns whether a text is a length of time: `thêm 15 ngày`, `2 tuần`.
pub(super) fn is_length(text: &str) -> bool {
    const UNITS: [&str; 6] = ["ngay", "tuan", "thang", "days", "weeks", "months"];
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let is_number = |word: &str| word.len() < 4 && word.parse::<u32>().is_ok();
    let mut pairs = words.windows(2);
    let has_count = pairs.any(|pair| is_number(pair[0]) && UNITS.contains(&pair[1]));
    has_count && !text.contains(['/', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_time_is_a_number_with_its_unit() {
        for text in ["thêm 15 ngày", "2 tuần", "lùi 03 tháng", "15 days"] {
            assert!(is_length(text), "{text}");
        }
        for text in [
            "cuối năm",
            "15/12",
            "2 tuần, đến 15/12",
            "ngày 15",
            "2026 ngày",
        ] {
            assert!(!is_length(text), "{text}");
        }
    }
}
