//! What findings say: a phrase in lower case, values in backquotes; what was
//! expected; what to do.

use super::words;

words! {
    /// The texts of findings.
    FindingWords {
        first_here: "lần đầu ở đây" | "first here";
        file_too_large: "tệp lớn {size} MiB, không được đọc" | "the file has {size} MiB and is not read";
        file_too_large_expected: "tối đa {limit} MiB" | "at most {limit} MiB";
        file_too_large_help: "tách tệp thành nhiều tệp nhỏ, hoặc đưa tệp này ra khỏi thư mục kế hoạch" | "split the file, or move it out of the plan's folder";
        not_utf8: "tệp không phải UTF-8" | "the file is not UTF-8";
        not_utf8_help: "trong Notepad: chọn Lưu thành…, mục Mã hóa chọn UTF-8" | "in Notepad: Save as…, choose UTF-8 under Encoding";
        too_many_findings: "tệp có hơn {limit} lỗi; phần còn lại không được xem" | "the file has more than {limit} faults; the rest was not looked at";
        too_many_findings_help: "sửa những lỗi đã nêu rồi kiểm tra lại" | "mend those that are listed, then check again";
        duplicate_key: "khóa `{key}` bị lặp" | "key `{key}` stands twice";
        duplicate_key_help: "giữ lại một khóa, xóa khóa kia" | "keep one of them";
        too_deep: "lồng nhau quá {limit} cấp" | "nested more than {limit} levels deep";

        toml_syntax: "sai cú pháp TOML" | "not valid TOML";
        toml_unexpected: "sai cú pháp TOML ở `{found}`" | "not valid TOML at `{found}`";
        toml_date: "`{found}` không phải ngày có thật" | "`{found}` is not a date of the calendar";
        toml_unquoted: "`{found}` thiếu dấu ngoặc kép" | "`{found}` lacks quotes";
        toml_no_value: "khóa không có giá trị" | "a key without a value";
        toml_no_equals: "thiếu dấu `=` sau khóa" | "`=` is missing after the key";
        toml_extra_equals: "thừa dấu `=`" | "one `=` too many";
        toml_help: "TOML viết `khóa = \"giá trị\"`; khóa có dấu tiếng Việt phải đặt trong ngoặc kép" | "TOML is written `key = \"value\"`; a key with accents needs quotes";
        unclosed_quote: "dấu ngoặc kép không được đóng đúng chỗ" | "a quoted text is not closed where it should be";
        unclosed_bracket: "dấu `{bracket}` không được đóng" | "`{bracket}` is never closed";
        stray_bracket: "dấu ngoặc đóng không khớp" | "a closing bracket that matches nothing";
        missing_comma: "thiếu dấu phẩy" | "a comma is missing";
        extra_comma: "thừa dấu phẩy" | "one comma too many";
        bad_escape: "dãy ký tự sau `\\` không hợp lệ" | "an escape after `\\` that does not exist";
        lone_carriage_return: "ký tự xuống dòng bị hỏng (CR đứng một mình)" | "a broken line end (CR without LF)";

        yaml_syntax: "sai cú pháp YAML" | "not valid YAML";
        yaml_unexpected: "ký tự `{found}` không được đứng ở đây trong YAML" | "the character `{found}` may not stand here in YAML";
        yaml_tab: "thụt lề bằng phím Tab" | "indented with a tab";
        yaml_tab_help: "YAML chỉ thụt lề bằng dấu cách; thay mỗi Tab bằng hai dấu cách" | "YAML is indented with spaces only; replace each tab by two spaces";
        yaml_indentation: "thụt lề không khớp với các dòng trên" | "the indentation does not match the lines above";
        yaml_colon: "dấu `:` không được đứng ở đây" | "`:` may not stand here";
        yaml_colon_help: "đặt giá trị có dấu `: ` trong ngoặc kép" | "put a value that holds `: ` in quotes";
        yaml_no_colon: "thiếu dấu `:` sau khóa" | "`:` is missing after the key";
        yaml_after_quote: "có chữ thừa sau dấu ngoặc kép đóng" | "text after the closing quote";
        yaml_documents: "tệp có nhiều tài liệu YAML (`---` thứ hai)" | "the file holds several YAML documents (a second `---`)";
        yaml_tag: "thẻ YAML (`!`)" | "a YAML tag (`!`)";
        yaml_anchor: "neo YAML (`&`)" | "a YAML anchor (`&`)";
        yaml_alias: "tham chiếu YAML (`*`)" | "a YAML alias (`*`)";
        yaml_merge: "khóa trộn YAML (`<<`)" | "a YAML merge key (`<<`)";
        yaml_key: "khóa không phải là chữ" | "a key that is not text";
        yaml_help: "tệp kế hoạch không dùng neo, tham chiếu, thẻ, khóa trộn hay nhiều tài liệu; hãy viết thẳng giá trị" | "plan files do without anchors, aliases, tags, merge keys and further documents; write the value itself";

        missing_key: "thiếu khóa `{key}`" | "key `{key}` is missing";
        missing_key_help: "thêm khóa `{key}` vào bản ghi này" | "add the key `{key}` to this record";
        unknown_key: "khóa `{key}` không có trong mẫu" | "unknown key `{key}`";
        known_keys: "các khóa được dùng ở đây: {keys}" | "the keys that may stand here: {keys}";
        did_you_mean: "có phải là `{meant}`?" | "did you mean `{meant}`?";
        wrong_value: "giá trị `{found}` không đúng kiểu" | "the value `{found}` is of the wrong type";
        wrong_shape: "giá trị không đúng kiểu" | "a value of the wrong type";
        write_list: "viết trong ngoặc vuông: `[{found}]`" | "write it in brackets: `[{found}]`";
        write_bare: "viết không có dấu ngoặc kép: `{found}`" | "write it without quotes: `{found}`";
        unknown_value: "giá trị `{found}` không được dùng ở đây" | "`{found}` may not stand here";
        empty_text: "giá trị trống" | "an empty value";
        empty_text_help: "điền giá trị, hoặc xóa cả khóa nếu không cần" | "fill it in, or delete the key if it is not needed";
        impossible_date: "ngày `{found}` không có trong lịch" | "the calendar has no day `{found}`";
        impossible_date_help: "kiểm tra lại ngày và tháng; dcs không tự dời ngày" | "check day and month; dcs never moves a date by itself";
        unclear_date: "ngày `{found}` không rõ ràng" | "`{found}` is not a clear date";
        unclear_date_help: "có phải là {readings}?" | "did you mean {readings}?";
        out_of_range: "giá trị `{found}` nằm ngoài khoảng cho phép" | "`{found}` is out of range";
        out_of_range_expected: "từ {low} đến {high}" | "from {low} to {high}";
        bad_identifier: "mã `{found}` không hợp lệ" | "`{found}` is no identifier";
        identifier_too_long: "mã `{found}` quá dài" | "the identifier `{found}` is too long";
        expected_text: "cần một đoạn chữ" | "expected a text";
        expected_identifier: "cần một mã: chữ, số, `.`, `-`, `_`; bắt đầu bằng chữ hoặc số; tối đa 64 ký tự" | "expected an identifier: letters, digits, `.`, `-`, `_`; a letter or digit first; at most 64 characters";
        expected_day: "cần một ngày: `2024-11-20` hoặc `20/11/2024`" | "expected a day: `2024-11-20` or `20/11/2024`";
        expected_whole: "cần một số nguyên" | "expected a whole number";
        expected_number: "cần một số, tối đa hai chữ số thập phân, không có dấu phân nhóm: `84,5`" | "expected a number with at most two decimals and no sign between thousands: `84.5`";
        expected_flag: "cần `true` hoặc `false`" | "expected `true` or `false`";
        expected_occurrence: "cần mã thời hạn, thêm kỳ nếu lặp lại: `bao-cao`, `danh-gia@2024-05`, `@2024-Q2`, `@2024-H1`, `@2024-W21`" | "expected a deadline, with the period if it recurs: `bao-cao`, `danh-gia@2024-05`, `@2024-Q2`, `@2024-H1`, `@2024-W21`";
        expected_zone: "cần độ lệch so với UTC: `+07:00`" | "expected an offset from UTC: `+07:00`";
        expected_day_of_period: "cần `last` hoặc một số từ 1 đến 31" | "expected `last` or a number from 1 to 31";
        expected_list: "cần một danh sách" | "expected a list";
        expected_table: "cần một bảng gồm khóa và giá trị" | "expected a table of keys and values";
        expected_one_of: "cần một trong các từ: {words}" | "expected one of {words}";
    }
}
