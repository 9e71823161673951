//! The program as its users meet it. One test program: a module for each way of
//! testing.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests prepare files, read them, and set the scene of a run; a step that fails there is a failed test"
)]

/// The values of arguments.
mod arguments;
/// Exit codes, streams, arguments, languages: commands in process.
mod cli;
/// Due days and statuses on chosen days.
mod dates;
/// The report and the plan as documents.
mod documents;
/// The day that counts as the due day.
mod due_day;
/// Files that are changed, and what may go wrong meanwhile.
mod durability;
/// What happens exactly at a bound.
mod edges;
/// Records appended to files of any layout.
mod edits;
/// Pages about keys, and lists of records.
mod explain;
/// `dcs check --fix`.
mod fix;
/// Whole outputs against files that a person has read.
mod golden;
/// Hostile input: no panic, no hang, nothing that acts on a terminal.
mod hostile;
/// `dcs init`, and what the other commands make of its plan.
mod init;
/// Lateness that no later record takes away.
mod lateness;
/// What a hostile plan may cost.
mod limits;
/// The forms for machines.
mod machine;
/// The texts of the screen against the code that fills them.
mod messages;
/// Every option of every command has an effect.
mod options;
/// The same plan in another format, with other line ends, in another normal form.
mod parity;
/// `dcs status --all-plans`.
mod plans;
/// The program itself, as a process.
mod process;
/// Commands that change a plan.
mod record;
/// The rules against fixtures with marks.
mod rules;
/// The schema for editors against the decoder.
mod schema;
/// Completion in shells, and the manual page.
mod shell;
/// Statuses on chosen days, against plans with marks.
mod statuses;
/// The numbers of the report: parts that add up.
mod sums;
/// The repository: imports, pages, words, README.
mod tidy;
/// What several modules need: plans in memory, runs in process.
mod world;
