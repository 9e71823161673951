//! What a report is about: its title, its period and its headings.

use crate::world::{Run, Said, Scratch, base};

/// The base plan with changes, in a folder of its own.
fn school(test: &str, changes: &[(&str, &str)], more: &str) -> Scratch {
    let scratch = Scratch::new(test);
    let mut plan = base();
    for (old, new) in changes {
        assert!(plan.contains(old), "{old}");
        plan = plan.replacen(old, new, 1);
    }
    scratch.write("plans/2024/plan.toml", plan);
    scratch.write("plans/2024/work.yaml", more);
    scratch
}

fn report(scratch: &Scratch, as_of: &str) -> String {
    let run = Run::default().folder(&scratch.0);
    let Said { code, out, err } = run.dcs(&["report", "--as-of", as_of, "-q", "--outline", "plan"]);
    assert_eq!(code, 0, "{err}");
    out
}

#[test]
fn a_title_is_printed_where_the_default_would_be() {
    let given = "[report]\ntitle = \"Sơ kết công tác pháp chế học kỳ I.\"";
    let scratch = school("report-title", &[("[report]", given)], "");
    let said = report(&scratch, "2024-06-30");
    assert!(
        said.contains("**Sơ kết công tác pháp chế học kỳ I**"),
        "{said}"
    );
    let end =
        "Trên đây là Báo cáo sơ kết công tác pháp chế học kỳ I của Trường Tiểu học Hoa Sen./.";
    assert!(said.contains(end), "{said}");
    assert!(!said.contains("dân chủ ở cơ sở năm 2024 của"), "{said}");
    let scratch = school("report-no-title", &[], "");
    let said = report(&scratch, "2024-06-30");
    assert!(
        said.contains("**Kết quả thực hiện dân chủ ở cơ sở năm 2024**"),
        "{said}"
    );
    let end = "Trên đây là Báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2024 của Trường";
    assert!(said.contains(end), "{said}");
    let year = ("year = 2024", "school-year = \"2024-2025\"");
    let due = (
        "due = 2024-11-20\n\n[[sections]]",
        "due = 2025-05-31\n\n[[sections]]",
    );
    let said = report(
        &school("report-school-year", &[year, due], ""),
        "2025-05-20",
    );
    let title = "**Kết quả thực hiện dân chủ ở cơ sở năm học 2024-2025**";
    assert!(said.contains(title), "{said}");
}

