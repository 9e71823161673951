//! Hostile input: no panic, no hang, no control characters for the terminal.

use std::fmt::Write as _;

use dcs::clean::dangerous;
use dcs::plan::index::Ix;
use proptest::prelude::*;

use crate::world::{Said, Scratch, base, day, dcs, findings, root, sources, text};

/// Runs every reading command on one file.
fn all_commands(name: &str, content: &[u8]) -> Vec<Said> {
    let commands = [
        &["check"][..],
        &["status", "--all"],
        &["status", "--by", "task"],
        &["status", "--by", "party"],
        &["status", "--task", "1a"],
        &["status", "--format", "json"],
        &["status", "--format", "csv", "--all"],
        &["status", "--format", "markdown", "--all"],
        &["overdue", "--warn", "365d"],
        &["list", "tasks"],
        &["list", "parties", "--format", "csv"],
        &["report", "--readiness"],
        &["report"],
        &["plan", "--annex"],
    ];
    run(name, content, &["vi", "en"], &commands)
}

/// Runs what reads a file whole and says what is wrong with it.
fn readers(name: &str, content: &[u8]) -> Vec<Said> {
    run(
        name,
        content,
        &["vi"],
        &[&["check"], &["status", "--format", "json"]],
    )
}

fn run(name: &str, content: &[u8], languages: &[&str], commands: &[&[&str]]) -> Vec<Said> {
    let scratch = Scratch::new(&format!("hostile-{}-{name}", content.len()));
    let path = scratch.write(name, content);
    let path = path.to_str().unwrap();
    let mut said = Vec::new();
    for language in languages {
        for arguments in commands {
            said.push(dcs(
                &[*arguments, &["-p", path, "--lang", language]].concat()
            ));
        }
    }
    said
}

/// Returns the codes that `check` finds in one file.
fn codes(name: &str, content: &str) -> Vec<&'static str> {
    let (_, findings) = findings(&sources(&[(name, content)]), &root(), day("2024-10-15"));
    findings.iter().map(|finding| finding.rule.code).collect()
}

#[test]
fn bombs_are_refused() {
    let mut bomb = String::from("figures:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..30 {
        let above = format!("*a{}, ", level - 1).repeat(10);
        let _ = writeln!(bomb, "  - &a{level} [{}]", above.trim_end_matches(", "));
    }
    let found = codes("plan.yaml", &bomb);
    assert!(found.contains(&"DCS004"), "{found:?}");
    for (name, content) in [
        ("plan.yaml", "[".repeat(10_000)),
        (
            "plan.yaml",
            format!("a: {}{}", "[".repeat(10_000), "]".repeat(10_000)),
        ),
        ("plan.yaml", "{a: ".repeat(10_000)),
        ("plan.yaml", "- ".repeat(10_000)),
        (
            "plan.yaml",
            (0..10_000)
                .flat_map(|depth| [" ".repeat(depth), "a:\n".to_owned()])
                .collect(),
        ),
        ("plan.yaml", "? ".repeat(10_000)),
        ("plan.toml", format!("a = {}", "[".repeat(10_000))),
        (
            "plan.toml",
            format!("a = {}{}", "[".repeat(10_000), "]".repeat(10_000)),
        ),
        ("plan.toml", format!("a = {}", "{a = ".repeat(10_000))),
        ("plan.toml", format!("{}a = 1", "a.".repeat(10_000))),
        ("plan.toml", format!("[{}a]", "a.".repeat(10_000))),
    ] {
        let found = codes(name, &content);
        let start: String = content.chars().take(10).collect();
        assert!(found.contains(&"DCS005"), "{name} {start}: {found:?}");
    }
}

#[test]
fn braces_of_yaml_in_toml_are_read_only_so_deep() {
    let (open, close) = ("{ a: ".repeat(20_000), " }".repeat(20_000));
    let found = codes(
        "plan.toml",
        &format!("[plan]\nyear = 2026\n\n- {open}1{close}\n"),
    );
    assert!(found.contains(&"DCS001"), "{found:?}");
}

