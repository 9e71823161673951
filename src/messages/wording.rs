//! Texts of the rules about what a plan says: its numbers, letters, names and blanks.

use super::words;

words! {
    /// Texts of the rules about what a plan says: its numbers, letters, names and blanks.
    WordingWords {
        // section-jump
        section_jump: "mục `{id}` đứng sau mục `{before}`, thiếu mục `{missing}`" | "section `{id}` follows `{before}`; `{missing}` is missing";
        section_first: "mục đầu tiên là `{id}`, không phải `{missing}`" | "the first section is `{id}`, not `{missing}`";
        section_jump_help: "đánh số lại, hoặc bổ sung mục còn thiếu" | "renumber the sections, or add the missing one";

        // letter-order
        letter_order: "điểm `{found}` đứng sau `{before}`; theo thứ tự chữ cái tiếng Việt phải là `{expected}`" | "point `{found}` follows `{before}`; in Vietnamese alphabetical order it should be `{expected}`";
        letter_first: "điểm đầu tiên là `{found}`, không phải `{expected}`" | "the first point is `{found}`, not `{expected}`";
        label_twice: "điểm `{label}` đã có ở trên" | "there is a point `{label}` above";
        label_twice_help: "đánh lại số; hai điểm đúng là cùng số thì ghi `allow` kèm lý do" | "renumber it; if both really have this number, add `allow` with the reason";
        letter_order_help: "thứ tự: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y" | "order: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y";

        // denied-part
        denied_part: "`without` ghi là không có `{part}`, mà kế hoạch có" | "`without` says that there is no `{part}`, but the plan has one";
        denied_part_help: "có thì bỏ `{part}` khỏi `without`; không có thì xóa khóa `{part}`" | "remove `{part}` from `without`, or delete the key `{part}`";

        // unit-name-variant
        unit_name_variant: "tên đơn vị viết là `{found}`" | "the unit's name is spelled `{found}`";
        unit_name_expected: "tên trong phần `unit`: {name}" | "the name in `unit`: {name}";
        unit_name_help: "viết tên đơn vị thống nhất trong cả kế hoạch" | "spell the name the same way throughout the plan";

        // decomposed-text
        decomposed_text: "chữ có dấu viết rời (NFD) trong {lines} dòng, từ `{found}`" | "letters with separate diacritics (NFD) in {lines:line|lines}, starting at `{found}`";
        decomposed_text_help: "`dcs check --fix` ghép lại thành chữ dựng sẵn (NFC)" | "`dcs check --fix` converts them to NFC";

        // legacy-encoding
        legacy_encoding: "chữ gõ bằng bảng mã cũ {encoding} trong {lines} dòng; đọc là “{meant}”" | "text in the old encoding {encoding} in {lines:line|lines}; it means “{meant}”";
        read_wrongly: "chữ hỏng trong {lines} dòng: tệp UTF-8 bị mở bằng bảng mã ANSI (Windows-1252) rồi lưu lại; đọc là “{meant}”" | "damaged letters in {lines:line|lines}: the file is UTF-8, was opened as ANSI (Windows-1252) and saved again; it means “{meant}”";
        read_wrongly_help: "`dcs check --fix` sửa lại; từ nay mở và lưu tệp với bảng mã UTF-8" | "`dcs check --fix` repairs it; from now on open and save the file as UTF-8";
        legacy_encoding_help: "`dcs check --fix` đổi sang Unicode" | "`dcs check --fix` converts it to Unicode";
        legacy_encoding_doubtful: "gõ lại bằng bảng mã Unicode: có chữ không đổi được chắc chắn" | "retype it in Unicode: some of it cannot be converted with certainty";

        // unclear-decision
        unclear_decision: "`{key}` ghi “{text}”, không có số hay ngày của văn bản nào" | "`{key}` says “{text}”, with neither the number nor the day of a document";
        unclear_decision_help: "ghi số, ngày của văn bản vào `{key}`, ví dụ: Công văn số 12/UBND ngày 18/11/2026" | "write the number and the day of the document in `{key}`, such as: Công văn số 12/UBND ngày 18/11/2026";

        // blank-left
        blank_left: "còn chỗ trống trong `{key}`" | "a blank is left in `{key}`";
        blank_left_help: "điền nội dung thay cho dấu chấm" | "write the text in place of the dots";
        only_month: "ngày của kế hoạch mới chỉ có tháng, trong khi kế hoạch đã có số (`number`)" | "the date of the plan is only a month, although the plan has its `number`";
        only_month_help: "ghi đủ ngày, tháng, năm, ví dụ `15/09/2026`; bản dự thảo chưa ban hành thì xóa khóa `number`" | "write day, month and year, such as `2026-09-15`; of a draft delete the key `number`";
        blank_left_absent: "văn bản kế hoạch còn thiếu: {what}" | "the document of the plan lacks: {what}";
        blank_left_absent_help: "thêm khóa còn thiếu vào bản ghi này; cách ghi: `dcs explain {key}`" | "add what is missing to this record; how to write it: `dcs explain {key}`";

        // follows-elsewhere
        follows_elsewhere: "mục `{id}` không nằm dưới mục `{section}`, nên điểm này không đứng sau mục ấy" | "section `{id}` is not below section `{section}`, so this point does not follow it";
        follows_elsewhere_help: "đứng sau tất cả các mục con thì ghi `{last}`; đứng ngay dưới tên mục thì xóa `follows`" | "write `{last}` if it follows all sections below; remove `follows` if it belongs right below the heading";
        follows_nothing_help: "mục này không có mục con: xóa `follows`" | "this section has none below it: remove `follows`";

        // folded-text
        folded_text: "dòng này bị nối vào dòng trên thành một đoạn" | "this line is joined with the one above it into one paragraph";
        folded_text_help: "viết `|` ở chỗ `>`, hoặc sau dấu hai chấm của khóa, rồi xuống dòng và thụt lề: các dòng được giữ nguyên" | "write `|` in place of `>`, or after the colon of the key with the text indented below: the lines then stay as they are";

        // recipients-without-archive
        archive_without_colon: "sau `Lưu` thiếu dấu hai chấm" | "there is no colon after `Lưu`";
        recipients_without_archive: "nơi nhận không có dòng `Lưu:`" | "the recipients lack the line `Lưu:`";
        recipients_without_archive_help: "dòng cuối của nơi nhận viết `Lưu: VT.` hoặc `Lưu:` và nơi lưu, có dấu hai chấm" | "write `Lưu: VT.`, or `Lưu:` and the place of the archive, with a colon, as the last line";

        // abolished-district
        abolished_district: "`{name}` là cấp huyện, không còn từ 01/7/2025" | "`{name}` is a district authority; districts were abolished on 01/7/2025";
        abolished_district_help: "thay bằng Ủy ban nhân dân xã hoặc phường" | "use the People's Committee of the commune or ward instead";

        // recipients-without-addressee
        recipients_without_addressee: "nơi nhận của báo cáo không bắt đầu bằng “Như trên”" | "the report's recipients do not begin with “Như trên”";
        recipients_without_addressee_help: "thêm `Như trên;` lên đầu, hoặc bỏ khóa `recipients`" | "add `Như trên;` as the first line, or remove the key `recipients`";
    }
}
