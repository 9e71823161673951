//! Figures that are counted or added up from the entries of registers.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Plan;
use super::date_range::DateRange;
use super::field::given;
use super::index::{ByRecord, Ix};
use super::record::{Breakdown, Entry, Figure, OwnValue, StepName, Wanted};
use super::scalar::day::written;
use super::scalar::id::{Id, key};
use crate::messages::{Language, ValueWords};

/// What the entries of a register give for a figure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// The number, in hundredths.
    pub hundredths: i128,
    /// Whether something arose that the figure is about, though perhaps without the step that
    /// it asks for, or not in time.
    pub arisen: bool,
    /// How many entries count.
    pub entries: usize,
    /// How many of them do not say the number that is added up.
    pub lacking: usize,
    /// The number by the values of a key, in their order, if the figure is broken down by one.
    pub parts: Vec<Part>,
}

/// The part of a figure that one value of a key has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    value: PartValue,
    /// The number, in hundredths.
    pub hundredths: i128,
}

/// The value of a key that a part has.
#[derive(Debug, Clone, PartialEq, Eq)]
enum PartValue {
    /// A kind of entries.
    Kind(&'static str),
    /// Words, as the first of its entries says them, or those of a line of the budget.
    Text(String),
    /// None: its entries do not say any.
    Unsaid,
}

impl Part {
    /// Returns what the value means, in a language; nothing for entries that do not say any.
    #[must_use]
    pub fn name(&self, language: Language) -> Option<&str> {
        match &self.value {
            PartValue::Kind(kind) => Some(ValueWords::meaning(language, kind).unwrap_or(kind)),
            PartValue::Text(text) => Some(text),
            PartValue::Unsaid => None,
        }
    }
}

impl Plan {
    /// Returns the days of entries that count for a figure: its own, or else those of a period,
    /// up to the day as of which it is counted.
    #[must_use]
    pub fn days_of_figure(
        &self,
        figure: Ix<Figure>,
        period: DateRange,
        as_of: NaiveDate,
    ) -> DateRange {
        let figure = &self.figures[figure];
        let until = given(&figure.until).map_or(period.until, |day| day.0);
        DateRange {
            from: given(&figure.from).map_or(period.from, |day| day.0),
            until: until.min(as_of),
        }
    }

    /// Returns what the entries of registers give for each figure that is computed from them,
    /// as it was at the end of its days.
    #[must_use]
    pub fn figure_counts(
        &self,
        period: DateRange,
        as_of: NaiveDate,
    ) -> ByRecord<Figure, Option<Counted>> {
        let mut counts = ByRecord::filled(None, self.figures.len());
        let computed = self.figures.enumerate();
        let computed = computed.filter(|(_, figure)| figure.computed().is_some());
        let counters = computed.filter_map(|(index, figure)| {
            let days = self.days_of_figure(index, period, as_of);
            Some((index, Counter::new(figure, days)?))
        });
        let mut counters: Vec<(Ix<Figure>, Counter<'_>)> = counters.collect();
        if counters.is_empty() {
            return counts;
        }
        for (_, entry) in self.entries() {
            for (_, counter) in &mut counters {
                counter.count(self, &entry);
            }
        }
        for (index, counter) in counters {
            counts[index] = Some(counter.finish());
        }
        counts
    }
}

/// Counts the entries of a figure.
struct Counter<'p> {
    figure: &'p Figure,
    list: &'static str,
    /// The days of its entries; on the last of them it is judged what was done about these.
    days: DateRange,
    /// The key whose numbers are added up.
    sum: Option<&'static str>,
    wanted: Vec<Wanted>,
    counted: Counted,
    /// The parts, each by its place in the order of values and the form in which its value
    /// is compared.
    parts: BTreeMap<(usize, String), Part>,
}

impl<'p> Counter<'p> {
    fn new(figure: &'p Figure, days: DateRange) -> Option<Self> {
        Some(Self {
            figure,
            list: figure.register()?.list,
            days,
            sum: given(&figure.sum).and_then(|sum| Some(sum.of()?.1)),
            wanted: figure.wanted(),
            counted: Counted::default(),
            parts: BTreeMap::new(),
        })
    }

