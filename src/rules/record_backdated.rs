//! DCS509: a record is dated before an earlier record that paused or dropped the same
//! work late, and so hides how late it was.

use super::history::History;
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::collection::Placed;
use crate::plan::record::{Progress, State};
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS509", "record-backdated", Warning, "record_backdated"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// Records are only ever added, so the later of two in one file is below. Of two
/// files nothing is known; an older copy shows it: see DCS805.
fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    let history = History::of(plan);
    for (key, by_day) in &history.records {
        let is_late = |day| history.due(*key, day).is_some_and(|due| day > due);
        let stopped = by_day.iter().filter(|record| {
            let stops =
                |(state, on)| matches!(state, State::Paused | State::Dropped) && is_late(on);
            state_on(record).is_some_and(stops)
        });
        let mut stopped: Vec<_> = stopped.collect();
        if stopped.is_empty() {
            continue;
        }
        stopped.sort_by_key(|record| record.place);
        // Work taken up again in between was late all the same.
        let again = |on, before| {
            let mut states = by_day.iter().filter_map(|record| state_on(record));
            states.any(|(state, day)| state == State::Started && on <= day && day <= before)
        };
        let mut records = by_day.clone();
        records.sort_by_key(|record| record.place);
        for record in records {
            let Some((_, on)) = state_on(record).filter(|(state, _)| *state != State::Started)
            else {
                continue;
            };
            let above = stopped.iter().take_while(|it| it.place < record.place);
            let mut in_file = above.filter(|it| it.place.file == record.place.file);
            let hidden = in_file.find_map(|earlier| {
                let (_, before) = state_on(earlier)?;
                (on < before && !again(on, before)).then_some(before)
            });
            let Some(before) = hidden else { continue };
            let (on, before) = (written(on), written(before));
            let wording = message!(rules.record_backdated, on = on, before = before);
            findings.push(
                Finding::new(&CHECK.rule, record.on.place, wording)
                    .help(message!(rules.record_backdated_help))
                    .about(&plan.target_name(*key).unwrap_or_default()),
            );
        }
    }
}

/// Returns the state that a record reports and the day, if both could be read.
fn state_on(record: &Placed<Progress>) -> Option<(State, chrono::NaiveDate)> {
    Some((*record.state.get()?, record.on.get()?.0))
}
