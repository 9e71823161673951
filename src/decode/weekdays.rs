//! Days that are written with the name of their weekday: `Thứ Năm, 12/3/2026`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::day_words::days_of_word;
use super::quantities::day_and_month;
use crate::messages::{Message, ValueWords, message};
use crate::plan::scalar::day::written;
use crate::search::fold;
use crate::spelling::number_words::{Letters, ordinal_word, weekday_word};

/// The weekdays as files name them, from Monday on.
const NAMES: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Returns what to write for a day with its weekday: the day that falls on it, or that none
/// does.
pub(super) fn help(text: &str) -> Option<Message> {
    let folded = fold(text);
    let words = folded.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let (weekday, rest) = (0..words.len()).find_map(|at| {
        let (weekday, length) = weekday_at(&words[at..])?;
        Some((weekday, [&words[..at], &words[at + length..]].concat()))
    })?;
    let days = days(&rest)?;
    let fits = days.iter().find(|day| day.weekday() == weekday);
    match (fits, &days[..]) {
        (Some(day), _) => Some(message!(findings.write_instead, meant = written(*day))),
        (None, [only]) => {
            let name = |day: Weekday| NAMES[day.num_days_from_monday() as usize];
            let (is, said) = (name(only.weekday()), name(weekday));
            let meaning = |name: &'static str| {
                move |language| {
                    ValueWords::meaning(language, name)
                        .unwrap_or(name)
                        .to_owned()
                }
            };
            Some(
                message!(dates.weekday_differs, day = written(*only))
                    .in_each("weekday", meaning(is))
                    .in_each("said", meaning(said)),
            )
        }
        _ => None,
    }
}

/// Returns the weekday, as files name it, that the Vietnamese week numbers so.
pub(super) fn numbered(text: &str) -> Option<&'static str> {
    let number: usize = text.trim().parse().ok()?;
    NAMES.get(number.checked_sub(2)?).copied()
}

/// Returns what to write for a day of a week where one of a period is wanted, which is a number or
/// the last one: `thứ 6`, `thứ 6 cuối tháng`, `thứ hai tuần đầu`.
pub(super) fn of_period(text: &str) -> Option<Message> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    // `ngày thứ 3` is the third one.
    let starts = (0..words.len()).filter(|at| *at == 0 || words[at - 1] != "ngay");
    let mut starts = starts.filter(|at| words[*at] != "tu");
    let (weekday, rest) = starts.find_map(|at| {
        let (weekday, length) = weekday_at(&words[at..])?;
        Some((weekday, [&words[..at], &words[at + length..]].concat()))
    })?;
    let name = NAMES[weekday.num_days_from_monday() as usize];
    let number = weekday.number_from_monday();
    Some(match nth(&rest) {
        Some(nth) => message!(dates.weekday_of_month, weekday = name, nth = nth),
        None => message!(dates.weekday_alone, weekday = name, number = number),
    })
}

/// Returns what to write for a day with its month, or a span of days, where one of a period is
/// wanted: `15/8`, `5-10`.
pub(super) fn days_of_period(text: &str, is_deadline: bool) -> Option<Message> {
    if let Some((day, month)) = day_and_month(text) {
        return Some(message!(reading.day_and_month, day = day, month = month));
    }
    let (from, until) = text.split_once(['-', '\u{2013}'])?;
    let day = |text: &str| {
        text.trim()
            .parse()
            .ok()
            .filter(|day| (1..=31).contains(day))
    };
    let (from, until): (u32, u32) = (day(from)?, day(until)?);
    (is_deadline && from < until).then(|| message!(reading.day_span, from = from, until = until))
}

/// Returns the weekday, as files name it, that a text names: `thứ bảy`, `CN`.
pub(super) fn named(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let (weekday, length) = weekday_at(&words)?;
    (length == words.len()).then(|| NAMES[weekday.num_days_from_monday() as usize])
}

