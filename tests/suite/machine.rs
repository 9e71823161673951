//! The machine-readable formats.

use dcs::render::findings::machine;
use serde_json::Value;

use crate::world::{Run, Scratch, base, dcs};

/// The machine-readable formats and that for people.
fn formats() -> impl Iterator<Item = &'static str> {
    let machines = machine::Format::ALL.map(machine::Format::name);
    machines.into_iter().chain(["human"])
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn the_format_never_changes_the_exit_code() {
    for format in formats() {
        let code = |arguments: &[&str]| dcs(&[arguments, &["--format", format]].concat()).code;
        assert_eq!(code(&["check"]), 0, "{format}");
        assert_eq!(code(&["check", "--deny-warnings"]), 1, "{format}");
        assert_eq!(code(&["check", "-p", "tests/golden/broken"]), 1, "{format}");
        assert_eq!(code(&["overdue"]), 1, "{format}");
        assert_eq!(code(&["overdue", "--as-of", "2024-01-02"]), 0, "{format}");
    }
}

#[test]
fn one_run_feeds_the_log_and_the_reports() {
    let scratch = Scratch::new("outputs");
    scratch.write("plans/2024/plan.toml", base());
    let run = |arguments: &[&str]| Run::default().folder(&scratch.0).dcs(arguments);
    let read = |name: &str| std::fs::read_to_string(scratch.0.join(name)).unwrap();
    let alone = run(&["overdue", "--format", "sarif"]).out;
    let said = run(&[
        "overdue",
        "--output",
        "sarif=a.sarif",
        "--output",
        "junit=a.xml",
        "--output",
        "csv=a.csv",
    ]);
    assert_eq!((said.code, said.out), (1, run(&["overdue"]).out));
    assert_eq!(read("a.sarif"), alone);
    assert!(read("a.xml").starts_with("<?xml") && read("a.csv").starts_with('\u{feff}'));
    for wrong in ["sarif", "sarif=", "pdf=a", "=a"] {
        let said = run(&["check", "--output", wrong]);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{wrong}");
        assert!(said.err.contains(wrong), "{}", said.err);
    }
}

#[test]
fn annotations_are_added_where_somebody_reads_them() {
    let broken = ["check", "-p", "tests/golden/broken", "--annotate"];
    let plain = dcs(&broken).out;
    assert_eq!(plain, dcs(&broken[..3]).out);
    let github = Run::default()
        .variable("GITHUB_ACTIONS", "true")
        .dcs(&broken)
        .out;
    let commands = dcs(&["check", "-p", "tests/golden/broken", "--format", "github"]).out;
    assert_eq!(github, format!("{plain}{commands}"));
    let scratch = Scratch::new("gitlab");
    scratch.write("plans/2024/plan.toml", base());
    let run = Run::default()
        .folder(&scratch.0)
        .variable("GITLAB_CI", "true");
    run.dcs(&["overdue", "--annotate"]);
    let report = std::fs::read_to_string(scratch.0.join("gl-code-quality-report.json")).unwrap();
    assert_eq!(json(&report)[0]["check_name"], "overdue");
}

#[test]
fn fingerprints_survive_edits_above_and_places_do_not() {
    let scratch = Scratch::new("fingerprints");
    let findings = |text: &str| {
        let path = scratch.write("plan.toml", text);
        let said = dcs(&["check", "-p", path.to_str().unwrap(), "--format", "json"]);
        let findings = json(&said.out)["findings"].as_array().unwrap().clone();
        let part =
            |key: &str| -> Vec<Value> { findings.iter().map(|it| it[key].clone()).collect() };
        (part("fingerprint"), part("line"))
    };
    let broken = base().replace("section = \"I\"", "section = \"X\"");
    let (before, lines) = findings(&broken);
    let (after, moved) = findings(&format!("# một\n# hai\n{broken}"));
    assert_eq!(before, after);
    assert_ne!(lines, moved);
    let mut known = before.clone();
    known.sort_by_key(ToString::to_string);
    known.dedup();
    assert_eq!(known.len(), before.len(), "each finding has its own");
}

#[test]
fn hostile_texts_and_names_break_no_format() {
    let scratch = Scratch::new("hostile-machine");
    let poison = "a,b:c%\u{1b}[31m\u{202e}<&\"']]>\u{9b}\u{fffe}";
    scratch.write("kế hoạch, 100%/plan.toml", base());
    scratch.write(
        "kế hoạch, 100%/z.toml",
        format!(
            "[[tasks]]\nid = \"z\"\nsection = \"{}\"\ntext = \"x\"\n",
            "S1"
        ),
    );
    let odd = serde_json::to_string(poison)
        .unwrap()
        .replace('\u{fffe}', "");
    scratch.write(
        "kế hoạch, 100%/y.toml",
        format!(
            "[[allow]]\nrule = {}\nreason = \"x\"\n",
            odd.replace("\\u001b", "\\u001B")
        ),
    );
    let run = |format: &str| {
        let run = Run::default().folder(&scratch.0);
        run.dcs(&["check", "-p", "kế hoạch, 100%", "--format", format])
    };
    for format in formats() {
        let said = run(format);
        assert_eq!(said.code, 1, "{format}: {}", said.err);
        let acts = |c: char| c != '\n' && dcs::clean::dangerous(c);
        assert!(!said.out.contains(acts), "{format}: {:?}", said.out);
    }
    for line in run("github").out.lines() {
        assert!(
            line.starts_with("::error file=kế hoạch%2C 100%25/")
                || line.starts_with("::warning file="),
            "{line}"
        );
    }
    let sarif = json(&run("sarif").out);
    let uri = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        ["uri"];
    assert!(
        uri.as_str()
            .unwrap()
            .starts_with("k%E1%BA%BF%20ho%E1%BA%A1ch%2C%20100%25/"),
        "{uri}"
    );
    for line in run("jsonl").out.lines() {
        json(line);
    }
}

