//! The kinds of scalars that records are made of: how each is spelled, and what
//! can be wrong with it.

pub mod day;
pub mod every;
pub mod id;
pub mod number;
pub mod period;
pub mod value;
