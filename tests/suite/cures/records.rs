//! Mistakes about records and keys: run together, in the wrong place, pasted at the margin.

use super::Mistake;

/// Of the plan in YAML.
pub(super) const YAML: &[Mistake] = &[
    // Texts of several lines that were pasted at the margin.
    (
        "note: |\nHọp lần 1, thành phần gồm:\n- Ban giám hiệu\nKết luận: nhất trí",
        "note: Họp lần 1",
        "các dòng 35 đến 37 là chữ của `note`: thụt lề mỗi dòng ít nhất 6 dấu cách",
    ),
    (
        "note: |\n      Họp lần 1\ngồm:\n- Ban giám hiệu\n\nKết luận: nhất trí",
        "note: Họp lần 1",
        "các dòng 36 đến 39 là chữ của `note`",
    ),
    (
        "note: >-\n    Họp lần 1, gồm:\n    Ban giám hiệu",
        "note: Họp lần 1",
        "các dòng 35 đến 36 là chữ của `note`",
    ),
    (
        "title: |\nThực hiện dân chủ: năm 2026",
        "title: Thực hiện dân chủ ở cơ sở năm 2026",
        "dòng 5 là chữ của `title`: thụt lề dòng ấy ít nhất 4 dấu cách",
    ),
    (
        "- id: 1a\n    section: I\n    text: |\nCông khai, gồm:\n- khoản thu\n- khoản chi: lương\n",
        "- { id: 1a, section: I, text: Công khai thu chi. }\n",
        "các dòng 21 đến 23 là chữ của `text`",
    ),
    // Keys of other records.
    (
        "year: 2026\n  người ký: Nguyễn Văn An",
        "year: 2026",
        "khóa `signer` là của `unit`",
    ),
    (
        "year: 2026\n  due: 20/11/2026",
        "year: 2026",
        "khóa `due` là của `report`",
    ),
    (
        "text: Công khai thu chi., lead: ke-toan }",
        "text: Công khai thu chi. }",
        "khóa `lead` là của `responsibilities`",
    ),
    (
        "text: Công khai thu chi., hạn: 30/6 }",
        "text: Công khai thu chi. }",
        "khóa `due` là của `deadlines`",
    ),
    (
        "- { deadline: hop, on: 10/06/2026, state: started, nội dung: Họp }",
        "- deadline: hop\n    on: 10/06/2026\n    state: started\n    note: Họp lần 1",
        "có phải là `note`?",
    ),
    // Records that run together.
    (
        "name: Kế toán } - { id: cong-doan",
        "name: Kế toán }\n  - { id: cong-doan",
        "xuống dòng, viết `- { id: cong-doan, name: Công đoàn }`",
    ),
    (
        "name: Kế toán }, { id: cong-doan",
        "name: Kế toán }\n  - { id: cong-doan",
        "xuống dòng, viết `- { id: cong-doan, name: Công đoàn }`",
    ),
    (
        "name: Kế toán }\n    { id: cong-doan",
        "name: Kế toán }\n  - { id: cong-doan",
        "viết `- { id: cong-doan, name: Công đoàn }`",
    ),
    (
        "name: Kế toán },",
        "name: Kế toán }",
        "viết `- { id: ke-toan, name: Kế toán }`",
    ),
    (
        "name: Kế toán } kiêm thủ quỹ",
        "name: Kế toán }",
        "nếu là ghi chú, viết `# kiêm thủ quỹ`",
    ),
    (
        "{ id: ke-toan }, name: Kế toán }",
        "{ id: ke-toan, name: Kế toán }",
        "viết `- { id: ke-toan, name: Kế toán }`",
    ),
    (
        "{ id: ke-toan }, name: Kế toán",
        "{ id: ke-toan, name: Kế toán }",
        "viết `- { id: ke-toan, name: Kế toán }`",
    ),
    (
        "note: Họp lần 1 - deadline: tap-huan\n    on: 10/06/2026\n    state: started",
        "note: Họp lần 1",
        "xuống dòng, viết `- deadline: tap-huan`",
    ),
    (
        "note: Họp lần 1\n  deadline: tap-huan\n    on: 10/06/2026\n    state: started",
        "note: Họp lần 1",
        "viết `- deadline: tap-huan`",
    ),
    // A row of a table.
    (
        "tables:\n  - { section: I, title: Bảng, columns: STT | Việc }\nfigures:",
        "figures:",
        "`[\"STT\", \"Việc\"]`",
    ),
    (
        "tables:\n  - { section: I, title: Bảng, columns: STT, Việc }\nfigures:",
        "figures:",
        "`[\"STT\", \"Việc\"]`",
    ),
    // What a record is about is not known, so that nothing can be missing elsewhere.
    (
        "{ id: cong-khai, every: quarter }",
        "{ id: cong-khai, task: 1a, every: quarter }",
        "thêm khóa `task`",
    ),
    // A list of names that is written as pairs is no list of records.
    (
        "tasks: { x: 1a, y: 1b }",
        "tasks: [1a, 1b]",
        "`[\"1a\", \"1b\"]`",
    ),
    // A day that is still to come is said of the end of a term only.
    (
        "holders: [{ person: Nguyễn Văn An, until: 6/2026 }]",
        "person: Nguyễn Văn An",
        "ngày cuối tháng ấy là `30/06/2026`",
    ),
    ("on: nay", "on: 10/06/2026", "viết đủ ngày, tháng, năm"),
];

