//! Which files a search of a folder finds, and what it reports about those that it leaves out.

use crate::folder::{FIXABLE, Folder, Ran};

fn listed(folder: &Folder, paths: &[&str]) -> Vec<String> {
    let ran = folder.run(&[&["check", "--list-files"], paths].concat());
    ran.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn forceignore_is_respected_beside_gitignore() {
    let folder = Folder::with(&[
        ("force-app/a/x.xml", FIXABLE),
        ("force-app/b/x.xml", FIXABLE),
        ("force-app/c/Acme.callCenter-meta.xml", ""),
        ("force-app/git/x.xml", FIXABLE),
        (".gitignore", "git/\n"),
        (".forceignore", "# local call centers\r\n**/b/**\r\n!git/x.xml\r\n\r\n/force-app/c/*.callCenter-meta.xml\r\n"),
    ]);
    assert_eq!(listed(&folder, &["."]), ["force-app/a/x.xml"]);
    assert_eq!(listed(&folder, &["force-app"]), ["force-app/a/x.xml"]);
    assert_eq!(listed(&folder, &["force-app/b/x.xml"]), ["force-app/b/x.xml"], "named by its path");
    folder.write("force-app/a/.forceignore", "!x.xml\n");
    folder.write("force-app/b/.forceignore", "nothing\n");
    assert_eq!(listed(&folder, &["force-app"]), ["force-app/a/x.xml", "force-app/b/x.xml"], "the nearest file applies");
}

#[test]
fn a_definition_whose_name_is_only_the_ending_is_found() {
    let names = [".CallCenter", ".callCenter-meta.xml", "a/.callCenter"];
    let folder = Folder::with(&names.map(|name| (name, FIXABLE)));
    folder.write(".hidden.callCenter", FIXABLE);
    folder.write(".callCenter-meta.xml.d/x.callCenter", FIXABLE);
    assert_eq!(listed(&folder, &["."]), names);
}

#[test]
fn a_byte_order_mark_does_not_change_what_is_ignored() {
    for name in [".gitignore", ".ignore", ".forceignore"] {
        let folder = Folder::with(&[("a.xml", FIXABLE), ("b.xml", FIXABLE), (name, "\u{feff}a.xml\r\n# x\n")]);
        assert_eq!(listed(&folder, &["."]), ["b.xml"], "{name}");
    }
}

#[test]
fn files_are_ignored_as_git_ignores_them() {
    let folder = Folder::with(&[
        (".git/HEAD", ""),
        (".git/info/exclude", "x.xml\n/in/y.xml\n"),
        (".gitignore", "a.xml\n!in/a.xml\n/out/\n.*.xml\n!.shown.xml\n"),
        (".ignore", "b.xml\n!in/x.xml\n"),
        ("in/.gitignore", "!/deep/a.xml\nlatin-1 \u{e9}\n"),
        ("in/nested/.git/HEAD", ""),
        ("home/.config/git/ignore", "g.xml\n"),
    ]);
    for path in ["a", "b", "x", "y", "g", "in/a", "in/b", "in/x", "in/y", "in/g", "in/deep/a", "in/deep/x", "out/c"] {
        folder.write(&format!("{path}.xml"), FIXABLE);
    }
    for path in [".hidden", ".shown", "in/nested/a", "in/nested/b", "in/nested/x", ".config/c"] {
        folder.write(&format!("{path}.xml"), FIXABLE);
    }
    let expected = ".shown.xml in/a.xml in/deep/a.xml in/nested/a.xml in/nested/x.xml in/x.xml y.xml";
    let list = |from: &str| {
        let ran = folder.shell(&format!("unset XDG_CONFIG_HOME; HOME=$PWD/home $CCDEF check --list-files {from}"));
        ran.stdout.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(list("."), expected.split(' ').collect::<Vec<_>>());
    assert_eq!(list("in/"), expected.split(' ').filter(|path| path.starts_with("in/")).collect::<Vec<_>>());
    assert_eq!(list("out"), ["out/c.xml"], "given by its path");
}

#[test]
fn a_copy_with_other_text_around_it_is_found() {
    let viewer = "This XML file does not appear to have any style information associated with it.\n";
    let numbered: Vec<String> =
        FIXABLE.lines().enumerate().map(|(index, line)| format!("{}{line}\n", index + 1)).collect();
    for text in [
        format!("{viewer}{FIXABLE}"),
        format!("```xml\n{FIXABLE}```\n"),
        format!("Here is the file:\n\n{FIXABLE}"),
        format!("<html><body><pre>\n{FIXABLE}</pre></body></html>"),
        format!("<<<<<<< HEAD\n{FIXABLE}=======\n{FIXABLE}>>>>>>> b\n"),
        numbered.concat(),
        format!("{}{FIXABLE}", " text".repeat(1200)),
        format!("<!-- {} -->\n{FIXABLE}", "license ".repeat(5000)),
    ] {
        let folder = Folder::with(&[("a.xml", &text)]);
        let ran = folder.run(&["check", "."]);
        assert_eq!(ran.code, Some(1), "{text}: {ran:?}");
        assert!(ran.stdout.contains("error["), "{text}: {ran:?}");
    }
}

#[test]
fn other_files_of_a_project_are_not_definitions() {
    let folder = Folder::with(&[
        ("package.xml", "<Package><types><members>*</members><name>CallCenter</name></types></Package>"),
        ("Routing.xml", "<Routing><callCenter>Acme</callCenter></Routing>"),
        ("Flow.xml", "<Flow><description>&lt;callCenter&gt;</description></Flow>"),
        ("a.xml", FIXABLE),
    ]);
    assert_eq!(listed(&folder, &["."]), ["a.xml"]);
}

const EXCLUDING: &[&str] = &[
    "exclude = [\"**/*\"]\n",
    "exclude = [\"**\"]\n",
    "include = [\"force-app/**\"]\n",
    "include = [\"*.callCenter\"]\nexclude = [\"*.xml\"]\n",
];

#[test]
fn a_configuration_that_excludes_every_file_is_a_failure_that_names_its_globs() {
    for config in EXCLUDING {
        let folder = Folder::with(&[("a.xml", FIXABLE), ("ccdef.toml", config)]);
        let ran = folder.run(&["check", "."]);
        let glob = config.split('"').nth(1).unwrap();
        assert!(ran.code == Some(3) && ran.stderr.contains("excludes every definition"), "{config}: {ran:?}");
        assert!(ran.stderr.contains(&format!("ccdef.toml:1: `{glob}`")), "{config}: {ran:?}");
        let json = folder.run(&["check", ".", "--format", "json"]);
        assert!(json.code == Some(3) && json.stdout.contains("\"schema\": \"ccdef.error/1\""), "{config}: {json:?}");
        assert_eq!(folder.run(&["check", ".", "--allow-empty"]).code, Some(0), "{config}");
        assert_eq!(folder.run(&["check", "a.xml"]).code, Some(1), "{config}: a file given by its path is checked");
    }
}

#[test]
fn every_command_for_folders_respects_the_globs_of_the_configuration() {
    let files = [("a.xml", FIXABLE), ("old/b.xml", FIXABLE), ("ccdef.toml", "exclude = [\"old/**\", \"gone.xml\"]")];
    let folder = Folder::with(&files);
    for command in [&["check"][..], &["fmt"], &["convert", "--to", "metadata"]] {
        let ran = folder.run(&[command, &[".", "--list-files"]].concat());
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "a.xml\n"), "{command:?}: {ran:?}");
        assert!(ran.stderr.contains("`gone.xml` in `exclude` matches no definition"), "{command:?}: {ran:?}");
        assert_eq!(folder.run(&[command, &["old/b.xml", "--list-files"]].concat()).stdout, "old/b.xml\n");
        assert!(folder.run(&[command, &[".", "--list-files", "--no-config"]].concat()).stdout.contains("b.xml"));
    }
    folder.write("old/b.xml", &FIXABLE.replace("  ", ""));
    folder.run(&["fmt", "."]);
    folder.run(&["convert", ".", "--to", "metadata", "-o", "out/"]);
    assert_eq!(folder.read("old/b.xml"), FIXABLE.replace("  ", ""), "an excluded file is not formatted");
}

