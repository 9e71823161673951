//! `dcs overdue`: what is late, the latest first.

use std::fmt::Write as _;
use std::mem::ManuallyDrop;

use anyhow::Result;
use clap::ArgMatches;

use super::load::load;
use super::options::{Options, Talk, days};
use super::output::Outputs;
use super::{Outcome, Surroundings};
use crate::messages::{Words, fill};
use crate::render::grid::Grid;
use crate::render::json;
use crate::render::machine::{Report, Scene};
use crate::render::overview::Overview;
use crate::status::{Obligation, Outlook};

pub(super) fn run(
    matches: &ArgMatches,
    options: &Options,
    surroundings: &mut Surroundings<'_>,
) -> Result<Outcome> {
    let ahead = days(matches, "warn", options.words())?;
    let outputs = Outputs::of(matches, options, surroundings)?;
    // Never freed: the process ends with the command, and a large plan has many parts.
    let loaded = ManuallyDrop::new(load(options, surroundings)?);
    let as_of = options.day_for(&loaded.plan, surroundings);
    loaded.demand_sound(as_of, options, surroundings)?;
    let due_soon = ahead.unwrap_or(loaded.plan.due_soon());
    let outlook = Outlook::new(&loaded.plan, as_of, due_soon);
    let late = outlook.overdue();
    let soon = ahead.map_or_else(Vec::new, |days| outlook.due_within(days));
    let stopped = outlook.stopped_late();
    let all: Vec<&Obligation<'_>> = late.iter().chain(&soon).copied().collect();
    let shown: Vec<&Obligation<'_>> = all.iter().chain(&stopped).copied().collect();
    let overview = Overview {
        outlook: &outlook,
        language: options.language,
    };
    let words = &Words::of(options.language).status;
    let folder = surroundings.shown_folder();
    let width = surroundings.width;
    outputs.deliver(
        matches,
        "table",
        options,
        surroundings,
        |format| match format {
            "json" => Some(json::overdue(&outlook, &all, &stopped)),
            "csv" => Some(overview.list(&shown, true).csv()),
            "markdown" => Some(overview.list(&shown, true).markdown()),
            "table" | "human" => {
                let draw = |grid: &Grid| format!("{}\n", grid.screen(width, options.color));
                let mut text = match (all.is_empty(), options.talk) {
                    (true, Talk::Quiet) => String::new(),
                    (true, _) => format!("{}\n", words.nothing_late),
                    (false, _) => draw(&overview.list(&all, ahead.is_some())),
                };
                if !stopped.is_empty() {
                    let count = stopped.len().to_string();
                    let heading = fill(words.stopped_heading, &[("count", &count)]);
                    let table = draw(&overview.list(&stopped, true));
                    let _ = write!(text, "\n{heading}\n{table}");
                }
                Some(text)
            }
            _ => {
                let scene = Scene {
                    sources: &loaded.sources,
                    folder: &folder,
                    language: options.language,
                };
                Report::of_items(scene, &outlook, &all).write(format)
            }
        },
    )?;
    Ok(if late.is_empty() || matches.get_flag("exit-zero") {
        Outcome::Clean
    } else {
        Outcome::BadNews
    })
}
