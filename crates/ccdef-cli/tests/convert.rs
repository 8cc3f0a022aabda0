//! `ccdef convert` and `ccdef fmt` with files: which files are written, and which are never overwritten.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A temporary folder, and `ccdef` running in it.
struct Workspace {
    folder: TempDir,
}

impl Workspace {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn ccdef(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_ccdef")).args(arguments).current_dir(self.folder.path()).output().unwrap()
    }

    /// Runs `ccdef`, which must exit with `code`. Returns standard error.
    fn run(&self, code: i32, arguments: &[&str]) -> String {
        let output = self.ccdef(arguments);
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {stderr}");
        stderr
    }
}

fn import(name: &str, url: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<callCenter>
  <section sortOrder="0" name="reqGeneralInfo" label="General Information">
    <item sortOrder="0" name="reqInternalName" label="Internal Name">{name}</item>
    <item sortOrder="1" name="reqDisplayName" label="Display Name">Acme 😀 &quot;CC&quot; ]]&gt;</item>
    <item sortOrder="2" name="reqAdapterUrl" label="CTI Adapter URL">{url}</item>
    <item sortOrder="3" name="reqUseApi" label="Use CTI API">true</item>
  </section>
</callCenter>
"#
    )
}

const URL: &str = "https://cti.acme.example/?a=1&amp;b=2";

#[test]
fn a_folder_is_converted_and_converted_back() {
    let workspace = Workspace::new();
    workspace.write("in/north.xml", import("AcmeNorth", URL));
    workspace.write("in/deeper/south.xml", import("AcmeSouth", URL));
    workspace.run(0, &["convert", "in", "--to", "metadata", "-o", "meta/", "--fail-on-loss"]);
    workspace.run(0, &["convert", "meta", "--to", "import", "-o", "out/", "--fail-on-loss"]);
    assert_eq!(workspace.read("out/AcmeNorth.xml"), workspace.read("in/north.xml"));
    assert_eq!(workspace.read("out/AcmeSouth.xml"), workspace.read("in/deeper/south.xml"));
    let metadata = workspace.read("meta/AcmeNorth.callCenter-meta.xml");
    assert!(
        metadata.contains("<customSettings>{&quot;reqUseApi&quot;:&quot;true&quot;}</customSettings>"),
        "{metadata}"
    );
    let stderr = workspace.run(0, &["diff", "in/north.xml", "meta/AcmeNorth.callCenter-meta.xml", "--exit-code"]);
    assert_eq!(stderr, "");
}

#[test]
fn a_broken_file_does_not_stop_the_conversion_of_others() {
    let workspace = Workspace::new();
    workspace.write("in/a.xml", import("AcmeNorth", "https://cti.acme.example/?a=1&b=2"));
    workspace.write("in/b.xml", import("AcmeSouth", URL));
    let stderr = workspace.run(1, &["convert", "in", "--to", "json", "-o", "out/"]);
    assert!(
        stderr.contains("error[unescaped-character]") && stderr.contains("`in/a.xml` cannot be read as a call center"),
        "{stderr}"
    );
    assert!(workspace.read("out/AcmeSouth.json").starts_with("{\n  \"schema\": \"ccdef.definition/1\""));
    assert!(!workspace.path("out/AcmeNorth.json").exists());
}

#[test]
fn definitions_with_the_same_name_do_not_overwrite_each_other() {
    let workspace = Workspace::new();
    workspace.write("in/a.xml", import("AcmeCC", "https://a.acme.example/"));
    workspace.write("in/b.xml", import("acmecc", "https://b.acme.example/"));
    let stderr = workspace.run(3, &["convert", "in", "--to", "metadata", "-o", "out/", "--force"]);
    assert!(
        stderr.contains("`in/b.xml` and `in/a.xml` would both be written to `acmecc.callCenter-meta.xml`"),
        "{stderr}"
    );
    assert!(workspace.read("out/AcmeCC.callCenter-meta.xml").contains("https://a.acme.example/"));
    assert_eq!(fs::read_dir(workspace.path("out")).unwrap().count(), 1);
}

#[test]
fn an_existing_file_is_not_overwritten_without_force() {
    let workspace = Workspace::new();
    workspace.write("a.xml", import("AcmeCC", URL));
    workspace.write("out.xml", "mine");
    let stderr = workspace.run(3, &["convert", "a.xml", "--to", "import", "-o", "out.xml"]);
    assert!(stderr.contains("`out.xml` already exists") && stderr.contains("--force"), "{stderr}");
    assert_eq!(workspace.read("out.xml"), "mine");
    workspace.run(0, &["convert", "a.xml", "--to", "import", "-o", "out.xml", "--force"]);
    assert_eq!(workspace.read("out.xml"), workspace.read("a.xml"));
}

