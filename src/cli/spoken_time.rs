//! Times that are given on a command line in words: a period, this week, so many months.

use chrono::{Datelike, NaiveDate};

use super::args::InWords;
use super::extra::Line;
use super::guess;
use super::values::day;
use super::world::World;
use crate::messages::{Words, fill};
use crate::plan::scalar::day::{YEARS, Zone, last_day, written};
use crate::plan::scalar::period::Period;
use crate::plan::scalar::spoken::Spoken;
use crate::plan::scalar::year::Year;
use crate::search::plain;

/// Returns the day on which a line is read that has these words: that of `--as-of`, or else of the
/// clock.
pub(super) fn today(words: &[String], world: &World<'_>) -> NaiveDate {
    let mut pairs = words.windows(2);
    let named = pairs.find_map(|pair| day(&pair[1]).filter(|_| pair[0] == "--as-of"));
    let joined = || {
        words
            .iter()
            .find_map(|word| day(word.strip_prefix("--as-of=")?))
    };
    let of_environment = || day(world.variable("DCS_AS_OF")?);
    let clock = || world.now.with_timezone(&Zone::viet_nam().0).date_naive();
    named
        .or_else(joined)
        .or_else(of_environment)
        .unwrap_or_else(clock)
}

impl Line<'_> {
    /// Returns the last day of a period, where a day may be given up to which is counted.
    pub(super) fn last_day(&self, text: &str, world: &World<'_>) -> Option<String> {
        if !self.has("as-of") {
            return None;
        }
        let this_year = today(&self.words, world).year();
        // The report of `6 tháng` is that up to June.
        let months = match plain(text).as_str() {
            "6 thang" | "sau thang" => Some(6),
            "9 thang" | "chin thang" => Some(9),
            _ => None,
        };
        if let Some(month) = months {
            let day = last_day(this_year, month)?;
            return NaiveDate::from_ymd_opt(this_year, month, day).map(written);
        }
        let spoken = Spoken::read(text)?;
        let period = Period {
            every: spoken.every?,
            year: Year::Calendar(spoken.year.unwrap_or(this_year)),
            number: spoken.number?,
        };
        Some(written(period.days()?.until))
    }

    /// Returns the line for the plan of a year that is given alone: `check 2026`.
    pub(super) fn plan_of_year(&self, text: &str, words: &Words) -> Option<String> {
        let year: i32 = text.parse().ok().filter(|year| YEARS.contains(year))?;
        let command = self.command.get_name();
        let year = year.to_string();
        let meant = format!("dcs {command} -p plans/{year}");
        Some(fill(
            words.lines.plan_of_year,
            &[("year", &year), ("meant", &meant)],
        ))
    }

    /// Returns which options show what a text says by the day on which it is typed: `tuần này`,
    /// `tháng sau`.
    pub(super) fn time_meant(
        &self,
        text: &str,
        words: &Words,
        world: &World<'_>,
    ) -> Option<String> {
        let ahead = match plain(text).as_str() {
            "hom nay" => "0d",
            "ngay mai" | "mai" => "1d",
            "tuan nay" | "tuan sau" | "tuan toi" => "7d",
            "thang nay" | "thang sau" | "thang toi" => "30d",
            _ => return None,
        };
        let command = format!("dcs {}{}", self.command.get_name(), self.plan());
        if self.has("warn") {
            let meant = format!("{command} --warn {ahead}");
            return Some(fill(
                words.lines.due_ahead,
                &[("found", text), ("meant", &meant)],
            ));
        }
        if !self.has("due-within") {
            return None;
        }
        let within = format!("{command} --due-within {ahead}");
        let today = today(&self.words, world);
        let Some(since) = guess::day_meant(InWords::FirstDay, text, today) else {
            return Some(fill(
                words.lines.due_ahead,
                &[("found", text), ("meant", &within)],
            ));
        };
        let since = format!("{command} --since {}", written(since));
        Some(fill(
            words.lines.since_or_within,
            &[("found", text), ("since", &since), ("within", &within)],
        ))
    }
}
