//! Findings and statuses → text for people and machines.

pub mod grid;
pub mod human;
pub mod json;
mod list;
pub mod names;
pub mod overview;
pub mod screen;
pub mod task;
