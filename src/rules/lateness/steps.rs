//! What entries of registers owed late. Shared by the rules about lateness that a later step,
//! or a later copy, hides.

use chrono::NaiveDate;

use super::{Comparison, Late};
use crate::plan::Plan;
use crate::plan::collection::Placed;
use crate::plan::due_step::DueStep;
use crate::plan::record::{Entry, State, Step, StepName};
use crate::plan::scalar::id::Id;

/// A step that an entry of the older copy owed late.
pub(in crate::rules) struct LateStep<'p> {
    /// The identifier that the entry has now.
    pub entry: Id,
    /// The step.
    pub step: DueStep<'p>,
    /// How late.
    pub late: Late,
}

impl LateStep<'_> {
    /// Returns the name of what is owed: `kn-2026-001@decided`.
    pub(in crate::rules) fn name(&self) -> String {
        format!("{}@{}", self.entry.text, self.step.step.name())
    }

    /// Returns the last day of records that can hide it.
    pub(in crate::rules) fn hidden_up_to(&self) -> NaiveDate {
        match self.late.closed {
            None => self.late.due,
            Some((_, on)) => on,
        }
    }

    /// Returns whether the entry of a plan still shows it as late on a day, and as long: by the
    /// day that is its due day now, which is no later than before, and closed no earlier.
    pub(in crate::rules) fn is_shown(
        &self,
        plan: &Plan,
        entry: &Entry<'_>,
        seen: NaiveDate,
    ) -> bool {
        let as_before = |due: &NaiveDate| *due <= self.late.due;
        self.is_late(plan, entry, seen, |step| step.due().ok().filter(as_before))
    }

    /// Returns whether it still shows it as late by its due day before any extension.
    pub(in crate::rules) fn is_shown_at_first(
        &self,
        plan: &Plan,
        entry: &Entry<'_>,
        seen: NaiveDate,
    ) -> bool {
        self.is_late(plan, entry, seen, |step| step.first_due().ok())
    }

    /// Returns whether the entry of a plan owes it on another day than before, as known on a day.
    pub(in crate::rules) fn is_moved(
        &self,
        plan: &Plan,
        entry: &Entry<'_>,
        seen: NaiveDate,
    ) -> bool {
        let steps = plan.due_steps(entry, seen);
        let is = self.step.among(&steps);
        is.is_some_and(|is| is.first_due() != self.step.first_due())
    }

    fn is_late(
        &self,
        plan: &Plan,
        entry: &Entry<'_>,
        seen: NaiveDate,
        due: impl Fn(&DueStep<'_>) -> Option<NaiveDate>,
    ) -> bool {
        let steps = plan.due_steps(entry, seen);
        let Some(is) = self.step.among(&steps) else {
            return false;
        };
        let closed = closed(is);
        let is_late = due(is).is_some_and(|due| Late::of(due, closed, seen).is_some());
        let was = self.late.closed.map(|(_, on)| on);
        is_late && was.zip(closed).is_none_or(|(was, (_, on))| was <= on)
    }
}

/// Returns what closed a step, and since when.
pub(in crate::rules) fn closed(step: &DueStep<'_>) -> Option<(State, NaiveDate)> {
    step.answer.filter(|(state, _)| *state != State::Started)
}

/// A step that was recorded about an entry which was late already, what it says, its day, and
/// the due day before that.
pub(in crate::rules) type LateDecision<'p> = (&'p Placed<Step>, StepName, NaiveDate, NaiveDate);

/// Returns the steps of some names that were recorded about entries which were late already.
pub(in crate::rules) fn after_due(
    plan: &Plan,
    wanted: impl Fn(StepName) -> bool,
) -> Vec<LateDecision<'_>> {
    if plan.steps.is_empty() {
        return Vec::new();
    }
    let mut late = Vec::new();
    for (_, entry) in plan.entries() {
        for step in plan.links.steps_of.get(&entry) {
            let step = &plan.steps[*step];
            let done = step.done().filter(|(name, _)| wanted(*name));
            let due = done.and_then(|(name, on)| overdue_before(plan, &entry, name, on));
            late.extend(done.zip(due).map(|((name, on), due)| (step, name, on, due)));
        }
    }
    late
}

/// Returns the due day of the first step that an entry owed and was late with on the day before
/// `on`, unless its clock was stopped then. What extends the time is about the steps that can be
/// extended.
fn overdue_before(
    plan: &Plan,
    entry: &Entry<'_>,
    decided: StepName,
    on: NaiveDate,
) -> Option<NaiveDate> {
    let steps = plan.due_steps(entry, on.pred_opt()?);
    let open = steps.iter().filter(|step| closed(step).is_none());
    let open = open.filter(|it| decided != StepName::Extended || !it.step.runs_on());
    let due = open.filter_map(|step| step.due().ok());
    due.filter(|due| *due < on).min()
}

/// Returns what the entries of the older copy show as late on a day, in their order.
pub(in crate::rules) fn late_steps<'p>(
    comparison: &Comparison<'p>,
    seen: NaiveDate,
) -> Vec<LateStep<'p>> {
    let older = comparison.older;
    let mut late = Vec::new();
    for (_, entry) in older.entries() {
        let Some(id) = entry.id else { continue };
        let id = comparison.renames.new_id(entry.register.list, id);
        let id = id.or(entry.id.cloned());
        for step in older.due_steps(&entry, seen) {
            let shown = step.due().ok();
            let shown = shown.and_then(|due| Late::of(due, closed(&step), seen));
            late.extend(
                shown
                    .zip(id.clone())
                    .map(|(late, entry)| LateStep { entry, step, late }),
            );
        }
    }
    late
}
