//! The entries of the registers up to a day, by what they show of duties.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::Plan;
use super::held_duty::HeldDuty;
use super::record::Entry;
use super::scalar::id::key;
use crate::text::Place;

/// The entries of the registers up to a day, by what they show.
pub(super) struct Entries<'p> {
    /// The entries of each register, and the positions in it of those with an item.
    of: HashMap<&'static str, Vec<(NaiveDate, Entry<'p>)>>,
    with_item: HashMap<(&'static str, String), Vec<usize>>,
    /// The first day of the entries of each kind, and its place.
    first: BTreeMap<(&'static str, &'static str), (NaiveDate, Place)>,
}

impl<'p> Entries<'p> {
    /// Collects them.
    pub(super) fn until(plan: &'p Plan, as_of: NaiveDate) -> Self {
        let mut entries = Self {
            of: HashMap::new(),
            with_item: HashMap::new(),
            first: BTreeMap::new(),
        };
        let mut all: Vec<(NaiveDate, Place, Entry<'p>)> = Vec::new();
        for (place, entry) in plan.entries() {
            let on = entry.on.get().map(|day| day.0);
            all.extend(on.filter(|on| *on <= as_of).map(|on| (on, place, entry)));
        }
        all.sort_by_key(|(on, ..)| *on);
        for (on, place, entry) in all {
            let list = entry.register.list;
            let kind = entry.kind.map_or("", |kind| kind.name);
            entries.first.entry((list, kind)).or_insert((on, place));
            let of = entries.of.entry(list).or_default();
            if let Some(item) = entry.item_name() {
                let items = entries.with_item.entry((list, key(item))).or_default();
                items.push(of.len());
            }
            of.push((on, entry));
        }
        entries
    }

    /// Returns the first day of the entries with which the register of a duty is begun, and
    /// its place.
    pub(super) fn first_of(&self, duty: HeldDuty<'p>) -> Option<(NaiveDate, Place)> {
        let list = duty.register()?;
        let kinds = duty.begun_by();
        let of = self.first.range((list, "")..);
        let of = of.take_while(|((register, _), _)| *register == list);
        let of = of.filter(|((_, kind), _)| kinds.is_empty() || kinds.contains(kind));
        of.map(|(_, first)| *first).min_by_key(|(on, _)| *on)
    }

    /// Returns the entries about a duty, the earliest first.
    pub(super) fn about(&self, duty: HeldDuty<'p>) -> Vec<(NaiveDate, Entry<'p>)> {
        let Some((list, of)) = duty
            .register()
            .and_then(|list| Some((list, self.of.get(list)?)))
        else {
            return Vec::new();
        };
        let kinds = duty.entry_kinds();
        let fits = |(_, entry): &&(NaiveDate, Entry<'p>)| {
            let kind = entry.kind.map_or("", |kind| kind.name);
            kinds.is_empty() || kinds.contains(&kind)
        };
        if duty.item().is_none() {
            return of.iter().filter(fits).copied().collect();
        }
        let keys = duty.item_keys().into_iter();
        let mut at: Vec<usize> = keys
            .filter_map(|key| self.with_item.get(&(list, key)))
            .flatten()
            .copied()
            .collect();
        at.sort_unstable();
        let of = at.into_iter().map(|at| &of[at]);
        of.filter(fits).copied().collect()
    }
}
