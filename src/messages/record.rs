//! The words of commands that change a plan.

use super::words;

words! {
    /// The words of commands that change a plan.
    RecordWords {
        wrote: "Đã ghi vào {path}:" | "Wrote to {path}:";
        copied: "Đã chép {path}" | "Copied {path}";
        task_now: "Nhiệm vụ {task}: {before} → {after}" | "Task {task}: {before} → {after}";
        task_still: "Nhiệm vụ {task}: vẫn là {after}" | "Task {task}: still {after}";
        took_back: "Đã lấy lại khỏi {path}:" | "Took back from {path}:";
        would_take_back: "Sẽ lấy lại khỏi {path} (chưa đổi gì):" | "Would take back from {path} (nothing is changed):";
        removed_file: "Đã xóa {path}, vì tệp chỉ có bản ghi này:" | "Deleted {path}, which held only this record:";
        nothing_to_undo: "chưa có bản ghi nào để lấy lại" | "there is no record to take back";
        changed_since: "{path} đã thay đổi sau lần ghi cuối, không lấy lại được; sửa bằng tay" | "{path} has changed since the last record; take it back by hand";
        no_occurrence: "không có kỳ hạn, thời hạn hay nhiệm vụ nào là `{found}`" | "there is no occurrence, deadline or task `{found}`";
        no_such_period: "thời hạn `{id}` không có kỳ `{found}`; có từ `{first}` đến `{last}`" | "the deadline `{id}` has no occurrence `{found}`; it has `{first}` to `{last}`";
        no_deadline: "nhiệm vụ `{id}` chưa có thời hạn; thêm vào `deadlines` trước" | "the task `{id}` has no deadline; add one to `deadlines` first";
        no_date: "`{id}` không có ngày đến hạn, không gia hạn được" | "`{id}` has no due day that could be put off";
        nothing_open: "`{found}` không còn kỳ nào đang mở; ghi rõ kỳ: {names}" | "nothing of `{found}` is open; name the occurrence: {names}";
        several_open: "`{found}` có nhiều kỳ đang mở; ghi rõ một kỳ, sớm nhất là `{first}`: {names}" | "several occurrences of `{found}` are open; name one, the earliest is `{first}`: {names}";
        choose: "`{found}` có nhiều kỳ đang mở:" | "Several occurrences of `{found}` are open:";
        choice: "  {number}. {name}  hạn {due}  {status}" | "  {number}. {name}  due {due}  {status}";
        prompt: "Ghi cho kỳ nào? [1] " | "Which one? [1] ";
        no_choice: "không chọn kỳ nào, chưa ghi gì" | "no occurrence chosen, nothing is written";
        bad_day: "cần `2024-11-20`, `20/11/2024`, `hôm nay` hoặc `hôm qua`" | "expected `2024-11-20`, `20/11/2024`, `today` or `yesterday`";
        bad_figure: "cần `tên=số`, ví dụ `nguoi-du=32` hoặc `kinh-phi=1,5`" | "expected `name=number`, such as `nguoi-du=32`";
        a_figure: "số liệu" | "figure";
        evidence_named: "`{path}` không chép vào kế hoạch được: đổi tên tệp, không dùng đuôi .toml, .yaml, .yml, dấu `\\` hay dấu chấm ở đầu" | "`{path}` cannot be copied into the plan: give it another name, without .toml, .yaml, .yml, `\\` or a dot in front";
        evidence_missing: "không có tệp minh chứng `{path}`" | "there is no file `{path}`";
        evidence_outside: "tệp `{path}` ở ngoài thư mục kế hoạch; dùng `--copy` để chép vào `minh-chung/`" | "the file `{path}` is outside the plan's folder; use `--copy` to copy it to `minh-chung/`";
        evidence_taken: "`{path}` đã có tệp khác cùng tên; đổi tên tệp minh chứng" | "`{path}` is another file of that name; rename the evidence";
        not_proven: "không ghi được vào {path} mà chắc chắn không đổi gì khác; thêm bằng tay" | "{path} cannot be changed in a way that provably changes nothing else; add the record by hand";
        makes_errors: "bản ghi này làm kế hoạch có thêm {errors} lỗi, nên không ghi" | "with this record the plan would have {errors:further error|further errors}; nothing is written";
        held: "kế hoạch đang được ghi bởi {holder}; thử lại, hoặc chờ bằng `--wait 60`" | "the plan is being changed by {holder}; try again, or wait with `--wait 60`";
        holder: "tiến trình {pid}, từ {time}" | "process {pid}, since {time}";
        somebody: "một tiến trình khác" | "another process";
        no_decision: "gia hạn phải nêu văn bản quyết định: `--by-decision \"Công văn số … ngày …\"`" | "an extension needs its decision: `--by-decision \"Công văn số … ngày …\"`";
        expected_seconds: "cần số giây từ 0 đến 3600" | "expected a number of seconds from 0 to 3600";
    }
}
