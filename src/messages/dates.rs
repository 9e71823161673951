//! Texts of the findings about days, rhythms and periods that cannot be read.

use super::words;

words! {
    /// The texts about days and periods.
    DateWords {
        day_of_period_help: "ngày đầu của kỳ là `1`, ngày cuối của kỳ là `last`; bỏ khóa thì cũng là ngày cuối" | "the first day of the period is `1`, the last is `last`; without the key it is the last, too";
        weekday_differs: "ngày `{day}` là {weekday}, không phải {said}: xem lại ngày hay thứ; ngày đúng thì chỉ viết `{day}`" | "`{day}` is a {weekday}, not a {said}: see which is wrong; if the day is right, write only `{day}`";
        until_now: "người đang giữ thì chưa có ngày thôi: xóa khóa `{key}`" | "who holds the post now has no last day yet: delete the key `{key}`";
        day_several: "chỗ này chỉ ghi được một ngày: mỗi ngày một bản ghi riêng; nếu là ngày nghỉ liền nhau thì ghi `from` và `until`" | "only one day may stand here: write a record for each day; for days off in a row write `from` and `until`";
        lunar_day: "đây là ngày âm lịch hoặc ngày Tết, mỗi năm rơi vào một ngày khác: tra lịch, ghi ngày dương lịch đủ ngày, tháng, năm" | "this is a day of the lunar calendar, which is another one each year: look it up and write the day of the common calendar with day, month and year";
        longer_by: "chỗ này ghi ngày hết hạn mới, không ghi thêm bao lâu: cộng vào hạn ban đầu rồi viết đủ ngày, tháng, năm, ví dụ `30/06/2026`" | "write the new day, not by how much longer: add it to the original day and write day, month and year, such as `2026-06-30`";
        days_of_one: "chỗ này chỉ ghi được một ngày: nếu là một việc kéo dài thì ghi ngày đầu `{from}` hoặc ngày xong `{due}`, các ngày kia ghi bằng lời (ở `what` hoặc `note`); nếu là nhiều lần thì mỗi ngày một bản ghi" | "only one day may stand here: of something that lasted, write the first day `{from}` or the last `{due}`, and the others in words (`what` or `note`); of something that happened several times, a record for each day";
        due_several: "mỗi hạn là một thời hạn riêng: ghi mỗi ngày một bản ghi, có `id` và `due` riêng, chung `task`" | "each due date is a deadline of its own: write a record for each, with its own `id` and `due` and the same `task`";
        due_left_open: "chỗ này còn để trống: điền một ngày; chưa biết ngày thì thay `due` cùng giá trị của nó bằng khóa `ongoing` (thường xuyên) hoặc `on-request` (khi có yêu cầu) với giá trị `true`" | "this was left open: fill in a date; without one, use the key `ongoing` or `on-request` with the value `true` instead of `due`";
        day_before: "viết `{meant}`, nghĩa là làm xong trong ngày ấy vẫn đúng hạn; nếu phải xong trước ngày ấy thì viết `{before}`" | "write `{meant}`, which means that this day itself is in time; if it must be done before this day, write `{before}`";
        day_before_without_year: "thiếu năm: viết thêm năm bốn chữ số sau `{before}` nếu phải xong trước ngày ấy, sau `{start}` nếu xong trong ngày ấy vẫn đúng hạn" | "the year is missing: write its four digits after `{before}` if it must be done before that day, after `{start}` if that day itself is in time";
        week_of_month: "tuần ấy từ `{first}` đến `{last}`: chọn một ngày trong đó, thường là ngày cuối" | "that week is from `{first}` to `{last}`: choose a day in it, usually the last";
        week_of_month_either: "tuần ấy từ `{first}` đến `{last}`, hoặc từ `{other_first}` đến `{other_last}` nếu chỉ đếm tuần trọn trong tháng: chọn một ngày trong đó, thường là ngày cuối" | "that week is from `{first}` to `{last}`, or from `{other_first}` to `{other_last}` if only whole weeks of the month are counted: choose a day in it, usually the last";
        week_of_month_day: "mỗi năm tuần ấy có ngày khác: xem lịch rồi ghi ngày cuối của tuần ấy, đủ ngày, tháng, năm" | "that week has other days in each year: look into a calendar and write its last day with day, month and year";
        school_week: "dcs không biết tuần học ấy từ ngày nào: ghi ngày cuối của tuần ấy, đủ ngày, tháng, năm" | "dcs does not know the days of that school week: write its last day with day, month and year";
        part_of_month: "ghi một ngày: đầu tháng thường đến `{early}`, giữa tháng đến `{middle}`, cuối tháng đến `{late}`" | "write a day: the beginning of a month usually ends on `{early}`, its middle on `{middle}`, its end on `{late}`";
        part_of_month_without_year: "ghi một ngày, thêm năm bốn chữ số: đầu tháng thường đến `{early}`, giữa tháng đến `{middle}`, cuối tháng đến `{late}`" | "write a day and add the four digits of the year: the beginning of a month usually ends on `{early}`, its middle on `{middle}`, its end on `{late}`";
        working_day: "ghi `every` là chu kỳ; ngày làm việc cuối cùng thì ghi `day` là `last-working`; ngày làm việc thứ mấy thì dcs không đếm: ghi `day` là ngày muộn nhất còn đúng hạn (của kỳ sau thì thêm `in` là `next`), câu chữ này ghi ở `wording`" | "write the rhythm for `every`; the last working day is `last-working` for `day`; other working days of a period are not counted: write the last day that is in time for `day` (for the next period, `in` is `next`), and these words for `wording`";
        semester_help: "viết `{meant}`; nếu `plan` chưa có `semesters` (các học kỳ) thì thêm vào: `dcs explain plan.semesters`" | "write `{meant}`; unless `plan` has `semesters`, add them: `dcs explain plan.semesters`";
        due_begins: "đây là ngày bắt đầu, chưa phải hạn: việc thường xuyên từ ngày ấy thì ghi `from` là `{from}` và `ongoing` là `true`; có ngày phải xong thì ghi `from` và `due`" | "this is when it begins, not when it is due: for continuous work write `from` with `{from}` and `ongoing` with `true`; if there is a day by which it is done, write `from` and `due`";
        due_window_without_year: "đây là một khoảng thời gian, chưa có năm: ghi hai khóa, `from` là ngày đầu, `due` là ngày cuối, đủ ngày, tháng, năm (dd/mm/yyyy)" | "this is a span of time without its year: write two keys, `from` with the first day, `due` with the last, each as dd/mm/yyyy";
        months_or_day: "là các tháng thì ghi hai khóa: `from` là `{from}`, `due` là `{due}`; là một ngày thì viết `{day}`" | "write two keys if these are months: `from` with `{from}`, `due` with `{due}`; if it is a day, write `{day}`";
        due_window: "ghi hai khóa: `from` là `{from}`, `due` là `{due}`; trong ngoặc nhọn thì có dấu phẩy giữa hai khóa" | "write two keys: `from` with `{from}`, `due` with `{due}`; in braces, with a comma between them";
        due_other_key: "thay khóa này cùng giá trị của nó bằng khóa `{key}` với giá trị `{value}`, các khóa khác của bản ghi để nguyên" | "replace this key and its value by the key `{key}` with the value `{value}`, and leave the other keys as they are";
        expected_document_date: "cần một ngày: `15/01/2026`; bản dự thảo chưa có ngày thì ghi tháng: `tháng 9/2026`" | "expected a date: `15/01/2026`; or of a draft its month: `09/2026`";
        day_help: "viết đủ ngày, tháng, năm, ví dụ `30/06/2026`" | "write day, month and year, such as `2026-06-30`";
        due_help: "viết một ngày, ví dụ `30/06/2026`, hoặc một tháng, một quý; việc không có hạn rõ thì thay bằng khóa `ongoing` (thường xuyên) hoặc `on-request` (khi có yêu cầu) với giá trị `true`" | "write a date, such as `2026-06-30`, or a month or a quarter; for work without a clear date use the key `ongoing` or `on-request` with the value `true`";
        months_help: "dcs không có chu kỳ {months} tháng: ghi `month` và liệt kê ở `skip` những tháng không làm, ví dụ `skip: [\"tháng 2\", \"tháng 4\"]`, hoặc mỗi ngày một thời hạn với `due`" | "dcs has no rhythm of {months} months: write `month` and list the months without it in `skip`, such as `skip: [\"2026-02\", \"2026-04\"]`, or a deadline with `due` for each date";
        several_times_help: "nhiều lần trong một kỳ: ghi chu kỳ ấy, thêm khóa `at-least` là số lần; nếu mỗi lần có ngày riêng thì ghi hai thời hạn (hay nhiều hơn) cùng chu kỳ, mỗi thời hạn một `id`, một `day`; hai tuần một lần thì ghi `2-weeks`" | "several times in a period: write that rhythm and `at-least` with the number of times; if each has its own day, write two deadlines (or more) with the same rhythm, each with its `id` and `day`; for every two weeks write `2-weeks`";
        weekday_of_month: "thay khóa này bằng hai khóa: `weekday` là `{weekday}`, `nth` là `{nth}`" | "write two keys instead: `weekday` with `{weekday}` and `nth` with `{nth}`";
        weekday_alone: "việc hằng tuần thì viết `{number}` (1 là thứ Hai, 7 là Chủ nhật); việc hằng tháng thì thay khóa này bằng hai khóa: `weekday` là `{weekday}`, `nth` là `1` (tuần đầu), `2`, `3`, `4` hoặc `last` (tuần cuối)" | "for weekly work write `{number}` (1 is Monday, 7 is Sunday); for monthly work write two keys instead: `weekday` with `{weekday}` and `nth` with `1` (the first), `2`, `3`, `4` or `last`";
        days_help: "dcs không có chu kỳ {days} ngày: ghi `{weeks}`, hoặc ghi `month` và thêm khóa `at-least` là {times} (mỗi tháng {times} lần)" | "dcs has no rhythm of {days} days: write `{weeks}`, or `month` and the key `at-least` with {times} (so many times a month)";
        months_of_numbers: "ghi tên từng kỳ; nếu đây là các tháng thì viết {meant}" | "name each period; if these are months, write {meant}";
        day_left_open: "chỗ này còn để trống: điền một ngày, hoặc xóa cả dòng nếu chưa có" | "this was left open: fill in a date, or delete the line";
        day_without_day: "thiếu ngày; ngày đầu tháng ấy là `{first}`, ngày cuối tháng ấy là `{last}`" | "the day is missing; that month is from `{first}` to `{last}`";
        day_of_quarter: "thiếu ngày; ngày đầu của quý ấy là `{first}`, ngày cuối của quý ấy là `{last}`" | "the day is missing; that quarter is from `{first}` to `{last}`";
        day_of_period: "đây là cả một kỳ, chưa phải một ngày; ngày đầu là `{first}`, ngày cuối là `{last}`" | "this is a whole period, not a date; it is from `{first}` to `{last}`";
        day_only_period: "đây là cả một kỳ, chưa phải một ngày: chọn một ngày trong đó rồi viết đủ ngày, tháng, năm" | "this is a whole period, not a date: choose a day in it and write day, month and year";
        day_without_year: "thiếu năm: viết thêm năm bốn chữ số sau `{start}`" | "the year is missing: write its four digits after `{start}`";
        day_only_month: "chọn một ngày trong tháng {month} rồi viết đủ ngày, tháng, năm" | "choose a day of month {month} and write day, month and year";
        day_beyond_month: "tháng {month} chỉ có {days} ngày; sửa ngày và viết đủ năm" | "month {month} has {days} days only; correct the day and add the year";
        day_beyond_month_of_year: "tháng {month} năm {year} chỉ có {days} ngày; dcs không tự dời ngày" | "month {month} of {year} has {days} days only; dcs never moves a date by itself";
        impossible_date: "ngày `{found}` không có trong lịch" | "`{found}` is not a valid date";
        day_beyond_any_month: "không tháng nào có ngày {day}; kiểm tra lại ngày và tháng" | "no month has a day {day}; check the day and the month";
        day_begins_at_one: "ngày và tháng bắt đầu từ 01; kiểm tra lại ngày và tháng" | "days and months begin at 01; check the day and the month";
        period_of_day: "đây là ngày; kỳ có ngày ấy là `{monthly}` (tháng) hay `{quarterly}` (quý)" | "this is a day; the periods that contain it are `{monthly}` (month) and `{quarterly}`";
        month_beyond_year: "một năm chỉ có 12 tháng, không có tháng {month}" | "a year has 12 months; there is no month {month}";
        quarter_beyond_year: "một năm chỉ có 4 quý, không có quý {quarter}" | "a year has 4 quarters; there is no quarter {quarter}";
        impossible_date_help: "kiểm tra lại ngày và tháng; dcs không tự dời ngày" | "check the day and the month; dcs never moves a date by itself";
        unclear_date: "ngày `{found}` không rõ ràng" | "`{found}` is not a clear date";
        unclear_date_help: "có phải là {readings}?" | "did you mean {readings}?";
    }
}
