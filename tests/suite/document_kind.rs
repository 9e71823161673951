//! What kind of document the plan is, its date, and who signs beside the head of the unit.

use crate::world::{Run, Said, Scratch};

/// A plan with more keys of its head.
fn plan(head: &str) -> String {
    format!(
        r#"
plan:
  year: 2026
  number: 12
  title: Thực hiện dân chủ năm 2026
  basis: [Luật A]
  opening: Trường làm như sau
  closing: Hết
  recipients: ["Lưu: VT."]
  {head}
unit: {{ name: Trường A, superior: UBND xã B, code: THA, place: B, signer: {{ party: ht }} }}
report: {{ to: [UBND xã B], due: 2026-11-20, cosigner: {{ party: cd }} }}
parties:
  - {{ id: ht, name: Hiệu trưởng, person: Nguyễn Văn An }}
  - {{ id: cd, name: Chủ tịch Công đoàn, person: Trần Thị Bé }}
responsibilities: [{{ section: I, lead: ht, support: [cd] }}]
sections: [{{ id: I, title: NỘI DUNG }}]
tasks: [{{ id: a, section: I, label: a, text: Công khai. }}]
deadlines: [{{ task: a, due: 2026-11-20 }}]
"#
    )
}

fn dcs(test: &str, head: &str, arguments: &[&str]) -> Said {
    let scratch = Scratch::new(test);
    scratch.write("plans/2026/plan.yaml", plan(head));
    let said = Run::default().folder(&scratch.0).dcs(arguments);
    assert!(said.code < 2, "{}", said.err);
    said
}

#[test]
fn a_plan_is_called_what_the_office_calls_it() {
    let head = "kind: CHƯƠNG TRÌNH\n  date: 2026-01-15";
    let text = dcs("kind", head, &["plan", "--annex", "--format", "md"]).out;
    for line in [
        "# CHƯƠNG TRÌNH\n",
        "| Số: 12/CTr-THA |",
        "Phụ lục kèm theo Chương trình này.",
        "(Kèm theo Chương trình số 12/CTr-THA ngày 15 tháng 01 năm 2026 của Trường A)",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(!text.to_lowercase().contains("kế hoạch"), "{text}");
    let report = ["report", "--format", "md", "--as-of", "2026-06-01"];
    let text = dcs("kind-report", head, &report).out;
    let opening = "Thực hiện Chương trình số 12/CTr-THA ngày 15 tháng 01 năm 2026";
    assert!(text.contains(opening), "{text}");
    assert!(text.contains("Chương trình có 01 nhiệm vụ"), "{text}");
    assert!(!text.contains("Kế hoạch"), "{text}");
}

#[test]
fn the_abbreviation_of_a_kind_that_the_decree_does_not_list_is_the_offices() {
    for (kind, symbol) in [
        ("kind: Phương án", "12/PA-THA"),
        ("kind: Quy chế", "12/QC-THA"),
        ("kind: Lịch công tác", "12/……-THA"),
        ("kind: Lịch công tác\n  kind-code: LCT", "12/LCT-THA"),
        ("kind-code: KHPH", "12/KHPH-THA"),
    ] {
        let text = dcs("kind-code", kind, &["plan", "--format", "md"]).out;
        assert!(text.contains(symbol), "{kind}: {text}");
    }
}

#[test]
fn a_draft_has_the_month_of_its_date() {
    let head = "date: tháng 9 năm 2026";
    let text = dcs("month", head, &["plan", "--format", "md"]).out;
    assert!(text.contains("*B, ngày …… tháng 9 năm 2026*"), "{text}");
    let report = ["report", "--format", "md", "--as-of", "2026-10-01"];
    let text = dcs("month-report", head, &report).out;
    let opening = "Thực hiện Kế hoạch số 12/KH-THA ngày …… tháng 9 năm 2026";
    assert!(text.contains(opening), "{text}");
}

#[test]
fn another_signature_stands_on_the_left() {
    let head = "cosigner: { post: Xác nhận của UBND xã B }";
    let text = dcs("cosigner", head, &["plan", "--format", "md"]).out;
    let line =
        "| **XÁC NHẬN CỦA UBND XÃ B**<br><br><br> | **HIỆU TRƯỞNG**<br><br><br>**Nguyễn Văn An** |";
    assert!(text.contains(line), "{text}");
    let report = ["report", "--format", "md", "--as-of", "2026-06-01"];
    let text = dcs("cosigner-report", head, &report).out;
    let line = "| **CHỦ TỊCH CÔNG ĐOÀN**<br><br><br>**Trần Thị Bé** | **HIỆU TRƯỞNG**";
    assert!(text.contains(line), "{text}");
    let page = dcs("cosigner-page", head, &["plan", "--format", "html"]).out;
    let left = page.find("XÁC NHẬN CỦA").unwrap();
    assert!(left < page.find("HIỆU TRƯỞNG").unwrap(), "{page}");
    let second = &page[left..];
    assert!(second.contains("Nơi nhận:"), "{page}");
}
