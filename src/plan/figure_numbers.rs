//! The numbers of figures: given, counted from registers, or the sums of what was recorded.

use chrono::NaiveDate;

use super::Plan;
use super::collection::Placed;
use super::date_range::DateRange;
use super::field::given;
use super::figure_counts::{Counted, Part};
use super::index::{ByRecord, Ix};
use super::record::{Figure, Keeper, Record};
use super::scalar::number::Number;

/// The number of a figure.
#[derive(Debug, Clone, Default)]
pub struct FigureNumber {
    /// The number; zero only if somebody vouched that there was nothing, or gave it.
    pub value: Option<Number>,
    /// Whether entries of its register are of its kinds, days and values, whatever became of
    /// them.
    pub arisen: bool,
    /// The days of which nobody vouched that there was nothing, if entries were counted and
    /// there are none, or of which the register holds a part only.
    pub unconfirmed: Option<DateRange>,
    /// How many entries do not say the number that is added up.
    pub lacking: usize,
    /// The number by the values of a key, if the figure is broken down by one.
    pub parts: Vec<Part>,
}

impl Plan {
    /// Returns the numbers of all figures of a period, as known on a day. Nobody can vouch for
    /// days to come: what is dated after that day does not count.
    #[must_use]
    pub fn figure_numbers(
        &self,
        period: DateRange,
        as_of: NaiveDate,
    ) -> ByRecord<Figure, FigureNumber> {
        let known = DateRange {
            from: period.from,
            until: period.until.min(as_of),
        };
        let sums = self.figure_sums(known);
        let mut counts = self.figure_counts(period, as_of);
        let mut number = |index: Ix<Figure>| {
            if let Some(counted) = counts[index].take() {
                let days = self.days_of_figure(index, period, as_of);
                return self.counted(index, counted, days, as_of);
            }
            let figure = &self.figures[index];
            let sum = sums[index].map(|hundredths| Number { hundredths });
            let checked = given(&figure.checked).map(|checked| checked.0);
            let vouched = checked.is_some_and(|day| known.until <= day && day <= as_of);
            let fixed = given(&figure.value).copied();
            FigureNumber {
                value: fixed.or(sum).or(vouched.then(Number::default)),
                ..FigureNumber::default()
            }
        };
        self.figures.indices().map(&mut number).collect()
    }

    /// Returns the number of a figure that was counted over some days.
    fn counted(
        &self,
        index: Ix<Figure>,
        counted: Counted,
        days: DateRange,
        as_of: NaiveDate,
    ) -> FigureNumber {
        let Counted {
            hundredths,
            arisen,
            entries,
            lacking,
            parts,
        } = counted;
        // What no entry says is not zero.
        let is_said = entries == 0 || lacking < entries;
        let is_zero = is_said && hundredths == 0;
        let register = self.figures[index].register();
        let vouched = register.is_some_and(|it| self.vouches(it.list, days, as_of));
        // A register that was begun later holds a part of these days only.
        let is_part = register.is_some_and(|it| self.is_begun_within(it.list, days));
        let unconfirmed = is_zero && !vouched || is_part;
        FigureNumber {
            value: (is_said && !unconfirmed).then_some(Number { hundredths }),
            arisen,
            unconfirmed: unconfirmed.then_some(days),
            lacking,
            parts,
        }
    }

    /// Returns the record of who keeps a register.
    #[must_use]
    pub fn keeper_of(&self, list: &str) -> Option<&Placed<Keeper>> {
        self.registers.iter().find(|it| it.id_text() == list)
    }

    /// Returns the first day of which a keeper can vouch that everything is in the register: by
    /// default that of the plan's period. What came before is in another plan.
    #[must_use]
    pub fn kept_since(&self, keeper: &Keeper) -> Option<NaiveDate> {
        let from = given(&keeper.from).map(|day| day.0);
        from.or_else(|| self.period().map(|period| period.from))
    }

    /// Returns whether a register is kept only from a day on that is within some days.
    fn is_begun_within(&self, list: &str, days: DateRange) -> bool {
        let keeper = self.keeper_of(list);
        let from = keeper.and_then(|keeper| given(&keeper.from));
        from.is_some_and(|from| days.from < from.0 && from.0 <= days.until)
    }

    /// Returns whether the keeper of a register has vouched, as known on a day, that
    /// everything of some days is in it.
    #[must_use]
    pub fn vouches(&self, list: &str, days: DateRange, as_of: NaiveDate) -> bool {
        let Some(keeper) = self.keeper_of(list) else {
            return false;
        };
        let checked = given(&keeper.checked).map(|day| day.0);
        let begun = self
            .kept_since(keeper)
            .is_some_and(|from| from <= days.from);
        begun && checked.is_some_and(|day| days.until <= day && day <= as_of)
    }
}
