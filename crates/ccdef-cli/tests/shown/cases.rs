//! Calls of every command over what is planted.

use std::ffi::OsString;
use std::path::Path;

use crate::help;
use crate::plant::{self, hostile_name, private_key, secrets};
use crate::run::Case;

/// The files that are definitions, or look like ones.
const FILES: &[&str] = &[
    "import.xml",
    "broken.xml",
    "wrong-root.xml",
    "references.xml",
    "convertible.xml",
    "unformatted.xml",
    "Meta.callCenter-meta.xml",
    "MetaBroken.callCenter-meta.xml",
    "plain.txt",
    "draft.json",
    "broken-draft.json",
    "cut-draft.json",
];

/// Every case.
pub(crate) fn all(folder: &Path) -> Vec<Case> {
    let mut cases = check();
    cases.extend(convert(folder));
    cases.extend(diff());
    cases.extend(fmt());
    cases.extend(new());
    cases.extend(config());
    cases.extend(explain());
    for arguments in [&["--kind", "report"][..], &["--kind", "answers"]] {
        cases.push(Case::new("schema", arguments));
    }
    for format in ["text", "json", "markdown"] {
        cases.push(Case::new("rules", ["--format", format]));
        cases.push(Case::new("profile list", ["--format", format]));
        cases.push(Case::new("profile show", ["aircall", "--format", format]));
    }
    cases.push(Case::new("profile show", [&secrets()[0].0]));
    cases.push(Case::new("completions", ["bash"]));
    cases.push(Case::new("version", ["--json"]));
    cases
}

fn hostile_path() -> OsString {
    Path::new("hostile").join(hostile_name()).into_os_string()
}

fn check() -> Vec<Case> {
    let mut cases = Vec::new();
    for format in ["text", "json", "concise"] {
        for file in FILES {
            cases.push(Case::new("check", [file, "--format", format, "--verbose"]));
        }
        cases.push(Case::new("check", [hostile_path(), "--format".into(), format.into(), "--verbose".into()]));
        cases.push(Case::new("check", ["-", "--format", format]).stdin(&plant::plain()));
        cases
            .push(Case::new("check", ["import.xml", "--format", format, "--baseline", "baseline.json", "--no-config"]));
    }
    for options in [&["--diff"][..], &["--diff", "--unsafe-fixes"], &["--list-files"], &["--profile", "aircall"]] {
        for file in FILES {
            cases.push(Case::new("check", [*file].iter().chain(options)));
        }
        cases.push(Case::new("check", [hostile_path()].into_iter().chain(options.iter().map(Into::into))));
    }
    cases.push(Case::new("check", [".", "--list-files"]));
    cases.push(Case::new("check", ["hostile", "wrong-root.xml", "old.xml"]));
    cases.push(Case::new("check", ["-", "--fix"]).stdin(&plant::convertible()).exact());
    cases
}

fn convert(folder: &Path) -> Vec<Case> {
    let mut cases = Vec::new();
    for to in ["import", "metadata", "json"] {
        for file in FILES {
            cases.push(Case::new("convert", [file, "--to", to, "--name", "Acme"]).exact());
        }
        let out = folder.join(format!("out-{to}")).join("");
        cases.push(Case::new(
            "convert",
            ["convertible.xml".into(), "--to".into(), to.into(), "--output".into(), out.into_os_string()],
        ));
        cases.push(Case::new(
            "convert",
            [hostile_path(), "--to".into(), to.into(), "--output".into(), hostile_name().into()],
        ));
    }
    cases.push(Case::new("convert", ["hostile", "--to", "json", "--list-files"]));
    cases
}

fn diff() -> Vec<Case> {
    let mut cases = Vec::new();
    for format in ["text", "json", "markdown"] {
        for file in FILES {
            cases.push(Case::new("diff", ["old.xml", file, "--format", format]));
        }
        cases.push(Case::new("diff", ["old.xml".into(), hostile_path(), "--format".into(), format.into()]));
        cases.push(Case::new("diff", ["before", ".", "--format", format]));
        cases.push(Case::new("diff", [".", "hostile", "--format", format]));
        cases.push(Case::new("diff", ["--git", "start..HEAD", "--format", format]));
        cases.push(Case::new("diff", ["--git", "start", "hostile", "--format", format]));
    }
    for file in FILES {
        cases.push(Case::new("diff", ["--textconv", file]));
        cases.push(Case::new("diff", ["name.xml", "old.xml", "x", "100644", file, "y", "100644"]));
        cases.push(Case::new("diff", [hostile_name().as_str(), "old.xml", "x", "100644", file, "y", "100644"]));
    }
    cases
}

