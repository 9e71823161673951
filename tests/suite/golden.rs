//! Complete outputs, compared with files that were reviewed. `UPDATE_GOLDEN=1 cargo
//! test golden` rewrites them; review the difference before committing it.

use std::collections::BTreeSet;

use dcs::cli::commands;
use dcs::document::paper::Sort;
use dcs::messages::Language;

use crate::world::{dcs, root};

const SAMPLE: &[&str] = &["-p", "examples/truong-hoanh-2024"];

/// The name of the file in `tests/golden`, the arguments, and whether the plan is the sample.
/// The help of every command is added.
const CASES: &[(&str, &[&str], bool)] = &[
    ("report.md", &["report", "--as-of", "2024-11-18"], true),
    (
        "report-empty.md",
        &["report", "--as-of", "2024-11-18"],
        false,
    ),
    (
        "report-by-task.md",
        &["report", "--as-of", "2024-11-18", "--outline", "plan"],
        true,
    ),
    (
        "report.html",
        &["report", "--as-of", "2024-11-18", "--format", "html"],
        true,
    ),
    ("plan.md", &["plan", "--annex"], false),
    (
        "plan-outline.md",
        &["plan", "-p", "examples/thcs-hoa-ban-2026"],
        false,
    ),
    (
        "check-outline.txt",
        &[
            "check",
            "-p",
            "examples/thcs-hoa-ban-2026",
            "--as-of",
            "2026-01-14",
        ],
        false,
    ),
    ("readiness.txt", &["report", "--readiness"], false),
    (
        "readiness-en.txt",
        &["report", "--readiness", "--lang", "en"],
        true,
    ),
    (
        "since.txt",
        &["status", "--since", "2024-10-15", "--as-of", "2024-12-31"],
        true,
    ),
    (
        "since.json",
        &[
            "status",
            "--since",
            "2024-10-15",
            "--as-of",
            "2024-11-20",
            "--format",
            "json",
        ],
        true,
    ),
    ("man.1", &["man"], false),
    ("man-en.1", &["man", "--lang", "en"], false),
    ("explain.txt", &["explain", "dcs203"], false),
    (
        "explain-en.txt",
        &["explain", "letter-order", "--lang", "en"],
        false,
    ),
    ("explain-key.txt", &["explain", "chủ trì"], false),
    ("explain-kind.txt", &["explain", "holidays"], false),
    (
        "explain-kind-en.txt",
        &["explain", "unit", "--lang", "en"],
        false,
    ),
    ("list.txt", &["list"], false),
    (
        "coverage.txt",
        &[
            "coverage",
            "--plan",
            "examples/truong-hoanh-2024",
            "--as-of",
            "2024-12-31",
        ],
        false,
    ),
    (
        "coverage-opinions.json",
        &[
            "coverage",
            "opinions",
            "--plan",
            "examples/truong-hoanh-2024",
            "--as-of",
            "2024-12-31",
            "--format",
            "json",
        ],
        false,
    ),
    ("list-parties.txt", &["list", "parties"], false),
    (
        "list-deadlines.csv",
        &["list", "deadlines", "--format", "csv"],
        false,
    ),
    ("check.txt", &["check"], false),
    ("check-en.txt", &["check", "--lang", "en"], false),
    (
        "check-broken.txt",
        &["check", "-p", "tests/golden/broken"],
        false,
    ),
    (
        "check-broken-en.txt",
        &["check", "-p", "tests/golden/broken", "--lang", "en"],
        false,
    ),
    ("status.txt", &["status"], true),
    ("status-en.txt", &["status", "--lang", "en"], true),
    (
        "status-before.txt",
        &["status", "--as-of", "2023-12-31"],
        true,
    ),
    (
        "status-after.txt",
        &["status", "--as-of", "2025-01-15"],
        true,
    ),
    // A day on which something is due, and the first day of an extension.
    (
        "status-due-day.txt",
        &["status", "--as-of", "2024-10-21"],
        true,
    ),
    (
        "status-due-day.json",
        &["status", "--as-of", "2024-10-21", "--format", "json"],
        true,
    ),
    (
        "status-put-off.txt",
        &["status", "--as-of", "2024-10-04", "--due-within", "12d"],
        true,
    ),
    (
        "status-put-off.json",
        &["status", "--as-of", "2024-10-04", "--format", "json"],
        true,
    ),
    ("status-all.txt", &["status", "--all"], true),
    ("status-by-party.txt", &["status", "--by", "party"], true),
    (
        "status-by-task.md",
        &["status", "--by", "task", "--format", "markdown"],
        true,
    ),
    ("status-soon.txt", &["status", "--due-within", "30d"], true),
    ("status-task.txt", &["status", "--task", "6a"], true),
    (
        "status-task-en.txt",
        &[
            "status",
            "--task",
            "2b",
            "--lang",
            "en",
            "--as-of",
            "2024-12-31",
        ],
        true,
    ),
    ("status.csv", &["status", "--all", "--format", "csv"], true),
    ("status.md", &["status", "--format", "markdown"], true),
    ("status.json", &["status", "--format", "json"], true),
    ("overdue.txt", &["overdue"], true),
    ("overdue-warn.txt", &["overdue", "--warn", "30d"], true),
    ("overdue-en.txt", &["overdue", "--lang", "en"], true),
    ("overdue.csv", &["overdue", "--format", "csv"], true),
    ("overdue.md", &["overdue", "--format", "markdown"], true),
    ("overdue.json", &["overdue", "--format", "json"], true),
];

