//! Titles and descriptions of the keys of a plan, for editors: the title comes
//! before the colon, the description after it.

use super::{EntryKeyWords, OF_REGISTERS, both, named_words, of};

named_words! {
    /// Titles and descriptions of the keys of a plan.
    SchemaWords {
        records: "Kế hoạch dân chủ ở cơ sở: một tệp của kế hoạch năm" | "Plan for grassroots democracy: one file of a yearly plan";
        records_plan: "Kế hoạch: năm, tên, căn cứ, mở đầu, kết luận" | "Plan: year, title, legal basis, opening, closing";
        records_unit: "Đơn vị: trường, cấp trên, người ký" | "Unit: the school, its superior, the signer";
        records_report: "Báo cáo: nơi gửi, hạn, nội dung nhận xét; kế hoạch có nhiều báo cáo thì ghi thêm vào `reports`" | "Report: addressees, due date, narrative; further ones belong in `reports`";
        records_sections: "Mục: các đề mục theo thứ tự văn bản" | "Sections: the headings in the order of the document";
        records_tasks: "Nhiệm vụ: những điểm phải có người thực hiện" | "Tasks: the points that somebody must carry out";
        records_tables: "Bảng: đặt ở cuối một mục" | "Tables: at the end of a section";
        records_annexes: "Phụ lục: in sau chữ ký, mỗi phụ lục một trang" | "Annexes: after the signature, on pages of their own";
        records_parties: "Bộ phận, cá nhân: người, chức vụ, tổ chức" | "Parties: people, posts, bodies";
        records_responsibilities: "Phân công: ai chủ trì, phối hợp, giám sát" | "Responsibilities: who leads, supports, oversees";
        records_deadlines: "Thời hạn: khi nào phải xong" | "Deadlines: when something is due";
        records_progress: "Tiến độ: việc đã làm, chỉ ghi thêm" | "Progress: what happened; append-only";
        records_extensions: "Gia hạn: hạn được lùi theo văn bản quyết định" | "Extensions: due dates extended by decision";
        records_budget: "Dự toán: kinh phí thực hiện kế hoạch, từng khoản" | "Budget: the money for the plan, line by line";
        records_steps: "Bước xử lý: đã làm gì với một mục sổ, ngày nào" | "Steps: what was done about an entry of a register, and when";
        records_registers: "Người giữ sổ: ai giữ sổ nào, đã xác nhận ghi đủ đến ngày nào" | "Registers: who keeps each, and up to which day nothing is missing in it";
        records_limits: "Quy định về thời hạn: luật hoặc đơn vị cho bao nhiêu ngày, tính từ khi nào" | "Limits: how many days the law or the unit allows, and from when";
        records_duties: "Nội dung bắt buộc: phải công khai, lấy ý kiến, báo cáo những gì, bao lâu một lần" | "Duties: what must be disclosed, asked or reported, and how often";
        records_reports: "Các báo cáo: mỗi báo cáo có mã, tên, kỳ, nơi gửi, hạn riêng" | "Reports: each with its own identifier, title, period, addressees and due date";
        records_figures: "Số liệu: những con số của báo cáo" | "Figures: the numbers in the report";
        records_holidays: "Ngày nghỉ: nghỉ lễ, nghỉ bù, làm bù" | "Holidays: days off, and working days that replace them";
        records_allow: "Bỏ qua: cảnh báo được chấp nhận, kèm lý do" | "Allowances: findings accepted with a reason";

        head_year: "Năm: năm dương lịch của kế hoạch; kế hoạch năm học thì ghi `school-year`" | "Year: the plan's calendar year; for a school year write `school-year`";
        head_school_year: "Năm học: 2025-2026; ghi thay cho `year`" | "School year: 2025-2026; instead of `year`";
        head_semesters: "Học kỳ: ngày đầu và ngày cuối của từng học kỳ, để `every: semester` tính theo" | "Semesters: the first and last day of each, for `every: semester`";
        semester_from: "Từ ngày: ngày đầu của học kỳ" | "From: first day of the semester";
        semester_until: "Đến ngày: ngày cuối của học kỳ" | "Until: last day of the semester";
        head_number: "Số: số văn bản của kế hoạch" | "Number: the document number of the plan";
        head_date: "Ngày: ngày văn bản của kế hoạch; bản dự thảo chưa có ngày thì ghi tháng 9/2026" | "Date: the document date of the plan; of a draft its month, 09/2026";
        head_kind: "Loại văn bản: in trên tên, mặc định KẾ HOẠCH; chương trình, phương án, đề án, quy chế … thì ghi như đơn vị viết" | "Kind of document: printed above the title, KẾ HOẠCH by default (CHƯƠNG TRÌNH, PHƯƠNG ÁN, QUY CHẾ)";
        head_kind_code: "Ký hiệu loại văn bản: CTr trong 12/CTr-THTH; mặc định theo loại văn bản" | "Abbreviation of the kind: CTr in 12/CTr-THTH; by default that of the kind";
        head_title: "Tên: dòng dưới chữ KẾ HOẠCH, hay loại văn bản khác" | "Title: the line below KẾ HOẠCH, or another kind";
        head_basis: "Căn cứ: mỗi văn bản một dòng; dòng bắt đầu bằng Căn cứ, Thực hiện, Triển khai, Theo thì in nguyên văn, dòng khác được thêm chữ Căn cứ" | "Legal basis: one document per line; printed as written if it begins with Căn cứ, Thực hiện, Triển khai or Theo, else after “Căn cứ”";
        head_opening: "Mở đầu: sau phần căn cứ, mỗi dòng một đoạn" | "Opening: after the legal basis, each line a paragraph";
        head_opening_joined: "Viết liền mở đầu: căn cứ cuối và đoạn mở đầu thành một câu; mặc định mỗi căn cứ một dòng" | "Joined opening: the last document of the legal basis and the opening are one sentence; by default each has its own line";
        head_closing: "Kết luận: phần cuối, mỗi dòng một đoạn, kết thúc bằng ./." | "Closing: the end of the text, each line a paragraph, ending in ./.";
        head_without: "Không có: phần mà văn bản của kế hoạch không có (basis: căn cứ, opening: đoạn mở đầu, closing: đoạn kết), để không bị báo thiếu" | "Without: what the document does not have, so that it is not reported as missing: its basis, opening or closing";
        head_recipients: "Nơi nhận: mỗi nơi một dòng, dòng cuối Lưu: VT; dòng kết thúc bằng dấu hai chấm là tên nhóm" | "Recipients: one per line, the last one Lưu: VT; a line that ends in a colon heads a group";
        head_cosigner: "Ký bên trái: ký cùng người ký của đơn vị (Chủ tịch Công đoàn), hoặc xác nhận của cấp trên; xác nhận thì chỉ cần `post`" | "Cosigner: who signs on the left, beside the signer of the unit, or confirms the plan (then `post` alone is enough)";
        head_from: "Từ ngày: ngày đầu của kỳ, mặc định 01/01; của năm học là 01/9" | "From: first day of the period, by default 1 January, of a school year 1 September";
        head_until: "Đến ngày: ngày cuối của kỳ, mặc định 31/12; của năm học là 31/8" | "Until: last day of the period, by default 31 December, of a school year 31 August";
        head_working_year: "Năm công tác: năm dương lịch (calendar-year) hay năm học (school-year); hội nghị hằng năm phải họp trong 03 tháng sau khi năm công tác kết thúc; kế hoạch năm học mặc định là school-year" | "Working year: the calendar year or the school year; the yearly conference is held within three months after its end; that of a school year's plan is the school year by default";
        head_due_soon: "Sắp đến hạn: báo trước bao nhiêu ngày, mặc định 7" | "Due soon: days of advance notice, by default 7";
        head_next_working_day: "Tính sang ngày làm việc: hạn rơi vào ngày nghỉ thì tính quá hạn từ sau ngày làm việc tiếp theo" | "Next working day: a due date on a day off counts from the next working day";

        unit_name: "Tên đơn vị: tên đầy đủ, chính thức" | "Name: full and official";
        unit_superior: "Cấp trên: cơ quan chủ quản trực tiếp" | "Superior: the authority directly above";
        unit_letterhead: "Tiêu đề văn bản: các dòng trên số, dòng cuối là đơn vị" | "Letterhead: the lines above the number, the unit last";
        unit_code: "Ký hiệu: THTH trong 05/BC-THTH" | "Code: THTH in 05/BC-THTH";
        unit_place: "Địa danh: ghi trước ngày tháng" | "Place: written before the date of a document";
        unit_signer: "Người ký: chức vụ và họ tên" | "Signer: post and name";
        unit_timezone: "Múi giờ: mặc định +07:00" | "Time zone: +07:00 by default";
        unit_remote: "Vùng sâu, vùng xa: true nếu đơn vị ở đó; thời hạn giải quyết khiếu nại dài hơn" | "Remote: true in a remote area, where complaints may take longer";
        unit_weekend: "Ngày nghỉ hằng tuần: mặc định thứ Bảy, Chủ nhật" | "Weekend: Saturday and Sunday by default";
        signer_authority: "Quyền hạn ký: KT. Hiệu trưởng" | "Authority: on whose behalf, such as KT. Hiệu trưởng";
        signer_post: "Chức vụ: Hiệu trưởng; mặc định là tên của party" | "Post: Hiệu trưởng; by default the name of the party";
        signer_name: "Họ tên: người ký" | "Name: full name of the signer";
        signer_party: "Ký theo chức vụ: mã của chức vụ ký văn bản; ghi thay cho name, ai giữ chức vụ vào ngày của văn bản thì người đó ký" | "By post: identifier of the post that signs, instead of the name; whoever holds it on the day of a document signs it";

        report_id: "Mã: để gọi báo cáo bằng `dcs report`, mặc định bao-cao-nam" | "Id: names the report in `dcs report`, by default bao-cao-nam";
        report_owed: "Phải báo cáo: không phải báo cáo thì ghi false" | "Owed: false if the report is not owed";
        report_title: "Tên: dòng dưới chữ BÁO CÁO; mặc định Kết quả thực hiện dân chủ ở cơ sở, kèm tên của kỳ báo cáo" | "Title: the line below BÁO CÁO; by default Kết quả thực hiện dân chủ ở cơ sở with the name of its period";
        report_number: "Số: số văn bản của báo cáo" | "Number: the document number of the report";
        report_date: "Ngày: ngày văn bản của báo cáo" | "Date: the document date of the report";
        report_to: "Kính gửi: mỗi nơi một dòng" | "To: one addressee per line";
        report_due: "Hạn gửi: ngày cuối cùng còn đúng hạn" | "Due: the last day that is still on time";
        report_deadline: "Thời hạn: một kỳ của `deadlines`, thay cho `due`" | "Deadline: an occurrence of one of the `deadlines`, instead of `due`";
        report_by: "Bộ phận làm báo cáo: mặc định là chủ trì nhiệm vụ có cùng hạn" | "By: the party that makes the report, by default the lead of the task that is due with it";
        report_from: "Từ ngày: ngày đầu của kỳ báo cáo" | "From: first day of the reporting period";
        report_until: "Đến ngày: ngày cuối của kỳ báo cáo" | "Until: last day of the reporting period";
        report_recipients: "Nơi nhận: mặc định Như trên và Lưu: VT" | "Recipients: Như trên and Lưu: VT by default";
        report_cosigner: "Ký bên trái: ký cùng người ký của đơn vị, hoặc xác nhận; xác nhận thì chỉ cần `post`" | "Cosigner: who signs on the left, beside the signer of the unit, or confirms the report (then `post` alone is enough)";
        report_basis: "Căn cứ: mặc định như kế hoạch" | "Legal basis: the plan's by default";
        report_conditions: "Thuận lợi, khó khăn: mỗi đoạn một dòng" | "Conditions: favourable and unfavourable, one paragraph per line";
        report_strengths: "Ưu điểm: mỗi đoạn một dòng" | "Strengths: one paragraph per line";
        report_weaknesses: "Tồn tại, hạn chế: mỗi đoạn một dòng" | "Weaknesses: one paragraph per line";
        report_causes: "Nguyên nhân: mỗi đoạn một dòng" | "Causes: one paragraph per line";
        report_next: "Phương hướng thời gian tới: mỗi đoạn một dòng" | "What comes next: one paragraph per line";
        report_proposals: "Đề xuất, kiến nghị: không có thì ghi []" | "Proposals: [] if there are none";

        section_id: "Mã mục: I, I.1, II.3" | "Identifier: I, I.1, II.3";
        section_number: "Số mục: như in, khi khác với mã mục (PHẦN I, Phần thứ nhất); ghi '' thì không in số" | "Number: as printed, if it does not follow from the identifier (PHẦN I); none if it is ''";
        section_title: "Tên mục: như in trong văn bản" | "Title: as printed";
        section_topic: "Nội dung báo cáo: mục này thuộc đề mục nào của báo cáo năm, cả các mục và nhiệm vụ bên dưới" | "Topic: the heading of the annual report to which it belongs, with everything below it";
        section_text: "Đoạn văn: dưới tên mục, mỗi dòng một đoạn" | "Text: below the heading, each line a paragraph";
        section_points: "Các điểm: không giao việc cho ai" | "Points: assigned to nobody";
        point_label: "Dấu đầu dòng: chữ, số hoặc dấu như in trong văn bản; không có khóa này thì in gạch đầu dòng, ghi '' thì không in dấu" | "Label: the letter, number or mark as printed; a dash without this key, no mark if it is ''";
        point_follows: "Đứng sau mục: mã mục con mà điểm này in sau đó, khi mục của nó còn các mục con; các điểm liệt kê sau cũng theo; không có khóa này thì in ngay dưới tên mục, hoặc theo số của điểm" | "Follows: the section below its own after which it is printed, with the points listed after it; without this key it is printed right below the heading, or where its number belongs";
        point_text: "Nội dung: nguyên văn, mỗi dòng một đoạn" | "Text: verbatim, each line a paragraph";

        task_id: "Mã nhiệm vụ: 1a, 2.1" | "Identifier: 1a, 2.1";
        task_section: "Mục: mã mục chứa nhiệm vụ" | "Section: identifier of the section";
        task_label: "Dấu đầu dòng: chữ, số hoặc dấu như in trong văn bản; không có khóa này thì in gạch đầu dòng, ghi '' thì không in dấu" | "Label: the letter, number or mark as printed; a dash without this key, no mark if it is ''";
        task_follows: "Đứng sau mục: mã mục con mà điểm này in sau đó, khi mục của nó còn các mục con; các điểm liệt kê sau cũng theo; không có khóa này thì in ngay dưới tên mục, hoặc theo số của điểm" | "Follows: the section below its own after which it is printed, with the points listed after it; without this key it is printed right below the heading, or where its number belongs";
        task_topic: "Nội dung báo cáo: nhiệm vụ thuộc đề mục nào của báo cáo năm, khi khác với mục của nó" | "Topic: the heading of the annual report to which it belongs, if not that of its section";
        task_owed: "Phải theo dõi: điểm có tính nguyên tắc, không giao việc thì ghi false" | "Owed: false for a point of principle, which nobody has to carry out";
        task_printed: "In thành một điểm: đã nằm trong bảng của mục, không in lần nữa thì ghi false" | "Printed as a point: false if a table of the section has it already";
        task_name: "Tên gọn: để xem trong bảng" | "Name: a short name, for tables";
        task_text: "Nội dung: nguyên văn, mỗi dòng một đoạn" | "Text: verbatim, each line a paragraph";
        task_product: "Sản phẩm: kết quả phải có" | "Product: the expected result";

        table_section: "Mục: mã mục chứa bảng" | "Section: identifier of the section";
        table_title: "Tên bảng: in trên bảng" | "Title: printed above the table";
        table_columns: "Tên cột: theo thứ tự" | "Columns: their headings, in order";
        table_rows: "Hàng: mỗi hàng là danh sách các ô, đủ số cột" | "Rows: each a list of its cells, one for each column";
        table_source: "Tệp: tệp CSV trong thư mục kế hoạch, dòng đầu là tên cột" | "Source: a CSV file in the plan folder, whose first line has the headings";

        annex_title: "Tên phụ lục: in dưới chữ Phụ lục" | "Title: printed below the word Phụ lục";
        annex_text: "Đoạn văn: trên các bảng, mỗi dòng một đoạn" | "Text: above the tables, each line a paragraph";
        annex_tables: "Bảng: các bảng của phụ lục" | "Tables: those of the annex";
        annextable_title: "Tên bảng: in trên bảng" | "Title: printed above the table";
        annextable_columns: "Tên cột: theo thứ tự" | "Columns: their headings, in order";
        annextable_rows: "Hàng: mỗi hàng là danh sách các ô, đủ số cột" | "Rows: each a list of its cells, one for each column";
        annextable_source: "Tệp: tệp CSV trong thư mục kế hoạch, dòng đầu là tên cột" | "Source: a CSV file in the plan folder, whose first line has the headings";

        party_id: "Mã bộ phận, cá nhân: hieu-truong" | "Identifier: hieu-truong";
        party_name: "Tên: chức vụ hoặc tổ chức" | "Name: the post or body";
        party_person: "Người: ai giữ chức vụ; thay người giữa năm thì ghi holders" | "Person: who holds the post; `holders` if another takes it over";
        party_holders: "Người giữ chức vụ: lần lượt từng người, kèm ngày bắt đầu và kết thúc" | "Holders: the persons who hold the post one after the other";
        party_members: "Thành viên: của ban, tổ, hội đồng" | "Members: those of a body";
        holder_person: "Người: họ tên" | "Person: full name";
        holder_from: "Từ ngày: ngày đầu giữ chức vụ; không có thì từ trước đến nay" | "From: the first day; without it, from the beginning";
        holder_until: "Đến ngày: ngày cuối giữ chức vụ; không có thì đến khi người sau nhận" | "Until: the last day; without it, until the next one begins";
        holder_decision: "Quyết định: số, ngày quyết định bổ nhiệm hoặc giao phụ trách" | "Decision: number and date of the appointment";
        member_name: "Họ tên: khi thành viên là một người" | "Name: of a member who is a person";
        member_party: "Thành viên theo chức vụ: mã của chức vụ; ghi thay cho name" | "By post: identifier, instead of the name, if the member is whoever holds a post";
        member_post: "Chức danh: trong ban, tổ, hội đồng (Trưởng ban, ủy viên)" | "Post: in the body";

        responsibility_task: "Nhiệm vụ: mã nhiệm vụ" | "Task: identifier of the task";
        responsibility_tasks: "Các nhiệm vụ: mã nhiệm vụ" | "Tasks: identifiers of the tasks";
        responsibility_section: "Mục: cho mọi nhiệm vụ trong mục" | "Section: applies to all its tasks";
        responsibility_lead: "Chủ trì: một hoặc nhiều bộ phận, cá nhân; người đầu tiên chịu trách nhiệm chính" | "Lead: one party or several; the first answers for the task";
        responsibility_support: "Phối hợp: các bộ phận, cá nhân" | "Support: parties";
        responsibility_oversee: "Giám sát: các bộ phận, cá nhân" | "Oversee: parties";

        deadline_id: "Mã thời hạn: mặc định là mã nhiệm vụ" | "Identifier: the task's by default";
        deadline_task: "Nhiệm vụ: mã nhiệm vụ" | "Task: identifier of the task";
        deadline_what: "Việc: điều phải xong" | "What: the work that is due";
        deadline_due: "Hạn: một ngày, hoặc một tháng, quý, học kỳ, năm (đến hạn ngày cuối); tuần ghi theo lịch: 2025-W37" | "Due: a single date, or a month, quarter, semester or year (its last day); a week is one of the calendar: 2025-W37";
        deadline_every: "Lặp lại: hằng tuần (week), 2 tuần một lần (2-weeks), hằng tháng (month), quý (quarter), nửa năm (half-year), học kỳ (semester), năm của kế hoạch (year)" | "Every: week, 2-weeks, month, quarter, half-year, semester, year (the plan's own year)";
        deadline_day: "Ngày trong kỳ: một số, hoặc last (ngày cuối), last-working (ngày làm việc cuối cùng)" | "Day: a number within the period, last, or last-working (its last working day)";
        deadline_month: "Tháng trong kỳ: từ 1; của năm là tháng dương lịch" | "Month: within the period, starting at 1; of a year its calendar month";
        deadline_from_day: "Bắt đầu từ ngày: ngày trong kỳ mà việc bắt đầu, không sau day: từ ngày 10 đến 15" | "From day: the day within the period on which the work begins, up to `day`";
        deadline_weekday: "Thứ: thay cho day; trong tháng thì kèm nth" | "Weekday: instead of `day`; in a month with `nth`";
        deadline_nth: "Tuần thứ mấy: thứ Hai tuần đầu của tháng là 1, tuần cuối là last" | "Which one: 1 is the first such day of the month, last the last";
        deadline_in: "Đến hạn trong kỳ nào: trong kỳ (this, mặc định) hoặc kỳ sau (next): báo cáo tháng 5 nộp ngày 10 tháng 6" | "In: due in the period itself (this, by default) or in the one after it (next): the report on May by 10 June";
        deadline_from: "Từ ngày: với `due`, `ongoing` là ngày bắt đầu; với `every` thì không có hạn trước ngày này" | "From: with `due` or `ongoing`, the day on which it begins; with `every`, no due date before this day";
        deadline_until: "Đến ngày: không có hạn sau ngày này; với `ongoing` là ngày kết thúc" | "Until: no due date after this day; with `ongoing`, the day on which it ends";
        deadline_at_least: "Ít nhất: số lần phải làm trong mỗi kỳ; mỗi bản ghi done là một lần: mỗi quý ít nhất 04 tin, bài" | "At least: how many times it must be done in each period; each record that says done is one";
        deadline_skip: "Trừ: các kỳ không làm: tháng 6/2026, tháng 7/2026; việc hằng tuần thì ghi tuần: 2026-W08" | "Skip: periods that are left out: 2026-06, 2026-07; of weekly work, weeks: 2026-W08";
        deadline_ongoing: "Thường xuyên: không có ngày đến hạn" | "Ongoing: no due date";
        deadline_on_request: "Khi có yêu cầu: chỉ làm khi được yêu cầu" | "On request: only when asked for";
        deadline_until_done: "Đến khi xong: với `ongoing`, mã thời hạn mà khi hoàn thành thì việc kết thúc" | "Until done: with `ongoing`, the deadline with which the work ends";
        deadline_after: "Kể từ khi xong: mã thời hạn; hạn tính từ ngày hoàn thành, kèm `within`; chưa xong thì tính từ hạn của nó" | "After: a deadline; counted from the day on which it is done, with `within`; until then from its due day";
        deadline_within: "Trong vòng: 5 working-days (05 ngày làm việc), 10 days, 2 months, kể từ `after`" | "Within: 5 working-days, 10 days, 2 months after `after`";
        deadline_before: "Trước: mã thời hạn; hạn là trước ngày ấy, kèm `ahead`" | "Before: a deadline that it precedes, with `ahead`";
        deadline_ahead: "Trước bao lâu: 5 working-days (05 ngày làm việc), 10 days, 2 months trước `before`" | "Ahead: 5 working-days, 10 days, 2 months before `before`";
        deadline_wording: "Lời văn: thời hạn theo lời của đơn vị, phụ lục in nguyên văn: Vào ngày 15 hằng tháng" | "Wording: when it is due in the words of the office, which the annexes print";

        progress_deadline: "Mã kỳ: danh-gia@2024-05" | "Occurrence: danh-gia@2024-05";
        progress_task: "Nhiệm vụ: khi nhiệm vụ chỉ có một thời hạn" | "Task: if it has only one deadline";
        progress_on: "Ngày: ngày việc diễn ra" | "On: the date it happened";
        progress_state: "Việc đã làm: đã bắt đầu (started), đã xong (done), tạm dừng (paused), không thực hiện (dropped)" | "State: what happened: started, done, paused, dropped";
        progress_times: "Số lần: đã xong mấy lần, cho việc cần làm nhiều lần (`at-least`)" | "Times: how many times it was done, for what needs several (`at-least`)";
        progress_note: "Ghi chú: nội dung tự do" | "Note: free text";
        progress_reason: "Lý do: vì sao chậm" | "Reason: why it is late";
        progress_evidence: "Minh chứng: tệp trong thư mục kế hoạch, hoặc địa chỉ https" | "Evidence: files in the plan folder, or https URLs";
        progress_figures: "Số liệu: tên và số" | "Figures: names and numbers";
        progress_by: "Người ghi: mã bộ phận, cá nhân" | "By: identifier of a party";

        extension_deadline: "Mã kỳ: kỳ được gia hạn" | "Occurrence: the one that is extended";
        extension_to: "Hạn mới: sau hạn ban đầu" | "To: new due date, after the original one";
        extension_decision: "Quyết định: số, ngày văn bản" | "Decision: number and date of the document";
        extension_on: "Từ ngày: bắt đầu có hiệu lực" | "On: effective date";
        extension_by: "Người ghi: mã bộ phận, cá nhân" | "By: identifier of a party";

        budget_id: "Mã khoản: tap-huan" | "Identifier: tap-huan";
        budget_what: "Nội dung chi: tiền để làm gì" | "What: what the money is for";
        budget_task: "Nhiệm vụ: mã nhiệm vụ cần khoản này" | "Task: that the money is for";
        budget_source: "Nguồn: ngân sách, công đoàn, nguồn khác" | "Source: where it comes from";
        budget_amount: "Dự toán: số tiền, đồng" | "Amount: in whole đồng";

        figure_id: "Mã số liệu: nguoi-du" | "Identifier: nguoi-du";
        figure_name: "Tên: đếm cái gì" | "Name: what is counted";
        figure_unit: "Đơn vị tính: người, đơn, %" | "Unit: people, petitions, %";
        figure_value: "Giá trị: khi không đếm từ sổ và không cộng từ tiến độ" | "Value: if neither counted in a register nor summed from progress";
        figure_count: "Đếm: số mục của sổ này trong kỳ" | "Count: how many entries this register has in the period";
        figure_sum: "Cộng: một con số của các mục sổ, như trainings.hours" | "Sum: a number of the entries of a register, such as trainings.hours";
        figure_kind: "Loại: chỉ những loại mục này; mặc định mọi loại" | "Kind: of these entries only; all by default";
        figure_step: "Bước đã làm: chỉ những mục đã làm bước này" | "Step: only entries about which this was done";
        figure_in_time: "Đúng hạn: true là chỉ những mục đúng hạn, false là chỉ những mục chậm hoặc quá hạn" | "In time: true counts only what was in time, false only what was late or is overdue";
        figure_channel: "Kênh: chỉ những mục đến qua các kênh này" | "Channel: only what came by these channels";
        figure_field: "Lĩnh vực: chỉ những mục về các lĩnh vực này" | "Field: only what is about these fields";
        figure_item: "Nội dung: chỉ những mục của nội dung này, như 46.3" | "Item: only entries about this item, such as 46.3";
        figure_form: "Hình thức: chỉ những mục có hình thức này" | "Form: only entries of this form";
        figure_level: "Cấp: chỉ khen thưởng của cấp này" | "Level: only commendations by these";
        figure_line: "Khoản dự toán: chỉ những khoản chi của khoản này" | "Line: only expenses on these lines of the budget";
        figure_passed: "Thông qua: chỉ những nội dung được thông qua (true) hoặc không (false)" | "Passed: only what was passed (true) or was not (false)";
        figure_per: "Chia theo: phụ lục in thêm một dòng cho mỗi loại, kênh, lĩnh vực …" | "Per: the annex has a line for each kind, channel, field …";
        figure_from: "Từ ngày: đếm từ ngày này; mặc định từ đầu kỳ báo cáo" | "From: the first day that counts; that of the period by default";
        figure_until: "Đến ngày: đếm đến hết ngày này; mặc định đến cuối kỳ báo cáo" | "Until: the last day that counts; that of the period by default";

        figure_group: "Nhóm: quy mô, đội ngũ (scale) hay kết quả thực hiện (result); mặc định là scale khi có value khác 0" | "Group: size of the school (scale) or what was done (result); scale by default if there is a value other than 0";
        figure_of: "Trong tổng số: mã của số liệu mà số này là một phần, để tính tỷ lệ" | "Of: the figure that this one is part of, for a percentage";
        figure_last_year: "Năm trước: số của năm trước hoặc cùng kỳ năm trước, để báo cáo so sánh tăng, giảm" | "Last year: what it came to the year before, or in the same time of it, with which reports compare";
        figure_at_least: "Ít nhất: chỉ tiêu, theo đơn vị tính của số liệu" | "At least: a target in the unit of the figure";
        figure_target: "Chỉ tiêu: theo phần trăm của of, hoặc khi đơn vị tính là %" | "Target: in percent of `of`, or of a figure in %";
        figure_by: "Nơi cung cấp: bộ phận, cá nhân phải cung cấp số liệu" | "Supplied by: the party that has to supply it";
        figure_checked: "Đã rà soát đến ngày: mọi việc đến hết ngày này đã ghi đủ; không có bản ghi nào là không phát sinh" | "Checked: up to this day everything is recorded; no record means that there was nothing";

        holiday_on: "Ngày: khi nghỉ hoặc làm bù một ngày" | "On: the date, if it is one";
        holiday_from: "Từ ngày: ngày đầu, khi nghỉ nhiều ngày liền" | "From: the first of several days";
        holiday_until: "Đến ngày: ngày cuối, khi nghỉ nhiều ngày liền" | "Until: the last of several days";
        holiday_name: "Tên: tên ngày nghỉ" | "Name: name of the holiday";
        holiday_kind: "Loại: nghỉ lễ (off), nghỉ bù (compensation), làm bù (working)" | "Kind: a holiday (off), a day off in its place (compensation), a weekend day that is worked (working)";

        limit_id: "Mã quy định: tra-loi-gop-y; trùng mã có sẵn (xem dcs law) thì thay quy định đó" | "Identifier: tra-loi-gop-y; that of a shipped one (see dcs law) replaces it";
        limit_what: "Việc: phải làm gì" | "What: what must be done";
        limit_since: "Từ khi: sự kiện để tính thời gian" | "Since: the event from which the time counts";
        limit_days: "Số ngày: theo lịch" | "Days: calendar days";
        limit_working_days: "Số ngày làm việc: không kể ngày nghỉ" | "Working days: without days off";
        limit_months: "Số tháng: đến ngày tương ứng" | "Months: up to the same day of the month";
        limit_way: "Cách tính: phải xong trong thời gian đó (within), trước sự kiện ít nhất như vậy (ahead), hay phải giữ suốt thời gian đó (keep); mặc định là within" | "Way: to be done within the time (within), so long before the event (ahead), or to last for it (keep); within by default";
        limit_from: "Từ ngày: áp dụng cho sự kiện từ ngày này" | "From: for events from this day on";
        limit_until: "Đến ngày: áp dụng cho sự kiện đến hết ngày này" | "Until: for events up to this day";
        limit_register: "Sổ: mục của sổ này phải làm bước ở `step` trong thời hạn" | "Register: whose entries owe the step within the time";
        limit_kinds: "Loại: chỉ những loại mục này; mặc định mọi loại" | "Kinds: of these entries only; all by default";
        limit_step: "Bước phải làm: bước xử lý mà mục sổ còn nợ" | "Step: what the entry owes";
        limit_after: "Tính từ bước: thời gian tính từ ngày của bước này; mặc định từ ngày của mục sổ" | "After: the time counts from the day of this step; by default from that of the entry";
        limit_extendable: "Số lần gia hạn: được gia hạn nhiều nhất mấy lần, mỗi lần không quá thời hạn này" | "Extendable: how many times a decision may extend it, each time by no more than the time itself";
        limit_longest: "Lâu nhất: kể cả mọi lần gia hạn, như `45 days`" | "Longest: with all extensions, such as `45 days`";
        limit_remote: "Vùng sâu, vùng xa: chỉ áp dụng cho đơn vị ở đó (true), hay chỉ cho đơn vị ở nơi khác (false); mặc định mọi đơn vị" | "Remote: only for units in remote areas (true), or for all others (false); by default for all";
        limit_source: "Căn cứ: điều, khoản của văn bản" | "Source: the article";
        limit_checked: "Ngày rà soát: lần cuối đối chiếu với căn cứ" | "Checked: when it was last compared with its source";

        step_entry: "Mục sổ: mã của mục" | "Entry: its identifier";
        step_step: "Bước: đã làm gì" | "Step: what was done";
        step_on: "Ngày: ngày làm bước này" | "Day: when it was done";
        step_until: "Đến ngày: hạn mới, khi gia hạn (extended)" | "Until: the new due day, of an extension (extended)";
        step_document: "Văn bản: số và ngày" | "Document: number and date";
        step_to: "Nơi nhận: cơ quan, đơn vị được chuyển đến (passed-on)" | "To: who it was passed on to (passed-on)";
        step_evidence: "Minh chứng: tệp trong thư mục kế hoạch, hoặc địa chỉ https" | "Evidence: files in the plan folder, or https addresses";
        step_note: "Ghi chú: không nêu tên người" | "Note: naming nobody";
        step_by: "Người ghi: mã bộ phận, cá nhân" | "By: the party that recorded it";

        allowance_rule: "Quy tắc: mã hoặc tên" | "Rule: its code or name";
        allowance_reason: "Lý do: vì sao chấp nhận" | "Reason: why it is accepted";
        allowance_record: "Bản ghi: chỉ áp dụng cho mã này" | "Record: applies to this identifier only";
        allowance_until: "Đến ngày: chỉ có giá trị đến ngày này" | "Until: valid up to this date";
    }
}

