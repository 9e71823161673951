//! DCS405: a record refers to an occurrence that its deadline does not have, or a deadline
//! leaves out a period that it does not have.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::record::Record;
use crate::plan::recurrence;
use crate::plan::scalar::day::written;
use crate::plan::scalar::due::Due;
use crate::plan::target::Target;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS405", "unknown-occurrence", Error, "unknown_occurrence"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
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
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    item.place,
                    message!(times.skip_in_vain, name = name),
                )
                .help(help)
                .about(deadline.id_text()),
            );
        }
    }
    for (place, reference) in context.occurrences() {
        let id = &reference.deadline;
        let is_report = || plan.named_report(id).is_some() && plan.deadlines.find(id).is_none();
        let deadline = match plan.target_of(reference) {
            Target::NoSuchOccurrence { deadline } => Some(deadline),
            // A report is due once.
            Target::Unknown if reference.period.is_some() && is_report() => None,
            _ => continue,
        };
        let finding = Finding::new(
            &CHECK.rule,
            place,
            message!(rules.unknown_occurrence, id = reference),
        )
        .about(&reference.to_string());
        let occurrences = deadline.map_or(&[][..], |deadline| {
            plan.links.schedules[deadline].occurrences()
        });
        let ends = occurrences.first().zip(occurrences.last());
        findings.push(
            match ends.map(|(first, last)| (first.period, last.period)) {
                Some((Some(first), Some(last))) => finding.help(message!(
                    rules.unknown_occurrence_help,
                    first = first,
                    last = last
                )),
                _ => finding.help(message!(rules.no_period_help, id = reference.deadline.text)),
            },
        );
    }
}
