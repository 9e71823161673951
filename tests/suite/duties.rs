//! What must exist by law or by the rules of the school, and what of it is done.

use chrono::{Datelike, Days, NaiveDate};
use dcs::status::{Obligation, Snapshot, Status};
use serde_json::Value;

use crate::world::{Run, Said, Scratch, base, findings, root, sources};

/// Runs a command on the base plan with these records as well.
fn run(name: &str, records: &str, arguments: &[&str]) -> Said {
    let scratch = Scratch::new(&format!("duties-{name}"));
    scratch.write("plans/2024/plan.toml", base());
    scratch.write("plans/2024/duties.yaml", records);
    Run::default().folder(&scratch.0).dcs(arguments)
}

const RECORDS: &str = "
disclosures:
  - { id: ck-1, kind: internal, on: 2024-03-04, item: '46.2', form: niêm yết, document: 12/KH ngày 04/3/2024 }
  - { id: ck-2, kind: internal, on: 2024-05-06, item: d46.9 }
  - { id: ck-3, kind: internal, on: 2024-05-07, item: '46.11' }
  - { id: ck-4, kind: internal, on: 2024-05-08, item: noi-quy }
duties:
  - { id: d46.5, not-applicable: Không có dự án }
  - { id: noi-quy, what: Nội quy, register: disclosures, item: noi-quy, mode: standing, source: Quy chế }
steps:
  - { entry: ck-1, step: posted, on: 2024-03-06 }
  - { entry: ck-2, step: posted, on: 2024-05-07 }
  - { entry: ck-4, step: posted, on: 2024-05-08 }
  - { entry: ck-4, step: taken-down, on: 2024-06-20 }
  - { entry: ck-3, step: posted, on: 2024-05-08 }
";

#[test]
fn each_duty_is_done_missing_later_or_not_applicable_with_its_reason() {
    let of = |as_of: &str| {
        let arguments = [
            "coverage", "công", "khai", "--as-of", as_of, "--format", "json",
        ];
        let said = run("states", RECORDS, &arguments);
        let document: Value = serde_json::from_str(&said.out).unwrap();
        (said.code, document)
    };
    let state = |document: &Value, id: &str| {
        let duties = document["duties"].as_array().unwrap();
        let one = duties.iter().find(|duty| duty["id"] == id);
        one.map_or(Value::Null, |duty| duty["state"].clone())
    };
    let (code, document) = of("2024-06-01");
    for (id, expected) in [
        ("d46.2", "done"),
        ("d46.3", "later"),
        ("d46.5", "not-applicable"),
        ("d46.6", "not-arisen"),
        ("d46.9", "done"),
        ("d46.11", "done"),
        ("noi-quy", "done"),
    ] {
        assert_eq!(state(&document, id), expected, "{id}");
    }
    assert_eq!(state(&document, "tt09.4"), Value::Null);
    assert_eq!(code, 0);
    let group = &document["groups"][0];
    assert_eq!((&group["done"], &group["all"]), (&3.into(), &11.into()));
    let first = &document["duties"][1]["entries"][0];
    assert_eq!(first["id"], "ck-1");
    assert_eq!(first["done"], "2024-03-06");
    assert_eq!(first["document"], "12/KH ngày 04/3/2024");
    assert_eq!(document["duties"][4]["reason"], "Không có dự án");
    // What was taken down does not stand, and a year is over after its last day.
    let (code, document) = of("2025-01-01");
    assert_eq!(state(&document, "d46.9"), "done");
    assert_eq!(state(&document, "noi-quy"), "missing");
    assert_eq!(state(&document, "d46.3"), "missing");
    assert_eq!(code, 1);
}

#[test]
fn the_contents_that_are_disclosed_are_counted_in_words() {
    let said = run("words", RECORDS, &["coverage", "--as-of", "2024-06-01"]).out;
    let line = "công khai, Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15: đã công khai 3/11 nội dung; \
                chưa đến hạn 1; chưa phát sinh 7";
    assert!(said.contains(line), "{said}");
    assert!(said.contains("Không áp dụng: Không có dự án"), "{said}");
}

