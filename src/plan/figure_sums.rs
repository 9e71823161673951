//! What progress records and entries of registers give for figures.

use super::Plan;
use super::date_range::DateRange;
use super::index::ByRecord;
use super::record::Figure;

impl Plan {
    /// Returns the sums of what progress records and entries of some days give, in hundredths; nothing
    /// for a figure that none of them gives.
    pub(super) fn figure_sums(&self, days: DateRange) -> ByRecord<Figure, Option<i128>> {
        let mut sums: ByRecord<Figure, Option<i128>> = ByRecord::filled(None, self.figures.len());
        // What entries give is counted with them.
        let progress = self.all_recorded();
        let progress = progress.filter(|(activity, ..)| !activity.is_of_entry());
        let progress = progress.map(|(_, record, _)| (&record.on, &record.figures));
        let entries = self.entries().into_iter();
        let entries = entries.map(|(_, entry)| (entry.on, entry.figures));
        for (on, figures) in progress.chain(entries) {
            if !on.get().is_some_and(|on| days.contains(on.0)) {
                continue;
            }
            for (id, value) in &figures.items {
                let figure = id.get().and_then(|id| self.figures.find(id));
                if let (Some(figure), Some(value)) = (figure, value.get()) {
                    let sum = sums[figure].unwrap_or_default();
                    sums[figure] = Some(sum.saturating_add(value.hundredths));
                }
            }
        }
        sums
    }
}
