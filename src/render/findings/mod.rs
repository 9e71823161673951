//! Renders findings for people, and findings and overdue work for machines.

pub mod human;
pub mod machine;
mod style;
pub mod unwritten;

pub use style::Style;
