//! Tests that only three modules of the command line touch files and their names: one reads, one writes, one shows.
//!
//! The modules are careful: they look at what a path is, have limits, and clean up. A second way past them would not be.

use crate::assert_none;
use crate::sources::texts;

/// The sources of the command line, in which everything else is written.
const COMMAND_LINE: &str = "crates/ccdef-cli/src/";

/// A module, what only it may use, and what others use instead.
struct Gate {
    module: &'static str,
    words: &'static [&'static str],
    instead: &'static str,
}

const GATES: &[Gate] = &[
    Gate {
        module: "read",
        words: &[
            "fs::read",
            "File::open",
            "read_to_end",
            "read_to_string",
            "stdin().lock",
            "stdin().read",
            "read_line",
        ],
        instead: "read files with `crate::read`, which has limits and refuses what is not a regular file",
    },
    Gate {
        module: "write_file",
        words: &[
            "fs::write",
            "fs::rename",
            "fs::copy",
            "fs::remove",
            "fs::create_dir",
            "File::create",
            "OpenOptions",
            ".persist",
            "tempfile",
            "NamedTempFile",
        ],
        instead: "write files with `crate::write_file`, which looks at the target first",
    },
    Gate {
        module: "shown_path",
        words: &[".display()", "to_string_lossy"],
        instead: "show paths with `crate::shown_path::ShownPath`, which makes control characters visible",
    },
];

#[test]
fn only_one_module_reads_one_writes_and_one_shows_paths() {
    let files = texts(&[".rs"]).into_iter().filter(|(file, _)| file.starts_with(COMMAND_LINE));
    assert_none(&files.flat_map(|(file, text)| problems(&file, &text)).collect::<Vec<_>>());
}

/// The lines outside tests that use what belongs to another module.
fn problems(file: &str, text: &str) -> Vec<String> {
    let module = file.strip_prefix(COMMAND_LINE).unwrap_or(file);
    if module.ends_with("tests.rs") {
        return Vec::new();
    }
    let code: Vec<&str> = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).collect();
    let gates = GATES.iter().filter(|gate| !belongs_to(module, gate.module));
    gates.flat_map(|gate| code.iter().enumerate().filter_map(move |line| problem(file, line, gate))).collect()
}

fn problem(file: &str, (index, line): (usize, &&str), gate: &Gate) -> Option<String> {
    let is_comment = line.trim_start().starts_with("//");
    let word = gate.words.iter().find(|word| line.contains(**word)).filter(|_| !is_comment)?;
    Some(format!("{file}:{}: `{word}`: {}", index + 1, gate.instead))
}

/// Whether a file is the module or one below it.
fn belongs_to(file: &str, module: &str) -> bool {
    file.strip_prefix(module).is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
}

#[test]
fn a_way_past_the_gates_is_found() {
    let text =
        "use std::fs;\n// fs::read\nfn f() { fs::read(p); p.display(); }\n#[cfg(test)]\nfn g() { fs::write(p); }\n";
    let found = |file: &str| problems(&format!("{COMMAND_LINE}{file}"), text).len();
    assert_eq!([found("read.rs"), found("read/open.rs"), found("readme.rs"), found("tests.rs")], [1, 1, 2, 0]);
}
