//! Shell completion and the manual page. How real shells use them is tested in
//! `tests/real/shells.py`.

use crate::process;
use crate::world::{Run, Said, dcs};

const SAMPLE: &str = "examples/one-file/plan.yaml";

/// Requests completions like bash.
fn ask(line: &[&str]) -> Said {
    Run::default().variable("DCS_COMPLETE", "bash").dcs(line)
}

/// Returns the candidates for bash.
fn offered(line: &[&str]) -> Vec<String> {
    let said = ask(line);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{line:?}");
    said.out.lines().map(str::to_owned).collect()
}

#[test]
fn names_come_from_the_plan_that_the_line_means() {
    let work = offered(&["record", "danh-gia"]);
    assert_eq!(work, ["danh-gia-thang", "danh-gia-quy", "danh-gia-nam"]);
    let months = offered(&["record", "danh-gia-thang@2024-0"]);
    assert_eq!(months.len(), 5, "{months:?}");
    assert_eq!(months[0], "danh-gia-thang@2024-05");
    assert!(offered(&["extend", "danh-gia-thang"]).contains(&"danh-gia-thang@2024-12".to_owned()));
    assert_eq!(offered(&["status", "--party", "hieu"]), ["hieu-truong"]);
    assert_eq!(
        offered(&["record", "bao-cao", "--by=HIEU"]),
        ["--by=hieu-truong"]
    );
    assert_eq!(offered(&["status", "--section", "II.1"]), ["II.1"]);
    assert_eq!(offered(&["status", "--task", "1Đ"]), ["1đ"]);
    // Another plan, named before or after the command.
    let party = ["status", "--party", "ke"];
    assert_eq!(offered(&party), [] as [&str; 0]);
    for line in [
        ["-p", SAMPLE, "status", "--party", "ke"].as_slice(),
        &["status", "--plan", SAMPLE, "--party", "ke"],
        &["status", &format!("-p{SAMPLE}"), "--party", "ke"],
    ] {
        assert!(!offered(line).is_empty(), "{line:?}");
    }
}

#[test]
fn words_within_quotes_are_completed_like_others() {
    let months = offered(&["record", "danh-gia-thang@2024-0"]);
    for typed in [
        "\"danh-gia-thang@2024-0",
        "'danh-gia-thang@2024-0",
        "danh-gia-\"thang@2024-0",
        "danh-gia\\-thang@2024-0",
    ] {
        assert_eq!(offered(&["record", typed]), months, "{typed}");
    }
    assert_eq!(
        offered(&["record", "\"bao-cao\"", "--by=\"HIEU"]),
        ["--by=hieu-truong"]
    );
    let quoted = format!("\"{SAMPLE}\"");
    let party = offered(&["-p", SAMPLE, "status", "--party", "ke"]);
    assert_eq!(offered(&["-p", &quoted, "status", "--party", "'ke"]), party);
    for shell in ["zsh", "fish", "powershell"] {
        for typed in ["\"hieu", "'hieu"] {
            let asked = process::dcs()
                .args(["--", "dcs", "status", "--party", typed])
                .env("DCS_COMPLETE", shell)
                .env("_CLAP_COMPLETE_INDEX", "3")
                .output()
                .unwrap();
            let said = process::text(&asked.stdout);
            assert!(said.starts_with("hieu-truong"), "{shell} {typed}: {said}");
        }
    }
}

#[test]
fn the_format_of_an_output_is_completed_before_its_file() {
    assert_eq!(offered(&["check", "--output", "sa"]), ["sarif="]);
    assert_eq!(offered(&["check", "--output=sa"]), ["--output=sarif="]);
    assert_eq!(offered(&["check", "--output", "\"sa"]), ["sarif="]);
    assert!(offered(&["overdue", "--output", ""]).contains(&"csv=".to_owned()));
    assert_eq!(offered(&["check", "--output", "sarif=d"]), [] as [&str; 0]);
}

#[test]
fn commands_values_and_rules_are_completed() {
    assert_eq!(offered(&["sta"]), ["status"]);
    assert_eq!(offered(&["check", "--de"]), ["--deny-warnings"]);
    assert_eq!(
        offered(&["overdue", "--format=js"]),
        ["--format=json", "--format=jsonl"]
    );
    assert_eq!(
        offered(&["record", "x", "--state", "d"]),
        ["done", "dropped"]
    );
    assert_eq!(offered(&["explain", "dcs203"]), ["DCS203"]);
    assert_eq!(offered(&["explain", "letter"]), ["letter-order"]);
    assert_eq!(offered(&["completions", "z"]), ["zsh"]);
    // Options only after a hyphen; paths are left to the shell.
    assert!(offered(&["status", "-"]).contains(&"--party".to_owned()));
    assert!(
        offered(&["record", ""])
            .iter()
            .all(|word| !word.starts_with('-'))
    );
    assert_eq!(offered(&["check", "--base", "pl"]), [] as [&str; 0]);
}

#[test]
fn nothing_is_offered_from_a_plan_that_is_not_there() {
    assert_eq!(
        offered(&["-p", "no/such", "status", "--party", ""]),
        [] as [&str; 0]
    );
    assert_eq!(
        offered(&["--as-of", "?", "status", "--party", ""]),
        [] as [&str; 0]
    );
    let said = Run::default().variable("DCS_COMPLETE", "tcsh").dcs(&["x"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert_eq!(said.err, "lỗi: không hỗ trợ shell `tcsh`\n");
}

#[test]
fn every_shell_has_a_script_and_an_answer() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let said = dcs(&["completions", shell]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{shell}");
        assert!(said.out.contains("DCS_COMPLETE"), "{shell}");
    }
    for (shell, expected) in [
        ("zsh", "hieu-truong:"),
        ("fish", "hieu-truong\t"),
        ("powershell", "hieu-truong\t"),
    ] {
        let asked = process::dcs()
            .args(["--", "dcs", "status", "--party", "hieu"])
            .env("DCS_COMPLETE", shell)
            .env("_CLAP_COMPLETE_INDEX", "3")
            .output()
            .unwrap();
        let said = process::text(&asked.stdout);
        assert!(said.starts_with(expected), "{shell}: {said}");
    }
}
