//! Commands whose time is proportional to the size of a file.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::fmt::Write as _;
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

/// Far more than it takes on a machine that is not busy.
const ENOUGH: Duration = Duration::from_secs(20);

#[test]
fn many_changed_lines_are_compared_in_little_time() {
    let text = |parts: usize| {
        let mut text = "<callCenter><section sortOrder=\"0\" name=\"acme\" label=\"Acme\">\n".to_owned();
        for index in 0..parts {
            writeln!(text, "<item name=\"n{index}\"  label=\"N\" sortOrder=\"{index}\">{index}</item>").unwrap();
        }
        text + "</section></callCenter>\n"
    };
    assert_proportional("a.xml", &text, 1, &["fmt", "--diff", "a.xml"]);
}

/// Runs `ccdef` on the file that `text` makes of a number of parts, which must exit with `code`.
fn time(name: &str, text: &str, code: i32, arguments: &[&str]) -> Duration {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), text).unwrap();
    let start = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_ccdef")).args(arguments).current_dir(folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(code), "{}", String::from_utf8_lossy(&output.stderr));
    start.elapsed()
}

/// Four times as many parts must not take much more than four times as long, unless that is little time anyway.
fn assert_proportional(name: &str, text: &dyn Fn(usize) -> String, code: i32, arguments: &[&str]) {
    let [few, many] = [8_000, 32_000].map(|parts| time(name, &text(parts), code, arguments));
    assert!(many < ENOUGH || many < few * 9, "{arguments:?}: {few:?}, then {many:?}");
}

#[test]
fn the_time_to_convert_custom_settings_is_proportional_to_their_number() {
    let text = |parts: usize| {
        let (mut keys, mut items) = (String::new(), String::new());
        for index in 0..parts {
            write!(keys, "\"acmeKey{index}\":\"{index}\",").unwrap();
            write!(items, "<items><label>L</label><name>acmeItem{index}</name><value>1</value></items>").unwrap();
        }
        let keys = keys.trim_end_matches(',');
        format!(
            "<CallCenter><customSettings>{{{keys}}}</customSettings><displayName>Acme</displayName>\
             <sections>{items}<label>General</label><name>reqGeneralInfo</name></sections></CallCenter>"
        )
    };
    let name = "Acme.callCenter-meta.xml";
    assert_proportional(name, &text, 0, &["convert", name, "--to", "import"]);
}

#[test]
fn the_time_to_extend_a_definition_is_proportional_to_its_size() {
    let text = |parts: usize| {
        let mut items = String::new();
        for index in 0..parts {
            write!(items, "<item sortOrder=\"{index}\" name=\"acme{index}\" label=\"N\">{index}</item>").unwrap();
        }
        format!(
            "<callCenter><section sortOrder=\"0\" name=\"reqGeneralInfo\" label=\"General\">\
             <item sortOrder=\"0\" name=\"reqInternalName\" label=\"N\">Acme</item>\
             <item sortOrder=\"1\" name=\"reqDisplayName\" label=\"N\">Acme</item></section>\
             <section sortOrder=\"1\" name=\"acme\" label=\"Acme\">{items}</section></callCenter>"
        )
    };
    assert_proportional("a.xml", &text, 0, &["new", "--family", "open-cti", "--from", "a.xml", "--placeholders"]);
}