/// Returns which of these days of a month some words say: `cuối tháng`, `tuần đầu`, `tuần thứ 2`.
fn nth(words: &[&str]) -> Option<&'static str> {
    let number = words.windows(2).find_map(|pair| match pair {
        ["tuan", "thu"] => None,
        ["tuan" | "thu", number] => Some(*number),
        _ => None,
    });
    Some(match number {
        _ if words.contains(&"cuoi") => "last",
        _ if words.contains(&"dau") => "1",
        Some(number) => {
            let number = number.parse().ok().or_else(|| ordinal(number))?;
            *["1", "2", "3", "4"].get(usize::checked_sub(number, 1)?)?
        }
        None => return None,
    })
}

/// Returns which of several a folded word says.
fn ordinal(word: &str) -> Option<usize> {
    usize::try_from(ordinal_word(word, Letters::Folded)?).ok()
}

/// Reads a weekday at the beginning of some words, and how many of them name it.
fn weekday_at(words: &[&str]) -> Option<(Weekday, usize)> {
    match words {
        ["thu", number, ..] => Some((weekday_word(number, Letters::Folded)?, 2)),
        ["chu", "nhat", ..] => Some((Weekday::Sun, 2)),
        ["cn", ..] => Some((Weekday::Sun, 1)),
        [short, ..] => {
            let number = short
                .strip_prefix("thu")
                .or_else(|| short.strip_prefix('t'));
            Some((weekday_word(number?, Letters::Folded)?, 1))
        }
        [] => None,
    }
}

/// Returns the days that words without a weekday may mean, if they name no more than one.
fn days(words: &[&str]) -> Option<Vec<NaiveDate>> {
    const AROUND: [&str; 6] = ["ngay", "sang", "chieu", "toi", "vao", "luc"];
    let words: Vec<&str> = words
        .iter()
        .copied()
        .filter(|it| !AROUND.contains(it))
        .collect();
    let joined = match words[..] {
        [word] => word.to_owned(),
        [day, "thang", month, "nam", year] => format!("{day:0>2}/{month:0>2}/{year}"),
        [day, "thang", rest] => format!("{day}/{rest}"),
        _ => return None,
    };
    let days = days_of_word(&joined);
    (!days.is_empty()).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn a_weekday_is_no_day_of_a_period() {
        for (text, said) in [
            ("thứ 6 cuối tháng", "`weekday` là `friday`, `nth` là `last`"),
            ("thứ hai tuần đầu", "`weekday` là `monday`, `nth` là `1`"),
            (
                "thứ Tư tuần thứ hai",
                "`weekday` là `wednesday`, `nth` là `2`",
            ),
            ("chủ nhật", "viết `7`"),
            ("thứ 6 hằng tuần", "viết `5`"),
            ("ngày thứ 3", ""),
            ("ngày cuối", ""),
        ] {
            let help = of_period(text).map(|help| help.say(Language::Vietnamese));
            let help = help.unwrap_or_default();
            assert!(help.contains(said), "{text}: {help}");
            assert_eq!(help.is_empty(), said.is_empty(), "{text}: {help}");
        }
    }

    #[test]
    fn a_weekday_says_which_day_is_meant() {
        for (text, said) in [
            ("Thứ Năm, 12/3/2026", "viết `12/03/2026`"),
            ("Thứ Năm 3/12/2026", "viết `03/12/2026`"),
            ("thứ 5 (12-03-2026)", "viết `12/03/2026`"),
            ("T5, 12/03/2026", "viết `12/03/2026`"),
            ("CN 15/03/2026", "viết `15/03/2026`"),
            ("sáng thứ năm ngày 12 tháng 3 năm 2026", "viết `12/03/2026`"),
            ("Thứ Hai, 12/03/2026", "là thứ năm, không phải thứ hai"),
            // Neither the third of December nor the twelfth of March is one.
            ("Thứ Hai, 12/3/2026", ""),
            ("thứ hai hằng tuần", ""),
            ("12/03/2026", ""),
            ("tháng 3/2026", ""),
        ] {
            let help = help(text).map(|help| help.say(Language::Vietnamese));
            let help = help.unwrap_or_default();
            assert!(help.contains(said), "{text}: {help}");
            assert_eq!(help.is_empty(), said.is_empty(), "{text}: {help}");
        }
    }
}
