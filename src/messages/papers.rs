//! The papers that are made of the registers, and what is reported when making them.

use super::words;

words! {
    /// The papers that are made of the registers, and what is reported when making them.
    PaperWords {
        all: "Các văn bản lập được từ kế hoạch và các sổ:" | "Documents that can be made from the plan and the registers:";
        line: "  dcs document{plan} {name}   {meaning}" | "  dcs document{plan} {name}   {meaning}";
        of_entry: "Lập từ mục sổ `{id}` ({what}). Mục khác: dcs document{plan} {name} MÃ; xem các mã: dcs list{plan} {list}" | "Made from entry `{id}` ({what}). For another one: dcs document{plan} {name} ID; for the identifiers: dcs list{plan} {list}";
        no_entry: "sổ `{list}` chưa có mục nào để lập văn bản này; thêm bằng lệnh: dcs add{plan} {list}" | "no entry of the register `{list}` can be made into this document; to add one: dcs add{plan} {list}";
        unknown_entry: "không có mục sổ `{found}` để lập văn bản này; các mục: {known}" | "there is no entry `{found}` for this document; the entries: {known}";
        no_number: "văn bản này không có số: bỏ `--number {number}`" | "this document has no number: leave out `--number {number}`";
        other_number: "sổ đã ghi số {recorded}, không phải {number}: bỏ `--number {number}`, hoặc sửa `document` của mục sổ" | "the register has the number {recorded}, not {number}: leave out `--number {number}`, or correct `document` of the entry";
        before_event: "ngày {date} trước ngày diễn ra việc mà văn bản này ghi lại ({first}): ghi `--date {first}` hoặc ngày sau đó, hoặc sửa ngày trong sổ" | "{date} is before what this document reports ({first}): give `--date {first}` or a later day, or correct the day in the register";
        without_entry: "văn bản này lập từ cả năm, không từ một mục sổ: bỏ `{found}`" | "this document is about the year, not about an entry: leave out `{found}`";

        disclosure_notice: "thông báo công khai" | "notice of what is made public";
        posting_minutes: "biên bản niêm yết" | "minutes of a posting";
        removal_minutes: "biên bản kết thúc niêm yết" | "minutes of the end of a posting";
        meeting_minutes: "biên bản hội nghị" | "minutes of a conference";
        resolution: "nghị quyết hội nghị" | "resolution of a conference";
        opinion_summary: "bảng tổng hợp, tiếp thu, giải trình ý kiến" | "summary of opinions, what was taken over and why";
        inspection_plan: "kế hoạch kiểm tra, giám sát" | "plan of checks and supervision";
        trainee_list: "danh sách cử đi bồi dưỡng, tập huấn" | "list of those sent to a training";
        reception_schedule: "lịch tiếp công dân" | "schedule of citizen reception";
        channel_notice: "thông báo đường dây nóng, hòm thư" | "notice of hotline and mailbox";
        summary: "tóm tắt một trang cho người đứng đầu" | "one-page summary for the head of the unit";
        cover_letter: "công văn gửi báo cáo" | "letter that goes with the report";
    }
}
