//! The limits of the law and of a plan, each counted for a day.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::escaped_json;
use super::table::{Column, Table};
use crate::law::Known;
use crate::messages::{Language, LawWords, Words, fill};
use crate::plan::calendar::Calendar;
use crate::plan::counting::{NotCounted, Way};
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::record::{Limit, Record};
use crate::plan::scalar::amount::{Amount, Unit};
use crate::plan::scalar::day::written;

/// A limit, counted from an event.
#[derive(Debug)]
pub struct Counted<'l> {
    known: Known<'l>,
    /// The day of the event.
    on: NaiveDate,
    /// How long the time is and when it ends, if the limit applies to the event.
    end: Option<(Amount, Result<NaiveDate, NotCounted>)>,
}

impl<'l> Counted<'l> {
    /// Counts a limit from an event.
    #[must_use]
    pub fn of(known: Known<'l>, on: NaiveDate, calendar: &Calendar) -> Self {
        let limit = known.limit;
        let applies = limit.applies(DateRange {
            from: on,
            until: on,
        });
        let amount = limit.amount().filter(|_| applies);
        let end = amount.map(|amount| (amount, calendar.end(on, amount, limit.way())));
        Self { known, on, end }
    }

    /// Returns whether it applies to the event.
    #[must_use]
    pub fn applies(&self) -> bool {
        self.end.is_some()
    }

    /// Returns the day on which the time ends, in words.
    fn end(&self, words: &LawWords) -> String {
        let on = written(self.on);
        let Some((_, end)) = &self.end else {
            return fill(words.not_applied, &[("on", &on)]);
        };
        match end {
            Ok(end) => {
                let text = match self.known.limit.way() {
                    Way::Within | Way::Ahead => words.latest,
                    Way::Keep => words.to_the_end_of,
                };
                fill(text, &[("on", &on), ("end", &written(*end))])
            }
            Err(NotCounted::UnknownYear(year)) => fill(
                words.unknown_year,
                &[("on", &on), ("year", &year.to_string())],
            ),
            Err(NotCounted::OutOfRange) => fill(words.out_of_range, &[("on", &on)]),
        }
    }
}

/// Returns the table of limits.
#[must_use]
pub fn table(limits: &[Counted<'_>], language: Language) -> Table {
    let words = &Words::of(language).law;
    let row = |counted: &Counted<'_>| {
        let limit = counted.known.limit;
        let source = limit.source.get().map_or("", |source| &source.0);
        let source = if counted.known.of_plan {
            fill(words.of_plan, &[("source", source)])
        } else {
            source.to_owned()
        };
        vec![
            limit.id_text().to_owned(),
            limit
                .what
                .get()
                .map_or_else(String::new, |what| what.0.clone()),
            time(limit, words),
            counted.end(words),
            days(limit, words),
            source,
            limit
                .checked
                .get()
                .map_or_else(String::new, |day| written(day.0)),
        ]
    };
    Table {
        columns: vec![
            (words.id, Column::Short),
            (words.what, Column::Text),
            (words.time, Column::Text),
            (words.end, Column::Text),
            (words.applies, Column::Text),
            (words.source, Column::Text),
            (words.checked, Column::Short),
        ],
        rows: limits.iter().map(row).collect(),
        ..Table::default()
    }
}

/// Returns how long the time is and from when it counts, in words.
fn time(limit: &Limit, words: &LawWords) -> String {
    let Some(Amount { count, unit }) = limit.amount() else {
        return String::new();
    };
    let text = match (limit.way(), unit) {
        (Way::Within, Unit::Days) => words.within_days,
        (Way::Within, Unit::WorkingDays) => words.within_working_days,
        (Way::Within, Unit::Months) => words.within_months,
        (Way::Ahead, Unit::Days) => words.ahead_days,
        (Way::Ahead, Unit::WorkingDays) => words.ahead_working_days,
        (Way::Ahead, Unit::Months) => words.ahead_months,
        (Way::Keep, Unit::Days) => words.keep_days,
        (Way::Keep, Unit::WorkingDays) => words.keep_working_days,
        (Way::Keep, Unit::Months) => words.keep_months,
    };
    let since = limit.since.get().map_or("", |since| &since.0);
    let time = fill(text, &[("count", &count.to_string()), ("since", since)]);
    let time = match given(&limit.extendable) {
        Some(times) => fill(
            words.extendable,
            &[("time", &time), ("count", &times.0.to_string())],
        ),
        None => time,
    };
    let Some(Amount { count, unit }) = given(&limit.longest).copied() else {
        return time;
    };
    let text = match unit {
        Unit::Days => words.longest_days,
        Unit::WorkingDays => words.longest_working_days,
        Unit::Months => words.longest_months,
    };
    fill(text, &[("time", &time), ("count", &count.to_string())])
}

/// Returns the days of the events to which it applies, in words.
fn days(limit: &Limit, words: &LawWords) -> String {
    let from = given(&limit.from).map(|day| written(day.0));
    let until = given(&limit.until).map(|day| written(day.0));
    match (from, until) {
        (None, None) => words.always.to_owned(),
        (Some(from), None) => fill(words.from, &[("from", &from)]),
        (None, Some(until)) => fill(words.until, &[("until", &until)]),
        (Some(from), Some(until)) => fill(words.from_until, &[("from", &from), ("until", &until)]),
    }
}

/// Returns the limits as JSON: a list of objects with the keys of the files, and `on`,
/// `applies`, `end` and `unknown_year`.
#[must_use]
pub fn json(limits: &[Counted<'_>]) -> String {
    let object = |counted: &Counted<'_>| {
        let mut keys = json!(counted.known.limit);
        if let Some(keys) = keys.as_object_mut() {
            keys.retain(|_, value| !value.is_null() && *value != json!([]));
        }
        let end = counted.end.as_ref().map(|(_, end)| end);
        keys["of_plan"] = json!(counted.known.of_plan);
        keys["on"] = json!(counted.on);
        keys["applies"] = json!(counted.applies());
        keys["end"] = json!(end.and_then(|end| end.ok()));
        if let Some(Err(NotCounted::UnknownYear(year))) = end {
            keys["unknown_year"] = json!(year);
        }
        keys
    };
    escaped_json::pretty(&Value::Array(limits.iter().map(object).collect()))
}
