//! Search that ignores diacritics and case, and suggestions when nothing was found.

use crate::confusable;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Returns a text in lower case, without diacritics, in the characters of a keyboard
/// and with single spaces:
/// `Hiệu  trưởng` gives `hieu truong`, `Đ` gives `d`.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain: String = text
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter_map(|c| match confusable::of(c) {
            Some((_, plain)) => plain,
            None => Some(c),
        })
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the candidate that was probably meant, if one is close enough: equal
/// after folding, or with an edit distance of at most a third of the longer one's
/// letters.
pub fn nearest<'c>(input: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    /// Longer texts are not typos of a name, and expensive to compare.
    const LONGEST: usize = 80;
    if input.len() > LONGEST {
        return None;
    }
    let input = fold(input);
    candidates
        .filter(|candidate| candidate.len() <= LONGEST)
        .filter_map(|candidate| {
            let folded = fold(candidate);
            let distance = strsim::damerau_levenshtein(&input, &folded);
            let near = distance * 3 <= folded.chars().count().max(input.chars().count());
            near.then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diacritics_case_and_normal_form_do_not_matter_in_a_search() {
        assert_eq!(fold("Hiệu  trưởng"), "hieu truong");
        assert_eq!(fold("ĐỊA ĐIỂM"), "dia diem");
        assert_eq!(fold("ke\u{302}\u{301}"), "ke");
        assert_eq!(fold("Ðoàn\u{a0}–\u{200b}"), "doan -");
    }

    #[test]
    fn only_a_near_word_is_suggested() {
        let known = || ["title", "year", "hieu-truong"].into_iter();
        assert_eq!(nearest("titel", known()), Some("title"));
        assert_eq!(nearest("hiệu-trưởng", known()), Some("hieu-truong"));
        assert_eq!(nearest("xyz", known()), None);
    }
}
