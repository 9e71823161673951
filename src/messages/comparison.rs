//! Texts of the rules that compare a plan with an older copy.

use super::words;

words! {
    /// Texts of the rules that compare a plan with an older copy.
    ComparisonWords {
        // older-unread
        older_unread: "bản cũ có chỗ không đọc được: không so sánh được những chỗ đó" | "a part of the older copy cannot be read, so it is not compared";
        older_unread_help: "chạy `dcs check` trên bản cũ để xem; so với một bản đọc được hết, hoặc người duyệt xem từng chỗ rồi gộp" | "run `dcs check` on the older copy to see which; compare with one that can be read, or a reviewer looks at each of them and merges";

        // due-moved
        report_due_moved: "hạn của {report} lùi từ {was} sang {due}" | "the due date of {report} moved from {was} to {due}";
        report_due_gone: "{report} có hạn {was}, nay không còn hạn" | "{report} was due on {was} and no longer has a due date";
        report_due_moved_help: "giữ hạn cũ; cấp trên cho lùi thì ghi gia hạn cho thời hạn của báo cáo bằng `dcs extend`" | "keep the due date; if the superior authority moved it, extend the report's deadline with `dcs extend`";
        fewer_times: "`{id}` phải làm ít nhất {was} lần, nay chỉ còn {is} lần" | "`{id}` had to be done at least {was} times, now only {is}";
        fewer_times_help: "giữ số lần cũ; việc không làm thì ghi lý do: `dcs record {id} --state dropped`" | "keep the number; record what is not done with its reason: `dcs record {id} --state dropped`";
        due_moved: "hạn của `{id}` lùi từ {was} sang {due} mà không gia hạn" | "the due date of `{id}` moved from {was} to {due} without an extension";
        due_gone: "`{id}` có hạn {was}, nay không còn hạn ấy" | "`{id}` was due on {was} and no longer is";
        due_moved_help: "giữ hạn cũ; muốn lùi hạn thì dùng `dcs extend`" | "keep the original due date; extend it with `dcs extend`";

        // backdated-since
        backdated_since: "bản ghi mới ghi lùi về ngày {on}; tính đến {seen}, bản cũ nêu `{id}` quá hạn từ {due}" | "new record dated back to {on}; as of {seen}, the older copy shows `{id}` as overdue since {due}";
        backdated_since_help: "sửa ngày nếu ghi sai; nếu đúng thì kiểm tra minh chứng" | "correct the date if it is wrong; if it is right, check the evidence";
        report_backdated: "{report} ghi ngày {on}; tính đến {seen}, bản cũ nêu báo cáo quá hạn từ {due}" | "{report} is dated {on}; as of {seen}, the older copy shows it as overdue since {due}";
        report_redated: "ngày của {report} lùi từ {was} về {on}; hạn là {due}" | "the date of {report} moved back from {was} to {on}; it was due on {due}";
        report_joined: "`{id}` nay là thời hạn của {report}, tính là xong ngày {on}; bản cũ nêu quá hạn từ {due}" | "`{id}` is the deadline of {report} now and counts as done on {on}; the older copy shows it as overdue since {due}";

        // calendar-changed
        calendar_changed: "lịch làm việc đã đổi: {count} hạn tính sang ngày khác, đầu tiên là `{id}` từ {was} sang {due}" | "the calendar has changed: {count:due date counts|due dates count} on another day, first `{id}`, from {was} to {due}";
        calendar_forgotten: "lịch làm việc đã đổi: {count} hạn tính sang ngày khác hoặc không còn tính được, đầu tiên là `{id}`, trước là {was}" | "the calendar has changed: {count:due date counts|due dates count} on another day or cannot be counted any more, first `{id}`, which was due on {was}";
        calendar_eased: "lịch làm việc đã đổi: {late} hạn đã quá lùi sang ngày sau, đầu tiên là `{id}` từ {was} sang {due}; tất cả {count} hạn tính sang ngày khác" | "the calendar has changed: {late:overdue due date falls|overdue due dates fall} later, first `{id}`, from {was} to {due}; in all, {count:due date counts|due dates count} on another day";
        zone_changed: "múi giờ đổi từ {was} sang {now}" | "the time zone changed from {was} to {now}";
        calendar_changed_help: "khôi phục; nếu lịch đổi thật thì người duyệt kiểm tra văn bản rồi gộp" | "restore it; if the calendar really changed, a reviewer checks the document and merges";

        // period-changed
        period_changed: "kỳ của kế hoạch đổi từ {was} sang {now}" | "the plan's period changed from {was} to {now}";
        signed_later: "kế hoạch ghi ngày {now}: những kỳ đến hạn trước ngày ấy không còn bị tính" | "the plan is dated {now}: occurrences due before that day are no longer counted";
        report_period_changed: "kỳ của {report} đổi từ {was} sang {now}" | "the period of {report} changed from {was} to {now}";
        period_changed_help: "khôi phục kỳ cũ; nếu kỳ đổi thật thì người duyệt kiểm tra rồi gộp" | "restore the period; if it really changed, a reviewer checks and merges";
        semesters_changed: "các học kỳ không còn bắt đầu ngày {was} mà bắt đầu ngày {now}" | "the semesters no longer begin on {was}, but on {now}";

        // counting-eased
        working_year_later: "năm công tác không còn như bản cũ: hạn đầu tiên của `{id}` từ {was} lùi đến {due}" | "the working year is not that of the older copy: `{id}`, first due on {was}, is due on {due}";
        working_year_gone: "năm công tác không còn như bản cũ: `{id}`, trước đây đến hạn ngày {was}, không còn hạn" | "the working year is not that of the older copy: `{id}`, first due on {was}, has no day any more";
        working_year_help: "khôi phục `working-year` của `plan`; nếu bản cũ ghi nhầm thì người duyệt kiểm tra rồi gộp" | "restore `working-year` in `plan`; if the older copy was wrong, a reviewer checks and merges";
        signed_later_help: "sửa `date` của `plan` cho đúng văn bản đã ban hành; nếu đúng thì người duyệt kiểm tra rồi gộp" | "correct `date` in `plan` to that of the signed document; if it is right, a reviewer checks and merges";

        // identifier-renamed
        identifier_renamed: "mã `{old}` đổi thành `{new}`" | "identifier `{old}` was renamed to `{new}`";
        identifier_renamed_help: "giữ mã cũ; nếu cần đổi thì người duyệt kiểm tra rồi gộp" | "keep the old identifier; if it has to change, a reviewer checks and merges";

        // deadline-reassigned
        deadline_reassigned: "thời hạn `{id}` chuyển từ nhiệm vụ `{was}` sang `{now}`" | "deadline `{id}` was moved from task `{was}` to `{now}`";
        deadline_reassigned_help: "khôi phục `task`; nếu bản cũ ghi nhầm thì người duyệt kiểm tra rồi gộp" | "restore `task`; if the older copy was wrong, a reviewer checks and merges";

        // lead-changed
        lead_changed: "người chủ trì nhiệm vụ `{id}` đổi từ {was} sang {now}" | "the lead of task `{id}` changed from {was} to {now}";
        lead_gone: "nhiệm vụ `{id}` không còn ai chủ trì; trước là: {was}" | "task `{id}` has no lead any more; it was: {was}";
        charge_changed: "người chịu trách nhiệm về `{id}` đổi từ {was} sang {now}" | "`{id}` is the responsibility of {now} now; it was that of {was}";
        charge_gone: "`{id}` không còn ai chịu trách nhiệm; trước là: {was}" | "nobody is responsible for `{id}` any more; it was: {was}";
        helper_gone: "`{key}` của nhiệm vụ `{id}` không còn: {was}" | "`{key}` of task `{id}` no longer names: {was}";
        lead_changed_help: "khôi phục; nếu phân công đổi thật thì người duyệt kiểm tra văn bản rồi gộp" | "restore it; if the responsibility really changed, a reviewer checks the document and merges";
        party_renamed: "tên của `{id}` khác bản cũ; trước là: {was}" | "`{id}` has another name than in the older copy; it was: {was}";
        person_replaced: "người giữ chức vụ `{id}` khác bản cũ; trước là: {was}" | "another person holds the post `{id}` than in the older copy; it was: {was}";
        person_replaced_help: "khôi phục; thay người giữa năm thì giữ người trước và ghi thêm người sau vào `holders`, kèm ngày" | "restore it; if somebody took over the post, keep the previous holder and add the new one to `holders`, with the day";
        post_taken_over: "nay ghi là từ {from} người khác giữ chức vụ `{id}`; ở bản cũ, người để `{late}` quá hạn từ {due} là: {was}" | "somebody else now holds the post `{id}` from {from}; in the older copy, the person who let `{late}` become overdue since {due} was: {was}";
        post_taken_over_help: "sửa ngày nếu ghi sai; nếu đúng thì người duyệt kiểm tra quyết định rồi gộp" | "correct the date if it is wrong; if it is right, a reviewer checks the decision and merges";

        // work-reworded
        work_reworded: "`{key}` của `{id}` khác bản cũ; trước là: {was}" | "`{key}` of `{id}` differs from the older copy; it was: {was}";
        work_named: "`{id}` nay có `{key}`, bản cũ không có" | "`{id}` has `{key}` now, which the older copy does not give";
        point_gone: "mục `{id}` của bản cũ có điểm nay không còn, hoặc viết khác: {was}" | "section `{id}` of the older copy has a point that is gone or reads differently: {was}";
        work_reworded_help: "khôi phục nếu là việc khác; nếu chỉ sửa câu chữ thì người duyệt kiểm tra rồi gộp" | "restore it if this is other work; if only the wording is better, a reviewer checks and merges";
        task_moved_help: "khôi phục; nếu nhiệm vụ chuyển chỗ thật thì người duyệt kiểm tra rồi gộp" | "restore it; if the task really belongs elsewhere, a reviewer checks and merges";
        task_unprinted: "nhiệm vụ `{id}` không còn in trong lời văn của kế hoạch" | "the text of the plan does not print task `{id}` any more";
        day_hidden: "`wording` mới của `{id}` không cho biết khi nào đến hạn: {text}" | "the new `wording` of `{id}` does not tell when it is due: {text}";
        day_hidden_help: "văn bản in lời này thay cho hạn: ghi ngày vào lời văn, hoặc bỏ `wording`; nếu đúng như thế thì người duyệt kiểm tra rồi gộp" | "documents print these words instead of the day: name it in them, or delete `wording`; if they are right, a reviewer checks and merges";
        issued_reworded: "{report} đã có số, ghi ngày {on}; nay khác bản cũ: {keys}" | "{report} was issued on {on}; it differs from the older copy in {keys}";
        issued_reworded_help: "khôi phục như văn bản đã ký; báo cáo gửi lại thì ghi thành một báo cáo khác trong `reports`; nếu bản cũ ghi nhầm thì người duyệt đối chiếu văn bản rồi gộp" | "restore what was signed; a report that is sent again is another record in `reports`; if the older copy was wrong, a reviewer compares it with the document and merges";

        // demand-changed
        demand_changed: "`{id}` đòi hỏi hoặc tính khác bản cũ: {changes}" | "`{id}` demands or counts something else than in the older copy: {changes}";
        demand_gone: "`{id}` không còn; bản cũ ghi {was}" | "`{id}` is gone; the older copy has {was}";
        newly_allowed: "`allow` mới bỏ qua {count} phát hiện {rule}, đầu tiên: {first}" | "a new `allow` accepts {count:finding|findings} of {rule}, first: {first}";
        newly_allowed_help: "bỏ mục `allow` ấy; nếu lý do đúng thì người duyệt kiểm tra rồi gộp" | "remove that `allow`; if its reason is right, a reviewer checks and merges";
        demand_changed_help: "khôi phục; nếu đổi đúng thì người duyệt kiểm tra văn bản, số liệu rồi gộp" | "restore it; if the change is right, a reviewer checks the document or the number and merges";

        // demand-lessened
        demand_lessened: "`{id}` đòi hỏi ít hơn bản cũ: {changes}" | "`{id}` demands less than in the older copy: {changes}";
        demand_lessened_help: "khôi phục; nội dung đơn vị không phải làm thì ghi lý do vào `not-applicable`; nếu đổi đúng thì người duyệt kiểm tra văn bản rồi gộp" | "restore it; for what the unit need not do, give the reason in `not-applicable`; if the change is right, a reviewer checks the document and merges";

        // event-reopened
        event_reopened: "`{id}` tính từ `{event}`, có hạn {was}; `{event}` mở lại nên hạn ấy lùi hoặc không còn" | "`{id}` counts from `{event}` and was due on {was}; `{event}` is open again, so that day moves or is gone";
        event_reopened_help: "bỏ bản ghi ấy nếu ghi nhầm; làm lại thật thì ghi lý do vào `note`" | "remove that record if it is wrong; if the work had to be done again, give the reason in `note`";

        // obligation-eased
        owed_later: "quy định `{limit}` đổi: {count} bước của các mục sổ lùi hạn, đầu tiên `{id}` từ {was} sang {due}" | "limit `{limit}` has changed: {count:step of entries falls|steps of entries fall} due later, first `{id}`, from {was} to {due}";
        owed_no_more: "quy định `{limit}` đổi: {count} bước của các mục sổ không còn hạn, đầu tiên `{id}`, trước là {was}" | "limit `{limit}` has changed: {count:step of entries has|steps of entries have} no due day any more, first `{id}`, which was due on {was}";
        lateness_gone: "bản cũ, tính đến {seen}, nêu `{id}` quá hạn từ {due}; nay không còn thấy" | "as of {seen}, the older copy shows `{id}` as overdue since {due}; now it is no longer shown";
        obligation_eased_help: "khôi phục; nếu đổi đúng thì người duyệt kiểm tra văn bản rồi gộp" | "restore it; if the change is right, a reviewer checks the document and merges";

        // evidence-replaced
        evidence_replaced: "tệp minh chứng `{path}` có nội dung khác bản cũ" | "the content of evidence file `{path}` differs from the older copy";
        evidence_replaced_help: "khôi phục tệp; tệp mới thì đặt tên khác" | "restore the file; give a new one another name";

        // record-rewritten
        record_rewritten: "bản ghi ngày {day} về `{id}` đã bị sửa" | "the record of {day} for `{id}` has been changed";
        record_removed: "bản ghi ngày {day} về `{id}` không còn" | "the record of {day} for `{id}` has been deleted";
        record_rewritten_help: "khôi phục bản ghi; nội dung mới thì ghi thêm bằng `dcs {command}`" | "restore the record; add new information with `dcs {command}`";

        // task-vanished
        task_vanished: "nhiệm vụ `{id}` không còn" | "task `{id}` has been deleted";
        task_vanished_help: "khôi phục nhiệm vụ; việc không làm nữa thì ghi trạng thái `dropped` kèm lý do" | "restore the task; to give it up, record `dropped` with a reason";

        // deadline-vanished
        deadline_vanished: "thời hạn `{id}` không còn" | "deadline `{id}` has been deleted";
        deadline_vanished_help: "khôi phục thời hạn; việc không làm nữa thì ghi trạng thái `dropped` kèm lý do" | "restore the deadline; to give it up, record `dropped` with a reason";
    }
}
