//! Telephone numbers, identity numbers, e-mail addresses and names of persons in texts.

mod initials;
mod known;
mod name;
mod number;
mod parts;
#[cfg(test)]
mod tests;
mod word;

use crate::search::spelled;
pub use name::{name, without_address};
use number::{mails, numbers};

/// Something about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Personal {
    /// A telephone number.
    Phone,
    /// The number of an identity card.
    Identity,
    /// An e-mail address.
    Mail,
    /// A name.
    Name,
}

/// Returns the first thing about a person in a text, and its words.
#[must_use]
pub fn find(text: &str) -> Option<(Personal, String)> {
    contact(text, &|_| false).or_else(|| Some((Personal::Name, name(text, &|_| false)?)))
}

/// Returns the first address or number of a person that is not public, and its words.
#[must_use]
pub fn contact(text: &str, is_public: &dyn Fn(&str) -> bool) -> Option<(Personal, String)> {
    // Most texts have nothing of which a number or an address could be made.
    let may_have = |c: char| c.is_ascii_digit() || matches!(c, '@' | '+' | '(' | '[') || is_wide(c);
    if !text.contains(may_have) {
        return None;
    }
    let plain = plain(text);
    let text = plain.as_deref().unwrap_or(text);
    let mut mails = mails(text).map(|found| (Personal::Mail, found));
    mails
        .find(|(_, found)| !is_public(found))
        .or_else(|| numbers(text).find(|(_, found)| !is_public(found)))
}

/// Returns the addresses and numbers in a text, as they are compared: in small letters, numbers
/// without what is between their digits and with a zero for the country.
pub fn contacts(text: &str) -> impl Iterator<Item = String> {
    let plain = plain(text).unwrap_or_else(|| text.to_owned());
    let mails: Vec<String> = mails(&plain).collect();
    let numbers: Vec<String> = numbers(&plain).map(|(_, found)| found).collect();
    mails
        .into_iter()
        .chain(numbers)
        .map(|found| compared(&found))
}

/// Returns an address or a number as it is compared.
#[must_use]
pub fn compared(contact: &str) -> String {
    if contact.contains('@') {
        return contact.trim_end_matches('.').to_lowercase();
    }
    let digits: String = contact.chars().filter(char::is_ascii_digit).collect();
    match digits
        .strip_prefix("84")
        .filter(|_| contact.starts_with('+'))
    {
        Some(local) => format!("0{local}"),
        None => digits,
    }
}

/// Returns what an identifier or the path of a file shows of a person in small letters without
/// diacritics: `nguyen-van-ba`, or a number.
#[must_use]
pub fn in_identifier(id: &str) -> Option<(Personal, String)> {
    let is_number = |part: &&str| number::is_mobile(part);
    if let Some(number) = id.split(|c: char| !c.is_ascii_digit()).find(is_number) {
        return Some((Personal::Phone, number.to_owned()));
    }
    Some((Personal::Name, name::in_identifier(id)?))
}

/// Returns a text with plain digits and signs for full-width ones, and with the sign of an
/// address where it is spelled out; nothing if it has none of them.
fn plain(text: &str) -> Option<String> {
    let spelled_out = text.contains(['(', '[']) && text.to_lowercase().contains("at");
    if !text.contains(is_wide) && !spelled_out {
        return None;
    }
    let narrow = |c: char| {
        let plain = is_wide(c).then(|| char::from_u32(u32::from(c) - 0xfee0));
        plain.flatten().unwrap_or(c)
    };
    let mut plain: String = text.chars().map(narrow).collect();
    for (open, close) in [('(', ')'), ('[', ']')] {
        for (word, sign) in [("at", "@"), ("AT", "@"), ("dot", "."), ("DOT", ".")] {
            for (before, behind) in [(" ", " "), (" ", ""), ("", " "), ("", "")] {
                let written = format!("{before}{open}{word}{close}{behind}");
                plain = plain.replace(&written, sign);
            }
        }
    }
    Some(plain)
}

/// Returns whether a sign is one of those that are twice as wide as the plain ones.
fn is_wide(c: char) -> bool {
    ('\u{ff01}'..='\u{ff5e}').contains(&c)
}

/// Returns which of some names, each as [`spelled`] gives it, a text has.
#[must_use]
pub fn named(text: &str, names: &[String]) -> Option<String> {
    let words = format!(" {} ", spelled(text));
    let has = |name: &&String| name.contains(' ') && words.contains(&format!(" {name} "));
    names.iter().find(has).cloned()
}
