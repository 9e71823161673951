//! The outline of the plan as it is printed: numbers, marks and paragraphs.

use dcs::document::form::Kind;
use dcs::document::model::{Block, Document, plain};
use dcs::document::{Format, compose, template};
use dcs::plan::Plan;
use dcs::status::Snapshot;

use crate::world::{Run, Scratch, day, sources};

/// The start of every plan of these tests.
const HEAD: &str = "
plan:
  year: 2026
  title: Thực hiện dân chủ năm 2026
  basis: [Luật Thực hiện dân chủ ở cơ sở]
  opening: Trường xây dựng kế hoạch như sau
  closing: Trên đây là kế hoạch của trường
  recipients: [\"Lưu: VT.\"]
unit: { name: Trường Tiểu học Hoa Ban }
parties: [{ id: ht, name: Hiệu trưởng }]
";

/// Composes the plan that these records make.
fn document(records: &str) -> Document {
    document_of(&format!("{HEAD}{records}"))
}

/// Composes the plan of a file.
fn document_of(text: &str) -> Document {
    let sources = sources(&[("plan.yaml", text)]);
    let mut findings = Vec::new();
    let plan = Plan::of(dcs::decode::ledger(&sources, &mut findings));
    assert!(findings.is_empty(), "{findings:?}");
    let period = plan.period().unwrap();
    let snapshot = Snapshot::new(&plan, day("2026-12-31"), plan.due_soon());
    let today = snapshot.as_of;
    compose(Kind::Plan, &snapshot, period, today, false, template::PLAN).unwrap()
}

/// Returns the text of a heading or a paragraph.
fn text_of(block: &Block) -> String {
    match block {
        Block::Heading { runs, .. } | Block::Paragraph { runs } => plain(runs),
        Block::Table(_) => String::new(),
    }
}

/// Returns the headings and paragraphs of a document between its opening and its closing.
fn lines(document: &Document) -> Vec<String> {
    let lines: Vec<String> = document
        .body
        .iter()
        .map(text_of)
        .skip_while(|line| !line.ends_with("như sau:"))
        .skip(1)
        .collect();
    let end = lines.iter().position(|line| line.ends_with("./."));
    lines[..end.unwrap()].to_vec()
}

#[test]
fn headings_have_the_numbers_of_their_depth() {
    let document = document(
        "
sections:
  - { id: I, title: Mục đích }
  - { id: II, title: Nhiệm vụ }
  - { id: II.1, title: Công khai, text: Có hai việc. }
  - { id: II.2, title: Về pháp luật }
  - { id: II.2.1, title: Tham mưu }
  - { id: II.2.1.1, title: Soạn thảo, text: Soạn đúng hạn. }
  - { id: II.2.2, title: Góp ý, text: Góp ý đúng hạn. }
",
    );
    assert_eq!(
        lines(&document),
        [
            "I. Mục đích",
            "II. Nhiệm vụ",
            "1. Công khai",
            "Có hai việc.",
            "2. Về pháp luật",
            "2.1. Tham mưu",
            "2.1.1. Soạn thảo",
            "Soạn đúng hạn.",
            "2.2. Góp ý",
            "Góp ý đúng hạn.",
        ]
    );
    let level = |wanted: &str| {
        document.body.iter().find_map(|block| match block {
            Block::Heading { level, runs } if plain(runs) == wanted => Some(*level),
            _ => None,
        })
    };
    let found = [
        "I. Mục đích",
        "1. Công khai",
        "2.1. Tham mưu",
        "2.1.1. Soạn thảo",
    ]
    .map(level);
    assert_eq!(found, [Some(1), Some(2), Some(3), Some(4)]);
}

#[test]
fn parts_stand_above_roman_numerals() {
    let document = document(
        "
sections:
  - { id: A, title: Đánh giá }
  - { id: A.I, title: Kết quả, text: Đạt. }
  - { id: B, number: Phần thứ hai, title: Nhiệm vụ }
  - { id: B.I, title: Nội dung }
  - { id: B.I.1, title: Công khai }
  - { id: B.I.1.1, title: Hình thức, text: Niêm yết. }
  - { id: C, number: \"PHẦN III:\", title: Tổ chức }
  - { id: C.a, title: Phân công, text: Rõ người. }
",
    );
    assert_eq!(
        lines(&document),
        [
            "A. Đánh giá",
            "I. Kết quả",
            "Đạt.",
            "Phần thứ hai\nNhiệm vụ",
            "I. Nội dung",
            "1. Công khai",
            "1.1. Hình thức",
            "Niêm yết.",
            "PHẦN III: Tổ chức",
            "a) Phân công",
            "Rõ người.",
        ]
    );
    let written = |format: Format| String::from_utf8(format.write(&document)).unwrap();
    assert!(written(Format::Markdown).contains("## Phần thứ hai<br>Nhiệm vụ\n"));
    let html = written(Format::Html);
    assert!(
        html.contains("text-indent: 0\">Phần thứ hai<br>Nhiệm vụ</h2>"),
        "{html}"
    );
    assert_eq!(html.matches("style=\"text-align").count(), 1);
}

#[test]
fn labels_and_paragraphs_are_printed_as_they_are_written() {
    let document = document(
        "
sections:
  - id: I
    title: Nội dung
    text: |
      Đoạn một của mục,
      còn tiếp.
      Đoạn hai:
      - Gạch một;
      + Cộng một.
    points:
      - { label: a, text: Điểm a. }
      - { label: b), text: Điểm b. }
      - { label: \"\", text: Không dấu. }
      - { label: +, text: Dấu cộng. }
      - text: Gạch đầu dòng.
tasks:
  - id: t1
    section: I
    label: 1
    text: |
      Giám sát. Cụ thể:
      - Cơ cấu;
      - Số lượng.

      * Thời gian: cả năm.
  - { id: t2, section: I, label: 2), text: Việc hai. }
  - { id: t3, section: I, label: \"Đợt 1:\", text: Tháng 3. }
  - { id: t4, section: I, label: ~, text: Không mang dấu. }
",
    );
    let wanted = [
        "I. Nội dung",
        "Đoạn một của mục, còn tiếp.",
        "Đoạn hai:",
        "- Gạch một;",
        "+ Cộng một.",
        "a) Điểm a.",
        "b) Điểm b.",
        "Không dấu.",
        "+ Dấu cộng.",
        "- Gạch đầu dòng.",
        "1. Giám sát. Cụ thể:",
        "- Cơ cấu;",
        "- Số lượng.",
        "* Thời gian: cả năm.",
        "2) Việc hai.",
        "Đợt 1: Tháng 3.",
        "Không mang dấu.",
    ];
    assert_eq!(lines(&document), wanted);
    let html = String::from_utf8(Format::Html.write(&document)).unwrap();
    // A number stays on the line of its word.
    let html = html.replace('\u{a0}', " ");
    for line in &wanted[1..] {
        assert!(html.contains(&format!("<p>{line}</p>")), "{line}");
    }
    let markdown = String::from_utf8(Format::Markdown.write(&document)).unwrap();
    assert!(
        markdown.contains("\n\n\\- Cơ cấu;\n\n\\- Số lượng.\n\n"),
        "{markdown}"
    );
}

#[test]
fn a_numbered_point_stands_between_the_sections_where_its_number_belongs() {
    let document = document(
        "
sections:
  - id: II
    title: Nhiệm vụ
    points: [{ label: \"\", text: Mở đầu. }, { label: 4, text: Kinh phí. }]
  - { id: II.1, title: Công khai }
  - { id: II.1.1, title: Hình thức, text: Niêm yết. }
  - { id: II.3, title: Đối thoại, text: Hằng quý. }
  - { id: III, title: Tổ chức, text: Thực hiện. }
tasks:
  - { id: t2, section: II, label: 2., text: Tập huấn. }
  - { id: t2a, section: II, label: a, text: Cử người. }
  - { id: t5, section: II, label: 5, text: Báo cáo. }
",
    );
    assert_eq!(
        lines(&document),
        [
            "II. Nhiệm vụ",
            "Mở đầu.",
            "1. Công khai",
            "1.1. Hình thức",
            "Niêm yết.",
            "2. Tập huấn.",
            "a) Cử người.",
            "3. Đối thoại",
            "Hằng quý.",
            "4. Kinh phí.",
            "5. Báo cáo.",
            "III. Tổ chức",
            "Thực hiện.",
        ]
    );
}

#[test]
fn opening_and_closing_keep_their_paragraphs() {
    let plan = HEAD
        .replace(
            "opening: Trường xây dựng",
            "opening: \"Đoạn đầu.\\nTrường xây dựng",
        )
        .replace("như sau", "như sau\"")
        .replace("closing: Trên", "closing: \"Một.\\nTrên")
        .replace("của trường", "của trường\"");
    let document = document_of(&plan);
    let said: Vec<String> = document.body.iter().map(text_of).collect();
    assert_eq!(
        said[1..],
        [
            "Đoạn đầu.",
            "Trường xây dựng kế hoạch như sau:",
            "Một.",
            "Trên đây là kế hoạch của trường./.",
        ]
    );
}

#[test]
fn bases_are_printed_as_they_are_written() {
    let basis = |basis: &str, joined: bool| {
        let keys = format!("basis: {basis}\n  opening-joined: {joined}");
        let plan = HEAD.replace("basis: [Luật Thực hiện dân chủ ở cơ sở]", &keys);
        let document = document_of(&plan);
        let blocks = document.body.iter().map(text_of);
        blocks
            .take_while(|line| !line.starts_with("Trên đây"))
            .collect::<Vec<String>>()
    };
    let opening = "Trường xây dựng kế hoạch như sau:";
    assert_eq!(
        basis("[Luật Giáo dục, Thực hiện Công văn số 5]", false),
        ["Căn cứ Luật Giáo dục;", "Thực hiện Công văn số 5.", opening]
    );
    assert_eq!(
        basis("[Căn cứ Luật Giáo dục;, Kế hoạch số 5]", true),
        [
            "Căn cứ Luật Giáo dục;".to_owned(),
            format!("Căn cứ Kế hoạch số 5; {opening}")
        ]
    );
    assert_eq!(
        basis("[\"Thực hiện Công văn số 5,\"]", true),
        [format!("Thực hiện Công văn số 5, {opening}")]
    );
}

#[test]
fn recipients_may_stand_in_groups() {
    let plan = HEAD.replace(
        "[\"Lưu: VT.\"]",
        "[\"Bản giấy:\", UBND xã;, \"Bản điện tử:\", Các tổ;, \"- Lưu: MTTQ.\"]",
    );
    assert_eq!(
        document_of(&plan).recipients,
        [
            "Bản giấy:",
            "- UBND xã;",
            "Bản điện tử:",
            "- Các tổ;",
            "- Lưu: MTTQ."
        ]
    );
}

#[test]
fn a_point_of_principle_is_printed_and_owes_nothing() {
    let scratch = Scratch::new("principle");
    let records = "
report: { owed: false }
sections: [{ id: I, title: Nội dung }, { id: II, title: Nguyên tắc }]
responsibilities: [{ task: t1, lead: ht }]
deadlines: [{ task: t1, due: 2026-03-02 }]
tasks:
  - { id: p, section: I, label: a, owed: false, text: Bảo đảm dân chủ. }
  - { id: t1, section: I, label: b, text: Họp. }
  - { id: q, section: II, label: 1, owed: false, text: Công khai. }
";
    scratch.write("plan.yaml", format!("{HEAD}{records}"));
    let run = |arguments: &[&str]| {
        let plan = ["-p", "plan.yaml", "--as-of", "2026-02-01"];
        let said = Run::default()
            .folder(&scratch.0)
            .dcs(&[arguments, &plan].concat());
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        said
    };
    let found = run(&["check"]).out;
    assert!(
        !found.contains("DCS2") && found.contains("\n0 lỗi, 2"),
        "{found}"
    );
    let plan = run(&["plan"]).out;
    let at = |text: &str| plan.find(text).unwrap_or_else(|| panic!("{text}: {plan}"));
    assert!(at("a) Bảo đảm dân chủ.") < at("b) Họp."), "{plan}");
    let report = run(&["report"]);
    assert!(
        report.out.contains("Kế hoạch có 01 nhiệm vụ"),
        "{}",
        report.out
    );
    for said in [&report.out, &report.err, &run(&["status"]).out] {
        assert!(
            !said.contains("Bảo đảm") && !said.contains("Chưa có thời hạn"),
            "{said}"
        );
    }
    assert!(!run(&["status"]).out.contains("Nguyên tắc"));
    let by_party = run(&["status", "--by", "party", "--format", "csv"]).out;
    assert!(
        by_party.contains("Hiệu trưởng,1,") && !by_party.contains(",3,"),
        "{by_party}"
    );
    let json = run(&["status", "--format", "json"]).out;
    assert!(!json.contains("Nguyên tắc"), "{json}");
    assert!(json.contains("\"tasks_without_deadline\": []"), "{json}");
    assert!(
        run(&["status", "--task", "p"])
            .out
            .contains("Không phải theo dõi")
    );
    assert!(
        run(&["status", "--by", "task"])
            .out
            .contains("Không phải theo dõi")
    );
}

#[test]
fn what_a_document_does_not_have_is_not_printed() {
    let bare = |without: &str| {
        let plan = HEAD
            .replace("basis: [Luật Thực hiện dân chủ ở cơ sở]", without)
            .replace("  opening: Trường xây dựng kế hoạch như sau\n", "")
            .replace("  closing: Trên đây là kế hoạch của trường\n", "");
        let document = document_of(&plan);
        document.body.iter().map(text_of).collect::<Vec<String>>()
    };
    let with_blanks = bare("without: []");
    let without = bare("without: [basis, opening, closing]");
    assert!(
        with_blanks.contains(&"Căn cứ ……".to_owned()),
        "{with_blanks:?}"
    );
    assert!(
        without.iter().all(|line| !line.contains('…')),
        "{without:?}"
    );
    assert_eq!(with_blanks.len(), without.len() + 3);
}

#[test]
fn a_heading_has_the_number_and_the_letters_that_the_plan_gives_it() {
    let plan = format!(
        "{HEAD}sections:\n\
         - {{ id: mo-dau, title: Đặt vấn đề }}\n\
         - {{ id: I, title: Sử dụng iOffice }}\n\
         - {{ id: I.1, number: '1.3', title: Một }}\n\
         - {{ id: I.2, number: '', title: Hai, text: Đoạn. }}\n"
    );
    let document = document_of(&plan);
    let said: Vec<String> = document.body.iter().map(text_of).collect();
    for line in ["Đặt vấn đề", "I. Sử dụng iOffice", "1.3 Một", "Hai"] {
        assert!(said.contains(&line.to_owned()), "{line}: {said:?}");
    }
}

#[test]
fn a_task_that_a_table_has_is_no_point() {
    let plan = |printed: &str| {
        format!(
            "{HEAD}sections: [{{ id: I, title: LỊCH }}]\n\
             tables: [{{ section: I, columns: [Việc], rows: [[Khai giảng]] }}]\n\
             tasks: [{{ id: a, section: I, text: Khai giảng.{printed} }}]\n"
        )
    };
    let points = |plan: &str| {
        let document = document_of(plan);
        let lines = document.body.iter().map(text_of);
        lines.filter(|line| line == "- Khai giảng.").count()
    };
    assert_eq!(points(&plan("")), 1);
    assert_eq!(points(&plan(", printed: false")), 0);
}
