//! Writes files atomically.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::CliError;

/// Writes `bytes` to a temporary file and moves it to `path`. Permissions and symbolic links are kept.
///
/// # Errors
/// Fails when the file or its folder cannot be written; an existing file is then unchanged.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    write(path, bytes).map_err(|source| CliError::WriteFile { path: path.display().to_string(), source })
}

/// Writes a file that must not exist, unless `force` is set.
///
/// # Errors
/// Fails as [`write_file`] does, and when the file exists.
pub(crate) fn write_new_file(path: &Path, bytes: &[u8], force: bool) -> Result<(), CliError> {
    if !force && path.symlink_metadata().is_ok() {
        return Err(CliError::Exists { path: path.display().to_string() });
    }
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)
            .map_err(|source| CliError::WriteFile { path: folder.display().to_string(), source })?;
    }
    write_file(path, bytes)
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = target(path)?;
    let old = fs::metadata(&target).ok();
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the file is read-only"));
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temporary = temporary_file(folder, old.is_none())?;
    temporary.write_all(bytes)?;
    if let Some(old) = old {
        temporary.as_file().set_permissions(old.permissions())?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(&target).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

/// A temporary file in the folder of the target. If the target is new, it gets the permissions of a new file.
#[cfg(unix)]
fn temporary_file(folder: &Path, is_new: bool) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    let mut builder = tempfile::Builder::new();
    if is_new {
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

#[cfg(not(unix))]
fn temporary_file(folder: &Path, _is_new: bool) -> io::Result<NamedTempFile> {
    NamedTempFile::new_in(folder)
}

/// The target of a symbolic link, so that the link itself is kept.
fn target(path: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => fs::canonicalize(path),
        _ => Ok(path.to_path_buf()),
    }
}

/// Persists the new name where the system can sync folders.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = fs::File::open(folder) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{write_file, write_new_file};

    #[test]
    fn an_existing_file_is_kept_unless_forced() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/er.xml");
        write_new_file(&path, b"one", false).expect("a new file");
        assert!(write_new_file(&path, b"two", false).is_err());
        assert_eq!(fs::read(&path).expect("readable"), b"one");
        write_new_file(&path, b"two", true).expect("forced");
        assert_eq!(fs::read(&path).expect("readable"), b"two");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_are_kept_and_no_temporary_file_remains() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let (real, link) = (folder.path().join("real.xml"), folder.path().join("link.xml"));
        fs::write(&real, "one").expect("written");
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("a mode");
        symlink("real.xml", &link).expect("a link");
        write_file(&link, b"two").expect("written");
        assert!(link.symlink_metadata().expect("exists").is_symlink());
        assert_eq!(fs::read(&real).expect("readable"), b"two");
        assert_eq!(fs::metadata(&real).expect("exists").permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_read_only_file_is_not_changed() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.xml");
        fs::write(&path, "one").expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).expect("a mode");
        assert!(write_file(&path, b"two").is_err());
        assert_eq!(fs::read(&path).expect("readable"), b"one");
    }
}
