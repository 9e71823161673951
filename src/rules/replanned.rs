//! What is planned for another day than in the older copy, before it was due. Shared by the rules
//! about records that were rewritten and about demands that were changed.

use chrono::NaiveDate;

use super::comparison::{self, Renames};
use crate::plan::collection::Collection;
use crate::plan::field::Field;
use crate::plan::ledger::PairVisitor;
use crate::plan::record::Record;
use crate::plan::scalar::day::{Day, written};
use crate::text::Place;

/// Returns the day for which an entry plans something.
fn planned<R: Record>(record: &R) -> Option<Field<Day>> {
    record.entry()?.planned.cloned()
}

/// Returns whether a record says what it said before but for the day for which something is
/// planned, and neither that nor the one before has passed. `was` has its identifiers of now.
pub(super) fn is_replanned<R: Record>(was: &R, is: &R, as_of: NaiveDate) -> bool {
    let day = |record: &R| planned(record).and_then(|day| day.get().map(|day| day.0));
    let is_open = |day: NaiveDate| as_of <= day;
    let others = |record: &R| record.clone().unplanned().normalized();
    day(is).is_some_and(is_open) && day(was).is_none_or(is_open) && others(was) == others(is)
}

/// An entry that plans something for another day than in the older copy.
pub(super) struct Replanned {
    pub id: String,
    pub place: Place,
    pub was: String,
    pub is: String,
}

/// The search for such entries.
pub(super) struct Search<'c> {
    pub renames: &'c Renames,
    pub as_of: NaiveDate,
    pub found: Vec<Replanned>,
}

impl<'l> PairVisitor<'l> for Search<'_> {
    fn visit<R: Record>(&mut self, older: &'l Collection<R>, now: &'l Collection<R>) {
        if R::KIND
            .register
            .is_none_or(|it| it.key("planned").is_none())
        {
            return;
        }
        for (index, record) in now.enumerate() {
            let Some(before) = comparison::of_older(older, now, index) else {
                continue;
            };
            let was = self.renames.of(&*older[before]);
            let days = planned(&was).zip(planned(&**record));
            let Some((before, now)) = days.filter(|(before, now)| before != now) else {
                continue;
            };
            if let (Some(before), Some(is)) = (before.get(), now.get())
                && is_replanned(&was, &**record, self.as_of)
            {
                self.found.push(Replanned {
                    id: record.id_text().to_owned(),
                    place: now.place,
                    was: written(before.0),
                    is: written(is.0),
                });
            }
        }
    }
}
