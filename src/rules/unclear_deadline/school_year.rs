//! Semesters and school years by name in the plan of a calendar year, which has days of two.

use crate::diagnostic::{Finding, Rule};
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::field::Field;
use crate::plan::record::{Deadline, Record};
use crate::plan::scalar::day::written;
use crate::plan::scalar::due::{Due, NamedPeriod};

/// Returns whether a period is of a school year that nothing says.
pub(super) fn is_missing(plan: &Plan, due: &Field<Due>) -> bool {
    let named = due.get().and_then(Due::named);
    named.is_some_and(|named| plan.links.terms.lacks_school_year(named))
}

/// Returns the findings about the periods of a deadline whose school year nothing says.
pub(super) fn missing<'d>(
    plan: &'d Plan,
    deadline: &'d Deadline,
    rule: &'static Rule,
) -> impl Iterator<Item = Finding> + 'd {
    let periods = deadline.due.iter().chain(&deadline.skip.items);
    let unclear = periods.filter(|due| is_missing(plan, due));
    unclear.filter_map(move |due| {
        let named = due.get()?.named()?;
        let wording = message!(times.school_year_missing, name = named.text);
        let finding = Finding::new(rule, due.place, wording).help(help(plan, named)?);
        Some(finding.about(deadline.id_text()))
    })
}

/// Returns what to write: the name with each of the two school years with which it ends in
/// the plan.
fn help(plan: &Plan, named: &NamedPeriod) -> Option<Message> {
    let days = plan.period()?;
    let first = plan.year()?.start();
    let both = [first - 1, first].map(|year| named.of_school_year(year));
    let last_day = |named: &NamedPeriod| {
        let last = plan.links.terms.named(named)?.until;
        days.contains(last).then(|| written(last))
    };
    let [one, other] = &both;
    Some(match (last_day(one), last_day(other)) {
        (Some(day), None) => message!(times.write_school_year, name = one.text, day = day),
        (None, Some(day)) => message!(times.write_school_year, name = other.text, day = day),
        (day, _) => {
            let day = day.unwrap_or_else(|| written(days.until));
            let (one, other) = (&one.text, &other.text);
            message!(
                times.write_a_school_year,
                one = one,
                other = other,
                day = day
            )
        }
    })
}
