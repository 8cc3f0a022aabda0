//! Every file that a command reads: no endless file, no FIFO and no folder makes it wait or use memory without limit.

use std::os::unix::fs::symlink;
use std::time::{Duration, Instant};

use crate::folder::{FIXABLE, Folder, Ran};

/// The longest time of a command, which includes the wait for a process that writes to a FIFO.
const PATIENCE: Duration = Duration::from_secs(20);

/// Files that are read because they are in a project, with a command that reads them.
const PROJECT_FILES: &[(&str, &str)] = &[
    ("sfdx-project.json", "check ."),
    ("sfdx-project.json", "check --no-config a.xml"),
    ("ccdef.toml", "check ."),
    ("ccdef.json", "config show"),
    ("base.toml", "check a.xml --config extends.toml"),
    (".gitignore", "check ."),
    (".ignore", "fmt --check ."),
    (".git/info/exclude", "check ."),
    (".forceignore", "convert . --to json"),
    ("deep/.gitignore", "check ."),
    ("deep/.forceignore", "check ."),
];

/// Options that name the file `x`.
const NAMED: &[&str] = &[
    "check x",
    "check x --fix",
    "fmt x",
    "convert x --to json",
    "diff x a.xml",
    "diff --textconv x",
    "check a.xml --config x",
    "check a.xml --baseline x",
    "new --family open-cti --no-input --answers x",
    "new --family open-cti --no-input --set-file reqAdapterUrl=x",
    "new --no-input --from x",
];

/// Commands that search a folder, or compare its files.
const SEARCHES: &[&str] = &["check x", "fmt", "convert", "diff x"];

fn folder() -> Folder {
    Folder::with(&[("a.xml", FIXABLE), ("deep/b.xml", FIXABLE), ("extends.toml", "extends = [\"base.toml\"]\n")])
}

/// Runs `ccdef` with 1 GB of memory.
fn run(folder: &Folder, line: &str) -> Ran {
    let start = Instant::now();
    let ran = folder.shell(&format!("ulimit -v 1000000; timeout 60 $CCDEF {line}"));
    assert!(start.elapsed() < PATIENCE, "{line}: {ran:?}");
    ran
}

#[track_caller]
fn assert_refused(ran: &Ran, file: &str, reason: &str, line: &str) {
    assert_eq!(ran.code, Some(3), "{line}: {ran:?}");
    assert!(ran.stderr.contains(file) && ran.stderr.contains(reason), "{line}: {ran:?}");
}

#[test]
fn a_file_of_a_project_must_be_regular() {
    for (file, line) in PROJECT_FILES {
        let folder = folder();
        folder.fifo(file);
        assert_refused(&run(&folder, line), file, "it is a FIFO", line);
        std::fs::remove_file(folder.path(file)).unwrap();
        std::fs::create_dir(folder.path(file)).unwrap();
        assert_refused(&run(&folder, line), file, "it is a folder", line);
        std::fs::remove_dir(folder.path(file)).unwrap();
        symlink("/dev/zero", folder.path(file)).unwrap();
        assert_refused(&run(&folder, line), file, "it is a device", line);
    }
}

#[test]
fn a_file_of_a_project_has_a_limit() {
    for (file, line) in PROJECT_FILES {
        let folder = folder();
        std::fs::create_dir_all(folder.path(file).parent().unwrap()).unwrap();
        std::fs::File::create(folder.path(file)).unwrap().set_len(2 * 1024 * 1024).unwrap();
        assert_refused(&run(&folder, line), file, "it is larger than 1 MiB", line);
    }
}

#[test]
fn ignore_files_have_a_limit_together() {
    for name in [".gitignore", ".forceignore"] {
        let folder = folder();
        for index in 0..60 {
            folder.write(&format!("{}{name}", "d/".repeat(index)), &"# a comment\n".repeat(4000));
        }
        folder.write(&format!("{}c.xml", "d/".repeat(59)), FIXABLE);
        assert_refused(&run(&folder, "check ."), name, "larger than 1 MiB", name);
    }
    let folder = folder();
    for index in 0..60 {
        folder.write(&format!("{index}/.forceignore"), &"# a comment\n".repeat(4000));
        folder.write(&format!("{index}/.gitignore"), &"# a comment\n".repeat(4000));
        folder.write(&format!("{index}/a.xml"), FIXABLE);
    }
    assert_eq!(run(&folder, "check .").code, Some(1), "patterns apply to their folder only");
}

/// What is read to find out what Git ignores: a file that is not what it should be, the files that lead to it, and its name.
const OF_GIT: &[(&str, &[(&str, &str)])] = &[
    ("wt/commondir", &[(".git", "gitdir: wt\n")]),
    ("wt/info/exclude", &[(".git", "gitdir: wt\n"), ("wt/commondir", ".\n")]),
    ("common/info/exclude", &[(".git", "gitdir: wt\n"), ("wt/commondir", "../common\n")]),
    ("home/.gitconfig", &[]),
    ("home/.config/git/config", &[]),
    ("home/.config/git/ignore", &[]),
    ("home/mine", &[("home/.gitconfig", "[core]\n\texcludesFile = ~/mine\n")]),
];

