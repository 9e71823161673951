//! Steps of entries whose due day cannot be counted yet: they are shown apart, and stop nothing.

use serde_json::Value;

use crate::world::{Run, Said, Scratch};

/// A plan with a complaint of 28/12/2026, whose seven working days end in 2027, and one that is
/// overdue.
const PLAN: &str = "\
plan: { year: 2026, title: Dân chủ ở cơ sở năm 2026, from: 2026-01-01, until: 2026-12-31 }
unit: { name: Trường Tiểu học Hoa Sen }
sections: [{ id: I, title: NỘI DUNG }]
tasks: [{ id: t, section: I, text: Tiếp nhận ý kiến. }]
parties: [{ id: ht, name: Hiệu trưởng }]
responsibilities: [{ section: I, lead: ht }]
deadlines: [{ id: tra-loi, task: t, due: 2026-12-30 }]
feedback:
  - { id: kn-1, kind: complaint, on: 2026-12-28 }
  - { id: kn-2, kind: complaint, on: 2026-08-03 }
steps: []
";

/// Returns a folder with the plan and these records.
fn school(test: &str, records: &str) -> Scratch {
    let scratch = Scratch::new(test);
    scratch.write("plans/2026/plan.yaml", PLAN);
    scratch.write("plans/2026/ngay-nghi.yaml", records);
    scratch
}

fn on(scratch: &Scratch, day: &str, args: &str) -> Said {
    let args: Vec<&str> = args.split(' ').collect();
    let run = Run::default().folder(&scratch.0);
    run.dcs(&[&args[..], &["--as-of", day]].concat())
}

#[test]
fn one_step_without_a_countable_day_stops_nothing() {
    // One holiday of the year says nothing about the others.
    for (name, records) in [
        ("uncounted", "holidays: []\n"),
        (
            "uncounted-one",
            "holidays: [{ on: 2027-01-01, name: Tết Dương lịch }]\n",
        ),
    ] {
        let folder = school(name, records);
        let checked = on(&folder, "2026-12-29", "check");
        assert_eq!(checked.code, 0, "{}", checked.out);
        assert!(checked.out.contains("DCS709"), "{}", checked.out);
        let status = on(&folder, "2026-12-29", "status");
        assert_eq!(status.code, 0, "{}", status.err);
        for told in ["Chưa tính được hạn (1)", "kn-1@accepted", "kn-2@accepted"] {
            assert!(status.out.contains(told), "{told}: {}", status.out);
        }
        for day in ["2026-12-29", "2027-02-04"] {
            let late = on(&folder, day, "overdue --format json");
            assert_eq!(late.code, 1, "{}", late.err);
            let late: Value = serde_json::from_str(&late.out).expect("JSON");
            assert_eq!(late["uncounted"][0]["ref"], "kn-1@accepted");
            assert_eq!(late["uncounted"][0]["status"], "uncounted");
            assert!(late["uncounted"][0]["due"].is_null());
            assert!(!late["occurrences"].to_string().contains("kn-1"));
        }
        for format in ["csv", "table", "list", "markdown"] {
            let shown = on(&folder, "2026-12-29", &format!("overdue --format {format}"));
            assert!(shown.out.contains("kn-1@accepted"), "{}", shown.out);
        }
        for format in ["jsonl", "github", "gitlab", "junit", "sarif"] {
            let shown = on(&folder, "2026-12-29", &format!("overdue --format {format}"));
            assert!(shown.out.contains("kn-1@accepted"), "{}", shown.out);
            assert!(shown.out.contains("chưa tính được hạn"), "{}", shown.out);
        }
        let all = on(
            &folder,
            "2026-12-29",
            "status --all-plans plans --format jsonl",
        );
        let all: Value = serde_json::from_str(all.out.trim()).expect("JSON");
        assert_eq!(all["uncounted"], 1);
        let all = on(&folder, "2026-12-29", "status --all-plans plans");
        assert!(all.out.contains("Chưa tính được hạn"), "{}", all.out);
        let list = on(&folder, "2026-12-29", "list feedback --open");
        assert!(list.out.contains("kn-1"), "{}", list.out);
        let report = on(&folder, "2026-12-29", "status --all-plans plans");
        assert!(!report.out.contains("DCS709"), "{}", report.out);
    }
}

#[test]
fn what_comes_next_is_said_without_a_day() {
    let folder = school("uncounted-next", "holidays: []\n");
    let args = "add feedback --kind complaint --on 2026-12-29";
    let added = on(&folder, "2026-12-29", args);
    assert_eq!(added.code, 0, "{}{}", added.out, added.err);
    assert!(added.out.contains("chưa tính được hạn"), "{}", added.out);
    // With the days off of Tết it can be counted.
    let tet = "holidays: [{ from: 2027-02-05, until: 2027-02-09, name: Tết Nguyên đán }]\n";
    let folder = school("uncounted-known", tet);
    let late = on(&folder, "2027-01-08", "overdue");
    assert!(late.out.contains("kn-1@accepted"), "{}", late.out);
    assert!(!late.out.contains("Chưa tính được hạn"), "{}", late.out);
}

#[test]
fn what_is_late_whichever_days_are_off_is_overdue() {
    let folder = school("uncounted-late", "holidays: []\n");
    let late = on(&folder, "2027-02-05", "overdue --format json");
    let late: Value = serde_json::from_str(&late.out).expect("JSON");
    assert!(late["uncounted"].is_null(), "{late}");
    assert!(late["occurrences"].to_string().contains("kn-1@accepted"));
}

#[test]
fn a_report_says_what_it_could_not_count_and_what_is_missing_for_it() {
    let folder = school(
        "uncounted-report",
        "deadlines:\n  - { id: hop, task: t, due: 2026-12-01 }\n  \
         - { id: bien-ban, task: t, after: hop, within: 20 working-days }\n\
         progress: [{ deadline: hop, on: 2026-12-14, state: done, note: x }]\n",
    );
    let lacking = on(&folder, "2026-12-29", "report --readiness");
    let asked = "ngày nghỉ của năm 2027";
    assert!(lacking.out.contains(asked), "{}", lacking.out);
    let report = on(&folder, "2026-12-29", "report");
    let told = "trong các kỳ đã tính được hạn không có kỳ quá hạn";
    assert!(report.out.contains(told), "{}", report.out);
    assert!(
        report.out.contains("Có 01 kỳ chưa tính được hạn"),
        "{}",
        report.out
    );
    // Nothing is missing once the five days of Tết are known.
    folder.write(
        "plans/2026/nghi.yaml",
        "holidays: [{ from: 2027-02-04, until: 2027-02-10, name: Tết Nguyên đán }]\n",
    );
    let lacking = on(&folder, "2026-12-29", "report --readiness");
    assert!(!lacking.out.contains(asked), "{}", lacking.out);
}
