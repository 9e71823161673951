//! DCS217: the text of a task, or the wording of a deadline, names one day or rhythm, the
//! deadline has another.

mod wording;

use chrono::{Datelike, NaiveDate};

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::date_range::DateRange;
use crate::plan::field::{Field, given};
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Record};
use crate::plan::rhythm_words;
use crate::plan::scalar::day::written;
use crate::plan::scalar::value::Text;
use crate::spelling::days::{NamedDay, days};
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
        let mut named = days(&text.0).into_iter();
        named.any(|day| is_day_of(context, deadline, &day))
    };
    !has_days || !is_open() || names_it() || of_wording(context, deadline).is_some()
}

/// Returns the finding about a day of a text that none of its deadlines has, if one of these
/// has a day that the text does not name.
fn differing(
    context: &Context<'_>,
    text: &Field<Text>,
    deadlines: &[Ix<Deadline>],
) -> Option<Finding> {
    if deadlines.is_empty() {
        return None;
    }
    let named = days(&text.get()?.0);
    // A day without a deadline, or a deadline without a day, may be as it should be:
    // only both together contradict each other.
    let without = |day: &&NamedDay<'_>| !deadlines.iter().any(|it| is_day_of(context, *it, day));
    let day = named.iter().find(without)?;
    let dated = deadlines
        .iter()
        .filter_map(|deadline| Some((*deadline, only_day(context, *deadline)?)));
    let mut other =
        dated.filter(|(deadline, _)| !named.iter().any(|day| is_day_of(context, *deadline, day)));
    let (deadline, due) = other.next()?;
    let record = &context.plan.deadlines[deadline];
    let said = message!(
        rules.day_differs_from_text,
        text = day.written,
        id = record.id_text(),
        due = written(due)
    );
    let place = context.within(text.place, day.written);
    let finding = Finding::new(&CHECK.rule, place, said)
        .related(record.place, message!(rules.day_differs_from_text_deadline));
    Some(finding.help(message!(rules.day_differs_from_text_help)))
}

/// Returns the day of a deadline that has a single one: its own, or that on which it recurs
/// within the plan.
fn only_day(context: &Context<'_>, deadline: Ix<Deadline>) -> Option<NaiveDate> {
    match context.plan.links.schedules[deadline].occurrences() {
        [one] => Some(one.written),
        _ => None,
    }
}

/// Returns whether a day of a text is one of a deadline: a due day, the day before it if the
/// work must be done before, or a day of the period that is named.
fn is_day_of(context: &Context<'_>, deadline: Ix<Deadline>, named: &NamedDay<'_>) -> bool {
    let plan = context.plan;
    let record = &plan.deadlines[deadline];
    let period = given(&record.due)
        .and_then(|due| due.named())
        .and_then(|period| plan.links.terms.named(period));
    let in_period = |range: DateRange| {
        let years = range.from.year()..=range.until.year();
        years
            .filter_map(|year| NaiveDate::from_ymd_opt(year, named.month, named.day))
            .any(|day| range.contains(day))
    };
    if period.is_some_and(in_period) {
        return true;
    }
    let occurrences = plan.links.schedules[deadline].occurrences();
    let days = occurrences.iter().flat_map(|it| [it.due, it.written]);
    let until = given(&record.until).map(|day| day.0);
    days.chain(until).any(|day| {
        let is_it = |day: NaiveDate| {
            (day.day(), day.month()) == (named.day, named.month)
                && named.year.is_none_or(|year| year == day.year())
        };
        is_it(day) || named.before && day.succ_opt().is_some_and(is_it)
    })
}
