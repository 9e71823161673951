//! The registers: what their entries owe is known wherever obligations are shown.

use std::collections::HashMap;

use serde_json::Value;

use crate::world::{Run, Said, Scratch};

/// A plan with a complaint that was to be accepted by 12/08/2026, one that was accepted and
/// is to be decided by 09/09/2026, and a denunciation of the same days.
const PLAN: &str = "\
plan: { year: 2026, title: Dân chủ ở cơ sở năm 2026 }
unit: { name: Trường Tiểu học Hoa Sen }
sections: [{ id: I, title: NỘI DUNG }]
tasks: [{ id: t, section: I, text: Tiếp nhận ý kiến. }]
parties: [{ id: ht, name: Hiệu trưởng }, { id: vt, name: Văn thư }]
responsibilities: [{ section: I, lead: ht, support: [vt] }]
deadlines: [{ id: tra-loi, task: t, due: 2026-12-30 }]
feedback:
  - { id: kn-1, kind: complaint, on: 2026-08-03, task: t }
  - { id: kn-2, kind: complaint, on: 2026-08-03 }
  - { id: tc-1, kind: denunciation, on: 2026-08-03 }
steps:
  - { entry: kn-2, step: accepted, on: 2026-08-10 }
  - { entry: tc-1, step: accepted, on: 2026-08-10 }
";

/// Returns a folder with one plan.
fn school(test: &str, plan: &str) -> Scratch {
    let scratch = Scratch::new(test);
    scratch.write("plans/2026/plan.yaml", plan);
    scratch
}

/// Runs a command in it as of a day.
fn on(scratch: &Scratch, day: &str, args: &str) -> Said {
    let args: Vec<&str> = args.split(' ').collect();
    let day = ["--as-of", day];
    let run = Run::default().folder(&scratch.0);
    run.dcs(&[&args[..], &day].concat())
}

/// Returns the occurrences and steps that `status` lists, by name.
fn items(scratch: &Scratch, day: &str) -> HashMap<String, Value> {
    let said = on(scratch, day, "status --format json");
    let document: Value = serde_json::from_str(&said.out).expect("JSON");
    let items = document["occurrences"].as_array().expect("a list");
    let named = |item: &Value| {
        (
            item["ref"].as_str().expect("a text").to_owned(),
            item.clone(),
        )
    };
    items.iter().map(named).collect()
}

#[test]
fn what_entries_owe_is_overdue_everywhere() {
    let folder = school("registers-overdue", PLAN);
    // The last day is on time.
    assert_eq!(on(&folder, "2026-08-12", "overdue").code, 0);
    let late = on(&folder, "2026-08-13", "overdue");
    assert_eq!(late.code, 1, "{}{}", late.out, late.err);
    assert!(late.out.contains("kn-1@accepted"), "{}", late.out);
    assert!(!late.out.contains("kn-2"), "{}", late.out);
    let warned = on(&folder, "2026-08-05", "overdue --warn 7d");
    assert!(warned.out.contains("kn-1@accepted"), "{}", warned.out);
    // Its lead is that of the task of which it is progress.
    let of_party = on(&folder, "2026-08-13", "status --party ht");
    assert!(of_party.out.contains("kn-1@accepted"), "{}", of_party.out);
    let sarif = on(&folder, "2026-08-13", "overdue --format sarif");
    assert!(sarif.out.contains("kn-1@accepted"), "{}", sarif.out);
    let items = items(&folder, "2026-08-13");
    assert_eq!(items["kn-1@accepted"]["due"], "2026-08-12");
    assert_eq!(items["kn-2@decided"]["due"], "2026-09-09");
    let all = on(&folder, "2026-08-13", "overdue --all-plans plans");
    assert_eq!(all.code, 1, "{}{}", all.out, all.err);
}

