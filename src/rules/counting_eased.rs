//! DCS816: by the weekend, by `next-working-day`, by a day that is no longer in the calendar or
//! by the date or the working year of the plan, due days fall later than in the older copy, or are not counted.

use super::{Check, Comparison, Context, Find, NOWHERE, calendar_changed};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::held_duty::HeldDuty;
use crate::plan::scalar::day::written;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS816", "counting-eased", Error, "counting_eased"),
    concludes_from_absence: true,
    excusable: false,
    find: Find::Compared(find),
};

fn find(context: &Context<'_>, comparison: &Comparison<'_>, findings: &mut Vec<Finding>) {
    let (older, plan) = (comparison.older, context.plan);
    let moved = calendar_changed::moved(context, comparison);
    if calendar_changed::is_eased(older, plan, moved) {
        let finding = calendar_changed::finding(&CHECK.rule, older, plan, moved);
        findings.extend(finding);
    }
    if older.signed_on().is_some()
        && let Some(wording) = super::period_changed::signed_later(context, comparison)
    {
        let date = plan.head.get().and_then(|head| head.date.as_ref());
        findings.extend(date.map(|date| {
            Finding::new(&CHECK.rule, date.place, wording)
                .help(message!(comparison.signed_later_help))
        }));
    }
    findings.extend(working_year(older, plan));
}

/// Returns the finding about another working year of the plan, or none, by which a duty falls
/// later than in the older copy.
fn working_year(older: &Plan, plan: &Plan) -> Option<Finding> {
    let was = older.working_year()?;
    let is = plan.working_year();
    if is == Some(was) {
        return None;
    }
    let (first, due, now) = older.held_duties().into_iter().find_map(|duty| {
        let id = duty.id().filter(|_| duty.is_of_working_year())?;
        let mut duties = plan.held_duties().into_iter();
        let now = duties.find(|other| other.id() == Some(id))?;
        let first = |duty: HeldDuty<'_>, plan| Some(duty.periods(plan).first()?.2);
        let due = first(duty, older)?;
        let now = first(now, plan);
        (now.is_none_or(|now| now > due)).then_some((duty.id_text(), due, now))
    })?;
    let head = plan.head.get();
    let field = head.and_then(|head| head.working_year.as_ref());
    let head = plan.head.first.as_ref().map(|head| head.place);
    let place = field.map(|field| field.place).or(head);
    let due = written(due);
    let wording = match now {
        Some(now) => message!(
            comparison.working_year_later,
            id = first,
            was = due,
            due = written(now)
        ),
        None => message!(comparison.working_year_gone, id = first, was = due),
    };
    let finding = Finding::new(&CHECK.rule, place.unwrap_or(NOWHERE), wording);
    Some(finding.help(message!(comparison.working_year_help)))
}
