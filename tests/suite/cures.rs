//! What a message says to type: each mistake has one finding, whose help is what the plan
//! needs.

mod block;
mod entries;
mod kinds;
mod lines;
mod misplaced;
mod pasted;
mod quotes;
mod reading;
mod records;
mod slips;
mod values;

use std::path::Path;

use dcs::messages::Language;
use dcs::text::Source;

use crate::world::{day, findings, sources};

/// A sound plan, in which each mistake is made.
const PLAN: &str = r#"
plan:
  year: 2026
  title: Thực hiện dân chủ ở cơ sở năm 2026
  recipients: ["Các bộ phận;", "Lưu: VT."]
unit:
  name: Trường Tiểu học Hoa Sen
report:
  to: ["Ủy ban nhân dân xã Hoa Sen"]
  due: 20/11/2026
sections:
  - { id: I, title: NỘI DUNG }
parties:
  - { id: hieu-truong, name: Hiệu trưởng, person: Nguyễn Văn An }
  - { id: ke-toan, name: Kế toán }
  - { id: cong-doan, name: Công đoàn }
tasks:
  - { id: 1a, section: I, text: Công khai thu chi. }
  - { id: 1b, section: I, text: Họp hội đồng. }
  - { id: 1c, section: I, text: Tập huấn. }
responsibilities:
  - { tasks: [1a, 1b], lead: hieu-truong, support: [cong-doan] }
  - { task: 1c, lead: ke-toan }
deadlines:
  - { id: cong-khai, task: 1a, every: quarter }
  - { id: hop, task: 1b, due: 30/06/2026 }
  - { id: tap-huan, task: 1c, due: 14/08/2026 }
figures:
  - { id: buoi, name: Số buổi }
progress:
  - deadline: hop
    on: 10/06/2026
    state: started
    note: Họp lần 1
"#;

/// The same plan in TOML.
const TOML: &str = r#"
[plan]
year = 2026
title = "Thực hiện dân chủ ở cơ sở năm 2026"
recipients = ["Các bộ phận;", "Lưu: VT."]

[unit]
name = "Trường Tiểu học Hoa Sen"

[unit.signer]
name = "Nguyễn Văn An"
post = "HIỆU TRƯỞNG"

[report]
to = ["Ủy ban nhân dân xã Hoa Sen"]
due = 2026-11-20

[[sections]]
id = "I"
title = "NỘI DUNG"
points = [
  { label = "a)", text = "Công khai" },
]

[[parties]]
id = "hieu-truong"
name = "Hiệu trưởng"
person = "Nguyễn Văn An"

[[parties]]
id = "ke-toan"
name = "Kế toán"

[[parties]]
id = "cong-doan"
name = "Công đoàn"

[[tasks]]
id = "1a"
section = "I"
text = "Công khai thu chi."

[[tasks]]
id = "1b"
section = "I"
text = "Họp hội đồng."

[[tasks]]
id = "1c"
section = "I"
text = "Tập huấn."

[[responsibilities]]
tasks = ["1a", "1b"]
lead = "hieu-truong"
support = ["cong-doan"]

[[responsibilities]]
task = "1c"
lead = "ke-toan"

[[deadlines]]
id = "cong-khai"
task = "1a"
every = "quarter"

[[deadlines]]
id = "hop"
task = "1b"
due = 2026-06-30

[[deadlines]]
id = "tap-huan"
task = "1c"
due = 2026-08-14

[[figures]]
id = "buoi"
name = "Số buổi"

[[progress]]
deadline = "hop"
on = 2026-06-10
state = "started"
note = "Họp lần 1"
"#;

