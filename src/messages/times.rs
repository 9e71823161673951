//! What is reported about the times that a plan names.

use super::words;

words! {
    /// What is reported about the times that a plan names.
    TimeWords {
        // due-outside-period
        named_outside_period: "kế hoạch không có, hoặc có nhiều lần `{name}`" | "the plan has no `{name}`, or more than one";
        named_outside_period_help: "viết thêm năm, ví dụ `tháng 10/2025`; hoặc sửa lại cho nằm trong kế hoạch" | "add the year, such as `10/2025`, or correct it so that it is within the plan";

        // unclear-deadline
        school_year_missing: "kế hoạch theo năm dương lịch nên không rõ `{name}` là của năm học nào" | "the plan covers a calendar year, so it is not clear which school year `{name}` belongs to";
        which_week: "`{name}` không rõ là tuần nào: tuần của lịch hay tuần học" | "it is not clear whether `{name}` is a week of the calendar or of the school year";
        which_week_help: "ghi ngày cuối của tuần ấy; nếu là tuần của lịch (từ {from} đến {until}) thì viết `{code}`" | "give the last day of that week; if it is the week of the calendar (from {from} to {until}), write `{code}`";
        which_week_day: "ghi ngày cuối của tuần ấy, đủ ngày, tháng, năm" | "give the last day of that week with day, month and year";
        end_of_which_year: "`{name}` không rõ là cuối năm dương lịch hay cuối năm học" | "it is not clear which year ends with `{name}`: the calendar year or the school year";
        end_of_which_year_help: "viết `{day}`, hoặc `cuối năm học`" | "write `{day}`, or `cuối năm học` for the end of the school year";
        write_school_year: "viết cả năm học: `{name}`; hoặc ghi ngày, ví dụ `{day}`" | "write the school year too: `{name}`; or a day, such as `{day}`";
        write_a_school_year: "viết cả năm học: `{one}` hoặc `{other}`; hoặc ghi ngày, ví dụ `{day}`" | "write the school year too: `{one}` or `{other}`; or a day, such as `{day}`";
        keys_clash: "`{key}` không đi cùng với `{other}`" | "`{key}` and `{other}` do not go together";
        keys_clash_help: "xóa `{key}`, hoặc sửa `{other}`" | "delete `{key}`, or change `{other}`";
        weekday_without_nth: "thiếu `nth`: không rõ là thứ ấy của tuần nào trong tháng" | "`nth` is missing: which of these days of the month?";
        weekday_without_nth_help: "thêm `nth`: 1 là tuần đầu, `last` là tuần cuối; việc hằng tuần thì ghi `every` là `week`" | "add `nth`: 1 is the first, `last` the last; for every week write `week` for `every`";
        nth_without_weekday: "`nth` chỉ có nghĩa cùng với `weekday`" | "`nth` has no meaning without `weekday`";
        nth_without_weekday_help: "thêm `weekday`, ví dụ `monday` (thứ Hai), hoặc xóa `nth`" | "add `weekday`, such as `monday`, or delete `nth`";
        lacks_key: "`{key}` cần đi cùng với `{other}`" | "`{key}` needs `{other}`";
        lacks_event_help: "thêm `{other}`: mã của thời hạn được tính từ đó, hoặc xóa `{key}`" | "add `{other}`: the deadline from which it counts, or delete `{key}`";
        lacks_length_help: "thêm `{other}`, ví dụ `{other}: 5 working-days` (05 ngày làm việc), hoặc xóa `{key}`" | "add `{other}`, such as `{other}: 5 working-days`, or delete `{key}`";
        lacks_ongoing_help: "thêm `ongoing` là `true` (thường xuyên), hoặc xóa `until-done`" | "add `ongoing` as `true`, or delete `until-done`";
        no_day_of_event: "`{name}` không có ngày đến hạn để tính" | "`{name}` has no due day from which to count";
        event_is_report: "`{name}` là báo cáo có hạn riêng (`due`), chưa tính từ đó được" | "`{name}` is a report with a due day of its own (`due`), from which nothing counts";
        event_is_report_help: "ghi hạn của báo cáo thành một mục trong `deadlines`, nêu mục ấy ở `deadline` của báo cáo (thay `due`) và ở đây" | "make the due day of the report a record in `deadlines`, and name that as the `deadline` of the report (instead of `due`) and here";
        no_day_of_event_help: "ghi mã của một thời hạn có ngày; thời hạn lặp lại thì kèm kỳ, ví dụ `@2026-Q4`" | "name a deadline with a day; of a recurring one the period too, such as `@2026-Q4`";
        circle_of_events: "hạn này được tính theo chính nó" | "this deadline counts from itself";
        too_many_in_a_row: "hơn {most} thời hạn tính nối nhau" | "more than {most} deadlines count from each other";
        circle_of_events_help: "ghi `due` (một ngày) cho một trong các thời hạn tính theo nhau" | "give one of the deadlines that count from each other a `due`";
        next_semester: "không biết học kỳ sau học kỳ cuối từ ngày nào đến ngày nào: bỏ `in`, hoặc ghi từng ngày (`due`)" | "the semester after the last one is not known: delete `in`, or give each date (`due`)";
        no_semesters: "không biết mỗi học kỳ từ ngày nào đến ngày nào: thêm vào `plan` khóa `semesters`; xem `dcs explain semesters`" | "the semesters of the plan's year are not known: add `semesters` to `plan`; see `dcs explain semesters`";

        // far-from-plan
        far_from_plan: "ngày {day} cách kỳ của kế hoạch nhiều năm" | "{day} is years away from the plan";
        far_from_plan_help: "sửa năm: có phải là {meant}? nếu đúng là năm {year} thì ghi vào `allow` kèm lý do" | "correct the year: did you mean {meant}? if it is {year}, write it into `allow` with the reason";
        far_from_plan_year: "sửa năm; nếu năm ấy đúng thì ghi vào `allow` kèm lý do" | "correct the year; if it is right, write it into `allow` with the reason";

        // report-due-early
        report_due_before: "báo cáo phải gửi ngày {due}, trước khi kỳ báo cáo bắt đầu ({from})" | "the report is due on {due}, before its period begins on {from}";
        report_due_within: "báo cáo phải gửi ngày {due}, khi kỳ báo cáo chưa kết thúc ({until})" | "the report is due on {due}, before its period ends on {until}";
        report_due_early_help: "sửa `due`, hoặc ghi `until` là ngày chốt số liệu, không sau `due`; nếu đúng như thế thì ghi vào `allow` kèm lý do" | "correct `due`, or write for `until` the day up to which the figures count, not after `due`; if it is right, write it into `allow` with the reason";

        // extended-beyond-plan
        extended_beyond_plan: "gia hạn `{id}` đến {to}, sau khi kế hoạch kết thúc" | "`{id}` is extended to {to}, after the plan has ended";
        extended_beyond_plan_expected: "kế hoạch đến hết {until}" | "the plan ends on {until}";
        extended_beyond_plan_help: "sửa ngày; văn bản quyết định đúng như thế thì ghi vào `allow` kèm lý do, và đưa việc này vào kế hoạch năm sau" | "correct the day; if the decision says so, write it into `allow` with the reason, and put the work into the next plan";

        // wrong-year
        wrong_year: "kế hoạch ghi năm {year}, nhưng cả {count} hạn đều của năm {found}" | "the plan is for {year}, but all {count} due days are in {found}";
        wrong_year_help: "nếu năm của kế hoạch sai thì sửa thành `{found}`; nếu năm ấy đúng thì sửa từng ngày" | "if the year of the plan is wrong, write `{found}`; if it is right, correct the days";
        wrong_year_day: "ngày của năm {found}" | "a day in {found}";

        // while reading
        rhythm_lines: "thay dòng này bằng các dòng {lines}" | "write these lines instead: {lines}";
        due_after: "thay dòng này bằng hai dòng: `after` (mã của thời hạn được tính từ đó) và `within`: `{length}`" | "write two lines instead: `after` (the deadline from which it counts) and `within`: `{length}`";
        due_before: "thay dòng này bằng hai dòng: `before` (mã của thời hạn phải làm trước) và `ahead`: `{length}`" | "write two lines instead: `before` (the deadline that it precedes) and `ahead`: `{length}`";

        // day-differs-from-text
        wording_differs: "lời văn này không khớp với thời hạn `{id}` ({keys})" | "these words differ from deadline `{id}` ({keys})";
        wording_differs_help: "sửa lời văn hoặc sửa các khóa của thời hạn: văn bản in lời văn, `dcs` tính hạn theo các khóa" | "correct the words or the keys: documents print the words, `dcs` counts by the keys";
        weekday_differs: "lời văn ghi ngày {day} là {said}, mà ngày ấy là {weekday}" | "the text calls {day} a {said}, but it is a {weekday}";
        weekday_differs_help: "xem bản kế hoạch đã ký: sửa thứ hoặc sửa ngày" | "look at the plan as it was signed: correct the day of the week or the date";
        begins_when_due: "lời văn ghi việc này làm từ ngày hoặc sau ngày {text}, mà `{id}` có hạn là ngày {due}" | "the text says that the work is done from or after {text}, but `{id}` is due on {due}";
        begins_when_due_help: "ghi `from`: `{from}`, và `due` là ngày phải xong; không có ngày phải xong thì thay `due` bằng `ongoing`: `true`" | "write `from`: `{from}`, and under `due` the day by which it is to be done; if there is none, write `ongoing`: `true` instead of `due`";
        recurs_otherwise: "lời văn ghi `{text}`, mà thời hạn `{id}` ghi {keys}" | "the text says `{text}`, but the deadline `{id}` says {keys}";
        recurs_otherwise_help: "xem bản kế hoạch đã ký: lời văn đúng thì ghi {expected} cho thời hạn; thời hạn đúng thì thay `{text}` trong lời văn bằng `{words}`" | "look at the plan as it was signed: if the text is right, write {expected} for the deadline; if the deadline is right, write `{words}` instead of `{text}` in the text";
        recurs_on_help: "xem bản kế hoạch đã ký: lời văn đúng thì ghi {expected} cho thời hạn; thời hạn đúng thì sửa ngày trong lời văn" | "look at the plan as it was signed: if the text is right, write {expected} for the deadline; if the deadline is right, correct the day in the text";
        recurs_once: "lời văn ghi `{text}`, mà thời hạn `{id}` chỉ có một ngày: {due}" | "the text says `{text}`, but the deadline `{id}` has a single day: {due}";
        recurs_once_help: "xem bản kế hoạch đã ký: lời văn đúng thì thay `due` của thời hạn bằng {expected}; chỉ làm một lần thì bỏ `{text}` trong lời văn" | "look at the plan as it was signed: if the text is right, write {expected} instead of the `due` of the deadline; if it is done once, take `{text}` out of the text";
        in_other_period_help: "xem bản kế hoạch đã ký: lời văn đúng thì ghi `due`: `{name}` cho thời hạn; thời hạn đúng thì sửa `{text}` trong lời văn" | "look at the plan as it was signed: if the text is right, write `due`: `{name}` for the deadline; if the deadline is right, correct `{text}` in the text";
        begins_otherwise: "lời văn ghi việc này làm từ ngày hoặc sau ngày {text}, mà `{id}` bắt đầu ngày {from}" | "the text says that the work is done from or after {text}, but `{id}` begins on {from}";

        // holidays-unknown
        uncounted_year: "chưa biết ngày nghỉ của năm {year} nên chưa tính được hạn này" | "which days of {year} are off is not known, so this due day cannot be counted";
        uncounted_year_help: "ghi các ngày nghỉ của năm ấy vào `holidays`, hoặc ghi `due`" | "write the days off of that year into `holidays`, or give a `due`";

        // unknown-occurrence
        skip_in_vain: "thời hạn này không có kỳ nào là `{name}` để trừ" | "this deadline has no period `{name}` to leave out";
        skip_in_vain_help: "ghi kỳ của thời hạn, ví dụ `tháng 6/2026` cho việc hằng tháng, hoặc xóa" | "write a period of the deadline, such as `2026-06` for monthly work, or delete it";
        skip_period_help: "`skip` ghi tên kỳ, không ghi ngày: viết `{period}`, hoặc xóa" | "`skip` has the names of periods, not days: write `{period}`, or delete it";

        // reversed-range
        semesters_overlap: "học kỳ này bắt đầu ngày {from}, khi học kỳ trước chưa kết thúc (ngày {until})" | "this semester begins on {from}, before the one before it ends on {until}";
        semester_ends: "học kỳ trước kết thúc ở đây" | "the semester before it ends here";
        semesters_overlap_help: "sửa ngày; các học kỳ ghi theo thứ tự, không trùng ngày nhau" | "correct the dates; semesters stand in order and share no day";

        // day-outside-period
        day_outside_semester: "ngày {day} không nằm trong học kỳ của nó" | "{day} is not in its semester";
        semester_days: "học kỳ từ {from} đến {until}" | "the semester from {from} to {until}";
        day_outside_semester_help: "chọn `day`, `month` nằm trong mọi học kỳ; bỏ cả hai thì hạn là ngày cuối học kỳ; hoặc ghi từng ngày (`due`)" | "choose a `day` and `month` that are in every semester; without both it is due on the last day of the semester; or give each date (`due`)";

        // uncounted-times
        uncounted_times: "{times} lần này không được đếm, vì `state` là `started` (đang làm)" | "these {times} times do not count, because `state` is `started`";
        uncounted_times_help: "các lần ấy đã làm xong thì ghi `state` là `done`; hạn đòi nhiều lần hơn thì vẫn chờ đủ" | "if it was done these times, write `done` for `state`; a deadline that asks for more still waits for the rest";
    }
}
