//! What two people wrote on two branches, and what git makes of it line by line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::process::Command;

use dcs::plan::record::Record as _;

use crate::world::{Run, Said, Scratch, day, findings, sources};

/// A row of numbers that is the same in each run.
struct Row(u64);

impl Row {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % end
    }
}

/// What somebody adds: entries, of which two people may propose one identifier, and steps.
fn added(row: &mut Row, of_entry: bool) -> Vec<String> {
    let count = 1 + row.below(5);
    let line = |_| {
        let number = row.below(6);
        let what = row.below(2);
        if of_entry {
            let text = ["Quạt lớp 3B hỏng", "Sân trường ngập"][usize::from(what == 1)];
            format!(
                "  - {{ id: pa-2026-00{number}, kind: petition, on: 2026-08-03, what: {text} }}"
            )
        } else {
            let on = 4 + what;
            format!("  - {{ entry: pa-2026-00{number}, step: answered, on: 2026-08-0{on} }}")
        }
    };
    let lines: Vec<String> = (0..count).map(line).collect();
    // Nobody writes a line twice.
    let mut seen = BTreeSet::new();
    lines
        .into_iter()
        .filter(|line| seen.insert(line.clone()))
        .collect()
}

/// Joins three versions of a file as git does with `merge=union`; nothing if there is no git.
fn joined(scratch: &Scratch, versions: [&str; 3]) -> Option<String> {
    let [ours, base, theirs] = ["ours", "base", "theirs"];
    for (name, text) in [ours, base, theirs].into_iter().zip(versions) {
        scratch.write(name, text);
    }
    let git = Command::new("git")
        .current_dir(&scratch.0)
        .args(["merge-file", "--union", "-p", ours, base, theirs])
        .output();
    let done = git.ok()?;
    assert!(done.status.success(), "{done:?}");
    Some(String::from_utf8(done.stdout).expect("UTF-8"))
}

#[test]
fn what_two_branches_add_is_all_there_and_what_contradicts_is_an_error() {
    let scratch = Scratch::new("merged-union");
    let head = "plan: { year: 2026, title: A }\nunit: { name: B }\n";
    for seed in 0..100 {
        let mut row = Row(seed);
        let mut lists = Vec::new();
        let mut lines: Vec<BTreeSet<String>> = Vec::new();
        for (list, of_entry) in [("feedback:\n", true), ("steps:\n", false)] {
            let before = if of_entry {
                (0..6).map(|number| format!("  - {{ id: pa-2026-00{number}, kind: petition, on: 2026-08-03, what: Quạt lớp 3B hỏng }}")).take(3).collect()
            } else {
                Vec::new()
            };
            let [ours, theirs] = [added(&mut row, of_entry), added(&mut row, of_entry)];
            let text = |lines: &[String]| {
                let all = before.iter().chain(lines);
                all.fold(list.to_owned(), |mut text: String, line| {
                    let _ = writeln!(text, "{line}");
                    text
                })
            };
            let versions = [text(&ours), text(&[]), text(&theirs)];
            let [ours_text, base, theirs_text] = versions.each_ref().map(String::as_str);
            let Some(joined) = joined(&scratch, [ours_text, base, theirs_text]) else {
                return;
            };
            let all = before.iter().chain(&ours).chain(&theirs).cloned();
            let all: BTreeSet<String> = all.collect();
            for line in &all {
                assert!(
                    joined.lines().any(|it| it == line),
                    "{seed}: {line} is lost\n{joined}"
                );
            }
            lines.push(all);
            lists.push(joined);
        }
        check(seed, head, &lists, &lines);
    }
}

/// Checks what is found in lists of entries and steps that were joined from these lines.
fn check(seed: u64, head: &str, lists: &[String], lines: &[BTreeSet<String>]) {
    let files = [
        ("plan.yaml", head),
        ("so.yaml", &*lists[0]),
        ("steps.yaml", &*lists[1]),
    ];
    let sources = sources(&files);
    let (plan, findings) = findings(&sources, std::path::Path::new("."), day("2026-12-31"));
    let count = |code: &str| findings.iter().filter(|it| it.rule.code == code).count();
    // Two lines of one entry, or of one step, are more than one unless they are equal.
    let twins = |lines: &BTreeSet<String>| {
        let mut by_id: BTreeMap<&str, usize> = BTreeMap::new();
        for line in lines {
            let id = line.split(',').next().unwrap_or_default();
            *by_id.entry(id).or_default() += 1;
        }
        by_id.values().map(|count| count - 1).sum::<usize>()
    };
    let repeated: usize = lists
        .iter()
        .zip(lines)
        .map(|(list, lines)| {
            list.lines().filter(|line| line.starts_with("  -")).count() - lines.len()
        })
        .sum();
    let text = lists.concat();
    assert_eq!(count("DCS705"), repeated, "{seed}:\n{text}");
    assert_eq!(count("DCS407") > 0, twins(&lines[0]) > 0, "{seed}:\n{text}");
    assert_eq!(count("DCS704") > 0, twins(&lines[1]) > 0, "{seed}:\n{text}");
    // Every entry can be named, and has the steps that were recorded.
    for line in &lines[0] {
        let id = line.split(['{', ',']).nth(1).unwrap_or_default();
        let id = id.trim().trim_start_matches("id: ");
        let mut entries = plan.feedback.iter();
        assert!(
            entries.any(|entry| entry.id_text() == id),
            "{seed}: {id}\n{text}"
        );
    }
    let distinct: BTreeSet<String> = lines[1].clone();
    let known: usize = plan.links.steps_of.all().map(<[_]>::len).sum();
    assert_eq!(known, distinct.len(), "{seed}:\n{text}");
}

