//! The words that values may be, in two languages: what they mean, and what else people
//! write for them.

use super::{both, named_words, of};

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

        started: "đang làm, đã bắt đầu, bắt đầu, đang thực hiện, đang, gần xong, sắp xong, xong một phần, làm dở" | "begun, in progress, start";
        done: "đã xong, xong, hoàn thành, đã làm, rồi" | "finished, complete, completed";
        paused: "tạm dừng, tạm hoãn, dừng, hoãn" | "interrupted, pause, suspended";
        dropped: "không thực hiện, thôi thực hiện, hủy, bỏ" | "given up, drop, cancelled";

        off: "nghỉ lễ, nghỉ, lễ" | "public holiday, holiday";
        compensation: "nghỉ bù" | "day off in lieu, compensatory";
        working: "làm bù, đi làm bù, làm việc, đi làm" | "worked all the same, work";

        within: "trong vòng, trong, trong thời hạn" | "in time, inside";
        ahead: "trước, trước ít nhất, chậm nhất trước" | "before, beforehand";
        keep: "giữ, duy trì, liên tục" | "last, hold, stay";

        complaint: "khiếu nại, đơn khiếu nại" | "complaint";
        denunciation: "tố cáo, đơn tố cáo" | "denunciation";
        petition: "kiến nghị, đề nghị" | "petition, request";
        comment: "phản ánh, góp ý, ý kiến" | "comment, opinion, report";

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
        corrected: "đính chính, sửa" | "corrected, correction";

        head: "người đứng đầu tiếp, thủ trưởng tiếp, định kỳ" | "by the head";
        regular: "tiếp thường xuyên, thường xuyên" | "regular";
        urgent: "tiếp đột xuất, đột xuất" | "on request, urgent";

        internal: "công khai nội bộ, nội bộ, Điều 46" | "within the unit";
        budget: "công khai ngân sách, ngân sách, dự toán, quyết toán" | "budget, accounts";
        budget_report: "thực hiện dự toán 3, 6, 9 tháng" | "budget carried out in 3, 6 or 9 months";
        budget_year: "thực hiện dự toán năm" | "budget carried out in a year";
        education: "công khai giáo dục, giáo dục" | "of a school";
        reception: "công khai về tiếp công dân, nội quy tiếp công dân" | "about citizen reception";

        periodic: "mỗi kỳ, định kỳ, theo kỳ" | "in each period, regularly";
        when_decided: "khi phát sinh, khi có quyết định" | "when something is decided";
        standing: "lúc nào cũng phải có, luôn có" | "at any time, always";

        calendar_year: "năm dương lịch" | "calendar year";
        school_year: "theo năm học" | "school year";
        fiscal_year: "năm ngân sách" | "budget year";

        posted: "niêm yết, công khai, đăng" | "posted, published, put up";
        taken_down: "kết thúc niêm yết, gỡ, gỡ xuống" | "taken down, removed";

        notified: "thông báo trước, đã thông báo, thông báo" | "notified, notice given";
        held: "đã kiểm tra, tiến hành, kiểm tra" | "held, carried out";
        concluded: "kết luận, biên bản, báo cáo kết quả" | "concluded, minutes";
        fixed: "khắc phục, đã khắc phục" | "fixed, put right";
        certified: "cấp chứng chỉ, chứng nhận, chứng chỉ" | "certified, certificate";
        entered: "cập nhật cơ sở dữ liệu, nhập cơ sở dữ liệu" | "entered into the database";
        explained: "giải trình, tiếp thu và giải trình" | "explained";
        resolved: "ra nghị quyết, nghị quyết" | "resolved, resolution";
        checked: "kiểm tra nghị quyết, kiểm tra thực hiện nghị quyết" | "checked";

        school: "kiểm tra nội bộ, nhà trường kiểm tra" | "by the school";
        people: "Ban Thanh tra nhân dân, giám sát của Ban Thanh tra nhân dân" | "by the people's inspectors";
        democracy: "kiểm tra việc thực hiện dân chủ, dân chủ" | "of democracy";
        programme: "chương trình của Ban Thanh tra nhân dân, chương trình công tác" | "programme of the people's inspectors";
        report: "báo cáo của Ban Thanh tra nhân dân" | "report of the people's inspectors";
        recommendation: "kiến nghị của Ban Thanh tra nhân dân, kiến nghị sau kiểm tra" | "recommendation";

        sent: "cử đi, cử đi học, cử đi tập huấn" | "sent to a course";
        in_house: "tại đơn vị, tại trường, tự tổ chức" | "held by the unit";

        law_day: "Ngày Pháp luật, 09/11" | "the Law Day";
        session: "buổi phổ biến, sinh hoạt, hội nghị phổ biến" | "session";
        contest: "cuộc thi, thi tìm hiểu" | "contest";
        news: "tin bài, tin, bài viết" | "news, article";
        material: "tài liệu, tờ rơi, sách" | "material, leaflet";

        group: "tập thể, tổ" | "group";
        person: "cá nhân" | "person";

        discipline: "kỷ luật, xử lý kỷ luật" | "discipline";
        minor: "nhắc nhở, phê bình, rút kinh nghiệm" | "reminder, criticism";

        plan: "kế hoạch lấy ý kiến, kế hoạch" | "plan of taking opinions";
        taken: "lấy ý kiến, đã lấy ý kiến" | "opinions taken";

        yearly: "hội nghị hằng năm, hội nghị viên chức, hội nghị thường niên" | "yearly conference";
        extraordinary: "hội nghị bất thường, bất thường" | "extraordinary conference";
        ballot: "phát phiếu lấy ý kiến toàn thể, phát phiếu" | "ballot";
        staff_meeting: "họp hội đồng, họp cơ quan, cuộc họp khác" | "meeting of the staff";

        hands: "giơ tay, biểu quyết giơ tay" | "by a show of hands";
        secret: "phiếu kín, bỏ phiếu kín" | "by secret ballot";

        expense: "khoản chi, chi" | "expense";

        mailbox: "hòm thư góp ý, hòm thư" | "mailbox";
        hotline: "đường dây nóng, điện thoại" | "hotline, telephone";
        email: "thư điện tử, e-mail" | "e-mail";
        zalo: "Zalo, nhóm Zalo" | "Zalo";
        facebook: "Facebook, trang Facebook" | "Facebook";
        site: "trang thông tin điện tử, trang web, mã QR" | "site, web form, QR code";

        inspectorate: "Ban Thanh tra nhân dân, thanh tra nhân dân" | "people's inspectors";
        steering: "Ban Chỉ đạo, ban chỉ đạo thực hiện dân chủ" | "steering board";
        council: "hội đồng, ban khác, tổ" | "council, another board";

        opened: "mở kiểm tra, đã mở, đã xem" | "opened, looked at";
        closed: "ngừng dùng, đóng" | "closed, given up";
        recognized: "công nhận, quyết định công nhận" | "recognized";
        ended: "hết nhiệm kỳ, kết thúc nhiệm kỳ" | "ended, term over";

        votes: "biểu quyết" | "votes";
        spending: "chi kinh phí" | "spending";
        channels: "kênh tiếp nhận" | "channels";
        bodies: "ban và hội đồng" | "bodies";
        inspections: "kiểm tra và giám sát, sổ kiểm tra, cuộc kiểm tra" | "inspections";
        trainings: "bồi dưỡng và tập huấn, sổ tập huấn, lớp tập huấn" | "trainings";
        sessions: "phổ biến pháp luật, tuyên truyền, buổi tuyên truyền" | "sessions";
        awards: "khen thưởng" | "awards";
        violations: "vi phạm, kỷ luật" | "violations";
        evaluations: "đánh giá và xếp loại" | "evaluations";
        opinions: "lấy ý kiến viên chức, xin ý kiến" | "opinions";
        meetings: "hội nghị và cuộc họp, hội họp, họp" | "meetings";
        receptions: "tiếp công dân, sổ tiếp công dân, tiếp dân" | "receptions";
        disclosures: "công khai, sổ công khai, niêm yết" | "disclosures";
        feedback: "phản ánh và đơn thư, sổ phản ánh, góp ý, đơn thư, phản ánh kiến nghị" | "feedback";

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
        both(Self::ALL, &word.replace('-', "_"))
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
