//! The words of a text, as names are looked for among them.

use std::cell::OnceCell;

use super::parts::MIDDLE;
use crate::search::fold;

/// A word of a text: as it stands, and without punctuation.
pub(super) struct Word<'t> {
    pub(super) bare: &'t str,
    /// The same in small letters, once it is asked for.
    small: OnceCell<String>,
    /// Whether a sentence or clause ends with it.
    pub(super) ends: bool,
    /// Whether an apostrophe stands behind it: `K' Brơi`.
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
    /// `H'Hen`.
    pub(super) fn is_elided(&self) -> bool {
        let rest = self.bare.strip_prefix(['H', 'K']);
        let rest = rest.and_then(|rest| rest.strip_prefix(is_apostrophe));
        rest.is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    }

    /// Returns whether it is a middle name that tells a name in small letters.
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
