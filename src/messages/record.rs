//! Texts of the commands that change a plan.

use super::words;

words! {
    /// Texts of the commands that change a plan.
    RecordWords {
        wrote: "Đã ghi vào {path}:" | "Wrote to {path}:";
        copied: "Đã chép {path}" | "Copied {path}";
        occurrence_now: "Kỳ {name} · {what}: {before} → {after}" | "Occurrence {name} · {what}: {before} → {after}";
        occurrence_still: "Kỳ {name} · {what}: vẫn là {after}" | "Occurrence {name} · {what}: still {after}";
        work_now: "{name} · {what}: {before} → {after}" | "{name} · {what}: {before} → {after}";
        work_still: "{name} · {what}: vẫn là {after}" | "{name} · {what}: still {after}";
        others_late: "Nhiệm vụ {task} còn {count} kỳ khác quá hạn; xem `dcs status --task {task}`" | "Task {task} has {count:other overdue occurrence|other overdue occurrences}; see `dcs status --task {task}`";
        already_done: "`{id}` đã ghi xong ngày {done}; bổ sung minh chứng hay lý do: `dcs record {id} --state started --on {before} --evidence TỆP --reason \"…\"`; nếu ghi nhầm kỳ, viết mã kỳ khác (xem `dcs list deadlines`)" | "`{id}` was recorded as done on {done}; to add evidence or a reason: `dcs record {id} --state started --on {before} --evidence FILE --reason \"…\"`; if another occurrence was meant, name it (see `dcs list deadlines`)";
        same_record: "`{id}` đã có bản ghi y hệt của ngày {on}; hai dòng giống hệt nhau chỉ tính một lần. Nếu hôm đó làm hai lần thì phân biệt bằng `--note`, ví dụ: `dcs record {id} --on {on} --note \"lần 2\"`" | "`{id}` already has the very same record of {on}; equal lines count once. If it was done twice on that day, tell them apart with `--note`, such as: `dcs record {id} --on {on} --note \"second time\"`";
        write_address: "nếu là địa chỉ trang web, viết `{address}`" | "if it is a web address, write `{address}`";
        backdated: "kế hoạch đã ghi việc này {state} ngày {closed}, khi quá hạn {days} ngày; bản ghi lùi về ngày {on} làm mất số ngày ấy nên không ghi. Bản ghi trước sai thì bỏ nó trước (`dcs undo`, hoặc sửa tệp)" | "the plan already records this as {state} on {closed}, {days:day|days} overdue; a record dated back to {on} would hide that, so nothing was written. If the earlier record is wrong, remove it first (`dcs undo`, or edit the file)";
        outweighed: "lưu ý: bản ghi ngày {on} ({state}) mới hơn, nên vẫn quyết định trạng thái" | "note: the record of {on} ({state}) is later and still decides the status";
        extends_paused: "cảnh báo: `{id}` đang tạm dừng; hạn mới chỉ có tác dụng khi việc được làm tiếp" | "warning: `{id}` is paused; the new due date has no effect until work resumes";
        figure_twice: "số liệu `{id}` được nêu hai lần; chỉ nêu một giá trị" | "figure `{id}` is given twice; give one value";
        extends_beyond: "lưu ý: hạn mới {to} của `{id}` sau ngày cuối của kế hoạch ({until}); báo cáo năm này ghi là chưa đến hạn, nhớ đưa việc này vào kế hoạch năm sau" | "note: the new due date of `{id}`, {to}, is after the last day of the plan ({until}); this year's report says that it is not due yet, so carry it over into next year's plan";
        no_longer_open: "`{id}` đã ghi {state} ngày {on} nên không gia hạn được nữa; nếu thật ra chưa xong thì ghi lại trước: `dcs record {id} --state started --reason \"ghi nhầm\"`" | "`{id}` is recorded as {state} on {on} and can no longer be extended; if the work is still open, record that first: `dcs record {id} --state started --reason \"recorded by mistake\"`";
        often_enough: "`{id}` đã làm đủ {times} lần nên không cần gia hạn; nếu có lần ghi nhầm thì bỏ bản ghi ấy trước (`dcs undo`, hoặc xóa dòng đó trong tệp)" | "`{id}` was done {times} times, which is enough, so there is nothing to extend; if one of the records is wrong, remove that first (`dcs undo`, or delete its line in the file)";
        unsaid: "đã ghi xong vào kế hoạch, nhưng không in được kết quả ra màn hình" | "the change has been written, but its result could not be printed";
        took_back: "Đã bỏ khỏi {path}:" | "Removed from {path}:";
        would_take_back: "Sẽ bỏ khỏi {path} (chưa đổi gì):" | "Would remove from {path} (nothing changed):";
        removed_file: "Đã xóa {path}, vì tệp chỉ có bản ghi này:" | "Deleted {path}, which contained only this record:";
        removed_copy: "Đã xóa bản chép {path}" | "Deleted the copy {path}";
        would_remove_copy: "Sẽ xóa bản chép {path} (chưa đổi gì)" | "Would delete the copy {path} (nothing is changed)";
        took_back_repairs: "Đã lấy lại những chỗ vừa sửa trong {path}" | "Took back the repairs in {path}";
        would_take_back_repairs: "Sẽ lấy lại những chỗ vừa sửa trong {path} (chưa đổi gì)" | "Would take back the repairs in {path} (nothing is changed)";
        undo_below: "ở đây không có thay đổi nào để bỏ; kế hoạch bên trong có: `dcs undo -p {plan}`" | "there is no change to undo here; the plan below has one: `dcs undo -p {plan}`";
        interrupted: "lần ghi trước bị ngắt giữa chừng; đã trả lại như trước: {files}" | "the last change was interrupted; these files are again as they were before it: {files}";
        nothing_to_undo: "không còn thay đổi nào của dcs trên máy này để bỏ" | "no change that dcs made on this computer is left to undo";
        changed_since: "{path} đã thay đổi sau lần ghi cuối của dcs nên không bỏ được; hãy sửa bằng tay. Thay đổi cần bỏ: {change}" | "{path} has changed since dcs last wrote to it; edit it by hand. The change to take back: {change}";
        no_occurrence: "không có mã kỳ, thời hạn hay nhiệm vụ nào là `{found}`" | "no occurrence, deadline or task matches `{found}`";
        no_such_period: "thời hạn `{id}` không có kỳ `{found}`; các kỳ từ `{first}` đến `{last}`" | "deadline `{id}` has no occurrence `{found}`; its occurrences run from `{first}` to `{last}`";
        does_not_recur: "`{id}` không chia theo kỳ nên không có `{found}`; viết `{id}`" | "`{id}` does not recur, so there is no `{found}`; write `{id}`";
        only_period: "`{found}` chỉ nêu kỳ, chưa nêu việc; các kỳ ấy:" | "`{found}` names a period, but no work; there are:";
        no_such_periods: "`{found}` chỉ nêu kỳ, chưa nêu việc; kế hoạch không có kỳ nào như thế. Viết mã kỳ: tuần `…@2024-W05`, tháng `…@2024-05`, quý `…@2024-Q2`, nửa năm `…@2024-H1` (xem `dcs list deadlines`)" | "`{found}` names a period, but no work, and the plan has none like that. Write the occurrence: week `…@2024-W05`, month `…@2024-05`, quarter `…@2024-Q2`, half-year `…@2024-H1` (see `dcs list deadlines`)";
        several_named: "`{found}` ứng với nhiều việc; ghi được cho:" | "`{found}` matches more than one thing; what can be recorded:";
        also_named: "  {name} cũng khớp, nhưng chưa có thời hạn nên chưa ghi được" | "  {name} matches too, but has no deadline to record for";
        no_deadline: "nhiệm vụ `{id}` chưa có thời hạn; thêm vào `deadlines` trước" | "task `{id}` has no deadline; add one to `deadlines` first";
        no_date: "`{id}` không có ngày đến hạn nên không gia hạn được" | "`{id}` has no due date to extend";
        several_open: "ghi rõ một kỳ, sớm nhất là `{first}`" | "name one of these occurrences; the earliest is `{first}`";
        choose: "`{found}` có nhiều kỳ chưa xong:" | "`{found}` has several open occurrences:";
        choose_done: "`{found}` có nhiều kỳ, đều đã xong:" | "`{found}` has several occurrences, all of them closed:";
        choice: "{name} · {what} · hạn {due} · {status}" | "{name} · {what} · due {due} · {status}";
        choice_undated: "{name} · {what} · {status}" | "{name} · {what} · {status}";
        more_choices: "  … và {count} mục khác; ghi rõ mã" | "  … and {count} more; name one by its identifier";
        prompt: "Ghi cho kỳ nào? [1] " | "Which one? [1] ";
        no_choice: "chưa chọn mục nào nên chưa làm gì" | "nothing chosen, nothing done";
        no_figures: "không có số liệu nào là `{found}`; kế hoạch chưa khai số liệu nào: thêm `[[figures]]` với `id` và `name` vào một tệp .toml của kế hoạch (xem `dcs explain figures`)" | "no figure matches `{found}`; the plan declares none yet: add `[[figures]]` with `id` and `name` to a .toml file of the plan (see `dcs explain figures`)";
        new_figure: "số liệu mới thì khai trong `figures` trước (xem `dcs explain figures`)" | "declare a new one in `figures` first (see `dcs explain figures`)";
        bad_day: "cần `20/11/2024`, `2024-11-20`, `hôm nay` hoặc `hôm qua`" | "expected `2024-11-20`, `20/11/2024`, `today` or `yesterday`";
        bad_figure: "cần `tên=số`, ví dụ `nguoi-du=32` hoặc `kinh-phi=1,5`" | "expected `name=number`, such as `nguoi-du=32` or `kinh-phi=1.5`";
        negative_figure: "số liệu không được âm" | "a figure must not be negative";
        a_figure: "số liệu" | "figure";
        evidence_named: "không chép được `{path}` vào kế hoạch: đổi tên tệp, không dùng đuôi .toml, .yaml, .yml, dấu chấm ở đầu, hay tên mà Windows không nhận (CON, dấu `: ? *`, dấu chấm ở cuối)" | "`{path}` cannot be copied into the plan: rename it, without .toml, .yaml, .yml, a leading dot, or what Windows does not accept (CON, `: ? *`, a dot at the end)";
        evidence_missing: "không có tệp minh chứng `{path}`: xem lại đường dẫn; tệp để ngoài thư mục kế hoạch thì thêm `--copy` để chép vào `minh-chung/`" | "evidence file `{path}` does not exist: check the path; with `--copy`, a file outside the plan folder is copied into `minh-chung/`";
        evidence_empty: "tệp minh chứng `{path}` rỗng (0 byte) nên chưa ghi gì; chép lại tệp gốc" | "evidence file `{path}` is empty (0 bytes), so nothing was written; copy the original file again";
        evidence_pointer: "tệp minh chứng `{path}` chưa được tải về nên chưa ghi gì; ở đây chỉ có con trỏ của Git LFS, tải tệp về bằng `git lfs pull`" | "evidence file `{path}` has not been downloaded, so nothing was written; only the pointer of Git LFS is here: download the file with `git lfs pull`";
        evidence_outside: "tệp `{path}` ở ngoài thư mục kế hoạch; dùng `--copy` để chép vào `minh-chung/`" | "file `{path}` is outside the plan folder; use `--copy` to copy it to `minh-chung/`";
        evidence_taken: "`{path}` đã có tệp khác cùng tên; đổi tên tệp minh chứng" | "`{path}` already exists with other content; rename the evidence file";
        not_proven: "không ghi được vào {path} mà chắc chắn không đổi gì khác; hãy thêm bằng tay" | "{path} cannot be changed without the risk of changing something else; add the record by hand";
        makes_errors: "bản ghi này làm kế hoạch có thêm {errors} lỗi, nên không ghi" | "this record would add {errors:error|errors} to the plan; nothing was written";
        held: "kế hoạch đang được ghi bởi {holder}; thử lại, hoặc chờ bằng `--wait 60`" | "the plan is being changed by {holder}; try again, or wait with `--wait 60`";
        holder: "tiến trình {pid}, từ {time}" | "process {pid}, since {time}";
        somebody: "một tiến trình khác" | "another process";
        no_decision: "gia hạn phải nêu văn bản quyết định: `--by-decision \"Công văn số … ngày …\"`" | "an extension needs a decision: `--by-decision \"Công văn số … ngày …\"`";
        expected_seconds: "cần số giây từ 0 đến 3600" | "expected a number of seconds from 0 to 3600";
    }
}
