//! The words of rhythms.

use super::*;

#[test]
fn a_day_of_the_week_and_a_window_are_named() {
    let number = DayOfPeriod::Number;
    let weekday = |every, nth, month| Rhythm {
        weekday: Some((Weekday::Mon, nth)),
        ..Rhythm::plain(every, DayOfPeriod::Last, month)
    };
    let window = |every, from, day, month| Rhythm {
        from_day: Some(from),
        ..Rhythm::plain(every, day, month)
    };
    for (it, words) in [
        (
            weekday(Every::Month, Nth::First, None),
            "Thứ Hai tuần đầu hằng tháng",
        ),
        (
            weekday(Every::Month, Nth::Last, None),
            "Thứ Hai tuần cuối hằng tháng",
        ),
        (
            weekday(Every::Quarter, Nth::Second, Some(1)),
            "Thứ Hai tuần thứ hai của tháng đầu quý, hằng quý",
        ),
        (
            weekday(Every::Quarter, Nth::Last, None),
            "Thứ Hai tuần cuối của tháng cuối quý, hằng quý",
        ),
        (
            weekday(Every::Year, Nth::Third, Some(11)),
            "Thứ Hai tuần thứ ba của tháng 11 hằng năm",
        ),
        (
            Rhythm {
                next: true,
                ..weekday(Every::Month, Nth::First, None)
            },
            "Thứ Hai tuần đầu của tháng sau",
        ),
        (
            window(Every::Year, 10, number(15), Some(12)),
            "Từ ngày 10 đến 15/12 hằng năm",
        ),
        (
            window(Every::Month, 1, number(5), None),
            "Từ ngày 01 đến ngày 05 hằng tháng",
        ),
        (
            window(Every::Month, 25, DayOfPeriod::Last, None),
            "Từ ngày 25 đến ngày cuối hằng tháng",
        ),
        (
            window(Every::Quarter, 5, number(10), Some(1)),
            "Từ ngày 05 đến ngày 10 của tháng đầu quý, hằng quý",
        ),
        (
            window(Every::Week, 1, number(5), None),
            "Từ thứ Hai đến thứ Sáu hằng tuần",
        ),
        (
            window(Every::Week, 6, DayOfPeriod::Last, None),
            "Từ thứ Bảy đến Chủ nhật hằng tuần",
        ),
        (
            Rhythm {
                next: true,
                ..window(Every::Month, 1, number(5), None)
            },
            "Từ ngày 01 đến ngày 05 của tháng sau",
        ),
    ] {
        assert_eq!(rhythm(&it, false), words);
    }
}

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
        assert_eq!(rhythm(&Rhythm::plain(every, day, month), false), words);
    }
    let yearly = Rhythm::plain(Every::Year, DayOfPeriod::Last, None);
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
            next: true,
            ..Rhythm::plain(every, day, month)
        };
        assert_eq!(rhythm(&of, false), words);
    }
}
