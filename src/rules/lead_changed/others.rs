//! Who else answers: those who support and oversee tasks, who makes a report, who keeps a
//! register, and who is responsible for a duty.

use std::collections::{HashMap, HashSet};

use super::super::{Comparison, Context, NOWHERE, comparison};
use super::CHECK;
use crate::diagnostic::Finding;
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::assignment::{Assignment, Role};
use crate::plan::field::given;
use crate::plan::held_duty::HeldDuty;
use crate::plan::index::Ix;
use crate::plan::record::{Keeper, Party, Record, Report};
use crate::plan::scalar::id::Id;
use crate::plan::target::Target;
use crate::text::Place;

/// Finds who no longer answers for something, or is not named any more.
pub(super) fn find(
    context: &Context<'_>,
    comparison: &Comparison<'_>,
    findings: &mut Vec<Finding>,
) {
    helpers(context, comparison, findings);
    let answers = Answers {
        older: comparison.older,
        comparison,
        plan: context.plan,
    };
    findings.extend(answers.of_reports());
    findings.extend(answers.of_registers());
    findings.extend(answers.of_duties());
}

/// Returns those who have a role.
type RolesOf = fn(&Assignment) -> &[Role];

/// The roles beside the lead: the key, and those who have it.
const BESIDE: [(&str, RolesOf); 2] = [
    ("support", |assignment| &assignment.supports),
    ("oversee", |assignment| &assignment.oversees),
];

/// Finds those who neither support nor oversee a task any more, and do not lead it now. One record
/// may name them for many tasks, and is reported for the first of them.
fn helpers(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let (older, plan) = (comparison.older, context.plan);
    let mut reported = HashSet::new();
    for (index, task) in plan.tasks.enumerate() {
        let Some(before) = comparison::of_older(&older.tasks, &plan.tasks, index) else {
            continue;
        };
        let (was, is) = (
            &older.links.assignments[before],
            &plan.links.assignments[index],
        );
        for (key, role) in BESIDE {
            let names_now = |role: &Role| {
                let id = older.parties[role.party?].id()?;
                let new = comparison.renames.new_id("parties", id);
                Some(new.unwrap_or_else(|| id.clone()))
            };
            let stays = |id: &Id| {
                let party = plan.parties.find(id);
                let mut now = role(is).iter().chain(&is.leads);
                now.any(|role| role.party.is_some() && role.party == party)
            };
            let gone = role(was).iter().filter_map(names_now);
            let gone: Vec<String> = gone.filter(|id| !stays(id)).map(|id| id.text).collect();
            if gone.is_empty() {
                continue;
            }
            let gone = gone.join(", ");
            let place = role(is).first().map(|role| role.place);
            let named_by = role(was).first().map(|role| role.named_by);
            if reported.insert((key, named_by, gone.clone())) {
                let id = task.id_text();
                let wording = message!(comparison.helper_gone, key = key, id = id, was = gone);
                findings.push(
                    Finding::new(&CHECK.rule, place.unwrap_or(task.place), wording)
                        .help(message!(comparison.lead_changed_help))
                        .about(id),
                );
            }
        }
    }
}

/// Who answers for what is no task.
struct Answers<'c> {
    older: &'c Plan,
    comparison: &'c Comparison<'c>,
    plan: &'c Plan,
}

impl Answers<'_> {
    /// Returns the findings about reports that somebody else makes. By default that is the lead of a
    /// task, whose change is found there.
    fn of_reports(&self) -> Vec<Finding> {
        let lead = |plan: &Plan, report: Ix<Report>| {
            let by = given(&plan.reports[report].by);
            let of_task = || match plan.report_target(report) {
                Target::Occurrence { deadline, .. } => {
                    plan.links.assignments[plan.task_of(deadline)?].lead()
                }
                _ => None,
            };
            by.and_then(|by| plan.parties.find(by)).or_else(of_task)
        };
        let mut found = Vec::new();
        for (before, was) in self.older.reports.enumerate() {
            let Some(index) = self.comparison.report_now(self.plan, was) else {
                continue;
            };
            let is = &self.plan.reports[index];
            if was.by.is_none() && is.by.is_none() {
                continue;
            }
            let place = is.by.as_ref().map_or(is.place, |by| by.place);
            let id = self.plan.report_id(index).unwrap_or("report");
            let answers = (lead(self.older, before), lead(self.plan, index));
            found.extend(self.changed(id, answers, place));
        }
        found
    }

    /// Returns the findings about registers that somebody else keeps. One that is not named any
    /// more has no keeper; what else was changed about it is another finding.
    fn of_registers(&self) -> Vec<Finding> {
        let lead = |plan: &Plan, keeper: &Keeper| plan.parties.find(given(&keeper.keeper)?);
        let registers = &self.plan.registers;
        let head = self.plan.head.first.as_ref().map(|head| head.place);
        let home = registers.first().map(|first| first.place).or(head);
        let mut found = Vec::new();
        for was in &self.older.registers {
            let now = was.id().and_then(|id| registers.find(id));
            if now.is_none() && (was.from.is_some() || was.checked.is_some()) {
                continue;
            }
            let is = now.map(|now| &registers[now]);
            let answers = (lead(self.older, was), is.and_then(|is| lead(self.plan, is)));
            let place = is.map(|is| is.keeper.as_ref().map_or(is.place, |keeper| keeper.place));
            let place = place.or(home).unwrap_or(NOWHERE);
            found.extend(self.changed(was.id_text(), answers, place));
        }
        found
    }

    /// Returns the findings about duties that name somebody else. By default that is the keeper of a
    /// register, whose change is found there.
    fn of_duties(&self) -> Vec<Finding> {
        let now = self.plan.held_duties();
        let now: HashMap<&Id, &HeldDuty<'_>> =
            now.iter().filter_map(|it| Some((it.id()?, it))).collect();
        let mut found = Vec::new();
        for was in self.older.held_duties() {
            let new = was
                .id()
                .and_then(|id| self.comparison.renames.new_id("duties", id));
            let Some(id) = new.as_ref().or(was.id()) else {
                continue;
            };
            let Some(is) = now.get(id) else {
                continue;
            };
            let names = |duty: &HeldDuty<'_>| duty.own.is_some_and(|own| own.party.is_some());
            let Some(own) = is.own.filter(|_| names(&was) || names(is)) else {
                continue;
            };
            let answers = (was.lead(self.older), is.lead(self.plan));
            let place = own.party.as_ref().map_or(own.place, |party| party.place);
            found.extend(self.changed(is.id_text(), answers, place));
        }
        found
    }

    /// Returns the finding about something for which one party answered, and another does now, or
    /// none.
    fn changed(
        &self,
        id: &str,
        (was, is): (Option<Ix<Party>>, Option<Ix<Party>>),
        place: Place,
    ) -> Option<Finding> {
        let was = self.older.parties[was?].id()?;
        let new = self.comparison.renames.new_id("parties", was);
        let was = new.as_ref().unwrap_or(was);
        let now = is.and_then(|is| self.plan.parties[is].id());
        if now == Some(was) {
            return None;
        }
        let was = &was.text;
        let wording = match now {
            Some(now) => message!(
                comparison.charge_changed,
                id = id,
                was = was,
                now = now.text
            ),
            None => message!(comparison.charge_gone, id = id, was = was),
        };
        let finding = Finding::new(&CHECK.rule, place, wording);
        Some(
            finding
                .help(message!(comparison.lead_changed_help))
                .about(id),
        )
    }
}
