//! The numbers of the sections in the results of a report. The headings of the plan's first
//! level are left out, because the report has its own; those below keep their levels.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::Sections;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::Section;

/// The sections right below each one.
type Children = ByRecord<Section, Vec<Ix<Section>>>;

/// Finds and numbers the sections that a report has a heading for.
pub(super) fn number(sections: &mut Sections, children: &Children) {
    let all: Vec<Ix<Section>> = sections.enumerate().map(|(index, _)| index).collect();
    let mut above: ByRecord<Section, Option<Ix<Section>>> = ByRecord::filled(None, all.len());
    // The deepest first, so that what is reported is known of all that is below.
    let mut deepest_first = all.clone();
    deepest_first.sort_by_key(|section| Reverse(sections[*section].level));
    for section in deepest_first {
        let below = &children[section];
        if !below.iter().any(|child| sections[*child].reported) {
            continue;
        }
        for child in below {
            sections[*child].reported |= children[*child].is_empty();
        }
        if sections[section].level > 1 {
            sections[section].reported = true;
            for child in below {
                above[*child] = Some(section);
            }
        }
    }
    let mut counts: HashMap<Option<Ix<Section>>, usize> = HashMap::new();
    for section in all {
        if !sections[section].reported {
            continue;
        }
        let above = above[section];
        let count = counts.entry(above).or_default();
        *count += 1;
        if let Some(above) = above {
            sections[above].report_below = *count;
        }
        let number = above.and_then(|above| sections[above].report_number.as_ref());
        let number = match number {
            Some(above) => format!("{above}.{count}"),
            None => count.to_string(),
        };
        sections[section].report_level = number.split('.').count();
        sections[section].report_number = Some(number);
    }
}
