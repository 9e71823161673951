//! DCS708: a limit of the plan that no entry can ever owe.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::counting::Way;
use crate::plan::field::given;
use crate::plan::record::{EntryKind, Limit, Record, StepName, register_named};
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS708", "futile-limit", Error, "futile_limit"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for limit in &context.plan.limits {
        if let Some((place, message)) = wrong(limit, limit.place) {
            findings.push(
                Finding::new(&CHECK.rule, place, message)
                    .help(message!(registers.futile_limit_help))
                    .about(limit.id_text()),
            );
        }
    }
}

/// Returns what is wrong with a limit that is at a place, and where.
fn wrong(limit: &Limit, place: Place) -> Option<(Place, Message)> {
    let step = limit.step.as_ref();
    let Some(register) = &limit.register else {
        let kinds = limit.kinds.items.first().map(|kind| kind.place);
        let after = limit.after.as_ref().map(|after| after.place);
        let alone = kinds.or(step.map(|step| step.place)).or(after)?;
        return Some((alone, message!(registers.limit_without_register)));
    };
    let Some(step) = step else {
        return Some((register.place, message!(registers.limit_without_step)));
    };
    let named = register_named(register.get()?.0)?;
    let has_event = match limit.way() {
        Way::Within => true,
        Way::Ahead => named.key("planned").is_some(),
        Way::Keep => limit.after.is_some(),
    };
    if !has_event {
        let place = limit.way.as_ref().map_or(place, |way| way.place);
        return Some((place, message!(registers.limit_of_other_way)));
    }
    for field in &limit.kinds.items {
        let kind = field.get()?;
        if named.kind(kind.0).is_none() {
            let (kind, list) = (kind.0, named.list);
            return Some((
                field.place,
                message!(registers.of_other_kind, kind = kind, list = list),
            ));
        }
    }
    let kinds = named.kinds.iter();
    let fits = |kind: &&EntryKind| {
        let mut of_limit = limit.kinds.values();
        limit.kinds.items.is_empty() || of_limit.any(|name| name.0 == kind.name)
    };
    let kinds: Vec<&EntryKind> = kinds.filter(fits).collect();
    let has = |step: &StepName| kinds.iter().any(|kind| kind.may_have(*step));
    let places = [Some(step), limit.after.as_ref()].into_iter().flatten();
    for field in places {
        if let Some(step) = field.get().filter(|step| !has(step)) {
            let (step, list) = (step.name(), named.list);
            return Some((
                field.place,
                message!(registers.of_other_step, step = step, list = list),
            ));
        }
    }
    let after = given(&limit.after);
    let itself = after.is_some() && after == step.get();
    itself.then(|| (step.place, message!(registers.limit_after_itself)))
}
