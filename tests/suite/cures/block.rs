//! Records in block style without their dashes, keys that are written otherwise, and values of
//! rhythms in words.

use super::Mistake;

/// Of the plan in YAML.
pub(super) const YAML: &[Mistake] = &[
    // A record without its dash, with two, or below a lone one.
    (
        "    id: cong-khai\n    task: 1a\n    every: quarter\n  - { id: hop,",
        "  - { id: cong-khai, task: 1a, every: quarter }\n  - { id: hop,",
        "viết `- id` thẳng cột với dấu `-` của các mục khác (có 2 dấu cách ở trước)",
    ),
    (
        "    id: hop\n    task: 1b\n    due: 30/06/2026\n",
        "  - { id: hop, task: 1b, due: 30/06/2026 }\n",
        "viết `- id` thẳng cột với dấu `-` của các mục khác (có 2 dấu cách ở trước)",
    ),
    (
        "  id: tap-huan\n  task: 1c\n  due: 14/08/2026\n",
        "  - { id: tap-huan, task: 1c, due: 14/08/2026 }\n",
        "thụt lề các khóa bên dưới của bản ghi thẳng cột với `id`",
    ),
    (
        "  -\n  id: hop\n  task: 1b\n  due: 30/06/2026\n",
        "  - { id: hop, task: 1b, due: 30/06/2026 }\n",
        "viết `- id` thẳng cột với dấu `-` của các mục khác (có 2 dấu cách ở trước)",
    ),
    (
        "  - - id: hop\n    task: 1b\n    due: 30/06/2026\n",
        "  - { id: hop, task: 1b, due: 30/06/2026 }\n",
        "viết `- id: hop`",
    ),
    (
        "- - { id: hop,",
        "- { id: hop,",
        "mỗi mục chỉ có một dấu `-`: xóa bớt một dấu",
    ),
    (
        "recipients:\n    Các bộ phận;\n    Lưu: VT.",
        "recipients: [\"Các bộ phận;\", \"Lưu: VT.\"]",
        "mỗi dòng là một mục: `- \"Các bộ phận;\"`, `- \"Lưu: VT.\"`",
    ),
    // Keys that are written otherwise have one cause.
    (
        "{ Id: hop, TASK: 1b, Due: 30/06/2026 }",
        "{ id: hop, task: 1b, due: 30/06/2026 }",
        "`Id` thành `id`, `TASK` thành `task`, `Due` thành `due`",
    ),
    (
        "{ mã: hop, nhiệm vụ: 1b, hạn: 30/06/2026 }",
        "{ id: hop, task: 1b, due: 30/06/2026 }",
        "`mã` thành `id`, `nhiệm vụ` thành `task`, `hạn` thành `due`",
    ),
    // Rhythms and numbers in words.
    (
        "every: month, day: thứ 6 cuối tháng",
        "every: quarter",
        "`weekday` là `friday`, `nth` là `last`",
    ),
    ("every: week, day: thứ 6", "every: quarter", "viết `5`"),
    (
        "every: 15 ngày",
        "every: quarter",
        "ghi `2-weeks`, hoặc ghi `month` và thêm khóa `at-least` là 2",
    ),
    ("every: 10 ngày/lần", "every: quarter", "`at-least` là 3"),
    ("every: 14 ngày", "every: quarter", "viết `2-weeks`"),
    ("every: 30 ngày", "every: quarter", "viết `month`"),
    ("every: 90 ngày một lần", "every: quarter", "viết `quarter`"),
    (
        "every: 60 ngày",
        "every: quarter",
        "không có chu kỳ 2 tháng",
    ),
    (
        "every: 2 lần/học kỳ",
        "every: quarter",
        "thêm khóa `at-least`",
    ),
    (
        "due: mùng 5/6/2026",
        "due: 30/06/2026",
        "có phải là `05/06/2026`?",
    ),
    (
        "every: month, skip: 6-8",
        "every: quarter",
        "`[\"tháng 6\", \"tháng 7\", \"tháng 8\"]`",
    ),
    (
        "every: month, skip: [6]",
        "every: quarter",
        "viết `\"tháng 6\"`",
    ),
    (
        "name: Số buổi, value: mười hai",
        "name: Số buổi",
        "viết `12`",
    ),
    (
        "note: Họp lần 1\n    evidence: 'C:\\Quét\\b.pdf'",
        "note: Họp lần 1",
        "rồi viết `[\"b.pdf\"]`",
    ),
    // Marks and signs.
    (
        "  1. id: 1c\n     section: I\n     text: Tập huấn.\n",
        "  - { id: 1c, section: I, text: Tập huấn. }\n",
        "viết `-  id: 1c`",
    ),
    (
        "- id: 1c\n    section: I\n    text: Tập huấn:\n      - cho giáo viên\n      - cho nhân viên\n",
        "- { id: 1c, section: I, text: Tập huấn. }\n",
        "viết `text: |`, xuống dòng viết `Tập huấn:` thụt lề 6 dấu cách",
    ),
    (
        "{ id: hop task: 1b due: 30/06/2026 }",
        "{ id: hop, task: 1b, due: 30/06/2026 }",
        "viết `- { id: hop, task: 1b, due: 30/06/2026 }`",
    ),
    (
        "{ id = hop, task = 1b, due = 30/06/2026 }",
        "{ id: hop, task: 1b, due: 30/06/2026 }",
        "viết `- { id: hop, task: 1b, due: 30/06/2026 }`",
    ),
    (
        "plan:\n  - year: 2026\n",
        "plan:\n  year: 2026\n",
        "viết `year: 2026`",
    ),
    (
        "- id: hop\n  task: 1b\n  due: 30/06/2026\n",
        "- { id: hop, task: 1b, due: 30/06/2026 }\n",
        "4 dấu cách, và dời các dòng đến dòng",
    ),
    (
        "task: 1c, lead: ?",
        "task: 1c, lead: ke-toan",
        "xóa khóa `lead` nếu chưa có",
    ),
    (
        "to: [Ủy ban nhân dân xã Hoa Sen].",
        "to: [\"Ủy ban nhân dân xã Hoa Sen\"]",
        "`[\"Ủy ban nhân dân xã Hoa Sen\"]`",
    ),
    (
        "to: Ủy ban nhân dân xã Hoa Sen]",
        "to: [\"Ủy ban nhân dân xã Hoa Sen\"]",
        "`[\"Ủy ban nhân dân xã Hoa Sen\"]`",
    ),
    // Days and rhythms in words.
    (
        "due: 14 tháng Tám 2026",
        "due: 14/08/2026",
        "viết `14/08/2026`",
    ),
    (
        "due: ngày mười bốn tháng tám năm 2026",
        "due: 14/08/2026",
        "viết `14/08/2026`",
    ),
    ("due: 14/O8/2026", "due: 14/08/2026", "viết `14/08/2026`"),
    (
        "on: 10 tháng sáu 2026",
        "on: 10/06/2026",
        "viết `10/06/2026`",
    ),
    (
        "due: trước khai giảng",
        "due: 14/08/2026",
        "tính theo một thời hạn khác",
    ),
    (
        "due: chưa xác định",
        "due: 14/08/2026",
        "chỗ này còn để trống",
    ),
    (
        "every: tháng 3, 6, 9",
        "every: quarter",
        "với `due` là `tháng 3`, `tháng 6`, `tháng 9`",
    ),
    (
        "every: quarter, month: tháng cuối",
        "every: quarter",
        "xóa khóa này",
    ),
    (
        "before: hop, ahead: 5",
        "due: 14/08/2026",
        "`5 working-days`",
    ),
    ("ongoing: quanh năm", "due: 14/08/2026", "viết `true`"),
    ("state: hoàn thành 100%", "state: started", "viết `done`"),
    (
        "person: [Nguyễn Văn An, Trần B] }",
        "person: Nguyễn Văn An }",
        "`holders: [{ person: \"Nguyễn Văn An\", until: \"30/06/2026\" }, { person: \"Trần B\", from: \"01/07/2026\" }]`",
    ),
];

