//! Renders findings and statuses as text for people and machines.

pub mod changes;
mod escaped_json;
pub mod grid;
pub mod human;
pub mod json;
mod list;
pub mod machine;
pub mod ours;
pub mod overview;
pub mod plans;
pub mod readiness;
pub mod task;
pub mod wording;
