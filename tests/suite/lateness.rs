//! Lateness that no later record removes.

use dcs::plan::Plan;
use dcs::status::{Snapshot, Status};
use serde_json::Value;

use crate::world::{Said, Scratch, base, day, dcs, findings, root, sources};

/// Returns records of `bao-cao`, due on 20/11/2024, by day and state.
fn records(records: &[(&str, &str)]) -> String {
    let record = |(on, state): &(&str, &str)| {
        format!(
            "[[progress]]\ndeadline = \"bao-cao\"\non = {on}\nstate = \"{state}\"\nnote = \"chờ hướng dẫn\"\n"
        )
    };
    records.iter().map(record).collect()
}

fn read(text: &str) -> Plan {
    let sources = sources(&[("plan.toml", text)]);
    findings(&sources, &root(), day("2025-12-31")).0
}

/// Returns status, days late, and days late relative to the original due day, as of 31/1/2025.
fn late(extra: &str) -> (Status, i64, i64) {
    let plan = read(&format!("{}\n{extra}", base()));
    let snapshot = Snapshot::new(&plan, day("2025-01-31"), 7);
    let item = &snapshot.obligations[0];
    let at_first = snapshot.days_late_at_first(item);
    (item.status, snapshot.days_late(item), at_first)
}

#[test]
fn what_is_paused_or_dropped_keeps_the_lateness_it_had() {
    let of = |list: &[(&str, &str)]| late(&records(list));
    for (state, status) in [("paused", Status::Paused), ("dropped", Status::Dropped)] {
        assert_eq!(of(&[("2024-11-20", state)]), (status, 0, 0));
        assert_eq!(of(&[("2024-11-21", state)]), (status, 1, 0));
        assert_eq!(of(&[("2024-12-20", state)]), (status, 30, 0));
    }
    // Its lateness ends when it is paused, and is 0 if that was on time.
    let paused = ("2024-11-25", "paused");
    let dropped = ("2025-01-10", "dropped");
    assert_eq!(of(&[paused, dropped]), (Status::Dropped, 5, 0));
    assert_eq!(
        of(&[("2024-11-01", "paused"), dropped]),
        (Status::Dropped, 0, 0)
    );
    assert_eq!(
        of(&[("2024-11-01", "done"), dropped]),
        (Status::Dropped, 0, 0)
    );
    // Resumed, it is overdue as if it had never been paused.
    let again = ("2024-12-01", "started");
    assert_eq!(of(&[paused, again]), (Status::Overdue, 72, 0));
    assert_eq!(of(&[paused, again, dropped]), (Status::Dropped, 51, 0));
    assert_eq!(
        of(&[paused, ("2024-12-01", "done")]),
        (Status::DoneLate, 11, 0)
    );
}

#[test]
fn lateness_against_the_first_due_day_ends_where_the_work_does() {
    let extension = "[[extensions]]\ndeadline = \"bao-cao\"\nto = 2024-12-20\non = 2024-11-10\ndecision = \"CV 1\"\n";
    let of = |list: &[(&str, &str)]| late(&format!("{extension}{}", records(list)));
    assert_eq!(of(&[]), (Status::Overdue, 42, 72));
    assert_eq!(of(&[("2024-12-01", "done")]), (Status::Done, 0, 11));
    assert_eq!(of(&[("2024-12-01", "paused")]), (Status::Paused, 0, 11));
    assert_eq!(of(&[("2024-12-21", "dropped")]), (Status::Dropped, 1, 31));
    assert_eq!(of(&[("2024-11-20", "dropped")]), (Status::Dropped, 0, 0));
}

