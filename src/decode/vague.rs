//! Times that say less than a day: a week of a month, a school week, part of a month, soon after
//! something.

use chrono::{Datelike, Days, NaiveDate};

use super::rhythms::words;
use crate::messages::{Message, message};
use crate::plan::scalar::day::{YEARS, last_day, written};
use crate::search::fold;
use crate::spelling::number_words::{Letters, ordinal_word};

/// Returns what to write for a time that is due after something, in hours or at once, in
/// working days of a period, or in several rounds.
pub(super) fn due(text: &str) -> Option<Message> {
    let folded = fold(text);
    let words = words(&folded);
    if let Some(days) = days_of_hours(&words) {
        let length = if days == 1 {
            "1 day".to_owned()
        } else {
            format!("{days} days")
        };
        return Some(message!(times.due_after, length = length));
    }
    if says(&words, "ngay sau khi") && !words.iter().any(|word| number(word).is_some()) {
        return Some(message!(times.due_after, length = "1 day"));
    }
    if says(&words, "dot") && !text.contains('/') {
        return Some(message!(dates.due_several));
    }
    let is_part = says(&words, "cuoi cung") || says(&words, "dau tien");
    if says(&words, "ngay lam viec") && is_part {
        return Some(message!(dates.working_day));
    }
    None
}

/// Returns what to write for a week of a month, a school week or part of a month.
pub(super) fn day(text: &str) -> Option<Message> {
    let folded = fold(text);
    let words = words(&folded);
    if says(&words, "tuan hoc") {
        return Some(message!(dates.school_week));
    }
    week_of_month(&words).or_else(|| part_of_month(&words))
}

/// Returns the days that hours take: `trong vòng 24 giờ`, `sau 48h`. Without such a word, it is a
/// time of the day.
fn days_of_hours(words: &[&str]) -> Option<u32> {
    let hours = words.windows(3).find_map(|run| match run {
        ["trong" | "vong" | "sau", count, "gio" | "tieng" | "h"] => number(count),
        _ => None,
    });
    let glued = || {
        words.windows(2).find_map(|run| match run {
            ["trong" | "vong" | "sau", count] => number(count.strip_suffix('h')?),
            _ => None,
        })
    };
    let hours = hours.or_else(glued).filter(|hours| *hours > 0)?;
    Some(hours.div_ceil(24))
}

/// Returns the days of `tuần 2 tháng 9/2026`.
fn week_of_month(words: &[&str]) -> Option<Message> {
    let rest = after(words, "tuan")?;
    let (week, rest) = match rest {
        ["dau", "tien", rest @ ..] | ["dau", rest @ ..] => (1, rest),
        ["thu", week, rest @ ..] | [week, rest @ ..] => (ordinal(week)?, rest),
        [] => return None,
    };
    let rest = rest.strip_prefix(&["cua"]).unwrap_or(rest);
    let (month, year) = month_and_year(rest.strip_prefix(&["thang"]).unwrap_or(rest))?;
    if !(1..=5).contains(&week) {
        return None;
    }
    let Some(year) = year else {
        return Some(message!(dates.week_of_month_day));
    };
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let into_week = u64::from(first.weekday().num_days_from_monday());
    let monday = first.checked_sub_days(Days::new(into_week))?;
    let days = |weeks: u32| {
        let from = monday.checked_add_days(Days::new(u64::from(weeks) * 7))?;
        Some((written(from), written(from.checked_add_days(Days::new(6))?)))
    };
    let (first, last) = days(week - 1)?;
    if into_week == 0 {
        return Some(message!(dates.week_of_month, first = first, last = last));
    }
    let (other_first, other_last) = days(week)?;
    Some(message!(
        dates.week_of_month_either,
        first = first,
        last = last,
        other_first = other_first,
        other_last = other_last
    ))
}

