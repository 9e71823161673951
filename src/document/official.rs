//! The names of statuses and days off in documents. Documents are always in Vietnamese,
//! and their words are independent of those of the screen.

use chrono::{NaiveDate, Weekday};

use crate::plan::Plan;
use crate::plan::calendar::Free;
use crate::status::Status;

/// Returns the name of a status; `None` is that of a task without a deadline.
pub(super) fn status(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Overdue) => "Quá hạn chưa hoàn thành",
        Some(Status::DueSoon) => "Sắp đến hạn",
        Some(Status::Uncounted) => "Chưa tính được hạn",
        Some(Status::Idle) => "Chưa có hoạt động",
        Some(Status::InProgress) => "Đang thực hiện",
        Some(Status::NotStarted) => "Chưa thực hiện",
        Some(Status::Paused) => "Tạm dừng",
        Some(Status::Ongoing) => "Thực hiện thường xuyên",
        Some(Status::OnRequest) => "Khi có yêu cầu",
        Some(Status::DoneLate) => "Hoàn thành chậm",
        Some(Status::Done) => "Hoàn thành đúng hạn",
        Some(Status::Dropped) => "Không thực hiện",
        None => "Chưa có thời hạn",
    }
}

/// Returns why a day is off, or nothing for a working day.
pub(super) fn day_off(plan: &Plan, day: NaiveDate) -> Option<String> {
    Some(match plan.links.calendar.free(day)? {
        Free::Weekend(weekday) => weekday_name(weekday).to_owned(),
        Free::Holiday(name) if name.trim().is_empty() => "ngày nghỉ".to_owned(),
        Free::Holiday(name) => format!("ngày nghỉ ({name})"),
    })
}

/// Returns the name of a day of the week.
pub(super) fn weekday_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "thứ Hai",
        Weekday::Tue => "thứ Ba",
        Weekday::Wed => "thứ Tư",
        Weekday::Thu => "thứ Năm",
        Weekday::Fri => "thứ Sáu",
        Weekday::Sat => "thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}