#[test]
fn what_was_overdue_before_a_register_was_looked_through_is_not_new() {
    let scratch = Scratch::new("registers-vouched");
    scratch.write(
        "plan.yaml",
        "\
plan: { title: Dân chủ ở cơ sở, school-year: 2026-2027 }
unit: { name: Trường Tiểu học Hoa Sen }
parties: [{ id: ht, name: Hiệu trưởng }]
sections: [{ id: I, title: NỘI DUNG }]
tasks: [{ id: t, section: I, text: Tiếp dân }]
responsibilities: [{ section: I, lead: ht }]
deadlines: [{ task: t, ongoing: true }]
report: { to: [UBND xã], due: 2027-06-20 }
registers: [{ id: receptions, keeper: ht, checked: 2027-05-31 }]
receptions: [{ id: td-1, kind: head, on: 2026-09-07, people: 1, cases: 1 }]
",
    );
    let run = Run::default().folder(&scratch.0);
    let said = run.dcs(&[
        "status",
        "-p",
        "plan.yaml",
        "--since",
        "2027-05-01",
        "--as-of",
        "2027-05-31",
    ]);
    assert!(said.out.contains("Mới quá hạn (1)"), "{}", said.out);
    assert!(said.out.contains("td.thu-truong@2027-04"), "{}", said.out);
    assert!(!said.out.contains("Mới hoàn thành"), "{}", said.out);
}

#[test]
fn what_changed_since_a_day_has_the_steps_of_that_time() {
    let folder = school("registers-since", PLAN);
    let changes = on(&folder, "2026-08-13", "status --since 2026-08-10");
    assert_eq!(changes.code, 0, "{}{}", changes.out, changes.err);
    for name in ["kn-1@accepted", "kn-2@accepted", "kn-2@decided"] {
        assert!(changes.out.contains(name), "{name}: {}", changes.out);
    }
    // Before the step nothing was owed after it.
    let before = items(&folder, "2026-08-09");
    assert!(before.contains_key("kn-2@accepted") && !before.contains_key("kn-2@decided"));
}

#[test]
fn an_entry_is_progress_of_what_it_names_and_of_nothing_else() {
    let folder = school("registers-progress", PLAN);
    let status = |day: &str| items(&folder, day)["tra-loi"]["status"].clone();
    assert_eq!(status("2026-08-02"), "not-started");
    assert_eq!(status("2026-08-03"), "in-progress");
}

#[test]
fn no_document_tells_of_a_denunciation() {
    let folder = school("registers-secret", PLAN);
    let report = on(&folder, "2026-12-31", "report -q --outline plan");
    assert_eq!(report.code, 0, "{}", report.err);
    let told = |words: &str| report.out.to_lowercase().contains(words);
    assert!(told("khiếu nại") && !told("tố cáo"), "{}", report.out);
    // Counts are told, nothing of any one of them.
    let report = on(&folder, "2026-12-31", "report -q").out;
    assert!(report.contains("| Tố cáo | 1 |"), "{report}");
    assert!(!report.contains("tc-1"), "{report}");
}

/// Runs a command whose last arguments are texts.
fn run(scratch: &Scratch, day: &str, args: &[&str]) -> Said {
    let day = ["--as-of", day];
    let run = Run::default().folder(&scratch.0);
    run.dcs(&[args, &day].concat())
}

