//! Findings and statuses → text for people and machines.

pub mod grid;
pub mod human;
pub mod json;
pub mod overview;
pub mod screen;
pub mod task;
