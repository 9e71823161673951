//! Texts of the pages about keys and of the lists of records.

use super::words;

words! {
    /// The texts of `explain` and `list`.
    ExplainWords {
        keys: "Các khóa" | "Keys";
        example: "Ví dụ" | "Example";
        required: "bắt buộc" | "required";
        whole_between: "cần một số nguyên từ {low} đến {high}" | "expected an integer from {low} to {high}";
        list_of: "cần một danh sách; mỗi mục: {item}" | "expected a list; each item: {item}";
        one_or_more: "{item}; hoặc một danh sách như vậy" | "{item}; or a list of such values";
        list_of_records: "cần một danh sách bản ghi" | "expected a list of records";
        pairs_of: "cần một bảng tên và giá trị; mỗi giá trị: {value}" | "expected a table of names and values; each value: {value}";
        several: "`{found}` có ở nhiều loại bản ghi; ghi rõ một trong các khóa sau" | "`{found}` belongs to several kinds of records; name one of these keys";
        kind: "Loại bản ghi" | "Kind";
        key: "Khóa" | "Key";
        title: "Tên" | "Name";
        meaning: "Ý nghĩa" | "Meaning";
        count: "Số bản ghi" | "Records";
        place: "Nơi ghi" | "Place";
        number: "Con số" | "Number";
        unconfirmed: "chưa xác nhận" | "unconfirmed";
        none_late: "Sổ `{kind}` không có mục nào quá hạn." | "No entry of `{kind}` is overdue.";
        none_open: "Sổ `{kind}` không còn mục nào phải xử lý." | "No entry of `{kind}` is open.";
        none: "Kế hoạch không có bản ghi `{kind}` nào." | "The plan has no `{kind}` records.";
    }
}
