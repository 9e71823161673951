//! The rules about what the records say: one file each. A rule is a constant of
//! plain data, one function, and its two pages beside it. `CONTRIBUTING.md` says how to
//! add one.

mod abolished_district;
mod allow;
mod backdated_since;
mod blank_left;
mod budget_report_day;
mod calendar_changed;
mod channel_unattended;
mod check;
mod circles;
mod comparison;
mod context;
mod copies;
mod counting_eased;
mod day_differs_from_text;
mod day_outside_period;
mod deadline_reassigned;
mod deadline_vanished;
mod decomposed_text;
mod delegates_of_few;
mod demand_changed;
mod demand_lessened;
mod demands;
mod denied_part;
mod done_twice;
mod done_without_evidence;
mod due_before_plan;
mod due_moved;
mod due_moved_far;
mod due_on_free_day;
mod due_outside_period;
mod duplicate_identifier;
mod duty_names;
mod duty_outdated;
mod duty_weakened;
mod empty_file;
mod empty_recurrence;
mod event_reopened;
mod evidence_empty;
mod evidence_missing;
mod evidence_outside;
mod evidence_replaced;
mod evidence_uncited;
mod excellent_over_share;
mod extended_beyond_plan;
mod extended_without_decision;
mod extension_without_decision;
mod far_from_plan;
mod figure_given_twice;
mod folded_text;
mod follows_elsewhere;
mod futile_extension;
mod futile_limit;
mod history;
mod holders_overlap;
mod holiday_of_other_year;
mod holidays_unknown;
mod identifier_renamed;
mod impossible_count;
mod impossible_step;
mod item_missing;
mod lateness;
mod lead_also_oversees;
mod lead_also_supports;
mod lead_changed;
mod legacy_encoding;
mod letter_order;
mod limit_outdated;
mod limit_weakened;
mod never_in_time;
mod no_majority;
mod no_plan;
mod no_records;
mod nobody_in_office;
mod obligation_eased;
mod older_unread;
mod over_extended;
mod overridden_extension;
mod owed_contradicted;
mod part_exceeds_whole;
mod passed_on_nowhere;
mod period_changed;
mod period_without_due;
mod person_in_progress;
mod personal_data;
mod progress_before_period;
mod progress_in_future;
mod quorum_missed;
mod recipients_without_addressee;
mod recipients_without_archive;
mod record_backdated;
mod record_over_lines;
mod record_repeated;
mod record_rewritten;
mod reference;
mod replanned;
mod report_dated_early;
mod report_dated_late;
mod report_due_early;
mod report_without_deadline;
mod retroactive_extension;
mod retroactive_stop;
mod reversed_range;
mod section_jump;
mod several_plans;
mod spending_over_line;
mod step_day_unknown;
mod step_twice;
mod stop_without_note;
mod sync_copies;
mod table_shape;
mod taken_down_early;
mod task_vanished;
mod task_without_deadline;
mod task_without_lead;
mod term_ended;
#[cfg(test)]
mod tests;
mod too_many_dates;
mod two_leads;
mod unclear_deadline;
mod unclear_decision;
mod unclear_duty;
mod unclear_figure;
mod unclear_holiday;
mod unclear_limit;
mod unclear_person;
mod unclear_reference;
mod unclear_responsibility;
mod unclear_target;
mod unclear_year;
mod uncounted_times;
mod unit_name_variant;
mod unknown_budget_line;
mod unknown_deadline;
mod unknown_entry;
mod unknown_figure;
mod unknown_item;
mod unknown_occurrence;
mod unknown_party;
mod unknown_period;
mod unknown_rule;
mod unknown_section;
mod unknown_task;
mod unlawful_inspectors;
mod unused_allowance;
mod unused_party;
mod work_reworded;
mod works;
mod wrong_year;
mod year_differs_from_folder;

pub use check::{Check, by_name, catalogue, check, errors};
use check::{Find, NOWHERE};
pub use comparison::Comparison;
pub use context::Context;

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
    &due_before_plan::CHECK,
    &unclear_holiday::CHECK,
    &holiday_of_other_year::CHECK,
    &holidays_unknown::CHECK,
    &due_moved_far::CHECK,
    &far_from_plan::CHECK,
    &extended_beyond_plan::CHECK,
    &unclear_decision::CHECK,
    &report_due_early::CHECK,
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
    &person_in_progress::CHECK,
    &passed_on_nowhere::CHECK,
    &uncounted_times::CHECK,
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
    &denied_part::CHECK,
    &follows_elsewhere::CHECK,
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
    &budget_report_day::CHECK,
    &unknown_budget_line::CHECK,
    &impossible_count::CHECK,
    &quorum_missed::CHECK,
    &no_majority::CHECK,
    &delegates_of_few::CHECK,
    &excellent_over_share::CHECK,
    &spending_over_line::CHECK,
    &unlawful_inspectors::CHECK,
    &channel_unattended::CHECK,
    &unclear_duty::CHECK,
    &unknown_item::CHECK,
    &duty_outdated::CHECK,
    &term_ended::CHECK,
    &unknown_period::CHECK,
    &duty_weakened::CHECK,
    &unclear_figure::CHECK,
    &never_in_time::CHECK,
    &over_extended::CHECK,
    &item_missing::CHECK,
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
    &obligation_eased::CHECK,
    &demand_lessened::CHECK,
    &counting_eased::CHECK,
    &event_reopened::CHECK,
    &older_unread::CHECK,
    &no_plan::CHECK,
    &several_plans::CHECK,
    &no_records::CHECK,
    &unused_allowance::CHECK,
    &unknown_rule::CHECK,
    &year_differs_from_folder::CHECK,
    &unclear_year::CHECK,
    &record_over_lines::CHECK,
    &empty_file::CHECK,
];
