//! The days of a text on which work begins, compared with deadlines.

use chrono::NaiveDate;

use super::ends::{is_day_of, is_it};
use super::{Context, about_text, only_day};
use crate::diagnostic::Finding;
use crate::messages::message;
use crate::plan::field::{Field, given};
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Record};
use crate::plan::scalar::day::written;
use crate::plan::scalar::value::Text;
use crate::spelling::days::{Named, NamedDay};

/// Returns the finding about work that is due on the day on which the text says that it
/// begins, or that begins on another one.
pub(super) fn differing(
    context: &Context<'_>,
    text: &Field<Text>,
    named: &Named<'_>,
    deadlines: &[Ix<Deadline>],
) -> Option<Finding> {
    let [begin] = &named.begins[..] else {
        return None;
    };
    due_at_once(context, text, named, begin, deadlines)
        .or_else(|| begun_elsewhere(context, text, begin, deadlines))
}

fn due_at_once(
    context: &Context<'_>,
    text: &Field<Text>,
    named: &Named<'_>,
    begin: &NamedDay<'_>,
    deadlines: &[Ix<Deadline>],
) -> Option<Finding> {
    let (deadline, due) = deadlines.iter().find_map(|deadline| {
        let due = only_day(context, *deadline)?;
        let is_due = named
            .days
            .iter()
            .any(|day| is_day_of(context, *deadline, day));
        let lacks_from = context.plan.deadlines[*deadline].from.is_none();
        (is_begin(begin, due) && lacks_from && !is_due).then_some((*deadline, due))
    })?;
    let id = context.plan.deadlines[deadline].id_text();
    let wording = message!(
        times.begins_when_due,
        text = begin.written,
        id = id,
        due = written(due)
    );
    let from = if begin.after && is_it(begin, due) {
        due.succ_opt()?
    } else {
        due
    };
    let help = message!(times.begins_when_due_help, from = written(from));
    Some(about_text(context, text, begin.written, deadline, wording).help(help))
}

fn begun_elsewhere(
    context: &Context<'_>,
    text: &Field<Text>,
    begin: &NamedDay<'_>,
    deadlines: &[Ix<Deadline>],
) -> Option<Finding> {
    let [deadline] = deadlines else {
        return None;
    };
    let record = &context.plan.deadlines[*deadline];
    let from = given(&record.from)?.0;
    if is_begin(begin, from) {
        return None;
    }
    let wording = message!(
        times.begins_otherwise,
        text = begin.written,
        id = record.id_text(),
        from = written(from)
    );
    let help = message!(rules.day_differs_from_text_help);
    Some(about_text(context, text, begin.written, *deadline, wording).help(help))
}

/// Returns whether work that begins as a text says may begin on a day: that of the text, or
/// the one after it.
fn is_begin(begin: &NamedDay<'_>, day: NaiveDate) -> bool {
    is_it(begin, day) || begin.after && day.pred_opt().is_some_and(|day| is_it(begin, day))
}
