//! The papers that are made of the registers: which entry they are about, their numbers,
//! and what is said of what cannot be made.

use crate::world::{Run, Scratch, dcs};

const SAMPLE: [&str; 4] = ["-p", "examples/truong-hoanh-2024", "--as-of", "2024-12-01"];

fn document(arguments: &[&str]) -> crate::world::Said {
    dcs(&[&["document"], arguments, &SAMPLE].concat())
}

#[test]
fn an_entry_is_found_by_its_identifier_and_by_its_words() {
    for named in ["ck-2024-001", "CK-2024-001", "chi tieu noi bo"] {
        let said = document(&["posting-minutes", named]);
        assert!(said.out.contains("ngày 26/9/2024"), "{named}: {}", said.err);
    }
    let unknown = document(&["posting-minutes", "ck-2024-077"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("`ck-2024-001`"), "{}", unknown.err);
}

#[test]
fn without_a_name_it_is_the_latest_entry_that_can_be_told_whole() {
    let posted = document(&["posting-minutes"]);
    assert!(
        posted.out.contains("ngày 26 tháng 9 năm 2024"),
        "{}",
        posted.out
    );
    let removed = document(&["removal-minutes"]);
    assert!(removed.err.contains("`ck-2024-001`"), "{}", removed.err);
    assert!(
        removed.out.contains("đến ngày 17/10/2024."),
        "{}",
        removed.out
    );
    // What is to happen can be asked for.
    let later = document(&["disclosure-notice", "ck-2024-003"]);
    assert!(later.out.contains("Số: 71/TB-THTH"), "{}", later.out);
}

#[test]
fn the_number_is_that_of_the_records_or_of_the_command() {
    let recorded = document(&["resolution"]);
    assert!(recorded.out.contains("Số: 01/NQ-THTH"), "{}", recorded.out);
    assert!(recorded.out.contains("ngày 11 tháng 10 năm 2024"));
    let given = document(&["resolution", "--number", "1", "--date", "12/10/2024"]);
    assert!(given.out.contains("Số: 01/NQ-THTH"), "{}", given.out);
    assert!(given.out.contains("ngày 12 tháng 10 năm 2024"));
    let other = document(&["resolution", "--number", "1a"]);
    let says = other.err.contains("đã ghi số 01, không phải 1a");
    assert!(other.code == 2 && says, "{}", other.err);
    // As an office writes it.
    for (number, printed) in [("3", "03"), ("0155", "0155"), ("15a", "15a")] {
        let printed = format!("Số: {printed}/TB-THTH");
        let given = document(&["channel-notice", "--number", number]);
        assert!(given.out.contains(&printed), "{}", given.out);
    }
    let wrong = document(&["channel-notice", "--number", "0"]);
    assert!(wrong.err.contains("`0155`"), "{}", wrong.err);
    let none = document(&["summary", "--number", "3"]);
    assert!(
        none.code == 2 && none.err.contains("không có số"),
        "{}",
        none.err
    );
}

#[test]
fn nothing_is_dated_before_what_it_tells_of() {
    for (kind, before, first) in [
        ("resolution", "10/10/2024", "11/10/2024"),
        ("meeting-minutes", "10/10/2024", "11/10/2024"),
        ("removal-minutes", "16/10/2024", "17/10/2024"),
    ] {
        let early = document(&[kind, "--date", before]);
        let says = early.err.contains(&format!("({first})"));
        assert!(early.code == 2 && says, "{kind}: {}", early.err);
        let given = document(&[kind, "--date", first]);
        assert!(given.code == 0, "{kind}: {}", given.err);
    }
    // What is made known may lie ahead.
    let notice = document(&["disclosure-notice", "--date", "01/01/2024"]);
    assert_eq!(notice.code, 0, "{}", notice.err);
}

#[test]
fn a_letter_has_its_subject_below_its_number_and_no_kind() {
    let letter = document(&["cover-letter", "--number", "9"]);
    let out = &letter.out;
    assert!(out.contains("Số: 09/THTH<br>V/v gửi Báo cáo"), "{out}");
    assert!(
        out.contains("Kính gửi: Ủy ban nhân dân huyện Đại Lộc"),
        "{out}"
    );
    assert!(!out.contains("\n# "), "{out}");
    let notice = document(&["channel-notice"]).out;
    assert!(!notice.contains("Kính gửi"), "{notice}");
}

#[test]
fn minutes_have_the_number_of_their_own_step() {
    let scratch = Scratch::new("papers-minutes");
    let unit = "[unit]\ncode = \"THTH\"\n";
    scratch.write(
        "plan.toml",
        crate::world::base().replacen("[unit]\n", unit, 1),
    );
    let made = |sort: &str, removed: &str| {
        let registers = format!(
            "disclosures:\n  - {{ id: ck-1, kind: internal, on: 2024-09-26, what: Quy chế, form: niêm yết }}\n\
             steps:\n  - {{ entry: ck-1, step: posted, on: 2024-09-26, document: 13/BB-THTH ngày 26/9/2024 }}\n  \
             - {{ entry: ck-1, step: taken-down, on: 2024-11-17{removed} }}\n"
        );
        scratch.write("registers.yaml", registers);
        let arguments = ["document", sort, "-p", ".", "--as-of", "2024-12-01"];
        let said = Run::default().folder(&scratch.0).dcs(&arguments);
        assert_eq!(said.code, 0, "{}", said.err);
        said.out
    };
    let own = ", document: 19/BB-THTH ngày 17/11/2024";
    for (sort, removed, number) in [
        ("posting-minutes", own, "Số: 13/BB"),
        ("removal-minutes", own, "Số: 19/BB"),
        ("removal-minutes", "", "Số: ……/BB"),
    ] {
        let out = made(sort, removed);
        assert!(out.contains(number), "{sort} {number}: {out}");
    }
}

#[test]
fn a_hyphen_in_the_title_of_a_report_is_one_in_its_letter() {
    let scratch = Scratch::new("papers-title");
    let title = "[report]\ntitle = \"Sơ kết học kỳ I năm học 2026-2027 *mới*\"\n";
    let plan = crate::world::text("examples/one-file/plan.toml");
    scratch.write("plan.toml", plan.replacen("[report]\n", title, 1));
    let arguments = [
        "document",
        "cover-letter",
        "-p",
        "plan.toml",
        "--as-of",
        "2026-11-18",
    ];
    let letter = Run::default().folder(&scratch.0).dcs(&arguments);
    let found = letter.out.matches("năm học 2026-2027").count();
    assert_eq!(found, 2, "{}{}", letter.out, letter.err);
    assert!(!letter.out.contains('\u{fffd}'), "{}", letter.out);
    assert!(letter.out.contains("\\*mới\\*"), "{}", letter.out);
}

#[test]
fn blanks_are_named_with_their_words() {
    let lacking = document(&["resolution", "--readiness"]);
    for said in [
        "Điều 2. Các chỉ tiêu, nhiệm vụ: ……",
        // Who presided is in no register.
        "CHỦ TỌA: ……",
        "Còn thiếu 3 nội dung",
    ] {
        assert!(lacking.out.contains(said), "{said} in {}", lacking.out);
    }
}

#[test]
fn what_cannot_be_made_is_said() {
    let empty = dcs(&["document", "resolution"]);
    assert_eq!(empty.code, 2, "{}", empty.out);
    assert!(empty.err.contains("dcs add meetings"), "{}", empty.err);
    let of_year = document(&["summary", "hn-2024-001"]);
    assert!(of_year.code == 2 && of_year.err.contains("bỏ `hn-2024-001`"));
    let kind = document(&["biên bản niêm yết"]);
    assert_eq!(kind.code, 0, "{}", kind.err);
}

/// The base plan with a conference of 35 people at which so many were present, and votes.
fn resolution(name: &str, present: u32) -> crate::world::Said {
    let scratch = crate::world::Scratch::new(name);
    scratch.write("plan.toml", crate::world::base());
    scratch.write(
        "meetings.yaml",
        format!(
            "meetings: [{{ id: hn-1, kind: yearly, on: 2024-10-11, what: Hội nghị, staff: 35, called: 35, present: {present} }}]\n\
             votes:\n  - {{ id: bq-1, kind: hands, on: 2024-10-11, what: Quy chế, meeting: hn-1, agreed: 16, disagreed: 14 }}\n  \
             - {{ id: bq-2, kind: hands, on: 2024-10-11, what: Giờ dạy, meeting: hn-1, agreed: 15, disagreed: 15 }}\n"
        ),
    );
    let arguments = ["document", "resolution", "-p", ".", "--as-of", "2024-11-01"];
    crate::world::Run::default()
        .folder(&scratch.0)
        .dcs(&arguments)
}

#[test]
fn a_resolution_holds_what_more_than_half_agreed_to_at_a_conference_that_was_held() {
    let held = resolution("papers-held", 30);
    assert!(
        held.out.contains("1\\. Quy chế"),
        "{}{}",
        held.out,
        held.err
    );
    assert!(!held.out.contains("Giờ dạy"), "{}", held.out);
    let missed = resolution("papers-missed", 23);
    assert_eq!(missed.code, 2, "{}", missed.out);
}

#[test]
fn minutes_of_a_posting_are_of_what_was_posted_up() {
    let on_site = document(&["posting-minutes", "ck-2024-002"]);
    assert_eq!(on_site.code, 2, "{}", on_site.out);
}

#[test]
fn a_list_has_a_row_for_each_trainee() {
    let scratch = Scratch::new("papers-trainees");
    let plan = "\
plan: { year: 2026, title: Dân chủ ở cơ sở năm 2026 }
unit: { name: Trường Tiểu học Hoa Sen, code: THHS }
parties: [{ id: ht, name: Hiệu trưởng }]
sections: [{ id: I, title: NỘI DUNG }]
tasks: [{ id: a, section: I, label: a, text: Cử người đi tập huấn }]
responsibilities: [{ section: I, lead: ht }]
deadlines: [{ id: a, task: a, ongoing: true }]
trainings: [{ id: bd-1, kind: sent, on: 2026-03-02, what: Luật mới, people: MANY }]
";
    let list = |people: &str| {
        scratch.write("plan.yaml", plan.replace("MANY", people));
        let run = Run::default().folder(&scratch.0);
        run.dcs(&["document", "trainee-list", "-p", "plan.yaml", "-q"])
    };
    let said = list("201");
    assert!(said.out.contains("| 201 |"), "{}", said.err);
    assert!(!said.out.contains("| 202 |"), "{}", said.out);
    // What does not fit is said.
    let said = list("100000");
    assert!(said.out.contains("| 1000 |"), "{}", said.err);
    assert!(said.out.contains("còn 99.000 người"), "{}", said.out);
}
