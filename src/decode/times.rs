//! What was probably meant by a time that cannot be read: a due day, a school year.

use chrono::NaiveDate;

use super::advice::has_word;
use super::day_words::{beyond_year, month_number};
use super::days::{day_or, otherwise};
use super::rhythms::{self, every};
use super::windows::{beginning, is_window_without_year, window};
use super::{periods, vague, weekdays};
use crate::messages::{Message, message};
use crate::plan::scalar::day;
use crate::plan::scalar::due::Due;
use crate::plan::scalar::period_words;
use crate::plan::scalar::value::Scalar;
use crate::plan::scalar::year::{SchoolYear, Year};
use crate::search::fold;

/// Returns how a school year is written that is meant by a text: `năm học 2025 – 2026`,
/// `25-26`.
pub(super) fn school_year(text: &str) -> Option<String> {
    let parts = text.split(|c: char| !c.is_ascii_digit());
    let numbers: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let year = |digits: &str| -> Option<i32> {
        let number: i32 = digits.parse().ok()?;
        match digits.len() {
            2 => Some(2000 + number),
            4 => Some(number),
            _ => None,
        }
    };
    let first = match numbers[..] {
        [first] => year(first)?,
        [first, second] => year(first).filter(|first| year(second) == Some(first + 1))?,
        _ => return None,
    };
    let meant = Year::School(first).to_string();
    SchoolYear::parse(&meant).is_ok().then_some(meant)
}

/// Returns what to write for something that is neither a day nor the name of a period:
/// the two ends of a window, another key, or the part that is a period.
pub(super) fn due(text: &str) -> Option<Message> {
    const OPEN: [&str; 6] = [
        "chua xac dinh",
        "chua ro",
        "chua co",
        "chua biet",
        "se bao sau",
        "se thong bao",
    ];
    let is_alone = ["tba", "tbd", "n/a", "na", "khong", "khong co", "chua"];
    let is_alone = is_alone.contains(&fold(text).trim());
    let is_open = is_alone || OPEN.iter().any(|phrase| says(text, phrase));
    if is_open || !text.chars().any(char::is_alphanumeric) {
        return Some(message!(dates.due_left_open));
    }
    if let Some(help) = otherwise(text) {
        return Some(help);
    }
    if let Some(help) = weekdays::help(text).or_else(|| vague::due(text)) {
        return Some(help);
    }
    if let Some(lines) = rhythms::lines(text).or_else(|| rhythms::counted(text)) {
        return Some(lines);
    }
    if let Some(beyond) = beyond_year(text) {
        return Some(beyond);
    }
    if let Some((from, due)) = window(text).or_else(|| periods::window(text)) {
        return Some(message!(dates.due_window, from = from, due = due));
    }
    if is_window_without_year(text) || periods::is_window(text) {
        return Some(message!(dates.due_window_without_year));
    }
    if let Some(from) = beginning(text) {
        return Some(message!(dates.due_begins, from = day::written(from)));
    }
    if let Some(help) = other_key(text) {
        return Some(help);
    }
    let several = periods::several(text).map(|_| message!(dates.due_several));
    if let Some(help) = several.or_else(|| vague::day(text)) {
        return Some(help);
    }
    // The beginning of a year or a semester is not due on its last day.
    let begins = ["dau nam", "dau hoc ky", "dau hoc ki", "dau ky"];
    if begins.into_iter().any(|phrase| says(text, phrase)) {
        return Some(message!(dates.day_help));
    }
    if let Some((day, month)) = spelled_day(text) {
        let start = format!("{day:02}/{month:02}/");
        return Some(message!(dates.day_without_year, start = start));
    }
    match named_period(text).or_else(|| english_month(text)) {
        Some(meant) => Some(message!(findings.write_instead, meant = meant)),
        None if is_event(text) => Some(message!(dates.due_event)),
        None => day_or(text, message!(dates.due_several)),
    }
}

