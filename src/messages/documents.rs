//! Texts around documents: missing content, written files.

use super::words;

words! {
    /// Texts around documents.
    DocumentWords {
        superior: "cơ quan cấp trên" | "the superior authority";
        code: "ký hiệu của đơn vị" | "the unit's code in document numbers";
        place: "địa danh" | "the place name";
        signer: "người ký" | "the signer";
        signer_on: "người ký: ai giữ chức vụ vào ngày {day}" | "the signer: who holds the post on {day}";
        number: "số của báo cáo" | "the report's number";
        date: "ngày của báo cáo" | "the report's date";
        dated_before_data: "ngày của báo cáo không sớm hơn số liệu (báo cáo ngày {date}, số liệu tính đến {as_of})" | "a report date no earlier than its data (dated {date}, data up to {as_of})";
        data_before_period: "số liệu của kỳ báo cáo (kỳ bắt đầu {from}, số liệu mới tính đến {as_of})" | "data of the reporting period (it begins on {from}, data up to {as_of})";
        days_off: "ngày nghỉ của năm {year}, để tính những hạn chưa tính được" | "the days off of {year}, for due days that cannot be counted yet";
        number_of_plan: "số của kế hoạch" | "the plan's number";
        kind_code: "ký hiệu của loại văn bản" | "the abbreviation of the kind of document";
        date_of_plan: "ngày của kế hoạch" | "the plan's date";
        basis: "căn cứ" | "the legal basis";
        opening: "đoạn mở đầu" | "the opening paragraph";
        closing: "đoạn kết" | "the closing paragraph";
        recipients: "nơi nhận" | "the recipients";
        to: "nơi kính gửi" | "the addressee of the report";
        conditions: "thuận lợi, khó khăn" | "favourable and unfavourable conditions";
        strengths: "ưu điểm" | "strengths";
        weaknesses: "tồn tại, hạn chế" | "weaknesses";
        causes: "nguyên nhân" | "causes";
        next: "phương hướng, nhiệm vụ tiếp theo" | "what is planned next";
        proposals: "đề xuất, kiến nghị (không có thì ghi `[]`)" | "proposals (write `[]` if there are none)";
        size: "số liệu về quy mô, đội ngũ" | "figures about the school and its staff";
        figure: "số liệu “{name}”" | "the figure “{name}”";
        figure_unknown: "số liệu “{name}” (không phát sinh thì ghi ngày đã rà soát)" | "the figure “{name}” (if there was nothing, the day of the check)";
        figure_ahead: "số liệu “{name}” (ngày rà soát {day} sau ngày xem {seen} nên chưa tính)" | "the figure “{name}” (the day of the check, {day}, is after the as-of date {seen} and does not count yet)";
        figure_checked: "số liệu “{name}” (mới rà soát đến {day}, chưa ghi nhận gì)" | "the figure “{name}” (checked up to {day}, nothing recorded)";
        figure_lacking: "số liệu “{name}”: {count} mục của sổ chưa ghi `{key}`" | "the figure “{name}”: {count:entry|entries} of the register without `{key}`";
        register_unconfirmed: "xác nhận sổ `{list}` đã ghi đủ từ {from} đến hết {until}; chưa có mục nào cho: {names}" | "whoever keeps the register `{list}` has to vouch that everything from {from} to {until} is in it; no entries for: {names}";
        deadline: "thời hạn và kết quả: {task}" | "deadline and result: {task}";
        activity: "hoạt động đã làm: {what}" | "activities carried out: {what}";
        activity_of_entries: "hoạt động đã làm: {what} (mục của sổ `{list}` không nêu `task` thì không tính cho nhiệm vụ này)" | "activities carried out: {what} (entries of the register `{list}` without `task` do not count for this task)";
        topic: "kết quả về {topic} (gõ `dcs add {list}`; không phát sinh thì xác nhận ngày đã rà soát sổ)" | "results about {topic} (run `dcs add {list}`; if there was nothing, the day up to which the register was checked)";
        topic_of_tasks: "kết quả về {topic}: nhiệm vụ nào nói về việc này" | "results about {topic}: which tasks are about it";
        entries_lacking: "{count} mục của sổ `{list}` chưa ghi `{key}` mà báo cáo nêu" | "{count:entry|entries} of the register `{list}` without `{key}`, which the report prints";
        reason: "lý do chậm: {what} ({reference})" | "reason for the delay: {what} ({reference})";

        blank: "nội dung ở chỗ trống" | "the text of a blank";
        blank_in: "nội dung ở chỗ trống: “{text}”" | "the text of the blank in “{text}”";
        fill_in_by_hand: "điền vào văn bản đã lập, hoặc ghi vào mục sổ rồi lập lại" | "fill it in by hand, or add it to the entry and make the document again";
        lacks: "thiếu {what}: {how}" | "missing: {what}; {how}";
        run_command: "gõ: {command}" | "run: {command}";
        fill_in_key: "điền `{key}` trong {file}; xem `dcs explain {topic}`" | "fill in `{key}` in {file}; see `dcs explain {topic}`";
        led_by: "{message} ({party} phụ trách)" | "{message} ({party} in charge)";
        ready: "Đủ nội dung để ký." | "Nothing is missing; ready to sign.";
        not_ready: "Còn thiếu {count} nội dung:" | "{count:item is|items are} missing:";
        lacking: "Còn thiếu {count} nội dung; xem từng nội dung: bỏ `--quiet`" | "{count:item is|items are} missing; to see them, leave out `--quiet`";
        uncounted: "{count} bản ghi sau ngày báo cáo {day} không tính vào báo cáo; muốn tính thì ghi `report.date` muộn hơn" | "{count:record|records} after the date of the report, {day}, {count:does|do} not count; to count them, give a later `report.date`";
        chosen: "Báo cáo `{id}`: {what}, đến hạn sớm nhất trong các báo cáo chưa xong. Báo cáo khác: {others}" | "Report `{id}`: {what}, the next one due. Others: {others}";
        chosen_last: "Báo cáo `{id}`: {what}. Các báo cáo đều đã xong; báo cáo khác: {others}" | "Report `{id}`: {what}. All reports are done; others: {others}";
        sent_to: "Báo cáo gửi: {to}" | "Report to: {to}";
        to_nobody: "chưa ghi nơi nhận" | "no addressee yet";
        no_due: "chưa có hạn" | "no due date";
        due_in: "hạn {due}, còn {days} ngày" | "due {due}, {days:day|days} left";
        due_done: "hạn {due}, đã xong ngày {done}" | "due {due}, done on {done}";
        due_today: "hạn {due}, là hôm nay" | "due {due}, today";
        due_past: "hạn {due}, đã quá {days} ngày" | "due {due}, {days:day|days} overdue";
        nobody: "Chưa có người chủ trì" | "No lead";
        written: "Đã ghi {path}" | "Wrote {path}";
        boxes: "tệp PDF không có phông cho {letters}: in thành ô vuông; sửa trong kế hoạch, hoặc dùng tệp Word" | "the PDF file has no font for {letters}, which are printed as boxes; change the plan, or use the Word file";
    }
}
