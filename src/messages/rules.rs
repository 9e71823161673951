//! Texts of the rules: what is wrong (a phrase in lower case, values in
//! backquotes), what was expected, and how to fix it. A group is named by the file of
//! `src/rules` that says it.

use super::words;

words! {
    /// The texts of the rules.
    RuleWords {
        // no-plan
        no_plan: "không có phần `{key}` trong tệp nào" | "no file contains `{key}`";
        nothing_there: "kế hoạch trống: không tệp nào có `plan`, `unit` và nhiệm vụ" | "the plan is empty: no file contains `plan`, `unit` and tasks";
        nothing_there_help: "tạo kế hoạch bằng `dcs init`; nếu tệp đang viết dở bị lưu trống thì lấy lại bản cũ" | "create a plan with `dcs init`; if a file was saved empty by mistake, get its older version back";
        no_plan_help: "thêm phần `{key}` vào `plan.toml`; `dcs init` tạo sẵn một kế hoạch" | "add `{key}` to `plan.toml`; `dcs init` creates a plan to start from";

        // several-plans
        several_plans: "phần `{key}` có ở hai nơi" | "`{key}` appears twice";
        several_reports_help: "giữ một phần `report`; báo cáo khác của kế hoạch thì ghi vào `reports`, mỗi báo cáo một `id`" | "keep one `report`; other reports of the plan belong in `reports`, each with an `id`";
        several_plans_help: "giữ một phần `{key}`; mỗi năm một thư mục riêng" | "keep one `{key}`; use a separate folder for each year";

        // no-records
        no_records: "kế hoạch không có nhiệm vụ nào" | "the plan has no tasks";
        no_records_help: "ghi nhiệm vụ vào khóa `tasks`, hoặc kiểm tra lại `--plan`" | "add tasks under `tasks`, or check `--plan`";

        // unused-allowance
        unused_allowance: "không có gì cần bỏ qua theo `{rule}`" | "the allowance for `{rule}` matches no finding";
        expired_allowance: "việc bỏ qua `{rule}` chỉ có giá trị đến ngày {day}" | "the allowance for `{rule}` expired on {day}";
        futile_allowance: "không được bỏ qua `{rule}`" | "`{rule}` cannot be allowed";
        futile_allowance_help: "sửa lỗi này; nếu bỏ qua thì các bảng sẽ thiếu số liệu" | "fix the finding; if it were ignored, tables would silently be incomplete";
        unused_allowance_help: "xóa bản ghi `allow` này" | "delete this `allow` record";

        // year-differs-from-folder
        year_differs_from_folder: "kế hoạch ghi năm {year} nhưng nằm trong thư mục `plans/{folder}`" | "the plan is for {year} but is in the folder `plans/{folder}`";
        year_differs_from_folder_help: "sửa `year` (hoặc `school-year`) và các ngày trong kế hoạch, hoặc đổi tên thư mục" | "correct `year` (or `school-year`) and the dates in the plan, or rename the folder";

        // unclear-year
        unclear_year: "`plan` phải ghi đúng một trong hai: `year` (năm dương lịch) hoặc `school-year` (năm học)" | "`plan` must have exactly one of `year` (a calendar year) and `school-year`";
        unclear_year_help: "ghi một dòng: `year`, ví dụ 2026, nếu theo năm dương lịch; `school-year`, ví dụ \"2025-2026\", nếu theo năm học" | "write one line: `year`, such as 2026, for a calendar year; `school-year`, such as \"2025-2026\", for a school year";

        // empty-file
        empty_file: "tệp không có nội dung" | "the file has no content";
        empty_file_help: "lấy lại nội dung của tệp nếu bị mất; tệp thừa thì xóa" | "restore its content if it was lost; delete the file if nothing belongs in it";

        // record-over-lines
        record_over_lines: "bản ghi viết trên nhiều dòng, mà git nối tệp này theo từng dòng (`merge=union`): khi hai người cùng ghi thêm, dòng trùng nhau bị mất" | "the record spans several lines, but git joins this file line by line (`merge=union`): if two people add records, the lines they share are lost";
        record_over_lines_help: "viết mỗi bản ghi trên một dòng, trong ngoặc nhọn, như `dcs record` viết; hoặc bỏ `merge=union` của tệp này trong `.gitattributes`" | "write each record on one line, in braces, as `dcs record` does; or remove `merge=union` for this file from `.gitattributes`";
        records_in_brackets: "danh sách viết trong ngoặc vuông, mà git nối tệp này theo từng dòng (`merge=union`): khi hai người cùng ghi thêm, git nối ra danh sách hỏng" | "the list is in brackets, but git joins this file line by line (`merge=union`): if two people add records, the merged list is broken";
        records_in_brackets_help: "bỏ ngoặc vuông và viết mỗi bản ghi trên một dòng bắt đầu bằng `- ` (tệp `.yaml`), như `dcs record` viết; hoặc bỏ `merge=union` của tệp này trong `.gitattributes`" | "remove the brackets and write each record on a line that begins with `- ` (in a `.yaml` file), as `dcs record` does; or remove `merge=union` for this file from `.gitattributes`";
        record_over_lines_toml: "bản ghi TOML luôn chiếm nhiều dòng: bỏ `merge=union` của tệp này trong `.gitattributes`, hoặc chuyển danh sách sang tệp `.yaml`, mỗi bản ghi một dòng" | "records in TOML always take several lines: remove `merge=union` for this file from `.gitattributes`, or move the list to a `.yaml` file, one record to a line";

        // unknown-rule
        unknown_rule: "không có quy tắc `{found}`" | "no such rule: `{found}`";
        unknown_rule_help: "`dcs check` nêu mã của quy tắc trong ngoặc vuông, ví dụ DCS205" | "`dcs check` shows the code of each rule in brackets, such as DCS205";

        // duplicate-identifier
        duplicate_identifier: "mã `{id}` được dùng hai lần" | "duplicate identifier `{id}`";
        twin_identifier: "mã `{id}` trùng với `{twin}` (không phân biệt chữ hoa, chữ thường và cách gõ dấu)" | "identifier `{id}` is the same as `{twin}` (case and Unicode form do not matter)";
        report_named_like_deadline: "báo cáo `{id}` trùng mã với một thời hạn khác" | "the report `{id}` has the identifier of another deadline";
        report_named_like_deadline_help: "đặt mã khác cho báo cáo; nếu báo cáo có hạn theo thời hạn đó thì ghi `deadline` thay cho `due`" | "give the report another identifier; if it is due with that deadline, write `deadline` instead of `due`";
        lost_identifier_help: "có phải một trong hai là nhiệm vụ `{lost}`? mã ấy được dùng ở chỗ khác mà không nhiệm vụ nào mang: viết `{lost}` ở nhiệm vụ ấy" | "other records name a task `{lost}`, which does not exist; if one of these two is meant, write `{lost}` there";
        duplicate_identifier_help: "đặt mã khác; thời hạn không có `id` thì lấy mã của nhiệm vụ" | "choose another identifier; a deadline without `id` takes the task's";

        // sync-copies
        sync_copy: "tệp này là bản sao của `{original}`, do OneDrive, Dropbox hay chương trình đồng bộ khác tạo ra khi hai máy cùng sửa" | "this file is a copy of `{original}`, made by OneDrive, Dropbox or another such program when two computers had changed it";
        sync_copy_help: "chép những dòng chỉ có ở tệp này sang `{original}`, rồi chuyển tệp này ra khỏi thư mục kế hoạch" | "copy the lines that only this file has into `{original}`, then move this file out of the plan folder";

        // copies
        copied_file: "tệp này và `{twin}` cùng có {count} mã giống nhau" | "this file and `{twin}` have {count:identifier|identifiers} in common";
        copied_file_named_help: "`{copy}` có tên như một bản sao: chuyển nó ra khỏi thư mục kế hoạch; nếu nó mới hơn thì chuyển tệp kia" | "`{copy}` is named like a copy: move it out of the plan folder; if it is the newer one, move the other";
        copied_file_help: "nếu một tệp là bản sao thì chuyển nó ra khỏi thư mục kế hoạch; xem kỹ tệp nào mới hơn" | "if one is a copy, move it out of the plan folder; check first which is newer";

        // reference
        define_it: "sửa mã, hoặc thêm bản ghi có mã này" | "correct the identifier, or add a record with it";
        define_it_or: "viết một mã đã có ({ids}), hoặc thêm bản ghi có mã này" | "write an identifier that exists ({ids}), or add a record with this one";

        // unknown-section
        unknown_section: "mục `{id}` không có trong kế hoạch" | "unknown section `{id}`";

        // unknown-task
        unknown_task_of_deadline_help: "sửa mã; nếu nhiệm vụ đã bỏ thì xóa thời hạn này" | "correct the identifier; if the task was given up, delete this deadline";
        unknown_task: "nhiệm vụ `{id}` không có trong kế hoạch" | "unknown task `{id}`";

        // unknown-party
        unknown_party: "không có bộ phận, cá nhân `{id}` trong kế hoạch" | "unknown party `{id}`";

        // unknown-deadline
        unknown_deadline: "thời hạn `{id}` không có trong kế hoạch" | "unknown deadline `{id}`";
        deadline_of_task_help: "đó là mã của một nhiệm vụ; thời hạn của nó là `{id}`" | "that is a task; its deadline is `{id}`";

        // unknown-occurrence
        unknown_occurrence: "không có kỳ `{id}`" | "unknown occurrence `{id}`";
        unknown_occurrence_help: "các kỳ từ `@{first}` đến `@{last}`" | "its occurrences run from `@{first}` to `@{last}`";
        no_period_help: "thời hạn này không lặp lại; viết `{id}`" | "this deadline does not recur; write `{id}`";

        // unknown-figure
        unknown_figure: "số liệu `{id}` không có trong kế hoạch" | "unknown figure `{id}`";

        // unclear-reference
        no_period: "thời hạn `{id}` lặp lại, chưa rõ kỳ nào" | "deadline `{id}` recurs; which occurrence is meant?";
        name_period: "ghi kèm kỳ, ví dụ `{id}@{period}`" | "name the period, for example `{id}@{period}`";
        name_period_of_task: "thay `task` bằng `deadline`, ghi cả kỳ, ví dụ `{id}@{period}`" | "write `deadline` instead of `task`, with the period, for example `{id}@{period}`";
        unclear_task: "nhiệm vụ `{id}` có {count} thời hạn, chưa rõ tiến độ thuộc thời hạn nào" | "task `{id}` has {count:deadline|deadlines}; which one is meant?";
        unclear_task_help: "ghi `deadline:` với mã thời hạn thay cho `task:`; nếu chưa có thời hạn thì thêm vào `deadlines`" | "write `deadline:` with its identifier instead of `task:`; if there is no deadline, add one to `deadlines`";
        two_targets: "bản ghi nêu cả `deadline` và `task`" | "the record names both a `deadline` and a `task`";
        two_targets_help: "giữ một trong hai khóa" | "keep one of the two keys";
        not_one_target: "tiến độ phải nêu đúng một trong hai: `deadline` hoặc `task`" | "a progress record must have exactly one of `deadline` and `task`";
        not_one_target_help: "ghi một trong hai khóa: `deadline` với mã thời hạn, hoặc `task` với mã nhiệm vụ" | "write one of the two keys: `deadline` with the identifier of a deadline, or `task` with that of a task";

        // evidence-missing
        evidence_missing: "không thấy tệp `{path}`" | "file `{path}` does not exist";
        evidence_missing_help: "đặt tệp vào thư mục kế hoạch, hoặc sửa đường dẫn; địa chỉ mạng phải bắt đầu bằng `https://`" | "put the file into the plan folder, or correct the path; a URL must start with `https://`";
        evidence_other_case_help: "ý bạn là `{meant}`? Chữ hoa, chữ thường phải viết như tên tệp: máy khác có thể phân biệt" | "did you mean `{meant}`? Write upper and lower case as in the file's name: other computers may distinguish them";
        evidence_several_help: "mỗi tệp là một mục của danh sách, trong ngoặc kép thẳng: viết `{files}`" | "each file is an item of the list, in straight quotes: write `{files}`";
        evidence_folder: "minh chứng `{path}` là thư mục" | "evidence `{path}` is a folder";
        evidence_folder_help: "ghi từng tệp trong thư mục" | "name the files in it one by one";

        // evidence-empty
        evidence_empty: "tệp minh chứng `{path}` rỗng (0 byte)" | "evidence file `{path}` is empty (0 bytes)";
        evidence_empty_help: "chép lại tệp gốc vào thư mục kế hoạch" | "copy the original file into the plan folder again";
        evidence_pointer: "tệp minh chứng `{path}` chưa được tải về: ở đây chỉ có con trỏ của Git LFS" | "evidence file `{path}` has not been downloaded: only the pointer of Git LFS is here";
        evidence_pointer_help: "tải tệp về bằng `git lfs pull`" | "download it with `git lfs pull`";

        // evidence-uncited
        evidence_uncited: "{count} tệp trong `{folder}/` không được bản ghi nào nêu: {names}" | "{count:file|files} in `{folder}/` that no record names: {names}";
        evidence_uncited_help: "thêm tệp vào `evidence` của bản ghi, hoặc chuyển tệp ra khỏi thư mục nếu không cần" | "add the file to the `evidence` of a record, or move it elsewhere if it is not needed";

        // evidence-outside
        evidence_outside: "minh chứng `{path}` nằm ngoài thư mục kế hoạch" | "evidence `{path}` is outside the plan folder";
        evidence_outside_help: "chép tệp vào thư mục kế hoạch và ghi đường dẫn tính từ đó" | "copy it into the plan folder and write a path relative to that folder";

        // task-without-deadline
        task_without_deadline: "nhiệm vụ chưa có thời hạn" | "task without a deadline";
        task_without_deadline_help: "thêm vào `deadlines` một ngày (`due`), chu kỳ (`every`), `ongoing = true` hoặc `on-request = true`; điểm có tính nguyên tắc thì ghi `owed = false` vào nhiệm vụ" | "add a date (`due`), a recurrence (`every`), `ongoing = true` or `on-request = true` to `deadlines`; a point of principle says `owed = false` in the task";

        // due-outside-period
        due_outside_period: "ngày {day} nằm ngoài kỳ của kế hoạch" | "{day} is outside the plan's period";
        due_outside_period_expected: "kỳ của kế hoạch: {from} đến {until}" | "the plan's period: {from} to {until}";
        due_outside_period_help: "sửa ngày, hoặc đặt `from` và `until` trong `plan`" | "correct the date, or set `from` and `until` in `plan`";

        // reversed-range
        reversed_range: "ngày kết thúc ({until}) trước ngày bắt đầu ({from})" | "the range ends ({until}) before it begins ({from})";
        range_begins: "bắt đầu ở đây" | "it begins here";
        reversed_range_help: "đổi chỗ `{first}` và `{last}`, hoặc sửa năm" | "swap `{first}` and `{last}`, or correct the year";

        // empty-recurrence
        empty_recurrence: "không có ngày đến hạn nào từ {from} đến {until}" | "no due date between {from} and {until}";
        empty_recurrence_help: "kiểm tra `every`, `day`, `month`, `from`, `until`" | "check `every`, `day`, `month`, `from`, `until`";

        // due-on-free-day
        due_on_free_day: "{count} hạn sắp tới rơi vào ngày nghỉ: {days}" | "{count:due date falls|due dates fall} on a non-working day: {days}";
        due_on_free_day_help: "hạn {day}: nên xong chậm nhất ngày {aim}" | "due {day}: finish by {aim}";
        no_working_day_after: "hạn {day} không dời được: cả năm sau đó không có ngày làm việc nào; xem lại `weekend` trong `unit` và `holidays`" | "due {day} cannot be moved: there is no working day in the year after it; check `weekend` in `unit` and the `holidays`";
        no_working_day_before: "hạn {day}: cả năm trước đó không có ngày làm việc nào; xem lại `weekend` trong `unit` và `holidays`" | "due {day}: there is no working day in the year before it; check `weekend` in `unit` and the `holidays`";

        // unclear-holiday
        unclear_holiday: "ngày nghỉ chưa rõ là ngày nào" | "it is not clear which days are off";
        unclear_holiday_help: "ghi `on` cho một ngày, hoặc cả `from` và `until` cho nhiều ngày liền" | "write `on` for one day, or both `from` and `until` for several days";

        // holiday-of-other-year
        holiday_of_other_year: "ngày {day} không thuộc năm nào của kế hoạch" | "{day} is in no year of the plan";
        holiday_of_other_year_expected: "kế hoạch từ {from} đến {until}" | "the plan is from {from} to {until}";
        holiday_of_other_year_help: "sửa năm; nếu chép từ kế hoạch cũ thì xóa" | "correct the year, or delete the record if it was copied from an older plan";

        // due-moved-far
        due_moved_far: "vì ngày nghỉ, {count} hạn dời đến {due}, đầu tiên là `{id}`: dời {days} ngày từ {was}" | "days off move {count:due date|due dates} to {due}, first `{id}`, by {days} days from {was}";
        due_moved_far_help: "sửa ngày nghỉ nếu ghi sai; kỳ nào không phải làm thì bỏ bằng `skip`; nếu đúng như thế thì ghi `allow` kèm lý do" | "correct the days off if they are wrong; name periods in which nothing is to be done in `skip`; if this is right, add an `allow` with the reason";

        // due-before-plan
        due_before_plan: "{count} hạn trước ngày ban hành kế hoạch ({signed}) nên không tính: {days}" | "{count:deadline is|deadlines are} due before the date of the plan ({signed}) and so not counted: {days}";
        due_before_plan_help: "sửa ngày đến hạn, hoặc ghi việc đã làm vào `progress`; nếu ngày ban hành sai thì sửa `plan.date`" | "correct the due day, or record in `progress` what is done; if the date of the plan is wrong, correct `plan.date`";

        // holidays-unknown
        holidays_unknown: "không biết ngày nghỉ lễ năm {year}; hạn chỉ được dời qua cuối tuần" | "the holidays of {year} are not known; due dates only move past weekends";
        holidays_not_announced: "ngày nghỉ Tết, nghỉ bù, làm bù năm {year} chưa có thông báo" | "the days off around Tết of {year}, and those worked instead, are not announced";
        holidays_unknown_help: "chép ngày nghỉ của năm {year} từ thông báo vào `holidays` (xem `dcs explain holidays`)" | "copy the days off of {year} from the announcement into `holidays` (see `dcs explain holidays`)";

        // owed-contradicted
        owed_contradicted: "ghi là không phải theo dõi mà vẫn có thời hạn" | "marked as not owed, but it has a deadline";
        owed_contradicted_help: "bỏ `owed: false`, hoặc bỏ thời hạn" | "remove `owed: false`, or the deadline";

        // report-without-deadline
        report_without_deadline: "chưa ghi hạn của báo cáo" | "the report has no due date";
        report_without_deadline_help: "thêm `due` vào phần `report`; không phải báo cáo thì ghi `owed` là `false` ở đó" | "add `due` to `report`, or write `false` for `owed` there if the plan owes no report";
        one_report_without_deadline_help: "thêm `due` vào bản ghi này, hoặc `deadline` là mã thời hạn của nó (báo cáo đột xuất: một thời hạn có `on-request` là `true`); không phải báo cáo thì ghi `owed` là `false`" | "add `due` to this record, or `deadline` with the identifier of its deadline (for a report on request, one with `on-request`: `true`); if it is not owed, write `false` for `owed`";

        // unclear-deadline
        unclear_deadline: "thời hạn `{id}` phải nêu đúng một cách tính hạn: `due`, `every`, `after`, `before`, `ongoing = true` hoặc `on-request = true`" | "deadline `{id}` must have exactly one of `due`, `every`, `after`, `before`, `ongoing = true` and `on-request = true`";
        report_due_twice_help: "giữ `deadline` nếu báo cáo là một nhiệm vụ của kế hoạch, nếu không thì giữ `due`" | "keep `deadline` if the report is a task of the plan, otherwise `due`";
        unclear_deadline_help: "giữ một cách; nếu cần cả hai thì tách thành nhiều thời hạn, mỗi thời hạn một `id`" | "keep one; if both are meant, split it into several deadlines, each with its own `id`";
        no_way_to_be_due_help: "thêm một dòng: `due` (một ngày), `every` (lặp lại), `after` và `within` (sau một việc khác), `ongoing` (thường xuyên) hoặc `on-request` (khi có yêu cầu)" | "add one line: `due` (a date), `every` (a recurrence), `after` and `within` (after something else), `ongoing` or `on-request`";
        spare_key: "khóa `{key}` chỉ có nghĩa cùng với `every`" | "`{key}` has no meaning without `every`";
        spare_key_help: "xóa `{key}`, hoặc thêm `every`" | "delete `{key}`, or add `every`";

        // day-outside-period
        day_outside_period: "chu kỳ này không có `{found}`" | "`{found}` is outside the recurrence period";
        day_outside_period_expected: "từ 1 đến {most}" | "from 1 to {most}";
        month_of_period_help: "`month` là tháng thứ mấy của chu kỳ; tháng {month} trong năm là tháng thứ {meant} của chu kỳ: viết `{meant}`" | "`month` counts within the period; month {month} of the year is its month {meant}: write `{meant}`";
        month_has_no_month: "lặp lại hằng tháng thì không nêu tháng: xóa `month`; nếu chỉ làm trong tháng {month} hằng năm, viết `every` là `year`" | "what recurs monthly has no `month`: delete it; if it is due only in month {month} of each year, write `year` for `every`";
        week_has_no_month: "chu kỳ tuần không có tháng; xóa `month`" | "a weekly recurrence has no months; delete `month`";

        // too-many-dates
        too_many_dates: "thời hạn `{id}` cho quá nhiều ngày" | "deadline `{id}` yields too many dates";
        too_many_dates_expected: "tối đa {one} ngày mỗi thời hạn, {all} ngày cả kế hoạch" | "at most {one} dates for each deadline, {all} for the whole plan";
        too_many_dates_help: "thu hẹp `from` và `until`" | "narrow `from` and `until`";

        // progress-in-future
        record_in_future: "bản ghi trong `{list}` ghi ngày {day}, sau ngày xem {as_of}" | "record in `{list}` dated {day}, after the as-of date {as_of}";
        record_in_future_help: "sửa ngày; bản ghi sau ngày xem không được tính" | "correct the date; records after the as-of date are not counted";

        // overridden-extension
        overridden_extension: "gia hạn đến {to} ghi ngày {on}, trước lần gia hạn ngày {later}, nên từ ngày {later} không còn tác dụng" | "the extension to {to} is dated {on}, before the one of {later}, and so has no effect from {later} on";
        overridden_extension_here: "lần gia hạn có tác dụng" | "this extension has effect";
        overridden_extension_help: "nếu quyết định này ra sau thì sửa `on` thành ngày của quyết định; nếu là quyết định cũ nay ghi bổ sung thì để nguyên và bỏ qua cảnh báo này bằng `allow`, kèm lý do" | "if this decision is the later one, give its date in `on`; if it is an old one added afterwards, leave it and accept this warning with `allow` and a reason";

        // retroactive-extension
        retroactive_extension: "gia hạn ghi ngày {on}, sau hạn {due}" | "extension dated {on}, after the due date {due}";
        retroactive_before: "gia hạn ghi ngày {on}, khi `{id}` (phải làm trước việc được gia hạn) đã quá hạn {due}" | "extension dated {on}, when `{id}`, which goes before the extended work, was overdue since {due}";
        retroactive_extension_help: "nếu quyết định có trước hạn thì ghi ngày của quyết định; nếu không thì để nguyên và bỏ qua cảnh báo này bằng `allow`, kèm lý do" | "if the decision is older than the due date, give its date; otherwise leave it and accept this warning with `allow` and a reason";

        // retroactive-stop
        retroactive_pause: "tạm dừng ghi ngày {on}, sau hạn {due}" | "paused on {on}, after the due date {due}";
        retroactive_drop: "không thực hiện ghi ngày {on}, sau hạn {due}" | "dropped on {on}, after the due date {due}";
        stopped_when_done: "việc đã ghi làm xong ngày {done}, trễ hạn {due}, mà bản ghi này lại ghi là dừng" | "this work was recorded as done on {done}, after the due date {due}, and is stopped by this record";
        stopped_when_done_help: "việc đã xong thì xóa bản ghi này; chưa xong thì trước nó thêm một bản ghi `state: started` (làm tiếp)" | "if it is done, delete this record; if it is not, add a record with `state: started` before it";
        retroactive_stop_help: "nếu quyết định có trước hạn thì ghi ngày của quyết định; nếu không thì để nguyên và bỏ qua cảnh báo này bằng `allow`, kèm lý do" | "if the decision is older than the due date, give its date; otherwise leave it and accept this warning with `allow` and a reason";

        // record-backdated
        record_backdated: "bản ghi ngày {on} đứng sau bản ghi ngày {before} và làm mất số ngày quá hạn" | "record of {on}, written after that of {before}, hides how late the work was";
        record_backdated_help: "sửa ngày; nếu bản ghi ngày sau mới là sai thì bỏ bản ghi ấy" | "correct the date, or take back the other record if that one is wrong";

        // period-without-due
        period_without_due: "kỳ {period} đến hạn ngày {due}, sau ngày cuối {until}, nên không có hạn" | "period {period} is due on {due}, after the last day {until}, so it has no due date";
        period_without_due_help: "thêm thời hạn `due` vào ngày {until} cho phần còn lại, hoặc đặt `day`, `month` sớm hơn" | "add a deadline with `due` on {until} for what is left, or choose an earlier `day` or `month`";

        // day-differs-from-text
        day_differs_from_text: "lời văn của nhiệm vụ ghi ngày {text}, thời hạn `{id}` là ngày {due}" | "the text of the task names {text}, the deadline `{id}` is {due}";
        month_differs_from_text: "lời văn của nhiệm vụ ghi {text}, thời hạn `{id}` là ngày {due}" | "the text of the task names {text}, the deadline `{id}` is {due}";
        day_differs_from_text_deadline: "thời hạn ở đây" | "the deadline is here";
        day_differs_from_text_help: "xem bản kế hoạch đã ký, rồi sửa một trong hai cho khớp" | "look at the plan as it was signed, and correct one of the two";

        // progress-before-period
        progress_before_period: "tiến độ ghi ngày {day}, trước kỳ của kế hoạch ({from})" | "progress dated {day}, before the plan's period ({from})";
        done_before_period: "`{id}` ghi xong ngày {day}, trước khi kỳ ấy bắt đầu ({from})" | "`{id}` is recorded as done on {day}, before its period begins ({from})";
        done_before_period_help: "sửa ngày hoặc kỳ; nếu làm trước thật thì bỏ qua kèm lý do (`allow`)" | "correct the day or the period; if it was done early, accept it with a reason (`allow`)";
        progress_before_period_help: "sửa ngày, hoặc chuyển sang kế hoạch của năm đó" | "correct the date, or move the record to that year's plan";

        // done-without-evidence
        done_without_evidence: "đã xong nhưng không có minh chứng, không có ghi chú" | "done without evidence or a note";
        done_without_evidence_help: "thêm khóa `evidence` (danh sách tệp) hoặc `note`; cách viết: `dcs explain evidence`" | "add the key `evidence` (a list of files) or `note`; for an example: `dcs explain evidence`";

        // done-twice
        done_twice: "kỳ `{id}` được ghi xong hai lần" | "occurrence `{id}` is recorded as done twice";
        done_twice_help: "sửa kỳ của bản ghi nhầm, hoặc xóa bản ghi thừa; để bổ sung minh chứng hay lý do, ghi `state: started` với ngày trước ngày xong" | "correct the period of the wrong record, or delete the duplicate; to add evidence or a reason, record `state: started` on a day before it was done";

        // extension-without-decision
        extension_without_decision: "gia hạn không nêu văn bản quyết định" | "extension without a decision";
        extension_without_decision_help: "ghi số, ngày của văn bản vào `decision`" | "write the number and date of the document in `decision`";

        // futile-extension
        futile_extension: "gia hạn đến {to}, không sau hạn ban đầu {due}" | "extended to {to}, which is not after the original due date {due}";
        extension_without_date: "gia hạn cho một thời hạn không có ngày" | "extension of a deadline without a date";
        futile_extension_help: "sửa `to` hoặc `deadline`, hoặc xóa bản ghi" | "correct `to` or `deadline`, or delete the record";

        // figure-given-twice
        figure_given_twice: "số liệu `{id}` có hai giá trị" | "figure `{id}` has two values";
        figure_given_twice_help: "chỉ giữ giá trị ở một nơi" | "keep the value in one place";

        // unclear-target
        part_of_itself: "số liệu `{id}` không thể là một phần của chính nó" | "the figure `{id}` cannot be a part of itself";
        parts_of_each_other: "các số liệu là phần của nhau thành vòng: {names}" | "figures are parts of each other in a circle: {names}";
        part_of_itself_help: "ghi vào `of` mã của tổng số, hoặc bỏ `of`" | "name the whole in `of`, or remove it";
        target_of_nothing: "`target` là phần trăm, nhưng không rõ của số nào" | "`target` is a percentage, but of what?";
        target_of_nothing_help: "thêm `of` với mã của tổng số; nếu chỉ tiêu là một số thì dùng `at-least`" | "add `of` with the identifier of the whole; if the target is a number, use `at-least`";
        target_no_percentage: "`target` phải là phần trăm: trên 0, đến 100" | "`target` must be a percentage: above 0, up to 100";
        target_no_percentage_help: "ví dụ 87.5; nếu chỉ tiêu là một số thì dùng `at-least`" | "for example 87.5; if the target is a number, use `at-least`";

        // part-exceeds-whole
        part_exceeds_whole: "số liệu `{id}` ({part}) lớn hơn tổng số `{of}` ({whole})" | "the figure `{id}` ({part}) is larger than its whole, `{of}` ({whole})";
        whole_here: "tổng số ở đây" | "the whole is here";
        part_exceeds_whole_help: "sửa số ghi sai, hoặc ghi mã của tổng số khác vào `of`" | "correct the number that is wrong, or name another whole in `of`";

        // report-dated-early
        report_dated_early: "báo cáo ghi ngày {date}, trước kỳ báo cáo (từ {from})" | "the report is dated {date}, before its period begins on {from}";
        report_dated_early_help: "sửa `date`, hoặc `from` của báo cáo" | "correct the `date` or the `from` of the report";

        // report-dated-late
        report_dated_late: "báo cáo ghi ngày {date}, sau hạn {due}" | "the report is dated {date}, after its due date {due}";
        report_due_here: "hạn ở đây" | "due date given here";
        report_dated_late_help: "sửa ngày, hoặc bỏ qua kèm lý do (`allow`)" | "correct the date, or accept it with a reason (`allow`)";

        // stop-without-note
        stop_without_note: "tạm dừng hoặc không thực hiện nhưng không ghi lý do" | "paused or dropped without a reason";
        stop_without_note_help: "thêm khóa `note` với lý do" | "add the reason as the key `note`";
    }
}