fn fmt() -> Vec<Case> {
    let mut cases = Vec::new();
    for file in FILES {
        for option in ["--check", "--diff", "--list-files"] {
            cases.push(Case::new("fmt", [file, option]));
        }
    }
    for option in ["--check", "--diff", "--list-files", "--quiet"] {
        cases.push(Case::new("fmt", [hostile_path(), option.into()]));
    }
    cases.push(Case::new("fmt", ["-"]).stdin(&plant::convertible()).exact());
    cases.push(Case::new("fmt", ["-"]).stdin(&plant::plain()).exact());
    cases
}

fn new() -> Vec<Case> {
    let mut cases = vec![Case::new("new", ["--list"])];
    let base = ["--profile", "aircall", "--no-input"];
    let with =
        |more: &[String]| Case::new("new", base.iter().map(|word| (*word).to_owned()).chain(more.iter().cloned()));
    for (index, secret) in plant::some().iter().enumerate() {
        for key in ["reqAdapterUrl", "reqInternalName", "reqSoftphoneHeight", "certificate", "nonsense"] {
            cases.push(with(&["--set".into(), format!("{key}={secret}")]).exact());
        }
        cases.push(with(&["--set".into(), secret.clone()]).exact());
        for label in [format!("/acme/host={secret}"), format!("/{secret}={secret}"), secret.clone()] {
            cases.push(with(&["--label".into(), label.clone(), "--set".into(), "/acme/host=x".into()]).exact());
        }
        cases.push(with(&["--answers".into(), format!("answers{index}.json")]).exact());
        cases.push(with(&["--answers".into(), format!("bad-answers{index}.toml")]).exact());
        cases.push(with(&["--config".into(), format!("ok{index}.toml"), "--env".into(), "a".into()]).exact());
        cases.push(with(&["--print-answers".into(), "--set".into(), format!("reqAdapterUrl={secret}")]));
        cases.push(with(&["--set-file".into(), "certificate=plain.txt".into()]).exact());
    }
    for file in FILES {
        cases.push(Case::new("new", ["--from", file, "--print-answers"]));
        cases.push(Case::new("new", ["--from", file, "--no-input"]).exact());
        cases.push(Case::new("new", ["--from", file, "--no-input", "--profile", "scv-amazon-connect"]).exact());
    }
    cases
}

fn config() -> Vec<Case> {
    let mut cases = Vec::new();
    for index in 0..plant::some().len() {
        for file in ["select", "type", "key"] {
            let file = format!("{file}{index}.json");
            cases.push(Case::new("config show", ["--config", file.as_str()]));
            cases.push(Case::new("config show", ["--config", file.as_str(), "--json"]));
            cases.push(Case::new("check", ["import.xml", "--config", file.as_str()]));
        }
        for file in [format!("ok{index}.toml"), format!("bad{index}.toml")] {
            cases.push(Case::new("config show", ["--config", file.as_str()]));
            cases.push(Case::new("check", ["old.xml", "--config", file.as_str()]));
            cases.push(Case::new("check", ["old.xml", "--config", file.as_str(), "--json"]));
        }
        cases.push(Case::new("check", ["old.xml", "--baseline", format!("baseline{index}.json").as_str()]));
        let pruned = format!("pruned{index}.json");
        for more in [&["--verbose"][..], &["--json"], &["--prune-baseline"]] {
            let arguments = ["old.xml", "import.xml", "--baseline", pruned.as_str()].into_iter();
            cases.push(Case::new("check", arguments.chain(more.iter().copied())));
        }
    }
    cases
}

fn explain() -> Vec<Case> {
    let mut cases = vec![Case::new("explain", ["private-key"]), Case::new("explain", ["-"]).stdin(&plant::plain())];
    for secret in plant::some() {
        cases.push(Case::new("explain", [&secret]));
        cases.push(Case::new("explain", [secret.as_str(), "--json"]));
    }
    cases
}

/// Every option of every command with a secret, a private key and control characters as its value.
pub(crate) fn options() -> Vec<Case> {
    let values = [format!("{} {} {}", secrets()[0].0, plant::CONTROL, private_key())];
    let mut cases = Vec::new();
    for command in help::commands() {
        let name = command.join(" ");
        for value in &values {
            for option in help::options(&command) {
                cases.push(Case::new(&name, [format!("{option}={value}"), "--json".to_owned()]));
            }
            cases.push(Case::new(&name, [value]));
            cases.push(Case::new(&name, [format!("--{value}")]));
        }
    }
    cases
}