/// Of the plan in TOML.
pub(super) const TOML: &[Mistake] = &[
    (
        "year = 2026\nngười ký = \"Nguyễn Văn An\"",
        "year = 2026",
        "khóa `signer` là của `unit`",
    ),
    (
        "text = \"Họp hội đồng.\"\nfootnote = \"x\"",
        "text = \"Họp hội đồng.\"",
        "văn bản không có cước chú",
    ),
    (
        "text = \"Họp hội đồng.\"\ndue = 2026-06-30",
        "text = \"Họp hội đồng.\"",
        "khóa `due` là của `deadlines`",
    ),
    (
        "text = \"Họp hội đồng.\"\nngười thực hiện = \"ke-toan\"",
        "text = \"Họp hội đồng.\"",
        "khóa `lead` là của `responsibilities`",
    ),
    (
        "[[tables]]\nsection = \"I\"\ntitle = \"Bảng\"\ncolumns = STT | Việc\n\n[[figures]]",
        "[[figures]]",
        "`[\"STT\", \"Việc\"]`",
    ),
    // A record without its header, below one of the same list.
    (
        "\nid = \"hop\"",
        "\n[[deadlines]]\nid = \"hop\"",
        "một dòng `[[deadlines]]`",
    ),
    (
        "every = \"quarter\"\nid = \"hop\"",
        "every = \"quarter\"\n\n[[deadlines]]\nid = \"hop\"",
        "một dòng `[[deadlines]]`",
    ),
    (
        "\ntask = \"1c\"\nlead",
        "\n[[responsibilities]]\ntask = \"1c\"\nlead",
        "một dòng `[[responsibilities]]`",
    ),
    // Records of YAML.
    (
        "- { id: khac, task: 1c, due: 14/08/2026 }\n\n[[figures]]",
        "[[figures]]",
        "`[[deadlines]]`, `id = \"khac\"`, `task = \"1c\"`, `due = \"14/08/2026\"`",
    ),
    (
        "  - deadline: hop\n    on: 11/06/2026\n    state: started\n    note: Họp lần 1\n\n[[figures]]",
        "[[figures]]",
        "`[[progress]]`, `deadline = \"hop\"`, `on = \"11/06/2026\"`, `state = \"started\"`",
    ),
    (
        "progress:\n  - deadline: hop\n    on: 11/06/2026\n    state: started\n    note: A\n\n[[figures]]",
        "[[figures]]",
        "`[[progress]]`, `deadline = \"hop\"`",
    ),
    (
        "note = \"Họp lần 1\"\nfigures:\n  buoi: 12",
        "note = \"Họp lần 1\"",
        "viết `figures = { buoi = 12 }`",
    ),
    // Above the first header, records have lost their own.
    (
        "\ntask = \"1c\"\nlead = \"ke-toan\"\n\n[plan]",
        "\n[plan]",
        "một dòng `[[responsibilities]]`",
    ),
    (
        "\nid = \"1d\"\nsection = \"I\"\ntext = \"Mua sắm.\"\n\n[plan]",
        "\n[plan]",
        "một dòng `[[tasks]]`",
    ),
    // What stands in the file already cannot begin once more.
    (
        "\nid = \"II\"\ntitle = \"TỔ CHỨC\"\n\n[plan]",
        "\n[plan]",
        "một dòng `[[sections]]`",
    ),
    (
        "tasks = { x = \"1a\", y = \"1b\" }",
        "tasks = [\"1a\", \"1b\"]",
        "`[\"1a\", \"1b\"]`",
    ),
];
