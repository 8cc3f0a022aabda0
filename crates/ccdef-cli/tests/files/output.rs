//! Standard output: failed writes, readers that stop, and names that must not control it.

use std::io::Read;
use std::process::{Command, Stdio};

#[cfg(unix)]
use crate::folder::{FIXABLE, Folder};

#[test]
fn a_closed_pipe_is_not_a_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ccdef"))
        .args(["completions", "bash"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    let status = child.wait().unwrap();
    assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_ccdef")).arg("rules").stdout(full).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr.starts_with("error: cannot write the output: "), "{stderr}");
}

#[cfg(unix)]
#[test]
fn a_reader_that_stops_changes_neither_the_exit_code_nor_the_work() {
    let folder = Folder::with(&[("a.xml", FIXABLE), ("b.xml", FIXABLE), ("c.xml", FIXABLE)]);
    for line in [
        "$CCDEF check a.xml | true",
        "$CCDEF check a.xml --format json | true",
        "$CCDEF check a.xml >&-",
        "$CCDEF check --diff a.xml | true",
    ] {
        let ran = folder.shell(line);
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(1), ""), "{line}");
    }
    for line in ["$CCDEF fmt --check . | true", "$CCDEF fmt --diff . | true"] {
        let unformatted = Folder::with(&[("a.xml", &FIXABLE.replace("    <", "<")), ("b.xml", FIXABLE)]);
        assert_eq!(unformatted.shell(line).code, Some(1), "{line}");
    }
    let ran = folder.shell("$CCDEF check --fix . | true");
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(["a.xml", "b.xml", "c.xml"].iter().all(|file| !folder.read(file).contains("TRUE")));
    let ran = folder.shell("$CCDEF convert a.xml missing.xml c.xml --to json -o out/ | true");
    assert_eq!(ran.code, Some(3), "{ran:?}");
}

#[cfg(unix)]
#[test]
fn a_file_name_reaches_the_output_on_one_line_and_without_control_characters() {
    let name = "x\u{1b}[31m\n::error::forged.xml";
    let text = FIXABLE.replace("    <item", " <item");
    for line in [
        "check . --list-files",
        "fmt . --list-files",
        "convert . --to json --list-files",
        "check .",
        "check . -v",
        "check . --format concise",
        "check . --format json",
        "check . --diff",
        "fmt . --check",
        "fmt . --diff",
        "fmt .",
        "check . --fix",
        "convert . --to json -o out/",
        "convert NAME --to metadata -o NAME.xml",
        "convert NAME --to json --force -o NAME.json",
        "check NAME --write-baseline NAME.json",
        "check missing-NAME",
        "check --config missing-NAME",
        "check NAME --baseline NAME",
        "diff NAME NAME",
        "diff NAME missing-NAME",
        "new --family open-cti --answers NAME",
        "new --family open-cti --no-input --placeholders -o NAME.new",
    ] {
        let folder =
            Folder::with(&[(name, &text), ("y\u{1b}.xml", "<callCenter>"), ("z\u{1b}.xml", "<callCenter>\u{0}")]);
        let arguments: Vec<String> = line.split(' ').map(|word| word.replace("NAME", name)).collect();
        let ran = folder.run(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        for output in [&ran.stdout, &ran.stderr] {
            assert!(!output.contains('\u{1b}'), "{line}: {ran:?}");
            assert!(!output.lines().any(|line| line.starts_with("::error::forged")), "{line}: {ran:?}");
        }
    }
}