/// A plan with work that must be done twice in each quarter, and something posted up.
const PLAN: &str = "\
plan: { year: 2026, title: Dân chủ ở cơ sở năm 2026 }
unit: { name: Trường Tiểu học Hoa Sen }
sections: [{ id: I, title: NỘI DUNG }]
tasks: [{ id: tin, section: I, name: Tin bài, text: Đăng tin bài. }]
parties: [{ id: ht, name: Hiệu trưởng }]
responsibilities: [{ section: I, lead: ht }]
deadlines: [{ task: tin, every: quarter, at-least: 2 }]
disclosures: [{ id: ck-1, kind: internal, on: 2026-03-02, what: Quy chế chi tiêu }]
";

fn on(scratch: &Scratch, day: &str, args: &[&str]) -> Said {
    let run = Run::default().folder(&scratch.0);
    run.dcs(&[args, &["--as-of", day]].concat())
}

#[test]
fn equal_lines_count_once_and_two_of_one_day_are_told_apart() {
    let scratch = Scratch::new("merged-times");
    scratch.write("plans/2026/plan.yaml", PLAN);
    let record = ["record", "tin@2026-Q1", "--on", "2026-03-02"];
    assert_eq!(on(&scratch, "2026-03-02", &record).code, 0);
    let again = on(&scratch, "2026-03-02", &record);
    assert_eq!(again.code, 2, "{}{}", again.out, again.err);
    assert!(again.err.contains("--note"), "{}", again.err);
    // Two branches that both recorded it have one time in common.
    let path = "plans/2026/progress.yaml";
    let one = std::fs::read_to_string(scratch.0.join(path)).expect("it was written");
    let line = one
        .lines()
        .find(|line| line.contains("tin@"))
        .expect("a record");
    scratch.write(path, format!("{}\n{line}\n", one.trim_end()));
    let twice = on(&scratch, "2026-04-01", &["overdue"]);
    assert!(twice.out.contains("đã làm 1/2 lần"), "{}", twice.out);
    let found = on(&scratch, "2026-04-01", &["check"]).out;
    assert!(
        found.contains("DCS705") && found.contains("`note`"),
        "{found}"
    );
    // What the advice says is accepted, and then it is done.
    scratch.write(path, one);
    let noted = [&record[..], &["--note", "lần 2"]].concat();
    let noted = on(&scratch, "2026-03-02", &noted);
    assert_eq!(noted.code, 0, "{}", noted.err);
    let extended = [
        "extend",
        "tin@2026-Q1",
        "--to",
        "2026-05-01",
        "--by-decision",
        "Công văn 1",
    ];
    let extended = on(&scratch, "2026-03-03", &extended);
    assert_eq!(extended.code, 2, "{}", extended.out);
    assert!(extended.err.contains("đủ 2 lần"), "{}", extended.err);
    assert!(
        !extended.err.contains("--state started"),
        "{}",
        extended.err
    );
}

#[test]
fn what_was_taken_down_early_is_posted_again_as_the_help_says() {
    let scratch = Scratch::new("merged-posted");
    scratch.write("plans/2026/plan.yaml", PLAN);
    let step = |name: &str, day: &str| on(&scratch, day, &["step", "ck-1", name, "--on", day]);
    assert_eq!(step("posted", "2026-03-03").code, 0);
    assert_eq!(step("posted", "2026-03-04").code, 2, "it still hangs");
    assert_eq!(step("taken-down", "2026-03-10").code, 0);
    let found = on(&scratch, "2026-03-11", &["check"]).out;
    assert!(
        found.contains("DCS711") && found.contains("dcs step ck-1 posted"),
        "{found}"
    );
    let again = step("posted", "2026-03-11");
    assert_eq!(again.code, 0, "{}", again.err);
    let found = on(&scratch, "2026-03-12", &["check"]).out;
    assert!(!found.contains("DCS711"), "{found}");
}
