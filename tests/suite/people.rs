//! Who is responsible: several leads in every table and document.

use crate::world::{Scratch, dcs};

/// A plan in which two parties lead one task.
fn plan(lead: &str) -> String {
    format!(
        "plan: {{ year: 2026, title: Dân chủ ở cơ sở năm 2026, closing: Trên đây là Kế hoạch. }}\n\
         unit: {{ name: Trường Tiểu học Hoa Sen }}\n\
         report: {{ due: 2026-11-20 }}\n\
         sections: [{{ id: I, title: NỘI DUNG }}]\n\
         tasks:\n  - {{ id: 1a, section: I, text: Công khai thu chi. }}\n  \
         - {{ id: 1b, section: I, text: Họp hội đồng. }}\n\
         parties:\n  - {{ id: ht, name: Hiệu trưởng }}\n  - {{ id: cd, name: Công đoàn }}\n\
         responsibilities:\n  - {{ task: 1a, lead: {lead} }}\n  - {{ task: 1b, lead: ht }}\n\
         deadlines:\n  - {{ task: 1a, due: 2026-03-31 }}\n  - {{ task: 1b, due: 2026-06-30 }}\n"
    )
}

#[test]
fn several_leads_are_all_shown_and_the_first_answers() {
    let scratch = Scratch::new("several-leads");
    let path = scratch.write("plan.yaml", plan("[ht, cd]"));
    let path = path.to_str().unwrap();
    let run = |args: &[&str]| {
        let mut all = args.to_vec();
        all.extend(["-p", path, "--as-of", "2026-04-05"]);
        dcs(&all).out
    };
    let both = "Hiệu trưởng, Công đoàn";
    for args in [
        &["status", "--all", "--format", "csv"][..],
        &["status", "--by", "task", "--format", "csv"],
        &["status", "--task", "1a"],
        &["overdue", "--format", "csv"],
        &["overdue", "--format", "json"],
        &["plan", "--annex"],
        &["report"],
    ] {
        let said = run(args);
        assert!(said.contains(both), "{args:?}: {said}");
    }
    let of_second = run(&["status", "--party", "cong doan", "--all", "--format", "csv"]);
    assert!(
        of_second.contains("1a") && !of_second.contains("1b"),
        "{of_second}"
    );
    let by_party = run(&["status", "--by", "party", "--format", "csv"]);
    assert!(by_party.contains("Hiệu trưởng,2,"), "{by_party}");
}

#[test]
fn a_lead_may_be_one_or_a_list() {
    let one = plan("ht").replace("task: 1a, lead: ht", "task: 1a, lead: [ht]");
    let scratch = Scratch::new("one-lead");
    let path = scratch.write("list.yaml", one);
    let listed = dcs(&["status", "--all", "-p", path.to_str().unwrap()]).out;
    let path = scratch.write("one.yaml", plan("ht"));
    assert_eq!(
        dcs(&["status", "--all", "-p", path.to_str().unwrap()]).out,
        listed
    );
}

#[test]
fn nobody_oversees_or_supports_what_they_lead_because_of_the_section() {
    let of_section = "  - { section: I, support: [ht], oversee: [cd] }\n";
    let plan = plan("cd").replace(
        "responsibilities:\n",
        &format!("responsibilities:\n{of_section}"),
    );
    let scratch = Scratch::new("lead-and-overseer");
    let path = scratch.write("plan.yaml", &plan);
    let path = path.to_str().unwrap();
    let roles = |task: &str| {
        let said = dcs(&[
            "status",
            "--task",
            task,
            "-p",
            path,
            "--as-of",
            "2026-04-05",
        ])
        .out;
        let line = |name: &str| {
            let line = said.lines().find(|line| line.trim().starts_with(name));
            line.map_or(String::new(), |line| line.trim().to_owned())
        };
        [line("Chủ trì"), line("Phối hợp"), line("Giám sát")].map(|line| {
            let parties = ["Hiệu trưởng", "Công đoàn"].map(|party| line.contains(party));
            (parties[0], parties[1])
        })
    };
    // Who leads 1a oversees the section, who leads 1b supports it.
    assert_eq!(roles("1a"), [(false, true), (true, false), (false, false)]);
    assert_eq!(roles("1b"), [(true, false), (false, false), (false, true)]);
    let report = dcs(&["report", "-p", path, "--as-of", "2026-04-05", "-q"]).out;
    assert!(!report.contains("Công đoàn giám sát"), "{report}");
    assert_eq!(dcs(&["check", "-p", path, "--as-of", "2026-04-05"]).code, 0);
}

#[test]
fn several_leads_without_brackets_are_told_what_to_type() {
    let scratch = Scratch::new("leads-in-a-text");
    let path = scratch.write("plan.yaml", plan("ht và cd"));
    let said = dcs(&["check", "-p", path.to_str().unwrap()]);
    assert!(said.out.contains("[\"ht\", \"cd\"]"), "{}", said.out);
    assert!(said.out.contains("1 lỗi"), "{}", said.out);
    let cured = plan("[\"ht\", \"cd\"]");
    let path = scratch.write("plan.yaml", cured);
    assert_eq!(dcs(&["check", "-p", path.to_str().unwrap()]).code, 0);
}
