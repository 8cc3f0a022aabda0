//! `ccdef diff` of two folders.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::fs;
use std::process::Command;

use tempfile::TempDir;

const IMPORT: &str = "<callCenter><section name=\"reqGeneralInfo\" label=\"General\"><item name=\"reqInternalName\">\
    NAME</item><item name=\"reqTimeout\">5</item></section></callCenter>";

fn folders(files: &[(&str, &str)]) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    root
}

/// Exit code, standard output and standard error of `ccdef`.
fn ccdef(root: &TempDir, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_ccdef")).args(arguments).current_dir(root.path()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn import(name: &str, timeout: &str) -> String {
    IMPORT.replace("NAME", name).replace(">5<", &format!(">{timeout}<"))
}

#[test]
fn folders_are_compared_file_by_file() {
    let root = folders(&[
        ("old/same.xml", &import("Same", "1")),
        ("new/same.xml", &import("Same", "1")),
        ("old/deep/changed.xml", &import("Changed", "1")),
        ("new/deep/changed.xml", &import("Changed", "2")),
        ("old/gone.xml", &import("Gone", "1")),
        ("new/here.xml", &import("Here", "1")),
        ("old/moved.xml", &import("Moved", "1")),
        ("new/elsewhere.xml", &import("Moved", "1")),
        ("new/notes.xml", "<notes/>"),
    ]);
    let expected = "deep/changed.xml: 1 change\n\n\
        value: edit the value in Setup, or deploy the metadata; no new import is needed\n  \
        ~ /reqGeneralInfo/reqTimeout  value  \"1\" -> \"2\"\n\n\
        gone.xml: deleted, call center Gone\nhere.xml: new, call center Here\n\n\
        old -> new: 1 changed, 1 new, 1 deleted, 2 unchanged\n";
    assert_eq!(ccdef(&root, &["diff", "old", "new"]), (0, expected.into(), String::new()));
    assert_eq!(ccdef(&root, &["diff", "old", "new", "--exit-code"]).0, 1);
    assert_eq!(ccdef(&root, &["diff", "old", "old", "--exit-code"]).0, 0);
    assert_eq!(ccdef(&root, &["diff", "old", "old"]).1, "old -> old: 4 unchanged\n");
    let (_, json, _) = ccdef(&root, &["diff", "old", "new", "--json"]);
    assert!(json.starts_with("{\n  \"schema\": \"ccdef.diffs/1\",\n  \"files\": [\n"), "{json}");
    assert!(json.contains("\"before\": \"old/gone.xml\",\n      \"after\": null,"), "{json}");
    let (_, markdown, _) = ccdef(&root, &["diff", "old", "new", "--format", "markdown"]);
    assert!(markdown.starts_with("### Call center `deep/changed.xml`: 1 change\n"), "{markdown}");
    assert!(markdown.contains("### Call center `gone.xml`: deleted, call center Gone\n"), "{markdown}");
}

#[test]
fn a_folder_in_the_other_dialect_is_the_same() {
    let root = folders(&[("old/a.xml", &import("AcmeCC", "5"))]);
    assert_eq!(ccdef(&root, &["convert", "old", "--to", "metadata", "-o", "new/"]).0, 0);
    assert_eq!(ccdef(&root, &["diff", "old", "new", "--exit-code"]).1, "old -> new: 1 unchanged\n");
}

#[test]
fn what_cannot_be_compared_is_explained() {
    let root = folders(&[("a.xml", &import("A", "1")), ("empty/notes.txt", ""), ("full/a.xml", &import("A", "1"))]);
    let (code, _, err) = ccdef(&root, &["diff", "full", "a.xml"]);
    assert!(code == 2 && err.starts_with("error: cannot compare a folder with a file"), "{err}");
    let (code, _, err) = ccdef(&root, &["diff", "full", "nothing"]);
    assert!(code == 3 && err.starts_with("error: cannot read `nothing`: ") && !err.contains("entity"), "{err}");
    let (code, _, err) = ccdef(&root, &["diff", "empty", "empty"]);
    assert!(code == 3 && err.starts_with("error: no call center definition in `empty`"), "{err}");
    let (code, out, _) = ccdef(&root, &["diff", "empty", "full"]);
    assert_eq!((code, out.as_str()), (0, "a.xml: new, call center A\n\nempty -> full: 1 new\n"));
}

#[test]
fn excluded_definitions_are_not_compared() {
    let root = folders(&[
        ("o/a.xml", &import("A", "1")),
        ("o/x/b.xml", &import("B", "1")),
        ("n/a.xml", &import("A", "2")),
        ("n/x/b.xml", &import("B", "2")),
        ("ccdef.toml", "exclude = [\"**/x/**\"]\n"),
    ]);
    let (code, out, err) = ccdef(&root, &["diff", "o", "n"]);
    assert!(code == 0 && out.ends_with("o -> n: 1 changed\n") && !out.contains("b.xml"), "{out}{err}");
    let root = folders(&[
        ("o/a.xml", &import("A", "1")),
        ("n/a.xml", &import("A", "2")),
        ("ccdef.toml", "exclude = [\"**\"]\n"),
    ]);
    let (code, _, err) = ccdef(&root, &["diff", "o", "n"]);
    assert!(code == 3 && err.contains("the configuration excludes every definition"), "{err}");
}
