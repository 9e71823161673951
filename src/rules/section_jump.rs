//! DCS601: the numbers of the sections are not consecutive.

use std::collections::HashMap;

use super::{Check, Facts};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS601", "section-jump", Warning, "section_jump"),
    concludes_from_absence: false,
    excusable: true,
    look,
};

fn look(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let mut last: HashMap<&str, (u32, &str)> = HashMap::new();
    for section in &facts.plan.sections {
        let Some(id) = section.id() else { continue };
        let (above, own) = id.key.rsplit_once('.').unwrap_or(("", &id.key));
        let roman = above.is_empty();
        let Some(number) = (if roman { value(own) } else { own.parse().ok() }) else {
            continue;
        };
        let before = last.insert(above, (number, &id.text));
        let next = before.map_or(1, |(before, _)| before + 1);
        if number == next {
            continue;
        }
        let missing = if roman {
            numeral(next)
        } else {
            format!(
                "{}.{next}",
                id.text.rsplit_once('.').map_or("", |(above, _)| above)
            )
        };
        let message = match before {
            Some((_, before)) => {
                message!(
                    rules.section_jump,
                    id = id.text,
                    before = before,
                    missing = missing
                )
            }
            None => message!(rules.section_first, id = id.text, missing = missing),
        };
        findings.push(
            Finding::new(&CHECK.rule, section.place, message)
                .help(message!(rules.section_jump_help))
                .about(&id.text),
        );
    }
}

const NUMERALS: [(&str, u32); 9] = [
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("III", 3),
    ("II", 2),
    ("I", 1),
];

/// Returns a number below 90 in Roman numerals.
fn numeral(mut number: u32) -> String {
    let mut text = String::new();
    for (sign, value) in NUMERALS {
        while number >= value {
            text.push_str(sign);
            number -= value;
        }
    }
    text
}

/// Returns the value of a Roman numeral below 90, in lower case.
fn value(text: &str) -> Option<u32> {
    (1..90).find(|number| numeral(*number).eq_ignore_ascii_case(text))
}
