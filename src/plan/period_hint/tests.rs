//! What texts mean as periods.

use super::*;

/// Returns which of some periods a text means on 15/06/2027.
fn meant(text: &str) -> Vec<String> {
    let today = "2027-06-15".parse().unwrap();
    let Some(hint) = Hint::read(text, today) else {
        return vec!["nothing".to_owned()];
    };
    [
        "2026-12",
        "2027-05",
        "2027-06",
        "2027-08",
        "2027-11",
        "2027-Q2",
        "2027-Q3",
        "2027-H1",
        "2027-H2",
        "2027-W05",
        "2027-W23",
        "2027-W24",
        "2027",
        "2026-2027-HK1",
        "2026-2027-HK2",
    ]
    .into_iter()
    .filter(|name| hint.fits(Period::read(name), None, &Terms::default()))
    .map(str::to_owned)
    .collect()
}

#[test]
fn periods_are_read_as_people_write_them() {
    for (text, periods) in [
        ("2027-05", &["2027-05"][..]),
        ("2027-5", &["2027-05"]),
        ("5/2027", &["2027-05"]),
        ("05.2027", &["2027-05"]),
        ("5", &["2027-05", "2027-W05"]),
        ("T5", &["2027-05"]),
        ("th 5", &["2027-05"]),
        ("Tháng 5", &["2027-05"]),
        ("tháng 05 năm 2027", &["2027-05"]),
        ("tháng năm", &["2027-05"]),
        ("tháng Mười Một/2027", &["2027-11"]),
        ("tháng 5/2028", &[]),
        ("tháng này", &["2027-06"]),
        ("tháng trước", &["2027-05"]),
        ("Q3", &["2027-Q3"]),
        ("quý III", &["2027-Q3"]),
        ("Quý 3 năm 2027", &["2027-Q3"]),
        ("2027-Q3", &["2027-Q3"]),
        ("quý ba", &["2027-Q3"]),
        ("W5", &["2027-W05"]),
        ("tuần 05", &["2027-W05"]),
        ("tuần này", &["2027-W24"]),
        ("tuần trước", &["2027-W23"]),
        ("6 tháng đầu năm", &["2027-H1"]),
        ("sáu tháng cuối năm 2027", &["2027-H2"]),
        ("H1", &["2027-H1"]),
        ("HK1", &["2026-2027-HK1"]),
        ("HKI", &["2026-2027-HK1"]),
        ("QIII/2027", &["2027-Q3"]),
        ("học kỳ II", &["2026-2027-HK2"]),
        ("học kỳ 2 năm học 2026-2027", &["2026-2027-HK2"]),
        ("2026-2027-HK1", &["2026-2027-HK1"]),
        ("học kỳ I năm học 2027-2028", &[]),
        ("2027", &["2027"]),
        ("năm 2027", &["2027"]),
        ("cả năm", &["2027"]),
        ("31/5/2027", &["2027-05", "2027-Q2", "2027-H1", "2027"]),
        ("2027-08-02", &["2027-08", "2027-Q3", "2027-H2", "2027"]),
        ("ngày 2 tháng 8", &["2027-08", "2027-Q3", "2027-H2", "2027"]),
    ] {
        assert_eq!(meant(text), periods, "{text}");
    }
}

#[test]
fn other_texts_are_no_periods() {
    for text in [
        "",
        "thang",
        "31/2",
        "5/2027/8/9",
        "họp",
        "tháng họp",
        "12345",
        "2027 2029",
        "quý",
    ] {
        assert_eq!(meant(text), ["nothing"], "{text}");
    }
}
