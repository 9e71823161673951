//! References to records that the plan does not have, and the names of reports. Shared by
//! the rules about them.

use super::Context;
use crate::diagnostic::{Finding, Rule};
use crate::messages::{Language, Message, Words, fill, message};
use crate::plan::Plan;
use crate::plan::collection::Collection;
use crate::plan::field::Field;
use crate::plan::index::Ix;
use crate::plan::record::{Record, Report};
use crate::plan::scalar::id::Id;

/// Returns a finding if a field refers to a record that is not among `records`.
pub(super) fn unknown<R: Record>(
    context: &Context<'_>,
    rule: &'static Rule,
    records: &Collection<R>,
    field: &Field<Id>,
    message: impl Fn(&str) -> Message,
) -> Option<Finding> {
    let id = field.get()?;
    if records.find(id).is_some() {
        return None;
    }
    let finding = Finding::new(rule, field.place, message(&id.text)).about(&id.text);
    Some(suggest(context, finding, &id.text, records))
}

/// Adds help: the identifier that was probably meant, or to define the record.
pub(super) fn suggest<R: Record>(
    context: &Context<'_>,
    finding: Finding,
    found: &str,
    records: &Collection<R>,
) -> Finding {
    let names = records.iter().map(|record| record.id_text());
    finding.help(help(context, found, names))
}

/// Returns the identifier that was probably meant, or to define the record.
pub(super) fn help<'n>(
    context: &Context<'_>,
    found: &str,
    names: impl ExactSizeIterator<Item = &'n str>,
) -> Message {
    match context.meant(found, names) {
        Some(meant) => message!(findings.did_you_mean, meant = meant),
        None => message!(rules.define_it),
    }
}

/// Returns the name of a report in a message: the only one, or that with an identifier.
pub(super) fn report_named(plan: &Plan, report: Ix<Report>, language: Language) -> String {
    let words = &Words::of(language).status;
    match plan.report_id(report) {
        Some(id) => fill(words.report_named, &[("id", id)]),
        None => words.only_report.to_owned(),
    }
}
