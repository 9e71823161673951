//! DCS217: the text of a task, or the wording of a deadline, names one day, month, period or
//! rhythm, the deadline has another; or the text names a day with the wrong day of the week.

mod begins;
mod ends;
mod periods;
mod rhythms;
mod wording;

use chrono::NaiveDate;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::{Message, message};
use crate::plan::field::Field;
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Record};
use crate::plan::rhythm_words;
use crate::plan::scalar::day::written;
use crate::plan::scalar::value::Text;
use crate::plan::stated_rhythm::{StatedPeriod, stated_periods};
use crate::spelling::days::{Named, NamedDay, NamedMonths, named};
use wording::{Compared, compared};

pub(super) static CHECK: Check = Check {
    rule: rule!(
        "DCS217",
        "day-differs-from-text",
        Warning,
        "day_differs_from_text"
    ),
    // The deadline with the day of the text may be the one that could not be read.
    concludes_from_absence: true,
    excusable: true,
    find: Find::Alone(find),
};

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let plan = context.plan;
    for (index, task) in plan.tasks.enumerate() {
        let deadlines = &plan.links.deadlines_of[index];
        let of_task = differing(context, &task.text, deadlines);
        findings.extend(of_task.map(|finding| finding.about(task.id_text())));
        for deadline in deadlines {
            findings.extend(of_wording(context, *deadline));
        }
    }
}

/// Returns the finding about the words of a deadline that name another day or rhythm.
fn of_wording(context: &Context<'_>, deadline: Ix<Deadline>) -> Option<Finding> {
    let record = &context.plan.deadlines[deadline];
    let wording = record.wording.as_ref()?;
    let about = |finding: Finding| finding.about(record.id_text());
    let keys = match compared(context.plan, &wording.get()?.0, record) {
        Compared::Same => return None,
        Compared::Open => return differing(context, wording, &[deadline]).map(about),
        Compared::Other(keys) => keys,
    };
    let text = message!(
        times.wording_differs,
        id = record.id_text(),
        keys = rhythm_words::quoted(&keys)
    );
    let finding = Finding::new(&CHECK.rule, wording.place, text);
    Some(about(finding.help(message!(times.wording_differs_help))))
}

/// Returns whether the words of a deadline, if it has any, tell when it is due, or say something
/// else that is found here.
pub(super) fn is_told(context: &Context<'_>, deadline: Ix<Deadline>) -> bool {
    let record = &context.plan.deadlines[deadline];
    let Some(text) = record.wording.as_ref().and_then(Field::get) else {
        return true;
    };
    let has_days = !context.plan.links.schedules[deadline]
        .occurrences()
        .is_empty();
    let is_open = || matches!(compared(context.plan, &text.0, record), Compared::Open);
    let names_it = || {
        let named = named(&text.0);
        let mut days = named.days.iter();
        let mut months = named.months.iter();
        days.any(|day| ends::is_day_of(context, deadline, day))
            || months.any(|month| ends::is_in(context, deadline, month))
    };
    !has_days || !is_open() || names_it() || of_wording(context, deadline).is_some()
}

/// Returns the finding about a time of a text that its deadlines contradict.
fn differing(
    context: &Context<'_>,
    text: &Field<Text>,
    deadlines: &[Ix<Deadline>],
) -> Option<Finding> {
    if deadlines.is_empty() {
        return None;
    }
    let words = &text.get()?.0;
    let named = named(words);
    let times = Times {
        periods: &stated_periods(words),
        named: &named,
    };
    ends::misnamed(context, text, &named)
        .or_else(|| begins::differing(context, text, &named, deadlines))
        .or_else(|| other_time(context, text, times, deadlines))
        .or_else(|| rhythms::differing(context, text, times, deadlines))
}

/// The times that a text names for its work.
#[derive(Debug, Clone, Copy)]
struct Times<'t> {
    named: &'t Named<'t>,
    periods: &'t [StatedPeriod<'t>],
}

/// Returns the finding about a time of a text that none of its deadlines has, if one of these
/// has a day that the text does not name.
fn other_time(
    context: &Context<'_>,
    text: &Field<Text>,
    times: Times<'_>,
    deadlines: &[Ix<Deadline>],
) -> Option<Finding> {
    let Times { named, periods } = times;
    let is_day = |it: Ix<Deadline>, day: &NamedDay<'_>| ends::is_day_of(context, it, day);
    let is_month = |it: Ix<Deadline>, month: &NamedMonths<'_>| ends::is_in(context, it, month);
    let is_period =
        |it: Ix<Deadline>, stated: &StatedPeriod<'_>| periods::is_in(context, it, stated);
    // A day without a deadline, or a deadline without a day, may be as it should be:
    // only both together contradict each other.
    let mut days = named.days.iter();
    let day = days.find(|day| !deadlines.iter().any(|it| is_day(*it, day)));
    let mut months = named.months.iter();
    let month = months.find(|month| !deadlines.iter().any(|it| is_month(*it, month)));
    let mut stated = periods.iter();
    let period = stated.find(|stated| !deadlines.iter().any(|it| is_period(*it, stated)));
    let said = day.map(|day| day.written);
    let said = said.or(month.map(|month| month.written));
    let said = said.or(period.map(|period| period.written))?;
    let dated = deadlines
        .iter()
        .filter_map(|deadline| Some((*deadline, only_day(context, *deadline)?)));
    let mut other = dated.filter(|(deadline, _)| {
        let is_named = named.days.iter().any(|day| is_day(*deadline, day));
        let is_named = is_named || named.months.iter().any(|month| is_month(*deadline, month));
        !is_named && !periods.iter().any(|stated| is_period(*deadline, stated))
    });
    let (deadline, due) = other.next()?;
    let id = context.plan.deadlines[deadline].id_text();
    let due = written(due);
    let wording = if day.is_some() {
        message!(rules.day_differs_from_text, text = said, id = id, due = due)
    } else {
        message!(
            rules.month_differs_from_text,
            text = said,
            id = id,
            due = due
        )
    };
    let help = match period.filter(|_| day.is_none() && month.is_none()) {
        Some(stated) => message!(
            times.in_other_period_help,
            name = periods::name(context, stated),
            text = stated.written
        ),
        None => message!(rules.day_differs_from_text_help),
    };
    Some(about_text(context, text, said, deadline, wording).help(help))
}

/// Returns a finding about words of a text that a deadline contradicts.
fn about_text(
    context: &Context<'_>,
    text: &Field<Text>,
    said: &str,
    deadline: Ix<Deadline>,
    wording: Message,
) -> Finding {
    let place = context.within(text.place, said);
    let record = &context.plan.deadlines[deadline];
    Finding::new(&CHECK.rule, place, wording)
        .related(record.place, message!(rules.day_differs_from_text_deadline))
}

/// Returns the day of a deadline that has a single one: its own, or that on which it recurs
/// within the plan.
fn only_day(context: &Context<'_>, deadline: Ix<Deadline>) -> Option<NaiveDate> {
    match context.plan.links.schedules[deadline].occurrences() {
        [one] => Some(one.written),
        _ => None,
    }
}
