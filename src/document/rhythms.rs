//! Rhythms in the words of an office: `Trước ngày 15 hằng tháng`, `Chậm nhất ngày 10 của tháng
//! sau`.

use chrono::Weekday;

use super::form::two_digits;
use super::official::weekday_name;
use crate::plan::rhythm::Rhythm;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::period::DayOfPeriod;
use crate::spelling::upper_first;

/// Returns when something recurs. `in_school` states whether the plan's year is a school
/// year.
pub(super) fn rhythm(rhythm: &Rhythm, in_school: bool) -> String {
    let Rhythm {
        every, day, month, ..
    } = *rhythm;
    if rhythm.next {
        return upper_first(&in_next(rhythm));
    }
    let how_often = match every {
        Every::Week => "hằng tuần".to_owned(),
        Every::Weeks(weeks) => format!("{weeks} tuần một lần"),
        Every::Month => "hằng tháng".to_owned(),
        Every::Quarter => "hằng quý".to_owned(),
        Every::HalfYear => "6 tháng một lần".to_owned(),
        Every::Semester => "mỗi học kỳ".to_owned(),
        Every::Year if in_school => "mỗi năm học".to_owned(),
        Every::Year => "hằng năm".to_owned(),
    };
    let text = match (every, month, day) {
        (_, None, DayOfPeriod::Last) => how_often,
        (Every::Week, _, _) => format!("{} {how_often}", day_of_week(day)),
        (Every::Weeks(_), _, _) => format!("{}, {how_often}", day_of_week(day)),
        (Every::Month, _, DayOfPeriod::Last) => format!("ngày cuối {how_often}"),
        (Every::Month, _, DayOfPeriod::Number(day)) => {
            format!("trước ngày {} {how_often}", two_digits(day))
        }
        (Every::Year, Some(month), DayOfPeriod::Last) => format!("tháng {month} {how_often}"),
        (Every::Year, Some(month), DayOfPeriod::Number(day)) => {
            format!("trước ngày {}/{month} {how_often}", two_digits(day))
        }
        _ => format!("{}, {how_often}", in_month(rhythm)),
    };
    upper_first(&text)
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
    match (rhythm.every.weeks(), rhythm.day) {
        (_, DayOfPeriod::Last) => format!("chậm nhất ngày cuối của {month}{period}"),
        (Some(_), day) => format!("chậm nhất {} {period}", day_of_week(day)),
        (None, DayOfPeriod::Number(day)) => {
            format!("chậm nhất ngày {} của {month}{period}", two_digits(day))
        }
    }
}

/// Returns the day in a month of a period: `trước ngày 10 của tháng đầu quý`.
fn in_month(rhythm: &Rhythm) -> String {
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
    match rhythm.day {
        DayOfPeriod::Last => month,
        DayOfPeriod::Number(day) => format!("trước ngày {} của {month}", two_digits(day)),
    }
}

fn day_of_week(day: DayOfPeriod) -> &'static str {
    weekday_name(match day {
        DayOfPeriod::Number(1) => Weekday::Mon,
        DayOfPeriod::Number(2) => Weekday::Tue,
        DayOfPeriod::Number(3) => Weekday::Wed,
        DayOfPeriod::Number(4) => Weekday::Thu,
        DayOfPeriod::Number(5) => Weekday::Fri,
        DayOfPeriod::Number(6) => Weekday::Sat,
        DayOfPeriod::Number(_) | DayOfPeriod::Last => Weekday::Sun,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rhythm_keeps_its_day() {
        let number = DayOfPeriod::Number;
        for (every, day, month, words) in [
            (Every::Week, DayOfPeriod::Last, None, "Hằng tuần"),
            (Every::Week, number(1), None, "Thứ Hai hằng tuần"),
            (Every::Weeks(2), DayOfPeriod::Last, None, "2 tuần một lần"),
            (Every::Weeks(2), number(5), None, "Thứ Sáu, 2 tuần một lần"),
            (Every::Month, DayOfPeriod::Last, None, "Hằng tháng"),
            (Every::Month, number(5), None, "Trước ngày 05 hằng tháng"),
            (Every::Quarter, DayOfPeriod::Last, None, "Hằng quý"),
            (
                Every::Quarter,
                number(10),
                Some(1),
                "Trước ngày 10 của tháng đầu quý, hằng quý",
            ),
            (
                Every::Quarter,
                DayOfPeriod::Last,
                Some(2),
                "Tháng thứ 2 của quý, hằng quý",
            ),
            (
                Every::HalfYear,
                number(17),
                None,
                "Trước ngày 17 của tháng cuối kỳ, 6 tháng một lần",
            ),
            (Every::Semester, DayOfPeriod::Last, None, "Mỗi học kỳ"),
            (Every::Year, DayOfPeriod::Last, None, "Hằng năm"),
            (
                Every::Year,
                number(20),
                Some(11),
                "Trước ngày 20/11 hằng năm",
            ),
            (
                Every::Year,
                DayOfPeriod::Last,
                Some(11),
                "Tháng 11 hằng năm",
            ),
        ] {
            let of = Rhythm {
                every,
                day,
                month,
                next: false,
            };
            assert_eq!(rhythm(&of, false), words);
        }
        let yearly = Rhythm {
            every: Every::Year,
            day: DayOfPeriod::Last,
            month: None,
            next: false,
        };
        assert_eq!(rhythm(&yearly, true), "Mỗi năm học");
    }

    #[test]
    fn the_period_after_is_named() {
        let number = DayOfPeriod::Number;
        for (every, day, month, words) in [
            (Every::Week, number(1), None, "Chậm nhất thứ Hai tuần sau"),
            (
                Every::Month,
                number(10),
                None,
                "Chậm nhất ngày 10 của tháng sau",
            ),
            (
                Every::Month,
                DayOfPeriod::Last,
                None,
                "Chậm nhất ngày cuối của tháng sau",
            ),
            (
                Every::Quarter,
                number(30),
                Some(1),
                "Chậm nhất ngày 30 của tháng đầu quý sau",
            ),
            (
                Every::Quarter,
                number(5),
                Some(2),
                "Chậm nhất ngày 05 của tháng thứ 2 của quý sau",
            ),
            (
                Every::Year,
                number(15),
                Some(1),
                "Chậm nhất ngày 15 của tháng 1 năm sau",
            ),
        ] {
            let of = Rhythm {
                every,
                day,
                month,
                next: true,
            };
            assert_eq!(rhythm(&of, false), words);
        }
    }
}
