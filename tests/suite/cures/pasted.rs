//! What comes with a text that is pasted: curly quotes, the paths of Windows, bullets, the errors
//! and the days of spreadsheets; and what is not to be pasted: persons.

use super::Mistake;

/// Of the plan in YAML.
pub(super) const YAML: &[Mistake] = &[
    // Quotes, comments, bullets.
    (
        "name: “Kế toán” }",
        "name: Kế toán }",
        "viết bằng ngoặc thẳng: `\"Kế toán\"`; nếu cần in cả hai dấu thì viết `\"“Kế toán”\"`",
    ),
    ("note: ‘Họp lần 1’", "note: Họp lần 1", "`\"Họp lần 1\"`"),
    (
        "note: Họp lần #1",
        "note: Họp lần 1",
        "viết `\"Họp lần #1\"`",
    ),
    (
        "recipients:\n    • Các bộ phận;\n    - \"Lưu: VT.\"",
        "recipients: [\"Các bộ phận;\", \"Lưu: VT.\"]",
        "viết `- Các bộ phận;`",
    ),
    (
        "basis:\n    • Luật Thực hiện dân chủ\n  year: 2026",
        "year: 2026",
        "`- Luật Thực hiện dân chủ`",
    ),
    // Paths and files.
    (
        "note: Họp lần 1\n    evidence: [\"minh-chung\\bb-01.txt\"]",
        "note: Họp lần 1",
        "viết `\"minh-chung/bb-01.txt\"`",
    ),
    (
        "note: Họp lần 1\n    evidence: \"minh-chung\\nop\\\\bb.txt\"",
        "note: Họp lần 1",
        "`[\"minh-chung/nop/bb.txt\"]`",
    ),
    (
        "note: Họp lần 1\n    evidence: [bb-01.txt và bb-02.txt]",
        "note: Họp lần 1",
        "viết `\"bb-01.txt\", \"bb-02.txt\"`",
    ),
    (
        "note: Họp lần 1\n    evidence: [“bb-01.txt”]",
        "note: Họp lần 1",
        "viết `\"bb-01.txt\"`",
    ),
    // Spreadsheets.
    ("note: #N/A", "note: Họp lần 1", "công thức của ô ấy"),
    ("note: \"#REF!\"", "note: Họp lần 1", "công thức của ô ấy"),
    ("note: ########", "note: Họp lần 1", "kéo rộng cột"),
    (
        "figures: { buoi: #DIV/0! }",
        "note: Họp lần 1",
        "công thức của ô ấy",
    ),
    ("due: 46203", "due: 14/08/2026", "viết `30/06/2026`"),
    ("on: 46203", "on: 10/06/2026", "viết `30/06/2026`"),
    (
        "due: Oct-26",
        "due: 14/08/2026",
        "ngày cuối là `31/10/2026`; là ngày 26",
    ),
    ("due: Oct 2026", "due: 14/08/2026", "viết `10/2026`"),
    (
        "due: tuần thứ hai tháng 9/2026",
        "due: 14/08/2026",
        "hoặc từ `14/09/2026` đến `20/09/2026`",
    ),
    // Names.
    (
        "name: Trường Tiểu học Hoa Sen\n  signer: Hiệu trưởng Nguyễn Văn An",
        "name: Trường Tiểu học Hoa Sen",
        "viết `signer: { post: \"HIỆU TRƯỞNG\", name: \"Nguyễn Văn An\" }`",
    ),
    (
        "name: Trường Tiểu học Hoa Sen\n  signer: Nguyễn Văn An",
        "name: Trường Tiểu học Hoa Sen",
        "viết `signer: { post: \"HIỆU TRƯỞNG\", name: \"Nguyễn Văn An\" }`, chức vụ khác",
    ),
    (
        "name: Trường Tiểu học Hoa Sen\n  signer: { name: Hiệu trưởng Nguyễn Văn An, post: Hiệu trưởng }",
        "name: Trường Tiểu học Hoa Sen",
        "viết `Nguyễn Văn An`; chức vụ ghi ở `post`",
    ),
    (
        "kind-code: CTr-THLVT\n  year: 2026",
        "year: 2026",
        "viết `CTr`; ký hiệu của đơn vị",
    ),
    (
        "semesters: [19/01/2026 - 31/05/2026]\n  year: 2026",
        "year: 2026",
        "viết `{ from: \"19/01/2026\", until: \"31/05/2026\" }`",
    ),
    // References.
    (
        "support: không }",
        "support: [cong-doan] }",
        "không có ai thì xóa khóa `support`",
    ),
    (
        "tasks: [1a. 1b]",
        "tasks: [1a, 1b]",
        "viết `\"1a\", \"1b\"`",
    ),
    (
        "section: I. NỘI DUNG, text: Tập",
        "section: I, text: Tập",
        "viết `I`",
    ),
];

/// Of the plan in YAML with registers.
pub(super) const REGISTERS: &[Mistake] = &[
    (
        "hỏng, người gửi: Nguyễn Văn A,",
        "hỏng,",
        "xóa cả khóa lẫn giá trị",
    ),
    (
        "hỏng, ho-ten: Nguyễn Văn A,",
        "hỏng,",
        "xóa cả khóa lẫn giá trị",
    ),
    (
        "step: answered, on: 06/05/2026, sdt: 0912345678 }",
        "step: answered, on: 06/05/2026 }",
        "xóa cả khóa lẫn giá trị",
    ),
    (
        "{ so: pa-1, buoc: answered, ngay: 06/05/2026 }",
        "{ entry: pa-1, step: answered, on: 06/05/2026 }",
        "`so` thành `entry`, `buoc` thành `step`, `ngay` thành `on`",
    ),
    (
        "{ so: pa-2, loai: comment, ngay: 05/05/2026,",
        "{ id: pa-2, kind: comment, on: 05/05/2026,",
        "`so` thành `id`, `loai` thành `kind`, `ngay` thành `on`",
    ),
];