#[test]
fn every_rule_stands_in_the_sarif_log_with_its_page() {
    let log = json(&dcs(&["check", "--format", "sarif"]).out);
    let rules = log["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .unwrap();
    let known: Vec<&str> = dcs::rules::catalogue().map(|rule| rule.code).collect();
    let told: Vec<&str> = rules
        .iter()
        .map(|rule| rule["id"].as_str().unwrap())
        .collect();
    assert_eq!(told, known);
    for rule in rules {
        assert!(
            !rule["shortDescription"]["text"]
                .as_str()
                .unwrap()
                .is_empty()
        );
        assert!(rule["help"]["markdown"].as_str().unwrap().contains("## "));
    }
}

/// A valid plan with an overdue occurrence in a temporary folder, and a run in it.
fn beside(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    scratch.write("p/plan.toml", base());
    scratch
}

#[test]
fn no_output_is_written_over_a_file_of_the_plan_or_of_somebody_else() {
    let scratch = beside("outputs");
    let plan = scratch.0.join("p/plan.toml");
    scratch.write("người khác.json", "{\"version\": 1}\n");
    scratch.write(
        "gl-code-quality-report.json",
        "[{\"description\": \"eslint\"}]\n",
    );
    let run = |words: &[&str]| {
        let run = Run::default()
            .folder(&scratch.0)
            .variable("GITLAB_CI", "true");
        run.dcs(&[words, &["-p", "p", "--as-of", "2024-12-31"]].concat())
    };
    let refused: [&[&str]; 11] = [
        &[
            "check",
            "--output",
            "json=ok.json",
            "--output",
            "sarif=./p/../ok.json",
        ],
        &["check", "--output", "json=p/plan.toml"],
        &["check", "--output", "sarif=./p/plan.toml"],
        &["check", "--output", "sarif=p/new.yaml"],
        &["check", "--output", "json=người khác.json"],
        &["check", "--output", "json=p"],
        &[
            "check",
            "--output",
            "json=ok.json",
            "--output",
            "junit=p/plan.toml",
        ],
        &[
            "check",
            "--output",
            "json=ok.json",
            "--output",
            "junit=ok.json",
        ],
        &["check", "--annotate"],
        &["check", "--fix", "--output", "json=người khác.json"],
        &["overdue", "--output", "csv=p/plan.toml"],
    ];
    for words in refused {
        let said = run(words);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}");
        assert!(said.err.starts_with("lỗi: "), "{words:?}");
    }
    for words in [
        &["report", "-o", "p/plan.toml", "--format", "md"],
        &["plan", "-o", "p/new.yaml", "--format", "md"],
    ] {
        assert_eq!(run(words).code, 2, "{words:?}");
    }
    let forced = run(&["check", "--output", "json=p/plan.toml", "--force"]);
    assert_eq!(forced.code, 2, "{}", forced.err);
    assert_eq!(std::fs::read_to_string(&plan).unwrap(), base());
    assert_eq!(std::fs::read_dir(scratch.0.join("p")).unwrap().count(), 1);
    assert!(!scratch.0.join("ok.json").exists());
    let said = run(&["check", "--output", "json=người khác.json", "--force"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let written = std::fs::read_to_string(scratch.0.join("người khác.json")).unwrap();
    assert!(written.contains("\"kind\": \"check\""));
}

#[test]
fn a_job_may_write_its_reports_again_whatever_they_say() {
    let scratch = beside("again");
    let clean = base();
    let broken = format!("nothing = 1\n{}", base());
    let forms = [
        "human", "json", "jsonl", "github", "gitlab", "sarif", "junit",
    ];
    let tables = ["table", "csv", "markdown"];
    for language in ["vi", "en"] {
        for color in ["always", "never"] {
            for form in forms.iter().chain(&tables) {
                let output = format!("{form}=result");
                for (plan, day) in [
                    (&clean, "2024-01-02"),
                    (&broken, "2024-12-31"),
                    (&clean, "2024-12-31"),
                ] {
                    scratch.write("p/plan.toml", plan);
                    let command = if forms.contains(form) {
                        "check"
                    } else {
                        "overdue"
                    };
                    for command in [command, "overdue"] {
                        let said = Run::default().folder(&scratch.0).dcs(&[
                            command, "--output", &output, "-p", "p", "--as-of", day, "--lang",
                            language, "--color", color,
                        ]);
                        let broken = command == "overdue" && plan == &broken;
                        assert!(said.code < 2 || broken, "{command} {form}: {}", said.err);
                        assert!(
                            !said.err.contains("--force"),
                            "{command} {form}: {}",
                            said.err
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn an_older_copy_without_a_plan_is_no_comparison() {
    let scratch = beside("base");
    std::fs::create_dir(scratch.0.join("empty")).unwrap();
    scratch.write("broken/plan.yaml", "plan: {\n");
    for base in ["empty", "broken", ""] {
        let run = Run::default().folder(&scratch.0);
        let said = run.dcs(&["check", "-p", "p", "--base", base, "--as-of", "2024-12-31"]);
        assert_eq!(
            (said.code, said.out.as_str()),
            (2, ""),
            "{base}: {}",
            said.err
        );
    }
}
