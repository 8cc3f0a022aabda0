//! How the time of ccdef grows with the size of a file, for every shape of file that a careless search would read again
//! and again: twice the size must take about twice the time.

mod shapes;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::programs::Programs;
use super::run::run;
use crate::shell::print;
use shapes::Shape;

/// More is a failure: 2 is linear, and 4 is quadratic.
const MOST: f64 = 2.5;

/// The processor time, in seconds, that the smaller file takes at least. In less time, starting the program counts too much.
const LONG_ENOUGH: f64 = 0.1;

/// The largest size of the smaller file, in repetitions of its shape.
const MOST_REPETITIONS: usize = 1 << 20;

/// Measures the shapes whose names contain `filter`.
pub(super) fn measure(programs: &Programs, folder: &Path, filter: &str) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("failed to create {}", folder.display()))?;
    print("processor time for twice the size (2 is linear, 4 is quadratic):");
    let mut failed = Vec::new();
    for shape in shapes::all().filter(|shape| shape.name.contains(filter)) {
        let growth = grow(programs, folder, shape)?;
        print(&format!("  {:<36} {growth:.2}", shape.name));
        if growth > MOST {
            failed.push(shape.name);
        }
    }
    ensure!(failed.is_empty(), "these shapes grow faster than {MOST} times for twice the size: {}", failed.join(", "));
    Ok(())
}

/// How many times as long as a file a file of twice its size takes. Both are large enough to be measured.
fn grow(programs: &Programs, folder: &Path, shape: &Shape) -> Result<f64> {
    let mut repetitions = 1 << 10;
    let mut smaller = time(programs, folder, shape, repetitions)?;
    while smaller < LONG_ENOUGH && repetitions < MOST_REPETITIONS {
        repetitions *= 2;
        smaller = time(programs, folder, shape, repetitions)?;
    }
    Ok(time(programs, folder, shape, 2 * repetitions)? / smaller)
}

/// The shorter of two processor times for a file of that size, in seconds.
fn time(programs: &Programs, folder: &Path, shape: &Shape, repetitions: usize) -> Result<f64> {
    let path = write(folder, shape, repetitions)?;
    let mut command = programs.check_without_limits(&path);
    let (first, second) = (run(&mut command)?, run(&mut command)?);
    fs::remove_file(&path).with_context(|| format!("failed to remove {}", path.display()))?;
    Ok(first.cpu.min(second.cpu).as_secs_f64())
}

fn write(folder: &Path, shape: &Shape, repetitions: usize) -> Result<PathBuf> {
    let path = folder.join("file.xml");
    fs::write(&path, (shape.text)(repetitions)).with_context(|| format!("failed to write {}", path.display()))?;
    Ok(path)
}