/// Of the plan in TOML.
pub(super) const TOML: &[Mistake] = &[
    (
        "recipients = {\"Các bộ phận;\", \"Lưu: VT.\"}",
        "recipients = [\"Các bộ phận;\", \"Lưu: VT.\"]",
        "viết `[\"Các bộ phận;\", \"Lưu: VT.\"]`",
    ),
    ("note = null", "note = \"Họp lần 1\"", "xóa cả dòng"),
    ("person = None", "person = \"Nguyễn Văn An\"", "xóa cả dòng"),
    (
        "text = Tập huấn #2",
        "text = \"Tập huấn.\"",
        "viết `\"Tập huấn #2\"`",
    ),
    (
        "text = Tập huấn # 2",
        "text = \"Tập huấn.\"",
        "viết `\"Tập huấn\"`",
    ),
    ("[[unit]]", "[unit]", "viết `[unit]`, một dấu ngoặc vuông"),
];

/// Of the plan with registers.
pub(super) const REGISTERS: &[Mistake] = &[
    ("kind: hiệu trưởng tiếp", "kind: head", "viết `head`"),
    ("every: year", "each: year", "có phải là `each`?"),
    (
        "due: 15/07",
        "month: 7, day: 15",
        "ví dụ `month: 7`, `day: 15`",
    ),
    (
        "absent: 1",
        "present: 34",
        "ghi số người có mặt vào `present`",
    ),
];
