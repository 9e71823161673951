//! The figures in the report.

use serde::{Deserialize, Serialize};

use super::words::closed_words;
use super::{
    DayRange, Demand, KindName, NewId, NumberKey, Record, Reference, Register, RegisterName,
    StepName, TextScope, register_named, rename,
};
use crate::plan::field::{Field, OneOrMore, given};
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::id::{Id, key};
use crate::plan::scalar::number::Number;
use crate::plan::scalar::value::{Flag, Text};
use crate::text::Place;

/// What a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureGroup {
    /// The size of the school and its staff (quy mô, đội ngũ).
    Scale,
    /// What was done (kết quả).
    Result,
}

closed_words! {
    /// By which key of its entries a figure is broken down.
    Breakdown {
        /// By kind.
        Kind = "kind";
        /// By the channel by which they came.
        Channel = "channel";
        /// By the field that they are about.
        Field = "field";
        /// By the item of a catalogue.
        Item = "item";
        /// By form.
        Form = "form";
        /// By who commended.
        Level = "level";
        /// By the line of the budget.
        Line = "line";
    }
}

/// `figures`: a named number for the report.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Figure {
    /// Its identifier.
    pub id: Field<Id>,
    /// What it counts.
    pub name: Field<Text>,
    /// The unit: `người`, `đơn`, `%`.
    pub unit: Option<Field<Text>>,
    /// The number, if it is neither counted nor the sum of what progress records give.
    pub value: Option<Field<Number>>,
    /// The register whose entries are counted.
    pub count: Option<Field<RegisterName>>,
    /// The key of the entries of a register whose numbers are added up.
    pub sum: Option<Field<NumberKey>>,
    /// The kinds of entries that count, by default all.
    pub kind: OneOrMore<KindName>,
    /// The step that must have been done about an entry, if one must.
    pub step: Option<Field<StepName>>,
    /// Whether only that counts which was done in time, or only that which was done late or
    /// is overdue.
    pub in_time: Option<Field<Flag>>,
    /// The channels of entries that count, by default all.
    pub channel: OneOrMore<Text>,
    /// The fields that they are about.
    pub field: OneOrMore<Text>,
    /// Their items of a catalogue.
    pub item: OneOrMore<Text>,
    /// Their forms.
    pub form: OneOrMore<Text>,
    /// Who commended.
    pub level: OneOrMore<Text>,
    /// Their lines of the budget.
    pub line: OneOrMore<Id>,
    /// Whether what was voted on was passed.
    pub passed: Option<Field<Flag>>,
    /// The key by which it is broken down.
    pub per: Option<Field<Breakdown>>,
    /// The first day of entries that count, if it is not that of the period.
    pub from: Option<Field<Day>>,
    /// The last day of entries that count, if it is before that of the period.
    pub until: Option<Field<Day>>,
    /// What it is about; by default the size of the school if it has a `value` other than
    /// zero, else what was done.
    pub group: Option<Field<FigureGroup>>,
    /// The figure of which it is a part.
    pub of: Option<Field<Id>>,
    /// What it came to the year before, with which it is compared.
    pub last_year: Option<Field<Number>>,
    /// The least that it must come to.
    pub at_least: Option<Field<Number>>,
    /// The percentage of `of` that it must come to; of a figure in percent, the percentage
    /// itself.
    pub target: Option<Field<Number>>,
    /// The party that has to supply it.
    pub by: Option<Field<Id>>,
    /// The day up to which that party vouches that all was counted, so that nothing
    /// recorded means that there was nothing. It counts from that day on.
    pub checked: Option<Field<Day>>,
}

/// A key of entries of which only some values count.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The key.
    pub key: &'static str,
    /// The place of the first value.
    pub place: Place,
    /// The values, in the form in which they are compared.
    pub values: Vec<String>,
}

