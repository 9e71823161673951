//! DCS405: a record refers to an occurrence that its deadline does not have.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::target::Target;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS405", "unknown-occurrence", Error, "unknown_occurrence"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (place, reference) in context.occurrences() {
        let Target::NoSuchOccurrence { deadline } = plan.target_of(reference) else {
            continue;
        };
        let finding = Finding::new(
            &CHECK.rule,
            place,
            message!(rules.unknown_occurrence, id = reference),
        )
        .about(&reference.to_string());
        let occurrences = plan.links.schedules[deadline].occurrences();
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
