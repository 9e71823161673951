//! What was probably meant by a time that cannot be read: a day, a rhythm, a school year.

use chrono::{Datelike, NaiveDate};

use super::advice::has_word;
use super::day_words::{beyond_year, in_english, is_lunar, only_day, without_hour};
use super::rhythms::{self, every};
use super::windows::{beginning, is_window_without_year, window};
use super::{periods, vague, weekdays};
use crate::messages::{Message, message};
use crate::plan::scalar::day::{self, last_day};
use crate::plan::scalar::due::Due;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::spoken::Spoken;
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
    if !text.chars().any(char::is_alphanumeric) {
        return Some(message!(dates.due_left_open));
    }
    if is_lunar(text) {
        return Some(message!(dates.lunar_day));
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
    let instead =
        |key: &str, value: &str| Some(message!(dates.due_other_key, key = key, value = value));
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
    let says = |phrase: &str| format!(" {} ", words.join(" ")).contains(&format!(" {phrase} "));
    if says("thuong xuyen") || says("lien tuc") {
        return instead("ongoing", "true");
    }
    if says("yeu cau") {
        return instead("on-request", "true");
    }
    if ["hang", "moi", "lan", "every"].into_iter().any(says)
        && let Some(meant) = every(text)
    {
        return instead("every", &meant);
    }
    let several = periods::several(text).map(|_| message!(dates.due_several));
    if let Some(help) = several.or_else(|| vague::day(text)) {
        return Some(help);
    }
    // The beginning of a year or a semester is not due on its last day.
    let begins = ["dau nam", "dau hoc ky", "dau hoc ki", "dau ky"];
    if begins.into_iter().any(says) {
        return Some(message!(dates.day_help));
    }
    let is_period = |text: &str| matches!(Due::parse(text), Ok(Due::Named(_)));
    let meant = part(text, is_period).or_else(|| {
        let text = text.trim();
        let (start, year) = text
            .rsplit_once(|c: char| !c.is_ascii_digit())
            .unwrap_or(("", text));
        let sign = &text[start.len()..text.len() - year.len()];
        // `10/25`, `2025`.
        let full = match (start, year.len()) {
            ("", 4) => format!("năm {year}"),
            (_, 2) => format!("{start}{sign}20{year}"),
            _ => return None,
        };
        is_period(&full).then_some(full)
    });
    match meant {
        Some(meant) => Some(message!(findings.write_instead, meant = meant)),
        None => day_or(text, message!(dates.due_several)),
    }
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

/// Returns what to write for something that is no day: what it lacks.
pub(super) fn day(text: &str) -> Option<Message> {
    day_or(text, message!(dates.day_several))
}

/// Returns what to write for something that is no day; `several` is said of several days.
fn day_or(text: &str, several: Message) -> Option<Message> {
    if !text.chars().any(char::is_alphanumeric) {
        return Some(message!(dates.day_left_open));
    }
    if is_lunar(text) {
        return Some(message!(dates.lunar_day));
    }
    let helps = [weekdays::help, vague::day, beyond_year, in_english];
    if let Some(help) = helps.into_iter().find_map(|help| help(text)) {
        return Some(help);
    }
    if let Some(day) = text.get(..10).filter(|day| day::Day::parse(day).is_ok()) {
        let rest = &text[10..];
        let another = !rest.contains(':') && rest.contains(|c: char| c.is_ascii_digit());
        return Some(if another {
            several
        } else {
            message!(findings.write_instead, meant = day)
        });
    }
    if let Some(only) = only_day(text) {
        let meant = day::written(only);
        let before = only.pred_opt().filter(|_| has_word(text, "truoc"));
        return Some(match before {
            Some(before) => message!(
                dates.day_before,
                meant = meant,
                before = day::written(before)
            ),
            None => message!(findings.write_instead, meant = meant),
        });
    }
    if periods::several(text).is_some() {
        return Some(several);
    }
    let spoken = spoken(text);
    if let Some(period) = spoken.and_then(whole_period) {
        let days = period.days()?;
        let (first, last) = (day::written(days.from), day::written(days.until));
        return Some(match period.every {
            Every::Month => message!(dates.day_without_day, first = first, last = last),
            Every::Quarter => message!(dates.day_of_quarter, first = first, last = last),
            _ => message!(dates.day_of_period, first = first, last = last),
        });
    }
    let text = &without_hour(text);
    let numbers: Vec<u32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    let month = |month: u32| (1..=12).contains(&month);
    match numbers[..] {
        [d, m] if month(m) && d > last_day(2024, m)? => {
            let most = last_day(2024, m)?;
            Some(message!(dates.day_beyond_month, month = m, days = most))
        }
        [d, m] if month(m) && d > 0 => Some(without_year(text, d, m)),
        [_, _, _, _, ..] => Some(several),
        [m] if month(m) && has_word(text, "thang") => {
            Some(message!(dates.day_only_month, month = m))
        }
        _ if spoken.is_some_and(|spoken| spoken.every.is_some()) => {
            Some(message!(dates.day_only_period))
        }
        _ => None,
    }
}

/// Returns what to write for a day without its year; of `trước 30/8` also the day before.
fn without_year(text: &str, day: u32, month: u32) -> Message {
    let start = |day: u32, month: u32| format!("{day:02}/{month:02}/");
    // Not a leap year, so that every year has the day before.
    let this = NaiveDate::from_ymd_opt(2025, month, day).filter(|_| has_word(text, "truoc"));
    let before = this.and_then(|day| day.pred_opt());
    match before.filter(|before| before.year() == 2025) {
        Some(before) => message!(
            dates.day_before_without_year,
            start = start(day, month),
            before = start(before.day(), before.month())
        ),
        None => message!(dates.day_without_year, start = start(day, month)),
    }
}

/// Returns the period that is written in place of a day: `cuối quý 2/2026`.
fn spoken(text: &str) -> Option<Spoken> {
    const BEFORE: [&str; 9] = [
        "cuoi", "truoc", "het", "trong", "khoang", "den", "by", "end", "of",
    ];
    let folded = fold(text);
    let words = folded.split(' ').skip_while(|word| BEFORE.contains(word));
    let words: Vec<&str> = words.collect();
    Spoken::read(&words.join(" "))
}

/// Returns the period of which nothing is left open.
fn whole_period(spoken: Spoken) -> Option<Period> {
    let year = spoken.year.filter(|_| !spoken.in_school)?;
    Some(Period {
        every: spoken.every?,
        year: Year::Calendar(year),
        number: spoken.number?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn what_stands_for_a_day_is_named() {
        let said = |text| {
            let said = day(text).map(|it| it.say(Language::Vietnamese));
            said.unwrap_or_default()
        };
        for (text, meant) in [
            ("trước 30/06/2026", "viết `30/06/2026`"),
            ("3006/2026", "viết `30/06/2026`"),
            ("30/062026", "viết `30/06/2026`"),
            ("30062026", "viết `30/06/2026`"),
            ("20261120", "viết `20/11/2026`"),
            ("(2026-11-20)", "viết `20/11/2026`"),
            ("6/2026", "ngày cuối tháng ấy là `30/06/2026`"),
            ("tháng 12/2025", "ngày đầu tháng ấy là `01/12/2025`"),
            ("quý IV/2025", "ngày đầu của quý ấy là `01/10/2025`"),
            ("cuối tháng 6/2026", "ngày cuối tháng ấy là `30/06/2026`"),
            ("quý 2/2026", "ngày cuối của quý ấy là `30/06/2026`"),
            ("quý II năm 2026", "ngày cuối của quý ấy là `30/06/2026`"),
            ("hết quý 2 năm 2026", "ngày cuối của quý ấy là `30/06/2026`"),
            ("6 tháng đầu năm 2026", "ngày cuối là `30/06/2026`"),
            ("tuần 2/2026", "ngày cuối là `11/01/2026`"),
            ("2026", "ngày cuối là `31/12/2026`"),
            ("quý 2", "chọn một ngày trong đó"),
            ("học kỳ 1", "chọn một ngày trong đó"),
            ("30/06 hoặc 30/07", "chỉ ghi được một ngày"),
            ("tháng 13/2026", "không có tháng 13"),
            ("tháng 13", "không có tháng 13"),
            ("13/2026", "không có tháng 13"),
            ("quý 5/2026", "không có quý 5"),
            ("June 30, 2026", "viết `30/06/2026`"),
            ("30 Jun 2026", "viết `30/06/2026`"),
            ("2026 June 30th", "viết `30/06/2026`"),
            ("June 30", "sau `30/06/`"),
            ("sớm", ""),
        ] {
            assert!(said(text).contains(meant), "{text}: {}", said(text));
            assert_eq!(meant.is_empty(), said(text).is_empty(), "{text}");
        }
    }
}
