//! Renders findings and statuses as text for people and machines.

pub mod commands;
pub mod coverage;
mod escaped_json;
pub mod findings;
pub mod in_period;
pub mod law;
pub mod ours;
pub mod readiness;
pub mod records;
pub mod status;
pub mod table;