#[test]
fn every_output_shows_the_lateness_of_what_was_paused() {
    let scratch = Scratch::new("late-when-paused");
    let text = format!("{}\n{}", base(), records(&[("2024-12-20", "paused")]));
    let plan = scratch.write("plan.toml", text);
    let said = |command: &str, more: &[&str]| -> Said {
        let plan = plan.to_str().unwrap();
        let arguments = [command, "-p", plan, "--as-of", "2024-12-31"];
        dcs(&[&arguments, more].concat())
    };
    let late = "quá hạn 30 ngày khi tạm dừng";
    for more in [
        &[][..],
        &["--all"],
        &["--task", "1a"],
        &["--since", "2024-12-01"],
    ] {
        let text = said("status", more).out;
        assert!(text.contains(late), "{more:?}: {text}");
    }
    for more in [&[][..], &["--format", "csv"], &["--format", "markdown"]] {
        let text = said("overdue", more).out;
        assert!(text.contains(late), "{more:?}: {text}");
    }
    let json = |command: &str, more: &[&str]| -> Value {
        let out = said(command, &[more, &["--format", "json"]].concat()).out;
        serde_json::from_str(&out).unwrap()
    };
    assert_eq!(json("status", &[])["occurrences"][0]["days_late"], 30);
    let overdue = json("overdue", &[]);
    assert_eq!(overdue["stopped_late"][0]["ref"], "bao-cao");
    assert_eq!(overdue["stopped_late"][0]["days_late"], 30);
    // The four quarters of the other task are overdue; the paused one is not.
    assert_eq!(overdue["summary"]["overdue"], 4);
    assert_eq!(overdue["occurrences"].as_array().unwrap().len(), 4);
    assert_eq!(overdue["summary"]["stopped_late"], 1);
    for format in ["jsonl", "github", "gitlab", "sarif", "junit"] {
        let out = said("overdue", &["--format", format]).out;
        assert!(out.contains(late), "{format}: {out}");
    }
    let report = said("report", &["--outline", "plan"]).out;
    for sentence in [
        ": Tạm dừng khi đã quá hạn 30 ngày so với hạn 20/11/2024. chờ hướng dẫn.",
        ": tạm dừng khi đã quá hạn 30 ngày so với hạn 20/11/2024, nguyên nhân: chờ hướng dẫn.",
        "| Quá hạn 30 ngày khi tạm dừng |",
    ] {
        assert!(report.contains(sentence), "{sentence}\n{report}");
    }
}

#[test]
fn among_all_plans_what_was_stopped_late_counts() {
    let scratch = Scratch::new("late-of-all");
    let done = |deadline: &str, on: &str| {
        format!(
            "[[progress]]\ndeadline = \"{deadline}\"\non = {on}\nstate = \"done\"\nnote = \"x\"\n"
        )
    };
    let quarters = [("Q1", "01"), ("Q2", "04"), ("Q3", "07"), ("Q4", "10")];
    let quarters = quarters.map(|(quarter, month)| {
        done(
            &format!("hang-quy@2024-{quarter}"),
            &format!("2024-{month}-10"),
        )
    });
    let plan = |stopped: &str| format!("{}\n{}{stopped}", base(), quarters.concat());
    scratch.write("b/plan.toml", plan(&records(&[("2024-12-20", "paused")])));
    scratch.write("a/plan.toml", plan(&done("bao-cao", "2024-11-20")));
    let said = |more: &[&str]| {
        let folder = scratch.0.to_str().unwrap();
        let arguments = ["status", "--all-plans", folder, "--as-of", "2024-12-31"];
        dcs(&[&arguments, more].concat()).out
    };
    let lines = said(&["--format", "jsonl", "--top", "2"]);
    let lines: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    // The worst first.
    assert!(lines[0]["path"].as_str().unwrap().ends_with("/b"));
    let of = |line: &Value| {
        (
            line["overdue"].clone(),
            line["stopped_late"].clone(),
            line["days_late"].clone(),
        )
    };
    assert_eq!(of(&lines[0]), (0.into(), 1.into(), 30.into()));
    assert_eq!(of(&lines[1]), (0.into(), 0.into(), 0.into()));
    let table = said(&[]);
    let counted = "1 có việc tạm dừng hoặc không thực hiện nữa khi đã quá hạn";
    assert!(
        table.contains("Dừng khi quá hạn") && table.contains(counted),
        "{table}"
    );
    // Nothing says that all is well.
    let plan = scratch.0.join("b");
    let overdue = dcs(&[
        "overdue",
        "-p",
        plan.to_str().unwrap(),
        "--as-of",
        "2024-12-31",
    ])
    .out;
    assert!(
        overdue.starts_with("Đã quá hạn khi tạm dừng hoặc không thực hiện nữa (1)\n"),
        "{overdue}"
    );
}

