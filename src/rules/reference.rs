//! References to records that the plan does not have. Shared by the rules about them.

use super::Context;
use crate::diagnostic::{Finding, Rule};
use crate::messages::{Message, message};
use crate::plan::collection::Collection;
use crate::plan::field::Field;
use crate::plan::record::Record;
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
    finding.help(match context.meant(found, names) {
        Some(meant) => message!(findings.did_you_mean, meant = meant),
        None => message!(rules.define_it),
    })
}
