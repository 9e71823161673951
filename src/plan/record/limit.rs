//! How soon, and for how long, the law or the unit wants something done.

use serde::{Deserialize, Serialize};

use super::{DayRange, Demand, KindName, Record, RegisterName, StepName, TextScope};
use crate::plan::counting::Way;
use crate::plan::date_range::DateRange;
use crate::plan::field::{Field, List, given};
use crate::plan::scalar::amount::{Amount, Unit};
use crate::plan::scalar::day::{Day, written};
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::{Flag, Text, Whole};

/// `limits`: how long something may take, how long before something else it must be done,
/// or how long it must last. It has exactly one of `days`, `working-days` and `months`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Limit {
    /// Its identifier.
    pub id: Field<Id>,
    /// What must be done.
    pub what: Field<Text>,
    /// The event from which the time counts; of a time ahead, the one that it precedes.
    pub since: Field<Text>,
    /// How many calendar days.
    pub days: Option<Field<Whole<1, 3660>>>,
    /// How many working days.
    pub working_days: Option<Field<Whole<1, 366>>>,
    /// How many months.
    pub months: Option<Field<Whole<1, 120>>>,
    /// Whether it is the time within which something must be done, which is the default,
    /// the time ahead of the event, or the time for which something lasts.
    pub way: Option<Field<Way>>,
    /// The first day of events to which it applies.
    pub from: Option<Field<Day>>,
    /// The last day of events to which it applies.
    pub until: Option<Field<Day>>,
    /// The register whose entries owe the step within the time.
    pub register: Option<Field<RegisterName>>,
    /// The kinds of these entries, by default all.
    pub kinds: List<KindName>,
    /// The step that they owe.
    pub step: Option<Field<StepName>>,
    /// The step from whose day the time counts, by default the day of the entry.
    pub after: Option<Field<StepName>>,
    /// How many times a decision may extend the time, each time by no more than the time
    /// itself; without it, that is left open.
    pub extendable: Option<Field<Whole<0, 20>>>,
    /// How long it may take with all extensions.
    pub longest: Option<Field<Amount>>,
    /// Whether it applies to units in remote areas, or to all others; by default to all.
    pub remote: Option<Field<Flag>>,
    /// The article.
    pub source: Field<Text>,
    /// The day on which somebody last compared it with its source.
    pub checked: Field<Day>,
}

/// What a time comes to that was extended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extended {
    /// It was extended once too often: so many times are allowed.
    TooOften(u32),
    /// It may be so long.
    UpTo(Amount),
}

impl Limit {
    /// Returns how long the time is, if exactly one of the keys says it.
    #[must_use]
    pub fn amount(&self) -> Option<Amount> {
        let days = given(&self.days).map(|days| (days.0, Unit::Days));
        let working = given(&self.working_days).map(|days| (days.0, Unit::WorkingDays));
        let months = given(&self.months).map(|months| (months.0, Unit::Months));
        match [days, working, months] {
            [Some((count, unit)), None, None]
            | [None, Some((count, unit)), None]
            | [None, None, Some((count, unit))] => Some(Amount { count, unit }),
            _ => None,
        }
    }

    /// Returns how long it may take once it was extended a number of times, if anything is
    /// said about that.
    #[must_use]
    pub fn extended(&self, times: u32) -> Option<Extended> {
        let most = given(&self.extendable).map(|most| most.0);
        if most.is_some_and(|most| most < times) {
            return Some(Extended::TooOften(most.unwrap_or_default()));
        }
        let each = most.and_then(|_| {
            let Amount { count, unit } = self.amount()?;
            let count = count.saturating_mul(times.saturating_add(1));
            Some(Amount { count, unit })
        });
        let longest = given(&self.longest).copied();
        longest.or(each).map(Extended::UpTo)
    }

    /// Returns how the time counts.
    #[must_use]
    pub fn way(&self) -> Way {
        given(&self.way).copied().unwrap_or(Way::Within)
    }

    /// Returns whether it applies to an event of these days.
    #[must_use]
    pub fn applies(&self, days: DateRange) -> bool {
        let begun = given(&self.from).is_none_or(|from| from.0 <= days.until);
        begun && given(&self.until).is_none_or(|until| days.from <= until.0)
    }
}

impl Record for Limit {
    fn id(&self) -> Option<&Id> {
        self.id.get()
    }

    fn free_texts<'r>(&'r self, visit: &mut dyn FnMut(TextScope, &'r Field<Text>)) {
        visit(TextScope::Work, &self.what);
    }

    fn ranges<'r>(&'r self, visit: &mut dyn FnMut(DayRange<'r>)) {
        visit(DayRange::new(self.from.as_ref(), self.until.as_ref()));
    }

    fn demands(&self) -> Vec<Demand> {
        let day = |day: &Day| written(day.0);
        let way = self.way.as_ref();
        let on = |day: &Option<Field<Day>>| given(day).map(|day| day.0);
        let hours = self.amount().map_or(0, |amount| i64::from(amount.hours()));
        let long = match self.way() {
            Way::Within => -hours,
            Way::Ahead | Way::Keep => hours,
        };
        // Without it, the time may be extended again and again.
        let times = given(&self.extendable).map_or(i64::MIN, |times| -i64::from(times.0));
        let longest = given(&self.longest).map_or(i64::MIN, |amount| -i64::from(amount.hours()));
        let step = |step: &StepName| step.name().to_owned();
        vec![
            Demand::of("days", self.days.as_ref(), |days| days.0.to_string()).more(long),
            Demand::of("working-days", self.working_days.as_ref(), |days| {
                days.0.to_string()
            })
            .more(long),
            Demand::of("months", self.months.as_ref(), |months| {
                months.0.to_string()
            })
            .more(long),
            Demand::of("way", way, |way| way.name().to_owned())
                .also_new()
                .exact(),
            Demand::of("from", self.from.as_ref(), day)
                .also_new()
                .since(on(&self.from)),
            Demand::of("until", self.until.as_ref(), day)
                .also_new()
                .until(on(&self.until)),
            Demand::of("register", self.register.as_ref(), |list| list.0.to_owned())
                .also_new()
                .narrow(),
            Demand::of_several("kinds", &self.kinds.items, |kind| kind.0)
                .also_new()
                .wide(),
            Demand::of("step", self.step.as_ref(), step)
                .also_new()
                .narrow(),
            // A time that counts from the entry itself begins no later than one from a step.
            Demand::of("after", self.after.as_ref(), step)
                .also_new()
                .wide(),
            Demand::of("extendable", self.extendable.as_ref(), |times| {
                times.0.to_string()
            })
            .also_new()
            .more(times),
            Demand::of("longest", self.longest.as_ref(), Amount::to_string)
                .also_new()
                .more(longest),
            Demand::of("remote", self.remote.as_ref(), |flag| flag.0.to_string())
                .also_new()
                .wide(),
        ]
    }

    fn happened_on(&self) -> Option<&Field<Day>> {
        Some(&self.checked)
    }

    fn unnamed(&self) -> Option<Self> {
        let mut record = self.clone();
        record.id.value = None;
        Some(record)
    }
}
