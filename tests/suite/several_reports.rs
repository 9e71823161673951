//! A plan that owes several reports: which one is made, what each says, what is owed by it.

use crate::world::{Run, Said, Scratch, base};

/// Two more reports than that of the base plan, which is due on 20/11/2024.
const MORE: &str = "reports:
  - id: so-ket
    title: Sơ kết thực hiện dân chủ ở cơ sở 6 tháng đầu năm
    to: [Đảng ủy xã Hoa Sen]
    due: 28/06/2024
    until: 30/06/2024
    by: cong-doan
    strengths: [Hội nghị viên chức đúng hạn.]
  - { id: quy-3, to: [UBND xã Hoa Sen], due: 30/09/2024, from: 01/07/2024, until: 30/09/2024 }
figures: [{ id: y-kien, name: Số ý kiến, unit: ý kiến, by: cong-doan }]
progress:
  - { deadline: hang-quy@2024-Q1, on: 2024-01-15, state: done, note: Họp, figures: { y-kien: 3 } }
  - { deadline: hang-quy@2024-Q3, on: 2024-07-15, state: done, note: Họp, figures: { y-kien: 20 } }
";

/// The base plan with more records, in a folder of its own.
fn school(test: &str, more: &str) -> Scratch {
    let scratch = Scratch::new(test);
    scratch.write("plans/2024/plan.toml", base());
    scratch.write("plans/2024/work.yaml", more);
    scratch
}

fn run(scratch: &Scratch, as_of: &str, arguments: &[&str]) -> Said {
    let arguments = [arguments, &["--as-of", as_of]].concat();
    Run::default().folder(&scratch.0).dcs(&arguments)
}

#[test]
fn without_a_name_the_report_is_the_next_one_due_and_the_message_says_which() {
    let scratch = school("reports-next", MORE);
    let next = |as_of: &str| {
        let said = run(&scratch, as_of, &["report"]);
        assert_eq!(said.code, 0, "{}", said.err);
        said.err.lines().next().unwrap_or_default().to_owned()
    };
    // The first that is not done, late or not.
    for as_of in ["2024-01-31", "2024-06-28", "2024-12-31"] {
        let line = next(as_of);
        assert!(
            line.starts_with("Báo cáo `so-ket`: Báo cáo sơ kết thực hiện"),
            "{line}"
        );
        assert!(
            line.contains("`dcs report bao-cao-nam`, `dcs report quy-3`"),
            "{line}"
        );
    }
    // Commands do the same wherever they are copied to.
    let named = ["report", "-p", "plans/2024"];
    let named = run(&scratch, "2024-06-28", &named).err;
    let others = "`dcs report -p plans/2024 bao-cao-nam`, `dcs report -p plans/2024 quy-3`";
    assert!(named.contains(others), "{named}");
    let issue = |text: &str, id: &str, date: &str| {
        text.replace(
            &format!("id: {id}\n"),
            &format!("id: {id}\n    number: 9\n    date: {date}\n"),
        )
        .replace(
            &format!("id: {id},"),
            &format!("id: {id}, number: 9, date: {date},"),
        )
    };
    let text = issue(MORE, "so-ket", "2024-06-20");
    scratch.write("plans/2024/work.yaml", &text);
    assert!(next("2024-06-19").starts_with("Báo cáo `so-ket`"));
    assert!(next("2024-06-20").starts_with("Báo cáo `quy-3`"));
    scratch.write("plans/2024/work.yaml", issue(&text, "quy-3", "2024-09-30"));
    assert!(next("2024-12-31").starts_with("Báo cáo `bao-cao-nam`"));
    let plan = base().replacen("[report]", "[report]\nnumber = 30\ndate = 2024-11-18", 1);
    scratch.write("plans/2024/plan.toml", plan);
    let line = next("2024-12-31");
    assert!(line.starts_with("Báo cáo `bao-cao-nam`"), "{line}");
    assert!(line.contains("đều đã xong"), "{line}");
    // With a name, or without messages, nothing needs to be said.
    let named = run(&scratch, "2024-12-31", &["report", "quy-3"]).err;
    assert!(named.starts_with("Báo cáo gửi: UBND xã Hoa Sen"), "{named}");
    let quiet = run(&scratch, "2024-12-31", &["report", "-q"]).err;
    assert!(!quiet.contains("bao-cao-nam"), "{quiet}");
}

#[test]
fn a_plan_with_one_report_says_nothing_of_others() {
    let said = run(&school("reports-one", ""), "2024-06-30", &["report"]);
    assert!(said.err.starts_with("Báo cáo gửi:"), "{}", said.err);
}

