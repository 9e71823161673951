//! Mistakes about registers, their entries and steps.

use super::Mistake;

/// Of the plan with registers.
pub(super) const YAML: &[Mistake] = &[
    // What belongs to another list, or is written in it.
    (
        "  - { entry: pa-1, step: answered, on: 06/05/2026 }\n  - { id: pa-9, kind: comment, on: 06/05/2026, what: Sân chơi }",
        "  - { entry: pa-1, step: answered, on: 06/05/2026 }",
        "lên cuối danh sách `feedback`",
    ),
    (
        "what: Cổng trường ùn tắc, steps: [{ step: answered, on: 06/05/2026 }] }",
        "what: Cổng trường ùn tắc }",
        "thêm khóa `entry: pa-2` vào mỗi bản ghi",
    ),
    (
        "- { id: pa-1, step: answered",
        "- { entry: pa-1, step: answered",
        "có phải là `entry`?",
    ),
    (
        "- { feedback: pa-1, step: answered",
        "- { entry: pa-1, step: answered",
        "có phải là `entry`?",
    ),
    (
        "entry: pa-1, kind: answered",
        "entry: pa-1, step: answered",
        "có phải là `step`?",
    ),
    (
        "step: answered, on: 06/05/2026, channel: hòm thư",
        "step: answered, on: 06/05/2026",
        "khóa `channel` là của `feedback`",
    ),
    ("entry: 2, step", "entry: pa-1, step", "có phải là `pa-2`?"),
    (
        "kind: internal, on: 05/05/2026, what: Cổng",
        "kind: comment, on: 05/05/2026, what: Cổng",
        "`internal` là loại của sổ `disclosures`",
    ),
    // What is missing is named with what may stand there.
    (
        "id: pa-2, on: 05/05/2026",
        "id: pa-2, kind: comment, on: 05/05/2026",
        "`comment` (phản ánh)",
    ),
    (
        "{ id: pa-2, kind: comment, what",
        "{ id: pa-2, kind: comment, on: 05/05/2026, what",
        "giá trị là một ngày",
    ),
    (
        "checked: 14/06/2026 }\n  - { id: feedback, keeper: hieu-truong }",
        "checked: 14/06/2026 }",
        "mỗi sổ có một bản ghi trong `registers`",
    ),
    // Days of the moon, several days, numbers in words, steps in words.
    ("due: rằm tháng 7", "due: 30/06/2026", "ghi ngày dương lịch"),
    (
        "due: 10/3 âm lịch",
        "due: 30/06/2026",
        "ghi ngày dương lịch",
    ),
    ("on: mùng 3 Tết", "on: 10/06/2026", "ghi ngày dương lịch"),
    (
        "on: 03-04/03/2026, what: Tập",
        "on: 04/03/2026, what: Tập",
        "ghi ngày đầu `03/03/2026` hoặc ngày xong `04/03/2026`",
    ),
    ("working-days: năm", "working-days: 5", "viết `5`"),
    (
        "working-days: năm ngày làm việc",
        "working-days: 5",
        "viết `5`",
    ),
    ("hours: hai ngày", "hours: 8", "đổi ra giờ"),
    ("due: 17h00 ngày 30/6", "due: 30/06/2026", "sau `30/06/`"),
    (
        "- task: cong-khai@2026-Q1\n    on: 10/06/2026",
        "- deadline: hop\n    on: 10/06/2026",
        "thay `task` bằng `deadline`, giá trị `cong-khai@2026-Q1`",
    ),
    (
        "extensions:\n  - { deadline: hop, on: 10/06/2026, to: thêm 15 ngày, decision: số 1 }\nfigures:",
        "figures:",
        "ghi ngày hết hạn mới",
    ),
    (
        "allow:\n  - { rule: DCS20l, reason: Đã duyệt }\nfigures:",
        "figures:",
        "có phải là `DCS201`?",
    ),
    (
        "entry: pa-1, state: answered",
        "entry: pa-1, step: answered",
        "có phải là `step`?",
    ),
    (
        "{ id: d46.5, reason: Trường không có dự án }",
        "{ id: d46.5, not-applicable: Trường không có dự án }",
        "có phải là `not-applicable`?",
    ),
    ("present: vắng 2", "present: 34", "ghi một số nguyên"),
    (
        "on: 03 và 04/03/2026, what: Tập",
        "on: 04/03/2026, what: Tập",
        "chỉ ghi được một ngày",
    ),
    (
        "on: 05/05/0226, what",
        "on: 05/05/2026, what",
        "viết đủ ngày, tháng, năm",
    ),
    ("step: đã trả lời xong", "step: answered", "viết `answered`"),
];
