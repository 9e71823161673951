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
        quote_value: "giá trị của `{option}` viết liền, có dấu cách thì đặt trong ngoặc kép: `{option} {value}`" | "write the value of `{option}` in one piece, in quotes if it has spaces: `{option} {value}`";
        quote_name: "thừa `{found}`: tên có dấu cách thì đặt trong ngoặc kép: `{meant}`" | "unexpected `{found}`: put names with spaces in quotes: `{meant}`";
        quote_or_each: "thừa `{found}`: tên có dấu cách thì đặt trong ngoặc kép: `{meant}`; nhiều mã thì mỗi mã một lệnh: {each}" | "unexpected `{found}`: put names with spaces in quotes: `{meant}`; for several identifiers run the command for each: {each}";
        step_meant: "`{found}` là một bước xử lý mục sổ: gõ `{meant}`" | "`{found}` is a step of an entry: type `{meant}`";
        option_written: "viết `{meant}`" | "write `{meant}`";
        option_is_command: "`{found}` là một lệnh, không phải tùy chọn: gõ `{meant}`" | "`{found}` is a command, not an option: type `{meant}`";
        option_elsewhere: "`dcs {command}` không có tùy chọn `{found}`; lệnh có tùy chọn ấy: {names}" | "`dcs {command}` has no option `{found}`; it belongs to {names}";
    }
}
