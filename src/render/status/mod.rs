//! Renders what a plan amounts to on a day: as tables, and as JSON.

pub mod changes;
pub mod json;
mod list;
pub mod overview;
pub mod plans;
pub mod selection;
pub mod task;
pub mod wording;
