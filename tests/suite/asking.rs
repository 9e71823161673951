//! `dcs add` without arguments asks key by key; `dcs list` says how each entry stands.

use std::fs;

use dcs::plan::record::REGISTERS;

use crate::world::{Run, Said, Scratch, base};

const PLAN: &str = "plans/2024/plan.toml";

fn scratch(name: &str) -> Scratch {
    let scratch = Scratch::new(&format!("asking-{name}"));
    scratch.write(PLAN, base());
    scratch.write(
        "plans/2024/registers.yaml",
        "budget:\n  - { id: tap-huan, what: Tập huấn, amount: 6000000 }\nfeedback:\n  - { id: pa-2024-001, kind: comment, on: 2024-05-06 }\n",
    );
    scratch
}

/// Returns the files with records in YAML, one after the other.
fn registers(scratch: &Scratch) -> String {
    let files = fs::read_dir(scratch.0.join("plans/2024")).unwrap();
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    paths.sort();
    let texts = paths.iter().map(|path| fs::read_to_string(path).unwrap());
    texts.collect()
}

/// Returns the number of a register among all that are asked for.
fn number(list: &str) -> String {
    let place = REGISTERS.iter().position(|register| *register == list);
    (place.expect("a register") + 1).to_string()
}

/// Answers the questions of `dcs add`, on 15/10/2024.
fn add(scratch: &Scratch, arguments: &[&str], answers: &[&str]) -> Said {
    let answers = answers.join("\n") + "\n";
    let run = Run::default().folder(&scratch.0).answering(&answers);
    run.dcs(&[&["add"], arguments].concat())
}

#[test]
fn answers_are_what_options_would_have_said() {
    let asked = scratch("asked");
    let said = add(
        &asked,
        &[],
        &[
            "feedback",
            "kiến nghị",
            "14/10/2024",
            "",
            "Quạt lớp 3B hỏng",
            "hòm thư",
            "",
            "",
            "",
            "",
            "Hiệu trưởng",
            "15/PYC ngày 14/10/2024",
        ],
    );
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let given = scratch("given");
    let options = [
        "add",
        "feedback",
        "--kind",
        "petition",
        "--on",
        "14/10/2024",
        "--what",
        "Quạt lớp 3B hỏng",
        "--set",
        "channel=hòm thư",
        "--by",
        "hieu-truong",
        "--document",
        "15/PYC ngày 14/10/2024",
    ];
    let with_options = Run::default().folder(&given.0).dcs(&options);
    assert_eq!(with_options.code, 0, "{}", with_options.err);
    assert_eq!(registers(&asked), registers(&given));
    // What is owed next is said in the same words.
    assert_eq!(said.out, with_options.out);
    for title in [
        &format!("{}. `bodies`", number("bodies")),
        "2. `denunciation`",
        "Kênh: ",
        "[Enter: 15/10/2024]",
    ] {
        assert!(said.err.contains(title), "{title}: {}", said.err);
    }
    assert!(said.err.contains("[Enter: pa-2024-002]"), "{}", said.err);
}

#[test]
fn a_wrong_answer_is_asked_again() {
    let scratch = scratch("wrong");
    let said = add(
        &scratch,
        &[],
        &[
            "chuyện khác",
            "99",
            &number("spending"),
            "30/2/2024",
            "16/10/2024",
            "",
            "pa-2024-001",
            "chi 1",
            "chi-1",
            "In tờ rơi",
            "tap-hun",
            "tap-huan",
            "một triệu",
            "4,5 tỷ",
            "1000000000000000",
            "4500000000",
            "",
            "",
            "",
            "",
            "",
        ],
    );
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    for wrong in [
        "không có sổ nào là `chuyện khác`",
        "không có sổ nào là `99`",
        "tháng 2 năm 2024 chỉ có 29 ngày",
        "ngày này chưa đến",
        "mã `pa-2024-001` đã có mục khác",
        "các khoản: `tap-huan`",
        "cần một số tiền bằng đồng",
        "viết `4500000000`",
    ] {
        assert!(said.err.contains(wrong), "{wrong}: {}", said.err);
    }
    let file = registers(&scratch);
    let entry = "{ id: chi-1, kind: expense, on: 2024-10-15, what: In tờ rơi, line: tap-huan, amount: 4500000000 }";
    assert!(file.contains(entry), "{file}");
}