#[test]
fn add_says_what_is_owed_next_and_by_which_article() {
    let folder = school("registers-add", PLAN);
    let said = run(
        &folder,
        "2026-08-10",
        &[
            "add",
            "phản ánh, đơn thư",
            "--kind",
            "khiếu nại",
            "--on",
            "03/08/2026",
            "--what",
            "Khiếu nại xếp loại",
        ],
    );
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let line = "- { id: kn-2026-001, kind: complaint, on: 2026-08-03, what: Khiếu nại xếp loại }";
    assert!(said.out.contains(line), "{}", said.out);
    let counted = "07 ngày làm việc từ 03/08/2026, Nghị định 155/2026/NĐ-CP, Điều 10: 12/08/2026";
    assert!(said.out.contains(counted), "{}", said.out);
    let next = "dcs step kn-2026-001 accepted";
    assert!(said.out.contains(next), "{}", said.out);
    // No time is given for comments, and nobody says that they are in time.
    let said = run(
        &folder,
        "2026-08-10",
        &["add", "feedback", "--kind", "comment"],
    );
    assert!(said.out.contains("pa-2026-001"), "{}", said.out);
    assert!(said.out.contains("Không có thời hạn"), "{}", said.out);
    let said = run(&folder, "2026-08-11", &["step", "kn-2026-001", "thụ lý"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("30 ngày từ 11/08/2026"), "{}", said.out);
    let undone = run(&folder, "2026-08-11", &["undo"]);
    assert_eq!(undone.code, 0, "{}", undone.err);
    let items = items(&folder, "2026-08-11");
    assert!(!items.contains_key("kn-2026-001@decided"), "{items:?}");
}

#[test]
fn what_is_recorded_already_is_not_recorded_again() {
    let folder = school("registers-twice", PLAN);
    let add = [
        "add",
        "feedback",
        "--kind",
        "petition",
        "--what",
        "Quạt lớp 3B hỏng",
    ];
    assert_eq!(run(&folder, "2026-08-10", &add).code, 0);
    let again = run(&folder, "2026-08-10", &add);
    assert_eq!(again.code, 2, "{}", again.out);
    assert!(again.err.contains("pa-2026-001"), "{}", again.err);
    // With a number of its own in the register on paper it is another one.
    let other = run(
        &folder,
        "2026-08-10",
        &[&add[..], &["--id", "pa-77"]].concat(),
    );
    assert_eq!(other.code, 0, "{}", other.err);
    let step = ["step", "pa-2026-001", "answered"];
    assert_eq!(run(&folder, "2026-08-11", &step).code, 0);
    let again = run(&folder, "2026-08-12", &step);
    assert_eq!(again.code, 2, "{}", again.out);
    assert!(again.err.contains("11/08/2026"), "{}", again.err);
    // A step is not recorded as progress, and what an entry says is not either.
    let record = run(&folder, "2026-08-12", &["record", "kn-1@accepted"]);
    assert_eq!(record.code, 2, "{}", record.out);
    assert!(record.err.contains("dcs step kn-1"), "{}", record.err);
    let of_work = [
        "add", "feedback", "--kind", "comment", "--for", "tra-loi", "--id", "pa-9",
    ];
    assert_eq!(run(&folder, "2026-08-12", &of_work).code, 0);
    assert_eq!(
        run(&folder, "2026-08-12", &["step", "pa-9", "answered"]).code,
        0
    );
    let record = run(
        &folder,
        "2026-08-13",
        &["record", "tra-loi", "--note", "Đã trả lời"],
    );
    assert_eq!(record.code, 2, "{}{}", record.out, record.err);
    // Another entry may be about the same, but what was recorded is not said again.
    let again = [&of_work[..6], &["--id", "pa-10"]].concat();
    assert_eq!(run(&folder, "2026-08-13", &again).code, 0);
    let recorded = school("registers-recorded", PLAN);
    let record = run(&recorded, "2026-08-13", &["record", "tra-loi"]);
    assert_eq!(record.code, 0, "{}", record.err);
    let said = run(&recorded, "2026-08-13", &of_work);
    assert_eq!(said.code, 2, "{}", said.out);
    assert!(said.err.contains("bỏ `--for`"), "{}", said.err);
}

#[test]
fn add_and_step_say_what_there_is_to_choose_from() {
    let folder = school("registers-choice", PLAN);
    for (args, said) in [
        (&["add", "so-tay"][..], "`feedback`"),
        (&["add", "feedback"], "`complaint` (khiếu nại)"),
        (
            &["add", "feedback", "--kind", "thư"],
            "`petition` (kiến nghị)",
        ),
        (
            &["add", "feedback", "--kind", "comment", "--set", "kenh=Zalo"],
            "`--set channel=Zalo`",
        ),
        (
            &["add", "feedback", "--kind", "comment", "--set", "mau=xanh"],
            "`channel`",
        ),
        (
            &["add", "feedback", "--kind", "comment", "--set", "Zalo"],
            "channel=",
        ),
        (&["step", "kn-11", "accepted"], "`kn-1`"),
        (&["step", "xyz", "accepted"], "`dcs list feedback`"),
        (&["step", "kn-1", "answered"], "`decided` (giải quyết)"),
        (
            &["add", "meetings", "--kind", "yearly", "--set", "staff=ba"],
            "chỗ ghi: `staff: ba`",
        ),
        (
            &["step", "kn-1", "thu-ly", "--on", "01/01/2026"],
            "chỗ ghi: `on: 2026-01-01`",
        ),
        (
            &[
                "add",
                "feedback",
                "--kind",
                "comment",
                "--what",
                "Ông Nguyễn Văn Ba hỏi",
            ],
            "DCS707",
        ),
    ] {
        let run = run(&folder, "2026-08-10", args);
        assert_eq!(run.code, 2, "{args:?}: {}", run.out);
        assert!(run.err.contains(said), "{args:?}: {}", run.err);
    }
}

#[test]
fn branches_that_add_the_same_line_count_it_once() {
    let twice = PLAN.replace(
        "  - { id: kn-2, kind: complaint, on: 2026-08-03 }\n",
        "  - { id: kn-2, kind: complaint, on: 2026-08-03 }\n  - { id: kn-2, kind: complaint, on: 2026-08-03 }\n",
    );
    let folder = school("registers-merged", &twice);
    let check = on(&folder, "2026-08-10", "check");
    assert!(check.out.contains("DCS705"), "{}", check.out);
    let overdue = on(&folder, "2026-09-10", "overdue");
    assert_eq!(
        overdue.out.matches("kn-2@decided").count(),
        1,
        "{}",
        overdue.out
    );
}

#[test]
fn a_register_is_listed_whole_or_only_what_is_open_or_late() {
    let folder = school("registers-list", PLAN);
    let listed = |day: &str, args: &str| on(&folder, day, args).out;
    let all = listed("2026-08-13", "list feedback");
    assert!(all.contains("kn-1") && all.contains("tc-1"), "{all}");
    // The last day itself is on time.
    let late = listed("2026-08-12", "list feedback --late");
    assert!(
        late.starts_with("Sổ `feedback` không có mục nào quá hạn"),
        "{late}"
    );
    let late = listed("2026-08-13", "list feedback --late");
    assert!(late.contains("kn-1") && !late.contains("kn-2"), "{late}");
    let decided = on(&folder, "2026-08-20", "step kn-2 decided");
    assert_eq!(decided.code, 0, "{}", decided.err);
    let open = listed("2026-08-20", "list feedback --open --format json");
    assert!(open.contains("kn-1") && !open.contains("kn-2"), "{open}");
    let refused = on(&folder, "2026-08-20", "list parties --open");
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("feedback"), "{}", refused.err);
}

