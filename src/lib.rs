//! `dcs` reads a school's yearly plan for grassroots democracy from plain
//! files, checks it, and tells what is done, late and due.
//!
//! Data flows one way: each module imports only from modules further down this
//! table, and a test holds it to that.
//!
//! | module | what it makes |
//! | --- | --- |
//! | [`cli`] | arguments, the clock, exit codes |
//! | [`render`] | findings, status → text |
//! | [`store`] | files and folders |
//! | [`edit`] | file, record → the file with it |
//! | [`report`] | plan, day → documents |
//! | [`status`] | plan, day → statuses |
//! | [`rules`] | plan → findings |
//! | [`decode`] | tree → records |
//! | [`source`] | text → tree of values with places |
//! | [`schema`] | records → JSON Schema |
//! | [`plan`] | the records of a plan |
//! | [`faults`] | the rules about reading |
//! | [`diagnostic`] | rules and findings as data |
//! | [`messages`] | every word of the screen, in two languages |
//! | [`search`] | search without diacritics, suggestions |
//! | [`clean`] | text made safe for terminals and documents |
//! | [`text`] | sources, spans, positions |

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
