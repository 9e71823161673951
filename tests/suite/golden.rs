//! Whole outputs against files that a person has read. `UPDATE_GOLDEN=1 cargo
//! test golden` writes them anew; read the difference before you commit it.

use std::collections::BTreeSet;

use crate::world::{dcs, root};

const SAMPLE: &[&str] = &["-p", "examples/truong-hoanh-2024"];

/// Name of the file in `tests/golden`, arguments, whether the plan is the sample.
const CASES: &[(&str, &[&str], bool)] = &[
    ("help.txt", &["--help"], false),
    ("help-en.txt", &["--help", "--lang", "en"], false),
    ("help-check.txt", &["check", "--help"], false),
    (
        "help-check-en.txt",
        &["check", "--help", "--lang", "en"],
        false,
    ),
    ("help-status.txt", &["status", "--help"], false),
    (
        "help-status-en.txt",
        &["status", "--help", "--lang", "en"],
        false,
    ),
    ("help-overdue.txt", &["overdue", "--help"], false),
    (
        "help-overdue-en.txt",
        &["overdue", "--help", "--lang", "en"],
        false,
    ),
    ("help-init.txt", &["init", "--help"], false),
    (
        "help-init-en.txt",
        &["init", "--help", "--lang", "en"],
        false,
    ),
    ("help-report.txt", &["report", "--help"], false),
    (
        "help-report-en.txt",
        &["report", "--help", "--lang", "en"],
        false,
    ),
    ("help-plan.txt", &["plan", "--help"], false),
    (
        "help-plan-en.txt",
        &["plan", "--help", "--lang", "en"],
        false,
    ),
    ("report.md", &["report", "--as-of", "2024-11-18"], true),
    (
        "report-empty.md",
        &["report", "--as-of", "2024-11-18"],
        false,
    ),
    (
        "report.html",
        &["report", "--as-of", "2024-11-18", "--format", "html"],
        true,
    ),
    ("plan.md", &["plan", "--annex"], false),
    ("readiness.txt", &["report", "--readiness"], false),
    (
        "readiness-en.txt",
        &["report", "--readiness", "--lang", "en"],
        true,
    ),
    ("help-record.txt", &["record", "--help"], false),
    (
        "help-record-en.txt",
        &["record", "--help", "--lang", "en"],
        false,
    ),
    ("help-extend.txt", &["extend", "--help"], false),
    (
        "help-extend-en.txt",
        &["extend", "--help", "--lang", "en"],
        false,
    ),
    ("help-undo.txt", &["undo", "--help"], false),
    (
        "help-undo-en.txt",
        &["undo", "--help", "--lang", "en"],
        false,
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
    ("help-explain.txt", &["explain", "--help"], false),
    (
        "help-explain-en.txt",
        &["explain", "--help", "--lang", "en"],
        false,
    ),
    ("help-schema.txt", &["schema", "--help"], false),
    (
        "help-schema-en.txt",
        &["schema", "--help", "--lang", "en"],
        false,
    ),
    ("schema.json", &["schema"], false),
    ("help-completions.txt", &["completions", "--help"], false),
    (
        "help-completions-en.txt",
        &["completions", "--help", "--lang", "en"],
        false,
    ),
    ("help-man.txt", &["man", "--help"], false),
    ("help-man-en.txt", &["man", "--help", "--lang", "en"], false),
    ("man.1", &["man"], false),
    ("man-en.1", &["man", "--lang", "en"], false),
    ("explain.txt", &["explain", "dcs203"], false),
    (
        "explain-en.txt",
        &["explain", "letter-order", "--lang", "en"],
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

#[test]
fn outputs_are_as_they_were_read() {
    let folder = root().join("tests/golden");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut changed = Vec::new();
    for (name, arguments, sample) in CASES {
        let said = dcs(&[*arguments, if *sample { SAMPLE } else { &[] }].concat());
        assert_ne!(said.code, 2, "{name}: {}", said.err);
        let path = folder.join(name);
        if update {
            std::fs::write(&path, &said.out).unwrap();
        } else if std::fs::read_to_string(&path).ok().as_ref() != Some(&said.out) {
            changed.push(*name);
        }
    }
    assert!(
        changed.is_empty(),
        "these outputs differ from tests/golden: {changed:?}; see them with UPDATE_GOLDEN=1 and git diff"
    );
}

#[test]
fn every_golden_file_belongs_to_a_case() {
    let files: BTreeSet<String> = std::fs::read_dir(root().join("tests/golden"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let cases: BTreeSet<String> = CASES.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(files, cases);
}
