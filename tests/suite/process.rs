//! The program as a process: what a run in process cannot show.

use std::process::{Command, Output, Stdio};

use crate::world::root;

/// Returns the program with an empty environment.
pub(crate) fn dcs() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dcs"));
    command.current_dir(root()).env_clear();
    command
}

/// Returns the output of a process.
pub(crate) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("what is said is UTF-8")
}

#[test]
fn the_exit_code_reaches_the_shell() {
    let code = |arguments: &[&str]| dcs().args(arguments).output().unwrap().status.code();
    assert_eq!(code(&["check", "--as-of", "2024-10-15"]), Some(0));
    assert_eq!(code(&["overdue", "--as-of", "2024-10-15"]), Some(1));
    assert_eq!(code(&["no-such-command"]), Some(2));
    assert_eq!(code(&["--help"]), Some(0));
    assert_eq!(code(&[]), Some(2));
}

#[test]
fn the_machines_zone_changes_nothing() {
    let run = |zone: &str| -> Output {
        let mut command = dcs();
        command
            .args(["overdue", "--format", "json"])
            .env("TZ", zone);
        command.output().unwrap()
    };
    let expected = run("UTC");
    for zone in [
        "Pacific/Kiritimati",
        "Etc/GMT+12",
        "Asia/Ho_Chi_Minh",
        "nonsense",
    ] {
        let said = run(zone);
        // It may become midnight in Viet Nam between two runs, which changes the day.
        if text(&said.stdout) != text(&expected.stdout) {
            assert_eq!(text(&said.stdout), text(&run("UTC").stdout), "{zone}");
        }
    }
}

#[test]
fn a_pipe_carries_no_colours_and_a_closed_one_is_no_failure() {
    let said = dcs().args(["check"]).output().unwrap();
    assert!(!said.stdout.contains(&0x1b));
    let forced = dcs()
        .args(["check"])
        .env("CLICOLOR_FORCE", "1")
        .output()
        .unwrap();
    assert!(forced.stdout.contains(&0x1b));
    let plain = dcs()
        .args(["check"])
        .envs([("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")])
        .output()
        .unwrap();
    assert!(!plain.stdout.contains(&0x1b));
    for (variable, value, colored) in [
        ("CLICOLOR_FORCE", "0", false),
        ("CLICOLOR_FORCE", "", false),
        ("FORCE_COLOR", "1", true),
        ("FORCE_COLOR", "0", false),
    ] {
        let said = dcs().args(["check"]).env(variable, value).output().unwrap();
        let found = said.stdout.contains(&0x1b);
        assert_eq!(found, colored, "{variable}={value}");
    }

    let mut child = dcs()
        .args(["status", "--all"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let said = child.wait_with_output().unwrap();
    assert_eq!(said.status.code(), Some(0), "{}", text(&said.stderr));
    assert_eq!(text(&said.stderr), "");
}

#[test]
fn the_program_works_from_any_folder_inside_the_workspace() {
    let said = dcs()
        .current_dir(root().join("src/cli"))
        .args(["status", "--as-of", "2024-10-15"])
        .output()
        .unwrap();
    assert_eq!(said.status.code(), Some(0));
    assert!(text(&said.stdout).starts_with("Kế hoạch: Thực hiện dân chủ ở cơ sở năm 2024\n"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failed_run() {
    for command in ["check", "status", "overdue"] {
        let full = std::fs::File::options().write(true).open("/dev/full");
        let said = dcs()
            .args([command, "--as-of", "2024-10-15"])
            .stdout(full.unwrap())
            .output()
            .unwrap();
        assert_eq!(said.status.code(), Some(2), "{command}");
        let why = "lỗi: không in được kết quả: đĩa đã đầy\n";
        assert_eq!(text(&said.stderr), why, "{command}");
    }
}
