//! A duty as it holds for one plan: what the law says, and what the plan says instead.

use chrono::{Days, NaiveDate};

use super::Plan;
use super::collection::Placed;
use super::field::{Field, List, given};
use super::index::Ix;
use super::record::{Duty, DutyMode, KindName, Party, Record, StepName, register_named};
use super::scalar::every::Every;
use super::scalar::id::{Id, key};
use super::scalar::value::Text;

/// A duty of the law, of a plan, or of the law with what the plan says instead.
#[derive(Debug, Clone, Copy)]
pub struct HeldDuty<'p> {
    /// What the plan says.
    pub own: Option<&'p Placed<Duty>>,
    /// What the law says.
    pub law: Option<&'p Duty>,
}

impl Plan {
    /// Returns the duties: those of the law in its order, each with what the plan says
    /// instead, and behind them the plan's own.
    #[must_use]
    pub fn held_duties(&self) -> Vec<HeldDuty<'_>> {
        let of_law = self.law.into_iter().flat_map(|law| law.duties.iter());
        let held = of_law.map(|duty| HeldDuty {
            own: duty
                .id()
                .and_then(|id| self.duties.find(id))
                .map(|own| &self.duties[own]),
            law: Some(duty),
        });
        let is_new = |duty: &&Placed<Duty>| {
            let known = |id: &Id| self.law.is_some_and(|law| law.duties.find(id).is_some());
            !duty.id().is_some_and(known)
        };
        let own = self.own_duties().filter(is_new);
        held.chain(own.map(|duty| HeldDuty {
            own: Some(duty),
            law: None,
        }))
        .collect()
    }

    /// Returns what the plan itself says of duties, each once.
    pub(super) fn own_duties(&self) -> impl Iterator<Item = &Placed<Duty>> {
        let duties = self.duties.enumerate();
        let once = duties.filter(|(index, _)| !self.duties.is_twin(*index));
        once.map(|(_, duty)| duty)
    }
}

impl<'p> HeldDuty<'p> {
    /// Returns a key: what the plan says, or else the law.
    pub(super) fn key<T>(self, of: impl Fn(&'p Duty) -> &'p Option<Field<T>>) -> Option<&'p T> {
        let own = self.own.and_then(|own| given(of(own)));
        own.or_else(|| given(of(self.law?)))
    }

    /// Returns the kinds in a list: those of the plan, or else of the law.
    fn kinds(self, of: impl Fn(&'p Duty) -> &'p List<KindName>) -> Vec<&'static str> {
        let lists = [self.own.map(|own| &**own), self.law];
        let mut lists = lists.into_iter().flatten().map(of);
        let list = lists.find(|list| !list.items.is_empty());
        list.map_or_else(Vec::new, |list| list.values().map(|kind| kind.0).collect())
    }

