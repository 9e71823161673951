//! Blanks: rows of dots that stand for something to be filled in by hand.

/// The words after which a single ellipsis stands for a number, a day or a name, as in
/// `ngày … tháng … năm …`.
const BEFORE_BLANK: [&str; 12] = [
    "số", "ngày", "tháng", "năm", "của", "tại", "ông", "bà", "chí", "giờ", "phút", "là",
];

/// What a line of a form says of the document that it comes with.
const ATTACHED: [&str; 2] = ["kèm theo", "ban hành kèm"];

/// The number of dots from which a row of them is no ellipsis; `…` counts as three, and
/// `v.v...` and a full stop are four.
const DOTS: usize = 5;
/// The number of underscores from which a row of them is a line to write on.
const LINE: usize = 3;

/// Returns whether a text may hold a blank: a fast check for whole files, because only
/// those that may are read again for their values. An ellipsis behind a word is none.
#[must_use]
pub fn may_have(text: &str) -> bool {
    let is_mark = |c: char| matches!(c, '.' | '…' | '_');
    let ends = |c: char| c.is_whitespace() || matches!(c, '=' | ':' | '"' | '\'' | '[' | '{' | '(');
    let may_be = |piece: &str| piece.starts_with(is_mark) || rows(piece).any(is_blank);
    let has_marks = |line: &str| ["…", "..", "___"].iter().any(|marks| line.contains(marks));
    has_marks(text)
        && text
            .lines()
            .any(|line| has_marks(line) && line.split(ends).any(may_be))
}

/// Returns the first blank of a text, as it is written.
///
/// A blank is a row of dots longer than an ellipsis, a row of underscores, an ellipsis in
/// the place of a number, a day or a name, or a text that consists of dots alone.
#[must_use]
pub fn find(text: &str) -> Option<&str> {
    let trimmed = text.trim();
    let only_dots = trimmed.chars().all(|c| matches!(c, '.' | '…' | '_' | ' '));
    if only_dots && !trimmed.is_empty() {
        return Some(trimmed);
    }
    let mut before = "";
    for token in text.split_whitespace() {
        if let Some(row) = rows(token).find(|row| is_blank(row)) {
            return Some(row);
        }
        let starts = rows(token).next().filter(|row| token.starts_with(row));
        let in_place = BEFORE_BLANK.contains(&before.to_lowercase().as_str());
        if let Some(row) = starts.filter(|row| {
            let after = token[row.len()..].chars().next();
            is_ellipsis(row) && (after == Some('/') || (in_place && after.is_none_or(closes)))
        }) {
            return Some(row);
        }
        before = token;
    }
    None
}

/// Returns the first blank of a text that may be a form: its rows of dots stay, for those who
/// are to write on the paper, but not those of the document that it comes with.
#[must_use]
pub fn find_in_form(text: &str) -> Option<&str> {
    let mut attached = text.lines().filter(|line| {
        ATTACHED
            .iter()
            .any(|words| line.to_lowercase().contains(words))
    });
    attached.find_map(find)
}

/// Returns the rows of dots, or of underscores, in a word.
fn rows(word: &str) -> impl Iterator<Item = &str> {
    let is_dot = |c: char| matches!(c, '.' | '…');
    let dots = word.split(move |c| !is_dot(c));
    let lines = word.split(|c| c != '_');
    dots.chain(lines).filter(|row| !row.is_empty())
}

fn is_blank(row: &str) -> bool {
    if row.starts_with('_') {
        return row.len() >= LINE;
    }
    dots(row) >= DOTS
}

fn is_ellipsis(row: &str) -> bool {
    dots(row) >= 3
}

/// Counts the dots of a row.
fn dots(row: &str) -> usize {
    row.chars().map(|c| if c == '…' { 3 } else { 1 }).sum()
}

fn closes(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fast_check_finds_every_line_with_a_blank_and_no_ellipsis_behind_a_word() {
        for line in [
            "place = \"…………\"",
            "place=\"…\"",
            "name: Trường Tiểu học …………",
            "text: ngày … tháng … năm …",
            "  - ...",
            "text: 'Số: ____'",
            "number: ……/KH-THHS",
            "text: Ông(……)",
        ] {
            assert!(may_have(&format!("a: b\n{line}\n")), "{line}");
        }
        for line in [
            "text: zalo, facebook,... để",
            "text: đề án... theo",
            "text: v.v....",
            "a: b",
        ] {
            assert!(!may_have(line), "{line}");
        }
    }

    #[test]
    fn rows_of_dots_and_lines_to_write_on_are_blanks() {
        for (text, blank) in [
            ("…………", "…………"),
            ("Trường Tiểu học …………", "…………"),
            ("Bà ......, Hiệu trưởng", "......"),
            ("Số: ____", "____"),
            ("…", "…"),
            ("...", "..."),
            ("Kế hoạch số …/KH-UBND", "…"),
            ("ngày … tháng 5", "…"),
            ("ngày 4, của ...", "..."),
            ("……/BC", "……"),
        ] {
            assert_eq!(find(text), Some(blank), "{text}");
        }
    }

    #[test]
    fn an_ellipsis_after_a_list_is_no_blank() {
        for text in [
            "zalo, facebook,... để tiếp nhận",
            "chuyển đổi số...",
            "hòm thư, phần mềm... để tiếp nhận",
            "bảng tin, loa, v.v....",
            "bảng tin, loa, v.v….",
            "“Dân biết … dân kiểm tra”",
            "mã_so_lieu",
            "Hội nghị (…) đã họp",
            "",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
