//! DCS407: two records of one kind, or two that are named in the same place, have the same
//! identifier.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Check, Context, Find, unknown_task};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::collection::{Collection, Placed};
use crate::plan::ledger::Visitor;
use crate::plan::record::{Keeper, OfKind, Record, Task};
use crate::plan::scalar::id::Id;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS407",
        "duplicate-identifier",
        Error,
        "duplicate_identifier"
    ),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let lost = unknown_task::lost(context);
    let twins = &mut Twins {
        findings,
        plan,
        lost,
    };
    plan.each(twins);
    reports(plan, findings);
    if context.plan.has_entries() {
        find_over_registers(context, findings);
        find_over_work(plan, findings);
    }
}

/// Finds reports that cannot be named because a deadline has the same identifier. One that
/// is due with that deadline is named by it.
fn reports(plan: &Plan, findings: &mut Vec<Finding>) {
    for (index, report) in plan.reports.enumerate() {
        let Some(id) = report.id.as_ref().and_then(|id| id.get()) else {
            continue;
        };
        let own = plan.report_occurrence(index).map(|(deadline, _)| deadline);
        let Some(twin) = plan.deadlines.find(id).filter(|twin| Some(*twin) != own) else {
            continue;
        };
        findings.push(
            Finding::new(
                &CHECK.rule,
                report.place,
                message!(rules.report_named_like_deadline, id = id.text),
            )
            .help(message!(rules.report_named_like_deadline_help))
            .related(plan.deadlines[twin].place, message!(findings.first_here))
            .about(&id.text),
        );
    }
}

/// Finds identifiers that entries of several registers have.
fn find_over_registers(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut first: HashMap<&str, (&'static str, Place)> = HashMap::new();
    for (place, entry) in context.plan.entries() {
        let Some(id) = entry.id else { continue };
        let (list, other) = *first.entry(&id.key).or_insert((entry.register.list, place));
        if list != entry.register.list {
            let message = message!(registers.twin_entry, id = id.text, list = list);
            findings.push(
                Finding::new(&CHECK.rule, place, message)
                    .help(twin_entry_help(context.plan, id))
                    .related(other, message!(findings.first_here))
                    .about(&id.text),
            );
        }
    }
}

/// Finds entries that have the identifier of a report or a deadline: commands could not tell
/// which of them is meant.
fn find_over_work(plan: &Plan, findings: &mut Vec<Finding>) {
    for (place, entry) in plan.entries() {
        let Some(id) = entry.id else { continue };
        let report = plan.reports.find(id).map(|it| plan.reports[it].place);
        let deadline = || plan.deadlines.find(id).map(|it| plan.deadlines[it].place);
        let Some(other) = report.or_else(deadline) else {
            continue;
        };
        findings.push(
            Finding::new(
                &CHECK.rule,
                place,
                message!(registers.entry_named_like_work, id = id.text),
            )
            .help(twin_entry_help(plan, id))
            .related(other, message!(findings.first_here))
            .about(&id.text),
        );
    }
}

/// Finds identifiers that are equal after NFC and case folding, such as `1Đ` and `1đ`.
struct Twins<'f, 's> {
    findings: &'f mut Vec<Finding>,
    plan: &'s Plan,
    /// The identifier that one of two tasks has lost to the other.
    lost: Option<&'s Id>,
}

/// Returns what to do about an identifier that two entries have, as two branches propose the
/// same: the next one that is free, for the entry and its steps.
fn twin_entry_help(plan: &Plan, id: &Id) -> Message {
    let beginning = id.text.trim_end_matches(|c: char| c.is_ascii_digit());
    let free = plan.next_entry_id(beginning);
    message!(registers.twin_entry_help, id = id.text, free = free)
}

impl<'l> Visitor<'l> for Twins<'_, '_> {
    fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
        let mut first: HashMap<&str, (&Id, &Placed<R>)> = HashMap::with_capacity(records.len());
        for record in records {
            let Some(id) = record.id() else { continue };
            match first.entry(&id.key) {
                Entry::Vacant(entry) => {
                    entry.insert((id, record));
                }
                Entry::Occupied(entry) => {
                    let (twin, other) = *entry.get();
                    // Equal entries, which two branches may both have added, are one.
                    if R::KIND.register.is_some() && **other == **record {
                        continue;
                    }
                    let place = other.place;
                    let message = if twin.text == id.text {
                        message!(rules.duplicate_identifier, id = id.text)
                    } else {
                        message!(rules.twin_identifier, id = id.text, twin = twin.text)
                    };
                    self.findings.push(
                        Finding::new(&CHECK.rule, record.place, message)
                            .help(self.help::<R>(id))
                            .related(place, message!(findings.first_here))
                            .about(&id.text),
                    );
                }
            }
        }
    }
}

impl Twins<'_, '_> {
    /// Returns what to do about an identifier that two records have.
    fn help<R: Record>(&self, id: &Id) -> Message {
        match R::KIND.register {
            Some(_) => twin_entry_help(self.plan, id),
            None if R::KIND.list == Keeper::KIND.list => message!(registers.twin_keeper_help),
            None => match self.lost.filter(|_| R::KIND.list == Task::KIND.list) {
                Some(lost) => message!(rules.lost_identifier_help, lost = lost.text),
                None => message!(rules.duplicate_identifier_help),
            },
        }
    }
}