/// Returns every output that is compared: the cases above, and the help of the program and
/// of each of its commands in both languages.
fn cases() -> Vec<(String, Vec<String>)> {
    let owned = |arguments: &[&str]| arguments.iter().map(|it| (*it).to_owned()).collect();
    let mut cases: Vec<(String, Vec<String>)> = CASES
        .iter()
        .map(|(name, arguments, sample)| {
            let plan = if *sample { SAMPLE } else { &[] };
            ((*name).to_owned(), owned(&[*arguments, plan].concat()))
        })
        .collect();
    for sort in Sort::ALL {
        let arguments = ["document", sort.name(), "--as-of", "2024-12-01"];
        let arguments = owned(&[&arguments, SAMPLE].concat());
        cases.push((format!("document-{}.md", sort.name()), arguments));
    }
    for (suffix, language) in [("", "vi"), ("-en", "en")] {
        let help = ["--help", "--lang", language];
        cases.push((format!("help{suffix}.txt"), owned(&help)));
        for command in commands(Language::Vietnamese).get_subcommands() {
            let name = command.get_name();
            let arguments = [&[name][..], &help].concat();
            cases.push((format!("help-{name}{suffix}.txt"), owned(&arguments)));
        }
    }
    cases
}

#[test]
fn outputs_are_as_they_were_read() {
    let folder = root().join("tests/golden");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut changed = Vec::new();
    for (name, arguments) in cases() {
        let said = dcs(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        assert_ne!(said.code, 2, "{name}: {}", said.err);
        let path = folder.join(&name);
        if update {
            std::fs::write(&path, &said.out).unwrap();
        } else if std::fs::read_to_string(&path).ok().as_ref() != Some(&said.out) {
            changed.push(name);
        }
    }
    assert!(
        changed.is_empty(),
        "these outputs differ from tests/golden: {changed:?}; see them with UPDATE_GOLDEN=1 and git diff"
    );
}

/// Each record has its own file, so that a new kind does not change the others.
#[test]
fn the_schema_of_each_record_is_as_it_was_read() {
    let folder = root().join("tests/golden/schema");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let schema: serde_json::Value = serde_json::from_str(&dcs(&["schema"]).out).unwrap();
    let definitions = schema["$defs"].as_object().unwrap();
    let mut names = BTreeSet::new();
    for (name, definition) in definitions {
        let path = folder.join(format!("{name}.json"));
        let text = serde_json::to_string_pretty(definition).unwrap() + "\n";
        if update {
            std::fs::write(&path, &text).unwrap();
        }
        let read = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(
            read, text,
            "{name}: see it with UPDATE_GOLDEN=1 and git diff"
        );
        names.insert(format!("{name}.json"));
    }
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files, names);
}

#[test]
fn every_golden_file_belongs_to_a_case() {
    let files: BTreeSet<String> = std::fs::read_dir(root().join("tests/golden"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let cases: BTreeSet<String> = cases().into_iter().map(|(name, _)| name).collect();
    assert_eq!(files, cases);
}
