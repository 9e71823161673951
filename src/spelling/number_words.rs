//! The words for small numbers, and for the days of the week, which are called by them.

use chrono::Weekday;

/// Whether the letters of a word have their marks, in lower case, or are folded. Without
/// marks, `nam` may be a year, and `sau` what comes after: only the words around tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// `sáu`.
    Marked,
    /// `sau`.
    Folded,
}

/// A word with its marks and without them.
type Spelled = [&'static str; 2];

/// The words for the numbers from 1 to 10.
const NUMBERS: [Spelled; 10] = [
    ["một", "mot"],
    ["hai", "hai"],
    ["ba", "ba"],
    ["bốn", "bon"],
    ["năm", "nam"],
    ["sáu", "sau"],
    ["bảy", "bay"],
    ["tám", "tam"],
    ["chín", "chin"],
    ["mười", "muoi"],
];

/// What the first and the fourth of several are called.
const ORDINALS: [(Spelled, u32); 2] = [(["nhất", "nhat"], 1), (["tư", "tu"], 4)];

/// What digits are called after tens: `hai mươi tư`.
const AFTER_TENS: [(Spelled, u32); 4] = [
    (["mốt", "mot"], 1),
    (["tư", "tu"], 4),
    (["lăm", "lam"], 5),
    (["nhăm", "nham"], 5),
];

/// Returns the number from 1 to 10 that a word is: `ba`.
#[must_use]
pub fn number_word(word: &str, letters: Letters) -> Option<u32> {
    let is_it = |(spelled, _): &(&Spelled, u32)| spelled[letters as usize] == word;
    let mut numbers = NUMBERS.iter().zip(1..);
    numbers.find(is_it).map(|(_, number)| number)
}

/// Returns which of several a word says, up to the tenth: the word after `thứ`.
#[must_use]
pub fn ordinal_word(word: &str, letters: Letters) -> Option<u32> {
    let named = among(&ORDINALS, word, letters);
    named.or_else(|| number_word(word, letters).filter(|number| ![1, 4].contains(number)))
}

/// Returns the digit that a word is by itself or after tens: `lăm`.
#[must_use]
pub fn digit_word(word: &str, letters: Letters) -> Option<u32> {
    let digit = number_word(word, letters).filter(|number| *number < 10);
    digit.or_else(|| among(&AFTER_TENS, word, letters))
}

/// Returns the day of the week that the word or the number after `thứ` names.
#[must_use]
pub fn weekday_word(word: &str, letters: Letters) -> Option<Weekday> {
    let number = word.parse().ok().or_else(|| ordinal_word(word, letters))?;
    Some(match number {
        2 => Weekday::Mon,
        3 => Weekday::Tue,
        4 => Weekday::Wed,
        5 => Weekday::Thu,
        6 => Weekday::Fri,
        7 => Weekday::Sat,
        // Sunday has a name of its own.
        _ => return None,
    })
}

/// Returns the number of a word in a list.
fn among(list: &[(Spelled, u32)], word: &str, letters: Letters) -> Option<u32> {
    let mut list = list.iter();
    let it = list.find(|(spelled, _)| spelled[letters as usize] == word)?;
    Some(it.1)
}

#[cfg(test)]
mod tests {
    use super::Letters::{Folded, Marked};
    use super::*;

    #[test]
    fn words_are_numbers_as_far_as_their_letters_say() {
        assert_eq!(number_word("sáu", Marked), Some(6));
        assert_eq!(number_word("sau", Marked), None);
        assert_eq!(number_word("sau", Folded), Some(6));
        assert_eq!(number_word("mười", Marked), Some(10));
        assert_eq!(number_word("tư", Marked), None);
        assert_eq!(digit_word("muoi", Folded), None);
        let digits = ["mốt", "tư", "bốn", "lăm", "nhăm"];
        let digits = digits.map(|word| digit_word(word, Marked));
        assert_eq!(digits, [1, 4, 4, 5, 5].map(Some));
    }

    #[test]
    fn the_first_and_the_fourth_have_words_of_their_own() {
        let words = ["nhat", "hai", "tu", "sau", "muoi"];
        let numbers = words.map(|word| ordinal_word(word, Folded));
        assert_eq!(numbers, [1, 2, 4, 6, 10].map(Some));
        assert_eq!(ordinal_word("mot", Folded), None);
        assert_eq!(ordinal_word("bon", Folded), None);
    }

    #[test]
    fn the_week_begins_with_the_second_day() {
        for (word, day) in [
            ("hai", Some(Weekday::Mon)),
            ("tư", Some(Weekday::Wed)),
            ("7", Some(Weekday::Sat)),
            ("nhất", None),
            ("tám", None),
            ("tự", None),
            ("1", None),
        ] {
            assert_eq!(weekday_word(word, Marked), day, "{word}");
        }
    }
}