#[test]
fn a_list_without_files_is_a_failure_in_every_command() {
    for (config, expected) in
        EXCLUDING.iter().map(|config| (*config, "` in `")).chain([("include = []", "has no globs")])
    {
        let folder = Folder::with(&[("a.xml", FIXABLE), ("ccdef.toml", config)]);
        for command in [&["check"][..], &["fmt"], &["convert", "--to", "json"]] {
            let ran = folder.run(&[command, &[".", "--list-files"]].concat());
            assert!(ran.code == Some(3) && ran.stdout.is_empty(), "{config}, {command:?}: {ran:?}");
            let is_help = |line: &str| line.starts_with("help: ccdef.toml:1: ") && line.contains(expected);
            assert!(ran.stderr.lines().any(is_help), "{config}, {command:?}: {ran:?}");
            let empty = folder.run(&[command, &[".", "--list-files", "--allow-empty"]].concat());
            assert_eq!(empty.code, Some(0), "{config}, {command:?}: {empty:?}");
        }
    }
}

fn warnings(ran: &Ran) -> Vec<&str> {
    ran.stderr.lines().filter(|line| line.starts_with("warning: ")).collect()
}

#[test]
fn a_glob_that_matches_no_file_is_a_warning_if_its_whole_folder_was_searched() {
    let config = "include = [\"*.xml\", \"old/*\"]\nexclude = [\"gone/**\"]\n[[overrides]]\nfiles = [\"x/*\"]\nprofile = \"none\"\n\
                  [[suppressions]]\nrule = \"invalid-value\"\nfile = \"y.xml\"\nreason = \"-\"\n";
    let folder = Folder::with(&[("in/a.xml", FIXABLE), ("in/ccdef.toml", config), ("b.xml", FIXABLE)]);
    let expected = [
        "warning: in/ccdef.toml:1: `old/*` in `include` matches no definition",
        "warning: in/ccdef.toml:2: `gone/**` in `exclude` matches no definition",
        "warning: in/ccdef.toml:4: `x/*` in `overrides.files` matches no definition",
        "warning: in/ccdef.toml:8: `y.xml` in `suppressions.file` matches no definition",
    ];
    assert_eq!(warnings(&folder.run(&["check", "."])), expected);
    assert_eq!(warnings(&folder.run(&["check", "in"])), expected);
    assert_eq!(warnings(&folder.run(&["check", "in/../in"])), expected);
    assert_eq!(warnings(&folder.run(&["check", "in/a.xml"])), [""; 0], "only a part of the folder was looked at");
    assert_eq!(warnings(&folder.run(&["check", "-q", "."])), [""; 0]);
}

