//! The words that values may be, in two languages: what they mean, and what else people
//! write for them.

use super::{OF_REGISTERS, both, named_words, of};

named_words! {
    /// What the words that a value may be mean: first as a message says it, then what
    /// else people write for it.
    ValueWords {
        week: "hằng tuần, tuần, hàng tuần" | "every week, weekly";
        month: "hằng tháng, tháng, hàng tháng" | "every month, monthly";
        quarter: "hằng quý, quý, hàng quý, 3 tháng, ba tháng" | "every quarter, quarterly";
        half_year: "nửa năm, 6 tháng, sáu tháng" | "every half year, half yearly";
        semester: "mỗi học kỳ, học kỳ, học kì" | "every semester, term";
        year: "hằng năm, năm, hàng năm, năm học" | "every year, yearly, annual, school year";

        this: "trong kỳ, kỳ này, tháng này, quý này, năm nay" | "same period, current";
        next: "kỳ sau, tháng sau, quý sau, năm sau, tuần sau" | "following, next period";

        last: "cuối, cuối cùng, tuần cuối" | "final, at the end";

        started: "đang làm, đã bắt đầu, bắt đầu, đang thực hiện, đang, gần xong, sắp xong, xong một phần, một phần, 1 phần, làm dở" | "begun, in progress, start";
        done: "đã xong, xong, hoàn thành, đã làm, rồi" | "finished, complete, completed";
        paused: "tạm dừng, tạm hoãn, dừng, hoãn" | "interrupted, pause, suspended";
        dropped: "không thực hiện, thôi thực hiện, hủy, bỏ" | "given up, drop, cancelled";

        off: "nghỉ lễ, nghỉ, lễ" | "public holiday, holiday";
        compensation: "nghỉ bù" | "day off in lieu, compensatory";
        working: "làm bù, đi làm bù, làm việc, đi làm" | "worked all the same, work";

        within: "trong vòng, trong, trong thời hạn" | "in time, inside";
        ahead: "trước, trước ít nhất, chậm nhất trước" | "before, beforehand";
        keep: "giữ, duy trì, liên tục" | "last, hold, stay";

        accepted: "thụ lý, tiếp nhận, nhận" | "accepted, taken up";
        refused: "từ chối, không thụ lý" | "refused, rejected, declined";
        passed_on: "chuyển đi, chuyển, chuyển đơn, chuyển cấp trên" | "passed on, forwarded, transferred";
        guided: "hướng dẫn, đã hướng dẫn" | "guided, referred";
        suspended: "tạm đình chỉ" | "suspended";
        resumed: "tiếp tục giải quyết, tiếp tục" | "resumed, taken up again";
        extended: "gia hạn, kéo dài" | "extended, prolonged";
        answered: "trả lời, đã trả lời, phản hồi" | "answered, replied";
        decided: "giải quyết, quyết định, kết luận" | "decided, concluded, settled";
        published: "công bố, công bố kết quả" | "published, made public";
        withdrawn: "rút đơn, rút" | "withdrawn, taken back";
        cancelled: "hủy, không tổ chức, hủy kế hoạch" | "cancelled, called off";
        corrected: "đính chính, sửa" | "corrected, correction";

        periodic: "mỗi kỳ, định kỳ, theo kỳ" | "in each period, regularly";
        when_decided: "khi phát sinh, khi có quyết định" | "when something is decided";
        standing: "lúc nào cũng phải có, luôn có" | "at any time, always";

        calendar_year: "năm dương lịch" | "calendar year";
        school_year: "theo năm học" | "school year";
        fiscal_year: "năm ngân sách" | "budget year";
        working_year: "năm công tác" | "working year";

        posted: "niêm yết, công khai, đăng" | "posted, published, put up";
        taken_down: "kết thúc niêm yết, gỡ, gỡ xuống" | "taken down, removed";

        notified: "thông báo trước, đã thông báo, thông báo" | "notified, notice given";
        held: "kiểm tra, đã kiểm tra, tiến hành" | "held, carried out";
        concluded: "kết luận, biên bản, báo cáo kết quả" | "concluded, minutes";
        fixed: "khắc phục, đã khắc phục" | "fixed, put right";
        certified: "cấp chứng chỉ, chứng nhận, chứng chỉ" | "certified, certificate";
        entered: "cập nhật cơ sở dữ liệu, nhập cơ sở dữ liệu" | "entered into the database";
        explained: "giải trình, tiếp thu và giải trình" | "explained";
        resolved: "ra nghị quyết, nghị quyết" | "resolved, resolution";
        checked: "kiểm tra nghị quyết, kiểm tra thực hiện nghị quyết" | "checked";

        opened: "mở kiểm tra, đã mở, đã xem" | "opened, looked at";
        closed: "ngừng dùng, đóng" | "closed, given up";
        recognized: "công nhận, quyết định công nhận" | "recognized";
        ended: "hết nhiệm kỳ, kết thúc nhiệm kỳ" | "ended, term over";

        channel: "kênh, theo kênh" | "channel";
        field: "lĩnh vực, theo lĩnh vực" | "field";
        item: "nội dung, mục" | "item";
        form: "hình thức, theo hình thức" | "form";
        level: "cấp, cấp khen thưởng" | "level";
        line: "khoản dự toán, khoản" | "line of the budget";
        kind: "loại, theo loại" | "kind";

        leadership: "lãnh đạo và chỉ đạo, chỉ đạo, triển khai" | "leadership, planning";
        boards: "Ban Chỉ đạo và Ban Thanh tra nhân dân, kiện toàn các ban" | "the boards";
        disclosure: "những nội dung công khai" | "what was made public";
        decisions: "viên chức bàn và tham gia ý kiến, dân bàn" | "what the staff decided";
        conference: "hội nghị viên chức và người lao động" | "the conference of the staff";
        supervision: "kiểm tra và giám sát, giám sát" | "checks and supervision";
        citizens: "tiếp công dân và giải quyết đơn thư, đơn thư" | "citizen reception and petitions";
        training: "bồi dưỡng và tập huấn, bồi dưỡng, tập huấn" | "training";
        legal_education: "tuyên truyền và phổ biến pháp luật, tuyên truyền" | "legal education";
        technology: "công nghệ thông tin và kênh tiếp nhận, công nghệ thông tin" | "information technology and channels";
        commendation: "khen thưởng và xử lý vi phạm, xử lý vi phạm, đánh giá" | "commendations and violations, evaluation";
        funding: "kinh phí" | "budget and spending";

        scale: "quy mô, đội ngũ, quy mô đội ngũ" | "size, staff";
        result: "kết quả, kết quả thực hiện" | "results, outcome";

        monday: "thứ hai, thứ 2, t2" | "Monday, mon";
        tuesday: "thứ ba, thứ 3, t3" | "Tuesday, tue";
        wednesday: "thứ tư, thứ 4, t4" | "Wednesday, wed";
        thursday: "thứ năm, thứ 5, t5" | "Thursday, thu";
        friday: "thứ sáu, thứ 6, t6" | "Friday, fri";
        saturday: "thứ bảy, thứ 7, t7" | "Saturday, sat";
        sunday: "chủ nhật, cn" | "Sunday, sun";
    }
}

impl ValueWords {
    fn find(word: &str) -> Option<[&'static str; 2]> {
        let name = word.replace('-', "_");
        let of_registers = || OF_REGISTERS.iter().find_map(|of| both(of.values, &name));
        both(Self::ALL, &name).or_else(of_registers)
    }

    /// Returns what a word means, in a language.
    #[must_use]
    pub fn meaning(language: super::Language, word: &str) -> Option<&'static str> {
        of(language, Self::find(word)?).split(", ").next()
    }

    /// Returns some words with what they mean, in a language: `accepted` (thụ lý).
    pub fn described<'w>(
        language: super::Language,
        words: impl IntoIterator<Item = &'w str>,
    ) -> String {
        let described = |word: &str| match Self::meaning(language, word) {
            Some(meaning) if meaning != word => format!("`{word}` ({meaning})"),
            _ => format!("`{word}`"),
        };
        let described: Vec<String> = words.into_iter().map(described).collect();
        described.join(", ")
    }

    /// Returns everything that people write for a word, in both languages.
    pub fn meanings(word: &str) -> impl Iterator<Item = &'static str> {
        Self::find(word)
            .into_iter()
            .flatten()
            .flat_map(|meanings| meanings.split(", "))
    }
}
