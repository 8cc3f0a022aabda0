//! Tests of writing files.

use std::fs;

use super::temporary::{Temporary, TemporaryMode};
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

#[test]
fn a_folder_is_never_written() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(write_file(folder.path(), b"one").is_err());
    assert!(write_new_file(folder.path(), b"one", true).is_err());
    assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 0);
}

#[test]
fn a_temporary_file_with_a_name_is_recognizable_and_deleted_unless_it_is_persisted() {
    let folder = tempfile::tempdir().expect("a folder");
    let names = || -> Vec<String> {
        let entries = fs::read_dir(folder.path()).expect("readable");
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("text")).collect()
    };
    let temporary = Temporary::named(folder.path(), TemporaryMode::Private).expect("created");
    assert!(names().iter().all(|name| name.starts_with(".ccdef-")), "{:?}", names());
    drop(temporary);
    assert!(names().is_empty());
    let temporary = Temporary::named(folder.path(), TemporaryMode::OfNewFile).expect("created");
    temporary.persist(&folder.path().join("a.xml")).expect("moved");
    assert_eq!(names(), ["a.xml"]);
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use crate::write_file::{rewrite_file, write_file};

    #[test]
    fn permissions_and_links_are_kept_and_no_temporary_file_remains() {
        let folder = tempfile::tempdir().expect("a folder");
        let (real, link) = (folder.path().join("real.xml"), folder.path().join("link.xml"));
        fs::write(&real, "one").expect("written");
        fs::set_permissions(&real, Permissions::from_mode(0o640)).expect("a mode");
        symlink("real.xml", &link).expect("a link");
        write_file(&link, b"two").expect("written");
        assert!(link.symlink_metadata().expect("exists").is_symlink());
        assert_eq!(fs::read(&real).expect("readable"), b"two");
        assert_eq!(fs::metadata(&real).expect("exists").permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 2);
    }

    #[test]
    fn a_read_only_file_is_not_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.xml");
        fs::write(&path, "one").expect("written");
        fs::set_permissions(&path, Permissions::from_mode(0o440)).expect("a mode");
        assert!(write_file(&path, b"two").is_err());
        assert_eq!(fs::read(&path).expect("readable"), b"one");
    }

    #[test]
    fn a_file_with_hard_links_is_not_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, other) = (folder.path().join("a.xml"), folder.path().join("b.xml"));
        fs::write(&path, "one").expect("written");
        fs::hard_link(&path, &other).expect("a link");
        assert!(rewrite_file(&path, b"two").is_err());
        assert_eq!(fs::read(&other).expect("readable"), b"one");
        assert_eq!(fs::metadata(&path).expect("exists").nlink(), 2);
    }

    #[test]
    fn the_owner_of_a_file_is_kept_by_the_superuser() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.xml");
        fs::write(&path, "one").expect("written");
        if std::os::unix::fs::chown(&path, Some(12_345), Some(12_346)).is_err() {
            return; // only the superuser can prepare this
        }
        rewrite_file(&path, b"two").expect("written");
        let metadata = fs::metadata(&path).expect("exists");
        assert_eq!((metadata.uid(), metadata.gid()), (12_345, 12_346));
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::ffi::CStr;
    use std::fs::{self, File, Permissions};
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    use rustix::fs::{XattrFlags, getxattr, setxattr};

    use crate::write_file::rewrite_file;
    use crate::write_file::temporary::{Temporary, TemporaryMode};

    const ACCESS: &CStr = c"system.posix_acl_access";
    const DEFAULT: &CStr = c"system.posix_acl_default";

    /// An access control list: a user and the owner may read and write, the group only reads.
    fn access_list() -> Vec<u8> {
        const WITHOUT_ID: u32 = u32::MAX;
        let entries: [(u16, u16, u32); 5] =
            [(1, 6, WITHOUT_ID), (2, 6, 4242), (4, 4, WITHOUT_ID), (0x10, 6, WITHOUT_ID), (0x20, 0, WITHOUT_ID)];
        let entry = |(tag, rights, user): (u16, u16, u32)| {
            [&tag.to_le_bytes()[..], &rights.to_le_bytes(), &user.to_le_bytes()].concat()
        };
        [2_u32.to_le_bytes().to_vec(), entries.map(entry).concat()].concat()
    }

    /// Sets an attribute; `false` if the file system does not have attributes of this kind, so that nothing can be tested.
    fn is_set(path: &Path, name: &CStr, value: &[u8]) -> bool {
        setxattr(path, name, value, XattrFlags::empty()).is_ok()
    }

    fn value(path: &Path, name: &CStr) -> Option<Vec<u8>> {
        let mut value = vec![0; 1024];
        let length = getxattr(path, name, &mut value[..]).ok()?;
        value.truncate(length);
        Some(value)
    }

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("exists").permissions().mode() & 0o7777
    }

    #[test]
    fn the_access_control_list_and_other_attributes_of_a_file_are_kept() {
        for (name, bytes) in
            [(ACCESS, access_list()), (c"user.note", b"of the team".to_vec()), (c"user.empty", Vec::new())]
        {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("a.xml");
            fs::write(&path, "one").expect("written");
            fs::set_permissions(&path, Permissions::from_mode(0o660)).expect("a mode");
            if !is_set(&path, name, &bytes) {
                continue;
            }
            rewrite_file(&path, b"two").expect("written");
            assert_eq!(fs::read(&path).expect("readable"), b"two");
            assert_eq!(value(&path, name), Some(bytes), "{name:?}");
            assert_eq!(mode(&path), 0o660);
        }
    }

    #[test]
    fn no_other_user_gains_access_by_the_access_control_list_of_the_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.xml");
        fs::write(&path, "one").expect("written");
        fs::set_permissions(&path, Permissions::from_mode(0o660)).expect("a mode");
        if !is_set(folder.path(), DEFAULT, &access_list()) {
            return;
        }
        rewrite_file(&path, b"two").expect("written");
        assert_eq!((value(&path, ACCESS), mode(&path)), (None, 0o660));
        let temporary = Temporary::named(folder.path(), TemporaryMode::Private).expect("created");
        super::super::attributes::keep(temporary.file(), &File::open(&path).expect("readable")).expect("kept");
        temporary.persist(&path).expect("moved");
        assert_eq!(value(&path, ACCESS), None);
    }
}
