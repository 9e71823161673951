//! The words around documents: what they lack, how they are written.

use super::words;

words! {
    /// The words around documents.
    DocumentWords {
        superior: "cơ quan cấp trên" | "the superior authority";
        code: "ký hiệu của đơn vị" | "the unit's sign in document symbols";
        place: "địa danh" | "the place of the document";
        signer: "người ký" | "who signs";
        number: "số của báo cáo" | "the report's number";
        date: "ngày của báo cáo" | "the report's day";
        number_of_plan: "số của kế hoạch" | "the plan's number";
        date_of_plan: "ngày của kế hoạch" | "the plan's day";
        basis: "căn cứ" | "the legal basis";
        opening: "đoạn mở đầu" | "the opening";
        closing: "đoạn kết" | "the closing";
        recipients: "nơi nhận" | "the recipients";
        to: "nơi kính gửi" | "whom the report is addressed to";
        conditions: "thuận lợi, khó khăn" | "what helped and what hindered";
        strengths: "ưu điểm" | "strengths";
        weaknesses: "tồn tại, hạn chế" | "weaknesses";
        causes: "nguyên nhân" | "causes";
        next: "phương hướng năm sau" | "what is planned for next year";
        proposals: "đề xuất, kiến nghị (không có thì ghi `[]`)" | "proposals (write `[]` if there are none)";
        size: "số liệu về quy mô, đội ngũ" | "figures about the school and its staff";
        figure: "số liệu “{name}”" | "the figure “{name}”";
        deadline: "thời hạn và kết quả: {task}" | "deadline and result: {task}";
        activity: "hoạt động đã làm: {what}" | "what was done: {what}";
        reason: "lý do chậm: {what} ({reference})" | "why it is late: {what} ({reference})";

        lacks: "thiếu {what}: điền `{key}` trong {file}" | "{what}: missing; fill in `{key}` in {file}";
        led_by: "{said} ({party} chủ trì)" | "{said} (led by {party})";
        ready: "Đủ nội dung để ký." | "Nothing is missing.";
        not_ready: "Còn thiếu {count} mục:" | "{count:item is|items are} missing:";
        sent_to: "Báo cáo gửi: {to}" | "Report to: {to}";
        to_nobody: "chưa ghi nơi nhận" | "nobody yet";
        no_due: "chưa có hạn" | "no due day";
        due_in: "hạn {due}, còn {days} ngày" | "due {due}, {days:day|days} left";
        due_today: "hạn {due}, là hôm nay" | "due {due}, today";
        due_past: "hạn {due}, đã quá {days} ngày" | "due {due}, {days:day|days} ago";
        nobody: "Chưa rõ ai chủ trì" | "Nobody in charge";
        what_column: "Cần điền" | "What";
        key_column: "Khóa" | "Key";
        file_column: "Tệp" | "File";
        written: "Đã ghi {path}" | "Wrote {path}";
    }
}
