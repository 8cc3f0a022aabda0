//! Temporary repositories with definitions.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

pub(crate) const CCDEF: &str = env!("CARGO_BIN_EXE_ccdef");

/// A temporary repository, independent of the user's Git settings.
pub(crate) struct Repository {
    pub(crate) folder: TempDir,
}

impl Repository {
    pub(crate) fn new() -> Self {
        let repository = Self { folder: tempfile::tempdir().unwrap() };
        repository.git(&["init", "--quiet"]);
        repository.write(".gitattributes", "*.callCenter-meta.xml diff=callcenter\n");
        repository
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// `ccdef` in a folder of the repository: exit code, standard output and standard error.
    pub(crate) fn ccdef(&self, folder: &str, arguments: &[&str]) -> (i32, String, String) {
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

    pub(crate) fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "-m", message]);
    }

    /// Runs Git, which must succeed. Returns standard output.
    pub(crate) fn git(&self, arguments: &[&str]) -> String {
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
    pub(crate) fn diff(&self, arguments: &[&str]) -> String {
        let command = format!("diff.callcenter.command={CCDEF} diff");
        self.git(&[&["-c", &command, "diff"], arguments].concat())
    }

    /// `git` through `ccdef diff --textconv`.
    pub(crate) fn textconv(&self, arguments: &[&str]) -> String {
        let command = format!("diff.callcenter.textconv={CCDEF} diff --textconv");
        self.git(&[&["-c", &command], arguments].concat())
    }
}

pub(crate) fn definition(url: &str, token: &str, mode: &str) -> String {
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

pub(crate) const FILE: &str = "Acme.callCenter-meta.xml";
pub(crate) const SECRET: &str = "c0ffee1234567890deadbeefcafe5678";
pub(crate) const OTHER_SECRET: &str = "5eed1234567890deadbeefcafe99aabb";

/// A repository with one committed definition.
pub(crate) fn repository() -> Repository {
    let repository = Repository::new();
    repository.write(FILE, &definition("https://a.acme.example/", SECRET, "Lightning"));
    repository.commit("first");
    repository
}