#[test]
fn globs_and_baselines_apply_to_paths_through_the_parent_folder() {
    let folder = Folder::with(&[
        ("p/a.xml", FIXABLE),
        ("p/b.xml", FIXABLE),
        ("p/ccdef.toml", "exclude = [\"b.xml\"]\n"),
        ("q/x", ""),
    ]);
    let in_q = |arguments: &[&str]| {
        let output = folder.command(arguments).current_dir(folder.path("q")).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    assert_eq!(in_q(&["check", "../p", "--list-files"]).1, "../p/a.xml\n");
    assert_eq!(in_q(&["check", "../p", "--config", "../p/ccdef.toml", "--list-files"]).1, "../p/a.xml\n");
    assert_eq!(in_q(&["check", "../p", "--write-baseline", "../p/base.json"]).0, Some(0));
    assert_eq!(in_q(&["check", "../p", "--baseline", "../p/base.json"]).0, Some(0));
    assert_eq!(folder.run(&["check", "p", "--baseline", "p/base.json"]).code, Some(0));
}

#[cfg(unix)]
#[test]
fn a_baseline_matches_any_file_name() {
    for name in [r"back\slash.xml", "new\nline.xml", "ünï.xml", "a b.xml", "\u{1b}.xml", r"\\.xml", "\"q\".xml"] {
        let folder = Folder::with(&[(name, FIXABLE)]);
        assert_eq!(folder.run(&["check", ".", "--write-baseline", "base.json"]).code, Some(0), "{name:?}");
        let ran = folder.run(&["check", ".", "--baseline", "base.json", "--fail-on", "note"]);
        assert_eq!(ran.code, Some(0), "{name:?}: {ran:?}");
        let below = folder.run(&["check", folder.path(name).to_str().unwrap(), "--baseline", "base.json"]);
        assert_eq!(below.code, Some(0), "{name:?}: {below:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_baseline_matches_a_file_whose_name_is_not_unicode() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::with(&[]);
    let name = std::ffi::OsStr::from_bytes(b"q\xff.xml");
    std::fs::write(folder.path("").join(name), FIXABLE).unwrap();
    assert_eq!(folder.run(&["check", ".", "--write-baseline", "base.json"]).code, Some(0));
    for more in [&[][..], &["--prune-baseline"], &[]] {
        let ran = folder.run(&[&["check", ".", "--baseline", "base.json", "--fail-on", "note"], more].concat());
        assert!(ran.code == Some(0) && !ran.stdout.contains("unused-suppression"), "{ran:?}");
    }
    let other = folder.path("").join(std::ffi::OsStr::from_bytes(b"q\xfe.xml"));
    std::fs::write(&other, FIXABLE).unwrap();
    let ran = folder.run(&["check", ".", "--baseline", "base.json", "--fail-on", "note"]);
    assert!(ran.code == Some(1), "the baseline is not for another file: {ran:?}");
    std::fs::remove_file(other).unwrap();
    std::fs::remove_file(folder.path("").join(name)).unwrap();
    folder.write("a.xml", &FIXABLE.replace("TRUE", "true"));
    folder.run(&["check", ".", "--baseline", "base.json", "--prune-baseline"]);
    assert!(folder.read("base.json").contains("invalid-value"), "whether the file exists is not known");
}

#[test]
fn a_command_without_a_result_has_its_errors_as_json() {
    let folder = Folder::with(&[("flow.xml", "<Flow/>")]);
    for line in [
        "check nosuch",
        "fmt nosuch",
        "convert --to json nosuch",
        "convert --to metadata nosuch",
        "diff nosuch flow.xml",
    ] {
        let ran = folder.run(&[&["--json"], &line.split(' ').collect::<Vec<_>>()[..]].concat());
        assert!(ran.code == Some(3) && ran.stdout.contains("\"schema\": \"ccdef.error/1\""), "{line}: {ran:?}");
        assert!(ran.stderr.contains("cannot read `nosuch`"), "{line}: {ran:?}");
    }
}

#[test]
fn a_comparison_of_nothing_says_what_is_missing() {
    let folder = Folder::with(&[("one/flow.xml", "<Flow/>"), ("two/x.txt", ""), ("a.xml", FIXABLE)]);
    let empty = folder.run(&["diff", "one", "two"]);
    assert!(empty.code == Some(3) && empty.stderr.contains("in `one` or `two`"), "{empty:?}");
    assert!(!empty.stderr.contains("--allow-empty"), "{empty:?}");
    for arguments in [["diff", "one", "nosuch"], ["diff", "nosuch", "one"], ["diff", "a.xml", "nosuch"]] {
        let missing = folder.run(&arguments);
        assert!(missing.code == Some(3) && missing.stderr.contains("cannot read `nosuch`"), "{missing:?}");
    }
    assert_eq!(folder.run(&["diff", "one", "a.xml"]).code, Some(2), "a folder and a file");
}

#[test]
fn a_file_that_cannot_be_decoded_is_reported_as_not_fixed() {
    let text = FIXABLE.replace("<callCenter>", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<callCenter>");
    let folder = Folder::with(&[("a.xml", &text), ("b.xml", FIXABLE)]);
    for arguments in [["check", "a.xml", "--fix"], ["check", "a.xml", "--diff"], ["check", ".", "--fix"]] {
        let ran = folder.run(&arguments);
        assert!(ran.stderr.contains("not fixed: `a.xml` cannot be decoded"), "{ran:?}");
        assert!(!ran.stderr.contains("not fixed: `b.xml`"), "{ran:?}");
        assert_eq!(folder.read("a.xml"), text);
    }
    let too_large = folder.run(&["check", "a.xml", "--fix", "--max-bytes", "100"]);
    assert!(too_large.stderr.contains("not fixed: `a.xml`"), "{too_large:?}");
}

#[cfg(unix)]
#[test]
fn standard_input_that_cannot_be_decoded_is_passed_on_unchanged() {
    let folder = Folder::with(&[]);
    let bytes = b"<?xml version='1.0' encoding='windows-1252'?>\n<callCenter>\xe9\x80</callCenter>\n";
    std::fs::write(folder.path("a.xml"), bytes).unwrap();
    for command in ["check --fix -", "fmt -"] {
        let ran = folder.shell(&format!("$CCDEF {command} < a.xml > out"));
        assert_eq!(ran.code, Some(1), "{command}: {ran:?}");
        assert_eq!(std::fs::read(folder.path("out")).unwrap(), bytes, "{command}");
    }
}
