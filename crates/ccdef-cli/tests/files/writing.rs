//! Every file that a command writes: nothing is destroyed, left half-written or left behind.

use std::fs::{self, Permissions};
use std::io::Read;
use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::folder::{FIXABLE, Folder};

/// Commands that write to the file `out`, with the beginning of what they write.
const WRITERS: &[(&str, &str)] = &[
    ("check a.xml --write-baseline out", "{\n"),
    ("convert a.xml --to metadata --force -o out", "<?xml"),
    ("convert a.xml --to json --force -o out", "{\n"),
    (
        "new --family open-cti --no-input --force --set reqInternalName=Acme --set reqDisplayName=Acme \
         --set reqAdapterUrl=https://cti.acme.example/ -o out",
        "<?xml",
    ),
];

/// Commands that change the file `out` in place.
const CHANGERS: &[&str] = &["check --fix out", "fmt out"];

/// What is checked needs a fix and formatting.
fn unformatted() -> String {
    FIXABLE.replace("    <item", " <item")
}

fn split(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

#[test]
fn a_fifo_gets_the_output_and_stays_a_fifo() {
    for (line, beginning) in WRITERS {
        let folder = Folder::with(&[("a.xml", FIXABLE)]);
        folder.fifo("out");
        let reader = Command::new("cat").arg(folder.path("out")).stdout(Stdio::piped()).spawn().unwrap();
        let ran = folder.run(&split(line));
        assert_eq!(ran.code, Some(0), "{line}: {ran:?}");
        let got = String::from_utf8(reader.wait_with_output().unwrap().stdout).unwrap();
        assert!(got.starts_with(beginning), "{line}: {got}");
        assert!(fs::symlink_metadata(folder.path("out")).unwrap().file_type().is_fifo(), "{line}");
    }
}

#[test]
fn a_fifo_without_a_reader_is_refused() {
    let refused = |line: &str| {
        let folder = Folder::with(&[("a.xml", FIXABLE)]);
        folder.fifo("out");
        let ran = folder.run(&split(line));
        assert!(ran.code == Some(3) && ran.stderr.contains("no process reads from"), "{line}: {ran:?}");
    };
    std::thread::scope(|scope| WRITERS.iter().for_each(|(line, _)| drop(scope.spawn(move || refused(line)))));
}

#[test]
fn the_path_of_standard_output_works_in_a_pipe_and_in_a_file() {
    for (line, beginning) in WRITERS {
        let line = line.replace(" out", " /dev/stdout").replace(" --force", "");
        let folder = Folder::with(&[("a.xml", FIXABLE)]);
        let piped = folder.shell(&format!("$CCDEF {line} | cat"));
        assert!(piped.code == Some(0) && piped.stdout.starts_with(beginning), "{line}: {piped:?}");
        let to_file = folder.shell(&format!("(echo before; $CCDEF {line}) > got"));
        assert_eq!(to_file.code, Some(0), "{line}: {to_file:?}");
        let got = folder.read("got");
        assert!(got.strip_prefix("before\n").is_some_and(|got| got.starts_with(beginning)), "{line}: {got}");
    }
}

#[test]
fn the_path_of_an_open_file_is_written_through() {
    for (line, beginning) in WRITERS {
        for (path, redirection) in [("/dev/stderr", "2>>"), ("/dev/fd/7", "7>>"), ("link", ">>")] {
            let line = line.replace(" out", &format!(" {path}"));
            let folder = Folder::with(&[("a.xml", FIXABLE), ("got", "before\n")]);
            fs::hard_link(folder.path("got"), folder.path("same")).unwrap();
            symlink("/dev/stdout", folder.path("link")).unwrap();
            let ran = folder.shell(&format!("$CCDEF {line} {redirection} got"));
            assert_eq!(ran.code, Some(0), "{line}: {ran:?}");
            let got = folder.read("same");
            assert!(got.starts_with("before\n") && got.contains(beginning), "{line}: {got}");
        }
    }
}

#[test]
fn folders_and_sockets_are_refused() {
    for line in WRITERS.iter().map(|(line, _)| *line).filter(|line| line.contains("--write-baseline")) {
        let folder = Folder::with(&[("a.xml", FIXABLE), ("out/x", "")]);
        let ran = folder.run(&split(line));
        assert!(ran.code == Some(3) && ran.stderr.contains("it is a folder"), "{ran:?}");
    }
    for line in WRITERS.iter().map(|(line, _)| *line) {
        let folder = Folder::with(&[("a.xml", FIXABLE)]);
        let _socket = std::os::unix::net::UnixListener::bind(folder.path("out")).unwrap();
        let ran = folder.run(&split(line));
        assert!(!matches!(ran.code, Some(0)), "{line}: {ran:?}");
        assert!(fs::symlink_metadata(folder.path("out")).unwrap().file_type().is_socket(), "{line}");
    }
}

#[test]
fn only_a_regular_file_is_changed_in_place() {
    let folder = Folder::with(&[("a.xml", &unformatted())]);
    for line in ["check --fix", "fmt"] {
        let ran = folder.shell(&format!("$CCDEF {line} <(cat a.xml)"));
        assert!(ran.code == Some(3) && ran.stderr.contains("is not a regular file"), "{line}: {ran:?}");
    }
}

#[test]
fn a_file_that_must_not_be_replaced_stays_as_it_is() {
    let writers = WRITERS.iter().map(|(line, _)| *line);
    for line in writers.chain(CHANGERS.iter().copied()) {
        let folder = Folder::with(&[("a.xml", FIXABLE), ("out", &unformatted())]);
        fs::hard_link(folder.path("out"), folder.path("other")).unwrap();
        let ran = folder.run(&split(line));
        assert!(!matches!(ran.code, Some(0 | 1)), "{line}: {ran:?}");
        assert_eq!(folder.read("other"), unformatted(), "{line}");
        fs::remove_file(folder.path("other")).unwrap();
        fs::set_permissions(folder.path("out"), Permissions::from_mode(0o444)).unwrap();
        let ran = folder.run(&split(line));
        assert!(!matches!(ran.code, Some(0 | 1)), "{line}: {ran:?}");
        assert_eq!(folder.read("out"), unformatted(), "{line}");
        assert_eq!(folder.names(), ["a.xml", "out"], "{line}");
    }
}

#[test]
fn links_and_permissions_are_kept() {
    for line in CHANGERS {
        let folder = Folder::with(&[("deep/real.xml", &unformatted())]);
        symlink("deep/real.xml", folder.path("out")).unwrap();
        fs::set_permissions(folder.path("deep/real.xml"), Permissions::from_mode(0o600)).unwrap();
        folder.run(&split(line));
        assert_ne!(folder.read("deep/real.xml"), unformatted(), "{line}");
        assert!(fs::symlink_metadata(folder.path("out")).unwrap().is_symlink(), "{line}");
        assert_eq!(fs::metadata(folder.path("out")).unwrap().permissions().mode() & 0o777, 0o600, "{line}");
    }
}

#[test]
fn a_signal_leaves_no_temporary_file() {
    for signal in ["INT", "TERM", "HUP", "QUIT", "USR1"] {
        let folder = Folder::with(&[]);
        for index in 0..1500 {
            folder.write(&format!("{index}.xml"), FIXABLE);
        }
        let mut child =
            folder.command(&["check", "--fix", "."]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        wait_for(|| !fs::read_to_string(folder.path("0.xml")).unwrap().contains("TRUE"));
        assert!(
            Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]).status().unwrap().success()
        );
        let status = child.wait().unwrap();
        assert!(status.code().is_none(), "ended by the signal, not before it: {status:?}");
        let names = folder.names();
        assert_eq!(names.iter().filter(|name| name.contains("ccdef")).count(), 0, "{signal}");
        let whole = |name: &String| folder.read(name).ends_with("</callCenter>\n");
        assert!(names.len() == 1500 && names.iter().all(whole), "{signal}");
    }
}

