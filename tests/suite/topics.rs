//! The report by topic: what registers and progress records say of each, where nobody said
//! anything, and under which heading a task stands.

use dcs::document::template;

use crate::world::{Run, Scratch};

const PLAN: &str = "\
plan: { year: 2026, title: Dân chủ ở cơ sở năm 2026 }
unit: { name: Trường Tiểu học Hoa Sen, code: THHS }
report: { to: [UBND xã], due: 2026-11-20 }
parties: [{ id: ht, name: Hiệu trưởng }]
sections:
  - { id: I, title: NỘI DUNG }
  - { id: I.1, title: Bồi dưỡng, topic: training }
  - { id: I.2, title: Việc khác }
tasks:
  - { id: a, section: I.1, label: a, text: Cử người đi tập huấn }
  - { id: b, section: I.1, label: b, text: Niêm yết, topic: disclosure }
  - { id: c, section: I.2, label: c, text: Dọn vườn trường }
  - { id: d, section: I.2, label: d, text: Tiếp dân }
responsibilities: [{ section: I, lead: ht }]
deadlines:
  - { id: a, task: a, ongoing: true }
  - { id: b, task: b, ongoing: true }
  - { id: c, task: c, ongoing: true }
  - { id: d, task: d, ongoing: true }
";

/// Returns the report on 18/11/2026 with more records, and what it lacks.
fn report(test: &str, more: &str) -> (String, String) {
    let scratch = Scratch::new(test);
    scratch.write("plan.yaml", format!("{PLAN}{more}"));
    let run = |args: &[&str]| {
        let day = ["--as-of", "2026-11-18"];
        let run = Run::default().folder(&scratch.0);
        let said = run.dcs(&[args, &["-p", "plan.yaml"], &day].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        said.out
    };
    (run(&["report", "-q"]), run(&["report", "--readiness"]))
}

/// Returns what stands below a heading.
fn below<'t>(text: &'t str, heading: &str) -> &'t str {
    let (_, after) = text
        .split_once(heading)
        .unwrap_or_else(|| panic!("{heading} in {text}"));
    after.split("\n#").next().unwrap()
}

const TRAINING: &str = ". Bồi dưỡng, tập huấn\n";
const CITIZENS: &str = ". Tiếp công dân, đối thoại";