#[test]
fn an_internal_name_with_path_characters_is_refused() {
    let workspace = Workspace::new();
    workspace.write("in/a.xml", import("../../escaped", URL));
    for output in ["out/", "escaped.callCenter-meta.xml"] {
        let stderr = workspace.run(2, &["convert", "in/a.xml", "--to", "metadata", "-o", output]);
        assert!(stderr.contains("is not a valid file name") && stderr.contains("--name escaped"), "{stderr}");
    }
    assert_eq!(fs::read_dir(workspace.folder.path()).unwrap().count(), 1);
    workspace.run(0, &["convert", "in/a.xml", "--to", "metadata", "-o", "out/", "--name", "Acme"]);
    assert!(workspace.path("out/Acme.callCenter-meta.xml").exists());
}

#[test]
fn a_metadata_file_must_have_the_internal_name() {
    let workspace = Workspace::new();
    workspace.write("a.xml", import("AcmeCC", URL));
    let stderr = workspace.run(2, &["convert", "a.xml", "--to", "metadata", "-o", "Other.callCenter-meta.xml"]);
    assert!(
        stderr.contains("would be another call center") && stderr.contains("`AcmeCC.callCenter-meta.xml`"),
        "{stderr}"
    );
    workspace.run(0, &["convert", "a.xml", "--to", "metadata", "-o", "AcmeCC.callCenter-meta.xml"]);
}

#[test]
fn a_failed_write_is_reported() {
    let workspace = Workspace::new();
    workspace.write("a.xml", import("AcmeCC", URL));
    workspace.write("file", "no folder");
    let stderr = workspace.run(3, &["convert", "a.xml", "--to", "json", "-o", "file/"]);
    assert!(stderr.contains("error: cannot write `file"), "{stderr}");
    assert_eq!(workspace.read("file"), "no folder");
}

