//! DCS602: the letters of the points do not follow the Vietnamese order, or a number appears
//! twice.

mod relabel;

use std::collections::HashSet;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::Field;
use crate::plan::index::ByRecord;
use crate::plan::marks;
use crate::plan::record::Section;
use crate::plan::scalar::id::key;
use crate::plan::scalar::value::AnyText;
use relabel::Points;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS602", "letter-order", Warning, "letter_order"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// The letters of points (điểm) in their order: `đ` follows `d`, and there is no
/// `f`, `j`, `w` or `z` (Nghị định 30/2020/NĐ-CP, Phụ lục I; its Điều 8 is an example).
const LETTERS: [&str; 23] = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
    "u", "v", "x", "y",
];

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let mut of_sections: ByRecord<Section, Points<'_>> =
        ByRecord::filled(Points::default(), plan.sections.len());
    let mut seen = HashSet::with_capacity(plan.tasks.len());
    for (index, task) in plan.tasks.enumerate() {
        // A copy of a task is reported as such.
        let label = task.label.as_ref().and_then(|label| label.get());
        let id = task.id.get();
        if id.is_some_and(|id| !seen.insert((id.key.as_str(), label))) {
            continue;
        }
        if let (Some(section), Some(label)) = (plan.section_of(index), &task.label) {
            let (labels, tasks) = &mut of_sections[section];
            labels.push(label);
            tasks.push(index);
        }
    }
    let mut lists: Vec<Points<'_>> = of_sections.into_iter().collect();
    lists.extend(plan.sections.iter().map(|section| {
        let points = section.points.values();
        let labels = points.filter_map(|point| point.label.as_ref()).collect();
        (labels, Vec::new())
    }));
    let found_before = findings.len();
    for (labels, _) in &lists {
        in_order(labels, findings);
        numbered_once(labels, findings);
    }
    if let Some(first) = findings.get_mut(found_before) {
        first.repairs = relabel::repairs(plan, &lists);
    }
}

/// Checks the labels of a list of points, which may be `tasks`. Labels that are not
/// letters are ignored, but below a number the letters begin anew.
fn in_order(labels: &[&Field<AnyText>], findings: &mut Vec<Finding>) {
    let mut next = 0;
    let mut before = None;
    let bare = |field: &&Field<AnyText>| Some(key(marks::unmarked(&field.get()?.0)));
    // Where there is an `ii`, `i` is a number.
    let is_roman = labels.iter().filter_map(bare).any(|label| label == "ii");
    for field in labels {
        let Some(label) = bare(field) else {
            continue;
        };
        if label.starts_with(|c: char| c.is_ascii_digit()) {
            (next, before) = (0, None);
        }
        let one = label.chars().count() == 1 && label.chars().all(char::is_alphabetic);
        if !one || (is_roman && label == "i") {
            continue;
        }
        let position = LETTERS.iter().position(|letter| *letter == label);
        if position != Some(next) {
            let expected = LETTERS.get(next).copied().unwrap_or_default();
            let message = match &before {
                Some(before) => message!(
                    wording.letter_order,
                    found = label,
                    before = before,
                    expected = expected
                ),
                None => message!(wording.letter_first, found = label, expected = expected),
            };
            findings.push(
                Finding::new(&CHECK.rule, field.place, message)
                    .help(message!(wording.letter_order_help)),
            );
        }
        next = position.unwrap_or(next) + 1;
        before = Some(label);
    }
}

/// Finds numbers that appear twice among points of one depth. Below another point they begin anew.
fn numbered_once(labels: &[&Field<AnyText>], findings: &mut Vec<Finding>) {
    let mut seen = HashSet::new();
    let mut shape_before = None;
    for field in labels {
        let label = field.get().map(|label| label.0.trim()).unwrap_or_default();
        let Some(digits) = label.find(|c: char| c.is_ascii_digit()) else {
            seen.clear();
            continue;
        };
        let number = label
            .split_once(char::is_whitespace)
            .map_or(label, |(word, _)| word);
        let parts = number.split('.').filter(|part| !part.is_empty()).count();
        let shape = (parts, &label[..digits]);
        if shape_before.replace(shape) != Some(shape) {
            seen.clear();
        }
        if !seen.insert(label) {
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    field.place,
                    message!(wording.label_twice, label = label),
                )
                .help(message!(wording.label_twice_help)),
            );
        }
    }
}
