//! Values and keys that stand in the wrong place, or say more than fits there.

use super::Mistake;

/// Of the plan with registers.
pub(super) const YAML: &[Mistake] = &[
    // A post with its holders.
    (
        "holders: [{ person: Nguyễn Văn An, until: nay }] }",
        "person: Nguyễn Văn An }",
        "xóa khóa `until`",
    ),
    (
        "holders: [{ person: Nguyễn Văn An }, { person: Trần Bình, from: tháng 7 }] }",
        "person: Nguyễn Văn An }",
        "chọn một ngày trong tháng 7",
    ),
    (
        "holders: [Nguyễn Văn An từ 01/2026 đến 6/2026] }",
        "person: Nguyễn Văn An }",
        "`{ person: \"Nguyễn Văn An\", from: \"01/01/2026\", until: \"30/06/2026\" }`",
    ),
    (
        "place: Hoa Sen\n  signer: Nguyễn Văn An",
        "place: Hoa Sen",
        "viết `signer: { name: \"Nguyễn Văn An\" }`",
    ),
    // Records within others, keys of others.
    (
        "present: 34, votes: [{ what: Quy chế, agreed: 30 }] }",
        "present: 34 }",
        "thêm khóa `meeting: hop-1` vào mỗi bản ghi",
    ),
    (
        "present: 34, votes: 30 }",
        "present: 34 }",
        "thêm khóa `meeting: hop-1`",
    ),
    (
        "section: I, text: Tập huấn., deadlines: [{ due: 14/08/2026 }] }",
        "section: I, text: Tập huấn. }",
        "thêm khóa `task: 1c` vào mỗi bản ghi",
    ),
    (
        "until: 06/05/2026, people: 2, cases",
        "people: 2, cases",
        "`until` là khóa của",
    ),
    (
        "allow:\n  - { rule: DCS201, taks: 1a, reason: Chưa rõ }\ntasks:",
        "tasks:",
        "có phải là `record`?",
    ),
    (
        "allow:\n  - { rule: DCS201, nhiệm vụ: 1a, reason: Chưa rõ }\ntasks:",
        "tasks:",
        "có phải là `record`?",
    ),
    // Times.
    (
        "every: month, skip: hè }",
        "every: quarter }",
        "ghi tên từng kỳ",
    ),
    (
        "every: week, weekday: 6 }",
        "every: quarter }",
        "nếu là thứ 6 thì viết `friday`",
    ),
    (
        "each: mỗi kỳ",
        "each: year",
        "mỗi học kỳ thì viết `semester`",
    ),
    (
        "each: thi thoảng",
        "each: year",
        "thay bằng một trong các từ ấy",
    ),
    (
        "on: \"Thứ Tư, 4/3/2026\", staff",
        "on: 04/03/2026, staff",
        "viết `04/03/2026`",
    ),
    (
        "on: \"T4, 04/03/2026\", staff",
        "on: 04/03/2026, staff",
        "viết `04/03/2026`",
    ),
    (
        "on: thứ hai ngày 04/03/2026, staff",
        "on: 04/03/2026, staff",
        "là thứ tư, không phải thứ hai",
    ),
    (
        "due: Thứ Ba ngày 30 tháng 6 năm 2026",
        "due: 30/06/2026",
        "viết `30/06/2026`",
    ),
    (
        "on: 04 và 05/03/2026, staff",
        "on: 04/03/2026, staff",
        "ngày đầu `04/03/2026` hoặc ngày xong `05/03/2026`",
    ),
    // Numbers.
    ("hours: 1,5", "hours: 8", "viết `1` hoặc `2`"),
    (
        "amount: \"1.800.000,50\" }",
        "amount: 2000000 }",
        "viết `1800000` hoặc `1800001`",
    ),
    (
        "amount: một triệu tám }",
        "amount: 2000000 }",
        "viết `1800000`",
    ),
    (
        "amount: 2 triệu rưỡi }",
        "amount: 2000000 }",
        "viết `2500000`",
    ),
    ("amount: chưa rõ }", "amount: 2000000 }", "ví dụ `2500000`"),
    (
        "keeper: [ke-toan, hieu-truong]",
        "keeper: ke-toan",
        "chọn một trong `ke-toan`, `hieu-truong`",
    ),
    // The first record of a list without its dash.
    (
        "deadlines:\n    id: cong-khai\n    task: 1a\n    every: quarter",
        "deadlines:\n  - { id: cong-khai, task: 1a, every: quarter }",
        "viết `- id`",
    ),
];

/// The same in TOML.
pub(super) const TOML: &[Mistake] = &[
    (
        "place = \"Hoa Sen\"\nsigner = \"Nguyễn Văn An\"",
        "place = \"Hoa Sen\"",
        "viết `signer = { name = \"Nguyễn Văn An\" }`",
    ),
    (
        "what = \"Cổng trường ùn tắc\"\nsteps = [{ step = \"answered\", on = 2026-05-06 }]",
        "what = \"Cổng trường ùn tắc\"",
        "thêm khóa `entry = \"pa-2\"` vào mỗi bản ghi",
    ),
    (
        "place = \"Hoa Sen\"\n\n[unit]\nweekend = [\"sunday\"]",
        "place = \"Hoa Sen\"",
        "chuyển các dòng bên dưới lên cuối `[unit]`",
    ),
    (
        "[task]\nid = \"1c\"",
        "[[tasks]]\nid = \"1c\"",
        "viết `[[tasks]]`",
    ),
    (
        "on = \"20 và 21/01/2026\"\nstaff",
        "on = 2026-03-04\nstaff",
        "ngày đầu `20/01/2026`",
    ),
    ("present = \"vắng 2\"", "present = 34", "ghi một số nguyên"),
    (
        "on = \"05/05/0226\"\nwhat",
        "on = 2026-05-05\nwhat",
        "viết đủ ngày, tháng, năm",
    ),
    ("hours = 1,5", "hours = 8", "viết `1` hoặc `2`"),
];
