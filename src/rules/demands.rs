//! What the records of a plan demand otherwise than in an older copy. Shared by the rules
//! about demands that were changed and about those that are less.

use std::collections::HashMap;

use super::{Comparison, Context, NOWHERE, replanned};
use crate::law;
use crate::plan::Plan;
use crate::plan::collection::{Collection, Placed};
use crate::plan::field::{Field, given};
use crate::plan::ledger::PairVisitor;
use crate::plan::record::{Deadline, Demand, Duty, Keeper, Limit, OfKind, Record, Report};
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::id::Id;
use crate::text::Place;

/// A record that demands something else than in the older copy, or is gone.
#[derive(Debug)]
pub(super) struct Demanded {
    /// Its identifier.
    pub id: String,
    /// Where it is, or would.
    pub place: Place,
    /// The keys, with what they said and say; of a record that is gone, only what they said.
    pub text: String,
    /// Whether it is gone.
    pub is_gone: bool,
    /// Whether less is demanded, and nothing says why.
    pub is_less: bool,
}

/// Returns the records that demand something else than in the older copy.
pub(super) fn changed<'c>(context: &Context<'_>, comparison: &'c Comparison<'_>) -> &'c [Demanded] {
    let demands = &comparison.demands;
    demands.get_or_init(|| find(context, comparison))
}

fn find(context: &Context<'_>, comparison: &Comparison<'_>) -> Vec<Demanded> {
    let head = context.plan.head.first.as_ref().map(|head| head.place);
    let mut changes = Changes {
        comparison,
        head: head.unwrap_or(NOWHERE),
        found: Vec::new(),
    };
    comparison.older.each_pair(context.plan, &mut changes);
    let mut found = std::mem::take(&mut changes.found);
    found.extend(replaced_law(comparison.older, context.plan));
    found.extend(changed_law(comparison.older, context.plan));
    found.extend(begun_registers(comparison.older, context.plan));
    found.extend(unvouched(comparison.older, context.plan, changes.head));
    found.extend(warned_later(comparison.older, context.plan));
    found.extend(replanned(context, comparison));
    found
}

/// Returns the registers for which somebody vouched up to a later day, or vouches no more.
fn unvouched(older: &Plan, plan: &Plan, head: Place) -> Vec<Demanded> {
    let mut found = Vec::new();
    for before in &older.registers {
        let Some(was) = given(&before.checked).map(|day| day.0) else {
            continue;
        };
        let now = before.id().and_then(|id| plan.registers.find(id));
        let now = now.map(|now| &plan.registers[now]);
        // One that is gone and was counted from a day on is found as that.
        if now.is_none() && before.from.is_some() {
            continue;
        }
        let checked = now.and_then(|now| now.checked.as_ref());
        let is = checked.and_then(Field::get).map(|day| day.0);
        if is.is_some_and(|is| was <= is) {
            continue;
        }
        let home = now.or(plan.registers.first()).map_or(head, |it| it.place);
        found.push(Demanded {
            id: before.id_text().to_owned(),
            place: checked.map_or(home, |field| field.place),
            text: changed_to("checked", Some(written(was)), is.map(written)),
            is_gone: false,
            is_less: false,
        });
    }
    found
}

/// Returns the plan, if it warns of work fewer days ahead.
fn warned_later(older: &Plan, plan: &Plan) -> Option<Demanded> {
    let (was, is) = (older.due_soon(), plan.due_soon());
    let head = plan.head.first.as_ref()?;
    let place = head.due_soon.as_ref().map(|field| field.place);
    (is < was).then(|| Demanded {
        id: "plan".to_owned(),
        place: place.unwrap_or(head.place),
        text: changed_to("due-soon", Some(was.to_string()), Some(is.to_string())),
        is_gone: false,
        is_less: false,
    })
}

/// Returns the entries that plan something for another day, before it was due.
fn replanned(
    context: &Context<'_>,
    comparison: &Comparison<'_>,
) -> impl Iterator<Item = Demanded> + use<> {
    let mut search = replanned::Search {
        renames: &comparison.renames,
        as_of: context.as_of,
        found: Vec::new(),
    };
    comparison.older.each_pair(context.plan, &mut search);
    search.found.into_iter().map(|it| Demanded {
        id: it.id,
        place: it.place,
        text: changed_to("planned", Some(it.was), Some(it.is)),
        is_gone: false,
        is_less: false,
    })
}

/// Returns a key with what it said and says.
fn changed_to(key: &str, was: Option<String>, is: Option<String>) -> String {
    let value = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
    format!("`{key}` {} → {}", value(was), value(is))
}

/// Returns the registers that the plan has begun to name and counts from a day on: before, they
/// were counted from their first entry on.
fn begun_registers<'p>(older: &Plan, plan: &'p Plan) -> impl Iterator<Item = Demanded> + use<'p> {
    let is_new = |keeper: &&Placed<Keeper>| {
        let id = keeper.id();
        keeper.from.is_some() && id.is_some_and(|id| older.registers.find(id).is_none())
    };
    let new: Vec<&Placed<Keeper>> = plan.registers.iter().filter(is_new).collect();
    let mut first: HashMap<&str, Day> = HashMap::new();
    if !new.is_empty() {
        for (_, entry) in older.entries() {
            if let Some(on) = entry.on.get() {
                let first = first.entry(entry.register.list).or_insert(*on);
                *first = (*first).min(*on);
            }
        }
    }
    let before = new.into_iter().filter_map(move |keeper| {
        let first = first.get(keeper.id()?.text.as_str())?;
        let mut was = Keeper::clone(keeper);
        was.from.as_mut()?.value = Some(*first);
        of_record(&was.demands(), keeper)
    });
    before.filter(|it| it.is_less)
}

