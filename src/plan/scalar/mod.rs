//! The scalar types of records and their syntax.

pub mod amount;
mod amount_words;
pub mod day;
pub mod day_of_period;
pub mod document_date;
pub mod document_number;
pub mod due;
pub mod every;
pub mod id;
mod kind;
pub mod money;
pub mod number;
pub mod occurrence;
pub mod period;
pub mod period_words;
pub mod spoken;
pub mod value;
pub mod year;
