//! The scalar types of records and their syntax.

pub mod day;
pub mod every;
pub mod id;
pub mod number;
pub mod period;
pub mod value;
