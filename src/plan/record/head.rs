//! The records that stand once: the plan itself, the school, the report.

use serde::Deserialize;

use crate::plan::field::{Field, List};
use crate::plan::scalar::day::{Day, Zone};
use crate::plan::scalar::value::{Flag, Text, Whole};

/// The largest number that a document has in one year's register.
const MAX_NUMBER: u32 = 99_999;

/// `plan`: one year's plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Head {
    /// The calendar year.
    pub year: Field<Whole<1900, 2199>>,
    /// The number of the plan's own document: 3 in `03/KH-THTH`.
    pub number: Option<Field<Whole<1, MAX_NUMBER>>>,
    /// The day of the plan's own document.
    pub date: Option<Field<Day>>,
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Unit {
    /// Its full name.
    pub name: Field<Text>,
    /// The authority above it.
    pub superior: Option<Field<Text>>,
    /// The lines above a document's number, the issuer's own last; by default
    /// the superior's and the unit's names.
    pub letterhead: List<Text>,
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Signer {
    /// In whose place: `KT. Hiệu trưởng`. A line of its own above the post.
    pub authority: Option<Field<Text>>,
    /// The post: `Hiệu trưởng`.
    pub post: Field<Text>,
    /// The full name.
    pub name: Field<Text>,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Report {
    /// The number of its document: 5 in `05/BC-THTH`.
    pub number: Option<Field<Whole<1, MAX_NUMBER>>>,
    /// The day of its document.
    pub date: Option<Field<Day>>,
    /// Whom it is addressed to.
    pub to: List<Text>,
    /// The last day on which it is on time.
    pub due: Option<Field<Day>>,
    /// The first day it speaks of; by default the plan's.
    pub from: Option<Field<Day>>,
    /// The last day it speaks of; by default the plan's.
    pub until: Option<Field<Day>>,
    /// Nơi nhận, one line each; by default "Như trên;" and "Lưu: VT."
    pub recipients: List<Text>,
    /// The legal basis, one document each, without "Căn cứ"; by default the
    /// plan's.
    pub basis: List<Text>,
    /// Thuận lợi, khó khăn: one paragraph each, like all below.
    pub conditions: List<Text>,
    /// Ưu điểm.
    pub strengths: List<Text>,
    /// Tồn tại, hạn chế.
    pub weaknesses: List<Text>,
    /// Nguyên nhân.
    pub causes: List<Text>,
    /// Phương hướng, nhiệm vụ năm sau.
    pub next: List<Text>,
    /// Đề xuất, kiến nghị. An empty list says that there are none.
    pub proposals: Option<List<Text>>,
}
