//! Tests of the program as seen by its users: one test program with a module per kind of
//! test.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests prepare files, read them, and set the scene of a run; a step that fails there is a failed test"
)]

/// The annex, and what the office wrote, as printed.
mod annex;
/// The values of arguments.
mod arguments;
/// Questions about a new entry, and how the entries stand.
mod asking;
/// Exit codes, streams, arguments, languages: commands in process.
mod cli;
/// Every way to move or hide a day that an older copy has.
mod compared;
/// Figures that are counted in registers.
mod computed;
/// Times counted in days, working days and months; the limits of the law.
mod counting;
/// What messages say to type.
mod cures;
/// Due days and statuses on chosen days.
mod dates;
/// Lists, colours, lines that fit.
mod display;
/// What kind of document the plan is, its date, and who signs it.
mod document_kind;
/// The report and the plan as documents.
mod documents;
/// The effective due day.
mod due_day;
/// Changes of files, and failures during them.
mod durability;
/// What must exist by law, and what of it is done.
mod duties;
/// Exact bounds.
mod edges;
/// Records appended to files of any layout.
mod edits;
/// Pages about keys, and lists of records.
mod explain;
/// The figures in the report, and who supplies them.
mod figures;
/// `dcs check --fix`.
mod fix;
/// Words of libraries and of the operating system.
mod foreign;
/// What a forge is given, and the comparison with a revision.
mod forge;
/// Complete outputs, compared with files that were reviewed.
mod golden;
/// Hostile input: no panic, no hang, no control characters for the terminal.
mod hostile;
/// `dcs init`, and the other commands on its plan.
mod init;
/// What each kind of record says of itself.
mod kinds;
/// Lateness that no later record removes.
mod lateness;
/// The cost of a hostile plan.
mod limits;
/// Mistyped command lines.
mod lines;
/// The machine-readable formats.
mod machine;
/// What two branches add, and what git makes of it.
mod merged;
/// The texts of the screen and the code that fills them.
mod messages;
/// What users type for an occurrence, a task, a party or a figure.
mod naming;
/// Who holds a post on a day.
mod office;
/// Every option of every command has an effect.
mod options;
/// The outline of the plan: its numbers, marks and paragraphs as they are printed.
mod outline;
/// The papers that are made of the registers.
mod papers;
/// The same plan in another format, with other line endings, in another normal form.
mod parity;
/// Who leads, alone or together.
mod people;
/// `dcs status --all-plans`.
mod plans;
/// The program as a process.
mod process;
/// Commands that change a plan.
mod record;
/// What the entries of registers owe.
mod registers;
/// What a report is about.
mod reports;
/// The rules, compared with fixtures that contain marks.
mod rules;
/// The schema for editors, compared with the decoder.
mod schema;
/// Plans that owe several reports.
mod several_reports;
/// Completion in shells, and the manual page.
mod shell;
/// Statuses on chosen days, compared with plans that contain marks.
mod statuses;
/// The numbers of the report.
mod sums;
/// Tables and annexes of the plan.
mod tables;
/// The repository: imports, pages, words, README.
mod tidy;
/// Times as offices write them.
mod times;
/// The report by topic.
mod topics;
/// Steps whose due day cannot be counted yet.
mod uncounted;
/// Shared by several modules: plans in memory, runs in process.
mod world;
