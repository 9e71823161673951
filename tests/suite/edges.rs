//! Exact bounds: the last day of a window, the maximum number of something,
//! the first line too many. Statuses are tested in `statuses.rs`.

use std::fmt::Write as _;

use dcs::plan::scalar::day::{Day, Zone};
use dcs::plan::scalar::id::Id;
use dcs::plan::scalar::number::Number;
use dcs::plan::scalar::period::Period;
use dcs::plan::scalar::value::{Scalar, Whole};
use serde_json::Value;

use crate::world::{Run, Scratch, base};

/// Runs a command on a plan in one file.
fn run(name: &str, plan: &str, arguments: &[&str]) -> String {
    let scratch = Scratch::new(&format!("edges-{name}"));
    scratch.write("plan.toml", plan);
    let said = Run::default()
        .folder(&scratch.0)
        .dcs(&[arguments, &["-p", "plan.toml"]].concat());
    assert_ne!(said.code, 2, "{}{}", said.out, said.err);
    said.out
}

fn json(name: &str, plan: &str, arguments: &[&str]) -> Value {
    let out = run(name, plan, &[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&out).expect("JSON")
}

/// Returns the names of the occurrences in a document.
fn names(document: &Value) -> Vec<String> {
    let items = document["occurrences"].as_array().expect("a list");
    let name = |item: &Value| item["ref"].as_str().expect("a name").to_owned();
    items.iter().map(name).collect()
}

#[test]
fn a_warning_reaches_to_the_last_of_its_days() {
    // `bao-cao` is due on 20/11/2024, the last quarter on 15/10.
    let warned = |as_of: &str, days: &str| {
        let arguments = ["overdue", "--as-of", as_of, "--warn", days];
        names(&json("warn", &base(), &arguments)).contains(&"bao-cao".to_owned())
    };
    assert!(!warned("2024-11-12", "7d"));
    assert!(warned("2024-11-13", "7d"));
    assert!(!warned("2024-11-13", "6d"));
    assert!(!warned("2024-11-19", "0d"));
    assert!(warned("2024-11-20", "0d"));
    // On the next day it is overdue and no longer due soon.
    let late = json(
        "late",
        &base(),
        &["overdue", "--as-of", "2024-11-21", "--warn", "7d"],
    );
    assert_eq!(names(&late).iter().filter(|it| *it == "bao-cao").count(), 1);
    assert_eq!(late["summary"]["due_soon"], 0);
}

#[test]
fn what_is_due_today_counts_as_due_so_far() {
    let done = "\n[[progress]]\ndeadline = \"bao-cao\"\non = 2024-11-20\nstate = \"done\"\n";
    let plan = base() + done;
    let so_far = |as_of: &str| {
        let summary = json("so-far", &plan, &["status", "--as-of", as_of])["summary"].take();
        let count = |key: &str| summary[key].as_u64().expect("a number");
        (
            count("dated_so_far"),
            count("done_so_far"),
            count("dated"),
            count("done"),
        )
    };
    // Four quarters are due by 15/10.
    assert_eq!(so_far("2024-01-14"), (0, 0, 5, 0));
    assert_eq!(so_far("2024-01-15"), (1, 0, 5, 0));
    assert_eq!(so_far("2024-10-14"), (3, 0, 5, 0));
    assert_eq!(so_far("2024-10-15"), (4, 0, 5, 0));
    assert_eq!(so_far("2024-11-19"), (4, 0, 5, 0));
    assert_eq!(so_far("2024-11-20"), (5, 1, 5, 1));
}

#[test]
fn a_deadline_may_have_a_thousand_dates_and_not_one_more() {
    // 1 January 2024 is a Monday; the thousandth Monday from it is 23/02/2043.
    let weekly = |until: &str| {
        let period = format!("[plan]\nfrom = 2024-01-01\nuntil = {until}");
        let deadline = format!(
            "\n[[deadlines]]\nid = \"tuan\"\ntask = \"1b\"\nevery = \"week\"\nday = 1\nuntil = {until}\n"
        );
        let plan = base().replace("[plan]", &period) + &deadline;
        run("thousand", &plan, &["check", "--as-of", "2024-01-01"]).contains("DCS209")
    };
    assert!(!weekly("2043-02-23"));
    assert!(!weekly("2043-03-01"));
    assert!(weekly("2043-03-02"));
}

#[test]
fn a_role_comes_from_the_nearest_record_that_gives_it() {
    // The section's overseer oversees the task too, though another leads it; a task
    // whose overseer is named for it or for a nearer section has only that one.
    let head = base().replace(
        "support = [\"cong-doan\"]",
        "support = [\"cong-doan\"]\noversee = [\"ban\"]",
    );
    let below =
        "[[sections]]\nid = \"I.1\"\ntitle = \"VIỆC\"\n\n[[tasks]]\nid = \"1a\"\nsection = \"I.1\"";
    let head = head.replace("[[tasks]]\nid = \"1a\"\nsection = \"I\"", below);
    let parties = "\n[[parties]]\nid = \"ban\"\nname = \"Ban Thanh tra\"\n\n[[parties]]\nid = \"to\"\nname = \"Tổ Toán\"\n";
    let record = |what: &str| format!("\n[[responsibilities]]\n{what}\n");
    let overseen = |records: &[&str], party: &str| {
        let records: String = records.iter().map(|it| record(it)).collect();
        let plan = format!("{head}{parties}{records}");
        let mut names = names(&json("roles", &plan, &["status", "--party", party]));
        names.retain(|name| name == "bao-cao");
        !names.is_empty()
    };
    let led = "task = \"1a\"\nlead = \"to\"";
    let nearer = "section = \"I.1\"\nlead = \"to\"";
    assert!(overseen(&[led], "ban"));
    assert!(overseen(&[nearer], "ban"));
    assert!(overseen(&[led, nearer], "ban"));
    assert!(overseen(&[led], "cong-doan"));
    assert!(overseen(&[led], "to"));
    assert!(!overseen(&[led], "hieu-truong"));
    let own = "task = \"1a\"\noversee = [\"to\"]";
    assert!(!overseen(&[own], "ban"));
    assert!(overseen(&[own], "hieu-truong"));
    assert!(!overseen(&["section = \"I.1\"\noversee = [\"to\"]"], "ban"));
}

#[test]
fn six_free_days_are_named_and_the_rest_is_not() {
    // In 2024, fourteen of these Sundays lie between 7 January and 7 April.
    let named = |until: &str| {
        let deadline = format!(
            "\n[[deadlines]]\nid = \"tuan\"\ntask = \"1b\"\nevery = \"week\"\nday = 7\nuntil = {until}\n"
        );
        let out = run(
            "free",
            &(base() + &deadline),
            &["check", "--as-of", "2024-01-01"],
        );
        let line = out.lines().find(|line| line.contains("07/01/2024"));
        line.expect("the first is named").to_owned()
    };
    let six = named("2024-02-11");
    assert!(six.contains("11/02/2024") && !six.contains('…'), "{six}");
    let seven = named("2024-02-18");
    assert!(seven.contains("11/02/2024, …"), "{seven}");
    assert!(!seven.contains("18/02/2024"), "{seven}");
}

/// A plan with one finding: its superior authority, on line 4, is a district.
#[test]
fn six_days_before_the_plans_date_are_named_and_the_rest_is_not() {
    let plan = base().replace("year = 2024", "year = 2024\ndate = 2024-03-01");
    for (count, rest) in [(6, false), (7, true)] {
        let mut plan = plan.clone();
        for day in 1..=count {
            let _ = write!(
                plan,
                "\n[[deadlines]]\nid = \"d{day}\"\ntask = \"1b\"\ndue = 2024-02-0{day}\n"
            );
        }
        let said = run("before-date", &plan, &["check", "--as-of", "2024-12-31"]);
        assert!(said.contains("06/02/2024 (d6)"), "{said}");
        assert_eq!(said.contains("(d6), …"), rest, "{said}");
        assert!(!said.contains("(d7)"), "{said}");
    }
}

fn district(superior: &str) -> String {
    let unit = format!("unit:\n  name: Trường A\n  superior: {superior}\n");
    school("2026-12-20", "2026-11-20").replace("unit: { name: Trường, superior: UBND xã }\n", &unit)
}

#[test]
fn four_lines_of_a_long_value_are_shown_and_columns_are_those_of_one_line() {
    let scratch = Scratch::new("edges-long");
    let check = |superior: &str, format: &str| {
        scratch.write("plan.yaml", district(superior));
        let day = ["--as-of", "2026-01-05", "--format", format];
        let arguments = [&["check", "-p", "plan.yaml"][..], &day].concat();
        Run::default().folder(&scratch.0).dcs(&arguments).out
    };
    let long = "\"Ủy ban\n    nhân dân\n    huyện\n    Đại Lộc\n    tỉnh\n    Quảng Nam\"";
    let human = check(long, "human");
    let finding = human.split("DCS605").nth(1).expect("the finding is shown");
    let finding = finding.split("\n\n").next().unwrap_or_default();
    let shown = |number: u32| finding.contains(&format!("\n{number} |"));
    assert!((4..=7).all(shown), "{finding}");
    assert!(!shown(3) && !shown(8), "{finding}");
    // GitHub reads the columns as those of a single line.
    let place = |superior: &str| {
        let github = check(superior, "github");
        let line = github.lines().find(|line| line.contains("DCS605"));
        let place = line.and_then(|line| line.split(",title").next());
        place.expect("the finding is written").to_owned()
    };
    assert_eq!(place(long), "::warning file=plan.yaml,line=4,endLine=9");
    assert_eq!(
        place("huyện Ba"),
        "::warning file=plan.yaml,line=4,endLine=4,col=13,endColumn=21"
    );
}

/// A plan with the given due days of its task and its report.
fn school(due: &str, report: &str) -> String {
    format!(
        "plan: {{ year: 2026, title: K }}\nunit: {{ name: Trường, superior: UBND xã }}\n\
         report: {{ to: [UBND xã], due: {report} }}\nsections: [{{ id: I, title: M }}]\n\
         tasks: [{{ id: a, section: I, text: Một }}]\nparties: [{{ id: ht, name: HT }}]\n\
         responsibilities: [{{ task: a, lead: ht }}]\ndeadlines: [{{ task: a, due: {due} }}]\n"
    )
}

#[test]
fn of_many_plans_the_one_that_is_latest_comes_first_and_a_report_is_late_after_its_day() {
    let order = |a: String, b: String| -> Vec<String> {
        let scratch = Scratch::new("edges-plans");
        scratch.write("a/plan.yaml", a);
        scratch.write("b/plan.yaml", b);
        let arguments = ["status", "--all-plans", ".", "--as-of", "2026-11-20"];
        let sorted = ["--format", "jsonl", "--top", "9"];
        let said = Run::default()
            .folder(&scratch.0)
            .dcs(&[&arguments[..], &sorted].concat());
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        let lines = said.out.lines().map(|line| {
            let line: Value = serde_json::from_str(line).expect("JSON");
            line["path"].as_str().expect("a path").to_owned()
        });
        lines.collect()
    };
    let (a_first, b_first) = (["./a", "./b"], ["./b", "./a"]);
    let far = "2026-12-20";
    // One occurrence is overdue in each: the days late precede the path.
    assert_eq!(
        order(school("2026-11-19", far), school("2026-11-18", far)),
        b_first
    );
    assert_eq!(
        order(school("2026-11-18", far), school("2026-11-19", far)),
        a_first
    );
    // Nothing is overdue: an overdue report comes first.
    let report = |a: &str, b: &str| order(school(far, a), school(far, b));
    assert_eq!(report("2026-11-20", "2026-11-19"), b_first);
    assert_eq!(report("2026-11-21", "2026-11-20"), a_first);
    assert_eq!(report("2026-11-19", "2026-11-18"), a_first);
}

#[test]
fn markup_of_every_kind_stays_text_in_a_markdown_table() {
    let name = "\\\\ | * _ ` [ ] < > # ~ &";
    let plan = base().replace("Công khai thu chi.", name);
    let out = run(
        "markup",
        &plan,
        &["status", "--all", "--format", "markdown"],
    );
    let escaped = r"| \\ \| \* \_ \` \[ \] \< \> \# \~ \& |";
    assert!(out.contains(escaped), "{out}");
}

/// Asserts which texts a scalar accepts.
fn accepts<T: Scalar>(good: &[&str], bad: &[&str]) {
    for text in good {
        assert!(T::parse(text).is_ok(), "{text}");
    }
    for text in bad {
        assert!(T::parse(text).is_err(), "{text}");
    }
}

#[test]
fn values_are_accepted_up_to_their_bounds_and_no_further() {
    accepts::<Day>(
        &["1900-01-01", "2199-12-31", "31/12/2199"],
        &["1899-12-31", "2200-01-01", "01/01/2200", "31/11/2024"],
    );
    accepts::<Zone>(
        &["+14:00", "-14:00", "+00:00", "+05:59"],
        &["+15:00", "-15:00", "+05:60", "+7:00"],
    );
    accepts::<Number>(
        &["0", "1000000000000", "-0", "0,05", "12.5"],
        &[
            "1000000000001",
            "-1",
            "-0,5",
            "0,005",
            "1.",
            ",5",
            "--1",
            "",
        ],
    );
    accepts::<Whole<1, 12>>(&["1", "12"], &["0", "13", "-1", "1.5", ""]);
    let longest = "đ".repeat(64);
    accepts::<Id>(&[&longest, "1"], &[&(longest.clone() + "đ"), "", "-"]);
}

#[test]
fn a_number_reads_back_as_it_is_written() {
    let written = |text: &str| Number::parse(text).expect("a number").to_string();
    for (text, expected) in [
        ("0,05", "0.05"),
        ("0,5", "0.5"),
        ("10", "10"),
        ("1,10", "1.1"),
        ("007", "7"),
    ] {
        assert_eq!(written(text), expected);
        assert_eq!(written(expected), expected);
    }
}

#[test]
fn a_year_has_so_many_periods_and_not_one_more() {
    let is_period = |text: &str| Period::read(text).is_some();
    for (first, last, before, after) in [
        ("2024-H1", "2024-H2", "2024-H0", "2024-H3"),
        ("2024-Q1", "2024-Q4", "2024-Q0", "2024-Q5"),
        ("2024-01", "2024-12", "2024-00", "2024-13"),
        ("2024-W01", "2024-W52", "2024-W00", "2024-W53"),
        ("2026-W01", "2026-W53", "2026-W00", "2026-W54"),
    ] {
        assert!(is_period(first) && is_period(last), "{first} {last}");
        assert!(!is_period(before) && !is_period(after), "{before} {after}");
        let next = Period::read(first).and_then(Period::next);
        assert_ne!(next, Period::read(first));
        // The last period is followed by the first of the next year.
        let next = Period::read(last).and_then(Period::next).expect("a period");
        assert_eq!(next.number, 1, "{last}");
        assert!(next.to_string().as_str() > last, "{next} {last}");
    }
}

#[test]
fn an_unclear_day_is_read_by_the_number_that_can_be_no_day() {
    let readings = |text: &str| -> Vec<String> {
        let days = Day::readings(text);
        days.iter().map(ToString::to_string).collect()
    };
    assert_eq!(readings("31.12.99"), ["2099-12-31"]);
    assert_eq!(readings("32.12.10"), ["2032-12-10", "2032-10-12"]);
    assert_eq!(readings("12/13/2024"), ["2024-12-13"]);
    assert_eq!(readings("1/2/100"), [""; 0]);
    assert_eq!(readings("1/2/1899"), [""; 0]);
    assert_eq!(readings("1/2/2199"), ["2199-02-01", "2199-01-02"]);
}

#[test]
fn the_next_day_of_a_task_is_the_first_of_what_is_left() {
    let record = |of: &str, state: &str| {
        format!(
            "\n[[progress]]\ndeadline = \"hang-quy@2024-{of}\"\non = 2024-01-10\nstate = \"{state}\"\nnote = \"x\"\n"
        )
    };
    let next = |records: &[(&str, &str)]| {
        let records: String = records
            .iter()
            .map(|(of, state)| record(of, state))
            .collect();
        let arguments = [
            "status",
            "--by",
            "task",
            "--format",
            "csv",
            "--as-of",
            "2024-01-12",
        ];
        let table = run("next", &(base() + &records), &arguments);
        let row = table.lines().find(|line| line.starts_with("1b,"));
        let cells: Vec<&str> = row.expect("a row for each task").split(',').collect();
        (cells[4].to_owned(), cells[5].to_owned())
    };
    let is = |day: &str, share: &str| (day.to_owned(), share.to_owned());
    assert_eq!(next(&[]), is("15/01/2024", "0/4"));
    assert_eq!(next(&[("Q1", "started")]), is("15/01/2024", "0/4"));
    assert_eq!(next(&[("Q1", "done")]), is("15/04/2024", "1/4"));
    assert_eq!(next(&[("Q1", "dropped")]), is("15/04/2024", "0/4"));
    assert_eq!(
        next(&[("Q1", "done"), ("Q2", "dropped")]),
        is("15/07/2024", "1/4")
    );
    let all = ["Q1", "Q2", "Q3", "Q4"].map(|of| (of, "done"));
    assert_eq!(next(&all), is("", "4/4"));
}

#[test]
fn four_hundred_letters_of_a_cell_are_shown_and_no_more() {
    let shown = |letters: usize| {
        let name = "đ".repeat(letters);
        let text = format!("text = \"Họp hội đồng.\"\nname = \"{name}\"");
        let plan = base().replace("text = \"Họp hội đồng.\"", &text);
        let out = run("cell", &plan, &["status", "--by", "task"]);
        (
            out.contains(&"đ".repeat(letters)),
            out.contains(&("đ".repeat(400) + "…")),
        )
    };
    assert_eq!(shown(400), (true, false));
    assert_eq!(shown(401), (false, true));
}
