//! What to write for values and keys that are in the wrong place or say too much.

use super::words;

words! {
    /// What to write for values and keys that are in the wrong place or say too much.
    ReadingWords {
        one_table_help: "chỗ này gồm các cặp khóa và giá trị: viết `{meant}`; các khóa: {keys}" | "pairs of key and value belong here: write `{meant}`; the keys: {keys}";
        record_within: "mỗi mục của `{list}` là một bản ghi riêng, không nằm trong bản ghi khác: chuyển xuống `{header}` sát lề trái của tệp, thêm khóa `{pair}` vào mỗi bản ghi, rồi xóa chỗ này" | "each item of `{list}` is a record of its own, not within another one: move it below `{header}` at the left margin of the file, add the key `{pair}` to each record, then delete this";
        key_of_others: "`{key}` là khóa của {lists}, bản ghi này không có: bỏ đi; điều cần ghi thì viết bằng lời vào `note`; các khóa ở đây: {keys}" | "`{key}` is a key of {lists} and not of this record: remove it, and say what it was to say in words under `note`; the keys here: {keys}";
        key_of_others_only: "`{key}` là khóa của {lists}, bản ghi này không có: bỏ đi; các khóa ở đây: {keys}" | "`{key}` is a key of {lists} and not of this record: remove it; the keys here: {keys}";
        only_one_of: "chỗ này chỉ nhận một giá trị, không có ngoặc vuông: chọn một trong {choices}; cần cả thì mỗi giá trị một bản ghi" | "only one value is allowed here, without brackets: choose one of {choices}, or write a record for each";
        without_dash: "chỗ này chỉ nhận một đoạn chữ, không phải danh sách: bỏ dấu `- `, viết `{meant}` trên một dòng" | "a text belongs here, not a list: remove the `- ` and write `{meant}` in one line";
        word_after_key: "viết một trong các từ ấy ngay sau khóa `{key}`" | "write one of these words after the key `{key}`";
        dash_for_each_key: "mỗi bản ghi chỉ có một dấu `- `, trước khóa đầu tiên của nó" | "a record has only one `- `, before its first key";
        dash_for_each_key_help: "xóa `- ` trước `{key}` và trước các khóa sau của cùng bản ghi, rồi thụt lề chúng thẳng cột với `{first}`" | "delete the `- ` before `{key}` and before the other keys of the same record, and indent them in line with `{first}`";
        rule_as_key: "viết `{meant}`, thay `…` bằng mã bản ghi và lý do" | "write `{meant}`, with the identifier of the record and the reason for `…`";
        extension_instead: "dời hạn thì không ghi ở đây: gõ `dcs extend`, hoặc thêm bản ghi vào `extensions`; nếu chỉ tạm ngừng thì viết `paused`" | "a later due day does not belong here: type `dcs extend`, or add a record to `extensions`; if the work is only on hold, write `paused`";
        days_off_window: "nhiều ngày nghỉ liền nhau thì thay `on` bằng hai khóa: `from` là `{from}`, `until` là `{until}`" | "for days off in a row write two keys instead of `on`: `from` is `{from}`, `until` is `{until}`";
        days_as_until: "không ghi bao nhiêu ngày: ghi ngày cuối vào `until`" | "not how many days: give the last one under `until`";
        no_footnotes: "văn bản không có cước chú: bỏ khóa này, viết lời chú thích trong ngoặc đơn ngay sau chữ cần chú thích, hoặc thành một điểm ở cuối mục" | "documents have no footnotes: remove this key, and write the note in brackets after the words, or as a point at the end of the section";
        length_in_days: "không tính theo đơn vị này: đổi ra rồi ghi vào `days` (ngày), `working-days` (ngày làm việc) hoặc `months` (tháng)" | "nothing is counted in this unit: convert it and write it under `days`, `working-days` or `months`";
        record_as_pair: "mỗi bản ghi gồm mã và tên: viết `{meant}`" | "each record has an identifier and a name: write `{meant}`";
        toml_record_in_header: "viết tiêu đề `[[{list}]]`, và dưới đó một dòng `id = \"{id}\"`" | "write the heading `[[{list}]]`, and below it a line `id = \"{id}\"`";
        list_in_record: "`{key}` là tên của cả một danh sách trong tệp, không phải khóa của bản ghi này" | "`{key}` is the name of a list of the file, no key of this record";
        list_in_record_help: "mỗi mục của danh sách ấy là một bản ghi riêng dưới tiêu đề `[[{key}]]`; cách ghi: `dcs explain {key}`" | "each of its items is a record of its own below the heading `[[{key}]]`; how: `dcs explain {key}`";
        year_help: "ghi năm bằng bốn chữ số, ví dụ `2026`" | "give the year in four digits, such as `2026`";
        money_help: "ghi số tiền bằng đồng, viết liền các chữ số, không kèm chữ, ví dụ `2500000`" | "give the amount in đồng, in digits without anything between them, such as `2500000`";
        weekday_help: "nếu là thứ {number} thì viết `{meant}`" | "if you mean day {number} of the Vietnamese week, write `{meant}`";
        yaml_dash_record: "viết `- {key}` thẳng cột với dấu `-` của các mục khác (có {blanks} dấu cách ở trước), và thụt lề các khóa bên dưới của bản ghi thẳng cột với `{key}`" | "write `- {key}` in line with the `-` of the other items (with {blanks} blanks before it), and indent the other keys of the record in line with `{key}`";
        yaml_lone_dash: "các khóa của mục này chưa thụt lề dưới dấu `-`" | "the keys of this item are not indented below its `-`";
        yaml_two_dashes: "mỗi mục chỉ có một dấu `-`" | "an item has only one `-`";
        yaml_two_dashes_help: "mỗi mục chỉ có một dấu `-`: xóa bớt một dấu" | "an item has only one `-`: delete the other";
        toml_null: "TOML không có `{found}`" | "TOML has no `{found}`";
        toml_null_help: "chưa có giá trị thì xóa cả dòng" | "without a value, delete the whole line";
        evidence_elsewhere: "tệp phải nằm trong thư mục kế hoạch: chép tệp vào đó (hoặc dùng `dcs record … --copy`), rồi viết `{meant}`" | "the file must be in the folder of the plan: copy it there (or use `dcs record … --copy`), and write `{meant}`";
        csv_file: "tệp này là một bảng có các ô cách nhau bằng `{sign}`, như Excel xuất ra (CSV), không phải tệp kế hoạch" | "this file is a table with `{sign}` between its cells, as Excel exports it (CSV), not a file of a plan";
        csv_file_help: "đổi đuôi tên tệp thành `.csv`; mỗi dòng của bảng thì ghi thành một bản ghi trong tệp .yaml hoặc .toml, ví dụ `dcs explain tasks`" | "rename it to end in `.csv`, and write each line of the table as a record in a .yaml or .toml file, such as `dcs explain tasks`";
        html_file: "tệp này là một trang web (HTML), không phải tệp kế hoạch" | "this file is a web page (HTML), not a file of a plan";
        yaml_dashed_table: "`{key}` không phải danh sách: không có dấu `-` ở các khóa của nó" | "`{key}` is no list: its keys have no `-`";
        yaml_listed_text: "chữ của `{key}` có dấu `:` ở cuối và các dòng gạch đầu dòng bên dưới" | "the text of `{key}` ends with a `:`, followed by lines that begin with dashes";
        yaml_listed_text_help: "viết `{key}: |`, xuống dòng viết `{text}` thụt lề {blanks} dấu cách, để các dòng từ {first} đến {last} ở dưới, cùng thụt lề ít nhất như thế" | "write `{key}: |`, on the next line `{text}` after {blanks} spaces, and leave lines {first} to {last} below it, indented at least as much";
        toml_double_header: "`{key}` chỉ có một, không phải danh sách: viết `[{key}]`, một dấu ngoặc vuông" | "there is only one `{key}`: write `[{key}]`, in single brackets";
        amount_unit: "ghi cả đơn vị: `{number} days` (ngày) hoặc `{number} working-days` (ngày làm việc)" | "write the unit too: `{number} days` or `{number} working-days`";
        last_month: "tháng cuối của kỳ thì xóa khóa này; tháng đầu thì viết `1`, tháng thứ hai thì viết `2`" | "for the last month of the period delete this key; the first one is `1`, the second `2`";
        months_not_rhythm: "đây là các tháng cụ thể, không phải chu kỳ: ghi mỗi tháng một thời hạn, với `due` là {periods}" | "these are single months, not a rhythm: write a deadline for each, with {periods} for `due`";
        duty_due: "thay khóa này bằng `month` (tháng) và `day` (ngày), là những con số, ví dụ `month: 7`, `day: 15`" | "write `month` and `day` instead, which are numbers, such as `month: 7`, `day: 15`";
        present_instead: "ghi số người có mặt vào `present`; số vắng tính từ `called` (triệu tập)" | "write how many were there under `present`; who was not follows from `called`";
        persons_as_holders: "chỗ này chỉ ghi một người; nhiều người nối nhau giữ một chức vụ thì thay khóa này bằng `holders{equals} {items}`, sửa các ngày cho đúng" | "one person belongs here; for several persons in one post after each other write `holders{equals} {items}` instead, with the right days";
        left_open: "chỗ này còn để trống" | "this was left open";
        left_open_help: "điền giá trị, hoặc xóa khóa `{key}` nếu chưa có" | "fill in the value, or delete the key `{key}`";
        state_of_entry: "mục sổ không ghi trạng thái: xóa khóa này, ghi bước xử lý thành bản ghi trong `steps` hoặc gõ `dcs step MỤC BƯỚC`, ví dụ `dcs step pa-1 answered`" | "entries have no state: delete this key and record the step in `steps`, or type `dcs step ENTRY STEP`, such as `dcs step pa-1 answered`";
        one_of_list: "mỗi bản ghi chỉ có một `{one}`: viết `{meant}`; nhiều thì mỗi cái một bản ghi" | "a record has only one `{one}`: write `{meant}`; for several, a record for each";
        day_span: "đây là một khoảng: thay khóa này bằng hai khóa, `from-day` là `{from}`, `day` là `{until}`" | "this is a span: write two keys instead, `from-day` with `{from}` and `day` with `{until}`";
        day_and_month: "ngày {day} tháng {month} hằng năm thì thay khóa này bằng hai khóa: `month` là `{month}`, `day` là `{day}`; ngày của kỳ khác thì chỉ viết `{day}`" | "for day {day} of month {month} of each year write two keys instead: `month` with `{month}` and `day` with `{day}`; of another period write only `{day}`";
        yaml_text_lines: "chữ nhiều dòng dưới `{key}` có dấu `:`" | "the text below `{key}` has several lines and a `:`";
        yaml_text_lines_help: "nếu đây là danh sách thì mỗi dòng là một mục: {items}; nếu là một đoạn chữ thì đặt cả đoạn trong ngoặc kép" | "if this is a list, each line is an item: {items}; if it is one text, put all of it in quotes";
        unknown_keys: "các khóa {found} không có ở đây" | "there are no keys {found} here";
        unknown_keys_help: "giữ giá trị, đổi tên khóa: {pairs}" | "keep the values and rename the keys: {pairs}";
        instead_of: "`{found}` thành `{meant}`" | "`{found}` to `{meant}`";
        curly_quotes: "cả chữ nằm trong ngoặc cong do Word tự đổi: với YAML, hai dấu ấy là một phần của chữ và sẽ được in ra" | "the whole text is in curly quotes, as Word makes them: to YAML they are part of the text and will be printed";
        curly_quotes_help: "viết bằng ngoặc thẳng: `{meant}`; nếu cần in cả hai dấu thì viết `{whole}`" | "use straight quotes: `{meant}`; if the curly ones are to be printed, write `{whole}`";
        yaml_hash_value_help: "nếu thuộc về chữ, viết `{value}`; nếu là ghi chú, thêm dấu cách sau `#`" | "if it is part of the text, write `{value}`; if it is a comment, put a space after `#`";
        sheet_error: "`{found}` là báo lỗi của Excel, không phải giá trị" | "`{found}` is an error of the spreadsheet, not a value";
        sheet_error_help: "xem lại công thức của ô ấy trong Excel rồi ghi giá trị đúng vào đây; chưa có giá trị thì xóa khóa này" | "look at the formula of that cell in the spreadsheet and write the right value here; without one, delete the key";
        sheet_hidden: "`{found}` là ô mà Excel không hiện hết vì cột hẹp, không phải giá trị" | "`{found}` is a cell of the spreadsheet whose column is too narrow to show its value";
        sheet_hidden_help: "kéo rộng cột ấy trong Excel rồi chép lại giá trị của ô vào đây; chưa có giá trị thì xóa khóa này" | "widen the column in the spreadsheet and copy the value of the cell here; without one, delete the key";
        person_as_key: "xóa cả khóa lẫn giá trị: sổ ở đây không ghi về người; họ tên, địa chỉ, điện thoại, giấy tờ chỉ ghi trong sổ giấy, dưới cùng mã" | "delete the key with its value: nothing is recorded of persons here; names, addresses, telephone and identity numbers belong only in the paper register, under the same identifier";
        symbol_as_kind: "chỗ này chỉ ghi ký hiệu của loại văn bản, không ghi cả số và ký hiệu: viết `{meant}`; ký hiệu của đơn vị ghi ở `unit.code`, số ghi ở `plan.number`" | "only the abbreviation of the kind of document belongs here, not the whole symbol: write `{meant}`; that of the unit is `unit.code`, the number `plan.number`";
        signer_in_one: "viết `{meant}`; các khóa: {keys}" | "write `{meant}`; the keys: {keys}";
        signer_without_post: "viết `{before}\"HIỆU TRƯỞNG\"{behind}`, chức vụ khác thì sửa lại; các khóa: {keys}" | "write `{before}\"HIỆU TRƯỞNG\"{behind}`, with the right post; the keys: {keys}";
        which_letter: "nêu rõ là đơn gì: khiếu nại thì viết `complaint`, tố cáo thì viết `denunciation`, kiến nghị thì viết `petition`" | "say which: a complaint is `complaint`, a denunciation `denunciation`, a petition `petition`";
        several_rhythms: "mỗi thời hạn chỉ có một chu kỳ: ghi mỗi chu kỳ một thời hạn, mỗi thời hạn một `id`, với `every` là {rhythms}" | "a deadline has one rhythm: write a deadline for each, with its own `id`, and {rhythms} for `every`";
        only_once: "làm một lần thì không lặp lại: thay `every` bằng `due`, giá trị là ngày hoặc tháng phải xong" | "what is done once does not recur: write `due` instead of `every`, with the day or the month by which it is done";
        day_as_key: "ngày là giá trị, không phải khóa: viết `{meant}`" | "a day is a value, not a key: write `{meant}`";
        day_off: "mỗi ngày nghỉ gồm ngày và tên: viết `{meant}`, thay `…` bằng tên ngày nghỉ" | "a day off has its day and its name: write `{meant}`, with the name for `…`";
        decision_number: "ghi tên, số và ngày của văn bản, ví dụ `Công văn số 12/UBND ngày 25/6/2026`" | "write the kind, the number and the day of the document, such as `Công văn số 12/UBND ngày 25/6/2026`";
        yaml_key_below: "xuống dòng trước `{key}`, thụt lề {blanks} dấu cách" | "start a new line before `{key}`, indented by {blanks:space|spaces}";
        yaml_value_and_block: "`{key}` có các dòng bên dưới, nên không có giá trị trên cùng dòng" | "`{key}` has lines below it, so that there is no value on its own line";
        yaml_value_and_block_help: "xóa `{value}`; nếu cần giữ thì đưa xuống một dòng dưới, sau khóa của nó" | "delete `{value}`, or move it to a line below, after its key";
        yaml_text_with_items: "dưới chữ của `{key}` có các dòng gạch đầu dòng" | "lines that begin with dashes follow the text of `{key}`";
        text_of_key: "chỗ này chỉ nhận một đoạn chữ, không có khóa khác ở trước: viết `{meant}`" | "a text belongs here, without another key before it: write `{meant}`";
        each_person: "ghi từng người, không ghi số lượng: `{key}{equals} [\"…\"]` gồm mỗi người một mục; chưa rõ ai thì xóa khóa này" | "write each person, not how many: an item each in `{key}{equals} [\"…\"]`; delete the key if they are not known";
        unit_alone: "chỗ này chỉ ghi của đơn vị, không ghi số hay ngày của văn bản: viết `{meant}`; số và ngày ghi ở `plan.number`, `plan.date`" | "this is about the unit alone, without the number or the date of a document: write `{meant}`; those are `plan.number` and `plan.date`";
        yaml_bracket_above: "các dòng dưới không nằm trong dấu `{bracket}` này" | "the lines below are not written within this `{bracket}`";
        nobody: "không có ai thì xóa khóa `{key}`; có thì viết một mã đã có ({ids})" | "if there is nobody, delete the key `{key}`; otherwise write an identifier that exists ({ids})";
        semester_or_other: "mỗi học kỳ thì viết `semester`; nếu không thì thay bằng một trong các từ ấy" | "each semester is `semester`; otherwise use one of these words";
    }
}
