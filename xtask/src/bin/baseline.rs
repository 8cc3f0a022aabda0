//! The baseline program of `cargo xtask bench`: it starts, reads files if asked to, and does nothing else.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let mut arguments = env::args_os().skip(1);
    let job = arguments.next().unwrap_or_default();
    let bytes = match arguments.next() {
        Some(path) if job == "read" => read(Path::new(&path))?,
        _ => 0,
    };
    // Keeps the optimizer from removing the read.
    std::hint::black_box(bytes);
    Ok(())
}

/// Reads a file, or every file below a folder, and returns the number of bytes.
fn read(path: &Path) -> io::Result<usize> {
    if !path.is_dir() {
        return Ok(fs::read(path)?.len());
    }
    let mut bytes = 0;
    for entry in fs::read_dir(path)? {
        bytes += read(&entry?.path())?;
    }
    Ok(bytes)
}
