//! Command lines as a secretary mistypes them: each has one message, which says what to type.

use crate::world::{Run, Scratch};

/// A line, and what its message says.
const LINES: &[(&[&str], &str)] = &[
    // Word writes a long dash for two hyphens.
    (&["check", "–plan", "x"], "`--plan`"),
    (&["record", "hop", "—on", "10/06/2024"], "`--on`"),
    (&["–plan", "x", "check"], "`--plan`"),
    // Options of other commands, in other words, in Vietnamese.
    (&["list", "feedback", "--overdue"], "viết `--late`"),
    (&["list", "feedback", "--quahan"], "viết `--late`"),
    (
        &["list", "--party", "ke-toan"],
        "`dcs status --party <TÊN>`",
    ),
    (
        &["overdue", "--chu-tri", "ke-toan"],
        "`dcs status --party <TÊN>`",
    ),
    (&["status", "--overdue"], "gõ `dcs overdue`"),
    (&["record", "hop", "--undo"], "gõ `dcs undo`"),
    (
        &["status", "--from", "01/01/2026"],
        "viết `--since 01/01/2026`",
    ),
    (&["status", "--tháng", "5"], "viết `--as-of 31/05/2026`"),
    (&["report", "--year", "2025"], "viết `--plan plans/2025`"),
    (
        &["record", "hop", "--ngày=10/06/2026"],
        "viết `--on 10/06/2026`",
    ),
    (
        &["record", "hop", "--what", "Đã họp"],
        "viết `--note \"Đã họp\"`",
    ),
    (&["record", "hop", "--done"], "viết `--state done`"),
    (&["extend", "hop", "--days", "30"], "viết `--to <NGÀY>`"),
    (
        &["init", "--name", "Trường A"],
        "viết `--unit \"Trường A\"`",
    ),
    (&["check", "--warn"], "`dcs overdue --warn <SỐ_NGÀY>`"),
    (
        &["add", "feedback", "--channel", "hòm thư"],
        "viết `--set \"channel=hòm thư\"`",
    ),
    (
        &["add", "receptions", "--people", "3"],
        "viết `--set people=3`",
    ),
    (
        &["step", "pa-2", "--answered"],
        "viết `dcs step pa-2 answered`",
    ),
    // Formats.
    (&["report", "--pdf"], "viết `--output bao-cao.pdf`"),
    (&["plan", "--word"], "viết `--output ke-hoach.docx`"),
    (&["report", "bao-cao.docx"], "viết `--output bao-cao.docx`"),
    (&["status", "--excel"], "viết `--format csv`"),
    (&["status", "--pdf"], "`dcs report --output bao-cao.pdf`"),
    (&["status", "--format", "excel"], "có phải là `csv`?"),
    // Names in pieces, several names.
    (
        &["record", "Họp", "hội", "đồng"],
        "`dcs record \"Họp hội đồng\"`",
    ),
    (
        &["record", "cong-khai@quý", "2"],
        "`dcs record \"cong-khai@quý 2\"`",
    ),
    (
        &["record", "hop", "tap-huan"],
        "`dcs record hop`, `dcs record tap-huan`",
    ),
    (&["record", "hop", "10/06/2026"], "viết `--on 10/06/2026`"),
    (&["record", "hop", "xong"], "viết `--state done`"),
    (
        &["record", "pa-2", "answered"],
        "gõ `dcs step pa-2 answered`",
    ),
    (
        &["step", "pa-2", "answered", "10/06/2026"],
        "viết `--on 10/06/2026`",
    ),
    (&["step", "pa-2", "trả", "lời"], "`dcs step pa-2 answered`"),
    (&["add", "phản", "ánh"], "viết `dcs add \"phản ánh\"`"),
    (
        &["add", "feedback", "Quạt hỏng"],
        "viết `dcs add feedback --what \"Quạt hỏng\"`",
    ),
    (
        &["add", "góp", "ý", "Quạt hỏng"],
        "viết `dcs add feedback --kind comment --what \"Quạt hỏng\"`",
    ),
    (&["status", "công", "đoàn"], "`--party \"công đoàn\"`"),
    (&["report", "quý", "2"], "`dcs report --as-of 30/06/2026`"),
    (
        &["list", "feedback", "receptions"],
        "`dcs list feedback`, `dcs list receptions`",
    ),
    // Values in words.
    (
        &["status", "--as-of", "tháng 5/2026"],
        "có phải là `31/05/2026`?",
    ),
    (
        &["status", "--since", "tháng 5/2026"],
        "có phải là `01/05/2026`?",
    ),
    (
        &[
            "extend",
            "hop",
            "--to",
            "15 tháng 7 năm 2026",
            "--by-decision",
            "QĐ 1",
        ],
        "có phải là `15/07/2026`?",
    ),
    (&["overdue", "--warn", "2 tuần"], "có phải là `14d`?"),
    (&["init", "--year", "năm 2027"], "có phải là `2027`?"),
    (
        &["init", "--school-year", "2026"],
        "có phải là `2026-2027`?",
    ),
    (
        &["record", "hop", "--figure", "buoi:12"],
        "có phải là `buoi=12`?",
    ),
    (
        &["record", "hop", "--figure", "buoi", "12"],
        "`--figure buoi=12`",
    ),
    (
        &[
            "add",
            "feedback",
            "--kind",
            "comment",
            "--set",
            "kênh=hòm thư",
        ],
        "viết `--set \"channel=hòm thư\"`",
    ),
    // What is missing is explained.
    (&["overdue", "--warn"], "viết `--warn <SỐ_NGÀY>` (Kèm việc"),
    (&["record"], "thiếu <MÃ_KỲ> (Mã kỳ"),
    (&["record", "hop", "--times", "2 tin"], "có phải là `2`?"),
    (
        &["record", "hop", "--on", "mai"],
        "ngày này chưa đến (ngày xem là 15/06/2026)",
    ),
    (
        &["record", "hop", "--state", "chưa xong"],
        "có phải là `started`?",
    ),
    (
        &["record", "hop", "--figure", "buoi=hai"],
        "có phải là `buoi=2`?",
    ),
    (&["STATUS"], "có phải là `status`?"),
    (&["lập", "kế", "hoạch"], "có phải là `dcs init`?"),
    (
        &["step", "pa-2", "answered", "đã sửa cổng"],
        "viết `--note \"đã sửa cổng\"`",
    ),
    (&["report", "quý 1"], "`dcs report --as-of 31/03/2026`"),
    (&["overdue", "--due", "7"], "viết `--warn 7`"),
    (&["overdue", "--trước", "7"], "viết `--warn 7`"),
    (
        &["xuất", "pdf", "-p", "."],
        "có phải là `dcs report --output bao-cao.pdf -p .`?",
    ),
    (
        &[
            "add",
            "feedback",
            "--kind",
            "comment",
            "--what",
            "x",
            "--set",
            "sdt=0912345678",
        ],
        "bỏ `--set sdt=…`",
    ),
    (
        &["check", "-p", "a", "-p", "b"],
        "`--plan` được viết hai lần: chỉ viết một lần",
    ),
    (
        &["check", "--plan", ".", "./plan.yaml"],
        "thừa `./plan.yaml`: mỗi lần chỉ xem một kế hoạch, và `--plan` đã nêu `.`",
    ),
    // Other things than are wanted.
    (&["step", "answered", "pa-2"], "`dcs step pa-2 answered`"),
    (
        &["step", "Cổng trường ùn tắc", "answered"],
        "`dcs step pa-2 …`",
    ),
    (&["step", "hop", "done"], "`dcs record hop`"),
    (&["step", "pa-2", "answer"], "có phải là `answered`?"),
    (&["add", "disclosure"], "có phải là `disclosures`?"),
    (&["add", "hoidap"], "không có sổ nào là `hoidap`"),
    (&["add", "progress"], "`dcs record`"),
    (&["list", "pa-1"], "`dcs list feedback`"),
    (&["init", "2027"], "gõ `dcs init --year 2027`"),
    (
        &["init", "plans/2026-2027"],
        "gõ `dcs init --school-year 2026-2027`",
    ),
    (
        &["status", "-p", "plans/2025"],
        "các kế hoạch ở đây: `-p plans/2026`",
    ),
    (&["dcs", "status"], "có phải là `dcs status`?"),
    (&["in", "báo", "cáo"], "có phải là `dcs report`?"),
];

