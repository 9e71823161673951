//! Titles and descriptions of the keys of the entries of registers, of those who keep registers
//! and of duties: the title comes before the colon, the description after it.

use super::named_words;

named_words! {
    /// Titles and descriptions of the keys of entries, of which those of all registers begin with
    /// `entry`, of keepers and of duties.
    EntryKeyWords {
        keeper_id: "Sổ: tên danh sách, như feedback" | "Register: the name of its list, such as feedback";
        keeper_keeper: "Người giữ sổ: mã bộ phận, cá nhân" | "Keeper: the party that keeps it";
        keeper_from: "Từ ngày: sổ ghi đủ từ ngày này, nếu không phải từ đầu kỳ" | "From: the first day from which everything is in it, if not that of the period";
        keeper_checked: "Đã xác nhận đến ngày: mọi việc đến hết ngày này đã ghi vào sổ; không có mục nào là không phát sinh" | "Checked: up to this day everything is in it; no entry means that there was nothing";

        entry_id: "Mã: không mục nào của sổ nào trùng; `dcs add` đề nghị sẵn" | "Identifier: that of no other entry in any register; `dcs add` proposes one";
        entry_kind: "Loại: quyết định mục này có những bước nào và thời hạn nào" | "Kind: decides which steps and limits the entry has";
        entry_on: "Ngày: ngày nhận hoặc ngày diễn ra; thời hạn tính từ ngày này" | "Day: when it came in or happened; times count from it";
        entry_what: "Nội dung: ngắn gọn, không nêu tên người" | "What: short, naming nobody";
        entry_period: "Kỳ: kỳ mà mục này nói đến, như 2026-Q2, nếu khác kỳ có ngày của mục; báo cáo quý II viết ngày 05/7 thì ghi 2026-Q2" | "Period: the one that it is about, such as 2026-Q2, if not that of its day; a report on the second quarter written on 5 July has 2026-Q2";
        entry_deadline: "Thời hạn: mã thời hạn hoặc kỳ mà mục này là tiến độ; không phải ghi thêm vào progress" | "Deadline: the occurrence that this entry is progress on; nothing more has to be recorded";
        entry_task: "Nhiệm vụ: mã nhiệm vụ mà mục này là tiến độ, ghi thay cho deadline khi nhiệm vụ chỉ có một thời hạn" | "Task: the one that this entry is progress on, instead of `deadline` if it has only one date or none";
        entry_document: "Văn bản: số và ngày" | "Document: number and date";
        entry_evidence: "Minh chứng: tệp trong thư mục kế hoạch, hoặc địa chỉ https" | "Evidence: files in the plan folder, or https addresses";
        entry_figures: "Số liệu: mã số liệu và giá trị, cho báo cáo" | "Figures: identifier and value, for the report";
        entry_note: "Ghi chú: không nêu tên người" | "Note: naming nobody";
        entry_by: "Người ghi: mã bộ phận, cá nhân" | "By: the party that recorded it";

        duty_id: "Mã nội dung: bua-an-ban-tru; trùng mã có sẵn (xem dcs coverage) thì chỉ ghi khóa nào khác với luật" | "Identifier: bua-an-ban-tru; with that of a shipped one (see dcs coverage) write only the keys that differ from the law";
        duty_what: "Nội dung: phải có gì" | "What: what must exist";
        duty_register: "Sổ: mục của sổ này cho thấy đã làm" | "Register: whose entries show that it exists";
        duty_kinds: "Loại: chỉ những loại mục này; mặc định mọi loại" | "Kinds: of these entries only; all by default";
        duty_item: "Mục: giá trị `item` mà mục sổ phải có; ghi mã nội dung cũng được" | "Item: what the entries have as their `item`; the duty's identifier is as good";
        duty_step: "Bước: bước cho thấy đã làm; mặc định là bước kết thúc mục sổ" | "Step: which shows it; by default what settles the entry";
        duty_begun_by: "Bắt đầu bởi: sổ được coi là dùng cho nội dung này từ mục đầu tiên thuộc các loại này; mặc định mọi loại" | "Begun by: the first entry of these kinds begins the register for it; by default any entry";
        duty_mode: "Khi nào: trong mỗi kỳ (periodic), khi có quyết định (when-decided), lúc nào cũng phải có (standing); mặc định là periodic" | "Mode: in each period (periodic), whenever there is something (when-decided), at any time (standing); periodic by default";
        duty_each: "Bao lâu một lần: month, quarter, half-year, semester, year; mặc định là year" | "Each: month, quarter, half-year, semester, year; year by default";
        duty_at_least: "Ít nhất: mỗi kỳ bao nhiêu mục, nếu hơn một" | "At least: how many entries each period must have, if more than one";
        duty_day: "Ngày: chậm nhất ngày nào; mặc định là ngày cuối kỳ" | "Day: by which it is due; the last of the period by default";
        duty_month: "Tháng: tháng thứ mấy của kỳ; trong năm là tháng dương lịch" | "Month: of the period; of a year the calendar month";
        duty_within: "Trong vòng: bao lâu kể từ đầu kỳ, ghi thay cho `day` và `month`: 3 months, 20 working-days" | "Within: how long from the beginning of the period it may take, instead of `day` and `month`: 3 months, 20 working-days";
        duty_grace: "Số ngày chờ: sau ngày cuối của kỳ hoặc sau hạn còn mấy ngày vẫn là đúng hạn; mục sổ của những ngày ấy tính cho kỳ vừa hết, nếu kỳ ấy chưa có mục nào" | "Grace: how many days after the end of the period, or after its day, are still on time; an entry of these days is about the period that ended, if nothing else shows that";
        duty_year: "Năm: tính theo năm dương lịch (calendar-year), năm học (school-year), năm ngân sách (fiscal-year), năm công tác mà kế hoạch ghi (working-year); mặc định là năm của kế hoạch" | "Year: the calendar year, the school year, the budget year or the working year that the plan says; that of the plan by default";
        duty_party: "Phụ trách: mã bộ phận, cá nhân" | "In charge: the party that is responsible";
        duty_from: "Từ ngày: bắt đầu áp dụng và bắt đầu tính" | "From: in force and counted from this day on";
        duty_until: "Đến ngày: áp dụng đến hết ngày này" | "Until: in force up to this day";
        duty_not_applicable: "Không áp dụng: lý do đơn vị không có nội dung này" | "Not applicable: the reason for which the unit does not have it";
        duty_source: "Căn cứ: điều, khoản của văn bản" | "Source: the article";
        duty_checked: "Ngày rà soát: lần cuối đối chiếu với căn cứ" | "Checked: when it was last compared with its source";
    }
}
