//! What stands where something else is wanted: values in place of keys, several values in one,
//! words that say nothing, keys of other records.

use super::Mistake;

/// Of the plan in YAML.
pub(super) const YAML: &[Mistake] = &[
    (
        "- 1b:\n    section: I\n    text: Họp hội đồng.",
        "- { id: 1b, section: I, text: Họp hội đồng. }",
        "viết `id: 1b`",
    ),
    (
        "hằng quý: true }",
        "every: quarter }",
        "viết `every: quarter`",
    ),
    (
        "report: to:\n    - Ủy ban nhân dân xã Hoa Sen\n",
        "report:\n  to: [\"Ủy ban nhân dân xã Hoa Sen\"]\n",
        "xuống dòng trước `to:`, thụt lề 2 dấu cách",
    ),
    ("deadlines: danh sách\n", "deadlines:\n", "xóa `danh sách`"),
    (
        "- id: 1b\n    section: I\n    text: Họp hội đồng.\n    - Lần 1\n    - Lần 2",
        "- { id: 1b, section: I, text: Họp hội đồng. }",
        "viết `text: |`, xuống dòng viết `Họp hội đồng.` thụt lề 6 dấu cách",
    ),
    (
        "holidays:\n  - 24/11/2026\nfigures:",
        "figures:",
        "viết `{ on: \"24/11/2026\", name: \"…\" }`",
    ),
    (
        "holidays:\n  - 24/11/2026 - 26/11/2026\nfigures:",
        "figures:",
        "viết `{ from: \"24/11/2026\", until: \"26/11/2026\", name: \"…\" }`",
    ),
    (
        "holidays:\n  - 24/11/2026: Nghỉ trường\nfigures:",
        "figures:",
        "viết `{ on: \"24/11/2026\", name: \"Nghỉ trường\" }`",
    ),
    (
        "holidays:\n  - from: 24/11/2026\n    days: 3\n    name: Nghỉ trường\nfigures:",
        "figures:",
        "ghi ngày cuối vào `until`",
    ),
    (
        "holidays:\n  - on: [24/11/2026, 25/11/2026]\n    name: Nghỉ trường\nfigures:",
        "figures:",
        "cần cả thì mỗi giá trị một bản ghi",
    ),
    (
        "every: tháng, quý",
        "every: quarter",
        "với `every` là `month`, `quarter`",
    ),
    ("every: 1 lần", "every: quarter", "thay `every` bằng `due`"),
    (
        "- task: 1a",
        "- deadline: hop",
        "thay `task` bằng `deadline`, ghi cả kỳ, ví dụ `cong-khai@2026-Q1`",
    ),
    (
        "extensions:\n  - { deadline: hop, to: 15/07/2026, on: 26/06/2026, decision: 12 }\nfigures:",
        "figures:",
        "ghi tên, số và ngày của văn bản",
    ),
];

/// Of the plan in YAML with registers.
pub(super) const REGISTERS: &[Mistake] = &[
    (
        "not-applicable: chưa rõ",
        "not-applicable: Trường không có dự án",
        "ghi lý do bằng một câu ngắn",
    ),
    ("kind: đơn, on", "kind: petition, on", "nêu rõ là đơn gì"),
    (
        "value: 12/15 }",
        "count: feedback, kind: petition, step: answered }",
        "giữ một trong `12`, `15`",
    ),
    (
        "form: niêm yết, from: 04/05/2026,",
        "form: niêm yết,",
        "bản ghi này không có: bỏ đi",
    ),
    (
        "within: 5 working-days,",
        "working-days: 5,",
        "ghi vào `days` (ngày), `working-days` (ngày làm việc)",
    ),
    (
        "{ entry: td-1, step: answered,",
        "{ entry: pa-1, step: answered,",
        "mục loại này không có bước nào",
    ),
];

/// Of the plan in TOML.
pub(super) const TOML: &[Mistake] = &[
    (
        "[[party]]\nid = \"ke-toan\"",
        "[[parties]]\nid = \"ke-toan\"",
        "viết `[[parties]]`",
    ),
    ("- id = \"ke-toan\"", "id = \"ke-toan\"", "xóa dấu `- `"),
];