impl SchemaWords {
    fn find(name: &str) -> Option<[&'static str; 2]> {
        let of_registers = || OF_REGISTERS.iter().find_map(|of| both(of.keys, name));
        let of_entries = || both(EntryKeyWords::ALL, name);
        both(Self::ALL, name)
            .or_else(of_entries)
            .or_else(of_registers)
    }

    /// Returns the text with this name, if the catalogue has one.
    #[must_use]
    pub fn get(language: super::Language, name: &str) -> Option<&'static str> {
        Some(of(language, Self::find(name)?))
    }

    /// Returns the name of a key's text, such as `head_due_soon`. The keys that the entries
    /// of all registers have share their texts.
    #[must_use]
    pub fn name(record: &str, key: &str) -> String {
        let of = |record: &str| format!("{record}_{key}").to_lowercase().replace('-', "_");
        let shared = of("entry");
        match Self::find(&of(record)) {
            None if Self::find(&shared).is_some() => shared,
            _ => of(record),
        }
    }

    /// Returns the title and the description of a key.
    #[must_use]
    pub fn of_key(
        language: super::Language,
        record: &str,
        key: &str,
    ) -> (&'static str, &'static str) {
        let text = Self::get(language, &Self::name(record, key)).unwrap_or_default();
        text.split_once(": ").unwrap_or((text, text))
    }
}
