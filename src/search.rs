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

/// Returns the words of a text, folded, without punctuation: `Thông tin, tuyên truyền`
/// gives `thong tin tuyen truyen`, `danh-gia-thang` gives `danh gia thang`.
#[must_use]
pub fn plain(text: &str) -> String {
    joined(fold(text).split(|c: char| !c.is_alphanumeric()))
}

/// Returns the words of a text with their diacritics, in lower case, without punctuation.
/// It does not matter where a word carries its tone: `Hòa` and `Hoà` are one.
#[must_use]
pub fn spelled(text: &str) -> String {
    let lower: String = text.nfd().flat_map(char::to_lowercase).collect();
    let parts = lower.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c));
    let words = parts.map(|word| {
        let (tones, letters): (String, String) = word.chars().partition(|c| TONES.contains(c));
        letters + &tones
    });
    joined(words.collect::<Vec<_>>().iter().map(String::as_str))
}

/// The tones of Vietnamese as combining marks.
pub const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Returns whether a text in NFC and lower case has a tone on the first letter of `oa`, `oe`
/// or `uy`, where it may as well be on the second.
#[must_use]
pub fn has_early_tone(text: &str) -> bool {
    let mut pairs = text.chars().zip(text.chars().skip(1));
    pairs.any(|(first, second)| match first {
        'ò' | 'ó' | 'ỏ' | 'õ' | 'ọ' => matches!(second, 'a' | 'e'),
        'ù' | 'ú' | 'ủ' | 'ũ' | 'ụ' => second == 'y',
        _ => false,
    })
}

fn joined<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
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
            let other_number = distance > 0 && is_number(&input) && is_number(&folded);
            (near && !other_number).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Returns whether a name is only a number, Roman or not, such as that of a section:
/// another number is no typing error.
fn is_number(name: &str) -> bool {
    name.chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | 'i' | 'v' | 'x'))
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
    fn punctuation_and_the_place_of_a_tone_do_not_matter_in_names() {
        assert_eq!(plain("Thông tin, tuyên truyền"), "thong tin tuyen truyen");
        assert_eq!(plain("danh-gia_thang"), "danh gia thang");
        assert_eq!(spelled("Cô Hòa."), spelled("cô  HOÀ"));
        assert_eq!(spelled("thuỷ"), spelled("thủy"));
        assert_ne!(spelled("Cô Hòa"), spelled("Cô Hoa"));
        assert_ne!(spelled("Hoa"), spelled("Hỏa"));
    }

    #[test]
    fn only_a_near_word_is_suggested() {
        let known = || ["title", "year", "hieu-truong"].into_iter();
        assert_eq!(nearest("titel", known()), Some("title"));
        assert_eq!(nearest("hiệu-trưởng", known()), Some("hieu-truong"));
        assert_eq!(nearest("xyz", known()), None);
        let numbers = || ["II.1", "II.14"].into_iter();
        assert_eq!(nearest("II.4", numbers()), None);
        assert_eq!(nearest("ii.1", numbers()), Some("II.1"));
    }
}
