//! Names of persons. A name is known by a form of address before it, or by one of the common
//! surnames; streets, schools and organisations that bear names are left out.

use unicode_normalization::UnicodeNormalization;

use super::known::{MOST_WORDS, NAMED_AFTER, NAMED_AFTER_BOTH, is_known};
use crate::search::fold;

/// Forms of address before a name.
const ADDRESSES: &[&str] = &[
    "ông", "bà", "anh", "chị", "cô", "thầy", "em", "cháu", "bác", "chú", "dì", "cậu",
];

/// What a form of address may stand before instead of a name, folded: the first words of
/// posts and bodies.
const POSTS: &[&str] = &[
    "hieu", "pho", "tong", "chu", "truong", "bi", "thu", "ke", "giam", "giao", "hoi", "ban", "bo",
    "uy", "to", "doi", "doan", "nhan", "bao", "van", "phu", "lop", "y",
];

/// Surnames that are nothing else.
const SURNAMES: &[&str] = &[
    "nguyễn", "trần", "lê", "phạm", "huỳnh", "hoàng", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
    "hồ", "ngô", "dương", "lý", "đinh", "trương", "trịnh", "phùng", "lương", "đào", "tạ",
];

/// Surnames that are words or the beginnings of names of places too.
const OTHER_SURNAMES: &[&str] = &[
    "đoàn", "mai", "cao", "hà", "lâm", "thái", "châu", "tô", "la", "thân", "vương", "triệu",
];

/// Middle names that make a name of a surname in small letters.
const MIDDLE: &[&str] = &["văn", "thị"];

/// A word of a text: as it stands, and without punctuation.
struct Word<'t> {
    bare: &'t str,
    /// Whether a sentence or clause ends with it.
    ends: bool,
}

impl Word<'_> {
    fn is_capital(&self) -> bool {
        self.bare.chars().next().is_some_and(char::is_uppercase)
    }

    /// Returns whether it is an abbreviation: several capitals, and no vowel sign that a
    /// name in capitals has.
    fn is_short_form(&self) -> bool {
        let mut letters = self.bare.chars();
        self.bare.chars().count() > 1
            && letters.all(char::is_uppercase)
            && !fold(self.bare).contains(['a', 'e', 'i', 'o', 'u', 'y'])
    }

    fn is_of(&self, words: &[&str]) -> bool {
        words.contains(&fold(self.bare).as_str())
    }

    /// Returns whether it is a middle name that tells a name in small letters.
    fn is_middle(&self) -> bool {
        self.bare.chars().count() == 3 && self.is_spelled(MIDDLE)
    }

    /// Returns whether it is one of some words, written without diacritics.
    fn is_plain(&self, words: &[&str]) -> bool {
        let own = self.bare.to_ascii_lowercase();
        words.iter().any(|word| fold(word) == own)
    }

    /// Returns whether it is one of some words, or written without diacritics and one of them
    /// without these.
    fn is_either(&self, words: &[&str]) -> bool {
        self.is_spelled(words) || (self.bare.is_ascii() && self.is_plain(words))
    }

    fn is_spelled(&self, words: &[&str]) -> bool {
        words.contains(&self.bare.to_lowercase().as_str())
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let word = |part| {
        let part: &str = part;
        let bare = part.trim_matches(|c: char| !c.is_alphanumeric());
        let ends = part.ends_with(['.', ',', ';', ':', '!', '?', ')']);
        Word { bare, ends }
    };
    text.split_whitespace()
        .map(word)
        .filter(|word| !word.bare.is_empty())
        .collect()
}

