//! Texts about duties: those of the rules, and those of `coverage`.

use super::words;

words! {
    /// The texts about duties.
    DutyWords {
        // unclear-duty
        duty_lacks: "nội dung bắt buộc `{id}` của kế hoạch thiếu `{key}`" | "the plan's duty `{id}` lacks `{key}`";
        unknown_duty: "luật không có nội dung bắt buộc nào mang mã `{id}`" | "the law has no duty with the identifier `{id}`";
        unknown_duty_meant: "có phải là `{meant}` ({what})?" | "did you mean `{meant}` ({what})?";
        unknown_duty_beside: "các mã gần nhất: {names}; nội dung từng mã: `dcs coverage --all`" | "the nearest identifiers: {names}; what each is: `dcs coverage --all`";
        unknown_duty_help: "sửa mã: `dcs coverage --all` liệt kê các mã của luật; nội dung của riêng đơn vị thì ghi thêm `what`, `register`, `source`" | "correct the identifier: `dcs coverage --all` lists those of the law; for a duty of the unit's own add `what`, `register`, `source`";
        duty_without_items: "mục của sổ `{list}` không có `item`" | "the entries of `{list}` have no `item`";
        duty_without_periods: "`{key}` chỉ dùng cho nội dung theo kỳ (`mode: periodic`)" | "`{key}` is for duties in each period only (`mode: periodic`)";
        duty_without_semesters: "nội dung này tính theo học kỳ (`each: semester`) nhưng kế hoạch không có học kỳ nào" | "this duty is one of each semester, but the plan has no semesters";
        semesters_help: "ghi ngày đầu, ngày cuối mỗi học kỳ vào `semesters` của `plan`, hoặc đổi `each` thành `half-year`" | "give the first and last day of each semester in `semesters` of `plan`, or make `each` a `half-year`";
        duty_with_two_days: "`within` và `day`, `month` nêu hai hạn khác nhau" | "`within` and `day`, `month` are two different times";
        duty_without_day: "kỳ này không có ngày hoặc tháng đó" | "its periods have no such day or month";
        unclear_duty_help: "sửa lại; `dcs explain duties` có ví dụ" | "correct it; `dcs explain duties` has an example";

        // unknown-deadline
        duty_without_period: "nội dung bắt buộc không có kỳ `{id}`" | "the duty has no period `{id}`";
        duty_periods: "ghi một kỳ của nó: từ `{id}@{first}` đến `{id}@{last}`" | "write one of its periods: `{id}@{first}` to `{id}@{last}`";
        duty_by_entries: "`{id}` là nội dung phải có trong sổ `{register}`: mục của sổ ấy cho thấy đã làm" | "`{id}` must exist in the register `{register}`: an entry of it shows that it was done";
        duty_given_up_help: "ghi mục sổ: `dcs add {register}`; kỳ không thực hiện thì bản ghi này phải là `state: dropped` kèm `note`" | "add an entry: `dcs add {register}`; a period that is given up has `state: dropped` with a `note` here";
        duty_by_entries_help: "ghi mục sổ: `dcs add {register}`; đơn vị không có nội dung này thì ghi `not-applicable` trong `duties`" | "add an entry: `dcs add {register}`; if the unit does not have it, write `not-applicable` in `duties`";

        // unknown-item
        unknown_item: "không nội dung bắt buộc nào của sổ `{list}` có mục `{item}`" | "no duty of the register `{list}` has the item `{item}`";
        unknown_item_meant: "có phải là `{meant}`? `dcs coverage` liệt kê các mục" | "did you mean `{meant}`? `dcs coverage` lists the items";
        unknown_item_beside: "các mục gần nhất: {names}; nội dung từng mục: `dcs coverage --all`; nội dung của riêng đơn vị thì thêm vào `duties`" | "the nearest items: {names}; what each is: `dcs coverage --all`; add one of the unit's own to `duties`";
        unknown_item_help: "`dcs coverage {list}` liệt kê các mục; nội dung của riêng đơn vị thì thêm vào `duties`" | "`dcs coverage {list}` lists the items; add one of the unit's own to `duties`";

        // item-missing
        item_missing: "mục này không ghi `item` nên không cho thấy nội dung bắt buộc nào; {count} nội dung còn chờ: {names}" | "this entry has no `item`, so it shows no duty as done; {count} still wait for an entry: {names}";
        item_missing_help: "ghi `item` của nội dung mà mục này cho thấy, như {first}; xem danh sách: `dcs coverage {list}`" | "write the `item` of the duty that it shows, such as {first}; for the list: `dcs coverage {list}`";

        // unknown-period
        unknown_period: "không nội dung bắt buộc nào mà mục này cho thấy có kỳ `{period}`" | "no duty that this entry could show has the period `{period}`";
        two_periods: "`item` nêu kỳ `{one}`, `period` nêu kỳ `{other}`" | "`item` names the period `{one}`, `period` names `{other}`";
        unknown_period_help: "ghi kỳ như `dcs coverage` liệt kê sau dấu `@`; mục của đúng kỳ có ngày của nó thì bỏ `period`" | "write the period as `dcs coverage` lists it after the `@`; an entry about the period of its own day needs none";

        // coverage
        id: "Mã" | "Identifier";
        what: "Nội dung" | "What";
        state: "Tình trạng" | "State";
        due: "Hạn" | "Due";
        entry: "Mục sổ" | "Entry";
        day: "Ngày" | "Day";
        form: "Hình thức" | "Form";
        document: "Văn bản" | "Document";
        source: "Căn cứ" | "Source";
        done: "Đã có" | "Done";
        done_late: "Đã có, chậm" | "Done late";
        missing: "Còn thiếu" | "Missing";
        later: "Chưa đến hạn" | "Later";
        in_period: "trong {period}" | "in {period}";
        in_period_until: "trong {period}, chờ đến {due}" | "in {period}, waited for until {due}";
        not_arisen: "Chưa phát sinh" | "Nothing has arisen";
        not_begun: "Chưa dùng sổ" | "Register not used";
        dropped: "Không thực hiện: {reason}" | "Given up: {reason}";
        not_applicable: "Không áp dụng: {reason}" | "Not applicable: {reason}";
        disclosed: "{register}, {law}: đã công khai {done}/{all} nội dung" | "{register}, {law}: {done} of {all} disclosed";
        covered: "{register}, {law}: đã có {done}/{all} nội dung" | "{register}, {law}: {done} of {all} done";
        of_missing: "còn thiếu {missing}" | "{missing} missing";
        of_later: "chưa đến hạn {later}" | "{later} not due yet";
        of_not_arisen: "chưa phát sinh {arisen}" | "{arisen} with nothing to show";
        of_dropped: "không thực hiện {dropped}" | "{dropped} given up";
        no_register_begun: "Kế hoạch chưa dùng sổ nào nên chưa tính nội dung nào. Bắt đầu bằng một mục sổ: `dcs add disclosures --kind internal --set item=46.2`; danh mục của luật: `dcs coverage --all`." | "The plan uses no register yet, so nothing is counted. Begin with an entry: `dcs add disclosures --kind internal --set item=46.2`; what the law requires: `dcs coverage --all`.";
        others_not_begun: "Chưa tính {count} nội dung của những sổ chưa dùng; xem: `dcs coverage --all`." | "Not counted: {count:duty|duties} of registers that are not used yet; see `dcs coverage --all`.";

        // duty-outdated
        duty_outdated: "nội dung bắt buộc `{id}` của kế hoạch rà soát ngày {checked}, bản có sẵn của chương trình rà soát ngày {shipped}" | "the plan's duty `{id}` was checked on {checked}, the shipped one on {shipped}";
        duty_outdated_help: "đối chiếu lại với văn bản rồi ghi ngày rà soát mới vào `checked`, hoặc xóa bản ghi để dùng bản có sẵn" | "compare it with the document again and write the day into `checked`, or delete the record to use the shipped one";

        // duty-weakened
        duty_weakened: "nội dung bắt buộc `{id}` của kế hoạch đòi hỏi ít hơn luật: `{key}` là {own}, luật là {law}" | "the plan's duty `{id}` demands less than the law: `{key}` is {own}, that of the law is {law}";
        duty_weakened_to: "nội dung bắt buộc `{id}` của kế hoạch đòi hỏi ít hơn luật: luật không có `{key}` là {own}" | "the plan's duty `{id}` demands less than the law, which has no `{key}` {own}";
        duty_weakened_help: "bỏ khóa này để theo luật ({source}); đơn vị không có nội dung này thì ghi `not-applicable` kèm lý do; luật đã đổi thì ghi `allow` kèm văn bản mới" | "remove the key, so that the one of the law applies ({source}); if the unit does not have this duty, write `not-applicable` with the reason; if the law has changed, write `allow` with the new source";

        // term-ended
        term_ended: "nhiệm kỳ của `{id}` đã hết ngày {until}" | "the term of `{id}` ended on {until}";
        term_ended_help: "bầu hoặc thành lập lại thì ghi mục mới trong `bodies`, rồi ghi `dcs step {id} ended`; nhiệm kỳ kéo dài thì sửa `until` theo quyết định" | "elect or set up the board again as a new entry in `bodies`, and record `dcs step {id} ended`; if the term was prolonged, correct `until` by the decision";
    }
}
