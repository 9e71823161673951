//! DCS407: two records of one kind have the same identifier.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Check, Context};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::collection::Collection;
use crate::plan::ledger::Visitor;
use crate::plan::record::Record;
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
    find,
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.plan.each(&mut Twins { findings });
}

/// Finds identifiers that are equal after NFC and case folding, such as `1Đ` and `1đ`.
struct Twins<'f> {
    findings: &'f mut Vec<Finding>,
}

impl<'l> Visitor<'l> for Twins<'_> {
    fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
        let mut first: HashMap<&str, (&Id, Place)> = HashMap::with_capacity(records.len());
        for record in records {
            let Some(id) = record.id() else { continue };
            match first.entry(&id.key) {
                Entry::Vacant(entry) => {
                    entry.insert((id, record.place));
                }
                Entry::Occupied(entry) => {
                    let (twin, place) = *entry.get();
                    let message = if twin.text == id.text {
                        message!(rules.duplicate_identifier, id = id.text)
                    } else {
                        message!(rules.twin_identifier, id = id.text, twin = twin.text)
                    };
                    self.findings.push(
                        Finding::new(&CHECK.rule, record.place, message)
                            .help(message!(rules.duplicate_identifier_help))
                            .related(place, message!(findings.first_here))
                            .about(&id.text),
                    );
                }
            }
        }
    }
}
