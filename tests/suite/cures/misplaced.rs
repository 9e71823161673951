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
    // What is written on one line and below it.
    (
        "- id: hop, task: 1b\n    due: 30/06/2026",
        "- { id: hop, task: 1b, due: 30/06/2026 }",
        "xuống dòng trước `task`",
    ),
    (
        "• id: hop\n    task: 1b\n    due: 30/06/2026",
        "- { id: hop, task: 1b, due: 30/06/2026 }",
        "viết `- id: hop`",
    ),
    (
        "2) id: hop\n    task: 1b\n    due: 30/06/2026",
        "- { id: hop, task: 1b, due: 30/06/2026 }",
        "viết `- id: hop`",
    ),
    (
        "b) id: hop\n    task: 1b\n    due: 30/06/2026",
        "- { id: hop, task: 1b, due: 30/06/2026 }",
        "viết `- id: hop`",
    ),
    (
        "- {id: hop\n    task: 1b\n    due: 30/06/2026",
        "- { id: hop, task: 1b, due: 30/06/2026 }",
        "viết `- id: hop`",
    ),
    (
        "[id: hop\n    task: 1b\n    due: 30/06/2026",
        "- { id: hop, task: 1b, due: 30/06/2026 }",
        "viết `- id: hop`",
    ),
    ("deadlines: [\n", "deadlines:\n", "viết `deadlines:`"),
    ("deadlines =\n", "deadlines:\n", "viết `deadlines:`"),
    ("THỜI HẠN\n", "deadlines:\n", "viết `deadlines:`"),
    // Days.
    ("due: 14\\8\\2026", "due: 14/08/2026", "viết `14/08/2026`"),
    ("due: 14|8|2026", "due: 14/08/2026", "viết `14/08/2026`"),
    ("due: mười bốn tháng tám", "due: 14/08/2026", "sau `14/08/`"),
    ("due: N/A", "due: 14/08/2026", "chỗ này còn để trống"),
    ("due: ...", "due: 14/08/2026", "chỗ này còn để trống"),
    ("due: 6 tháng", "due: 14/08/2026", "viết một ngày, ví dụ"),
    (
        "on: Hoa Sen, ngày 05 tháng 01 năm 2026",
        "on: 10/06/2026",
        "viết `05/01/2026`",
    ),
    (
        "on: ngày … tháng … năm 2026",
        "on: 10/06/2026",
        "chỗ này còn để trống",
    ),
    // Persons and the unit.
    (
        "person: Nguyễn Văn An và Trần Bé }",
        "person: Nguyễn Văn An }",
        "`person` chỉ ghi một người",
    ),
    (
        "person: { name: Nguyễn Văn An } }",
        "person: Nguyễn Văn An }",
        "viết `person: \"Nguyễn Văn An\"`",
    ),
    (
        "members: 5 người }",
        "person: Nguyễn Văn An }",
        "`members: [{ name: \"…\" }]` gồm mỗi người một mục",
    ),
    (
        "name: Trường Tiểu học Hoa Sen\n  signer:\n    name: Nguyễn Văn An\n    title: HIỆU TRƯỞNG",
        "name: Trường Tiểu học Hoa Sen",
        "có phải là `post`?",
    ),
    (
        "name: Trường Tiểu học Hoa Sen\n  code: THHS/2026",
        "name: Trường Tiểu học Hoa Sen",
        "viết `THHS`",
    ),
    (
        "name: Trường Tiểu học Hoa Sen\n  place: Hoa Sen, ngày 05 tháng 01 năm 2026",
        "name: Trường Tiểu học Hoa Sen",
        "viết `Hoa Sen`",
    ),
    (
        "name: Trường Tiểu học Hoa Sen\n  địa chỉ: Hoa Sen",
        "name: Trường Tiểu học Hoa Sen",
        "có phải là `place`?",
    ),
    // Words for keys and values.
    (
        "tiêu đề: NỘI DUNG",
        "title: NỘI DUNG",
        "có phải là `title`?",
    ),
    (
        "hạn nộp: 20/11/2026",
        "due: 20/11/2026",
        "có phải là `due`?",
    ),
    ("year: 2O26", "year: 2026", "viết `2026`"),
    (
        "lead: ke-toan (chính) }",
        "lead: ke-toan }",
        "viết `ke-toan`",
    ),
    (
        "note: Họp lần 1\n    evidence: có",
        "note: Họp lần 1",
        "minh chứng là tên tệp",
    ),
    (
        "note: Họp lần 1\n    evidence: [có]",
        "note: Họp lần 1",
        "minh chứng là tên tệp",
    ),
    ("sections: []\n", "sections:\n", "xóa `[]`"),
    (
        "due: 20/11/2026\n  until: nay",
        "due: 20/11/2026",
        "viết đủ ngày, tháng, năm",
    ),
    (
        "due: 20/11/2026\n  until: 31/12/2026",
        "due: 20/11/2026",
        "ngày chốt số liệu, không sau `due`",
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