    /// Adds an entry, if it counts.
    fn count(&mut self, plan: &Plan, entry: &Entry<'_>) {
        if entry.register.list != self.list || !self.is_about(entry) {
            return;
        }
        self.counted.arisen = true;
        if !self.has_come_to_it(plan, entry) {
            return;
        }
        let number = match self.sum {
            None => Some(1_i128),
            Some(key) => match entry.own.own(key) {
                Some(OwnValue::Number(number)) => Some(i128::from(number)),
                _ => None,
            },
        };
        self.counted.entries += 1;
        self.counted.lacking += usize::from(number.is_none());
        let hundredths = number.unwrap_or_default().saturating_mul(100);
        self.counted.hundredths = self.counted.hundredths.saturating_add(hundredths);
        if let Some(part) = self.part(plan, entry) {
            part.hundredths = part.hundredths.saturating_add(hundredths);
        }
    }

    /// Returns whether an entry is of the kinds, the days and the values of the figure.
    fn is_about(&self, entry: &Entry<'_>) -> bool {
        let figure = self.figure;
        let mut kinds = figure.kind.values();
        let of_kind = figure.kind.items.is_empty()
            || entry
                .kind
                .is_some_and(|kind| kinds.any(|it| it.0 == kind.name));
        let on = entry.on.get().map(|day| day.0);
        if !of_kind || !on.is_some_and(|on| self.days.contains(on)) {
            return false;
        }
        let says = |wanted: &Wanted| {
            let value = entry.own.own(wanted.key).map(compared);
            value.is_some_and(|value| wanted.values.contains(&value))
        };
        self.wanted.iter().all(says)
    }

    /// Returns whether an entry has come to what the figure counts: a step of it was done, or
    /// was done in time or late.
    fn has_come_to_it(&self, plan: &Plan, entry: &Entry<'_>) -> bool {
        let step = given(&self.figure.step).copied();
        match given(&self.figure.in_time).map(|flag| flag.0) {
            Some(timely) => plan.kept_time(entry, step, self.days.until) == Some(timely),
            None => step.is_none_or(|step| self.is_done(plan, entry, step)),
        }
    }

    /// Returns whether a step about an entry was done by the last of the days.
    fn is_done(&self, plan: &Plan, entry: &Entry<'_>, step: StepName) -> bool {
        let mut steps = plan.links.steps_of.get(entry).iter();
        steps.any(|index| {
            let done = plan.steps[*index].done();
            done.is_some_and(|(name, on)| name == step && on <= self.days.until)
        })
    }

    /// Returns the part to which an entry belongs, if the figure is broken down.
    fn part(&mut self, plan: &Plan, entry: &Entry<'_>) -> Option<&mut Part> {
        let by = *given(&self.figure.per)?;
        let own = entry.own.own(by.name());
        let (order, value) = match (by, own) {
            (Breakdown::Kind, _) => {
                let kind = entry.kind?.name;
                let kinds = entry.register.kinds;
                let order = kinds.iter().position(|other| other.name == kind)?;
                (order, PartValue::Kind(kind))
            }
            (_, Some(OwnValue::Name(id))) => (0, PartValue::Text(plan.budget_line(id))),
            (_, Some(value)) => (0, PartValue::Text(shown(value))),
            (_, None) => (usize::MAX, PartValue::Unsaid),
        };
        let part = || Part {
            value,
            hundredths: 0,
        };
        let compared = own.map(compared).unwrap_or_default();
        Some(self.parts.entry((order, compared)).or_insert_with(part))
    }

    fn finish(self) -> Counted {
        Counted {
            parts: self.parts.into_values().collect(),
            ..self.counted
        }
    }
}

/// Returns the form in which a value is compared.
fn compared(value: OwnValue<'_>) -> String {
    match value {
        OwnValue::Text(text) => key(text),
        OwnValue::Name(Id { key, .. }) => key.clone(),
        value => shown(value),
    }
}

/// Returns a value as files write it.
fn shown(value: OwnValue<'_>) -> String {
    match value {
        OwnValue::Text(text) => text.to_owned(),
        OwnValue::Name(id) => id.text.clone(),
        OwnValue::Number(number) => number.to_string(),
        OwnValue::Flag(flag) => flag.to_string(),
        OwnValue::Day(day) => written(day.0),
    }
}
