//! The words and date formats prescribed by Nghị định 30/2020/NĐ-CP, Phụ lục I
//! (`Thể thức, kỹ thuật trình bày văn bản hành chính`).

use chrono::{Datelike, NaiveDate};

use super::paper::Paper;
use crate::clean::legible;
use crate::plan::Plan;
use crate::plan::field::{List, given};
use crate::plan::index::Ix;
use crate::plan::record::Report;
use crate::plan::roman::roman;
use crate::plan::scalar::document_date::DocumentDate;
use crate::plan::scalar::document_number::DocumentNumber;
use crate::plan::scalar::value::Text;

/// Quốc hiệu (Mục II, 1).
pub const COUNTRY: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// Tiêu ngữ.
pub const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// The word before the addressees.
pub const TO: &str = "Kính gửi:";
/// Who signs minutes: whoever presided, the secretary (Phụ lục III, Mẫu 1.9), whoever wrote
/// them; and for whom a resolution is signed.
pub(in crate::document) const CHAIR: &str = "CHỦ TỌA";
pub(in crate::document) const SECRETARY: &str = "THƯ KÝ";
pub(in crate::document) const WRITER: &str = "NGƯỜI LẬP";
pub(super) const FOR_MEETING: &str = "TM. HỘI NGHỊ";
/// The word above the recipients.
pub const RECIPIENTS: &str = "Nơi nhận:";

/// The word before an annex's number.
const ANNEX: &str = "Phụ lục";
/// The word before the number of a law within a text.
pub(super) const NUMBER: &str = "số ";
/// The blank printed for what the records do not provide.
pub const BLANK: &str = "……";

/// The kinds of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A report; none if the plan has none.
    Report(Option<Ix<Report>>),
    /// The plan.
    Plan,
    /// A paper that is made of the registers.
    Paper(Paper),
}

impl Kind {
    /// Returns the record of the report, if it is that of one.
    #[must_use]
    pub fn report(self, plan: &Plan) -> Option<&Report> {
        match self {
            Self::Report(report) => report.map(|report| &*plan.reports[report]),
            Self::Plan | Self::Paper(_) => None,
        }
    }

    /// Returns the kind in running text.
    pub(super) fn word(self, plan: &Plan) -> String {
        match self {
            Self::Report(_) => "Báo cáo".to_owned(),
            Self::Plan => legible(&plan.document_kind()),
            Self::Paper(_) => "văn bản".to_owned(),
        }
    }
}

/// The number and date of a document, as far as they are known.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The number in the register of the year.
    pub number: Option<DocumentNumber>,
    /// The date.
    pub date: Option<DocumentDate>,
}

impl Entry {
    /// Returns the number and date of a document of a plan.
    #[must_use]
    pub fn of(plan: &Plan, kind: Kind) -> Self {
        let (number, date) = match kind {
            Kind::Paper(paper) => {
                let (number, date) = paper.entered(plan);
                let date = date.map(DocumentDate::Day);
                return Self { number, date };
            }
            Kind::Plan => {
                let head = plan.head.get();
                let number = head.and_then(|head| given(&head.number));
                let date = head.and_then(|head| given(&head.date));
                (number.copied(), date.copied())
            }
            Kind::Report(_) => {
                let report = kind.report(plan);
                let number = report.and_then(|report| given(&report.number));
                let date = report.and_then(|report| given(&report.date));
                (number.copied(), date.map(|day| DocumentDate::Day(day.0)))
            }
        };
        Self { number, date }
    }

    /// Returns the day, if it is known.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        self.date?.day()
    }
}

/// Returns the day of a document: its date, or until it has one the day of the run.
#[must_use]
pub fn day_of(plan: &Plan, kind: Kind, today: NaiveDate) -> NaiveDate {
    Entry::of(plan, kind).day().unwrap_or(today)
}

/// Returns a text of the records as it is printed in documents, or the blank.
pub(super) fn or_blank(text: Option<&Text>) -> String {
    text.map_or_else(|| BLANK.to_owned(), |text| legible(&text.0))
}

/// Formats the number of a document or a day, with a leading zero below ten.
#[must_use]
pub fn two_digits(number: u32) -> String {
    format!("{number:02}")
}

/// Returns the symbol of a document: `05/BC-THTH`.
#[must_use]
pub fn symbol(plan: &Plan, kind: Kind) -> String {
    let number = Entry::of(plan, kind).number;
    let number = number.map_or_else(|| BLANK.to_owned(), |number| number.to_string());
    let code = or_blank(plan.unit.get().and_then(|unit| given(&unit.code)));
    match kind {
        Kind::Report(_) => format!("{number}/BC-{code}"),
        Kind::Plan => {
            let kind = plan.document_code();
            let kind = kind.map_or_else(|| BLANK.to_owned(), |code| legible(&code));
            format!("{number}/{kind}-{code}")
        }
        Kind::Paper(paper) => paper.sort.symbol(&number, &code),
    }
}

/// Formats a month; only 1 and 2 have a leading zero (Mục II, 4).
fn month(month: u32) -> String {
    if month < 3 {
        two_digits(month)
    } else {
        month.to_string()
    }
}

/// Formats a day in running text: `05/01/2024`, `12/4/2024`.
#[must_use]
pub fn short_date(day: NaiveDate) -> String {
    format!(
        "{}/{}/{}",
        two_digits(day.day()),
        month(day.month()),
        day.year()
    )
}

/// Formats a date in full: `ngày 05 tháng 01 năm 2024`, or with blanks if it is unknown.
#[must_use]
pub fn long_date(day: Option<NaiveDate>) -> String {
    match day {
        Some(day) => format!(
            "ngày {} tháng {} năm {}",
            two_digits(day.day()),
            month(day.month()),
            day.year()
        ),
        None => format!("ngày {BLANK} tháng {BLANK} năm {BLANK}"),
    }
}

/// Formats the date of a document in full, with blanks for what is unknown of it.
#[must_use]
pub fn dated(date: Option<DocumentDate>) -> String {
    match date {
        Some(DocumentDate::Month(year, of_year)) => {
            format!("ngày {BLANK} tháng {} năm {year}", month(of_year))
        }
        date => long_date(date.and_then(DocumentDate::day)),
    }
}

/// Returns the label of an annex: `Phụ lục II`, or `Phụ lục` if there is only one (Mục
/// III, 1).
#[must_use]
pub fn annex_label(index: usize, count: usize) -> String {
    if count < 2 {
        return ANNEX.to_owned();
    }
    format!("{ANNEX} {}", roman(index + 1))
}

/// Returns the texts of a list as they are printed in documents.
#[must_use]
pub fn texts(list: &List<Text>) -> Vec<String> {
    list.values().map(|text| legible(&text.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_january_and_february_have_a_leading_zero() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(short_date(day("2024-01-05")), "05/01/2024");
        assert_eq!(short_date(day("2024-04-12")), "12/4/2024");
        assert_eq!(
            long_date(Some(day("2019-06-29"))),
            "ngày 29 tháng 6 năm 2019"
        );
        assert_eq!(long_date(None), "ngày …… tháng …… năm ……");
    }
}
