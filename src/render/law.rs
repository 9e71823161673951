//! The limits and duties of the law and of a plan, each counted for a day.

mod duty;
mod limit;

use chrono::NaiveDate;
use serde_json::Value;

use self::duty::DatedDuty;
use self::limit::CountedLimit;
use super::escaped_json;
use super::table::{Column, Table};
use crate::law::Provision;
use crate::messages::{Language, Words};
use crate::plan::Plan;

/// A limit or a duty, counted for a day.
#[derive(Debug)]
pub struct Counted<'l>(Of<'l>);

#[derive(Debug)]
enum Of<'l> {
    Limit(CountedLimit<'l>),
    Duty(DatedDuty<'l>),
}

impl<'l> Counted<'l> {
    /// Counts a limit from an event of a day, or finds the day of a duty that comes next, by the
    /// calendar and the year of a plan.
    #[must_use]
    pub fn of(provision: Provision<'l>, on: NaiveDate, plan: &Plan) -> Self {
        Self(match provision {
            Provision::Limit(known) => Of::Limit(CountedLimit::of(known, on, &plan.links.calendar)),
            Provision::Duty(duty) => Of::Duty(DatedDuty::of(duty, on, plan)),
        })
    }

    /// Returns whether it applies to the day.
    #[must_use]
    pub fn applies(&self) -> bool {
        match &self.0 {
            Of::Limit(limit) => limit.applies(),
            Of::Duty(duty) => duty.applies(),
        }
    }
}

/// Returns the table of limits and duties.
#[must_use]
pub fn table(counted: &[Counted<'_>], plan: &Plan, language: Language) -> Table {
    let words = &Words::of(language).law;
    let row = |counted: &Counted<'_>| match &counted.0 {
        Of::Limit(limit) => limit.row(words),
        Of::Duty(duty) => duty.row(plan, language),
    };
    Table {
        columns: vec![
            (words.id, Column::Short),
            (words.what, Column::Text),
            (words.time, Column::Text),
            (words.end, Column::Text),
            (words.applies, Column::Text),
            (words.source, Column::Text),
            (words.checked, Column::Short),
        ],
        rows: counted.iter().map(row).collect(),
        ..Table::default()
    }
}

/// Returns the limits and duties as JSON: a list of objects, of which `record` says what each is.
#[must_use]
pub fn json(counted: &[Counted<'_>]) -> String {
    let object = |counted: &Counted<'_>| match &counted.0 {
        Of::Limit(limit) => limit.json(),
        Of::Duty(duty) => duty.json(),
    };
    escaped_json::pretty(&Value::Array(counted.iter().map(object).collect()))
}