fn wait_for(condition: impl Fn() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < Duration::from_secs(60), "nothing happened");
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn a_signal_that_is_ignored_stays_ignored() {
    if !Path::new("/proc/self/status").exists() {
        return;
    }
    let folder = Folder::with(&[]);
    for index in 0..300 {
        folder.write(&format!("{index}.xml"), FIXABLE);
    }
    let ran = folder.shell(
        "trap '' HUP; $CCDEF check --fix . --exit-zero > report & \
         while grep -q TRUE 0.xml; do sleep 0.01; done; kill -HUP $!; wait $!",
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(!folder.read("299.xml").contains("TRUE"));
}

#[test]
fn many_fixed_files_have_the_same_report_in_any_number_of_threads() {
    let run = |threads: &str| {
        let folder = Folder::with(&[]);
        for index in 0..40 {
            folder.write(&format!("{index}.xml"), FIXABLE);
        }
        let mut command = folder.command(&["check", "--fix", ".", "--format", "concise"]);
        let mut child =
            command.env("RAYON_NUM_THREADS", threads).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut report = String::new();
        child.stdout.take().unwrap().read_to_string(&mut report).unwrap();
        child.wait().unwrap();
        let fixed = (0..40).all(|index| folder.read(&format!("{index}.xml")) == FIXABLE.replace("TRUE", "true"));
        assert!(fixed);
        report
    };
    assert_eq!(run("1"), run("8"));
}
