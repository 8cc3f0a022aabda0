//! How the work of ccdef grows with the size of a file, for every shape of file that a careless search would read again
//! and again: twice the size must take about twice the instructions.

pub(super) mod shapes;

use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};

use super::callgrind;
use crate::shell::print;
use shapes::Shape;

/// More is a failure: 2 is linear, and 4 is quadratic.
const MOST: f64 = 2.2;

/// The least size of the smaller file, in bytes.
const SIZE: usize = 1 << 13;

/// How often the size is doubled. After four doublings, a quadratic part that was 3 % of the work at first makes it grow by
/// 2.2 each time.
const DOUBLINGS: u32 = 4;

/// How much the number of instructions grows with the size, for `ccdef`, the program at a path, and the shapes whose names
/// contain `filter`. Those that are given by name are all printed.
///
/// # Errors
/// Fails if a program cannot be run, or if a shape grows faster than its size.
pub(super) fn check(ccdef: &Path, folder: &Path, filter: &str) -> Result<()> {
    let all: Vec<&Shape> = shapes::all().filter(|shape| shape.name().contains(filter)).collect();
    let (next, counted) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let count_some = |number: usize| -> Result<()> {
        let folder = folder.join(format!("growth-{number}"));
        while let Some(shape) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            let growth = growth(ccdef, &folder, shape)?;
            if growth > MOST || !filter.is_empty() {
                print(&format!("  {:<50} {growth:.2}", shape.name()));
            }
            counted.lock().map_err(|_| anyhow!("another thread panicked"))?.push((shape.name(), growth));
        }
        Ok(())
    };
    thread::scope(|scope| {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..threads).map(|number| scope.spawn(move || count_some(number))).collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|_| Err(anyhow!("a thread panicked"))))
    })?;
    let counted = counted.into_inner().map_err(|_| anyhow!("a thread panicked"))?;
    let most = counted.iter().map(|(_, growth)| *growth).fold(0.0, f64::max);
    print(&format!("  {:<36} {most:>8.2}   at most {MOST}", "twice the size, the worst shape"));
    let failed: Vec<_> = counted.into_iter().filter(|(_, growth)| *growth > MOST).map(|(name, _)| name).collect();
    ensure!(failed.is_empty(), "these shapes grow faster than {MOST} times for twice the size: {}", failed.join("; "));
    Ok(())
}

/// How many times the instructions grow for twice the size, on average over [`DOUBLINGS`], without those for starting the
/// program. If that is too much, the next doubling counts: a limit on findings or on proofs is reached at one size, and makes
/// one step.
fn growth(ccdef: &Path, folder: &Path, shape: &Shape) -> Result<f64> {
    let mut repetitions = 1;
    while shape.text(repetitions).len() < SIZE {
        repetitions *= 2;
    }
    let start = instructions(ccdef, folder, shape, 1)?;
    let count = |repetitions| Ok::<_, anyhow::Error>(instructions(ccdef, folder, shape, repetitions)? - start);
    // What is less than a tenth of the start is no work to grow.
    let small = count(repetitions)?.max(start / 10.0);
    let large = count(repetitions << DOUBLINGS)?;
    let growth = (large / small).powf(1.0 / f64::from(DOUBLINGS));
    if growth <= MOST { Ok(growth) } else { Ok(growth.min(count(repetitions << (DOUBLINGS + 1))? / large)) }
}

/// As a number with which ratios are computed; below 2^53 it is exact.
#[expect(clippy::cast_precision_loss, reason = "a program that runs for a second has less than 2^53 instructions")]
fn instructions(ccdef: &Path, folder: &Path, shape: &Shape, repetitions: usize) -> Result<f64> {
    let command = shape.command(ccdef, folder, &shape.text(repetitions)).context("failed to write a file")?;
    Ok(callgrind::instructions(&command, folder)? as f64)
}
