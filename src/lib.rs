//! `dcs` reads a school's yearly plan for grassroots democracy from plain files,
//! checks it, and shows what is done, overdue and due.
//!
//! Data flows one way: each module imports only from modules further down this
//! table, which a test checks.
//!
//! | module | purpose |
//! | --- | --- |
//! | [`cli`] | arguments, the clock, exit codes |
//! | [`workspace`] | plan in files → plan in changed files |
//! | [`render`] | findings, status → text |
//! | [`store`] | files and folders |
//! | [`edit`] | file, record → the file with it |
//! | [`document`] | plan, date → documents |
//! | [`status`] | plan, date → statuses |
//! | [`rules`] | plan → findings |
//! | [`law`] | how soon the law wants what, and what must exist |
//! | [`decode`] | tree → records |
//! | [`source`] | text → tree of values with positions |
//! | [`schema`] | records → JSON Schema |
//! | [`faults`] | the rules that apply while reading |
//! | [`plan`] | the records of a plan |
//! | [`diagnostic`] | rules and findings as data |
//! | [`messages`] | all texts of the screen, in two languages |
//! | [`parallel`] | a map over a slice on several threads |
//! | [`spelling`] | Vietnamese syllables, old encodings, blanks, persons |
//! | [`search`] | search without diacritics, suggestions |
//! | [`clean`] | text made safe for terminals and documents |
//! | [`confusable`] | characters that look like others |
//! | [`text`] | sources, spans, positions |
//! | [`every`] | all variants of an enum |

// First, because its macro is used by all others.
#[macro_use]
pub mod every;

pub mod clean;
pub mod cli;
pub mod confusable;
pub mod decode;
pub mod diagnostic;
pub mod document;
pub mod edit;
pub mod faults;
pub mod law;
pub mod messages;
pub mod parallel;
pub mod plan;
pub mod render;
pub mod rules;
pub mod schema;
pub mod search;
pub mod source;
pub mod spelling;
pub mod status;
pub mod store;
pub mod text;
pub mod workspace;