#[test]
fn the_report_tells_late_steps_but_counts_the_dates_of_tasks() {
    let folder = school("registers-report", PLAN);
    let report = on(&folder, "2026-09-30", "report --outline plan").out;
    // Of an entry with a task its lead answers; of another nobody is named.
    for late in [
        "có nêu lý do (ngày 03/8/2026) (Hiệu trưởng chủ trì): chưa hoàn thành",
        "Giải quyết khiếu nại lần đầu (ngày 03/8/2026): chưa hoàn thành",
    ] {
        assert!(report.contains(late), "{report}");
    }
    // That of the deadline alone: what an entry owes is counted with the registers, whether or
    // not it names the task.
    assert!(report.contains("01 nhiệm vụ với 01 kỳ"), "{report}");
    assert!(!report.contains("kỳ quá hạn"), "{report}");
    assert!(
        report.contains("có 03 việc có thời hạn theo quy định"),
        "{report}"
    );
}

#[test]
fn a_check_is_done_when_it_was_held_and_its_conclusion_is_evidence_once_it_exists() {
    const CONCLUSION: &str = "https://hoasen.edu.vn/ket-luan.pdf";
    let more = format!(
        "inspections: [{{ id: kt-1, kind: school, on: 2026-12-01, deadline: tra-loi }}]\n\
         steps:\n  - {{ entry: kt-1, step: held, on: 2026-12-30 }}\n  \
         - {{ entry: kt-1, step: concluded, on: 2026-12-31, evidence: [{CONCLUSION}] }}\n"
    );
    let folder = school("registers-concluded", &with(&more));
    let status = |day: &str| items(&folder, day)["tra-loi"]["status"].clone();
    assert_eq!(status("2026-12-29"), "due-soon");
    assert_eq!(status("2026-12-30"), "done");
    assert_eq!(status("2026-12-31"), "done");
    let told = |day: &str| on(&folder, day, "report -q").out.contains(CONCLUSION);
    assert!(!told("2026-12-30") && told("2026-12-31"));
}

