//! Mistakes in the values of registers, duties, figures and money: a number where a name is
//! wanted, a unit beside a number, a yes where a reason is wanted, a semicolon for a comma.

use super::Mistake;

/// A sound plan with registers, in which the mistakes are made.
pub(super) const PLAN: &str = include_str!("registers.yaml");

/// The same in TOML.
pub(super) const TOML_PLAN: &str = include_str!("registers.toml");

/// Of the plan in YAML.
pub(super) const YAML: &[Mistake] = &[
    // Duties of the law that there are not.
    (
        "id: ck.99,",
        "id: d46.5,",
        "`dcs coverage --all` liệt kê các mã của luật",
    ),
    ("id: d46.99,", "id: d46.5,", "`d46.1`, `d46.2`, "),
    (
        "id: 46.5,",
        "id: d46.5,",
        "có phải là `d46.5` (Đầu tư công)?",
    ),
    (
        "id: Đ46-5,",
        "id: d46.5,",
        "có phải là `d46.5` (Đầu tư công)?",
    ),
    (
        "id: d46.05,",
        "id: d46.5,",
        "có phải là `d46.5` (Đầu tư công)?",
    ),
    (
        "id: ns.q5,",
        "id: d46.5,",
        "`ns.giao`, `ns.dieu-chinh`, `ns.q1`",
    ),
    ("item: 46.30", "item: '46.9'", "`46.1`, `46.2`, "),
    ("item: Đ46.9", "item: '46.9'", "`d46.9`"),
    // A yes where a reason is wanted.
    (
        "not-applicable: true",
        "not-applicable: Trường không có dự án",
        "ghi lý do bằng một câu ngắn",
    ),
    (
        "not-applicable: không",
        "not-applicable: Trường không có dự án",
        "ghi lý do bằng một câu ngắn",
    ),
    (
        "not-applicable: 1",
        "not-applicable: Trường không có dự án",
        "ghi lý do bằng một câu ngắn",
    ),
    (
        "reason: có",
        "note: Họp lần 1",
        "ghi lý do bằng một câu ngắn",
    ),
    // A number, a flag or another word where one of some words is wanted.
    (
        "count: 12",
        "count: feedback",
        "con số thì ghi ở khóa `value` (giá trị `12`)",
    ),
    (
        "count: true",
        "count: feedback",
        "thay bằng một trong các từ ấy",
    ),
    ("count: phản ánh", "count: feedback", "viết `feedback`"),
    ("count: sổ phản ánh", "count: feedback", "viết `feedback`"),
    (
        "sum: spending",
        "count: feedback, kind: petition, step: answered",
        "viết `spending.amount`",
    ),
    (
        "sum: 12",
        "count: feedback, kind: petition, step: answered",
        "khóa `value` (giá trị `12`)",
    ),
    (
        "id: tiếp dân, keeper",
        "id: feedback, keeper",
        "viết `receptions`",
    ),
    // Numbers and flags that name nothing.
    ("section: 1, text", "section: I, text", "có phải là `I`?"),
    (
        "section: 1.10, text",
        "section: I, text",
        "viết một mã đã có (`I`)",
    ),
    (
        "lead: 1 }",
        "lead: ke-toan }",
        "viết một mã đã có (`hieu-truong`, `ke-toan`",
    ),
    (
        "lead: true }",
        "lead: ke-toan }",
        "viết một mã đã có (`hieu-truong`, `ke-toan`",
    ),
    // Money.
    ("amount: 6 triệu", "amount: 6000000", "viết `6000000`"),
    (
        "amount: 6,5 triệu đồng",
        "amount: 6000000",
        "viết `6500000`",
    ),
    ("amount: 6tr5", "amount: 6000000", "viết `6500000`"),
    ("amount: 6000k", "amount: 6000000", "viết `6000000`"),
    ("amount: 6.000.000", "amount: 6000000", "viết `6000000`"),
    ("amount: 6,000,000", "amount: 6000000", "viết `6000000`"),
    ("amount: 6 000 000 đ", "amount: 6000000", "viết `6000000`"),
    ("amount: 6_000_000", "amount: 6000000", "viết `6000000`"),
    (
        "amount: 6e6",
        "amount: 6000000",
        "viết liền các chữ số, không kèm chữ",
    ),
    ("amount: sáu triệu", "amount: 6000000", "viết `6000000`"),
    // Figures in thousands, millions and other scales.
    (
        "figures: { buoi: 1,2 tỷ }",
        "figures: { buoi: 2 }",
        "viết `1200000000`",
    ),
    (
        "figures: { buoi: 500 triệu }",
        "figures: { buoi: 2 }",
        "viết `500000000`",
    ),
    (
        "figures: { buoi: 1,2 tỷ đồng chẵn }",
        "figures: { buoi: 2 }",
        "viết `1200000000`",
    ),
    (
        "figures: { buoi: 3 trăm }",
        "figures: { buoi: 2 }",
        "bằng chữ số, không kèm chữ",
    ),
    ("people: 3 trăm", "people: 2", "bằng chữ số, không kèm chữ"),
    ("people: 1,2 vạn", "people: 2", "bằng chữ số, không kèm chữ"),
    // Other units.
    ("hours: 8h", "hours: 8", "viết `8`"),
    ("hours: 30 phút", "hours: 8", "khóa này ghi số giờ"),
    ("hours: 1 buổi", "hours: 8", "khóa này ghi số giờ"),
    ("hours: 8h30", "hours: 8", "khóa này ghi số giờ"),
    ("people: hai", "people: 2", "viết `2`"),
    ("people: 1,5", "people: 2", "viết `1` hoặc `2`"),
    ("people: 30/35", "people: 2", "giữ một trong `30`, `35`"),
    ("people: nhiều", "people: 2", "bằng chữ số, không kèm chữ"),
    ("year: 2026.0", "year: 2026", "viết `2026`"),
    (
        "due-soon: yes",
        "due-soon: 14",
        "bằng chữ số, không kèm chữ",
    ),
    // Semicolons between values.
    (
        "tasks: [\"1a\"; \"1b\"]",
        "tasks: [1a, 1b]",
        "viết `- { tasks: [\"1a\", \"1b\"], lead",
    ),
    (
        "recipients: [\"Các bộ phận;\"; \"Lưu: VT.\"]",
        "recipients: [\"Các bộ phận;\", \"Lưu: VT.\"]",
        "viết `recipients: [\"Các bộ phận;\", \"Lưu: VT.\"]`",
    ),
    (
        "id: hop; task: 1b; due:",
        "id: hop, task: 1b, due:",
        "viết `- { id: hop, task: 1b, due: 30/06/2026 }`",
    ),
    (
        "id: hop;task: 1b;due:",
        "id: hop, task: 1b, due:",
        "viết `- { id: hop, task: 1b, due: 30/06/2026 }`",
    ),
    (
        "tasks: [1a, 1b]; lead",
        "tasks: [1a, 1b], lead",
        "viết `- { tasks: [1a, 1b], lead",
    ),
    (
        "what: Quạt lớp 3B hỏng; channel:",
        "what: Quạt lớp 3B hỏng, channel:",
        "what: Quạt lớp 3B hỏng, channel:",
    ),
];