#[test]
fn what_is_recorded_as_done_before_its_period_is_said() {
    let scratch = Scratch::new("done-ahead");
    scratch.write("p/plan.toml", base());
    let record = |reference: &str, on: &str, state: &str| -> String {
        let folder = scratch.0.join("p");
        let folder = folder.to_str().unwrap();
        let said = dcs(&[
            "record",
            reference,
            "--on",
            on,
            "--state",
            state,
            "--note",
            "x",
            "-p",
            folder,
            "--as-of",
            "2024-12-31",
            "--dry-run",
        ]);
        assert_eq!(said.code, 0, "{}", said.err);
        said.err
    };
    let said = record("hang-quy@2024-Q2", "31/03/2024", "done");
    let before =
        "`hang-quy@2024-Q2` ghi xong ngày 31/03/2024, trước khi kỳ ấy bắt đầu (01/04/2024)";
    assert!(said.contains("DCS502") && said.contains(before), "{said}");
    assert_eq!(record("hang-quy@2024-Q2", "01/04/2024", "done"), "");
    assert_eq!(record("hang-quy@2024-Q2", "31/03/2024", "started"), "");
    let said = record("bao-cao", "31/12/2023", "started");
    assert!(
        said.contains("trước kỳ của kế hoạch (01/01/2024)"),
        "{said}"
    );
    assert_eq!(record("bao-cao", "01/01/2024", "done"), "");
}

#[test]
fn only_what_is_overdue_fails_the_command() {
    let scratch = Scratch::new("only-overdue-fails");
    let head = base();
    let head = head
        .split("[[deadlines]]\nid = \"hang-quy\"")
        .next()
        .unwrap();
    let plan = scratch.write(
        "plan.toml",
        format!("{head}\n{}", records(&[("2024-12-20", "dropped")])),
    );
    let run = |as_of| dcs(&["overdue", "-p", plan.to_str().unwrap(), "--as-of", as_of]);
    assert_eq!(run("2024-12-19").code, 1);
    let said = run("2024-12-20");
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        said.out.contains("quá hạn 30 ngày khi ghi không thực hiện"),
        "{}",
        said.out
    );
}

#[test]
fn since_tells_what_was_newly_paused_dropped_and_put_off() {
    let scratch = Scratch::new("newly-stopped");
    let extension = "[[extensions]]\ndeadline = \"hang-quy@2024-Q4\"\nto = 2024-12-25\non = 2024-12-05\ndecision = \"CV 1\"\n";
    let text = format!(
        "{}\n{extension}{}",
        base(),
        records(&[("2024-12-05", "paused")])
    );
    let plan = scratch.write("plan.toml", text);
    let lists = |since: &str| {
        let plan = plan.to_str().unwrap();
        let arguments = [
            "status",
            "-p",
            plan,
            "--as-of",
            "2024-12-10",
            "--format",
            "json",
            "--since",
            since,
        ];
        let json: Value = serde_json::from_str(&dcs(&arguments).out).unwrap();
        let refs = |list: &str| -> Vec<String> {
            let items = json[list].as_array().unwrap().iter();
            items
                .map(|item| item["ref"].as_str().unwrap().to_owned())
                .collect()
        };
        (refs("paused"), refs("dropped"), refs("extended"))
    };
    let (paused, extended) = (
        vec!["bao-cao".to_owned()],
        vec!["hang-quy@2024-Q4".to_owned()],
    );
    // What happened on the day itself is among the changes.
    assert_eq!(lists("2024-12-05"), (paused, vec![], extended));
    assert_eq!(lists("2024-12-06"), (vec![], vec![], vec![]));
    // What is paused once more is told again, with its new reason.
    let again = records(&[("2024-11-01", "paused"), ("2024-12-05", "paused")]);
    scratch.write("plan.toml", format!("{}\n{again}", base()));
    assert_eq!(lists("2024-12-05").0, ["bao-cao"]);
    assert!(lists("2024-12-06").0.is_empty());
}

#[test]
fn since_tells_what_was_begun_again_and_what_goes_on() {
    let scratch = Scratch::new("newly-begun");
    let ongoing = "[[deadlines]]\nid = \"tiep-dan\"\ntask = \"1b\"\nongoing = true\n";
    let activity =
        "[[progress]]\ndeadline = \"tiep-dan\"\non = 2024-12-05\nstate = \"done\"\nnote = \"x\"\n";
    let records = records(&[("2024-11-01", "done"), ("2024-12-05", "started")]);
    let text = format!("{}\n{ongoing}{activity}{records}", base());
    let plan = scratch.write("plan.toml", text);
    let said = |since: &str, more: &[&str]| {
        let plan = plan.to_str().unwrap();
        let arguments = [
            "status",
            "-p",
            plan,
            "--as-of",
            "2024-12-10",
            "--since",
            since,
        ];
        dcs(&[&arguments, more].concat()).out
    };
    for (since, shown) in [("2024-12-05", true), ("2024-12-06", false)] {
        let json: Value = serde_json::from_str(&said(since, &["--format", "json"])).unwrap();
        for (list, id) in [("started", "bao-cao"), ("active", "tiep-dan")] {
            let items = json[list].as_array().unwrap();
            assert_eq!(
                items.iter().any(|it| it["ref"] == id),
                shown,
                "{list} {since}"
            );
        }
        for heading in [
            "Mới bắt đầu hoặc làm tiếp (1)",
            "Việc thường xuyên có hoạt động (1)",
        ] {
            assert_eq!(
                said(since, &[]).contains(heading),
                shown,
                "{heading} {since}"
            );
        }
        assert_eq!(
            said(since, &["--format", "csv"]).contains("tiep-dan"),
            shown
        );
    }
}

