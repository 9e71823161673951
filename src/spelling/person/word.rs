//! The words of a text, as names are looked for among them.

use std::cell::OnceCell;

use super::parts::{ADDRESSES, DOUBLE, MIDDLE};
use crate::search::fold;

/// A word of a text: as it stands, and without punctuation.
pub(super) struct Word<'t> {
    pub(super) bare: &'t str,
    /// The same in small letters, once it is asked for.
    small: OnceCell<String>,
    /// Whether a sentence or clause ends with it.
    pub(super) ends: bool,
    /// Whether an apostrophe follows it: `K' Brơi`.
    pub(super) is_elided_before: bool,
    /// Whether the whole text is written without diacritics.
    pub(super) is_unmarked: bool,
}

/// Returns whether a sign stands for an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

impl Word<'_> {
    pub(super) fn is_capital(&self) -> bool {
        self.bare.chars().next().is_some_and(char::is_uppercase)
    }

    /// Returns whether it is an abbreviation: several capitals, and no vowel sign that a
    /// name in capitals has.
    pub(super) fn is_short_form(&self) -> bool {
        let mut letters = self.bare.chars();
        self.bare.chars().count() > 1
            && letters.all(char::is_uppercase)
            && !fold(self.bare).contains(['a', 'e', 'i', 'o', 'u', 'y'])
    }

    /// Returns it in small letters.
    pub(super) fn small(&self) -> &str {
        self.small.get_or_init(|| self.bare.to_lowercase())
    }

    pub(super) fn is_of(&self, words: &[&str]) -> bool {
        words.contains(&fold(self.bare).as_str())
    }

    /// Returns whether it is a name of the Central Highlands with an apostrophe: `K'Brơi`,
    /// `H'Hen`, or a clan of Quảng Nam: `Bh'riu`.
    pub(super) fn is_elided(&self) -> bool {
        let rest = self.bare.strip_prefix(['H', 'K']);
        // Bh'riu
        let rest = rest.or_else(|| self.bare.strip_prefix("Bh"));
        let rest = rest.and_then(|rest| rest.strip_prefix(is_apostrophe));
        rest.is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    }

    /// Returns whether it and the next word are a surname or a clan name of two words.
    pub(super) fn begins_double(&self, next: &Self) -> bool {
        let mut double = DOUBLE.iter();
        double.any(|(one, other)| self.is_spelled(&[*one]) && next.is_spelled(&[*other]))
    }

    /// Returns whether it is a middle name that gives away a name in small letters.
    pub(super) fn is_middle(&self) -> bool {
        self.bare.chars().count() == 3 && self.is_spelled(MIDDLE)
    }

    /// Returns whether it is one of some words, written without diacritics.
    pub(super) fn is_plain(&self, words: &[&str]) -> bool {
        let own = self.bare.to_ascii_lowercase();
        words.iter().any(|word| fold(word) == own)
    }

    /// Returns whether it is one of some words, or one of them without diacritics in a text
    /// that has none.
    pub(super) fn is_either(&self, words: &[&str]) -> bool {
        self.is_spelled(words) || (self.is_unmarked && self.is_plain(words))
    }

    pub(super) fn is_spelled(&self, words: &[&str]) -> bool {
        words.contains(&self.small())
    }
}

/// Returns the word behind a form of address that begins with a word, if one does. One with a
/// capital within a sentence belongs to a name of a place, unless it is an abbreviation.
pub(super) fn addressed(words: &[Word<'_>], at: usize, begins: bool) -> Option<usize> {
    let word = &words[at];
    let may_address = |word: &Word<'_>| begins || !word.is_capital() || word.bare.contains('/');
    if word.ends || !may_address(word) {
        return None;
    }
    // đồng chí; Chí Linh is a town.
    let is_comrade = words.get(at + 1).is_some_and(|next| {
        let is_alike = !next.is_capital() || word.is_capital();
        word.is_either(&["đồng"]) && next.is_either(&["chí"]) && is_alike && !next.ends
    });
    let named = if is_comrade { at + 2 } else { at + 1 };
    (is_comrade || word.is_either(ADDRESSES)).then_some(named)
}

pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let is_unmarked = text.is_ascii();
    let word = |part| {
        let part: &str = part;
        let bare = part.trim_matches(|c: char| !c.is_alphanumeric());
        let ends = part.ends_with(['.', ',', ';', ':', '!', '?', ')']);
        let is_elided_before = part.ends_with(is_apostrophe);
        Word {
            bare,
            small: OnceCell::new(),
            ends,
            is_elided_before,
            is_unmarked,
        }
    };
    text.split_whitespace()
        .map(word)
        .filter(|word| !word.bare.is_empty())
        .collect()
}
