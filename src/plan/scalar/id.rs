//! Identifiers of records and their comparison.

use std::hash::{Hash, Hasher};

use serde::{Serialize, Serializer};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::value::{Kind, Scalar, ValueError, scalar};
use crate::search::{TONES, has_early_tone};

scalar!(Id);

/// Returns the form in which identifiers are compared: NFC, lower case, and one place for
/// each tone.
#[must_use]
pub fn key(text: &str) -> String {
    if text.is_ascii() {
        text.to_ascii_lowercase()
    } else if is_nfc(text) {
        one_tone_place(text.to_lowercase())
    } else {
        one_tone_place(text.nfc().collect::<String>().to_lowercase())
    }
}

/// Returns a text in NFC and lower case with the tone of `oa`, `oe` and `uy` on the second
/// letter. Both places are in use.
fn one_tone_place(text: String) -> String {
    // Whole texts are compared too, and most have none of these.
    if !has_early_tone(&text) {
        return text;
    }
    let mut letters: Vec<char> = text.nfd().collect();
    for at in 1..letters.len().saturating_sub(1) {
        let pair = (letters[at - 1], letters[at + 1]);
        if TONES.contains(&letters[at]) && matches!(pair, ('o', 'a' | 'e') | ('u', 'y')) {
            letters.swap(at, at + 1);
        }
    }
    letters.into_iter().nfc().collect()
}

/// The maximum length of an identifier, in characters.
pub const MAX_IDENTIFIER: usize = 64;

/// An identifier: letters of any script, digits, `.`, `-` and `_`, starting
/// with a letter or a digit. Identifiers are equal if their keys are.
#[derive(Debug, Clone, Eq)]
pub struct Id {
    /// The identifier as written.
    pub text: String,
    /// The form in which it is compared.
    pub key: String,
}

impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}

impl Serialize for Id {
    /// Writes it as its author spelled it.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl Scalar for Id {
    const KIND: Kind = Kind::Identifier;

    fn parse(text: &str) -> Result<Self, ValueError> {
        if text.trim().is_empty() {
            return Err(ValueError::Empty);
        }
        if text.chars().count() > MAX_IDENTIFIER {
            return Err(ValueError::TooLong);
        }
        let key = key(text);
        let letter = |c: char| c.is_alphanumeric();
        let starts = key.chars().next().is_some_and(letter);
        if !starts
            || !key
                .chars()
                .all(|c| letter(c) || matches!(c, '.' | '-' | '_'))
        {
            return Err(ValueError::Spelling);
        }
        Ok(Self {
            text: text.to_owned(),
            key,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_compare_in_nfc_and_without_case() {
        let id = |text| Id::parse(text).map(|id| id.key);
        assert_eq!(id("1Đ"), Ok("1đ".into()));
        assert_eq!(id("ke\u{302}\u{301}"), id("kế"));
        assert_eq!(id("tổ-hòa"), id("TỔ-HOÀ"));
        assert_eq!(id("thúy"), id("thuý"));
        assert_ne!(id("hòa"), id("hoa"));
        assert_eq!(id("trường"), Ok("trường".into()));
        assert_eq!(id("II.1"), Ok("ii.1".into()));
        for wrong in ["-a", "a b", "a@b", "a/b", "a\u{202e}", "."] {
            assert_eq!(id(wrong), Err(ValueError::Spelling), "{wrong:?}");
        }
        assert_eq!(id(" "), Err(ValueError::Empty));
        assert_eq!(id(&"a".repeat(65)), Err(ValueError::TooLong));
    }
}
