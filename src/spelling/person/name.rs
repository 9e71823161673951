//! Names of persons. A name is known by a form of address before it, or by one of the common
//! surnames; streets, schools and organisations that bear names are left out.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::initials::initials;
use super::known::{MOST_WORDS, NAMED_AFTER, NAMED_AFTER_BOTH, begins_known, is_known};
use super::parts::{
    ACTS, ADDRESSES, CLANS, CLANS_BEFORE_A, CULTURE, GIVEN, IN_IDENTIFIERS, MEDICINE, MIDDLE,
    OFFICES, OTHER_CLANS, OTHER_GIVEN, OTHER_SURNAMES, PEOPLE, POSTS, SURNAMES, TO_WHOM,
};
use super::word::{Word, addressed, is_apostrophe, words};
use crate::search::spelled;

/// Returns the first name of a person who may not be named.
#[must_use]
pub fn name(text: &str, may_be_named: &dyn Fn(&str) -> bool) -> Option<String> {
    // Most texts have a capital at their beginning only, and say nothing of a person.
    if !may_name(text) {
        return None;
    }
    let text = composed(text);
    if let Some(found) = initials(&text) {
        return Some(found);
    }
    let words = words(&text);
    let in_a_row = capitals(&words);
    let mut past = 0;
    for at in 0..words.len() {
        past = past.max(at + of_history(&words, at));
        if at < past {
            continue;
        }
        match person(&words, at, &in_a_row) {
            Found::Nothing => {}
            Found::NoPerson(count) => past = at + count,
            Found::Person(count) => {
                let found = joined(&words[at..at + count]);
                if !may_be_named(&found) {
                    return Some(found);
                }
                past = at + count;
            }
        }
    }
    None
}

/// Returns whether a text has what every name has: a capital behind the first letter, or else
/// a middle name in small letters, or an apostrophe.
fn may_name(text: &str) -> bool {
    let may_be_of_one = |c: char| match c {
        'A'..='Z' | '\'' | '`' => true,
        _ if c.is_ascii() => false,
        // Decomposed letters are compared when they are composed.
        _ => c.is_uppercase() || is_apostrophe(c) || is_mark(c),
    };
    let mut letters = text
        .trim_start_matches(|c: char| !c.is_alphabetic())
        .chars();
    letters.next().is_some()
        && (letters.any(may_be_of_one) || MIDDLE.iter().any(|middle| text.contains(middle)))
}

/// Returns whether a sign is put on the letter before it.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Returns a text in which letters and their marks are one sign; most texts are written so.
fn composed(text: &str) -> Cow<'_, str> {
    if text.contains(is_mark) {
        return text.nfc().collect();
    }
    text.into()
}

/// Returns a name, as [`spelled`](crate::search::spelled) gives it, without a form of address.
#[must_use]
pub fn without_address(name: &str) -> &str {
    let is_address = |word: &str| ADDRESSES.iter().any(|address| spelled(address) == word);
    match name.split_once(' ') {
        Some((first, rest)) if is_address(first) => rest,
        _ => name,
    }
}

/// Returns the first name in an identifier, or in the path of a file, in small letters without
/// diacritics.
pub(super) fn in_identifier(id: &str) -> Option<String> {
    let id = id.to_lowercase();
    let parts: Vec<&str> = id.split(|c: char| !c.is_alphanumeric()).collect();
    let is_name = |words: &&[&str]| {
        let is_word = words[2].len() > 1 && words[2].chars().all(char::is_alphabetic);
        // văn nghệ, văn hóa, văn bản, văn thư, văn phòng, thi đua
        let is_office = matches!(
            (words[1], words[2]),
            ("van", "nghe" | "hoa" | "ban" | "thu" | "phong") | ("thi", "dua")
        );
        let is_middle = matches!(words[1], "van" | "thi");
        IN_IDENTIFIERS.contains(&words[0]) && is_middle && is_word && !is_office
    };
    Some(parts.windows(3).find(is_name)?.join("-"))
}

/// What begins with a word.
enum Found {
    /// No name.
    Nothing,
    /// The name of something else than a person, of so many words.
    NoPerson(usize),
    /// The name of a person, of so many words.
    Person(usize),
}

