//! References to records that the plan does not have, and the names of reports. Shared by
//! the rules about them.

use super::Context;
use crate::diagnostic::{Finding, Rule};
use crate::messages::{Language, Message, Words, fill, message};
use crate::plan::Plan;
use crate::plan::collection::{Collection, Placed};
use crate::plan::field::Field;
use crate::plan::index::Ix;
use crate::plan::record::{Record, Report};
use crate::plan::roman::roman;
use crate::plan::scalar::id::Id;
use crate::search::plain;

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
    finding.help(match called(context, found, records) {
        Some(meant) => message!(findings.did_you_mean, meant = meant),
        None => help(context, found, names),
    })
}

/// Returns the identifier that was probably meant, or to define the record.
pub(super) fn help<'n>(
    context: &Context<'_>,
    found: &str,
    names: impl ExactSizeIterator<Item = &'n str>,
) -> Message {
    /// Nobody looks through more.
    const SHOWN: usize = 12;
    let names: Vec<&str> = names.collect();
    match context.meant(found, names.iter().copied()) {
        Some(meant) => message!(findings.did_you_mean, meant = meant),
        None if names.is_empty() || names.len() > SHOWN => message!(rules.define_it),
        None => {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            message!(rules.define_it_or, ids = names.join(", "))
        }
    }
}

/// Returns the identifier of the record that is called like this, without diacritics and
/// punctuation, or whose Roman numeral this number is.
fn called<'p, R: Record>(
    context: &Context<'p>,
    found: &str,
    records: &'p Collection<R>,
) -> Option<&'p str> {
    let numeral = found.parse().map_or_else(|_| found.to_owned(), roman);
    let wanted = plain(found);
    let is_called = |record: &&Placed<R>| {
        let mut is_called = record.id_text() == numeral.as_str();
        record.called(&mut |name| is_called |= plain(&name.0) == wanted);
        is_called
    };
    context.may_compare(records.len()).then_some(())?;
    records
        .iter()
        .find(is_called)
        .map(|record| record.id_text())
}

/// Returns the name of a report in a message: the only one, or that with an identifier.
pub(super) fn report_named(plan: &Plan, report: Ix<Report>, language: Language) -> String {
    let words = &Words::of(language).status;
    match plan.report_id(report) {
        Some(id) => fill(words.report_named, &[("id", id)]),
        None => words.only_report.to_owned(),
    }
}