#[test]
fn a_file_too_large_is_a_finding_and_is_not_read() {
    let scratch = Scratch::new("large");
    let path = scratch.write("plan.toml", "");
    // A sparse file takes no space on the disk.
    let file = std::fs::File::options().write(true).open(&path).unwrap();
    file.set_len(200 * 1024 * 1024).unwrap();
    let said = dcs(&["check", "-p", path.to_str().unwrap(), "--lang", "en"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("error[DCS005]"), "{}", said.out);
    assert_eq!(dcs(&["status", "-p", path.to_str().unwrap()]).code, 2);
}

#[cfg(unix)]
#[test]
fn links_that_leave_the_folder_are_not_read() {
    let scratch = Scratch::new("links");
    let secret = scratch.write("outside/secret.toml", "[[figures]]\nid = \"bí mật\"\n");
    scratch.write("plan/plan.toml", base());
    let plan = scratch.0.join("plan");
    std::os::unix::fs::symlink(&secret, plan.join("a.toml")).unwrap();
    std::os::unix::fs::symlink(scratch.0.join("outside"), plan.join("folder")).unwrap();
    std::os::unix::fs::symlink(&plan, plan.join("loop")).unwrap();
    let said = dcs(&["check", "-p", plan.to_str().unwrap()]);
    assert_eq!(
        (said.code, said.out.as_str()),
        (0, "Không có lỗi, không có cảnh báo (1 tệp)\n")
    );
    // Behind a dangling link there may be records.
    std::os::unix::fs::symlink("nowhere", plan.join("b.toml")).unwrap();
    let said = dcs(&["check", "-p", plan.to_str().unwrap()]);
    assert_eq!(said.code, 2, "{}", said.out);
    assert!(said.err.contains("b.toml"), "{}", said.err);
    std::fs::remove_file(plan.join("b.toml")).unwrap();
    // Evidence behind a link is outside too.
    std::os::unix::fs::symlink(scratch.0.join("outside"), plan.join("minh-chung")).unwrap();
    scratch.write("plan/progress.yaml", "progress:\n  - { deadline: bao-cao, on: 2024-05-06, state: done, evidence: [minh-chung/secret.toml] }\n");
    let said = dcs(&["check", "-p", plan.to_str().unwrap()]);
    assert!(said.out.contains("DCS409"), "{}", said.out);
    assert!(!said.out.contains("bí mật"), "{}", said.out);
}

#[test]
fn nothing_acts_on_the_terminal_from_any_field() {
    let poison = "\\u001B[31m\\u0007\\u009B2J\\u202E\\u200B\\u000B\\u000C\\u0085\\u2028\\u2029\\r\\n| =1+1 <b> `";
    let mut plan = String::new();
    for line in text("examples/one-file/plan.toml").lines() {
        let text_field = [
            "title", "opening", "name", "superior", "place", "text", "product", "person", "what",
            "note", "unit",
        ];
        let key = line.split(" = ").next().unwrap_or_default();
        if text_field.contains(&key) && line.ends_with('"') {
            let _ = writeln!(plan, "{}{poison}\"", line.trim_end_matches('"'));
        } else {
            let _ = writeln!(plan, "{line}");
        }
    }
    let broken = plan
        .replace("due = 2026-11-20", "due = \"\\u001B[2J\"")
        .replace("year =", "\"\\u001B[2J\" =");
    for content in [plan, broken] {
        for said in all_commands("plan.toml", content.as_bytes()) {
            let bad = |c: char| dangerous(c) && c != '\n' && c != '\r' && c != '\u{feff}';
            assert!(!said.out.contains(bad), "{:?}", said.out);
            assert!(!said.err.contains(bad), "{:?}", said.err);
        }
    }
}

#[test]
fn spreadsheets_get_no_formula_from_any_cell() {
    let plan = text("examples/one-file/plan.toml")
        .replace("what = \"Công khai", "what = \"=HYPERLINK(1)")
        .replace("name = \"Kế toán\"", "name = \"@SUM(1)\"")
        .replace("name = \"Hiệu trưởng\"", "name = \"\\t-1\"");
    for said in all_commands("plan.toml", plan.as_bytes()) {
        if !said.out.starts_with('\u{feff}') {
            continue;
        }
        for row in csv::Reader::from_reader(said.out.as_bytes()).records() {
            for cell in &row.unwrap() {
                assert!(
                    !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                    "{cell:?}"
                );
            }
        }
    }
}

/// The files whose bytes are changed at random.
fn seeds() -> Vec<(&'static str, String)> {
    ["plan.toml", "plan.yaml"]
        .map(|name| (name, text(&format!("examples/one-file/{name}"))))
        .to_vec()
}

proptest! {
    #[test]
    fn changed_bytes_never_panic(
        seed in 0_usize..2,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0_usize..3), 1..12),
    ) {
        let (name, text) = &seeds()[seed];
        let mut bytes = text.clone().into_bytes();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => { bytes.remove(at); }
            }
        }
        for said in all_commands(name, &bytes) {
            prop_assert!(said.code <= 2);
        }
    }

    #[test]
    fn swapped_and_cut_lines_never_panic(seed in 0_usize..2, order in prop::collection::vec(any::<prop::sample::Index>(), 1..80)) {
        let (name, text) = &seeds()[seed];
        let lines: Vec<&str> = text.lines().collect();
        let mixed: Vec<&str> = order.iter().map(|at| lines[at.index(lines.len())]).collect();
        for said in readers(name, mixed.join("\n").as_bytes()) {
            prop_assert!(said.code <= 2);
        }
    }

    #[test]
    fn any_text_survives_the_way_through_toml(name in "\\PC{1,40}") {
        // A JSON string is also a TOML string.
        let quoted = serde_json::to_string(&name).unwrap();
        let plan = base().replace("\"Công đoàn\"", &quoted);
        let (plan, _) = findings(&sources(&[("plan.toml", &plan)]), &root(), day("2024-10-15"));
        let read = plan.parties[Ix::new(1)].name.get().map(|text| text.0.clone());
        if let Some(read) = read {
            prop_assert_eq!(read, name.trim_end());
        }
    }
}

