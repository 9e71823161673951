//! `dcs explain KEY` and `dcs list`: every kind and every key has a page with an example
//! that the program itself reads.

use std::collections::BTreeSet;

use dcs::messages::Language;
use dcs::plan::record::KINDS;
use dcs::schema::{Topic, paths, topics};

use crate::world::{Run, Scratch, dcs};

/// Returns the block of one language of a page's example.
fn block<'p>(page: &'p str, language: &str) -> &'p str {
    let example = page.split_once(&format!("```{language}\n"));
    let (_, rest) = example.unwrap_or_else(|| panic!("no {language} in {page}"));
    rest.split_once("\n```").unwrap().0
}

/// Returns the errors of reading that `check` finds in a plan of one file.
fn reading_errors(file: &str, text: &str) -> Vec<String> {
    let scratch = Scratch::new("explain-read");
    scratch.write(file, text);
    let run = Run::default().folder(&scratch.0);
    let said = run.dcs(&["check", "-p", file, "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let codes = findings.iter().map(|found| found["code"].as_str().unwrap());
    codes
        .filter(|code| code.starts_with("DCS0") || code.starts_with("DCS1"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_example_is_read_in_both_formats_and_uses_every_key() {
    for kind in topics(Language::Vietnamese) {
        let page = dcs(&["explain", &kind.path]).out;
        for (language, file) in [("yaml", "plan.yaml"), ("toml", "plan.toml")] {
            let example = block(&page, language);
            let found = reading_errors(file, example);
            assert!(found.is_empty(), "{}, {language}: {found:?}", kind.path);
            for topic in paths(kind.keys()) {
                let word = |c: char| !(c.is_alphanumeric() || c == '-');
                let used = example.split(word).any(|word| word == topic.key());
                assert!(used, "{} is not in the {language} example", topic.path);
            }
        }
    }
}

#[test]
fn the_two_examples_of_a_kind_say_the_same() {
    for kind in KINDS {
        let page = dcs(&["explain", kind.list]).out;
        let listed = |file: &str, language| {
            let scratch = Scratch::new("explain-same");
            scratch.write(file, block(&page, language));
            let run = Run::default().folder(&scratch.0);
            let said = run.dcs(&["list", kind.list, "-p", file, "--format", "json"]);
            let mut rows: serde_json::Value = serde_json::from_str(&said.out).unwrap();
            for row in rows.as_array_mut().unwrap() {
                let at = row.as_object_mut().unwrap().remove("at").unwrap();
                assert!(
                    at.as_str().unwrap().starts_with(&format!("{file}:")),
                    "{at}"
                );
            }
            rows
        };
        let (yaml, toml) = (listed("plan.yaml", "yaml"), listed("plan.toml", "toml"));
        assert_eq!(yaml, toml, "{}", kind.list);
        assert!(!yaml.as_array().unwrap().is_empty(), "{}", kind.list);
    }
}

#[test]
fn every_kind_and_every_key_has_a_page_in_both_languages() {
    for (language, code) in [(Language::Vietnamese, "vi"), (Language::English, "en")] {
        let all = topics(language);
        for topic in paths(&all) {
            let said = dcs(&["explain", &topic.path, "--lang", code]);
            let head = format!("# {}: {}\n", topic.path, topic.title);
            assert!(
                said.code == 0 && said.out.starts_with(&head),
                "{}",
                said.out
            );
        }
    }
}

#[test]
fn a_key_is_found_by_its_own_name_and_by_its_title() {
    let first = |words: &[&str]| {
        let mut arguments = vec!["explain"];
        arguments.extend(words);
        dcs(&arguments)
            .out
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let lead = "# responsibilities.lead: Chủ trì";
    assert_eq!(first(&["lead"]), lead);
    assert_eq!(first(&["chủ trì"]), lead);
    assert_eq!(first(&["chu", "tri"]), lead);
    assert_eq!(first(&["unit.signer.name"]), "# unit.signer.name: Họ tên");
    assert_eq!(first(&["NGÀY NGHỈ"]), "# holidays: Ngày nghỉ");
}

#[test]
fn a_key_of_several_kinds_is_listed_with_each_of_them() {
    let said = dcs(&["explain", "until"]);
    assert_eq!(said.code, 0);
    for path in [
        "plan.until",
        "report.until",
        "deadlines.until",
        "allow.until",
    ] {
        assert!(said.out.contains(&format!("- {path} – ")), "{}", said.out);
    }
}

#[test]
fn what_names_nothing_gets_the_nearest_name() {
    for (typed, meant) in [
        ("holliday", "holidays"),
        ("phoi hopp", "Phối hợp"),
        // A code that is near to it says nothing of what is meant.
        ("dcs20", "`dcs explain`"),
    ] {
        let said = dcs(&["explain", typed]);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{typed}");
        assert!(said.err.contains(meant), "{typed}: {}", said.err);
    }
}

#[test]
fn the_list_without_a_kind_counts_every_kind() {
    let said = dcs(&["list", "--format", "json"]);
    let counts: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let listed: BTreeSet<&str> = counts
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(listed, KINDS.iter().map(|kind| kind.list).collect());
    for kind in KINDS {
        let said = dcs(&["list", kind.list, "--format", "json"]);
        let rows: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(
            counts[kind.list],
            rows.as_array().unwrap().len(),
            "{}",
            kind.list
        );
    }
}

#[test]
fn a_deadline_without_an_identifier_is_listed_under_its_tasks() {
    let said = dcs(&["list", "deadlines", "--format", "json"]);
    let rows: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    for row in rows.as_array().unwrap() {
        assert!(row["id"].is_string(), "{row}");
    }
}

#[test]
fn a_plan_with_errors_is_listed_and_the_errors_are_said() {
    let said = dcs(&["list", "parties", "-p", "tests/golden/broken"]);
    assert_eq!(said.code, 0);
    assert!(
        said.err.contains("danh sách có thể thiếu bản ghi"),
        "{}",
        said.err
    );
}

#[test]
fn a_kind_is_found_by_its_title_and_a_typing_error_is_suggested() {
    assert_eq!(
        dcs(&["list", "bo phan, ca nhan"]),
        dcs(&["list", "parties"])
    );
    for (typed, kind) in [
        ("bộ phận", "parties"),
        ("ca nhan", "parties"),
        ("viec", "tasks"),
        ("công việc", "tasks"),
        ("hạn", "deadlines"),
        ("nghỉ bù", "holidays"),
    ] {
        assert_eq!(dcs(&["list", typed]), dcs(&["list", kind]), "{typed}");
    }
    for (typed, kind) in [("bộ phận", "parties"), ("cong viec", "tasks")] {
        assert_eq!(dcs(&["explain", typed]), dcs(&["explain", kind]), "{typed}");
    }
    let wrong = dcs(&["list", "partys"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert!(wrong.err.contains("có phải là `parties`?"), "{}", wrong.err);
    let wrong = dcs(&["list", "xyzzy"]);
    assert!(
        wrong
            .err
            .contains("deadlines (Thời hạn), progress (Tiến độ)"),
        "{}",
        wrong.err
    );
}

#[test]
fn a_csv_has_every_key_as_a_column_and_a_table_only_those_in_use() {
    let kinds = topics(Language::Vietnamese);
    let parties: &Topic = kinds.iter().find(|kind| kind.path == "parties").unwrap();
    let csv = dcs(&["list", "parties", "--format", "csv"]).out;
    let header = csv.lines().next().unwrap();
    for key in parties.keys() {
        assert!(header.contains(key.title), "{header}");
    }
    let scratch = Scratch::new("list-columns");
    scratch.write("plan.yaml", "parties:\n  - id: a\n    name: Tổ Văn\n");
    let run = || Run::default().folder(&scratch.0);
    let table = run().dcs(&["list", "parties", "-p", "plan.yaml"]).out;
    assert!(
        table.contains("Tổ Văn") && !table.contains("Người"),
        "{table}"
    );
    let none = run().dcs(&["list", "tasks", "-p", "plan.yaml"]);
    assert_eq!(none.out, "Kế hoạch không có bản ghi `tasks` nào.\n");
}

#[test]
fn keys_with_values_are_listed_as_written_and_empty_ones_are_left_out() {
    let scratch = Scratch::new("list-values");
    let plan = "progress:\n  - task: 1a\n    on: 02/03/2026\n    state: started\n    evidence: [a.txt, b.txt]\n    figures: { x: 1, y: 2.5 }\n  - task: 1b\n    on: 2026-03-03\n    state: done\n    evidence: []\n    figures: {}\n";
    scratch.write("plan.yaml", plan);
    let run = || Run::default().folder(&scratch.0);
    let said = run().dcs(&["list", "progress", "-p", "plan.yaml", "--format", "json"]);
    let rows: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let first = serde_json::json!({
        "task": "1a", "on": "2026-03-02", "state": "started", "evidence": ["a.txt", "b.txt"],
        "figures": { "x": 1, "y": 2.5 }, "at": "plan.yaml:2",
    });
    let second = serde_json::json!({
        "task": "1b", "on": "2026-03-03", "state": "done", "at": "plan.yaml:7",
    });
    assert_eq!(rows, serde_json::json!([first, second]));
    let table = run().dcs(&["list", "progress", "-p", "plan.yaml"]).out;
    for cell in ["02/03/2026", "a.txt; b.txt", "x: 1, y: 2.5"] {
        assert!(table.contains(cell), "{table}");
    }
}
