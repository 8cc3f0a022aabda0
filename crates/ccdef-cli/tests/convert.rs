//! `ccdef convert` and `ccdef fmt` with files: what is written where, and what is never overwritten.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder, and the tool running in it.
struct Place {
    folder: TempDir,
}

impl Place {
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

    /// Runs the tool, which has to exit with `code`; gives what it says on standard error.
    fn run(&self, code: i32, arguments: &[&str]) -> String {
        let output = self.ccdef(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        said
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
fn a_folder_there_and_back_again() {
    let place = Place::new();
    place.write("in/north.xml", import("AcmeNorth", URL));
    place.write("in/deeper/south.xml", import("AcmeSouth", URL));
    place.run(0, &["convert", "in", "--to", "metadata", "-o", "meta/", "--fail-on-loss"]);
    place.run(0, &["convert", "meta", "--to", "import", "-o", "out/", "--fail-on-loss"]);
    assert_eq!(place.read("out/AcmeNorth.xml"), place.read("in/north.xml"));
    assert_eq!(place.read("out/AcmeSouth.xml"), place.read("in/deeper/south.xml"));
    let metadata = place.read("meta/AcmeNorth.callCenter-meta.xml");
    assert!(
        metadata.contains("<customSettings>{&quot;reqUseApi&quot;:&quot;true&quot;}</customSettings>"),
        "{metadata}"
    );
    let said = place.run(0, &["diff", "in/north.xml", "meta/AcmeNorth.callCenter-meta.xml", "--exit-code"]);
    assert_eq!(said, "");
}

#[test]
fn a_broken_file_does_not_keep_the_others() {
    let place = Place::new();
    place.write("in/a.xml", import("AcmeNorth", "https://cti.acme.example/?a=1&b=2"));
    place.write("in/b.xml", import("AcmeSouth", URL));
    let said = place.run(1, &["convert", "in", "--to", "json", "-o", "out/"]);
    assert!(said.contains("error[unescaped-character]") && said.contains("`in/a.xml` is no call center"), "{said}");
    assert!(place.read("out/AcmeSouth.json").starts_with("{\n  \"schema\": \"ccdef.definition/1\""));
    assert!(!place.path("out/AcmeNorth.json").exists());
}

#[test]
fn two_definitions_of_one_name_do_not_overwrite_each_other() {
    let place = Place::new();
    place.write("in/a.xml", import("AcmeCC", "https://a.acme.example/"));
    place.write("in/b.xml", import("acmecc", "https://b.acme.example/"));
    let said = place.run(3, &["convert", "in", "--to", "metadata", "-o", "out/", "--force"]);
    assert!(said.contains("`in/b.xml` and `in/a.xml` would both become `acmecc.callCenter-meta.xml`"), "{said}");
    assert!(place.read("out/AcmeCC.callCenter-meta.xml").contains("https://a.acme.example/"));
    assert_eq!(fs::read_dir(place.path("out")).unwrap().count(), 1);
}

#[test]
fn an_existing_file_stays_without_force() {
    let place = Place::new();
    place.write("a.xml", import("AcmeCC", URL));
    place.write("out.xml", "mine");
    let said = place.run(3, &["convert", "a.xml", "--to", "import", "-o", "out.xml"]);
    assert!(said.contains("`out.xml` exists already") && said.contains("--force"), "{said}");
    assert_eq!(place.read("out.xml"), "mine");
    place.run(0, &["convert", "a.xml", "--to", "import", "-o", "out.xml", "--force"]);
    assert_eq!(place.read("out.xml"), place.read("a.xml"));
}

#[test]
fn a_name_with_path_characters_leads_nowhere() {
    let place = Place::new();
    place.write("in/a.xml", import("../../escaped", URL));
    for output in ["out/", "escaped.callCenter-meta.xml"] {
        let said = place.run(2, &["convert", "in/a.xml", "--to", "metadata", "-o", output]);
        assert!(said.contains("cannot be the name of a file") && said.contains("--name escaped"), "{said}");
    }
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 1);
    place.run(0, &["convert", "in/a.xml", "--to", "metadata", "-o", "out/", "--name", "Acme"]);
    assert!(place.path("out/Acme.callCenter-meta.xml").exists());
}

#[test]
fn a_metadata_file_cannot_be_called_otherwise() {
    let place = Place::new();
    place.write("a.xml", import("AcmeCC", URL));
    let said = place.run(2, &["convert", "a.xml", "--to", "metadata", "-o", "Other.callCenter-meta.xml"]);
    assert!(said.contains("would be another call center") && said.contains("`AcmeCC.callCenter-meta.xml`"), "{said}");
    place.run(0, &["convert", "a.xml", "--to", "metadata", "-o", "AcmeCC.callCenter-meta.xml"]);
}

#[test]
fn what_cannot_be_written_is_said() {
    let place = Place::new();
    place.write("a.xml", import("AcmeCC", URL));
    place.write("file", "no folder");
    let said = place.run(3, &["convert", "a.xml", "--to", "json", "-o", "file/"]);
    assert!(said.contains("error: cannot write `file"), "{said}");
    assert_eq!(place.read("file"), "no folder");
}

#[test]
fn every_encoding_and_line_end_says_the_same() {
    let place = Place::new();
    let text = import("AcmeCC", "<![CDATA[https://cti.acme.example/?a=1&b=2]]>");
    let wide = text.replace("UTF-8", "UTF-16");
    let little: Vec<u8> = format!("\u{feff}{wide}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = format!("\u{feff}{wide}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    place.write("plain.xml", import("AcmeCC", URL));
    place.write("cdata.xml", &text);
    place.write("marked.xml", format!("\u{feff}{}", text.replace('\n', "\r\n")));
    place.write("little.xml", little);
    place.write("big.xml", big);
    let wanted = place.ccdef(&["convert", "plain.xml", "--to", "metadata"]).stdout;
    for name in ["cdata.xml", "marked.xml", "little.xml", "big.xml"] {
        let output = place.ccdef(&["convert", name, "--to", "metadata", "-o", "-", "--fail-on-loss"]);
        assert_eq!((output.status.code(), output.stdout == wanted), (Some(0), true), "{name}");
    }
}

#[test]
fn formatting_keeps_the_encoding() {
    let place = Place::new();
    let text = format!("\u{feff}{}", import("AcmeCC", URL).replace("UTF-8", "UTF-16").replace("    ", "\t"));
    let bytes = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    place.write("a.xml", bytes(&text));
    place.run(1, &["fmt", "--check", "a.xml"]);
    assert_eq!(place.run(0, &["fmt", "a.xml"]), "formatted a.xml\n");
    let wanted = format!("\u{feff}{}", import("AcmeCC", URL).replace("UTF-8", "UTF-16"));
    assert_eq!(fs::read(place.path("a.xml")).unwrap(), bytes(&wanted));
    place.run(0, &["fmt", "--check", "a.xml"]);
}

#[cfg(unix)]
#[test]
fn links_stay_links() {
    let place = Place::new();
    place.write("real.xml", import("AcmeCC", URL).replace("    ", " "));
    std::os::unix::fs::symlink("real.xml", place.path("link.xml")).unwrap();
    place.run(0, &["fmt", "link.xml"]);
    assert!(place.path("link.xml").symlink_metadata().unwrap().is_symlink());
    assert_eq!(place.read("real.xml"), import("AcmeCC", URL));
    let said = place.run(3, &["convert", "real.xml", "--to", "json", "-o", "link.xml"]);
    assert!(said.contains("exists already"), "{said}");
}

#[test]
fn a_malformed_file_is_left_alone_by_fmt() {
    let place = Place::new();
    let text = "<callCenter><section sortOrder=\"0\"  name=\"a & b\"></callCenter>";
    place.write("a.xml", text);
    let said = place.run(1, &["fmt", "a.xml"]);
    assert!(said.contains("error[unescaped-character]"), "{said}");
    assert_eq!(place.read("a.xml"), text);
}

#[test]
fn a_diff_of_layout_shows_no_credential() {
    let place = Place::new();
    let secret = "c0ffee1234567890deadbeefcafe5678";
    let item = format!("<item sortOrder=\"4\" name=\"apiToken\"  label=\"API Token\">{secret}</item></section>");
    place.write("a.xml", import("AcmeCC", URL).replace("</section>", &item));
    let output = place.ccdef(&["fmt", "--diff", "a.xml"]);
    let shown = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(shown.contains("+    <item sortOrder=\"4\" name=\"apiToken\" label=\"API Token\">*"), "{shown}");
    assert!(!shown.contains(secret), "{shown}");
}