#[test]
fn a_mistyped_line_is_answered_with_what_to_type() {
    let scratch = Scratch::new("lines");
    scratch.write("plans/2026/plan.yaml", include_str!("cures/registers.yaml"));
    let run = || {
        let run = Run::default().folder(&scratch.0);
        run.variable("DCS_AS_OF", "2026-06-15")
    };
    let wrong: Vec<String> = LINES
        .iter()
        .filter_map(|(line, wanted)| {
            let said = run().dcs(line);
            let is_told = said.code == 2 && said.out.is_empty() && said.err.contains(wanted);
            (!is_told).then(|| format!("{line:?}: {wanted}\n  {}{}", said.err, said.out))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_rule_may_be_named_by_its_number() {
    let explained = |rule: &str| Run::default().dcs(&["explain", rule]);
    assert_eq!(explained("203"), explained("DCS203"));
}

#[test]
fn a_value_is_known_by_its_meaning() {
    let by = |value: &str| Run::default().dcs(&["status", "--by", value]);
    assert_eq!(by("bộ phận"), by("party"));
    assert_eq!(by("cá nhân"), by("party"));
}

#[test]
fn no_plan_is_made_beside_another() {
    let scratch = Scratch::new("lines-init");
    scratch.write("plans/2027/khac.yaml", "plan: { year: 2027, title: A }\n");
    let said = Run::default()
        .folder(&scratch.0)
        .dcs(&["init", "--year", "2027"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("khac.yaml: đã có sẵn"), "{}", said.err);
    assert!(!scratch.0.join("plans/2027/plan.toml").exists());
}
