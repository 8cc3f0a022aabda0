//! `ccdef diff` as Git runs it: external diff and textconv, for edited, renamed, new and deleted files.

use std::fs;
use std::process::Command;

use crate::repository::{FILE, OTHER_SECRET, SECRET, definition, repository};

#[test]
fn the_changed_settings_of_an_edited_definition_are_shown() {
    let repository = repository();
    repository.write(FILE, &definition("https://b.acme.example/", OTHER_SECRET, "Classic"));
    let diff = repository.diff(&[]);
    assert!(diff.starts_with("Acme.callCenter-meta.xml: 3 changes\n"), "{diff}");
    assert!(
        diff.contains(r#"~ /reqGeneralInfo/reqAdapterUrl  value  "https://a.acme.example/" -> "https://b"#),
        "{diff}"
    );
    assert!(diff.contains(r#"~ /acme/apiToken  value  "(hidden)" -> "(hidden)""#), "{diff}");
    assert!(!diff.contains(SECRET) && !diff.contains(OTHER_SECRET), "{diff}");
}

#[test]
fn a_change_of_layout_is_no_setting_change() {
    let repository = repository();
    let text = definition("https://a.acme.example/", SECRET, "Lightning").replace("    ", "\t");
    repository.write(FILE, &text);
    assert_eq!(repository.diff(&[]), "Acme.callCenter-meta.xml: no setting changes\n");
}

#[test]
fn new_and_deleted_definitions_are_named() {
    let repository = repository();
    fs::remove_file(repository.path().join(FILE)).unwrap();
    repository.write("Other.callCenter-meta.xml", "<CallCenter><displayName>Other</displayName></CallCenter>");
    repository.git(&["add", "--all"]);
    let diff = repository.diff(&["--cached", "--no-renames"]);
    assert_eq!(
        diff,
        "Acme.callCenter-meta.xml: deleted, call center Acme\nOther.callCenter-meta.xml: new, call center Other\n"
    );
    assert!(!diff.contains(SECRET), "{diff}");
}

#[test]
fn a_renamed_definition_is_another_call_center() {
    let repository = repository();
    repository.git(&["mv", FILE, "South.callCenter-meta.xml"]);
    let diff = repository.diff(&["--cached", "--find-renames"]);
    assert!(diff.starts_with("Acme.callCenter-meta.xml -> South.callCenter-meta.xml: 1 change\n"), "{diff}");
    assert!(diff.contains("identity: creates a different call center"), "{diff}");
    assert!(diff.contains(r#"~ /reqGeneralInfo/reqInternalName  value  "Acme" -> "South""#), "{diff}");
}

#[test]
fn a_broken_definition_is_compared_line_by_line() {
    let repository = repository();
    let text = definition("https://b.acme.example/", OTHER_SECRET, "Lightning").replace("</CallCenter>", "");
    repository.write(FILE, &text);
    let diff = repository.diff(&[]);
    assert!(diff.contains("-    <adapterUrl>https://a.acme.example/</adapterUrl>"), "{diff}");
    assert!(diff.contains("+    <adapterUrl>https://b.acme.example/</adapterUrl>"), "{diff}");
    assert!(!diff.contains(SECRET) && !diff.contains(OTHER_SECRET), "{diff}");
}

#[test]
fn a_conflict_does_not_stop_git() {
    let repository = repository();
    repository.git(&["checkout", "--quiet", "-b", "other"]);
    repository.write(FILE, &definition("https://b.acme.example/", SECRET, "Lightning"));
    repository.commit("theirs");
    repository.git(&["checkout", "--quiet", "-"]);
    repository.write(FILE, &definition("https://c.acme.example/", SECRET, "Lightning"));
    repository.commit("ours");
    let merge = Command::new("git")
        .args(["-c", "user.name=Acme", "-c", "user.email=acme@acme.example", "merge", "--quiet", "other"])
        .current_dir(repository.path())
        .output()
        .unwrap();
    assert!(!merge.status.success());
    assert_eq!(repository.diff(&["--cached"]), "Acme.callCenter-meta.xml: unmerged\n");
    repository.diff(&[]);
}

#[test]
fn the_log_shows_settings() {
    let repository = repository();
    repository.write(FILE, &definition("https://b.acme.example/", OTHER_SECRET, "Lightning"));
    repository.commit("second");
    let log = repository.textconv(&["log", "-p", "--format=%s"]);
    let expected = "-/reqGeneralInfo/reqAdapterUrl = https://a.acme.example/  (CTI Adapter URL)\n\
                  +/reqGeneralInfo/reqAdapterUrl = https://b.acme.example/  (CTI Adapter URL)\n";
    assert!(log.contains(expected), "{log}");
    assert!(log.contains("+/acme/apiToken = (hidden)  (API Token)\n"), "{log}");
    assert!(!log.contains("<items>") && !log.contains(SECRET) && !log.contains(OTHER_SECRET), "{log}");
    let renamed = {
        repository.git(&["mv", FILE, "South.callCenter-meta.xml"]);
        repository.commit("third");
        repository.textconv(&["show", "--format=%s"])
    };
    assert!(renamed.contains("similarity index 100%"), "{renamed}");
}
