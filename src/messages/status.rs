//! The words of statuses and of the tables that show them. The Vietnamese names
//! of statuses are the official ones.

use super::words;

words! {
    /// The words of statuses and their tables.
    StatusWords {
        overdue: "Quá hạn chưa hoàn thành" | "Overdue";
        due_soon: "Sắp đến hạn" | "Due soon";
        idle: "Chưa có hoạt động" | "Idle";
        in_progress: "Đang thực hiện" | "In progress";
        not_started: "Chưa thực hiện" | "Not started";
        paused: "Tạm dừng" | "Paused";
        ongoing: "Thực hiện thường xuyên" | "Ongoing";
        on_request: "Khi có yêu cầu" | "On request";
        done_late: "Hoàn thành quá hạn" | "Done late";
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
        progress_line: "Tiến độ các kỳ hạn: đến nay {so_far}; cả kỳ {whole}" | "Occurrences done: so far {so_far}; whole period {whole}";
        share: "{done}/{all} ({percent} %)" | "{done}/{all} ({percent} %)";
        none: "chưa có" | "none";
        nothing_late: "Không có việc quá hạn." | "Nothing is overdue.";
        nothing_soon: "Không có việc sắp đến hạn." | "Nothing is due soon.";
        late_heading: "Quá hạn chưa hoàn thành ({count})" | "Overdue ({count})";
        soon_heading: "Sắp đến hạn ({count})" | "Due soon ({count})";
        more_items: "Còn {count} việc khác; xem đủ bằng `--all`" | "{count:more item|more items}; `--all` shows them";
        all_heading: "Tất cả kỳ hạn ({count})" | "All occurrences ({count})";

        section: "Mục" | "Section";
        title: "Nội dung" | "Title";
        tasks: "Nhiệm vụ" | "Tasks";
        task: "Nhiệm vụ" | "Task";
        late: "Quá hạn" | "Overdue";
        soon: "Sắp hạn" | "Due soon";
        status: "Trạng thái" | "Status";
        count: "Số việc" | "Count";
        reference: "Kỳ hạn" | "Occurrence";
        what: "Việc" | "What";
        lead: "Chủ trì" | "Lead";
        nobody: "(chưa có chủ trì)" | "(nobody)";
        support: "Phối hợp" | "Support";
        oversee: "Giám sát" | "Oversee";
        party: "Chủ thể" | "Party";
        due: "Hạn" | "Due";
        aim: "nên xong chậm nhất {day}" | "aim at {day}";
        days: "Số ngày" | "Days";
        days_late: "trễ {days} ngày" | "{days:day|days} late";
        days_left: "còn {days} ngày" | "{days:day|days} left";
        due_today: "hôm nay" | "today";
        put_off: "gia hạn, hạn đầu {due}" | "put off, first due {due}";
        put_off_late: "gia hạn, hạn đầu {due}, trễ {days} ngày so với hạn đầu" | "put off, first due {due}, {days:day|days} late against it";
        since: "Từ {from} đến {until}" | "From {from} to {until}";
        newly_done: "Mới hoàn thành ({count})" | "Newly done ({count})";
        newly_late: "Mới quá hạn ({count})" | "Newly overdue ({count})";
        newly_extended: "Mới gia hạn ({count})" | "Newly put off ({count})";
        newly_dropped: "Mới thôi thực hiện ({count})" | "Newly dropped ({count})";
        nothing_changed: "Không có gì thay đổi." | "Nothing changed.";
        told_late: "{what} ({ref}): quá hạn {days} ngày, hạn {due}, {lead} chủ trì" | "{what} ({ref}): {days:day|days} late, due {due}, led by {lead}";
        told_soon: "{what} ({ref}): còn {days} ngày, hạn {due}, {lead} chủ trì" | "{what} ({ref}): {days:day|days} left, due {due}, led by {lead}";
        product: "Sản phẩm" | "Product";
        next: "Hạn tới" | "Next due";
        recorded: "Đã ghi nhận" | "Recorded";
        nothing_recorded: "Chưa ghi nhận gì." | "Nothing is recorded.";
        day: "Ngày" | "Day";
        state: "Việc đã làm" | "State";
        note: "Ghi chú" | "Note";
        evidence: "Minh chứng" | "Evidence";
        by: "Người ghi" | "By";
        state_started: "đang làm" | "started";
        state_done: "đã xong" | "done";
        state_paused: "tạm dừng" | "paused";
        state_dropped: "không thực hiện" | "dropped";
        leads: "Chủ trì" | "Leads";
        supports: "Phối hợp" | "Supports";
        oversees: "Giám sát" | "Oversees";
        most_late: "Trễ nhất" | "Latest by";
        report: "Báo cáo năm" | "Annual report";
        reported: "đã có, ngày {day}" | "made on {day}";
        report_open: "chưa có, hạn {due}" | "not yet, due {due}";
        report_is_late: "chưa có, trễ {days} ngày, hạn {due}" | "{days:day|days} late, due {due}";
        broken: "không tính được: {why}" | "cannot be computed: {why}";
        plans: "{plans} kế hoạch: {late} có việc quá hạn, {reported} đã có báo cáo, {broken} không tính được" | "{plans:plan|plans}: {late} with overdue work, {reported} with the report made, {broken} that cannot be computed";
        more_plans: "Còn {count} kế hoạch khác, khá hơn; xem bằng `--top`" | "{count:other plan is|other plans are} not as bad; see them with `--top`";
        total: "Cộng" | "Total";
    }
}