/// Returns the plan with other registers.
fn with(more: &str) -> String {
    let (head, _) = PLAN.split_once("feedback:").expect("the registers");
    format!("{head}{more}")
}

#[test]
fn a_check_that_is_planned_is_announced_ahead_of_it() {
    let folder = school("registers-ahead", &with(""));
    let add = [
        "add",
        "kiểm tra, giám sát",
        "--kind",
        "Ban Thanh tra nhân dân",
        "--set",
        "object=bếp ăn",
        "--set",
        "planned=16/03/2026",
    ];
    let said = run(&folder, "2026-03-02", &add);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let counted = "05 ngày làm việc trước 16/03/2026, Nghị định 59/2023/NĐ-CP, Điều 22: 06/03/2026";
    assert!(said.out.contains(counted), "{}", said.out);
    let late = on(&folder, "2026-03-07", "overdue");
    assert!(late.out.contains("gs-2026-001@notified"), "{}", late.out);
    // What is announced too late stays late.
    let told = on(&folder, "2026-03-09", "step gs-2026-001 notified");
    assert_eq!(told.code, 0, "{}", told.err);
    let status = items(&folder, "2026-03-20")["gs-2026-001@notified"]["status"].clone();
    assert_eq!(status, "done-late");
    let early = on(&folder, "2026-03-20", "step gs-2026-001 concluded");
    assert_eq!(early.code, 2, "{}", early.out);
    assert!(early.err.contains("`held`"), "{}", early.err);
}

#[test]
fn a_resolution_is_checked_every_six_months_as_long_as_the_plan_lasts() {
    let meeting = "meetings: [{ id: hn-1, kind: yearly, on: 2026-01-16 }]\n";
    let steps = "steps:\n  - { entry: hn-1, step: checked, on: 2026-04-10 }\n";
    let folder = school("registers-again", &with(&format!("{meeting}{steps}")));
    let owed = |day: &str| -> Vec<String> {
        let said = on(&folder, day, "status --format json");
        let document: Value = serde_json::from_str(&said.out).expect("JSON");
        let items = document["occurrences"].as_array().expect("a list").iter();
        let checks = items.filter(|item| item["ref"] == "hn-1@checked");
        checks
            .map(|item| format!("{} {}", item["due"], item["status"]).replace('"', ""))
            .collect()
    };
    assert_eq!(owed("2026-04-09"), ["2026-07-16 not-started"]);
    // The 10th of October is a Saturday.
    let again = ["2026-07-16 done", "2026-10-12 not-started"];
    assert_eq!(owed("2026-04-10"), again);
    assert_eq!(owed("2026-10-13")[1], "2026-10-12 overdue");
    assert_eq!(on(&folder, "2026-10-13", "overdue").code, 1);
    // After the second one, the next is due in the year after.
    assert_eq!(on(&folder, "2026-09-30", "step hn-1 checked").code, 0);
    assert_eq!(
        owed("2026-12-31")[..],
        ["2026-07-16 done", "2026-10-12 done"]
    );
}

