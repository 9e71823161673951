//! DCS404: a record refers to an unknown deadline.

use std::collections::{HashMap, HashSet};

use super::reference::help;
use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::held_duty::HeldDuty;
use crate::plan::record::{Progress, Record, State};
use crate::plan::scalar::day::Day;
use crate::plan::scalar::occurrence::OccurrenceRef;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::value::Scalar;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS404", "unknown-deadline", Error, "unknown_deadline"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Alone(find),
};

/// Nobody reads more identifiers.
const SHOWN: usize = 12;

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    // A report cannot be due with itself or with another one.
    let of_reports: HashSet<Place> = plan
        .reports
        .iter()
        .filter_map(|report| Some(report.deadline.as_ref()?.place))
        .collect();
    let reports = || {
        let ids = plan.reports.iter().filter_map(|report| report.id());
        let named = ids.filter(|id| plan.named_report(id).is_some());
        named.map(|id| id.text.as_str())
    };
    let progress = plan.progress.iter();
    let progress = progress.filter_map(|record| Some((record.deadline.as_ref()?.place, &**record)));
    let progress: HashMap<Place, &Progress> = progress.collect();
    let mut known: Option<Vec<&str>> = None;
    for (place, reference) in context.occurrences() {
        let id = &reference.deadline;
        let is_report = plan.named_report(id).is_some() && !of_reports.contains(&place);
        if plan.deadlines.find(id).is_none() && !is_report {
            if let Some(duty) = plan.named_duty(reference)
                && let Some(record) = progress.get(&place)
            {
                findings.extend(of_duty(plan, duty, place, record, reference));
                continue;
            }
            let help = meant(plan, reference).unwrap_or_else(|| {
                let deadlines = plan.deadlines.iter().map(|deadline| deadline.id_text());
                if of_reports.contains(&place) {
                    return help(context, &id.text, deadlines);
                }
                let known = known.get_or_insert_with(|| deadlines.chain(reports()).collect());
                help(context, &id.text, known.iter().copied())
            });
            let wording = message!(rules.unknown_deadline, id = id.text);
            let finding = Finding::new(&CHECK.rule, place, wording).help(help);
            findings.push(finding.about(&id.text));
        }
    }
}

/// Returns what to write for the identifier of a task with one deadline, or for a day.
fn meant(plan: &Plan, reference: &OccurrenceRef) -> Option<Message> {
    let id = &reference.deadline;
    let task = plan.tasks.find(id);
    if let Some([only]) = task.map(|task| &plan.links.deadlines_of[task][..]) {
        let meant = plan.deadlines[*only].id_text();
        return Some(message!(rules.deadline_of_task_help, id = meant));
    }
    Day::parse(&id.text).ok()?;
    let ids = plan.deadlines.iter().map(|deadline| deadline.id_text());
    let ids = ids.take(SHOWN).map(|id| format!("`{id}`"));
    let ids = ids.collect::<Vec<_>>().join(", ");
    Some(message!(findings.day_not_deadline, ids = ids))
}

/// Returns what is wrong with a progress record about a duty: only a record that gives it up in one
/// of its periods says something of it; that it was done, entries of its register show.
fn of_duty(
    plan: &Plan,
    duty: HeldDuty<'_>,
    place: Place,
    record: &Progress,
    reference: &OccurrenceRef,
) -> Option<Finding> {
    let id = duty.id_text();
    let periods = plan.periods_to_give_up(duty);
    let named = reference.period;
    let meant = named.and_then(|named| plan.links.terms.meant_year(named));
    let has = |period: Option<Period>| period.is_some_and(|period| periods.contains(&period));
    let register = duty.register().unwrap_or_default();
    let (wording, help) = match periods.first().zip(periods.last()) {
        Some((first, last)) if !has(named) && !has(meant) => (
            message!(duties.duty_without_period, id = reference),
            message!(duties.duty_periods, id = id, first = first, last = last),
        ),
        Some(_) if record.state.get() == Some(&State::Dropped) => return None,
        periods => (
            message!(duties.duty_by_entries, id = id, register = register),
            match periods {
                Some(_) => message!(duties.duty_given_up_help, register = register),
                None => message!(duties.duty_by_entries_help, register = register),
            },
        ),
    };
    let finding = Finding::new(&CHECK.rule, place, wording).help(help);
    Some(finding.about(&reference.to_string()))
}
