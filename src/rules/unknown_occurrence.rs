//! DCS405: a record refers to an occurrence that its deadline does not have, or a deadline
//! leaves out a period that it does not have.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::record::Record;
use crate::plan::recurrence;
use crate::plan::scalar::day::written;
use crate::plan::scalar::due::Due;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::target::Target;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS405", "unknown-occurrence", Error, "unknown_occurrence"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    skips_in_vain(context, findings);
    for (place, reference) in context.occurrences() {
        findings.extend(unknown(context.plan, place, reference));
    }
}

/// Reports the periods that deadlines leave out and do not have.
fn skips_in_vain(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for deadline in &plan.deadlines {
        for position in recurrence::idle_skips(plan, &plan.links.terms, deadline) {
            let item = &deadline.skip.items[position];
            let mut help = message!(times.skip_in_vain_help);
            let name = match item.get() {
                Some(Due::Day(day)) => {
                    if let Some(period) = recurrence::skip_of(plan, deadline, *day) {
                        help = message!(times.skip_period_help, period = period);
                    }
                    written(*day)
                }
                // Another rule says that the year is missing.
                Some(Due::Named(named)) if plan.links.terms.lacks_year(named) => continue,
                Some(Due::Named(named)) => named.text.clone(),
                None => continue,
            };
            let wording = message!(times.skip_in_vain, name = name);
            let finding = Finding::new(&CHECK.rule, item.place, wording);
            findings.push(finding.help(help).about(deadline.id_text()));
        }
    }
}

/// Returns the finding about a reference at a place, if its deadline has no such occurrence.
fn unknown(plan: &Plan, place: Place, reference: &OccurrenceRef) -> Option<Finding> {
    let id = &reference.deadline;
    let is_report = || plan.named_report(id).is_some() && plan.deadlines.find(id).is_none();
    let occurrences = match plan.target_of(reference) {
        Target::NoSuchOccurrence { deadline } => plan.links.schedules[deadline].occurrences(),
        // A report is due once.
        Target::Unknown if reference.period.is_some() && is_report() => &[],
        _ => return None,
    };
    let ends = occurrences.first().zip(occurrences.last());
    let help = match ends.map(|(first, last)| (first.period, last.period)) {
        Some((Some(first), Some(last))) => {
            message!(rules.unknown_occurrence_help, first = first, last = last)
        }
        _ => message!(rules.no_period_help, id = id.text),
    };
    let wording = message!(rules.unknown_occurrence, id = reference);
    let finding = Finding::new(&CHECK.rule, place, wording).help(help);
    Some(finding.about(&reference.to_string()))
}