#[test]
fn a_report_is_named_by_its_identifier_or_its_title() {
    let scratch = school("reports-named", MORE);
    for name in ["so-ket", "SO-KET", "sơ kết", "so ket"] {
        let said = run(&scratch, "2024-06-25", &["report", name, "-q"]);
        assert_eq!(said.code, 0, "{name}: {}", said.err);
        assert!(
            said.out.contains("Đảng ủy xã Hoa Sen"),
            "{name}: {}",
            said.out
        );
    }
    let said = run(&scratch, "2024-06-25", &["report", "so-kte"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("`so-ket`"), "{}", said.err);
    let none = base().replacen("[report]", "[unused]", 1);
    let start = none.find("[unused]").unwrap();
    let end = none[start..].find("\n\n").unwrap() + start;
    let scratch = school("reports-none", "");
    scratch.write("plans/2024/plan.toml", none.replace(&none[start..end], ""));
    let said = run(&scratch, "2024-06-25", &["report", "so-ket"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("dcs explain report"), "{}", said.err);
    assert_eq!(run(&scratch, "2024-06-25", &["report"]).code, 0);
}

#[test]
fn each_report_has_its_own_title_time_and_figures() {
    let scratch = school("reports-own", MORE);
    let of = |id: &str, as_of: &str| run(&scratch, as_of, &["report", id, "-q"]).out;
    let half = of("so-ket", "2024-12-31");
    for part in [
        "**Sơ kết thực hiện dân chủ ở cơ sở 6 tháng đầu năm**",
        "từ ngày 01/01/2024 đến ngày 30/6/2024",
        "số liệu tính đến ngày 30/6/2024",
        "## IV. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2024",
        "Hội nghị viên chức đúng hạn.",
        "| 1 | Số ý kiến | ý kiến | 3 |",
    ] {
        assert!(half.contains(part), "{part}: {half}");
    }
    let quarter = of("quy-3", "2024-12-31");
    for part in [
        "**Kết quả thực hiện dân chủ ở cơ sở quý III/2024**",
        "từ ngày 01/7/2024 đến ngày 30/9/2024",
        "NHIỆM VỤ QUÝ IV/2024",
        "báo cáo kết quả thực hiện dân chủ ở cơ sở quý III/2024 của Trường",
        "| 1 | Số ý kiến | ý kiến | 20 |",
    ] {
        assert!(
            quarter.to_lowercase().contains(&part.to_lowercase()),
            "{part}: {quarter}"
        );
    }
    assert!(
        !quarter.contains("Hội nghị viên chức đúng hạn."),
        "{quarter}"
    );
    let year = of("bao-cao-nam", "2024-12-31");
    assert!(year.contains("cơ sở năm 2024**"), "{year}");
    assert!(year.contains("| 1 | Số ý kiến | ý kiến | 23 |"), "{year}");
}

#[test]
fn the_time_of_a_report_has_the_name_that_offices_use() {
    let plan = "plan:
  school-year: 2024-2025
  title: Dân chủ
  semesters: [{ from: 05/09/2024, until: 15/01/2025 }, { from: 16/01/2025, until: 31/05/2025 }]
unit: { name: Trường A }
sections: [{ id: I, title: NỘI DUNG }]
tasks: [{ id: 1a, section: I, text: Công khai. }]
parties: [{ id: ht, name: Hiệu trưởng }]
responsibilities: [{ section: I, lead: ht }]
deadlines: [{ task: 1a, ongoing: true }]
reports:
  - { id: chin-thang, from: 01/01/2025, until: 30/09/2025, due: 05/10/2025 }
  - { id: hk1, from: 05/09/2024, until: 15/01/2025, due: 20/01/2025 }
  - { id: hk2, from: 16/01/2025, until: 31/05/2025, due: 05/06/2025 }
  - { id: ca-nam, from: 05/09/2024, until: 31/05/2025, due: 10/06/2025 }
  - { id: thang, from: 01/10/2024, until: 31/10/2024, due: 05/11/2024 }
  - { id: dot, from: 01/10/2024, until: 15/11/2024, due: 20/11/2024 }
  - { id: thang-12, from: 15/12/2023, until: 14/12/2024, due: 20/12/2024 }
";
    let scratch = Scratch::new("reports-times");
    scratch.write("plan.yaml", plan);
    for (id, title, next) in [
        (
            "hk1",
            "học kỳ I năm học 2024-2025",
            "HỌC KỲ II NĂM HỌC 2024-2025",
        ),
        ("hk2", "học kỳ II năm học 2024-2025", "NĂM HỌC 2025-2026"),
        (
            "chin-thang",
            "9 tháng đầu năm 2025",
            "3 THÁNG CUỐI NĂM 2025",
        ),
        ("ca-nam", "năm học 2024-2025", "NĂM HỌC 2025-2026"),
        ("thang", "tháng 10/2024", "THÁNG 11/2024"),
        ("dot", "từ 01/10 đến 15/11/2024", "THỜI GIAN TỚI"),
        ("thang-12", "năm học 2024-2025", "NĂM HỌC 2025-2026"),
    ] {
        let arguments = ["report", id, "-p", "plan.yaml", "-q"];
        let said = run(&scratch, "2025-06-30", &arguments);
        assert_eq!(said.code, 0, "{id}: {}", said.err);
        let title = format!("**Kết quả thực hiện dân chủ ở cơ sở {title}**");
        assert!(said.out.contains(&title), "{id}: {}", said.out);
        let heading = format!("## IV. PHƯƠNG HƯỚNG, NHIỆM VỤ {next}\n");
        assert!(said.out.contains(&heading), "{id}: {}", said.out);
    }
}

#[test]
fn the_task_of_a_report_is_done_by_it_and_not_by_another_one() {
    let more = "tasks:
  - { id: 1c, section: I, label: c, text: Báo cáo sơ kết. }
deadlines:
  - { id: nop, task: 1c, due: 2024-07-05 }
reports:
  - { id: so-ket, to: [UBND xã], due: 2024-07-05, until: 2024-06-30 }
  - { id: ca-nam, to: [UBND xã], due: 2024-12-20 }
";
    let scratch = school("reports-task", more);
    let line = |id: &str| {
        let report = ["report", id, "-q", "--outline", "plan"];
        let said = run(&scratch, "2024-06-28", &report);
        let mut lines = said.out.lines();
        let line = lines.find(|line| line.contains("Báo cáo sơ kết:"));
        line.unwrap_or_default().to_owned()
    };
    let own = line("so-ket");
    assert!(own.contains("Thực hiện bằng Báo cáo này."), "{own}");
    let other = line("ca-nam");
    assert!(!other.contains("Báo cáo này"), "{other}");
}

#[test]
fn what_a_report_lacks_is_named_by_its_own_keys_and_party() {
    let blank = MORE.replace("Hội nghị viên chức đúng hạn.", "Có …… ý kiến.");
    let scratch = school("reports-readiness", &blank);
    let of = |id: &str| run(&scratch, "2024-06-25", &["report", id, "--readiness"]).out;
    let page = of("so-ket");
    for part in [
        "Báo cáo gửi: Đảng ủy xã Hoa Sen · hạn 28/06/2024, còn 3 ngày",
        "Công đoàn (",
        "`reports.number (so-ket)`",
        "`dcs explain reports.number`",
        "`reports.strengths (so-ket)`",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("quy-3"), "{page}");
    assert!(!page.contains("`report."), "{page}");
    let year = of("bao-cao-nam");
    assert!(year.contains("`report.number`"), "{year}");
    assert!(!year.contains("(so-ket)"), "{year}");
    let third = of("quy-3");
    assert!(third.contains("`reports.number (quy-3)`"), "{third}");
    assert!(!third.contains("(so-ket)"), "{third}");
}

#[test]
fn a_report_is_owed_like_other_work_until_it_is_recorded_or_issued() {
    let scratch = school("reports-owed", MORE);
    let said = run(&scratch, "2024-07-01", &["overdue"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("so-ket"), "{}", said.out);
    assert!(said.out.contains("Công đoàn"), "{}", said.out);
    assert!(!said.out.contains("quy-3"), "{}", said.out);
    let sarif = run(&scratch, "2024-07-01", &["overdue", "--format", "sarif"]).out;
    assert!(sarif.contains("so-ket"), "{sarif}");
    let warned = run(&scratch, "2024-06-25", &["overdue", "--warn", "5"]);
    assert!(warned.out.contains("so-ket"), "{}", warned.out);
    let status = run(&scratch, "2024-07-01", &["status"]).out;
    assert!(
        status.contains("hạn báo cáo `so-ket` 28/06/2024 đã qua 3 ngày"),
        "{status}"
    );
    let all = run(&scratch, "2024-07-01", &["status", "--all-plans", "plans"]).out;
    assert!(
        all.contains("chưa có, quá hạn 3 ngày, hạn 28/06/2024"),
        "{all}"
    );

    let put_off = [
        "extend",
        "so-ket",
        "--to",
        "2024-07-10",
        "--by-decision",
        "Công văn số 5",
    ];
    let said = run(&scratch, "2024-06-28", &put_off);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("deadline: so-ket"), "{}", said.out);
    assert!(
        !run(&scratch, "2024-07-10", &["overdue"])
            .out
            .contains("so-ket")
    );
    assert!(
        run(&scratch, "2024-07-11", &["overdue"])
            .out
            .contains("so-ket")
    );
    let said = run(
        &scratch,
        "2024-07-11",
        &["record", "sơ kết", "--note", "Đã gửi"],
    );
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("Hoàn thành chậm"), "{}", said.out);
    let said = run(&scratch, "2024-07-12", &["record", "so-ket"]);
    assert_eq!(said.code, 2, "{}", said.out);
    let check = run(&scratch, "2024-07-12", &["check"]);
    assert!(check.code == 0, "{}", check.out);
}

#[test]
fn a_report_that_is_gone_from_the_plan_was_due() {
    let scratch = school("reports-gone", MORE);
    scratch.write("older/plan.toml", base());
    scratch.write("older/work.yaml", MORE);
    let check = |text: &str| {
        scratch.write("plans/2024/work.yaml", text);
        run(&scratch, "2024-10-15", &["check", "--base", "older"]).out
    };
    assert!(!check(MORE).contains("DCS801"));
    let third = MORE.find("  - { id: quy-3").unwrap();
    let end = MORE.find("figures:").unwrap();
    let gone = check(&MORE.replace(&MORE[third..end], ""));
    assert!(
        gone.contains("báo cáo `quy-3` có hạn 30/09/2024, nay không còn hạn"),
        "{gone}"
    );
    // Under another name it is the same.
    let renamed = check(&MORE.replace("id: quy-3", "id: quy-iii"));
    assert!(renamed.contains("DCS808"), "{renamed}");
    assert!(!renamed.contains("DCS801"), "{renamed}");
}

#[test]
fn a_report_that_is_owed_no_more_was_due() {
    let scratch = Scratch::new("reports-not-owed");
    let plan = |report: &str| base().replacen("[report]", &format!("[report]\n{report}"), 1);
    scratch.write("older/plan.toml", plan("id = \"bao-cao-nam\""));
    for (report, gone) in [("id = \"bao-cao-nam\"", false), ("", true)] {
        scratch.write("plans/2024/plan.toml", plan(report));
        let said = run(&scratch, "2024-10-15", &["check", "--base", "older"]).out;
        assert_eq!(said.contains("DCS801"), gone, "{said}");
    }
}

#[test]
fn what_is_written_for_another_report_gets_a_cure() {
    let scratch = school("reports-cures", "");
    let check = |text: &str| {
        scratch.write("plans/2024/work.yaml", text);
        run(&scratch, "2024-06-15", &["check"]).out
    };
    let listed = check("report:\n  - { id: so-ket, to: [UBND xã], due: 28/06/2024 }\n");
    assert!(listed.contains("ghi vào khóa `reports`"), "{listed}");
    let second = check("report: { id: so-ket, to: [UBND xã], due: 28/06/2024 }\n");
    assert!(
        second.contains("báo cáo khác của kế hoạch thì ghi vào `reports`"),
        "{second}"
    );
    let record = |name: &str| {
        check(&format!(
            "reports: [{{ id: so-ket, title: Sơ kết học kỳ I, to: [UBND xã], due: 28/06/2024 }}]\n\
             progress: [{{ deadline: {name}, on: 2024-06-10, state: done, note: Gửi }}]\n"
        ))
    };
    for name in ["so-kett", "Sơ kết học kỳ I"] {
        let said = record(name);
        assert!(said.contains("`so-ket`"), "{name}: {said}");
    }
    let said = record("so-ket");
    assert!(said.contains("Không có lỗi"), "{said}");
}

#[test]
fn a_record_dated_back_into_a_report_that_was_late_is_found() {
    let scratch = school("reports-backdated", MORE);
    scratch.write("older/plan.toml", base());
    scratch.write("older/work.yaml", MORE);
    let record = "  - { deadline: so-ket, on: 2024-06-28, state: done, note: Đã gửi }\n";
    scratch.write("plans/2024/work.yaml", format!("{MORE}{record}"));
    let said = run(&scratch, "2024-07-01", &["check", "--base", "older"]).out;
    assert!(said.contains("DCS805"), "{said}");
}
