//! Values of options in words: `hôm nay`, `đầu năm`, `15 tháng 7`, `2 tuần`: what was probably
//! meant.

use chrono::{Datelike, Days, Months, NaiveDate};
use clap::Arg;

use super::add::{kind_meant, register, register_meant};
use super::args::InWords;
use super::extra::quoted;
use super::values::{day, day_and_month, looks_like_a_day};
use crate::messages::{Language, Words};
use crate::plan::scalar::day::{Day, YEARS, last_day, written};
use crate::plan::scalar::period::Period;
use crate::plan::scalar::period_words;
use crate::plan::scalar::spoken::Spoken;
use crate::plan::scalar::year::Year;
use crate::search::fold;

/// Returns the value of an argument that a text in words means on a day.
pub(super) fn value_meant(arg: &Arg, found: &str, today: NaiveDate) -> Option<String> {
    meant(*arg.get()?, found, today)
}

/// Returns the value that a text in words means on a day.
pub(super) fn meant(words: InWords, found: &str, today: NaiveDate) -> Option<String> {
    match words {
        InWords::LastDay | InWords::FirstDay | InWords::PastDay | InWords::LaterDay => {
            day_meant(words, found, today).map(written)
        }
        InWords::Share => share_done(found).map(str::to_owned),
        InWords::DaysAhead => days_ahead(found),
        InWords::Times => times(found).map(|times| times.to_string()),
        InWords::Year => year(found).map(|year| year.to_string()),
        InWords::SchoolYear => {
            let first = years(found).next()?;
            YEARS
                .contains(&first)
                .then(|| format!("{first}-{}", first + 1))
        }
        InWords::Figure if found.contains('=') => {
            let (name, number) = found.split_once('=')?;
            Some(format!("{}={}", name.trim(), named_number(number.trim())?))
        }
        InWords::Pair | InWords::Figure => {
            let (name, value) = found.split_once([':', ' '])?;
            let value = value.trim_matches([':', '=', ' ']);
            (!found.contains('=') && !value.is_empty()).then(|| format!("{}={value}", name.trim()))
        }
    }
}

/// Returns the state that a share of the work means: `100%`.
fn share_done(found: &str) -> Option<&'static str> {
    let share = found.trim().strip_suffix('%')?;
    let share: u32 = share.trim().parse().ok()?;
    Some(if share < 100 { "started" } else { "done" })
}

/// Returns whether a text says by how much longer, not until when: `15 ngày`, `thêm 2 tuần`.
pub(super) fn is_longer(found: &str) -> bool {
    let words = fold(found);
    let words = words.strip_prefix("them ").unwrap_or(&words);
    days_ahead(words).is_some()
}

/// Returns the day to come that stands where something that has happened is recorded: `mai`.
pub(super) fn day_ahead(found: &str, today: NaiveDate) -> Option<NaiveDate> {
    let day = day_meant(InWords::LastDay, found, today)?;
    (day > today).then_some(day)
}

/// Returns the day that some words mean.
pub(super) fn day_meant(words: InWords, found: &str, today: NaiveDate) -> Option<NaiveDate> {
    let folded = fold(found);
    let starts = matches!(words, InWords::FirstDay | InWords::PastDay);
    let said = match folded.strip_prefix("tu ").unwrap_or(&folded) {
        "hom nay" | "nay" | "today" | "bay gio" | "now" => Some(today),
        "hom qua" | "yesterday" => today.pred_opt(),
        "ngay mai" | "mai" | "tomorrow" => today.succ_opt(),
        "dau nam" | "nam nay" => NaiveDate::from_ymd_opt(today.year(), 1, 1),
        "cuoi nam" | "het nam" => NaiveDate::from_ymd_opt(today.year(), 12, 31),
        "dau thang" | "thang nay" => today.with_day(1),
        "thang truoc" => today.with_day(1)?.checked_sub_months(Months::new(1)),
        "cuoi thang" | "het thang" => today.with_day(last_day(today.year(), today.month())?),
        "dau tuan" | "tuan nay" => Some(monday(today)),
        "tuan truoc" => monday(today).checked_sub_days(Days::new(7)),
        _ => None,
    };
    // What has happened is not recorded for a day to come.
    let is_possible = |day: &NaiveDate| words != InWords::PastDay || *day <= today;
    // `ngày 15 tháng 7 năm 2026`
    let numbers = folded.trim_start_matches("ngay ");
    let numbers = numbers.replace(" thang ", "/").replace(" nam ", "/");
    let period = || {
        if looks_like_a_day(found) {
            return None;
        }
        let bare = ["cuoi ", "het ", "den het "]
            .iter()
            .find_map(|it| folded.strip_prefix(it));
        let spoken = Spoken::read(bare.unwrap_or(found))?;
        let period = Period {
            every: spoken.every?,
            year: Year::Calendar(spoken.year.unwrap_or_else(|| today.year())),
            number: spoken.number?,
        };
        let days = period.days()?;
        Some(if starts { days.from } else { days.until })
    };
    let without_year = || {
        let (day, month) = day_and_month(&numbers)?;
        NaiveDate::from_ymd_opt(today.year(), month, day)
    };
    // `15/7/2027`, which is one day whichever comes first.
    let only = || match Day::readings(&numbers)[..] {
        [only] => Some(only),
        _ => None,
    };
    said.or_else(|| day(&numbers))
        .or_else(only)
        .or_else(without_year)
        .or_else(period)
        .filter(is_possible)
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(day.weekday().num_days_from_monday().into())
}