#[test]
fn flags_rhythms_days_and_other_entries_are_read_as_people_say_them() {
    let meeting = scratch("meeting");
    let said = add(
        &meeting,
        &[],
        &[
            "meetings", "4", "", "hop-1", "Họp", "32", "đúng", "không", "32", "30", "", "", "", "",
            "",
        ],
    );
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.err.contains("cần `có` hoặc `không`"), "{}", said.err);
    let said = add(
        &meeting,
        &[],
        &[
            "votes",
            "hands",
            "",
            "bq-1",
            "Quy chế",
            "hop-2",
            "hop-1",
            "30",
            "0",
            "0",
            "có",
            "",
            "",
            "",
            "",
            "",
        ],
    );
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let said = add(
        &meeting,
        &[],
        &[
            "channels",
            "mailbox",
            "",
            "kenh-1",
            "Hòm thư",
            "",
            "hiệu trưởng",
            "hằng phút",
            "hằng tuần",
            "",
            "",
            "",
            "",
            "",
            "",
        ],
    );
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let file = registers(&meeting);
    for part in [
        "delegates: false",
        "meeting: hop-1",
        "passed: true",
        "keeper: hieu-truong, every: week",
    ] {
        assert!(file.contains(part), "{part}: {file}");
    }
}

#[test]
fn of_a_denunciation_nothing_is_asked_that_must_not_be_told() {
    let scratch = scratch("secret");
    let said = add(&scratch, &["feedback"], &["2"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let said = add(&scratch, &[], &["1", "2", "", "", "12/QĐ ngày 14/10/2024"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(!said.err.contains("Kênh"), "{}", said.err);
    let file = registers(&scratch);
    assert!(file.contains("document: 12/QĐ ngày 14/10/2024"), "{file}");
}

#[test]
fn who_stops_answering_has_written_nothing() {
    let scratch = scratch("ended");
    let before = registers(&scratch);
    let said = add(&scratch, &[], &["feedback", "petition", ""]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("chưa ghi gì vào kế hoạch"),
        "{}",
        said.err
    );
    assert_eq!(registers(&scratch), before);
    // Without a terminal, what is missing is named.
    let run = Run::default().folder(&scratch.0);
    let said = run.dcs(&["add"]);
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("ghi tên sổ") && said.err.contains("`bodies`"),
        "{}",
        said.err
    );
}

const ENTRIES: &str = "\
limits:
  - { id: gop-y, what: Trả lời, since: ngày nhận, days: 10, from: 2026-02-01, register: feedback, kinds: [petition, comment], step: answered, source: Quy chế, checked: 2024-01-15 }
feedback:
  - { id: moi, kind: comment, on: 2026-10-12 }
  - { id: tre, kind: comment, on: 2026-09-01 }
  - { id: xong, kind: comment, on: 2026-09-01 }
  - { id: cham, kind: comment, on: 2026-09-01 }
  - { id: rut, kind: comment, on: 2026-09-01 }
  - { id: dung, kind: complaint, on: 2026-09-01 }
  - { id: sau, kind: comment, on: 2026-12-01 }
  # No limit wants anything of what came in before Tết.
  - { id: khac, kind: comment, on: 2026-01-20 }
  - { id: cho, kind: comment, on: 2026-01-21 }
steps:
  - { entry: khac, step: answered, on: 2026-03-30 }
  - { entry: xong, step: answered, on: 2026-09-11 }
  - { entry: cham, step: answered, on: 2026-09-14 }
  - { entry: rut, step: withdrawn, on: 2026-09-05 }
  - { entry: dung, step: accepted, on: 2026-09-03 }
  - { entry: dung, step: suspended, on: 2026-09-07 }
channels:
  - { id: hom-thu, kind: mailbox, on: 2026-01-05 }
spending:
  - { id: chi, kind: expense, on: 2026-03-02, amount: 900000 }
trainings:
  - { id: lop, kind: in-house, on: 2026-03-02, hours: 4 }
figures:
  - { id: lop, name: Lớp, count: trainings }
  - { id: to-cao, name: Tố cáo, count: feedback, kind: denunciation }
  - { id: vien-chuc, name: Viên chức, value: 32 }
";

/// Lists records as of 15/10/2026.
fn list(name: &str, arguments: &[&str]) -> String {
    let scratch = Scratch::new(&format!("listing-{name}"));
    scratch.write("plans/2026/plan.toml", base().replace("2024", "2026"));
    scratch.write("plans/2026/registers.yaml", ENTRIES);
    let run = Run::default().folder(&scratch.0);
    let said = run.dcs(&[&["list"], arguments, &["--as-of", "2026-10-15"]].concat());
    assert_eq!(said.code, 0, "{}", said.err);
    said.out
}

/// Returns the last cell of each row of a CSV table, after its first.
fn stands(csv: &str) -> Vec<(&str, &str)> {
    let rows = csv.lines().skip(1);
    let cells = rows.map(|row| (row.split(',').next(), row.rsplit(',').next()));
    let cells = cells.map(|(first, last)| (first.unwrap_or(""), last.unwrap_or("")));
    cells.collect()
}

#[test]
fn each_entry_is_listed_with_its_status() {
    let csv = list("csv", &["feedback", "--format", "csv"]);
    assert_eq!(
        stands(&csv),
        [
            ("moi", "Sắp đến hạn"),
            ("tre", "Quá hạn chưa hoàn thành"),
            ("xong", "Hoàn thành đúng hạn"),
            ("cham", "Hoàn thành chậm"),
            ("rut", "Không thực hiện"),
            ("dung", "Tạm dừng"),
            ("sau", ""),
            ("khac", "Đã xong"),
            ("cho", "Chưa thực hiện"),
        ]
    );
    let of = |name: &str, arguments: &[&str]| {
        let csv = list(name, &[arguments, &["--format", "csv"]].concat());
        let ids = stands(&csv).into_iter().map(|(id, _)| id.to_owned());
        ids.collect::<Vec<String>>()
    };
    assert_eq!(
        of("open", &["feedback", "--open"]),
        ["moi", "tre", "dung", "cho"]
    );
    assert_eq!(of("late", &["feedback", "--late"]), ["tre"]);
    for (name, format) in [("table", "table"), ("md", "markdown"), ("list", "list")] {
        let text = list(name, &["feedback", "--format", format]);
        assert!(text.contains("Tạm dừng"), "{text}");
    }
    let json = list("json", &["feedback", "--format", "json"]);
    for status in ["\"done-late\"", "\"settled\"", "null"] {
        let status = format!("\"status\": {status}");
        assert!(json.contains(&status), "{status}: {json}");
    }
    // What was spent was spent, neither in time nor late.
    let spent = list("spent", &["spending", "--format", "csv"]);
    assert_eq!(stands(&spent), [("chi", "")]);
    let channels = list("channels", &["channels", "--format", "csv"]);
    assert_eq!(stands(&channels), [("hom-thu", "Thực hiện thường xuyên")]);
    let trainings = list("trainings", &["trainings", "--format", "csv"]);
    assert_eq!(stands(&trainings).len(), 1);
}

#[test]
fn figures_are_listed_with_what_they_come_to() {
    let csv = list("figures", &["figures", "--format", "csv"]);
    assert_eq!(
        stands(&csv),
        [
            ("lop", "1"),
            ("to-cao", "chưa xác nhận"),
            ("vien-chuc", "32")
        ]
    );
    let json = list("numbers", &["figures", "--format", "json"]);
    assert!(
        json.contains("\"number\": 1") && json.contains("\"number\": null"),
        "{json}"
    );
}