/// What is written, what stands there in the plan, and what the help says.
type Mistake = (&'static str, &'static str, &'static str);

/// Mistakes in the plan.
const MISTAKES: &[Mistake] = &[
    // What one word of a list does not say is not guessed.
    ("every: 3 tháng", "every: quarter", "`quarter`"),
    ("every: mỗi 3 tháng", "every: quarter", "`quarter`"),
    // Several, all and spans where a list is wanted.
    (
        "support: [ke-toan; cong-doan]",
        "support: [cong-doan]",
        "`\"ke-toan\", \"cong-doan\"`",
    ),
    (
        "support: [ke-toan cong-doan]",
        "support: [cong-doan]",
        "`\"ke-toan\", \"cong-doan\"`",
    ),
    (
        "support: (ke-toan, cong-doan)",
        "support: [cong-doan]",
        "`[\"ke-toan\", \"cong-doan\"]`",
    ),
    (
        "due: \"15/06/2026, 15/12/2026\"",
        "due: 30/06/2026",
        "mỗi ngày một bản ghi",
    ),
    (
        "due: 17h ngày 30/06/2026",
        "due: 30/06/2026",
        "`30/06/2026`",
    ),
    (
        "due: từ 15/06/2026 đến 30/06/2026",
        "due: 30/06/2026",
        "15/06/2026",
    ),
    ("tasks: 1a, 1b", "tasks: [1a, 1b]", "`[\"1a\", \"1b\"]`"),
    ("tasks: 1a,1b", "tasks: [1a, 1b]", "`[\"1a\", \"1b\"]`"),
    ("tasks: 1a và 1b", "tasks: [1a, 1b]", "`[\"1a\", \"1b\"]`"),
    ("tasks: 1a-1b", "tasks: [1a, 1b]", "`[\"1a\", \"1b\"]`"),
    (
        "tasks: từ 1a đến 1c",
        "tasks: [1a, 1b]",
        "`[\"1a\", \"1b\", \"1c\"]`",
    ),
    (
        "tasks: tất cả",
        "tasks: [1a, 1b]",
        "`[\"1a\", \"1b\", \"1c\"]`",
    ),
    ("tasks: [1a 1b]", "tasks: [1a, 1b]", "viết `\"1a\", \"1b\"`"),
    ("tasks: Họp hội đồng", "tasks: [1a, 1b]", "`[\"1b\"]`"),
    // Names of people and bodies.
    ("lead: Nguyễn Văn An", "lead: ke-toan", "viết `hieu-truong`"),
    ("lead: KẾ TOÁN", "lead: ke-toan", "viết `ke-toan`"),
    (
        "lead: Nguyễn Thị Bé",
        "lead: ke-toan",
        "viết một mã đã có (`hieu-truong`, `ke-toan`, `cong-doan`)",
    ),
    (
        "lead: Kế toán, Công đoàn,",
        "lead: hieu-truong,",
        "`[\"ke-toan\", \"cong-doan\"]`",
    ),
    (
        "support: Công đoàn; Kế toán",
        "support: [cong-doan]",
        "`[\"cong-doan\", \"ke-toan\"]`",
    ),
    (
        "section: Nội dung, text: Tập",
        "section: I, text: Tập",
        "viết `I`",
    ),
    (
        "section: Mục I, text: Tập",
        "section: I, text: Tập",
        "viết `I`",
    ),
    // An identifier of its own is spelled, and never split.
    ("id: cong/khai,", "id: cong-khai,", "viết `cong-khai`"),
    ("id: Công khai,", "id: cong-khai,", "viết `cong-khai`"),
    // A period in words.
    (
        "deadline: cong-khai quý 1",
        "deadline: hop",
        "viết `cong-khai@2026-Q1`",
    ),
    (
        "deadline: công khai quý II/2026",
        "deadline: hop",
        "viết `cong-khai@2026-Q2`",
    ),
    (
        "deadline: cong-khai tháng 5",
        "deadline: hop",
        "viết `cong-khai@2026-Q2`",
    ),
    ("deadline: Họp hội đồng", "deadline: hop", "viết `hop`"),
    // Periods and other things where a day is wanted.
    (
        "on: quý 2/2026",
        "on: 10/06/2026",
        "ngày cuối của quý ấy là `30/06/2026`",
    ),
    ("on: cuối tháng 6/2026", "on: 10/06/2026", "`30/06/2026`"),
    ("due: 3006/2026", "due: 30/06/2026", "viết `30/06/2026`"),
    (
        "due: trước 30/06/2026",
        "due: 30/06/2026",
        "nếu phải xong trước ngày ấy thì viết `29/06/2026`",
    ),
    (
        "on: 10/06/2026, 17/06/2026",
        "on: 10/06/2026",
        "chỉ ghi được một ngày",
    ),
    ("every: học kỳ", "every: quarter", "viết `semester`"),
    // Braces.
    (
        "id: hop, task 1b,",
        "id: hop, task: 1b,",
        "viết `- { id: hop, task: 1b, due",
    ),
    (
        "name: Kế toán, thủ quỹ",
        "name: Kế toán",
        "viết `\"Kế toán, thủ quỹ\"`",
    ),
    (
        "name: Kế toán, thủ quỹ, văn thư }",
        "name: Kế toán }",
        "viết `\"Kế toán, thủ quỹ, văn thư\"`",
    ),
    (
        "id: ke-toan, name: Kế toán, thủ quỹ, văn thư, person: Bé }",
        "id: ke-toan, name: Kế toán }",
        "viết `\"Kế toán, thủ quỹ, văn thư\"`",
    ),
    (
        "text: Họp, gồm: giáo viên, tổ trưởng }",
        "text: Họp hội đồng. }",
        "viết `text: \"Họp, gồm: giáo viên, tổ trưởng\"`",
    ),
    // Lines.
    (
        "note: Họp lần 1\n    gồm: Ban giám hiệu",
        "note: Họp lần 1",
        "`note: \"Họp lần 1 gồm: Ban giám hiệu\"`",
    ),
    (
        "note: Họp lần 1\n      gồm: Ban giám hiệu",
        "note: Họp lần 1",
        "`note: \"Họp lần 1 gồm: Ban giám hiệu\"`",
    ),
    (
        "note: Họp xong. Thành phần: BGH\n    Kết luận: nhất trí",
        "note: Họp lần 1",
        "`note: \"Họp xong. Thành phần: BGH Kết luận: nhất trí\"`",
    ),
    ("- progress:", "progress:", "viết `progress:`"),
    ("- plan:", "plan:", "viết `plan:`"),
    ("* figures:", "figures:", "viết `figures:`"),
    (
        "STT\tViệc\tHạn\n1\tHọp\t30/6\nfigures:",
        "figures:",
        "lưu thành tệp `.csv`",
    ),
    // A number with a unit, or below zero.
    ("due-soon: 2 tuần\n  year: 2026", "year: 2026", "viết `14`"),
    ("due-soon: 1 tháng\n  year: 2026", "year: 2026", "viết `30`"),
    (
        "figures: { buoi: -12 }",
        "note: Họp lần 1",
        "nếu dấu `-` là gõ thừa, viết `12`",
    ),
    (
        "figures: { buoi: -0,5 }",
        "note: Họp lần 1",
        "nếu dấu `-` là gõ thừa, viết `0.5`",
    ),
    (
        "{ id: buoi, name: Số buổi, value: -3 }",
        "{ id: buoi, name: Số buổi }",
        "nếu dấu `-` là gõ thừa, viết `3`",
    ),
    // Amounts of money as people write them.
    (
        "budget:\n  - { id: luong, what: Lương, amount: 4.500.000.000 }\nfigures:",
        "figures:",
        "viết `4500000000`",
    ),
    (
        "budget:\n  - { id: luong, what: Lương, amount: 4,5 tỷ }\nfigures:",
        "figures:",
        "viết `4500000000`",
    ),
    (
        "budget:\n  - id: luong\n    what: Lương\n    amount: 1 tỷ 200 triệu đồng\nfigures:",
        "figures:",
        "viết `1200000000`",
    ),
    (
        "budget:\n  - { id: luong, what: Lương, amount: \"4500000000\" }\nfigures:",
        "figures:",
        "viết không có dấu ngoặc kép: `4500000000`",
    ),
    (
        "spending:\n  - { id: chi-1, kind: expense, on: 05/06/2026, amount: -1800000 }\nfigures:",
        "figures:",
        "nếu dấu `-` là gõ thừa, viết `1800000`",
    ),
    // A day that no month has.
    (
        "on: 32/06/2026",
        "on: 10/06/2026",
        "không tháng nào có ngày 32",
    ),
    (
        "on: 45/13/2026",
        "on: 10/06/2026",
        "không tháng nào có ngày 45",
    ),
    (
        "on: 2026-06-32",
        "on: 10/06/2026",
        "không tháng nào có ngày 32",
    ),
    ("on: 00/06/2026", "on: 10/06/2026", "bắt đầu từ 01"),
    ("on: 15/13/2026", "on: 10/06/2026", "không có tháng 13"),
    ("on: 2026-30-06", "on: 10/06/2026", "`2026-06-30`"),
    // Texts in braces that begin with a sign, or go on after a quote or a bracket.
    (
        "due: 14/08/2026, what: *Đã họp* }",
        "due: 14/08/2026 }",
        "what: \"*Đã họp*\" }`",
    ),
    (
        "due: 14/08/2026, what: \"Họp\" tổ chuyên môn }",
        "due: 14/08/2026 }",
        "what: '\"Họp\" tổ chuyên môn' }`",
    ),
    (
        "what: \"Họp\" tổ chuyên môn, due: 14/08/2026 }",
        "due: 14/08/2026 }",
        "what: '\"Họp\" tổ chuyên môn', due: 14/08/2026 }`",
    ),
    (
        "what: [Đã họp] tổ 1, due: 14/08/2026 }",
        "due: 14/08/2026 }",
        "what: \"[Đã họp] tổ 1\", due",
    ),
    (
        "due: 14/08/2026, what: Đã họp [tổ 1] }",
        "due: 14/08/2026 }",
        "what: \"Đã họp [tổ 1]\" }`",
    ),
    (
        "due: 14/08/2026, what: (1) Đã họp {tổ 1} }",
        "due: 14/08/2026 }",
        "what: \"(1) Đã họp {tổ 1}\" }`",
    ),
    (
        "due: 14/08/2026, what: {tổ 1} }",
        "due: 14/08/2026 }",
        "viết `\"{tổ 1}\"`",
    ),
    (
        "due: 14/08/2026, what: - Đã họp }",
        "due: 14/08/2026 }",
        "what: \"- Đã họp\" }`",
    ),
    (
        "due: 14/08/2026, what: @tổ 1 }",
        "due: 14/08/2026 }",
        "what: \"@tổ 1\" }`",
    ),
    (
        "text: Công khai: thu, chi. }",
        "text: Công khai thu chi. }",
        "text: \"Công khai: thu, chi.\" }`",
    ),
    (
        "tasks: [1a, 1b] lead: hieu-truong",
        "tasks: [1a, 1b], lead: hieu-truong",
        "viết `- { tasks: [1a, 1b], lead: hieu-truong",
    ),
    (
        "lead: hieu-truong support: [cong-doan]",
        "lead: hieu-truong, support: [cong-doan]",
        "lead: hieu-truong, support: [cong-doan] }`",
    ),
    (
        "recipients: [Các bộ phận;, Lưu: VT.]",
        "recipients: [\"Các bộ phận;\", \"Lưu: VT.\"]",
        "viết `\"Lưu: VT.\"`",
    ),
    (
        "- ( id: hop, task: 1b, due: 30/06/2026 )",
        "- { id: hop, task: 1b, due: 30/06/2026 }",
        "viết `- { id: hop, task: 1b, due: 30/06/2026 }`",
    ),
    (
        "- [ id: hop, task: 1b, due: 30/06/2026 ]",
        "- { id: hop, task: 1b, due: 30/06/2026 }",
        "`{ id: hop, task: 1b, due: 30/06/2026 }`",
    ),
    (
        "- { task 1b, id: hop, due: 30/06/2026 }",
        "- { id: hop, task: 1b, due: 30/06/2026 }",
        "viết `- { task: 1b, id: hop",
    ),
    // Pairs of a figure and its value.
    (
        "figures: buoi: 12",
        "note: Họp lần 1",
        "`figures: { buoi: 12 }`",
    ),
    ("figures: Số buổi: 12", "note: Họp lần 1", "`{ buoi: 12 }`"),
    ("figures: \"buoi: 12\"", "note: Họp lần 1", "`{ buoi: 12 }`"),
    ("figures: [buoi: 12]", "note: Họp lần 1", "`{ buoi: 12 }`"),
    (
        "figures: (buoi: 12)",
        "note: Họp lần 1",
        "`figures: { buoi: 12 }`",
    ),
    ("figures: buoi 12", "note: Họp lần 1", "`{ buoi: 12 }`"),
    (
        "figures: { buoi 12 }",
        "note: Họp lần 1",
        "`figures: { buoi: 12 }`",
    ),
    (
        "figures: { buoi=12 }",
        "note: Họp lần 1",
        "`figures: { buoi: 12 }`",
    ),
    (
        "figures:\n      - buoi: 12",
        "note: Họp lần 1",
        "`{ buoi: 12 }`",
    ),
    // A list in the brackets of a record.
    (
        "support: {ke-toan, cong-doan}",
        "support: [cong-doan]",
        "`[\"ke-toan\", \"cong-doan\"]`",
    ),
    (
        "support: {Kế toán; Công đoàn}",
        "support: [cong-doan]",
        "`[\"ke-toan\", \"cong-doan\"]`",
    ),
    ("tasks: {1a, 1b}", "tasks: [1a, 1b]", "`[\"1a\", \"1b\"]`"),
    (
        "lead: {ke-toan}",
        "lead: ke-toan",
        "không có ngoặc nhọn: `ke-toan`",
    ),
    // Periods that are left out.
    (
        "every: month, skip: [tháng 6 và tháng 7]",
        "every: quarter",
        "viết `\"tháng 6\", \"tháng 7\"`",
    ),
    (
        "every: month, skip: tháng 6 và tháng 7",
        "every: quarter",
        "`[\"tháng 6\", \"tháng 7\"]`",
    ),
    (
        "every: month, skip: [tháng 6 đến tháng 8]",
        "every: quarter",
        "viết `\"tháng 6\", \"tháng 7\", \"tháng 8\"`",
    ),
    (
        "every: month, skip: [nghỉ hè]",
        "every: quarter",
        "ghi tên từng kỳ",
    ),
    // The name of a list.
    ("deadlines\n", "deadlines:\n", "viết `deadlines:`"),
    ("Deadlines\n", "deadlines:\n", "viết `deadlines:`"),
    (
        "tasks:\n- { id: 1d, section: I, text: Đối thoại, owed: false }\n",
        "tasks:\n",
        "text: Đối thoại, owed: false }` 2 dấu cách",
    ),
    // What something is done to, how often, when: in words.
    ("state: 50%", "state: started", "viết `started`"),
    ("state: 100%", "state: started", "viết `done`"),
    ("state: gần xong", "state: started", "viết `started`"),
    ("state: chưa", "state: started", "xóa bản ghi này"),
    (
        "every: month, weekday: monday, nth: cuối",
        "every: quarter",
        "viết `last`",
    ),
    (
        "every: month, weekday: monday, nth: tuần 2",
        "every: quarter",
        "viết `2`",
    ),
    (
        "every: month, weekday: monday, nth: thứ nhất",
        "every: quarter",
        "viết `1`",
    ),
    ("every: 2 lần/năm", "every: quarter", "viết `half-year`"),
    ("every: 2 tháng/lần", "every: quarter", "liệt kê ở `skip`"),
    (
        "every: mỗi tháng 2 lần",
        "every: quarter",
        "thêm khóa `at-least` là số lần",
    ),
    (
        "every: half-year, month: 7",
        "every: quarter",
        "tháng 7 trong năm là tháng thứ 1 của chu kỳ: viết `1`",
    ),
    ("every: hằng ngày", "every: quarter", "khóa `ongoing`"),
    (
        "due: June 30, 2026",
        "due: 30/06/2026",
        "viết `\"30/06/2026\"`",
    ),
    ("due: June 30", "due: 30/06/2026", "sau `30/06/`"),
    ("due: tháng 13", "due: 30/06/2026", "không có tháng 13"),
    ("due: quý 5/2026", "due: 30/06/2026", "không có quý 5"),
    ("due: nghỉ hè", "due: 30/06/2026", "khóa `ongoing`"),
    ("due: A, B", "due: 30/06/2026", "viết một ngày, ví dụ"),
    (
        "due: tháng 6 và tháng 7",
        "due: 30/06/2026",
        "mỗi ngày một bản ghi",
    ),
    ("on: hôm họp", "on: 10/06/2026", "viết đủ ngày, tháng, năm"),
    (
        "from: 30/06/2026, due: 15/06/2026",
        "due: 30/06/2026",
        "đổi chỗ `from` và `due`",
    ),
    // A period that is none.
    (
        "deadline: cong-khai@quý 1",
        "deadline: hop",
        "viết `cong-khai@2026-Q1`",
    ),
    (
        "deadline: cong-khai@2026-Q5",
        "deadline: hop",
        "các kỳ của nó: `cong-khai@2026-Q1`",
    ),
    (
        "deadline: cong-khai@2026-13",
        "deadline: hop",
        "các kỳ của nó: `cong-khai@2026-Q1`",
    ),
    ("deadline: hop@tháng 6", "deadline: hop", "viết `hop`"),
    // Texts where records are wanted.
    (
        "holders: A, B",
        "person: Nguyễn Văn An",
        "`[{ person: \"A\", until: \"30/06/2026\" }, { person: \"B\", from: \"01/07/2026\" }]`",
    ),
    (
        "holders: [A, B]",
        "person: Nguyễn Văn An",
        "`{ person: \"A\" }`",
    ),
    (
        "title: NỘI DUNG, points: Công khai",
        "title: NỘI DUNG",
        "`[{ text: \"Công khai\" }]`",
    ),
    // The line with the name is lost.
    ("", "deadlines:\n", "thêm một dòng `deadlines:`"),
    ("", "tasks:\n", "thêm một dòng `tasks:`"),
    ("", "progress:\n", "thêm một dòng `progress:`"),
    ("", "parties:\n", "thêm một dòng `parties:`"),
    ("", "report:\n", "thêm một dòng `report:`"),
    ("", "unit:\n", "thêm một dòng `unit:`"),
    (
        "Căn cứ Kế hoạch số 12: thực hiện dân chủ\nsections:",
        "sections:",
        "thêm `# ` ở đầu dòng",
    ),
    // The mark of a text over several lines.
    (
        "note:\n      Họp lần 1: đủ\n      Kết luận: nhất trí",
        "note: Họp lần 1",
        "thành `note: |`",
    ),
    (
        "note:\n      Thành phần:\n      + Ban giám hiệu\n      + Các tổ trưởng",
        "note: Họp lần 1",
        "thành `note: |`",
    ),
    // Figures.
    (
        "figures: 12",
        "figures:\n  - { id: buoi, name: Số buổi }",
        "dưới `figures:` mỗi bản ghi là một mục",
    ),
    (
        "figures: [12]",
        "figures:\n  - { id: buoi, name: Số buổi }",
        "dưới `figures:` mỗi bản ghi là một mục",
    ),
    ("figures: 12", "note: Họp lần 1", "ví dụ `{ buoi: 12 }`"),
    ("figures: [12]", "note: Họp lần 1", "ví dụ `{ buoi: 12 }`"),
];

/// The same for TOML.
const TOML_MISTAKES: &[Mistake] = &[
    ("year = 2026\ndue-soon = 2 tuần", "year = 2026", "viết `14`"),
    (
        "on = 32/06/2026",
        "on = 2026-06-10",
        "không tháng nào có ngày 32",
    ),
    ("on = 2026-30-06", "on = 2026-06-10", "`2026-06-30`"),
    (
        "figures = { buoi = -12 }",
        "note = \"Họp lần 1\"",
        "nếu dấu `-` là gõ thừa, viết `12`",
    ),
    (
        "figures = buoi = 12",
        "note = \"Họp lần 1\"",
        "`{ buoi = 12 }`",
    ),
    (
        "figures = buoi: 12",
        "note = \"Họp lần 1\"",
        "`{ buoi = 12 }`",
    ),
    (
        "figures = [buoi = 12]",
        "note = \"Họp lần 1\"",
        "`{ buoi = 12 }`",
    ),
    (
        "figures = (buoi = 12)",
        "note = \"Họp lần 1\"",
        "`{ buoi = 12 }`",
    ),
    (
        "figures = \"buoi: 12\"",
        "note = \"Họp lần 1\"",
        "`{ buoi = 12 }`",
    ),
    (
        "figures = { buoi 12 }",
        "note = \"Họp lần 1\"",
        "`buoi = 12`",
    ),
    ("figures = { buoi: 12 }", "note = \"Họp lần 1\"", "`buoi =`"),
    (
        "support = {ke-toan, cong-doan}",
        "support = [\"cong-doan\"]",
        "`[\"ke-toan\", \"cong-doan\"]`",
    ),
    (
        "support = (ke-toan, cong-doan)",
        "support = [\"cong-doan\"]",
        "`[\"ke-toan\", \"cong-doan\"]`",
    ),
    (
        "support = {\"ke-toan\", \"cong-doan\"}",
        "support = [\"cong-doan\"]",
        "`[\"ke-toan\", \"cong-doan\"]`",
    ),
    (
        "support = ke-toan, cong-doan",
        "support = [\"cong-doan\"]",
        "`[\"ke-toan\", \"cong-doan\"]`",
    ),
    (
        "note = *Đã họp*",
        "note = \"Họp lần 1\"",
        "viết `\"*Đã họp*\"`",
    ),
    (
        "note = \"Họp\" tổ chuyên môn",
        "note = \"Họp lần 1\"",
        "viết `'\"Họp\" tổ chuyên môn'`",
    ),
    (
        "note = [Đã họp] tổ 1",
        "note = \"Họp lần 1\"",
        "viết `\"[Đã họp] tổ 1\"`",
    ),
    ("note = {tổ 1}", "note = \"Họp lần 1\"", "viết `\"{tổ 1}\"`"),
    (
        "note = - Đã họp",
        "note = \"Họp lần 1\"",
        "viết `\"- Đã họp\"`",
    ),
    (
        "text = \"Họp\" tổ 1 }",
        "text = \"Công khai\" }",
        "viết `'\"Họp\" tổ 1'`",
    ),
    (
        "text = [Họp] tổ 1 }",
        "text = \"Công khai\" }",
        "viết `\"[Họp] tổ 1\"`",
    ),
    (
        "  label = \"a)\", text = \"Công khai\" },",
        "  { label = \"a)\", text = \"Công khai\" },",
        "viết `{ label = \"a)\", text = \"Công khai\" }`",
    ),
    (
        "  label = \"a)\", text = \"Công khai\"",
        "  { label = \"a)\", text = \"Công khai\" },",
        "viết `{ label = \"a)\", text = \"Công khai\" }`",
    ),
    (
        "  ( label = \"a)\", text = \"Công khai\" ),",
        "  { label = \"a)\", text = \"Công khai\" },",
        "viết `{ label = \"a)\", text = \"Công khai\" }`",
    ),
    (
        "  \"Công khai\",",
        "  { label = \"a)\", text = \"Công khai\" },",
        "`{ text = \"Công khai\" }`",
    ),
    ("[unit signer]", "[unit.signer]", "viết `[unit.signer]`"),
    ("[unit, signer]", "[unit.signer]", "viết `[unit.signer]`"),
    ("[unit-signer]", "[unit.signer]", "viết `[unit.signer]`"),
    ("[signer]", "[unit.signer]", "viết `[unit.signer]`"),
    ("", "[unit.signer]\n", "một dòng `[unit.signer]`"),
    ("", "[report]\n", "một dòng `[report]`"),
    ("", "[plan]\n", "một dòng `[plan]`"),
    ("", "[[deadlines]]\n", "một dòng `[[deadlines]]`"),
    ("", "[[tasks]]\n", "một dòng `[[tasks]]`"),
    ("", "[[progress]]\n", "một dòng `[[progress]]`"),
    (
        "Căn cứ Kế hoạch số 12: thực hiện dân chủ\n[[sections]]",
        "[[sections]]",
        "chữ ghi chú thì đặt `#` ở đầu",
    ),
    (
        "every = \"month\"\nskip = [\"tháng 6 và tháng 7\"]",
        "every = \"quarter\"",
        "viết `\"tháng 6\", \"tháng 7\"`",
    ),
    (
        "every = \"month\"\nskip = \"tháng 6, tháng 7\"",
        "every = \"quarter\"",
        "`[\"tháng 6\", \"tháng 7\"]`",
    ),
    (
        "every = 2 lần/năm",
        "every = \"quarter\"",
        "viết `\"half-year\"`",
    ),
    (
        "every = \"month\"\nweekday = \"monday\"\nnth = cuối",
        "every = \"quarter\"",
        "viết `\"last\"`",
    ),
    (
        "due = June 30, 2026",
        "due = 2026-06-30",
        "viết `\"30/06/2026\"`",
    ),
    ("due = tháng 13", "due = 2026-06-30", "không có tháng 13"),
    ("due = nghỉ hè", "due = 2026-06-30", "khóa `ongoing`"),
    (
        "due = 2026-06-30\nfrom = 2026-07-30",
        "due = 2026-06-30",
        "đổi chỗ `from` và `due`",
    ),
    ("state = 50%", "state = \"started\"", "viết `\"started\"`"),
    (
        "deadline = \"cong-khai@quý 1\"",
        "deadline = \"hop\"",
        "viết `cong-khai@2026-Q1`",
    ),
    (
        "deadline = cong-khai@2026-Q5",
        "deadline = \"hop\"",
        "các kỳ của nó: `cong-khai@2026-Q1`",
    ),
    (
        "holders = \"A, B\"",
        "person = \"Nguyễn Văn An\"",
        "`[{ person = \"A\", until = \"30/06/2026\" }, { person = \"B\", from = \"01/07/2026\" }]`",
    ),
];

/// Returns the helps of the findings in a plan.
fn helps(path: &str, plan: &str) -> Vec<String> {
    let sources = sources(&[(path, plan)]);
    let found = findings(&sources, Path::new("."), day("2026-07-01")).1;
    let help = |finding: &dcs::diagnostic::Finding| {
        let help = finding.help.as_ref();
        help.map_or_else(
            || finding.message.say(Language::Vietnamese),
            |help| help.say(Language::Vietnamese),
        )
    };
    found.iter().map(help).collect()
}

#[test]
fn a_dozen_identifiers_are_named_whole() {
    let parties = |count: usize| {
        let party = |n: usize| format!("\n  - {{ id: p{n}, name: Tổ {n} }}");
        let parties: String = (1..=count).map(party).collect();
        let lead = "responsibilities: [{ section: I, lead: Đội múa lân }]";
        helps("plan.yaml", &format!("{lead}\nparties:{parties}\n")).join("\n")
    };
    let (dozen, more) = (parties(12), parties(13));
    assert!(dozen.contains("`p11`, `p12`)"), "{dozen}");
    assert!(more.contains("`p11`, `p12`, …)"), "{more}");
}

#[test]
fn each_mistake_has_one_finding_that_says_what_to_write() {
    let mut wrong = Vec::new();
    for (path, plan, mistakes) in [
        ("plan.yaml", PLAN, MISTAKES),
        ("plan.yaml", PLAN, records::YAML),
        ("plan.yaml", PLAN, block::YAML),
        ("plan.toml", TOML, block::TOML),
        ("plan.yaml", values::PLAN, block::REGISTERS),
        ("plan.yaml", PLAN, misplaced::YAML),
        ("plan.yaml", values::PLAN, misplaced::REGISTERS),
        ("plan.toml", TOML, misplaced::TOML),
        ("plan.yaml", PLAN, pasted::YAML),
        ("plan.yaml", values::PLAN, pasted::REGISTERS),
        ("plan.yaml", PLAN, slips::YAML),
        ("plan.yaml", values::PLAN, slips::REGISTERS),
        ("plan.yaml", PLAN, quotes::YAML),
        ("plan.toml", TOML, TOML_MISTAKES),
        ("plan.toml", TOML, records::TOML),
        ("plan.toml", TOML, quotes::TOML),
        ("plan.yaml", values::PLAN, values::YAML),
        ("plan.yaml", values::PLAN, kinds::YAML),
        ("plan.yaml", values::PLAN, entries::YAML),
        ("plan.yaml", values::PLAN, reading::YAML),
        ("plan.toml", values::TOML_PLAN, reading::TOML),
        ("plan.toml", values::TOML_PLAN, values::TOML),
        ("plan.toml", values::TOML_PLAN, kinds::TOML),
    ] {
        assert_eq!(helps(path, plan), Vec::<String>::new());
        for (written, right, cure) in mistakes {
            assert!(plan.contains(right), "the plan has no `{right}`");
            let helps = helps(path, &plan.replacen(right, written, 1));
            if !matches!(&helps[..], [help] if help.contains(cure)) {
                wrong.push(format!("{path}: `{written}` for `{right}`: {helps:#?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_marked_is_what_the_cure_replaces() {
    for (written, right, marked, said) in [
        (
            "due: 14/08/2026, what: {tổ 1} }",
            "due: 14/08/2026 }",
            "{tổ 1}",
            "bắt đầu bằng `{` phải đặt trong ngoặc kép",
        ),
        (
            "support: {ke-toan, cong-doan}",
            "support: [cong-doan]",
            "{ke-toan, cong-doan}",
            "danh sách phải viết trong ngoặc vuông",
        ),
        (
            "recipients: [Các bộ phận;, Lưu: VT.]",
            "recipients: [\"Các bộ phận;\", \"Lưu: VT.\"]",
            "Lưu: VT.",
            "giá trị có dấu `:` phải đặt trong ngoặc kép",
        ),
    ] {
        let plan = PLAN.replacen(right, written, 1);
        let sources = sources(&[("plan.yaml", &plan)]);
        let found = findings(&sources, Path::new("."), day("2026-07-01")).1;
        let [finding] = &found[..] else {
            panic!("{written}: {found:#?}");
        };
        assert_eq!(sources.slice(finding.place), marked);
        let message = finding.message.say(Language::Vietnamese);
        assert!(message.contains(said), "{written}: {message}");
    }
}

#[test]
fn the_name_of_a_list_that_a_file_begins_with_is_missing() {
    let cut = PLAN.find("deadlines:").expect("the plan has deadlines");
    let end = PLAN.find("figures:").expect("the plan has figures");
    let rest = [&PLAN[..cut], &PLAN[end..]].concat();
    let list = PLAN[cut..end].trim_start_matches("deadlines:\n");
    for file in [
        list.to_owned(),
        list.replace("  - {", "- {"),
        format!("# Thời hạn\n{list}holidays:\n  - {{ on: 24/11/2026, name: Nghỉ }}\n"),
    ] {
        let sources = sources(&[("plan.yaml", &rest), ("deadlines.yaml", &file)]);
        let found = findings(&sources, Path::new("."), day("2026-07-01")).1;
        let helps: Vec<String> = found
            .iter()
            .filter_map(|finding| Some(finding.help.as_ref()?.say(Language::Vietnamese)))
            .collect();
        assert!(
            matches!(&helps[..], [one] if one.contains("một dòng `deadlines:`")),
            "{file}{helps:#?}"
        );
    }
}

#[test]
fn a_record_with_merged_keys_lacks_none() {
    let record = "- { id: hop, task: 1b, due: 30/06/2026 }";
    let merged =
        "- &mau\n    id: hop\n    task: 1b\n    due: 30/06/2026\n  - <<: *mau\n    id: hop-2";
    let helps = helps("plan.yaml", &PLAN.replacen(record, merged, 1));
    let is_told = |help: &str, said: &str| help.contains(said);
    assert!(
        matches!(&helps[..], [anchor, merge]
            if is_told(anchor, "xóa `&mau`") && is_told(merge, "xóa dòng này")),
        "{helps:#?}"
    );
}

#[test]
fn a_copy_of_a_file_is_one_finding() {
    for (name, cure) in [
        ("plan (2).yaml", "`plan (2).yaml` có tên như một bản sao"),
        (
            "plan - Copy.yaml",
            "`plan - Copy.yaml` có tên như một bản sao",
        ),
        ("z.yaml", "nếu một tệp là bản sao"),
    ] {
        let sources = sources(&[("plan.yaml", values::PLAN), (name, values::PLAN)]);
        let found = findings(&sources, Path::new("."), day("2026-07-01")).1;
        let [finding] = &found[..] else {
            panic!("{name}: {found:#?}");
        };
        let help = finding.help.as_ref().map(|it| it.say(Language::Vietnamese));
        assert!(help.is_some_and(|it| it.contains(cure)), "{name}");
    }
}

#[test]
fn a_copy_that_a_program_made_is_one_finding_about_the_copy() {
    let progress =
        "progress:\n  - { deadline: tap-huan, on: 10/06/2026, state: done, note: Đã họp }\n";
    let more = format!("{progress}  - {{ deadline: cong-khai, on: 12/06/2026, state: started }}\n");
    for (name, is_copy) in [
        ("progress-MAYTINH.yaml", true),
        ("progress (MAYTINH's conflicted copy).yaml", true),
        ("progress.sync-conflict-20260601-101010-ABCDEF.yaml", true),
        ("progress-thang-6.yaml", false),
    ] {
        let files = [
            ("plan.yaml", PLAN),
            ("progress.yaml", progress),
            (name, &more),
        ];
        let sources = sources(&files);
        let found = findings(&sources, Path::new("."), day("2026-07-01")).1;
        let says = |finding: &&dcs::diagnostic::Finding| {
            let message = finding.message.say(Language::Vietnamese);
            message.contains("bản sao của `progress.yaml`")
                && sources.get(finding.place.file).path == name
        };
        assert_eq!(
            found.iter().filter(says).count(),
            usize::from(is_copy),
            "{name}"
        );
        assert_eq!(found.len() == 1, is_copy, "{name}: {found:#?}");
    }
    // A file of its own, whatever its name.
    let other = "progress:\n  - { deadline: hop, on: 11/06/2026, state: started }\n";
    let files = [
        ("plan.yaml", PLAN),
        ("progress.yaml", progress),
        ("progress-THCS.yaml", other),
    ];
    let found = findings(&sources(&files), Path::new("."), day("2026-07-01")).1;
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_mistyped_year_is_one_finding() {
    let mistyped = PLAN.replacen("year: 2026", "year: 2062", 1);
    let helps = helps("plan.yaml", &mistyped);
    assert!(
        matches!(&helps[..], [one] if one.contains("sửa thành `2026`")),
        "{helps:#?}"
    );
    // One day within, and the others are outside.
    let within = mistyped.replacen("due: 30/06/2026", "due: 30/06/2062", 1);
    assert!(!helps_of_year(&within));
    // Days of two years.
    let several = mistyped.replacen("due: 30/06/2026", "due: 30/06/2025", 1);
    assert!(!helps_of_year(&several));
}

/// Returns whether a plan is said to be that of another year.
fn helps_of_year(plan: &str) -> bool {
    helps("plan.yaml", plan)
        .iter()
        .any(|help| help.contains("năm của kế hoạch sai"))
}

#[test]
fn a_renamed_file_of_another_program_is_called_what_it_is() {
    for (bytes, said) in [
        (&b"PK\x03\x04\x14\x00\x06\x00"[..], "tệp Word, Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "(.doc, .xls)"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf", "tệp PDF"),
        (b"{\\rtf1\\ansi Ti\xe7n", "tệp RTF"),
        (
            b"\xef\xbb\xbf\r\n<!DOCTYPE HTML>\n<html></html>",
            "một trang web (HTML)",
        ),
        (
            "STT,Việc,Hạn\n1,Họp,30/6/2026\n2,Tập huấn,14/8/2026\n".as_bytes(),
            "các ô cách nhau bằng `,`",
        ),
        (
            "STT;Việc;Hạn\n1;Họp, bàn;30/6/2026\n".as_bytes(),
            "các ô cách nhau bằng `;`",
        ),
    ] {
        for path in ["deadlines.yaml", "deadlines.toml"] {
            let mut sources = sources(&[("plan.yaml", PLAN)]);
            let foreign = Source::from_bytes(path.to_owned(), bytes.to_owned());
            sources.0.push(foreign);
            let found = findings(&sources, Path::new("."), day("2026-07-01")).1;
            let messages: Vec<String> = found
                .iter()
                .map(|finding| finding.message.say(Language::Vietnamese))
                .collect();
            assert!(
                matches!(&messages[..], [one] if one.contains(said)),
                "{path}: {messages:#?}"
            );
        }
    }
}
