//! What may be wrong in a template of documents.

use super::words;

words! {
    /// Texts about faults in templates.
    TemplateWords {
        no_kind: "văn bản phải bắt đầu bằng tên loại, viết `# BÁO CÁO`" | "a document must begin with its type, such as `# BÁO CÁO`";
        unclosed: "`**` mở mà không đóng: {near}" | "`**` is opened and never closed: {near}";
        cells: "dòng của bảng có nhiều ô hơn {columns} cột của dòng tiêu đề: {row}" | "a row of a table has more cells than the {columns:column|columns} of its heading: {row}";

        no_name: "không có tên `{name}`" | "there is no name `{name}`";
        no_name_but: "không có tên `{name}`; có phải là `{meant}`?" | "there is no name `{name}`; did you mean `{meant}`?";
        no_value: "`{near}` không có giá trị" | "`{near}` has no value";
        no_value_here: "thiếu một giá trị" | "a value is missing";
        no_filter: "không có bộ lọc `{name}`" | "there is no filter `{name}`";
        no_filter_but: "không có bộ lọc `{name}`; có phải là `{meant}`?" | "there is no filter `{name}`; did you mean `{meant}`?";
        no_test: "không có phép thử `is {name}`" | "there is no test `is {name}`";
        no_test_but: "không có phép thử `is {name}`; có phải là `is {meant}`?" | "there is no test `is {name}`; did you mean `is {meant}`?";
        no_function: "không có hàm `{name}`" | "there is no function `{name}`";
        no_function_but: "không có hàm `{name}`; có phải là `{meant}`?" | "there is no function `{name}`; did you mean `{meant}`?";
        no_template: "không có mẫu `{name}`: mẫu không đọc được tệp khác, chỉ dùng được `macros`" | "there is no template `{name}`: a template cannot read other files, only `macros`";
        no_other_template: "mẫu không đọc được tệp khác, chỉ dùng được `macros`" | "a template cannot read other files, only `macros`";
        missing_argument: "thiếu giá trị ở `{near}`" | "a value is missing in `{near}`";
        extra_argument: "thừa giá trị ở `{near}`" | "`{near}` is given too many values";
        list_printed: "`{near}` là một danh sách hoặc một nhóm giá trị: nêu tên một giá trị trong đó, hoặc dùng lệnh `for`" | "`{near}` is a list or a group of values: name one of them, or use `for`";
        not_a_day: "bộ lọc `{near}` chỉ dùng được cho ngày" | "the filter `{near}` takes days only";
        no_such_operation: "không làm được với giá trị này: `{near}`" | "this value does not allow it: `{near}`";
        no_such_operation_here: "không làm được phép này" | "this cannot be done";
        not_unpacked: "`{near}` không tách ra được thành từng ấy tên" | "`{near}` cannot be split into so many names";
        too_much_work: "mẫu lặp quá nhiều lần nên bị dừng" | "the template repeats too much and was stopped";

        expected: "có {found}, nhưng ở đây cần {expected}" | "found {found}, but expected {expected}";
        ended: "mẫu hết mà còn thiếu {expected}" | "the template ends without {expected}";
        unclosed_block: "mẫu hết mà một lệnh chưa đóng: thiếu `endif`, `endfor` hoặc lệnh đóng khác" | "the template ends before a statement is closed: `endif`, `endfor` or another end is missing";
        unclosed_text: "ngoặc kép mở mà không đóng" | "a quote is opened and never closed";
        unclosed_comment: "ghi chú của mẫu mở mà không đóng" | "a comment of the template is opened and never closed";
        unclosed_raw: "`raw` mở mà không đóng bằng `endraw`" | "`raw` is opened and never closed with `endraw`";
        no_statement: "không có lệnh `{name}`" | "there is no statement `{name}`";
        no_statement_but: "không có lệnh `{name}`; có phải là `{meant}`?" | "there is no statement `{name}`; did you mean `{meant}`?";
        closes_nothing: "`{name}` không thuộc về thẻ nào đang mở" | "`{name}` belongs to no open tag";
        reserved: "không đặt được giá trị cho `{name}`: tên này có nghĩa riêng" | "`{name}` cannot be set: the name has a meaning of its own";
        odd_character: "ký tự `{near}` không được dùng ở đây" | "the character `{near}` is not allowed here";
        bad_number: "số này không đọc được" | "this number cannot be read";
        bad_escape: "dấu `\\` trong ngoặc kép không có nghĩa ở đây; muốn in dấu này thì viết `\\\\`" | "a `\\` within quotes means nothing here; to print one, write `\\\\`";
        nested_too_deep: "các phần lồng nhau quá sâu" | "parts are nested too deep";
        bad_syntax: "không đúng cách viết của mẫu" | "this is not how templates are written";

        a_name: "một tên" | "a name";
        a_text: "chữ trong ngoặc kép" | "quoted text";
        a_number: "một số" | "a number";
        a_value: "một giá trị" | "a value";
        a_statement: "một lệnh như `if`, `for`, `set`" | "a statement such as `if`, `for`, `set`";
        plain_text: "chữ ngoài thẻ" | "text outside tags";
        something_else: "thứ khác" | "something else";
    }
}
