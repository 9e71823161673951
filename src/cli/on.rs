//! The date of a record as it is written on the command line.

use anyhow::Result;
use chrono::{Datelike, Days, NaiveDate};
use clap::Arg;

use super::args::{InWords, Value, parsed_or_explained};
use super::context::Context;
use super::errors::bad_value;
use super::values::{day, day_and_month, not_a_day};
use crate::messages::{Words, fill};
use crate::plan::scalar::day::written;
use crate::search::fold;

/// The date of a record as it is written on the command line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum On {
    /// The as-of date.
    #[default]
    Today,
    /// The day before the as-of date.
    Yesterday,
    /// The day before that.
    TwoDaysAgo,
    /// A day.
    Day(NaiveDate),
    /// A day without its year, as it was written.
    WithoutYear(String),
}

impl On {
    pub(super) fn read(text: &str, words: &'static Words) -> Result<Self, String> {
        match fold(text).as_str() {
            "hom nay" | "today" => Ok(Self::Today),
            "hom qua" | "yesterday" => Ok(Self::Yesterday),
            "hom kia" => Ok(Self::TwoDaysAgo),
            _ => match day(text) {
                Some(day) => Ok(Self::Day(day)),
                None if day_and_month(text).is_some() => Ok(Self::WithoutYear(text.to_owned())),
                None => Err(not_a_day(text, words.record.bad_day, words)),
            },
        }
    }

    /// Returns the date that an option gives, given today's.
    ///
    /// # Errors
    ///
    /// Fails if the year is missing: the date is suggested, not guessed.
    pub(super) fn day(
        &self,
        option: &str,
        today: NaiveDate,
        context: &Context<'_, '_>,
    ) -> Result<NaiveDate> {
        match self {
            Self::Today => Ok(today),
            Self::Yesterday => Ok(today - Days::new(1)),
            Self::TwoDaysAgo => Ok(today - Days::new(2)),
            Self::Day(day) => Ok(*day),
            Self::WithoutYear(text) => {
                let cli = context.cli();
                let expected = match latest(text, today).map(written) {
                    Some(meant) => fill(cli.no_year_meant, &[("meant", &meant)]),
                    None => cli.no_year.to_owned(),
                };
                Err(bad_value(text, option, &expected, cli))
            }
        }
    }
}

/// Returns the date of something that happened, which `--on` gives and is today's otherwise.
///
/// # Errors
///
/// Fails if the year is missing, or if the date is after today.
pub(super) fn happened(
    on: Option<&On>,
    today: NaiveDate,
    context: &Context<'_, '_>,
) -> Result<NaiveDate> {
    let day = on.unwrap_or(&On::Today).day("--on", today, context)?;
    if day <= today {
        return Ok(day);
    }
    let cli = context.cli();
    let (on, today) = (written(day), written(today));
    let expected = fill(cli.on_ahead, &[("on", &on), ("today", &today)]);
    Err(bad_value(&on, "--on", &expected, cli))
}

/// Returns the last such day that is not after today: records are about the past.
fn latest(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (day, month) = day_and_month(text)?;
    let mut years = (today.year() - 4..=today.year()).rev();
    years.find_map(|year| NaiveDate::from_ymd_opt(year, month, day).filter(|day| *day <= today))
}

impl Value for On {
    fn parsed(arg: Arg, words: &'static Words) -> Arg {
        parsed_or_explained(InWords::PastDay.of_type(arg), words, Self::read)
    }
}
