//! The days and months of a text by which work is due, compared with deadlines.

use chrono::{Datelike, NaiveDate};

use super::{CHECK, Context};
use crate::diagnostic::Finding;
use crate::messages::{Language, ValueWords, message};
use crate::plan::date_range::DateRange;
use crate::plan::field::{Field, given};
use crate::plan::index::Ix;
use crate::plan::record::{DayOfWeek, Deadline};
use crate::plan::scalar::day::written;
use crate::plan::scalar::value::Text;
use crate::spelling::days::{Named, NamedDay, NamedMonths};

/// Returns whether a day is the one that a text names.
pub(super) fn is_it(named: &NamedDay<'_>, day: NaiveDate) -> bool {
    (day.day(), day.month()) == (named.day, named.month)
        && named.year.is_none_or(|year| year == day.year())
}

/// Returns whether a day of a text is one of a deadline: a due day, the day before it if the
/// work must be done before, or a day of the period that is named.
pub(super) fn is_day_of(
    context: &Context<'_>,
    deadline: Ix<Deadline>,
    named: &NamedDay<'_>,
) -> bool {
    let plan = context.plan;
    let record = &plan.deadlines[deadline];
    let period = given(&record.due)
        .and_then(|due| due.named())
        .and_then(|period| plan.links.terms.named(period));
    let in_period = |range: DateRange| {
        let years = range.from.year()..=range.until.year();
        years
            .filter_map(|year| NaiveDate::from_ymd_opt(year, named.month, named.day))
            .any(|day| range.contains(day))
    };
    if period.is_some_and(in_period) {
        return true;
    }
    let occurrences = plan.links.schedules[deadline].occurrences();
    let days = occurrences.iter().flat_map(|it| [it.due, it.written]);
    let until = given(&record.until).map(|day| day.0);
    days.chain(until).any(|day| {
        is_it(named, day) || named.before && day.succ_opt().is_some_and(|day| is_it(named, day))
    })
}

/// Returns whether a deadline is due in a month that a text names, or begins there.
pub(super) fn is_in(
    context: &Context<'_>,
    deadline: Ix<Deadline>,
    named: &NamedMonths<'_>,
) -> bool {
    let plan = context.plan;
    let record = &plan.deadlines[deadline];
    let is_it = |day: NaiveDate| {
        let is_year = named.year.is_none_or(|year| year == day.year());
        is_year && named.months.contains(&day.month())
    };
    let period = given(&record.due)
        .and_then(|due| due.named())
        .and_then(|period| plan.links.terms.named(period));
    let in_period = |range: DateRange| {
        let mut days = range.from.iter_days().take_while(|day| *day <= range.until);
        days.any(is_it)
    };
    if period.is_some_and(in_period) {
        return true;
    }
    let from = given(&record.from).filter(|_| !named.is_span);
    let ends = from
        .into_iter()
        .chain(given(&record.until))
        .map(|day| day.0);
    let occurrences = plan.links.schedules[deadline].occurrences();
    let days = occurrences.iter().flat_map(|it| [it.due, it.written]);
    days.chain(ends).any(is_it)
}

/// Returns the finding about a day with another day of the week than the text says.
pub(super) fn misnamed(
    context: &Context<'_>,
    text: &Field<Text>,
    named: &Named<'_>,
) -> Option<Finding> {
    let period = context.plan.period()?;
    let mut days = named.days.iter().chain(&named.begins);
    let (named, day, said) = days.find_map(|named| {
        let said = named.weekday?;
        let years = match named.year {
            Some(year) => year..=year,
            None => period.from.year()..=period.until.year(),
        };
        let dates = years.filter_map(|year| {
            NaiveDate::from_ymd_opt(year, named.month, named.day)
                .filter(|day| named.year.is_some() || period.contains(*day))
        });
        let dates: Vec<NaiveDate> = dates.collect();
        match dates[..] {
            [day] if day.weekday() != said => Some((named, day, said)),
            _ => None,
        }
    })?;
    let name = |day: chrono::Weekday| {
        let name = DayOfWeek::from(day).name();
        move |language: Language| {
            ValueWords::meaning(language, name)
                .unwrap_or(name)
                .to_owned()
        }
    };
    let wording = message!(times.weekday_differs, day = written(day))
        .in_each("weekday", name(day.weekday()))
        .in_each("said", name(said));
    let place = context.within(text.place, named.written);
    let finding = Finding::new(&CHECK.rule, place, wording);
    Some(finding.help(message!(times.weekday_differs_help)))
}
