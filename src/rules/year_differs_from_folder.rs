//! DCS906: a plan's year is not the one that its folder is named after.

use std::path::Path;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Head;
use crate::plan::scalar::year::Year;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS906",
        "year-differs-from-folder",
        Warning,
        "year_differs_from_folder"
    ),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let head = context.plan.head.get();
    let place = head.and_then(Head::year_place);
    let (Some(place), Some(year)) = (place, context.plan.year()) else {
        return;
    };
    let file = Path::new(&context.sources.get(place.file).path);
    let path = context.folder.join(file);
    let Some(named) = path.parent().and_then(named_year) else {
        return;
    };
    let is_named = match (year, named) {
        // A plan may say in days that it is one of a school year.
        (Year::Calendar(year), Year::School(_)) => named.touches(year),
        _ => named == year,
    };
    if !is_named {
        let message = message!(rules.year_differs_from_folder, year = year, folder = named);
        findings.push(
            Finding::new(&CHECK.rule, place, message)
                .help(message!(rules.year_differs_from_folder_help)),
        );
    }
}

/// Returns the year that a folder in `plans` is named after: `plans/2026`,
/// `plans/2026-2027`.
fn named_year(folder: &Path) -> Option<Year> {
    let name = folder.file_name()?.to_str()?;
    let above = folder.parent()?.file_name()?;
    Year::parse(name).filter(|_| above == "plans")
}
