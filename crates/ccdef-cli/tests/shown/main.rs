//! No command prints a credential, or a control character of a file: credentials of every form, escape sequences,
//! bidirectional marks and line ends are planted everywhere, and every command runs over them in every format.

#![expect(clippy::unwrap_used, reason = "a test that cannot run the program has failed")]

mod cases;
mod help;
mod plant;
mod run;

use std::collections::BTreeSet;
use std::path::Path;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use run::{Case, Printed, run};

/// What the outputs contain of what was planted. An exact result is data for other programs.
fn problems(case: &Case, printed: &Printed) -> Vec<String> {
    let named = |name: &'static str, text: &str| {
        let found = plant::found(text).into_iter();
        found.map(move |found| format!("{name}: {found}")).collect::<Vec<_>>()
    };
    let mut problems = named("stderr", &printed.stderr);
    if !case.has_exact_result {
        problems.extend(named("stdout", &printed.stdout));
    }
    problems
}

fn failures(folder: &Path, cases: &[Case]) -> Vec<String> {
    let of = |case: &Case| {
        let printed = run(folder, case);
        problems(case, &printed).into_iter().map(|problem| format!("ccdef {}\n    {problem}", case.shown())).collect()
    };
    cases.par_iter().flat_map_iter(|case| -> Vec<String> { of(case) }).collect()
}

#[test]
fn no_command_prints_a_credential_or_a_control_character_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    plant::write(folder.path());
    let failures = failures(folder.path(), &cases::all(folder.path()));
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_command_of_the_program_is_tried() {
    let folder = tempfile::tempdir().unwrap();
    plant::write(folder.path());
    let tried: BTreeSet<String> = cases::all(folder.path()).iter().map(|case| case.command.join(" ")).collect();
    let commands: BTreeSet<String> = help::commands().into_iter().map(|command| command.join(" ")).collect();
    assert_eq!(tried, commands, "write cases for a new command in `cases.rs`");
}

#[test]
fn no_value_of_an_option_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let failures = failures(folder.path(), &cases::options());
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}
