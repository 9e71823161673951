//! Exit codes, streams, arguments, languages: commands in process.

use crate::world::{Run, Scratch, base, dcs};

const SAMPLE: &str = "examples/truong-hoanh-2024";

#[test]
fn a_sound_plan_passes_with_warnings_and_fails_when_they_are_denied() {
    let said = dcs(&["check"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("\n0 lỗi, 12 cảnh báo trong 4 tệp\n"));
    assert_eq!(dcs(&["check", "--deny-warnings"]).code, 1);
    let clean = dcs(&[
        "check",
        "-p",
        "examples/one-file/plan.toml",
        "--as-of",
        "2026-11-24",
        "--deny-warnings",
    ]);
    assert_eq!(clean.code, 0);
    assert_eq!(clean.out, "Không có lỗi, không có cảnh báo (1 tệp)\n");
}

#[test]
fn a_plan_with_errors_fails_the_check_and_computes_nothing() {
    let scratch = Scratch::new("unsound");
    let plan = scratch.write(
        "plan.toml",
        base().replace("section = \"I\"", "section = \"X\""),
    );
    let path = plan.to_str().unwrap();
    assert_eq!(dcs(&["check", "-p", path]).code, 1);
    for command in ["status", "overdue"] {
        let said = dcs(&[command, "-p", path, "--as-of", "2024-12-31"]);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{command}");
        assert!(said.err.contains("lỗi[DCS401]"), "{}", said.err);
        assert!(
            said.err.ends_with("phải sửa xong mới tính được\n"),
            "{}",
            said.err
        );
    }
}

#[test]
fn overdue_work_fails_the_job_unless_told_otherwise() {
    assert_eq!(dcs(&["overdue"]).code, 1);
    assert_eq!(dcs(&["overdue", "--exit-zero"]).code, 0);
    assert_eq!(dcs(&["overdue", "--format", "json"]).code, 1);
    let none = dcs(&["overdue", "--as-of", "2024-05-31"]);
    assert_eq!(
        (none.code, none.out.as_str()),
        (0, "Không có việc quá hạn.\n")
    );
    let soon = dcs(&["overdue", "--as-of", "2024-05-31", "--warn", "7d"]);
    assert_eq!(soon.code, 0);
    assert!(soon.out.contains("danh-gia-thang@2024-05"), "{}", soon.out);
    assert!(!soon.out.contains("danh-gia-thang@2024-06"), "{}", soon.out);
    let year = dcs(&[
        "overdue",
        "-p",
        SAMPLE,
        "--as-of",
        "2024-10-15",
        "--format",
        "csv",
    ]);
    let rows: Vec<&str> = year.out.lines().skip(1).collect();
    assert_eq!(year.code, 1);
    assert_eq!(rows.len(), 2, "{rows:?}");
}

#[test]
fn the_longest_overdue_stands_first() {
    let said = dcs(&["overdue", "--as-of", "2025-01-01", "--format", "csv"]);
    let dues: Vec<String> = csv::Reader::from_reader(said.out.as_bytes())
        .records()
        .map(|row| {
            let row = row.unwrap();
            let mut parts: Vec<&str> = row[3].split('/').collect();
            parts.reverse();
            parts.join("-")
        })
        .collect();
    assert_eq!(dues.len(), 17);
    assert!(dues.is_sorted(), "{dues:?}");
}

#[test]
fn tasks_parties_and_sections_are_found_without_marks() {
    let task = dcs(&["status", "--task", "1dd"]);
    assert!(
        task.out.starts_with("Nhiệm vụ: 1đ · Phối hợp"),
        "{}",
        task.out
    );
    assert_eq!(task, dcs(&["status", "--task", "phat huy vai tro"]));
    let party = dcs(&[
        "status",
        "--party",
        "thanh tra",
        "--by",
        "task",
        "--format",
        "csv",
    ]);
    assert_eq!(party.out.lines().count(), 2, "{}", party.out);
    let section = dcs(&[
        "status",
        "--section",
        "ii.6",
        "--by",
        "task",
        "--format",
        "csv",
    ]);
    assert_eq!(section.out.lines().count(), 3, "{}", section.out);
    let below = dcs(&[
        "status",
        "--section",
        "ii",
        "--by",
        "task",
        "--format",
        "csv",
    ]);
    assert_eq!(below.out.lines().count(), 20, "{}", below.out);
    for (option, name, meant) in [("--party", "kế toán", None), ("--task", "1aa", Some("1a"))] {
        let said = dcs(&["status", option, name]);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains(name), "{}", said.err);
        if let Some(meant) = meant {
            assert!(
                said.err.contains(&format!("có phải là `{meant}` (")),
                "{}",
                said.err
            );
        }
    }
}

