//! Times in the words of an office: `năm học 2025-2026`, `quý II/2026`, `Từ 01/12 đến
//! 14/12/2025`.

use chrono::{Datelike, NaiveDate};

use super::form::{short_date, two_digits};
use crate::clean::legible;
use crate::plan::Plan;
use crate::plan::counting::Way;
use crate::plan::date_range::DateRange;
use crate::plan::rhythm_words;
use crate::plan::roman::roman;
use crate::plan::scalar::amount::{Amount, Unit};
use crate::plan::scalar::due::NamedPeriod;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::year::Year;
use crate::spelling::upper_first;

/// Returns the name of a year: `năm 2026`, `năm học 2025-2026`.
#[must_use]
pub fn year(year: Year) -> String {
    match year {
        Year::Calendar(_) => format!("năm {year}"),
        Year::School(_) => format!("năm học {year}"),
    }
}

/// How much of the plan's period a report covers at least that is one of the whole year,
/// in percent. From September to May there are 74.
const WHOLE: i64 = 70;

/// Returns the name of the time that a report is about, and of the time after it: `học kỳ I
/// năm học 2025-2026`, `quý II/2026`, `từ 01/01 đến 15/5/2026`. A report on most of the
/// year, or on as many days of two, is one of the year.
pub(super) fn reported(plan: &Plan, days: DateRange) -> Option<(String, String)> {
    const NAMED: [Every; 4] = [
        Every::HalfYear,
        Every::Semester,
        Every::Quarter,
        Every::Month,
    ];
    let length = |days: DateRange| (days.until - days.from).num_days() + 1;
    let of_year = plan
        .year()
        .map(|year| (self::year(year), self::year(year.next())));
    let whole = plan.period()?;
    let year = days.from.year();
    let nine_months = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 9, 30));
    if nine_months == Some((days.from, days.until)) {
        let name = |months| format!("{months} năm {year}");
        return Some((name("9 tháng đầu"), name("3 tháng cuối")));
    }
    if length(days) * 100 >= length(whole) * WHOLE {
        return of_year;
    }
    let terms = &plan.links.terms;
    let named = NAMED.into_iter().find_map(|every| {
        let mut periods = terms.periods(every, days);
        periods.find(|(_, of_period)| *of_period == days)
    });
    let Some((named, _)) = named else {
        return Some((between(days.from, days.until), "thời gian tới".to_owned()));
    };
    let next = match named.every {
        Every::Semester => Some(Period {
            number: named.number + 1,
            ..named
        })
        .filter(|next| terms.days(*next).is_some()),
        _ => named.next(),
    };
    let next = next.map(period).or(of_year.map(|(_, next)| next));
    Some((period(named), next.unwrap_or_default()))
}

/// Returns the name of a period in running text.
#[must_use]
pub fn period(period: Period) -> String {
    let Period { year, number, .. } = period;
    match period.every {
        Every::Month if number < 3 => format!("tháng {}/{year}", two_digits(number)),
        Every::Month => format!("tháng {number}/{year}"),
        Every::Quarter => format!("quý {}/{year}", roman(number as usize)),
        Every::HalfYear => {
            let half = if number == 1 { "đầu" } else { "cuối" };
            format!("6 tháng {half} năm {year}")
        }
        Every::Week => format!("tuần {}/{year}", two_digits(number)),
        Every::Weeks(weeks) => {
            let last = Period {
                every: Every::Week,
                ..period
            };
            let weeks = std::iter::successors(Some(last), |week| week.next()).take(weeks as usize);
            let last = weeks.last().unwrap_or(last);
            let from = if last.year == year {
                two_digits(number)
            } else {
                format!("{}/{year}", two_digits(number))
            };
            format!(
                "tuần {from} đến tuần {}/{}",
                two_digits(last.number),
                last.year
            )
        }
        Every::Semester => format!("học kỳ {} {}", roman(number as usize), self::year(year)),
        Every::Year => self::year(year),
    }
}

/// Returns the name of a period as the plan has it, `Trong tháng 10/2025`; a code, `2025-10`,
/// as offices write it.
pub(super) fn named(named: &NamedPeriod) -> String {
    upper_first(&within_sentence(named))
}

/// Returns the same without a capital letter that the plan does not have.
fn within_sentence(named: &NamedPeriod) -> String {
    let code = named.year.filter(|_| named.is_code());
    match code {
        Some(year) => period(Period {
            every: named.every,
            year,
            number: named.number,
        }),
        None => legible(&named.text),
    }
}

/// Returns which periods are left out of a rhythm: `, trừ tháng 6/2026, tháng 7/2026`.
pub(super) fn skipped<'n>(names: impl Iterator<Item = &'n NamedPeriod>) -> String {
    let names: Vec<String> = names.map(within_sentence).collect();
    if names.is_empty() {
        return String::new();
    }
    format!(", trừ {}", names.join(", "))
}

