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
    }
}