#[test]
fn what_was_done_late_and_then_dropped_was_not_overdue_then() {
    let scratch = Scratch::new("done-then-dropped");
    let records = records(&[("2024-11-25", "done"), ("2024-12-20", "dropped")]);
    let plan = scratch.write("plan.toml", format!("{}\n{records}", base()));
    let said = |words: &[&str]| {
        let more = ["-p", plan.to_str().unwrap(), "--as-of", "2024-12-31"];
        dcs(&[words, &more].concat()).out
    };
    assert!(said(&["status", "--all"]).contains("xong ngày 25/11/2024, chậm 5 ngày"));
    assert!(!said(&["overdue"]).contains("bao-cao"));
    let json: Value = serde_json::from_str(&said(&["status", "--format", "json"])).unwrap();
    let item = &json["occurrences"][0];
    assert_eq!(
        (&item["status"], &item["done"], &item["days_late"]),
        (&"dropped".into(), &"2024-11-25".into(), &5.into())
    );
    let report = said(&["report", "--outline", "plan"]);
    assert!(!report.contains("khi không thực hiện"), "{report}");
    assert!(
        report.contains("đã hoàn thành ngày 25/11/2024, chậm 05 ngày"),
        "{report}"
    );
}

#[test]
fn rows_of_what_is_done_show_the_day_and_the_lateness() {
    let scratch = Scratch::new("done-late-rows");
    let record = records(&[("2024-11-25", "done")]);
    let record = record.replace("note =", "reason = \"mưa bão\"\nnote =");
    let plan = scratch.write("plan.toml", format!("{}\n{record}", base()));
    let said = |words: &[&str]| {
        let more = ["-p", plan.to_str().unwrap(), "--as-of", "2024-12-31"];
        dcs(&[words, &more].concat()).out
    };
    for words in [
        &["status", "--all"][..],
        &["status", "--all", "--format", "csv"],
        &["status", "--task", "1a"],
    ] {
        let out = said(words);
        assert!(
            out.contains("xong ngày 25/11/2024, chậm 5 ngày"),
            "{words:?}: {out}"
        );
    }
    assert!(said(&["status", "--task", "1a"]).contains("mưa bão"));
    let json: Value = serde_json::from_str(&said(&["status", "--format", "json"])).unwrap();
    assert_eq!(json["occurrences"][0]["done"], "2024-11-25");
}

