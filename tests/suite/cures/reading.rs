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
        "viết `signer: { post: \"HIỆU TRƯỞNG\", name: \"Nguyễn Văn An\" }`",
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
    (
        "extensions:\n  - { deadline: hop, due: 10/07/2026, decision: QĐ 5, on: 01/06/2026 }\nfigures:",
        "figures:",
        "có phải là `to`?",
    ),
    (
        "allow:\n  - DCS201: 1a\ntasks:",
        "tasks:",
        "viết `- { rule: DCS201, record: 1a, reason: … }`",
    ),
    (
        "  - id: pa-1\n  - kind: petition\n  - on: 04/05/2026\n  - what: Quạt hỏng\n",
        "  - { id: pa-1, kind: petition, on: 04/05/2026, what: Quạt lớp 3B hỏng, channel: hòm thư góp ý }\n",
        "xóa `- ` trước `kind`",
    ),
    (
        "  - id: pa-1\n    kind:\n    on: 04/05/2026\n",
        "  - { id: pa-1, kind: petition, on: 04/05/2026, what: Quạt lớp 3B hỏng, channel: hòm thư góp ý }\n",
        "ngay sau khóa `kind`",
    ),
    (
        "note:\n      - Họp lần 1",
        "note: Họp lần 1",
        "bỏ dấu `- `, viết `note: Họp lần 1`",
    ),
    (
        "extensions:\n  - { task: hop, to: 10/07/2026, decision: QĐ 5, on: 01/06/2026 }\nfigures:",
        "figures:",
        "có phải là `deadline`?",
    ),
    (
        "  - ke-toan: Kế toán\n",
        "  - { id: ke-toan, name: Kế toán }\n",
        "viết `- { id: ke-toan, name: \"Kế toán\" }`",
    ),
    (
        "name: Kế toán, chức vụ: Kế toán trưởng }",
        "name: Kế toán }",
        "khóa `post` là của `unit.signer`",
    ),
    (
        "trạng thái: started",
        "state: started",
        "có phải là `state`?",
    ),
    (
        "{ task: 1c, name: ke-toan }",
        "{ task: 1c, lead: ke-toan }",
        "có phải là `lead`?",
    ),
    (
        "- deadline: cong-khai@2026-T5",
        "- deadline: hop",
        "`cong-khai@2026-Q2`",
    ),
    (
        "on: 14/02 - 20/02/2026, name: Nghỉ trường",
        "on: 24/11/2026, name: Nghỉ trường",
        "`from` là `14/02/2026`, `until` là `20/02/2026`",
    ),
    (
        "sum: trainings.số người }",
        "count: feedback, kind: petition, step: answered }",
        "viết `trainings.people`",
    ),
    (
        "từ ngày: 04/05/2026, form: niêm yết",
        "form: niêm yết",
        "`từ ngày` là khóa của",
    ),
    ("month: 7, day: mười lăm", "month: 7, day: 15", "viết `15`"),
    ("month: 7, day: 15/7", "month: 7, day: 15", "viết `15`"),
    (
        "place: Hoa Sen\n  timezone: Việt Nam",
        "place: Hoa Sen",
        "viết `+07:00`",
    ),
    ("year: năm hai không hai sáu", "year: 2026", "ví dụ `2026`"),
    (
        "due: 14/08/2026 }\n  - { id: x, task: 1c, ongoing: thường xuyên }",
        "due: 14/08/2026 }",
        "viết `true`",
    ),
    (
        "due: 14/08/2026 }\n  - { id: x, task: 1c, before: hop, ahead: một tuần }",
        "due: 14/08/2026 }",
        "viết `7 days`",
    ),
    ("state: dời sang quý 4", "state: started", "gõ `dcs extend`"),
    (
        "state: đã hoàn thành 1 phần",
        "state: started",
        "viết `started`",
    ),
    // Times.
    (
        "due: giữa tháng 6/2026",
        "due: 30/06/2026",
        "giữa tháng đến `20/06/2026`",
    ),
    (
        "due: tháng 6-7/2026",
        "due: 30/06/2026",
        "`from` là `01/06/2026`, `due` là `31/07/2026`",
    ),
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
    (
        "source: ngân sách, amount: 6.000.000,- }",
        "source: ngân sách, amount: 6000000 }",
        "viết `6000000`",
    ),
    (
        "item: Khoản 9 Điều 46, form",
        "item: '46.9', form",
        "có phải là `d46.9`",
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
        "viết `signer = { post = \"HIỆU TRƯỞNG\", name = \"Nguyễn Văn An\" }`",
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
    (
        "recipients:\n  - Các bộ phận;\n  - \"Lưu: VT.\"\n",
        "recipients = [\"Các bộ phận;\", \"Lưu: VT.\"]\n",
        "viết `recipients = [\"Các bộ phận;\", \"Lưu: VT.\"]`",
    ),
    (
        "[[budget]]\nparties = [\"Kế toán\"]\n",
        "[[budget]]\n",
        "dưới tiêu đề `[[parties]]`",
    ),
];