#[test]
fn every_wrong_argument_is_explained_in_the_language_of_the_run() {
    let cases: &[(&[&str], &str, &str)] = &[
        (
            &["stauts"],
            "không có lệnh `stauts`; có phải là `status`? xem `dcs --help`",
            "unknown command `stauts`; did you mean `status`? see `dcs --help`",
        ),
        (
            &["status", "--al"],
            "không có tùy chọn `--al`; có phải là `--all`? xem `dcs status --help`",
            "unknown option `--al`",
        ),
        (
            &["status", "--by", "x"],
            "giá trị `x` của `--by`",
            "invalid value `x` for `--by`",
        ),
        (
            &["status", "--as-of", "31/02/2024"],
            "giá trị `31/02/2024` của `--as-of`",
            "invalid value `31/02/2024` for `--as-of`",
        ),
        (
            &["status", "--due-within", "-3"],
            "giá trị `-3` của `--due-within`",
            "invalid value `-3` for `--due-within`",
        ),
        (
            &["overdue", "--warn", "soon"],
            "giá trị `soon` của `--warn`",
            "invalid value `soon` for `--warn`",
        ),
        (
            &["overdue", "--warn"],
            "thiếu giá trị của `--warn`",
            "missing value for `--warn`",
        ),
        (
            &["status", "-q", "-v"],
            "không dùng được cùng",
            "cannot be used with",
        ),
        (&["status", "x"], "`x`", "`x`"),
        (
            &["check", "-p", "no/such"],
            "không có tệp hoặc thư mục này",
            "no such file or folder",
        ),
        (
            &["check", "-p", "Cargo.lock"],
            "không phải thư mục, cũng không phải tệp",
            "neither a folder nor a",
        ),
    ];
    for (arguments, vietnamese, english) in cases {
        let said = dcs(arguments);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.starts_with("lỗi: "), "{arguments:?}: {}", said.err);
        assert!(said.err.contains(vietnamese), "{arguments:?}: {}", said.err);
        let said = dcs(&[arguments, &["--lang", "en"][..]].concat());
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(
            said.err.starts_with("error: "),
            "{arguments:?}: {}",
            said.err
        );
        assert!(said.err.contains(english), "{arguments:?}: {}", said.err);
    }
}

