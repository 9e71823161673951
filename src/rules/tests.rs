use super::*;

#[test]
fn codes_are_in_order_and_used_once() {
    let codes: Vec<&str> = catalogue().map(|rule| rule.code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
}

#[test]
fn what_differs_from_an_older_copy_cannot_be_allowed() {
    let compared =
        |check: &&&Check| matches!(check.find, Find::Compared(_) | Find::ComparedLast(_));
    for check in CHECKS.iter().filter(compared) {
        assert!(!check.excusable, "{}", check.rule.name);
    }
    assert_eq!(
        CHECKS.iter().filter(compared).count(),
        CHECKS
            .iter()
            .filter(|it| it.rule.code.starts_with("DCS8"))
            .count()
    );
}

#[test]
fn every_page_has_its_four_headings() {
    for rule in catalogue() {
        for (page, headings) in [
            (rule.page_vi, ["Tìm gì", "Vì sao", "Ví dụ", "Cách sửa"]),
            (
                rule.page_en,
                [
                    "What it finds",
                    "Why it matters",
                    "Example",
                    "How to fix it",
                ],
            ),
        ] {
            let found: Vec<&str> = page
                .lines()
                .filter_map(|line| line.strip_prefix("## "))
                .collect();
            assert_eq!(found, headings, "{}", rule.name);
        }
    }
}
