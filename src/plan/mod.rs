//! The plan of one year: its records, and what follows from them alone.

pub mod day;
pub mod field;
pub mod id;
pub mod number;
pub mod period;
pub mod value;
