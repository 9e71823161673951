//! `dcs status --all-plans`: many plans in one run.

use crate::world::{Run, Said, Scratch, base, dcs};

/// A plan of one task, due on a day, done or not; its report issued or not.
fn plan(unit: &str, due: &str, done: bool, report: &str) -> String {
    let progress = "progress: [{ task: a, on: 2026-03-01, state: done, note: x }]\n";
    format!(
        "plan: {{ year: 2026, title: K }}\nunit: {{ name: {unit}, superior: UBND xã, place: B, signer: {{ post: HT, name: C }} }}\n\
         report: {{ to: [UBND xã], due: 2026-11-20{report} }}\nsections: [{{ id: I, title: M }}]\n\
         tasks: [{{ id: a, section: I, text: Một }}]\nparties: [{{ id: ht, name: HT }}]\n\
         responsibilities: [{{ task: a, lead: ht }}]\ndeadlines: [{{ task: a, due: {due} }}]\n{}",
        if done { progress } else { "" }
    )
}

fn world(name: &str) -> Scratch {
    let scratch = Scratch::new(&format!("plans-{name}"));
    scratch.write(
        "xa-1/a/plan.yaml",
        plan(
            "Trường A",
            "2026-03-05",
            true,
            ", number: 7, date: 2026-11-18",
        ),
    );
    scratch.write("xa-1/b/plans/2025/plan.yaml", "plan = broken");
    scratch.write(
        "xa-1/b/plans/2026/plan.yaml",
        plan("Trường B", "2026-03-05", false, ""),
    );
    scratch.write(
        "xa-2/c/plan.yaml",
        plan("Trường C", "2026-10-05", false, ""),
    );
    scratch.write(
        "xa-2/c/phan/them.yaml",
        "holidays: [{ on: 2026-01-01, name: Tết }]\n",
    );
    scratch.write("xa-2/d/plan.yaml", "plan: [\n");
    scratch.write("xa-2/.git/plan.yaml", "plan: [\n");
    scratch
}

fn run(scratch: &Scratch, more: &[&str]) -> Said {
    let fixed = ["status", "--lang", "en", "--all-plans", "."];
    Run::default()
        .folder(&scratch.0)
        .variable("DCS_AS_OF", "2026-11-25")
        .dcs(&[&fixed, more].concat())
}

#[test]
fn every_plan_is_a_row_the_worst_first_and_a_broken_one_is_no_end() {
    let scratch = world("table");
    let said = run(&scratch, &[]);
    let at = |text: &str| {
        said.out
            .find(text)
            .unwrap_or_else(|| panic!("{text}: {}", said.out))
    };
    assert!(at("./xa-2/d") < at("Trường B"), "{}", said.out);
    assert!(at("Trường B") < at("Trường C") && at("Trường C") < at("Trường A"));
    assert!(
        said.out
            .contains("cannot be computed: 1 error, first DCS001 at ./xa-2/d/plan.yaml:")
    );
    assert!(
        said.out.contains("dated 18/11/2026")
            && said.out.contains("5 days overdue, due 20/11/2026")
    );
    assert!(
        said.out.ends_with(
            "\n4 plans: 2 with overdue work, 1 with a report, 1 that cannot be computed\n"
        ),
        "{}",
        said.out
    );
    assert!(!said.out.contains("2025") && !said.out.contains(".git"));
    assert_eq!(said.code, 1, "a plan is broken");
    let top = run(&scratch, &["--top", "2"]);
    assert!(top.out.contains("Trường B") && !top.out.contains("Trường C"));
    assert!(
        top.out
            .ends_with("\n2 more plans; use `--top` to show more\n"),
        "{}",
        top.out
    );
}

