//! Changes of files: by many runs at once, by runs that are killed, on disks that
//! fail.

use std::process::Stdio;

use dcs::store;
use dcs::workspace::Transaction;

use crate::process::{dcs, text};
use crate::world::{Run, Scratch, base};

/// A plan in a temporary folder, for programs that change it.
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

/// Checks that a plan is valid and returns its number of records.
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
    assert!(matches!(held, store::Attempt::Acquired(_)));
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
    // The next run is not blocked by what the killed ones left.
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
    let path_of = |name: &str| scratch.0.join(name);
    let progress = scratch.write("progress.yaml", "progress: []\n");
    std::fs::set_permissions(&progress, std::fs::Permissions::from_mode(0o640)).unwrap();
    let said = record("W01");
    assert_eq!(said.status.code(), Some(0), "{}", text(&said.stderr));
    assert_eq!(
        std::fs::metadata(&progress).unwrap().permissions().mode() & 0o777,
        0o640
    );
    std::fs::set_permissions(&progress, std::fs::Permissions::from_mode(0o440)).unwrap();
    let said = record("W02");
    assert_eq!(said.status.code(), Some(2));
    assert!(
        text(&said.stderr).contains("không có quyền"),
        "{}",
        text(&said.stderr)
    );
    let before = std::fs::read_to_string(&progress).unwrap();
    assert!(!before.contains("W02"));
    // A link is not written through, not even one that stays in the plan.
    std::fs::set_permissions(&progress, std::fs::Permissions::from_mode(0o640)).unwrap();
    std::fs::create_dir(path_of("kept")).unwrap();
    std::fs::rename(&progress, path_of("kept/progress.data")).unwrap();
    symlink("kept/progress.data", &progress).unwrap();
    let said = record("W02");
    assert_eq!(said.status.code(), Some(2));
    assert!(
        text(&said.stderr).contains("là liên kết (link)"),
        "{}",
        text(&said.stderr)
    );
    let kept = std::fs::read_to_string(path_of("kept/progress.data")).unwrap();
    assert_eq!(kept, before);
    assert!(progress.is_symlink(), "the link stays");
}

/// Creates a symbolic link, if the system supports them.
#[cfg(unix)]
fn link(target: &str, at: &std::path::Path) {
    std::os::unix::fs::symlink(target, at).unwrap();
}

#[cfg(unix)]
#[test]
fn what_was_not_read_is_neither_written_through_nor_replaced() {
    let record = ["record", "bao-cao", "--note", "x"];
    let extend = [
        "extend",
        "bao-cao",
        "--to",
        "2024-12-01",
        "--by-decision",
        "x",
    ];
    let kept = "progress:\n  - { deadline: bao-cao, on: 2024-01-02, state: started, note: cũ }\n";
    for (name, command) in [("progress.yaml", &record[..]), ("extensions.yaml", &extend)] {
        for what in [
            "link out",
            "link to nothing",
            "link to other",
            "folder",
            "pipe",
        ] {
            let scratch = Scratch::new("in-the-way");
            let outside = scratch.write("kho/kept.yaml", kept);
            scratch.write("p/plan.toml", base());
            scratch.write("p/minh-chung/ảnh.jpg", "jpg");
            let at = scratch.0.join("p").join(name);
            let said_of = match what {
                "link out" => {
                    link("../kho/kept.yaml", &at);
                    "là liên kết ra ngoài"
                }
                "link to nothing" => {
                    link("../kho/nothing.yaml", &at);
                    "không có tệp"
                }
                "link to other" => {
                    link("minh-chung", &at);
                    "là liên kết"
                }
                "folder" => {
                    std::fs::create_dir(&at).unwrap();
                    "là thư mục"
                }
                _ => {
                    std::process::Command::new("mkfifo")
                        .arg(&at)
                        .status()
                        .unwrap();
                    "không phải tệp thường"
                }
            };
            let before = at.symlink_metadata().unwrap().file_type();
            for dry in [None, Some("--dry-run")] {
                let mut words = command.to_vec();
                words.extend(dry);
                words.extend(["-q", "--as-of", "2024-10-15", "-p", "p"]);
                let said = Run::default().folder(&scratch.0).dcs(&words);
                assert_eq!((said.code, said.out.as_str()), (2, ""), "{name} {what}");
                assert!(
                    said.err.contains(said_of) && said.err.contains(name),
                    "{name} {what}: {}",
                    said.err
                );
                assert_eq!(at.symlink_metadata().unwrap().file_type(), before, "{what}");
            }
            assert_eq!(std::fs::read_to_string(outside).unwrap(), kept, "{what}");
            assert!(!scratch.0.join("kho/nothing.yaml").exists());
        }
    }
}

