//! What the keys of a plan are called and mean, for editors: a title, then after the
//! colon a description.

use super::words;

words! {
    /// What the keys of a plan are called and mean.
    SchemaWords {
        records: "Kế hoạch dân chủ ở cơ sở: một tệp của kế hoạch năm" | "Plan for grassroots democracy: one file of a year's plan";
        records_plan: "Kế hoạch: năm, tên, căn cứ, mở đầu, kết luận" | "Plan: year, title, legal basis, opening, closing";
        records_unit: "Đơn vị: trường, cấp trên, người ký" | "Unit: the school, its superior, who signs";
        records_report: "Báo cáo năm: nơi gửi, hạn, lời nhận xét" | "Annual report: to whom, when due, narrative";
        records_sections: "Mục: các đề mục theo thứ tự văn bản" | "Sections: the headings in the order of the document";
        records_tasks: "Nhiệm vụ: những điểm phải có người làm" | "Tasks: the points that somebody must carry out";
        records_parties: "Chủ thể: người, chức vụ, tổ chức" | "Parties: persons, posts, bodies";
        records_responsibilities: "Phân công: ai chủ trì, phối hợp, giám sát" | "Responsibilities: who leads, supports, oversees";
        records_deadlines: "Thời hạn: khi nào phải xong" | "Deadlines: when something is due";
        records_progress: "Tiến độ: việc đã làm, chỉ ghi thêm" | "Progress: what happened; append-only";
        records_extensions: "Gia hạn: hạn được lùi theo quyết định" | "Extensions: due days put off by decision";
        records_figures: "Số liệu: những con số của báo cáo" | "Figures: the numbers of the report";
        records_holidays: "Ngày nghỉ: ngày nghỉ lễ, nghỉ bù, làm bù" | "Holidays: days off, and days worked instead";
        records_allow: "Bỏ qua: cảnh báo được chấp nhận, kèm lý do" | "Allowances: accepted findings, with the reason";

        head_year: "Năm: năm dương lịch của kế hoạch" | "Year: the plan's calendar year";
        head_number: "Số: số văn bản của kế hoạch" | "Number: of the plan's own document";
        head_date: "Ngày: ngày văn bản của kế hoạch" | "Date: of the plan's own document";
        head_title: "Tên: dòng dưới chữ KẾ HOẠCH" | "Title: the line below KẾ HOẠCH";
        head_basis: "Căn cứ: mỗi văn bản một dòng, không ghi chữ Căn cứ" | "Legal basis: a document a line, without “Căn cứ”";
        head_opening: "Mở đầu: phần sau căn cứ" | "Opening: what follows the legal basis";
        head_closing: "Kết luận: đoạn cuối, hết bằng ./." | "Closing: the last paragraph, ending in ./.";
        head_recipients: "Nơi nhận: mỗi nơi một dòng, dòng cuối Lưu: VT" | "Recipients: a line each, the last Lưu: VT";
        head_from: "Từ ngày: ngày đầu của kỳ, mặc định 01/01" | "From: the first day of the period, by default 1 January";
        head_until: "Đến ngày: ngày cuối của kỳ, mặc định 31/12" | "Until: the last day of the period, by default 31 December";
        head_due_soon: "Sắp đến hạn: báo trước bao nhiêu ngày, mặc định 7" | "Due soon: how many days ahead, by default 7";
        head_next_working_day: "Tính sang ngày làm việc: hạn rơi vào ngày nghỉ thì trễ tính từ ngày làm việc sau" | "Next working day: lateness counts from the next working day";

        unit_name: "Tên đơn vị: tên đầy đủ, chính thức" | "Name: full and official";
        unit_superior: "Cấp trên: cơ quan chủ quản trực tiếp" | "Superior: the authority above";
        unit_letterhead: "Tiêu đề văn bản: các dòng trên số, dòng cuối là đơn vị" | "Letterhead: the lines above the number, the unit's last";
        unit_code: "Ký hiệu: THTH trong 05/BC-THTH" | "Code: THTH in 05/BC-THTH";
        unit_place: "Địa danh: ghi trước ngày tháng" | "Place: named before a document's date";
        unit_signer: "Người ký: chức vụ và họ tên" | "Signer: post and name";
        unit_timezone: "Múi giờ: mặc định +07:00" | "Time zone: by default +07:00";
        unit_weekend: "Ngày nghỉ tuần: mặc định thứ bảy, chủ nhật" | "Weekend: by default Saturday and Sunday";
        signer_authority: "Quyền hạn: KT. Hiệu trưởng" | "Authority: in whose place, KT. Hiệu trưởng";
        signer_post: "Chức vụ: Hiệu trưởng" | "Post: Hiệu trưởng";
        signer_name: "Họ tên: người ký" | "Name: who signs";

        report_number: "Số: số văn bản của báo cáo" | "Number: of the report's document";
        report_date: "Ngày: ngày văn bản của báo cáo" | "Date: of the report's document";
        report_to: "Kính gửi: mỗi nơi một dòng" | "To: an addressee a line";
        report_due: "Hạn gửi: ngày cuối cùng còn đúng hạn" | "Due: the last day on time";
        report_from: "Từ ngày: đầu kỳ báo cáo" | "From: the first day reported on";
        report_until: "Đến ngày: cuối kỳ báo cáo" | "Until: the last day reported on";
        report_recipients: "Nơi nhận: mặc định Như trên và Lưu: VT" | "Recipients: by default Như trên and Lưu: VT";
        report_basis: "Căn cứ: mặc định như kế hoạch" | "Legal basis: by default the plan's";
        report_conditions: "Thuận lợi, khó khăn: mỗi đoạn một dòng" | "Conditions: what helped and hindered, a paragraph each";
        report_strengths: "Ưu điểm: mỗi đoạn một dòng" | "Strengths: a paragraph each";
        report_weaknesses: "Tồn tại, hạn chế: mỗi đoạn một dòng" | "Weaknesses: a paragraph each";
        report_causes: "Nguyên nhân: mỗi đoạn một dòng" | "Causes: a paragraph each";
        report_next: "Phương hướng năm sau: mỗi đoạn một dòng" | "Next year: a paragraph each";
        report_proposals: "Đề xuất, kiến nghị: không có thì ghi []" | "Proposals: [] if there are none";

        section_id: "Mã mục: I, I.1, II.3" | "Identifier: I, I.1, II.3";
        section_title: "Tên mục: như in trong văn bản" | "Title: as printed";
        section_text: "Đoạn văn: dưới tên mục" | "Text: a paragraph below the heading";
        section_points: "Các điểm: không giao việc cho ai" | "Points: that ask nothing of anybody";
        point_label: "Chữ cái: như in trong văn bản" | "Label: the letter as printed";
        point_text: "Nội dung: nguyên văn" | "Text: word for word";

        task_id: "Mã nhiệm vụ: 1a, 2.1" | "Identifier: 1a, 2.1";
        task_section: "Mục: mã mục chứa nhiệm vụ" | "Section: the identifier of its section";
        task_label: "Chữ cái: như in trong văn bản" | "Label: the letter as printed";
        task_name: "Tên gọn: để xem trong bảng" | "Name: short, for tables";
        task_text: "Nội dung: nguyên văn" | "Text: word for word";
        task_product: "Sản phẩm: kết quả phải có" | "Product: what it leaves behind";

        party_id: "Mã chủ thể: hieu-truong" | "Identifier: hieu-truong";
        party_name: "Tên: chức vụ hoặc tổ chức" | "Name: of the post or body";
        party_person: "Người: ai giữ chức vụ" | "Person: who holds the post";

        responsibility_task: "Nhiệm vụ: mã" | "Task: its identifier";
        responsibility_tasks: "Các nhiệm vụ: mã" | "Tasks: their identifiers";
        responsibility_section: "Mục: cho mọi nhiệm vụ trong mục" | "Section: for all its tasks";
        responsibility_lead: "Chủ trì: đúng một chủ thể" | "Lead: exactly one party";
        responsibility_support: "Phối hợp: các chủ thể" | "Support: parties";
        responsibility_oversee: "Giám sát: các chủ thể" | "Oversee: parties";

        deadline_id: "Mã thời hạn: mặc định là mã nhiệm vụ" | "Identifier: by default the task's";
        deadline_task: "Nhiệm vụ: mã" | "Task: its identifier";
        deadline_what: "Việc: điều phải xong" | "What: is due";
        deadline_due: "Hạn: một ngày" | "Due: once, on this day";
        deadline_every: "Lặp lại: hằng tuần, tháng, quý, nửa năm, năm" | "Every: week, month, quarter, half-year, year";
        deadline_day: "Ngày trong kỳ: số, hoặc last" | "Day: of the period, or last";
        deadline_month: "Tháng trong kỳ: từ 1" | "Month: of the period, from 1";
        deadline_from: "Từ ngày: không có hạn trước ngày này" | "From: no due day before";
        deadline_until: "Đến ngày: không có hạn sau ngày này" | "Until: no due day after";
        deadline_ongoing: "Thường xuyên: không có ngày" | "Ongoing: always, without a date";
        deadline_on_request: "Khi có yêu cầu: chỉ khi được hỏi" | "On request: owed when asked";

        progress_deadline: "Kỳ hạn: danh-gia@2024-05" | "Occurrence: danh-gia@2024-05";
        progress_task: "Nhiệm vụ: khi chỉ có một thời hạn" | "Task: where it has one deadline";
        progress_on: "Ngày: hôm việc xảy ra" | "On: the day it happened";
        progress_state: "Việc đã làm: started, done, paused, dropped" | "State: started, done, paused, dropped";
        progress_note: "Ghi chú: bằng lời" | "Note: in words";
        progress_reason: "Lý do: vì sao chậm" | "Reason: why it is late";
        progress_evidence: "Minh chứng: tệp trong thư mục kế hoạch, hoặc địa chỉ https" | "Evidence: files of the plan's folder, or https addresses";
        progress_figures: "Số liệu: tên và số" | "Figures: names and numbers";
        progress_by: "Người ghi: mã chủ thể" | "By: a party's identifier";

        extension_deadline: "Kỳ hạn: được gia hạn" | "Occurrence: that is put off";
        extension_to: "Hạn mới: sau hạn đầu" | "To: the new due day, after the first";
        extension_decision: "Quyết định: số, ngày văn bản" | "Decision: number and day of the document";
        extension_on: "Từ ngày: bắt đầu có hiệu lực" | "On: from which day it holds";
        extension_by: "Người ghi: mã chủ thể" | "By: a party's identifier";

        figure_id: "Mã số liệu: nguoi-du" | "Identifier: nguoi-du";
        figure_name: "Tên: đếm cái gì" | "Name: what it counts";
        figure_unit: "Đơn vị tính: người, đơn, %" | "Unit: people, petitions, %";
        figure_value: "Giá trị: khi không cộng từ tiến độ" | "Value: where it does not come from progress";

        holiday_on: "Ngày: nghỉ hoặc làm bù" | "On: the day";
        holiday_name: "Tên: gọi là gì" | "Name: what it is called";
        holiday_kind: "Loại: off, compensation, working" | "Kind: off, compensation, working";

        allowance_rule: "Quy tắc: mã hoặc tên" | "Rule: its code or name";
        allowance_reason: "Lý do: vì sao chấp nhận" | "Reason: why it is accepted";
        allowance_record: "Bản ghi: chỉ cho mã này" | "Record: only this one";
        allowance_until: "Đến ngày: chỉ đến ngày này" | "Until: only up to this day";
    }
}

impl SchemaWords {
    /// Returns the text of a name, if the catalogue has it.
    #[must_use]
    pub fn get(language: super::Language, name: &str) -> Option<&'static str> {
        let (_, vietnamese, english) = Self::ALL.iter().find(|(known, ..)| *known == name)?;
        Some(match language {
            super::Language::Vietnamese => vietnamese,
            super::Language::English => english,
        })
    }
}
