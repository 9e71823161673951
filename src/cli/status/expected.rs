//! `--expect FILE`: the list of the units whose plans are expected, by folder or name.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Result;

use crate::cli::context::Context;
use crate::cli::errors::cannot_read;
use crate::search::fold;
use crate::store;

/// Returns the lines of the list: without blank ones and without comments after `#`.
pub(super) fn read(path: &Path, context: &Context<'_, '_>) -> Result<Vec<String>> {
    let text = store::read_text(&context.world.folder, path)
        .map_err(|error| cannot_read(&error, context.words()))?;
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    Ok(lines.map(str::to_owned).collect())
}

/// Returns the expected units for which there is no row, in the order of the list. Each row,
/// with its path and the name of its unit, stands for one line; names that agree in every
/// letter are matched before those that differ in diacritics or case.
pub(super) fn missing(expected: Vec<String>, rows: &[(String, Option<String>)]) -> Vec<String> {
    let mut taken = vec![false; rows.len()];
    let mut left = expected;
    for key in [spaced as fn(&str) -> String, fold] {
        let mut known: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, row) in rows.iter().enumerate().rev() {
            for name in names(row) {
                known.entry(key(name)).or_default().push(index);
            }
        }
        left.retain(|line| {
            let line = line.replace('\\', "/");
            let line = line.trim_start_matches("./").trim_end_matches('/');
            let Some(candidates) = known.get_mut(&key(line)) else {
                return true;
            };
            while let Some(row) = candidates.pop() {
                if !taken[row] {
                    taken[row] = true;
                    return false;
                }
            }
            true
        });
    }
    left
}

/// Returns the name of the unit, and all parts of the path: `a/b/plans/2026` can be called
/// `b` or `a/b`.
fn names((path, unit): &(String, Option<String>)) -> Vec<&str> {
    let mut names: Vec<&str> = unit.iter().map(String::as_str).collect();
    let starts = path.match_indices('/').map(|(at, _)| at + 1);
    for start in std::iter::once(0).chain(starts) {
        let ends = path.match_indices('/').map(|(at, _)| at);
        let ends = ends.chain([path.len()]).filter(|end| *end > start);
        names.extend(ends.map(|end| &path[start..end]));
    }
    names
}

/// Returns a text with single spaces.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_row_stands_for_one_line() {
        let row = |path: &str, unit: &str| (path.to_owned(), Some(unit.to_owned()));
        let rows = [
            row("./xa-1/b/plans/2026", "Trường Kim Đồng"),
            row("xa-2/c", "Trường Hòa Bình"),
        ];
        let missing = |lines: &[&str]| {
            let lines = lines.iter().map(|line| (*line).to_owned()).collect();
            super::missing(lines, &rows)
        };
        assert!(missing(&["b", "xa-2/c/"]).is_empty());
        assert!(missing(&["truong kim dong", "Trường  Hòa Bình"]).is_empty());
        assert_eq!(missing(&["Trường Kim Đồng", "Trường Kim Đồng"]).len(), 1);
        assert_eq!(missing(&["xa-3", "c"]), ["xa-3"]);
    }
}
