//! Texts of the rules about registers, their steps and the limits that they owe.

use super::words;

words! {
    /// The texts of the rules about registers.
    RegisterWords {
        // unknown-entry
        unknown_entry: "không có mục `{id}` trong sổ nào" | "no register has an entry `{id}`";
        unknown_entry_help: "sửa mã, hoặc thêm mục này vào sổ trước" | "correct the identifier, or add the entry to its register first";

        // while reading
        kind_of_register: "`{kind}` là loại của sổ {lists}: chuyển cả mục sang sổ ấy; nếu không thì thay bằng một trong các từ trên" | "`{kind}` is a kind of the register {lists}: move the entry there, or use one of the words above";
        misplaced_record: "bản ghi này thuộc `{list}`, nhưng đứng dưới một danh sách khác" | "this record belongs to `{list}`, but is in another list";
        misplaced_record_help: "chuyển cả bản ghi này lên cuối danh sách `{list}` (dòng `{list}:` ở dòng {line})" | "move the whole record to the end of the list `{list}` (its line `{list}:` is line {line})";

        // impossible-step
        impossible_step: "mục loại `{kind}` không có bước `{step}`" | "an entry of kind `{kind}` has no step `{step}`";
        impossible_step_none: "mục loại này không có bước nào: xóa bản ghi này, hoặc sửa `entry` nếu ghi nhầm mã" | "entries of this kind have no steps: delete this record, or correct `entry`";
        impossible_step_help: "các bước: {steps}" | "its steps: {steps}";
        step_before_entry: "bước ngày {on} trước ngày của mục sổ ({day})" | "the step is dated {on}, before the day of the entry ({day})";
        step_before_entry_help: "sửa ngày của bước hoặc ngày của mục sổ" | "correct the day of the step, or that of the entry";
        step_after_end: "bước `{step}` ghi sau khi mục đã kết thúc: `{end}` ngày {on}" | "the step `{step}` comes after the entry had ended: `{end}` on {on}";
        step_after_end_help: "sửa bước hoặc ngày; việc mới thì ghi một mục mới" | "correct the step or its day; a new matter is an entry of its own";
        step_too_early: "bước `{step}` khi chưa có bước `{needed}`" | "the step `{step}` without `{needed}` before it";
        step_too_early_help: "ghi bước `{needed}` với ngày của nó, không sau bước này" | "record `{needed}` with its day, which is not after this one";

        // step-twice
        step_twice: "mục `{entry}` có hai lần bước `{step}`, ghi khác nhau" | "the entry `{entry}` has the step `{step}` twice, in different words";
        step_twice_help: "giữ dòng đúng" | "keep the line that is right";

        // record-repeated
        record_repeated: "dòng này giống hệt một dòng ở trên; chỉ tính một lần" | "the line is equal to one above; it counts once";
        record_repeated_help: "xóa một trong hai dòng" | "delete one of the two lines";
        progress_repeated_help: "xóa một trong hai dòng; nếu làm hai lần thật thì ghi `note` khác nhau, ví dụ `lần 1`, `lần 2`" | "delete one of the two lines; if it was really done twice, tell them apart by their `note`, such as `first time`, `second time`";

        // duplicate-identifier
        twin_entry: "mã `{id}` đã có trong sổ `{list}`; mã không được trùng giữa các sổ" | "the register `{list}` has an entry `{id}`; identifiers are unique over all registers";
        twin_keeper_help: "mỗi sổ có một bản ghi trong `registers`: giữ bản ghi của người đang giữ sổ, xóa bản ghi kia" | "each register has one record in `registers`: keep that of the present keeper and delete the other";
        twin_entry_help: "hai người cùng đặt mã này cho hai việc: đổi `{id}` của mục này thành `{free}`, và đổi `entry` trong những dòng `steps` nói về mục này; dòng thừa thì xóa" | "two people used this identifier for two matters: change `{id}` of this entry to `{free}`, and `entry` in those lines of `steps` that are about it; delete the line if it says the same";
        entry_named_like_work: "mục sổ trùng mã `{id}` với một báo cáo hoặc thời hạn" | "the entry has the identifier of a report or a deadline: `{id}`";

        // extended-without-decision
        extended_without_decision: "gia hạn mà không ghi quyết định" | "an extension without its decision";
        extended_without_decision_help: "ghi số, ngày của quyết định vào `document`" | "write the number and date of the decision in `document`";
        extended_without_day: "gia hạn mà không ghi đến ngày nào" | "an extension that does not say until when";
        extended_without_day_help: "ghi hạn mới, sau ngày gia hạn, vào `until` (với `dcs step`: `--until`)" | "write the new due day, which must be after the day of the extension, in `until` (`--until` of `dcs step`)";
        extended_backwards: "hạn mới {until} không sau ngày gia hạn {on}" | "the new due day, {until}, is not after the day of the extension, {on}";
        extended_backwards_help: "sửa `until` cho sau ngày gia hạn, hoặc sửa ngày gia hạn" | "correct `until` to a later day, or correct the day of the extension";
        until_without_extension: "bước `{step}` không gia hạn nên không có `until`" | "the step `{step}` extends nothing, so it has no `until`";
        until_without_extension_help: "bỏ `until`; nếu là gia hạn thì ghi bước `extended`" | "remove `until`; an extension is a step `extended`";

        // passed-on-nowhere
        passed_on_nowhere: "chuyển đi mà không ghi nơi nhận" | "passed on without saying to whom";
        passed_on_to_itself: "nơi nhận là chính đơn vị, nên mục này ra khỏi sổ mà không ai giải quyết" | "passed on to the unit itself, so that it leaves the register and nobody deals with it";
        passed_on_to_itself_help: "đơn vị tự giải quyết thì thay `step: passed-on` bằng `step: accepted`; chuyển nơi khác thì ghi nơi ấy vào `to`" | "if the unit deals with it, write `step: accepted` instead of `step: passed-on`; otherwise write the other office into `to`";
        passed_on_nowhere_help: "ghi cơ quan, đơn vị được chuyển đến vào `to`, ví dụ `to: Ủy ban nhân dân xã`" | "write the office that received it into `to`, such as `to: Ủy ban nhân dân xã`";

        // over-extended
        extended_too_often: "gia hạn quá số lần được phép ({times} lần, {source})" | "extended more often than allowed ({times:time|times}, {source})";
        extended_too_far: "gia hạn quá ngày được phép ({latest}, {source})" | "extended further than allowed ({latest}, {source})";
        over_extended_help: "ngày nhầm thì sửa; gia hạn thật thì giữ nguyên và ghi `allow` với lý do" | "correct the day if it is wrong; otherwise keep the line and give the reason in an `allow`";

        // personal-data
        personal_phone: "số điện thoại `{text}`" | "a telephone number: `{text}`";
        personal_identity: "số giấy tờ tùy thân `{text}`" | "an identity number: `{text}`";
        personal_mail: "địa chỉ thư điện tử `{text}`" | "an e-mail address: `{text}`";
        personal_name: "tên người: `{text}`" | "the name of a person: `{text}`";
        secret_told: "mục tố cáo chỉ được có mã, ngày, các bước và số văn bản" | "of a denunciation, only the identifier, days, steps and numbers of documents may be recorded";
        personal_work_help: "bỏ đi: ghi chú in trong báo cáo và còn lại trong lịch sử của tệp" | "remove it: the report prints it, and the history of the file keeps it";
        personal_data_help: "bỏ đi; thông tin về người chỉ ghi trong sổ giấy, dưới cùng mã" | "remove it; personal details belong only in the paper register, under the same identifier";

        // person-in-progress
        person_in_progress_help: "báo cáo in ghi chú này: viết chức vụ hoặc số người thay cho tên; được phép nêu tên thì ghi lý do vào `allow`, hoặc ghi người ấy vào `parties`" | "the report prints it: write the post or the number of people instead of the name; if the person may be named, give the reason in `allow`, or add the person to `parties`";

        // futile-limit
        limit_without_register: "quy định về bước xử lý mà không nêu `register`" | "a limit on a step that names no `register`";
        limit_without_step: "quy định nêu `register` mà không nêu `step`" | "a limit that names a `register` and no `step`";
        limit_of_other_way: "bước xử lý có thời hạn phải xong (`way: within`), thời gian phải giữ từ bước khác (`way: keep` kèm `after`), hoặc thời gian báo trước (`way: ahead`) ở sổ có ngày dự kiến (`planned`)" | "a step is owed within a time (`way: within`), something is kept for a time after another step (`way: keep` with `after`), or a step is owed ahead (`way: ahead`) of the day that a register plans (`planned`)";
        of_other_kind: "sổ `{list}` không có loại `{kind}`" | "the register `{list}` has no kind `{kind}`";
        of_other_step: "các mục này của sổ `{list}` không có bước `{step}`" | "these entries of `{list}` have no step `{step}`";
        limit_after_itself: "thời gian tính từ chính bước phải làm" | "the time counts from the very step that is due";
        futile_limit_help: "sửa lại; `dcs explain steps` nêu các bước" | "correct it; `dcs explain steps` lists the steps";

        // unclear-figure
        figure_without_register: "`{key}` chỉ có nghĩa khi số liệu đếm (`count`) hoặc cộng (`sum`) từ một sổ" | "`{key}` means something only where a register is counted (`count`) or added up (`sum`)";
        figure_without_register_help: "thêm sổ, ví dụ `count: feedback`, hoặc bỏ khóa này" | "add the register, such as `count: feedback`, or remove the key";
        figure_counted_and_summed: "số liệu vừa đếm (`count`) vừa cộng (`sum`)" | "the figure is both counted (`count`) and added up (`sum`)";
        figure_counted_and_summed_help: "giữ một cách: `count` đếm số mục, `sum` cộng một con số của các mục" | "keep one: `count` counts entries, `sum` adds up one of their numbers";
        figure_checked_itself: "số liệu tính từ sổ không có `checked`: người giữ sổ xác nhận cả sổ" | "a figure that is computed from a register has no `checked`: whoever keeps the register vouches for all of it";
        figure_checked_itself_help: "chuyển sang `registers`: `id: {list}` kèm `checked`" | "move it to `registers`: `id: {list}` with `checked`";
        figure_of_other_kind_help: "các loại: {kinds}" | "its kinds: {kinds}";
        figure_without_steps_help: "các mục này không có bước xử lý nào; bỏ `step`" | "these entries have no steps at all; remove `step`";
        figure_of_other_key: "mục của sổ `{list}` không có khóa `{key}`" | "the entries of `{list}` have no key `{key}`";
        figure_of_other_key_help: "các khóa riêng của sổ: {known}" | "its own keys: {known}";

        // never-in-time
        never_in_time: "không quy định nào đặt thời hạn cho việc này, nên không mục nào tính được là đúng hạn hay quá hạn" | "no limit sets a time for this, so no entry can be counted as in time or late";
        never_in_time_help: "ghi thời hạn của trường vào `limits` (xem `dcs law`), hoặc bỏ `in-time`" | "write the unit's own time into `limits` (see `dcs law`), or remove `in-time`";

        // step-day-unknown
        step_day_unknown: "không tính được hạn của bước `{step}`: chưa biết ngày nghỉ năm {year}" | "the due day of the step `{step}` cannot be counted: the days off in {year} are not known";
        step_day_out_of_range: "không tính được hạn của bước `{step}`: ngoài lịch" | "the due day of the step `{step}` is outside the calendar";
        step_day_out_of_range_help: "xem lại `weekend` trong `unit` và `holidays`" | "check `weekend` in `unit` and the `holidays`";

        // taken-down-early
        taken_down_early: "kết thúc ngày {on}, phải giữ đến hết ngày {end} ({source})" | "ended on {on}; it was to stay to the end of {end} ({source})";
        taken_down_early_help: "ngày sai thì sửa; gỡ sớm thật thì niêm yết lại cho đủ thời gian và ghi thêm bước `posted` (`dcs step {id} posted`)" | "correct the day if it is wrong; otherwise post it again for the whole time and record another step `posted` (`dcs step {id} posted`)";

        // budget-report-day
        budget_report_day: "ngày {found} không phải ngày cuối của 3, 6 hoặc 9 tháng, mà hạn công khai tính từ ngày ấy" | "{found} is not the last day of a period of 3, 6 or 9 months, from which the time for publication counts";
        budget_report_day_help: "ghi ngày cuối kỳ báo cáo: `{meant}`; cả năm thì `kind` là `budget-year`, ngày nộp báo cáo năm" | "give the last day of the period: `{meant}`; for a whole year, the `kind` is `budget-year`, on the day on which the annual report was submitted";

        // unknown-budget-line
        unknown_budget_line: "khoản dự toán `{id}` không có trong `budget`" | "unknown line `{id}` of the budget";

        // impossible-count
        impossible_count: "mục `{id}`: {part} trên tổng số {whole}" | "the entry `{id}` has {part} of {whole}";
        impossible_count_help: "sửa con số ghi nhầm" | "correct the number that is wrong";

        // quorum-missed
        quorum_missed: "có mặt {present} trên {whole} người, chưa đủ 2/3 ({needed} người)" | "{present} of {whole} were present; two thirds would be {needed}";
        quorum_missed_help: "số nhầm thì sửa; thiếu người thật thì hội nghị chưa hợp lệ (Luật 10/2022/QH15, Điều 51), phải triệu tập lại" | "correct the number if it is wrong; otherwise the conference is not valid (Law 10/2022/QH15, article 51) and must be called again";

        // no-majority
        no_majority: "ghi là thông qua mà tán thành {agreed} trên {present} người có mặt, cần {needed}" | "recorded as passed, but only {agreed} of the {present} present agreed; {needed} are needed";
        no_majority_help: "số nhầm thì sửa; chưa quá nửa số người dự thì ghi `passed: false` (Luật 10/2022/QH15, Điều 51)" | "correct the number if it is wrong; otherwise write `passed: false` (Law 10/2022/QH15, article 51)";

        // delegates-of-few
        delegates_of_few: "triệu tập đại biểu trong khi đơn vị có {staff} người, dưới 100" | "delegates were called, and the unit has {staff} people, fewer than 100";
        delegates_of_few_help: "triệu tập toàn thể; đơn vị làm việc phân tán thì ghi `allow` với lý do ấy (Luật 10/2022/QH15, Điều 51)" | "call everybody; if the staff work at scattered places, give that reason in an `allow` (Law 10/2022/QH15, article 51)";

        // excellent-over-share
        excellent_over_share: "{excellent} người xuất sắc, hơn 20 % của {good} người hoàn thành tốt (nhiều nhất {most})" | "{excellent} excellent are more than 20 % of {good} good ({most} at most)";
        excellent_over_share_help: "số nhầm thì sửa; đơn vị được xếp loại xuất sắc (25 %) thì ghi `allow` với lý do ấy (Nghị định 233/2026/NĐ-CP)" | "correct the number if it is wrong; if the unit itself was ranked excellent (25 %), give that reason in an `allow` (Decree 233/2026/NĐ-CP)";

        // spending-over-line
        spending_over_line: "khoản `{line}` đã chi {spent} đồng, dự toán {planned} đồng" | "{spent} đồng were spent under the budget line `{line}`, which has {planned} đồng";
        spending_over_line_help: "số nhầm thì sửa; dự toán đã điều chỉnh thì sửa `budget`" | "correct the number if it is wrong; if the budget has been adjusted, correct `budget`";
        line_here: "dự toán ở đây" | "the line is here";

        // unlawful-inspectors
        inspectors_count: "Ban Thanh tra nhân dân có {count} thành viên, phải từ 3 đến 9" | "the board of people's inspectors has {count} members; it has 3 to 9";
        inspectors_member: "{name} không thể là thành viên Ban Thanh tra nhân dân" | "{name} cannot be one of the people's inspectors";
        unlawful_inspectors_help: "sửa số hoặc danh sách (Luật 10/2022/QH15, Điều 60; Nghị định 59/2023/NĐ-CP, Điều 21)" | "correct the number or the list (Law 10/2022/QH15, article 60; Decree 59/2023/NĐ-CP, article 21)";

        // channel-unattended
        channel_unattended: "chưa kiểm tra lại từ ngày {last}" | "not checked since {last}";
        closed_unattended: "đóng ngày {closed}, khi chưa kiểm tra lại từ ngày {last}" | "closed on {closed}, not checked since {last}";
        closed_unattended_help: "đã mở xem trong thời gian ấy thì ghi đúng ngày: `dcs step {id} opened --on …`; nếu không thì để nguyên và bỏ qua cảnh báo này bằng `allow`, kèm lý do" | "if it was checked in that time, record it with its day: `dcs step {id} opened --on …`; otherwise leave it and accept this warning with `allow` and a reason";
        channel_unattended_help: "kiểm tra rồi ghi `dcs step {id} opened`; kênh đã ngừng thì ghi bước `closed`" | "check it and record `dcs step {id} opened`; if it is no longer used, record a step `closed`";

        // unclear-limit
        unclear_limit: "phải ghi đúng một trong ba khóa: `days` (ngày), `working-days` (ngày làm việc), `months` (tháng)" | "exactly one of `days`, `working-days` and `months` must be given";
        unclear_limit_help: "giữ một khóa, ví dụ `working-days` với số 5" | "keep one of them, such as `working-days` with the number 5";

        // limit-weakened
        limit_longer: "quy định `{id}` của kế hoạch cho làm lâu hơn luật" | "the plan's limit `{id}` gives more time than the law";
        limit_shorter: "quy định `{id}` của kế hoạch đòi hỏi ít ngày hơn luật" | "the plan's limit `{id}` demands less time than the law";
        limit_of_another_way: "quy định `{id}` của kế hoạch tính theo cách khác với luật" | "the plan's limit `{id}` counts differently from that of the law";
        limit_longer_in_all: "quy định `{id}` cho kéo dài, kể cả gia hạn, lâu hơn luật (`longest: {law}`)" | "the limit `{id}` may take longer with its extensions than the law allows (`longest: {law}`)";
        limit_more_extensions: "quy định `{id}` cho gia hạn nhiều hơn luật (`extendable: {law}`)" | "the limit `{id}` may be extended more often than the law allows (`extendable: {law}`)";
        limit_ends_early: "quy định `{id}` của kế hoạch chỉ áp dụng đến {day}, luật còn áp dụng sau đó" | "the plan's limit `{id}` applies until {day}, that of the law for longer";
        limit_begins_late: "quy định `{id}` của kế hoạch chỉ áp dụng từ {day}, luật áp dụng từ trước đó" | "the plan's limit `{id}` applies from {day}, that of the law from an earlier day";
        limit_without_entries: "quy định `{id}` của kế hoạch không nêu `register`, nên không mục sổ nào còn hạn theo nó" | "the plan's limit `{id}` names no `register`, so no entry owes anything by it";
        limit_of_fewer_kinds: "quy định `{id}` của kế hoạch bỏ loại `{kind}`, luật áp dụng cả loại này" | "the plan's limit `{id}` leaves out the kind `{kind}`, to which that of the law applies";
        limit_of_another_step: "quy định `{id}` của kế hoạch nói về bước khác, hoặc tính từ bước khác, so với luật" | "the plan's limit `{id}` is about a different step from that of the law, or counts from a different one";
        limit_of_other_units: "quy định `{id}` của kế hoạch áp dụng cho đơn vị ở vùng khác so với luật (`remote`)" | "the plan's limit `{id}` does not apply to units in the same areas as that of the law (`remote`)";
        limit_weakened_help: "xóa hoặc sửa bản ghi theo luật ({source}); vụ việc phức tạp thì ghi bước `extended`, quy định về việc khác thì đặt `id` khác; luật đã đổi thì ghi `allow` kèm văn bản mới" | "delete the record, or correct it to match the law ({source}); in a complicated case record the step `extended`; for something else choose another `id`; if the law has changed, write `allow` with the new source";

        // limit-outdated
        limit_outdated: "quy định `{id}` của kế hoạch rà soát ngày {checked}, còn bản có sẵn của chương trình rà soát ngày {shipped}" | "the plan's limit `{id}` was checked on {checked}, the shipped one on {shipped}";
        limit_outdated_help: "đối chiếu lại với văn bản: luật đã đổi thì sửa, hoặc xóa bản ghi để dùng bản có sẵn; chưa đổi thì ghi ngày rà soát mới vào `checked`" | "compare it with the document again: if the law has changed, correct the record, or delete it to use the shipped one; if not, write the day of the comparison into `checked`";
    }
}
