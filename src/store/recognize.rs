//! Recognizes files of a plan without parsing them, so that a folder of other YAML or
//! TOML files is not taken for a plan, and a broken plan still is one.
#![expect(clippy::disallowed_methods, reason = "only this module touches files")]

use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::path::Path;

use serde_json::Value;

use super::Reason;
use crate::plan::record::{HEADS, KINDS, Kind};
use crate::search::nearest;
use crate::source::Format;
use crate::text::BYTE_ORDER_MARK;

/// How much of a file is looked at. A longer file without any key in its first part
/// is taken for a plan file, because overlooking a plan does more harm.
const LOOKED_AT: u64 = 64 * 1024;

/// Returns whether a file appears to hold records of a plan: by its name, or by a key at
/// the start of a line.
pub(super) fn holds_records(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if Format::of(&name).is_none() {
        return false;
    }
    // Reading a file as a plan explains why it cannot be read.
    is_named_after_records(&name)
        || start(path).is_none_or(|text| has_keys(&text) || text.len() as u64 > LOOKED_AT)
}

/// Returns whether a file that is not read, because of its name, holds records of a plan.
pub(super) fn is_misnamed(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let named = is_named_after_records(&name);
    let holds = || start(path).is_some_and(|text| has_records(&text, named));
    renamed(path) == Some(Reason::Renamed) && holds()
}

/// Returns the first part of a file, if it can be read.
fn start(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    let file = fs::File::open(path).ok()?;
    file.take(LOOKED_AT + 1).read_to_end(&mut bytes).ok()?;
    // In UTF-16, which is a finding, every other byte of a key is zero.
    bytes.retain(|byte| *byte != 0);
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn has_keys(text: &str) -> bool {
    text.lines().any(begins_with_key)
}

/// Returns whether a text of an unknown format, which may be JSON, holds records. What
/// `dcs` prints as JSON does not: it tells its version, counts, or where each record is.
/// `named` is whether the file has the name of a kind of records.
fn has_records(text: &str, named: bool) -> bool {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => {
            let holds = |key| matches!(object.get(key), Some(Value::Array(_) | Value::Object(_)));
            !object.contains_key("version") && keys().any(holds)
        }
        Ok(Value::Array(records)) => {
            let record = records.first().and_then(Value::as_object);
            named && record.is_some_and(|record| !record.contains_key("at"))
        }
        Ok(_) => false,
        Err(_) => has_keys(text) || named && text.trim_start().starts_with('['),
    }
}

/// Returns whether a file has the name of a kind of records, such as `tasks.yaml`.
pub(super) fn is_named_after_records(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    keys().any(|key| key == stem.to_ascii_lowercase())
}

/// Returns whether a line begins with a key that only a plan has at the top level.
fn begins_with_key(line: &str) -> bool {
    let start = line.trim_start_matches([BYTE_ORDER_MARK, '\u{fffd}', '[', '{', ' ', '"', '\'']);
    // An indented line belongs to a key above it.
    if line.starts_with(' ') {
        return false;
    }
    keys().any(|key| {
        start.strip_prefix(key).is_some_and(|rest| {
            let rest = rest.trim_start_matches(['"', '\'', ' ']);
            rest.starts_with([':', '=', ']', '.'])
        })
    })
}

