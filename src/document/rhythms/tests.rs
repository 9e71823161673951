//! The words of rhythms.

use proptest::prelude::*;

use super::*;
use crate::plan::rhythm_words::{self, WordedRhythm};

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
        (
            Every::Month,
            number(5),
            None,
            "Chậm nhất ngày 05 hằng tháng",
        ),
        (Every::Quarter, DayOfPeriod::Last, None, "Hằng quý"),
        (
            Every::Quarter,
            number(10),
            Some(1),
            "Chậm nhất ngày 10 của tháng đầu quý, hằng quý",
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
            "Chậm nhất ngày 17 của tháng cuối kỳ, 6 tháng một lần",
        ),
        (Every::Semester, DayOfPeriod::Last, None, "Mỗi học kỳ"),
        (Every::Year, DayOfPeriod::Last, None, "Hằng năm"),
        (
            Every::Year,
            number(20),
            Some(11),
            "Chậm nhất ngày 20/11 hằng năm",
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

/// Rhythms as a plan may have them.
fn rhythms() -> impl Strategy<Value = Rhythm> {
    let every = prop_oneof![
        Just(Every::Week),
        (2_u32..=26).prop_map(Every::Weeks),
        Just(Every::Month),
        Just(Every::Quarter),
        Just(Every::HalfYear),
        Just(Every::Semester),
        Just(Every::Year),
    ];
    let days = (1_u32..=31, 1_u32..=31, 0_usize..6);
    let nths = [Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Last];
    let nth = prop::sample::select(nths.to_vec());
    let weekday = (1_u8..=7).prop_map(|day| Weekday::try_from(day - 1).unwrap());
    (every, days, nth, weekday, 0_u32..=12, any::<bool>()).prop_map(
        |(every, (from, day, form), nth, weekday, month, next)| {
            let most = every.days();
            let (from, day) = (from.min(most), day.min(most));
            let months = every.months();
            let month = Some(month).filter(|month| (1..=months).contains(month) && months > 1);
            let plain = Rhythm::plain(every, DayOfPeriod::Last, month);
            let rhythm = match form {
                0 => plain,
                1 if every.weeks().is_none() => Rhythm {
                    weekday: Some((weekday, nth)),
                    ..plain
                },
                2 if from < day => Rhythm {
                    from_day: Some(from),
                    day: DayOfPeriod::Number(day),
                    ..plain
                },
                3 => Rhythm {
                    day: DayOfPeriod::LastWorking,
                    ..plain
                },
                4 => Rhythm {
                    day: DayOfPeriod::LastWorking,
                    from_day: Some(from),
                    ..plain
                },
                _ => Rhythm {
                    day: DayOfPeriod::Number(day),
                    ..plain
                },
            };
            Rhythm { next, ..rhythm }
        },
    )
}

proptest! {
    #[test]
    fn a_rhythm_is_read_back_from_its_words(it in rhythms(), in_school in any::<bool>()) {
        let words = rhythm(&it, in_school);
        let read = rhythm_words::read(&words);
        let own = WordedRhythm { rhythm: it, at_least: None };
        let same = read.is_some_and(|read| {
            read.means(&own) || rhythm(&read.rhythm, in_school) == words
        });
        prop_assert!(same, "{words}: {read:?}");
    }
}

#[test]
fn offices_say_rhythms_in_other_words_too() {
    for (words, keys) in [
        ("Vào ngày 15 hàng tháng", "every month day 15"),
        ("chậm nhất ngày 25 mỗi tháng", "every month day 25"),
        ("Định kỳ hằng quý", "every quarter"),
        ("trước ngày 30/6 hằng năm", "every year day 30 month 6"),
        ("2 tuần/lần", "every 2-weeks"),
        ("ba tuần một lần", "every 3-weeks"),
        ("sáu tháng một lần", "every half-year"),
        ("12 tháng/lần", "every year"),
        (
            "Thứ Ba tuần thứ nhất hằng tháng",
            "every month weekday tuesday nth 1",
        ),
        ("Thứ 2 hằng tuần", "every week day 1"),
        ("mỗi quý ít nhất 04 tin, bài", "every quarter at-least 4"),
        (
            "Ngày làm việc cuối cùng của tháng sau",
            "every month day last-working in next",
        ),
        ("ít nhất 02 lần mỗi học kỳ", "every semester at-least 2"),
    ] {
        let said = rhythm_words::read(words).unwrap_or_else(|| panic!("{words}"));
        let found = said.keys().into_iter();
        let found: Vec<String> = found.map(|(key, value)| format!("{key} {value}")).collect();
        assert_eq!(found.join(" "), keys, "{words}");
    }
    for words in [
        "15 hằng tháng",
        "ngày 40 hằng tháng",
        "hằng tháng và hằng quý",
        "thứ Hai hằng tháng",
        "khi cần",
    ] {
        assert_eq!(rhythm_words::read(words), None, "{words}");
    }
}
