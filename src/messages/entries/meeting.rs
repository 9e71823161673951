//! The words of the register `meetings`.

use super::words_of_register;

words_of_register! {
    keys {
        records_meetings: "Hội nghị: hội nghị viên chức, người lao động và các cuộc họp khác, tổng số, triệu tập, có mặt" | "Meetings: the conference of the staff and others: staff, called, present";
        meeting_staff: "Tổng số: số viên chức, người lao động vào ngày họp" | "Staff: how many on the day of the meeting";
        meeting_delegates: "Hội nghị đại biểu: ghi true khi triệu tập đại biểu, không phải toàn thể" | "Delegates: true if delegates were called, not everybody";
        meeting_called: "Triệu tập: số người" | "Called: how many";
        meeting_present: "Có mặt: số người" | "Present: how many";
    }
    values {
        meetings: "hội nghị và cuộc họp, hội họp, họp" | "meetings";
        yearly: "hội nghị hằng năm, hội nghị viên chức, hội nghị thường niên" | "yearly conference";
        extraordinary: "hội nghị bất thường, bất thường" | "extraordinary conference";
        ballot: "phát phiếu lấy ý kiến toàn thể, phát phiếu" | "ballot";
        staff_meeting: "họp hội đồng, họp cơ quan, cuộc họp khác" | "meeting of the staff";
    }
}