#[test]
fn a_plan_without_registers_is_told_how_to_begin_and_misses_nothing() {
    let said = run(
        "none",
        "duties: []\n",
        &["coverage", "--as-of", "2025-06-01"],
    );
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(said.out.contains("dcs add disclosures"), "{}", said.out);
    let said = run(
        "all",
        "duties: []\n",
        &["coverage", "--all", "--as-of", "2025-06-01"],
    );
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(said.out.contains("d46.12"), "{}", said.out);
}

#[test]
fn a_month_without_the_head_is_overdue_and_led_by_who_keeps_the_register() {
    let text = "plan: { year: 2026, title: Dân chủ năm 2026 }\nunit: { name: Trường }\n\
                sections: [{ id: I, title: NỘI DUNG }]\n\
                tasks: [{ id: t, section: I, text: Tiếp công dân. }]\n\
                responsibilities: [{ section: I, lead: ht }]\n\
                deadlines: [{ id: tiep, task: t, due: 2026-12-31 }]\n\
                parties: [{ id: ht, name: Hiệu trưởng }]\n\
                registers: [{ id: receptions, keeper: ht }]\n\
                receptions: [{ id: td-1, kind: head, on: 2026-09-10 }]\n";
    let scratch = Scratch::new("duties-overdue");
    scratch.write("plans/2026/plan.yaml", text);
    let run = |arguments: &[&str]| Run::default().folder(&scratch.0).dcs(arguments);
    let said = run(&["overdue", "--as-of", "2026-10-31"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let said = run(&["overdue", "--as-of", "2026-11-01"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("td.thu-truong@2026-10"), "{}", said.out);
    assert!(said.out.contains("Hiệu trưởng"), "{}", said.out);
    for format in ["json", "jsonl", "sarif", "github", "gitlab", "junit", "csv"] {
        let said = run(&["overdue", "--as-of", "2026-11-01", "--format", format]);
        assert!(said.out.contains("td.thu-truong@2026-10"), "{format}");
    }
    let ahead = run(&["overdue", "--as-of", "2026-10-20", "--warn", "15"]);
    assert!(ahead.out.contains("td.thu-truong@2026-10"), "{}", ahead.out);
}

#[test]
fn the_months_that_are_missing_are_those_of_a_plain_count_of_days() {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let patterns: [&[(u32, u32)]; 4] = [
        &[(7, 1), (9, 30), (10, 1)],
        &[(8, 31), (12, 31)],
        &[(9, 2), (9, 3), (11, 30)],
        &[(1, 5), (7, 31)],
    ];
    for held in patterns {
        let held: Vec<NaiveDate> = held.iter().map(|(month, on)| day(*month, *on)).collect();
        let lines = held.iter().enumerate();
        let lines: Vec<String> = lines
            .map(|(at, on)| format!("  - {{ id: td-{at}, kind: head, on: {on} }}"))
            .collect();
        let lines = lines.join("\n");
        let text = format!("plan: {{ year: 2026, title: Kế hoạch }}\nreceptions:\n{lines}");
        let (plan, _) = findings(&sources(&[("plan.yaml", &text)]), &root(), day(12, 31));
        let last = day(12, 31) + Days::new(20);
        for as_of in day(6, 25).iter_days().take_while(|day| *day <= last) {
            // The law has asked for it since July; the register was begun on the first day.
            let start = held[0].max(day(7, 1));
            let missing = (1..=12).filter(|month| {
                let days = day(*month, 1).iter_days();
                let days: Vec<NaiveDate> = days.take_while(|day| day.month() == *month).collect();
                let counts = days[0] >= start && held[0] <= as_of;
                let none = days.iter().all(|day| !held.contains(day) || *day > as_of);
                counts && none && days.iter().all(|day| *day < as_of)
            });
            let missing: Vec<String> = missing
                .map(|month| format!("td.thu-truong@2026-{month:02}"))
                .collect();
            let snapshot = Snapshot::new(&plan, as_of, 7);
            let late = snapshot.obligations.iter();
            let late = late.filter(|one| one.status == Status::Overdue);
            let late: Vec<String> = late.map(Obligation::name).collect();
            assert_eq!(late, missing, "{held:?} as of {as_of}");
        }
    }
}

#[test]
fn a_duty_is_not_recorded_as_other_work_that_its_name_resembles() {
    // `1a` and the words of tasks are found by less than this; a duty is meant by its own name.
    for reference in ["d46.2@2024", "D46.2", "noi-quy"] {
        for command in ["record", "extend"] {
            let to: &[&str] = match command {
                "extend" => &["--to", "2024-12-30", "--by-decision", "12/QĐ"],
                _ => &[],
            };
            let day = ["--as-of", "2024-11-20"];
            let said = run(
                &format!("record-{command}-{}", reference.replace(['.', '@'], "-")),
                RECORDS,
                &[&[command, reference], to, &day].concat(),
            );
            assert_eq!(said.code, 2, "{command} {reference}: {}", said.out);
            assert!(
                said.err.contains("dcs add disclosures"),
                "{command} {reference}: {}",
                said.err
            );
        }
    }
}

#[test]
fn one_fact_is_overdue_once_and_the_duty_is_late_as_its_entry_was() {
    let records = "plan: { year: 2026, title: Dân chủ năm 2026 }\n\
                   disclosures:\n\
                   \x20 - { id: ns-1, kind: budget-report, on: 2026-06-30, item: 73.6t }\n\
                   \x20 - { id: ck-1, kind: internal, on: 2026-08-03, item: '46.6' }\n\
                   \x20 - { id: ck-2, kind: internal, on: 2026-09-07, item: '46.6' }\n\
                   steps:\n\
                   \x20 - { entry: ns-1, step: posted, on: 2026-07-13 }\n\
                   \x20 - { entry: ck-1, step: posted, on: 2026-08-20 }\n";
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let (plan, _) = findings(&sources(&[("plan.yaml", records)]), &root(), day(12, 31));
    let overdue = |as_of| {
        let snapshot = Snapshot::new(&plan, as_of, 7);
        let names = snapshot.overdue().into_iter().map(Obligation::name);
        let about = |name: &String| name.starts_with("ns") || name.starts_with("ck");
        let late = snapshot.obligations.iter();
        let late = late.filter(|one| one.status != Status::Overdue && snapshot.days_late(one) > 0);
        let late: Vec<String> = late.map(Obligation::name).collect();
        (names.filter(about).collect::<Vec<_>>(), late)
    };
    let duty = "ns.6t@2026".to_owned();
    let step = "ns-1@posted".to_owned();
    assert_eq!(overdue(day(7, 12)).0, std::slice::from_ref(&step));
    assert_eq!(overdue(day(7, 12)).1, [""; 0]);
    assert_eq!(overdue(day(7, 13)).1, [step, duty]);
    // What is decided again and not posted is not hidden by what was posted before, which was late.
    let state = |as_of| {
        let covered = dcs::status::coverage(&plan, as_of);
        let one = covered.iter().find(|one| one.duty.id_text() == "d46.6");
        one.map(|one| (one.cover.name(), one.due))
    };
    assert_eq!(state(day(8, 2)), Some(("not-begun", None)));
    assert_eq!(state(day(8, 10)), Some(("later", Some(day(8, 10)))));
    assert_eq!(state(day(8, 11)), Some(("missing", Some(day(8, 10)))));
    assert_eq!(state(day(8, 20)), Some(("done-late", Some(day(8, 10)))));
    assert_eq!(state(day(9, 14)), Some(("later", Some(day(9, 14)))));
    assert_eq!(state(day(9, 15)), Some(("missing", Some(day(9, 14)))));
}

#[test]
fn a_report_tells_how_much_of_what_had_to_exist_in_its_period_does() {
    let report = |until: &str, as_of: &str| {
        let scratch = Scratch::new(&format!("duties-report-{until}"));
        let from = format!("due = 2024-11-20\nfrom = 2024-01-01\nuntil = {until}\n\n[[sections]]");
        scratch.write(
            "plans/2024/plan.toml",
            base().replace("due = 2024-11-20\n\n[[sections]]", &from),
        );
        scratch.write("plans/2024/duties.yaml", RECORDS);
        let run = Run::default().folder(&scratch.0);
        let by_task = ["--outline", "plan"];
        run.dcs(&[&["report", "--as-of", as_of, "--quiet"][..], &by_task].concat())
            .out
    };
    let law = "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15";
    // Up to June two contents were due or posted, and one that arose; what is due in December and
    // not done yet is not counted, and neither is what does not apply.
    let said = report("2024-06-30", "2024-06-30");
    let covered = said.lines().find(|line| line.contains("nội dung phải có"));
    let expected = format!("công khai theo {law} đã công khai 03/03 nội dung đến hạn;");
    assert!(
        covered.is_some_and(|line| line.contains(&expected)),
        "{said}"
    );
    let template = "# BÁO CÁO\n\n## Công khai\n\n{% for c in coverage %}{{ c.register }} {{ c.law }}: {{ c.done }} {{ c.done_late }} \
                    {{ c.due }} {{ c.missing }} {{ c.later }} {{ c.not_arisen }} {{ c.all }}.\n\n{% endfor %}";
    let scratch = Scratch::new("duties-template");
    scratch.write("plans/2024/plan.toml", base());
    scratch.write("plans/2024/duties.yaml", RECORDS);
    scratch.write("mau.md", template);
    let run = Run::default().folder(&scratch.0);
    let arguments = [
        "report",
        "--template",
        "mau.md",
        "--as-of",
        "2024-06-01",
        "--quiet",
    ];
    let said = run.dcs(&arguments).out;
    let numbers = format!("disclosures {law}: 3 0 3 0 1 7 11.");
    assert!(said.contains(&numbers), "{said}");
}

/// A plan of 2026 that keeps the register of reception since July.
const RECEPTION: &str = "plan: { year: 2026, title: Dân chủ năm 2026 }\nunit: { name: Trường }\n\
    sections: [{ id: I, title: NỘI DUNG }]\n\
    tasks: [{ id: t, section: I, text: Tiếp công dân., owed: false }]\n\
    parties: [{ id: ht, name: Hiệu trưởng }]\n\
    responsibilities: [{ section: I, lead: ht }]\n\
    registers: [{ id: receptions, keeper: ht, from: 2026-07-01 }]\n";

#[test]
fn a_missed_period_is_given_up_with_a_reason_and_stays_in_view() {
    let scratch = Scratch::new("duties-given-up");
    scratch.write("plans/2026/plan.yaml", RECEPTION);
    let run = |arguments: &[&str]| Run::default().folder(&scratch.0).dcs(arguments);
    let drop = [
        "record",
        "td.thu-truong@2026-07",
        "--state",
        "dropped",
        "--as-of",
        "2026-08-05",
    ];
    let said = run(&["record", "td.thu-truong@2026-07", "--as-of", "2026-08-05"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("--state dropped"), "{}", said.err);
    let said = run(&drop);
    assert_eq!(
        (said.code, said.err.contains("DCS505")),
        (2, true),
        "{}",
        said.err
    );
    let mut unclear = drop;
    unclear[1] = "td.thu-truong";
    let said = run(&unclear);
    let both = "`td.thu-truong@2026-07`, `td.thu-truong@2026-08`";
    assert!(said.code == 2 && said.err.contains(both), "{}", said.err);
    let said = run(&[&drop[..], &["--note", "Hiệu trưởng đi học"]].concat());
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("DCS508"), "{}", said.err);
    assert_eq!(run(&["check", "--as-of", "2026-08-05"]).code, 0);
    let said = run(&["coverage", "--as-of", "2026-08-05"]).out;
    assert!(
        said.contains("Không thực hiện: Hiệu trưởng đi học"),
        "{said}"
    );
    assert!(said.contains("không thực hiện 1"), "{said}");
    let said = run(&["coverage", "--as-of", "2026-08-05", "--format", "json"]).out;
    let document: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(document["groups"][0]["dropped"], 1);
    let duties = document["duties"].as_array().unwrap();
    let july = duties
        .iter()
        .find(|duty| duty["period"] == "2026-07")
        .unwrap();
    assert_eq!(
        (&july["state"], &july["reason"]),
        (&"dropped".into(), &"Hiệu trưởng đi học".into())
    );
    let said = run(&["overdue", "--as-of", "2026-08-05"]).out;
    assert!(said.contains("td.thu-truong@2026-07"), "{said}");
    let said = run(&["report", "--as-of", "2026-08-31", "--quiet"]).out;
    let line = "Không thực hiện theo Nghị định số 154/2026/NĐ-CP: Người đứng đầu trực tiếp tiếp công dân tháng 7/2026 (lý do: Hiệu trưởng đi học).";
    assert!(said.contains(line), "{said}");
    // What an entry shows all the same is done; a second time nothing is open.
    let add = ["add", "receptions", "--kind", "head", "--period", "2026-07"];
    assert_eq!(
        run(&[&add[..], &["--on", "2026-08-06", "--as-of", "2026-08-06"]].concat()).code,
        0
    );
    let said = run(&["coverage", "--as-of", "2026-08-06"]).out;
    assert!(
        said.contains("Đã có, chậm") && !said.contains("Hiệu trưởng đi học"),
        "{said}"
    );
    let said = run(&[&drop[..], &["--note", "Bão"]].concat());
    assert_eq!(said.code, 2, "{}", said.out);
}

#[test]
fn the_report_names_the_periods_that_are_missing_beside_others() {
    let scratch = Scratch::new("duties-some-missing");
    let lacking = |held: &[u32]| {
        let entries = held
            .iter()
            .map(|month| format!("  - {{ id: td-{month}, kind: head, on: 2026-{month:02}-15 }}\n"));
        let entries: String = entries.collect();
        scratch.write(
            "plans/2026/plan.yaml",
            format!("{RECEPTION}receptions:\n{entries}"),
        );
        let run = Run::default().folder(&scratch.0);
        let said = run.dcs(&["report", "--as-of", "2026-12-31", "--quiet"]).out;
        let mut lines = said.lines();
        let line = lines.find(|line| line.starts_with("Chưa thực hiện theo Nghị định số 154"));
        line.map(str::to_owned)
    };
    for (held, expected) in [
        (
            &[7, 9, 10, 11, 12][..],
            Some(" (còn thiếu kỳ tháng 8/2026)"),
        ),
        (
            &[7, 9, 11, 12],
            Some(" (còn thiếu kỳ tháng 8/2026, tháng 10/2026)"),
        ),
        (&[7], Some(" (còn thiếu 04 kỳ)")),
        (&[6], Some(" (05 kỳ)")),
        (&[7, 8, 9, 10, 11, 12], None),
    ] {
        let line = lacking(held);
        let expected = expected.map(|of| format!("Người đứng đầu trực tiếp tiếp công dân{of}"));
        let line = line.unwrap_or_default();
        match expected {
            Some(expected) => assert!(line.contains(&expected), "{held:?}: {line}"),
            None => assert!(!line.contains("trực tiếp"), "{held:?}: {line}"),
        }
    }
}

#[test]
fn a_resolution_is_counted_once_when_its_check_is_due() {
    let records = "plan: { year: 2026, title: Dân chủ năm 2026 }\n\
                   meetings:\n\
                   \x20 - { id: hn-1, kind: yearly, on: 2026-03-20 }\n\
                   steps:\n\
                   \x20 - { entry: hn-1, step: checked, on: 2026-09-18 }\n";
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let (plan, _) = findings(&sources(&[("plan.yaml", records)]), &root(), day(12, 31));
    let states = |as_of| {
        let covered = dcs::status::coverage(&plan, as_of);
        let about = covered
            .iter()
            .filter(|one| one.duty.id_text() == "kiem-tra-nghi-quyet");
        let states: Vec<_> = about
            .map(|one| (one.name(), one.cover.name(), one.due))
            .collect();
        states
    };
    let whole = "kiem-tra-nghi-quyet".to_owned();
    let second = "kiem-tra-nghi-quyet@2026-H2".to_owned();
    // Half a year from 20 March ends on a Sunday; of the first half of the year, nothing is owed.
    let due = Some(day(9, 21));
    assert_eq!(states(day(6, 30)), [(second.clone(), "later", due)]);
    assert_eq!(states(day(9, 17)), [(second.clone(), "later", due)]);
    // The next one is due on 18 March 2027, in another plan.
    assert_eq!(states(day(12, 31)), [(second, "done", due)]);
    assert_eq!(states(day(3, 19)), [(whole, "not-begun", None)]);
}

#[test]
fn a_new_entry_says_which_duty_and_period_it_shows_and_which_stay_open() {
    let scratch = Scratch::new("duties-add");
    scratch.write("plans/2026/plan.yaml", RECEPTION);
    let run = |arguments: &[&str]| Run::default().folder(&scratch.0).dcs(arguments);
    let add = ["add", "receptions", "--kind", "head"];
    let on = ["--on", "2026-09-10", "--as-of", "2026-09-10"];
    let said = run(&[&add[..], &on].concat());
    let shown =
        "Cho thấy đã làm: Người đứng đầu trực tiếp tiếp công dân (`td.thu-truong@2026-09`).";
    let open = "Còn 2 kỳ chưa có mục nào cho thấy đã làm: `td.thu-truong@2026-07`, `td.thu-truong@2026-08`";
    assert!(
        said.out.contains(shown) && said.out.contains(open),
        "{}",
        said.out
    );
    // What still has to be posted does not show its duty yet; an entry without any item says none.
    let post = [
        "add",
        "disclosures",
        "--kind",
        "internal",
        "--on",
        "2026-09-10",
    ];
    let as_of = ["--as-of", "2026-09-10"];
    let said = run(&[&post[..], &["--set", "item=46.2"], &as_of].concat());
    let begun =
        "Thuộc nội dung bắt buộc: Kế hoạch công tác năm, quý, tháng (`d46.2@2026`), chưa xong.";
    assert!(said.out.contains(begun), "{}", said.out);
    let said = run(&[&post[..], &["--what", "Thông báo"], &as_of].concat());
    assert!(said.err.contains("DCS735"), "{}", said.err);
}

#[test]
fn law_shows_duties_beside_limits_in_every_format() {
    let scratch = Scratch::new("duties-law");
    let plan = RECEPTION.replace("year: 2026,", "year: 2026, working-year: school-year,");
    scratch.write("plans/2026/plan.yaml", plan);
    let run = |arguments: &[&str]| Run::default().folder(&scratch.0).dcs(arguments);
    let of = |name: &str| {
        let said = run(&["law", name, "--on", "2026-09-10", "--format", "json"]).out;
        let list: Value = serde_json::from_str(&said).unwrap();
        list[0].clone()
    };
    let one = of("hoi-nghi-hang-nam");
    assert_eq!(
        (&one["record"], &one["due"]),
        (&"duty".into(), &"2026-11-30".into())
    );
    assert_eq!(
        (&one["within"], &one["in_period"]),
        (&"3 months".into(), &false.into())
    );
    let one = of("td.thu-truong");
    assert_eq!(
        (&one["due"], &one["in_period"]),
        (&"2026-09-30".into(), &true.into())
    );
    assert_eq!(one["source"], "Nghị định 154/2026/NĐ-CP, Điều 10");
    let one = of("khieu-nai-bao-doi-thoai");
    assert_eq!(
        (&one["record"], &one["followed"]),
        (&"limit".into(), &false.into())
    );
    for format in ["table", "list", "csv", "markdown"] {
        let said = run(&["law", "--on", "2026-09-10", "--format", format]).out;
        for wanted in [
            "khieu-nai-thu-ly",
            "mỗi năm công tác, trong 3 tháng đầu",
            "trong tháng 9/2026",
            "mỗi quý; chương trình chờ thêm 30 ngày",
        ] {
            let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(
                format == "table" || said.contains(wanted),
                "{format}: {wanted}: {said}"
            );
        }
    }
    // What the day of months or days in a year without known days off is, nobody knows.
    let said = run(&["law", "nghi-quyet-kiem-tra", "--on", "2026-08-09"]).out;
    assert!(said.contains("không sớm hơn 09/02/2027"), "{said}");
    // Without any plan the law can be read too.
    let said = Run::default()
        .folder(&Scratch::new("duties-law-none").0)
        .dcs(&["law", "pl.ngay-phap-luat"]);
    assert!(
        said.out.contains("mỗi năm, chậm nhất ngày 9 tháng 11"),
        "{}{}",
        said.out,
        said.err
    );
}

#[test]
fn a_figure_tells_what_was_late_and_no_part_as_if_it_were_the_whole() {
    let text = "plan: { year: 2026, title: Dân chủ năm 2026 }\n\
                feedback:\n\
                \x20 - { id: kn-1, kind: complaint, on: 2026-07-01 }\n\
                \x20 - { id: kn-2, kind: complaint, on: 2026-07-01 }\n\
                \x20 - { id: kn-3, kind: complaint, on: 2026-07-01 }\n\
                \x20 - { id: kn-4, kind: complaint, on: 2026-07-01 }\n\
                \x20 - { id: kn-5, kind: complaint, on: 2026-07-01 }\n\
                steps:\n\
                \x20 - { entry: kn-1, step: accepted, on: 2026-07-01 }\n\
                \x20 - { entry: kn-1, step: extended, on: 2026-08-03, until: 2026-08-10, document: 1/QĐ }\n\
                \x20 - { entry: kn-1, step: decided, on: 2026-08-05 }\n\
                \x20 - { entry: kn-2, step: accepted, on: 2026-07-01 }\n\
                \x20 - { entry: kn-2, step: extended, on: 2026-07-31, until: 2026-08-10, document: 2/QĐ }\n\
                \x20 - { entry: kn-2, step: decided, on: 2026-08-05 }\n\
                \x20 - { entry: kn-3, step: accepted, on: 2026-07-01 }\n\
                \x20 - { entry: kn-3, step: withdrawn, on: 2026-08-03 }\n\
                \x20 - { entry: kn-4, step: accepted, on: 2026-07-01 }\n\
                \x20 - { entry: kn-4, step: withdrawn, on: 2026-07-31 }\n\
                \x20 - { entry: kn-5, step: accepted, on: 2026-07-01 }\n\
                \x20 - { entry: kn-5, step: suspended, on: 2026-08-04 }\n\
                registers:\n\
                \x20 - { id: feedback, from: 2026-06-01, checked: 2026-12-31 }\n\
                figures:\n\
                \x20 - { id: dung, name: Đúng hạn, count: feedback, step: decided, in-time: true, from: 2026-06-01 }\n\
                \x20 - { id: cham, name: Chậm, count: feedback, step: decided, in-time: false, from: 2026-06-01 }\n\
                \x20 - { id: don, name: Đơn, count: feedback }\n\
                \x20 - { id: tien, name: Tiền, sum: spending.amount }\n\
                spending:\n";
    // More than 64 bits hold in hundredths.
    let spent: Vec<String> = (0..200)
        .map(|at| format!("  - {{ id: chi-{at}, on: 2026-02-02, amount: 999999999999999 }}\n"))
        .collect();
    let text = text.to_owned() + &spent.concat();
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let (plan, _) = findings(&sources(&[("plan.yaml", &text)]), &root(), day(12, 31));
    let numbers = plan.figure_numbers(plan.period().unwrap(), day(12, 31));
    let numbers: Vec<_> = numbers.iter().collect();
    let shown = |at: usize| numbers[at].value.map(|number| number.to_string());
    // 31 July is a Friday, the last of thirty days. What was extended when it was over, withdrawn when it
    // was late and suspended when it was late is late; what was withdrawn in time is neither.
    assert_eq!(shown(0).as_deref(), Some("1"));
    assert_eq!(shown(1).as_deref(), Some("3"));
    // The register holds seven of the twelve months.
    assert_eq!(shown(2), None);
    assert_eq!(
        numbers[2].unconfirmed.map(|days| days.from),
        Some(day(1, 1))
    );
    assert_eq!(shown(3).as_deref(), Some("199999999999999800"));
}

#[test]
fn a_posting_and_the_duty_that_it_fills_are_counted_once() {
    let records = "disclosures: [{ id: ck-1, kind: budget, on: 2026-03-02, item: du-toan }]
duties: [{ id: du-toan, what: Dự toán, register: disclosures, item: du-toan, each: year, month: 3, source: Quy chế }]
";
    let head = "plan: { year: 2026, title: Dân chủ năm 2026 }\n";
    let plan = format!("{head}{records}");
    let day = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    let (plan, _) = findings(&sources(&[("plan.yaml", &plan)]), &root(), day);
    let snapshot = Snapshot::new(&plan, day, 7);
    let both = snapshot.obligations.iter();
    let both: Vec<&Obligation<'_>> = both
        .filter(|it| ["ck-1", "du-toan"].contains(&it.id))
        .collect();
    assert_eq!(both.len(), 2);
    let counted = snapshot.tally(both.iter().copied());
    assert_eq!((counted.due, counted.overdue), (1, 1));
    let named = |id| {
        both.iter()
            .find(|it| it.id == id)
            .and_then(|it| it.owed_with)
    };
    assert_eq!((named("du-toan"), named("ck-1")), (Some("ck-1"), None));
}
