//! The words of the registers, one file each: titles and descriptions of their keys, and what the
//! names of their values mean, in two languages.

mod award;
mod body;
mod channel;
mod disclosure;
mod evaluation;
mod expense;
mod feedback;
mod inspection;
mod meeting;
mod opinion;
mod reception;
mod session;
mod training;
mod violation;
mod vote;

use super::Text;
use super::declare::texts;

/// The words of one register.
#[derive(Debug)]
pub struct OfRegister {
    /// Titles and descriptions of its list and of the keys that only its entries have: the title
    /// comes before the colon, the description after it.
    pub keys: &'static [Text],
    /// What its name and those of the kinds of its entries mean.
    pub values: &'static [Text],
}

/// Declares the words of one register.
macro_rules! words_of_register {
    (keys { $($keys:tt)* } values { $($values:tt)* }) => {
        pub(super) const WORDS: $crate::messages::OfRegister = $crate::messages::OfRegister {
            keys: super::texts!($($keys)*),
            values: super::texts!($($values)*),
        };
    };
}
use words_of_register;

/// The words of all registers.
pub const OF_REGISTERS: &[OfRegister] = &[
    feedback::WORDS,
    reception::WORDS,
    disclosure::WORDS,
    inspection::WORDS,
    training::WORDS,
    session::WORDS,
    award::WORDS,
    violation::WORDS,
    evaluation::WORDS,
    opinion::WORDS,
    meeting::WORDS,
    vote::WORDS,
    expense::WORDS,
    channel::WORDS,
    body::WORDS,
];
