//! Rhythms and periods in texts.

use super::{StatedRhythm, stated_periods, stated_rhythm};
use crate::plan::scalar::every::Every;

/// Returns a rhythm in short: how often, how many times, the day.
fn short(stated: &StatedRhythm<'_>) -> String {
    let times = stated.times.map(|times| {
        let sign = if times.at_least { "+" } else { "" };
        format!(" {}{sign}", times.number)
    });
    let day = stated.on_day.map(|said| format!(" {:?}", said.rhythm.day));
    let whole = if stated.is_whole { "" } else { " ?" };
    let parts = [times, day].map(Option::unwrap_or_default).concat();
    format!("{}{parts}{whole} `{}`", stated.every.name(), stated.written)
}

#[test]
fn how_often_work_recurs_is_found() {
    for (text, expected) in [
        (
            "Hằng tháng, kế toán công khai thu chi.",
            "month `Hằng tháng`",
        ),
        (
            "Công khai thu chi hàng quý trên bảng tin.",
            "quarter ? `hàng quý`",
        ),
        (
            "Mỗi quý, Ban Thanh tra giám sát một nội dung.",
            "quarter `Mỗi quý`",
        ),
        (
            "Mở hòm thư mỗi tháng một lần, có biên bản.",
            "month 1 `mỗi tháng một lần`",
        ),
        (
            "Định kỳ 06 tháng một lần kiểm tra nội bộ.",
            "half-year 1 `Định kỳ 06 tháng một lần`",
        ),
        (
            "Kiểm điểm nghị quyết sáu tháng/lần.",
            "half-year 1 `sáu tháng/lần`",
        ),
        ("Họp định kỳ quý.", "quarter `định kỳ quý`"),
        (
            "Đối thoại ít nhất 02 lần trong năm.",
            "year 2+ `ít nhất 02 lần trong năm`",
        ),
        (
            "Trong năm tổ chức đối thoại ít nhất 2 lần.",
            "year 2+ `ít nhất 2 lần`",
        ),
        ("Kiểm tra 2 lần/năm học.", "year 2 `2 lần/năm học`"),
        (
            "Sinh hoạt hai tuần một lần.",
            "2-weeks 1 `hai tuần một lần`",
        ),
        ("Mỗi năm học tổ chức hội nghị.", "year `Mỗi năm học`"),
        (
            "Công khai mỗi học kỳ một lần trong năm học 2025-2026.",
            "semester 1 `mỗi học kỳ một lần`",
        ),
        (
            "Sơ kết trước ngày 15 hằng tháng.",
            "month Number(15) ? `hằng tháng`",
        ),
        (
            "Hằng tháng, chậm nhất ngày 05, gửi báo cáo.",
            "month Number(5) `Hằng tháng`",
        ),
        (
            "Vào thứ Sáu hằng tuần, thông báo lịch của tuần sau.",
            "week Number(5) ? `hằng tuần`",
        ),
        ("Họp cơ quan hằng tháng.", "month ? `hằng tháng`"),
        ("Văn phòng gửi báo cáo hằng quý.", "quarter ? `hằng quý`"),
    ] {
        let stated = stated_rhythm(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(short(&stated), expected, "{text}");
    }
}

#[test]
fn what_may_recur_by_itself_or_in_several_ways_is_left_out() {
    for text in [
        "Xây dựng kế hoạch hằng tháng và kế hoạch năm.",
        "Lồng ghép trong các buổi sinh hoạt hằng tháng.",
        "Tổng hợp kết quả của từng quý.",
        "Công khai hằng tháng, quý, năm.",
        "Báo cáo định kỳ 6 tháng, 1 năm.",
        "Kiểm tra hằng ngày; tổng hợp hằng tuần.",
        "Mỗi quý không quá 2 lần/quý.",
        "Lần thứ 3 trong năm",
        "Họp lần thứ hai trong năm; tháng 3 lần đầu.",
        "Kiểm tra hằng tháng, sơ kết trong quý I.",
        "Hằng tháng nộp hồ sơ; sáu tháng một lần tổng hợp.",
        "Định kỳ 2 tháng một lần.",
        "Nhóm, định kỳ (tháng), hạn",
        "Thăm hỏi gia đình thương binh năm 2026.",
        "",
        "Lần",
        "mỗi",
        "Định kỳ",
    ] {
        assert_eq!(stated_rhythm(text), None, "{text}");
    }
}

#[test]
fn periods_of_work_are_found() {
    for (text, expected) in [
        ("Lấy ý kiến trong quý II/2026.", &["quý II/2026"][..]),
        (
            "Hoàn thành vào quý 4 năm 2026, có biên bản.",
            &["quý 4 năm 2026"],
        ),
        ("Kiểm tra vào cuối học kỳ I.", &["học kỳ I"]),
        (
            "Xong trước khi kết thúc học kỳ II năm học 2025-2026.",
            &["học kỳ II năm học 2025-2026"],
        ),
        (
            "Trong 6 tháng đầu năm, tổ chức đối thoại.",
            &["6 tháng đầu năm"],
        ),
        ("Rà soát trong quý I và quý III.", &["quý I", "quý III"]),
        ("Công khai thu chi quý I.", &[]),
        ("Rà soát trong quý I, II.", &[]),
        ("Rà soát từ quý I đến hết quý III.", &[]),
        ("Báo cáo học kỳ I với xã.", &[]),
        ("Trong học tập, học hỏi", &[]),
        ("quý", &[]),
    ] {
        let stated = stated_periods(text);
        let written: Vec<&str> = stated.iter().map(|period| period.written).collect();
        assert_eq!(written, expected, "{text}");
    }
    let may_be_reported = |text| stated_periods(text)[0].may_be_reported;
    assert!(may_be_reported("Công khai kết quả thu trong quý I"));
    assert!(!may_be_reported("Lấy ý kiến trong quý I"));
    assert_eq!(stated_rhythm("Trong quý I"), None);
    assert_eq!(
        stated_rhythm("Hằng quý").map(|it| it.every),
        Some(Every::Quarter)
    );
}
