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
    printed_of(test, PLAN)
}

fn printed_of(test: &str, plan: &str) -> String {
    let scratch = Scratch::new(test);
    scratch.write("plans/2026/plan.yaml", plan);
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
        "| **I.2** | **Lễ hội** |",
        "| Tổ chức lễ hội | Hiệu trưởng |  | 10/4/2026 |",
        "| **II** | **Phối hợp với Bộ Công an** |",
        "| **II.1** | **Chung** |",
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

/// A plan in which something stands after the sections below another one.
const AFTER: &str = r#"
plan: { year: 2026, number: 1, date: 2026-01-05, title: T, basis: [Luật A], opening: Như sau, closing: Hết, recipients: ["Lưu: VT."] }
unit: { name: Trường A, superior: UBND xã, code: A, place: B, signer: { post: Hiệu trưởng, name: Lê An } }
report: { owed: false }
parties: [{ id: ht, name: Hiệu trưởng }]
responsibilities: [{ section: A, lead: ht }, { section: B, lead: ht }]
sections:
  - id: A
    number: PHẦN I
    title: CHUNG
    points: [{ label: "", follows: A.I, text: Lời kết của phần. }, { label: "", text: Lời kết thứ hai. }]
  - { id: A.I, title: NỘI DUNG }
  - { id: A.I.1, title: Một }
  - { id: A.I.2, title: Hai }
  - { id: A.I.2.1, title: Dưới hai }
  - { id: B, number: PHẦN II, title: RIÊNG }
  - { id: B.I, number: "", title: Không số }
  - { id: B.I.1, title: Ba }
tasks:
  - { id: cuoi, section: A.I, follows: A.I.2, text: Việc cuối mục. }
  - { id: dau, section: A.I.1, label: a, text: Việc của mục một. }
  - { id: ba, section: A.I, label: 3, text: Việc thứ ba. }
  - { id: duoi, section: A.I.2.1, text: Việc sâu. }
  - { id: rieng, section: B.I.1, text: Việc riêng. }
deadlines:
  - { task: cuoi, due: 2026-06-30 }
  - { task: dau, due: 2026-06-30 }
  - { task: ba, due: 2026-06-30 }
  - { task: duoi, due: 2026-06-30 }
  - { task: rieng, due: 2026-06-30 }
"#;

#[test]
fn what_follows_a_section_stands_after_it_in_the_text_and_in_the_annex() {
    let text = printed_of("after-sections", AFTER);
    let mut rest = text.as_str();
    for line in [
        "### I. NỘI DUNG\n",
        "#### 1. Một\n",
        "a) Việc của mục một.\n",
        "#### 2. Hai\n",
        "##### 2.1. Dưới hai\n",
        "\\- Việc sâu.\n",
        "\\- Việc cuối mục.\n\n3\\. Việc thứ ba.\n\nLời kết của phần.\n\nLời kết thứ hai.\n",
        "Việc riêng.\n",
        "| **PHẦN I** | **Chung** |",
        "| **I.1** | **Một** |",
        "| 1 | Việc của mục một |",
        "| **I.2.1** | **Dưới hai** |",
        "| 2 | Việc sâu |",
        "| **I** | **Nội dung** |",
        "| 3 | Việc cuối mục |",
        "| 4 | Việc thứ ba |",
        "| **PHẦN II** | **Riêng** |",
        "| **1** | **Ba** |",
        "| 5 | Việc riêng |",
    ] {
        let Some(at) = rest.find(line) else {
            panic!("{line}: {text}");
        };
        rest = &rest[at + line.len()..];
    }
    assert!(!text.contains("tiếp theo"), "{text}");
}

#[test]
fn a_section_whose_tasks_stand_in_two_places_is_named_twice_in_the_annex() {
    let first = "  - { id: truoc, section: A.I, text: Việc đầu mục. }\n";
    let plan = AFTER.replacen("tasks:\n", &format!("tasks:\n{first}"), 1);
    let text = printed_of("annex-again", &plan);
    let named = |line: &str| text.find(line).unwrap_or_else(|| panic!("{line}: {text}"));
    let first = named("| **I** | **Nội dung** |");
    let again = named("| **I** | **Nội dung (tiếp theo)** |");
    assert!(
        first < named("| **I.1** |") && named("| 3 | Việc sâu |") < again,
        "{text}"
    );
}