    /// Returns its identifier, if it could be read.
    #[must_use]
    pub fn id(self) -> Option<&'p Id> {
        let own = self.own.map(|own| &**own);
        own.or(self.law)?.id()
    }

    /// Returns its identifier as it is written, or nothing.
    #[must_use]
    pub fn id_text(self) -> &'p str {
        self.id().map_or("", |id| &id.text)
    }

    /// Returns what must exist.
    #[must_use]
    pub fn what(self) -> &'p str {
        self.key(|duty| &duty.what).map_or("", |what| &what.0)
    }

    /// Returns its article.
    #[must_use]
    pub fn source(self) -> &'p str {
        self.key(|duty| &duty.source).map_or("", |source| &source.0)
    }

    /// Returns the law that it is of: its source up to the number of the law, or else up to
    /// the first comma.
    #[must_use]
    pub fn law_name(self) -> &'p str {
        let source = self.source();
        let is_number = |word: &&str| {
            word.contains('/') && word.starts_with(|letter: char| letter.is_ascii_digit())
        };
        let number = source.split([' ', ',']).find(is_number);
        let end = number.and_then(|number| Some(source.find(number)? + number.len()));
        let end = end.or_else(|| source.find(','));
        end.map_or(source, |end| &source[..end])
    }

    /// Returns the list of its register, if it names one.
    #[must_use]
    pub fn register(self) -> Option<&'static str> {
        self.key(|duty| &duty.register).map(|register| register.0)
    }

    /// Returns the kinds of the entries that show it; none if all do.
    #[must_use]
    pub fn entry_kinds(self) -> Vec<&'static str> {
        self.kinds(|duty| &duty.kinds)
    }

    /// Returns the kinds of the entries that begin its register; none if all do.
    #[must_use]
    pub fn begun_by(self) -> Vec<&'static str> {
        self.kinds(|duty| &duty.begun_by)
    }

    /// Returns the item of the entries that show it, if they need one.
    #[must_use]
    pub fn item(self) -> Option<&'p str> {
        self.key(|duty| &duty.item).map(|item| item.0.as_str())
    }

    /// Returns the step that shows it, if it is not what settles an entry.
    #[must_use]
    pub fn step(self) -> Option<StepName> {
        self.key(|duty| &duty.step).copied()
    }

    /// Returns whether it asks for a step that is owed again and again, by the entries themselves.
    #[must_use]
    pub fn recurs(self) -> bool {
        self.step().is_some_and(StepName::recurs)
    }

    /// Returns when it asks for an entry.
    #[must_use]
    pub fn mode(self) -> DutyMode {
        let mode = self.key(|duty| &duty.mode);
        mode.copied().unwrap_or(DutyMode::Periodic)
    }

    /// Returns how often it does.
    #[must_use]
    pub fn each(self) -> Every {
        self.key(|duty| &duty.each).copied().unwrap_or(Every::Year)
    }

    /// Returns how many days after the end of a period, or after its day, are still on time.
    #[must_use]
    pub fn grace(self) -> Days {
        let days = self.key(|duty| &duty.grace);
        Days::new(days.map_or(0, |days| days.0.into()))
    }

    /// Returns how many entries each period must have.
    #[must_use]
    pub fn at_least(self) -> usize {
        let least = self.key(|duty| &duty.at_least);
        least.map_or(1, |least| least.0 as usize)
    }

    /// Returns the reason for which the unit does not have it.
    #[must_use]
    pub fn not_applicable(self) -> Option<&'p str> {
        self.key(|duty| &duty.not_applicable)
            .map(|reason| reason.0.as_str())
    }

    /// Returns who is responsible: the party that it names, or else who keeps its register.
    #[must_use]
    pub fn lead(self, plan: &Plan) -> Option<Ix<Party>> {
        let keeper = || given(&plan.keeper_of(self.register()?)?.keeper);
        plan.parties
            .find(self.key(|duty| &duty.party).or_else(keeper)?)
    }

    /// Returns the day from which the plan counts it, if the plan says that.
    pub(super) fn own_from(self) -> Option<NaiveDate> {
        given(&self.own?.from).map(|day| day.0)
    }

    /// Returns the first day on which it is in force, if there is one.
    #[must_use]
    pub fn from(self) -> Option<NaiveDate> {
        self.key(|duty| &duty.from).map(|day| day.0)
    }

    /// Returns the last day on which it is in force, if there is one.
    #[must_use]
    pub fn until(self) -> Option<NaiveDate> {
        self.key(|duty| &duty.until).map(|day| day.0)
    }

    /// Returns the keys of the items with which entries may name it.
    #[must_use]
    pub fn item_keys(self) -> Vec<String> {
        let item: Option<&Text> = self.key(|duty| &duty.item);
        let names = [Some(self.id_text()), item.map(|item| item.0.as_str())];
        let mut keys: Vec<String> = names.into_iter().flatten().map(key).collect();
        keys.dedup();
        keys
    }

    /// Returns whether its register has a key for items.
    #[must_use]
    pub fn has_items(self) -> bool {
        let register = self.register().and_then(register_named);
        register.is_some_and(|register| register.key("item").is_some())
    }
}
