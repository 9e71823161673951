//! DCS906: a plan's year is not the one that its folder is named after.

use std::path::Path;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

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
    let Some(named) = path.parent().and_then(named_year) else {
        return;
    };
    if !named.contains(&year.0) {
        let folder = named
            .iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join("-");
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

/// Returns the years that a folder in `plans` is named after: `plans/2026`,
/// `plans/2026-2027`.
fn named_year(folder: &Path) -> Option<Vec<u32>> {
    let name = folder.file_name()?.to_str()?;
    let above = folder.parent()?.file_name()?;
    let year = |text: &str| text.parse().ok().filter(|_| text.len() == 4);
    name.split('-')
        .map(year)
        .collect::<Option<Vec<u32>>>()
        .filter(|years| above == "plans" && years.len() <= 2)
}
