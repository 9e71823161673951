//! Times as offices write them: what is suggested for those that are not understood, what
//! is shown of those that are, and their words in documents.

use chrono::{Days, NaiveDate};
use dcs::document::form::Kind;
use dcs::document::{compose, markdown, period, template};
use dcs::messages::Language;
use dcs::plan::Plan;
use dcs::status::Snapshot;
use proptest::prelude::*;
use serde_json::Value;

use crate::world::{Run, Said, Scratch, day, findings, root, sources};

/// A plan of a school year with one task and these deadlines.
fn plan(deadlines: &str) -> String {
    format!(
        "plan:\n  school-year: 2025-2026\n  title: Thực hiện dân chủ\n  semesters:\n    \
         - {{ from: 05/09/2025, until: 09/01/2026 }}\n    - {{ from: 12/01/2026, until: 29/05/2026 }}\n\
         unit: {{ name: Trường Mầm non Họa Mi }}\n\
         parties: [{{ id: ht, name: Hiệu trưởng }}]\n\
         sections: [{{ id: I, title: NỘI DUNG }}]\n\
         tasks: [{{ id: t, section: I, label: a, name: Niêm yết, text: Niêm yết công khai. }}]\n\
         responsibilities: [{{ task: t, lead: ht }}]\n\
         deadlines:\n{deadlines}"
    )
}

fn run(name: &str, deadlines: &str, arguments: &[&str]) -> Said {
    let scratch = Scratch::new(name);
    scratch.write("plan.yaml", plan(deadlines));
    let arguments = [arguments, &["-p", "plan.yaml"]].concat();
    Run::default().folder(&scratch.0).dcs(&arguments)
}

/// Returns how the annex prints the time of a deadline.
fn printed(scratch: &str, time: &str, more: &str) -> String {
    let deadlines = format!("  - {{ id: d, task: t, {time} }}\n{more}");
    let as_of = ["plan", "--annex", "--as-of", "2025-10-01"];
    let said = run(scratch, &deadlines, &as_of);
    assert_eq!(said.code, 0, "{time}: {}", said.err);
    let row = said.out.lines().find(|line| line.starts_with("| 1 |"));
    let row = row.unwrap_or_else(|| panic!("{}", said.out));
    let cell = row.split('|').nth(5).map(str::trim);
    cell.unwrap_or_else(|| panic!("{row}")).to_owned()
}

