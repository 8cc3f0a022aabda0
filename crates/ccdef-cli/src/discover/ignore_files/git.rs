//! Where Git keeps patterns that are in no commit: those of a repository, and those of the user.

use std::env;
use std::path::{Path, PathBuf};

use ignore::gitignore::Gitignore;

use super::read::IgnoreFileReader;
use crate::error::CliError;

/// The folder in which Git keeps a repository.
const GIT: &str = ".git";

/// The folder with the data of the repository in `folder`. In a worktree and in a submodule, `.git` is a file that names it.
///
/// # Errors
/// Fails when a file that names it cannot be read safely.
pub(super) fn repository(folder: &Path, reader: &mut IgnoreFileReader) -> Result<Option<PathBuf>, CliError> {
    let git = folder.join(GIT);
    let Ok(metadata) = git.metadata() else { return Ok(None) };
    if metadata.is_dir() {
        return Ok(Some(git));
    }
    let text = reader.text(&git)?.unwrap_or_default();
    let Some(named) = first_line(&text).strip_prefix("gitdir:") else { return Ok(Some(git)) };
    let own = folder.join(named.trim());
    let common = reader.text(&own.join("commondir"))?;
    Ok(Some(common.map_or_else(|| own.clone(), |common| own.join(first_line(&common)))))
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default().trim_end()
}

/// The patterns of the user for a search of `folder`.
///
/// # Errors
/// Fails when a file of Git cannot be read safely.
pub(super) fn global(folder: &Path) -> Result<Option<Gitignore>, CliError> {
    let mut reader = IgnoreFileReader::after(0);
    let mut named = None;
    for path in configurations() {
        let text = reader.text(&path)?.unwrap_or_default();
        named = excludes_file(&text).as_deref().map(expanded);
        if named.is_some() {
            break;
        }
    }
    let Some(file) = named.or_else(|| Some(user_folder()?.join("ignore"))) else { return Ok(None) };
    let root = folder.ancestors().find(|folder| folder.join(GIT).exists()).unwrap_or(folder);
    reader.patterns(root, &root.join(file))
}

/// The configuration files of the user and of the system; the first counts.
fn configurations() -> Vec<PathBuf> {
    let of_user = match variable("GIT_CONFIG_GLOBAL") {
        Some(chosen) => vec![chosen],
        None => [env::home_dir().map(|home| home.join(".gitconfig")), user_folder().map(|own| own.join("config"))]
            .into_iter()
            .flatten()
            .collect(),
    };
    let of_system = variable("GIT_CONFIG_SYSTEM").unwrap_or_else(|| "/etc/gitconfig".into());
    of_user.into_iter().chain([of_system]).collect()
}

/// The folder with the files of Git of the user.
fn user_folder() -> Option<PathBuf> {
    let configuration = variable("XDG_CONFIG_HOME").or_else(|| Some(env::home_dir()?.join(".config")));
    Some(configuration?.join("git"))
}

fn variable(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// The value of `core.excludesFile` in a configuration of Git. Files that it includes are not read.
fn excludes_file(text: &str) -> Option<String> {
    let mut section = "";
    let mut found = None;
    for mut line in text.trim_start_matches('\u{feff}').lines().map(str::trim) {
        if let Some((name, rest)) = line.strip_prefix('[').and_then(|header| header.split_once(']')) {
            section = name.trim();
            line = rest;
        }
        let Some((key, value)) = line.split_once('=') else { continue };
        if section.eq_ignore_ascii_case("core") && key.trim().eq_ignore_ascii_case("excludesfile") {
            found = Some(unquoted(value.trim())).filter(|value| !value.is_empty());
        }
    }
    found
}

/// A value without its quotes, the backslashes before other characters, and the comment after it.
fn unquoted(value: &str) -> String {
    let (mut plain, mut is_quoted) = (String::new(), false);
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => is_quoted = !is_quoted,
            '#' | ';' if !is_quoted => break,
            '\\' => plain.extend(characters.next()),
            _ => plain.push(character),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// A path of a configuration of Git, in which `~/` is the folder of the user.
fn expanded(path: &str) -> PathBuf {
    let home = path.strip_prefix("~/").and_then(|below| Some(env::home_dir()?.join(below)));
    home.unwrap_or_else(|| path.into())
}

#[cfg(test)]
mod tests {
    use super::excludes_file;

    #[test]
    fn the_file_with_the_patterns_of_the_user_is_found_in_a_configuration() {
        for (text, expected) in [
            ("[core]\n\texcludesFile = ~/.ignored\n", Some("~/.ignored")),
            ("[user]\nname=x\n[Core]\r\nExcludesfile=\"a b\"\r\n", Some("a b")),
            ("[core] excludesfile = x\n", Some("x")),
            ("[core]\nexcludesfile = a]b\n", Some("a]b")),
            ("[core]\nexcludesfile = x # of the team\n", Some("x")),
            ("[core]\nexcludesfile = \"a;b\" ; quoted\n", Some("a;b")),
            (
                r"[core]
                excludesfile = C:\\Users\\acme\\.ignored",
                Some(r"C:\Users\acme\.ignored"),
            ),
            (
                r#"[core]
                excludesfile = "a \"b\"""#,
                Some(r#"a "b""#),
            ),
            ("[core]\n# excludesfile = x\n", None),
            ("[core]\nexcludesfile = x\nexcludesfile = y\n", Some("y")),
            ("[core \"x\"]\nexcludesfile = x\n", None),
            ("[other]\nexcludesfile = x\n", None),
            ("", None),
        ] {
            assert_eq!(excludes_file(text).as_deref(), expected, "{text}");
        }
    }
}
