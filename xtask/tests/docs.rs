//! The generated parts of the documentation say what the tables say. `cargo xtask docs` writes them.

use std::fmt::Write as _;
use std::io;

use anyhow::{Context, Result, ensure};
use ccdef_cli::ExitStatus;
use ccdef_core::engine::{RULES, Registry};
use ccdef_core::tables::RuleInfo;
use ccdef_profiles as _;
use ccdef_report::{ListFormat, profile_page, rule_list};
use xtask::docs::WRITE;
use xtask::workspace::Workspace;

/// Begins every file that is generated as a whole.
const NOTICE: &str = "<!-- Written by `cargo xtask docs` from the tables. -->\n\n";

/// Where the index of rules stands.
const RULE_INDEX: &str = "crates/ccdef-core/docs/README.md";

/// The width at which nothing is wrapped: Markdown needs no line ends.
const UNWRAPPED: usize = usize::MAX;

#[test]
fn generated_documentation_is_current() -> Result<()> {
    let workspace = Workspace::find()?;
    let registry = Registry::load()?;
    let mut stale = Vec::new();
    for (path, text) in generated(&workspace, &registry)? {
        if workspace.read(&path).ok().as_deref() == Some(&text) {
            continue;
        }
        if std::env::var_os(WRITE).is_some() {
            workspace.write(&path, &text)?;
        } else {
            stale.push(path);
        }
    }
    ensure!(stale.is_empty(), "these are out of date: {}; run `cargo xtask docs`", stale.join(", "));
    Ok(())
}

/// Every generated file, as it should be.
fn generated(workspace: &Workspace, registry: &Registry) -> Result<Vec<(String, String)>> {
    let mut files = vec![(RULE_INDEX.to_owned(), rule_index(registry)?)];
    for profile in registry.profiles() {
        let page = written(|out| profile_page(registry, profile, ListFormat::Markdown, UNWRAPPED, out))?;
        files.push((format!("profiles/{}/README.md", profile.id), format!("{NOTICE}{page}")));
    }
    let readme = workspace.read("README.md")?;
    files.push(("README.md".to_owned(), between(&readme, "exit codes", &exit_codes())?));
    Ok(files)
}

/// Every rule, each with a link to its page.
fn rule_index(registry: &Registry) -> Result<String> {
    let rules: Vec<&RuleInfo> = registry.rules().collect();
    let mut text = written(|out| rule_list(&rules, ListFormat::Markdown, out))?;
    let own = registry.profiles().flat_map(|profile| {
        registry.rules_of(profile).map(move |rule| (rule, format!("../../../profiles/{}/docs/rules", profile.id)))
    });
    for (rule, folder) in RULES.iter().map(|rule| (&rule.info, "rules".to_owned())).chain(own) {
        text = text.replace(&format!("| `{0}` |", rule.id), &format!("| [`{0}`]({folder}/{0}.md) |", rule.id));
    }
    Ok(format!("{NOTICE}# The rules\n\n{text}"))
}

fn exit_codes() -> String {
    let mut table = "| code | meaning |\n|---|---|\n".to_owned();
    for status in ExitStatus::ALL {
        let _ = writeln!(table, "| {} | {} |", status.code(), status.meaning());
    }
    table
}

/// `text` with `new` between `<!-- begin NAME -->` and `<!-- end NAME -->`.
fn between(text: &str, name: &str, new: &str) -> Result<String> {
    let (begin, end) = (format!("<!-- begin {name} -->\n"), format!("<!-- end {name} -->"));
    let (before, rest) = text.split_once(&begin).with_context(|| format!("`{}` is missing", begin.trim_end()))?;
    let (_, after) = rest.split_once(&end).with_context(|| format!("`{end}` is missing"))?;
    Ok(format!("{before}{begin}{new}{end}{after}"))
}

fn written(write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> Result<String> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    Ok(String::from_utf8(bytes)?)
}

#[test]
fn what_stands_between_the_marks_is_replaced() -> Result<()> {
    let text = "a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n";
    assert_eq!(between(text, "x", "new\n")?, "a\n<!-- begin x -->\nnew\n<!-- end x -->\nb\n");
    assert!(between(text, "y", "new\n").is_err());
    assert!(between("<!-- begin x -->\n", "x", "new\n").is_err());
    Ok(())
}
