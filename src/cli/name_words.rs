//! Whether the words that a user types are those of a name.

use crate::search::{plain, spelled};

/// Returns whether a name consists of these words, some of them without their diacritics.
pub(super) fn agrees(name: &str, spelled_words: &str) -> bool {
    let (exact, bare) = (spelled(name), plain(name));
    let mut words = spelled_words.split(' ');
    let mut of_name = exact.split(' ').zip(bare.split(' '));
    of_name.all(|(exact, bare)| {
        words
            .next()
            .is_some_and(|word| word == exact || word == bare)
    }) && words.next().is_none()
}

/// Returns whether a name has these words one after the other.
pub(super) fn has_phrase(name: &str, words: &str) -> bool {
    !words.is_empty() && format!(" {name} ").contains(&format!(" {words} "))
}

/// Returns whether a name has these letters, wherever they are; a number only as a whole.
pub(super) fn holds(name: &str, letters: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut found = name.match_indices(letters);
    found.any(|(at, _)| {
        let (before, after) = (&name[..at], &name[at + letters.len()..]);
        let starts = digit(before.chars().next_back()) && digit(letters.chars().next());
        let ends = digit(letters.chars().next_back()) && digit(after.chars().next());
        !starts && !ends
    })
}

/// Returns whether a name has these words, at least two, in any order.
pub(super) fn has_all_words(name: &str, words: &str) -> bool {
    words.contains(' ')
        && words
            .split(' ')
            .all(|word| name.split(' ').any(|of_name| of_name == word))
}

/// Returns the first letters of a name's words: `bgh` for `Ban giám hiệu`.
pub(super) fn initials(name: &str) -> String {
    let words = plain(name);
    words
        .split(' ')
        .filter_map(|word| word.chars().next())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_held_only_as_a_whole() {
        assert!(holds("bao cao thang 1", "thang 1"));
        assert!(!holds("bao cao thang 12", "thang 1"));
        assert!(holds("bao cao 12 thang 1 nam", "thang 1"));
        assert!(holds("tuyen truyen", "yen tru"));
    }
}
