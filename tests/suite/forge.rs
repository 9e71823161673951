//! What a forge is given: paths from the root of the repository, no more than it takes,
//! and the comparison with a revision.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use unicode_normalization::UnicodeNormalization;

use crate::world::{Run, Said, Scratch, base};

const FORGES: [(&str, &str); 3] = [
    ("github", "file=p/plan.toml,"),
    ("gitlab", "\"path\": \"p/plan.toml\""),
    ("sarif", "\"uri\": \"p/plan.toml\""),
];

fn broken() -> String {
    base().replace("day = 15", "day = 32")
}

#[test]
fn paths_begin_at_the_root_of_the_repository() {
    let scratch = Scratch::new("forge-paths");
    scratch.write("p/plan.toml", broken());
    scratch.write("q/x.txt", "x");
    let whole = scratch.0.join("p");
    for variable in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
        for (folder, plan) in [
            ("p", "."),
            ("q", "../p"),
            (".", "p"),
            ("q", whole.to_str().unwrap()),
        ] {
            for (format, path) in FORGES {
                let said = Run::default()
                    .folder(&scratch.0.join(folder).canonicalize().unwrap())
                    .variable(variable, scratch.0.to_str().unwrap())
                    .dcs(&["check", "-p", plan, "--format", format]);
                assert!(
                    said.out.contains(path),
                    "{folder} {plan} {format}: {}",
                    said.out
                );
            }
        }
    }
    // Without a forge it is the repository's root; the other formats keep their paths.
    std::fs::create_dir(scratch.0.join(".git")).unwrap();
    let run = |format: &str| {
        let run = Run::default().folder(&scratch.0.join("p"));
        run.dcs(&["check", "-p", ".", "--format", format]).out
    };
    assert!(run("github").contains("file=p/plan.toml,"));
    assert!(run("json").contains("\"path\": \"plan.toml\""));
}

#[test]
fn a_forge_gets_no_more_than_it_takes_and_is_told_of_the_rest() {
    let scratch = Scratch::new("forge-limits");
    scratch.write("p/plan.toml", broken());
    let mut records = String::from("progress:\n");
    for number in 0..25_100 {
        let _ = writeln!(
            records,
            "- {{ deadline: khong-co-{number}, on: 2024-01-25, state: done, note: x }}"
        );
    }
    scratch.write("p/progress.yaml", records);
    let run = |format: &str| {
        let run = Run::default().folder(&scratch.0);
        run.dcs(&["check", "-p", "p", "--lang", "en", "--format", format])
            .out
    };
    let github = run("github");
    assert_eq!(github.matches("::error ").count(), 10);
    assert!(github.contains("\n::notice title=dcs more::"), "{github}");
    let sarif: serde_json::Value = serde_json::from_str(&run("sarif")).unwrap();
    let run_of = &sarif["runs"][0];
    assert_eq!(run_of["results"].as_array().unwrap().len(), 25_000);
    let notification = &run_of["invocations"][0]["toolExecutionNotifications"][0];
    let said = notification["message"]["text"].as_str().unwrap();
    assert!(said.contains("more are not shown here"), "{said}");
    let human = run("human");
    assert!(human.lines().count() < 2_000, "{}", human.lines().count());
    assert!(human.contains("more findings of DCS4"));
}

#[test]
fn an_excerpt_cut_at_its_start_has_no_stray_mark() {
    let scratch = Scratch::new("forge-excerpt");
    let long = "chữ ".repeat(200);
    scratch.write(
        "p/plan.yaml",
        format!("tasks: [{{ text: \"{long}\", loi: 1 }}]\n"),
    );
    for color in ["never", "always"] {
        let run = Run::default().folder(&scratch.0);
        let out = run.dcs(&["check", "-p", "p", "--color", color]).out;
        assert!(out.contains("loi") && !out.contains(":::"), "{out}");
    }
}

#[test]
#[cfg(unix)]
fn evidence_is_compared_through_links_and_other_forms_of_its_name() {
    use std::os::unix::fs::symlink;
    let scratch = Scratch::new("forge-evidence");
    let evidence = [
        "minh-chung/link.txt",
        "./minh-chung/cu/a.txt",
        "minh-chung/biên bản.txt",
        "minh-chung/same.txt",
    ];
    let record = format!(
        "progress: [{{ task: 1a, on: 2024-01-05, state: done, note: x, evidence: {evidence:?} }}]\n"
    );
    let decomposed = |name: &str| name.nfd().collect::<String>();
    let files = |home: &str, content: &str| {
        scratch.write(&format!("{home}/plan.toml"), base());
        scratch.write(&format!("{home}/progress.yaml"), &record);
        scratch.write(&format!("{home}/minh-chung/goc.txt"), content);
        scratch.write(&format!("{home}/minh-chung/folder/a.txt"), content);
        scratch.write(
            &format!("{home}/minh-chung/{}", decomposed("biên bản.txt")),
            content,
        );
        scratch.write(&format!("{home}/minh-chung/same.txt"), "x");
    };
    for home in ["p", "older"] {
        files(home, "một");
        let folder = scratch.0.join(home).join("minh-chung");
        symlink("goc.txt", folder.join("link.txt")).expect("a link");
        symlink("folder", folder.join("cu")).expect("a link");
    }
    git(&scratch.0, &["init", "-q"]);
    git(&scratch.0, &["add", "."]);
    git(&scratch.0, &["commit", "-q", "-m", "a"]);
    for base in ["older", "git:HEAD"] {
        let check = || {
            let run = Run::default().folder(&scratch.0);
            run.dcs(&["check", "-p", "p", "--base", base])
        };
        files("p", "một");
        let same = check();
        assert!(
            !same.out.contains("DCS8"),
            "{base}: {} {}",
            same.out,
            same.err
        );
        files("p", "hai");
        let changed = check();
        let found = changed.out.matches("[DCS810]").count();
        assert_eq!(found, 3, "{base}: {} {}", changed.out, changed.err);
    }
}

