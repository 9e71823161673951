//! What is about a person, and what only looks like it.

use super::*;

#[test]
fn numbers_addresses_and_names_are_found() {
    for (text, kind, found) in [
        (
            "Gọi 0905 123 456 để trả lời",
            Personal::Phone,
            "0905 123 456",
        ),
        ("ĐT 0905.123.456.", Personal::Phone, "0905.123.456"),
        ("SĐT: +84 905-123-456", Personal::Phone, "+84 905-123-456"),
        (
            "điện thoại (0236) 3812345",
            Personal::Phone,
            "0236) 3812345",
        ),
        ("CCCD 048090001234", Personal::Identity, "048090001234"),
        (
            "CCCD 048 090 001 234",
            Personal::Identity,
            "048 090 001 234",
        ),
        ("CMND 201234567", Personal::Identity, "201234567"),
        ("thư của a.b@gmail.com.", Personal::Mail, "a.b@gmail.com."),
        (
            "Ông Nguyễn Văn Ba phản ánh",
            Personal::Name,
            "Ông Nguyễn Văn Ba",
        ),
        ("phụ huynh Trần Thị Bốn hỏi", Personal::Name, "Trần Thị Bốn"),
        ("cô Lan chấm điểm", Personal::Name, "cô Lan"),
        ("nhà của bà Tư, tổ 3", Personal::Name, "bà Tư"),
        ("NGUYỄN VĂN BA khiếu nại", Personal::Name, "NGUYỄN VĂN BA"),
        ("nguyễn văn ba khiếu nại", Personal::Name, "nguyễn văn ba"),
        ("Nguyen Van Ba khieu nai", Personal::Name, "Nguyen Van Ba"),
        ("Theo Lê Thị Hoa, lớp 3B", Personal::Name, "Lê Thị Hoa"),
        (
            "Ho\u{302}\u{300} Va\u{306}n Nam hỏi",
            Personal::Name,
            "Hồ Văn Nam",
        ),
    ] {
        assert_eq!(find(text), Some((kind, found.to_owned())), "{text}");
    }
}

#[test]
fn what_is_about_nobody_is_left_alone() {
    for text in [
        "Quạt lớp 3B hỏng từ ngày 05-09-2026",
        "Kinh phí 1.500.000.000 đồng, công văn số 123/CV-THHS ngày 05/9/2026",
        "Đường Nguyễn Huệ trước cổng trường ngập",
        "Học sinh Trường THCS Lê Lợi qua đường",
        "Học tập tư tưởng Hồ Chí Minh",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "Đội TNTP Hồ Chí Minh của trường",
        "Cô Hiệu trưởng và thầy Tổng phụ trách Đội đã trả lời",
        "Chuyển Ủy ban nhân dân xã Bà Nà",
        "Ban đại diện cha mẹ học sinh; Ban Thanh tra nhân dân",
        "Thái độ phục vụ ở bộ phận bán trú, đề nghị anh chị em rút kinh nghiệm",
        "Công an phường Hòa Cường; Phòng Văn hóa - Xã hội",
    ] {
        assert_eq!(find(text), None, "{text}");
    }
}

#[test]
fn names_of_the_plan_are_found_in_any_spelling() {
    let names = vec![spelled("Hòa Thị Thủy"), spelled("Lan")];
    assert!(named("Theo HOÀ THỊ THUỶ thì", &names).is_some());
    assert!(named("Hoa lan trước cổng", &names).is_none());
}

