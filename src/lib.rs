//! `dcs` reads a school's yearly plan for grassroots democracy from plain
//! files, checks it, and tells what is done, late and due.
//!
//! Data flows one way; a module imports only from those below it.
//!
//! | module | what it makes |
//! | --- | --- |
//! | [`render`] | findings, status → text |
//! | [`report`] | plan, day → documents |
//! | [`rules`] | plan → findings |
//! | [`schema`] | records → JSON Schema |
//! | [`search`] | search without marks, suggestions |
//! | [`status`] | plan, day → statuses |
//! | [`store`] | files and folders |
//! | [`text`] | sources, spans, positions |
//! | [`clean`] | text that harms no reader |
//! | [`messages`] | every word of the screen, in two languages |
//! | [`diagnostic`] | rules and findings as data |
//! | [`cli`] | arguments, the clock, exit codes |
//! | [`decode`] | tree → records |
//! | [`edit`] | file, record → the file with it |
//! | [`faults`] | the rules about reading |
//! | [`plan`] | the records of a plan |
//! | [`source`] | text → tree of values with places |

pub mod clean;
pub mod cli;
pub mod decode;
pub mod diagnostic;
pub mod edit;
pub mod faults;
pub mod messages;
pub mod plan;
pub mod render;
pub mod report;
pub mod rules;
pub mod schema;
pub mod search;
pub mod source;
pub mod status;
pub mod store;
pub mod text;
