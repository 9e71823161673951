//! What an entry of a register owes later than before, or not at all.

use chrono::NaiveDate;

use super::super::lateness::steps::closed;
use crate::plan::due_step::DueStep;
use crate::plan::record::State;

/// A step that is owed later than before, or not at all.
pub(super) struct Eased {
    pub name: String,
    pub was: NaiveDate,
    pub due: Option<NaiveDate>,
}

/// Returns what became of a step that is owed later than before, or by no day that can be
/// counted, unless it was done in time.
pub(super) fn eased_by(was: &DueStep<'_>, is: Option<&DueStep<'_>>) -> Option<Eased> {
    let before = was.due().ok()?;
    if closed(was).is_some_and(|(state, on)| state == State::Done && on <= before) {
        return None;
    }
    let due = is.and_then(|is| is.due().ok());
    due.is_none_or(|due| due > before).then(|| Eased {
        name: String::new(),
        was: before,
        due,
    })
}