/// Returns whether a text says a phrase, which is without accents, in whole words.
fn says(text: &str, phrase: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
    format!(" {} ", words.join(" ")).contains(&format!(" {phrase} "))
}

/// Returns which other key says what words say that are no day: `thường xuyên`, `hằng tháng`.
fn other_key(text: &str) -> Option<Message> {
    let instead =
        |key: &str, value: &str| Some(message!(dates.due_other_key, key = key, value = value));
    let says = |phrase| says(text, phrase);
    if says("thuong xuyen") || says("lien tuc") {
        return instead("ongoing", "true");
    }
    if says("yeu cau") {
        return instead("on-request", "true");
    }
    let is_rhythm = ["hang", "moi", "lan", "every"].into_iter().any(says);
    let meant = every(text).filter(|_| is_rhythm)?;
    instead("every", &meant)
}

/// Returns the name of a period that words have in them, or the whole of one that is cut: of
/// `10/25`, `10/2025`.
fn named_period(text: &str) -> Option<String> {
    let is_period = |text: &str| matches!(Due::parse(text), Ok(Due::Named(_)));
    part(text, is_period).or_else(|| {
        let text = text.trim();
        let (start, year) = text
            .rsplit_once(|c: char| !c.is_ascii_digit())
            .unwrap_or(("", text));
        let sign = &text[start.len()..text.len() - year.len()];
        let full = match (start, year.len()) {
            ("", 4) => format!("năm {year}"),
            (_, 2) => format!("{start}{sign}20{year}"),
            _ => return None,
        };
        is_period(&full).then_some(full)
    })
}

/// Returns the day and the month of a text in words: `ba mươi tháng sáu`.
fn spelled_day(text: &str) -> Option<(u32, u32)> {
    let folded = fold(text);
    let bare = folded.strip_prefix("ngay ").unwrap_or(&folded);
    let (day, month) = bare.split_once(" thang ")?;
    let number = |text: &str| {
        let tokens = period_words::tokens(text)?;
        match period_words::number(&tokens)? {
            (number, []) => Some(number),
            _ => None,
        }
    };
    let (day, month) = (number(day)?, number(month)?);
    NaiveDate::from_ymd_opt(2024, month, day)?;
    Some((day, month))
}

/// Returns the month that a text names in English, with its year: `Oct 2026`.
fn english_month(text: &str) -> Option<String> {
    let folded = fold(text);
    let words = rhythms::words(&folded);
    let [name, year] = words[..] else { return None };
    let month = month_number(name)?;
    let meant = format!("{month}/{year}");
    Due::parse(&meant).is_ok().then_some(meant)
}

/// Returns whether a text says that something is due before or after an event that no day names.
fn is_event(text: &str) -> bool {
    const EVENTS: [&str; 5] = ["khai giang", "be giang", "tong ket", "so ket", "hoi nghi"];
    const AROUND: [&str; 5] = ["truoc", "sau", "khi", "ngay", "dip"];
    let has_number = text.contains(|c: char| c.is_ascii_digit());
    let names_one = EVENTS.iter().any(|event| says(text, event));
    !has_number && (names_one || AROUND.iter().any(|word| has_word(text, word)))
}

/// Returns the longest run of whole words that is what is wanted, if all numbers are in it.
fn part(text: &str, is_wanted: impl Fn(&str) -> bool) -> Option<String> {
    /// Nobody writes a time in more words.
    const MOST_WORDS: usize = 12;
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > MOST_WORDS {
        return None;
    }
    let has_number = |words: &[&str]| {
        words
            .iter()
            .any(|it| it.contains(|c: char| c.is_ascii_digit()))
    };
    for length in (1..words.len()).rev() {
        for (start, run) in words.windows(length).enumerate() {
            let meant = run.join(" ");
            let meant = meant.trim_matches(|c: char| !c.is_alphanumeric());
            let rest = [&words[..start], &words[start + length..]];
            if !rest.iter().any(|words| has_number(words)) && is_wanted(meant) {
                return Some(meant.to_owned());
            }
        }
    }
    None
}