/// Returns the usual days of `đầu tháng 10`, `giữa tháng 3/2026`. The end of a month is read.
fn part_of_month(words: &[&str]) -> Option<Message> {
    const PARTS: [&str; 4] = ["dau", "giua", "trung tuan", "thuong tuan"];
    let is_part = |part: &&str| says(words, &format!("{part} thang"));
    PARTS.iter().find(|part| is_part(part))?;
    let (month, year) = month_and_year(after(words, "thang")?)?;
    let last = last_day(year.unwrap_or(2025), month)?;
    let day = |day: u32| {
        let year = year.map(|year| year.to_string()).unwrap_or_default();
        format!("{day:02}/{month:02}/{year}")
    };
    let (early, middle, late) = (day(10), day(20), day(last));
    Some(if year.is_some() {
        message!(
            dates.part_of_month,
            early = early,
            middle = middle,
            late = late
        )
    } else {
        message!(
            dates.part_of_month_without_year,
            early = early,
            middle = middle,
            late = late
        )
    })
}

/// Reads `9`, `9 2026`, `9 nam 2026`, and nothing after it.
fn month_and_year(words: &[&str]) -> Option<(u32, Option<i32>)> {
    let (month, year) = match words {
        [month] => (month, None),
        [month, year] | [month, "nam", year] => (month, Some(year.parse().ok()?)),
        _ => return None,
    };
    let month = number(month).filter(|month| (1..=12).contains(month))?;
    let is_known = year.is_none_or(|year| YEARS.contains(&year));
    is_known.then_some((month, year))
}

/// Returns the words after the first one that is `word`.
fn after<'w>(words: &'w [&'w str], word: &str) -> Option<&'w [&'w str]> {
    let at = words.iter().position(|it| *it == word)?;
    words.get(at + 1..)
}

fn says(words: &[&str], phrase: &str) -> bool {
    format!(" {} ", words.join(" ")).contains(&format!(" {phrase} "))
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok()
}

/// Returns which week of a month a word says: `2`, `hai`.
fn ordinal(word: &str) -> Option<u32> {
    ordinal_word(word, Letters::Folded).or_else(|| number(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    #[test]
    fn what_is_less_than_a_day_is_asked_for() {
        for (text, said) in [
            ("tuần 2 tháng 9", "xem lịch"),
            ("tuần 2/9", "xem lịch"),
            (
                "tuần 2 tháng 9/2026",
                "từ `07/09/2026` đến `13/09/2026`, hoặc từ `14/09/2026` đến `20/09/2026`",
            ),
            (
                "Tuần đầu của tháng 6 năm 2026",
                "từ `01/06/2026` đến `07/06/2026`:",
            ),
            (
                "tuần thứ hai tháng 9/2026",
                "từ `07/09/2026` đến `13/09/2026`, hoặc",
            ),
            ("tuần học 9", "không biết tuần học"),
            ("đầu tháng 10", "`10/10/`, giữa tháng đến `20/10/`"),
            ("giữa tháng 2/2028", "cuối tháng đến `29/02/2028`"),
            ("tuần 37/2026", ""),
            ("tuần 6 tháng 9", ""),
            ("tuần 2 tháng 13", ""),
            ("6 tháng đầu năm", ""),
            ("cuối tháng 6", ""),
        ] {
            let help = day(text).map(|help| help.say(Language::Vietnamese));
            let help = help.unwrap_or_default();
            assert!(help.contains(said), "{text}: {help}");
            assert_eq!(help.is_empty(), said.is_empty(), "{text}: {help}");
        }
        for (text, said) in [
            ("trong vòng 24 giờ", "`within`: `1 day`"),
            ("trong 36h kể từ khi nhận tin", "`within`: `2 days`"),
            ("Ngay sau khi họp", "`within`: `1 day`"),
            ("ngày làm việc cuối cùng của tháng", "`last-working`"),
            ("05 ngày làm việc đầu tiên của quý sau", "`in` là `next`"),
            ("05 ngày sau khi họp", ""),
            ("17 giờ 00 ngày 20/5/2026", ""),
        ] {
            let help = due(text).map(|help| help.say(Language::Vietnamese));
            let help = help.unwrap_or_default();
            assert!(help.contains(said), "{text}: {help}");
            assert_eq!(help.is_empty(), said.is_empty(), "{text}: {help}");
        }
    }
}
