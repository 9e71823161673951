//! Telephone numbers, identity numbers, e-mail addresses and names of persons in texts.

mod known;
mod name;
mod number;
#[cfg(test)]
mod tests;

use crate::search::spelled;
pub use name::name;
use number::{mail, number};

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
    let plain = plain(text);
    let text = plain.as_deref().unwrap_or(text);
    mail(text)
        .map(|found| (Personal::Mail, found))
        .or_else(|| number(text))
        .or_else(|| Some((Personal::Name, name(text)?)))
}

/// Returns a text with plain digits and signs for full-width ones, and with the sign of an
/// address where it is spelled out; nothing if it has none of them.
fn plain(text: &str) -> Option<String> {
    let is_wide = |c: char| ('\u{ff01}'..='\u{ff5e}').contains(&c);
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

/// Returns which of some names, each as [`spelled`] gives it, a text has.
#[must_use]
pub fn named(text: &str, names: &[String]) -> Option<String> {
    let words = format!(" {} ", spelled(text));
    let has = |name: &&String| name.contains(' ') && words.contains(&format!(" {name} "));
    names.iter().find(has).cloned()
}
