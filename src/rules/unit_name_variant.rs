//! DCS603: a text spells the unit's name differently.

mod neighbour;

use super::{Check, Context, Find};
use crate::diagnostic::{Finding, rule};
use crate::messages::message;
use crate::plan::scalar::id::key;
use crate::search::fold;

pub(super) static CHECK: Check = Check {
    rule: rule!("DCS603", "unit-name-variant", Warning, "unit_name_variant"),
    concludes_from_absence: false,
    excusable: true,
    find: Find::Alone(find),
};

/// The maximum number of letters, ignoring diacritics, by which a variant may differ.
const FARTHEST: usize = 2;

/// The maximum length of the name in bytes.
const LONGEST: usize = 200;

/// The maximum number of letter-by-letter comparisons in one run, so that a hostile
/// plan cannot make each of its words expensive.
const MOST_COMPARED: usize = 10_000;

fn find(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(name) = context.plan.unit.get().and_then(|unit| unit.name.get()) else {
        return;
    };
    let name = Name::of(&name.0);
    // A name of one or two words resembles many others; a page of text is not a name.
    if name.words.len() < 3 || name.folded.len() > LONGEST {
        return;
    }
    let parties: Vec<&str> = context
        .plan
        .parties
        .indices()
        .map(|party| context.plan.party_name(party))
        .collect();
    let mut left = MOST_COMPARED;
    for printed in context.plan.texts() {
        for variant in name.variants(printed.text, &mut left) {
            let is_party = || parties.iter().any(|party| key(party) == key(variant));
            if neighbour::is_neighbour(name.spelled, variant, printed.text) || is_party() {
                continue;
            }
            findings.push(
                Finding::new(
                    &CHECK.rule,
                    context.within(printed.place, variant),
                    message!(wording.unit_name_variant, found = variant),
                )
                .expected(message!(wording.unit_name_expected, name = name.spelled))
                .help(message!(wording.unit_name_help)),
            );
        }
    }
}

/// The unit's name, prepared for searching.
struct Name<'n> {
    spelled: &'n str,
    words: Vec<&'n str>,
    first: String,
    /// All words, folded.
    plain: Vec<String>,
    key: String,
    folded: String,
}

impl<'n> Name<'n> {
    fn of(spelled: &'n str) -> Self {
        let words: Vec<&str> = spelled.split_whitespace().collect();
        Self {
            spelled,
            first: words.first().map(|word| fold(word)).unwrap_or_default(),
            plain: words.iter().map(|word| fold(word)).collect(),
            key: key(&words.join(" ")),
            folded: fold(spelled),
            words,
        }
    }

    /// Returns whether words may be a variant of the name: the first word is equal,
    /// and the number of words that clearly differ is at most the number of letters
    /// that may.
    fn may_be(&self, window: &[(usize, &str)]) -> bool {
        let different = |((_, found), wanted): &(&(usize, &str), &String)| !begins(found, wanted);
        begins(window[0].1, &self.first)
            && window.iter().zip(&self.plain).filter(different).count() <= FARTHEST
            && fold(bare(window[0].1)) == self.first
    }

    /// Returns the variants of the name in a text; case does not matter.
    fn variants<'t>(&self, text: &'t str, left: &mut usize) -> Vec<&'t str> {
        if !text
            .split_whitespace()
            .any(|word| begins(word, &self.first))
        {
            return Vec::new();
        }
        let words: Vec<(usize, &str)> = words(text).collect();
        words
            .windows(self.words.len())
            .filter(|window| self.may_be(window))
            .filter_map(|window| {
                let (start, _) = window[0];
                let (last, word) = window[window.len() - 1];
                let found = &text[start..last + bare(word).len()];
                // Diacritics take bytes, but at most this many per letter.
                if found.len() > (self.folded.len() + FARTHEST) * 4 {
                    return None;
                }
                let same = key(&found.split_whitespace().collect::<Vec<_>>().join(" ")) == self.key;
                let folded = fold(found);
                if same || folded.len().abs_diff(self.folded.len()) > FARTHEST * 4 {
                    return None;
                }
                *left = left.checked_sub(1)?;
                let near = strsim::damerau_levenshtein(&folded, &self.folded) <= FARTHEST;
                near.then_some(found)
            })
            .collect()
    }
}

/// Returns whether a word may equal `folded` after folding. Only its plain letters
/// are compared, because folding every word of a plan would dominate the run time.
fn begins(word: &str, folded: &str) -> bool {
    for (found, wanted) in word.bytes().zip(folded.bytes()) {
        if !found.is_ascii() {
            // The first byte of a Latin letter beyond ASCII, of which Vietnamese has vowels
            // and `đ`.
            let is_latin = matches!(found, 0xC3..=0xC6 | 0xE1);
            return !is_latin || b"aeiouyd".contains(&wanted);
        }
        if found.to_ascii_lowercase() != wanted {
            return false;
        }
    }
    true
}

/// Returns the words of a text, each with its offset in bytes.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let offset = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace()
        .map(move |word| (offset(word), word))
}

/// Returns a word without the punctuation after it.
fn bare(word: &str) -> &str {
    word.trim_end_matches(|c: char| !c.is_alphanumeric())
}
