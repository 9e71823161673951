//! Telephone numbers, identity numbers, e-mail addresses and names of persons in texts.

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
    mail(text)
        .map(|found| (Personal::Mail, found))
        .or_else(|| number(text))
        .or_else(|| Some((Personal::Name, name(text)?)))
}

/// Returns which of some names, each as [`spelled`] gives it, a text has.
#[must_use]
pub fn named(text: &str, names: &[String]) -> Option<String> {
    let words = format!(" {} ", spelled(text));
    let has = |name: &&String| name.contains(' ') && words.contains(&format!(" {name} "));
    names.iter().find(has).cloned()
}
