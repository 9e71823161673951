//! DCS812: somebody else answers for work than in the older copy.

mod others;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{Check, Comparison, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::field::{Field, given};
use crate::plan::index::Ix;
use crate::plan::record::{Party, Record, Task};
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::value::Text;
use crate::plan::target::Target;
use crate::search::spelled;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS812", "lead-changed", Warning, "lead_changed"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    leads(context, comparison, findings);
    parties(context, comparison, findings);
    late_work(context, comparison, findings);
    others::find(context, comparison, findings);
}

/// Finds tasks with other leads, or with the same in another order: the first answers. One
/// record may give many tasks their lead, and is reported for the first of them.
fn leads(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let (older, plan) = (comparison.older, context.plan);
    let mut reported = HashSet::new();
    for (index, task) in plan.tasks.enumerate() {
        let Some(before) = super::comparison::of_older(&older.tasks, &plan.tasks, index) else {
            continue;
        };
        let was = ids(older, before, |party| {
            let id = older.parties[party].id()?;
            let now = comparison.renames.new_id("parties", id);
            Some(now.unwrap_or_else(|| id.clone()).text)
        });
        let is = ids(plan, index, |party| {
            Some(plan.parties[party].id()?.text.clone())
        });
        if was == is || was.is_empty() {
            continue;
        }
        let lead = plan.links.assignments[index].leads.first();
        let place = lead.map_or(task.place, |lead| lead.place);
        let (id, was, now) = (task.id_text(), was.join(", "), is.join(", "));
        if !reported.insert((place, was.clone())) {
            continue;
        }
        let wording = if is.is_empty() {
            message!(comparison.lead_gone, id = id, was = was)
        } else {
            message!(comparison.lead_changed, id = id, was = was, now = now)
        };
        findings.push(
            Finding::new(&CHECK.rule, place, wording)
                .help(message!(comparison.lead_changed_help))
                .about(id),
        );
    }
}

/// Returns the identifiers of those who lead a task, in order.
fn ids(plan: &Plan, task: Ix<Task>, id: impl Fn(Ix<Party>) -> Option<String>) -> Vec<String> {
    let leads = plan.links.assignments[task].leads.iter();
    leads.filter_map(|role| id(role.party?)).collect()
}

/// Finds parties that are other persons or bodies under the same identifier.
fn parties(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let (older, plan) = (comparison.older, context.plan);
    for (index, party) in plan.parties.enumerate() {
        let Some(before) = super::comparison::of_older(&older.parties, &plan.parties, index) else {
            continue;
        };
        let was = &older.parties[before];
        let (id, place) = (party.id_text(), party.place);
        if let Some(old) = replaced(was.name.get(), party.name.get()) {
            let wording = message!(comparison.party_renamed, id = id, was = old);
            findings.push(
                Finding::new(&CHECK.rule, party.name.place, wording)
                    .help(message!(comparison.lead_changed_help))
                    .about(id),
            );
        }
        if let Some(old) = other_person(was, party) {
            let person = first_person(party).map_or(place, |person| person.place);
            let wording = message!(comparison.person_replaced, id = id, was = old);
            findings.push(
                Finding::new(&CHECK.rule, person, wording)
                    .help(message!(comparison.person_replaced_help))
                    .about(id),
            );
        }
    }
}

/// Finds posts that somebody is recorded to have taken over before work became overdue that the
/// older copy shows as that of the one before. Each is reported for the first such work.
fn late_work(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let (older, plan) = (comparison.older, context.plan);
    let before = |party: Ix<Party>| {
        let before = super::comparison::of_older(&older.parties, &plan.parties, party)?;
        Some(&older.parties[before]).filter(|was| was.holders != plan.parties[party].holders)
    };
    let mut changed: HashMap<Ix<Party>, &Party> = HashMap::new();
    for party in plan.parties.indices() {
        // Otherwise reported already.
        let was = before(party).filter(|was| other_person(was, &plan.parties[party]).is_none());
        changed.extend(was.map(|was| (party, &**was)));
    }
    if changed.is_empty() {
        return;
    }
    for (deadline, schedule) in plan.links.schedules.enumerate() {
        let task = plan.task_of(deadline);
        let Some(party) = task.and_then(|task| plan.links.assignments[task].lead()) else {
            continue;
        };
        for (occurrence, _) in schedule.enumerate() {
            let work = Target::Occurrence {
                deadline,
                occurrence,
            };
            let late = comparison.late(context, work);
            let (Some(was), Some(late)) = (changed.get(&party), late) else {
                continue;
            };
            let name = plan.occurrence_name(deadline, Some(occurrence));
            let party_now = &plan.parties[party];
            let (old, now) = (was.person_on(late.due), party_now.person_on(late.due));
            let from = party_now
                .term_on(late.due)
                .and_then(|term| term.from.as_ref());
            if let (Some(old), Some(from)) = (replaced(old, now), from) {
                findings.push(taken_over(party_now.id_text(), from, old, &name, late.due));
                changed.remove(&party);
            }
        }
    }
}

fn taken_over(id: &str, from: &Field<Day>, was: &str, late: &str, due: NaiveDate) -> Finding {
    let day = from.get().map(|day| written(day.0)).unwrap_or_default();
    let wording = message!(
        comparison.post_taken_over,
        from = day,
        id = id,
        late = late,
        due = written(due),
        was = was
    );
    Finding::new(&CHECK.rule, from.place, wording)
        .help(message!(comparison.post_taken_over_help))
        .about(id)
}

/// Returns a person of the older copy who held the post at the beginning, or on the first
/// or last day of a term, when now somebody else did. Whoever takes the post over is one
/// more holder, which changes none of these.
fn other_person<'p>(was: &'p Party, is: &Party) -> Option<&'p str> {
    let at_first = (
        first_person(was).and_then(Field::get),
        first_person(is).and_then(Field::get),
    );
    let terms = was.holders.values();
    let days = terms.flat_map(|term| [given(&term.from), given(&term.until)]);
    let on_days = days
        .flatten()
        .map(|day| (was.person_on(day.0), is.person_on(day.0)));
    [at_first]
        .into_iter()
        .chain(on_days)
        .find_map(|(was, is)| replaced(was, is))
}

/// Returns the first person who holds a post.
fn first_person(party: &Party) -> Option<&Field<Text>> {
    let earliest = party.in_turn().first().map(|holder| &holder.person);
    party.person.as_ref().or(earliest)
}

/// Returns the old text if there is another one now. Capitals and punctuation do not count.
fn replaced<'t>(was: Option<&'t Text>, is: Option<&Text>) -> Option<&'t str> {
    let was = &was?.0;
    let same = is.is_some_and(|is| spelled(&is.0) == spelled(was));
    (!same).then_some(was)
}
