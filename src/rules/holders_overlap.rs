//! DCS307: two persons hold a post on the same day.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::{Field, given};
use crate::plan::record::{Holder, Party, Record};
use crate::plan::scalar::day::{Day, written};

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS307", "holders-overlap", Error, "holders_overlap"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for party in &context.plan.parties {
        findings.extend(of_party(party));
    }
}

/// Returns the findings for the holders of one post, in the order in which they begin. Each
/// is compared with the one before whose term is known to end last.
fn of_party(party: &Party) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut before: Option<&Holder> = None;
    for holder in party.in_turn() {
        let overlaps = before.is_some_and(|before| overlap(before, holder));
        if let Some(before) = before.filter(|_| overlaps) {
            findings.push(finding(party.id_text(), before, holder));
        }
        let until = |holder: &Holder| given(&holder.until).copied();
        if before.is_none_or(|before| until(before) <= until(holder)) {
            before = Some(holder);
        }
    }
    findings
}

/// Returns whether the terms of two persons share a day; `first` begins first. A term without
/// a last day ends when the next one begins.
fn overlap(first: &Holder, second: &Holder) -> bool {
    let is_unread = |day: &Option<Field<Day>>| day.as_ref().is_some_and(|day| day.get().is_none());
    if [&first.from, &first.until, &second.from]
        .into_iter()
        .any(is_unread)
    {
        return false;
    }
    let (begins, next) = (given(&first.from), given(&second.from));
    begins == next || given(&first.until).is_some_and(|until| next.is_none_or(|it| it <= until))
}

fn finding(id: &str, before: &Holder, holder: &Holder) -> Finding {
    let place = holder.from.as_ref().map(|from| from.place);
    let wording = match given(&holder.from) {
        Some(from) => message!(people.holders_overlap, id = id, day = written(from.0)),
        None => message!(people.holders_overlap_always, id = id),
    };
    Finding::new(&CHECK.rule, place.unwrap_or(holder.person.place), wording)
        .related(before.person.place, message!(people.other_holder))
        .help(message!(people.holders_overlap_help))
        .about(id)
}
