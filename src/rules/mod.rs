//! The rules about what the records say: one file each. A rule is a constant of
//! plain data, one function, and its two pages beside it.
//!
//! To add one: the file, its pages (`.vi.md`, `.en.md`), a line in [`CHECKS`], and
//! a bad and a good fixture in `tests/rules`. The tests report what is missing.

mod abolished_district;
mod allow;
mod backdated_since;
mod blank_left;
mod calendar_changed;
mod circles;
mod comparison;
mod context;
mod day_differs_from_text;
mod day_outside_period;
mod deadline_reassigned;
mod deadline_vanished;
mod decomposed_text;
mod demand_changed;
mod done_twice;
mod done_without_evidence;
mod due_moved;
mod due_moved_far;
mod due_on_free_day;
mod due_outside_period;
mod duplicate_identifier;
mod empty_recurrence;
mod evidence_empty;
mod evidence_missing;
mod evidence_outside;
mod evidence_replaced;
mod evidence_uncited;
mod extended_without_decision;
mod extension_without_decision;
mod far_from_plan;
mod figure_given_twice;
mod folded_text;
mod futile_extension;
mod futile_limit;
mod history;
mod holders_overlap;
mod holiday_of_other_year;
mod holidays_unknown;
mod identifier_renamed;
mod impossible_step;
mod lateness;
mod lead_also_oversees;
mod lead_also_supports;
mod lead_changed;
mod legacy_encoding;
mod letter_order;
mod limit_outdated;
mod limit_weakened;
mod no_plan;
mod no_records;
mod nobody_in_office;
mod overridden_extension;
mod owed_contradicted;
mod part_exceeds_whole;
mod period_changed;
mod period_without_due;
mod personal_data;
mod progress_before_period;
mod progress_in_future;
mod recipients_without_addressee;
mod recipients_without_archive;
mod record_backdated;
mod record_over_lines;
mod record_repeated;
mod record_rewritten;
mod reference;
mod report_dated_early;
mod report_dated_late;
mod report_without_deadline;
mod retroactive_extension;
mod retroactive_stop;
mod reversed_range;
mod section_jump;
mod several_plans;
mod step_day_unknown;
mod step_twice;
mod stop_without_note;
mod table_shape;
mod taken_down_early;
mod task_vanished;
mod task_without_deadline;
mod task_without_lead;
#[cfg(test)]
mod tests;
mod too_many_dates;
mod two_leads;
mod unclear_deadline;
mod unclear_holiday;
mod unclear_limit;
mod unclear_person;
mod unclear_reference;
mod unclear_responsibility;
mod unclear_target;
mod unclear_year;
mod unit_name_variant;
mod unknown_deadline;
mod unknown_entry;
mod unknown_figure;
mod unknown_occurrence;
mod unknown_party;
mod unknown_rule;
mod unknown_section;
mod unknown_task;
mod unused_allowance;
mod unused_party;
mod work_reworded;
mod year_differs_from_folder;

use crate::diagnostic::{Finding, Rule};
use crate::faults;
use crate::text::{FileId, Place, Span};
pub use comparison::Comparison;
pub use context::Context;

/// The start of the first file, for findings that have no place of their own.
const NOWHERE: Place = Place {
    file: FileId(0),
    span: Span { start: 0, end: 0 },
};

/// A rule and how it is checked.
#[derive(Debug)]
pub struct Check {
    /// The rule.
    pub rule: Rule,
    /// Whether it draws conclusions from the absence of a record. Such a rule is not run
    /// if a file could not be read.
    concludes_from_absence: bool,
    /// Whether a plan may allow what the rule finds. It may not if something would then be
    /// silently missing from a table.
    excusable: bool,
    find: Find,
}

