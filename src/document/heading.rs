//! Headings in capitals as sentences.

use crate::spelling::{is_syllable, upper_first};

/// Returns a heading that is in capitals as a sentence: `Tổ chức thực hiện`. The `names`
/// keep their capitals; words that are no Vietnamese syllables are abbreviations and stay
/// (`UBND`).
pub(super) fn sentence_case(text: &str, names: &[&str]) -> String {
    if text.chars().any(char::is_lowercase) {
        return text.to_owned();
    }
    let word = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if is_syllable(bare) {
            word.to_lowercase()
        } else {
            word.to_owned()
        }
    };
    let words: Vec<String> = text.split(' ').map(word).collect();
    let mut sentence = words.join(" ");
    for name in names.iter().filter(|name| !name.is_empty()) {
        sentence = sentence.replace(&name.to_lowercase(), name);
    }
    upper_first(&sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_in_capitals_becomes_a_sentence() {
        for (heading, sentence) in [
            ("TỔ CHỨC THỰC HIỆN", "Tổ chức thực hiện"),
            ("CÔNG KHAI, ĐỐI THOẠI", "Công khai, đối thoại"),
            ("PHỐI HỢP VỚI UBND XÃ", "Phối hợp với UBND xã"),
            ("QUY CHẾ CỦA TRƯỜNG HOA BAN", "Quy chế của Trường Hoa Ban"),
            ("Công khai tại UBND xã", "Công khai tại UBND xã"),
            ("", ""),
        ] {
            assert_eq!(sentence_case(heading, &["Trường Hoa Ban"]), sentence);
        }
    }
}
