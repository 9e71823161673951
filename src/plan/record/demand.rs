//! What a record demands or counts beside its due days.

use chrono::{Datelike, NaiveDate};

use crate::plan::field::Field;
use crate::plan::scalar::id::key;
use crate::plan::scalar::value::compared;
use crate::text::Place;

/// A key by which a record demands or counts something.
#[derive(Debug, Clone)]
pub struct Demand {
    /// The key.
    pub key: &'static str,
    /// Its value as a text, and its place, if it is given.
    pub given: Option<(String, Place)>,
    /// Whether it also makes a difference if the older copy does not give it.
    pub also_new: bool,
    /// Another key without which its values cannot be compared: the tenth of a month is neither
    /// sooner nor later than the tenth of a week.
    while_same: Option<&'static str>,
    /// Its values in the form in which they are compared.
    names: Vec<String>,
    /// How much it demands, also if it is not given.
    weight: Weight,
}

/// Returns a value in the form in which it is compared: neither capitals nor the form of its
/// letters nor stray characters make it another one.
fn spelled(text: &str) -> String {
    key(&compared(text))
}

/// How much a key demands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Weight {
    /// It counts something, and nobody owes more or less by it.
    Nothing,
    /// It takes back what other keys demand, and is itself the reason.
    Reason,
    /// Any other value demands something else, and what was demanded no more.
    Exact,
    /// The larger, the more.
    Number(i64),
    /// The fewer names, the more; without any, all are meant: what shows that it is done.
    Narrow,
    /// The more names, the more; without any, all are meant: what owes it.
    Wide,
}

impl Demand {
    /// Describes a key; `text` returns its value as a text. By itself, it demands nothing.
    pub(super) fn of<T>(
        key: &'static str,
        field: Option<&Field<T>>,
        text: impl Fn(&T) -> String,
    ) -> Self {
        let given = field.and_then(|field| Some((text(field.get()?), field.place)));
        let names = given.iter().map(|(text, _)| spelled(text));
        Self {
            key,
            names: names.collect(),
            given,
            also_new: false,
            while_same: None,
            weight: Weight::Nothing,
        }
    }

    /// Describes a key with several values, whose order has no meaning.
    pub(super) fn of_several<T>(
        key: &'static str,
        values: &[Field<T>],
        text: impl Fn(&T) -> &str,
    ) -> Self {
        let mut texts: Vec<&str> = values.iter().filter_map(Field::get).map(text).collect();
        texts.sort_unstable();
        Self {
            names: texts.iter().map(|text| spelled(text)).collect(),
            ..Self::of(key, values.first(), |_| texts.join(", "))
        }
    }

    /// Describes it as one that also makes a difference if the older copy does not give it.
    pub(super) fn also_new(self) -> Self {
        Self {
            also_new: true,
            ..self
        }
    }

    /// Describes it as one whose values are compared only while another key has one value.
    pub(super) fn while_same(self, key: &'static str) -> Self {
        Self {
            while_same: Some(key),
            ..self
        }
    }

    /// Returns whether another key that it needs has other values among some demands than among
    /// others.
    #[must_use]
    pub fn is_incomparable(&self, was: &[Self], is: &[Self]) -> bool {
        let Some(key) = self.while_same else {
            return false;
        };
        let of = |demands: &[Self]| demands.iter().find(|it| it.key == key).cloned();
        let both = of(was).zip(of(is));
        both.is_some_and(|(was, is)| is.given.is_some() && !is.equals(&was))
    }

    /// Describes it as a number: the larger, the more is demanded.
    pub(super) fn more(self, number: impl Into<i64>) -> Self {
        Self {
            weight: Weight::Number(number.into()),
            ..self
        }
    }

    /// Describes it as a number that is compared only with another one.
    pub(super) fn more_if_given(self, number: Option<i64>) -> Self {
        let weight = number.map_or(Weight::Nothing, Weight::Number);
        Self { weight, ..self }
    }

    /// Describes it as the first day on which something is demanded: the earlier, the more.
    /// Without one, it always is.
    pub(super) fn since(self, day: Option<NaiveDate>) -> Self {
        let number = day.map_or(i64::MAX, |day| -i64::from(day.num_days_from_ce()));
        self.more(number)
    }

    /// Describes it as the last day on which something is demanded: the later, the more.
    /// Without one, it always is.
    pub(super) fn until(self, day: Option<NaiveDate>) -> Self {
        let number = day.map_or(i64::MAX, |day| i64::from(day.num_days_from_ce()));
        self.more(number)
    }

    /// Describes its values as what alone shows that something is done, or by what alone it is
    /// counted. Any value demands more than none, and another value something else.
    pub(super) fn narrow(self) -> Self {
        Self {
            weight: Weight::Narrow,
            ..self
        }
    }

    /// Describes it as what cannot be compared: any other value demands something else.
    pub(super) fn exact(self) -> Self {
        Self {
            weight: Weight::Exact,
            ..self
        }
    }

    /// Describes its values as what owes something. Without any, all do.
    pub(super) fn wide(self) -> Self {
        Self {
            weight: Weight::Wide,
            ..self
        }
    }

    /// Describes it as the reason for which nothing is demanded.
    pub(super) fn reason(self) -> Self {
        Self {
            weight: Weight::Reason,
            ..self
        }
    }

    /// Returns it as one by which nobody owes more or less.
    #[must_use]
    pub fn unweighed(self) -> Self {
        Self {
            weight: Weight::Nothing,
            ..self
        }
    }

    /// Returns whether it says the reason for which nothing is demanded.
    #[must_use]
    pub fn gives_reason(&self) -> bool {
        self.weight == Weight::Reason && self.given.is_some()
    }

    /// Returns whether somebody owes something by it.
    #[must_use]
    pub fn is_owed(&self) -> bool {
        self.given.is_some() && !matches!(self.weight, Weight::Nothing | Weight::Reason)
    }

    /// Returns whether its values are the same, however their letters are spelled.
    #[must_use]
    pub fn equals(&self, other: &Self) -> bool {
        self.names == other.names
    }

    /// Returns whether less is demanded by it than by what was there before.
    #[must_use]
    pub fn is_less_than(&self, was: &Self) -> bool {
        let holds = |all: &[String], some: &[String]| {
            all.is_empty() || (!some.is_empty() && some.iter().all(|name| all.contains(name)))
        };
        match (&was.weight, &self.weight) {
            (Weight::Number(was), Weight::Number(is)) => is < was,
            (Weight::Exact, _) => self.names != was.names,
            (Weight::Narrow, _) => !holds(&was.names, &self.names),
            (Weight::Wide, _) => !holds(&self.names, &was.names),
            (Weight::Nothing | Weight::Reason | Weight::Number(_), _) => false,
        }
    }
}
