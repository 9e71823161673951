//! The numbers of the sections in the results of a report. The headings of the plan's first
//! level are left out, because the report has its own; those below keep their levels.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::SectionData;
use crate::plan::scalar::id::key;

/// Finds and numbers the sections that a report has a heading for. `children` are the
/// positions of the sections right below each one, by its identifier.
pub(super) fn number(sections: &mut [SectionData], children: &HashMap<&str, Vec<usize>>) {
    let mut above: Vec<Option<usize>> = vec![None; sections.len()];
    // The deepest first, so that what is reported is known of all that is below.
    let mut deepest_first: Vec<usize> = (0..sections.len()).collect();
    deepest_first.sort_by_key(|position| Reverse(sections[*position].level));
    for position in deepest_first {
        let Some(below) = below(&sections[position], children) else {
            continue;
        };
        if !below.iter().any(|child| sections[*child].reported) {
            continue;
        }
        for child in below {
            let is_leaf = self::below(&sections[*child], children).is_none();
            sections[*child].reported |= is_leaf;
        }
        if sections[position].level > 1 {
            sections[position].reported = true;
            for child in below {
                above[*child] = Some(position);
            }
        }
    }
    let mut counts: HashMap<Option<usize>, usize> = HashMap::new();
    for position in 0..sections.len() {
        if !sections[position].reported {
            continue;
        }
        let above = above[position];
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
        sections[position].report_level = number.split('.').count();
        sections[position].report_number = Some(number);
    }
}

/// Returns the positions of the sections right below one.
fn below<'c>(
    section: &SectionData,
    children: &'c HashMap<&str, Vec<usize>>,
) -> Option<&'c Vec<usize>> {
    children.get(key(&section.id).as_str())
}
