//! The effective due day, which is the same in every table, sentence and format.

use dcs::plan::Plan;
use dcs::status::{Snapshot, Status};
use serde_json::Value;

use crate::world::{Run, Said, Scratch, base, day, dcs, findings, root, sources};

/// The base plan with `next-working-day`, with its first deadline
/// due on a Saturday, and with `extra` records.
fn moving(extra: &str) -> String {
    let plan = base()
        .replace("year = 2024\n", "year = 2024\nnext-working-day = true\n")
        .replacen(
            "task = \"1a\"\ndue = 2024-11-20",
            "task = \"1a\"\ndue = 2024-11-16",
            1,
        );
    format!("{plan}\n{extra}")
}

fn read(text: &str) -> Plan {
    let sources = sources(&[("plan.toml", text)]);
    findings(&sources, &root(), day("2024-12-31")).0
}

fn done(on: &str) -> String {
    format!("[[progress]]\ndeadline = \"bao-cao\"\non = {on}\nstate = \"done\"\nnote = \"ghi\"\n")
}

/// A run on a plan with a text.
fn run(scratch: &Scratch, text: &str, command: &str, as_of: &str, more: &[&str]) -> Said {
    let plan = scratch.write("plan.toml", text);
    let mut arguments = vec![command, "-p", plan.to_str().unwrap(), "--as-of", as_of];
    arguments.extend(more);
    dcs(&arguments)
}

#[test]
fn status_days_and_counts_follow_the_moved_day() {
    let plan = read(&moving(""));
    let at = |as_of: &str| {
        let snapshot = Snapshot::new(&plan, day(as_of), 7);
        let item = &snapshot.obligations[0];
        assert_eq!(item.due, Some(day("2024-11-18")));
        assert_eq!(item.written_due, Some(day("2024-11-16")));
        let tally = snapshot.tally(std::iter::once(item));
        let left = snapshot.days_left(item).unwrap();
        (item.status, left, snapshot.days_late(item), tally.due)
    };
    assert_eq!(at("2024-11-10"), (Status::NotStarted, 8, 0, 0));
    assert_eq!(at("2024-11-11"), (Status::DueSoon, 7, 0, 0));
    assert_eq!(at("2024-11-17"), (Status::DueSoon, 1, 0, 0));
    assert_eq!(at("2024-11-18"), (Status::DueSoon, 0, 0, 1));
    assert_eq!(at("2024-11-19"), (Status::Overdue, -1, 1, 1));
    let of = |on: &str| {
        let plan = read(&moving(&done(on)));
        let snapshot = Snapshot::new(&plan, day("2024-12-01"), 7);
        (
            snapshot.obligations[0].status,
            snapshot.days_late(&snapshot.obligations[0]),
        )
    };
    assert_eq!(of("2024-11-18"), (Status::Done, 0));
    assert_eq!(of("2024-11-20"), (Status::DoneLate, 2));
}

#[test]
fn an_extension_to_a_free_day_counts_until_the_next_working_day() {
    let extension = "[[extensions]]\ndeadline = \"bao-cao\"\nto = 2024-11-23\non = 2024-11-10\ndecision = \"CV 1\"\n";
    let plan = read(&moving(extension));
    let snapshot = Snapshot::new(&plan, day("2024-11-26"), 7);
    let item = &snapshot.obligations[0];
    assert_eq!(item.due, Some(day("2024-11-25")));
    assert_eq!(item.written_due, Some(day("2024-11-23")));
    assert_eq!(item.first_due, Some(day("2024-11-18")));
    assert_eq!(snapshot.days_late(item), 1);
    assert_eq!(snapshot.days_late_at_first(item), 8);
    // An extension to the effective due day extends nothing.
    let idle = moving(&extension.replace("2024-11-23", "2024-11-17"));
    let sources = sources(&[("plan.toml", &idle)]);
    let (_, found) = findings(&sources, &root(), day("2024-12-31"));
    assert!(found.iter().any(|finding| finding.rule.code == "DCS211"));
}