#[test]
fn a_time_is_printed_as_the_office_writes_it() {
    for (time, words) in [
        ("due: 20/11/2025", "20/11/2025"),
        ("due: tháng 10/2025", "Tháng 10/2025"),
        ("due: Trong tháng 10 năm 2025", "Trong tháng 10 năm 2025"),
        ("due: 10/2025", "10/2025"),
        ("due: 2025-10", "Tháng 10/2025"),
        ("due: 2025-Q4", "Quý IV/2025"),
        ("due: quý IV/2025", "Quý IV/2025"),
        ("due: học kỳ I", "Học kỳ I"),
        ("due: HK1", "HK1"),
        ("due: 2025-2026-HK1", "Học kỳ I năm học 2025-2026"),
        (
            "from: 01/12/2025, due: 14/12/2025",
            "Từ 01/12 đến 14/12/2025",
        ),
        (
            "from: 20/12/2025, due: 14/01/2026",
            "Từ 20/12/2025 đến 14/01/2026",
        ),
        ("from: 14/12/2025, due: 14/12/2025", "Ngày 14/12/2025"),
        (
            "from: 15/10/2025, due: tháng 10/2025",
            "Từ 15/10 đến 31/10/2025",
        ),
        ("every: month, day: 15", "Chậm nhất ngày 15 hằng tháng"),
        (
            "every: month, day: 10, in: next",
            "Chậm nhất ngày 10 của tháng sau",
        ),
        (
            "every: month, day: 15, skip: [2026-06, tháng 7]",
            "Chậm nhất ngày 15 hằng tháng, trừ tháng 6/2026, tháng 7",
        ),
        (
            "every: month, from: 01/10/2025, until: 31/05/2026",
            "Hằng tháng, từ 01/10/2025 đến 31/5/2026",
        ),
        (
            "every: quarter, from: 01/10/2025, skip: [quý III]",
            "Hằng quý, từ 01/10/2025, trừ quý III",
        ),
        (
            "every: quarter, at-least: 4, skip: [quý III]",
            "Hằng quý, ít nhất 04 lần, trừ quý III",
        ),
        ("every: month, at-least: 1", "Hằng tháng"),
        ("every: week, until: 31/05/2026", "Hằng tuần, đến 31/5/2026"),
        (
            "every: month, from: 01/09/2025, until: 31/08/2026",
            "Hằng tháng",
        ),
        (
            "ongoing: true, until: 31/05/2026",
            "Thường xuyên, đến 31/5/2026",
        ),
        (
            "ongoing: true, until-done: hop",
            "Thường xuyên, đến khi hoàn thành “Họp phụ huynh”",
        ),
        (
            "after: hop, within: 5 working-days",
            "Trong 05 ngày làm việc kể từ khi hoàn thành “Họp phụ huynh”",
        ),
        (
            "after: hop-thang@2025-10, within: 02 tháng",
            "Trong 02 tháng kể từ khi hoàn thành “Niêm yết” (tháng 10/2025)",
        ),
        (
            "before: hop, ahead: 10 ngày",
            "Ít nhất 10 ngày trước “Họp phụ huynh”",
        ),
        ("ongoing: true", "Thường xuyên"),
        (
            "every: month, day: 15, wording: Vào ngày 15 hằng tháng",
            "Vào ngày 15 hằng tháng",
        ),
        (
            "due: 10/12/2025, wording: Chậm nhất ngày 10/12/2025",
            "Chậm nhất ngày 10/12/2025",
        ),
        (
            "every: month, weekday: monday, nth: 1",
            "Thứ Hai tuần đầu hằng tháng",
        ),
        (
            "every: year, month: 12, from-day: 10, day: 15",
            "Từ ngày 10 đến 15/12 mỗi năm học",
        ),
    ] {
        // Events of the same task stand below.
        let others = "  - { id: hop, task: t, what: Họp phụ huynh, due: 20/10/2025 }\n  - { id: \
                      hop-thang, task: t, every: month }\n";
        let more = if time.contains("hop") { others } else { "" };
        let cell = printed("times-annex", time, more);
        assert_eq!(cell.split("<br>").next(), Some(words), "{time}");
    }
}

#[test]
fn an_extension_stands_beside_the_words() {
    let extended = |time: &str| {
        let more = "extensions: [{ deadline: d, to: 30/12/2025, on: 01/10/2025, decision: Công văn số 1 }]\n";
        printed("times-extended", time, more)
    };
    assert_eq!(
        extended("due: Tháng 10/2025"),
        "Tháng 10/2025, gia hạn đến 30/12/2025"
    );
    assert_eq!(
        extended("from: 01/12/2025, due: 14/12/2025"),
        "Từ 01/12 đến 14/12/2025, gia hạn đến 30/12/2025"
    );
}