/// Returns what begins with a word. `in_a_row` says of every word how many from there on begin
/// with a capital.
fn person(words: &[Word<'_>], at: usize, in_a_row: &[usize]) -> Found {
    let capitals = |from: usize| in_a_row.get(from).copied().unwrap_or(0);
    let next = words.get(at + 1);
    // A name has a capital, or a middle name behind the surname.
    if capitals(at) + capitals(at + 1) + capitals(at + 2) == 0 && !next.is_some_and(Word::is_middle)
    {
        return Found::Nothing;
    }
    let before = at.checked_sub(1).map(|before| &words[before]);
    let begins = before.is_none_or(|before| before.ends);
    if let Some(named) = addressed(words, at, begins) {
        let count = capitals(named);
        let mut row = words.iter().skip(named).take(count);
        // phó hiệu trưởng, tổng phụ trách
        let is_one = count == 1 || words[named].is_of(&["pho", "tong"]);
        let is_post = is_one && row.all(|word| word.is_of(POSTS));
        if count > 0 && !is_post && words[named].bare.chars().all(is_of_name) {
            return Found::Person(count + named - at);
        }
    }
    let count = capitals(at);
    // Without diacritics, a street looks like a surname.
    let is_street = words[at].bare.is_ascii()
        && words[at].is_plain(&["đường"])
        && words.get(at + 1).is_some_and(|it| it.is_plain(SURNAMES));
    if count > 0 && (is_street || is_named_after(&words[..at])) {
        // The rest of such a name is no person either.
        return Found::NoPerson(count);
    }
    let after_capital = !begins && before.is_some_and(Word::is_capital);
    let of_clan = minority(words, at, count);
    if let Some(count) = of_clan.filter(|count| !after_capital || *count >= 3) {
        return Found::Person(count);
    }
    let given = before.is_some_and(|before| !before.ends && before.is_either(TO_WHOM));
    if given && count == 1 && words[at].is_spelled(GIVEN) {
        return Found::Person(1);
    }
    if count == 1 && is_of_post(&words[..at]) {
        // Thư viện, Bảo vệ, An toàn: some begin other names, too.
        let goes_on = next.filter(|_| !words[at].ends);
        let acts = |word: &Word<'_>| word.is_spelled(ACTS) || word.bare.contains(char::is_numeric);
        let alone = || words[at].is_spelled(OTHER_GIVEN) && goes_on.is_none_or(acts);
        if words[at].is_spelled(GIVEN) || alone() {
            return Found::Person(1);
        }
    }
    if count >= 3 && !after_capital && has_middle(words, at) {
        return Found::Person(count);
    }
    let enough = match () {
        () if words[at].is_spelled(SURNAMES) => 2,
        () if words[at].is_spelled(OTHER_SURNAMES) => 3,
        () if count >= 3 && words[at].bare.is_ascii() && words[at].is_plain(SURNAMES) => 3,
        () => return Found::Nothing,
    };
    if count >= enough && !(after_capital && count < 3) {
        return Found::Person(count);
    }
    let is_small = enough == 2 && next.is_some_and(Word::is_middle);
    if is_small && words.len() > at + 2 {
        return Found::Person(3);
    }
    Found::Nothing
}

fn is_of_name(c: char) -> bool {
    c.is_alphabetic() || is_apostrophe(c)
}

/// Returns how many words from one on name a person of history or a place, unless somebody is
/// addressed, who may bear the name of a hero.
fn of_history(words: &[Word<'_>], at: usize) -> usize {
    let is_addressed = || at > 0 && words[at - 1].is_either(ADDRESSES);
    if !words[at].is_capital() || !begins_known(words[at].small()) || is_addressed() {
        return 0;
    }
    let longest = MOST_WORDS.min(words.len() - at);
    let mut lengths = (2..=longest).rev();
    let known = |count: &usize| is_known(&joined(&words[at..at + count]).to_lowercase());
    lengths.find(known).unwrap_or(0)
}

/// Returns how many words from one on are the name of a person of one of the peoples whose names
/// are made otherwise. `count` is how many begin with a capital.
fn minority(words: &[Word<'_>], at: usize, count: usize) -> Option<usize> {
    let word = &words[at];
    let next = words.get(at + 1).filter(|_| count >= 2);
    let is_apart = matches!(word.bare, "H" | "K") && word.is_elided_before;
    let two = match () {
        // Tôn Nữ, A Lăng.
        () if next.is_some_and(|next| word.begins_double(next)) => {
            return (count >= 3).then_some(count);
        }
        // K'Brơi, H'Hen; as an own word, the letter keeps its sign.
        () if word.is_elided() => return Some(count.max(1)),
        () if is_apart => true,
        // Y Blan; the word is that of medicine too.
        () if word.bare == "Y" => next.is_some_and(|next| !next.is_of(MEDICINE)),
        () => word.is_spelled(CLANS),
    };
    if two && next.is_some() {
        return Some(count);
    }
    let before_a = next.is_some_and(|next| next.bare == "A") && word.is_spelled(CLANS_BEFORE_A);
    (count >= 3 && (before_a || word.is_spelled(OTHER_CLANS))).then_some(count)
}

/// Returns whether the second of some words is a middle name that no other words have, and the
/// first one no place or body.
fn has_middle(words: &[Word<'_>], at: usize) -> bool {
    let (first, middle, last) = (&words[at], &words[at + 1], &words[at + 2]);
    let is_place = first.is_either(NAMED_AFTER) || first.is_spelled(OFFICES);
    middle.is_spelled(MIDDLE) && !is_place && !last.is_spelled(CULTURE)
}

/// Returns whether words end with a post or what somebody is, before a given name: `phụ huynh`.
fn is_of_post(before: &[Word<'_>]) -> bool {
    let [.., first, second] = before else {
        return false;
    };
    let mut people = PEOPLE.iter();
    !first.ends
        && !second.ends
        && people.any(|(one, other)| first.is_spelled(&[*one]) && second.is_spelled(&[*other]))
}

/// Returns words as they stand in a sentence.
fn joined(words: &[Word<'_>]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.bare).collect();
    words.join(" ")
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
    // `cho` is no market (chợ), but before whoever something is given to.
    let is_market = last.bare.eq_ignore_ascii_case("cho");
    both || is_house || !is_market && last.is_either(NAMED_AFTER)
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