#[test]
fn every_rule_is_explained_and_near_names_are_suggested() {
    let list = dcs(&["explain", "--lang", "en"]).out;
    for rule in dcs::rules::catalogue() {
        for language in ["vi", "en"] {
            let said = dcs(&["explain", rule.code, "--lang", language]);
            assert_eq!(said, dcs(&["explain", rule.name, "--lang", language]));
            let head = format!("# {} {} (", rule.code, rule.name);
            assert!(
                said.code == 0 && said.out.starts_with(&head),
                "{}",
                said.out
            );
        }
        assert!(list.contains(rule.code) && list.contains(rule.name));
    }
    let wrong = dcs(&["explain", "leter-order"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert!(
        wrong.err.contains("có phải là `letter-order`?"),
        "{}",
        wrong.err
    );
}

#[test]
fn the_environment_sets_defaults_and_arguments_win() {
    let run = || Run::default().variable("DCS_PLAN", SAMPLE);
    assert_eq!(run().dcs(&["status"]), dcs(&["status", "-p", SAMPLE]));
    assert_eq!(run().dcs(&["status", "-p", "plans/2024"]), dcs(&["status"]));
    let run = || Run::default().variable("DCS_AS_OF", "20/11/2024");
    assert_eq!(
        run().dcs(&["status"]),
        dcs(&["status", "--as-of", "2024-11-20"])
    );
    let run = || Run::default().variable("DCS_LANG", "en");
    assert_eq!(run().dcs(&["status"]), dcs(&["status", "--lang", "en"]));
    assert_eq!(run().dcs(&["status", "--lang", "vi"]), dcs(&["status"]));
    let empty = Run::default().variable("DCS_AS_OF", "").dcs(&["status"]);
    assert_eq!(empty, dcs(&["status"]));
    let wrong = Run::default().variable("DCS_AS_OF", "x").dcs(&["status"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("DCS_AS_OF"), "{}", wrong.err);
    let near = Run::default()
        .variable("DCS_AS_OF", "29/5/2024")
        .dcs(&["status"]);
    assert!(
        near.err.contains("có phải là `29/05/2024`?"),
        "{}",
        near.err
    );
}

#[test]
fn the_plan_is_the_one_of_the_folder_or_of_the_year_or_the_latest() {
    let scratch = Scratch::new("nearest");
    for year in ["2024", "2025", "mau"] {
        scratch.write(
            &format!("plans/{year}/plan.toml"),
            base().replace("năm 2024", year),
        );
    }
    let plan = |folder: &str, now: &str| {
        let run = Run::default().folder(&scratch.0.join(folder)).now(now);
        let said = run.dcs(&["status", "-v"]);
        said.err.lines().next().unwrap_or_default().to_owned()
    };
    let at = |path: &str| format!("kế hoạch: {path} (1 tệp)");
    assert_eq!(plan("", "2024-05-06T00:00:00Z"), at("plans/2024"));
    assert_eq!(plan("", "2026-05-06T00:00:00Z"), at("plans/2025"));
    // 17:00 UTC is midnight in Viet Nam: the new year has begun.
    assert_eq!(plan("", "2024-12-31T16:59:59Z"), at("plans/2024"));
    assert_eq!(plan("", "2024-12-31T17:00:00Z"), at("plans/2025"));
    std::fs::create_dir_all(scratch.0.join("plans/2025/minh-chung")).unwrap();
    assert!(plan("plans/2025/minh-chung", "2024-05-06T00:00:00Z").ends_with("plans/2025 (1 tệp)"));
    let none = Run::default()
        .folder(&std::env::temp_dir())
        .dcs(&["status"]);
    assert_eq!(none.code, 2);
    assert!(none.err.contains("dcs init"), "{}", none.err);
}

#[test]
fn quiet_prints_results_only_and_verbose_names_the_plan() {
    let quiet = dcs(&["status", "-q"]);
    assert!(!quiet.out.contains("Tính đến ngày"), "{}", quiet.out);
    let nothing = dcs(&["overdue", "-q", "--as-of", "2024-01-01"]);
    assert_eq!(
        (nothing.code, nothing.out.as_str(), nothing.err.as_str()),
        (0, "", "")
    );
    let verbose = dcs(&["status", "-v"]);
    assert_eq!(verbose.err, "kế hoạch: plans/2024 (4 tệp)\n");
    assert_eq!(verbose.out, dcs(&["status"]).out);
}

#[test]
fn tables_fit_the_terminal_and_colours_follow_it() {
    use unicode_width::UnicodeWidthStr;
    for width in [80, 100, 140] {
        let said = Run::default()
            .terminal(width)
            .dcs(&["status", "--color", "never"]);
        for line in said.out.lines().filter(|line| line.contains(['│', '┌'])) {
            assert!(line.width() <= usize::from(width), "{width}: {line}");
        }
    }
    let escape = '\u{1b}';
    assert!(
        Run::default()
            .terminal(100)
            .dcs(&["check"])
            .out
            .contains(escape)
    );
    assert!(!dcs(&["check"]).out.contains(escape));
    assert!(dcs(&["check", "--color", "always"]).out.contains(escape));
}

#[test]
fn machine_formats_are_the_same_in_both_languages_and_every_time() {
    for arguments in [
        ["status", "--format", "json"],
        ["overdue", "--format", "json"],
    ] {
        let said = dcs(&arguments);
        assert_eq!(said, dcs(&arguments));
        assert_eq!(said, dcs(&[&arguments[..], &["--lang", "en"]].concat()));
        let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(json["version"], 1);
        assert_eq!(json["kind"], arguments[0]);
        assert_eq!(json["as_of"], "2024-10-15");
    }
}

#[test]
fn a_branch_that_hides_late_work_fails_the_comparison_with_the_older_copy() {
    let scratch = Scratch::new("check-base");
    let older = base();
    scratch.write("base/plan.toml", &older);
    let hidden = older.replace("due = 2024-11-20\n\n", "due = 2024-12-20\n\n");
    assert_ne!(hidden, older);
    scratch.write("plans/2024/plan.toml", &hidden);
    let run = |arguments: &[&str]| {
        let all = [
            &["check", "--as-of", "2024-12-01", "--lang", "en"],
            arguments,
        ]
        .concat();
        Run::default().folder(&scratch.0).dcs(&all)
    };
    assert_eq!(run(&[]).code, 0);
    let said = run(&["--base", "base"]);
    assert_eq!((said.code, said.err.as_str()), (1, ""), "{said:?}");
    assert!(
        said.out.contains(
            "error[DCS801]: the due date of `bao-cao` moved from 20/11/2024 to 20/12/2024 without \
             an extension"
        ),
        "{}",
        said.out
    );
    scratch.write("plans/2024/plan.toml", &older);
    assert_eq!(run(&["--base", "base"]).code, 0);
    let gone = run(&["--base", "nowhere"]);
    assert_eq!(gone.code, 2, "{gone:?}");
    scratch.write("base/more.toml", "[[tasks]\n");
    let half = run(&["--base", "base"]);
    assert_eq!(half.code, 0, "{half:?}");
    assert!(half.out.contains("warning[DCS818]"), "{half:?}");
    assert_eq!(run(&["--base", "base", "--deny-warnings"]).code, 1);
}

#[test]
fn evidence_that_is_there_is_no_finding_and_evidence_that_is_not_is_one() {
    let scratch = Scratch::new("cli-evidence");
    let record = "progress:\n  - task: 1a\n    on: 2026-03-02\n    state: started\n    evidence: [minh-chung/a.txt]\n";
    scratch.write("plan.yaml", record);
    let check = || {
        let run = Run::default().folder(&scratch.0);
        run.dcs(&["check", "-p", "plan.yaml"]).out
    };
    assert!(check().contains("DCS408"), "{}", check());
    scratch.write("minh-chung/a.txt", "x");
    assert!(!check().contains("DCS408"), "{}", check());
}

#[test]
fn a_check_knows_evidence_in_any_unicode_form_and_offers_names_in_another_case() {
    let scratch = Scratch::new("cli-evidence-names");
    let record = "progress:\n  - { task: 1a, on: 2026-03-02, state: started, evidence: [\"minh-chung/qu\u{fd}/bi\u{ea}n b\u{1ea3}n.pdf\"] }\n";
    scratch.write("p/progress.yaml", record);
    let check = || {
        let run = Run::default().folder(&scratch.0);
        run.dcs(&["check", "-p", "p", "--lang", "en"]).out
    };
    // As a Mac names them.
    let decomposed = "p/minh-chung/quy\u{301}/bie\u{302}n ba\u{309}n.pdf";
    scratch.write(decomposed, "x");
    let out = check();
    assert!(!out.contains("DCS408") && !out.contains("DCS412"), "{out}");
    std::fs::remove_dir_all(scratch.0.join("p/minh-chung")).expect("a folder can be removed");
    scratch.write("p/minh-chung/Qu\u{fd}/Bi\u{ea}n b\u{1ea3}n.PDF", "x");
    let out = check();
    let meant = "did you mean `minh-chung/Qu\u{fd}/Bi\u{ea}n b\u{1ea3}n.PDF`?";
    assert!(out.contains("DCS408") && out.contains(meant), "{out}");
}

#[test]
fn files_that_no_record_names_are_counted_and_some_are_named() {
    let scratch = Scratch::new("cli-uncited");
    scratch.write("p/progress.yaml", "progress: []\n");
    for number in 1..=6 {
        scratch.write(&format!("p/minh-chung/{number}.pdf"), "x");
    }
    let run = |arguments: &[&str]| Run::default().folder(&scratch.0).dcs(arguments).out;
    let out = run(&["check", "-p", "p", "--lang", "en"]);
    assert_eq!(out.matches("DCS412").count(), 1, "{out}");
    assert!(out.contains("6 files in `minh-chung/`"), "{out}");
    assert!(out.contains("minh-chung/5.pdf, …"), "{out}");
    assert!(!out.contains("6.pdf"), "{out}");
    // The folder may hold the evidence of another plan as well.
    let file = run(&["check", "-p", "p/progress.yaml"]);
    assert!(!file.contains("DCS412"), "{file}");
    // Nobody knows what a record that cannot be read names.
    scratch.write("p/progress.yaml", "progress: [{\n");
    let broken = run(&["check", "-p", "p"]);
    assert!(!broken.contains("DCS412"), "{broken}");
}

#[test]
fn no_result_is_written_over_evidence_not_even_by_force() {
    let scratch = Scratch::new("cli-evidence-forced");
    scratch.write("p/plan.yaml", "parties:\n  - { id: a, name: A }\n");
    let minutes = scratch.write("p/minh-chung/a.md", "biên bản");
    let check = [
        "check",
        "-p",
        "p",
        "--output",
        "json=p/minh-chung/a.md",
        "--force",
    ];
    let report = [
        "report",
        "-p",
        "p",
        "--output",
        "p/minh-chung/a.md",
        "--force",
    ];
    for arguments in [&check[..], &report[..]] {
        let said = Run::default().folder(&scratch.0).dcs(arguments);
        assert_eq!(said.code, 2, "{arguments:?}");
        assert!(said.err.contains("thư mục minh chứng"), "{}", said.err);
    }
    assert_eq!(std::fs::read(minutes).unwrap(), "biên bản".as_bytes());
}

#[test]
fn a_second_document_is_named_by_the_line_that_begins_it() {
    for (text, line) in [
        (
            "progress: []\n...\nparties:\n  - { id: a, name: A }\n",
            ":2:1",
        ),
        (
            "progress: []\n---\nparties:\n  - { id: a, name: A }\n",
            ":2:1",
        ),
    ] {
        let scratch = Scratch::new("cli-documents");
        scratch.write("plan.yaml", text);
        let said = Run::default()
            .folder(&scratch.0)
            .dcs(&["check", "-p", "plan.yaml"]);
        assert!(said.out.contains("lỗi[DCS004]"), "{}", said.out);
        assert!(
            said.out.contains(&format!("plan.yaml{line}")),
            "{}",
            said.out
        );
        assert!(!said.out.contains("DCS001"), "{}", said.out);
    }
}
