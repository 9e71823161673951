//! The extensions of what is due once, up to a day.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Plan;
use super::closing::Closing;
use super::index::Ix;
use super::record::Extension;
use super::target::Target;

/// An extension and the day from which it is effective.
type Dated = (NaiveDate, Ix<Extension>);

/// The extensions up to a day, by what they refer to; the earliest first, those of one day
/// in the order of the files.
#[derive(Debug, Default)]
pub struct Extended(HashMap<Target, Vec<Dated>>);

impl Extended {
    /// Returns the extensions up to a day, which are effective from their `on` day on.
    #[must_use]
    pub fn until(plan: &Plan, day: NaiveDate) -> Self {
        let mut lists: HashMap<_, Vec<_>> = HashMap::new();
        for (index, record) in plan.extensions.enumerate() {
            let target = plan.links.extension_targets[index];
            let on = record.on.get().filter(|on| on.0 <= day);
            if let Some(on) = on.filter(|_| target.is_dated()) {
                lists.entry(target).or_default().push((on.0, index));
            }
        }
        for list in lists.values_mut() {
            list.sort_by_key(|(on, _)| *on);
        }
        Self(lists)
    }

    /// Returns the extension that determines the due day of what is due once, as seen from a day
    /// up to which the extensions are known.
    #[must_use]
    pub fn of(&self, target: Target, closing: Closing, seen: NaiveDate) -> Option<Ix<Extension>> {
        let list = self.0.get(&target)?;
        let known = list.partition_point(|(on, _)| *on <= seen);
        closing.extension(&list[..known])
    }
}
