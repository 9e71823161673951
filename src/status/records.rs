//! The progress records and extensions up to a day, by what they refer to.

use chrono::NaiveDate;

use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::closing::Closing;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::{Deadline, Extension, Progress, Report};
use crate::plan::schedule::Schedule;
use crate::plan::target::Target;

/// The records about an obligation up to the as-of day.
#[derive(Default)]
pub(super) struct Answered {
    pub progress: Vec<Activity>,
    pub extension: Option<Ix<Extension>>,
    /// What the records come to.
    pub closing: Closing,
}

impl Answered {
    /// Returns what a record comes to that gives something up.
    pub(super) fn given_up(plan: &Plan, index: Ix<Progress>) -> Self {
        let record = &plan.progress[index];
        let latest = record.state.get().zip(record.on.get());
        let latest = latest.map(|(state, on)| (*state, on.0));
        Self {
            progress: vec![Activity::Progress(index)],
            closing: Closing {
                latest,
                closed: latest,
                times: 0,
            },
            ..Self::default()
        }
    }
}

/// The progress records up to a day, by what they refer to.
pub(super) struct Recorded {
    /// Of each deadline, a list for each of its dates, or a single one if it is not dated.
    deadlines: ByRecord<Deadline, Vec<Vec<Activity>>>,
    reports: ByRecord<Report, Vec<Activity>>,
}

impl Recorded {
    /// Returns the records up to a day, each list sorted by day. Records of one day keep
    /// the order of the files, so that the last one determines the status.
    pub(super) fn until(plan: &Plan, as_of: NaiveDate) -> Self {
        let lists = |schedule: &Schedule| match schedule {
            Schedule::Dated(occurrences) => vec![Vec::new(); occurrences.len()],
            _ => vec![Vec::new()],
        };
        let mut recorded = Self {
            deadlines: plan.links.schedules.iter().map(lists).collect(),
            reports: ByRecord::filled(Vec::new(), plan.reports.len()),
        };
        for (activity, record, target) in plan.all_recorded() {
            let on = record.on.get();
            if on.is_some_and(|on| on.0 <= as_of)
                && let Some(list) = recorded.list(target)
            {
                list.push(activity);
            }
        }
        let on = |record: &Activity| plan.recorded(*record).on.get().copied();
        let of_deadlines = recorded.deadlines.values_mut().flatten();
        for list in of_deadlines.chain(recorded.reports.values_mut()) {
            list.sort_by_key(on);
        }
        recorded
    }

    /// Removes and returns the records with a target.
    pub(super) fn take(&mut self, target: Target) -> Vec<Activity> {
        self.list(target).map(std::mem::take).unwrap_or_default()
    }

    fn list(&mut self, target: Target) -> Option<&mut Vec<Activity>> {
        match target {
            Target::Occurrence {
                deadline,
                occurrence,
            } => self.deadlines[deadline].get_mut(occurrence.position()),
            Target::Standing { deadline } => self.deadlines[deadline].first_mut(),
            Target::Report { report } => Some(&mut self.reports[report]),
            _ => None,
        }
    }
}
