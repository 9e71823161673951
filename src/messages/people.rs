//! Texts of the rules about who is responsible and who holds a post.

use super::words;

words! {
    /// Texts of the rules about who is responsible and who holds a post.
    PeopleWords {
        // task-without-lead
        task_without_lead: "nhiệm vụ chưa có người chủ trì" | "task without a lead";
        task_without_lead_help: "thêm vào `responsibilities` một `lead` cho nhiệm vụ, hoặc cho mục của nó" | "add a `lead` for the task or its section to `responsibilities`";

        // two-leads
        two_leads: "nhiệm vụ `{id}` được hai nơi giao người chủ trì" | "two records give task `{id}` a lead";
        two_leads_help: "giữ một `lead`, bên kia chuyển sang `support`; cùng chủ trì thì ghi chung một danh sách: `lead: [a, b]`" | "keep one `lead` and move the other to `support`; if both lead, write one list: `lead: [a, b]`";

        // lead-also-supports
        lead_also_supports: "`{id}` vừa chủ trì vừa phối hợp" | "`{id}` is both lead and support";
        lead_also_supports_help: "bỏ khỏi `support`" | "remove it from `support`";

        // lead-also-oversees
        lead_also_oversees: "`{id}` vừa chủ trì vừa giám sát" | "`{id}` is both lead and overseer";
        lead_also_oversees_help: "bỏ khỏi `oversee`, hoặc giao bộ phận khác giám sát" | "remove it from `oversee`, or let another party oversee";

        // unclear-person
        person_and_holders: "`{id}` vừa có `person` vừa có `holders`" | "`{id}` has both `person` and `holders`";
        person_and_holders_help: "giữ `person` nếu cả kỳ chỉ một người; thay người thì chỉ dùng `holders`" | "keep `person` if it is one person throughout; otherwise write them all in `holders`";
        unclear_member: "thành viên phải nêu đúng một trong hai: `name`, `party`" | "a member must have exactly one of `name` and `party`";
        unclear_member_help: "ghi `name` là họ tên, hoặc `party` là mã của chức vụ" | "write the person as `name`, or the identifier of a post as `party`";
        member_of_itself: "`{id}` là thành viên của chính mình" | "`{id}` is a member of itself";
        members_of_each_other: "các ban là thành viên của nhau thành vòng: {names}" | "bodies are members of each other in a circle: {names}";
        member_of_itself_help: "ghi mã của chức vụ là thành viên" | "write the identifier of the post that is the member";
        signing_body: "`{id}` là một ban có các thành viên, không phải chức vụ, nên không rõ ai ký" | "`{id}` is a body with members and no post, so nobody signs";
        signing_body_help: "ghi ở `party` mã của chức vụ ký văn bản, ví dụ trưởng ban; hoặc ghi `post` và `name` thay cho `party`" | "write the identifier of the post that signs as `party`, such as the head of the body; or `post` and `name` instead of `party`";
        unclear_signer: "người ký phải nêu đúng một trong hai: `name`, `party`" | "the signer must have exactly one of `name` and `party`";
        unclear_signer_help: "ghi `name` là họ tên, hoặc `party` là mã của chức vụ ký văn bản" | "write the person as `name`, or the identifier of the post that signs as `party`";
        several_persons: "một chức vụ ghi {names}, là nhiều người" | "a post has {names}, who are several persons";
        several_persons_help: "`person` chỉ ghi một người: giữ chức vụ nối nhau thì ghi `holders`; cùng làm trong một bộ phận thì ghi `members`, mỗi người một mục" | "`person` is one: write `holders` for those who hold the post after each other, and `members`, an item each, for those who work together";
        signer_post_in_name: "tên người ký có cả chức vụ `{post}`" | "the name of the signer has the post `{post}` in it";
        signer_post_in_name_help: "`name` chỉ ghi họ tên: viết `{name}`; chức vụ ghi ở `post`" | "`name` is the person alone: write `{name}`; the post belongs in `post`";
        signer_without_post: "người ký chưa có chức vụ" | "the signer has no post";
        signer_without_post_help: "thêm `post`, chẳng hạn `post: Hiệu trưởng`" | "add `post`, such as `post: Hiệu trưởng`";

        // holders-overlap
        holders_overlap: "từ ngày {day} có hai người cùng giữ chức vụ `{id}`" | "from {day} on, two persons hold the post `{id}`";
        holders_overlap_always: "có hai người cùng giữ chức vụ `{id}` ngay từ đầu" | "two persons hold the post `{id}` from the beginning";
        other_holder: "người kia ở đây" | "the other one is here";
        holders_overlap_help: "ghi ngày người sau nhận vào `from`, ngày người trước thôi vào `until`" | "write the first day of the new one as `from`, the last day of the one before as `until`";

        // nobody-in-office
        nobody_in_office: "ngày {day} không có ai giữ chức vụ `{id}` để ký văn bản" | "on {day} nobody holds the post `{id}`, which signs the document";
        post_that_signs: "chức vụ ký văn bản ở đây" | "the post that signs is here";
        nobody_in_office_help: "thêm vào `holders` người giữ hoặc phụ trách chức vụ vào ngày đó, hoặc sửa ngày của văn bản" | "add to `holders` who holds the post or acts in it on that day, or correct the date of the document";

        // unused-party
        unused_party: "`{id}` không được phân công việc nào" | "party `{id}` has no responsibilities";
        unused_party_help: "phân công việc cho bộ phận, cá nhân này, hoặc xóa bản ghi" | "assign something to the party, or delete the record";

        // unclear-responsibility
        unclear_responsibility: "phân công phải nêu đúng một trong ba: `task`, `tasks`, `section`" | "a responsibility must have exactly one of `task`, `tasks` and `section`";
        unclear_responsibility_help: "tách thành nhiều phân công nếu cần" | "split it into several records if needed";
        nobody_responsible: "phân công không nêu ai" | "responsibility without a party";
        nobody_responsible_help: "thêm `lead`, `support` hoặc `oversee`" | "add `lead`, `support` or `oversee`";
    }
}
