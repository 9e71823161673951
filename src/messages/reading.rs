//! What to write for values and keys that stand in the wrong place or say too much.

use super::words;

words! {
    /// What to write for values and keys that stand in the wrong place or say too much.
    ReadingWords {
        one_table_help: "chỗ này gồm các cặp khóa và giá trị: viết `{meant}`; các khóa: {keys}" | "pairs of key and value belong here: write `{meant}`; the keys: {keys}";
        record_within: "mỗi mục của `{list}` là một bản ghi riêng, không nằm trong bản ghi khác: chuyển xuống `{header}` sát lề trái của tệp, thêm khóa `{pair}` vào mỗi bản ghi, rồi xóa chỗ này" | "each item of `{list}` is a record of its own, not within another one: move it below `{header}` at the left margin of the file, add the key `{pair}` to each record, then delete this";
        key_of_others: "`{key}` là khóa của {lists}, bản ghi này không có: bỏ đi; điều cần ghi thì viết bằng lời vào `note`; các khóa ở đây: {keys}" | "`{key}` is a key of {lists} and not of this record: remove it, and say what it was to say in words under `note`; the keys here: {keys}";
        key_of_others_only: "`{key}` là khóa của {lists}, bản ghi này không có: bỏ đi; các khóa ở đây: {keys}" | "`{key}` is a key of {lists} and not of this record: remove it; the keys here: {keys}";
        only_one_of: "chỗ này chỉ nhận một giá trị, không có ngoặc vuông: chọn một trong {choices}" | "only one value may stand here, without brackets: choose one of {choices}";
        money_help: "ghi số tiền bằng đồng, viết liền các chữ số, không kèm chữ, ví dụ `2500000`" | "give the amount in đồng, in digits without anything between them, such as `2500000`";
        weekday_help: "nếu là thứ {number} thì viết `{meant}`" | "if you mean day {number} of the Vietnamese week, write `{meant}`";
        semester_or_other: "mỗi học kỳ thì viết `semester`; nếu không thì thay bằng một trong các từ ấy" | "each semester is `semester`; otherwise use one of these words";
    }
}