#[cfg(unix)]
#[test]
fn no_name_of_a_file_acts_on_a_terminal() {
    let scratch = Scratch::new("names");
    let name = "a\u{1b}[31mb\u{7}\u{9b}\u{202e}c";
    let plan = format!("{name}/plan.toml");
    let output = |suffix: &str| scratch.0.join(format!("{name}.{suffix}"));
    let folder = scratch.0.join(name);
    let folder = folder.to_str().unwrap();
    let (document, page) = (output("docx"), output("html"));
    let (json, moved) = (format!("json={}", output("json").display()), output("d"));
    let (document, page) = (document.to_str().unwrap(), page.to_str().unwrap());
    let runs: [&[&str]; 18] = [
        &["check"],
        &["check", "--base", folder],
        &["check", "--fix"],
        &["check", "--output", &json],
        &["status"],
        &["status", "--task", name],
        &["status", "--party", name],
        &["status", "--since", name],
        &["overdue"],
        &["overdue", "--output", &json],
        &["record", "bao-cao", "--note", "x"],
        &["record", name],
        &["record", "bao-cao", "--evidence", name],
        &[
            "extend",
            "bao-cao",
            "--to",
            "2024-12-01",
            "--by-decision",
            "x",
        ],
        &["undo"],
        &["report", "-o", document],
        &["plan", "-o", page],
        &["explain", name],
    ];
    for verbosity in [None, Some("-v"), Some("-q")] {
        // With and without errors: with errors, findings contain paths.
        for more in ["", "nothing = 1\n"] {
            scratch.write(&plan, format!("{more}{}", base()));
            for run in runs {
                for dry in [None, Some("--dry-run")] {
                    let mut words = run.to_vec();
                    words.extend(verbosity);
                    words.extend(dry);
                    words.extend(["--as-of", "2024-10-15", "-p", folder]);
                    harmless(&words);
                }
            }
        }
    }
    let moved = moved.to_str().unwrap();
    harmless(&["init", moved, "--year", "2027"]);
    harmless(&["init", moved, "--year", "2027"]);
    harmless(&["status", "--all-plans", scratch.0.to_str().unwrap()]);
    harmless(&["status", "-p", &format!("{folder}/{name}")]);
    harmless(&[name]);
    harmless(&["check", &format!("--{name}")]);
}

/// Runs the program and checks both output streams.
fn harmless(words: &[&str]) {
    let said = dcs(words);
    for text in [&said.out, &said.err] {
        let acting = text.chars().find(|c| *c != '\n' && dangerous(*c));
        assert!(acting.is_none(), "{words:?}: {acting:?} in {text:?}");
    }
}

#[test]
fn of_many_unknown_values_only_the_first_are_compared_with_what_is_known() {
    let step = "  - { entry: kn-1, step: acepted, on: 2024-03-05 }\n";
    let plan = format!("steps:\n{}", step.repeat(600));
    let found = findings(
        &sources(&[("plan.yaml", &plan)]),
        &root(),
        day("2024-12-31"),
    )
    .1;
    let unknown = found.iter().filter(|it| it.rule.code == "DCS109");
    let helps: Vec<String> = unknown
        .map(|it| {
            it.help
                .as_ref()
                .unwrap()
                .say(dcs::messages::Language::English)
        })
        .collect();
    assert_eq!(helps.len(), 600);
    let (first, others) = helps.split_at(500);
    assert!(first.iter().all(|help| help.contains("`accepted`")));
    assert!(!others.iter().any(|help| help.contains("`accepted`")));
}
