//! What a report lacks about the work: deadlines, activities, and the reasons for delays.

use std::collections::HashSet;

use super::Outline;
use super::data::Registers;
use super::period::includes;
use super::readiness::{Missing, Search};
use crate::messages::{Language, message};
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::record::{Record, Register, Topic};
use crate::plan::scalar::day::written;
use crate::status::{Obligation, Snapshot, Status};

impl Search<'_> {
    /// Adds tasks without a deadline, ongoing work without a record, and late work
    /// without a reason.
    pub(super) fn work(
        &mut self,
        snapshot: &Snapshot<'_>,
        period: DateRange,
        outline: Outline,
        registers: &Registers,
    ) {
        let plan = self.plan;
        let told = told_by(registers);
        let topics = plan.topics();
        let deadlines = plan.deadlines.last().map(|record| record.place.file);
        let by_task = snapshot.by_task();
        for (task, obligations) in by_task.enumerate() {
            let party = plan.links.assignments[task].lead();
            if plan.links.deadlines_of[task].is_empty() && !plan.is_principle(task) {
                let what = message!(documents.deadline, task = plan.task_name(task));
                let key = format!("deadlines.task ({})", plan.tasks[task].id_text());
                self.add(what, key, deadlines, party);
            }
            let told = topics[task].filter(|topic| told.contains(topic));
            for obligation in obligations
                .iter()
                // The register says why a step of it was late.
                .filter(|obligation| obligation.step.is_none())
                .filter(|obligation| includes(snapshot, period, obligation))
            {
                let missing = self.of_obligation(obligation, told, outline);
                self.missing
                    .extend(missing.map(|it| Missing { party, ..it }));
            }
        }
    }

    /// Returns what is missing about an obligation: that something was done for it, or why it was
    /// late. `told` is the topic of its task, if entries of registers report that.
    fn of_obligation(
        &self,
        obligation: &Obligation<'_>,
        told: Option<Topic>,
        outline: Outline,
    ) -> Option<Missing> {
        let plan = self.plan;
        let what = obligation.what(plan, Language::Vietnamese);
        let reference = obligation.name();
        let state = format!("dcs record {reference} --state started");
        let (what, key, command) = match obligation.status {
            Status::Idle if told.is_some() && outline == Outline::Topic => return None,
            Status::Idle => (
                match told.and_then(|topic| topic.registers().next()) {
                    Some(Register { list, .. }) => {
                        message!(documents.activity_of_entries, what = what, list = list)
                    }
                    None => message!(documents.activity, what = what),
                },
                "progress",
                format!("{state}{} --note \"…\"", self.counted_on()),
            ),
            Status::Overdue | Status::DoneLate if !has_reason(plan, obligation) => (
                message!(documents.reason, what = what, reference = reference),
                "progress.reason",
                format!("{state}{} --reason \"…\"", self.still_open_on(obligation)),
            ),
            _ => return None,
        };
        Some(Missing {
            what,
            key: format!("{key} ({reference})"),
            file: plan.progress.last().map(|record| record.place.file),
            command: Some(command),
            party: None,
        })
    }

    /// Returns the option with which a record of today counts in a document that counts up
    /// to an earlier day.
    fn counted_on(&self) -> String {
        match self.counted_on {
            Some(day) => format!(" --on {}", written(day)),
            None => String::new(),
        }
    }

    /// Returns the option with which the reason for work that is late is recorded. For work
    /// that is done by now it is about the due day, on which the work was still open, so
    /// the work stays done.
    fn still_open_on(&self, obligation: &Obligation<'_>) -> String {
        match obligation.due.filter(|_| obligation.status.is_done()) {
            Some(due) => format!(" --on {}", written(due)),
            None => self.counted_on(),
        }
    }
}

/// Returns the topics of whose registers a report has entries, or zeros that are vouched for.
fn told_by(registers: &Registers) -> HashSet<Topic> {
    let told = registers.values();
    let told = told.filter(|register| !register.entries.is_empty() || register.vouched);
    told.map(|register| register.topic).collect()
}

/// Returns whether a record states why an obligation is late.
fn has_reason(plan: &Plan, obligation: &Obligation<'_>) -> bool {
    let mut records = obligation
        .progress
        .iter()
        .map(|record| plan.recorded(*record));
    records.any(|record| record.reason.is_some())
}
