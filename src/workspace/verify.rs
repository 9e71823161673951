//! Checks a journal against the files of its plan.

use std::collections::HashMap;

use super::journal::Operation;
use super::undo::FileState;
use super::{Loaded, Site, repair};
use crate::edit;
use crate::plan::field::Field;
use crate::plan::record::KINDS;
use crate::source::Format;

/// The text of a plan file before and after a change.
struct Texts {
    shown: String,
    before: Option<String>,
    after: String,
}

/// Returns whether the files are what such an operation makes of the plan before it.
pub(super) fn is_confirmed(site: &Site, what: &Operation, files: &[FileState<'_>]) -> bool {
    let Ok(loaded) = Loaded::read(site.clone()) else {
        return false;
    };
    let (copies, plan_files): (Vec<_>, Vec<_>) =
        files.iter().partition(|file| file.entry.text.is_none());
    // The readers below must not get a file that the plan's reader refuses. Errors in the
    // records themselves do not matter to them.
    let is_readable = |file: &&FileState<'_>| {
        let source = loaded.source(&site.shown(&file.entry.name));
        source.is_none_or(edit::is_readable)
    };
    if !plan_files.iter().all(is_readable) {
        return false;
    }
    let texts: Option<Vec<Texts>> = plan_files.iter().map(|file| texts(site, file)).collect();
    let Some(texts) = texts else { return false };
    let before: HashMap<String, Option<String>> = texts
        .iter()
        .map(|file| (file.shown.clone(), file.before.clone()))
        .collect();
    let old = loaded.with(&before);
    match what {
        Operation::Record(list) => match &texts[..] {
            [file] => is_addition(list, file, &copies, &old),
            _ => false,
        },
        Operation::Repair(as_of) => {
            let Ok(as_of) = as_of.parse() else {
                return false;
            };
            let after: HashMap<String, Option<String>> = texts
                .into_iter()
                .map(|file| (file.shown, Some(file.after)))
                .collect();
            copies.is_empty() && repair(&old, None, as_of).by_name(&old) == after
        }
    }
}

/// Returns whether a file has one more record in an append-only list, and whether that
/// record is the first to cite the copied evidence.
fn is_addition(list: &str, file: &Texts, copies: &[&FileState<'_>], old: &Loaded) -> bool {
    let is_append_only = KINDS
        .iter()
        .any(|kind| kind.append_only && kind.list == list);
    if !is_append_only {
        return false;
    }
    let Some(format) = Format::of(&file.shown) else {
        return false;
    };
    let before = file.before.as_deref().unwrap_or_default();
    let Some(record) = edit::added(before, &file.after, list, format) else {
        return false;
    };
    copies.iter().all(|copy| {
        let name = &copy.entry.name;
        let mut older = old.plan.evidence().into_iter().filter_map(Field::get);
        record.names("evidence", name) && !older.any(|text| text.0 == *name)
    })
}

fn texts(site: &Site, file: &FileState<'_>) -> Option<Texts> {
    let text = |bytes: &Option<Vec<u8>>| match bytes {
        Some(bytes) => String::from_utf8(bytes.clone()).ok().map(Some),
        None => Some(None),
    };
    let before = text(&file.before)?;
    let after = if file.changed {
        text(&file.now)??
    } else {
        file.entry.redo(before.as_deref().unwrap_or_default())?
    };
    Some(Texts {
        shown: site.shown(&file.entry.name),
        before,
        after,
    })
}
