//! DCS715: a part of those whom a register counts is larger than all of them.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::field::{Field, given};
use crate::plan::record::{Record, Vote};
use crate::plan::scalar::value::Whole;
use crate::text::Place;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS715", "impossible-count", Error, "impossible_count"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

/// A number of people, as entries have it.
type Count = Option<Field<Whole<0, 100_000>>>;

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for meeting in &plan.meetings {
        let (staff, called) = (&meeting.staff, &meeting.called);
        let all = if called.is_some() { called } else { staff };
        findings.extend(larger(meeting.id_text(), &[called], number(staff)));
        findings.extend(larger(meeting.id_text(), &[&meeting.present], number(all)));
    }
    for vote in &plan.votes {
        findings.extend(larger(vote.id_text(), &parts(vote), present(context, vote)));
    }
    for opinion in &plan.opinions {
        let returned = number(&opinion.returned);
        let given = [&opinion.agreed, &opinion.disagreed];
        findings.extend(larger(
            opinion.id_text(),
            &[&opinion.returned],
            number(&opinion.issued),
        ));
        findings.extend(larger(opinion.id_text(), &given, returned));
    }
    for round in &plan.evaluations {
        let levels = [
            &round.excellent,
            &round.good,
            &round.completed,
            &round.failed,
        ];
        let all = number(&round.staff);
        let whole = sum(&levels).filter(|_| levels.iter().all(|level| number(level).is_some()));
        match larger(round.id_text(), &levels, all) {
            Some(finding) => findings.push(finding),
            // Everybody who was ranked has one of the four ranks.
            None if all.is_some() && whole.is_some_and(|whole| Some(whole) != all) => {
                let place = round
                    .staff
                    .as_ref()
                    .map_or(round.place, |staff| staff.place);
                findings.push(report(
                    round.id_text(),
                    place,
                    whole.unwrap_or(0),
                    all.unwrap_or(0),
                ));
            }
            None => {}
        }
    }
}

/// Returns how many were for, against and neither.
fn parts(vote: &Vote) -> [&Count; 3] {
    [&vote.agreed, &vote.disagreed, &vote.abstained]
}

/// Returns how many were present at the meeting of a vote.
fn present(context: &Context<'_>, vote: &Vote) -> Option<u64> {
    let meeting = context.plan.meetings.find(given(&vote.meeting)?)?;
    number(&context.plan.meetings[meeting].present)
}

fn number(count: &Count) -> Option<u64> {
    given(count).map(|count| u64::from(count.0))
}

/// Returns the sum of the numbers that are given, if any is.
fn sum(parts: &[&Count]) -> Option<u64> {
    let given: Vec<u64> = parts.iter().filter_map(|part| number(part)).collect();
    (!given.is_empty()).then(|| given.iter().sum())
}

/// Returns a finding if parts are together more than all.
fn larger(id: &str, parts: &[&Count], all: Option<u64>) -> Option<Finding> {
    let (sum, all) = (sum(parts)?, all?);
    let place = parts.iter().find_map(|part| Some(part.as_ref()?.place))?;
    (sum > all).then(|| report(id, place, sum, all))
}

fn report(id: &str, place: Place, sum: u64, all: u64) -> Finding {
    Finding::new(
        &CHECK.rule,
        place,
        message!(registers.impossible_count, id = id, part = sum, whole = all),
    )
    .help(message!(registers.impossible_count_help))
    .about(id)
}
