//! The figures in the data of a template.

use std::cmp::Ordering;

use serde::Serialize;

use super::numbers::number;
use super::printed;
use crate::clean::legible;
use crate::document::period::counted;
use crate::messages::Language;
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::field::{Field, Pairs, given};
use crate::plan::figure_counts::Part;
use crate::plan::figure_numbers::FigureNumber;
use crate::plan::index::{ByRecord, Ix};
use crate::plan::record::{Figure, FigureGroup, Record, Topic};
use crate::plan::scalar::day::Day;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::number::Number;
use crate::status::{Share, Snapshot};

/// A figure.
#[expect(
    clippy::struct_excessive_bools,
    reason = "templates ask each of them by itself"
)]
#[derive(Debug, Serialize)]
pub struct FigureData {
    /// The identifier.
    pub id: String,
    /// What it counts.
    pub name: Option<String>,
    /// The unit.
    pub unit: Option<String>,
    /// The number, with a decimal point: the value of the figure, or else what was counted in
    /// a register or the sum of what progress records give, or else zero if somebody vouched by
    /// the as-of day that there was nothing.
    pub value: Option<String>,
    /// Whether the number is the value of the figure and not a sum.
    pub fixed: bool,
    /// Whether it is counted in a register, has no entry there, and nobody vouched that this
    /// is so.
    pub unconfirmed: bool,
    /// The number by the values of a key, if it is told apart by one.
    pub parts: Vec<PartData>,
    /// Whether it is about the size of the school (`scale`) or about what was done
    /// (`result`).
    pub group: FigureGroup,
    /// What all that gives its number is about, if it is a plain sum of what progress records
    /// give, which is told in a sentence: `training`.
    pub topic: Option<&'static str>,
    /// Whether the number is zero.
    pub zero: bool,
    /// Whether its register has entries that it is about, whatever became of them: a zero then
    /// does not mean that nothing arose.
    pub arisen: bool,
    /// The number of which it is a part, with a decimal point.
    pub whole: Option<String>,
    /// The share of that number, in percent with up to two decimals and a decimal point.
    pub share: Option<String>,
    /// What it came to the year before, with a decimal point.
    pub last_year: Option<String>,
    /// Whether it is `more`, `fewer` or the `same`; none if that or its number is not known.
    pub trend: Option<&'static str>,
    /// By how much, with a decimal point.
    pub change: Option<String>,
    /// The least that it must come to, with a decimal point.
    pub at_least: Option<String>,
    /// The percentage that it must come to, with a decimal point.
    pub target: Option<String>,
    /// Whether it comes to both; none if it need not, or has no number.
    pub reached: Option<bool>,
    /// The name of the party that supplies it.
    pub by: Option<String>,
}

/// The part of a figure that one value of a key has.
#[derive(Debug, Serialize)]
pub struct PartData {
    /// What the value means; none for entries that do not say any.
    pub name: Option<String>,
    /// The number, with a decimal point.
    pub value: String,
}

/// Returns the figures. Sums include the records of the period up to the as-of day.
pub(in crate::document) fn figures(snapshot: &Snapshot<'_>, period: DateRange) -> Vec<FigureData> {
    let plan = snapshot.plan;
    let numbers = plan.figure_numbers(period, snapshot.as_of);
    let topics = topics(snapshot, period);
    let one = |index: Ix<Figure>| {
        let of = given(&plan.figures[index].of).and_then(|of| plan.figures.find(of));
        let whole = of.and_then(|of| numbers[of].value);
        let data = figure(plan, index, &numbers[index], whole);
        let computed = data.fixed || plan.figures[index].computed().is_some();
        let is_plain = !computed && data.whole.is_none() && data.reached.is_none();
        let topic = topics[index].filter(|_| is_plain && data.group == FigureGroup::Result);
        FigureData {
            topic: topic.map(Topic::name),
            ..data
        }
    };
    plan.figures.indices().map(one).collect()
}

