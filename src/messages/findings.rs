//! Texts of the findings about reading: what is wrong (a phrase in lower case,
//! values in backquotes), what was expected, and how to fix it.

use super::words;

words! {
    /// The texts of findings.
    FindingWords {
        first_here: "lần đầu ở đây" | "first used here";
        file_too_large: "tệp lớn {size} MiB nên không đọc" | "the file is {size} MiB and was not read";
        file_too_large_expected: "tối đa {limit} MiB" | "at most {limit} MiB";
        file_too_large_help: "tách thành nhiều tệp nhỏ, hoặc đưa tệp này ra khỏi thư mục kế hoạch" | "split the file, or move it out of the plan folder";
        not_utf8: "tệp không phải UTF-8" | "the file is not UTF-8";
        not_utf8_help: "trong Notepad: chọn Lưu thành…, mục Mã hóa chọn UTF-8" | "in Notepad: choose Save as…, then UTF-8 under Encoding";
        internal_error: "dcs không đọc được chỗ này: {error}" | "dcs cannot read this: {error}";
        internal_error_help: "đây là lỗi của dcs, không phải của kế hoạch; hãy báo lỗi, gửi kèm thông báo này và bản ghi" | "this is a bug in dcs, not in the plan; please report it, with this message and the record";
        too_many_findings: "tệp có hơn {limit} lỗi; không kiểm tra phần còn lại" | "the file has more than {limit} problems; the rest was not checked";
        too_many_findings_help: "sửa những lỗi đã nêu rồi kiểm tra lại" | "fix those listed, then check again";
        duplicate_key: "khóa `{key}` bị lặp" | "duplicate key `{key}`";
        duplicate_key_help: "giữ lại một khóa, xóa khóa kia" | "keep one and delete the other";
        too_deep: "lồng nhau quá {limit} cấp" | "nested more than {limit} levels deep";

        toml_syntax: "sai cú pháp TOML" | "invalid TOML";
        toml_unexpected: "sai cú pháp TOML ở `{found}`" | "invalid TOML at `{found}`";
        toml_date: "`{found}` không phải ngày có thật" | "`{found}` is not a valid date";
        toml_unquoted: "`{found}` thiếu dấu ngoặc kép" | "`{found}` is missing quotes";
        toml_no_value: "khóa không có giá trị" | "key without a value";
        toml_no_equals: "thiếu dấu `=` sau khóa" | "missing `=` after the key";
        toml_extra_equals: "thừa dấu `=`" | "extra `=`";
        toml_help: "TOML viết `khóa = \"giá trị\"`; khóa có dấu tiếng Việt phải đặt trong ngoặc kép" | "in TOML, write `key = \"value\"`; quote keys that contain diacritics";
        unclosed_quote: "dấu ngoặc kép không được đóng đúng chỗ" | "unclosed quote";
        unclosed_bracket: "dấu `{bracket}` không được đóng" | "unclosed `{bracket}`";
        stray_bracket: "dấu ngoặc đóng không khớp" | "unmatched closing bracket";
        missing_comma: "thiếu dấu phẩy" | "missing comma";
        extra_comma: "thừa dấu phẩy" | "extra comma";
        bad_escape: "dãy ký tự sau `\\` không hợp lệ" | "invalid escape after `\\`";
        lone_carriage_return: "ký tự xuống dòng bị hỏng (CR đứng một mình)" | "broken line ending (CR without LF)";

        yaml_syntax: "sai cú pháp YAML" | "invalid YAML";
        yaml_unexpected: "ký tự `{found}` không được đứng ở đây trong YAML" | "character `{found}` is not allowed here in YAML";
        yaml_tab: "thụt lề bằng phím Tab" | "tab used for indentation";
        yaml_tab_help: "YAML chỉ thụt lề bằng dấu cách; thay mỗi Tab bằng hai dấu cách" | "YAML is indented with spaces only; replace each tab with two spaces";
        yaml_indentation: "thụt lề không khớp với các dòng trên" | "indentation does not match the lines above";
        yaml_colon: "dấu `:` không được đứng ở đây" | "`:` is not allowed here";
        yaml_colon_help: "đặt giá trị có dấu `: ` trong ngoặc kép" | "quote values that contain `: `";
        yaml_no_colon: "thiếu dấu `:` sau khóa" | "missing `:` after the key";
        yaml_after_quote: "có chữ thừa sau dấu ngoặc kép đóng" | "unexpected text after the closing quote";
        yaml_documents: "tệp có nhiều tài liệu YAML (`---` thứ hai)" | "the file contains several YAML documents (a second `---`)";
        yaml_tag: "thẻ YAML (`!`)" | "a YAML tag (`!`)";
        yaml_anchor: "neo YAML (`&`)" | "a YAML anchor (`&`)";
        yaml_alias: "tham chiếu YAML (`*`)" | "a YAML alias (`*`)";
        yaml_merge: "khóa trộn YAML (`<<`)" | "a YAML merge key (`<<`)";
        yaml_key: "khóa không phải là chữ" | "the key is not text";
        yaml_help: "tệp kế hoạch không dùng neo, tham chiếu, thẻ, khóa trộn hay nhiều tài liệu YAML; hãy viết thẳng giá trị" | "plan files do not use anchors, aliases, tags, merge keys or several documents; write the value itself";

        missing_key: "thiếu khóa `{key}`" | "missing key `{key}`";
        missing_key_help: "thêm khóa `{key}` vào bản ghi này" | "add the key `{key}` to this record";
        unknown_key: "khóa `{key}` không hợp lệ" | "unknown key `{key}`";
        known_keys: "các khóa dùng được ở đây: {keys}" | "keys allowed here: {keys}";
        did_you_mean: "có phải là `{meant}`?" | "did you mean `{meant}`?";
        wrong_value: "giá trị `{found}` không đúng kiểu" | "`{found}` has the wrong type";
        wrong_shape: "giá trị không đúng kiểu" | "the value has the wrong type";
        write_list: "viết trong ngoặc vuông: `[{found}]`" | "write it in brackets: `[{found}]`";
        write_bare: "viết không có dấu ngoặc kép: `{found}`" | "write it without quotes: `{found}`";
        unknown_value: "giá trị `{found}` không hợp lệ" | "`{found}` is not a valid value";
        empty_text: "giá trị trống" | "empty value";
        empty_text_help: "điền giá trị, hoặc xóa cả khóa nếu không cần" | "fill it in, or delete the key if it is not needed";
        impossible_date: "ngày `{found}` không có trong lịch" | "`{found}` is not a valid date";
        impossible_date_help: "kiểm tra lại ngày và tháng; dcs không tự dời ngày" | "check the day and the month; dcs never moves a date by itself";
        unclear_date: "ngày `{found}` không rõ ràng" | "`{found}` is not a clear date";
        unclear_date_help: "có phải là {readings}?" | "did you mean {readings}?";
        out_of_range: "giá trị `{found}` nằm ngoài khoảng cho phép" | "`{found}` is out of range";
        out_of_range_expected: "từ {low} đến {high}" | "from {low} to {high}";
        bad_identifier: "mã `{found}` không hợp lệ" | "`{found}` is not a valid identifier";
        identifier_too_long: "mã `{found}` quá dài" | "the identifier `{found}` is too long";
        expected_text: "cần một đoạn chữ" | "expected text";
        expected_identifier: "cần một mã: chữ, số, `.`, `-`, `_`; bắt đầu bằng chữ hoặc số; tối đa 64 ký tự" | "expected an identifier: letters, digits, `.`, `-`, `_`; starting with a letter or a digit; at most 64 characters";
        expected_day: "cần một ngày: `20/11/2024` hoặc `2024-11-20`" | "expected a date: `2024-11-20` or `20/11/2024`";
        expected_whole: "cần một số nguyên" | "expected an integer";
        expected_number: "cần một số, tối đa hai chữ số thập phân, không có dấu phân nhóm: `84,5`" | "expected a number with at most two decimals and no thousands separator: `84.5`";
        expected_flag: "cần `true` hoặc `false`" | "expected `true` or `false`";
        expected_occurrence: "cần mã thời hạn, thêm kỳ nếu lặp lại: `bao-cao`, `danh-gia@2024-05`, `@2024-Q2`, `@2024-H1`, `@2024-W21`" | "expected a deadline, with the period if it recurs: `bao-cao`, `danh-gia@2024-05`, `@2024-Q2`, `@2024-H1`, `@2024-W21`";
        expected_zone: "cần độ lệch so với UTC: `+07:00`" | "expected a UTC offset: `+07:00`";
        expected_day_of_period: "cần `last` hoặc một số từ 1 đến 31" | "expected `last` or a number from 1 to 31";
        expected_list: "cần một danh sách" | "expected a list";
        expected_table: "cần một bảng gồm khóa và giá trị" | "expected a table of keys and values";
        expected_one_of: "cần một trong các từ: {words}" | "expected one of {words}";
    }
}
