//! Where a converted definition goes.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use ccdef_core::engine::{is_named_by_file, legal_internal_name};
use ccdef_core::syntax::{Draft, file_name, internal_name_of_file, metadata_file_name};

use crate::args::{ConvertArgs, ConvertForm};
use crate::destination;
use crate::discover::Input;
use crate::error::CliError;

/// Where output goes.
pub(super) enum Destination {
    Stdout,
    File(PathBuf),
    Folder(OutputFolder),
}

/// A folder, and what was written into it by this run.
pub(super) struct OutputFolder {
    path: PathBuf,
    /// The input by the name of the file made of it, in lower case: some file systems do not tell the cases apart.
    taken: HashMap<String, String>,
}

impl Destination {
    /// # Errors
    /// Fails when several definitions would go to one place.
    pub(super) fn of(args: &ConvertArgs, inputs: &[Input]) -> Result<Self, CliError> {
        let several = inputs.len() > 1 || args.input.paths.iter().any(|path| path.is_dir());
        if inputs.len() > 1 && args.name.is_some() {
            let help = "give `--name` with a single definition".to_owned();
            return Err(CliError::Usage { message: "one name cannot be that of several definitions".into(), help });
        }
        let Some(output) = destination::named(args.output.as_deref()) else {
            return if inputs.len() > 1 { Err(too_many()) } else { Ok(Self::Stdout) };
        };
        if several || destination::is_folder(output) {
            return Ok(Self::Folder(OutputFolder { path: output.to_path_buf(), taken: HashMap::new() }));
        }
        Ok(Self::File(output.to_path_buf()))
    }

    /// The file to write; `None` for standard output.
    ///
    /// # Errors
    /// Fails when the name of a metadata file would not be the internal name, when there is none to name a file by, or
    /// when another definition of this run has it.
    pub(super) fn path(&mut self, draft: &Draft, to: ConvertForm, input: &Input) -> Result<Option<PathBuf>, CliError> {
        let name = draft.internal_name.value.as_str();
        match self {
            Self::Stdout => Ok(None),
            Self::File(path) if names_call_center(to) && internal_name_of(path) != Some(name) => {
                Err(wrong_file_name(path, name, input))
            }
            Self::File(path) => Ok(Some(path.clone())),
            Self::Folder(_) if !is_file_name(name) => Err(no_file_name(name, input)),
            Self::Folder(folder) => folder.take(name, to, input).map(Some),
        }
    }
}

impl OutputFolder {
    fn take(&mut self, name: &str, to: ConvertForm, input: &Input) -> Result<PathBuf, CliError> {
        let file = match to {
            ConvertForm::Dialect(dialect) => file_name(name, dialect),
            ConvertForm::Json => format!("{name}.json"),
        };
        if let Some(other) = self.taken.insert(file.to_lowercase(), input.shown.clone()) {
            self.taken.insert(file.to_lowercase(), other.clone());
            return Err(CliError::SameName { path: input.shown.clone(), other, file });
        }
        Ok(self.path.join(file))
    }
}

fn too_many() -> CliError {
    CliError::Usage {
        message: "several definitions cannot go to standard output".into(),
        help: "give a folder: `--output FOLDER/`".into(),
    }
}

fn wrong_file_name(path: &Path, name: &str, input: &Input) -> CliError {
    if !is_file_name(name) {
        return no_file_name(name, input);
    }
    destination::wrong_metadata_name(path, &metadata_file_name(name))
}

fn no_file_name(name: &str, input: &Input) -> CliError {
    let legal = legal_internal_name(name).unwrap_or_else(|| "NAME".into());
    let message = if name.is_empty() {
        format!("`{}` has no internal name that a file can be called by", input.shown)
    } else {
        format!("the internal name `{}` of `{}` cannot be the name of a file", name.escape_debug(), input.shown)
    };
    let help = format!("Salesforce allows letters and digits only: give such a name, as in `--name {legal}`");
    CliError::Usage { message, help }
}

/// Whether the name of a file in that form is the internal name.
fn names_call_center(form: ConvertForm) -> bool {
    match form {
        ConvertForm::Dialect(dialect) => is_named_by_file(dialect),
        ConvertForm::Json => false,
    }
}

fn internal_name_of(path: &Path) -> Option<&str> {
    internal_name_of_file(path.file_name()?.to_str()?)
}

/// Whether a name is one folder level on every system, and nothing that leads elsewhere.
fn is_file_name(name: &str) -> bool {
    let is_special = |c: char| c.is_control() || r#"/\:*?"<>|"#.contains(c);
    !name.is_empty() && !name.starts_with('.') && !name.ends_with(['.', ' ']) && !name.contains(is_special)
}

#[cfg(test)]
mod tests {
    use super::is_file_name;

    #[test]
    fn a_name_stays_in_its_folder() {
        for name in ["", ".", "..", "../a", "a/b", "a\\b", "C:a", "a\0", "a\n", "a.", "CON?"] {
            assert!(!is_file_name(name), "{name:?}");
        }
        for name in ["AcmeCC", "acme_cc", "2 Acme", "Zürich", "a.b"] {
            assert!(is_file_name(name), "{name:?}");
        }
    }
}
