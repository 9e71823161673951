//! Every option of every command has an effect: runs with and without it.
//!
//! A row of the table is a command line, the option that is added to it, and what
//! must differ. Both runs begin with the same files; see [`scene`].

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use clap::Command;
use dcs::cli::commands;
use dcs::messages::Language;
use dcs::store::{Attempt, Lock};

use crate::world::{Run, Said, Scratch, base, root};

/// What differs between the run with an option and the one without it.
#[derive(Debug, Clone, Copy)]
enum Effect {
    /// The results hold this text only with the option.
    Shows(&'static str),
    /// The results hold this text only without it.
    Hides(&'static str),
    /// The results differ; their text is not checked here.
    Results,
    /// The messages hold this text only with the option.
    Says(&'static str),
    /// The messages differ, or there are none.
    Messages,
    /// The exit codes with the option and without it.
    Code(u8, u8),
    /// This file holds this text only with the option.
    Writes(&'static str, &'static str),
    /// This file holds this text only without it.
    Spares(&'static str, &'static str),
    /// While another run briefly locks the plan: refused only with the option.
    GivesUp,
    /// None: every command accepts the option, but this one does not use it.
    Nothing,
}

use Effect::{Code, GivesUp, Hides, Messages, Nothing, Results, Says, Shows, Spares, Writes};

/// The escape sequence that changes the color of a terminal.
const COLOR: &str = "\u{1b}[";

/// The files to which the plan's records are appended.
const PROGRESS: &str = "plans/2024/progress.yaml";
const EXTENSIONS: &str = "plans/2024/extensions.yaml";

const NOTICE: &str = "document channel-notice";
const FEEDBACK: &str = "plans/2024/feedback.yaml";
const STEPS: &str = "plans/2024/steps.yaml";

/// The command lines that add an entry and a step.
const ADD: &str = "add feedback --kind petition";
const STEP: &str = "step pa-2024-003 answered";

/// The command line that extends the report.
const PUT_OFF: &str = "extend bao-cao --to 2024-12-20 --by-decision CV";

/// Command line, option or argument, effect.
const CASES: &[(&str, &str, Effect)] = &[
    // check
    ("check", "--plan slips", Shows("slips/plan.yaml")),
    ("check", "--as-of 2024-09-01", Shows("DCS501")),
    ("check", "--lang en", Shows("warning")),
    ("check", "--color always", Shows(COLOR)),
    ("check -p base", "--quiet", Results),
    ("check", "--verbose", Says("kế hoạch: plans/2024")),
    ("check", "--all-plans base", Shows("1 kế hoạch: base")),
    ("check -p slips", "--deny-warnings", Code(1, 0)),
    ("check", "--base older", Shows("DCS802")),
    (
        "check -p slips",
        "--fix",
        Writes("slips/plan.yaml", "id: 1đ"),
    ),
    (
        "check -p slips --fix",
        "--dry-run",
        Spares("slips/plan.yaml", "id: 1đ"),
    ),
    ("check", "--format json", Shows("\"version\"")),
    (
        "check",
        "--output json=found.json",
        Writes("found.json", "\"version\""),
    ),
    ("check -p slips", "--annotate", Shows("::warning")),
    (
        "check --output json=bien-ban.md",
        "--force",
        Writes("bien-ban.md", "\"version\""),
    ),
    // status
    ("status", "--plan base", Shows("Trường Tiểu học Hoa Sen")),
    (
        "status",
        "--as-of 2024-11-01",
        Shows("danh-gia-thang@2024-10"),
    ),
    ("status", "--lang en", Shows("Overdue")),
    ("status", "--color always", Shows(COLOR)),
    ("status", "--quiet", Hides("Trường Tiểu học Trương Hoành")),
    ("status", "--verbose", Says("plans/2024")),
    ("status", "--by party", Hides("II.2")),
    (
        "status --all",
        "--party cong-doan",
        Hides("danh-gia-thang@2024-09"),
    ),
    (
        "status --all",
        "--section II.3",
        Hides("danh-gia-thang@2024-09"),
    ),
    ("status", "--task 2b", Hides("danh-gia-thang@2024-09")),
    (
        "status",
        "--due-within 60d",
        Shows("danh-gia-thang@2024-11"),
    ),
    (
        "status",
        "--since 2024-09-01",
        Hides("Trường Tiểu học Trương Hoành"),
    ),
    ("status", "--all", Shows("danh-gia-nam@2024")),
    (
        "status",
        "--all-plans plans base",
        Shows("Trường Tiểu học Hoa Sen"),
    ),
    (
        "status --all-plans plans base",
        "--expect truong.txt",
        Shows("Trường Vắng Mặt"),
    ),
    (
        "status --all-plans plans base",
        "--top 1",
        Hides("plans/2024"),
    ),
    ("status", "--format json", Shows("\"kind\": \"status\"")),
    // overdue
    (
        "overdue",
        "--all-plans plans base",
        Shows("Trường Tiểu học Hoa Sen"),
    ),
    (
        "overdue --all-plans plans base",
        "--expect truong.txt",
        Shows("Trường Vắng Mặt"),
    ),
    (
        "overdue --all-plans plans base",
        "--top 1",
        Hides("plans/2024"),
    ),
    ("overdue", "--plan base", Shows("hang-quy@2024-Q1")),
    (
        "overdue",
        "--as-of 2024-11-01",
        Shows("danh-gia-thang@2024-10"),
    ),
    ("overdue", "--lang en", Shows("overdue")),
    ("overdue", "--color always", Shows(COLOR)),
    ("overdue --as-of 2024-04-30", "--quiet", Results),
    ("overdue", "--verbose", Says("plans/2024")),
    ("overdue", "--warn 16d", Shows("danh-gia-thang@2024-10")),
    ("overdue", "--exit-zero", Code(0, 1)),
    ("overdue", "--format json", Shows("\"kind\": \"overdue\"")),
    (
        "overdue",
        "--output json=late.json",
        Writes("late.json", "danh-gia-thang@2024-09"),
    ),
    ("overdue", "--annotate", Shows("::error")),
    (
        "overdue --output csv=bien-ban.md",
        "--force",
        Writes("bien-ban.md", "danh-gia-thang@2024-09"),
    ),
    // record
    ("record --note Họp", "bao-cao", Code(0, 2)),
    (
        "record bao-cao --note Họp",
        "--plan base",
        Writes("base/progress.yaml", "bao-cao"),
    ),
    (
        "record 6b --note Hoa",
        "--as-of 2024-10-02",
        Writes(PROGRESS, "on: 2024-10-02"),
    ),
    ("record 6b --note Hoa", "--lang en", Results),
    ("record 6b --state paused", "--color always", Says(COLOR)),
    ("record 6b --note Hoa", "--quiet", Results),
    ("record 6b --note Hoa", "--verbose", Says("plans/2024")),
    (
        "record 6b --note Hoa",
        "--state dropped",
        Writes(PROGRESS, "state: dropped"),
    ),
    (
        "record 6b --note Hoa",
        "--on 2024-10-02",
        Writes(PROGRESS, "on: 2024-10-02"),
    ),
    ("record 6b", "--note Hoa", Writes(PROGRESS, "note: Hoa")),
    ("record 6b", "--times 3", Writes(PROGRESS, "times: 3")),
    (
        "record 6b --note Hoa",
        "--reason Mưa",
        Writes(PROGRESS, "reason: Mưa"),
    ),
    (
        "record 6b",
        "--evidence https://example.org/hoa",
        Writes(PROGRESS, "org/hoa"),
    ),
    (
        "record 6b --evidence bien-ban.txt",
        "--copy",
        Writes("plans/2024/minh-chung/bien-ban.txt", "Biên bản"),
    ),
    (
        "record 6b --note Hoa",
        "--figure nguoi-du=17",
        Writes(PROGRESS, "nguoi-du: 17"),
    ),
    (
        "record 6b --note Hoa",
        "--by cong-doan",
        Writes(PROGRESS, "by: cong-doan"),
    ),
    (
        "record 6b --note Hoa",
        "--dry-run",
        Spares(PROGRESS, "note: Hoa"),
    ),
    ("record 6b --note Hoa", "--wait 0", GivesUp),
    // extend
    (
        "extend --to 2024-12-20 --by-decision CV",
        "bao-cao",
        Code(0, 2),
    ),
    (
        "extend bao-cao --by-decision CV",
        "--to 2024-12-20",
        Code(0, 2),
    ),
    (
        "extend bao-cao --to 2024-12-20",
        "--by-decision CV",
        Writes(EXTENSIONS, "decision: CV"),
    ),
    (
        PUT_OFF,
        "--plan base",
        Writes("base/extensions.yaml", "bao-cao"),
    ),
    (
        PUT_OFF,
        "--as-of 2024-10-01",
        Writes(EXTENSIONS, "on: 2024-10-01"),
    ),
    (PUT_OFF, "--lang en", Results),
    (
        "extend bao-cao --to 2024-11-01 --by-decision CV",
        "--color always",
        Says(COLOR),
    ),
    (PUT_OFF, "--quiet", Results),
    (PUT_OFF, "--verbose", Says("plans/2024")),
    (
        PUT_OFF,
        "--on 2024-10-02",
        Writes(EXTENSIONS, "on: 2024-10-02"),
    ),
    (
        PUT_OFF,
        "--by cong-doan",
        Writes(EXTENSIONS, "by: cong-doan"),
    ),
    (PUT_OFF, "--dry-run", Spares(EXTENSIONS, "to: 2024-12-20")),
    (PUT_OFF, "--wait 0", GivesUp),
    // add
    ("add --kind petition", "feedback", Code(0, 2)),
    ("add feedback", "--kind petition", Code(0, 2)),
    (ADD, "--id pa-9", Writes(FEEDBACK, "id: pa-9")),
    (ADD, "--on 2024-10-01", Writes(FEEDBACK, "on: 2024-10-01")),
    (ADD, "--what Vòi", Writes(FEEDBACK, "what: Vòi")),
    (ADD, "--set channel=QR", Writes(FEEDBACK, "channel: QR")),
    (ADD, "--period 2024-Q2", Writes(FEEDBACK, "period: 2024-Q2")),
    (ADD, "--for 6b", Writes(FEEDBACK, "deadline: ")),
    (
        ADD,
        "--figure nguoi-du=17",
        Writes(FEEDBACK, "nguoi-du: 17"),
    ),
    (ADD, "--document 12/TB", Writes(FEEDBACK, "document: 12/TB")),
    (ADD, "--note Hoa", Writes(FEEDBACK, "note: Hoa")),
    (
        ADD,
        "--evidence https://example.org/hoa",
        Writes(FEEDBACK, "org/hoa"),
    ),
    (
        "add feedback --kind petition --evidence bien-ban.txt",
        "--copy",
        Writes("plans/2024/minh-chung/bien-ban.txt", "Biên bản"),
    ),
    (ADD, "--by cong-doan", Writes(FEEDBACK, "by: cong-doan")),
    (ADD, "--dry-run", Spares(FEEDBACK, "2024-10-15")),
    (ADD, "--wait 0", GivesUp),
    (ADD, "--plan base", Writes("base/feedback.yaml", "petition")),
    (ADD, "--as-of 2024-10-02", Writes(FEEDBACK, "2024-10-02")),
    (ADD, "--lang en", Results),
    (
        "add meetings --kind yearly --set staff=30 --set present=9",
        "--color always",
        Says(COLOR),
    ),
    (ADD, "--quiet", Results),
    (ADD, "--verbose", Says("plans/2024")),
    // step
    ("step", "pa-2024-003 answered", Code(0, 2)),
    ("step pa-2024-003", "answered", Code(0, 2)),
    (STEP, "--on 2024-10-14", Writes(STEPS, "on: 2024-10-14")),
    (
        "step pa-2024-003 extended --document 5/QĐ",
        "--until 2024-11-30",
        Writes(STEPS, "until: 2024-11-30"),
    ),
    (STEP, "--to UBND", Writes(STEPS, "to: UBND")),
    (STEP, "--document 12/TB", Writes(STEPS, "document: 12/TB")),
    (STEP, "--note Hoa", Writes(STEPS, "note: Hoa")),
    (
        STEP,
        "--evidence https://example.org/hoa",
        Writes(STEPS, "org/hoa"),
    ),
    (
        "step pa-2024-003 answered --evidence bien-ban.txt",
        "--copy",
        Writes("plans/2024/minh-chung/bien-ban.txt", "Biên bản"),
    ),
    (STEP, "--by cong-doan", Writes(STEPS, "by: cong-doan")),
    (STEP, "--dry-run", Spares(STEPS, "2024-10-15")),
    (STEP, "--wait 0", GivesUp),
    (STEP, "--plan base", Code(2, 0)),
    (STEP, "--as-of 2024-10-14", Writes(STEPS, "on: 2024-10-14")),
    (STEP, "--lang en", Results),
    (
        "step pa-2024-003 answered --on 2024-10-01",
        "--color always",
        Says(COLOR),
    ),
    (STEP, "--quiet", Results),
    (STEP, "--verbose", Says("plans/2024")),
    // undo
    ("undo", "--plan base", Code(2, 0)),
    ("undo", "--as-of 2025-10-15", Code(2, 0)),
    ("undo", "--lang en", Results),
    ("undo", "--color always", Nothing),
    ("undo", "--quiet", Results),
    ("undo", "--verbose", Nothing),
    ("undo", "--dry-run", Writes(PROGRESS, "note: Tập huấn")),
    ("undo", "--wait 0", GivesUp),
    // report
    ("report -p reports", "so-ket", Shows("SÁU THÁNG")),
    ("report", "--plan base", Shows("HOA SEN")),
    ("report", "--as-of 2024-11-15", Results),
    ("report", "--lang en", Messages),
    ("report -p broken", "--color always", Says(COLOR)),
    ("report", "--quiet", Messages),
    ("report", "--verbose", Messages),
    ("report", "--format html", Shows("<!DOCTYPE html>")),
    (
        "report",
        "--output report.md",
        Writes("report.md", "BÁO CÁO"),
    ),
    ("report", "--template short.md", Shows("MẪU NGẮN")),
    ("report", "--print-template", Shows("{{")),
    (
        "report -o bien-ban.md",
        "--force",
        Writes("bien-ban.md", "BÁO CÁO"),
    ),
    ("report -p base", "--strict", Code(1, 0)),
    ("report", "--outline plan", Results),
    ("report", "--readiness", Hides("BÁO CÁO")),
    // plan
    ("plan", "--plan base", Shows("HOA SEN")),
    ("plan", "--as-of 2025-10-15", Shows("HOA SEN")),
    ("plan -p base", "--lang en", Messages),
    ("plan -p broken", "--color always", Says(COLOR)),
    ("plan -p base", "--quiet", Messages),
    ("plan", "--verbose", Says("plans/2024")),
    ("plan", "--format html", Shows("<!DOCTYPE html>")),
    ("plan", "--output plan.md", Writes("plan.md", "KẾ HOẠCH")),
    ("plan", "--template short.md", Shows("MẪU NGẮN")),
    ("plan", "--print-template", Shows("{{")),
    (
        "plan -o bien-ban.md",
        "--force",
        Writes("bien-ban.md", "KẾ HOẠCH"),
    ),
    ("plan -p base", "--strict", Code(1, 0)),
    ("plan", "--annex", Shows("BẢNG PHÂN CÔNG NHIỆM VỤ")),
    // document
    ("document", "channel-notice", Shows("THÔNG BÁO")),
    (
        "document disclosure-notice",
        "ck-2024-001",
        Shows("chi tiêu nội bộ"),
    ),
    (NOTICE, "--number 58", Shows("Số: 58/TB-THTH")),
    (
        NOTICE,
        "--date 05/02/2024",
        Shows("ngày 05 tháng 02 năm 2024"),
    ),
    (NOTICE, "--plan base", Shows("HOA SEN")),
    ("document summary", "--as-of 2024-11-15", Results),
    (NOTICE, "--lang en", Messages),
    ("document summary -p broken", "--color always", Says(COLOR)),
    (NOTICE, "--quiet", Messages),
    (NOTICE, "--verbose", Says("plans/2024")),
    (NOTICE, "--format html", Shows("<!DOCTYPE html>")),
    (NOTICE, "--output kenh.md", Writes("kenh.md", "THÔNG BÁO")),
    (NOTICE, "--template short.md", Shows("MẪU NGẮN")),
    (NOTICE, "--print-template", Shows("{{")),
    (
        "document channel-notice -o bien-ban.md",
        "--force",
        Writes("bien-ban.md", "THÔNG BÁO"),
    ),
    (NOTICE, "--strict", Code(1, 0)),
    (NOTICE, "--readiness", Hides("THÔNG BÁO")),
    // explain
    ("explain", "dcs203", Hides("DCS204")),
    ("explain", "holidays", Hides("DCS204")),
    ("explain dcs203", "--plan base", Nothing),
    ("explain dcs203", "--as-of 2024-12-31", Nothing),
    ("explain dcs203", "--lang en", Shows("What it finds")),
    ("explain dcs203", "--color always", Nothing),
    ("explain dcs203", "--quiet", Nothing),
    ("explain dcs203", "--verbose", Nothing),
    // list
    ("list", "parties", Shows("Ban Thanh tra nhân dân")),
    ("list parties", "--format json", Shows("\"at\"")),
    ("list", "--plan base", Results),
    ("list -p broken", "--as-of 2024-12-31", Nothing),
    ("list feedback", "--open", Hides("pa-2024-001")),
    ("list feedback", "--late", Hides("pa-2024-003")),
    ("list parties", "--lang en", Results),
    ("list parties", "--color always", Results),
    ("list parties", "--quiet", Nothing),
    ("list", "--verbose", Says("plans/2024")),
    // coverage
    ("coverage --all", "disclosures", Hides("d53.2")),
    ("coverage --all", "--law d53", Hides("d46.2")),
    (
        "coverage -p plans/2024 --as-of 2025-01-15",
        "--missing",
        Hides("hoi-nghi-hang-nam"),
    ),
    ("coverage", "--all", Shows("tt09.4")),
    (
        "coverage -p plans/2024 --as-of 2025-01-15",
        "--exit-zero",
        Code(0, 1),
    ),
    ("coverage", "--format json", Shows("\"not-applicable\"")),
    ("coverage", "--plan base", Results),
    ("coverage --exit-zero", "--as-of 2025-01-15", Results),
    ("coverage", "--lang en", Results),
    ("coverage", "--color always", Results),
    ("coverage", "--quiet", Nothing),
    ("coverage", "--verbose", Says("plans/2024")),
    // law
    ("law", "khieu-nai-thu-ly", Hides("to-cao-thu-ly")),
    (
        "law khieu-nai-thu-ly",
        "--on 03/08/2026",
        Shows("12/08/2026"),
    ),
    ("law", "--all", Shows("01/07/2026")),
    (
        "law khieu-nai-thu-ly",
        "--format json",
        Shows("\"working-days\": 7"),
    ),
    ("law", "--plan broken", Says("-p broken")),
    (
        "law khieu-nai-thu-ly",
        "--as-of 2026-08-03",
        Shows("12/08/2026"),
    ),
    ("law", "--lang en", Results),
    ("law", "--color always", Results),
    ("law", "--quiet", Nothing),
    ("law", "--verbose", Says("plans/2024")),
    // schema
    ("schema", "--plan base", Nothing),
    ("schema", "--as-of 2024-12-31", Nothing),
    ("schema", "--lang en", Results),
    ("schema", "--color always", Nothing),
    ("schema", "--quiet", Nothing),
    ("schema", "--verbose", Nothing),
    // completions
    ("completions", "bash", Code(0, 2)),
    ("completions bash", "--plan base", Nothing),
    ("completions bash", "--as-of 2024-12-31", Nothing),
    ("completions bash", "--lang en", Nothing),
    ("completions bash", "--color always", Nothing),
    ("completions bash", "--quiet", Nothing),
    ("completions bash", "--verbose", Nothing),
    // man
    ("man", "--plan base", Nothing),
    ("man", "--as-of 2024-12-31", Nothing),
    ("man", "--lang en", Results),
    ("man", "--color always", Nothing),
    ("man", "--quiet", Nothing),
    ("man", "--verbose", Nothing),
    // init
    ("init", "moi", Writes("moi/plans/2024/plan.toml", "2024")),
    (
        "init moi",
        "--empty",
        Writes("moi/plans/2024/tasks.yaml", "schema.json\n\n# Mẫu"),
    ),
    (
        "init moi",
        "--code THHS",
        Writes("moi/plans/2024/plan.toml", "code     = \"THHS\""),
    ),
    ("init moi", "--plan base", Code(2, 0)),
    (
        "init moi",
        "--as-of 2026-01-05",
        Writes("moi/plans/2026/plan.toml", "2026"),
    ),
    ("init moi", "--lang en", Results),
    ("init moi", "--color always", Nothing),
    ("init moi", "--quiet", Results),
    ("init moi", "--verbose", Nothing),
    (
        "init moi",
        "--year 2026",
        Writes("moi/plans/2026/plan.toml", "2026"),
    ),
    (
        "init moi",
        "--school-year 2026-2027",
        Writes("moi/plans/2026-2027/plan.toml", "năm học 2026-2027"),
    ),
    (
        "init moi",
        "--unit Sen",
        Writes("moi/plans/2024/plan.toml", "name     = \"Sen\""),
    ),
    (
        "init moi",
        "--superior Lúa",
        Writes("moi/plans/2024/plan.toml", "superior = \"Lúa\""),
    ),
    (
        "init moi",
        "--place Huế",
        Writes("moi/plans/2024/plan.toml", "place    = \"Huế\""),
    ),
    (
        "init moi",
        "--signer An",
        Writes("moi/plans/2024/plan.toml", "name = \"An\""),
    ),
];

/// A plan that `--fix` can repair: after `d` comes `đ`.
const SLIPS: &str = "plan: { year: 2024, title: Dân chủ }
unit: { name: Trường A }
sections: [{ id: I, title: M }]
tasks:
  - { id: 1a, section: I, label: a, text: Một }
  - { id: 1b, section: I, label: b, text: Hai }
  - { id: 1c, section: I, label: c, text: Ba }
  - { id: 1d, section: I, label: d, text: Bốn }
  - { id: 1e, section: I, label: e, text: Năm }
parties: [{ id: ht, name: Hiệu trưởng }]
responsibilities: [{ section: I, lead: ht }]
deadlines: [{ task: 1a, ongoing: true }, { task: 1e, due: 2024-12-01 }]
";

/// Creates the files that the runs begin with: as the plan of 2024 the sample with
/// its progress and registers up to 11/10/2024 and one more record, which can be undone; `older`,
/// in which one record differs; `base`, which lacks much for a
/// document, and the same as the plan of 2025; an invalid plan; a plan with mistakes; a
/// few other files.
fn scene() -> BTreeMap<String, Vec<u8>> {
    let scratch = Scratch::new("options-scene");
    for (path, bytes) in files(&root().join("examples/truong-hoanh-2024")) {
        let progress = path == "progress.yaml";
        let (now, before) = if progress {
            progress_of(bytes)
        } else {
            let known = known_by_then(bytes);
            (known.clone(), known)
        };
        scratch.write(&format!("plans/2024/{path}"), now);
        scratch.write(&format!("older/{path}"), before);
    }
    scratch.write("base/plan.toml", base());
    scratch.write("plans/2025/plan.toml", base().replace("2024", "2025"));
    let more = "\n[[reports]]\nid = \"so-ket\"\ntitle = \"SÁU THÁNG\"\nowed = false\n";
    scratch.write("reports/plan.toml", base() + more);
    scratch.write("broken/plan.toml", base().replace("day = 15", "day = 32"));
    scratch.write("slips/plan.yaml", SLIPS);
    scratch.write("bien-ban.txt", "Biên bản");
    scratch.write("truong.txt", "plans/2024\nTrường Vắng Mặt\n");
    scratch.write("bien-ban.md", "Do người khác viết");
    scratch.write("short.md", "# MẪU NGẮN\n");
    let record = ["record", "bieu-duong", "-q", "--note", "Tập huấn"];
    let said = Run::default().folder(&scratch.0).dcs(&record);
    assert_eq!(said.code, 0, "{}", said.err);
    files(&scratch.0)
}

/// Returns a file without the entries and steps of registers after 11/10/2024, and without
/// what keepers vouched later.
fn known_by_then(bytes: Vec<u8>) -> Vec<u8> {
    let Ok(text) = String::from_utf8(bytes.clone()) else {
        return bytes;
    };
    let is_later = |line: &&str| {
        let day = line.split("on: ").nth(1).and_then(|rest| rest.get(..10));
        let checked = line.strip_prefix("checked = ").map(str::trim_end);
        let entry = line.starts_with("  - {") && day.is_some_and(|day| day > "2024-10-11");
        entry || checked.is_some_and(|day| day > "2024-10-11")
    };
    let lines = text.split_inclusive('\n').filter(|line| !is_later(line));
    lines.collect::<String>().into_bytes()
}

/// Returns the sample's progress up to 11/10/2024, and the same with another note.
fn progress_of(bytes: Vec<u8>) -> (Vec<u8>, Vec<u8>) {
    let text = String::from_utf8(bytes).expect("the sample is UTF-8");
    let day = |record: &str| {
        let on = record.split("on: ").nth(1).unwrap_or_default();
        on.get(..10).unwrap_or_default().to_owned()
    };
    let records = text.split("\n\n").map(str::trim_end);
    let records: Vec<&str> = records.filter(|it| *day(it) <= *"2024-10-11").collect();
    let now = records.join("\n\n") + "\n";
    let before = now.replace("Mở sổ tiếp", "Lập sổ tiếp");
    assert_ne!(now, before);
    (now.into_bytes(), before.into_bytes())
}

/// Returns the files below a folder by path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        if path.is_file() {
            found.insert(name.into_owned(), fs::read(&path).expect("a file"));
        } else {
            let below = files(&path).into_iter();
            found.extend(below.map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        }
    }
    found
}

/// The result of a run.
struct Left {
    said: Said,
    files: BTreeMap<String, Vec<u8>>,
}

impl Left {
    /// Returns whether a file holds a text.
    fn holds(&self, path: &str, text: &str) -> bool {
        let bytes = self.files.get(path);
        bytes.is_some_and(|bytes| String::from_utf8_lossy(bytes).contains(text))
    }
}

/// Runs a command line on the files of a scene; `held` while another run briefly
/// locks the plan.
fn run(scene: &BTreeMap<String, Vec<u8>>, line: &str, held: bool) -> Left {
    let scratch = Scratch::new("options");
    for (path, bytes) in scene {
        scratch.write(path, bytes);
    }
    let other = held.then(|| {
        let home = scratch.0.join("plans/2024");
        let lock = Lock::acquire(&home, Duration::ZERO, "4711 2024-10-15T05:00:00Z");
        let Ok(Attempt::Acquired(lock)) = lock else {
            panic!("nobody else holds the plan")
        };
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(200));
            drop(lock);
        })
    });
    let arguments: Vec<&str> = line.split(' ').collect();
    // `--annotate` only has an effect in a GitHub job.
    let job = Run::default().variable("GITHUB_ACTIONS", "true");
    let said = job.folder(&scratch.0).dcs(&arguments);
    if let Some(other) = other {
        other.join().expect("the other run ends");
    }
    let files = files(&scratch.0);
    Left { said, files }
}