#[test]
fn every_format_shows_the_day_that_counts_and_the_written_one_beside_it() {
    let scratch = Scratch::new("due-day-formats");
    let plan = moving("");
    let said = |command: &str, more: &[&str]| run(&scratch, &plan, command, "2024-11-20", more).out;
    let json: Value = serde_json::from_str(&said("status", &["--format", "json"])).unwrap();
    let item = &json["occurrences"][0];
    assert_eq!(item["due"], "2024-11-18");
    assert_eq!(item["written_due"], "2024-11-16");
    assert_eq!(
        (&item["days_late"], &item["days_left"]),
        (&2.into(), &(-2).into())
    );
    assert!(json["occurrences"][1].get("written_due").is_none());
    let beside = "hạn 16/11/2024 là thứ Bảy, tính đến 18/11/2024";
    for more in [&["--format", "csv"][..], &["--format", "markdown"], &[]] {
        let text = said("overdue", more);
        let shown = text.contains("18/11/2024") && text.contains(beside);
        assert!(shown, "{more:?}: {text}");
    }
    assert!(said("status", &["--task", "1a"]).contains(beside));
    for format in ["sarif", "junit", "jsonl", "github", "gitlab"] {
        let text = said("overdue", &["--format", format, "--lang", "en"]);
        assert!(
            text.contains("2 days overdue, due 18/11/2024"),
            "{format}: {text}"
        );
    }
    let since = said("status", &["--since", "2024-11-17", "--format", "json"]);
    let since: Value = serde_json::from_str(&since).unwrap();
    assert_eq!(since["late"][0]["due"], "2024-11-18");
}

/// The order in which the report goes through the tasks.
const BY_TASK: [&str; 2] = ["--outline", "plan"];

#[test]
fn the_report_counts_from_the_day_that_it_names() {
    let scratch = Scratch::new("due-day-report");
    let beside = "18/11/2024 (hạn 16/11/2024 là thứ Bảy, tính đến 18/11/2024)";
    let open = run(&scratch, &moving(""), "report", "2024-11-20", &BY_TASK).out;
    let open = open
        .replace("\\(", "(")
        .replace("\\)", ")")
        .replace("\\/", "/")
        .replace("\\,", ",");
    for sentence in [
        format!(": Chưa hoàn thành, quá hạn 02 ngày so với hạn {beside}."),
        format!(": chưa hoàn thành, quá hạn 02 ngày so với hạn {beside}, nguyên nhân: ……"),
        format!("| {beside} |"),
    ] {
        assert!(open.contains(&sentence), "{sentence}\n{open}");
    }
    let late = run(
        &scratch,
        &moving(&done("2024-11-21")),
        "report",
        "2024-11-22",
        &BY_TASK,
    )
    .out;
    assert!(
        late.contains(&format!("chậm 03 ngày so với hạn {beside}")),
        "{late}"
    );
    let ahead = run(&scratch, &moving(""), "report", "2024-11-17", &BY_TASK).out;
    assert!(
        ahead.contains(&format!("Chưa đến hạn, hạn {beside}.")),
        "{ahead}"
    );
}

#[test]
fn the_annual_report_is_due_on_the_day_that_counts() {
    let scratch = Scratch::new("due-day-annual");
    let plan = moving("").replacen("due = 2024-11-20", "due = 2024-11-24", 1);
    let plan = scratch.write("plan.toml", plan);
    let plan = plan.to_str().unwrap();
    let of = |more: &[&str]| {
        let arguments = ["status", "--as-of", "2024-11-25"];
        Run::default().dcs(&[&arguments, more].concat())
    };
    let json: Value = serde_json::from_str(&of(&["-p", plan, "--format", "json"]).out).unwrap();
    assert_eq!(json["plan"]["report_due"], "2024-11-25");
    assert_eq!(json["plan"]["written_report_due"], "2024-11-24");
    assert_eq!(json["plan"]["days_until_report"], 0);
    assert!(of(&["-p", plan]).out.contains("hôm nay là hạn báo cáo năm"));
    let line = of(&["--all-plans", plan, "--format", "jsonl"]).out;
    assert!(line.contains("\"report_due\":\"2024-11-25\""), "{line}");
}