#[cfg(unix)]
#[test]
fn a_copy_behind_a_link_out_of_the_plan_is_no_evidence() {
    let scratch = Scratch::new("evidence-link");
    scratch.write("p/plan.toml", base());
    scratch.write("kho/a.pdf", "a");
    scratch.write("a.pdf", "a");
    link("../kho", &scratch.0.join("p/minh-chung"));
    let words = ["record", "bao-cao", "--evidence", "a.pdf", "--copy"];
    let words = [&words[..], &["-q", "--as-of", "2024-10-15", "-p", "p"]].concat();
    let said = Run::default().folder(&scratch.0).dcs(&words);
    assert_eq!(said.code, 2, "{}", said.out);
    assert!(said.err.contains("là liên kết ra ngoài"), "{}", said.err);
    assert!(!scratch.0.join("p/progress.yaml").exists());
}

#[cfg(unix)]
#[test]
fn documents_and_new_plans_go_through_no_link() {
    let scratch = Scratch::new("links");
    scratch.write("p/plan.toml", base());
    let there = scratch.write("kho/a.docx", "của người khác");
    let run = |words: &[&str]| Run::default().folder(&scratch.0).dcs(words);
    for (link_to, name) in [("kho/a.docx", "a.docx"), ("kho/none.html", "b.html")] {
        link(link_to, &scratch.0.join(name));
        for force in [None, Some("--force")] {
            let mut words = vec!["plan", "-p", "p", "-o", name];
            words.extend(force);
            let said = run(&words);
            assert_eq!(said.code, 2, "{name}");
            assert!(said.err.contains("là liên kết (link)"), "{}", said.err);
        }
        assert!(scratch.0.join(name).is_symlink());
    }
    assert_eq!(std::fs::read_to_string(there).unwrap(), "của người khác");
    assert!(!scratch.0.join("kho/none.html").exists());
    // Nothing is written into a folder behind a link, and no partial plan.
    link("kho", &scratch.0.join("plans"));
    let said = run(&["init", "--year", "2027"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("là liên kết (link)"), "{}", said.err);
    std::fs::create_dir_all(scratch.0.join("new/plans/2027")).unwrap();
    link(
        "../../../kho/b",
        &scratch.0.join("new/plans/2027/tasks.yaml"),
    );
    let said = run(&["init", "new", "--year", "2027"]);
    assert_eq!(said.code, 2);
    assert!(!scratch.0.join("new/plans/2027/plan.toml").exists());
    assert_eq!(std::fs::read_dir(scratch.0.join("kho")).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn what_is_left_out_is_named() {
    let scratch = Scratch::new("left-out");
    scratch.write("plans/2024/plan.toml", base());
    scratch.write("plans/2024/.nhap.yaml", "x");
    scratch.write("plans/2024/.gitattributes", "x");
    scratch.write("kho/progress.yaml", "progress: []\n");
    link(
        "../../kho/progress.yaml",
        &scratch.0.join("plans/2024/progress.yaml"),
    );
    link("../../kho", &scratch.0.join("plans/2024/them"));
    scratch.write("kho/anh.jpg", "jpg");
    link("../../kho/anh.jpg", &scratch.0.join("plans/2024/anh.jpg"));
    link("plan.toml", &scratch.0.join("plans/2024/twice.txt"));
    let run = |words: &[&str]| Run::default().folder(&scratch.0).dcs(words).err;
    let links = "không đọc plans/2024/progress.yaml: liên kết ra ngoài thư mục kế hoạch\n\
                 không đọc plans/2024/them: liên kết ra ngoài thư mục kế hoạch\n";
    assert_eq!(run(&["check"]), links);
    assert_eq!(run(&["status"]), links);
    assert_eq!(run(&["check", "-q"]), "");
    assert_eq!(
        run(&["check", "-v"]),
        format!("kế hoạch: plans/2024 (1 tệp)\nkhông đọc plans/2024/.nhap.yaml: tệp ẩn\n{links}")
    );
}

#[test]
fn what_lies_beside_a_plan_in_other_formats_is_named_once_unless_it_is_evidence() {
    let scratch = Scratch::new("beside");
    let plan = format!(
        "{}\n[[progress]]\ndeadline = \"bao-cao\"\non = 2024-05-06\nstate = \"done\"\nevidence = [\"Biên bản.docx\"]\n",
        base()
    );
    scratch.write("plans/2024/plan.toml", &plan);
    for name in [
        "Biên bản.docx",
        "viec.csv",
        "so.XLSX",
        "so.ods",
        "ke-hoach.pdf",
    ] {
        scratch.write(&format!("plans/2024/{name}"), "PK");
    }
    scratch.write("plans/2024/minh-chung/anh.docx", "PK");
    scratch.write("plans/2024/cu/viec.xlsx", "PK");
    let run = |words: &[&str]| Run::default().folder(&scratch.0).dcs(words).err;
    let said = run(&["check"]);
    let names = "không đọc plans/2024/so.XLSX, plans/2024/so.ods, plans/2024/viec.csv: bản ghi";
    assert!(
        said.starts_with(names) && said.lines().count() == 1,
        "{said}"
    );
    assert_eq!(run(&["check", "--quiet"]), "");
    assert_eq!(run(&["status", "--as-of", "2024-05-07"]), "");
    for name in ["a.csv", "b.csv", "c.csv"] {
        scratch.write(&format!("plans/2024/{name}"), "PK");
    }
    let said = run(&["check"]);
    assert!(
        said.contains("so.XLSX, plans/2024/so.ods, …: bản ghi"),
        "{said}"
    );
}

#[test]
fn files_of_other_programs_named_after_records_are_named_unless_a_table_prints_them() {
    let scratch = Scratch::new("sheets");
    scratch.write("plans/2024/plan.toml", base());
    scratch.write("plans/2024/deadlines.xlsx", "PK");
    scratch.write("plans/2024/progress.docx", "PK");
    scratch.write("plans/2024/bao-cao.docx", "PK");
    scratch.write("plans/2024/tasks.csv", "Việc,Ngày\nHọp,15/5\n");
    let said = || {
        let run = Run::default().folder(&scratch.0);
        run.dcs(&["status", "--as-of", "2024-01-02"]).err
    };
    let both = said();
    assert!(both.contains("plans/2024/deadlines.xlsx") && both.contains("plans/2024/tasks.csv"));
    assert!(both.contains("plans/2024/progress.docx") && !both.contains("bao-cao.docx"));
    scratch.write(
        "plans/2024/tables.yaml",
        "tables: [{ section: I, source: tasks.csv }]\n",
    );
    let one = said();
    assert!(
        one.contains("plans/2024/deadlines.xlsx") && !one.contains("tasks.csv"),
        "{one}"
    );
}

#[cfg(unix)]
#[test]
fn a_plan_behind_a_link_is_among_all_plans() {
    let scratch = Scratch::new("linked-plans");
    scratch.write("kho/2024/plan.toml", base());
    scratch.write("kho/khac/sau/plan.toml", base());
    std::fs::create_dir_all(scratch.0.join("plans")).unwrap();
    link("../kho/2024", &scratch.0.join("plans/2024"));
    link("../kho/khac", &scratch.0.join("plans/khac"));
    // One that the search also finds is not counted twice.
    link("../plans", &scratch.0.join("plans/vong"));
    let run = |words: &[&str]| Run::default().folder(&scratch.0).dcs(words);
    let said = run(&["status", "--all-plans", "plans", "--format", "jsonl"]);
    assert_eq!(
        (said.code, said.out.lines().count()),
        (0, 1),
        "{}",
        said.out
    );
    assert!(said.out.contains("\"path\":\"plans/2024\""), "{}", said.out);
    assert_eq!(said.err, "không tìm trong plans/khac: liên kết ra ngoài\n");
    assert_eq!(run(&["check"]).code, 0);
}

#[test]
fn a_fault_at_any_step_of_any_file_leaves_all_as_they_were() {
    let scratch = Scratch::new("transaction");
    scratch.write("b.yaml", "cũ b");
    scratch.write("c.yaml", "cũ c");
    let mut change = Transaction::new(&scratch.0);
    let bytes = |text: &str| Some(text.as_bytes().to_vec());
    change
        .add("minh-chung/sâu/a.pdf", None, bytes("mới a"))
        .unwrap();
    change.add("b.yaml", bytes("cũ b"), bytes("mới b")).unwrap();
    change.add("c.yaml", bytes("cũ c"), None).unwrap();
    for file in 0..2 {
        for wrong in store::Step::ALL {
            let mut fault = |index, step| {
                if (index, step) == (file, wrong) {
                    return Err(std::io::Error::from(std::io::ErrorKind::StorageFull));
                }
                Ok(())
            };
            assert!(
                change.commit_stepwise(&mut fault).is_err(),
                "{file} {wrong:?}"
            );
            let mut names: Vec<_> = std::fs::read_dir(&scratch.0)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            names.sort();
            assert_eq!(names, ["b.yaml", "c.yaml"], "{file} {wrong:?}");
            for name in names {
                let text = std::fs::read_to_string(scratch.0.join(&name)).unwrap();
                assert!(text.starts_with("cũ"), "{file} {wrong:?}: {name}");
            }
        }
    }
    scratch.write("c.yaml", "của người khác");
    assert!(change.commit().is_err(), "it has changed since it was read");
    scratch.write("c.yaml", "cũ c");
    change.commit().unwrap();
    assert_eq!(
        std::fs::read_to_string(scratch.0.join("b.yaml")).unwrap(),
        "mới b"
    );
    assert!(scratch.0.join("minh-chung/sâu/a.pdf").exists() && !scratch.0.join("c.yaml").exists());
}

#[test]
fn what_a_killed_run_left_half_done_is_taken_back_by_the_next() {
    let scratch = own_plan("half");
    scratch.write("kho/a.pdf", "a");
    let run = |words: &[&str]| {
        let more = ["-p", ".", "--as-of", "2024-12-31"];
        Run::default()
            .folder(&scratch.0)
            .dcs(&[words, &more].concat())
    };
    let read = |name: &str| std::fs::read_to_string(scratch.0.join(name)).unwrap_or_default();
    let record = [
        "record",
        "hang-quy@2024-W01",
        "--evidence",
        "../kho/a.pdf",
        "--copy",
    ];
    let record = [&record[..], &["--note", "x"]].concat();
    // The file is in the plan's folder: only files from elsewhere can be copied.
    let outside = Scratch::new("half-outside");
    let evidence = outside.write("b.pdf", "b");
    let record: Vec<&str> = record
        .iter()
        .map(|word| {
            if *word == "../kho/a.pdf" {
                evidence.to_str().unwrap()
            } else {
                word
            }
        })
        .collect();
    let said = run(&record);
    assert_eq!(said.code, 0, "{}", said.err);
    // As left by a run that was killed after the copy.
    let killed = || {
        let journal = read(".dcs/undo.json");
        assert!(journal.contains("\"finished\":true"), "{journal}");
        let (before, last) = journal.rsplit_once("\"finished\":true").unwrap();
        let unfinished = format!("{before}\"finished\":false{last}");
        scratch.write(".dcs/undo.json", &unfinished);
    };
    killed();
    std::fs::remove_file(scratch.0.join("progress.yaml")).unwrap();
    // And what it was writing.
    scratch.write("minh-chung/.b.pdf.dcs-new", "b");
    scratch.write(".progress.yaml.dcs-new", "pro");
    assert!(scratch.0.join("minh-chung/b.pdf").exists());
    let said = run(&["record", "hang-quy@2024-W02", "--note", "y"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(!scratch.0.join("minh-chung").exists());
    assert!(!scratch.0.join(".progress.yaml.dcs-new").exists());
    assert_eq!(read("progress.yaml").matches("deadline:").count(), 1);

    // Two files of one repair, the second not written yet.
    let accent = "figures:\n  - { id: NAME, name: Người dự to\u{302}\u{309} }\n";
    let (one, two) = (accent.replace("NAME", "mot"), accent.replace("NAME", "hai"));
    scratch.write("figures-1.yaml", &one);
    scratch.write("figures-2.yaml", &two);
    assert!(run(&["check", "--fix"]).code < 2);
    assert!(read("figures-1.yaml") != one && read("figures-2.yaml") != two);
    killed();
    scratch.write("figures-2.yaml", &two);
    let said = run(&["record", "hang-quy@2024-W03", "--note", "z"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("bị ngắt giữa chừng"), "{}", said.err);
    assert!(said.err.contains("figures-1.yaml"), "{}", said.err);
    assert_eq!(
        (read("figures-1.yaml"), read("figures-2.yaml")),
        (one.clone(), two.clone())
    );
    // Whoever takes it back takes back that and no more.
    assert!(run(&["check", "--fix"]).code < 2);
    killed();
    scratch.write("figures-2.yaml", &two);
    let said = run(&["undo"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""), "{}", said.err);
    assert!(said.err.contains("figures-1.yaml"), "{}", said.err);
    assert_eq!(read("progress.yaml").matches("deadline:").count(), 2);
    assert_eq!(read("figures-1.yaml"), one);
    // A complete repair is undone by a person.
    assert!(run(&["check", "--fix"]).code < 2);
    let said = run(&["undo"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("figures-1.yaml"), "{}", said.out);
    assert_eq!((read("figures-1.yaml"), read("figures-2.yaml")), (one, two));
}

#[test]
fn a_finished_change_is_not_taken_back_when_its_files_go_elsewhere() {
    let scratch = own_plan("finished");
    let outside = Scratch::new("finished-outside");
    let evidence = outside.write("b.pdf", "b");
    let run = |words: &[&str]| {
        let more = ["-p", ".", "--as-of", "2024-12-31"];
        let run = Run::default().folder(&scratch.0);
        run.dcs(&[words, &more].concat())
    };
    let path = evidence.to_str().unwrap();
    let first = ["record", "hang-quy@2024-W01", "--note", "quan trọng"];
    let copied = [&first[..], &["--evidence", path, "--copy"]].concat();
    assert_eq!(run(&copied).code, 0);
    let folder = scratch.0.join("minh-chung");
    std::fs::rename(folder.join("b.pdf"), folder.join("bien-ban.pdf")).unwrap();
    let progress = || std::fs::read_to_string(scratch.0.join("progress.yaml")).unwrap();
    for words in [
        &["record", "hang-quy@2024-W02", "--note", "y"][..],
        &["undo", "--dry-run"],
        &["undo"],
    ] {
        run(words);
        assert!(progress().contains("quan trọng"), "{words:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_stops_the_repair_of_all() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = own_plan("repair-stopped");
    let accent = "figures:\n  - { id: NAME, name: Người dự to\u{302}\u{309} }\n";
    let one = accent.replace("NAME", "mot");
    let first = scratch.write("figures-1.yaml", &one);
    let second = scratch.write("figures-2.yaml", accent.replace("NAME", "hai"));
    let permit = |mode| std::fs::Permissions::from_mode(mode);
    std::fs::set_permissions(&first, permit(0o600)).unwrap();
    std::fs::set_permissions(&second, permit(0o444)).unwrap();
    let run = |words: &[&str]| Run::default().folder(&scratch.0).dcs(words);
    assert_eq!(run(&["check", "--fix", "-p", "."]).code, 2);
    assert_eq!(std::fs::read_to_string(&first).unwrap(), one);
    std::fs::set_permissions(&second, permit(0o644)).unwrap();
    assert!(run(&["check", "--fix", "-p", "."]).code < 2);
    assert_ne!(std::fs::read_to_string(&first).unwrap(), one);
    let mode = std::fs::metadata(&first).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "permissions stay");
}

#[cfg(unix)]
#[test]
fn the_lock_and_the_journal_may_not_be_links() {
    for name in [".dcs/lock", ".dcs/undo.json", ".dcs", "minh-chung"] {
        let scratch = own_plan("linked-lock");
        let outside = Scratch::new("linked-outside");
        let kept = outside.write("kept", "của người khác");
        let evidence = outside.write("b.pdf", "b");
        if name.starts_with(".dcs/") {
            std::fs::create_dir(scratch.0.join(".dcs")).unwrap();
        }
        let target = if name.contains('/') {
            &kept
        } else {
            &outside.0
        };
        link(target.to_str().unwrap(), &scratch.0.join(name));
        let said = Run::default().folder(&scratch.0).dcs(&[
            "record",
            "bao-cao",
            "-p",
            ".",
            "--copy",
            "--evidence",
            evidence.to_str().unwrap(),
        ]);
        assert_eq!(said.code, 2, "{name}");
        assert!(said.err.contains("liên kết"), "{name}: {}", said.err);
        assert_eq!(
            std::fs::read_to_string(&kept).unwrap(),
            "của người khác",
            "{name}"
        );
        assert_eq!(std::fs::read_dir(&outside.0).unwrap().count(), 2, "{name}");
        assert!(!scratch.0.join("progress.yaml").exists(), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_whose_name_is_no_text_is_recorded_in_and_no_other_is_made() {
    use std::os::unix::ffi::OsStrExt;
    let scratch = Scratch::new("no-text");
    let name = std::ffi::OsStr::from_bytes(b"ke\xff");
    std::fs::create_dir(scratch.0.join(name)).unwrap();
    std::fs::write(scratch.0.join(name).join("plan.toml"), base()).unwrap();
    let run = |words: &[&str]| {
        let mut command = dcs();
        command.current_dir(&scratch.0).args(words).arg("-p");
        command.arg(name).output().unwrap()
    };
    for words in [
        &["record", "bao-cao", "--note", "x"][..],
        &["record", "hang-quy@2024-Q1", "--note", "x"],
        &["undo"],
    ] {
        let said = run(&[words, &["--as-of", "2024-12-31"]].concat());
        assert_eq!(said.status.code(), Some(0), "{}", text(&said.stderr));
    }
    let progress = std::fs::read_to_string(scratch.0.join(name).join("progress.yaml")).unwrap();
    assert_eq!(progress.matches("deadline:").count(), 1);
    assert_eq!(std::fs::read_dir(&scratch.0).unwrap().count(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_change_that_cannot_be_told_of_is_no_failure_and_is_said() {
    let scratch = own_plan("full-screen");
    let run = |words: &[&str]| {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full");
        let more = ["-p", ".", "--as-of", "2024-12-31"];
        let mut command = dcs();
        command.current_dir(&scratch.0).args(words).args(more);
        command.stdout(full.unwrap()).output().unwrap()
    };
    let said = run(&["record", "hang-quy@2024-W01", "--note", "x"]);
    assert_eq!(said.status.code(), Some(0), "{}", text(&said.stderr));
    assert!(
        text(&said.stderr).contains("đã ghi xong"),
        "{}",
        text(&said.stderr)
    );
    assert!(scratch.0.join("progress.yaml").exists());
    let said = run(&["undo"]);
    assert_eq!(said.status.code(), Some(0), "{}", text(&said.stderr));
    assert!(!scratch.0.join("progress.yaml").exists());
    // So is a repair; but what the check found is lost, and the exit code says so.
    scratch.write(
        "quy-che.toml",
        "[[holidays]]\nday = 2024-09-02\nname = \"Qu\u{6f}\u{302}c kh\u{e1}nh\"\n",
    );
    let said = run(&["check", "--fix"]);
    assert_eq!(said.status.code(), Some(2), "{}", text(&said.stderr));
    assert!(
        text(&said.stderr).contains("đã ghi xong"),
        "{}",
        text(&said.stderr)
    );
    std::fs::remove_file(scratch.0.join("quy-che.toml")).unwrap();
    // A result that is only shown is lost.
    let said = run(&["record", "hang-quy@2024-W01", "--note", "x", "--dry-run"]);
    assert_eq!(said.status.code(), Some(2));
    assert_eq!(run(&["status"]).status.code(), Some(2));
}