/// Returns how many times something must be done, if it is more than once: `, ít nhất 04
/// lần`.
pub(super) fn at_least(times: u32) -> String {
    rhythm_words::at_least(times).map_or_else(String::new, |words| format!(", {words}"))
}

/// Returns within which days something recurs: `, từ 01/05 đến 31/08/2026`.
pub(super) fn bounds(from: Option<NaiveDate>, until: Option<NaiveDate>) -> String {
    match (from, until) {
        (None, None) => String::new(),
        (Some(from), None) => format!(", từ {}", short_date(from)),
        (None, Some(until)) => format!(", đến {}", short_date(until)),
        (Some(from), Some(until)) => format!(", {}", between(from, until)),
    }
}

/// Returns within which days something is due continuously, if there are such: `Thường xuyên, từ
/// 16/3/2026`, `Thường xuyên, đến 31/5/2026`.
pub(super) fn ongoing(from: Option<NaiveDate>, until: Option<NaiveDate>) -> Option<String> {
    let is_bound = from.or(until).is_some();
    is_bound.then(|| format!("Thường xuyên{}", bounds(from, until)))
}

/// Returns until which event something is due continuously: `Thường xuyên, đến khi hoàn thành
/// “Hội nghị”`.
pub(super) fn ongoing_until_done(from: Option<NaiveDate>, event: &str) -> String {
    let from = bounds(from, None);
    format!("Thường xuyên{from}, đến khi hoàn thành {event}")
}

/// Returns when something is due that counts from an event: `Trong 05 ngày làm việc kể từ
/// khi hoàn thành “Hội nghị”`, `Ít nhất 10 ngày trước “Hội nghị”`.
pub(super) fn counted(event: &str, amount: Amount, way: Way) -> String {
    let unit = match amount.unit {
        Unit::Days => "ngày",
        Unit::WorkingDays => "ngày làm việc",
        Unit::Months => "tháng",
    };
    let length = format!("{} {unit}", two_digits(amount.count));
    match way {
        Way::Within | Way::Keep => format!("Trong {length} kể từ khi hoàn thành {event}"),
        Way::Ahead => format!("Ít nhất {length} trước {event}"),
    }
}

/// Returns the days of a window: `Từ 01/12 đến 14/12/2025`.
pub(super) fn window(from: NaiveDate, until: NaiveDate) -> String {
    upper_first(&between(from, until))
}

/// Returns the same within a sentence.
fn between(from: NaiveDate, until: NaiveDate) -> String {
    let until_text = short_date(until);
    if from == until {
        return format!("ngày {until_text}");
    }
    let from_text = short_date(from);
    let year = format!("/{}", from.year());
    let from_text = match from_text.strip_suffix(&year) {
        Some(day) if from.year() == until.year() => day,
        _ => &from_text,
    };
    format!("từ {from_text} đến {until_text}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::plan::scalar::due::Due;
    use crate::plan::scalar::value::Scalar;

    #[test]
    fn periods_have_the_names_that_offices_use() {
        for (name, words) in [
            ("2026", "năm 2026"),
            ("2025-2026", "năm học 2025-2026"),
            ("2025-2026-HK2", "học kỳ II năm học 2025-2026"),
            ("2026-HK1", "học kỳ I năm 2026"),
            ("2026-H1", "6 tháng đầu năm 2026"),
            ("2026-Q4", "quý IV/2026"),
            ("2026-02", "tháng 02/2026"),
            ("2026-05", "tháng 5/2026"),
            ("2026-W05", "tuần 05/2026"),
            ("2026-W05..W06", "tuần 05 đến tuần 06/2026"),
            ("2026-W53..W01", "tuần 53/2026 đến tuần 01/2027"),
        ] {
            assert_eq!(period(Period::read(name).unwrap()), words);
        }
    }

    /// Periods of all lengths but several weeks, which a time has no words for.
    fn periods() -> impl Strategy<Value = Period> {
        let every = prop::sample::select(vec![
            (Every::Week, 52),
            (Every::Month, 12),
            (Every::Quarter, 4),
            (Every::HalfYear, 2),
            (Every::Semester, 2),
            (Every::Year, 1),
        ]);
        (every, 2000_i32..2100, 0_u32..52, any::<bool>()).prop_map(
            |((every, most), year, number, in_school)| {
                let in_school = in_school && matches!(every, Every::Semester | Every::Year);
                let year = if in_school {
                    Year::School(year)
                } else {
                    Year::Calendar(year)
                };
                let number = number % most + 1;
                Period {
                    every,
                    year,
                    number,
                }
            },
        )
    }

    proptest! {
        #[test]
        fn a_period_is_read_back_from_its_words(it in periods()) {
            let words = period(it);
            let read = Due::parse(&words);
            let read = read.as_ref().ok().and_then(Due::named);
            let named = read.map(|named| (named.every, named.year, named.number));
            prop_assert_eq!(named, Some((it.every, Some(it.year), it.number)), "{}", words);
        }
    }
}
