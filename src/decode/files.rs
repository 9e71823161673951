//! Reads all files of a plan, in parallel if that is worthwhile.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::records;
use crate::diagnostic::Finding;
use crate::plan::Plan;
use crate::plan::record::Records;
use crate::source::{self, Format};
use crate::text::{FileId, Source, Sources};

/// The total size in bytes from which several threads are used. Starting a thread
/// costs as much as reading some kilobytes.
const WORTH_THREADS: usize = 256 * 1024;

/// The maximum number of threads; each file in progress takes parser memory.
const MAX_THREADS: usize = 8;

/// Reads a plan from its files and adds every problem to `findings`, in file order.
pub fn plan(sources: &Sources, findings: &mut Vec<Finding>) -> Plan {
    let mut complete = true;
    let mut files = Vec::with_capacity(sources.0.len());
    for read in read_all(sources) {
        complete &= read.complete;
        findings.extend(read.findings);
        files.push(read.records);
    }
    Plan::new(files, complete)
}

/// The result of reading one file.
struct Read {
    records: Records,
    findings: Vec<Finding>,
    complete: bool,
}

fn read(file: FileId, source: &Source, format: Format) -> Read {
    let mut findings = Vec::new();
    let tree = source::read(file, source, format, &mut findings);
    let (records, whole) = records(&tree, &mut findings);
    Read {
        records,
        findings,
        complete: tree.complete && whole,
    }
}

/// Reads every plan file and returns the results in the same order.
fn read_all(sources: &Sources) -> Vec<Read> {
    let files: Vec<(FileId, &Source, Format)> = sources
        .iter()
        .filter_map(|(file, source)| Some((file, source, Format::of(&source.path)?)))
        .collect();
    let bytes: usize = files.iter().map(|(_, source, _)| source.text.len()).sum();
    let threads = match bytes {
        0..WORTH_THREADS => 1,
        _ => thread::available_parallelism().map_or(1, usize::from),
    };
    let threads = threads.min(files.len()).min(MAX_THREADS);
    let one = |index: usize| {
        let (file, source, format) = files[index];
        read(file, source, format)
    };
    if threads <= 1 {
        return (0..files.len()).map(one).collect();
    }
    // Largest first, so that no large file is left for the end.
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(files[*index].1.text.len()));
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some(index) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push((*index, one(*index)));
        }
        done
    };
    let mut all: Vec<Option<Read>> = Vec::new();
    all.resize_with(files.len(), || None);
    thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            // A panic is propagated as it would be without threads.
            done.extend(
                other
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            );
        }
        for (index, read) in done {
            all[index] = Some(read);
        }
    });
    all.into_iter().flatten().collect()
}