impl Figure {
    /// Returns the register from whose entries it is computed, if it is.
    #[must_use]
    pub fn register(&self) -> Option<&'static Register> {
        let counted = given(&self.count).and_then(|list| register_named(list.0));
        counted.or_else(|| given(&self.sum).and_then(|key| Some(key.of()?.0)))
    }

    /// Returns the place of the key that says from which entries it is computed, if one does.
    #[must_use]
    pub fn computed(&self) -> Option<Place> {
        let count = self.count.as_ref().map(|count| count.place);
        count.or(self.sum.as_ref().map(|sum| sum.place))
    }

    /// Returns the keys that only the entries of one register have of which only some values
    /// count.
    #[must_use]
    pub fn wanted(&self) -> Vec<Wanted> {
        let texts = [
            ("channel", &self.channel),
            ("field", &self.field),
            ("item", &self.item),
            ("form", &self.form),
            ("level", &self.level),
        ];
        let texts = texts.into_iter().filter_map(|(name, texts)| {
            Some(Wanted {
                key: name,
                place: texts.items.first()?.place,
                values: texts.values().map(|text| key(&text.0)).collect(),
            })
        });
        let line = self.line.items.first().map(|line| Wanted {
            key: "line",
            place: line.place,
            values: self.line.values().map(|line| line.key.clone()).collect(),
        });
        let passed = self.passed.as_ref().map(|passed| Wanted {
            key: "passed",
            place: passed.place,
            values: passed
                .get()
                .map(|flag| flag.0.to_string())
                .into_iter()
                .collect(),
        });
        texts.chain(line).chain(passed).collect()
    }
}

impl Record for Figure {
    fn id(&self) -> Option<&Id> {
        self.id.get()
    }

    fn called<'r>(&'r self, visit: &mut dyn FnMut(&'r Text)) {
        self.name.get().into_iter().for_each(visit);
    }

    fn free_texts<'r>(&'r self, visit: &mut dyn FnMut(TextScope, &'r Field<Text>)) {
        visit(TextScope::Work, &self.name);
    }

    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        self.of.iter().map(Reference::Figure).for_each(&mut *visit);
        self.by.iter().map(Reference::Party).for_each(&mut *visit);
        self.line
            .items
            .iter()
            .map(Reference::Budget)
            .for_each(visit);
    }

    fn ranges<'r>(&'r self, visit: &mut dyn FnMut(DayRange<'r>)) {
        visit(DayRange::new(self.from.as_ref(), self.until.as_ref()));
    }

    fn demands(&self) -> Vec<Demand> {
        let number = Number::to_string;
        let wanted = |number: &Option<Field<Number>>| {
            given(number).map_or(0, |it| i64::try_from(it.hundredths).unwrap_or(i64::MAX))
        };
        let day = |day: &Day| written(day.0);
        let list = |list: &RegisterName| list.0.to_owned();
        let sum = |key: &NumberKey| key.0.to_owned();
        let step = |step: &StepName| step.name().to_owned();
        let flag = |flag: &Flag| flag.0.to_string();
        vec![
            Demand::of("value", self.value.as_ref(), number),
            Demand::of("count", self.count.as_ref(), list),
            Demand::of("sum", self.sum.as_ref(), sum),
            Demand::of_several("kind", &self.kind.items, |kind| kind.0).also_new(),
            Demand::of("step", self.step.as_ref(), step).also_new(),
            Demand::of("in-time", self.in_time.as_ref(), flag).also_new(),
            Demand::of_several("channel", &self.channel.items, |text| &text.0).also_new(),
            Demand::of_several("field", &self.field.items, |text| &text.0).also_new(),
            Demand::of_several("item", &self.item.items, |text| &text.0).also_new(),
            Demand::of_several("form", &self.form.items, |text| &text.0).also_new(),
            Demand::of_several("level", &self.level.items, |text| &text.0).also_new(),
            Demand::of_several("line", &self.line.items, |line| &line.text).also_new(),
            Demand::of("passed", self.passed.as_ref(), flag).also_new(),
            Demand::of("from", self.from.as_ref(), day).also_new(),
            Demand::of("until", self.until.as_ref(), day).also_new(),
            Demand::of("of", self.of.as_ref(), |of| of.text.clone()),
            Demand::of("last-year", self.last_year.as_ref(), number),
            Demand::of("unit", self.unit.as_ref(), |unit| unit.0.clone()),
            Demand::of("at-least", self.at_least.as_ref(), number).more(wanted(&self.at_least)),
            Demand::of("target", self.target.as_ref(), number).more(wanted(&self.target)),
        ]
    }

    fn happened_on(&self) -> Option<&Field<Day>> {
        self.checked.as_ref()
    }

    fn unnamed(&self) -> Option<Self> {
        let mut record = self.clone();
        record.id.value = None;
        Some(record)
    }

    fn renamed(mut self, new: &NewId<'_>) -> Self {
        if let Some(of) = &mut self.of {
            rename(of, "figures", new);
        }
        if let Some(by) = &mut self.by {
            rename(by, "parties", new);
        }
        for line in &mut self.line.items {
            rename(line, "budget", new);
        }
        self
    }
}
