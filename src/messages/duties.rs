//! Texts about duties: those of the rules, and those of `coverage`.

use super::words;

words! {
    /// The texts about duties.
    DutyWords {
        // unclear-duty
        duty_lacks: "nội dung bắt buộc `{id}` của kế hoạch thiếu `{key}`" | "the plan's duty `{id}` lacks `{key}`";
        duty_without_items: "mục của sổ `{list}` không có `item`" | "the entries of `{list}` have no `item`";
        duty_without_periods: "`{key}` chỉ dùng cho nội dung theo kỳ (`mode: periodic`)" | "`{key}` is for duties in each period only (`mode: periodic`)";
        duty_without_day: "kỳ này không có ngày hoặc tháng đó" | "its periods have no such day or month";
        unclear_duty_help: "sửa lại; `dcs explain duties` có ví dụ" | "correct it; `dcs explain duties` has an example";

        // unknown-item
        unknown_item: "không nội dung bắt buộc nào của sổ `{list}` có mục `{item}`" | "no duty of the register `{list}` has the item `{item}`";
        unknown_item_meant: "có phải là `{meant}`? `dcs coverage` liệt kê các mục" | "did you mean `{meant}`? `dcs coverage` lists the items";
        unknown_item_help: "`dcs coverage {list}` liệt kê các mục; nội dung của riêng đơn vị thì thêm vào `duties`" | "`dcs coverage {list}` lists the items; add one of the unit's own to `duties`";

        // duty-outdated
        duty_outdated: "nội dung bắt buộc `{id}` của kế hoạch rà soát ngày {checked}, bản có sẵn của chương trình rà soát ngày {shipped}" | "the plan's duty `{id}` was checked on {checked}, the shipped one on {shipped}";
        duty_outdated_help: "đối chiếu lại với văn bản rồi ghi ngày rà soát mới vào `checked`, hoặc xóa bản ghi để dùng bản có sẵn" | "compare it with the document again and write the day into `checked`, or delete the record to use the shipped one";

        // term-ended
        term_ended: "nhiệm kỳ của `{id}` đã hết ngày {until}" | "the term of `{id}` ended on {until}";
        term_ended_help: "bầu hoặc thành lập lại thì ghi mục mới trong `bodies`, rồi ghi `dcs step {id} ended`; nhiệm kỳ kéo dài thì sửa `until` theo quyết định" | "elect or set up the board again as a new entry in `bodies`, and record `dcs step {id} ended`; if the term was prolonged, correct `until` by the decision";
    }
}
