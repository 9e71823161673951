//! Texts about mistyped command lines: what to type.

use super::words;

words! {
    /// Texts about mistyped command lines.
    LineWords {
        option_meant: "thừa `{found}`; viết `{meant}`" | "unexpected `{found}`; write `{meant}`";
        period_meant: "`{found}` là một kỳ; xem tính đến hết kỳ ấy: `{meant}`" | "`{found}` is a period; to see it up to its end: `{meant}`";
        task_or_party: "thừa `{found}`; xem một nhiệm vụ thì viết `--task {value}`, một bộ phận hay cá nhân thì viết `--party {value}`" | "unexpected `{found}`; for a task write `--task {value}`, for a party `--party {value}`";
        no_argument: "`dcs {command}` không nhận `{found}`; thư mục kế hoạch thì viết `-p {value}`, mọi yêu cầu khác viết bằng tùy chọn bắt đầu bằng `--`" | "`dcs {command}` does not take `{found}`; name the folder of a plan with `-p {value}`, and say what else you want with options that begin with `--`";
        extra_argument: "thừa `{found}`: mỗi lệnh chỉ nhận một mã hoặc tên; tên có dấu cách thì đặt trong ngoặc kép" | "unexpected `{found}`: a command takes one identifier or name; put names with spaces in quotes";
        given_twice: "`{option}` được viết hai lần: chỉ viết một lần" | "`{option}` is given twice: give it once";
        one_plan: "thừa `{found}`: mỗi lần chỉ xem một kế hoạch, và `{option}` đã nêu `{plan}`; bỏ một trong hai" | "unexpected `{found}`: a command reads one plan, and `{option}` names `{plan}`; leave out one of them";
        quote_value: "giá trị của `{option}` viết liền, có dấu cách thì đặt trong ngoặc kép: `{option} {value}`" | "write the value of `{option}` in one piece, in quotes if it has spaces: `{option} {value}`";
        quote_name: "thừa `{found}`: tên có dấu cách thì đặt trong ngoặc kép: `{meant}`" | "unexpected `{found}`: put names with spaces in quotes: `{meant}`";
        quote_or_each: "thừa `{found}`: tên có dấu cách thì đặt trong ngoặc kép: `{meant}`; nhiều mã thì mỗi mã một lệnh: {each}" | "unexpected `{found}`: put names with spaces in quotes: `{meant}`; for several identifiers run the command for each: {each}";
        step_meant: "`{found}` là một bước xử lý mục sổ: gõ `{meant}`" | "`{found}` is a step of an entry: type `{meant}`";
        option_written: "viết `{meant}`" | "write `{meant}`";
        option_is_command: "`{found}` là một lệnh, không phải tùy chọn: gõ `{meant}`" | "`{found}` is a command, not an option: type `{meant}`";
        other_command: "`{found}` là lệnh khác: gõ `{meant}`" | "`{found}` is another command: type `{meant}`";
        file_of_plan: "`dcs check` kiểm tra cả thư mục kế hoạch, không kiểm tra riêng tệp `{found}`: gõ `dcs check`; kế hoạch ở nơi khác thì viết `-p THƯ-MỤC`" | "`dcs check` checks the whole plan folder, not the file `{found}` alone: type `dcs check`; for a plan elsewhere write `-p FOLDER`";
        longer_by: "chỗ này ghi ngày hết hạn mới, không ghi thêm bao lâu: cộng vào hạn đang có rồi viết, ví dụ `20/11/2026`" | "this is the new due day, not by how much longer: add it to the present one and write it, such as `2026-11-20`";
        longer_than: "thừa `{found}`: ghi ngày hết hạn mới, không ghi thêm bao lâu; cộng vào hạn đang có rồi gõ `dcs extend {name} --to NGÀY/THÁNG/NĂM --by-decision \"…\"`" | "unexpected `{found}`: give the new due day, not by how much longer; add it to the present one and type `dcs extend {name} --to DAY/MONTH/YEAR --by-decision \"…\"`";
        plan_of_year: "kế hoạch năm {year} thì gõ `{meant}`" | "for the plan of {year} type `{meant}`";
        only_last: "`dcs undo` chỉ lấy lại lần ghi cuối, không nhận `{found}`: gõ `dcs undo`; điều đã ghi trước đó thì ghi lại cho đúng" | "`dcs undo` takes back the last change only and does not take `{found}`: type `dcs undo`; what was recorded before is recorded again as it should be";
        due_ahead: "`{found}`: việc đến hạn trong những ngày tới thì gõ `{meant}`" | "`{found}`: for what is due in the next days type `{meant}`";
        since_or_within: "`{found}`: những gì đã ghi từ đầu kỳ ấy thì gõ `{since}`; việc đến hạn trong những ngày tới thì gõ `{within}`" | "`{found}`: for what was recorded since then type `{since}`; for what is due in the next days `{within}`";
        party_elsewhere: "`dcs overdue` không nhận `{found}`; việc của một bộ phận hay cá nhân thì gõ `dcs status --party {value}`; thư mục kế hoạch thì viết `-p {value}`" | "`dcs overdue` does not take `{found}`; for the work of a party type `dcs status --party {value}`; name the folder of a plan with `-p {value}`";
        no_such_rule: "xem mọi quy tắc: `dcs explain`" | "for all rules: `dcs explain`";
        report_of_year: "báo cáo của kế hoạch năm {year} thì gõ `dcs report -p plans/{year}`" | "for the report of the plan of {year} type `dcs report -p plans/{year}`";
        registers_listed: "các sổ: {known}; ví dụ `dcs list feedback`" | "the registers are {known}; such as `dcs list feedback`";
        list_of_kind: "mục loại `{found}` thuộc sổ `{list}`: gõ `dcs list {list}`" | "entries of kind `{found}` are in the register `{list}`: type `dcs list {list}`";
        no_removal: "không có lệnh xóa, sửa: ghi nhầm vừa xong thì gõ `dcs undo`; mục sổ, bước xử lý ghi sai thì ghi thêm bước `corrected` (`dcs step MỤC corrected --note \"…\"`); nội dung kế hoạch thì sửa trong tệp" | "nothing is deleted or changed by a command: take back what was just written with `dcs undo`; of an entry or a step that is wrong, record a step `corrected` (`dcs step ENTRY corrected --note \"…\"`); the plan itself is changed in its files";
        option_elsewhere: "`dcs {command}` không có tùy chọn `{found}`; lệnh có tùy chọn ấy: {names}" | "`dcs {command}` has no option `{found}`; it belongs to {names}";
    }
}