/// Texts of which something is about a person.
const TOLD: [&str; 54] = [
    "Hiệu trưởng Nguyễn Văn Ba trả lời",
    "ông Nguyễn Văn Cừ góp ý",
    "Hiệu phó Trần Thị Bốn đã nghe",
    "cô giáo Nguyễn Thị Hoa chấm điểm",
    "giáo viên Lê Thị Hoa lớp 3B",
    "nhân viên Phạm Văn Nam nhận tiền",
    "phụ huynh lớp 3B Nguyễn Văn Ba",
    "bạn Nguyễn Văn Ba nghỉ học",
    "Người gửi: Đặng Thị Lan",
    "Anh N.V.A phản ánh",
    "phụ huynh N.V.A. đề nghị",
    "em Ng.V.A lớp 5A",
    "Nguyễn V.A hỏi về học phí",
    "cháu T.M bị ngã",
    "bà L.T.H.A góp ý",
    "Gọi ０９０５１２３４５６ để trả lời",
    "Gọi 0 9 0 5 1 2 3 4 5 6",
    "Gọi 0905 – 123 – 456",
    "Gọi 0905_123_456",
    "ĐT: 84 905 nhưng gọi +84905123456",
    "CCCD ０４８０９０００１２３４",
    "CMND 201234567 của người gửi",
    "thư của ba (at) gmail.com",
    "thư của ba(at)gmail(dot)com",
    "thư của ba[at]gmail.com",
    "thư của ba＠gmail．com",
    "ông Trần Văn Sáu, đường Nguyễn Huệ",
    "Ở đường Lê Lợi, chị Hồ Thị Mai hỏi",
    "Đinh Thị Tám đề nghị sửa quạt",
    "nguyễn thị bốn phản ánh",
    "Nguyen Thi Bon phan anh",
    "gửi giấy mời cho Lan",
    "bức ảnh của Hoa lớp 3B",
    "làm việc với Minh về bữa ăn",
    "H'Hen báo mất xe",
    "Chị H' Mai hỏi",
    "K'Brơi góp ý",
    "K’ Brơi góp ý",
    "Y Blan đề nghị",
    "phụ huynh Ksor Phước",
    "Siu Blĩ hỏi về học phí",
    "Rơ Châm Hnhơt góp ý",
    "Vàng A Páo nộp đơn",
    "Giàng Thị Dợ hỏi",
    "Lò Văn Phớ khiếu nại",
    "em Sùng A Tủa nghỉ học",
    "Alăng Mai đề nghị",
    "Mạc Thị Hoa góp ý",
    "Chu Văn Tiến hỏi",
    "gửi cho Nguyễn Văn Ba",
    "gui cho Nguyen Van Ba",
    "Kiều Minh Anh phản ánh",
    "Niê Thuật đề nghị",
    "Lầu A Sính phản ánh",
];

