//! Tables and annexes of the plan, also from CSV files beside it.

use crate::world::{Run, Said, Scratch};

/// A plan with a table in a file.
const PLAN: &str = "
plan:
  year: 2026
  title: Thực hiện dân chủ năm 2026
  basis: [Luật Thực hiện dân chủ ở cơ sở]
  opening: Trường xây dựng kế hoạch như sau
  closing: Trên đây là kế hoạch
  recipients: [\"Lưu: VT.\"]
unit: { name: Trường Tiểu học Hoa Ban }
report: { owed: false }
parties: [{ id: ht, name: Hiệu trưởng }]
sections: [{ id: I, title: Nội dung }, { id: I.1, title: Công khai }]
tasks: [{ id: t1, section: I.1, label: a, text: Họp. }]
responsibilities: [{ task: t1, lead: ht }]
deadlines: [{ task: t1, due: 2026-03-02 }]
";

fn run(scratch: &Scratch, arguments: &[&str]) -> Said {
    let plan = ["-p", ".", "--as-of", "2026-02-01"];
    Run::default()
        .folder(&scratch.0)
        .dcs(&[arguments, &plan].concat())
}

/// Creates a folder with the plan, these records and a CSV file.
fn scratch(name: &str, records: &str, csv: impl AsRef<[u8]>) -> Scratch {
    let scratch = Scratch::new(name);
    scratch.write("plan.yaml", format!("{PLAN}{records}"));
    scratch.write("bang.csv", csv);
    scratch
}

#[test]
fn tables_stand_in_their_section_and_in_annexes_in_all_formats() {
    let records = "
tables:
  - section: I
    title: Chỉ tiêu
    columns: [TT, Nội dung, Số lượng]
    rows:
      - [1, \"Họp | bàn\\nQuyết định\", 4]
      - [2, \"\", 12]
  - { section: I.1, source: bang.csv }
annexes:
  - title: Phân công
    text: |
      Đoạn một.
      - Gạch một.
    tables: [{ title: Bảng, columns: [TT, Việc], source: ./bang.csv }]
  - { title: Mẫu phiếu, text: Họ và tên }
";
    let scratch = scratch(
        "tables",
        records,
        "\u{feff}Mã;Việc cần làm\r\n7;Công khai\r\n",
    );
    let said = run(&scratch, &["plan", "--annex"]);
    assert_eq!(said.code, 0, "{}", said.err);
    for wanted in [
        "**Chỉ tiêu**\n\n| TT | Nội dung | Số lượng |\n| :-: | --- | :-: |\n\
         | 1 | Họp \\| bàn<br>Quyết định | 4 |\n| 2 |  | 12 |\n\n### 1. Công khai\n\na) Họp.\n\n\
         | Mã | Việc cần làm |\n| :-: | --- |\n| 7 | Công khai |\n",
        "nhiệm vụ tại Phụ lục III kèm theo",
        "## Phụ lục I\n\n**PHÂN CÔNG**\n",
        "Đoạn một.\n\n\\- Gạch một.\n\n**Bảng**\n\n| TT | Việc |\n| :-: | --- |\n\
         | Mã | Việc cần làm |\n| 7 | Công khai |\n",
        "## Phụ lục II\n\n**MẪU PHIẾU**\n",
        "## Phụ lục III\n\n**BẢNG PHÂN CÔNG NHIỆM VỤ**\n",
    ] {
        assert!(said.out.contains(wanted), "{wanted}\n{}", said.out);
    }
    let html = run(&scratch, &["plan", "--format", "html"]).out;
    assert!(html.contains("Họp | bàn<br>Quyết định"), "{html}");
    assert!(
        html.contains("<td class=\"left\" data-label=\"Việc cần làm\">Công khai</td>"),
        "{html}"
    );
    let report = run(&scratch, &["report"]).out;
    assert!(
        !report.contains("Chỉ tiêu") && !report.contains("PHÂN CÔNG"),
        "{report}"
    );
}

#[test]
fn a_heading_line_that_repeats_the_columns_is_no_row() {
    let records = "tables: [{ section: I, columns: [TT, Việc], source: bang.csv }]\n";
    let scratch = scratch("columns", records, "tt,VIỆC\n1,Họp\n");
    let said = run(&scratch, &["plan"]);
    assert!(
        said.out
            .contains("| TT | Việc |\n| :-: | :-: |\n| 1 | Họp |\n"),
        "{}",
        said.out
    );
    // A change of the plan is checked with its tables.
    let said = run(&scratch, &["record", "t1", "--on", "2026-01-30"]);
    assert_eq!(said.code, 0, "{}", said.err);
}

#[test]
fn what_is_wrong_with_a_file_is_said_where_it_is() {
    let records = "tables: [{ section: I, source: bang.csv }]\n";
    let large = "a,b\n".repeat(300_000);
    for (csv, wanted) in [
        ("TT,Việc\n1,Họp,Thừa\n".as_bytes(), "bang.csv:2:1"),
        ("TT,Việc\n1,\"Họp\n".as_bytes(), "bang.csv:2:3"),
        (b"TT,Vi\xe1c\n1,a\n", "bang.csv:1:6"),
        (b"", "plan.yaml:16:32"),
        (large.as_bytes(), "bang.csv:1:1"),
    ] {
        let scratch = scratch("wrong-csv", records, csv);
        let said = run(&scratch, &["check"]);
        assert_eq!(said.code, 1, "{wanted}: {}", said.out);
        assert!(said.out.contains(wanted), "{wanted}: {}", said.out);
        assert_eq!(run(&scratch, &["plan"]).code, 2, "{wanted}");
    }
}

#[test]
fn a_table_is_read_from_the_plan_folder_only() {
    let outside = Scratch::new("outside-csv");
    let secret = outside.write("bi-mat.csv", "TT,Việc\n1,Bí mật\n");
    let secret = secret.to_str().unwrap();
    let up = "../bi-mat.csv";
    for (source, wanted) in [
        (secret, "DCS409"),
        (up, "DCS409"),
        ("khong-co.csv", "DCS408"),
        ("BANG.csv", "DCS408"),
        ("https://hoasen.edu.vn/a.csv", "DCS613"),
        ("plan.yaml", "DCS613"),
    ] {
        let records = format!("tables: [{{ section: I, source: '{source}' }}]\n");
        let scratch = scratch("beside", &records, "TT\n1\n");
        let said = run(&scratch, &["check"]);
        assert_eq!(said.code, 1, "{source}: {}", said.out);
        assert!(said.out.contains(wanted), "{source}: {}", said.out);
        assert!(!run(&scratch, &["plan"]).out.contains("Bí mật"), "{source}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leaves_the_folder_is_no_table() {
    let outside = Scratch::new("linked-csv");
    let secret = outside.write("bi-mat.csv", "TT,Việc\n1,Bí mật\n");
    let records = "tables: [{ section: I, source: lien-ket.csv }]\n";
    let scratch = scratch("links-csv", records, "");
    std::os::unix::fs::symlink(secret, scratch.0.join("lien-ket.csv")).unwrap();
    let said = run(&scratch, &["check"]);
    assert!(
        said.code == 1 && said.out.contains("DCS409"),
        "{}",
        said.out
    );
    assert!(!said.out.contains("Bí mật"), "{}", said.out);
}
