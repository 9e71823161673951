//! The words of the register `bodies`.

use super::words_of_register;

words_of_register! {
    keys {
        records_bodies: "Ban, hội đồng: ngày bầu hoặc thành lập, nhiệm kỳ, số thành viên" | "Bodies: boards, when they were elected or set up, terms, members";
        body_party: "Là bộ phận: mã trong parties, nơi có danh sách thành viên" | "Party: that it is, which lists its members";
        body_until: "Đến ngày: ngày cuối nhiệm kỳ" | "Until: the last day of its term";
        body_members: "Số thành viên: khi parties không ghi danh sách" | "Members: how many, if the party does not list them";
    }
    values {
        bodies: "ban và hội đồng" | "bodies";
        inspectorate: "Ban Thanh tra nhân dân, thanh tra nhân dân" | "people's inspectors";
        steering: "Ban Chỉ đạo, ban chỉ đạo thực hiện dân chủ" | "steering board";
        council: "hội đồng, ban khác, tổ" | "council, another board";
    }
}
