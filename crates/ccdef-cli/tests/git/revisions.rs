//! `ccdef diff --git`: revisions, and the working tree.

use std::fs;
use std::process::Command;

use crate::repository::{CCDEF, FILE, OTHER_SECRET, Repository, SECRET, definition, repository};

/// Three revisions: a definition, another value and another file, and the first file deleted.
fn history() -> Repository {
    let repository = repository();
    repository.git(&["tag", "v1"]);
    repository.write(FILE, &definition("https://b.acme.example/", OTHER_SECRET, "Lightning"));
    repository.write("deep/South.callCenter-meta.xml", &definition("https://s.acme.example/", SECRET, "Classic"));
    repository.write("notes.xml", "<notes/>");
    repository.commit("second");
    repository.git(&["tag", "v2"]);
    repository.git(&["rm", "--quiet", FILE]);
    repository.commit("third");
    repository
}

#[test]
fn revisions_are_compared() {
    let repository = history();
    let (code, out, err) = repository.ccdef(".", &["diff", "--git", "v1..v2"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(out.starts_with("Acme.callCenter-meta.xml: 2 changes\n\nvalue: "), "{out}");
    assert!(out.contains("~ /reqGeneralInfo/reqAdapterUrl  value  \"https://a.acme.example/\" -> "), "{out}");
    let end = "\n\ndeep/South.callCenter-meta.xml: new, call center South\n\nv1..v2: 1 changed, 1 new\n";
    assert!(out.ends_with(end), "{out}");
    assert!(!out.contains(SECRET) && !out.contains(OTHER_SECRET), "{out}");
    let deleted = "Acme.callCenter-meta.xml: deleted, call center Acme\n\nv2..: 1 deleted\n";
    assert_eq!(repository.ccdef("deep", &["diff", "--git", "v2.."]), (0, deleted.into(), String::new()));
    assert_eq!(repository.ccdef(".", &["diff", "--git", "v2..", "--exit-code"]).0, 1);
    assert_eq!(repository.ccdef(".", &["diff", "--git", "v2..", "--fail-on", "identity"]).0, 1);
    let none = "HEAD..HEAD: no definition differs\n";
    assert_eq!(repository.ccdef(".", &["diff", "--git", "HEAD..HEAD"]), (0, none.into(), String::new()));
}

#[test]
fn a_revision_is_compared_with_the_working_tree() {
    let repository = history();
    repository.git(&["checkout", "--quiet", "v2"]);
    repository.write("deep/South.callCenter-meta.xml", &definition("https://t.acme.example/", SECRET, "Classic"));
    repository.write("deep/East.callCenter-meta.xml", &definition("https://e.acme.example/", SECRET, "Classic"));
    repository.write(".gitignore", "*.callCenter\n");
    repository.write("Ignored.callCenter", "<CallCenter/>");
    let (code, out, _) = repository.ccdef("deep", &["diff", "--git", "HEAD"]);
    assert!(out.starts_with("deep/East.callCenter-meta.xml: new, call center East\n\ndeep/South."), "{out}");
    assert!(out.ends_with("\nHEAD: 1 changed, 1 new\n"), "{out}");
    assert_eq!(code, 0);
    let (_, out, _) = repository.ccdef(".", &["diff", "--git", "HEAD", FILE, "deep/East.callCenter-meta.xml"]);
    assert_eq!(out, "deep/East.callCenter-meta.xml: new, call center East\n\nHEAD: 1 new\n");
    let (_, out, _) = repository.ccdef(".", &["diff", "--git", "HEAD", "--format", "json"]);
    let summary = r#""changed": 1,
    "new": 1,
    "deleted": 0,
    "unchanged": 0,
    "changes": 2,
    "worst": "identity",
    "needsImport": true"#;
    assert!(out.contains(summary), "{out}");
}

#[test]
fn a_range_of_three_dots_begins_where_the_branches_part() {
    let repository = history();
    repository.git(&["checkout", "--quiet", "-b", "topic", "v1"]);
    repository.write("Topic.callCenter-meta.xml", &definition("https://t.acme.example/", SECRET, "Classic"));
    repository.commit("topic");
    let (_, out, _) = repository.ccdef(".", &["diff", "--git", "v2...topic"]);
    assert_eq!(out, "Topic.callCenter-meta.xml: new, call center Topic\n\nv2...topic: 1 new\n");
}

#[test]
fn a_moved_import_file_is_compared_with_its_old_version() {
    let repository = Repository::new();
    let import = "<callCenter><section name=\"reqGeneralInfo\"><item name=\"reqInternalName\">Acme</item>\
                  <item name=\"reqTimeout\">5</item></section></callCenter>";
    repository.write("a.xml", import);
    repository.commit("first");
    repository.git(&["mv", "a.xml", "b.xml"]);
    repository.write("b.xml", &import.replace(">5<", ">6<"));
    let (_, out, _) = repository.ccdef(".", &["diff", "--git", "HEAD"]);
    assert!(out.starts_with("a.xml -> b.xml: 1 change\n") && out.contains("\"5\" -> \"6\""), "{out}");
}

#[test]
fn what_git_refuses_is_explained() {
    let repository = history();
    for revision in ["no-such-branch", "--output=x", "v1..nowhere", "-h", "^v1", "v1^!", ""] {
        let (code, out, err) = repository.ccdef(".", &["diff", &format!("--git={revision}")]);
        assert_eq!((code, out.as_str()), (2, ""), "{err}");
        assert!(err.starts_with("error: unknown revision `") && err.contains("git log --oneline"), "{err}");
    }
    let (code, _, err) = repository.ccdef(".", &["diff", "--git", "v1..v2", "no/such/path"]);
    assert!(code == 2 && err.starts_with("error: `no/such/path` does not exist"), "{err}");
    let outside = Repository { folder: tempfile::tempdir().unwrap() };
    let (code, _, err) = outside.ccdef(".", &["diff", "--git", "HEAD"]);
    assert_eq!(code, 3, "{err}");
    assert!(
        err.starts_with("error: `git` failed: not a git repository") && err.contains("in a Git repository"),
        "{err}"
    );
    let (code, _, err) = repository.ccdef(".", &["diff", "--git", "v1..v2", "../"]);
    assert!(
        code == 3 && err.contains("is outside repository") && err.contains("name files of one repository"),
        "{err}"
    );
    let output = Command::new(CCDEF).args(["diff", "--git", "HEAD"]).env("PATH", "").output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3), "{err}");
    assert!(err.starts_with("error: cannot run `git`: ") && err.contains("install Git"), "{err}");
}

