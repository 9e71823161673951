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
