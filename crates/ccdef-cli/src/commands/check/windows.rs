//! The order of work: in several threads, but with results in order and without keeping many of them.

use std::ops::Range;

use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

/// How many files are processed one after the other.
const PART: usize = 16;
/// How many of these parts are processed before their results are used.
const WINDOW: usize = 32;
/// The number of threads that write files: more than the processors, because most of them wait for the disk.
const WRITERS: usize = 16;

/// How work is distributed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Threads {
    /// In this thread.
    None,
    /// One thread per processor.
    Checking,
    /// More threads, which wait for the disk.
    Writing,
}

/// Processes the indexes up to `count` part by part, and uses the results in their order, in this thread.
pub(super) fn in_order<T: Send>(
    count: usize,
    threads: Threads,
    work: impl Fn(Range<usize>) -> T + Sync,
    mut using: impl FnMut(T),
) {
    let part = if threads == Threads::Writing { 1 } else { PART };
    let parts: Vec<usize> = (0..count).step_by(part).collect();
    let work = |start: &usize| work(*start..count.min(start + part));
    if threads == Threads::None {
        return parts.iter().map(work).for_each(using);
    }
    let pool = (threads == Threads::Writing).then(|| ThreadPoolBuilder::new().num_threads(WRITERS).build().ok());
    for window in parts.chunks(WINDOW) {
        let process = || window.par_iter().map(work).collect::<Vec<T>>();
        let done = pool.as_ref().and_then(Option::as_ref).map_or_else(process, |pool| pool.install(process));
        done.into_iter().for_each(&mut using);
    }
}

#[cfg(test)]
mod tests {
    use super::{Threads, in_order};

    #[test]
    fn results_are_used_in_order() {
        for threads in [Threads::None, Threads::Checking, Threads::Writing] {
            for count in [0, 1, 16, 17, 2000] {
                let mut seen = Vec::new();
                in_order(count, threads, Iterator::collect::<Vec<usize>>, |part| seen.extend(part));
                assert_eq!(seen, (0..count).collect::<Vec<_>>(), "{threads:?}");
            }
        }
    }
}
