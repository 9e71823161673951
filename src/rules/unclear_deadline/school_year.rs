//! Semesters and school years by name in the plan of a calendar year, which has days of two;
//! weeks by their number and the end of the year in the plan of a school year.

use crate::diagnostic::{Finding, Rule};
use crate::messages::{Message, message};
use crate::plan::Plan;
use crate::plan::field::Field;
use crate::plan::record::{Deadline, Record};
use crate::plan::scalar::day::written;
use crate::plan::scalar::due::{Due, NamedPeriod};
use crate::plan::scalar::every::Every;
use crate::plan::scalar::period::Period;
use crate::plan::scalar::year::Year;

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

/// Returns the findings about the periods of a deadline that may be of the calendar or of the
/// school year.
pub(super) fn of_either<'d>(
    plan: &'d Plan,
    deadline: &'d Deadline,
    rule: &'static Rule,
) -> impl Iterator<Item = Finding> + 'd {
    let periods = deadline.due.iter().chain(&deadline.skip.items);
    periods.filter_map(move |due| {
        let named = due.get()?.named()?;
        let (wording, help) = either(plan, named)?;
        let finding = Finding::new(rule, due.place, wording).help(help);
        Some(finding.about(deadline.id_text()))
    })
}

/// Returns what is wrong with a period that may be of the calendar or of the school year, and
/// what to write.
fn either(plan: &Plan, named: &NamedPeriod) -> Option<(Message, Message)> {
    if !plan.links.terms.is_of_either_year(named) {
        return None;
    }
    let days = plan.period()?;
    let first = plan.year()?.start();
    let name = &named.text;
    if named.every == Every::Year {
        let last = Period {
            every: Every::Year,
            year: Year::Calendar(first),
            number: 1,
        };
        let last = written(last.days()?.until);
        return Some((
            message!(times.end_of_which_year, name = name),
            message!(times.end_of_which_year_help, day = last),
        ));
    }
    let weeks = [first, first + 1].map(|year| Period {
        every: Every::Week,
        year: Year::Calendar(year),
        number: named.number,
    });
    let in_plan = |week: &&Period| {
        let last = week.days().map(|days| days.until);
        last.is_some_and(|last| days.contains(last))
    };
    let week = weeks.iter().find(in_plan);
    let help = match week.and_then(|week| Some((week, week.days()?))) {
        Some((week, days)) => message!(
            times.which_week_help,
            code = week,
            from = written(days.from),
            until = written(days.until)
        ),
        None => message!(times.which_week_day),
    };
    Some((message!(times.which_week, name = name), help))
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
