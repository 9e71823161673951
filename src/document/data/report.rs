//! The data of the report that a document is, or that a plan owes next.

use chrono::NaiveDate;
use serde::Serialize;

use super::head::title;
use crate::document::form::{self, Kind};
use crate::document::times;
use crate::plan::Plan;
use crate::plan::date_range::DateRange;
use crate::plan::field::List;
use crate::plan::index::Ix;
use crate::plan::record::{Record, Report};
use crate::plan::scalar::value::Text;

/// A report.
#[derive(Debug, Serialize)]
pub struct ReportData {
    /// The identifier.
    pub id: Option<String>,
    /// Its symbol: `05/BC-THTH`.
    pub symbol: String,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// What it is about, in its lines, if the records say so.
    pub title: Option<String>,
    /// The name of the time that it is about: `năm 2026`, `học kỳ I năm học 2025-2026`,
    /// `từ 01/01 đến 15/5/2026`.
    pub time: Option<String>,
    /// The name of the time after it: `năm 2027`, `thời gian tới`.
    pub next_time: Option<String>,
    /// The addressees.
    pub to: Vec<String>,
    /// The last day on which it is on time.
    pub due: Option<NaiveDate>,
    /// The first day of the reporting period.
    pub from: NaiveDate,
    /// The last day of the reporting period.
    pub until: NaiveDate,
    /// The legal basis.
    pub basis: Vec<String>,
    /// Thuận lợi, khó khăn.
    pub conditions: Vec<String>,
    /// Ưu điểm.
    pub strengths: Vec<String>,
    /// Tồn tại, hạn chế.
    pub weaknesses: Vec<String>,
    /// Nguyên nhân.
    pub causes: Vec<String>,
    /// Phương hướng, nhiệm vụ trong thời gian tới.
    pub next: Vec<String>,
    /// Đề xuất, kiến nghị; `none` if the records do not have the key.
    pub proposals: Option<Vec<String>>,
}

/// Returns the data of a report about a period.
pub(super) fn report(plan: &Plan, index: Option<Ix<Report>>, period: DateRange) -> ReportData {
    let report = index.map(|index| &*plan.reports[index]);
    let texts = |list: fn(&Report) -> &List<Text>| {
        report.map_or_else(Vec::new, |report| form::texts(list(report)))
    };
    let basis = texts(|report| &report.basis);
    let (time, next_time) = times::reported(plan, period).unzip();
    ReportData {
        id: report.map(|report| report.id_text().to_owned()),
        symbol: form::symbol(plan, Kind::Report(index)),
        date: form::Entry::of(plan, Kind::Report(index)).day(),
        time,
        next_time,
        title: title(report.and_then(|report| report.title.as_ref())),
        to: texts(|report| &report.to),
        due: index.and_then(|index| plan.report_due(index)),
        from: period.from,
        until: period.until,
        basis: if basis.is_empty() {
            plan.head
                .get()
                .map_or_else(Vec::new, |head| form::texts(&head.basis))
        } else {
            basis
        },
        conditions: texts(|report| &report.conditions),
        strengths: texts(|report| &report.strengths),
        weaknesses: texts(|report| &report.weaknesses),
        causes: texts(|report| &report.causes),
        next: texts(|report| &report.next),
        proposals: report
            .and_then(|report| report.proposals.as_ref())
            .map(form::texts),
    }
}
