//! Command lines that are refused, and what is said to type instead.

use crate::world::dcs;

/// A command line that is refused, and what is said to type instead.
const LINES: &[(&[&str], &str)] = &[
    (&["law", "--id", "to-cao"], "`dcs law to-cao`"),
    (&["overdue", "30"], "viết `--warn 30d`"),
    (&["overdue", "--warn", "một tháng"], "có phải là `30d`?"),
    (&["check", "--deny"], "có phải là `--deny-warnings`?"),
    (&["list", "feedback", "--muộn"], "viết `--late`"),
    (&["init", "--nam", "2027"], "viết `--year 2027`"),
    (&["status", "--nguoi", "kế toán"], "`--party \"kế toán\"`"),
    (&["overdue", "--hom-nay"], "viết `--as-of"),
    (&["law", "--từ", "03/08/2026"], "viết `--on 03/08/2026`"),
    (
        &["ghi", "hop", "--ngày", "10/06/2024"],
        "`dcs record hop --on 10/06/2024`",
    ),
    (&["xóa", "pa-1"], "gõ `dcs undo`"),
    (&["thống", "kê"], "có phải là `dcs status`?"),
    (&["status", "quá", "hạn"], "gõ `dcs overdue`"),
    (&["status", "việc quá hạn"], "gõ `dcs overdue`"),
    (&["check", "plan.yaml"], "gõ `dcs check`"),
    (
        &["record", "bao-cao", "--state", "100%"],
        "có phải là `done`?",
    ),
    (
        &["extend", "bao-cao", "--to", "15 ngày", "--by-decision", "x"],
        "không ghi thêm bao lâu",
    ),
    (&["list", "sổ"], "ví dụ `dcs list feedback`"),
    (&["list", "--loai", "petition"], "gõ `dcs list feedback`"),
    (&["list", "comment"], "gõ `dcs list feedback`"),
    (&["report", "2026"], "gõ `dcs report -p plans/2026`"),
    (&["explain", "DCS999"], "xem mọi quy tắc: `dcs explain`"),
    (
        &["add", "receptions", "--people", "ba"],
        "viết `--set people=3`",
    ),
    (
        &[
            "step",
            "pa-2024-003",
            "passed-on",
            "--plan",
            "examples/truong-hoanh-2024",
            "--dry-run",
        ],
        "pa-2024-003 passed-on --to \"…\"`",
    ),
    (
        &["status", "tháng", "11"],
        "`dcs status --as-of 30/11/2024`",
    ),
    (
        &["status", "quý", "2/2023"],
        "`dcs status --as-of 30/06/2023`",
    ),
    (&["check", "kế", "hoạch"], "`dcs check` không nhận `kế`"),
    (&["record", "1a", "--ghi-chu", "x"], "viết `--note x`"),
    (&["record", "1a", "--Lý-do", "x"], "viết `--reason x`"),
    (&["status", "--chủ-trì", "x"], "viết `--party x`"),
    (&["extend", "1a", "--den", "x"], "viết `--to <NGÀY>`"),
    (
        &["extend", "1a", "đến", "30/07/2024"],
        "viết `--to 30/07/2024`",
    ),
    (
        &["record", "1a", "--note", "Họp", "tổ", "xong", "--copy"],
        "`--note \"Họp tổ xong\"`",
    ),
    (
        &["record", "--note", "Họp", "tổ", "xong"],
        "`--note \"Họp tổ xong\"`",
    ),
    // Commands in Vietnamese.
    (&["gia", "hạn", "1b"], "`dcs extend 1b`"),
    (&["kiểm", "tra"], "`dcs check`"),
    (&["kiem-tra"], "`dcs check`"),
    (
        &["báo", "cáo", "--output", "x.docx"],
        "`dcs report --output x.docx`",
    ),
    (&["ghi", "1a"], "`dcs record 1a`"),
    (&["ghi", "sổ", "feedback"], "`dcs add feedback`"),
    (
        &["xử", "lý", "pa-1", "answered"],
        "`dcs step pa-1 answered`",
    ),
    (&["-q", "quá", "hạn"], "`dcs -q overdue`"),
    (&["trợ", "giúp"], "`dcs help`"),
    (&["explain", "quá", "hạn"], "`dcs overdue --help`"),
    // Values without their options, and options with one dash.
    (&["status", "1b"], "`--task 1b`"),
    (&["extend", "1b", "15/09/2024"], "viết `--to 15/09/2024`"),
    (&["record", "1a", "15/5/2024"], "viết `--on 15/05/2024`"),
    (
        &["record", "1a", "bien-ban.pdf"],
        "viết `--evidence bien-ban.pdf`",
    ),
    (&["check", "plans/2024"], "viết `--plan plans/2024`"),
    (&["record", "1a", "-evidence", "x.pdf"], "`--evidence`"),
    (&["record", "1a", "-ghi-chú", "x"], "`--note`"),
    (&["status", "-plan", "plans/2024"], "`--plan`"),
    (&["check", "--file", "plans/2024"], "`--plan plans/2024`"),
    (&["report", "--file", "x.docx"], "`--output x.docx`"),
    (&["record", "1a", "--file", "x.pdf"], "`--evidence x.pdf`"),
    (
        &["check", "-p", "plans/2024/deadlines.toml"],
        "`-p plans/2024`",
    ),
    (
        &["status", "--bộ", "phận", "Kế toán"],
        "`--party \"Kế toán\"`",
    ),
    (&["report", "--xuất", "pdf"], "`--output bao-cao.pdf`"),
    (&["plan", "ke hoach.docx"], "`--output \"ke hoach.docx\"`"),
    (
        &["add", "feedback", "comment", "--what", "Sân trơn"],
        "`dcs add feedback --kind comment --what \"Sân trơn\"`",
    ),
    (&["init", "năm 2027"], "`dcs init --year 2027`"),
    (&["law", "--on", "32/06/2026"], "không tháng nào có ngày 32"),
    (&["status", "--as-of", "2026-30-06"], "`2026-06-30`"),
    (
        &["status", "-p", "plans/2024", "quý", "2/2023"],
        "`dcs status -p plans/2024 --as-of 30/06/2023`",
    ),
    (
        &["record", "danh-gia-quy@2024-Q1", "hoàn", "thành"],
        "thừa `hoàn thành`; viết `--state done`",
    ),
    (
        &["record", "danh-gia-quy@2024-Q1", "hoãn"],
        "`--state paused`",
    ),
    (
        &["record", "Họp", "tổ"],
        "tên có dấu cách thì đặt trong ngoặc kép",
    ),
    (&["list", "feedback", "--mở"], "viết `--open`"),
    (&["list", "quá", "hạn"], "gõ `dcs overdue`"),
    (
        &["list", "phản ánh", "quá hạn"],
        "gõ `dcs list feedback --late`",
    ),
    (
        &["list", "chưa xong", "phản ánh"],
        "gõ `dcs list feedback --open`",
    ),
    (&["list", "tiếp dân"], "có phải là `dcs list receptions`?"),
    (
        &["add", "kiến nghị"],
        "gõ `dcs add feedback --kind petition`",
    ),
    (
        &["add", "tiếp công dân"],
        "`dcs add receptions --kind head`",
    ),
    (
        &["coverage", "--sổ", "disclosures"],
        "viết `dcs coverage disclosures`",
    ),
    (
        &["status", "tuần này"],
        "gõ `dcs status --since 14/10/2024`; việc đến hạn trong những ngày tới thì gõ `dcs status --due-within 7d`",
    ),
    (
        &["status", "tuần", "sau"],
        "gõ `dcs status --due-within 7d`",
    ),
    (&["overdue", "tháng này"], "gõ `dcs overdue --warn 30d`"),
    (
        &["overdue", "hiệu", "trưởng"],
        "gõ `dcs status --party \"hiệu trưởng\"`",
    ),
    (&["report", "6", "tháng"], "`dcs report --as-of 30/06/2024`"),
    (
        &["extend", "1b", "thêm", "10", "ngày"],
        "`dcs extend 1b --to NGÀY/THÁNG/NĂM --by-decision \"…\"`",
    ),
    (
        &[
            "extend",
            "1b",
            "--to",
            "25/11",
            "--by-decision",
            "x",
            "--as-of",
            "15/06/2027",
        ],
        "có phải là `25/11/2027`?",
    ),
    (
        &[
            "extend",
            "1b",
            "--to",
            "25/11",
            "--by-decision",
            "x",
            "--as-of=15/06/2028",
        ],
        "có phải là `25/11/2028`?",
    ),
    (
        &[
            "step",
            "pa-2024-003",
            "xong",
            "--plan",
            "examples/truong-hoanh-2024",
            "--dry-run",
        ],
        " pa-2024-003 answered`",
    ),
    (&["check", "2026"], "gõ `dcs check -p plans/2026`"),
    (&["undo", "pa-1"], "gõ `dcs undo`"),
    (&["coverage", "thiếu"], "viết `--missing`"),
    (&["law", "khieu-nai", "3/8/2026"], "viết `--on 03/08/2026`"),
    (
        &["extend", "1b", "10/7/2026", "QĐ 5"],
        "viết `--to 10/07/2026`",
    ),
    (&["plan", "--mau", "mau.docx"], "viết `--template mau.docx`"),
    (&["version"], "`dcs --version`"),
    (&["xuất", "word"], "`dcs report --output bao-cao.docx`"),
    (
        &["thống", "kê", "quý", "2"],
        "`dcs status --as-of 30/06/2024`",
    ),
    (
        &["status", "--as-of", "hôm", "qua"],
        "viết `--as-of 14/10/2024`",
    ),
    (
        &["add", "training", "Tập", "huấn"],
        "viết `dcs add trainings --what \"Tập huấn\"`",
    ),
    (
        &["step", "pa-2", "trả", "lời", "ngày", "6/6/2024"],
        "viết `dcs step pa-2 answered --on 06/06/2024`",
    ),
    (
        &["step", "phản", "ánh", "2", "answered"],
        "viết `dcs step \"phản ánh 2\" answered`",
    ),
    (
        &["list", "tasks", "1a", "-p", "plans/2024"],
        "xem mọi bản ghi cùng loại: `dcs list",
    ),
    (&["plan", "word"], "viết `--output ke-hoach.docx`"),
    (&["status", "nhiệm", "vụ", "1b"], "viết `--task 1b`"),
    (
        &["status", "bộ", "phận", "kế", "toán"],
        "viết `--party \"kế toán\"`",
    ),
    (
        &["extend", "1b", "--date", "10/07/2026", "--by-decision", "x"],
        "viết `--to 10/07/2026`",
    ),
];

#[test]
fn each_refused_line_is_told_what_to_type() {
    let mut wrong = Vec::new();
    for (line, cure) in LINES {
        let said = dcs(line);
        if said.code != 2 || !said.err.contains(cure) {
            wrong.push(format!("{line:?}: {}: {}", said.code, said.err));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
