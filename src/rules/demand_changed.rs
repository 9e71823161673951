//! DCS813: a record demands or counts something else than in the older copy.

use super::{Check, Comparison, Context, Find, NOWHERE};
use crate::diagnostic::{Finding, rule};
use crate::law;
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::collection::{Collection, Placed};
use crate::plan::ledger::PairVisitor;
use crate::plan::record::{Deadline, Demand, Duty, Limit, OfKind, Record, Report};
use crate::plan::scalar::id::Id;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS813", "demand-changed", Warning, "demand_changed"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let head = context.plan.head.first.as_ref().map(|head| head.place);
    let mut changes = Changes {
        comparison,
        head: head.unwrap_or(NOWHERE),
        findings,
    };
    comparison.older.each_pair(context.plan, &mut changes);
    findings.extend(replaced_law(comparison.older, context.plan));
    findings.extend(changed_law(comparison.older, context.plan));
}

/// Returns the findings about limits that are new in the plan and replace one of the law:
/// before, entries owed by that what the law demands.
fn replaced_law<'p>(older: &Plan, plan: &'p Plan) -> impl Iterator<Item = Finding> + use<'p> {
    let is_new = |limit: &&Placed<Limit>| {
        let id = limit.id();
        id.is_some_and(|id| older.limits.find(id).is_none())
    };
    let new: Vec<&Placed<Limit>> = plan.limits.iter().filter(is_new).collect();
    let law = &law::shipped().limits;
    new.into_iter().filter_map(|limit| {
        let shipped = law.find(limit.id()?)?;
        changed(&law[shipped].demands(), limit)
    })
}

/// Returns the findings about duties that are new in the plan and change one of the law. The
/// keys that they leave out stay those of the law.
fn changed_law<'p>(older: &Plan, plan: &'p Plan) -> impl Iterator<Item = Finding> + use<'p> {
    let is_new = |duty: &&Placed<Duty>| {
        let id = duty.id();
        id.is_some_and(|id| older.duties.find(id).is_none())
    };
    let new: Vec<&Placed<Duty>> = plan.duties.iter().filter(is_new).collect();
    new.into_iter().filter_map(|duty| {
        let law = plan.law?;
        let shipped = law.duties.find(duty.id()?)?;
        let mut was = law.duties[shipped].demands();
        let is = duty.demands();
        let given = |was: &Demand| {
            let own = is.iter().find(|demand| demand.key == was.key);
            own.is_some_and(|demand| demand.given.is_some())
        };
        was.retain(given);
        changed(&was, duty)
    })
}

struct Changes<'c, 'f> {
    comparison: &'c Comparison<'c>,
    /// Where what is gone is reported if its list is gone too.
    head: Place,
    findings: &'f mut Vec<Finding>,
}

impl<'l> PairVisitor<'l> for Changes<'_, '_> {
    fn visit<R: Record>(&mut self, older: &'l Collection<R>, now: &'l Collection<R>) {
        let new_id = |list: &str, old: &Id| self.comparison.renames.new_id(list, old);
        for (index, record) in now.enumerate() {
            let Some(before) = super::comparison::of_older(older, now, index) else {
                continue;
            };
            let was = R::clone(&older[before]).renamed(&new_id).demands();
            self.findings.extend(changed(&was, record));
        }
        // A deadline or a report that is gone has its own rule.
        if [Deadline::KIND.list, Report::KIND.list].contains(&R::KIND.list) {
            return;
        }
        for record in older {
            let Some(id) = record.id().filter(|id| now.find(id).is_none()) else {
                continue;
            };
            let was = record.demands();
            let was = was.iter().filter_map(told);
            let was = was.collect::<Vec<_>>().join(", ");
            if was.is_empty() || new_id(R::KIND.list, id).is_some() {
                continue;
            }
            let place = now.iter().next().map_or(self.head, |first| first.place);
            let wording = message!(comparison.demand_gone, id = id.text, was = was);
            self.findings.push(
                Finding::new(&CHECK.rule, place, wording)
                    .help(message!(comparison.demand_changed_help))
                    .about(&id.text),
            );
        }
    }
}

/// Returns the finding about a record that demands something else than before, at the first
/// key that does.
fn changed<R: Record>(was: &[Demand], record: &Placed<R>) -> Option<Finding> {
    let is = record.demands();
    let of = |demands: &'_ [Demand], key: &str| {
        let found = demands.iter().find(|demand| demand.key == key);
        found.and_then(|demand| demand.given.clone())
    };
    let mut place = None;
    let mut changes = Vec::new();
    let new = is.iter().filter(|demand| of(was, demand.key).is_none());
    let new = new.filter(|demand| demand.also_new);
    let old = was.iter().filter(|demand| demand.given.is_some());
    for demand in old.chain(new) {
        let (before, now) = (of(was, demand.key), of(&is, demand.key));
        let [old, new] = [&before, &now].map(|given| given.as_ref().map(|(value, _)| value));
        if old != new {
            place = place.or(now.as_ref().map(|(_, place)| *place));
            let [old, new] = [old, new].map(|value| value.map_or("–", |value| value));
            changes.push(format!("`{}` {old} → {new}", demand.key));
        }
    }
    if changes.is_empty() {
        return None;
    }
    let (id, changes) = (record.id_text(), changes.join(", "));
    let wording = message!(comparison.demand_changed, id = id, changes = changes);
    Some(
        Finding::new(&CHECK.rule, place.unwrap_or(record.place), wording)
            .help(message!(comparison.demand_changed_help))
            .about(id),
    )
}

/// Returns a key with its value, if it is given.
fn told(demand: &Demand) -> Option<String> {
    let (value, _) = demand.given.as_ref()?;
    Some(format!("`{}` {value}", demand.key))
}
