//! The destination of a converted definition.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use ccdef_core::engine::{is_named_by_file, legal_internal_name, masked};
use ccdef_core::syntax::{Draft, file_name, internal_name_of_file, metadata_file_name};

use crate::args::{ConvertArgs, ConvertForm};
use crate::destination;
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::shown_path::ShownPath;
use crate::write_file::is_written_through;

/// The destination of the output.
pub(super) enum Destination {
    Stdout,
    /// A FIFO or a device, whose name says nothing about the definition.
    Stream(PathBuf),
    File(PathBuf),
    Folder(OutputFolder),
}

/// A folder, and the files that this run wrote to it.
pub(super) struct OutputFolder {
    path: PathBuf,
    /// The inputs by the names of the written files, in lower case because some file systems ignore case.
    written: HashMap<String, ShownPath>,
}

impl Destination {
    /// # Errors
    /// Fails when several definitions have the same destination or name.
    pub(super) fn of(args: &ConvertArgs, inputs: &[InputFile]) -> Result<Self, CliError> {
        let several = inputs.len() > 1 || args.input.paths.iter().any(|path| path.is_dir());
        if inputs.len() > 1 && args.name.is_some() {
            let help = "convert the definitions one by one, or omit `--name`".to_owned();
            return Err(CliError::Usage { message: "`--name` requires a single definition".into(), help });
        }
        let Some(output) = destination::named(args.output.as_deref()) else {
            return if inputs.len() > 1 { Err(several_to_stdout()) } else { Ok(Self::Stdout) };
        };
        if is_written_through(output) {
            return if inputs.len() > 1 {
                Err(several_to_one_file(output))
            } else {
                Ok(Self::Stream(output.to_path_buf()))
            };
        }
        if inputs.len() > 1 && output.is_file() {
            return Err(several_to_one_file(output));
        }
        if several || destination::is_folder(output) {
            return Ok(Self::Folder(OutputFolder { path: output.to_path_buf(), written: HashMap::new() }));
        }
        Ok(Self::File(output.to_path_buf()))
    }

    /// The file to write; `None` for standard output.
    ///
    /// # Errors
    /// Fails when the file name of metadata differs from the internal name, when the internal name is not a valid file
    /// name, or when another definition of this run has the same name.
    pub(super) fn path(
        &mut self,
        draft: &Draft,
        to: ConvertForm,
        input: &InputFile,
    ) -> Result<Option<PathBuf>, CliError> {
        let name = draft.internal_name.value.trim_ascii();
        match self {
            Self::Stdout => Ok(None),
            Self::File(path) if names_call_center(to) && internal_name_of(path) != Some(name) => {
                Err(wrong_file_name(path, name, input))
            }
            Self::File(path) | Self::Stream(path) => Ok(Some(path.clone())),
            Self::Folder(_) if !is_file_name(name) => Err(no_file_name(name, input)),
            Self::Folder(folder) => folder.add(name, to, input).map(Some),
        }
    }
}

impl OutputFolder {
    fn add(&mut self, name: &str, to: ConvertForm, input: &InputFile) -> Result<PathBuf, CliError> {
        let file = match to {
            ConvertForm::Dialect(dialect) => file_name(name, dialect),
            ConvertForm::Json => format!("{name}.json"),
        };
        if let Some(other) = self.written.insert(file.to_lowercase(), input.shown.clone()) {
            self.written.insert(file.to_lowercase(), other.clone());
            return Err(CliError::SameName { path: input.shown.clone(), other, file });
        }
        Ok(self.path.join(file))
    }
}

fn several_to_one_file(path: &Path) -> CliError {
    CliError::Usage {
        message: format!("only one definition can be written to `{}`, which is not a folder", ShownPath::of(path)),
        help: "give a folder: `--output FOLDER/`".into(),
    }
}

fn several_to_stdout() -> CliError {
    CliError::Usage {
        message: "only one definition can be written to standard output".into(),
        help: "give a folder: `--output FOLDER/`".into(),
    }
}

fn wrong_file_name(path: &Path, name: &str, input: &InputFile) -> CliError {
    if !is_file_name(name) {
        return no_file_name(name, input);
    }
    let mut error = destination::wrong_metadata_name(path, &metadata_file_name(name));
    if let CliError::Usage { help, .. } = &mut error
        && let Some(given) =
            internal_name_of(path).filter(|given| legal_internal_name(given).as_deref() == Some(*given))
    {
        help.push_str("\nto give the call center this internal name, add `--name ");
        help.push_str(given);
        help.push('`');
    }
    error
}

fn no_file_name(name: &str, input: &InputFile) -> CliError {
    let legal = legal_internal_name(name).unwrap_or_else(|| "NAME".into());
    let message = if name.is_empty() {
        format!("`{}` has no internal name to use as a file name", input.shown)
    } else {
        format!("the internal name `{}` of `{}` is not a valid file name", masked(name), input.shown)
    };
    let help = format!("Salesforce allows letters and digits only; give a valid name, such as `--name {legal}`");
    CliError::Usage { message, help }
}

/// Whether the file name is the internal name in this format.
pub(super) fn names_call_center(form: ConvertForm) -> bool {
    match form {
        ConvertForm::Dialect(dialect) => is_named_by_file(dialect),
        ConvertForm::Json => false,
    }
}

fn internal_name_of(path: &Path) -> Option<&str> {
    internal_name_of_file(path.file_name()?.to_str()?)
}

/// Whether a name is a single path component on every system, and never leads to another folder.
fn is_file_name(name: &str) -> bool {
    let is_special = |c: char| c.is_control() || r#"/\:*?"<>|"#.contains(c);
    !name.is_empty() && !name.starts_with('.') && !name.ends_with(['.', ' ']) && !name.contains(is_special)
}

#[cfg(test)]
mod tests {
    use super::is_file_name;

    #[test]
    fn names_that_lead_to_another_folder_are_refused() {
        for name in ["", ".", "..", "../a", "a/b", "a\\b", "C:a", "a\0", "a\n", "a.", "CON?"] {
            assert!(!is_file_name(name), "{name:?}");
        }
        for name in ["AcmeCC", "acme_cc", "2 Acme", "Zürich", "a.b"] {
            assert!(is_file_name(name), "{name:?}");
        }
    }
}
