//! The commands and options of the program, from its own help.

use std::path::Path;

use crate::run::{Case, run};

fn help(command: &[String]) -> String {
    let mut case = Case::new("x", ["--help"]);
    case.command = command.to_vec();
    run(Path::new("."), &case).stdout
}

/// Every command that has no further commands.
pub(crate) fn commands() -> Vec<Vec<String>> {
    below(&[])
}

fn below(command: &[String]) -> Vec<Vec<String>> {
    let text = help(command);
    let Some((_, list)) = text.split_once("Commands:\n") else { return vec![command.to_vec()] };
    let names = list
        .lines()
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names = names.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help");
    names.flat_map(|name| below(&[command, &[name.to_owned()]].concat())).collect()
}

/// The options of a command that take a value, such as `--format`.
pub(crate) fn options(command: &[String]) -> Vec<String> {
    let text = help(command);
    let words = text.lines().map(str::trim_start).filter(|line| line.starts_with('-') && line.contains('<'));
    let names = words.filter_map(|line| line.split([' ', ',', '=', '[']).find(|word| word.starts_with("--")));
    names.map(str::to_owned).collect()
}
