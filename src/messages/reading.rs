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
        without_dash: "chỗ này chỉ nhận một đoạn chữ, không phải danh sách: bỏ dấu `- `, viết `{meant}` trên một dòng" | "a text belongs here, not a list: remove the `- ` and write `{meant}` in one line";
        word_after_key: "viết một trong các từ ấy ngay sau khóa `{key}`" | "write one of these words behind the key `{key}`";
        dash_for_each_key: "mỗi bản ghi chỉ có một dấu `- `, trước khóa đầu tiên của nó" | "a record has only one `- `, before its first key";
        dash_for_each_key_help: "xóa `- ` trước `{key}` và trước các khóa sau của cùng bản ghi, rồi thụt lề chúng thẳng cột với `{first}`" | "delete the `- ` before `{key}` and before the other keys of the same record, and indent them in line with `{first}`";
        rule_as_key: "viết `{meant}`, thay `…` bằng mã bản ghi và lý do" | "write `{meant}`, with the identifier of the record and the reason for `…`";
        extension_instead: "dời hạn thì không ghi ở đây: gõ `dcs extend`, hoặc thêm bản ghi vào `extensions`; nếu chỉ tạm ngừng thì viết `paused`" | "another due day is not said here: type `dcs extend`, or add a record to `extensions`; if the work only rests, write `paused`";
        days_off_window: "nhiều ngày nghỉ liền nhau thì thay `on` bằng hai khóa: `from` là `{from}`, `until` là `{until}`" | "for days off in a row write two keys instead of `on`: `from` is `{from}`, `until` is `{until}`";
        days_as_until: "không ghi bao nhiêu ngày: ghi ngày cuối vào `until`" | "not how many days: give the last one under `until`";
        length_in_days: "không tính theo đơn vị này: đổi ra rồi ghi vào `days` (ngày), `working-days` (ngày làm việc) hoặc `months` (tháng)" | "nothing is counted in this unit: convert it and write it under `days`, `working-days` or `months`";
        record_as_pair: "mỗi bản ghi gồm mã và tên: viết `{meant}`" | "each record has an identifier and a name: write `{meant}`";
        toml_record_in_header: "viết tiêu đề `[[{list}]]`, và dưới đó một dòng `id = \"{id}\"`" | "write the heading `[[{list}]]`, and below it a line `id = \"{id}\"`";
        list_in_record: "`{key}` là tên của cả một danh sách trong tệp, không phải khóa của bản ghi này" | "`{key}` is the name of a list of the file, no key of this record";
        list_in_record_help: "mỗi mục của danh sách ấy là một bản ghi riêng dưới tiêu đề `[[{key}]]`; cách ghi: `dcs explain {key}`" | "each of its items is a record of its own below the heading `[[{key}]]`; how: `dcs explain {key}`";
        year_help: "ghi năm bằng bốn chữ số, ví dụ `2026`" | "give the year in four digits, such as `2026`";
        money_help: "ghi số tiền bằng đồng, viết liền các chữ số, không kèm chữ, ví dụ `2500000`" | "give the amount in đồng, in digits without anything between them, such as `2500000`";
        weekday_help: "nếu là thứ {number} thì viết `{meant}`" | "if you mean day {number} of the Vietnamese week, write `{meant}`";
        semester_or_other: "mỗi học kỳ thì viết `semester`; nếu không thì thay bằng một trong các từ ấy" | "each semester is `semester`; otherwise use one of these words";
    }
}
