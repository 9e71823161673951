//! The records that appear only once: the plan itself and the school.

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use super::words::closed_words;
use crate::plan::field::{Field, List};
use crate::plan::scalar::day::{Day, Zone};
use crate::plan::scalar::document_date::DocumentDate;
use crate::plan::scalar::document_number::DocumentNumber;
use crate::plan::scalar::id::Id;
use crate::plan::scalar::value::{Flag, Text, Whole};
use crate::plan::scalar::year::SchoolYear;
use crate::text::Place;

/// `plan`: one year's plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Head {
    /// The calendar year, if it is the plan of one.
    pub year: Option<Field<Whole<1900, 2199>>>,
    /// The school year, if it is the plan of one.
    pub school_year: Option<Field<SchoolYear>>,
    /// The semesters, in which `every: semester` recurs.
    pub semesters: List<Semester>,
    /// The number of the plan as a document: 3 in `03/KH-THTH`.
    pub number: Option<Field<DocumentNumber>>,
    /// The date of the plan as a document: a day, or of a draft its month.
    pub date: Option<Field<DocumentDate>>,
    /// What kind of document it is, by default KẾ HOẠCH: `CHƯƠNG TRÌNH`, `PHƯƠNG ÁN`.
    pub kind: Option<Field<Text>>,
    /// The abbreviation of its kind in its symbol: `CTr` in `12/CTr-THTH`. By default that
    /// of the decree, if it lists the kind.
    pub kind_code: Option<Field<Text>>,
    /// The title below its kind.
    pub title: Field<Text>,
    /// The legal basis, one document per item. "Căn cứ" is put before it, unless it begins
    /// with that or with "Thực hiện", "Triển khai", "Theo".
    pub basis: List<Text>,
    /// What follows the legal basis: each line is a paragraph.
    pub opening: Option<Field<Text>>,
    /// Whether the last document of the legal basis and the opening are one sentence; by
    /// default each has its own paragraph.
    pub opening_joined: Option<Field<Flag>>,
    /// The end of the text: each line is a paragraph.
    pub closing: Option<Field<Text>>,
    /// What the document does not have, so that it is not missing.
    pub without: List<Part>,
    /// The recipients (nơi nhận), one line per item; a line that ends in a colon is the
    /// heading of those below it.
    pub recipients: List<Text>,
    /// Who signs it on the left, beside the signer: `CHỦ TỊCH CÔNG ĐOÀN`, `XÁC NHẬN CỦA …`.
    pub cosigner: Option<Field<Signer>>,
    /// The first day of the plan's period; by default 1 January, of a school year 1
    /// September.
    pub from: Option<Field<Day>>,
    /// The last day of the plan's period; by default 31 December, of a school year 31
    /// August.
    pub until: Option<Field<Day>>,
    /// Which year is the working year of the unit (năm công tác), after which its yearly conference
    /// is held; by default the school year, if the plan is one of it.
    pub working_year: Option<Field<WorkingYear>>,
    /// How many days before its due day work counts as due soon; by default 7.
    pub due_soon: Option<Field<Whole<0, 366>>>,
    /// Whether due days that are days off move to the next working day; by default
    /// they do not.
    pub next_working_day: Option<Field<Flag>>,
}

impl Head {
    /// Returns the place of its year: of the key that names it.
    #[must_use]
    pub fn year_place(&self) -> Option<Place> {
        let year = self.year.as_ref().map(|year| year.place);
        year.or_else(|| self.school_year.as_ref().map(|year| year.place))
    }
}

closed_words! {
    /// A part of the document that some plans do not have.
    Part {
        /// The legal basis.
        Basis = "basis";
        /// The opening paragraph.
        Opening = "opening";
        /// The closing paragraph.
        Closing = "closing";
    }
}

closed_words! {
    /// The year in which a unit works.
    WorkingYear {
        /// January to December.
        Calendar = "calendar-year";
        /// The school year.
        School = "school-year";
    }
}

/// A semester (học kỳ) of the plan's year.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Semester {
    /// The first day.
    pub from: Field<Day>,
    /// The last day.
    pub until: Field<Day>,
}

/// `unit`: the school.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Unit {
    /// Its full name.
    pub name: Field<Text>,
    /// The superior authority.
    pub superior: Option<Field<Text>>,
    /// The lines above the number of a document, the last one naming the issuer; by
    /// default the names of the superior and of the unit.
    pub letterhead: List<Text>,
    /// Its abbreviation in document symbols: `THTH` in `05/BC-THTH`.
    pub code: Option<Field<Text>>,
    /// The place before the date of a document.
    pub place: Option<Field<Text>>,
    /// Who signs.
    pub signer: Option<Field<Signer>>,
    /// Its offset from UTC; by default `+07:00`.
    pub timezone: Option<Field<Zone>>,
    /// The weekly days off; by default Saturday and Sunday.
    pub weekend: Option<List<DayOfWeek>>,
    /// Whether it lies in a remote area (vùng sâu, vùng xa), where some times are longer.
    pub remote: Option<Field<Flag>>,
}

/// Who signs a document.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Signer {
    /// On whose behalf: `KT. Hiệu trưởng`. It is printed on the line above the post.
    pub authority: Option<Field<Text>>,
    /// The post: `Hiệu trưởng`; by default the name of the party.
    pub post: Option<Field<Text>>,
    /// The full name.
    pub name: Option<Field<Text>>,
    /// The party whose post it is, instead of the name: whoever holds the post on the day
    /// of the document signs it.
    pub party: Option<Field<Id>>,
}

closed_words! {
    /// A day of the week.
    DayOfWeek {
        /// Thứ hai.
        Monday = "monday";
        /// Thứ ba.
        Tuesday = "tuesday";
        /// Thứ tư.
        Wednesday = "wednesday";
        /// Thứ năm.
        Thursday = "thursday";
        /// Thứ sáu.
        Friday = "friday";
        /// Thứ bảy.
        Saturday = "saturday";
        /// Chủ nhật.
        Sunday = "sunday";
    }
}

impl From<Weekday> for DayOfWeek {
    fn from(day: Weekday) -> Self {
        Self::ALL[day.num_days_from_monday() as usize]
    }
}

impl From<DayOfWeek> for Weekday {
    fn from(day: DayOfWeek) -> Self {
        match day {
            DayOfWeek::Monday => Self::Mon,
            DayOfWeek::Tuesday => Self::Tue,
            DayOfWeek::Wednesday => Self::Wed,
            DayOfWeek::Thursday => Self::Thu,
            DayOfWeek::Friday => Self::Fri,
            DayOfWeek::Saturday => Self::Sat,
            DayOfWeek::Sunday => Self::Sun,
        }
    }
}
