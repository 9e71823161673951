//! DCS208: `day` or `month` is outside the recurrence period, or `from-day` is after `day`.
//! How long a semester is, the plan says.

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::Plan;
use crate::plan::field::given;
use crate::plan::record::{Deadline, Record};
use crate::plan::rhythm::Rhythm;
use crate::plan::scalar::day::written;
use crate::plan::scalar::day_of_period::DayOfPeriod;
use crate::plan::scalar::every::Every;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS208", "day-outside-period", Error, "day_outside_period"),
    concludes_from_absence: false,
    excusable: false,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for deadline in &context.plan.deadlines {
        let Some(every) = given(&deadline.every) else {
            continue;
        };
        findings.extend(outside_semester(context.plan, deadline));
        let day = deadline.day.as_ref().and_then(|field| match field.get() {
            Some(DayOfPeriod::Number(day)) => Some((field.place, *day, every.days())),
            _ => None,
        });
        let month = deadline.month.as_ref().and_then(|field| {
            let month = field.get()?;
            Some((field.place, month.0, every.months()))
        });
        let from_day = deadline.from_day.as_ref().and_then(|field| {
            let last = match given(&deadline.day) {
                Some(DayOfPeriod::Number(day)) => *day,
                _ => every.days(),
            };
            Some((field.place, field.get()?.0, last.min(every.days())))
        });
        for (place, found, most) in day.into_iter().chain(month).chain(from_day) {
            if found > most {
                let id = deadline.id_text();
                let finding = Finding::new(
                    &CHECK.rule,
                    place,
                    message!(rules.day_outside_period, found = found),
                )
                .about(id);
                let is_month = month.is_some_and(|(of_month, ..)| of_month == place);
                findings.push(if most == 0 {
                    finding.help(message!(rules.week_has_no_month))
                } else if most == 1 && is_month {
                    finding.help(message!(rules.month_has_no_month, month = found))
                } else {
                    let finding =
                        finding.expected(message!(rules.day_outside_period_expected, most = most));
                    if is_month && found <= 12 && most > 0 {
                        let meant = (found - 1) % most + 1;
                        let help =
                            message!(rules.month_of_period_help, month = found, meant = meant);
                        finding.help(help)
                    } else {
                        finding
                    }
                });
            }
        }
    }
}

/// Returns the finding about a deadline whose day in the first semester that has no such day
/// lies before or behind it.
fn outside_semester(plan: &Plan, deadline: &Deadline) -> Option<Finding> {
    let rhythm = Rhythm::of(deadline).filter(|it| it.every == Every::Semester && !it.next)?;
    let mut semesters = plan.links.terms.periods(Every::Semester, plan.period()?);
    let (due, days) = semesters.find_map(|(_, days)| {
        let due = rhythm.due(days).filter(|due| !days.contains(*due))?;
        Some((due, days))
    })?;
    let day = deadline.day.as_ref().map(|day| day.place);
    let month = deadline.month.as_ref().map(|month| month.place);
    let weekday = deadline.weekday.as_ref().map(|weekday| weekday.place);
    let wording = message!(times.day_outside_semester, day = written(due));
    let (from, until) = (written(days.from), written(days.until));
    let expected = message!(times.semester_days, from = from, until = until);
    Some(
        Finding::new(&CHECK.rule, day.or(weekday).or(month)?, wording)
            .expected(expected)
            .help(message!(times.day_outside_semester_help))
            .about(deadline.id_text()),
    )
}