/// Of the plan in TOML.
pub(super) const TOML: &[Mistake] = &[
    (
        "not-applicable = true",
        "not-applicable = \"Trường không có dự án\"",
        "ghi lý do bằng một câu ngắn",
    ),
    (
        "id = 46.5",
        "id = \"d46.5\"",
        "có phải là `d46.5` (Đầu tư công)?",
    ),
    ("item = 46.30", "item = \"46.9\"", "`46.1`, `46.2`, "),
    (
        "count = 12",
        "count = \"feedback\"",
        "khóa `value` (giá trị `12`)",
    ),
    (
        "count = \"phản ánh\"",
        "count = \"feedback\"",
        "viết `feedback`",
    ),
    ("section = 1", "section = \"I\"", "có phải là `I`?"),
    (
        "lead = true",
        "lead = \"ke-toan\"",
        "viết một mã đã có (`hieu-truong`",
    ),
    (
        "figures = { buoi = 500 triệu }",
        "figures = { buoi = 2 }",
        "viết `500000000`",
    ),
    (
        "figures = { buoi = 3 trăm }",
        "figures = { buoi = 2 }",
        "bằng chữ số, không kèm chữ",
    ),
    ("amount = 6 triệu", "amount = 6000000", "viết `6000000`"),
    ("amount = \"6,5 triệu\"", "amount = 6000000", "`6500000`"),
    ("amount = 6,000,000", "amount = 6000000", "viết `6000000`"),
    ("amount = 6_000_000", "amount = 6000000", "viết `6000000`"),
    ("hours = 30 phút", "hours = 8", "khóa này ghi số giờ"),
    ("people = hai", "people = 2", "viết `2`"),
    ("people = nhiều", "people = 2", "bằng chữ số, không kèm chữ"),
    (
        "tasks = [\"1a\"; \"1b\"]",
        "tasks = [\"1a\", \"1b\"]",
        "viết `,`",
    ),
];