#[test]
fn a_report_is_late_from_the_day_after_it_is_due() {
    let scratch = world("report-due");
    for (as_of, said) in [
        ("2026-11-20", "not yet, due 20/11/2026"),
        ("2026-11-21", "1 day overdue, due 20/11/2026"),
    ] {
        let table = run(&scratch, &["--as-of", as_of]).out;
        assert!(table.contains(said), "{as_of}: {table}");
    }
}

#[test]
fn of_two_plans_that_are_alike_the_one_with_a_late_report_is_the_worse() {
    let scratch = Scratch::new("plans-late-report");
    let issued = ", number: 7, date: 2026-11-18";
    for (path, unit, report) in [
        ("a/plan.yaml", "Trường A", issued),
        ("b/plan.yaml", "Trường B", ""),
        ("c/plan.yaml", "Trường C", issued),
    ] {
        scratch.write(path, plan(unit, "2026-03-05", false, report));
    }
    let first = |as_of: &str| {
        let said = run(&scratch, &["--as-of", as_of, "--top", "1"]).out;
        let units = ["Trường A", "Trường B", "Trường C"];
        let found: Vec<&str> = units
            .into_iter()
            .filter(|unit| said.contains(unit))
            .collect();
        found.concat()
    };
    assert_eq!(first("2026-11-20"), "Trường A");
    assert_eq!(first("2026-11-21"), "Trường B");
}

#[test]
fn json_lines_come_in_path_order_and_say_what_the_table_says() {
    let scratch = world("lines");
    let said = run(&scratch, &["--format", "jsonl"]);
    let lines: Vec<serde_json::Value> = said
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let paths: Vec<&str> = lines
        .iter()
        .map(|line| line["path"].as_str().unwrap())
        .collect();
    assert_eq!(
        paths,
        ["./xa-1/a", "./xa-1/b/plans/2026", "./xa-2/c", "./xa-2/d"]
    );
    assert_eq!(lines[1]["overdue"], 1);
    assert_eq!(lines[1]["days_late"], 265);
    assert_eq!(lines[0]["reported"], "2026-11-18");
    assert!(
        lines[3]["error"].as_str().unwrap().contains("DCS001") && lines[3].get("overdue").is_none()
    );
    let worst = run(&scratch, &["--format", "jsonl", "--top", "1"]);
    assert_eq!(worst.out, format!("{}\n", said.out.lines().nth(3).unwrap()));
    let csv = run(&scratch, &["--format", "csv"]);
    assert_eq!(csv.out.lines().count(), 5, "{}", csv.out);
}

#[test]
fn overdue_work_of_all_plans_is_bad_news() {
    let scratch = world("overdue");
    let run = |folders: &[&str], more: &[&str]| {
        Run::default()
            .folder(&scratch.0)
            .variable("DCS_AS_OF", "2026-03-31")
            .dcs(&[&["overdue", "--lang", "en", "--all-plans"], folders, more].concat())
    };
    let all = run(&["."], &[]);
    assert_eq!(all.code, 1, "{}", all.err);
    assert!(
        all.out.contains("Trường B") && all.out.contains("xa-2/d"),
        "{}",
        all.out
    );
    assert!(
        !all.out.contains("Trường A") && !all.out.contains("Trường C"),
        "{}",
        all.out
    );
    assert!(
        all.out.ends_with(
            "\n4 plans: 1 with overdue work, 0 with a report, 1 that cannot be computed\n"
        ),
        "{}",
        all.out
    );
    // Lateness alone is bad news, and can be excused; a plan that cannot be computed cannot.
    let late = &["xa-1"];
    assert_eq!(run(late, &[]).code, 1);
    assert_eq!(run(late, &["--exit-zero"]).code, 0);
    assert_eq!(run(&["xa-2"], &["--exit-zero"]).code, 1);
    let lines = run(late, &["--format", "jsonl"]).out;
    assert_eq!(lines.lines().count(), 1, "{lines}");
    assert!(
        lines.contains("\"path\":\"xa-1/b/plans/2026\"") && lines.contains("\"overdue\":1"),
        "{lines}"
    );
    for (format, lines) in [("csv", 2), ("markdown", 3)] {
        let said = run(late, &["--format", format]);
        assert_eq!(
            (said.code, said.out.lines().count()),
            (1, lines),
            "{}",
            said.out
        );
    }
    let none = run(&["xa-1/a", "xa-2/c"], &[]);
    assert_eq!(none.code, 0, "{}", none.err);
    assert!(
        none.out
            .starts_with("Nothing is overdue.\n\n2 plans: 0 with overdue work"),
        "{}",
        none.out
    );
    assert_eq!(run(&["xa-1/a"], &["-q"]).out, "");
    for more in [
        &["--format", "sarif"][..],
        &["--warn", "7"],
        &["-p", "x"],
        &["--output", "json=x.json"],
    ] {
        assert_eq!(run(late, more).code, 2, "{more:?}");
    }
    assert_eq!(run(&["no/such"], &[]).code, 2);
}

