//! The fixtures of all profiles.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{fs, io};

use ccdef_syntax::{Limits, Source};

/// Every definition among the fixtures, in the order of their paths; none if they cannot be read.
pub(crate) static FIXTURES: LazyLock<Vec<Source>> = LazyLock::new(|| all().unwrap_or_default());

fn all() -> io::Result<Vec<Source>> {
    let mut paths = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures"), &mut paths)?;
    paths.sort();
    paths.iter().map(|path| source(path)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "xml" || extension == "callCenter") {
            paths.push(path);
        }
    }
    Ok(())
}

fn source(path: &Path) -> io::Result<Source> {
    let shown = path.to_string_lossy().replace('\\', "/");
    Ok(Source::decode(shown, fs::read(path)?, &Limits::default()))
}
