//! What people who write Vietnamese call the commands and their options.

use crate::search::plain;

/// Options, and what people call them in Vietnamese, without diacritics, or in English.
const OPTIONS: &[(&str, &[&str])] = &[
    (
        "note",
        &[
            "ghi chu", "noi dung", "ket qua", "comment", "message", "what", "text",
        ],
    ),
    ("what", &["noi dung", "text", "title", "ten"]),
    ("reason", &["ly do", "li do", "nguyen nhan", "why"]),
    (
        "evidence",
        &["minh chung", "tep", "file", "attach", "dinh kem"],
    ),
    ("template", &["mau"]),
    (
        "on",
        &[
            "ngay", "vao ngay", "date", "day", "luc", "tu", "tu ngay", "ke tu",
        ],
    ),
    ("state", &["trang thai", "tinh trang", "status"]),
    ("figure", &["so lieu", "figures", "so"]),
    (
        "by-decision",
        &[
            "quyet dinh",
            "can cu",
            "van ban",
            "ly do",
            "reason",
            "decision",
            "so",
        ],
    ),
    (
        "to",
        &[
            "den", "den ngay", "toi", "han moi", "due", "until", "days", "so ngay", "ngay", "date",
        ],
    ),
    (
        "output",
        &["xuat", "luu", "tep ra", "ra", "o", "out", "save"],
    ),
    (
        "party",
        &[
            "chu tri", "bo phan", "ca nhan", "nguoi", "lead", "person", "who",
        ],
    ),
    ("by", &["nguoi ghi", "nguoi"]),
    ("task", &["nhiem vu", "viec"]),
    ("section", &["muc", "phan"]),
    ("all", &["tat ca", "toan bo"]),
    ("since", &["tu", "tu ngay", "from"]),
    (
        "as-of",
        &["tinh den", "den ngay", "den", "ngay", "date", "on", "today"],
    ),
    ("kind", &["loai", "type"]),
    ("period", &["ky"]),
    ("document", &["van ban", "so"]),
    (
        "late",
        &["overdue", "qua han", "cham", "tre", "muon", "tre han"],
    ),
    (
        "missing",
        &["thieu", "con thieu", "late", "overdue", "qua han"],
    ),
    (
        "open",
        &["chua xong", "dang xu ly", "mo", "con mo", "dang mo"],
    ),
    (
        "warn",
        &["due", "due within", "sap den han", "truoc", "trong"],
    ),
    ("deny-warnings", &["strict", "nghiem"]),
    ("year", &["nam"]),
    ("school-year", &["nam hoc"]),
    (
        "plan",
        &[
            "ke hoach", "thu muc", "folder", "path", "tep", "file", "year", "nam",
        ],
    ),
    ("format", &["dang", "kieu", "f", "type"]),
    ("copy", &["chep", "sao chep"]),
    ("dry-run", &["thu", "xem truoc", "preview"]),
    ("fix", &["sua", "sua loi", "repair"]),
    (
        "unit",
        &["don vi", "truong", "name", "ten", "ten truong", "school"],
    ),
    ("superior", &["cap tren"]),
    ("place", &["dia danh"]),
    ("signer", &["nguoi ky"]),
    ("force", &["ghi de", "overwrite"]),
    ("help", &["tro giup", "huong dan"]),
];

/// Commands, and what people who write Vietnamese call them, without diacritics.
const COMMANDS: &[(&str, &[&str])] = &[
    ("help", &["tro giup", "huong dan", "h"]),
    (
        "init",
        &[
            "tao",
            "tao moi",
            "tao ke hoach",
            "lap ke hoach",
            "khoi tao",
            "bat dau",
        ],
    ),
    ("check", &["kiem tra", "kiem", "soat", "ra soat", "sua loi"]),
    (
        "status",
        &[
            "tien do",
            "tinh trang",
            "tinh hinh",
            "trang thai",
            "xem",
            "xem tien do",
            "thong ke",
            "mo",
        ],
    ),
    (
        "overdue",
        &[
            "qua han",
            "viec qua han",
            "xem qua han",
            "tre han",
            "cham",
            "tre",
            "late",
        ],
    ),
    (
        "record",
        &[
            "ghi",
            "ghi tien do",
            "ghi nhan",
            "cap nhat",
            "xong",
            "hoan thanh",
            "done",
        ],
    ),
    ("extend", &["gia han", "lui han", "doi han"]),
    (
        "add",
        &[
            "them",
            "them muc",
            "ghi so",
            "vao so",
            "tiep nhan",
            "nhap so",
        ],
    ),
    ("step", &["buoc", "xu ly", "buoc xu ly", "ghi buoc"]),
    ("undo", &["hoan tac", "bo ghi", "quay lai", "lay lai", "bo"]),
    (
        "report",
        &[
            "bao cao",
            "lap bao cao",
            "xuat bao cao",
            "in bao cao",
            "lam bao cao",
            "xem bao cao",
            "viet bao cao",
            "xuat",
            "in",
        ],
    ),
    (
        "plan",
        &["ke hoach", "in ke hoach", "xuat ke hoach", "xem ke hoach"],
    ),
    (
        "document",
        &["van ban", "bien ban", "thong bao", "nghi quyet", "cong van"],
    ),
    ("list", &["danh sach", "liet ke", "so", "xem so"]),
    (
        "coverage",
        &["noi dung bat buoc", "bao phu", "da cong khai", "con thieu"],
    ),
    ("law", &["luat", "thoi han luat", "quy dinh"]),
    ("explain", &["giai thich", "giai nghia"]),
];

/// Returns the command that a word or several mean in Vietnamese, and how many of the words
/// name it.
pub(super) fn command_meant(words: &[String]) -> Option<(&'static str, usize)> {
    /// No name of a command has more words.
    const MOST: usize = 3;
    let lengths = (1..=words.len().min(MOST)).rev();
    lengths.into_iter().find_map(|length| {
        let said = plain(&words[..length].join(" "));
        let is_said = |name: &&str| *name == said || name.replace(' ', "") == said;
        let mut commands = COMMANDS.iter();
        let meant = commands.find(|(_, names)| names.iter().any(is_said))?;
        Some((meant.0, length))
    })
}

/// Returns whether a word means to delete or to change something, which no command does.
pub(super) fn is_removal(word: &str) -> bool {
    let word = plain(word);
    ["xoa", "huy", "sua", "delete", "remove", "edit"].contains(&word.as_str())
}

/// Returns the command with a name.
pub(super) fn command_named(name: &str) -> Option<&'static str> {
    let mut commands = COMMANDS.iter().map(|(command, _)| *command);
    commands.find(|command| *command == name)
}

/// Returns the options that a word means, the likeliest first.
pub(super) fn options_meant(word: &str) -> impl Iterator<Item = &'static str> {
    let word = plain(word);
    let is_said = move |name: &&str| *name == word || name.replace(' ', "") == word;
    let meant = OPTIONS
        .iter()
        .filter(move |(_, names)| names.iter().any(&is_said));
    meant.map(|(option, _)| *option)
}

#[cfg(test)]
mod tests;
