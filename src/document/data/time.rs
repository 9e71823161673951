//! When a deadline is due, in the words of an office.

use crate::clean::legible;
use crate::document::{rhythms, times};
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::index::Ix;
use crate::plan::record::Deadline;
use crate::plan::rhythm::Rhythm;
use crate::plan::scalar::due::Due;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::value::Flag;
use crate::plan::scalar::year::Year;

/// Returns when a deadline is due, in words, unless that is a day alone.
pub(super) fn time(plan: &Plan, deadline: Ix<Deadline>) -> Option<String> {
    let record = &plan.deadlines[deadline];
    if let Some(wording) = given(&record.wording) {
        return Some(legible(&wording.0));
    }
    let in_school = matches!(plan.year(), Some(Year::School(_)));
    let from = given(&record.from);
    if let Some(of) = record.count() {
        return Some(times::counted(&event(plan, of.event)?, of.amount, of.way));
    }
    match given(&record.due) {
        Some(Due::Named(named)) if from.is_none() => Some(times::named(named)),
        Some(_) => Some(times::window(from?.0, plan.only_day(deadline)?)),
        None if given(&record.ongoing) == Some(&Flag(true)) => match given(&record.until_done) {
            Some(done) => {
                let from = from.map(|day| day.0);
                Some(times::ongoing_until_done(from, &event(plan, done)?))
            }
            None => times::ongoing(from.map(|day| day.0), given(&record.until).map(|day| day.0)),
        },
        None => {
            let rhythm = rhythms::rhythm(&Rhythm::of(record)?, in_school);
            let whole = plan.period()?;
            let from = from.map(|day| day.0).filter(|day| *day != whole.from);
            let until = given(&record.until).map(|day| day.0);
            let until = until.filter(|day| *day != whole.until);
            let skipped = record.skip.values().filter_map(Due::named);
            let (bounds, skipped) = (times::bounds(from, until), times::skipped(skipped));
            let at_least = times::at_least(record.times());
            Some(format!("{rhythm}{at_least}{bounds}{skipped}"))
        }
    }
}

/// Returns the name of what a deadline counts from, within a sentence: `“Hội nghị viên
/// chức”`, `“Báo cáo tháng” (tháng 5/2026)`.
fn event(plan: &Plan, reference: &OccurrenceRef) -> Option<String> {
    let deadline = plan.deadlines.find(&reference.deadline)?;
    let name = format!("“{}”", legible(&plan.work_of(deadline)));
    Some(match reference.period {
        Some(period) => format!("{name} ({})", times::period(period)),
        None => name,
    })
}
