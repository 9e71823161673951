//! Binds what must not be parted at the end of a line: a word and the number that belongs
//! to it (`ngày 18/11/2024`, `quý III`, `Phụ lục I`), and a number and what it counts
//! (`05 kỳ`).

use super::form::BLANK;
use super::model::{Block, Document, Run};

/// A space at which no line ends.
const BOUND: char = '\u{a0}';

/// The words that come before the number that belongs to them.
const BEFORE_NUMBERS: [&str; 16] = [
    "ngày", "tháng", "năm", "quý", "tuần", "kỳ", "số", "hạn", "lục", "điều", "khoản", "điểm",
    "mục", "lớp", "khối", "tổ",
];

/// Returns a document in which such spaces are bound.
#[must_use]
pub fn bound(document: &Document) -> Document {
    let mut bound = document.clone();
    let letterhead = &mut bound.letterhead;
    let lines = [&mut letterhead.number, &mut letterhead.date];
    let lines = lines.into_iter().chain(&mut letterhead.subject);
    let names = bound.addressees.iter_mut().chain(&mut bound.recipients);
    lines.chain(names).for_each(bind);
    bound.body.iter_mut().for_each(bind_block);
    for annex in &mut bound.annexes {
        bind(&mut annex.belongs);
        annex.blocks.iter_mut().for_each(bind_block);
    }
    bound
}

fn bind_block(block: &mut Block) {
    let bind_all = |runs: &mut Vec<Run>| runs.iter_mut().for_each(|run| bind(&mut run.text));
    match block {
        Block::Heading { runs, .. } | Block::Paragraph { runs } => bind_all(runs),
        Block::Table(table) => {
            let rows = table.rows.iter_mut().flatten();
            table.head.iter_mut().chain(rows).for_each(bind_all);
        }
    }
}

/// Binds the spaces of a text.
fn bind(text: &mut String) {
    let mut words = text.split(' ');
    let mut before = words.next().unwrap_or_default();
    let mut bound = before.to_owned();
    // Whether the word before is bound to the one before it: `năm 2024 của` may break.
    let mut held = false;
    for word in words {
        held = !held && belongs_together(before, word) || is_named(before) && is_number(word);
        bound.push(if held { BOUND } else { ' ' });
        bound.push_str(word);
        before = word;
    }
    *text = bound;
}

/// Returns whether a word announces a number.
fn is_named(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '“']).to_lowercase();
    BEFORE_NUMBERS.contains(&word.as_str())
}

/// Returns whether a word is a number in digits or Roman, a date, or the blank for one.
fn is_number(word: &str) -> bool {
    let bare = word.trim_end_matches([',', ';', '.', ')', ':']);
    let roman = bare.split('/').next().unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_digit())
        || word.starts_with(BLANK)
        || !roman.is_empty() && roman.chars().all(|c| "IVX".contains(c))
}

/// Returns whether a word is a quantity and the next one what it counts.
fn belongs_together(quantity: &str, counted: &str) -> bool {
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    quantity.starts_with(|c: char| c.is_ascii_digit())
        && quantity.ends_with(|c: char| c.is_ascii_digit())
        && quantity.chars().all(digits)
        && counted.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Binds a text and shows bound spaces as `_`.
    fn shown(text: &str) -> String {
        let mut bound = text.to_owned();
        bind(&mut bound);
        assert_eq!(bound.replace(BOUND, " "), text);
        bound.replace(BOUND, "_")
    }

    #[test]
    fn a_number_stays_with_its_word() {
        for (text, bound) in [
            (
                "đến ngày 18/11/2024 có 05 kỳ đến hạn",
                "đến ngày_18/11/2024 có 05_kỳ đến hạn",
            ),
            (
                "ngày 18 tháng 11 năm 2024 của Trường",
                "ngày_18 tháng_11 năm_2024 của Trường",
            ),
            ("ngày …… tháng …… năm ……", "ngày_…… tháng_…… năm_……"),
            (
                "(quý III/2024, Phụ lục I) của năm học",
                "(quý_III/2024, Phụ lục_I) của năm học",
            ),
            ("13,5 triệu đồng; số liệu", "13,5_triệu đồng; số liệu"),
            ("chậm 02 ngày 03/4/2024", "chậm 02_ngày_03/4/2024"),
            ("UBND xã, 12 Trần Phú", "UBND xã, 12 Trần Phú"),
            ("", ""),
        ] {
            assert_eq!(shown(text), bound);
        }
    }
}
