//! The figures in the report, and who supplies them.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::world::{Run, Said, Scratch, base};

/// What is counted of feedback, staff and news.
const FIGURES: &str = "\
figures:
  - { id: gv, name: Số giáo viên, unit: người, value: 32 }
  - { id: dang-vien, name: Đảng viên, unit: người, value: 14, of: gv, target: 50 }
  - { id: khuyet-tat, name: Học sinh khuyết tật, unit: em, value: 0 }
  - { id: tin, name: Tin bài, unit: bài, at-least: 4, by: cong-doan }
  - { id: don, name: Đơn tố cáo, unit: đơn, by: cong-doan, checked: 2024-11-18 }
";

/// Runs the program on a plan with these records as well.
fn dcs(records: &str, arguments: &[&str]) -> Said {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let scratch = Scratch::new(&format!("figures-{}", RUNS.fetch_add(1, Ordering::Relaxed)));
    scratch.write("plans/2024/plan.toml", base());
    scratch.write("plans/2024/figures.yaml", records);
    let run = Run::default().folder(&scratch.0);
    run.dcs(&[arguments, &["--as-of", "2024-11-18"]].concat())
}

fn report(records: &str) -> String {
    dcs(records, &["report", "--quiet"]).out
}

/// Returns the only line that contains a text.
fn line<'t>(text: &'t str, part: &str) -> &'t str {
    let lines: Vec<&str> = text.lines().filter(|line| line.contains(part)).collect();
    assert_eq!(lines.len(), 1, "{part}: {text}");
    lines[0]
}

#[test]
fn a_zero_is_an_answer_and_not_the_size_of_the_school() {
    let text = report(FIGURES);
    assert_eq!(line(&text, "- Số giáo viên"), "\\- Số giáo viên: 32 người.");
    assert_eq!(
        line(&text, "- Đảng viên"),
        "\\- Đảng viên: 14/32 người (43,75%)."
    );
    for (name, unit) in [("Học sinh khuyết tật", "em"), ("Đơn tố cáo", "đơn")] {
        let row = format!("| {name} | {unit} | Không phát sinh |");
        assert!(line(&text, name).contains(&row), "{text}");
    }
}

#[test]
fn nothing_is_vouched_for_after_the_day_of_the_check() {
    let earlier = FIGURES.replace("checked: 2024-11-18", "checked: 2024-11-17");
    assert!(!line(&report(&earlier), "Đơn tố cáo").contains("Không phát sinh"));
    let lacks = dcs(&earlier, &["report", "--readiness"]).out;
    let lack = line(&lacks, "Đơn tố cáo");
    assert!(lack.contains("mới rà soát đến 17/11/2024"), "{lack}");
    assert!(lacks.contains("`figures.checked (don)`"), "{lacks}");
    // Nobody vouches for days to come.
    let ahead = FIGURES.replace("checked: 2024-11-18", "checked: 2024-12-31");
    assert!(!line(&report(&ahead), "Đơn tố cáo").contains("Không phát sinh"));
    let lacks = dcs(&ahead, &["report", "--readiness"]).out;
    let lack = line(&lacks, "Đơn tố cáo");
    assert!(
        lack.contains("ngày rà soát 31/12/2024 sau ngày xem 18/11/2024"),
        "{lack}"
    );
    // What came in later is counted all the same, and says more than the check.
    let petition = "progress:\n  - { deadline: bao-cao, on: 2024-11-18, state: started, note: Nhận đơn, figures: { don: 1 } }\n";
    let came = report(&(earlier + petition));
    let row = "| Đơn tố cáo | đơn | 1 |";
    assert!(line(&came, "| Đơn tố cáo").contains(row), "{came}");
}

