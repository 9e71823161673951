//! Mistakes that every kind of records and of keys may have: a text without words, a number
//! beyond its bounds, a day where a period or a deadline is wanted, an entry named by what it is
//! about, a step as a key.

use super::Mistake;

/// Of the plan in YAML with registers.
pub(super) const YAML: &[Mistake] = &[
    // Texts that hold no word.
    (
        "{ id: buoi, name: 12 }",
        "{ id: buoi, name: Số buổi }",
        "ghi tên hay nội dung bằng lời",
    ),
    (
        "text: true }",
        "text: Tập huấn. }",
        "ghi tên hay nội dung bằng lời",
    ),
    (
        "title: 2026-01-02",
        "title: NỘI DUNG",
        "ghi tên hay nội dung bằng lời",
    ),
    (
        "name: không }",
        "name: Số buổi }",
        "ghi tên hay nội dung bằng lời",
    ),
    (
        "note: 10/06/2026",
        "note: Họp lần 1",
        "ghi tên hay nội dung bằng lời",
    ),
    (
        "recipients: [12, \"Lưu: VT.\"]",
        "recipients: [\"Các bộ phận;\", \"Lưu: VT.\"]",
        "ghi tên hay nội dung bằng lời",
    ),
    // Numbers beyond their bounds.
    ("month: 13", "month: 7", "ghi một số từ 1 đến 12"),
    ("day: 32", "day: 15", "ghi một số từ 1 đến 31"),
    ("people: -2", "people: 2", "gõ thừa, viết `2`"),
    ("people: 99999999999", "people: 2", "thừa chữ số"),
    ("year: 26", "year: 2026", "viết `2026`"),
    ("people: 20%", "people: 2", "không ghi phần trăm"),
    // Days.
    (
        "on: ngày 01 tháng 02 năm 2026",
        "on: 10/06/2026",
        "có phải là `01/02/2026`?",
    ),
    (
        "channel: hòm thư góp ý, period: 05/05/2026 }",
        "channel: hòm thư góp ý }",
        "kỳ có ngày ấy là `2026-05` (tháng) hay `2026-Q2` (quý)",
    ),
    (
        "deadline: 10/06/2026",
        "deadline: hop",
        "cần mã của thời hạn: `cong-khai`, `hop`, `tap-huan`",
    ),
    (
        "deadline: 06/2026",
        "deadline: hop",
        "cần mã của thời hạn: `cong-khai`, `hop`, `tap-huan`",
    ),
    (
        "deadline: ngày 10 tháng 6 năm 2026",
        "deadline: hop",
        "cần mã của thời hạn",
    ),
    // Entries, by what they are about.
    ("entry: Quạt lớp 3B hỏng", "entry: pa-1", "viết `pa-1`"),
    ("entry: quạt lớp 3b", "entry: pa-1", "viết `pa-1`"),
    (
        "lead: Hiệu trưởng nhà trường }",
        "lead: ke-toan }",
        "viết một mã đã có",
    ),
    // Steps as keys.
    (
        "what: Cổng trường ùn tắc, answered: 06/05/2026 }",
        "what: Cổng trường ùn tắc }",
        "`- { entry: pa-2, step: answered, on: 06/05/2026 }`; hoặc gõ `dcs step pa-2 answered --on 06/05/2026`",
    ),
    (
        "what: Cổng trường ùn tắc, answered: có }",
        "what: Cổng trường ùn tắc }",
        "gõ `dcs step pa-2 answered`",
    ),
    // Figures without a number.
    (
        "figures: buoi",
        "figures: { buoi: 2 }",
        "trong ngoặc nhọn, ví dụ `{ buoi: 12 }`",
    ),
    // A part of a meaning with other diacritics.
    (
        "step: Khác, on: 06",
        "step: answered, on: 06",
        "thay bằng một trong các từ ấy",
    ),
];

/// Of the plan in TOML with registers.
pub(super) const TOML: &[Mistake] = &[
    (
        "name = 12",
        "name = \"Số buổi\"",
        "ghi tên hay nội dung bằng lời",
    ),
    ("month = 13", "month = 7", "ghi một số từ 1 đến 12"),
    (
        "deadline = 2026-06-10",
        "deadline = \"hop\"",
        "cần mã của thời hạn",
    ),
    (
        "entry = \"Quạt lớp 3B hỏng\"",
        "entry = \"pa-1\"",
        "viết `pa-1`",
    ),
];
