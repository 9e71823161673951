//! What an office has written as it is printed: the annex of the plan, legal bases, numbers.

use crate::world::{Run, Scratch};

/// A plan whose sections have numbers of their own.
const PLAN: &str = r#"
plan:
  year: 2026
  number: "0155"
  date: 2026-01-05
  title: Thực hiện dân chủ năm 2026
  basis: ["- Căn cứ Luật Giáo dục;", "Được sự đồng ý của UBND xã", Nghị định số 59]
  opening: Trường xây dựng kế hoạch như sau.
  closing: Đề nghị các bộ phận thực hiện!
  recipients: ["Lưu: VT."]
unit: { name: Trường Tiểu học Hoa Ban, superior: UBND xã, code: THHB, place: Hoa Ban, signer: { post: Hiệu trưởng, name: Nguyễn Văn An } }
report: { owed: false }
parties: [{ id: ht, name: Hiệu trưởng }]
responsibilities: [{ section: I, lead: ht }, { section: II, lead: ht }]
sections:
  - { id: I, title: THI ĐUA TẠI XÃ HOA SEN }
  - { id: I.2b, number: "2.", title: Lễ hội }
  - { id: II, number: II/, title: PHỐI HỢP VỚI BỘ CÔNG AN }
  - { id: II.1, title: Chung }
tasks:
  - { id: a, section: I, text: Thi đua hai đợt tại Hoa Sen. }
  - { id: b, section: I.2b, text: Tổ chức lễ hội. }
  - { id: c, section: II, text: Ký quy chế. }
  - { id: d, section: II.1, text: Họp. }
deadlines:
  - { id: d1, task: a, what: Đợt 1, from: 2026-09-05, due: 2026-11-20 }
  - { id: d2, task: a, what: Đợt 2, every: quarter, day: 20 }
  - { task: b, what: Lễ hội, due: 2026-04-10 }
  - { task: c, due: 2026-04-10 }
  - { task: d, due: 2026-04-10 }
"#;

fn printed(test: &str) -> String {
    let scratch = Scratch::new(test);
    scratch.write("plans/2026/plan.yaml", PLAN);
    let run = Run::default().folder(&scratch.0);
    let said = run.dcs(&["plan", "--annex", "--format", "md"]);
    assert_eq!(said.code, 0, "{}", said.err);
    said.out
}

#[test]
fn the_annex_names_what_is_due_and_has_the_numbers_that_are_printed() {
    let text = printed("annex");
    for row in [
        "| **I** | **Thi đua tại xã Hoa Sen** |",
        "Đợt 1: từ 05/9 đến 20/11/2026<br>Đợt 2: chậm nhất ngày 20 của tháng cuối quý, hằng quý",
        "| **2** | **Lễ hội** |",
        "| Tổ chức lễ hội | Hiệu trưởng |  | 10/4/2026 |",
        "| **II** | **Phối hợp với Bộ Công an** |",
        "| **1** | **Chung** |",
    ] {
        assert!(text.contains(row), "{row}: {text}");
    }
}

#[test]
fn what_the_office_wrote_is_printed_as_it_is() {
    let text = printed("as-written");
    for line in [
        "0155/KH-THHB",
        "Căn cứ Luật Giáo dục;*\n",
        "*Được sự đồng ý của UBND xã;*\n",
        "*Căn cứ Nghị định số 59.*\n",
        "như sau.\n",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(!text.contains("Căn cứ -"), "{text}");
    assert!(!text.contains("./."), "{text}");
}
