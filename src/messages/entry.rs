//! Texts of the commands that add entries to registers and steps to entries.

use super::words;

words! {
    /// Texts of `add` and `step`.
    EntryWords {
        no_register: "không có sổ nào là `{found}`; các sổ: {known}" | "no register is called `{found}`; there are: {known}";
        kind_not_register: "`{found}` là một loại mục của sổ `{list}`: gõ `dcs add {list} --kind {kind}`" | "`{found}` is a kind of entries of `{list}`: type `dcs add {list} --kind {kind}`";
        not_a_register: "`{found}` không phải sổ; ghi bằng lệnh `dcs {command}`" | "`{found}` is no register; use `dcs {command}`";
        no_register_named: "không có sổ nào là `{found}`" | "no register is called `{found}`";
        register_wanted: "ghi tên sổ, ví dụ `dcs add feedback`; các sổ: {known}" | "name the register, such as `dcs add feedback`; there are: {known}";
        ask_intro: "Ghi một mục vào sổ. Trả lời từng câu; câu không bắt buộc thì Enter để bỏ qua; Ctrl+C để thôi, chưa ghi gì." | "A new entry. Answer each question; Enter skips what is not required; Ctrl+C ends it, and nothing is written.";
        ask_register: "Sổ nào (số hoặc tên): " | "Which register (number or name): ";
        ask_kind: "Loại nào (số hoặc tên): " | "Which kind (number or name): ";
        ask_key: "{title}: {description} [Enter: {default}]: " | "{title}: {description} [Enter: {default}]: ";
        ask_nothing: "bỏ qua" | "skip";
        ask_flag: "cần `có` hoặc `không`" | "expected `yes` or `no`";
        ask_line: "không có khoản dự toán nào như vậy; các khoản: {known}" | "no such budget line; there are: {known}";
        ask_other_id: "mã `{id}` đã có mục khác; cần một mã chưa dùng" | "another entry has the identifier `{id}`; expected a free one";
        ask_ended: "đã thôi trả lời; chưa ghi gì vào kế hoạch" | "the answers ended; nothing was written";
        no_kind: "sổ `{list}` không có loại `{found}`; các loại: {known}" | "the register `{list}` has no kind `{found}`; there are: {known}";
        kind_wanted: "ghi thêm loại, ví dụ `dcs add {list} --kind {first}`; các loại: {known}" | "name the kind, such as `dcs add {list} --kind {first}`; there are: {known}";
        no_such_step: "mục `{entry}` không có bước `{found}`" | "the entry `{entry}` has no step `{found}`";
        no_step: "mục `{entry}` không có bước `{found}`; các bước: {known}" | "the entry `{entry}` has no step `{found}`; there are: {known}";
        step_not_done: "`{found}` không phải tên một bước; mục này xong khi có bước {steps}: gõ `dcs step {id} {step}`" | "no step is called `{found}`; this entry is settled by step {steps}: type `dcs step {id} {step}`";
        no_entry: "không có mục `{found}` trong sổ nào" | "no register has an entry `{found}`";
        entry_meant: "ghi bằng mã của mục: `dcs step {id} …`" | "name the entry by its identifier: `dcs step {id} …`";
        several_meant: "ứng với nhiều mục: {ids}; ghi mã của một mục" | "matches several entries: {ids}; name one by its identifier";
        step_first: "ghi mục trước, bước sau: `dcs step {entry} {step}`" | "name the entry first, then the step: `dcs step {entry} {step}`";
        step_of_work: "`{found}` là việc của kế hoạch, không phải mục sổ; ghi tiến độ bằng `dcs record {found}`" | "`{found}` is work of the plan, not an entry; record it with `dcs record {found}`";
        see_entries: "xem mã các mục: {commands}" | "for the identifiers of entries: {commands}";
        no_entries: "chưa có mục nào trong các sổ; ghi mục đầu tiên bằng `dcs add`" | "the registers have no entries yet; add the first one with `dcs add`";
        same_entry: "mục `{id}` đã ghi đúng việc này; nếu là việc khác thì ghi mã riêng: `--id`" | "the entry `{id}` says the same; if this is another matter, give it an identifier of its own: `--id`";
        passed_on_nowhere: "chuyển đi thì phải ghi nơi nhận: `dcs step {entry} passed-on --to \"…\"`" | "say to whom it was passed on: `dcs step {entry} passed-on --to \"…\"`";
        same_step: "mục `{entry}` đã có bước `{step}` ngày {on}" | "the entry `{entry}` has had the step `{step}` since {on}";
        done_before: "`{id}` đã ghi xong ngày {on}, không ghi lại lần nữa: bỏ `--for` để chỉ ghi vào sổ" | "`{id}` was done on {on} and is not recorded again: leave out `--for` to add the entry alone";
        bad_setting: "cần `khóa=nội dung`, ví dụ `channel=hòm thư góp ý`" | "expected `key=text`, such as `channel=hòm thư góp ý`";
        setting_meant: "không có khóa `{key}`; viết `--set {meant}`" | "there is no key `{key}`; write `--set {meant}`";
        person_setting: "bỏ `--set {key}=…`: sổ ở đây không ghi về người; họ tên, địa chỉ, điện thoại, giấy tờ chỉ ghi trong sổ giấy, dưới cùng mã" | "leave out `--set {key}=…`: nothing is recorded of persons here; names, addresses, telephone and identity numbers belong only in the paper register, under the same identifier";
        no_setting: "mục của sổ `{list}` không có khóa `{key}`; các khóa: {known}" | "entries of `{list}` have no key `{key}`; there are: {known}";
        added: "Mục {id} · {kind}" | "Entry {id} · {kind}";
        stepped: "Mục {id} · {step} ngày {on}" | "Entry {id} · {step} on {on}";
        duty_shown: "Cho thấy đã làm: {what} (`{duty}`)." | "It shows that this was done: {what} (`{duty}`).";
        duty_begun: "Thuộc nội dung bắt buộc: {what} (`{duty}`), chưa xong." | "It is about what must exist: {what} (`{duty}`), not done yet.";
        duty_open: "  Còn {count} kỳ chưa có mục nào cho thấy đã làm: {names}" | "  {count:other period is|other periods are} still open: {names}";
        next: "Tiếp theo: {what} (`dcs step {id} {step}`), chậm nhất {due}" | "Next: {what} (`dcs step {id} {step}`), by {due}";
        next_uncounted: "Tiếp theo: {what} (`dcs step {id} {step}`); chưa tính được hạn vì chưa biết ngày nghỉ, xem `dcs check`" | "Next: {what} (`dcs step {id} {step}`); its due day cannot be counted, because days off are not known; see `dcs check`";
        within_days: "  {count} ngày từ {since}, {source}: {end}" | "  {count:day|days} from {since}, {source}: {end}";
        within_working_days: "  {count} ngày làm việc từ {since}, {source}: {end}" | "  {count:working day|working days} from {since}, {source}: {end}";
        within_months: "  {count} tháng từ {since}, {source}: {end}" | "  {count:month|months} from {since}, {source}: {end}";
        ahead_days: "  {count} ngày trước {since}, {source}: {end}" | "  {count:day|days} before {since}, {source}: {end}";
        ahead_working_days: "  {count} ngày làm việc trước {since}, {source}: {end}" | "  {count:working day|working days} before {since}, {source}: {end}";
        ahead_months: "  {count} tháng trước {since}, {source}: {end}" | "  {count:month|months} before {since}, {source}: {end}";
        extended: "  gia hạn đến {until}" | "  extended to {until}";
        stands_still: "  thời hạn tạm ngừng tính từ {since}" | "  the clock has been stopped since {since}";
        kept: "Phải giữ liên tục đến hết {end}, {source}." | "It must stay to the end of {end}, {source}.";
        open_until: "Mục này còn mở, báo cáo chưa tính là xong, cho đến bước {steps}: gõ `dcs step {id} {step}`." | "This entry stays open, and reports do not call it done, until step {steps}: run `dcs step {id} {step}`.";
        no_limit: "Không có thời hạn nào trong luật hoặc kế hoạch cho bước tiếp theo." | "Neither the law nor the plan gives a time for what comes next.";
        settled: "Mục này không còn bước nào phải làm." | "Nothing more is owed by this entry.";
        not_the_register: "Sổ này để theo dõi, không thay sổ theo mẫu của Nhà nước." | "This list is for following up; it does not replace the register that the law prescribes.";
        by_entry: "`{id}` là nội dung phải có trong sổ `{register}`, chỉ một mục của sổ ấy cho thấy đã làm; ghi mục: `dcs add {register}`; kỳ không thực hiện thì ghi `dcs record {id}@KỲ --state dropped --note \"…\"`" | "`{id}` must exist in the register `{register}`; only an entry shows that it was done: `dcs add {register}`; a period that is given up: `dcs record {id}@PERIOD --state dropped --note \"…\"`";
        duty_periods: "`{id}` đang tính những kỳ chưa xong này: {periods}" | "`{id}` has these open periods: {periods}";
        duty_has_no_period: "`{id}` không có kỳ nào đang tính mà chưa xong; xem `dcs coverage --all`" | "`{id}` has no open period; see `dcs coverage --all`";
        by_step: "`{id}` là mục của một sổ; ghi bước xử lý bằng `dcs step {id} BƯỚC`" | "`{id}` is an entry of a register; record what was done with `dcs step {id} STEP`";
    }
}
