//! A map over a slice on several threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Returns the result of `f` for each item, in the order of the items. Uses at most
/// `threads` threads, and no more than the machine can run at once.
pub fn map<T: Sync, U: Send>(items: &[T], threads: usize, f: impl Fn(&T) -> U + Sync) -> Vec<U> {
    let threads = threads.min(items.len());
    if threads <= 1 {
        return items.iter().map(f).collect();
    }
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut results = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else {
                return results;
            };
            results.push((index, f(item)));
        }
    };
    let mut results = thread::scope(|scope| {
        let workers: Vec<_> = (1..threads.min(processors))
            .map(|_| scope.spawn(work))
            .collect();
        let mut results = work();
        for worker in workers {
            // A panic propagates as it would without threads.
            let joined = worker.join();
            results.extend(joined.unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        results
    });
    results.sort_unstable_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_processed_once_and_keeps_its_place() {
        let items: Vec<u64> = (0..500).collect();
        for threads in [0, 1, 2, 8, 1_000] {
            let results = map(&items, threads, |item| {
                // The first items take longest and finish last.
                thread::sleep(std::time::Duration::from_micros(500 - item));
                item * 2
            });
            let doubled: Vec<u64> = items.iter().map(|item| item * 2).collect();
            assert_eq!(results, doubled, "{threads} threads");
        }
        assert!(map(&[], 4, |item: &u64| *item).is_empty());
    }
}
