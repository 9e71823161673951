//! The plan that is meant where none is named, by the names of folders in `plans`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::plan::names::years_of_folder;

/// Returns the plan that a user in `folder` probably means: the one that contains
/// `folder`, else the one of `year` below the nearest `plans`, else the latest there.
#[must_use]
pub fn nearest_plan(folder: &Path, year: u32) -> Option<PathBuf> {
    for folder in folder.ancestors() {
        if folder
            .parent()
            .is_some_and(|parent| parent.ends_with("plans"))
        {
            return Some(folder.to_owned());
        }
        if let Some(plan) = plan_of_year(&folder.join("plans"), year) {
            return Some(plan);
        }
    }
    None
}

/// Returns the plan of `year` in a folder `plans`, else that of the last school year with
/// this year (`2025-2026`), else the latest there, else the folder itself, or `None` if there
/// is no such folder.
pub(super) fn plan_of_year(plans: &Path, year: u32) -> Option<PathBuf> {
    if !plans.is_dir() {
        return None;
    }
    let ranked = plan_folders(plans).into_iter().filter_map(|(_, name)| {
        let years = years_of_folder(&name)?;
        let rank = (years.contains(&year), years == (year..=year));
        Some((rank, *years.end(), *years.start(), name))
    });
    let best = ranked.max();
    Some(best.map_or_else(|| plans.to_owned(), |(.., name)| plans.join(name)))
}

/// Returns the folders of plans in a folder `plans`, each with its last year and its name,
/// by year.
#[must_use]
pub fn plan_folders(plans: &Path) -> Vec<(u32, String)> {
    let folders = fs::read_dir(plans).into_iter().flatten();
    let paths = folders.filter_map(|entry| Some(entry.ok()?.path()));
    let named = paths.filter(|path| path.is_dir()).filter_map(|path| {
        let name = path.file_name()?.to_str()?;
        Some((*years_of_folder(name)?.end(), name.to_owned()))
    });
    let mut named: Vec<(u32, String)> = named.collect();
    named.sort();
    named
}
