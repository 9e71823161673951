//! Texts about the limits of the law.

use super::words;

words! {
    /// The texts of `law`.
    LawWords {
        id: "Mã" | "Identifier";
        what: "Việc" | "What";
        time: "Thời gian" | "Time";
        end: "Hạn tính thử" | "Counted";
        applies: "Áp dụng cho sự kiện" | "For events";
        source: "Căn cứ" | "Source";
        checked: "Rà soát" | "Checked";
        within_days: "trong {count} ngày kể từ {since}" | "within {count:day|days} from: {since}";
        within_working_days: "trong {count} ngày làm việc kể từ {since}" | "within {count:working day|working days} from: {since}";
        within_months: "trong {count} tháng kể từ {since}" | "within {count:month|months} from: {since}";
        ahead_days: "trước {since} ít nhất {count} ngày" | "at least {count:day|days} before: {since}";
        ahead_working_days: "trước {since} ít nhất {count} ngày làm việc" | "at least {count:working day|working days} before: {since}";
        ahead_months: "trước {since} ít nhất {count} tháng" | "at least {count:month|months} before: {since}";
        keep_days: "ít nhất {count} ngày liên tục từ {since}" | "for at least {count:day|days} without a break from: {since}";
        keep_working_days: "ít nhất {count} ngày làm việc liên tục từ {since}" | "for at least {count:working day|working days} without a break from: {since}";
        keep_months: "ít nhất {count} tháng liên tục từ {since}" | "for at least {count:month|months} without a break from: {since}";
        extendable: "{time}; gia hạn nhiều nhất {count} lần, mỗi lần không quá thời hạn đó" | "{time}; to be extended {count:time|times} at most, each time by no more than that";
        longest_days: "{time}; kể cả gia hạn không quá {count} ngày" | "{time}; with extensions {count:day|days} at most";
        longest_working_days: "{time}; kể cả gia hạn không quá {count} ngày làm việc" | "{time}; with extensions {count:working day|working days} at most";
        longest_months: "{time}; kể cả gia hạn không quá {count} tháng" | "{time}; with extensions {count:month|months} at most";
        latest: "{on} → chậm nhất {end}" | "{on} → by {end}";
        to_the_end_of: "{on} → đến hết {end}" | "{on} → until the end of {end}";
        not_before: "{on} → không sớm hơn {end}; chưa biết ngày nghỉ năm {year}" | "{on} → not before {end}; the days off of {year} are not known";
        not_followed: "{what} (chỉ để tra cứu: chưa sổ nào theo dõi)" | "{what} (for reference: no register follows it)";
        when_decided: "khi phát sinh" | "whenever there is something";
        standing: "lúc nào cũng phải có" | "at any time";
        each_week: "mỗi tuần" | "each week";
        each_month: "mỗi tháng" | "each month";
        each_quarter: "mỗi quý" | "each quarter";
        each_half_year: "mỗi 06 tháng" | "each half-year";
        each_semester: "mỗi học kỳ" | "each semester";
        each_year: "mỗi năm" | "each year";
        each_school_year: "mỗi năm học" | "each school year";
        each_fiscal_year: "mỗi năm ngân sách" | "each budget year";
        each_working_year: "mỗi năm công tác" | "each working year";
        several_times: "{each} ít nhất {count} lần" | "{each}, at least {count:time|times}";
        last_day: "cuối" | "last";
        last_working_day: "làm việc cuối cùng" | "last working day";
        by_day: "{each}, chậm nhất ngày {day}" | "{each}, by day {day}";
        by_month: "{each}, chậm nhất ngày {day} tháng {month}" | "{each}, by day {day} of month {month}";
        in_first_days: "{each}, trong {count} ngày đầu" | "{each}, within its first {count:day|days}";
        in_first_working_days: "{each}, trong {count} ngày làm việc đầu" | "{each}, within its first {count:working day|working days}";
        in_first_months: "{each}, trong {count} tháng đầu" | "{each}, within its first {count:month|months}";
        waited: "{time}; chương trình chờ thêm {count} ngày" | "{time}; waited for {count:more day|more days}";
        unknown_year: "{on} → chưa biết ngày nghỉ năm {year}, phải ghi vào `holidays`" | "{on} → the days off of {year} are not known; list them in `holidays`";
        out_of_range: "{on} → ngoài lịch" | "{on} → outside the calendar";
        not_applied: "không áp dụng cho ngày {on}" | "does not apply to {on}";
        always: "mọi ngày" | "any day";
        from: "từ {from}" | "from {from}";
        until: "đến {until}" | "up to {until}";
        from_until: "từ {from} đến {until}" | "{from} to {until}";
        of_plan: "{source} (kế hoạch tự quy định)" | "{source} (set by the plan)";
        none: "Không có quy định nào áp dụng cho ngày {on}; xem tất cả: `dcs law --all`." | "No limit applies to {on}; for all of them: `dcs law --all`.";
        unknown: "không có quy định nào tên `{found}` hay có các từ đó" | "no limit is called `{found}` or has these words";
    }
}