/// Texts that only look so.
const NOT_TOLD: [&str; 70] = [
    "Nhà văn hóa Nguyễn Văn Cừ",
    "Tìm hiểu Hoàng Sa, Trường Sa",
    "Bác Hồ với thiếu nhi",
    "Kể chuyện Lý Tự Trọng, Võ Thị Sáu",
    "Trần Hưng Đạo đánh giặc",
    "Khởi nghĩa Hai Bà Trưng, Bà Triệu",
    "Đảo Phú Quốc, Lý Sơn, Côn Đảo",
    "Thân thế và sự nghiệp Phan Bội Châu",
    "Tham quan Bà Nà",
    "Nhà văn hoá Nguyễn Văn Trỗi mất điện",
    "Trường THCS Lê Hồng Phong",
    "trường tiểu học Trần Quốc Toản",
    "Trường THPT Nguyễn Lương Bằng gần cổng",
    "Đường Nguyễn Văn Linh ngập nước",
    "phố Phan Bội Châu kẹt xe",
    "số 12 Nguyễn Văn Linh",
    "K52/3 Trần Cao Vân",
    "Giải thưởng Võ Thị Sáu",
    "Học bổng Nguyễn Thái Bình",
    "Quỹ Nguyễn Văn Trỗi",
    "Công viên Lê Thị Riêng",
    "Mẫu giáo Nguyễn Thị Định",
    "Chi đội Lý Tự Trọng lớp 5A",
    "Liên đội mang tên Nguyễn Bá Ngọc",
    "Đại tướng Võ Nguyên Giáp",
    "cầu Nguyễn Văn Trỗi",
    "chợ Nguyễn Tri Phương",
    "ngã tư Nguyễn Hữu Thọ",
    "Bảo tàng Hồ Chí Minh",
    "Duong Nguyen Van Linh ngap nuoc",
    "Chi 912345678 đồng",
    "Thu 123456789đ tiền ăn",
    "Kinh phí 150000000 VNĐ",
    "Công văn 1234/SGDĐT-VP ngày 05/9/2026",
    "Quyết định số 0123456789/QĐ-UBND",
    "TP.HCM và Q.1",
    "Ủy ban nhân dân phường Hòa Cường",
    "Họp lúc 08.30 ngày 14-9-2026",
    "Đội bóng (áo xanh) và cầu trượt ở sân",
    "Gửi cho Ban Thanh tra nhân dân",
    "Ý kiến của Đảng ủy xã",
    "Phối hợp với Công an xã",
    "Kinh phí của Nhà nước",
    "Theo đề nghị của Chi bộ",
    "Gửi cho Bảo hiểm xã hội",
    "Đăng tin của Trang thông tin điện tử",
    "Phối hợp với Hội Chữ thập đỏ",
    "Làm việc với Trạm Y Tế",
    "Trạm Y tế xã",
    "Đồng bào xã Y Tý",
    "huyện Ea H’Leo",
    "xã K’Bang",
    "Phòng Văn Hóa Thông Tin",
    "NHÀ VĂN HÓA THÔN",
    "Phong trào Mùa Hè Xanh",
    "Chương trình Nông Thôn Mới",
    "Học sinh của Hoa Mai",
    "Chương trình của Hòa Bình",
    "MST 0400123456",
    "mã số thuế: 0400123456",
    "Vitamin A cho trẻ",
    "Khối A và khối B",
    "Gửi cho Phòng Giáo dục và Đào tạo",
    "Bàn Giao Hồ Sơ",
    "Danh Sách Học Sinh",
    "với Tư pháp xã",
    "cho Năm học mới",
    "Ma Túy Học Đường",
    "Quỹ Vì Người Nghèo",
    "Vệ sinh an toàn thực phẩm của Bếp ăn",
];

#[test]
fn what_is_about_a_person_is_told_from_what_only_looks_so() {
    let missed: Vec<&str> = TOLD
        .into_iter()
        .filter(|text| find(text).is_none())
        .collect();
    let wrong: Vec<_> = NOT_TOLD.into_iter().filter_map(find).collect();
    assert!(
        missed.is_empty() && wrong.is_empty(),
        "{missed:?} {wrong:?}"
    );
}

#[test]
fn identifiers_tell_of_persons_too() {
    for (id, found) in [
        ("pa-nguyen-van-ba", Some("nguyen-van-ba")),
        ("pa-2026-le_thi_lan", Some("le-thi-lan")),
        ("pa-0905123456", Some("0905123456")),
        ("pa-2026-014", None),
        ("pa-0509202601", None),
        ("ck-202609001", None),
        ("ho-van-ban", None),
        ("le-van-nghe", None),
        ("vu-thi-dua-1", None),
    ] {
        let told = in_identifier(id).map(|(_, text)| text);
        assert_eq!(told.as_deref(), found, "{id}");
    }
}

#[test]
fn public_numbers_are_the_same_in_any_form() {
    let public: Vec<String> = contacts("Zalo +84 905.123.456, thư TH.HoaSen@gmail.com").collect();
    let is_public = |found: &str| public.contains(&compared(found));
    for (text, found) in [
        ("gọi 0905 123 456", None),
        ("gửi th.hoasen@gmail.com.", None),
        ("gọi 0905123456 hoặc 0905 123 457", Some("0905 123 457")),
    ] {
        let told = contact(text, &is_public).map(|(_, text)| text);
        assert_eq!(told.as_deref(), found, "{text}");
    }
}
