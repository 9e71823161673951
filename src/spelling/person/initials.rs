//! Names that are written with their first letters only.

use super::parts::{ADDRESSES, SURNAMES};
use super::word::words;

/// Returns the first name that is written with its first letters only: `N.V.A`. With two or
/// four of them, it is one behind a form of address or a surname.
pub(super) fn initials(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let with_points = parts.iter().enumerate();
    for (at, part) in with_points.filter(|(_, part)| part.contains('.')) {
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
