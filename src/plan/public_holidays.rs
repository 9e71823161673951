//! The public holidays of Việt Nam, by year, as far as they are announced.
//!
//! The days of the law are in article 112 of the Labour Code 2019 and in resolution
//! 28/2026/QH16 (24 November). Which days are off around Tết and the National Day, and
//! which weekend days are worked instead, is announced for each year.

use chrono::{Datelike, NaiveDate};

use super::record::HolidayKind;
use super::record::HolidayKind::{Compensation, Off, Working};

/// What is known of a year.
#[derive(Debug)]
pub struct Year {
    /// The year.
    pub year: i32,
    /// Whether the days off are announced; if not, only those are listed that the law
    /// fixes by itself.
    pub announced: bool,
    /// The documents from which the days are taken.
    pub source: &'static str,
    /// Month and day, kind and name, in order.
    days: &'static [(u32, u32, HolidayKind, &'static str)],
}

impl Year {
    /// Returns the days with their kinds and names, in order.
    pub fn days(&self) -> impl Iterator<Item = (NaiveDate, HolidayKind, &'static str)> {
        self.days.iter().filter_map(|(month, day, kind, name)| {
            let day = NaiveDate::from_ymd_opt(self.year, *month, *day)?;
            Some((day, *kind, *name))
        })
    }
}

/// The years of which something is known, in order.
pub static YEARS: &[Year] = &[
    Year {
        year: 2025,
        announced: true,
        source: "Thông báo 6150/TB-BLĐTBXH; công văn 8726/VPCP ngày 26/11/2024",
        days: &[
            (1, 1, Off, "Tết Dương lịch"),
            (1, 27, Off, "Tết Nguyên đán"),
            (1, 28, Off, "Tết Nguyên đán"),
            (1, 29, Off, "Tết Nguyên đán"),
            (1, 30, Off, "Tết Nguyên đán"),
            (1, 31, Off, "Tết Nguyên đán"),
            (4, 7, Off, "Giỗ Tổ Hùng Vương"),
            (4, 26, Working, "Làm bù ngày 02/5"),
            (4, 30, Off, "Ngày Chiến thắng"),
            (5, 1, Off, "Ngày Quốc tế Lao động"),
            (5, 2, Off, "Nghỉ hoán đổi với ngày 26/4"),
            (9, 1, Off, "Quốc khánh"),
            (9, 2, Off, "Quốc khánh"),
        ],
    },
    Year {
        year: 2026,
        announced: true,
        source: "Thông báo 9441/TB-BNV ngày 16/10/2025; công văn 12729/VPCP-KGVX ngày 25/12/2025; \
                 công văn 3383/BNV-CVL ngày 10/4/2026; Nghị quyết 28/2026/QH16",
        days: &[
            (1, 1, Off, "Tết Dương lịch"),
            (1, 2, Off, "Nghỉ hoán đổi với ngày 10/01"),
            (1, 10, Working, "Làm bù ngày 02/01"),
            (2, 16, Off, "Tết Nguyên đán"),
            (2, 17, Off, "Tết Nguyên đán"),
            (2, 18, Off, "Tết Nguyên đán"),
            (2, 19, Off, "Tết Nguyên đán"),
            (2, 20, Off, "Tết Nguyên đán"),
            (4, 26, Off, "Giỗ Tổ Hùng Vương"),
            (4, 27, Compensation, "Nghỉ bù Giỗ Tổ Hùng Vương"),
            (4, 30, Off, "Ngày Chiến thắng"),
            (5, 1, Off, "Ngày Quốc tế Lao động"),
            (8, 22, Working, "Làm bù ngày 31/8"),
            (8, 31, Off, "Nghỉ hoán đổi với ngày 22/8"),
            (9, 1, Off, "Quốc khánh"),
            (9, 2, Off, "Quốc khánh"),
            (11, 24, Off, "Ngày Văn hóa Việt Nam"),
        ],
    },
    Year {
        year: 2027,
        announced: false,
        source: "Điều 111, 112 Bộ luật Lao động 2019; Nghị quyết 28/2026/QH16",
        days: &[
            (1, 1, Off, "Tết Dương lịch"),
            (4, 16, Off, "Giỗ Tổ Hùng Vương"),
            (4, 30, Off, "Ngày Chiến thắng"),
            (5, 1, Off, "Ngày Quốc tế Lao động"),
            (5, 3, Compensation, "Nghỉ bù Ngày Quốc tế Lao động"),
            (9, 2, Off, "Quốc khánh"),
            (11, 24, Off, "Ngày Văn hóa Việt Nam"),
        ],
    },
];

/// Returns what is known of a year.
#[must_use]
pub fn of_year(year: i32) -> Option<&'static Year> {
    YEARS.iter().find(|known| known.year == year)
}

/// Returns the kind and the name of a day that is a public holiday, or a weekend day
/// that is worked.
#[must_use]
pub fn of_day(day: NaiveDate) -> Option<(HolidayKind, &'static str)> {
    let days = of_year(day.year())?.days;
    let place = days.binary_search_by_key(&(day.month(), day.day()), |it| (it.0, it.1));
    let (_, _, kind, name) = days[place.ok()?];
    Some((kind, name))
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use super::*;
    use crate::plan::counting::MOST_OFF;

    #[test]
    fn no_year_has_nearly_as_many_days_off_as_are_reckoned_with() {
        for year in YEARS {
            let off = year.days().filter(|(_, kind, _)| *kind != Working).count();
            assert!(off + 4 < MOST_OFF as usize, "{}: {off}", year.year);
        }
    }

    #[test]
    fn days_exist_and_are_in_order() {
        assert!(YEARS.is_sorted_by(|a, b| a.year < b.year));
        for year in YEARS {
            let days: Vec<_> = year.days().map(|(day, ..)| day).collect();
            assert_eq!(days.len(), year.days.len(), "{}", year.year);
            assert!(days.is_sorted_by(|a, b| a < b), "{}", year.year);
        }
    }

    #[test]
    fn only_weekend_days_are_worked_instead_of_others() {
        for (day, kind, name) in YEARS.iter().flat_map(Year::days) {
            let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            match kind {
                Working => assert!(weekend, "{day} {name}"),
                Compensation => assert!(!weekend, "{day} {name}"),
                Off => {}
            }
        }
    }

    #[test]
    fn each_worked_weekend_day_names_a_day_off() {
        for year in YEARS {
            let worked = year.days().filter(|(_, kind, _)| *kind == Working).count();
            let exchanged = year.days().filter(|(_, _, name)| name.contains("hoán đổi"));
            assert_eq!(worked, exchanged.count(), "{}", year.year);
        }
    }

    #[test]
    fn a_day_is_found_by_its_date() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).expect("a day");
        assert_eq!(of_day(day(8, 22)).map(|it| it.0), Some(Working));
        assert_eq!(of_day(day(4, 27)).map(|it| it.0), Some(Compensation));
        assert_eq!(of_day(day(8, 21)), None);
        let unknown = NaiveDate::from_ymd_opt(2024, 9, 2).expect("a day");
        assert_eq!(of_day(unknown), None);
    }
}