#[test]
fn plans_can_be_named_and_the_answer_is_that_of_one_plan_alone() {
    let said = dcs(&[
        "status",
        "--all-plans",
        "plans/2024",
        "examples/one-file/plan.yaml",
        "--as-of",
        "2024-10-15",
        "--format",
        "jsonl",
    ]);
    assert_eq!(
        (said.code, said.out.lines().count()),
        (0, 2),
        "{}",
        said.err
    );
    let line: serde_json::Value = serde_json::from_str(said.out.lines().next().unwrap()).unwrap();
    let one = dcs(&[
        "status",
        "-p",
        "plans/2024",
        "--as-of",
        "2024-10-15",
        "--format",
        "json",
    ]);
    let one: serde_json::Value = serde_json::from_str(&one.out).unwrap();
    for key in ["dated_so_far", "done_so_far", "dated", "done", "overdue"] {
        assert_eq!(line[key], one["summary"][key], "{key}");
    }
}

#[test]
fn what_does_not_go_together_is_refused() {
    let scratch = world("refused");
    for more in [
        ["--by", "party"],
        ["--format", "json"],
        ["--top", "0"],
        ["--since", "2026-01-01"],
    ] {
        assert_eq!(run(&scratch, &more).code, 2, "{more:?}");
    }
    assert_eq!(dcs(&["status", "--top", "3"]).code, 2);
    assert_eq!(dcs(&["status", "--format", "jsonl"]).code, 2);
    assert_eq!(dcs(&["status", "--all-plans", "no/such"]).code, 2);
    let empty = Scratch::new("plans-empty");
    assert_eq!(
        Run::default()
            .folder(&empty.0)
            .dcs(&["status", "--all-plans", "."])
            .code,
        2
    );
}

