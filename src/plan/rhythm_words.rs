//! Rhythms as offices write them, read back: `Trước ngày 15 hằng tháng`, `Thứ Hai tuần đầu của
//! tháng sau`, `mỗi quý ít nhất 04 tin, bài`.

mod words;

use chrono::Weekday;

use super::record::{DayOfWeek, Nth};
use super::rhythm::Rhythm;
use super::scalar::day_of_period::DayOfPeriod;
use super::scalar::every::Every;
use crate::search::fold;
use words::{Day, day, length, nth, number, words};

/// A rhythm in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordedRhythm {
    /// How often, and on which day.
    pub rhythm: Rhythm,
    /// How many times in each period, if the words say it.
    pub at_least: Option<u32>,
}

impl WordedRhythm {
    /// Returns whether it says the same as another: the last month of a period need not be
    /// named.
    #[must_use]
    pub fn means(&self, other: &Self) -> bool {
        let meaning = |it: &Self| {
            let last = it.rhythm.every.months();
            let month = it.rhythm.month.filter(|month| *month != last);
            let rhythm = Rhythm { month, ..it.rhythm };
            (rhythm, it.at_least)
        };
        meaning(self) == meaning(other)
    }

    /// Returns the keys of a deadline that say the same, each with its value in files.
    #[must_use]
    pub fn keys(&self) -> Vec<(&'static str, String)> {
        let rhythm = &self.rhythm;
        let number = |number: u32| number.to_string();
        let day = match rhythm.day {
            DayOfPeriod::Number(day) => Some(number(day)),
            DayOfPeriod::Last => None,
            DayOfPeriod::LastWorking => Some("last-working".to_owned()),
        };
        let weekday = rhythm
            .weekday
            .map(|(day, nth)| (DayOfWeek::from(day).name(), nth.name()));
        let keys = [
            ("every", Some(rhythm.every.name().into_owned())),
            ("from-day", rhythm.from_day.map(number)),
            ("day", day),
            ("weekday", weekday.map(|(day, _)| day.to_owned())),
            ("nth", weekday.map(|(_, nth)| nth.to_owned())),
            ("month", rhythm.month.map(number)),
            ("in", rhythm.next.then(|| "next".to_owned())),
            ("at-least", self.at_least.map(number)),
        ];
        let given = keys.into_iter();
        given
            .filter_map(|(key, value)| Some((key, value?)))
            .collect()
    }
}