/// Returns whether a file that is not read has the name of a plan file with something
/// added or another extension: `holidays.toml.txt` (as Notepad saves), `tasks.txt`,
/// `plan.json`, `plan.tom`, `plan.yml~`; or is a spreadsheet or a document named after a
/// list of records.
/// If the file with the right name is there, that with something added is a backup that an
/// editor has made.
pub(super) fn renamed(path: &Path) -> Option<Reason> {
    let name = path.file_name()?.to_str()?;
    if Format::of(name).is_some() {
        return None;
    }
    let backups = ["~", ".bak", ".orig", ".old", ".swp"];
    let backup = backups.iter().find_map(|end| name.strip_suffix(end));
    let inner = match backup {
        Some(inner) => inner,
        None => name.rsplit_once('.').map_or(name, |(inner, _)| inner),
    };
    if Format::of(inner).is_some() {
        let is_backup = backup.is_some() && path.with_file_name(inner).is_file();
        return Some(if is_backup {
            Reason::Backup
        } else {
            Reason::Renamed
        });
    }
    let extension = Path::new(name).extension().and_then(OsStr::to_str);
    let ends_in = |extensions: &[&str]| {
        let same = |it: &&str| extension.is_some_and(|end| it.eq_ignore_ascii_case(end));
        extensions.iter().any(same)
    };
    let of_other_program = if ends_in(&SHEETS) {
        Some(Reason::Spreadsheet)
    } else {
        ends_in(&DOCUMENTS).then_some(Reason::Document)
    };
    if of_other_program.is_some() {
        let list = |kind: &Kind| kind.list.eq_ignore_ascii_case(inner);
        return of_other_program.filter(|_| KINDS.iter().any(list));
    }
    let named = is_named_after_records(name);
    let holds = || start(path).is_some_and(|text| has_records(&text, named));
    let renamed = match extension {
        None => named,
        Some(text) if text.eq_ignore_ascii_case("txt") => named || holds(),
        Some(other) => nearest(other, EXTENSIONS.into_iter()).is_some() && holds(),
    };
    renamed.then_some(Reason::Renamed)
}

/// Returns whether a file is a spreadsheet, by its name: data that nobody reads, if it is not
/// evidence. A document beside the plan is one that was made of it.
pub(super) fn is_foreign(path: &Path) -> bool {
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    SHEETS.iter().any(|it| it.eq_ignore_ascii_case(extension))
}

/// The extensions of files of records, and the one that other programs give them.
const EXTENSIONS: [&str; 4] = ["toml", "yaml", "yml", "json"];

/// The extensions of spreadsheets.
const SHEETS: [&str; 5] = ["csv", "ods", "tsv", "xls", "xlsx"];

/// The extensions of documents of Word and of those that are made to be printed.
const DOCUMENTS: [&str; 6] = ["doc", "docm", "docx", "odt", "pdf", "rtf"];

fn keys() -> impl Iterator<Item = &'static str> {
    let lists = KINDS.iter().map(|kind| kind.list);
    HEADS.iter().copied().chain(lists)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_something_added_is_noticed() {
        let name = |name: &str| renamed(&Path::new("/no/such/folder").join(name));
        for noticed in [
            "ngay-nghi.toml.txt",
            "tasks.yaml.TXT",
            "a.yml~",
            "a.toml.bak",
            "a.yaml.orig",
            "a.yaml.moi",
            "tasks.txt",
            "deadlines",
        ] {
            assert_eq!(name(noticed), Some(Reason::Renamed), "{noticed}");
        }
        for sheet in ["deadlines.xlsx", "Tasks.CSV", "progress.xls", "parties.ods"] {
            assert_eq!(name(sheet), Some(Reason::Spreadsheet), "{sheet}");
        }
        for document in ["deadlines.docx", "Tasks.DOC", "progress.pdf", "parties.odt"] {
            assert_eq!(name(document), Some(Reason::Document), "{document}");
        }
        for other in [
            "ke-hoach.docx",
            "phan-cong.csv",
            "plan.xlsx",
            "report.csv",
            "README.md",
            "LICENSE",
            "ghi-chu.txt",
            "report.docx",
            "a.yaml",
            "A.TOML",
        ] {
            assert_eq!(name(other), None, "{other}");
        }
    }

    #[test]
    fn keys_are_recognized_in_both_formats() {
        for line in [
            "plan:",
            "plan: { year: 2026 }",
            "[plan]",
            "[[tasks]]",
            "plan.year = 2026",
            "\"tasks\": []",
            "\u{feff}plan:",
            "{ plan: { year: 2026 },",
        ] {
            assert!(begins_with_key(line), "{line}");
        }
        for line in [
            "  tasks:",
            "services:",
            "plans:",
            "planning = 1",
            "- plan",
            "jobs:",
        ] {
            assert!(!begins_with_key(line), "{line}");
        }
    }
}
