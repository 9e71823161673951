//! What a text looks like to a Vietnamese reader: whether a word is a syllable, whether
//! a text is in an encoding older than Unicode, whether it holds a blank, whether it says
//! something about a person.

pub mod blank;
mod case;
pub mod days;
mod encoding;
pub mod legacy;
pub mod number_words;
mod numbers;
pub mod person;
pub mod post;
mod syllable;
pub mod twice;

pub use case::{lower_first, upper_first};
pub use numbers::thousands;
pub use syllable::is_syllable;
