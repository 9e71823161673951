//! The records that stand once: the plan itself, the school, the report.

use serde::Deserialize;

use crate::plan::day::{Day, Zone};
use crate::plan::field::{Field, List};
use crate::plan::value::{Flag, Text, Whole};

/// `plan`: one year's plan.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Head {
    /// The calendar year.
    pub year: Field<Whole<1900, 2199>>,
    /// The title below the words KẾ HOẠCH.
    pub title: Field<Text>,
    /// The legal basis, one document each, without "Căn cứ".
    pub basis: List<Text>,
    /// What follows the legal basis in the opening paragraph.
    pub opening: Option<Field<Text>>,
    /// The last paragraph.
    pub closing: Option<Field<Text>>,
    /// Nơi nhận, one line each.
    pub recipients: List<Text>,
    /// The first day of the plan's period; by default 1 January.
    pub from: Option<Field<Day>>,
    /// The last day; by default 31 December.
    pub until: Option<Field<Day>>,
    /// How many days ahead something is due soon; by default 7.
    pub due_soon: Option<Field<Whole<0, 366>>>,
    /// Whether lateness counts from the next working day; by default not.
    pub next_working_day: Option<Field<Flag>>,
}

/// `unit`: the school.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Unit {
    /// Its full name.
    pub name: Field<Text>,
    /// The authority above it.
    pub superior: Option<Field<Text>>,
    /// Its sign in document symbols: `THTH` in `05/BC-THTH`.
    pub code: Option<Field<Text>>,
    /// The place named before a document's date.
    pub place: Option<Field<Text>>,
    /// Who signs.
    pub signer: Option<Field<Signer>>,
    /// How far its clock is ahead of UTC; by default `+07:00`.
    pub timezone: Option<Field<Zone>>,
    /// The days of the week that are not worked; by default the last two.
    pub weekend: Option<List<DayOfWeek>>,
}

/// Who signs for the unit.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Signer {
    /// The post: `Hiệu trưởng`.
    pub post: Field<Text>,
    /// The full name.
    pub name: Field<Text>,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayOfWeek {
    /// Thứ hai.
    Monday,
    /// Thứ ba.
    Tuesday,
    /// Thứ tư.
    Wednesday,
    /// Thứ năm.
    Thursday,
    /// Thứ sáu.
    Friday,
    /// Thứ bảy.
    Saturday,
    /// Chủ nhật.
    Sunday,
}

/// `report`: the annual report.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Report {
    /// Whom it is addressed to.
    pub to: List<Text>,
    /// The last day on which it is on time.
    pub due: Option<Field<Day>>,
    /// The first day it speaks of; by default the plan's.
    pub from: Option<Field<Day>>,
    /// The last day it speaks of; by default the plan's.
    pub until: Option<Field<Day>>,
    /// Nơi nhận, one line each; by default the plan's.
    pub recipients: List<Text>,
}
