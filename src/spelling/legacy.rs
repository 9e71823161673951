//! Text in the encodings TCVN3 and VNI, which was typed for fonts such as `.VnTime` and
//! `VNI-Times` and reads as `Thñ tr­ëng` or `Thuû tröôûng` in any other.
//!
//! A word is taken for such text only if it is no Vietnamese syllable as it stands and is
//! one when decoded, so that names and words of other languages are left alone.

use std::collections::BTreeSet;

use super::encoding::Encoding;
use super::syllable::is_syllable;

/// A text that was typed in an old encoding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Legacy {
    /// The encoding.
    pub encoding: Encoding,
    /// The text in Unicode, if every word of it is certain.
    pub meant: Option<String>,
    /// The first word in question, in Unicode.
    pub sample: String,
}

/// Returns whether a text may be in an old encoding: a fast check for whole files. All
/// such text has characters of Latin-1 that Vietnamese does not use, or one behind an `a`
/// or an `e`.
#[must_use]
pub fn may_have(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|b| matches!(b, 0xc2 | 0xc3)) {
        at += found + 1;
        let Some(next) = bytes.get(at) else { break };
        let before = at.checked_sub(2).map_or(b' ', |before| bytes[before]);
        let used = match bytes[at - 1] {
            // A no-break space, the degree sign.
            0xc2 => matches!(next, 0xa0 | 0xb0),
            _ => matches!(
                next & !0x20,
                0x80..=0x83 | 0x88..=0x8a | 0x8c | 0x8d | 0x92..=0x95 | 0x99 | 0x9a | 0x9d
            ),
        };
        if !used || matches!(before, b'a' | b'e' | b'A' | b'E') {
            return true;
        }
    }
    false
}

/// Recognises a text in an old encoding.
#[must_use]
pub fn find(text: &str) -> Option<Legacy> {
    let tallies = Encoding::ALL.map(|encoding| (encoding, Tally::of(text, encoding)));
    let [first, second] = &tallies;
    let (encoding, tally) = if second.1.score() > first.1.score() {
        second
    } else {
        first
    };
    if !tally.is_enough() {
        return None;
    }
    let certain = first.1.score() != second.1.score() && tally.refused == 0 && tally.unicode == 0;
    Some(Legacy {
        encoding: *encoding,
        meant: encoding.decoded(text).filter(|_| certain),
        sample: tally.sample.clone(),
    })
}

/// How the words of a text fare when they are decoded.
#[derive(Debug, Default)]
struct Tally {
    /// The words that are Vietnamese syllables only when decoded.
    decoded: BTreeSet<String>,
    /// The number of words with characters above ASCII that are syllables neither way.
    refused: usize,
    /// The number of words with Vietnamese letters that the old encodings lack.
    unicode: usize,
    /// The number of words.
    words: usize,
    /// Whether a decoded word is too odd to be a word of another language: it has several
    /// characters above ASCII, or is as long as few syllables are.
    odd: bool,
    /// The first decoded word.
    sample: String,
}

impl Tally {
    fn of(text: &str, encoding: Encoding) -> Self {
        let mut tally = Self::default();
        let ends = |c: char| c.is_whitespace() || c.is_ascii_digit() || c.is_ascii_punctuation();
        for word in text.split(ends).filter(|word| !word.is_empty()) {
            tally.words += 1;
            tally.add(word, encoding);
        }
        tally
    }

    fn add(&mut self, word: &str, encoding: Encoding) {
        let marks = word.chars().filter(|c| !c.is_ascii()).count();
        if marks == 0 || is_syllable(word) {
            self.unicode += usize::from(word.chars().any(|c| c.is_alphabetic() && c > '\u{ff}'));
            return;
        }
        match encoding.decoded(word).filter(|word| is_syllable(word)) {
            // A sign that is alone may be a quotation mark.
            Some(_) if !word.chars().any(|c| c.is_ascii_alphabetic()) && marks < 2 => {}
            Some(decoded) => {
                if self.sample.is_empty() {
                    self.sample.clone_from(&decoded);
                }
                self.odd |= marks >= 2 || decoded.chars().count() >= 5;
                self.decoded.insert(decoded);
            }
            None if word.chars().any(char::is_alphabetic) => self.refused += 1,
            None => {}
        }
    }