/// How a rule finds what it reports.
#[derive(Debug)]
enum Find {
    /// In the plan alone.
    Alone(fn(&Context<'_>, &mut Vec<Finding>)),
    /// In the plan alone, record by record, so that a plan can allow some of it. What is
    /// left is joined.
    Joined {
        find: fn(&Context<'_>, &mut Vec<Finding>),
        join: fn(&Context<'_>, &[Finding]) -> Option<Finding>,
    },
    /// By comparison with an older copy; without one, it finds nothing. The plan may not
    /// allow it, because the allowance could be part of the very change that is compared.
    Compared(fn(&Context<'_>, &Comparison<'_>, &mut Vec<Finding>)),
}

/// The rules of this module, by code.
pub static CHECKS: &[&Check] = &[
    &task_without_deadline::CHECK,
    &due_outside_period::CHECK,
    &reversed_range::CHECK,
    &empty_recurrence::CHECK,
    &due_on_free_day::CHECK,
    &report_without_deadline::CHECK,
    &unclear_deadline::CHECK,
    &day_outside_period::CHECK,
    &too_many_dates::CHECK,
    &extension_without_decision::CHECK,
    &futile_extension::CHECK,
    &period_without_due::CHECK,
    &overridden_extension::CHECK,
    &owed_contradicted::CHECK,
    &day_differs_from_text::CHECK,
    &unclear_holiday::CHECK,
    &holiday_of_other_year::CHECK,
    &holidays_unknown::CHECK,
    &due_moved_far::CHECK,
    &far_from_plan::CHECK,
    &task_without_lead::CHECK,
    &two_leads::CHECK,
    &lead_also_supports::CHECK,
    &unused_party::CHECK,
    &unclear_responsibility::CHECK,
    &unclear_person::CHECK,
    &holders_overlap::CHECK,
    &nobody_in_office::CHECK,
    &lead_also_oversees::CHECK,
    &unknown_section::CHECK,
    &unknown_task::CHECK,
    &unknown_party::CHECK,
    &unknown_deadline::CHECK,
    &unknown_occurrence::CHECK,
    &unknown_figure::CHECK,
    &duplicate_identifier::CHECK,
    &evidence_missing::CHECK,
    &evidence_outside::CHECK,
    &unclear_reference::CHECK,
    &evidence_empty::CHECK,
    &evidence_uncited::CHECK,
    &unknown_entry::CHECK,
    &progress_in_future::CHECK,
    &progress_before_period::CHECK,
    &done_without_evidence::CHECK,
    &done_twice::CHECK,
    &stop_without_note::CHECK,
    &figure_given_twice::CHECK,
    &retroactive_extension::CHECK,
    &retroactive_stop::CHECK,
    &record_backdated::CHECK,
    &unclear_target::CHECK,
    &part_exceeds_whole::CHECK,
    &section_jump::CHECK,
    &letter_order::CHECK,
    &unit_name_variant::CHECK,
    &recipients_without_archive::CHECK,
    &abolished_district::CHECK,
    &recipients_without_addressee::CHECK,
    &report_dated_late::CHECK,
    &decomposed_text::CHECK,
    &report_dated_early::CHECK,
    &legacy_encoding::CHECK,
    &blank_left::CHECK,
    &table_shape::CHECK,
    &folded_text::CHECK,
    &unclear_limit::CHECK,
    &limit_outdated::CHECK,
    &impossible_step::CHECK,
    &step_twice::CHECK,
    &record_repeated::CHECK,
    &extended_without_decision::CHECK,
    &personal_data::CHECK,
    &futile_limit::CHECK,
    &step_day_unknown::CHECK,
    &limit_weakened::CHECK,
    &taken_down_early::CHECK,
    &due_moved::CHECK,
    &record_rewritten::CHECK,
    &task_vanished::CHECK,
    &deadline_vanished::CHECK,
    &backdated_since::CHECK,
    &calendar_changed::CHECK,
    &period_changed::CHECK,
    &identifier_renamed::CHECK,
    &deadline_reassigned::CHECK,
    &evidence_replaced::CHECK,
    &work_reworded::CHECK,
    &lead_changed::CHECK,
    &demand_changed::CHECK,
    &no_plan::CHECK,
    &several_plans::CHECK,
    &no_records::CHECK,
    &unused_allowance::CHECK,
    &unknown_rule::CHECK,
    &year_differs_from_folder::CHECK,
    &unclear_year::CHECK,
    &record_over_lines::CHECK,
];

/// Returns every rule of the program, by code.
pub fn catalogue() -> impl Iterator<Item = &'static Rule> {
    let checks = CHECKS.iter().map(|check| &check.rule);
    faults::ALL.iter().copied().chain(checks)
}

/// Returns the rule with this code or name, in any case.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Rule> {
    catalogue()
        .find(|rule| rule.code.eq_ignore_ascii_case(name) || rule.name.eq_ignore_ascii_case(name))
}

/// Returns the findings of all rules, without those that the plan allows.
#[must_use]
pub fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in CHECKS {
        if !context.plan.complete && check.concludes_from_absence {
            continue;
        }
        match (&check.find, &context.comparison) {
            (Find::Alone(find) | Find::Joined { find, .. }, _) => find(context, &mut findings),
            (Find::Compared(find), Some(comparison)) => find(context, comparison, &mut findings),
            (Find::Compared(_), None) => {}
        }
    }
    joined(context, allow::apply_allowances(context, findings))
}

/// Joins the findings of each rule that wants it.
fn joined(context: &Context<'_>, mut findings: Vec<Finding>) -> Vec<Finding> {
    for check in CHECKS {
        if let Find::Joined { join, .. } = check.find {
            let of_rule = |finding: &mut Finding| std::ptr::eq(finding.rule, &raw const check.rule);
            let parts: Vec<Finding> = findings.extract_if(.., of_rule).collect();
            findings.extend(join(context, &parts));
        }
    }
    findings
}
