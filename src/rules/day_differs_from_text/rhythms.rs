//! How often a text says that its work recurs, compared with deadlines.

use super::{Context, Times, about_text, only_day};
use crate::diagnostic::Finding;
use crate::messages::{Message, message};
use crate::plan::field::{Field, given};
use crate::plan::index::Ix;
use crate::plan::record::{Deadline, Record};
use crate::plan::rhythm::Rhythm;
use crate::plan::rhythm_words::{WordedRhythm, at_least, how_often, quoted};
use crate::plan::scalar::day::written;
use crate::plan::scalar::day_of_period::DayOfPeriod;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::value::Text;
use crate::plan::scalar::year::Year;
use crate::plan::stated_rhythm::{StatedRhythm, stated_rhythm};

/// What the deadlines of a text say of how often.
enum Differing {
    /// One recurs otherwise.
    Otherwise(Ix<Deadline>, Every),
    /// One is due once.
    Once(Ix<Deadline>),
}

/// Returns the finding about a rhythm of a text that none of its deadlines has.
pub(super) fn differing(
    context: &Context<'_>,
    text: &Field<Text>,
    times: Times<'_>,
    deadlines: &[Ix<Deadline>],
) -> Option<Finding> {
    let stated = stated_rhythm(&text.get()?.0)?;
    if !deadlines.iter().all(|it| is_counted(context, *it)) {
        return None;
    }
    if let Some(finding) = on_other_day(context, text, &stated, deadlines) {
        return Some(finding);
    }
    let has_day = !times.named.days.is_empty() || !times.named.months.is_empty();
    let has_time = has_day || !times.periods.is_empty();
    let (deadline, wording, help) = match compared(context, &stated, has_time, deadlines)? {
        Differing::Once(deadline) => {
            let due = only_day(context, deadline)?;
            let id = context.plan.deadlines[deadline].id_text();
            let expected = quoted(&expected(context, &stated));
            let said = stated.written;
            (
                deadline,
                message!(times.recurs_once, text = said, id = id, due = written(due)),
                message!(times.recurs_once_help, expected = expected, text = said),
            )
        }
        Differing::Otherwise(deadline, every) => {
            let record = &context.plan.deadlines[deadline];
            let keys = keys(every, record.times());
            let help = help(
                &stated,
                &expected(context, &stated),
                &own_words(context, record, every),
            );
            (deadline, wording(&stated, record, &keys), help)
        }
    };
    Some(about_text(context, text, stated.written, deadline, wording).help(help))
}

fn wording(
    stated: &StatedRhythm<'_>,
    record: &Deadline,
    keys: &[(&'static str, String)],
) -> Message {
    message!(
        times.recurs_otherwise,
        text = stated.written,
        id = record.id_text(),
        keys = quoted(keys)
    )
}

fn help(stated: &StatedRhythm<'_>, expected: &[(&'static str, String)], words: &str) -> Message {
    message!(
        times.recurs_otherwise_help,
        expected = quoted(expected),
        text = stated.written,
        words = words
    )
}

/// Returns whether it is known how often a deadline is due.
fn is_counted(context: &Context<'_>, deadline: Ix<Deadline>) -> bool {
    let record = &context.plan.deadlines[deadline];
    let has_dates = !context.plan.links.schedules[deadline]
        .occurrences()
        .is_empty();
    has_dates && record.after.is_none() && record.before.is_none()
}

/// Returns which deadline recurs otherwise than a text says, if none recurs so.
fn compared(
    context: &Context<'_>,
    stated: &StatedRhythm<'_>,
    has_time: bool,
    deadlines: &[Ix<Deadline>],
) -> Option<Differing> {
    let records = deadlines
        .iter()
        .map(|it| (*it, &context.plan.deadlines[*it]));
    let recurring = records.filter_map(|(it, record)| Some((it, *given(&record.every)?)));
    let recurring: Vec<(Ix<Deadline>, Every)> = recurring.collect();
    let is_length = |every: Every| are_near(every.length(), stated.every.length());
    let several = deadlines.len() > 1;
    if stated.times.is_none() && recurring.iter().any(|(_, every)| is_length(*every)) {
        return None;
    }
    // `hằng năm` alone may also be about what is done in each year, however often.
    if stated.every == Every::Year && stated.times.is_none() {
        return None;
    }
    let (number, at_least) = stated
        .times
        .map_or((1, false), |it| (it.number, it.at_least));
    let said = f64::from(number) / f64::from(stated.every.length());
    let own = deadlines.iter().map(|it| how_many(context, *it));
    let own: f64 = own.sum();
    let is_near = (own / said - 1.0).abs() < NEAR;
    let has_more = own > said && (several || at_least);
    if is_near || has_more {
        return None;
    }
    // What a deadline calls otherwise may be a part of the work.
    let is_part = |it: Ix<Deadline>| !several && context.plan.deadlines[it].what.is_some();
    if let Some((deadline, every)) = recurring.first() {
        return (!is_part(*deadline)).then_some(Differing::Otherwise(*deadline, *every));
    }
    let is_once = !several && !has_time && stated.is_whole && own < said;
    let deadline = deadlines[0];
    (is_once && !is_part(deadline)).then_some(Differing::Once(deadline))
}