#[test]
fn what_came_is_compared_with_the_target() {
    let text = report(FIGURES);
    assert_eq!(
        line(&text, "Về chỉ tiêu"),
        "Về chỉ tiêu: đạt 00/01 chỉ tiêu; chưa đạt: Đảng viên (thực hiện 14/32 người (43,75%), chỉ tiêu 50%)."
    );
    assert!(line(&text, "| Tin bài").ends_with("| …… (ít nhất 04 bài) |"));
    let news = |count: u32| {
        let record = format!(
            "progress:\n  - {{ deadline: bao-cao, on: 2024-11-01, state: started, figures: {{ tin: {count} }} }}\n"
        );
        report(&(FIGURES.to_owned() + &record))
    };
    let (few, enough) = (news(3), news(4));
    assert!(line(&few, "| Tin bài").ends_with("| Chưa đạt (ít nhất 04 bài) |"));
    assert!(line(&enough, "| Tin bài").ends_with("| Đạt (ít nhất 04 bài) |"));
    assert!(
        line(&enough, "Về chỉ tiêu").starts_with("Về chỉ tiêu: đạt 01/02 chỉ tiêu; chưa đạt: Đảng")
    );
    // Of a figure in percent, the target is compared with the number itself.
    let percent = |value: &str| {
        report(&format!(
            "figures: [{{ id: du, name: Tỷ lệ dự họp, unit: \"%\", value: {value}, target: 90, group: result }}]\n"
        ))
    };
    assert_eq!(
        line(&percent("90"), "Về chỉ tiêu"),
        "Về chỉ tiêu: đạt 01/01 chỉ tiêu."
    );
    assert!(line(&percent("89.99"), "Về chỉ tiêu").contains("đạt 00/01"));
}

#[test]
fn a_share_needs_a_whole() {
    let of = |whole: &str| {
        let records = format!(
            "figures:\n  - {{ id: ca, name: Cả trường, unit: em{whole} }}\n  - {{ id: nu, name: Nữ, unit: em, value: 9, of: ca }}\n"
        );
        line(&report(&records), "- Nữ").to_owned()
    };
    assert_eq!(of(", value: 18"), "\\- Nữ: 09/18 em (50%).");
    assert_eq!(of(", value: 0"), "\\- Nữ: 09 em.");
    assert_eq!(of(""), "\\- Nữ: 09 em.");
}

#[test]
fn readiness_names_who_supplies_a_figure() {
    let lacks = dcs(FIGURES, &["report", "--readiness"]).out;
    let (_, theirs) = lacks
        .split_once("\nCông đoàn (1)\n")
        .expect("Công đoàn owes one");
    assert!(theirs.contains("figures.checked (tin)"), "{lacks}");
    let nobody = dcs(
        &FIGURES.replace(", by: cong-doan", ""),
        &["report", "--readiness"],
    )
    .out;
    assert!(!nobody.contains("Công đoàn (1)"), "{nobody}");
}

#[test]
fn figures_are_compared_with_the_year_before() {
    let records = "\
figures:
  - { id: gv, name: Số giáo viên, unit: người, value: 32, last-year: 30 }
  - { id: dang-vien, name: Đảng viên, unit: người, value: 14, of: gv, last-year: 14 }
  - { id: hs, name: Học sinh, unit: em, value: 412.5, last-year: 420 }
  - { id: lop, name: Lớp, unit: lớp, value: 12 }
  - { id: don, name: Đơn kiến nghị, unit: đơn, value: 5, last-year: 7, group: result }
  - { id: tin, name: Tin bài, unit: bài, last-year: 3, group: result }
";
    let text = report(records);
    for row in [
        "| Nội dung | Đơn vị tính | Năm 2023 | Năm 2024 | Tăng, giảm |",
        "| Số giáo viên | người | 30 | 32 | tăng 02 |",
        "| Đảng viên | người | 14 | 14 (43,75%) | bằng |",
        "| Học sinh | em | 420 | 412,5 | giảm 7,5 |",
        "| Lớp | lớp |  | 12 |  |",
        "| Đơn kiến nghị | đơn | 5 | 7 (giảm 02) |",
        "| Tin bài | bài | …… | 3 |",
    ] {
        assert!(text.contains(row), "{row}: {text}");
    }
    // Without a year before, they are told in lines.
    let text = report(
        &records
            .replace(", last-year: 30", "")
            .replace(", last-year: 14", ""),
    );
    assert!(
        text.contains("| Số giáo viên | người |  | 32 |  |"),
        "{text}"
    );
    let text = report(FIGURES);
    assert!(!text.contains("Năm 2023"), "{text}");
}

#[test]
fn what_entries_add_up_to_is_compared_in_its_sentence() {
    let records = "\
figures: [{ id: buoi, name: Buổi công khai, unit: buổi, last-year: 1 }]
sessions:
  - { id: pl-1, kind: session, on: 2024-11-01, what: Luật Thực hiện dân chủ ở cơ sở, figures: { buoi: 3 } }
";
    let text = report(records);
    let sentence = "buổi công khai: 03, tăng 02 so với năm 2023.";
    assert!(text.contains(sentence), "{text}");
}
