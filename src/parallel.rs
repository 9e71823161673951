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
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else {
                return done;
            };
            done.push((index, f(item)));
        }
    };
    let mut all = thread::scope(|scope| {
        let others: Vec<_> = (1..threads.min(processors))
            .map(|_| scope.spawn(work))
            .collect();
        let mut all = work();
        for other in others {
            // A panic goes on as it would without threads.
            let done = other.join();
            all.extend(done.unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        all
    });
    all.sort_unstable_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, made)| made).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_worked_on_once_and_keeps_its_place() {
        let items: Vec<u64> = (0..500).collect();
        for threads in [0, 1, 2, 8, 1_000] {
            let made = map(&items, threads, |item| {
                // The first ones take longest, and are done last.
                thread::sleep(std::time::Duration::from_micros(500 - item));
                item * 2
            });
            let doubled: Vec<u64> = items.iter().map(|item| item * 2).collect();
            assert_eq!(made, doubled, "{threads} threads");
        }
        assert!(map(&[], 4, |item: &u64| *item).is_empty());
    }
}