#[test]
fn add_writes_numbers_flags_and_parties_as_files_have_them() {
    let budget = "budget: [{ id: in-an, what: In tài liệu, amount: 1000000 }]\n";
    let folder = school("registers-values", &with(budget));
    let added = |args: &[&str]| {
        let said = run(&folder, "2026-03-02", &[&["add"], args].concat());
        assert_eq!(said.code, 0, "{args:?}: {}{}", said.out, said.err);
        said.out + &said.err
    };
    let set = "--set";
    let meeting = ["meetings", "--kind", "bất thường", set, "delegates=true"];
    let said = added(&[&meeting[..], &[set, "staff=120", set, "present=0"]].concat());
    assert!(
        said.contains("delegates: true, staff: 120, present: 0"),
        "{said}"
    );
    // A telephone number keeps its zero, in either format, and is no secret of the school.
    let hotline = [
        "channels",
        "--kind",
        "đường dây nóng",
        set,
        "keeper=Văn thư",
    ];
    let said = added(&[&hotline[..], &[set, "address=0905123456"]].concat());
    assert!(
        said.contains("keeper: vt, address: \"0905123456\""),
        "{said}"
    );
    let said = added(&["spending", set, "line=in-an", set, "amount=1500000"]);
    assert!(
        said.contains("1.500.000 đồng") && said.contains("DCS720"),
        "{said}"
    );
    let refused = |args: &[&str], named: &str| {
        let said = run(&folder, "2026-03-02", &[&["add"], args].concat());
        assert_eq!(said.code, 2, "{args:?}: {}", said.out);
        assert!(said.err.contains(named), "{}", said.err);
    };
    refused(
        &["spending", set, "line=in-an", set, "amount=1.500.000"],
        "1500000",
    );
    refused(&["spending", set, "line=in-sach"], "DCS714");
    refused(
        &["channels", "--kind", "zalo", set, "keeper=Bảo vệ"],
        "Bảo vệ",
    );
    // Whose telephone it is belongs nowhere.
    let private = "address=0905 123 456 (cô Trần Thị Lan)";
    refused(&["channels", "--kind", "hotline", set, private], "DCS707");
    refused(
        &["feedback", "--kind", "comment", set, "field=0905123457"],
        "DCS707",
    );
}

#[test]
fn a_step_dated_back_is_found_by_the_limits_of_the_law() {
    let open = "feedback: [{ id: kn-1, kind: complaint, on: 2026-08-03 }]\n";
    let before = school("registers-base-before", &with(open));
    let now = format!("{open}steps: [{{ entry: kn-1, step: accepted, on: 2026-08-11 }}]\n");
    let scratch = school("registers-base-now", &with(&now));
    let base = before.0.join("plans/2026");
    let arguments = ["check", "--base", base.to_str().expect("a path")];
    let said = run(&scratch, "2026-10-10", &arguments);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("DCS805"), "{}", said.out);
}

#[test]
fn an_entry_without_a_limit_says_with_which_step_it_is_done() {
    let folder = school("registers-open", PLAN);
    let add = |day: &str, kind: &str| {
        on(
            &folder,
            day,
            &format!("add disclosures --kind {kind} --what Nội_quy --id ck-{kind}"),
        )
    };
    let said = add("2026-08-13", "education");
    assert_eq!(said.code, 0, "{}", said.err);
    let step = "dcs step ck-education posted";
    assert!(said.out.contains(step), "{}", said.out);
    // Where a limit names the step there is nothing to add.
    let said = add("2026-08-13", "internal").out;
    assert!(!said.contains("Mục này còn mở"), "{said}");
}
