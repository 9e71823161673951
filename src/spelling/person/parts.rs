//! The words of which names are made, and those that only look so.

/// Forms of address before a name.
pub(super) const ADDRESSES: &[&str] = &[
    "ông", "bà", "anh", "chị", "cô", "thầy", "em", "cháu", "bác", "chú", "dì", "cậu", "bạn", "bé",
    "đ/c", "đc",
];

/// What a form of address may precede instead of a name, folded: the first words of
/// posts and bodies.
pub(super) const POSTS: &[&str] = &[
    "hieu", "pho", "tong", "chu", "truong", "bi", "thu", "ke", "giam", "giao", "hoi", "ban", "bo",
    "uy", "to", "doi", "doan", "nhan", "bao", "van", "phu", "lop", "y",
];

/// Surnames that are nothing else.
pub(super) const SURNAMES: &[&str] = &[
    "nguyễn", "trần", "lê", "phạm", "huỳnh", "hoàng", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
    "hồ", "ngô", "dương", "lý", "đinh", "trương", "trịnh", "phùng", "lương", "đào", "tạ",
];

/// Surnames that identifiers have for nothing else before `van` and `thi`.
pub(super) const IN_IDENTIFIERS: &[&str] = &[
    "nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "dang", "bui", "ngo", "dinh",
    "trinh", "phung", "luong", "ho", "vo", "vu",
];

/// Surnames that are words or the beginnings of names of places too.
pub(super) const OTHER_SURNAMES: &[&str] = &[
    "đoàn", "mai", "cao", "hà", "lâm", "thái", "châu", "tô", "la", "thân", "vương", "triệu",
];

/// Middle names that make a name of a surname in small letters.
pub(super) const MIDDLE: &[&str] = &["văn", "thị"];

/// Words before those for whom or with whom something is done.
pub(super) const TO_WHOM: &[&str] = &["cho", "của", "với"];

/// Given names that begin no name of a body or document.
pub(super) const GIVEN: &[&str] = &[
    "lan",
    "hoa",
    "hồng",
    "huệ",
    "hương",
    "hằng",
    "hạnh",
    "hiền",
    "huyền",
    "hùng",
    "hưng",
    "hiếu",
    "hà",
    "linh",
    "loan",
    "long",
    "lâm",
    "mai",
    "minh",
    "my",
    "nam",
    "nga",
    "ngọc",
    "nhung",
    "như",
    "nhi",
    "oanh",
    "phúc",
    "phượng",
    "quyên",
    "sơn",
    "tâm",
    "thảo",
    "thắng",
    "thủy",
    "thuỷ",
    "thúy",
    "thuý",
    "tiên",
    "trinh",
    "trâm",
    "tuấn",
    "tùng",
    "tuyết",
    "tú",
    "uyên",
    "vân",
    "vinh",
    "vy",
    "yến",
    "ánh",
    "ba",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "lợi",
    "khánh",
    "kiên",
    "dũng",
    "duyên",
    "diệp",
    "đạt",
    "cường",
    "bích",
    "dung",
    "giang",
    "nguyên",
    "tấn",
];

/// Posts and what somebody is, of two words, before a given name.
pub(super) const PEOPLE: &[(&str, &str)] = &[
    ("phụ", "huynh"),
    ("học", "sinh"),
    ("giáo", "viên"),
    ("nhân", "viên"),
    ("hiệu", "trưởng"),
    ("hiệu", "phó"),
    ("tổ", "trưởng"),
    ("kế", "toán"),
    ("thủ", "quỹ"),
    ("văn", "thư"),
    ("bảo", "vệ"),
];

/// Given names that begin names of bodies or documents too, but none behind a post.
pub(super) const OTHER_GIVEN: &[&str] = &[
    "an", "bình", "bảo", "châu", "chi", "đức", "hậu", "hiệp", "hòa", "hoà", "hoàng", "huy", "khoa",
    "khôi", "kim", "lộc", "nghĩa", "nhân", "phát", "phong", "phương", "quang", "quân", "quý",
    "quỳnh", "tài", "thành", "thanh", "thịnh", "thọ", "thu", "thư", "tín", "toàn", "trang", "trí",
    "trọng", "trung", "tư", "việt", "xuân", "ân",
];

/// Words behind the name of somebody who does or suffers something.
pub(super) const ACTS: &[&str] = &[
    "lớp", "đã", "chưa", "bị", "hỏi", "nghỉ", "xin", "chậm", "trả", "phản", "đề", "báo", "góp",
    "nộp", "thu", "nhận", "vắng", "gọi", "nói", "đánh", "phàn", "kiến", "gửi", "và", "không",
];

/// Clan names before a name, where two words are enough.
pub(super) const CLANS: &[&str] = &[
    "ksor", "siu", "kpă", "kpá", "rmah", "rơmah", "rahlan", "rơlan", "rơchâm", "rcom", "puih",
    "niê", "mlô", "êban", "kbuôr", "bkrông", "bling", "blúp", "bríu", "alăng", "zơrâm", "pơloong",
    "arất", "điểu", "giàng", "sùng", "thào", "quàng", "lường", "tẩn", "rơ", "hờ", "vừ", "quách",
];

/// Clan names and rare surnames that begin names of places too.
pub(super) const OTHER_CLANS: &[&str] = &[
    "lò", "cầm", "chảo", "phàn", "lù", "kiều", "mạc", "thạch", "đàm", "doãn",
];

/// Clan names and double surnames of two words, before a name.
pub(super) const DOUBLE: &[(&str, &str)] = &[
    ("tôn", "nữ"),
    ("a", "lăng"),
    ("a", "rất"),
    ("a", "ting"),
    ("pơ", "loong"),
    ("zơ", "râm"),
    ("rơ", "châm"),
    ("bờ", "nướch"),
];

/// Clan names that are common words, before the middle name `A`.
pub(super) const CLANS_BEFORE_A: &[&str] = &[
    "vàng", "mùa", "lầu", "hạng", "lý", "ly", "ma", "má", "cứ", "lờ",
];

/// Words of medicine behind `Y`, and the rest of names of places, folded.
pub(super) const MEDICINE: &[&str] = &["te", "duoc", "khoa", "hoc", "ty", "si", "sy", "duc", "yen"];

/// First words of bodies and documents.
pub(super) const OFFICES: &[&str] = &[
    "sở", "phòng", "trung", "nhà", "nghị", "thông", "luật", "công", "quy", "khối", "ngành", "liên",
    "viện", "viên", "tiết", "môn", "ngày", "kỳ", "kì", "tuần", "ban", "bộ", "hội", "tổ", "đội",
    "lớp", "chi",
];

/// Words behind `Văn` and `Thị` that make a word of culture, offices or places of it.
pub(super) const CULTURE: &[&str] = &[
    "hóa",
    "hoá",
    "thư",
    "phòng",
    "bản",
    "kiện",
    "nghệ",
    "miếu",
    "thể",
    "trấn",
    "xã",
    "trường",
    "hiến",
];
