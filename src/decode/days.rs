//! What to write for something that is no day.

use chrono::{Datelike, Days, NaiveDate};

use super::advice::has_word;
use super::day_words::{beyond_year, in_english, is_lunar, only_day, without_hour};
use super::worded_days::respelled;
use super::{periods, vague, weekdays};
use crate::messages::{Message, message};
use crate::plan::scalar::day::{self, last_day};
use crate::plan::scalar::every::Every;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::spoken::Spoken;
use crate::plan::scalar::value::Scalar;
use crate::plan::scalar::year::Year;
use crate::search::fold;

/// Returns what to write for something that is no day: what it lacks.
pub(super) fn day(text: &str) -> Option<Message> {
    day_or(text, message!(dates.day_several))
}

/// Returns what to write for something that is no day; `several` is for several days.
pub(super) fn day_or(text: &str, several: Message) -> Option<Message> {
    // `ngày … tháng … năm 2026` is a form.
    let words = fold(text).replace('…', " ");
    let is_form = words.split_whitespace().take(2).eq(["ngay", "thang"]);
    if is_form || !text.chars().any(char::is_alphanumeric) {
        return Some(message!(dates.day_left_open));
    }
    if let Some(help) = otherwise(text) {
        return Some(help);
    }
    let helps = [weekdays::help, vague::day, beyond_year, in_english];
    if let Some(help) = helps.into_iter().find_map(|help| help(text)) {
        return Some(help);
    }
    if let Some(help) = one_day(text, &several) {
        return Some(help);
    }
    if periods::several(text).is_some() {
        return Some(several);
    }
    let spoken = spoken(text);
    match spoken.and_then(whole_period) {
        Some(period) => day_of(period),
        None => by_numbers(text, spoken, several),
    }
}

/// Returns what to write for a day of the lunar calendar, or one that is spelled otherwise.
pub(super) fn otherwise(text: &str) -> Option<Message> {
    if is_lunar(text) {
        return Some(message!(dates.lunar_day));
    }
    if let Some(day) = serial(text) {
        return Some(message!(dates.serial_day, meant = day::written(day)));
    }
    // `Hoa Sen, ngày 05 tháng 01 năm 2026`
    let dated = text.rsplit_once(',');
    let dated = dated.filter(|(place, _)| !place.contains(|c: char| c.is_ascii_digit()));
    let dated = dated.map(|(_, day)| day::Day::readings(day.trim()));
    if let Some(&[day]) = dated.as_deref() {
        return Some(message!(findings.write_instead, meant = day::written(day)));
    }
    let meant = day::written(respelled(text)?);
    Some(message!(findings.write_instead, meant = meant))
}

/// Returns the day of this century that a spreadsheet keeps as a number: `46203`.
fn serial(text: &str) -> Option<NaiveDate> {
    const OF_CENTURY: std::ops::Range<u64> = 36_526..73_050;
    let is_number = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number: u64 = text.parse().ok().filter(|_| is_number)?;
    // Day 1 is the first of January 1900, and the 29th of February 1900 is counted too.
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let day = start.checked_add_days(Days::new(number))?;
    OF_CENTURY.contains(&number).then_some(day)
}

/// Returns what to write for a text that has a day in it, and more: `several` if the more is
/// another day.
fn one_day(text: &str, several: &Message) -> Option<Message> {
    if let Some(day) = text.get(..10).filter(|day| day::Day::parse(day).is_ok()) {
        let rest = without_hour(&text[10..]);
        if text[10..].starts_with(|c: char| c.is_ascii_digit()) {
            return Some(message!(reading.year_help));
        }
        let another = !rest.contains(':') && rest.contains(|c: char| c.is_ascii_digit());
        return Some(if another {
            several.clone()
        } else {
            message!(findings.write_instead, meant = day)
        });
    }
    let only = only_day(text)?;
    let meant = day::written(only);
    let before = only.pred_opt().filter(|_| has_word(text, "truoc"));
    Some(match before {
        Some(before) => message!(
            dates.day_before,
            meant = meant,
            before = day::written(before)
        ),
        None => message!(findings.write_instead, meant = meant),
    })
}

/// Returns which days of a period may be meant.
fn day_of(period: Period) -> Option<Message> {
    let days = period.days()?;
    let (first, last) = (day::written(days.from), day::written(days.until));
    Some(match period.every {
        Every::Month => message!(dates.day_without_day, first = first, last = last),
        Every::Quarter => message!(dates.day_of_quarter, first = first, last = last),
        _ => message!(dates.day_of_period, first = first, last = last),
    })
}

/// Returns what a text lacks to be a day, by the numbers in it; `spoken` is the period that it
/// names, of which something is left open.
fn by_numbers(text: &str, spoken: Option<Spoken>, several: Message) -> Option<Message> {
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
        [m] if month(m) && has_word(text, "thang") && !is_counted(text) => {
            Some(message!(dates.day_only_month, month = m))
        }
        _ if spoken.is_some_and(|spoken| spoken.every.is_some()) => {
            Some(message!(dates.day_only_period))
        }
        _ => None,
    }
}

/// Returns whether a text counts months: `6 tháng`.
fn is_counted(text: &str) -> bool {
    let folded = fold(text);
    folded.starts_with(|c: char| c.is_ascii_digit()) && folded.trim().ends_with("thang")
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
            ("14-Sep-26", "viết `14/09/2026`"),
            ("14 Sep 26", "viết `14/09/2026`"),
            ("2026 June 30th", "viết `30/06/2026`"),
            ("31/6", "tháng 6 chỉ có 30 ngày"),
            ("30/2", "tháng 2 chỉ có 29 ngày"),
            ("29/2", "sau `29/02/`"),
            ("June 30", "sau `30/06/`"),
            ("46203", "viết `30/06/2026`"),
            ("36525", ""),
            ("Oct-26", "ngày cuối là `31/10/2026`; là ngày 26"),
            ("10-Oct", "sau `10/10/`"),
            ("sớm", ""),
        ] {
            assert!(said(text).contains(meant), "{text}: {}", said(text));
            assert_eq!(meant.is_empty(), said(text).is_empty(), "{text}");
        }
    }
}
