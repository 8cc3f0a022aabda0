//! `ccdef diff` as Git runs it: external diff and textconv, for edited, renamed, new and deleted files.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

const CCDEF: &str = env!("CARGO_BIN_EXE_ccdef");

/// A temporary repository, independent of the user's Git settings.
struct Repository {
    folder: TempDir,
}

impl Repository {
    fn new() -> Self {
        let repository = Self { folder: tempfile::tempdir().unwrap() };
        repository.git(&["init", "--quiet"]);
        repository.write(".gitattributes", "*.callCenter-meta.xml diff=callcenter\n");
        repository
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// `ccdef` in a folder of the repository: exit code, standard output and standard error.
    fn ccdef(&self, folder: &str, arguments: &[&str]) -> (i32, String, String) {
        let output = Command::new(CCDEF)
            .args(arguments)
            .current_dir(self.path().join(folder))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CEILING_DIRECTORIES", self.path().parent().unwrap())
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "-m", message]);
    }

    /// Runs Git, which must succeed. Returns standard output.
    fn git(&self, arguments: &[&str]) -> String {
        let output = Command::new("git")
            .args(["-c", "user.name=Acme", "-c", "user.email=acme@acme.example", "-c", "core.pager=cat"])
            .args(arguments)
            .current_dir(self.path())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .output()
            .unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// `git diff` through `ccdef diff`.
    fn diff(&self, arguments: &[&str]) -> String {
        let command = format!("diff.callcenter.command={CCDEF} diff");
        self.git(&[&["-c", &command, "diff"], arguments].concat())
    }

    /// `git` through `ccdef diff --textconv`.
    fn textconv(&self, arguments: &[&str]) -> String {
        let command = format!("diff.callcenter.textconv={CCDEF} diff --textconv");
        self.git(&[&["-c", &command], arguments].concat())
    }
}

fn definition(url: &str, token: &str, mode: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<CallCenter xmlns="http://soap.sforce.com/2006/04/metadata">
    <adapterUrl>{url}</adapterUrl>
    <displayName>Acme</displayName>
    <displayNameLabel>Display Name</displayNameLabel>
    <internalNameLabel>Internal Name</internalNameLabel>
    <sections>
        <items>
            <label>CTI Adapter URL</label>
            <name>reqAdapterUrl</name>
            <value>{url}</value>
        </items>
        <items>
            <label>Mode</label>
            <name>reqSalesforceCompatibilityMode</name>
            <value>{mode}</value>
        </items>
        <label>General Information</label>
        <name>reqGeneralInfo</name>
    </sections>
    <sections>
        <items>
            <label>API Token</label>
            <name>apiToken</name>
            <value>{token}</value>
        </items>
        <label>Acme</label>
        <name>acme</name>
    </sections>
</CallCenter>
"#
    )
}

const FILE: &str = "Acme.callCenter-meta.xml";
const SECRET: &str = "c0ffee1234567890deadbeefcafe5678";
const OTHER_SECRET: &str = "5eed1234567890deadbeefcafe99aabb";

/// A repository with one committed definition.
fn repository() -> Repository {
    let repository = Repository::new();
    repository.write(FILE, &definition("https://a.acme.example/", SECRET, "Lightning"));
    repository.commit("first");
    repository
}

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
    for revision in ["no-such-branch", "--output=x", "v1..nowhere", "-h", ""] {
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
