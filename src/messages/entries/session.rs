//! The words of the register `sessions`.

use super::words_of_register;

words_of_register! {
    keys {
        records_sessions: "Phổ biến pháp luật: Ngày Pháp luật, buổi phổ biến, cuộc thi, tin bài, tài liệu" | "Sessions: legal education: the Law Day, sessions, contests, news, material";
        session_form: "Hình thức: chào cờ, họp hội đồng, trang thông tin điện tử" | "Form: flag ceremony, staff meeting, site";
        session_people: "Số người: bao nhiêu lượt người dự" | "People: how many were reached";
        session_copies: "Số bản: số tài liệu, tin, bài" | "Copies: of material, news, articles";
    }
    values {
        sessions: "phổ biến pháp luật, tuyên truyền, buổi tuyên truyền" | "sessions";
        law_day: "Ngày Pháp luật, 09/11" | "the Law Day";
        session: "buổi phổ biến, sinh hoạt, hội nghị phổ biến" | "session";
        contest: "cuộc thi, thi tìm hiểu" | "contest";
        news: "tin bài, tin, bài viết" | "news, article";
        material: "tài liệu, tờ rơi, sách" | "material, leaflet";
    }
}
