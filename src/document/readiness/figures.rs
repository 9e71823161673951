//! The figures that the report lacks, each with the party that has to supply it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Search;
use crate::clean::legible;
use crate::document::data;
use crate::messages::{ValueWords, message};
use crate::plan::date_range::DateRange;
use crate::plan::field::given;
use crate::plan::figure_numbers::FigureNumber;
use crate::plan::index::Ix;
use crate::plan::record::{Figure, FigureGroup, Party};
use crate::plan::scalar::day::written;
use crate::status::Snapshot;

/// Returns the name of a figure as documents print it.
fn printed_name(figure: &Figure) -> String {
    figure
        .name
        .get()
        .map_or_else(String::new, |name| legible(&name.0))
}

impl Search<'_> {
    /// Adds figures without a number.
    pub(super) fn figures(&mut self, snapshot: &Snapshot<'_>, period: DateRange) {
        let figures = data::figures(snapshot, period);
        let file = self.plan.figures.first().map(|figure| figure.place.file);
        let file = file.or(self.plan.head.first.as_ref().map(|head| head.place.file));
        let of_scale = |figure: &data::FigureData| figure.group == FigureGroup::Scale;
        if !figures.iter().any(of_scale) {
            let key = "figures.value".to_owned();
            self.add(message!(documents.size), key, file, self.party);
        }
        for (figure, record) in figures.iter().zip(self.plan.figures.iter()) {
            if figure.value.is_some() || record.computed().is_some() {
                continue;
            }
            let name = figure.name.clone().unwrap_or_default();
            let what = match given(&record.checked) {
                Some(checked) => {
                    let day = written(checked.0);
                    if checked.0 > snapshot.as_of {
                        let seen = written(snapshot.as_of);
                        message!(documents.figure_ahead, name = name, day = day, seen = seen)
                    } else {
                        message!(documents.figure_checked, name = name, day = day)
                    }
                }
                None if of_scale(figure) => message!(documents.figure, name = name),
                None => message!(documents.figure_unknown, name = name),
            };
            let key = if of_scale(figure) { "value" } else { "checked" };
            let key = format!("figures.{key} ({})", figure.id);
            let by = given(&record.by).and_then(|by| self.plan.parties.find(by));
            let file = Some(record.place.file);
            self.add(what, key, file, by.or(self.party));
        }
        self.computed(snapshot.as_of, period);
    }

    /// Adds what is missing of the figures that are computed from registers: numbers that
    /// entries do not say, and somebody's word that there was nothing.
    fn computed(&mut self, as_of: NaiveDate, period: DateRange) {
        let plan = self.plan;
        let mut zeros: BTreeMap<(&str, NaiveDate, NaiveDate), Vec<String>> = BTreeMap::new();
        let numbers = plan.figure_numbers(period, as_of);
        for (figure, number) in plan.figures.iter().zip(&numbers) {
            let Some(register) = figure.register() else {
                continue;
            };
            let name = printed_name(figure);
            if let Some(days) = number.unconfirmed {
                let key = (register.list, days.from, days.until);
                zeros.entry(key).or_default().push(name);
            } else if number.lacking > 0 {
                self.lacking(figure, number, register.list, &name);
            }
        }
        for ((list, from, until), names) in zeros {
            self.unconfirmed(list, DateRange { from, until }, &names);
        }
    }

    /// Adds entries that do not say the number that a figure adds up.
    fn lacking(&mut self, figure: &Figure, number: &FigureNumber, list: &str, name: &str) {
        let key = given(&figure.sum).map_or("", |sum| sum.0);
        let count = number.lacking;
        let what = message!(
            documents.figure_lacking,
            name = name,
            count = count,
            key = key
        );
        let file = self.plan.last_file(list);
        self.add(what, key.to_owned(), file, self.keeper(list));
    }

    /// Adds a register of which nobody has vouched that everything of some days is in it.
    pub(super) fn unconfirmed(&mut self, list: &str, days: DateRange, names: &[String]) {
        let words = |language| {
            let meanings = names
                .iter()
                .map(|it| ValueWords::meaning(language, it).unwrap_or(it));
            meanings.collect::<Vec<&str>>().join("; ")
        };
        let what = message!(
            documents.register_unconfirmed,
            list = list,
            from = written(days.from),
            until = written(days.until)
        )
        .in_each("names", words);
        let keeper = self.plan.keeper_of(list);
        let file = keeper.map(|keeper| keeper.place.file);
        let file = file.or(self.plan.last_file("registers"));
        let checked = keeper.and_then(|keeper| given(&keeper.checked));
        let is_checked = checked.is_some_and(|checked| days.until <= checked.0);
        let begins = keeper.and_then(|keeper| self.plan.kept_since(keeper));
        let is_later = begins.is_some_and(|begins| days.from < begins);
        let key = if is_checked && is_later {
            "from"
        } else {
            "checked"
        };
        let key = format!("registers.{key} ({list})");
        self.add(what, key, file, self.keeper(list));
    }

    /// Returns the party that keeps a register, or else makes the report.
    pub(super) fn keeper(&self, list: &str) -> Option<Ix<Party>> {
        let keeper = self.plan.keeper_of(list);
        let keeper = keeper.and_then(|it| self.plan.parties.find(given(&it.keeper)?));
        keeper.or(self.party)
    }
}
