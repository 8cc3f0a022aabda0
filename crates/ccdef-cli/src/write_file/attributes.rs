//! The extended attributes of a file, with its access control list, which a file that replaces it must have too. Only Linux:
//! elsewhere a file that is replaced keeps its permissions, but no access control list.

use std::fs::File;
use std::io;

/// Gives the new file the extended attributes of the old one. An access control list that the new file has from its folder is
/// removed, so that no other user gains access.
///
/// # Errors
/// Fails when an attribute cannot be kept.
#[cfg(target_os = "linux")]
pub(super) fn keep(new: &File, old: &File) -> io::Result<()> {
    let (own, kept) = (linux::names(new)?, linux::names(old)?);
    for name in own.iter().filter(|name| linux::grants_access(name) && !kept.contains(name)) {
        linux::remove(new, name).map_err(|error| linux::refusal(name, &error))?;
    }
    for name in kept.iter().filter(|name| !linux::is_of_content(name)) {
        linux::copy(new, old, name).map_err(|error| linux::refusal(name, &error))?;
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
pub(super) fn keep(_new: &File, _old: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(target_os = "linux")]
mod linux {
    use std::ffi::{CStr, CString};
    use std::fs::File;
    use std::io;

    use rustix::fs::{XattrFlags, fgetxattr, flistxattr, fremovexattr, fsetxattr};
    use rustix::io::Errno;

    /// More than the names or a value can have in Linux, in bytes.
    const MOST: usize = 64 * 1024;

    /// The beginning of the names of attributes that the system itself interprets, such as access control lists.
    const SYSTEM: &[u8] = b"system.";

    /// The beginning of the names of labels that the kernel gives every file.
    const SECURITY: &[u8] = b"security.";

    /// Attributes that the system derives from the content of a file.
    const OF_CONTENT: &[&CStr] = &[c"security.ima", c"security.evm"];

    /// The names of the attributes; none where the file system has none.
    pub(super) fn names(file: &File) -> io::Result<Vec<CString>> {
        let mut names = vec![0; MOST];
        let length = match flistxattr(file, &mut names[..]) {
            Err(Errno::OPNOTSUPP | Errno::NOSYS) => 0,
            length => length?,
        };
        let names = names[..length].split_inclusive(|byte| *byte == 0);
        Ok(names.filter_map(|name| CStr::from_bytes_with_nul(name).ok()).map(CStr::to_owned).collect())
    }

    pub(super) fn copy(new: &File, old: &File, name: &CStr) -> io::Result<()> {
        let (kept, own) = (value(old, name)?, value(new, name));
        let has_own = own.is_ok();
        if own.is_ok_and(|own| own == kept) {
            return Ok(());
        }
        match fsetxattr(new, name, &kept, XattrFlags::empty()) {
            // Labels such as that of SELinux are set by the kernel, and an ordinary user may not be allowed to change them.
            Err(Errno::PERM | Errno::ACCESS) if has_own && name.to_bytes().starts_with(SECURITY) => Ok(()),
            set => Ok(set?),
        }
    }

    fn value(file: &File, name: &CStr) -> io::Result<Vec<u8>> {
        let mut value = vec![0; MOST];
        let length = fgetxattr(file, name, &mut value[..])?;
        value.truncate(length);
        Ok(value)
    }

    pub(super) fn remove(file: &File, name: &CStr) -> io::Result<()> {
        Ok(fremovexattr(file, name)?)
    }

    pub(super) fn grants_access(name: &CStr) -> bool {
        name.to_bytes().starts_with(SYSTEM)
    }

    pub(super) fn is_of_content(name: &CStr) -> bool {
        OF_CONTENT.contains(&name)
    }

    pub(super) fn refusal(name: &CStr, error: &io::Error) -> io::Error {
        let kind = if name.to_bytes().ends_with(b"_acl_access") || name.to_bytes().ends_with(b"_acl") {
            "access control list"
        } else {
            "extended attribute"
        };
        let name = String::from_utf8_lossy(name.to_bytes());
        let reason = format!("replacing the file would lose its {kind} (`{name}`): {error}");
        io::Error::new(io::ErrorKind::PermissionDenied, reason)
    }
}