#[test]
fn what_should_have_begun_is_shown_until_something_is_recorded() {
    let deadlines = "  - { id: d, task: t, from: 01/12/2025, due: 14/12/2025 }\n";
    let status = |as_of: &str, more: &str, arguments: &[&str]| {
        let arguments = [&["status", "--as-of", as_of], arguments].concat();
        let said = run("times-begun", &format!("{deadlines}{more}"), &arguments);
        assert_eq!(said.code, 0, "{}", said.err);
        said.out
    };
    let begun = "Đã đến thời gian thực hiện, chưa có ghi nhận (1)";
    let before = status("2025-11-30", "", &["--all"]);
    assert!(before.contains("bắt đầu ngày 01/12/2025"), "{before}");
    assert!(!status("2025-11-30", "", &[]).contains(begun));
    let first = status("2025-12-01", "", &[]);
    assert!(first.contains(begun), "{first}");
    assert!(first.contains("lẽ ra đã bắt đầu từ 01/12/2025"), "{first}");
    // It is due soon: one list is enough.
    let soon = status("2025-12-08", "", &[]);
    assert!(soon.contains("lẽ ra đã bắt đầu từ 01/12/2025"), "{soon}");
    assert!(!soon.contains(begun), "{soon}");
    let started = "progress: [{ deadline: d, on: 01/12/2025, state: started, note: Bắt đầu }]\n";
    let at_work = status("2025-12-01", started, &["--all"]);
    assert!(!at_work.contains("bắt đầu"), "{at_work}");
    let json = status("2025-12-01", "", &["--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["occurrences"][0]["begins"], "2025-12-01");
    let plain = run(
        "times-begun",
        "  - { id: d, task: t, due: 14/12/2025 }\n",
        &["status", "--format", "json", "--as-of", "2025-12-01"],
    );
    assert!(!plain.out.contains("begins"), "{}", plain.out);
}

#[test]
fn a_recurring_window_begins_in_each_period() {
    let begins = |rhythm: &str| {
        let deadlines = format!("  - {{ id: d, task: t, {rhythm} }}\n");
        let arguments = ["status", "--format", "json", "--as-of", "2025-10-01"];
        let said = run("times-windows", &deadlines, &arguments);
        let json: Value = serde_json::from_str(&said.out).unwrap();
        let first = &json["occurrences"][0];
        (first["begins"].clone(), first["due"].clone())
    };
    for (rhythm, from, due) in [
        (
            "every: month, from-day: 10, day: 15",
            "2025-09-10",
            "2025-09-15",
        ),
        ("every: month, from-day: 25", "2025-09-25", "2025-09-30"),
        (
            "every: month, from-day: 1, day: 5, in: next",
            "2025-10-01",
            "2025-10-05",
        ),
        (
            "every: week, from-day: 1, day: 5",
            "2025-09-01",
            "2025-09-05",
        ),
        ("every: week, from-day: 6", "2025-09-06", "2025-09-07"),
        (
            "every: year, month: 2, from-day: 29, day: 31",
            "2026-02-28",
            "2026-02-28",
        ),
    ] {
        assert_eq!(begins(rhythm), (from.into(), due.into()), "{rhythm}");
    }
}

#[test]
fn a_time_that_is_not_understood_gets_a_suggestion_that_is() {
    for (due, help) in [
        ("đầu tháng 10/2025", "`10/10/2025`"),
        ("đầu năm học", "viết đủ ngày, tháng, năm"),
        ("đầu học kỳ II", "viết đủ ngày, tháng, năm"),
        ("khoảng quý IV/2025", "viết `quý IV/2025`"),
        ("10/25", "viết `10/2025`"),
        ("2025", "viết `năm 2025`"),
        (
            "từ 01/12 đến 14/12/2025",
            "ghi hai khóa: `from` là `01/12/2025`, `due` là `14/12/2025`",
        ),
        (
            "từ ngày 10 đến ngày 15/12/2025",
            "ghi hai khóa: `from` là `10/12/2025`, `due` là `15/12/2025`",
        ),
        (
            "01/12/2025 - 14/01/2026",
            "ghi hai khóa: `from` là `01/12/2025`, `due` là `14/01/2026`",
        ),
        ("hằng tháng", "khóa `every` với giá trị `month`"),
        (
            "Chậm nhất ngày 15 hằng tháng",
            "bằng các dòng `every`: `month`, `day`: `15`",
        ),
        (
            "chậm nhất ngày 10 của tháng sau",
            "bằng các dòng `every`: `month`, `day`: `10`, `in`: `next`",
        ),
        (
            "thứ Hai tuần đầu hằng tháng",
            "bằng các dòng `every`: `month`, `weekday`: `monday`, `nth`: `1`",
        ),
        (
            "thứ Hai tuần đầu của tháng",
            "bằng các dòng `every`: `month`, `weekday`: `monday`, `nth`: `1`",
        ),
        ("đợt 1 và đợt 2", "mỗi hạn là một thời hạn riêng"),
        (
            "từ ngày 10 đến 15/12 hằng năm",
            "bằng các dòng `every`: `year`, `from-day`: `10`, `day`: `15`, `month`: `12`",
        ),
        (
            "mỗi quý ít nhất 04 tin bài",
            "bằng các dòng `every`: `quarter`, `at-least`: `4`",
        ),
        (
            "trong 05 ngày làm việc kể từ ngày họp",
            "`after` (mã của thời hạn được tính từ đó) và `within`: `5 working-days`",
        ),
        (
            "trước hội nghị 10 ngày",
            "`before` (mã của thời hạn phải làm trước) và `ahead`: `10 days`",
        ),
        ("2 tuần/lần", "khóa `every` với giá trị `2-weeks`"),
        ("thường xuyên", "khóa `ongoing` với giá trị `true`"),
        ("khi có yêu cầu", "khóa `on-request` với giá trị `true`"),
        ("20/11", "thiếu năm"),
    ] {
        let deadlines = format!("  - {{ id: d, task: t, due: {due} }}\n");
        let said = run("times-advice", &deadlines, &["check"]);
        assert!(said.out.contains(help), "{due}: {}", said.out);
        assert!(said.out.contains("DCS103"), "{due}: {}", said.out);
    }
}

#[test]
fn what_must_be_done_several_times_is_done_with_the_last_of_them() {
    let scratch = Scratch::new("times-at-least");
    let plan = "plan: { year: 2026, title: A }\nunit: { name: B }\nsections: [{ id: I, title: C }]\n\
        tasks: [{ id: tin, section: I, name: Tin bài, text: Đăng tin bài. }]\n\
        parties: [{ id: p, name: P }]\nresponsibilities: [{ task: tin, lead: p }]\n\
        deadlines: [{ task: tin, every: quarter, at-least: 3 }]\n";
    scratch.write("plans/2026/plan.yaml", plan);
    let dcs = |as_of: &str, arguments: &[&str]| {
        let all = [arguments, &["--as-of", as_of]].concat();
        Run::default().folder(&scratch.0).dcs(&all)
    };
    let record = |on: &str, more: &[&str]| {
        let said = dcs(
            "2026-12-31",
            &[&["record", "tin@2026-Q1", "--on", on], more].concat(),
        );
        assert_eq!(said.code, 0, "{}", said.err);
    };
    let judged = |as_of: &str| {
        let said = dcs(as_of, &["status", "--all", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let all = json["occurrences"].as_array().unwrap();
        let first = all.iter().find(|it| it["ref"] == "tin@2026-Q1").unwrap();
        assert_eq!(first["times"]["at_least"], 3);
        let times = first["times"]["done"].as_u64().unwrap();
        (times, first["status"].as_str().unwrap().to_owned())
    };
    record("2026-01-10", &[]);
    record("2026-02-10", &["--state", "started"]);
    record("2026-02-11", &[]);
    assert_eq!(judged("2026-02-28"), (2, "in-progress".into()));
    assert_eq!(judged("2026-04-01"), (2, "overdue".into()));
    let table = dcs("2026-04-01", &["status"]).out;
    assert!(table.contains("quá hạn 1 ngày; đã làm 2/3 lần"), "{table}");
    record("2026-04-02", &[]);
    assert_eq!(judged("2026-04-02"), (3, "done-late".into()));
    record("2026-04-20", &[]);
    assert_eq!(judged("2026-04-20"), (4, "done-late".into()));
    let back = ["record", "tin@2026-Q1", "--on", "2026-03-20"];
    let back = dcs("2026-04-21", &back);
    assert!(
        back.err.contains("02/04/2026") && back.code == 2,
        "{}",
        back.err
    );
    let found = dcs("2026-04-21", &["check", "--format", "jsonl"]).out;
    assert!(!found.contains("DCS504"), "more is not twice: {found}");
    // Where once is enough, the second time is refused.
    scratch.write("plans/2026/plan.yaml", plan.replace(", at-least: 3", ""));
    let twice = dcs(
        "2026-04-03",
        &["record", "tin@2026-Q1", "--on", "2026-04-03"],
    );
    assert_eq!(twice.code, 2, "{}", twice.out);
    // What asks for less than the older copy hides that it is late.
    scratch.write("older/plan.yaml", plan);
    scratch.write(
        "plans/2026/plan.yaml",
        plan.replace("at-least: 3", "at-least: 2"),
    );
    let found = dcs("2026-04-03", &["check", "--base", "older"]).out;
    let fewer = "`tin` phải làm ít nhất 3 lần, nay chỉ còn 2 lần";
    assert!(found.contains("DCS801") && found.contains(fewer), "{found}");
}

#[test]
fn so_many_deadlines_may_count_from_each_other() {
    let chain = |length: usize| {
        let first = "  - { id: d0, task: t, due: 20/10/2025 }\n".to_owned();
        let next = |n: usize| {
            let before = n - 1;
            format!("  - {{ id: d{n}, task: t, after: d{before}, within: 1 days }}\n")
        };
        let deadlines = (1..=length).map(next).fold(first, |all, one| all + &one);
        run("times-chain", &deadlines, &["check"])
    };
    let longest = chain(50);
    assert_eq!(longest.code, 0, "{}", longest.out);
    let longer = chain(51);
    assert_eq!(longer.code, 1, "{}", longer.out);
    assert!(
        longer.out.contains("hơn 50 thời hạn tính nối nhau"),
        "{}",
        longer.out
    );
}

/// Returns the words in which the annex has the time of the first deadline.
fn words_of(plan: &Plan) -> String {
    let as_of = day("2025-10-01");
    let period = period::of(plan, Kind::Plan).unwrap();
    let snapshot = Snapshot::new(plan, as_of, plan.due_soon());
    let document = compose(Kind::Plan, &snapshot, period, as_of, true, template::PLAN);
    let written = markdown::write(&document.unwrap());
    let mut rows = written.lines().filter(|line| line.starts_with("| 1 |"));
    let cell = rows.next_back().and_then(|row| row.split('|').nth(5));
    let first = cell.and_then(|cell| cell.split("<br>").next());
    first
        .unwrap_or_else(|| panic!("{written}"))
        .trim()
        .to_owned()
}

/// Returns the words in which a document has a time, and what is said of a plan with these
/// words for a time.
fn answered(time: &str) -> (String, String) {
    let others = "  - { id: h, task: t, due: 20/10/2025 }\n";
    let read = |time: &str| {
        let text = plan(&format!("  - {{ id: d, task: t, {time} }}\n{others}"));
        findings(
            &sources(&[("plan.yaml", &text)]),
            &root(),
            day("2025-10-01"),
        )
    };
    let words = words_of(&read(time).0);
    let found = read(&format!("due: \"{}\"", words.replace(['“', '”'], ""))).1;
    let helps = found.iter().flat_map(|found| &found.help);
    let helps = helps.map(|help| help.say(Language::Vietnamese));
    (words, helps.collect::<Vec<_>>().join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_words_of_a_window_are_answered_with_its_two_keys(start in 0_u64..250, length in 1_u64..120) {
        let written = |day: NaiveDate| day.format("%d/%m/%Y").to_string();
        let from = day("2025-09-01") + Days::new(start);
        let (from, due) = (written(from), written(from + Days::new(length)));
        let (words, help) = answered(&format!("from: {from}, due: {due}"));
        let keys = format!("`from` là `{from}`, `due` là `{due}`");
        prop_assert!(help.contains(&keys), "{words}: {help}");
    }

    #[test]
    fn the_words_of_a_counted_time_are_answered_with_its_length(
        count in 1_u32..30,
        unit in prop::sample::select(vec!["days", "working-days", "months"]),
        ahead in any::<bool>(),
    ) {
        let (event, length) = if ahead { ("before", "ahead") } else { ("after", "within") };
        let count = if unit == "months" { count.min(6) } else { count };
        let unit = if count == 1 { unit.trim_end_matches('s') } else { unit };
        let (words, help) = answered(&format!("{event}: h, {length}: {count} {unit}"));
        let (event, length) = (format!("`{event}`"), format!("`{length}`: `{count} {unit}`"));
        prop_assert!(help.contains(&event) && help.contains(&length), "{words}: {help}");
    }
}
