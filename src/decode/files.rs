//! Reads all files of a plan, in parallel if the plan is large.

use std::cmp::Reverse;

use super::context::records;
use super::names::Misnamed;
use super::{extent, names};
use crate::diagnostic::{Finding, Level};
use crate::faults;
use crate::parallel;
use crate::plan::ledger::Ledger;
use crate::plan::record::Records;
use crate::source::{self, Format, Tree};
use crate::text::{FileId, Source, Sources};

/// The total size in bytes from which several threads are used. Starting a thread
/// costs as much as reading some kilobytes.
const WORTH_THREADS: usize = 256 * 1024;

/// The maximum number of threads; each file in progress takes parser memory.
const MAX_THREADS: usize = 8;

/// Reads the records of all files and adds every problem to `findings`, in file order.
pub fn ledger(sources: &Sources, findings: &mut Vec<Finding>) -> Ledger {
    let mut complete = true;
    let before = findings.len();
    let mut misnamed = Vec::new();
    let mut files = Vec::with_capacity(sources.0.len());
    for read in read_all(sources) {
        complete &= read.complete;
        findings.extend(read.findings);
        misnamed.extend(read.misnamed);
        files.push(read.records);
    }
    let mut found = findings[before..].iter();
    let sound = complete && !found.any(|finding| finding.rule.level == Level::Error);
    let ledger = Ledger::join(files, complete, sound);
    names::suggest(&ledger, &misnamed, &mut findings[before..]);
    ledger
}

/// The result of reading one file.
struct Read {
    file: FileId,
    records: Records,
    findings: Vec<Finding>,
    /// The values that name records otherwise than by identifiers.
    misnamed: Vec<Misnamed>,
    complete: bool,
    /// Whether it is read as it was before another program damaged it.
    repaired: bool,
}

fn read(file: FileId, source: &Source, format: Format) -> Read {
    let mut findings = Vec::new();
    let tree = source::read(file, source, format, &mut findings);
    let mut read = decoded(&tree, source, findings);
    if !read.findings.is_empty()
        && let Some(before) = read_as_before(file, source, format)
    {
        read = before;
    }
    if format == Format::Toml || read.errors() == 0 {
        return read;
    }
    // A character that only looks like the one that is meant may be the cause: curly
    // quotes last, because they may belong to the text.
    for lines in [&[], &read.findings[..]] {
        let mut findings = Vec::new();
        if let Some(tree) = source::read_as_meant(file, source, lines, &mut findings) {
            let again = decoded(&tree, source, findings);
            if again.errors() < read.errors() {
                return again;
            }
        }
    }
    read
}

/// Reads a file that another program damaged as it was before.
fn read_as_before(file: FileId, source: &Source, format: Format) -> Option<Read> {
    let mut findings = Vec::new();
    let tree = source::read_as_before(file, source, format, &mut findings)?;
    let read = decoded(&tree, source, findings);
    Some(Read {
        repaired: true,
        ..read
    })
}

impl Read {
    /// Returns how many errors there are, apart from characters.
    fn errors(&self) -> usize {
        let is_error = |finding: &&Finding| {
            finding.rule.level == Level::Error && finding.rule.code != faults::ODD_CHARACTER.code
        };
        self.findings.iter().filter(is_error).count()
    }
}

fn decoded(tree: &Tree<'_>, source: &Source, mut findings: Vec<Finding>) -> Read {
    let mut decoded = records(tree, &source.text, &mut findings);
    decoded.records.over_lines = extent::over_lines(tree, &source.text);
    Read {
        file: tree.file,
        records: decoded.records,
        findings,
        misnamed: decoded.misnamed,
        complete: tree.complete && decoded.all,
        repaired: false,
    }
}

/// Reads every plan file and returns the results in the same order.
fn read_all(sources: &Sources) -> Vec<Read> {
    let mut files: Vec<(FileId, &Source, Format)> = sources
        .iter()
        .filter_map(|(file, source)| Some((file, source, Format::of(&source.path)?)))
        .collect();
    let bytes: usize = files.iter().map(|(_, source, _)| source.text.len()).sum();
    let threads = match bytes {
        0..WORTH_THREADS => 1,
        _ => MAX_THREADS,
    };
    // Largest first, so that no thread starts a large file when the others are done.
    files.sort_by_key(|(_, source, _)| Reverse(source.text.len()));
    let mut all = parallel::map(&files, threads, |(file, source, format)| {
        read(*file, source, *format)
    });
    // Identifiers are the same in all files, also in those in which nothing else is damaged.
    if all.iter().any(|read| read.repaired) {
        for read in all.iter_mut().filter(|read| !read.repaired) {
            let source = sources.get(read.file);
            let format = Format::of(&source.path);
            if let Some(before) = format.and_then(|it| read_as_before(read.file, source, it)) {
                *read = before;
            }
        }
    }
    all.sort_by_key(|read| read.file);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_toml_is_never_read_as_the_other_format() {
        let text = "title: [\n[[tasks]\nid = \u{201c}t\u{201d}\ntext = =\n";
        let sources = Sources(vec![Source::from_text(
            "plan.toml".to_owned(),
            text.to_owned(),
        )]);
        let mut findings = Vec::new();
        ledger(&sources, &mut findings);
        let syntax = findings.iter().filter(|it| it.rule.code == "DCS001");
        assert_eq!(syntax.count(), 4, "{findings:?}");
    }

    #[test]
    fn suggestions_stop_for_good_after_so_many_findings() {
        let record = |index: usize| format!("  - {{ id: t{index}, sectoin: I, text: a }}\n");
        let records: String = (0..510).map(record).collect();
        let text = format!("tasks:\n{records}");
        let sources = Sources(vec![Source::from_text("plan.yaml".to_owned(), text)]);
        let mut findings = Vec::new();
        ledger(&sources, &mut findings);
        let unknown: Vec<_> = findings
            .iter()
            .filter(|it| it.rule.name == "unknown-key")
            .collect();
        let suggested = unknown.iter().filter(|it| it.help.is_some()).count();
        let first = unknown.iter().take(suggested).all(|it| it.help.is_some());
        assert!(
            unknown.len() == 510 && suggested < 510 && first,
            "{suggested}"
        );
    }

    #[test]
    fn large_files_keep_their_order() {
        let file = |(index, bytes): (usize, usize)| {
            let text = format!("tasks: [{{ id: t{index} }}] # {}", "x".repeat(bytes));
            Source::from_text(format!("{index}.yaml"), text)
        };
        let sizes = [10, WORTH_THREADS, 1_000, 2 * WORTH_THREADS, 100];
        let sources = Sources(sizes.into_iter().enumerate().map(file).collect());
        let ledger = ledger(&sources, &mut Vec::new());
        let ids = ledger.tasks.iter().filter_map(|task| task.id.get());
        let ids: Vec<&str> = ids.map(|id| id.text.as_str()).collect();
        assert_eq!(ids, ["t0", "t1", "t2", "t3", "t4"]);
    }
}
