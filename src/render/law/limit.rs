//! The limits of the law and of a plan, each counted for a day.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::law::Known;
use crate::messages::{LawWords, fill};
use crate::plan::calendar::Calendar;
use crate::plan::counting::{NotCounted, Way};
use crate::plan::date_range::DateRange;
use crate::plan::field::{Field, given};
use crate::plan::record::{Limit, Record};
use crate::plan::scalar::amount::{Amount, Unit};
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::value::Text;

/// A limit, counted from an event.
#[derive(Debug)]
pub(super) struct CountedLimit<'l> {
    known: Known<'l>,
    /// The day of the event.
    on: NaiveDate,
    /// How long the time is and when it ends, if the limit applies to the event.
    end: Option<(Amount, Result<NaiveDate, NotCounted>)>,
    /// The first day on which it may end, if it is one of days or months.
    earliest: Option<NaiveDate>,
}

impl<'l> CountedLimit<'l> {
    /// Counts a limit from an event.
    pub(super) fn of(known: Known<'l>, on: NaiveDate, calendar: &Calendar) -> Self {
        let limit = known.limit;
        let applies = limit.applies(DateRange {
            from: on,
            until: on,
        });
        let amount = limit.amount().filter(|_| applies);
        let end = amount.map(|amount| (amount, calendar.end(on, amount, limit.way())));
        let earliest = amount.filter(|amount| amount.unit != Unit::WorkingDays);
        let earliest = earliest
            .and_then(|amount| calendar.end_or_earliest(on, amount, limit.way()).ok())
            .filter(|_| limit.way() == Way::Within);
        Self {
            known,
            on,
            end,
            earliest,
        }
    }

    /// Returns whether it applies to the event.
    pub(super) fn applies(&self) -> bool {
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
            Err(NotCounted::UnknownYear(year)) => {
                let year = year.to_string();
                match self.earliest {
                    Some(earliest) => fill(
                        words.not_before,
                        &[("on", &on), ("end", &written(earliest)), ("year", &year)],
                    ),
                    None => fill(words.unknown_year, &[("on", &on), ("year", &year)]),
                }
            }
            Err(NotCounted::OutOfRange) => fill(words.out_of_range, &[("on", &on)]),
        }
    }

    /// Returns the row of the table.
    pub(super) fn row(&self, words: &LawWords) -> Vec<String> {
        let limit = self.known.limit;
        let text = |field: &Field<Text>| field.get().map_or("", |text| &text.0).to_owned();
        let source = text(&limit.source);
        let source = if self.known.of_plan {
            fill(words.of_plan, &[("source", &source)])
        } else {
            source
        };
        let what = text(&limit.what);
        let what = if self.known.is_followed() {
            what
        } else {
            fill(words.not_followed, &[("what", &what)])
        };
        let checked = limit.checked.get();
        vec![
            limit.id_text().to_owned(),
            what,
            time(limit, words),
            self.end(words),
            days(given(&limit.from), given(&limit.until), words),
            source,
            checked.map_or_else(String::new, |day| written(day.0)),
        ]
    }

    /// Returns it as JSON: the keys of the files, and `on`, `applies`, `end`, `earliest`,
    /// `unknown_year` and `followed`.
    pub(super) fn json(&self) -> Value {
        let mut keys = json!(self.known.limit);
        if let Some(keys) = keys.as_object_mut() {
            keys.retain(|_, value| !value.is_null() && *value != json!([]));
        }
        let end = self.end.as_ref().map(|(_, end)| end);
        keys["record"] = json!("limit");
        keys["followed"] = json!(self.known.is_followed());
        keys["of_plan"] = json!(self.known.of_plan);
        keys["on"] = json!(self.on);
        keys["applies"] = json!(self.applies());
        keys["end"] = json!(end.and_then(|end| end.ok()));
        if let Some(Err(NotCounted::UnknownYear(year))) = end {
            keys["unknown_year"] = json!(year);
            keys["earliest"] = json!(self.earliest);
        }
        keys
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
pub(super) fn days(from: Option<&Day>, until: Option<&Day>, words: &LawWords) -> String {
    let from = from.map(|day| written(day.0));
    let until = until.map(|day| written(day.0));
    match (from, until) {
        (None, None) => words.always.to_owned(),
        (Some(from), None) => fill(words.from, &[("from", &from)]),
        (None, Some(until)) => fill(words.until, &[("until", &until)]),
        (Some(from), Some(until)) => fill(words.from_until, &[("from", &from), ("until", &until)]),
    }
}