#[test]
fn all_encodings_and_line_ends_give_the_same_output() {
    let workspace = Workspace::new();
    let text = import("AcmeCC", "<![CDATA[https://cti.acme.example/?a=1&b=2]]>");
    let wide = text.replace("UTF-8", "UTF-16");
    let little: Vec<u8> = format!("\u{feff}{wide}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = format!("\u{feff}{wide}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    workspace.write("plain.xml", import("AcmeCC", URL));
    workspace.write("cdata.xml", &text);
    workspace.write("marked.xml", format!("\u{feff}{}", text.replace('\n', "\r\n")));
    workspace.write("little.xml", little);
    workspace.write("big.xml", big);
    let expected = workspace.ccdef(&["convert", "plain.xml", "--to", "metadata"]).stdout;
    for name in ["cdata.xml", "marked.xml", "little.xml", "big.xml"] {
        let output = workspace.ccdef(&["convert", name, "--to", "metadata", "-o", "-", "--fail-on-loss"]);
        assert_eq!((output.status.code(), output.stdout == expected), (Some(0), true), "{name}");
    }
}

#[test]
fn formatting_keeps_the_encoding() {
    let workspace = Workspace::new();
    let text = format!("\u{feff}{}", import("AcmeCC", URL).replace("UTF-8", "UTF-16").replace("    ", "\t"));
    let bytes = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    workspace.write("a.xml", bytes(&text));
    workspace.run(1, &["fmt", "--check", "a.xml"]);
    assert_eq!(workspace.run(0, &["fmt", "a.xml"]), "formatted a.xml\n");
    let expected = format!("\u{feff}{}", import("AcmeCC", URL).replace("UTF-8", "UTF-16"));
    assert_eq!(fs::read(workspace.path("a.xml")).unwrap(), bytes(&expected));
    workspace.run(0, &["fmt", "--check", "a.xml"]);
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_kept() {
    let workspace = Workspace::new();
    workspace.write("real.xml", import("AcmeCC", URL).replace("    ", " "));
    std::os::unix::fs::symlink("real.xml", workspace.path("link.xml")).unwrap();
    workspace.run(0, &["fmt", "link.xml"]);
    assert!(workspace.path("link.xml").symlink_metadata().unwrap().is_symlink());
    assert_eq!(workspace.read("real.xml"), import("AcmeCC", URL));
    let stderr = workspace.run(3, &["convert", "real.xml", "--to", "json", "-o", "link.xml"]);
    assert!(stderr.contains("already exists"), "{stderr}");
}

#[test]
fn a_malformed_file_is_not_formatted() {
    let workspace = Workspace::new();
    let text = "<callCenter><section sortOrder=\"0\"  name=\"a & b\"></callCenter>";
    workspace.write("a.xml", text);
    let stderr = workspace.run(1, &["fmt", "a.xml"]);
    assert!(stderr.contains("error[unescaped-character]"), "{stderr}");
    assert_eq!(workspace.read("a.xml"), text);
}

#[test]
fn the_diff_of_fmt_masks_credentials() {
    let workspace = Workspace::new();
    let secret = "c0ffee1234567890deadbeefcafe5678";
    let item = format!("<item sortOrder=\"4\" name=\"apiToken\"  label=\"API Token\">{secret}</item></section>");
    workspace.write("a.xml", import("AcmeCC", URL).replace("</section>", &item));
    let output = workspace.ccdef(&["fmt", "--diff", "a.xml"]);
    let shown = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(shown.contains("+    <item sortOrder=\"4\" name=\"apiToken\" label=\"API Token\">*"), "{shown}");
    assert!(!shown.contains(secret), "{shown}");
}

#[test]
fn custom_settings_in_json_are_kept_in_their_order_or_refused() {
    let workspace = Workspace::new();
    let convert = |code: i32, settings: &str| {
        let named = r#""internalName":{"value":"Acme"},"displayName":{"value":"Acme"}"#;
        let head = format!(r#"{{"schema":"ccdef.definition/1","family":"open-cti",{named},"sections":[]"#);
        workspace.write("acme.json", format!(r#"{head},"customSettings":{settings}}}"#));
        workspace.run(code, &["convert", "acme.json", "--to", "json", "-o", "out.json", "--force"])
    };
    convert(0, r#"{"b":"3","a":"null"}"#);
    let written = workspace.read("out.json");
    let position = |text: &str| written.find(text).unwrap();
    assert!(position(r#""b": "3""#) < position(r#""a": "null""#), "{written}");
    for (settings, expected) in [
        (r#"{"a":3}"#, "`a` in `customSettings` must be a string, not a number"),
        (r#"{"a":true}"#, "`a` in `customSettings` must be a string, not a Boolean"),
        (r#"{"a":null}"#, "`a` in `customSettings` must be a string, not `null`"),
        (r#"{"a":{"b":"c"}}"#, "`a` in `customSettings` must be a string, not an object"),
        (r#"{"a":["b"]}"#, "`a` in `customSettings` must be a string, not a list"),
        (r#"{"a":"1","a":"2"}"#, "`a` is given twice in `customSettings`"),
        (r#"["a"]"#, "expected an object of strings in `customSettings`"),
    ] {
        let message = convert(1, settings).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(message.contains(expected), "{settings}: {message}");
    }
}

#[test]
fn misspelled_markup_that_is_read_is_no_loss() {
    let workspace = Workspace::new();
    let misspelled = import("AcmeSouth", "https://cti.acme.example/a")
        .replace("name=\"reqUseApi\"", "nmae=\"reqUseApi\"")
        .replace("<section sortOrder=\"0\"", "<Section sortOrder=\"0\"")
        .replace("</section>", "</Section>");
    workspace.write("acme.xml", misspelled);
    let message = workspace.run(0, &["convert", "acme.xml", "--to", "metadata", "--fail-on-loss", "-o", "out/"]);
    assert!(!message.contains("is not converted"), "{message}");
    let path = "out/AcmeSouth.callCenter-meta.xml";
    let metadata = workspace.read(path);
    assert!(metadata.contains("<name>reqUseApi</name>"), "{metadata}");
    let misspelled = metadata
        .replace("<name>reqUseApi</name>", "<n>reqUseApi</n>")
        .replace("<displayName>", "<DisplayName>")
        .replace("</displayName>", "</DisplayName>");
    workspace.write(path, misspelled);
    let message = workspace.run(0, &["convert", path, "--to", "import", "--fail-on-loss", "-o", "back.xml"]);
    assert!(!message.contains("is not converted"), "{message}");
}

#[test]
fn a_contact_center_without_a_type_gets_that_of_its_vendor() {
    let workspace = Workspace::new();
    let fixture = "../../fixtures/scv-amazon-hvcc/valid/AcmeWithoutType.callCenter-meta.xml";
    workspace
        .write("Acme.callCenter-meta.xml", fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(fixture)).unwrap());
    workspace.run(0, &["convert", "Acme.callCenter-meta.xml", "--to", "import", "-o", "acme.xml"]);
    workspace.run(0, &["convert", "acme.xml", "--to", "metadata", "-o", "Out.callCenter-meta.xml", "--name", "Out"]);
    let written = workspace.read("Out.callCenter-meta.xml");
    assert!(written.contains("reqCallCenterType&quot;:&quot;SCVOOTBTelephony"), "{written}");
}