#[test]
fn a_note_of_a_word_or_two_follows_the_work_that_it_is_about() {
    let more = "\
progress:
  - { task: a, on: 2026-02-03, state: started, note: Cử hai người }
  - { task: c, on: 2026-03-05, state: started, note: Mở sổ theo dõi }
  - { task: d, on: 2026-03-06, state: started, note: Mở }
";
    let (text, _) = report("topics-notes", more);
    for line in [
        "Cử người đi tập huấn: Cử hai người (03/02/2026).",
        "Mở sổ theo dõi (05/3/2026).",
        "Tiếp dân: Mở (06/3/2026).",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
}

#[test]
fn a_task_stands_where_its_key_its_section_or_an_entry_says() {
    let more = "\
receptions: [{ id: td-1, kind: head, on: 2026-03-15, people: 2, cases: 1, task: d }]
progress:
  - { task: a, on: 2026-02-03, state: started, note: Cử hai người }
  - { task: a, on: 2026-03-03, state: started, note: Cử hai người }
  - { task: b, on: 2026-03-04, state: started, note: Niêm yết dự toán }
  - { task: c, on: 2026-03-05, state: started, note: Dọn cỏ }
  - { task: d, on: 2026-03-06, state: started, note: Mở sổ }
";
    let (text, _) = report("topics-tasks", more);
    let training = below(&text, TRAINING);
    assert!(
        training.contains("Cử hai người (02 lần: 03/02/2026, 03/3/2026)."),
        "{training}"
    );
    assert!(!training.contains("Niêm yết dự toán"), "{training}");
    assert!(below(&text, ". Những nội dung công khai").contains("Niêm yết dự toán (04/3/2026)."));
    assert!(below(&text, ". Việc khác").contains("Dọn cỏ (05/3/2026)."));
    let citizens = below(&text, CITIZENS);
    assert!(citizens.contains("Mở sổ (06/3/2026)."), "{citizens}");
    assert!(
        citizens.contains("tiếp 02 lượt công dân, 01 vụ việc."),
        "{citizens}"
    );
    assert!(!text.contains("chủ trì)"), "{text}");
}

#[test]
fn a_topic_of_which_nothing_is_told_is_a_blank_and_missing() {
    let conference = ". Hội nghị viên chức, người lao động; những nội dung bàn và quyết định\n";
    let (text, lacks) = report("topics-silent", "");
    assert_eq!(below(&text, conference).trim(), "……");
    assert!(lacks.contains("registers.checked (meetings)"), "{lacks}");
    let vouched = "registers: [{ id: meetings, keeper: ht, checked: 2026-11-18 }]\n";
    let (text, lacks) = report("topics-vouched", vouched);
    let none = "Trong kỳ không tổ chức hội nghị, cuộc họp viên chức, người lao động.";
    assert_eq!(below(&text, conference).trim(), none);
    assert!(!lacks.contains("(meetings)"), "{lacks}");
    // The day before the last day counted vouches for nothing.
    let early = "registers: [{ id: meetings, keeper: ht, checked: 2026-11-17 }]\n";
    let (text, lacks) = report("topics-early", early);
    assert_eq!(below(&text, conference).trim(), "……");
    assert!(lacks.contains("registers.checked (meetings)"), "{lacks}");
}

#[test]
fn petitions_are_counted_by_what_became_of_them() {
    let more = "\
registers: [{ id: feedback, keeper: ht, checked: 2026-11-18 }]
feedback:
  - { id: pa-1, kind: petition, on: 2026-09-01, channel: Zalo }
  - { id: pa-2, kind: comment, on: 2026-09-02, channel: Zalo }
  - { id: pa-3, kind: petition, on: 2026-11-17 }
steps:
  - { entry: pa-1, step: answered, on: 2026-09-03 }
  - { entry: pa-2, step: passed-on, on: 2026-09-03, to: UBND xã }
";
    let (text, _) = report("topics-petitions", more);
    let citizens = below(&text, CITIZENS);
    for part in [
        "Tiếp nhận 03 kiến nghị, phản ánh (02 kiến nghị, 01 phản ánh), trong đó qua Zalo 02.",
        "chuyển cơ quan có thẩm quyền 01; còn lại 01.",
        "Trong kỳ không phát sinh đơn khiếu nại, tố cáo.",
        "| Phản ánh | 1 | 0 | 0 | 0 | 0 | 0 | 0 |",
    ] {
        assert!(citizens.contains(part), "{part} in {citizens}");
    }
}

#[test]
fn numbers_that_entries_do_not_say_are_blanks_and_missing() {
    let more = "trainings: [{ id: bd-1, kind: in-house, on: 2026-03-03, what: Luật }]\n";
    let (text, lacks) = report("topics-lacking", more);
    let training = below(&text, TRAINING);
    assert!(
        training.contains("Tổ chức tại đơn vị 01 lớp, …… lượt người dự: Luật (03/3/2026)."),
        "{training}"
    );
    assert!(lacks.contains("trainings.people"), "{lacks}");
}

#[test]
fn papers_of_the_unit_and_money_are_told_with_their_numbers() {
    let more = "\
awards: [{ id: khen-1, kind: group, on: 2026-05-30, number: 1, document: 28/QĐ-THHS ngày 30/5/2026 }]
bodies: [{ id: ban-1, kind: council, on: 2026-03-01, what: Hội đồng, document: 12/QĐ-CĐ ngày 01/3/2026 }]
budget: [{ id: tl, what: Tài liệu, amount: 3000000 }]
spending: [{ id: chi-1, kind: expense, on: 2026-03-01, line: tl, amount: 1000000 }]
";
    let (text, _) = report("topics-papers", more);
    let leadership = below(&text, ". Công tác lãnh đạo");
    assert!(
        leadership.contains("01 quyết định: số 28/QĐ-THHS ngày 30/5/2026."),
        "{leadership}"
    );
    assert!(!leadership.contains("12/QĐ-CĐ"), "{leadership}");
    let funding = below(&text, ". Kinh phí thực hiện\n");
    let sentence = "Dự toán 3.000.000 đồng; đã chi 1.000.000 đồng; thực hiện 33,33% dự toán.";
    assert!(funding.contains(sentence), "{funding}");
}

#[test]
fn sums_of_money_are_exact_at_every_size() {
    use std::fmt::Write as _;
    let mut more = String::from("budget: [{ id: chung, what: Chung, amount: 1000 }]\nspending:\n");
    // More than 64 bits hold.
    for number in 0..18_500 {
        let _ = writeln!(
            more,
            "  - {{ id: c{number}, kind: expense, on: 2026-03-02, line: chung, amount: 999999999999999 }}"
        );
    }
    let (text, _) = report("topics-sums", &more);
    let spent = "đã chi 18.499.999.999.999.981.500 đồng";
    assert!(
        text.contains(spent),
        "{}",
        below(&text, ". Kinh phí thực hiện\n")
    );
}

#[test]
fn what_has_no_day_is_not_called_given_up() {
    let more = "\
progress:
  - { deadline: su-kien, on: 2026-03-02, state: dropped, note: Không tổ chức }
";
    let plan = PLAN
        .replace(
            "deadlines:\n",
            "deadlines:\n  - { id: su-kien, task: a, due: 2026-03-20 }\n  - { id: sau-do, task: b, after: su-kien, within: 10 days }\n",
        )
        .replace("  - { id: a, task: a, ongoing: true }\n", "")
        .replace("  - { id: b, task: b, ongoing: true }\n", "");
    let scratch = Scratch::new("topics-uncounted");
    scratch.write("plan.yaml", format!("{plan}{more}"));
    let run = Run::default().folder(&scratch.0);
    let said = run.dcs(&["report", "-q", "-p", "plan.yaml", "--as-of", "2026-11-18"]);
    let told = "01 nhiệm vụ chưa tính được hạn";
    assert!(said.out.contains(told), "{}{}", said.err, said.out);
    let given_up = "01 nhiệm vụ không thực hiện";
    assert_eq!(said.out.matches(given_up).count(), 1, "{}", said.out);
}

#[test]
fn a_register_of_which_its_topic_does_not_speak_is_told_plainly() {
    let scratch = Scratch::new("topics-plainly");
    let built_in = template::REPORT;
    let spoken = "\"bodies\", \"disclosures\"";
    assert!(built_in.contains(spoken));
    scratch.write("report.md", built_in.replace(spoken, "\"disclosures\""));
    let told = |more: &str| {
        scratch.write("plan.yaml", format!("{PLAN}{more}"));
        let run = Run::default().folder(&scratch.0);
        let args = ["report", "-q", "-p", "plan.yaml", "--as-of", "2026-11-18"];
        let said = run.dcs(&[&args[..], &["--template", "report.md"]].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        below(&said.out, ". Ban Chỉ đạo, Ban Thanh tra nhân dân").to_owned()
    };
    let bodies = "bodies:
  - { id: ban-1, kind: council, on: 2026-03-02, what: Ban kiểm kê }
  - { id: ban-2, kind: steering, on: 2026-04-02 }
";
    let plainly =
        "Sổ ban và hội đồng ghi 02 mục: Ban kiểm kê (02/3/2026); Ban Chỉ đạo (02/4/2026).";
    assert!(
        told(bodies).replace("\\/", "/").contains(plainly),
        "{}",
        told(bodies)
    );
    let vouched = "registers: [{ id: bodies, keeper: ht, checked: 2026-11-18 }]\n";
    let nothing = "Trong kỳ sổ ban và hội đồng không ghi mục nào.";
    assert!(told(vouched).contains(nothing), "{}", told(vouched));
    assert!(!told("").contains("ban và hội đồng"), "{}", told(""));
}

#[test]
fn an_evaluation_is_told_with_the_period_that_it_names() {
    let more = "evaluations: [{ id: dg-1, kind: quarter, on: 2026-07-03, what: Đánh giá, period: 2026-Q2, staff: 30 }]\n";
    let (text, _) = report("topics-period", more);
    assert!(
        text.contains("| Đánh giá (quý II/2026) | 03/7/2026 | 30 |"),
        "{}",
        below(&text, ". Biểu dương")
    );
}

#[test]
fn one_fact_is_late_and_counted_once() {
    // The entry owes its posting by a day of its own; the duty of the half-year asks for the same.
    let more = "\
registers: [{ id: disclosures, keeper: ht, from: 2026-01-01 }]
disclosures:
  - { id: ck-1, kind: budget-report, item: ns.6t, on: 2026-06-30, what: Thực hiện dự toán 6 tháng, form: niêm yết }
steps: [{ entry: ck-1, step: posted, on: 2026-07-31 }]
";
    let (text, _) = report("topics-once", more);
    let late = below(&text, ". Việc chậm tiến độ và nguyên nhân\n");
    assert_eq!(late.matches("31/7/2026").count(), 1, "{late}");
}

#[test]
fn what_was_done_for_the_report_before_it_is_told() {
    let more = "  - { id: e, task: c, what: Báo cáo kết quả, due: 2026-11-20 }
progress: [{ deadline: e, on: 2026-10-12, state: started, note: Giao các tổ gửi số liệu }]
";
    let (text, _) = report("topics-own-task", more);
    assert!(
        below(&text, ". Việc khác").contains("Giao các tổ gửi số liệu (12/10/2026)."),
        "{text}"
    );
}

#[test]
fn kinds_without_entries_are_missing_in_words() {
    let more = "feedback: [{ id: pa-1, kind: comment, on: 2026-08-03 }]\n";
    let (_, lacks) = report("topics-kinds", more);
    assert!(lacks.contains("khiếu nại; tố cáo"), "{lacks}");
}

#[test]
fn a_check_is_held_late_or_cancelled_as_its_steps_say() {
    let more = "\
inspections:
  - { id: kt-1, kind: school, on: 2026-09-01, planned: 2026-10-05, what: Kiểm tra bếp ăn }
  - { id: kt-2, kind: school, on: 2026-09-01, planned: 2026-10-05, what: Kiểm tra thư viện }
  - { id: kt-3, kind: school, on: 2026-09-01, planned: 2026-12-05, what: Kiểm tra thiết bị }
steps: [{ entry: kt-2, step: cancelled, on: 2026-10-02, note: Mưa bão }]
";
    let (text, _) = report("topics-checks", more);
    for said in [
        "chưa tiến hành: Kiểm tra bếp ăn (dự kiến 05/10/2026, đã quá hạn); Kiểm tra thiết bị (dự kiến 05/12/2026).",
        "Đơn vị đã hủy 01 cuộc kiểm tra, giám sát: Kiểm tra thư viện (02/10/2026).",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
}
