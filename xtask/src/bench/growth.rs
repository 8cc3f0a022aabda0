//! How the work of ccdef grows with the size of a file, for every shape of file that a careless search would read again
//! and again: twice the size must take about twice the work.

pub(super) mod shapes;

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::run::run;
use crate::shell::print;
use shapes::Shape;

/// More is a failure: 2 is linear, and 4 is quadratic.
pub(super) const MOST: f64 = 2.5;

/// The processor time, in seconds, that the smaller file takes at least. In less time, starting the program counts too much.
const LONG_ENOUGH: f64 = 0.1;

/// The largest size of the smaller file, in repetitions of its shape.
const MOST_REPETITIONS: usize = 1 << 20;

/// Measures the time for the shapes whose names contain `filter` with `ccdef`, the program at a path.
pub(super) fn measure(ccdef: &Path, folder: &Path, filter: &str) -> Result<()> {
    let folder = folder.join("growth");
    print("processor time for twice the size (2 is linear, 4 is quadratic):");
    let mut failed = Vec::new();
    for shape in shapes::all().filter(|shape| shape.name().contains(filter)) {
        let growth = grow(ccdef, &folder, shape)?;
        print(&format!("  {:<50} {growth:.2}", shape.name()));
        if growth > MOST {
            failed.push(shape.name());
        }
    }
    fs::remove_dir_all(&folder).with_context(|| format!("failed to remove {}", folder.display()))?;
    ensure_linear(&failed)
}

pub(super) fn ensure_linear(failed: &[Cow<'_, str>]) -> Result<()> {
    ensure!(failed.is_empty(), "these shapes grow faster than {MOST} times for twice the size: {}", failed.join("; "));
    Ok(())
}

/// How many times as long as a file a file of twice its size takes. Both are large enough to be measured.
fn grow(ccdef: &Path, folder: &Path, shape: &Shape) -> Result<f64> {
    let mut repetitions = 1 << 10;
    let mut smaller = time(ccdef, folder, shape, repetitions)?;
    while smaller < LONG_ENOUGH && repetitions < MOST_REPETITIONS {
        repetitions *= 2;
        smaller = time(ccdef, folder, shape, repetitions)?;
    }
    Ok(time(ccdef, folder, shape, 2 * repetitions)? / smaller)
}

/// The shorter of two processor times for a file of that size, in seconds.
fn time(ccdef: &Path, folder: &Path, shape: &Shape, repetitions: usize) -> Result<f64> {
    let mut command = shape.command(ccdef, folder, &shape.text(repetitions)).context("failed to write a file")?;
    let (first, second) = (run(&mut command)?, run(&mut command)?);
    Ok(first.cpu.min(second.cpu).as_secs_f64())
}
