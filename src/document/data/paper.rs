//! The paper that is made of the registers, in the data of a template.

use chrono::NaiveDate;
use serde::Serialize;

use super::register::{EntryData, Registers};
use crate::document::form::{self, Entry, Kind};
use crate::document::times;
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::scalar::every::Every;

/// A paper that is made of the registers.
#[derive(Debug, Serialize)]
pub struct PaperData {
    /// Its name on the command line: `posting-minutes`.
    pub name: &'static str,
    /// Its symbol: `12/TB-THTH`; empty if it has none.
    pub symbol: String,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// The entry that it is about; `none` if it is about the year.
    pub entry: Option<EntryData>,
    /// The months of the plan's period.
    pub months: Vec<MonthData>,
}

/// A month.
#[derive(Debug, Serialize)]
pub struct MonthData {
    /// Its name: `tháng 9/2026`.
    pub words: String,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
}

/// The longest period whose months are listed, in months.
const MOST_MONTHS: usize = 60;

/// Returns the data of a paper, or nothing of another document.
pub(super) fn paper(plan: &Plan, kind: Kind, registers: &Registers) -> Option<PaperData> {
    let Kind::Paper(paper) = kind else {
        return None;
    };
    let entry = paper.entry(plan);
    let data = entry.as_ref().and_then(|entry| {
        let entries = &registers.get(entry.register.list)?.entries;
        let id = entry.id.map(|id| &id.text);
        entries.iter().find(|data| data.id.as_ref() == id)
    });
    Some(PaperData {
        name: paper.sort.name(),
        symbol: form::symbol(plan, kind),
        date: Entry::of(plan, kind).day(),
        entry: data.cloned(),
        months: plan
            .period()
            .map_or_else(Vec::new, |days| months(plan, days)),
    })
}

fn months(plan: &Plan, days: DateRange) -> Vec<MonthData> {
    let months = plan.links.terms.periods(Every::Month, days);
    let data = months.take(MOST_MONTHS).map(|(month, days)| MonthData {
        words: times::period(month),
        from: days.from,
        until: days.until,
    });
    data.collect()
}
