//! The plan that is meant where none is named, by the names of folders in `plans`.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::plan::date_range::DateRange;
use crate::plan::scalar::year::Year;

/// Returns the plan that a user in `folder` probably means: the one that contains
/// `folder`, else the one of the year of `today` below the nearest `plans`, else the
/// latest there.
#[must_use]
pub fn nearest_plan(folder: &Path, today: NaiveDate) -> Option<PathBuf> {
    for folder in folder.ancestors() {
        if folder
            .parent()
            .is_some_and(|parent| parent.ends_with("plans"))
        {
            return Some(folder.to_owned());
        }
        if let Some(plan) = plan_of_day(&folder.join("plans"), today) {
            return Some(plan);
        }
    }
    None
}

/// Returns the plan of the year of a day in a folder `plans`, else the latest there,
/// else the folder itself, or `None` if there is no such folder.
pub(super) fn plan_of_day(plans: &Path, day: NaiveDate) -> Option<PathBuf> {
    let folders = fs::read_dir(plans)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir());
    Some(of_day(folders, day).unwrap_or_else(|| plans.to_owned()))
}

/// Returns which of some folders is named after the year of a day: `2026`,
/// `2026-2027`; of several, the one whose year began last. If none is, it is the latest
/// of those that are named after years.
#[must_use]
pub fn of_day<P: AsRef<Path>>(folders: impl Iterator<Item = P>, day: NaiveDate) -> Option<P> {
    let year = |folder: &P| -> Option<DateRange> {
        Year::parse(folder.as_ref().file_name()?.to_str()?)?.days()
    };
    let years = folders.filter_map(|folder| Some((year(&folder)?, folder)));
    let ranked = years.max_by_key(|(year, _)| (year.contains(day), year.from));
    ranked.map(|(_, folder)| folder)
}

/// Returns the folders of plans in a folder `plans`, each with its year and its name, by
/// the day on which that ends.
#[must_use]
pub fn plan_folders(plans: &Path) -> Vec<(Year, String)> {
    let folders = fs::read_dir(plans).into_iter().flatten();
    let paths = folders.filter_map(|entry| Some(entry.ok()?.path()));
    let named = paths.filter(|path| path.is_dir()).filter_map(|path| {
        let name = path.file_name()?.to_str()?;
        Some((Year::parse(name)?, name.to_owned()))
    });
    let mut named: Vec<(Year, String)> = named.collect();
    named.sort_by_key(|(year, _)| year.days().map(|days| days.until));
    named
}
