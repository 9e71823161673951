//! The duties of the law of which the plan says something else.

use super::Plan;
use super::collection::Placed;
use super::record::{Duty, Record};

impl Plan {
    /// Returns the duties of the law that the plan changes: what the plan says, and what the
    /// law does.
    pub fn changed_duties(&self) -> impl Iterator<Item = (&Placed<Duty>, &Duty)> {
        self.own_duties().filter_map(|own| {
            let law = &self.law?.duties;
            Some((own, &*law[law.find(own.id()?)?]))
        })
    }
}