#[test]
fn help_can_be_asked_for_by_a_word() {
    let dcs = |arguments: &[&str]| Run::default().dcs(arguments);
    assert_eq!(dcs(&["help", "init"]), dcs(&["init", "--help"]));
    assert_eq!(dcs(&["help"]), dcs(&["--help"]));
}

fn git(folder: &Path, arguments: &[&str]) {
    let done = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=a", "-c", "user.email=a@example.vn"])
        .args(arguments)
        .output()
        .expect("git is there");
    assert!(done.status.success(), "{arguments:?}: {done:?}");
}

#[test]
fn records_over_several_lines_are_found_where_git_joins_by_lines() {
    let scratch = Scratch::new("forge-union");
    let long = "progress:\n  - task: 1a\n    on: 2024-02-01\n    state: started\n";
    scratch.write("kế hoạch/plans/2024/plan.toml", base());
    scratch.write("kế hoạch/plans/2024/tiến độ.yaml", long);
    scratch.write(
        "kế hoạch/plans/2024/khác.yaml",
        long.replace("02-01", "02-02"),
    );
    git(&scratch.0, &["init", "-q"]);
    let check = |folder: &str, plan: &str| -> String {
        let run = Run::default().folder(&scratch.0.join(folder));
        let said = run.dcs(&["check", "--lang", "en", "--format", "json", "-p", plan]);
        let found = said.out.lines().filter(|line| line.contains("DCS908"));
        found.map(|_| "x").collect()
    };
    assert_eq!(check("kế hoạch", "plans/2024"), "");
    scratch.write("kế hoạch/.gitattributes", "*độ.yaml merge=union\n");
    assert_eq!(check("kế hoạch", "plans/2024"), "x");
    assert_eq!(check("kế hoạch/plans/2024", "."), "x");
    scratch.write(".gitattributes", "*.yaml merge=union\n");
    assert_eq!(check("kế hoạch", "plans/2024"), "xx");
    scratch.write("kế hoạch/plans/2024/.gitattributes", "*.yaml -merge\n");
    assert_eq!(check("kế hoạch", "plans/2024"), "");
}

#[test]
fn the_older_copy_can_be_a_revision() {
    let scratch = Scratch::new("forge-base");
    let home = "kế hoạch/plans/2024";
    let record = "progress: [{ task: 1a, on: 2024-01-05, state: done, note: x, evidence: [minh-chung/a.pdf] }]\n";
    scratch.write(&format!("{home}/plan.toml"), base());
    scratch.write(&format!("{home}/progress.yaml"), record);
    scratch.write(&format!("{home}/minh-chung/a.pdf"), "một");
    git(&scratch.0, &["init", "-q"]);
    git(&scratch.0, &["add", "."]);
    git(&scratch.0, &["commit", "-q", "-m", "a"]);
    let check = |plan: &str, revision: &str| -> Said {
        let base = format!("git:{revision}");
        let run = Run::default().folder(&scratch.0.join("kế hoạch"));
        run.dcs(&["check", "--lang", "en", "-p", plan, "--base", &base])
    };
    let same = check("plans/2024", "HEAD");
    assert!(!same.out.contains("DCS80"), "{} {}", same.out, same.err);
    scratch.write(
        &format!("{home}/progress.yaml"),
        record.replace("note: x", "note: y"),
    );
    scratch.write(&format!("{home}/minh-chung/a.pdf"), "hai");
    let changed = check("plans/2024", "HEAD");
    assert!(
        changed.out.contains("DCS802") && changed.out.contains("DCS810"),
        "{}",
        changed.out
    );
    assert_eq!(changed.code, 1);
    let file = check("plans/2024/progress.yaml", "HEAD");
    assert_eq!(
        file.code, 2,
        "a file without `plan` is no older copy: {}",
        file.out
    );
    for (revision, said) in [
        ("origin/main", "the git repository has no such revision"),
        ("", "expected the folder or file of the older copy"),
        ("--help", "no such revision"),
    ] {
        let wrong = check("plans/2024", revision);
        assert!(
            wrong.code == 2 && wrong.err.contains(said),
            "{revision}: {}",
            wrong.err
        );
    }
    let outside = Scratch::new("forge-no-repository");
    outside.write("p/plan.toml", base());
    let run = Run::default().folder(&outside.0);
    let said = run.dcs(&["check", "-p", "p", "--lang", "en", "--base", "git:HEAD"]);
    assert!(said.err.contains("not in a git repository"), "{}", said.err);
}