/// Returns the first name of a person.
#[must_use]
pub fn name(text: &str) -> Option<String> {
    let text: String = text.nfc().collect();
    if let Some(found) = initials(&text) {
        return Some(found);
    }
    let words = words(&text);
    // Most texts have a capital at their beginning only, and say nothing of a person.
    let may_name = words.iter().skip(1).any(Word::is_capital);
    if !may_name && !words.iter().any(Word::is_middle) {
        return None;
    }
    let joined = |from: usize, count: usize| {
        let parts: Vec<&str> = words[from..from + count]
            .iter()
            .map(|word| word.bare)
            .collect();
        parts.join(" ")
    };
    let in_a_row = capitals(&words);
    let capitals = |from: usize| in_a_row.get(from).copied().unwrap_or(0);
    let mut past = 0;
    for at in 0..words.len() {
        let begins = at == 0 || words[at - 1].ends;
        // Who is addressed may bear the name of a hero.
        let is_addressed = at > 0 && words[at - 1].is_either(ADDRESSES);
        let longest = MOST_WORDS.min(words.len() - at);
        let mut lengths = (2..=longest).rev().filter(|_| words[at].is_capital());
        if let Some(count) = lengths.find(|count| is_known(&joined(at, *count).to_lowercase()))
            && !is_addressed
        {
            past = past.max(at + count);
        }
        if at < past {
            continue;
        }
        // A form of address with a capital within a sentence belongs to a name of a place.
        let addresses = words[at].is_either(ADDRESSES) && (begins || !words[at].is_capital());
        if addresses && !words[at].ends {
            let count = capitals(at + 1);
            let is_post = count == 1 && words[at + 1].is_of(POSTS);
            if count > 0 && !is_post && words[at + 1].bare.chars().all(char::is_alphabetic) {
                return Some(joined(at, count + 1));
            }
        }
        let count = capitals(at);
        // Without diacritics, a street looks like a surname.
        let is_street = words[at].bare.is_ascii()
            && words[at].is_plain(&["đường"])
            && words.get(at + 1).is_some_and(|it| it.is_plain(SURNAMES));
        if count > 0 && (is_street || is_named_after(&words[..at])) {
            // Nor is a part of such a name a person's.
            past = past.max(at + count);
            continue;
        }
        let enough = match () {
            () if words[at].is_spelled(SURNAMES) => 2,
            () if words[at].is_spelled(OTHER_SURNAMES) => 3,
            () if count >= 3 && words[at].bare.is_ascii() && words[at].is_plain(SURNAMES) => 3,
            () => continue,
        };
        let after_capital = at > 0 && !words[at - 1].ends && words[at - 1].is_capital();
        if count >= enough && !(after_capital && count < 3) {
            return Some(joined(at, count));
        }
        let next = words.get(at + 1);
        let is_small = enough == 2 && next.is_some_and(Word::is_middle);
        if is_small && words.len() > at + 2 {
            return Some(joined(at, 3));
        }
    }
    None
}

/// Returns whether words are the beginning of a name that is not a person's: of a street, a
/// school, a prize, or the number of a house.
fn is_named_after(before: &[Word<'_>]) -> bool {
    let Some((last, before)) = before.split_last().filter(|(last, _)| !last.ends) else {
        return false;
    };
    let second = before.last().filter(|word| !word.ends);
    let both = second.is_some_and(|second| {
        let mut pairs = NAMED_AFTER_BOTH.iter();
        pairs.any(|(one, other)| second.is_either(&[*one]) && last.is_either(&[*other]))
    });
    let has_digit = last.bare.contains(|c: char| c.is_ascii_digit());
    let is_house =
        has_digit && (last.bare.contains('/') || second.is_some_and(|it| it.is_either(&["số"])));
    both || is_house || last.is_either(NAMED_AFTER)
}

/// Returns the first name that is written with its first letters only: `N.V.A`. With two or
/// four of them, it is one behind a form of address or a surname.
fn initials(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    for (at, part) in parts.iter().enumerate() {
        let bare = part.trim_matches(|c: char| !c.is_alphanumeric());
        let letters: Vec<&str> = bare.split('.').collect();
        let is_initial = |letter: &&str| {
            let mut chars = letter.chars();
            chars.next().is_some_and(char::is_uppercase)
                && chars.next().is_none_or(char::is_lowercase)
                && chars.next().is_none()
        };
        if letters.len() < 2 || !letters.iter().all(is_initial) {
            continue;
        }
        let before = at
            .checked_sub(1)
            .and_then(|before| words(parts[before]).pop());
        let is_person = before
            .is_some_and(|it| !it.ends && (it.is_either(ADDRESSES) || it.is_spelled(SURNAMES)));
        if letters.len() == 3 || is_person {
            return Some(bare.to_owned());
        }
    }
    None
}

/// Returns of every word how many in a row begin with a capital from there on.
fn capitals(words: &[Word<'_>]) -> Vec<usize> {
    let mut counts = vec![0; words.len()];
    for (at, word) in words.iter().enumerate().rev() {
        if word.is_capital() && !word.is_short_form() {
            let after = counts.get(at + 1).filter(|_| !word.ends);
            counts[at] = 1 + after.copied().unwrap_or(0);
        }
    }
    counts
}
