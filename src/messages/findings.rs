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

        conflict: "dấu xung đột của git: hai bản của tệp chưa được gộp" | "a conflict of git: two versions of the file are not merged";
        conflict_help: "chọn các dòng đúng giữa `<<<<<<<` và `>>>>>>>` (giữ cả hai bản nếu cả hai đều cần), rồi xóa các dòng `<<<<<<<`, `=======`, `>>>>>>>`" | "choose the right lines between `<<<<<<<` and `>>>>>>>` (both versions if both are needed), then delete the lines `<<<<<<<`, `=======`, `>>>>>>>`";

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
        yaml_stop_help: "sửa chỗ này rồi kiểm tra lại; phần sau của tệp chưa được đọc" | "fix this, then check again; the rest of the file was not read";
        yaml_line_help: "mỗi dòng là `khóa: giá trị` hoặc một mục `- …`; sửa dòng này theo mẫu của dòng trên, hoặc xóa nếu không cần" | "each line is `key: value` or an item `- …`; write this line like the ones above, or delete it if it is not needed";
        yaml_many: "tệp còn lỗi cú pháp từ chỗ này trở xuống" | "the file has more syntax errors from here on";
        write_line: "viết `{line}`" | "write `{line}`";
        yaml_tab: "dấu Tab ở đầu dòng" | "tab used for indentation";
        yaml_tab_help: "xóa dấu Tab, gõ {spaces} dấu cách; YAML chỉ thụt lề bằng dấu cách" | "delete the tab and type {spaces} spaces; YAML is indented with spaces only";
        yaml_tabs_help: "từ dòng {first} đến dòng {last}, thay mỗi dấu Tab ở đầu dòng bằng {width} dấu cách; YAML chỉ thụt lề bằng dấu cách" | "in lines {first} to {last}, replace each tab at the beginning with {width} spaces; YAML is indented with spaces only";
        yaml_indentation: "dòng thụt lề {found} dấu cách, không khớp với các dòng trên" | "indented by {found:space|spaces}, which does not match the lines above";
        yaml_move_line: "thụt lề `{text}` {wanted} dấu cách" | "indent `{text}` by {wanted:space|spaces}";
        yaml_move_lines: "thụt lề dòng {first} {wanted} dấu cách, và dời các dòng đến dòng {last} theo cùng một khoảng" | "indent line {first} by {wanted:space|spaces}, and move the lines up to line {last} by the same width";
        yaml_move_margin: "xóa các dấu cách trước `{text}`" | "delete the spaces before `{text}`";
        yaml_indent_more: "dòng bên trong ngoặc phải thụt lề sâu hơn khóa" | "a line within quotes or brackets must be indented more than its key";
        yaml_indent_more_help: "thụt lề dòng này ít nhất {wanted} dấu cách; nếu dấu ngoặc lẽ ra phải đóng ở dòng trên thì đóng ở đó" | "indent this line by at least {wanted:space|spaces}; if the quote or bracket should end above, close it there";
        yaml_list_mark: "`{found}` không phải là dấu đầu mục" | "`{found}` does not begin an item";
        yaml_dash_blank: "thiếu dấu cách sau `-`" | "missing space after `-`";
        yaml_dash_lines: "viết `- {key}`, và thụt lề các khóa bên dưới của bản ghi thẳng cột với `{key}`" | "write `- {key}`, and indent the other keys of the record in line with `{key}`";
        yaml_no_dash: "thiếu `- ` ở đầu mục" | "missing `- ` before the item";
        yaml_colon_blank: "thiếu dấu cách sau `:`" | "missing space after `:`";
        yaml_other_colon: "`{found}` đứng ở chỗ của dấu hai chấm `:`" | "`{found}` in place of the colon `:`";
        yaml_equals: "trong YAML, sau khóa là `:`, không phải `=`" | "in YAML a key is followed by `:`, not by `=`";
        yaml_no_colon: "thiếu dấu `:` sau khóa" | "missing `:` after the key";
        yaml_header: "`{found}` là cách viết của TOML, không dùng được trong tệp YAML" | "`{found}` is TOML and has no meaning in a YAML file";
        yaml_header_help: "viết `{key}:`, dưới đó mỗi bản ghi là một mục `  - khóa: giá trị`; nếu cả tệp viết theo TOML thì đổi đuôi tệp thành `.toml`" | "write `{key}:` and below it each record as an item `  - key: value`; if the whole file is TOML, rename it to `.toml`";
        yaml_special: "giá trị bắt đầu bằng `{found}` phải đặt trong ngoặc kép" | "a value that begins with `{found}` must be quoted";
        yaml_colon: "giá trị có dấu `:` phải đặt trong ngoặc kép" | "a value that contains `:` must be quoted";
        yaml_quote_lines: "đặt cả đoạn trong ngoặc: thêm `{quote}` trước `{first}` và sau chữ cuối cùng của đoạn" | "quote the whole text: put `{quote}` before `{first}` and after the last word of the text";
        yaml_two_keys: "hai khóa trên cùng một dòng" | "two keys on one line";
        yaml_two_keys_help: "xuống dòng trước `{key}`, thụt lề thẳng cột với `{above}`" | "start a new line before `{key}`, aligned with `{above}`";
        yaml_close_quote: "thêm `{quote}` sau chữ cuối cùng của giá trị" | "add `{quote}` after the last word of the value";
        yaml_close_bracket: "thêm `{bracket}` sau giá trị cuối cùng trong ngoặc" | "add `{bracket}` after the last value in the brackets";
        yaml_after_quote: "có chữ sau dấu ngoặc kép đóng" | "text after the closing quote";
        yaml_escape_help: "viết `{line}`" | "write `{line}`";
        yaml_hash: "từ dấu `#` trở đi là ghi chú, không thuộc về giá trị" | "from `#` on this is a comment and not part of the value";
        yaml_comment: "ghi chú `#` chen giữa một đoạn chữ" | "a comment `#` in the middle of a text";
        yaml_comment_help: "chuyển ghi chú lên trên khóa, hoặc xóa; nếu `#` là một phần của chữ, đặt cả đoạn trong ngoặc kép" | "move the comment above the key, or delete it; if `#` is part of the text, quote the whole text";
        yaml_block: "chữ sau `{mark}` không thụt lề sâu hơn khóa" | "the text after `{mark}` is not indented more than its key";
        yaml_block_help: "thụt lề mọi dòng chữ của `{key}` ít nhất {wanted} dấu cách" | "indent every line of the text of `{key}` by at least {wanted} spaces";
        yaml_no_key: "dòng này không có dạng `khóa: giá trị`" | "this line is not of the form `key: value`";
        yaml_no_key_help: "nếu là phần tiếp của `{key}`, thụt lề ít nhất {wanted} dấu cách; nếu là ghi chú, thêm `# ` ở đầu dòng" | "if it continues `{key}`, indent it by at least {wanted} spaces; if it is a comment, put `# ` before it";
        yaml_remark_help: "nếu là ghi chú, thêm `# ` ở đầu dòng; nếu không cần, xóa dòng này" | "if it is a comment, put `# ` before it; if it is not needed, delete the line";
        yaml_hash_help: "nếu thuộc về chữ, đặt cả giá trị trong ngoặc kép; nếu là ghi chú, thêm dấu cách sau `#`" | "if it is part of the text, quote the whole value; if it is a comment, put a space after `#`";
        yaml_hash_first: "từ dấu `#` trở đi là ghi chú, nên khóa không có giá trị" | "from `#` on this is a comment, so the key has no value";
        yaml_hash_first_help: "đặt giá trị trong ngoặc kép: `{value}`; nếu là ghi chú, thêm dấu cách sau `#`" | "quote the value: `{value}`; if it is a comment, put a space after `#`";
        yaml_no_colon_help: "thêm dấu `:`, dấu cách và giá trị sau `{key}`" | "add `:`, a space and a value after `{key}`";
        yaml_comma_in_text: "trong ngoặc nhọn, giá trị có dấu phẩy phải đặt trong ngoặc kép" | "in braces, a value that contains a comma must be quoted";
        yaml_second_record_help: "nếu đây là một bản ghi mới, thêm `- ` trước `{key}`, thẳng cột với dấu `-` ở trên; nếu không, giữ lại một khóa" | "if a new record begins here, put `- ` before `{key}`, in line with the `-` above; otherwise keep one of the two";
        duplicate_block_help: "chuyển các dòng bên dưới lên cuối `{key}` ở trên, rồi xóa dòng này" | "move the lines below to the end of `{key}` above, then delete this line";
        yaml_documents: "tệp có nhiều tài liệu YAML (`---` thứ hai)" | "the file contains several YAML documents (a second `---`)";
        yaml_documents_help: "xóa dòng này" | "delete this line";
        yaml_tag: "thẻ YAML (`!`)" | "a YAML tag (`!`)";
        yaml_tag_help: "nếu `!` thuộc về chữ, đặt cả giá trị trong ngoặc kép; nếu không, xóa `{found}`" | "if `!` is part of the text, quote the whole value; otherwise delete `{found}`";
        yaml_anchor: "neo YAML (`&`)" | "a YAML anchor (`&`)";
        yaml_anchor_help: "nếu `&` thuộc về chữ, đặt cả giá trị trong ngoặc kép; nếu không, xóa `{found}`" | "if `&` is part of the text, quote the whole value; otherwise delete `{found}`";
        yaml_alias: "tham chiếu YAML (`*`)" | "a YAML alias (`*`)";
        yaml_alias_help: "nếu `*` thuộc về chữ, đặt cả giá trị trong ngoặc kép; nếu không, chép nội dung mà `{found}` chỉ đến vào đây" | "if `*` is part of the text, quote the whole value; otherwise write here what `{found}` refers to";
        yaml_merge: "khóa trộn YAML (`<<`)" | "a YAML merge key (`<<`)";
        yaml_merge_help: "xóa dòng này và viết các khóa của nó vào đây" | "delete this line and write its keys here";
        yaml_key: "khóa không phải là chữ" | "the key is not text";
        yaml_key_help: "khóa là một từ, đứng trước dấu `:`" | "a key is a word before a `:`";

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