#[test]
fn nothing_that_a_repository_configures_is_run() {
    let repository = history();
    for setting in ["core.fsmonitor", "diff.external", "core.pager", "diff.callcenter.textconv", "filter.x.clean"] {
        repository.git(&["config", setting, "touch ran; cat"]);
    }
    repository.write(".gitattributes", "* filter=x diff=callcenter\n");
    repository.write("deep/South.callCenter-meta.xml", &definition("https://t.acme.example/", SECRET, "Classic"));
    let (code, out, err) = repository.ccdef(".", &["diff", "--git", "v2"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(!repository.path().join("ran").exists() && !repository.path().join("deep/ran").exists());
}

#[test]
fn a_definition_that_cannot_be_read_does_not_hide_the_others() {
    let repository = history();
    repository.git(&["checkout", "--quiet", "v2"]);
    repository.write(FILE, "<CallCenter><displayName>");
    fs::remove_file(repository.path().join("deep/South.callCenter-meta.xml")).unwrap();
    let (code, out, err) = repository.ccdef(".", &["diff", "--git", "HEAD"]);
    assert_eq!(code, 1, "{err}");
    assert!(
        out.ends_with("HEAD: 1 deleted\n") && err.contains("cannot be read as a call center definition"),
        "{out}{err}"
    );
}

/// A definition as a browser shows it, and one inside a page.
const COPIES: [(&str, &str); 2] =
    [("copied.xml", "This XML file does not appear to have any style information.\n"), ("page.xml", "<html><body>\n")];

#[test]
fn what_check_finds_in_a_folder_is_found_in_a_revision_too() {
    let repository = Repository::new();
    for (path, before) in COPIES {
        repository.write(path, &format!("{before}{}", definition("https://a.acme.example/", SECRET, "Lightning")));
    }
    repository.commit("first");
    for (path, before) in COPIES {
        repository.write(path, &format!("{before}{}", definition("https://b.acme.example/", SECRET, "Lightning")));
    }
    repository.commit("second");
    repository.write("page.xml", "<html/>");
    for range in ["HEAD~1..HEAD", "HEAD~1"] {
        let (code, out, err) = repository.ccdef(".", &["diff", "--git", range]);
        assert_eq!(code, 1, "{out}{err}");
        for (path, _) in COPIES {
            assert!(
                err.contains(&format!("error: `{path}` cannot be read as a call center definition")),
                "{range}: {err}"
            );
        }
        assert!(!err.contains(SECRET), "{err}");
    }
}

#[test]
fn a_file_that_git_cannot_read_is_reported() {
    let repository = Repository::new();
    let import =
        "<callCenter><section name=\"reqGeneralInfo\"><item name=\"reqTimeout\">5</item></section></callCenter>";
    repository.write("acme.xml", import);
    repository.write("other.xml", "<callCenter/>");
    repository.commit("first");
    let object = repository.git(&["rev-parse", "HEAD:acme.xml"]);
    let (folder, file) = object.trim_end().split_at(2);
    repository.write("acme.xml", &import.replace(">5<", ">6<"));
    repository.write("other.xml", "<callCenter><section name=\"a\"/></callCenter>");
    repository.commit("second");
    fs::remove_file(repository.path().join(".git/objects").join(folder).join(file)).unwrap();
    let (code, out, err) = repository.ccdef(".", &["diff", "--git", "HEAD~1..HEAD"]);
    assert_eq!(code, 3, "{out}{err}");
    assert!(err.contains("cannot read `acme.xml`: the object"), "{err}");
    assert!(out.contains("other.xml: 1 change"), "{out}");
}

#[test]
fn a_side_without_a_file_is_null_in_json() {
    let repository = repository();
    let new = [FILE, "/dev/null", ".", ".", FILE, ".", "100644"];
    let (code, out, err) = repository.ccdef(".", &[&["diff", "--json"][..], &new].concat());
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(out.contains("\"before\": null,\n  \"after\": \"Acme.callCenter-meta.xml\""), "{out}");
}