/// Returns keys with their values as a message names them: `` `every`: `month` ``.
#[must_use]
pub fn quoted(keys: &[(&'static str, String)]) -> String {
    let keys = keys.iter();
    let quoted = keys.map(|(key, value)| format!("`{key}`: `{value}`"));
    quoted.collect::<Vec<_>>().join(", ")
}

/// Returns how often something recurs, in the words of an office. `in_school` states whether
/// the plan's year is a school year.
#[must_use]
pub fn how_often(every: Every, in_school: bool) -> String {
    match every {
        Every::Week => "hằng tuần".to_owned(),
        Every::Weeks(weeks) => format!("{weeks} tuần một lần"),
        Every::Month => "hằng tháng".to_owned(),
        Every::Quarter => "hằng quý".to_owned(),
        Every::HalfYear => "6 tháng một lần".to_owned(),
        Every::Semester => "mỗi học kỳ".to_owned(),
        Every::Year if in_school => "mỗi năm học".to_owned(),
        Every::Year => "hằng năm".to_owned(),
    }
}

/// Returns how many times something must be done, if it is more than once: `ít nhất 04 lần`.
#[must_use]
pub fn at_least(times: u32) -> Option<String> {
    (times > 1).then(|| format!("ít nhất {times:02} lần"))
}

/// Nobody says how often something recurs in more words.
const MOST_WORDS: usize = 40;

/// Reads a text that says how often something recurs, and nothing else.
#[must_use]
pub fn read(text: &str) -> Option<WordedRhythm> {
    let folded = fold(text);
    let words = words(&folded);
    if words.is_empty() || words.len() > MOST_WORDS {
        return None;
    }
    let mut reading = Reading::default();
    let mut rest = &words[..];
    while !rest.is_empty() {
        let read = reading.how_often(rest);
        let read = read
            .or_else(|| reading.days(rest))
            .or_else(|| reading.month(rest));
        rest = &rest[read.or_else(|| reading.other(rest))?..];
    }
    reading.rhythm()
}

/// What has been read so far.
#[derive(Debug, Default)]
struct Reading {
    every: Option<Every>,
    next: bool,
    day: Option<DayOfPeriod>,
    weekday: Option<Weekday>,
    nth: Option<Nth>,
    from_day: Option<u32>,
    month: Option<MonthOfPeriod>,
    at_least: Option<u32>,
}

/// The month of a period.
#[derive(Debug, Clone, Copy)]
enum MonthOfPeriod {
    Number(u32),
    Last,
}

impl Reading {
    /// Reads how often, or in the period after which one, and returns how many words that is.
    fn how_often(&mut self, words: &[&str]) -> Option<usize> {
        let (every, next, count) = match words {
            ["hang" | "moi", "tuan", ..] => (Every::Week, false, 2),
            ["hang" | "moi", "thang", ..] | ["cua", "thang"] => (Every::Month, false, 2),
            ["hang" | "moi", "quy", ..] | ["cua", "quy"] => (Every::Quarter, false, 2),
            ["hang" | "moi", "hoc", "ky" | "ki", ..] => (Every::Semester, false, 3),
            ["hang" | "moi", "nam", "hoc", ..] => (Every::Year, false, 3),
            ["hang" | "moi", "nam", ..] => (Every::Year, false, 2),
            [months, "thang", "mot" | "1" | "/", "lan", ..] => (every_months(months)?, false, 4),
            [months, "thang", "sau", ..] if length(months) == Some(6) => (Every::HalfYear, true, 3),
            [weeks, "tuan", "mot" | "1" | "/", "lan", ..] => (every_weeks(weeks)?, false, 4),
            [weeks, "tuan", "sau", ..] if every_weeks(weeks).is_some() => {
                (every_weeks(weeks)?, true, 3)
            }
            ["tuan", "sau", ..] => (Every::Week, true, 2),
            ["thang", "sau", ..] => (Every::Month, true, 2),
            ["quy", "sau", ..] => (Every::Quarter, true, 2),
            ["hoc", "ky" | "ki", "sau", ..] => (Every::Semester, true, 3),
            ["nam", "sau", ..] => (Every::Year, true, 2),
            _ => return None,
        };
        if self.every.is_some_and(|known| known != every) {
            return None;
        }
        self.every = Some(every);
        self.next |= next;
        Some(count)
    }

    /// Reads a day, a day of the week or a span of days.
    fn days(&mut self, words: &[&str]) -> Option<usize> {
        if let Some(("tu", rest)) = words.split_first().map(|(word, rest)| (*word, rest)) {
            let (from, length) = day(rest)?;
            let rest = &rest[length..];
            let ["den" | "toi", rest @ ..] = rest else {
                return None;
            };
            // In `từ ngày 10 đến 15/12` the word is written once.
            let (until, until_length) =
                day(rest).or_else(|| Some((Day::of_month(rest.first()?)?, 1)))?;
            self.from_day = Some(from.number()?);
            self.day = Some(until.in_period());
            let read = 1 + length + 1 + until_length;
            return Some(read + self.slash_month(&words[read..]));
        }
        match words {
            ["tuan", "dau", "tien", ..] => return self.set_nth(Nth::First, 3),
            ["tuan", "dau", ..] => return self.set_nth(Nth::First, 2),
            ["tuan", "cuoi", ..] => return self.set_nth(Nth::Last, 2),
            ["tuan", "thu", which, ..] => return self.set_nth(nth(which)?, 3),
            _ => {}
        }
        let (day, length) = day(words)?;
        if self.day.is_some() || self.weekday.is_some() {
            return None;
        }
        match day {
            Day::OfWeek(weekday) => self.weekday = Some(weekday),
            day => self.day = Some(day.in_period()),
        }
        Some(length + self.slash_month(&words[length..]))
    }

    fn set_nth(&mut self, nth: Nth, read: usize) -> Option<usize> {
        self.nth.replace(nth).is_none().then_some(read)
    }

    /// Reads the month after the slash of `15/12`.
    fn slash_month(&mut self, words: &[&str]) -> usize {
        if let ["/", month, ..] = words
            && let Some(month) = number(month, 12)
        {
            self.month = Some(MonthOfPeriod::Number(month));
            return 2;
        }
        0
    }

    /// Reads the month of a period.
    fn month(&mut self, words: &[&str]) -> Option<usize> {
        let (month, read) = match words {
            ["thang", "dau", ..] => (MonthOfPeriod::Number(1), 2),
            ["thang", "cuoi", ..] => (MonthOfPeriod::Last, 2),
            ["thang", "thu", month, ..] => (MonthOfPeriod::Number(number(month, 6)?), 3),
            ["thang", month, ..] => (MonthOfPeriod::Number(number(month, 12)?), 2),
            _ => return None,
        };
        self.month.replace(month).is_none().then_some(read)
    }

    /// Reads how many times, and words that say nothing more.
    fn other(&mut self, words: &[&str]) -> Option<usize> {
        match words {
            ["it", "nhat", times, ..] => {
                self.at_least = Some(number(times, 1000)?);
                // What is counted follows: `04 tin, bài`.
                let counted = |word: &&&str| !["hang", "moi", "6"].contains(*word);
                Some(3 + words[3..].iter().take_while(counted).count())
            }
            ["cham", "nhat", ..] | ["dinh", "ky", ..] => Some(2),
            [
                "truoc" | "vao" | "cua" | "trong" | "quy" | "ky" | "nam" | "hoc",
                ..,
            ] => Some(1),
            _ => None,
        }
    }

    /// Returns the rhythm, if it is whole.
    fn rhythm(self) -> Option<WordedRhythm> {
        let every = self.every?;
        let of_week = self.weekday.filter(|_| every.weeks().is_some());
        if of_week.is_some() && self.nth.is_some() {
            return None;
        }
        let weekday = match (self.weekday.filter(|_| of_week.is_none()), self.nth) {
            (Some(weekday), Some(nth)) => Some((weekday, nth)),
            (None, None) => None,
            _ => return None,
        };
        let number = |day: Weekday| DayOfPeriod::Number(day.number_from_monday());
        let day = of_week.map(number).or(self.day).unwrap_or_default();
        let rhythm = Rhythm {
            every,
            day,
            weekday,
            from_day: self.from_day,
            month: match self.month {
                Some(MonthOfPeriod::Number(month)) => Some(month),
                // Without a number it is the last one.
                Some(MonthOfPeriod::Last) | None => None,
            },
            next: self.next,
        };
        let at_least = self.at_least;
        Some(WordedRhythm { rhythm, at_least })
    }
}

/// Returns a rhythm of so many weeks.
fn every_weeks(word: &str) -> Option<Every> {
    match length(word)? {
        1 => Some(Every::Week),
        weeks => Some(Every::Weeks(weeks)),
    }
}

/// Returns a rhythm of so many months.
fn every_months(word: &str) -> Option<Every> {
    match length(word)? {
        1 => Some(Every::Month),
        3 => Some(Every::Quarter),
        6 => Some(Every::HalfYear),
        12 => Some(Every::Year),
        _ => None,
    }
}
