//! `dcs overdue`: what is late, the latest first.

use anyhow::Result;
use clap::ArgMatches;

use super::load::load;
use super::options::{Options, Talk, days};
use super::{Outcome, Surroundings};
use crate::messages::Words;
use crate::render::json;
use crate::render::overview::Overview;
use crate::status::{Item, Outlook};

pub(super) fn run(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let ahead = days(matches, "warn", options.words())?;
    let loaded = load(options, surroundings)?;
    let as_of = options.day_for(&loaded.plan, surroundings);
    loaded.demand_sound(as_of, options, surroundings)?;
    let due_soon = ahead.unwrap_or(loaded.plan.due_soon());
    let outlook = Outlook::new(&loaded.plan, as_of, due_soon);
    let late = outlook.overdue();
    let soon = ahead.map_or_else(Vec::new, |days| outlook.due_within(days));
    let all: Vec<&Item> = late.iter().chain(&soon).copied().collect();
    let overview = Overview {
        outlook: &outlook,
        language: options.language,
    };
    let words = &Words::of(options.language).status;
    let format = matches.get_one::<String>("format").map(String::as_str);
    let text = match format {
        Some("json") => json::overdue(&outlook, &all),
        Some("csv") => overview.list(&all, true).csv(),
        Some("markdown") => overview.list(&all, true).markdown(),
        _ if all.is_empty() && options.talk == Talk::Quiet => String::new(),
        _ if all.is_empty() => format!("{}\n", words.nothing_late),
        _ => {
            let grid = overview.list(&all, ahead.is_some());
            format!("{}\n", grid.screen(surroundings.width, options.color))
        }
    };
    write!(surroundings.out, "{text}")?;
    Ok(if late.is_empty() || matches.get_flag("exit-zero") {
        Outcome::Clean
    } else {
        Outcome::BadNews
    })
}
