//! The growth in instructions, which is the same in every run: files that are small enough to count those of every shape.

use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, anyhow};

use super::callgrind;
use super::growth::shapes::{self, Shape};
use super::growth::{MOST, ensure_linear};
use crate::shell::print;

/// The least size of the smaller file, in bytes.
const SIZE: usize = 1 << 14;

/// How much the number of instructions of every shape grows with the size, for `ccdef`, the program at a path.
///
/// # Errors
/// Fails if a program cannot be run, or if a shape grows faster than its size.
pub(super) fn check_counts(ccdef: &Path, folder: &Path) -> Result<()> {
    let all: Vec<&Shape> = shapes::all().collect();
    let (next, counted) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let count_some = |number: usize| -> Result<()> {
        let folder = folder.join(format!("growth-{number}"));
        while let Some(shape) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            let growth = growth(ccdef, &folder, shape)?;
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
    let failed = counted.into_iter().filter(|(_, growth)| *growth > MOST);
    let failed: Vec<_> = failed.inspect(|(name, growth)| print(&format!("  {name:<50} {growth:.2}"))).collect();
    print(&format!("  {:<36} {most:>8.2}   at most {MOST}", "twice the size, the worst shape"));
    ensure_linear(&failed.into_iter().map(|(name, _)| name).collect::<Vec<_>>())
}

/// How many times the instructions of a file one of twice its size needs, without those for starting the program. If they
/// are too many, the next doubling counts: a limit on findings or on proofs is reached at one size, and makes one step.
fn growth(ccdef: &Path, folder: &Path, shape: &Shape) -> Result<f64> {
    let mut repetitions = 1;
    while shape.text(repetitions).len() < SIZE {
        repetitions *= 2;
    }
    let count = |repetitions| instructions(ccdef, folder, shape, repetitions);
    let (start, once, twice) = (count(1)?, count(repetitions)?, count(2 * repetitions)?);
    let growth = (twice - start) / (once - start);
    if growth <= MOST {
        return Ok(growth);
    }
    Ok(growth.min((count(4 * repetitions)? - start) / (twice - start)))
}

/// As a number with which ratios are computed; below 2^53 it is exact.
#[expect(clippy::cast_precision_loss, reason = "a program that runs for a second has less than 2^53 instructions")]
fn instructions(ccdef: &Path, folder: &Path, shape: &Shape, repetitions: usize) -> Result<f64> {
    let command = shape.command(ccdef, folder, &shape.text(repetitions)).context("failed to write a file")?;
    Ok(callgrind::instructions(&command, folder)? as f64)
}
