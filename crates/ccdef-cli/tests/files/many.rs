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

/// A definition with so many labels that have a safe fix.
fn padded(count: usize) -> String {
    let item = |index| format!("<item sortOrder=\"{index}\" name=\"i{index}\" label=\" l \">v</item>\n");
    let items: String = (0..count).map(item).collect();
    format!("<callCenter>\n<section sortOrder=\"0\" name=\"own\" label=\"Own\">\n{items}</section></callCenter>\n")
}

#[test]
fn more_findings_than_are_kept_are_all_fixed_counted_and_in_a_baseline() {
    const COUNT: usize = 10_050;
    let folder = Folder::with(&[("a.xml", &padded(COUNT))]);
    let options = ["a.xml", "--select", "padded-text", "--fail-on", "note"];
    let check = |more: &[&str]| folder.run(&[&["check"], &options[..], more].concat());
    let report = check(&[]);
    assert!(report.stdout.contains(&format!("({COUNT} fixable with `--fix`)")), "{}", report.stdout);
    let written = check(&["--write-baseline", "b.json"]);
    assert!(written.stderr.contains(&format!("wrote {COUNT} findings")), "{written:?}");
    let known = check(&["--baseline", "b.json"]);
    assert!(known.code == Some(0) && known.stdout.contains(&format!(", {COUNT} suppressed")), "{known:?}");
    let less = folder.read("b.json").replacen("\"count\":1", "\"count\":0", 1);
    folder.write("less.json", &less);
    assert_eq!(check(&["--baseline", "less.json"]).code, Some(1));
    let pruned = folder.run(&["check", "a.xml", "--baseline", "b.json", "--prune-baseline"]);
    assert!(pruned.stderr.contains("removed 0 entries"), "{pruned:?}");
    let diff = check(&["--diff"]);
    assert_eq!(diff.stdout.lines().filter(|line| line.starts_with("+<item")).count(), COUNT);
    let fixed = check(&["--fix"]);
    assert!(fixed.code == Some(0) && fixed.stderr.contains(&format!("fixed {COUNT} findings")), "{fixed:?}");
    assert_eq!(folder.read("a.xml"), padded(COUNT).replace(" l ", "l"));
}

#[test]
fn a_fix_with_many_changes_is_not_in_the_json_report_but_applied() {
    let text = FIXABLE.replace("TRUE", "true");
    let folder =
        Folder::with(&[("a.xml", &format!("<!-- {}{} -->\n{text}", "--x\n".repeat(1000), "-".repeat(100_000)))]);
    let json = folder.run(&["check", "a.xml", "--json"]);
    assert!(json.stdout.len() < 20_000 && json.stdout.contains("\"editsOmitted\": 1001"), "{}", json.stdout.len());
    assert_eq!(folder.run(&["check", "a.xml", "--fix"]).code, Some(0));
    assert!(!folder.read("a.xml").replace("<!--", "").replace("-->", "").contains("--"));
}