/// Returns the limits that are new in the plan and replace one of the law:
/// before, entries owed by that what the law demands.
fn replaced_law<'p>(older: &Plan, plan: &'p Plan) -> impl Iterator<Item = Demanded> + use<'p> {
    let is_new = |limit: &&Placed<Limit>| {
        let id = limit.id();
        id.is_some_and(|id| older.limits.find(id).is_none())
    };
    let new: Vec<&Placed<Limit>> = plan.limits.iter().filter(is_new).collect();
    let law = &law::shipped().limits;
    new.into_iter().filter_map(|limit| {
        let shipped = law.find(limit.id()?)?;
        of_record(&law[shipped].demands(), limit)
    })
}

/// Returns the duties that are new in the plan and change one of the law. The
/// keys that they leave out stay those of the law.
fn changed_law<'p>(older: &Plan, plan: &'p Plan) -> impl Iterator<Item = Demanded> + use<'p> {
    let is_new = |duty: &&Placed<Duty>| {
        let id = duty.id();
        id.is_some_and(|id| older.duties.find(id).is_none())
    };
    let new: Vec<&Placed<Duty>> = plan.duties.iter().filter(is_new).collect();
    new.into_iter().filter_map(|duty| {
        let law = plan.law()?;
        let shipped = law.duties.find(duty.id()?)?;
        let mut was = law.duties[shipped].demands();
        let is = duty.demands();
        let given = |was: &Demand| {
            let own = is.iter().find(|demand| demand.key == was.key);
            own.is_some_and(|demand| demand.given.is_some())
        };
        was.retain(given);
        // The plan counts a duty of the law from this day on, and perhaps did not before.
        let was = was.into_iter().map(|demand| match demand.key {
            "from" => demand.unweighed(),
            _ => demand,
        });
        of_record(&was.collect::<Vec<_>>(), duty)
    })
}

struct Changes<'c> {
    comparison: &'c Comparison<'c>,
    /// Where what is gone is reported if its list is gone too.
    head: Place,
    found: Vec<Demanded>,
}

impl<'l> PairVisitor<'l> for Changes<'_> {
    fn visit<R: Record>(&mut self, older: &'l Collection<R>, now: &'l Collection<R>) {
        let new_id = |list: &str, old: &Id| self.comparison.renames.new_id(list, old);
        for (index, record) in now.enumerate() {
            let Some(before) = super::comparison::of_older(older, now, index) else {
                continue;
            };
            let was = R::clone(&older[before]).renamed(&new_id).demands();
            self.found.extend(of_record(&was, record));
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
            let text = was
                .iter()
                .filter_map(key_with_value)
                .collect::<Vec<_>>()
                .join(", ");
            if text.is_empty() || new_id(R::KIND.list, id).is_some() {
                continue;
            }
            let place = now.iter().next().map_or(self.head, |first| first.place);
            self.found.push(Demanded {
                id: id.text.clone(),
                place,
                text,
                is_gone: true,
                is_less: was.iter().any(Demand::is_owed),
            });
        }
    }
}

/// Returns what a record demands otherwise than before, at the first key that does.
fn of_record<R: Record>(before: &[Demand], record: &Placed<R>) -> Option<Demanded> {
    let now = record.demands();
    let (was, is) = (before, &now[..]);
    let of = |demands: &[Demand], key: &str| demands.iter().find(|it| it.key == key).cloned();
    let is_new = |demand: &&Demand| {
        let was = of(was, demand.key);
        demand.also_new && was.is_some_and(|was| was.given.is_none())
    };
    let old = was.iter().filter(|demand| demand.given.is_some());
    let (mut texts, mut place, mut is_less) = (Vec::new(), None, false);
    for key in old.chain(is.iter().filter(is_new)).map(|demand| demand.key) {
        let (Some(was), Some(is)) = (of(was, key), of(is, key)) else {
            continue;
        };
        if is.equals(&was) {
            continue;
        }
        is_less |= is.is_less_than(&was) && !is.is_incomparable(before, &now);
        place = place.or(is.given.as_ref().map(|(_, place)| *place));
        let value = |demand: Demand| demand.given.map(|(value, _)| value);
        texts.push(changed_to(key, value(was), value(is)));
    }
    let has_reason = is.iter().any(Demand::gives_reason);
    (!texts.is_empty()).then(|| Demanded {
        id: record.id_text().to_owned(),
        place: place.unwrap_or(record.place),
        text: texts.join(", "),
        is_gone: false,
        is_less: is_less && !has_reason,
    })
}

/// Returns a key with its value, if it is given.
fn key_with_value(demand: &Demand) -> Option<String> {
    let (value, _) = demand.given.as_ref()?;
    Some(format!("`{}` {value}", demand.key))
}
