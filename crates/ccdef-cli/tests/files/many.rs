//! Runs over many files, which are checked in several threads and reported while they are checked.

use crate::folder::{FIXABLE, Folder};

/// A folder with many files in several folders: clean ones, faulty ones, one that is no definition, and several with the same
/// internal name.
fn many() -> Folder {
    let folder = Folder::with(&[("m/flow.xml", "<Flow/>"), ("m/broken.xml", "<callCenter><section>")]);
    for (index, name) in ["a", "a-b", "m", "a/b"].iter().cycle().take(100).enumerate() {
        let text = FIXABLE.replace(">Acme<", &format!(">Acme{}<", index / 2 * 2));
        let text = if index % 3 == 0 { text } else { text.replace("TRUE", "true") };
        folder.write(&format!("{name}/File{index}.xml"), &text);
    }
    folder
}

#[test]
fn the_output_is_the_same_with_any_number_of_threads() {
    let folder = many();
    for format in ["text", "concise", "json"] {
        let run = |threads: &str| {
            let mut command = folder.command(&["check", ".", "--format", format, "--verbose", "--max-findings", "1"]);
            let output = command.env("RAYON_NUM_THREADS", threads).output().unwrap();
            (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
        };
        let one = run("1");
        assert!(one.0 == Some(1) && one.1.contains("m/broken.xml") && !one.1.contains("m/flow.xml"), "{one:?}");
        assert!(one == run("2"), "{format}");
        assert!(one == run("8"), "{format}");
    }
}

#[test]
fn files_are_reported_in_the_order_of_their_paths_and_findings_about_the_run_last() {
    let ran = many().run(&["check", ".", "--format", "concise"]);
    let is_of_run = |line: &&str| line.contains(" duplicate-internal-name ") || line.contains(" open-cti-retirement ");
    let of_run = ran.stdout.lines().position(|line| is_of_run(&line)).unwrap();
    let (of_files, of_run): (Vec<_>, Vec<_>) = (
        ran.stdout.lines().take(of_run).map(path_of).collect(),
        ran.stdout.lines().skip(of_run).filter(is_of_run).map(path_of).collect(),
    );
    assert!(of_files.is_sorted() && of_run.is_sorted() && of_files.len() > 30 && of_run.len() > 30, "{ran:?}");
    assert_eq!(of_files.len() + of_run.len(), ran.stdout.lines().count(), "{ran:?}");
}

fn path_of(line: &str) -> &str {
    line.split(':').next().unwrap_or_default()
}

#[test]
fn a_configuration_that_is_not_valid_prevents_all_output_if_it_applies_to_a_definition() {
    let folder = many();
    folder.write("z/flow.xml", "<Flow/>");
    folder.write("z/ccdef.toml", "unknown = 1\n");
    assert_eq!(folder.run(&["check", "."]).code, Some(1), "no definition in its folder");
    folder.write("z/last.xml", FIXABLE);
    let ran = folder.run(&["check", "."]);
    assert!(ran.code == Some(2) && ran.stdout.is_empty() && ran.stderr.contains("z/ccdef.toml:1"), "{ran:?}");
}