#[test]
fn a_title_of_several_lines_is_printed_in_lines_and_runs_on_in_sentences() {
    let lines = "title = \"\"\"Thực hiện dân chủ ở cơ sở\nvà công tác pháp chế năm 2024\n\"\"\"";
    let changes = [
        ("title = \"Thực hiện dân chủ ở cơ sở năm 2024\"", lines),
        (
            "[report]",
            "[report]\ntitle = \"\"\"Sơ kết dân chủ ở cơ sở\nvà pháp chế.\"\"\"",
        ),
    ];
    let scratch = school("report-title-lines", &changes, "");
    let of = |arguments: &[&str]| {
        let run = Run::default().folder(&scratch.0);
        run.dcs(&[arguments, &["-q", "--as-of", "2024-06-30"]].concat())
            .out
    };
    let plan = of(&["plan"]);
    let printed = "**Thực hiện dân chủ ở cơ sở\\\nvà công tác pháp chế năm 2024**";
    assert!(plan.contains(printed), "{plan}");
    let said = of(&["report"]);
    assert!(
        said.contains("**Sơ kết dân chủ ở cơ sở\\\nvà pháp chế**"),
        "{said}"
    );
    for sentence in [
        "về thực hiện dân chủ ở cơ sở và công tác pháp chế năm 2024, Trường",
        "Báo cáo sơ kết dân chủ ở cơ sở và pháp chế của Trường Tiểu học Hoa Sen./.",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    let page = of(&["plan", "--format", "html"]);
    let printed =
        "<p class=\"about\">Thực hiện dân chủ ở cơ sở<br>và công tác pháp chế năm 2024</p>";
    assert!(page.contains(printed), "{page}");
    assert!(
        page.contains("cơ sở và công tác pháp chế năm 2024</title>"),
        "{page}"
    );
    let status = of(&["status", "--format", "json"]);
    assert!(status.contains("pháp chế năm 2024"), "{status}");
}

#[test]
fn a_period_from_december_to_december_counts_what_lies_in_it() {
    let period = "due = 2024-12-17\nfrom = 2023-12-15\nuntil = 2024-12-14\n\n[[sections]]";
    let changes = [
        ("year = 2024", "year = 2024\nfrom = 2023-12-01"),
        ("due = 2024-11-20\n\n[[sections]]", period),
    ];
    let more = "tasks:
  - { id: 1c, section: I, label: c, text: Tiếp công dân. }
deadlines:
  - { id: truoc, task: 1c, what: Trước kỳ, due: 2023-12-14 }
  - { id: dau, task: 1c, what: Ngày đầu, due: 2023-12-15 }
  - { id: cuoi, task: 1c, what: Ngày cuối, due: 2024-12-14 }
  - { id: sau, task: 1c, what: Sau kỳ, due: 2024-12-15 }
progress:
  - { deadline: truoc, on: 2023-12-14, state: done, note: Xong }
";
    let said = report(&school("report-december", &changes, more), "2024-12-16");
    assert!(
        said.contains("từ ngày 15/12/2023 đến ngày 14/12/2024"),
        "{said}"
    );
    assert!(said.contains("số liệu tính đến ngày 14/12/2024"), "{said}");
    for (what, is_in) in [
        ("Trước kỳ", false),
        ("Ngày đầu", true),
        ("Ngày cuối", true),
        ("Sau kỳ", false),
    ] {
        let line = said
            .lines()
            .find(|line| line.contains(what))
            .unwrap_or_default();
        let told = line.split_once(what).map(|(_, after)| after).unwrap();
        let outside = told.starts_with(": Không đến hạn trong kỳ báo cáo");
        assert_eq!(!outside, is_in, "{what}: {line}");
    }
}

#[test]
fn the_results_keep_the_levels_of_the_plan() {
    let more = "sections:
  - { id: II, title: NHIỆM VỤ }
  - { id: II.1, title: Công khai }
  - { id: II.2, title: Xây dựng quy chế }
  - { id: II.2.1, title: Tham mưu }
  - { id: II.2.2, title: Góp ý }
  - { id: II.2.2.1, title: Góp ý văn bản }
  - { id: II.3, title: Kinh phí }
  - { id: III, title: TỔ CHỨC }
  - { id: III.1, title: Kiểm tra }
tasks:
  - { id: 2a, section: II.2.1, label: a, text: Soạn quy chế. }
  - { id: 2b, section: II.2.2.1, label: a, text: Góp ý dự thảo. }
  - { id: 3a, section: III.1, label: a, text: Kiểm tra hồ sơ. }
responsibilities:
  - { tasks: [2a, 2b, 3a], lead: hieu-truong }
deadlines:
  - { task: 2a, ongoing: true }
  - { task: 2b, ongoing: true }
  - { task: 3a, ongoing: true }
";
    let said = report(&school("report-levels", &[], more), "2024-11-18");
    let results = said.split_once("II. KẾT QUẢ").unwrap().1;
    let results = results.split_once("## III. ĐÁNH GIÁ").unwrap().0;
    let headings: Vec<&str> = results.lines().filter(|it| it.starts_with('#')).collect();
    assert_eq!(
        headings,
        [
            "### 1. Nội dung",
            "### 2. Công khai",
            "### 3. Xây dựng quy chế",
            "#### 3.1. Tham mưu",
            "#### 3.2. Góp ý",
            "##### 3.2.1. Góp ý văn bản",
            "### 4. Kinh phí",
            "### 5. Kiểm tra",
            "### 6. Tiến độ thực hiện nhiệm vụ",
            "### 7. Việc chậm tiến độ và nguyên nhân",
        ]
    );
    // Of a section without tasks the report says so, but not above others.
    assert_eq!(results.matches("không giao nhiệm vụ riêng").count(), 2);
}

#[test]
fn an_identifier_has_its_level_however_its_letters_are_written() {
    // The tone stands on either letter, and its mark may be by itself.
    for below in ["hoà", "HÒA", "ho\u{e0}", "hoa\u{300}"] {
        let more = format!(
            "sections:
  - {{ id: I.hòa, title: Hòa giải }}
  - {{ id: I.{below}.1, title: Tổ hòa giải }}
tasks:
  - {{ id: 1c, section: I.{below}.1, label: c, text: Tiếp công dân. }}
deadlines:
  - {{ id: tiep, task: 1c, due: 2024-11-20 }}
"
        );
        let said = report(&school("report-letters", &[], &more), "2024-11-18");
        assert!(said.contains("### 2. Hòa giải\n"), "{below}: {said}");
        assert!(said.contains("#### 2.1. Tổ hòa giải\n"), "{below}: {said}");
    }
}