#[test]
fn the_report_and_its_deadline_are_one_fact() {
    let standing = |report: &str, extra: &str, as_of: &str| {
        let due = "due = 2024-11-20\n\n[[sections]]";
        let plan = base().replacen(due, &format!("{report}\n{due}"), 1);
        assert!(report.is_empty() || plan != base());
        let plan = plan.replacen(
            "id = \"bao-cao\"",
            "id = \"bao-cao\"\nwhat = \"Gửi báo cáo\"",
            1,
        );
        let plan = read(&format!("{plan}\n{extra}"));
        let snapshot = Snapshot::new(&plan, day(as_of), 7);
        (
            snapshot.obligations[0].status,
            snapshot.next_report_standing().due,
            snapshot.next_report_standing().done,
        )
    };
    let due = Some(day("2024-11-20"));
    assert_eq!(standing("", "", "2024-11-25"), (Status::Overdue, due, None));
    // A record answers both.
    let done = records(&[("2024-11-19", "done")]);
    let on = Some(day("2024-11-19"));
    assert_eq!(standing("", &done, "2024-11-25"), (Status::Done, due, on));
    assert_eq!(
        standing("", &done, "2024-11-18"),
        (Status::DueSoon, due, None)
    );
    // Number and date answer both; one of them alone does not.
    let issued = "number = 45\ndate = 2024-11-22";
    let on = Some(day("2024-11-22"));
    assert_eq!(
        standing(issued, "", "2024-11-25"),
        (Status::DoneLate, due, on)
    );
    assert_eq!(
        standing(issued, "", "2024-11-21"),
        (Status::Overdue, due, None)
    );
    for half in ["number = 45", "date = 2024-11-22"] {
        assert_eq!(
            standing(half, "", "2024-11-25"),
            (Status::Overdue, due, None)
        );
    }
    // A record takes precedence: also one that it is open again.
    let again = records(&[("2024-11-23", "started")]);
    assert_eq!(
        standing(issued, &again, "2024-11-25"),
        (Status::Overdue, due, None)
    );
    // One of the day of the report was made before it.
    let same_day = records(&[("2024-11-22", "started")]);
    let on = Some(day("2024-11-22"));
    assert_eq!(
        standing(issued, &same_day, "2024-11-25"),
        (Status::DoneLate, due, on)
    );
    let on = Some(day("2024-11-20"));
    let recorded = records(&[("2024-11-20", "done")]);
    assert_eq!(
        standing(issued, &recorded, "2024-11-25"),
        (Status::Done, due, on)
    );
    // An extension of the deadline extends the report.
    let extended = "[[extensions]]\ndeadline = \"bao-cao\"\nto = 2024-11-29\non = 2024-11-18\n\
                    decision = \"Công văn số 12/UBND\"\n";
    let due = Some(day("2024-11-29"));
    assert_eq!(
        standing("", extended, "2024-11-25"),
        (Status::DueSoon, due, None)
    );
}

#[test]
fn status_says_once_that_the_report_is_done() {
    let sample = "examples/truong-hoanh-2024";
    let said = dcs(&["status", "-p", sample, "--as-of", "2024-11-25"]).out;
    assert!(
        said.contains(" · báo cáo năm đã xong ngày 18/11/2024\n"),
        "{said}"
    );
    let said = dcs(&["status", "-p", sample, "--as-of", "2024-11-10"]).out;
    assert!(
        said.contains(" · còn 10 ngày đến hạn báo cáo năm 20/11/2024\n"),
        "{said}"
    );
    let json = dcs(&[
        "status",
        "-p",
        sample,
        "--as-of",
        "2024-11-25",
        "--format",
        "json",
    ])
    .out;
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["plan"]["report_done"], "2024-11-18");
}

#[test]
fn work_that_has_begun_is_due_all_the_same() {
    let begun = read(&(base() + &records(&[("2024-10-20", "started")])));
    let snapshot = Snapshot::new(&begun, day("2024-10-25"), 7);
    let due = |days: u32| {
        let due = snapshot.due_within(days).into_iter();
        due.filter(|it| it.name() == "bao-cao").count()
    };
    assert_eq!((due(25), due(26)), (0, 1));
    assert_eq!(snapshot.obligations[0].status, Status::InProgress);
}

#[test]
fn only_what_closes_work_stands_against_a_record_of_an_earlier_day() {
    let closed = |all: &[(&str, &str)], on: &str| {
        let plan = read(&(base() + &records(all)));
        let snapshot = Snapshot::new(&plan, day("2024-12-31"), 7);
        let closed = snapshot.closed_after(&snapshot.obligations[0], day(on));
        closed.map(|(_, day)| day)
    };
    let done = [("2024-11-10", "done"), ("2024-11-15", "started")];
    assert_eq!(closed(&done, "2024-11-09"), Some(day("2024-11-10")));
    assert_eq!(closed(&done, "2024-11-10"), None);
    let only_begun = [("2024-11-15", "started")];
    assert_eq!(closed(&only_begun, "2024-11-09"), None);
}

#[test]
fn a_plan_is_current_on_the_days_of_its_own_period_too() {
    let period = "year = 2024\nfrom = 2024-09-01\nuntil = 2025-08-31";
    let of = |text: &str, as_of: &str| {
        let plan = read(&base().replacen("year = 2024", text, 1));
        let snapshot = Snapshot::new(&plan, day(as_of), 7);
        dcs::status::Summary::of(&snapshot).is_current
    };
    assert!(of("year = 2024", "2024-12-31") && !of("year = 2024", "2025-01-01"));
    assert!(of(period, "2025-08-31") && !of(period, "2025-09-01"));
    assert!(of(period, "2024-01-01"));
}
