//! The numbers of the sections in the results of a report. The headings of the plan's first
//! level are left out, because the report has its own; those below keep their levels.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::{Children, SectionData, Sections};
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::Section;
use crate::plan::scalar::id::key;

/// Finds and numbers the sections that a report has a heading for.
pub(super) fn number(sections: &mut Sections, children: &Children<'_>) {
    let all: Vec<Ix<Section>> = sections.enumerate().map(|(index, _)| index).collect();
    let mut above: ByRecord<Section, Option<Ix<Section>>> = ByRecord::filled(None, all.len());
    // The deepest first, so that what is reported is known of all that is below.
    let mut deepest_first = all.clone();
    deepest_first.sort_by_key(|section| Reverse(sections[*section].level));
    for section in deepest_first {
        let Some(below) = below(&sections[section], children) else {
            continue;
        };
        if !below.iter().any(|child| sections[*child].reported) {
            continue;
        }
        for child in below {
            let is_leaf = self::below(&sections[*child], children).is_none();
            sections[*child].reported |= is_leaf;
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

/// Returns the sections right below one.
fn below<'c>(section: &SectionData, children: &'c Children<'_>) -> Option<&'c Vec<Ix<Section>>> {
    children.get(key(&section.id).as_str())
}
