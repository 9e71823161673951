//! Texts of statuses and of the tables that show them. The Vietnamese names of
//! statuses are the official ones.

use super::words;

words! {
    /// Texts of statuses and their tables.
    StatusWords {
        overdue: "Quá hạn chưa hoàn thành" | "Overdue";
        due_soon: "Sắp đến hạn" | "Due soon";
        idle: "Chưa có hoạt động" | "Idle";
        in_progress: "Đang thực hiện" | "In progress";
        not_started: "Chưa thực hiện" | "Not started";
        paused: "Tạm dừng" | "Paused";
        ongoing: "Thực hiện thường xuyên" | "Ongoing";
        on_request: "Khi có yêu cầu" | "On request";
        done_late: "Hoàn thành chậm" | "Done late";
        done: "Hoàn thành đúng hạn" | "Done on time";
        no_deadline: "Chưa có thời hạn" | "No deadline";
        dropped: "Không thực hiện" | "Dropped";

        plan: "Kế hoạch" | "Plan";
        unit: "Đơn vị" | "Unit";
        as_of: "Tính đến ngày" | "As of";
        report_left: "còn {days} ngày đến hạn báo cáo năm {due}" | "{days:day|days} until the annual report on {due}";
        report_today: "hôm nay là hạn báo cáo năm" | "the annual report is due today";
        report_past: "hạn báo cáo năm {due} đã qua {days} ngày" | "the annual report was due on {due}, {days:day|days} ago";
        so_far: "Đến nay" | "So far";
        year: "Cả kỳ" | "Whole period";
        progress: "Tiến độ" | "Progress";
        progress_line: "Tiến độ các kỳ: đến nay {so_far}; cả kỳ kế hoạch {whole}" | "Occurrences done: so far {so_far}; whole period {whole}";
        share: "{done}/{all} ({percent} %)" | "{done}/{all} ({percent} %)";
        none: "chưa có" | "none";
        nothing_late: "Không có việc quá hạn." | "Nothing is overdue.";
        nothing_soon: "Không có việc sắp đến hạn." | "Nothing is due soon.";
        late_heading: "Quá hạn chưa hoàn thành ({count})" | "Overdue ({count})";
        stopped_heading: "Đã quá hạn khi tạm dừng hoặc thôi thực hiện ({count})" | "Overdue when paused or dropped ({count})";
        soon_heading: "Sắp đến hạn ({count})" | "Due soon ({count})";
        more_items: "Còn {count} việc khác; dùng `--all` để xem đủ" | "{count:more item|more items}; use `--all` to show all";
        all_heading: "Tất cả các kỳ ({count})" | "All occurrences ({count})";

        section: "Mục" | "Section";
        title: "Nội dung" | "Title";
        tasks: "Nhiệm vụ" | "Tasks";
        task: "Nhiệm vụ" | "Task";
        late: "Quá hạn" | "Overdue";
        soon: "Sắp đến hạn" | "Due soon";
        status: "Trạng thái" | "Status";
        count: "Số việc" | "Count";
        reference: "Mã kỳ" | "Occurrence";
        what: "Việc" | "What";
        lead: "Chủ trì" | "Lead";
        nobody: "(chưa có người chủ trì)" | "(no lead)";
        support: "Phối hợp" | "Support";
        oversee: "Giám sát" | "Oversee";
        party: "Bộ phận, cá nhân" | "Party";
        due: "Hạn" | "Due";
        aim: "nên xong chậm nhất {day}" | "finish by {day}";
        days: "Số ngày" | "Days";
        days_late: "quá hạn {days} ngày" | "{days:day|days} overdue";
        late_when_paused: "quá hạn {days} ngày khi tạm dừng" | "{days:day|days} overdue when paused";
        late_when_dropped: "quá hạn {days} ngày khi thôi thực hiện" | "{days:day|days} overdue when dropped";
        done_on: "xong ngày {done}" | "done on {done}";
        done_days_late: "xong ngày {done}, chậm {days} ngày" | "done on {done}, {days:day|days} late";
        days_left: "còn {days} ngày" | "{days:day|days} left";
        due_today: "hôm nay" | "today";
        put_off: "gia hạn, hạn ban đầu {due}" | "extended, originally due {due}";
        put_off_late: "gia hạn, hạn ban đầu {due}, quá {days} ngày so với hạn ban đầu" | "extended, originally due {due}, {days:day|days} past that date";
        written_due: "hạn {written} là {why}, tính đến {due}" | "due {written} is a {why}, counted until {due}";
        holiday: "ngày nghỉ" | "holiday";
        holiday_named: "ngày nghỉ ({name})" | "holiday ({name})";
        monday: "thứ Hai" | "Monday";
        tuesday: "thứ Ba" | "Tuesday";
        wednesday: "thứ Tư" | "Wednesday";
        thursday: "thứ Năm" | "Thursday";
        friday: "thứ Sáu" | "Friday";
        saturday: "thứ Bảy" | "Saturday";
        sunday: "Chủ nhật" | "Sunday";
        since: "Từ {from} đến {until}" | "From {from} to {until}";
        newly_done: "Mới hoàn thành ({count})" | "Newly done ({count})";
        newly_started: "Mới bắt đầu hoặc làm tiếp ({count})" | "Started or resumed ({count})";
        newly_late: "Mới quá hạn ({count})" | "Newly overdue ({count})";
        newly_extended: "Mới gia hạn ({count})" | "Newly extended ({count})";
        newly_paused: "Mới tạm dừng ({count})" | "Newly paused ({count})";
        newly_dropped: "Không thực hiện nữa ({count})" | "Newly dropped ({count})";
        newly_active: "Việc thường xuyên có hoạt động ({count})" | "Ongoing work with activity ({count})";
        nothing_changed: "Không có gì thay đổi." | "Nothing changed.";
        overdue_message: "{what} ({ref}): quá hạn {days} ngày, hạn {due}, {lead} chủ trì" | "{what} ({ref}): {days:day|days} overdue, due {due}, led by {lead}";
        due_soon_message: "{what} ({ref}): còn {days} ngày, hạn {due}, {lead} chủ trì" | "{what} ({ref}): {days:day|days} left, due {due}, led by {lead}";
        product: "Sản phẩm" | "Product";
        next: "Hạn tới" | "Next due";
        recorded: "Đã ghi nhận" | "Recorded";
        nothing_recorded: "Chưa ghi nhận gì." | "Nothing recorded.";
        day: "Ngày" | "Date";
        state: "Việc đã làm" | "State";
        note: "Ghi chú" | "Note";
        reason: "Lý do chậm" | "Reason for delay";
        evidence: "Minh chứng" | "Evidence";
        by: "Người ghi" | "By";
        state_started: "đang làm" | "started";
        state_done: "đã xong" | "done";
        state_paused: "tạm dừng" | "paused";
        state_dropped: "không thực hiện" | "dropped";
        leads: "Chủ trì" | "Leads";
        supports: "Phối hợp" | "Supports";
        oversees: "Giám sát" | "Oversees";
        most_late: "Quá hạn lâu nhất" | "Max. days overdue";
        report: "Báo cáo năm" | "Annual report";
        reported: "đã có, ngày {day}" | "dated {day}";
        report_open: "chưa có, hạn {due}" | "not yet, due {due}";
        report_is_late: "chưa có, quá hạn {days} ngày, hạn {due}" | "{days:day|days} overdue, due {due}";
        broken: "không tính được: {why}" | "cannot be computed: {why}";
        plans: "{plans} kế hoạch: {late} có việc quá hạn, {reported} đã có báo cáo, {broken} không tính được" | "{plans:plan|plans}: {late} with overdue work, {reported} with a report, {broken} that cannot be computed";
        more_plans: "Còn {count} kế hoạch khác; dùng `--top` để xem thêm" | "{count:more plan|more plans}; use `--top` to show more";
        total: "Cộng" | "Total";
    }
}
