//! The program as its users meet it. One test program: a module for each way of
//! testing.

/// The rules against fixtures with marks.
mod rules;
/// What several modules need: plans in memory, runs in process.
mod world;
