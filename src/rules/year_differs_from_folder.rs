//! DCS906: a plan's year is not the one that its folder is named after.

use std::ops::RangeInclusive;
use std::path::Path;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::names::years_of_folder;

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
    let Some(head) = context.plan.head.get() else {
        return;
    };
    let (place, Some(year)) = (head.year.place, head.year.get()) else {
        return;
    };
    let file = Path::new(&context.sources.get(place.file).path);
    let path = context.folder.join(file);
    let Some((folder, named)) = path.parent().and_then(named_years) else {
        return;
    };
    if !named.contains(&year.0) {
        let message = message!(
            rules.year_differs_from_folder,
            year = year.0,
            folder = folder
        );
        findings.push(
            Finding::new(&CHECK.rule, place, message)
                .help(message!(rules.year_differs_from_folder_help)),
        );
    }
}

/// Returns the name of a folder in `plans`, and the years that it is named after:
/// `plans/2026`, `plans/2026-2027`.
fn named_years(folder: &Path) -> Option<(&str, RangeInclusive<u32>)> {
    let name = folder.file_name()?.to_str()?;
    let above = folder.parent()?.file_name()?;
    let years = years_of_folder(name).filter(|_| above == "plans")?;
    Some((name, years))
}
