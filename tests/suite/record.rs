//! `dcs record`, `extend`, `undo` and `status --since`.

use crate::world::{Run, Said, Scratch, base, dcs, root};

/// The plan of the fixtures in a temporary folder.
struct Plan(Scratch);

impl Plan {
    fn new(test: &str, progress: Option<(&str, &str)>) -> Self {
        let scratch = Scratch::new(test);
        let figures = "[[figures]]\nid = \"nguoi-du\"\nname = \"Người dự\"\n";
        scratch.write("plans/2024/plan.toml", base() + figures);
        if let Some((name, text)) = progress {
            scratch.write(&format!("plans/2024/{name}"), text);
        }
        Self(scratch)
    }

    fn dcs(&self, arguments: &[&str]) -> Said {
        Run::default().folder(&self.0.0).dcs(arguments)
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.0.join("plans/2024").join(name)).unwrap_or_default()
    }
}

#[test]
fn the_first_record_makes_the_file_and_tells_the_tasks_status() {
    let plan = Plan::new("record-first", None);
    let said = plan.dcs(&["record", "hang-quy@2024-Q3", "--note", "Họp quý III"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.err);
    assert_eq!(
        plan.read("progress.yaml"),
        "progress:\n  - { deadline: hang-quy@2024-Q3, on: 2024-10-15, state: done, note: Họp quý III }\n"
    );
    assert!(
        said.out
            .starts_with("Đã ghi vào plans/2024/progress.yaml:\nprogress:\n"),
        "{}",
        said.out
    );
    assert!(
        said.out.contains(
            "Kỳ hang-quy@2024-Q3 · Họp hội đồng: Quá hạn chưa hoàn thành → Hoàn thành chậm\nNhiệm vụ 1b còn 2 kỳ khác quá hạn"
        ),
        "{}",
        said.out
    );
    assert_eq!(plan.dcs(&["check"]).code, 0);
}

#[test]
fn every_option_finds_its_way_into_the_record() {
    let plan = Plan::new(
        "record-all",
        Some(("progress.toml", "# ghi tiếp xuống dưới\r\n")),
    );
    plan.0.write("plans/2024/minh-chung/a.pdf", "a");
    plan.0.write("elsewhere/b c.pdf", "b");
    let said = plan.dcs(&[
        "record",
        "bao cao",
        "--state",
        "started",
        "--on",
        "hôm qua",
        "--note",
        "no: #1",
        "--reason",
        "mưa \"to\"",
        "--evidence",
        "minh-chung/a.pdf",
        "--evidence",
        "https://example.org/x",
        "--evidence",
        "elsewhere/b c.pdf",
        "--copy",
        "--figure",
        "nguoi du=1,5",
        "--by",
        "hieu truong",
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(
        plan.read("progress.toml"),
        "# ghi tiếp xuống dưới\r\n\r\n[[progress]]\r\ndeadline = \"bao-cao\"\r\non = 2024-10-14\r\nstate = \"started\"\r\nnote = \"no: #1\"\r\nreason = \"mưa \\\"to\\\"\"\r\nevidence = [\"minh-chung/a.pdf\", \"https://example.org/x\", \"minh-chung/b c.pdf\"]\r\nfigures = { nguoi-du = 1.5 }\r\nby = \"hieu-truong\"\r\n"
    );
    assert_eq!(plan.read("minh-chung/b c.pdf"), "b");
    assert_eq!(plan.dcs(&["check"]).code, 0);
}

#[test]
fn several_open_occurrences_are_asked_about_or_named() {
    let plan = Plan::new("record-several", None);
    let said = plan.dcs(&["record", "hang-quy", "--note", "x"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(
        said.err.contains("sớm nhất là `hang-quy@2024-Q1`"),
        "{}",
        said.err
    );
    assert!(
        said.err
            .contains("\n  hang-quy@2024-Q4 · Họp hội đồng · hạn 15/10/2024 · "),
        "{}",
        said.err
    );
    let ask = |answer: &str| {
        let run = Run::default().folder(&plan.0.0).answering(answer);
        run.dcs(&["record", "1b", "--note", "x", "--dry-run"])
    };
    assert!(
        ask("\n")
            .out
            .contains("+  - { deadline: hang-quy@2024-Q1, ")
    );
    assert!(
        ask("3\n")
            .out
            .contains("+  - { deadline: hang-quy@2024-Q3, ")
    );
    for wrong in ["", "9\n", "x\n"] {
        assert_eq!(ask(wrong).code, 2, "{wrong:?}");
    }
    assert_eq!(plan.read("progress.yaml"), "");
}

#[test]
fn what_cannot_be_recorded_is_explained_and_nothing_is_written() {
    let plan = Plan::new("record-wrong", None);
    plan.0.write("elsewhere.pdf", "x");
    plan.0.write("more.toml", "[[tasks]]\n");
    let cases: &[(&[&str], &str)] = &[
        (
            &["record", "bao-cáo@2024-05"],
            "`bao-cao` không chia theo kỳ",
        ),
        (
            &["record", "hang-quy@2025-Q1"],
            "`hang-quy@2024-Q1` đến `hang-quy@2024-Q4`",
        ),
        (&["record", "bao-caoo"], "có phải là `bao-cao`?"),
        (
            &["record", "bao-cao", "--by", "hieu-truog"],
            "có phải là `hieu-truong` (Hiệu trưởng)?",
        ),
        (
            &["record", "bao-cao", "--figure", "nguoi-di=3"],
            "có phải là `nguoi-du` (Người dự)?",
        ),
        (&["record", "bao-cao", "--figure", "nguoi-du"], "tên=số"),
        (
            &["record", "bao-cao", "--on", "31/2/2024"],
            "tháng 2 năm 2024 chỉ có 29 ngày",
        ),
        (
            &["record", "bao-cao", "--evidence", "khong-co.pdf"],
            "không có tệp minh chứng",
        ),
        (
            &["record", "bao-cao", "--evidence", "elsewhere.pdf"],
            "`--copy`",
        ),
        (
            &["record", "bao-cao", "--evidence", "more.toml", "--copy"],
            "đổi tên tệp",
        ),
        (
            &["record", "bao-cao", "--on", "31/9/2024"],
            "tháng 9 năm 2024 chỉ có 30 ngày",
        ),
        (&["record", "bao-cao", "--state", "paused"], "DCS505"),
        (&["record", "bao-cao", "--note", " "], "không được để trống"),
        (&["record", "bao-cao", "--wait", "x"], "từ 0 đến 3600"),
        (&["record"], "thiếu"),
        (
            &["extend", "bao-cao", "--to", "2024-11-25"],
            "--by-decision",
        ),
        (
            &[
                "extend",
                "bao-cao",
                "--to",
                "2024-11-20",
                "--by-decision",
                "CV 1",
            ],
            "DCS211",
        ),
        (
            &["extend", "bao-cao", "--to", "x", "--by-decision", "CV 1"],
            "--to",
        ),
    ];
    for (arguments, named) in cases {
        let said = plan.dcs(arguments);
        assert_eq!(said.code, 2, "{arguments:?}: {}", said.out);
        assert!(said.err.contains(named), "{arguments:?}: {}", said.err);
    }
    assert_eq!(plan.read("progress.yaml"), "");
    assert_eq!(plan.read("minh-chung/elsewhere.pdf"), "");
}

#[test]
fn arguments_that_are_nearly_right_get_what_to_type() {
    let plan = Plan::new("record-nearly", None);
    let cases: &[(&[&str], &str)] = &[
        (
            &["record", "bao-cao", "--on", "25/2"],
            "thiếu năm; có phải là `25/02/2024`?",
        ),
        (
            &["record", "bao-cao", "--on", "25/12"],
            "thiếu năm; có phải là `25/12/2023`?",
        ),
        (
            &["record", "bao-cao", "--on", "31/2"],
            "không có trong lịch",
        ),
        (
            &["record", "bao-cao", "--on", "2024-9-2"],
            "có phải là `02/09/2024`?",
        ),
        (
            &["record", "bao-cao", "--on", "11/20/2023"],
            "có phải là `20/11/2023`?",
        ),
        (
            &["record", "bao-cao", "--on", "5/6/2024"],
            "có phải là `05/06/2024` / `06/05/2024`?",
        ),
        (&["record", "bao-cao", "--on", "mai"], "chưa đến"),
        (
            &["record", "bao-cao", "--state", "xogn"],
            "có phải là `done`?",
        ),
        (
            &["record", "bao-cao", "--note", "--dry-run"],
            "đây là tùy chọn",
        ),
        (&["record", "bao-cao", "--reason", "-q"], "đây là tùy chọn"),
        (
            &["record", "bao-cao", "hang-quy@2024-Q4"],
            "nhiều mã thì mỗi mã một lệnh: `dcs record bao-cao`, `dcs record hang-quy@2024-Q4`",
        ),
        (
            &["record", "bao-cao", "--evidence", "http://hoasen.edu.vn/x"],
            "viết `https://hoasen.edu.vn/x`",
        ),
        (
            &["record", "bao-cao", "--evidence", "hoasen.edu.vn/x"],
            "viết `https://hoasen.edu.vn/x`",
        ),
        (&["chek"], "có phải là `check`?"),
    ];
    for (arguments, named) in cases {
        let said = plan.dcs(arguments);
        assert_eq!(said.code, 2, "{arguments:?}: {}", said.out);
        assert!(said.err.contains(named), "{arguments:?}: {}", said.err);
    }
}

#[test]
fn notes_may_begin_with_a_dash_and_states_be_vietnamese() {
    let plan = Plan::new("record-words", None);
    for (state, name) in [
        ("xong", "done"),
        ("Hoàn thành", "done"),
        ("đã làm", "done"),
        ("đang làm", "started"),
        ("dang thuc hien", "started"),
        ("tạm dừng", "paused"),
        ("không thực hiện", "dropped"),
    ] {
        let said = plan.dcs(&[
            "record",
            "bao-cao",
            "--state",
            state,
            "--note",
            "- họp xét",
            "--dry-run",
        ]);
        let written = format!("state: {name}, note: \"- họp xét\"");
        assert!(
            said.out.contains(&written),
            "{state}: {}{}",
            said.out,
            said.err
        );
    }
}

#[test]
fn what_is_done_is_not_recorded_as_done_again_and_the_message_names_what_works() {
    let plan = Plan::new("record-again", None);
    let done = [
        "record",
        "hang-quy@2024-Q1",
        "--on",
        "2024-02-01",
        "--note",
        "x",
    ];
    assert_eq!(plan.dcs(&done).code, 0);
    let again = plan.dcs(&done);
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert!(
        again
            .err
            .contains("`hang-quy@2024-Q1` đã ghi xong ngày 01/02/2024"),
        "{}",
        again.err
    );
    let (_, command) = again.err.split_once("`dcs record ").expect("a command");
    let (command, _) = command.split_once(" --evidence").expect("its options");
    let mut arguments = vec!["record"];
    arguments.extend(command.split(' '));
    arguments.extend(["--evidence", "https://example.org/x", "--reason", "mưa bão"]);
    let said = plan.dcs(&arguments);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("vẫn là Hoàn thành chậm"), "{}", said.out);
    assert_eq!(plan.dcs(&["check"]).code, 0);
}

#[test]
fn the_commands_that_readiness_prints_fill_what_is_missing() {
    let plan = Plan::new(
        "record-readiness",
        Some((
            "more.yaml",
            "deadlines:\n  - { id: thuong-xuyen, task: 1b, ongoing: true }\nprogress:\n  - { deadline: hang-quy@2024-Q1, on: 2024-02-01, state: done, note: x }\n",
        )),
    );
    let page = plan.dcs(&["report", "--readiness"]).out;
    let commands: Vec<&str> = page
        .lines()
        .filter_map(|line| line.trim().strip_prefix("gõ: dcs "))
        .collect();
    assert!(
        commands
            .contains(&"record hang-quy@2024-Q1 --state started --on 15/01/2024 --reason \"…\""),
        "{page}"
    );
    assert!(
        commands.contains(&"record thuong-xuyen --state started --note \"…\""),
        "{page}"
    );
    for command in &commands {
        let filled = command.replace("\"…\"", "đãđiền");
        let said = plan.dcs(&filled.split(' ').collect::<Vec<_>>());
        assert_eq!(said.code, 0, "{command}: {}", said.err);
    }
    let after = plan.dcs(&["report", "--readiness"]).out;
    assert!(!after.contains("gõ: dcs "), "{after}");
    assert!(
        after.contains("; xem `dcs explain report.strengths`"),
        "{after}"
    );
    for topic in after.split("`dcs explain ").skip(1) {
        let topic = topic.split('`').next().unwrap();
        assert_eq!(plan.dcs(&["explain", topic]).code, 0, "{topic}");
    }
}

#[test]
fn a_dry_run_shows_the_difference_and_writes_nothing() {
    let before =
        "progress:\n  - { deadline: bao-cao, on: 2024-05-06, state: started, note: a }\n\n# hết\n";
    let plan = Plan::new("record-dry", Some(("progress.yaml", before)));
    let said = plan.dcs(&["record", "bao-cao", "--note", "b", "--dry-run", "-q"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(
        said.out,
        "--- a/plans/2024/progress.yaml\n+++ b/plans/2024/progress.yaml\n@@ -1,4 +1,5 @@\n progress:\n   - { deadline: bao-cao, on: 2024-05-06, state: started, note: a }\n+  - { deadline: bao-cao, on: 2024-10-15, state: done, note: b }\n \n # hết\n"
    );
    assert_eq!(plan.read("progress.yaml"), before);
    assert!(!plan.0.0.join("plans/2024/.dcs").exists());
}

#[test]
fn an_extension_beyond_the_plan_says_so() {
    let plan = Plan::new("extend-beyond", None);
    for (to, said_so) in [("31/12/2024", false), ("01/01/2025", true)] {
        let extend = [
            "extend",
            "bao-cao",
            "--to",
            to,
            "--by-decision",
            "CV 12",
            "--as-of",
            "18/11/2024",
        ];
        let said = plan.dcs(&extend);
        assert_eq!(said.code, 0, "{}", said.err);
        let note = "hạn mới 01/01/2025 của `bao-cao` sau ngày cuối của kế hoạch (31/12/2024)";
        assert_eq!(said.err.contains(note), said_so, "{}", said.err);
    }
}

#[test]
fn an_extension_moves_the_due_day_and_keeps_the_first_in_view() {
    let plan = Plan::new("extend", None);
    let decision = "Công văn số 12/UBND ngày 18/11/2024";
    let said = plan.dcs(&[
        "extend",
        "bao-cao",
        "--to",
        "25/11/2024",
        "--by-decision",
        decision,
        "--on",
        "18/11/2024",
        "--as-of",
        "18/11/2024",
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(plan.read("extensions.yaml").starts_with("extensions:\n  - { deadline: bao-cao, to: 2024-11-25, on: 2024-11-18, decision: Công văn số 12/UBND ngày 18/11/2024 }\n"));
    let find = |day: &str| {
        let said = plan.dcs(&["status", "--as-of", day, "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let all = json["occurrences"].as_array().unwrap().clone();
        all.into_iter()
            .find(|item| item["ref"] == "bao-cao")
            .unwrap()
    };
    // Before the decision, the original due day is effective.
    assert_eq!(find("2024-11-17")["due"], "2024-11-20");
    let put_off = find("2024-11-22");
    assert_eq!(
        (&put_off["due"], &put_off["first_due"]),
        (&"2024-11-25".into(), &"2024-11-20".into())
    );
    assert_eq!(
        (&put_off["status"], &put_off["days_late_at_first"]),
        (&"due-soon".into(), &2.into())
    );
    assert_eq!(find("2024-11-26")["days_late"], 1);
    let overdue = plan.dcs(&["overdue", "--as-of", "2024-11-26"]).out;
    assert!(
        overdue.contains(
            "quá hạn 1 ngày; gia hạn, hạn ban đầu 20/11/2024, quá 6 ngày so với hạn ban đầu"
        ),
        "{overdue}"
    );
    let task = plan
        .dcs(&["status", "--task", "1a", "--as-of", "2024-11-22"])
        .out;
    assert!(task.contains("hạn ban đầu 20/11/2024"), "{task}");
    let report = plan
        .dcs(&["report", "--as-of", "2024-11-26", "--outline", "plan"])
        .out;
    let told = format!(
        "quá hạn 01 ngày so với hạn 25/11/2024 (gia hạn theo {decision}; quá 06 ngày so với hạn ban đầu 20/11/2024)."
    );
    assert!(report.contains(&told), "{report}");
}

#[test]
fn undo_takes_back_the_last_record_to_the_byte() {
    let before = "\u{feff}progress: # tiến độ\r\n  - { deadline: bao-cao, on: 2024-05-06, state: started, note: a }";
    let plan = Plan::new("undo", Some(("progress.yaml", before)));
    assert_eq!(plan.dcs(&["record", "bao-cao", "--note", "b"]).code, 0);
    assert_ne!(plan.read("progress.yaml"), before);
    let said = plan.dcs(&["undo"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        said.out
            .starts_with("Đã bỏ khỏi plans/2024/progress.yaml:\n  - { deadline: bao-cao, "),
        "{}",
        said.out
    );
    assert_eq!(plan.read("progress.yaml"), before);
    let said = plan.dcs(&["undo"]);
    assert_eq!(said.code, 2, "there is no second one");
    assert!(said.err.contains("không còn thay đổi nào"), "{}", said.err);

    assert_eq!(plan.dcs(&["record", "bao-cao", "--note", "b"]).code, 0);
    let changed = plan.read("progress.yaml") + "\r\n# thêm tay\r\n";
    plan.0.write("plans/2024/progress.yaml", &changed);
    let said = plan.dcs(&["undo"]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("đã thay đổi sau lần ghi cuối") && said.err.contains("deadline: bao-cao"),
        "{}",
        said.err
    );
    assert_eq!(plan.read("progress.yaml"), changed);
    // Nor is anything to be taken back where that was done by hand.
    plan.0.write("plans/2024/progress.yaml", before);
    assert_eq!(plan.dcs(&["undo"]).code, 2);
    assert_eq!(plan.read("progress.yaml"), before);
}

#[test]
fn undo_goes_back_change_by_change() {
    let plan = Plan::new("undo-steps", None);
    let outside = Scratch::new("undo-steps-outside");
    let evidence = outside.write("b.pdf", "b");
    let mut left = Vec::new();
    for words in [
        &["record", "bao-cao", "--state", "started"][..],
        &["record", "bao-cao", "--state", "started", "--evidence"],
        &[
            "extend",
            "bao-cao",
            "--to",
            "2024-12-20",
            "--by-decision",
            "CV",
        ],
    ] {
        left.push((plan.read("progress.yaml"), plan.read("extensions.yaml")));
        let mut words = words.to_vec();
        if words.last() == Some(&"--evidence") {
            words.extend([evidence.to_str().unwrap(), "--copy"]);
        }
        let said = plan.dcs(&words);
        assert_eq!(said.code, 0, "{}", said.err);
    }
    for before in left.into_iter().rev() {
        let said = plan.dcs(&["undo"]);
        assert_eq!(said.code, 0, "{}", said.err);
        let now = (plan.read("progress.yaml"), plan.read("extensions.yaml"));
        assert_eq!(now, before);
    }
    assert!(!plan.0.0.join("plans/2024/minh-chung").exists());
    assert_eq!(plan.dcs(&["undo"]).code, 2);
}

#[test]
fn undo_takes_back_copies_that_no_earlier_record_cites() {
    let plan = Plan::new("undo-cited", None);
    let record = |evidence: &str| {
        plan.0.write(evidence, evidence);
        let words = ["record", "bao-cao", "--state", "started", "--copy"];
        plan.dcs(&[&words[..], &["--evidence", evidence]].concat())
    };
    let copy = |name: &str| plan.0.0.join("plans/2024/minh-chung").join(name);
    for name in ["a.pdf", "b.pdf"] {
        assert_eq!(record(name).code, 0);
    }
    // Others that the plan cites do not matter.
    let said = plan.dcs(&["undo"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(copy("a.pdf").exists() && !copy("b.pdf").exists());
    // Of the same file an earlier record would be left without its evidence.
    assert_eq!(record("b.pdf").code, 0);
    let other = "progress: [{ deadline: hang-quy@2024-Q1, on: 2024-05-06, state: started, evidence: [minh-chung/b.pdf] }]\n";
    plan.0.write("plans/2024/other.yaml", other);
    assert_eq!(plan.dcs(&["undo"]).code, 2);
    assert!(copy("b.pdf").exists());
}

#[test]
fn what_can_be_undone_takes_a_mebibyte_at_most() {
    let plan = Plan::new("undo-size", None);
    let note = "chữ ".repeat(60_000);
    for _ in 0..4 {
        let words = ["record", "bao-cao", "--state", "started", "--note", &note];
        assert_eq!(plan.dcs(&words).code, 0);
    }
    assert!(plan.read(".dcs/undo.json").len() <= 1024 * 1024);
    // The latest stay.
    for code in [0, 0, 2] {
        assert_eq!(plan.dcs(&["undo"]).code, code);
    }
}

#[test]
fn undo_of_the_first_record_deletes_the_file_that_it_made() {
    let plan = Plan::new("undo-first", None);
    assert_eq!(plan.dcs(&["record", "bao-cao", "--note", "b"]).code, 0);
    assert_eq!(plan.dcs(&["undo"]).code, 0);
    assert!(!plan.0.0.join("plans/2024/progress.yaml").exists());
}

#[test]
fn undo_of_a_folder_of_plans_names_the_plan_that_has_a_change() {
    let plan = Plan::new("undo-below", None);
    let around = &["undo", "-p", "plans"];
    assert!(plan.dcs(around).err.contains("không còn thay đổi nào"));
    assert_eq!(plan.dcs(&["record", "bao-cao", "--note", "b"]).code, 0);
    let said = plan.dcs(around);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("`dcs undo -p plans/2024`"),
        "{}",
        said.err
    );
    assert_eq!(plan.dcs(&["undo", "-p", "plans/2024"]).code, 0);
}

#[test]
fn undo_believes_nothing_that_the_files_do_not_bear_out() {
    let before = "progress:\n  - { deadline: bao-cao, on: 2024-05-06, state: started, note: a }\n";
    let plan = Plan::new("undo-forged", Some(("progress.yaml", before)));
    plan.0.write("victim.yaml", before);
    plan.0.write("plans/2024/.github/hidden.yaml", before);
    plan.0.write("plans/2024/minh-chung/a.pdf", "a");
    // CRC-32 of the empty text, of "a", of the file and of the file after the undo.
    let crc = |text: &str| crc32fast::hash(text.as_bytes());
    let last = "  - { deadline: bao-cao, on: 2024-05-06, state: started, note: a }\n";
    let text = |inserted: &str, at: usize, removed: &str| serde_json::json!({"at": at, "removed": removed, "inserted": inserted});
    let whole = |name: &str| {
        serde_json::json!({"name": name, "before": null, "after": crc(before),
            "text": text(before, 0, "")})
    };
    let rewritten = before.replace("note: a", "note: giả");
    let forged = serde_json::json!({"name": "progress.yaml", "before": crc(&rewritten),
        "after": crc(before), "text": text("a }", before.len() - 4, "giả }")});
    let fair = serde_json::json!({"name": "progress.yaml", "before": crc("progress:\n"),
        "after": crc(before), "text": text(last, 10, "")});
    let copy = serde_json::json!({"name": "minh-chung/a.pdf", "before": null, "after": crc("a"),
        "text": null});
    let record = serde_json::json!({"record": "progress"});
    let cases = [
        (record.clone(), vec![whole("../../victim.yaml")]),
        (record.clone(), vec![whole(".github/hidden.yaml")]),
        (record.clone(), vec![whole("./progress.yaml")]),
        (record.clone(), vec![forged.clone()]),
        (serde_json::json!({"repair": "2024-10-15"}), vec![forged]),
        (serde_json::json!({"record": "tasks"}), vec![fair.clone()]),
        // No record names it.
        (record.clone(), vec![copy.clone(), fair.clone()]),
        (record.clone(), vec![copy]),
    ];
    let files = [
        "victim.yaml",
        "plans/2024/.github/hidden.yaml",
        "plans/2024/progress.yaml",
    ];
    for (what, entries) in cases {
        let change = serde_json::json!({"finished": true, "what": what, "entries": entries});
        let journal = serde_json::json!({"version": 4, "changes": [change]});
        plan.0
            .write("plans/2024/.dcs/undo.json", journal.to_string());
        for more in [&["undo", "--dry-run"][..], &["undo"]] {
            let said = plan.dcs(more);
            assert_eq!((said.code, said.out.as_str()), (2, ""), "{journal}");
        }
        for file in files {
            assert_eq!(
                std::fs::read_to_string(plan.0.0.join(file)).unwrap(),
                before,
                "{journal}"
            );
        }
        assert_eq!(plan.read("minh-chung/a.pdf"), "a", "{journal}");
    }
    let change = serde_json::json!({"finished": true, "what": record, "entries": [fair]});
    let journal = serde_json::json!({"version": 4, "changes": [change]});
    plan.0
        .write("plans/2024/.dcs/undo.json", journal.to_string());
    assert_eq!(plan.dcs(&["undo"]).code, 0);
    assert_eq!(plan.read("progress.yaml"), "progress:\n");
}

#[test]
fn evidence_is_copied_with_its_record_or_not_at_all() {
    let plan = Plan::new("copies", None);
    for (path, text) in [
        ("a/x.pdf", "1"),
        ("b/x.pdf", "2"),
        ("a/y.pdf", "3"),
        ("a/.an.pdf", "4"),
    ] {
        plan.0.write(path, text);
    }
    let folder = plan.0.0.join("plans/2024/minh-chung");
    let refused: [(&[&str], &str); 4] = [
        (&["a/x.pdf", "b/x.pdf"], "minh-chung/x.pdf"),
        (&["a/y.pdf", "a/.an.pdf"], "a/.an.pdf"),
        (&["a/y.pdf", "a/none.pdf"], "a/none.pdf"),
        (&["a/y.pdf", "a/x.pdf", "--state", "paused"], "DCS505"),
    ];
    let record = |evidence: &[&str]| {
        let mut words = vec!["record", "bao-cao", "--copy"];
        for word in evidence {
            if word.contains(".pdf") {
                words.push("--evidence");
            }
            words.push(word);
        }
        plan.dcs(&words)
    };
    for (evidence, named) in refused {
        let said = record(evidence);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{evidence:?}");
        assert!(said.err.contains(named), "{evidence:?}: {}", said.err);
        assert!(!folder.exists() && plan.read("progress.yaml").is_empty());
    }
    let said = record(&["a/x.pdf", "a/y.pdf", "a/x.pdf"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let written = plan.read("progress.yaml");
    assert!(
        written.contains("[minh-chung/x.pdf, minh-chung/y.pdf]"),
        "{written}"
    );
    assert_eq!(
        said.err.matches("minh-chung/x.pdf").count(),
        1,
        "{}",
        said.err
    );
    let dry = plan.dcs(&["undo", "--dry-run"]);
    assert!(
        dry.out
            .contains("Sẽ xóa bản chép plans/2024/minh-chung/x.pdf"),
        "{}",
        dry.out
    );
    assert!(folder.join("x.pdf").exists());
    let said = plan.dcs(&["undo"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        said.out
            .contains("Đã xóa bản chép plans/2024/minh-chung/y.pdf"),
        "{}",
        said.out
    );
    assert!(!folder.exists() && plan.read("progress.yaml").is_empty());
    // A file that existed before stays, and so does a copy that was edited.
    plan.0.write("plans/2024/minh-chung/x.pdf", "1");
    assert_eq!(record(&["a/x.pdf", "a/y.pdf"]).code, 0);
    plan.0.write("plans/2024/minh-chung/y.pdf", "3 và thêm");
    let said = plan.dcs(&["undo"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("minh-chung/y.pdf"), "{}", said.err);
    plan.0.write("plans/2024/minh-chung/y.pdf", "3");
    assert_eq!(plan.dcs(&["undo"]).code, 0);
    assert!(folder.join("x.pdf").exists() && !folder.join("y.pdf").exists());
}

#[test]
fn a_plan_that_is_not_there_is_named_and_no_folder_is_made() {
    let plan = Plan::new("nope", None);
    for command in [
        &["record", "bao-cao", "--note", "x"][..],
        &["undo"],
        &["undo", "--dry-run"],
    ] {
        let said = plan.dcs(&[command, &["-p", "nope"]].concat());
        assert_eq!(said.code, 2);
        assert!(said.err.contains("không đọc được: nope: "), "{}", said.err);
    }
    assert_eq!(plan.dcs(&["undo", "--dry-run"]).code, 2);
    assert!(!plan.0.0.join("plans/2024/.dcs").exists());
    let said = plan.dcs(&["record", "bao-cao", "--note", "x", "--wait", "3601"]);
    assert!(said.err.contains("từ 0 đến 3600"), "{}", said.err);
    let by = [
        "--to",
        "2024-11-25",
        "--by-decision",
        "CV 1",
        "--by",
        "hieu truong",
    ];
    assert_eq!(
        plan.dcs(&[&["extend", "bao-cao"], &by[..]].concat()).code,
        0
    );
    assert!(plan.read("extensions.yaml").contains("by: hieu-truong"));
}

#[test]
fn records_follow_each_other_without_blank_lines_unless_they_have_some() {
    let plan = Plan::new("record-many", None);
    for note in ["a", "b", "c", "d", "e"] {
        let said = plan.dcs(&["record", "bao-cao", "--state", "started", "--note", note]);
        assert_eq!(said.code, 0, "{}", said.err);
    }
    assert_eq!(plan.read("progress.yaml").lines().count(), 6);
    let apart = "progress:\n  - { deadline: bao-cao, on: 2024-05-06, state: started, note: a }\n\n  \
                 - { deadline: bao-cao, on: 2024-05-06, state: started, note: b }\n";
    let plan = Plan::new("record-apart", Some(("progress.yaml", apart)));
    assert_eq!(plan.dcs(&["record", "bao-cao", "--note", "c"]).code, 0);
    assert!(plan.read("progress.yaml").contains("note: b }\n\n  - "));
}

#[cfg(unix)]
#[test]
fn a_record_that_could_not_be_written_leaves_the_last_one_to_be_taken_back() {
    use std::os::unix::fs::PermissionsExt;

    let plan = Plan::new("undo-failed", None);
    assert_eq!(plan.dcs(&["record", "bao-cao", "--note", "a"]).code, 0);
    let path = plan.0.0.join("plans/2024/progress.yaml");
    let permit = |mode| {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    permit(0o444);
    assert_eq!(
        plan.dcs(&["record", "hang-quy@2024-Q1", "--note", "b"])
            .code,
        2
    );
    permit(0o644);
    let said = plan.dcs(&["undo"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(!path.exists());
}

#[test]
fn a_single_file_plan_is_recorded_in_that_file() {
    for name in ["plan.toml", "plan.yaml"] {
        let scratch = Scratch::new(&format!("single-{name}"));
        let text = std::fs::read_to_string(root().join("examples/one-file").join(name)).unwrap();
        let path = scratch.write(name, &text);
        let path = path.to_str().unwrap();
        let said = dcs(&[
            "record",
            "bao-cao",
            "-p",
            path,
            "--as-of",
            "2026-11-18",
            "--note",
            "Đã gửi",
        ]);
        assert_eq!(said.code, 0, "{}", said.err);
        assert!(said.out.contains("Hoàn thành đúng hạn"), "{}", said.out);
        assert_eq!(dcs(&["undo", "-p", path]).code, 0);
        assert_eq!(std::fs::read_to_string(path).unwrap(), text);
    }
}

#[test]
fn status_since_tells_what_changed_between_two_days() {
    let sample = [
        "-p",
        "examples/truong-hoanh-2024",
        "--as-of",
        "2024-11-20",
        "--since",
        "2024-10-15",
    ];
    let said = dcs(&[&["status"], &sample[..]].concat());
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        said.out.contains("Từ 15/10/2024 đến 20/11/2024"),
        "{}",
        said.out
    );
    let json = dcs(&[&["status", "--format", "json"], &sample[..]].concat()).out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["kind"], "changes");
    let refs = |key: &str| -> Vec<String> {
        let items = json[key].as_array().unwrap().iter();
        items
            .map(|item| item["ref"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        refs("done"),
        [
            "danh-gia-thang@2024-09",
            "danh-gia-quy@2024-Q3",
            "chao-co@2024-W41",
            "ban-2024-001@recognized",
            "chao-co@2024-W43",
            "kntt-2024-001@answered",
            "danh-gia-thang@2024-10",
            "pl.ngay-phap-luat@2024",
            "bao-cao",
            "3b@2024",
            "d53.4@2024"
        ]
    );
    assert_eq!(refs("late"), [""; 0]);
    let wrong = dcs(&["status", "--since", "2024-12-01", "--as-of", "2024-11-20"]);
    assert_eq!(wrong.code, 2);
}

#[test]
fn what_was_done_before_is_newly_done_only_if_it_is_recorded_once_more() {
    let record = |name: &str, day: &str| {
        format!("  - {{ deadline: {name}@2024-Q1, on: {day}, state: done, note: x }}\n")
    };
    let work = "deadlines:\n  - { id: a, task: 1b, every: quarter, at-least: 2 }\n  - { id: b, task: 1b, every: quarter, at-least: 2 }\nprogress:\n";
    let done = [
        ("a", "2024-02-01"),
        ("b", "2024-02-01"),
        ("a", "2024-02-05"),
    ];
    let more = [("b", "2024-02-05"), ("a", "2024-02-08")];
    let records = done
        .iter()
        .chain(&more)
        .map(|(name, day)| record(name, day));
    let text = work.to_owned() + &records.collect::<String>();
    let plan = Plan::new("since-again", Some(("work.yaml", &text)));
    let words = [
        "status",
        "--since",
        "2024-02-06",
        "--as-of",
        "2024-02-10",
        "--format",
        "json",
    ];
    let said = plan.dcs(&words);
    let json: serde_json::Value = serde_json::from_str(&said.out).expect(&said.err);
    let done = json["done"].as_array().unwrap().iter();
    let done: Vec<_> = done.map(|it| &it["ref"]).collect();
    assert_eq!(done, ["a@2024-Q1"]);
}

#[test]
fn a_record_dated_back_does_not_hide_lateness() {
    let paused = "progress:\n  - { deadline: bao-cao, on: 2024-12-20, state: paused, note: chờ }\n";
    let plan = Plan::new("backdated", Some(("progress.yaml", paused)));
    let dcs = |words: &[&str]| plan.dcs(&[words, &["--as-of", "2024-12-31"]].concat());
    for words in [
        &[
            "record",
            "bao-cao",
            "--state",
            "dropped",
            "--note",
            "x",
            "--on",
            "2024-11-19",
        ][..],
        &[
            "record",
            "bao-cao",
            "--state",
            "dropped",
            "--note",
            "x",
            "--on",
            "2024-12-19",
        ],
        &["record", "bao-cao", "--note", "x", "--on", "2024-11-20"],
        &[
            "extend",
            "bao-cao",
            "--to",
            "2024-12-30",
            "--by-decision",
            "x",
            "--on",
            "2024-11-19",
        ],
    ] {
        for dry in [&[][..], &["--dry-run"]] {
            let said = dcs(&[words, dry].concat());
            assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}");
            assert!(said.err.contains("quá hạn 30 ngày"), "{}", said.err);
        }
        assert_eq!(plan.read("progress.yaml"), paused);
        assert!(plan.read("extensions.yaml").is_empty());
    }
    // What hides nothing may be dated back: begun earlier, or dropped later.
    for words in [
        &[
            "record",
            "bao-cao",
            "--state",
            "started",
            "--on",
            "2024-11-01",
        ][..],
        &[
            "record",
            "bao-cao",
            "--state",
            "dropped",
            "--note",
            "x",
            "--on",
            "2024-12-20",
        ],
    ] {
        let said = dcs(words);
        assert_eq!(said.code, 0, "{words:?}: {}", said.err);
    }
}

#[test]
fn what_is_over_is_not_extended() {
    let plan = Plan::new("over", None);
    let extend = [
        "extend",
        "bao-cao",
        "--to",
        "2024-12-30",
        "--by-decision",
        "x",
    ];
    let said = plan.dcs(&["record", "bao-cao", "--note", "x", "--on", "2024-10-14"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let said = plan.dcs(&extend);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("đã xong ngày 14/10/2024"), "{}", said.err);
    assert_eq!(plan.dcs(&["undo"]).code, 0);
    assert_eq!(plan.dcs(&extend).code, 0);
}

#[test]
fn what_has_not_happened_yet_is_not_recorded() {
    let plan = Plan::new("ahead", None);
    for words in [
        "extend bao-cao --to 2024-12-30 --by-decision x",
        "record bao-cao --note x",
        "add meetings --kind yearly",
    ] {
        let words: Vec<&str> = words.split(' ').collect();
        let dcs = |on: &[&str]| plan.dcs(&[&words[..], on].concat());
        let said = dcs(&["--on", "16/10/2024"]);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}");
        assert!(said.err.contains("chưa đến"), "{}", said.err);
        assert!(said.err.contains("`--as-of 16/10/2024`"), "{}", said.err);
        let said = dcs(&["--on", "16/10/2024", "--as-of", "16/10/2024"]);
        assert_eq!(said.code, 0, "{words:?}: {}", said.err);
    }
    let step = ["step", "hn-2024-001", "resolved", "--on"];
    let dcs = |on: &[&str]| plan.dcs(&[&step[..], on].concat());
    assert_eq!(dcs(&["17/10/2024", "--as-of", "16/10/2024"]).code, 2);
    let said = dcs(&["17/10/2024", "--as-of", "17/10/2024"]);
    assert_eq!(said.code, 0, "{}", said.err);
}

#[test]
fn evidence_is_found_by_its_name_in_any_form_or_the_reason_is_said() {
    let plan = Plan::new("evidence-names", None);
    plan.0
        .write("plans/2024/minh-chung/bie\u{302}n ba\u{309}n.pdf", "a");
    plan.0.write("plans/2024/minh-chung/Bien-Ban.PDF", "a");
    plan.0.write("plans/2024/minh-chung/rong.pdf", "");
    plan.0.write(
        "kho/lfs.pdf",
        "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n",
    );
    plan.0.write("kho/CON.pdf", "a");
    plan.0.write("kho/to\u{302}.pdf", "a");
    plan.0.write("kho/bien-ban.pdf", "b");
    let record =
        |evidence: &str| plan.dcs(&["record", "bao-cao", "--copy", "--evidence", evidence]);
    for (evidence, said_of) in [
        ("minh-chung/bien-ban.pdf", "Bien-Ban.PDF"),
        ("MINH-CHUNG/bien-ban.pdf", "minh-chung/Bien-Ban.PDF"),
        ("minh-chung", "là thư mục"),
        ("minh-chung/rong.pdf", "rỗng"),
        ("kho/lfs.pdf", "git lfs pull"),
        ("kho/CON.pdf", "Windows"),
        ("kho/bien-ban.pdf", "đã có tệp khác cùng tên"),
    ] {
        let said = record(evidence);
        assert_eq!(said.code, 2, "{evidence}");
        assert!(said.err.contains(said_of), "{evidence}: {}", said.err);
    }
    assert_eq!(record("minh-chung/bi\u{ea}n b\u{1ea3}n.pdf").code, 0);
    // What is written is composed, whatever the file's name is.
    assert!(
        plan.read("progress.yaml")
            .contains("minh-chung/bi\u{ea}n b\u{1ea3}n.pdf")
    );
    assert_eq!(plan.dcs(&["undo"]).code, 0);
    let said = record("kho/t\u{f4}.pdf");
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        plan.read("progress.yaml")
            .contains("minh-chung/t\u{f4}.pdf")
    );
    assert!(plan.0.0.join("plans/2024/minh-chung/t\u{f4}.pdf").exists());
}

#[test]
fn the_lines_of_a_note_stay_lines() {
    let plan = Plan::new("note-lines", None);
    let note = "Ý thứ nhất;\nÝ thứ hai.";
    let said = plan.dcs(&["record", "bao-cao", "--note", note, "--reason", note]);
    assert_eq!(said.code, 0, "{}", said.err);
    let written = plan.read("progress.yaml");
    let quoted = "\"Ý thứ nhất;\\nÝ thứ hai.\"";
    assert_eq!(written.matches(quoted).count(), 2, "{written}");
}

#[test]
fn a_figure_is_given_once_by_whatever_name() {
    let plan = Plan::new("figure-twice", None);
    let said = plan.dcs(&[
        "record",
        "bao-cao",
        "--figure",
        "nguoi-du=1",
        "--figure",
        "NGUOI-DU=2",
    ]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("`nguoi-du` được nêu hai lần"),
        "{}",
        said.err
    );
}

#[test]
fn an_extension_of_paused_work_is_said_to_have_no_effect_yet() {
    let plan = Plan::new("extend-paused", None);
    let extend = [
        "extend",
        "bao-cao",
        "--to",
        "2024-12-20",
        "--by-decision",
        "CV",
    ];
    assert!(!plan.dcs(&extend).err.contains("tạm dừng"));
    assert_eq!(plan.dcs(&["undo"]).code, 0);
    let pause = ["record", "bao-cao", "--state", "paused", "--note", "x"];
    assert_eq!(plan.dcs(&pause).code, 0);
    let said = plan.dcs(&extend);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("`bao-cao` đang tạm dừng"), "{}", said.err);
}

#[test]
fn a_template_in_another_encoding_is_named_in_the_language_of_the_run() {
    let plan = Plan::new("template-utf16", None);
    plan.0.write("mau.md", b"\xff\xfe#\x00 \x00a\x00");
    let said = plan.dcs(&["report", "--template", "mau.md"]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("không phải văn bản UTF-8"),
        "{}",
        said.err
    );
}

#[cfg(unix)]
#[test]
fn a_file_and_a_link_to_it_are_one_file() {
    let plan = Plan::new("inner-link", None);
    let home = plan.0.0.join("plans/2024");
    assert_eq!(plan.dcs(&["record", "bao-cao", "--note", "x"]).code, 0);
    let before = plan.dcs(&["check"]).out;
    for name in ["a.yaml", "z.yaml"] {
        std::os::unix::fs::symlink("progress.yaml", home.join(name)).unwrap();
    }
    assert_eq!(plan.dcs(&["check"]).out, before);
}

#[test]
fn a_record_that_a_later_one_outweighs_says_so() {
    let later = "progress:\n  - { deadline: hang-quy@2024-Q3, on: 2024-10-14, state: started }\n";
    let plan = Plan::new("record-outweighed", Some(("progress.yaml", later)));
    let record = |on| {
        let reference = "hang-quy@2024-Q3";
        let said = plan.dcs(&["record", reference, "--on", on, "--note", "x", "--dry-run"]);
        assert_eq!(said.code, 0, "{}", said.err);
        said.err
    };
    let note = "lưu ý: bản ghi ngày 14/10/2024 (đang làm) mới hơn";
    assert!(
        record("2024-10-13").contains(note),
        "{}",
        record("2024-10-13")
    );
    assert_eq!(record("2024-10-14"), "");
    assert_eq!(record("2024-10-15"), "");
}

#[test]
fn what_the_check_says_of_a_new_record_is_said_before_it_is_written_without_a_line() {
    let plan = Plan::new("record-warned", None);
    let bare = plan.dcs(&["record", "bao-cao", "--dry-run"]);
    assert!(bare.err.starts_with("cảnh báo[DCS503]: "), "{}", bare.err);
    assert!(!bare.err.contains("progress.yaml:"), "{}", bare.err);
    let early = plan.dcs(&[
        "record",
        "bao-cao",
        "--state",
        "started",
        "--on",
        "2023-12-31",
        "--dry-run",
    ]);
    assert!(early.err.contains("cảnh báo[DCS502]: "), "{}", early.err);
    let quiet = plan.dcs(&["record", "bao-cao", "--dry-run", "-q"]);
    assert_eq!(quiet.err, "");
    let noted = plan.dcs(&["record", "bao-cao", "--note", "Họp", "--dry-run"]);
    assert_eq!(noted.err, "");
    let refused = plan.dcs(&["record", "bao-cao", "--state", "paused"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.starts_with("lỗi[DCS505]: "), "{}", refused.err);
    assert!(!refused.err.contains("-->"), "{}", refused.err);
}
