//! The files beside a plan that hold the cells of its tables.

use std::collections::BTreeSet;

use super::Site;
use crate::diagnostic::Finding;
use crate::plan::field::Field;
use crate::plan::ledger::Ledger;
use crate::plan::sheet::{Sheet, Sheets};
use crate::source::csv;
use crate::store::{self, EvidenceFiles};
use crate::text::{Source, Sources};

/// Returns the files with tables that the records of a plan name: the CSV files among them that
/// are in its folder.
///
/// # Errors
///
/// Fails if a file that is there cannot be read.
pub(super) fn files(site: &Site, ledger: &Ledger) -> store::Result<Vec<Source>> {
    let named = ledger.sheets().into_iter().filter_map(Field::get);
    let named: BTreeSet<&str> = named.map(|text| text.0.as_str()).collect();
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let mut files = EvidenceFiles::of(&site.folder, &site.plan);
    let mut sources = Vec::new();
    for path in named.into_iter().filter(|path| csv::is_csv(path)) {
        sources.extend(files.read(path, site.shown(path), csv::MAX_BYTES)?);
    }
    Ok(sources)
}

/// Reads the files with tables among the sources of a plan, and adds what is wrong with them to
/// `faults`.
pub(super) fn read(site: &Site, sources: &Sources, faults: &mut Vec<Finding>) -> Sheets {
    let mut sheets = Sheets::default();
    for (file, source) in sources.iter().filter(|(_, it)| csv::is_csv(&it.path)) {
        if let Some(rows) = csv::read(file, source, faults) {
            sheets.insert(site.below(&source.path), Sheet { rows });
        }
    }
    sheets
}
