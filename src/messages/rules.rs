//! What the rules say: a phrase in lower case, values in backquotes; what was
//! expected; what to do.

use super::words;

words! {
    /// The texts of the rules.
    RuleWords {
        // no-plan
        no_plan: "không có mục `{key}` trong tệp nào" | "no file holds `{key}`";
        no_plan_help: "thêm mục `{key}` vào `plan.toml`; `dcs init` tạo một kế hoạch mẫu" | "add `{key}` to `plan.toml`; `dcs init` writes a plan to start from";

        // several-plans
        several_plans: "mục `{key}` có ở hai nơi" | "`{key}` stands in two places";
        several_plans_help: "giữ một mục `{key}`; mỗi năm một thư mục riêng" | "keep one `{key}`; each year has a folder of its own";

        // no-records
        no_records: "kế hoạch không có nhiệm vụ nào" | "the plan holds no task";
        no_records_help: "ghi nhiệm vụ vào khóa `tasks`, hoặc kiểm tra lại `--plan`" | "write the tasks under `tasks`, or check `--plan`";

        // unused-allowance
        unused_allowance: "không có gì cần bỏ qua theo `{rule}`" | "`{rule}` has nothing to excuse here";
        expired_allowance: "phép bỏ qua `{rule}` đã hết hạn ngày {day}" | "the allowance for `{rule}` ended on {day}";
        futile_allowance: "không được bỏ qua `{rule}`" | "`{rule}` cannot be allowed";
        futile_allowance_help: "sửa chỗ sai; bỏ qua thì bảng sẽ thiếu" | "mend what it finds; tables would lack something without a word";
        unused_allowance_help: "xóa mục `allow` này" | "delete this `allow` record";

        // unknown-rule
        unknown_rule: "không có quy tắc `{found}`" | "there is no rule `{found}`";

        unknown_rule_help: "`dcs check` nêu mã của quy tắc trong ngoặc vuông, ví dụ DCS205" | "`dcs check` shows a rule's code in brackets, such as DCS205";

        // duplicate-identifier
        duplicate_identifier: "mã `{id}` được dùng hai lần" | "the identifier `{id}` is used twice";
        twin_identifier: "mã `{id}` trùng với `{twin}` (không phân biệt hoa thường và cách gõ dấu)" | "the identifier `{id}` is the same as `{twin}` (case and form of accents do not count)";
        duplicate_identifier_help: "đặt mã khác; thời hạn không có `id` thì lấy mã của nhiệm vụ" | "choose another; a deadline without `id` takes the task's";

        // unknown-section, unknown-task and the like
        define_it: "sửa mã, hoặc thêm bản ghi có mã này" | "mend the identifier, or add a record that has it";
        unknown_section: "mục `{id}` không có trong kế hoạch" | "no record defines the section `{id}`";

        // unknown-task
        unknown_task: "nhiệm vụ `{id}` không có trong kế hoạch" | "no record defines the task `{id}`";

        // unknown-party
        unknown_party: "chủ thể `{id}` không có trong kế hoạch" | "no record defines the party `{id}`";

        // unknown-deadline
        unknown_deadline: "thời hạn `{id}` không có trong kế hoạch" | "no record defines the deadline `{id}`";

        // unknown-occurrence
        unknown_occurrence: "không có kỳ hạn `{id}`" | "there is no occurrence `{id}`";
        unknown_occurrence_help: "các kỳ từ `@{first}` đến `@{last}`" | "its occurrences go from `@{first}` to `@{last}`";
        no_period_help: "thời hạn này không lặp lại; viết `{id}`" | "this deadline does not recur; write `{id}`";

        // unknown-figure
        unknown_figure: "số liệu `{id}` không có trong kế hoạch" | "no record defines the figure `{id}`";

        // unclear-reference
        no_period: "thời hạn `{id}` lặp lại, chưa rõ kỳ nào" | "the deadline `{id}` recurs; which occurrence is meant?";
        name_period: "ghi kèm kỳ, ví dụ `{id}@{period}`" | "name the period, for example `{id}@{period}`";
        unclear_task: "nhiệm vụ `{id}` có {count} thời hạn, chưa rõ tiến độ thuộc thời hạn nào" | "the task `{id}` has {count:deadline|deadlines}; which one is meant?";
        unclear_task_help: "ghi `deadline:` với mã thời hạn thay cho `task:`; nếu chưa có thời hạn thì thêm vào `deadlines`" | "write `deadline:` with its identifier in place of `task:`; if there is none, add it to `deadlines`";
        not_one_target: "tiến độ phải nêu đúng một trong hai: `deadline` hoặc `task`" | "a progress record names exactly one of `deadline` and `task`";
        not_one_target_help: "ghi `deadline: <mã thời hạn>` hoặc `task: <mã nhiệm vụ>`" | "write `deadline: <identifier>` or `task: <identifier>`";

        // evidence-missing
        evidence_missing: "không thấy minh chứng `{path}`" | "the evidence `{path}` is not there";
        evidence_missing_help: "đặt tệp vào thư mục kế hoạch, hoặc sửa đường dẫn; địa chỉ mạng phải bắt đầu bằng `https://`" | "put the file into the plan's folder, or mend the path; an address starts with `https://`";

        // evidence-outside
        evidence_outside: "minh chứng `{path}` nằm ngoài thư mục kế hoạch" | "the evidence `{path}` lies outside the plan's folder";
        evidence_outside_help: "chép tệp vào thư mục kế hoạch và ghi đường dẫn tính từ đó" | "copy it into the plan's folder and write the path from there";

        // task-without-lead
        task_without_lead: "nhiệm vụ chưa có chủ trì" | "a task that nobody leads";
        task_without_lead_help: "thêm vào `responsibilities` một `lead` cho nhiệm vụ, hoặc cho mục của nó" | "add to `responsibilities` a `lead` for the task, or for its section";

        // two-leads
        two_leads: "nhiệm vụ `{id}` có hai chủ trì" | "the task `{id}` has two leads";
        two_leads_help: "giữ một `lead`; bên kia chuyển sang `support`" | "keep one `lead`; the other one supports";

        // lead-also-supports
        lead_also_supports: "`{id}` vừa chủ trì vừa phối hợp" | "`{id}` leads and supports";
        lead_also_supports_help: "bỏ khỏi `support`" | "take it out of `support`";

        // unused-party
        unused_party: "chủ thể `{id}` không được giao việc nào" | "nothing is given to the party `{id}`";
        unused_party_help: "giao việc cho chủ thể này, hoặc xóa bản ghi" | "give it something to do, or delete the record";

        // unclear-responsibility
        unclear_responsibility: "phân công phải nêu đúng một trong ba: `task`, `tasks`, `section`" | "a responsibility names exactly one of `task`, `tasks` and `section`";
        unclear_responsibility_help: "tách thành nhiều phân công nếu cần" | "write several records if needed";
        nobody_responsible: "phân công không nêu ai" | "a responsibility that names nobody";
        nobody_responsible_help: "thêm `lead`, `support` hoặc `oversee`" | "add `lead`, `support` or `oversee`";

        // task-without-deadline
        task_without_deadline: "nhiệm vụ chưa có thời hạn" | "a task without a deadline";
        task_without_deadline_help: "thêm vào `deadlines` một ngày (`due`), chu kỳ (`every`), `ongoing = true` hoặc `on-request = true`" | "add to `deadlines` a day (`due`), a period (`every`), `ongoing = true` or `on-request = true`";

        // due-outside-period
        due_outside_period: "ngày {day} nằm ngoài kỳ của kế hoạch" | "{day} lies outside the plan's period";
        due_outside_period_expected: "kỳ của kế hoạch: {from} đến {until}" | "the plan's period: {from} to {until}";
        due_outside_period_help: "sửa ngày, hoặc đặt `from` và `until` trong `plan`" | "mend the day, or set `from` and `until` in `plan`";

        // reversed-range
        reversed_range: "kỳ kết thúc ({until}) trước khi bắt đầu ({from})" | "the range ends ({until}) before it begins ({from})";
        range_begins: "bắt đầu ở đây" | "it begins here";
        reversed_range_help: "đổi chỗ `from` và `until`, hoặc sửa năm" | "swap `from` and `until`, or mend the year";

        // empty-recurrence
        empty_recurrence: "không có ngày đến hạn nào từ {from} đến {until}" | "no day falls due from {from} to {until}";
        empty_recurrence_help: "kiểm tra `every`, `day`, `month`, `from`, `until`" | "check `every`, `day`, `month`, `from`, `until`";

        // due-on-free-day
        due_on_free_day: "{count} hạn rơi vào ngày nghỉ: {days}" | "{count:due day is|due days are} not worked: {days}";
        due_on_free_day_help: "hạn {day}: làm xong trước hoặc trong ngày làm việc {aim}" | "for {day}, aim at the working day {aim}";

        // report-without-deadline
        report_without_deadline: "chưa ghi hạn của báo cáo năm" | "nothing says when the annual report is due";
        report_without_deadline_help: "thêm `due` vào mục `report`" | "add `due` to `report`";

        // unclear-deadline
        unclear_deadline: "thời hạn `{id}` phải nêu đúng một trong bốn: `due`, `every`, `ongoing = true`, `on-request = true`" | "the deadline `{id}` names exactly one of `due`, `every`, `ongoing = true`, `on-request = true`";
        unclear_deadline_help: "tách thành nhiều thời hạn, mỗi thời hạn một `id`" | "write several deadlines, each with its `id`";
        spare_key: "khóa `{key}` chỉ có nghĩa cùng với `every`" | "`{key}` means something only beside `every`";
        spare_key_help: "xóa `{key}`, hoặc thêm `every`" | "delete `{key}`, or add `every`";

        // day-outside-period
        day_outside_period: "chu kỳ này không có `{found}`" | "this period has no `{found}`";
        day_outside_period_expected: "từ 1 đến {most}" | "from 1 to {most}";
        week_has_no_month: "chu kỳ tuần không có tháng; xóa `month`" | "a week has no months; delete `month`";

        // too-many-dates
        too_many_dates: "thời hạn `{id}` cho quá nhiều ngày" | "the deadline `{id}` yields too many dates";
        too_many_dates_expected: "tối đa {one} ngày mỗi thời hạn, {all} ngày cả kế hoạch" | "at most {one} dates for a deadline, {all} for a plan";
        too_many_dates_help: "thu hẹp `from` và `until`" | "narrow `from` and `until`";

        // progress-in-future
        record_in_future: "bản ghi trong `{list}` đề ngày {day}, sau ngày xem {as_of}" | "a record in `{list}` is dated {day}, after the as-of day {as_of}";
        record_in_future_help: "sửa ngày; bản ghi sau ngày xem không được tính" | "correct the date; records after the as-of day do not count";

        // retroactive-extension
        retroactive_extension: "gia hạn ghi ngày {on}, sau hạn {due}" | "an extension dated {on}, after the due day {due}";
        retroactive_extension_help: "ghi ngày của quyết định, nếu có trước hạn; việc trễ nay thành đúng hạn" | "give the day of the decision if it is older; late work now counts as on time";

        // progress-before-period
        progress_before_period: "tiến độ ghi ngày {day}, trước kỳ của kế hoạch ({from})" | "progress dated {day}, before the plan's period ({from})";
        progress_before_period_help: "sửa ngày, hoặc chuyển sang kế hoạch của năm đó" | "mend the day, or move it to that year's plan";

        // done-without-evidence
        done_without_evidence: "đã xong nhưng không có minh chứng, không có ghi chú" | "done, with neither evidence nor note";
        done_without_evidence_help: "thêm `evidence: [tệp]` hoặc `note: …`" | "add `evidence: [file]` or `note: …`";

        // done-twice
        done_twice: "kỳ hạn `{id}` được ghi xong hai lần" | "the occurrence `{id}` is done twice";
        extension_without_decision: "gia hạn mà không nêu văn bản quyết định" | "put off without a decision";
        extension_without_decision_help: "ghi số, ngày của văn bản vào `decision`" | "write the document's number and day in `decision`";
        futile_extension: "gia hạn đến {to}, không sau hạn đầu {due}" | "put off to {to}, which is not after the first due day {due}";
        extension_without_date: "gia hạn cho một thời hạn không có ngày" | "put off, but the deadline has no date";
        futile_extension_help: "sửa `to` hoặc `deadline`, hoặc xóa bản ghi" | "mend `to` or `deadline`, or delete the record";
        due_moved: "hạn của `{id}` lùi từ {was} sang {due} mà không gia hạn" | "`{id}` was due on {was}, now on {due}, and no extension says so";
        due_gone: "`{id}` có hạn {was}, nay không còn hạn ấy" | "`{id}` was due on {was} and is not any more";
        due_moved_help: "giữ hạn cũ; lùi hạn thì ghi bằng `dcs extend`" | "keep the first due day; put it off with `dcs extend`";
        record_rewritten: "bản ghi ngày {day} về `{id}` đã bị sửa" | "the record of {day} about `{id}` was rewritten";
        record_removed: "bản ghi ngày {day} về `{id}` không còn" | "the record of {day} about `{id}` is gone";
        record_rewritten_help: "khôi phục bản ghi; điều mới thì ghi thêm bằng `dcs record`" | "restore it; add what is new with `dcs record`";
        task_vanished: "nhiệm vụ `{id}` không còn" | "the task `{id}` is gone";
        task_vanished_help: "khôi phục nhiệm vụ; việc không làm nữa thì ghi trạng thái `dropped` kèm lý do" | "restore it; for what is given up, record `dropped` with the reason";
        deadline_vanished: "thời hạn `{id}` không còn" | "the deadline `{id}` is gone";
        deadline_vanished_help: "khôi phục thời hạn; việc không làm nữa thì ghi trạng thái `dropped` kèm lý do" | "restore it; for what is given up, record `dropped` with the reason";
        figure_given_twice: "số liệu `{id}` có hai con số" | "the figure `{id}` has two numbers";
        figure_given_twice_help: "giữ con số ở một nơi" | "keep the number in one place";
        recipients_without_addressee: "nơi nhận của báo cáo không bắt đầu bằng “Như trên”" | "the report's recipients do not begin with “Như trên”";
        recipients_without_addressee_help: "thêm `Như trên;` lên đầu, hoặc bỏ khóa `recipients`" | "add `Như trên;` at the top, or leave out the key `recipients`";
        report_dated_late: "báo cáo ghi ngày {date}, sau hạn {due}" | "the report is dated {date}, after its due day {due}";
        report_due_here: "hạn ở đây" | "due here";
        report_dated_late_help: "sửa ngày, hoặc bỏ qua kèm lý do (`allow`)" | "mend the day, or accept it with a reason (`allow`)";
        done_twice_help: "sửa kỳ của một bản ghi, hoặc xóa bản ghi thừa" | "mend the period of one record, or delete the spare one";

        // stop-without-note
        stop_without_note: "tạm dừng hoặc không thực hiện nhưng không ghi lý do" | "paused or dropped without a reason";
        stop_without_note_help: "thêm `note:` với lý do" | "add `note:` with the reason";

        // section-jump
        section_jump: "mục `{id}` đứng sau mục `{before}`, thiếu mục `{missing}`" | "section `{id}` follows `{before}`; `{missing}` is missing";
        section_first: "mục đầu tiên là `{id}`, không phải `{missing}`" | "the first section is `{id}`, not `{missing}`";
        section_jump_help: "đánh số lại, hoặc bổ sung mục còn thiếu" | "number them anew, or add what is missing";

        // letter-order
        letter_order: "điểm `{found}` đứng sau `{before}`; theo thứ tự chữ cái tiếng Việt phải là `{expected}`" | "point `{found}` follows `{before}`; the Vietnamese order has `{expected}`";
        letter_first: "điểm đầu tiên là `{found}`, không phải `{expected}`" | "the first point is `{found}`, not `{expected}`";
        letter_order_help: "thứ tự: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y" | "the order: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y";

        // unit-name-variant
        unit_name_variant: "tên đơn vị viết là `{found}`" | "the unit's name is spelled `{found}`";
        unit_name_expected: "tên trong mục `unit`: {name}" | "the name in `unit`: {name}";
        unit_name_help: "viết tên đơn vị thống nhất trong cả kế hoạch" | "spell the name in one way throughout the plan";

        // decomposed-text
        decomposed_text: "chữ có dấu viết rời (NFD) trong {lines} dòng, từ `{found}`" | "letters with separate accents (NFD) in {lines:line|lines}, from `{found}` on";
        decomposed_text_help: "`dcs check --fix` ghép lại thành chữ dựng sẵn (NFC)" | "`dcs check --fix` composes them (NFC)";
        // recipients-without-archive
        recipients_without_archive: "nơi nhận không có dòng `Lưu: VT`" | "the recipients lack the line `Lưu: VT`";
        recipients_without_archive_help: "dòng cuối của nơi nhận viết `Lưu: VT.`, có dấu hai chấm" | "the last line reads `Lưu: VT.`, with its colon";

        // abolished-district
        abolished_district: "`{name}` là cấp huyện, không còn từ 01/7/2025" | "`{name}` is a district authority; there are none since 01/7/2025";
        abolished_district_help: "thay bằng Ủy ban nhân dân xã hoặc phường" | "write the People's Committee of the commune or ward";
    }
}
