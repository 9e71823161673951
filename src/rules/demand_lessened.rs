//! DCS815: a record demands less than in the older copy, and does not say why.

use super::{Check, Comparison, Context, Find, demands};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS815", "demand-lessened", Error, "demand_lessened"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let changed = demands::changed(context, comparison).iter();
    findings.extend(changed.filter(|it| it.is_less).map(|changed| {
        let (id, text) = (&changed.id, &changed.text);
        let wording = if changed.is_gone {
            message!(comparison.demand_gone, id = id, was = text)
        } else {
            message!(comparison.demand_lessened, id = id, changes = text)
        };
        Finding::new(&CHECK.rule, changed.place, wording)
            .help(message!(comparison.demand_lessened_help))
            .about(id)
    }));
}