/// Returns whether two runs differ as the effect states.
fn differ(effect: Effect, with: &Left, without: &Left) -> bool {
    let codes = (with.said.code, without.said.code);
    let carried_out = codes.0 != 2 && codes.1 != 2;
    let shown = |left: &Left, text| left.said.out.contains(text);
    match effect {
        Shows(text) => shown(with, text) && !shown(without, text) && carried_out,
        Hides(text) => !shown(with, text) && shown(without, text) && carried_out,
        Results => with.said.out != without.said.out && carried_out,
        Says(text) => with.said.err.contains(text) && !without.said.err.contains(text),
        Messages => with.said.err != without.said.err && carried_out,
        Code(one, other) => codes == (one, other),
        Writes(path, text) => with.holds(path, text) && !without.holds(path, text),
        Spares(path, text) => !with.holds(path, text) && without.holds(path, text),
        GivesUp => codes == (2, 0),
        Nothing => with.said == without.said && with.files == without.files && carried_out,
    }
}

#[test]
fn every_option_has_its_effect() {
    let scene = scene();
    // Many rows begin with the same command line.
    let mut plain: BTreeMap<(&str, bool), Left> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (line, option, effect) in CASES {
        let held = matches!(effect, GivesUp);
        let with = run(&scene, &format!("{line} {option}"), held);
        let without = plain
            .entry((line, held))
            .or_insert_with(|| run(&scene, line, held));
        if !differ(*effect, &with, without) {
            wrong.push(format!("dcs {line} [{option}]: {effect:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns how many values each argument without a name has in a command line that may
/// lack some.
fn unnamed(tree: &Command, line: &str) -> BTreeMap<String, usize> {
    let words = std::iter::once("dcs").chain(line.split(' '));
    let tree = tree.clone().ignore_errors(true);
    let mut described = tree.clone();
    described.build();
    let matches = tree.get_matches_from(words);
    let (name, given) = matches.subcommand().expect("a command");
    let command = described.find_subcommand(name).expect("it was matched");
    let values = |id: &str| given.get_raw(id).map_or(0, Iterator::count);
    let ids = command.get_positionals().map(|it| it.get_id().to_string());
    ids.map(|id| (id.clone(), values(&id))).collect()
}

#[test]
fn every_option_of_every_command_is_in_the_table() {
    let mut tree = commands(Language::English);
    let mut listed: BTreeSet<(String, String)> = BTreeSet::new();
    for (line, option, _) in CASES {
        let command = line.split(' ').next().expect("a command").to_owned();
        if let Some(name) = option.strip_prefix("--") {
            let name = name.split(' ').next().unwrap_or_default();
            listed.insert((command, format!("--{name}")));
            continue;
        }
        // An argument without a name is in the table by a row that adds a value to it.
        let without = unnamed(&tree, line);
        for (id, count) in unnamed(&tree, &format!("{line} {option}")) {
            if count > without[&id] {
                listed.insert((command.clone(), id));
            }
        }
    }
    tree.build();
    let there: BTreeSet<(String, String)> = tree
        .get_subcommands()
        .flat_map(|command| {
            let name = command.get_name();
            command.get_arguments().map(move |argument| {
                let long = argument.get_long().map(|long| format!("--{long}"));
                let id = long.unwrap_or_else(|| argument.get_id().to_string());
                (name.to_owned(), id)
            })
        })
        // The help of every command is a golden file.
        .filter(|(_, option)| option != "--help")
        .collect();
    assert_eq!(listed, there);
}
