//! Files that are changed: by many at once, by runs that are killed, on disks that
//! fail.

use std::process::Stdio;

use dcs::store;

use crate::process::{dcs, text};
use crate::world::{Scratch, base};

/// A plan in a folder of its own, for programs that change it.
fn own_plan(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    let plan = base().replace(
        "every = \"quarter\"\nmonth = 1\nday = 15",
        "every = \"week\"",
    );
    scratch.write("plan.toml", plan);
    scratch
}

/// Starts a run that records the `number`-th week.
fn recording(scratch: &Scratch, number: usize) -> std::process::Child {
    let week = format!("hang-quy@2024-W{number:02}");
    let path = scratch.0.to_str().unwrap();
    dcs()
        .args(["record", &week, "-q", "-p", path, "--as-of", "2024-12-31"])
        .args(["--note", "Họp tuần"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Checks that a plan is sound and returns how many records it has.
fn records(scratch: &Scratch) -> usize {
    let path = scratch.0.to_str().unwrap();
    let said = dcs().args(["check", "-p", path]).output().unwrap();
    assert_eq!(said.status.code(), Some(0), "{}", text(&said.stdout));
    let file = std::fs::read_to_string(scratch.0.join("progress.yaml")).unwrap_or_default();
    file.matches("deadline:").count()
}

#[test]
fn runs_at_the_same_time_all_arrive() {
    let scratch = own_plan("concurrent");
    let mut runs: Vec<_> = (1..=40).map(|week| recording(&scratch, week)).collect();
    for run in &mut runs {
        assert!(run.wait().unwrap().success());
    }
    assert_eq!(records(&scratch), 40);
}

#[test]
fn a_run_that_may_not_wait_says_who_holds_the_plan() {
    let scratch = own_plan("held");
    let held = store::Lock::acquire(
        &scratch.0,
        std::time::Duration::ZERO,
        "4711 2024-11-20T00:00:00Z",
    );
    let held = held.unwrap();
    assert!(matches!(held, store::Held::Ours(_)));
    let path = scratch.0.to_str().unwrap();
    let arguments = [
        "record", "bao-cao", "-p", path, "--note", "x", "--wait", "0",
    ];
    let said = dcs().args(arguments).output().unwrap();
    assert_eq!(said.status.code(), Some(2));
    assert!(
        text(&said.stderr).contains("4711"),
        "{}",
        text(&said.stderr)
    );
}

#[test]
fn a_killed_run_leaves_the_old_file_or_the_new_one() {
    let scratch = own_plan("killed");
    let mut before = 0;
    for week in 1..=50 {
        let mut run = recording(&scratch, week);
        std::thread::sleep(std::time::Duration::from_micros(
            300 * u64::try_from(week).unwrap(),
        ));
        run.kill().unwrap();
        run.wait().unwrap();
        let after = records(&scratch);
        assert!(
            after == before || after == before + 1,
            "{before} then {after}"
        );
        before = after;
    }
    // And the next run is not hindered by what the killed ones left.
    assert!(recording(&scratch, 52).wait().unwrap().success());
    assert_eq!(records(&scratch), before + 1);
}

#[test]
fn a_fault_at_any_step_leaves_the_old_file_and_no_other() {
    let scratch = Scratch::new("faults");
    let path = scratch.write("plan.yaml", "cũ");
    for wrong in store::Step::ALL {
        let mut fault = |step| {
            if step == wrong {
                return Err(std::io::Error::from(std::io::ErrorKind::StorageFull));
            }
            Ok(())
        };
        let written = store::replace_stepwise(&path, "mới".as_bytes(), &mut fault);
        assert!(written.is_err(), "{wrong:?}");
        let there = std::fs::read_to_string(&path).unwrap();
        let whole = if wrong == store::Step::FlushFolder {
            "mới"
        } else {
            "cũ"
        };
        assert_eq!(there, whole, "{wrong:?}");
        assert_eq!(
            std::fs::read_dir(&scratch.0).unwrap().count(),
            1,
            "{wrong:?}"
        );
        scratch.write("plan.yaml", "cũ");
    }
}

#[cfg(unix)]
#[test]
fn permissions_links_and_read_only_files_are_respected() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let scratch = own_plan("permissions");
    let path = scratch.0.to_str().unwrap().to_owned();
    let record = |week: &str| {
        let week = format!("hang-quy@2024-{week}");
        let arguments = [
            "record",
            &week,
            "-q",
            "-p",
            &path,
            "--as-of",
            "2024-12-31",
            "--note",
            "x",
        ];
        dcs().args(arguments).output().unwrap()
    };
    let target = scratch.write("kept/progress.data", "progress: []\n");
    std::fs::set_permissions(&target, std::fs::Permissions::from_mode(0o640)).unwrap();
    symlink("kept/progress.data", scratch.0.join("progress.yaml")).unwrap();
    let said = record("W01");
    assert_eq!(said.status.code(), Some(0), "{}", text(&said.stderr));
    let data = scratch.0.join("kept/progress.data");
    assert!(
        std::fs::read_to_string(&data)
            .unwrap()
            .contains("hang-quy@2024-W01")
    );
    assert!(
        scratch.0.join("progress.yaml").is_symlink(),
        "the link stays"
    );
    assert_eq!(
        std::fs::metadata(&data).unwrap().permissions().mode() & 0o777,
        0o640
    );
    std::fs::set_permissions(&data, std::fs::Permissions::from_mode(0o440)).unwrap();
    let said = record("W02");
    assert_eq!(said.status.code(), Some(2));
    assert!(
        text(&said.stderr).contains("không có quyền"),
        "{}",
        text(&said.stderr)
    );
    assert!(!std::fs::read_to_string(&data).unwrap().contains("W02"));
}
