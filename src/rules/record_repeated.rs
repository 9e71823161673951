//! DCS705: an entry of a register, a step, or a record of what must be done several times, appears
//! in the plan twice, word for word.

use std::collections::HashMap;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::collection::Collection;
use crate::plan::ledger::Visitor;
use crate::plan::record::{OfKind, Record, Step};
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS705", "record-repeated", Warning, "record_repeated"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.plan.each(&mut Repeated(findings));
    let plan = context.plan;
    for index in plan.repeated() {
        let record = &plan.progress[index];
        let name = plan.target_name(plan.links.activities.progress_targets[index]);
        findings.push(
            Finding::new(
                &CHECK.rule,
                record.place,
                message!(registers.record_repeated),
            )
            .help(message!(registers.progress_repeated_help))
            .about(&name.unwrap_or_default()),
        );
    }
}

/// Finds records that are equal to an earlier one.
struct Repeated<'f>(&'f mut Vec<Finding>);

impl<'l> Visitor<'l> for Repeated<'_> {
    fn visit<R: Record>(&mut self, records: &'l Collection<R>) {
        if R::KIND.register.is_none() && R::KIND != Step::KIND {
            return;
        }
        let mut first: HashMap<&R, Place> = HashMap::with_capacity(records.len());
        for record in records {
            let Some(place) = first.get(&**record) else {
                first.insert(record, record.place);
                continue;
            };
            let finding = Finding::new(
                &CHECK.rule,
                record.place,
                message!(registers.record_repeated),
            );
            self.0.push(
                finding
                    .help(message!(registers.record_repeated_help))
                    .related(*place, message!(findings.first_here))
                    .about(record.id_text()),
            );
        }
    }
}
