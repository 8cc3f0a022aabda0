//! Tests of writing files.

use std::fs;

use super::{rewrite_file, write_file, write_new_file};

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
