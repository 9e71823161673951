//! Slips in records of one line, in days and rhythms, and keys of other names.

use super::Mistake;

/// Of the plan in YAML.
pub(super) const YAML: &[Mistake] = &[
    // Braces that are missing, and other marks.
    (
        "- id: hop, task: 1b, due: 30/06/2026 }",
        "- { id: hop, task: 1b, due: 30/06/2026 }",
        "viết `- { id: hop, task: 1b, due: 30/06/2026 }`",
    ),
    (
        "- id: hop, task: 1b, due: 30/06/2026\n",
        "- { id: hop, task: 1b, due: 30/06/2026 }\n",
        "viết `- { id: hop, task: 1b, due: 30/06/2026 }`",
    ),
    (
        "→ { id: hop,",
        "- { id: hop,",
        "viết `- { id: hop, task: 1b",
    ),
    (
        "- Tổ văn phòng\n  - { id: cong-doan, name: Công đoàn }",
        "- { id: cong-doan, name: Công đoàn }",
        "viết `- { id: to-van-phong, name: \"Tổ văn phòng\" }`",
    ),
    (
        "task: 1b, what: [Họp, bàn], due",
        "task: 1b, due",
        "viết `\"Họp, bàn\"`",
    ),
    (
        "id: tap-huan, tasks: [1c], due",
        "id: tap-huan, task: 1c, due",
        "viết `task: 1c`; nhiều thì mỗi cái một bản ghi",
    ),
    // Days.
    (
        "due: \"14 / 08 / 2026\"",
        "due: 14/08/2026",
        "viết `14/08/2026`",
    ),
    (
        "due: 14/08/2026 lúc 17h",
        "due: 14/08/2026",
        "viết `14/08/2026`",
    ),
    ("due: 14/08/20026", "due: 14/08/2026", "bốn chữ số"),
    (
        "due: sau hội nghị 5 ngày",
        "due: 14/08/2026",
        "`after` (mã của thời hạn được tính từ đó) và `within`: `5 days`",
    ),
    (
        "due: trong 10 ngày",
        "due: 14/08/2026",
        "`within`: `10 days`",
    ),
    (
        "due: khai giảng",
        "due: 14/08/2026",
        "không biết sự kiện ấy",
    ),
    // Rhythms.
    ("every: ngày", "every: quarter", "khóa `ongoing`"),
    ("every: biweekly", "every: quarter", "viết `2-weeks`"),
    (
        "every: mỗi tuần 2 buổi",
        "every: quarter",
        "thêm khóa `at-least`",
    ),
    (
        "every: 3 tháng một lần vào ngày 10",
        "every: quarter",
        "`every`: `quarter`, `day`: `10`",
    ),
    (
        "every: month, day: 5-10",
        "every: quarter",
        "`from-day` là `5`, `day` là `10`",
    ),
    (
        "every: year, day: 15/8",
        "every: quarter",
        "`month` là `8`, `day` là `15`",
    ),
    (
        "after: hop, within: nửa tháng",
        "due: 14/08/2026",
        "viết `15 days`",
    ),
    (
        "before: hop, ahead: trước 3 ngày",
        "due: 14/08/2026",
        "viết `3 days`",
    ),
    // Keys of other names.
    ("mã số: 1c, section", "id: 1c, section", "có phải là `id`?"),
    (
        "name: Trường Tiểu học Hoa Sen\n  weekend: thứ bảy, chủ nhật",
        "name: Trường Tiểu học Hoa Sen",
        "`[\"saturday\", \"sunday\"]`",
    ),
    (
        "name: Trường Tiểu học Hoa Sen\n  signer: { tên: Nguyễn Văn An, chức vụ: Hiệu trưởng }",
        "name: Trường Tiểu học Hoa Sen",
        "`tên` thành `name`, `chức vụ` thành `post`",
    ),
];

/// Of the plan with registers.
pub(super) const REGISTERS: &[Mistake] = &[
    (
        "people: 2, hours: 8, trạng thái: xong",
        "people: 2, hours: 8",
        "mục sổ không ghi trạng thái",
    ),
    (
        "type: comment, on",
        "kind: comment, on",
        "có phải là `kind`?",
    ),
    (
        "người: 2, vụ: 1",
        "people: 2, cases: 1",
        "`người` thành `people`, `vụ` thành `cases`",
    ),
];