/// By which share lengths of months and of weeks may differ.
const NEAR: f64 = 0.2;

fn are_near(own: u32, said: u32) -> bool {
    (f64::from(own) / f64::from(said) - 1.0).abs() < NEAR
}

/// Returns how many times a day, on average, a deadline asks for its work.
fn how_many(context: &Context<'_>, deadline: Ix<Deadline>) -> f64 {
    let record = &context.plan.deadlines[deadline];
    let days = match given(&record.every) {
        Some(every) => Some(i64::from(every.length())),
        None => context
            .plan
            .period()
            .map(|days| (days.until - days.from).num_days() + 1),
    };
    let days = days.and_then(|days| u32::try_from(days).ok());
    days.map_or(0.0, |days| {
        f64::from(record.times()) / f64::from(days.max(1))
    })
}

fn keys(every: Every, times: u32) -> Vec<(&'static str, String)> {
    let mut keys = vec![("every", every.name().into_owned())];
    if times > 1 {
        keys.push(("at-least", times.to_string()));
    }
    keys
}

/// Returns the keys that express what a text says.
fn expected(context: &Context<'_>, stated: &StatedRhythm<'_>) -> Vec<(&'static str, String)> {
    let every = match stated.every {
        Every::Semester if !context.plan.links.terms.has_semesters() => Every::HalfYear,
        every => every,
    };
    keys(every, stated.times.map_or(1, |times| times.number))
}

/// Returns the words that say what a deadline says.
fn own_words(context: &Context<'_>, record: &Deadline, every: Every) -> String {
    let in_school = matches!(context.plan.year(), Some(Year::School(_)));
    let words = how_often(every, in_school);
    match at_least(record.times()) {
        None => words,
        Some(times) => format!("{words}, {times}"),
    }
}

/// Returns the finding about the day of a rhythm, if deadlines that recur so often have
/// another.
fn on_other_day(
    context: &Context<'_>,
    text: &Field<Text>,
    stated: &StatedRhythm<'_>,
    deadlines: &[Ix<Deadline>],
) -> Option<Finding> {
    /// The last day of the shortest month; in weeks, days have names.
    const LAST: u32 = 28;
    let said = stated.on_day?;
    let DayOfPeriod::Number(day) = said.rhythm.day else {
        return None;
    };
    let records = deadlines
        .iter()
        .map(|it| (*it, &context.plan.deadlines[*it]));
    let rhythms = records.map(|(it, record)| Some((it, Rhythm::of(record)?)));
    let rhythms: Option<Vec<(Ix<Deadline>, Rhythm)>> = rhythms.collect();
    let rhythms = rhythms?;
    let is_so_often = |rhythm: &Rhythm| rhythm.every == said.rhythm.every;
    let is_monthly = said.rhythm.every == Every::Month || said.rhythm.every.weeks().is_some();
    if !is_monthly || !rhythms.iter().all(|(_, rhythm)| is_so_often(rhythm)) {
        return None;
    }
    // `trước ngày 15` may mean the 14th as well as the 15th, `ngày 30` the last one.
    let is_day = |rhythm: &Rhythm| match rhythm.day {
        DayOfPeriod::Number(own) => own == day || own + 1 == day,
        DayOfPeriod::Last | DayOfPeriod::LastWorking => day >= LAST,
    };
    if rhythms.iter().any(|(_, rhythm)| is_day(rhythm)) {
        return None;
    }
    let (deadline, rhythm) = *rhythms.first()?;
    let record = &context.plan.deadlines[deadline];
    let own = WordedRhythm {
        rhythm,
        at_least: None,
    };
    let wording = wording(stated, record, &own.keys());
    let help = message!(times.recurs_on_help, expected = quoted(&said.keys()));
    Some(about_text(context, text, stated.written, deadline, wording).help(help))
}
