//! Finds many plans for one command, and says so where a folder holds several.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::context::Context;
use super::errors::cannot_read;
use crate::clean::clean;
use crate::messages::{CliWords, fill};
use crate::plan::record::KINDS;
use crate::plan::scalar::day::Zone;
use crate::store::{self, Reason, Years};
use crate::workspace::Loaded;

/// The number of plans that a message names.
const NAMED: usize = 5;

/// Where to look for plans, and what is there.
pub(super) struct Search {
    /// The plans, in order, each once.
    pub plans: Vec<PathBuf>,
    /// The paths at and below which there is none.
    pub without: Vec<PathBuf>,
}

/// Searches folders for plans.
pub(super) fn search(
    folders: &[PathBuf],
    years: Years,
    context: &mut Context<'_, '_>,
) -> Result<Search> {
    let words = context.cli();
    let (mut plans, mut without) = (Vec::new(), Vec::new());
    let mut known = HashSet::new();
    for path in folders {
        let below = store::plans_below(&context.world.folder, path, years)
            .map_err(|error| cannot_read(&error, context.words()))?;
        for link in below.left_out {
            let text = fill(words.not_searched, &[("path", &link.name)]);
            context.world.err.line(&text)?;
        }
        if below.plans.is_empty() {
            without.push(path.clone());
        }
        let folder = &context.world.folder;
        let new = below.plans.into_iter();
        plans.extend(new.filter(|plan| known.insert(store::canonical(&folder.join(plan)))));
    }
    Ok(Search { plans, without })
}

/// Returns the as-of date in Viet Nam.
pub(super) fn today(context: &Context<'_, '_>) -> NaiveDate {
    context.options.today(context.world, Zone::viet_nam())
}

/// Prints which other plans are beside the one that was found without being named.
pub(super) fn print_unchecked(plan: &Path, context: &mut Context<'_, '_>) -> Result<()> {
    let Some(plans) = plan.parent().filter(|above| above.ends_with("plans")) else {
        return Ok(());
    };
    let below = store::plans_below(&context.world.folder, plans, Years::All);
    let others: Vec<PathBuf> = below.map_or_else(|_| Vec::new(), |below| below.plans);
    let others: Vec<&PathBuf> = others.iter().filter(|other| *other != plan).collect();
    if others.is_empty() {
        return Ok(());
    }
    let words = context.cli();
    let (path, others) = (store::shown(plan), listed(&others, words));
    let message = fill(words.unchecked, &[("path", &path), ("others", &others)]);
    context.world.err.line(&message)?;
    Ok(())
}

/// Refuses a file that has records without the plan that they belong to: its folder is meant.
pub(super) fn refuse_part(loaded: &Loaded, context: &Context<'_, '_>) -> Result<()> {
    let plan = &loaded.plan;
    let site = &loaded.site;
    let is_file = site.folder.join(&site.plan) != site.home();
    let is_part = plan.head.first.is_none() && plan.unit.first.is_none();
    let names = KINDS.iter().map(|kind| kind.list);
    let stem = site.plan.file_stem().unwrap_or_default();
    if !is_file || !is_part || !names.into_iter().any(|name| stem == name) {
        return Ok(());
    }
    let above = site.plan.parent().unwrap_or(Path::new(""));
    let folder = if above == Path::new("") {
        ".".to_owned()
    } else {
        store::shown(above)
    };
    let path = store::shown(&site.plan);
    bail!(fill(
        context.cli().part_of_plan,
        &[("path", &path), ("folder", &folder)]
    ))
}

/// Refuses a plan with errors of which a file of records has another suffix, such as
/// `tasks.yaml.txt`: most of its errors are that these records are missing.
pub(super) fn refuse_renamed(loaded: &Loaded, context: &Context<'_, '_>) -> Result<()> {
    let mut named = loaded.left_out.iter().filter_map(|file| {
        let suffixes = [".toml", ".yaml", ".yml"].into_iter();
        let mut ends = suffixes.filter_map(|it| Some(file.name.rfind(it)? + it.len()));
        let meant = &file.name[..ends.next()?];
        let stem = Path::new(meant).file_stem()?;
        let is_list = KINDS.iter().any(|kind| stem == kind.list);
        (file.reason == Reason::Renamed && is_list).then_some((&file.name, meant))
    });
    let Some((path, meant)) = named.next() else {
        return Ok(());
    };
    if loaded.errors(context.day_for(&loaded.plan)).is_empty() {
        return Ok(());
    }
    bail!(fill(
        context.cli().part_unread,
        &[("path", path), ("meant", meant)]
    ))
}

/// Refuses a folder that holds no plan itself but several plans below it.
pub(super) fn refuse_several(loaded: &Loaded, context: &Context<'_, '_>) -> Result<()> {
    let plans = loaded.plans_inside();
    if plans.len() < 2 {
        return Ok(());
    }
    let words = context.cli();
    let of_year = store::of_day(plans.iter(), today(context));
    let one = of_year.or(plans.last()).map(|plan| store::shown(plan));
    let path = store::shown(&loaded.site.plan);
    let plans: Vec<&PathBuf> = plans.iter().collect();
    bail!(fill(
        words.several_plans_below,
        &[
            ("path", &path),
            ("count", &plans.len().to_string()),
            ("plans", &listed(&plans, words)),
            ("one", &one.unwrap_or_default()),
        ],
    ))
}

/// Returns the paths of plans as text, the first few of many.
pub(super) fn listed(plans: &[&PathBuf], words: &CliWords) -> String {
    let named: Vec<String> = plans
        .iter()
        .take(NAMED)
        .map(|plan| clean(&store::shown(plan)))
        .collect();
    let text = named.join(", ");
    match plans.len().saturating_sub(NAMED) {
        0 => text,
        left => fill(
            words.and_more,
            &[("listed", &text), ("count", &left.to_string())],
        ),
    }
}
