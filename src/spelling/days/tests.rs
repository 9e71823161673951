//! Days, beginnings and days of the week in texts.

use super::*;

fn found(text: &str) -> Vec<&str> {
    named(text).days.iter().map(|day| day.written).collect()
}

#[test]
fn a_beginning_is_no_due_day() {
    for (text, written, after) in [
        ("Kiểm tra từ ngày 01/12 đến 14/12/2025", "01/12", false),
        ("Thực hiện sau ngày 15/3/2026", "15/3/2026", true),
        ("triển khai từ 15 tháng 3", "15 tháng 3", false),
    ] {
        let named = named(text);
        let [begin] = &named.begins[..] else {
            panic!("{text}: {named:?}");
        };
        assert_eq!((begin.written, begin.after), (written, after), "{text}");
    }
    assert!(named("Hiệu lực từ ngày 15/3/2026").begins.is_empty());
}

#[test]
fn the_weekday_before_a_day_is_read() {
    for (text, weekday) in [
        ("Họp vào thứ Hai ngày 12/10", Some(Weekday::Mon)),
        ("Họp vào thứ 5, ngày 12/10", Some(Weekday::Thu)),
        ("Họp vào Chủ nhật, ngày 12/10", Some(Weekday::Sun)),
        ("Họp lần thứ hai ngày 12/10", None),
        ("Họp chậm nhất ngày 12/10", None),
    ] {
        assert_eq!(named(text).days[0].weekday, weekday, "{text}");
    }
}

#[test]
fn days_of_work_are_found_in_every_form() {
    for (text, written) in [
        ("Gửi trước ngày 12/10.", "12/10"),
        ("Xong chậm nhất ngày 12/10/2024;", "12/10/2024"),
        ("Họp ngày 05 tháng 9 năm 2024.", "05 tháng 9 năm 2024"),
        ("Kiểm tra từ ngày 01/12 đến 14/12/2025", "14/12/2025"),
        ("từ ngày 10 đến 15 tháng 12 hằng năm", "15 tháng 12"),
        ("Đợt 1: từ 01/12 đến hết ngày 14-12-2025", "14-12-2025"),
        ("Gửi trước ngày 10-15/12", "10-15/12"),
        (
            "Theo Luật số 10/2022/QH15, báo cáo trước ngày 20/11",
            "20/11",
        ),
        (
            "Nghị quyết 21/NQ-HĐND ngày 19/12/2023, họp ngày 12/10",
            "12/10",
        ),
        ("Thực hiện Kế hoạch số 79/KH-UBND; họp ngày 3/5", "3/5"),
    ] {
        assert_eq!(found(text), [written], "{text}");
    }
    assert!(named("trước ngày 12/10").days[0].before);
    assert!(!named("Hạn ngày 12/10").days[0].before);
    assert_eq!(named("ngày 5 tháng 9 năm 2024").days[0].year, Some(2024));
}

#[test]
fn days_of_documents_and_of_other_things_are_none_of_the_work() {
    for text in [
        "Luật Thực hiện dân chủ ở cơ sở ngày 10/11/2022",
        "Kế hoạch số 79/KH-UBND ngày 12/4/2024 của huyện",
        "Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023",
        "Kỷ niệm ngày 20/11, Ngày Nhà giáo Việt Nam 20/11",
        "Số liệu tính đến ngày 31/12",
        "có ít nhất 2/3 viên chức dự họp, tỷ lệ 1/2",
        "trước ngày 15 hằng tháng, năm 2024, quý I/2024",
        "bắt đầu từ ngày 01/12",
        "Nghị định số 5/NĐ-CP ngày 3/4/2023, sửa đổi ngày 5/6/2024",
        "Công văn 1147/SGDĐT-TTr ngày 30/9/2020",
        "ngày 45/13, ngày 99/99/9999, phiên bản 1.2.3",
        "",
    ] {
        assert_eq!(found(text), Vec::<&str>::new(), "{text}");
    }
}
