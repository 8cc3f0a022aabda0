//! Creates a file or replaces one, in one step.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::attributes;
use super::target::ExistingFile;
use super::temporary::{Temporary, TemporaryMode};

/// Creates a file with the permissions of a new file.
pub(super) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    put(path, TemporaryMode::OfNewFile, |mut file| file.write_all(bytes))
}

/// Replaces a file by one with the same owner, permissions and extended attributes. The permissions come last: with an access
/// control list they limit it, and without it no user may have access through the bits that stand for it.
pub(super) fn replace(old: &ExistingFile, bytes: &[u8]) -> io::Result<()> {
    let ExistingFile { path, metadata } = old;
    let replaced = replaceable(path, metadata)?;
    put(path, TemporaryMode::Private, |mut file| {
        file.write_all(bytes)?;
        keep_owner(file, metadata)?;
        attributes::keep(file, &replaced)?;
        file.set_permissions(metadata.permissions())
    })
}

/// Fills a temporary file next to `path`, syncs it to the disk and moves it there.
fn put(path: &Path, mode: TemporaryMode, fill: impl Fn(&File) -> io::Result<()>) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let fill_and_move = |temporary: Temporary| {
        fill(temporary.file())?;
        temporary.file().sync_all()?;
        temporary.persist(path)
    };
    let unnamed = Temporary::unnamed(folder, mode).map(fill_and_move);
    match unnamed {
        Some(Ok(())) => Ok(()),
        // Some file systems have files without a name, but cannot give them one.
        Some(Err(_)) | None => fill_and_move(Temporary::named(folder, mode)?),
    }
}

/// The file, open to write. Replacing needs only a writable folder, so check separately that the file itself is writable.
fn replaceable(path: &Path, metadata: &Metadata) -> io::Result<File> {
    if metadata.permissions().readonly() {
        return Err(refusal("the file is read-only"));
    }
    let links = hard_links(metadata);
    if links > 1 {
        return Err(refusal(format!("the file has {links} hard links, and replacing it would separate them")));
    }
    OpenOptions::new().write(true).open(path)
}

fn refusal(reason: impl Into<String>) -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, reason.into())
}

#[cfg(unix)]
fn hard_links(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

#[cfg(not(unix))]
fn hard_links(_metadata: &Metadata) -> u64 {
    1
}

/// Gives the new file the owner and group of the old one. Only the superuser can change the owner of a file.
#[cfg(unix)]
fn keep_owner(new: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let own = new.metadata()?;
    let user = (own.uid() != old.uid()).then_some(old.uid());
    let group = (own.gid() != old.gid()).then_some(old.gid());
    if user.is_none() && group.is_none() {
        return Ok(());
    }
    fchown(new, user, group).map_err(|_| {
        refusal(format!(
            "the file belongs to {}:{}, and replacing it would change its owner or group",
            old.uid(),
            old.gid()
        ))
    })
}

#[cfg(not(unix))]
fn keep_owner(_new: &File, _old: &Metadata) -> io::Result<()> {
    Ok(())
}