fn figure(
    plan: &Plan,
    index: Ix<Figure>,
    counted: &FigureNumber,
    whole: Option<Number>,
) -> FigureData {
    let figure = &plan.figures[index];
    let value = counted.value;
    let is_zero = value == Some(Number::default());
    let default = match given(&figure.value) {
        Some(_) if !is_zero => FigureGroup::Scale,
        _ => FigureGroup::Result,
    };
    let percent = percent(value, whole);
    let least = given(&figure.at_least).copied();
    // Of nothing no share is demanded.
    let is_of_nothing = whole == Some(Number::default());
    let target = given(&figure.target).copied();
    let target = target.filter(|_| !is_of_nothing);
    // A figure in percent is a share itself.
    let of_target = if figure.of.is_some() { percent } else { value };
    let parts = counted.parts.iter();
    let last_year = given(&figure.last_year).copied();
    let compared = last_year.zip(value);
    FigureData {
        id: figure.id_text().to_owned(),
        name: printed(Some(&figure.name)),
        unit: printed(figure.unit.as_ref()),
        value: value.map(number),
        fixed: figure.value.is_some(),
        unconfirmed: counted.unconfirmed.is_some(),
        parts: parts.map(part_data).collect(),
        topic: None,
        group: given(&figure.group).copied().unwrap_or(default),
        zero: is_zero,
        arisen: counted.arisen,
        whole: whole.map(number),
        share: percent.map(number),
        last_year: last_year.map(number),
        trend: compared.map(|(before, now)| trend(before, now)),
        change: compared.map(|(before, now)| {
            let hundredths = (now.hundredths - before.hundredths).abs();
            number(Number { hundredths })
        }),
        at_least: least.map(number),
        target: target.map(number),
        reached: reaches([(least, value), (target, of_target)]),
        by: given(&figure.by)
            .and_then(|by| plan.parties.find(by))
            .and_then(|by| printed(Some(&plan.parties[by].name))),
    }
}

/// Returns how a number compares with that of the year before.
fn trend(before: Number, now: Number) -> &'static str {
    match now.cmp(&before) {
        Ordering::Greater => "more",
        Ordering::Less => "fewer",
        Ordering::Equal => "same",
    }
}

/// Returns what the records are about that give each figure in a period: one topic if all of
/// them have that, none in it if they have several or one has none.
fn topics(snapshot: &Snapshot<'_>, period: DateRange) -> ByRecord<Figure, Option<Topic>> {
    let plan = snapshot.plan;
    let of_tasks = plan.topics();
    let mut topics: ByRecord<Figure, Vec<Option<Topic>>> =
        ByRecord::filled(Vec::new(), plan.figures.len());
    let mut add = |figures: &Pairs<Id, Number>, topic: Option<Topic>| {
        for (id, _) in &figures.items {
            let figure = id.get().and_then(|id| plan.figures.find(id));
            if let Some(figure) = figure.filter(|figure| !topics[*figure].contains(&topic)) {
                topics[figure].push(topic);
            }
        }
    };
    let days = counted(snapshot, period);
    let counts = |on: &Field<Day>| on.get().is_some_and(|on| days.contains(on.0));
    for obligation in &snapshot.obligations {
        let topic = obligation.task.and_then(|task| of_tasks[task]);
        let records = obligation.progress.iter();
        let own = records.filter(|activity| !activity.is_of_entry());
        for record in own.map(|activity| plan.recorded(*activity)) {
            if counts(&record.on) {
                add(&record.figures, topic);
            }
        }
    }
    for (_, entry) in plan.entries() {
        if counts(entry.on) {
            add(entry.figures, Some(entry.register.topic));
        }
    }
    let only = |topics: Vec<Option<Topic>>| match topics[..] {
        [topic] => topic,
        _ => None,
    };
    topics.into_iter().map(only).collect()
}

fn part_data(part: &Part) -> PartData {
    PartData {
        name: part.name(Language::Vietnamese).map(legible),
        value: number(Number {
            hundredths: part.hundredths,
        }),
    }
}

/// Returns whether what came reaches each goal that there is; none if there is no goal, or
/// nothing to compare with one.
fn reaches(goals: [(Option<Number>, Option<Number>); 2]) -> Option<bool> {
    let goals = goals.into_iter();
    let compared = goals.filter_map(|(goal, came)| Some((goal?, came)));
    let reached: Option<Vec<bool>> = compared
        .map(|(goal, came)| came.map(|came| came >= goal))
        .collect();
    let reached = reached.filter(|reached| !reached.is_empty())?;
    Some(reached.into_iter().all(|reached| reached))
}

/// Returns the share of a whole in percent, if there is such a share.
fn percent(part: Option<Number>, whole: Option<Number>) -> Option<Number> {
    let hundredths = |number: Option<Number>| usize::try_from(number?.hundredths).ok();
    let share = Share {
        done: hundredths(part)?,
        all: hundredths(whole)?,
    };
    share.exact_percent()
}
