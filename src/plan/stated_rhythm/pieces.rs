//! A text in pieces: its words, numbers and slashes, with the marks between them.

use crate::plan::scalar::every::Every;
use crate::spelling::number_words::{Letters, number_word};

/// A word, a number or a slash.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) start: usize,
    pub(super) end: usize,
    /// It, in lower case.
    pub(super) lower: String,
    /// Whether a sentence or a part of one begins with it.
    pub(super) begins: bool,
    /// Whether it follows a comma.
    pub(super) comma: bool,
}

impl Piece {
    /// Returns whether it is one of some words.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_str())
    }
}

/// Returns the pieces of a text.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut begins, mut comma) = (true, false);
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = match first {
            '/' => 1,
            _ => rest
                .find(|c: char| !c.is_alphanumeric())
                .unwrap_or(rest.len()),
        };
        if length == 0 {
            begins |= matches!(first, '.' | ';' | ':' | '(' | ')' | '\n');
            comma |= first == ',';
            at += first.len_utf8();
            continue;
        }
        pieces.push(Piece {
            start: at,
            end: at + length,
            lower: rest[..length].to_lowercase(),
            begins,
            comma,
        });
        (begins, comma) = (false, false);
        at += length;
    }
    pieces
}

/// Reads a small number, in figures or in words.
pub(super) fn number(piece: &Piece) -> Option<u32> {
    let word = piece.lower.as_str();
    let number = number_word(word, Letters::Marked).or_else(|| word.parse().ok())?;
    (1..=999).contains(&number).then_some(number)
}

/// Reads the length of a period, perhaps of several units, and of how many pieces it consists:
/// `quý`, `06 tháng`. No deadline recurs after some of them.
pub(super) fn unit(pieces: &[Piece], at: usize) -> Option<(Option<Every>, usize)> {
    let one = |at: usize| {
        let word = |at: usize| pieces.get(at).map(|it| it.lower.as_str());
        Some(match (word(at)?, word(at + 1)) {
            ("tuần", _) => (Every::Week, 1),
            ("tháng", _) => (Every::Month, 1),
            ("quý" | "quí", _) => (Every::Quarter, 1),
            ("học", Some("kỳ" | "kì")) => (Every::Semester, 2),
            ("năm", Some("học")) => (Every::Year, 2),
            ("năm", _) => (Every::Year, 1),
            _ => return None,
        })
    };
    if let Some((every, length)) = one(at) {
        return Some((Some(every), length));
    }
    let count = number(pieces.get(at)?)?;
    let (every, length) = one(at + 1)?;
    let every = match (every, count) {
        (every, 1) => Some(every),
        (Every::Week, 2..=26) => Some(Every::Weeks(count)),
        (Every::Month, 3) => Some(Every::Quarter),
        (Every::Month, 6) | (Every::Quarter, 2) => Some(Every::HalfYear),
        (Every::Month, 12) | (Every::Quarter, 4) => Some(Every::Year),
        _ => None,
    };
    Some((every, length + 1))
}

/// What recurs by itself, so that a rhythm behind it may be its own.
const NOUNS: [&str; 20] = [
    "buổi", "cuộc", "phiên", "nghị", "hoạt", "ban", "cờ", "lịch", "hoạch", "trình", "cáo", "chế",
    "tin", "mẫu", "sổ", "giá", "loại", "dung", "phí", "số",
];

/// The last words of verbs of which such a thing is what the work makes.
const MAKES: [&str; 12] = [
    "chức", "trì", "gửi", "nộp", "lập", "khai", "yết", "mở", "họp", "đăng", "và", "ra",
];

/// What is between the work and something that it is not: `của từng quý`.
const BESIDE: [&str; 8] = ["của", "cho", "theo", "với", "về", "so", "như", "là"];

/// Returns whether words before a place, up to the last comma, may be what recurs there, not the
/// work.
pub(super) fn noun_before(pieces: &[Piece], at: usize) -> bool {
    /// A rhythm farther from such a word is one of the work.
    const NEAR: usize = 4;
    let mut back = (0..at).rev().take(NEAR);
    if at > 0 && pieces[at - 1].is_any(&BESIDE) {
        return true;
    }
    let mut noun = None;
    for index in back.by_ref() {
        if pieces[index].is_any(&NOUNS) {
            noun = Some(index);
        }
        if pieces[index].begins || pieces[index].comma {
            break;
        }
    }
    let Some(noun) = noun else {
        return false;
    };
    // `Họp cơ quan hằng tháng`, `Báo cáo hằng quý`: the work itself.
    let begins = |at: usize| pieces[at].begins || pieces[at].comma;
    let is_work = begins(noun) || noun > 0 && begins(noun - 1);
    let makes = (1..=2).any(|back| {
        noun.checked_sub(back)
            .is_some_and(|at| pieces[at].is_any(&MAKES))
    });
    !is_work && !makes
}