#[test]
fn every_year_is_checked_in_one_run_or_named_as_unchecked() {
    let scratch = Scratch::new("plans-years");
    let good = plan(
        "Trường A",
        "2026-03-05",
        true,
        ", number: 7, date: 2026-11-18",
    );
    let older = good.replace("2026", "2025");
    scratch.write("plans/2026/plan.yaml", &good);
    scratch.write(
        "plans/2025/plan.yaml",
        older.replace("2025-03-05", "2025-02-30"),
    );
    scratch.write("truong-b/plan.yaml", good.replace("id: ht", "id: ht2"));
    scratch.write("ci/compose.yaml", "services: { a: { image: b } }\n");
    let check = |more: &[&str]| {
        Run::default()
            .folder(&scratch.0)
            .variable("DCS_AS_OF", "2026-12-01")
            .dcs(&[&["check", "--lang", "en"], more].concat())
    };
    let one = check(&[]);
    assert_eq!(one.code, 0, "{}", one.out);
    assert!(
        one.err
            .contains("only plans/2026 is checked, not plans/2025"),
        "{}",
        one.err
    );
    assert!(!check(&["-p", "plans/2026"]).err.contains("checked"));
    for more in [&["--all-plans"][..], &["--all-plans", "."]] {
        let all = check(more);
        assert_eq!(all.code, 1, "{}", all.out);
        assert!(all.out.contains("--> plans/2025/plan.yaml:"), "{}", all.out);
        assert!(all.out.contains("unknown party `ht`"), "{}", all.out);
        assert!(
            all.out
                .ends_with("\n3 plans: plans/2025, plans/2026, truong-b\n"),
            "{}",
            all.out
        );
    }
    let json = check(&["--all-plans", "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["summary"]["files"], 3);
    let findings = json["findings"].as_array().unwrap();
    let at = |finding: &serde_json::Value| finding["path"].as_str().unwrap().to_owned();
    assert_eq!(at(&findings[0]), "plans/2025/plan.yaml");
    assert!(
        findings
            .iter()
            .any(|it| at(it) == "truong-b/plan.yaml" && it["line"] == 7)
    );
}

#[test]
fn a_folder_of_plans_is_no_plan() {
    let scratch = Scratch::new("plans-folder");
    for year in ["2025", "2026", "2027"] {
        let text = plan("Trường A", "2026-03-05", true, "").replace("2026", year);
        scratch.write(&format!("plans/{year}/plan.yaml"), text);
    }
    // Its `plan` cannot be read, so only its name says that it is a plan.
    scratch.write("plans/2025/plan.yaml", "plan: [\n");
    for command in [
        &["check"][..],
        &["status"],
        &["overdue"],
        &["list"],
        &["report"],
        &["record", "a", "--note", "x"],
    ] {
        let said = Run::default()
            .folder(&scratch.0)
            .now("2026-12-01T00:00:00Z")
            .dcs(&[command, &["-p", "plans"]].concat());
        assert_eq!(said.code, 2, "{command:?}");
        assert!(
            said.err
                .contains("thư mục plans có 3 kế hoạch: plans/2025, plans/2026, plans/2027")
                && said.err.contains("`-p plans/2026`"),
            "{command:?}: {}",
            said.err
        );
    }
}

#[test]
fn who_has_no_plan_of_this_year_is_shown() {
    let scratch = world("expect");
    scratch.write("xa-3/e/plans/2025/plan.yaml", {
        let text = plan(
            "Trường E",
            "2026-03-05",
            true,
            ", number: 7, date: 2026-11-18",
        );
        text.replace("2026", "2025")
    });
    scratch.write("xa-3/f/Kế hoạch 2026.docx", "x");
    scratch.write("ds.txt", "# danh sách\nTrường A\r\nxa-1/b\n\nTrường G\n");
    let said = run(&scratch, &["xa-3/f", "--expect", "ds.txt"]);
    let row = |text: &str| {
        let row = said.out.lines().find(|line| line.contains(text));
        row.unwrap_or_else(|| panic!("{text}: {}", said.out))
            .to_owned()
    };
    assert!(row("xa-3/e").contains("no plan for 2026"));
    assert!(row("xa-3/f").contains("no plan"));
    assert!(row("Trường G").contains("no plan"));
    assert!(
        said.out.ends_with(
            "\n5 plans: 2 with overdue work, 1 with a report, 1 that cannot be computed, \
             1 not for 2026, 2 places without a plan\n"
        ),
        "{}",
        said.out
    );
    assert_eq!(said.code, 1);
}

#[test]
fn files_that_look_like_plan_files_and_are_not_read_are_named() {
    let scratch = Scratch::new("plans-renamed");
    scratch.write("p/plan.yaml", plan("Trường A", "2026-03-05", true, ""));
    for file in [
        "holidays.toml.txt",
        "plan.yaml~",
        "README.md",
        "minh-chung/tasks.yaml.txt",
    ] {
        scratch.write(&format!("p/{file}"), "x");
    }
    let said = |more: &[&str]| {
        let check = ["check", "--lang", "en", "-p", "p"];
        let run = Run::default().folder(&scratch.0);
        run.dcs(&[&check, more].concat()).err
    };
    let normal = said(&[]);
    assert!(normal.contains("not read: p/holidays.toml.txt"), "{normal}");
    assert_eq!(normal.matches("not read").count(), 1, "{normal}");
    assert!(said(&["-v"]).contains("p/plan.yaml~ is a backup"));
    assert_eq!(said(&["-q"]), "");
}

#[test]
fn errors_of_a_plan_without_one_of_its_files_are_those_of_the_file_name() {
    let scratch = Scratch::new("plans-unread");
    let whole = plan("Trường A", "2026-03-05", true, "");
    let (head, tasks) = whole.split_at(whole.find("tasks:").unwrap());
    scratch.write("p/plan.yaml", head);
    let run = |name: &str, text: &str| {
        scratch.write(&format!("p/{name}"), text);
        let check = Run::default().folder(&scratch.0).dcs(&["check", "-p", "p"]);
        std::fs::remove_file(scratch.0.join("p").join(name)).unwrap();
        check
    };
    let good = run("tasks.yaml", tasks);
    assert_eq!(good.code, 0, "{}", good.out);
    let without = "deadlines: [{ id: x, task: khong-co, due: 2026-03-05 }]\n";
    scratch.write("p/deadlines.yaml", without);
    let said = run("tasks.yaml.txt", tasks);
    assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
    let rename = "đổi tên `p/tasks.yaml.txt` thành `p/tasks.yaml`";
    assert!(said.err.contains(rename), "{}", said.err);
}

/// Returns the plan as JSON.
const JSON: &str = r#"{
  "plan": { "year": 2024, "title": "x" },
  "deadlines": [{ "id": "x", "task": "1a", "due": "2024-01-05" }]
}"#;

#[test]
fn a_plan_whose_files_all_have_other_names_is_one_of_all_plans() {
    let toml = base();
    let yaml = "plan: { year: 2024, title: x }\n";
    for (name, text) in [
        ("plan.toml.txt", toml.as_str()),
        ("ke-hoach.txt", &toml),
        ("plan.tom", &toml),
        ("nam-2024.tml", &toml),
        ("plan.toml.bak", &toml),
        ("plan.yam", yaml),
        ("plan.ymal", yaml),
        ("plan.json", JSON),
        ("nam-2024.json", JSON),
    ] {
        let scratch = Scratch::new("misnamed-all");
        scratch.write(&format!("truong/a/{name}"), text);
        scratch.write("truong/b/ghi-chu.txt", "Ghi chú: họp ngày 5/5.\n");
        scratch.write("truong/b/package.json", "{ \"name\": \"x\" }");
        for command in ["status", "check"] {
            let run = Run::default().folder(&scratch.0);
            let said = run.dcs(&[command, "--all-plans", "truong", "--lang", "en"]);
            assert_eq!(said.code, 1, "{command} {name}: {} {}", said.out, said.err);
            let named = format!("not read: truong/a/{name} does not end in");
            assert_eq!(
                said.err.matches(&named).count(),
                1,
                "{command} {name}: {}",
                said.err
            );
            assert!(
                !said.out.contains("truong/b"),
                "{command} {name}: {}",
                said.out
            );
        }
    }
}

#[test]
fn a_file_of_records_with_another_name_is_named_by_every_command_that_reads_the_plan() {
    let scratch = Scratch::new("misnamed-one");
    scratch.write("p/plan.toml", base());
    let deadline = r#"[{ "id": "x", "task": "1a", "due": "2024-01-05" }]"#;
    let misnamed = [
        "deadlines.json",
        "them.json",
        "deadlines.yam",
        "cu/deadlines.txt",
        "progress.json",
    ];
    for name in misnamed {
        let text = match name {
            "deadlines.json" => deadline.to_owned(),
            "them.json" => JSON.to_owned(),
            // A comma too many.
            "progress.json" => "[{ \"task\": \"1a\", }]".to_owned(),
            _ => format!("deadlines: {deadline}\n"),
        };
        scratch.write(&format!("p/{name}"), text);
    }
    // Results of `dcs`, and what is no plan.
    for (name, text) in [
        (
            "report.json",
            r#"{ "version": 1, "plan": "p", "unit": "x" }"#,
        ),
        ("list.json", r#"{ "deadlines": 2, "tasks": 3 }"#),
        ("tasks.json", r#"[{ "id": "1a", "at": "p/plan.toml:20" }]"#),
        ("report.xml", "<testsuites/>"),
        ("plan.md", "plan:\n"),
        ("plan.docx", "PK"),
        ("package.json", "{}"),
        ("ghi-chu.txt", "x"),
    ] {
        scratch.write(&format!("p/{name}"), text);
    }
    for command in ["check", "status", "overdue", "report", "plan", "list"] {
        let run = Run::default().folder(&scratch.0);
        let said = run.dcs(&[command, "-p", "p", "--as-of", "2024-01-10", "--lang", "en"]);
        let lines: Vec<&str> = said
            .err
            .lines()
            .filter(|line| line.starts_with("not read"))
            .collect();
        assert_eq!(lines.len(), misnamed.len(), "{command}: {}", said.err);
        for name in misnamed {
            assert!(
                said.err.contains(&format!("not read: p/{name} ")),
                "{command}: {}",
                said.err
            );
        }
    }
    let run = Run::default().folder(&scratch.0);
    let said = run.dcs(&["status", "--all-plans", "p", "--lang", "en"]);
    assert_eq!(
        said.err.matches("not read: ").count(),
        misnamed.len(),
        "{}",
        said.err
    );
    // Renamed as the message says, they are read.
    std::fs::rename(scratch.0.join("p/them.json"), scratch.0.join("p/them.yaml")).unwrap();
    let run = Run::default().folder(&scratch.0);
    let renamed = run.dcs(&["check", "-p", "p", "--lang", "en"]);
    assert!(renamed.out.contains("DCS902"), "two plans: {}", renamed.out);
}

#[test]
fn the_plan_of_a_school_year_is_found_by_both_of_its_years() {
    let scratch = Scratch::new("school-years");
    let used = |now: &str| {
        let run = Run::default().folder(&scratch.0).now(now);
        run.dcs(&["check", "-v"]).err
    };
    let names = |now: &str, folder: &str| {
        let said = used(now);
        assert!(
            said.contains(&format!("kế hoạch: plans/{folder} (")),
            "{now}: {said}"
        );
    };
    scratch.write("plans/2024-2025/plan.toml", base());
    scratch.write("plans/2025-2026/plan.toml", base());
    scratch.write("plans/ghi-chu/a.txt", "x");
    for (now, folder) in [
        ("2024-10-15T05:00:00Z", "2024-2025"),
        ("2025-10-15T05:00:00Z", "2025-2026"),
        ("2026-03-15T05:00:00Z", "2025-2026"),
        ("2029-03-15T05:00:00Z", "2025-2026"),
    ] {
        names(now, folder);
    }
    // The plan of just this year comes first.
    scratch.write("plans/2026/plan.toml", base());
    names("2026-03-15T05:00:00Z", "2026");
    names("2025-10-15T05:00:00Z", "2025-2026");
}

#[test]
fn the_lock_file_of_word_is_no_file_of_the_plan() {
    let scratch = Scratch::new("word-lock");
    let plan = std::fs::read(crate::world::root().join("examples/one-file/plan.toml")).unwrap();
    scratch.write("p/plan.toml", plan);
    scratch.write("p/~$plan.toml", "\u{5}Lan");
    let run = Run::default().folder(&scratch.0);
    let said = run.dcs(&["check", "-p", "p", "--as-of", "2026-12-31"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
}