/// Returns how a number of days is written that is given with its unit.
fn days_ahead(found: &str) -> Option<String> {
    let folded = fold(found);
    let named = folded
        .split_once(' ')
        .and_then(|(word, unit)| Some((named_number(word)?, unit)));
    let folded = named.map_or(folded.clone(), |(number, unit)| format!("{number} {unit}"));
    let digits = folded.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = folded.split_at(digits);
    let in_unit = match unit.trim() {
        "ngay" | "day" | "days" => 1,
        "tuan" | "week" | "weeks" | "w" => 7,
        "thang" | "month" | "months" | "m" => 30,
        _ => return None,
    };
    let number: u32 = number.parse().ok()?;
    Some(format!("{}d", number.checked_mul(in_unit)?))
}

/// Returns the number before what it counts: `2 tin`, `hai lần`.
fn times(found: &str) -> Option<u32> {
    let (number, what) = found.trim().split_once(' ')?;
    let times = number.parse().ok().or_else(|| named_number(number))?;
    (times > 0 && !what.contains(|c: char| c.is_ascii_digit())).then_some(times)
}

/// Returns the years that a text names.
fn years(found: &str) -> impl Iterator<Item = i32> {
    let numbers = found.split(|c: char| !c.is_ascii_digit());
    let numbers = numbers.filter(|number| number.len() == 4);
    numbers.filter_map(|number| number.parse().ok())
}

/// Returns the only year that a text names, perhaps by its last two digits.
fn year(found: &str) -> Option<i32> {
    let mut named = years(found);
    let year = match (named.next(), named.next()) {
        (Some(year), None) => year,
        (None, None) if found.len() == 2 => 2000 + found.parse::<i32>().ok()?,
        _ => return None,
    };
    YEARS.contains(&year).then_some(year)
}

/// Returns how a register is named on the command line that a text names, in any language, or
/// one of whose kinds it names.
pub(super) fn register_of(text: &str) -> Option<String> {
    let words = Language::ALL.iter().map(|language| Words::of(*language));
    if words.clone().any(|words| register(text, words).is_ok()) {
        return Some(quoted(text));
    }
    // A register and one of its kinds: `feedback comment`.
    let blanks = text.match_indices(' ').map(|(at, _)| at);
    let kind = blanks
        .filter(|at| {
            words
                .clone()
                .any(|words| register(&text[..*at], words).is_ok())
        })
        .find_map(|at| kind_meant(&text[at + 1..]));
    let Some((list, kind)) = kind.or_else(|| kind_meant(text)) else {
        let is_word = !text.contains(' ');
        return register_meant(text).filter(|_| is_word).map(str::to_owned);
    };
    Some(format!("{list} --kind {kind}"))
}

/// Returns the number that a word is: `ba`.
pub(super) fn named_number(word: &str) -> Option<u32> {
    let folded = fold(word);
    match period_words::number(&period_words::tokens(&folded)?)? {
        (number, []) if !folded.contains(|c: char| c.is_ascii_digit()) => Some(number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_words_are_those_of_the_day_on_which_they_are_typed() {
        // A Monday.
        let today = NaiveDate::from_ymd_opt(2026, 6, 15).expect("a day");
        for (words, found, wanted) in [
            (InWords::LastDay, "hôm nay", Some("15/06/2026")),
            (InWords::LastDay, "tháng 5", Some("31/05/2026")),
            (InWords::FirstDay, "tháng 5", Some("01/05/2026")),
            (InWords::FirstDay, "quý 2", Some("01/04/2026")),
            (InWords::LastDay, "5/6", Some("05/06/2026")),
            (InWords::LaterDay, "15 tháng 7", Some("15/07/2026")),
            (InWords::LaterDay, "cuối tháng 7", Some("31/07/2026")),
            (InWords::LaterDay, "ngày 15/7/2027", Some("15/07/2027")),
            (InWords::FirstDay, "từ đầu năm", Some("01/01/2026")),
            (InWords::FirstDay, "tuần trước", Some("08/06/2026")),
            (InWords::FirstDay, "tháng trước", Some("01/05/2026")),
            (InWords::PastDay, "mai", None),
            (InWords::LaterDay, "30 ngày", None),
            (InWords::LaterDay, "sớm", None),
        ] {
            let day = day_meant(words, found, today).map(written);
            assert_eq!(day.as_deref(), wanted, "{words:?} {found}");
        }
    }

    #[test]
    fn numbers_keep_their_units() {
        assert_eq!(days_ahead("2 tuần").as_deref(), Some("14d"));
        assert_eq!(days_ahead("một tháng").as_deref(), Some("30d"));
        assert_eq!(days_ahead("14 ngày").as_deref(), Some("14d"));
        assert_eq!(days_ahead("tuần"), None);
        assert_eq!(days_ahead("99999999999 tuần"), None);
        assert_eq!(times("2 tin"), Some(2));
        assert_eq!(times("hai lần"), Some(2));
        assert_eq!(times("2 hoặc 3"), None);
        assert_eq!(year("năm 2027"), Some(2027));
        assert_eq!(year("27"), Some(2027));
        assert_eq!(year("2026-2027"), None);
    }
}
