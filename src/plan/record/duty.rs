//! What must exist by law or by the rules of the unit, and how often.

use serde::{Deserialize, Serialize};

use super::words::closed_words;
use super::{
    DayRange, Demand, KindName, NewId, Record, Reference, RegisterName, StepName, TextScope, rename,
};
use crate::plan::field::{Field, List, given};
use crate::plan::scalar::amount::Amount;
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::day_of_period::DayOfPeriod;
use crate::plan::scalar::every::Every;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::{Text, Whole};

closed_words! {
    /// When a duty asks for an entry.
    DutyMode {
        /// In each period.
        Periodic = "periodic";
        /// Whenever there is something: that there was nothing is lawful.
        WhenDecided = "when-decided";
        /// At any time there must be one.
        Standing = "standing";
    }
}

closed_words! {
    /// The year in which a duty is counted, if it is not the plan's own.
    DutyYear {
        /// January to December.
        Calendar = "calendar-year";
        /// September to August.
        School = "school-year";
        /// The budget year, which is the calendar year.
        Fiscal = "fiscal-year";
        /// The working year of the unit, which the plan says.
        Working = "working-year";
    }
}

/// `duties`: what must exist, as entries of a register show it. One with the identifier of
/// a duty of the law says what is different here: the keys that it leaves out stay those of
/// the law.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Duty {
    /// Its identifier.
    pub id: Field<Id>,
    /// What must exist.
    pub what: Option<Field<Text>>,
    /// The register whose entries show that it does.
    pub register: Option<Field<RegisterName>>,
    /// The kinds of these entries, by default all.
    pub kinds: List<KindName>,
    /// What is written as the `item` of these entries; they may also have the duty's identifier
    /// there.
    pub item: Option<Field<Text>>,
    /// The step that shows it, by default what settles the entry. Which entries owe a step by
    /// which day, `limits` say.
    pub step: Option<Field<StepName>>,
    /// The kinds of entries with which the register is begun for it, by default all.
    pub begun_by: List<KindName>,
    /// When it asks for an entry, by default in each period.
    pub mode: Option<Field<DutyMode>>,
    /// How often, by default every year.
    pub each: Option<Field<Every>>,
    /// How many entries each period must have, by default one.
    pub at_least: Option<Field<Whole<2, 366>>>,
    /// The day of the month, or of the week from 1 to 7, by which it is due; by default the
    /// last of the period.
    pub day: Option<Field<DayOfPeriod>>,
    /// The month of the period, from 1, in which it is due; of a year its calendar month.
    pub month: Option<Field<Whole<1, 12>>>,
    /// How long from the beginning of its period it may take, instead of `day` and `month`.
    pub within: Option<Field<Amount>>,
    /// How many days after the end of its period, or after its day, it is still on time; an entry of
    /// these days is about the period that ended, if nothing else shows that.
    pub grace: Option<Field<Whole<1, 366>>>,
    /// The year in which it is counted, by default the plan's own.
    pub year: Option<Field<DutyYear>>,
    /// Who is responsible.
    pub party: Option<Field<Id>>,
    /// The first day on which it is in force; in a plan also that from which it is counted.
    pub from: Option<Field<Day>>,
    /// The last day on which it is in force.
    pub until: Option<Field<Day>>,
    /// The reason for which the unit does not have it.
    pub not_applicable: Option<Field<Text>>,
    /// The article.
    pub source: Option<Field<Text>>,
    /// The day on which somebody last compared it with its source.
    pub checked: Option<Field<Day>>,
}

impl Duty {
    /// Describes its mode: whenever there is something is the least that can be demanded.
    fn mode_demanded(&self) -> Demand {
        let mode = given(&self.mode).copied().unwrap_or(DutyMode::Periodic);
        let name = |mode: &DutyMode| mode.name().to_owned();
        let number = match mode {
            DutyMode::WhenDecided => 0,
            DutyMode::Standing => 1,
            DutyMode::Periodic => 2,
        };
        Demand::of("mode", self.mode.as_ref(), name).more(number)
    }
}

impl Record for Duty {
    fn id(&self) -> Option<&Id> {
        self.id.get()
    }

    fn references<'r>(&'r self, visit: &mut dyn FnMut(Reference<'r>)) {
        self.party.iter().map(Reference::Party).for_each(visit);
    }

    fn free_texts<'r>(&'r self, visit: &mut dyn FnMut(TextScope, &'r Field<Text>)) {
        let texts = self.what.iter().chain(&self.not_applicable);
        texts.for_each(|text| visit(TextScope::Work, text));
    }

    fn ranges<'r>(&'r self, visit: &mut dyn FnMut(DayRange<'r>)) {
        visit(DayRange::new(self.from.as_ref(), self.until.as_ref()));
    }

    fn demands(&self) -> Vec<Demand> {
        let day = |day: &Day| written(day.0);
        let on = |day: &Option<Field<Day>>| given(day).map(|day| day.0);
        let each = given(&self.each).copied().unwrap_or(Every::Year);
        let least = given(&self.at_least).map_or(1, |least| least.0);
        // By default the last one.
        let day_of = match given(&self.day) {
            Some(DayOfPeriod::Number(number)) => *number,
            Some(DayOfPeriod::Last | DayOfPeriod::LastWorking) | None => 31,
        };
        let grace = given(&self.grace).map_or(0, |days| days.0);
        let month = given(&self.month).map_or(12, |month| month.0);
        let within = given(&self.within).map_or(i64::MIN, |amount| -i64::from(amount.hours()));
        let text = |text: &Text| text.0.clone();
        let register = self.register.as_ref();
        let demands = vec![
            Demand::of("register", register, |list| list.0.to_owned()).narrow(),
            Demand::of_several("kinds", &self.kinds.items, |kind| kind.0).narrow(),
            Demand::of("item", self.item.as_ref(), text).narrow(),
            Demand::of("step", self.step.as_ref(), |step| step.name().to_owned()).exact(),
            Demand::of_several("begun-by", &self.begun_by.items, |kind| kind.0).wide(),
            self.mode_demanded(),
            Demand::of("each", self.each.as_ref(), |each| each.name().into_owned())
                .more(-i64::from(each.length())),
            Demand::of("at-least", self.at_least.as_ref(), |least| {
                least.0.to_string()
            })
            .more(least),
            Demand::of("day", self.day.as_ref(), |day| match day {
                DayOfPeriod::Last => "last".to_owned(),
                DayOfPeriod::LastWorking => "last-working".to_owned(),
                DayOfPeriod::Number(number) => number.to_string(),
            })
            .more(-i64::from(day_of))
            .while_same("each"),
            Demand::of("month", self.month.as_ref(), |month| month.0.to_string())
                .more(-i64::from(month))
                .while_same("each"),
            Demand::of("within", self.within.as_ref(), Amount::to_string).more(within),
            Demand::of("grace", self.grace.as_ref(), |days| days.0.to_string())
                .more(-i64::from(grace)),
            Demand::of("year", self.year.as_ref(), |year| year.name().to_owned()).exact(),
            Demand::of("from", self.from.as_ref(), day).since(on(&self.from)),
            Demand::of("until", self.until.as_ref(), day).until(on(&self.until)),
            Demand::of("not-applicable", self.not_applicable.as_ref(), text).reason(),
        ];
        demands.into_iter().map(Demand::also_new).collect()
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
        if let Some(party) = &mut self.party {
            rename(party, "parties", new);
        }
        self
    }
}