    fn score(&self) -> isize {
        let count = |number| isize::try_from(number).unwrap_or(isize::MAX);
        count(self.decoded.len()) - count(self.refused)
    }

    /// Returns whether so many words cannot be a coincidence.
    fn is_enough(&self) -> bool {
        let decoded = self.decoded.len();
        if self.unicode > 0 || self.refused > 0 {
            return decoded >= 3 && decoded > 2 * self.refused;
        }
        decoded >= 2 || (decoded == 1 && self.words <= 4 && self.odd)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(text: &str) -> Option<(Encoding, Option<String>)> {
        find(text).map(|legacy| (legacy.encoding, legacy.meant))
    }

    #[test]
    fn old_text_is_recognised_and_decoded() {
        for (text, encoding, unicode) in [
            (
                "Thñ tr\u{ad}ëng ®¬n vÞ",
                Encoding::Tcvn3,
                "Thủ trưởng đơn vị",
            ),
            ("Thuû tröôûng ñôn vò", Encoding::Vni, "Thủ trưởng đơn vị"),
            (
                "Héi nghÞ viªn chøc n¨m häc 2024",
                Encoding::Tcvn3,
                "Hội nghị viên chức năm học 2024",
            ),
            (
                "Hoäi nghò vieân chöùc naêm hoïc",
                Encoding::Vni,
                "Hội nghị viên chức năm học",
            ),
            ("NguyÔn ThÞ Hång", Encoding::Tcvn3, "Nguyễn Thị Hồng"),
            ("Nguyeãn Thò Hoàng", Encoding::Vni, "Nguyễn Thị Hồng"),
            ("§¹i Léc", Encoding::Tcvn3, "Đại Lộc"),
            ("TRÖÔØNG TIEÅU HOÏC", Encoding::Vni, "TRƯỜNG TIỂU HỌC"),
            ("Kế hoạch", Encoding::Vni, ""),
        ] {
            let expected = (!unicode.is_empty()).then(|| (encoding, Some(unicode.to_owned())));
            assert_eq!(meant(text), expected, "{text}");
            if !unicode.is_empty() {
                assert!(may_have(text), "{text}");
            }
        }
    }

    #[test]
    fn text_of_which_a_part_is_damaged_is_recognised_but_not_decoded() {
        // The soft hyphens, which stood for `ư`, are lost.
        let found = find("Thñ trëng ®¬n vÞ chñ tr×").unwrap();
        assert_eq!((found.encoding, found.meant), (Encoding::Tcvn3, None));
        let mixed = find("Hội nghị: Thñ tr\u{ad}ëng ®¬n vÞ").unwrap();
        assert_eq!((mixed.encoding, mixed.meant), (Encoding::Tcvn3, None));
    }

    #[test]
    fn vietnamese_and_other_languages_are_left_alone() {
        for text in [
            "Hội nghị viên chức, người lao động năm học 2024-2025",
            "Thúy Hoà, Lý Á Páo, Y Bhiông Niê, H’Ñoai, Buôn Ñui, Krông Ană, Ea Hleo",
            "« Où est la bibliothèque ? » demanda Noël à Zoë, naïf et déçu",
            "L'été, forêt, château, hôtel, garçon, cœur, maïs, août, coût, goût",
            "Straße, Köln, München, Jörg Müller, schön, Grüße, Ärger, Öl, für, über",
            "Señor Núñez, niño, año, mañana, São Paulo, não, corazón",
            "Bjørn, Søren, smörgåsbord, Åse, Þór, København",
            "5 µm × 3 µm, ± 2 %, § 12, © 2024, Microsoft®, 30 °C, ½ giờ, m²",
            "chị Noël, em Zoé",
            "thé",
            "Müller",
            "où",
            "·",
            "×",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
        assert!(!may_have(
            "Hội nghị viên chức: ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ àáâãèéêìíòóôõùúý 30 °C"
        ));
    }
}