#[test]
fn what_git_ignores_is_read_with_a_limit_and_only_from_regular_files() {
    for (file, others) in OF_GIT {
        for line in ["check .", "fmt --check .", "convert . --to json", "diff . .", "check --no-config ."] {
            let folder = folder();
            others.iter().for_each(|(path, text)| folder.write(path, text));
            let name = file.rsplit('/').next().unwrap();
            let line = format!("HOME=\"$PWD/home\" timeout 60 $CCDEF {line}");
            let run = || folder.shell(&format!("unset XDG_CONFIG_HOME; ulimit -v 1000000; {line}"));
            folder.fifo(file);
            assert_refused(&run(), name, "it is a FIFO", &line);
            std::fs::remove_file(folder.path(file)).unwrap();
            symlink("/dev/zero", folder.path(file)).unwrap();
            assert_refused(&run(), name, "it is a device", &line);
            std::fs::remove_file(folder.path(file)).unwrap();
            std::fs::File::create(folder.path(file)).unwrap().set_len(3 << 30).unwrap();
            assert_refused(&run(), name, "it is larger than 1 MiB", &line);
        }
    }
    let folder = folder();
    std::fs::create_dir(folder.path("home")).unwrap();
    symlink("/dev/null", folder.path("home/.gitconfig")).unwrap();
    symlink("/dev/null", folder.path(".gitignore")).unwrap();
    let line = "HOME=$PWD/home GIT_CONFIG_SYSTEM=/dev/null $CCDEF check --list-files .";
    for environment in ["", "export GIT_CONFIG_GLOBAL=/dev/null;"] {
        let ran = folder.shell(&format!("{environment} {line}"));
        assert_eq!(ran.stdout.lines().count(), 2, "the device means that there is no file: {ran:?}");
    }
    std::fs::File::create(folder.path(".git")).unwrap().set_len(3 << 30).unwrap();
    assert_refused(&run(&folder, "check ."), ".git", "it is larger than 1 MiB", "a large `.git`");
}

#[test]
fn a_fifo_without_a_writer_is_refused_where_a_file_is_named() {
    let refused = |line: &str| {
        let folder = folder();
        folder.fifo("x");
        assert_refused(&run(&folder, line), "`x`", "no process writes to", line);
    };
    std::thread::scope(|scope| NAMED.iter().for_each(|line| drop(scope.spawn(move || refused(line)))));
}

#[test]
fn a_folder_is_refused_where_a_file_is_named() {
    for line in NAMED.iter().filter(|line| !SEARCHES.iter().any(|start| line.starts_with(start))) {
        let folder = folder();
        std::fs::create_dir(folder.path("x")).unwrap();
        assert_refused(&run(&folder, line), "`x`", "it is a folder", line);
    }
}

#[test]
fn an_endless_file_is_read_up_to_the_limit() {
    for line in NAMED {
        let folder = folder();
        symlink("/dev/zero", folder.path("x")).unwrap();
        let ran = run(&folder, line);
        let is_for_git = line.contains("--textconv");
        assert!(matches!(ran.code, Some(1 | 3)) || is_for_git, "{line}: {ran:?}");
        let output = format!("{}{}", ran.stdout, ran.stderr);
        assert!(
            output.contains("larger than the limit of 16777216 bytes") || output.contains("it is larger than"),
            "{line}: {ran:?}"
        );
    }
    for line in ["explain -", "check -", "fmt -", "convert - --to json"] {
        let ran = run(&folder(), &format!("{line} < /dev/zero"));
        assert!(matches!(ran.code, Some(1 | 3)), "{line}: {ran:?}");
    }
}

#[test]
fn the_output_of_a_command_can_be_named_as_a_file() {
    let folder = Folder::with(&[("a.xml", FIXABLE), ("c.toml", "fail-on = \"never\"\n")]);
    for line in [
        "check --fail-on never <(cat a.xml)",
        "check a.xml --config <(cat c.toml)",
        "cat a.xml | $CCDEF check /dev/stdin --fail-on never",
        "convert --to json <(cat a.xml)",
        "new --family open-cti --placeholders --no-input --answers <(echo 'reqAdapterUrl = \"https://cti.acme.example\"')",
    ] {
        let line = if line.contains("$CCDEF") { line.to_owned() } else { format!("$CCDEF {line}") };
        let ran = folder.shell(&line);
        assert_eq!(ran.code, Some(0), "{line}: {ran:?}");
    }
    folder.fifo("named");
    let ran = folder.shell("(sleep 1; cat a.xml) > named & $CCDEF check --fail-on never named");
    assert_eq!(ran.code, Some(0), "{ran:?}");
}
