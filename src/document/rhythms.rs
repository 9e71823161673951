//! Rhythms in the words of an office: `Chậm nhất ngày 15 hằng tháng`, `Chậm nhất ngày 10 của
//! tháng sau`. The day itself is in time, so that nothing is shown as due before it.

#[cfg(test)]
mod tests;

use chrono::Weekday;

use super::form::two_digits;
use super::official::weekday_name;
use crate::plan::record::Nth;
use crate::plan::rhythm::Rhythm;
use crate::plan::rhythm_words::how_often;
use crate::plan::scalar::day_of_period::DayOfPeriod;
use crate::plan::scalar::every::Every;
use crate::spelling::upper_first;

/// Returns when something recurs. `in_school` states whether the plan's year is a school
/// year.
pub(super) fn rhythm(rhythm: &Rhythm, in_school: bool) -> String {
    let Rhythm { every, month, .. } = *rhythm;
    if rhythm.next {
        return upper_first(&in_next(rhythm));
    }
    let how_often = how_often(every, in_school);
    let text = match (every, on_day(rhythm)) {
        (Every::Weeks(_), Some(day)) => format!("{day}, {how_often}"),
        (Every::Week | Every::Month, Some(day)) => format!("{day} {how_often}"),
        (Every::Month, None) if month.is_some() => format!("ngày cuối {how_often}"),
        (Every::Year, day) if month.is_some() => {
            let month = month.unwrap_or(12);
            match day {
                None => format!("tháng {month} {how_often}"),
                Some(day) if rhythm.day.is_last() => {
                    format!("{day} của tháng {month} {how_often}")
                }
                Some(day) => {
                    let day = day.replace(" đến ngày ", " đến ");
                    format!("{day}/{month} {how_often}")
                }
            }
        }
        (_, None) if month.is_none() => how_often,
        (_, day) => format!("{}, {how_often}", in_month(rhythm, day)),
    };
    upper_first(&text)
}

/// Returns the day on which something is due, without the month: `chậm nhất ngày 15`, `thứ Hai
/// tuần đầu`, `từ ngày 10 đến 15`; nothing for the last one.
fn on_day(rhythm: &Rhythm) -> Option<String> {
    let name = |number| match rhythm.every.weeks() {
        Some(_) => day_of_week(number).to_owned(),
        None => format!("ngày {}", two_digits(number)),
    };
    if let Some((weekday, nth)) = rhythm.weekday {
        let week = match nth {
            Nth::First => "tuần đầu",
            Nth::Second => "tuần thứ hai",
            Nth::Third => "tuần thứ ba",
            Nth::Fourth => "tuần thứ tư",
            Nth::Last => "tuần cuối",
        };
        return Some(format!("{} {week}", weekday_name(weekday)));
    }
    match (rhythm.from_day, rhythm.day) {
        (None, DayOfPeriod::Last) => None,
        (None, DayOfPeriod::LastWorking) => Some("ngày làm việc cuối cùng".to_owned()),
        (None, DayOfPeriod::Number(day)) if rhythm.every.weeks().is_some() => Some(name(day)),
        (None, DayOfPeriod::Number(day)) => Some(format!("chậm nhất {}", name(day))),
        (Some(from), DayOfPeriod::Last) if rhythm.every.weeks().is_some() => {
            Some(format!("từ {} đến {}", name(from), name(7)))
        }
        (Some(from), DayOfPeriod::Last) => Some(format!("từ {} đến ngày cuối", name(from))),
        (Some(from), DayOfPeriod::LastWorking) => {
            Some(format!("từ {} đến ngày làm việc cuối cùng", name(from)))
        }
        (Some(from), DayOfPeriod::Number(day)) => {
            Some(format!("từ {} đến {}", name(from), name(day)))
        }
    }
}

/// Returns when something is due in the period after the one that it is about: `chậm nhất
/// ngày 10 của tháng sau`.
fn in_next(rhythm: &Rhythm) -> String {
    let period = match rhythm.every {
        Every::Week => "tuần sau".to_owned(),
        Every::Weeks(weeks) => format!("{weeks} tuần sau"),
        Every::Month => "tháng sau".to_owned(),
        Every::Quarter => "quý sau".to_owned(),
        Every::HalfYear => "6 tháng sau".to_owned(),
        Every::Semester => "học kỳ sau".to_owned(),
        Every::Year => "năm sau".to_owned(),
    };
    let last = rhythm.every.months();
    let month = match rhythm.month.unwrap_or(last) {
        _ if last < 2 => String::new(),
        month if rhythm.every == Every::Year => format!("tháng {month} "),
        1 => "tháng đầu ".to_owned(),
        month if month == last => "tháng cuối ".to_owned(),
        month => format!("tháng thứ {month} của "),
    };
    let is_window = rhythm.from_day.is_some() || rhythm.weekday.is_some();
    match on_day(rhythm) {
        None => format!("chậm nhất ngày cuối của {month}{period}"),
        Some(day) if is_window => format!("{day} của {month}{period}"),
        Some(day) => {
            let day = day.strip_prefix("chậm nhất ").unwrap_or(&day);
            let of = if rhythm.every.weeks().is_some() {
                ""
            } else {
                "của "
            };
            format!("chậm nhất {day} {of}{month}{period}")
        }
    }
}

/// Returns the day in a month of a period: `chậm nhất ngày 10 của tháng đầu quý`.
fn in_month(rhythm: &Rhythm, day: Option<String>) -> String {
    let of = match rhythm.every {
        Every::Quarter => " quý",
        Every::Semester => " học kỳ",
        Every::Year => " năm",
        _ => " kỳ",
    };
    let month = match rhythm.month {
        Some(1) => format!("tháng đầu{of}"),
        Some(number) if number < rhythm.every.months() => format!("tháng thứ {number} của{of}"),
        _ => format!("tháng cuối{of}"),
    };
    match day {
        None => month,
        Some(day) => format!("{day} của {month}"),
    }
}

fn day_of_week(number: u32) -> &'static str {
    weekday_name(match number {
        1 => Weekday::Mon,
        2 => Weekday::Tue,
        3 => Weekday::Wed,
        4 => Weekday::Thu,
        5 => Weekday::Fri,
        6 => Weekday::Sat,
        _ => Weekday::Sun,
    })
}
