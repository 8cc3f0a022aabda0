//! Where a converted definition goes.

use std::path::{Path, PathBuf};

use ccdef_core::Dialect;
use ccdef_core::syntax::{Draft, internal_name_of_file, metadata_file_name};

use super::Form;
use crate::args::ConvertArgs;
use crate::discover::Input;
use crate::error::CliError;

/// Where output goes.
pub(super) enum Target {
    Stdout,
    File(PathBuf),
    Folder(PathBuf),
}

impl Target {
    /// # Errors
    /// Fails when several definitions would go to one place.
    pub(super) fn of(args: &ConvertArgs, inputs: &[Input]) -> Result<Self, CliError> {
        let several = inputs.len() > 1 || args.input.paths.iter().any(|path| path.is_dir());
        let Some(output) = &args.output else {
            return if inputs.len() > 1 { Err(too_many("standard output")) } else { Ok(Self::Stdout) };
        };
        if output.as_os_str() == "-" {
            return if inputs.len() > 1 { Err(too_many("standard output")) } else { Ok(Self::Stdout) };
        }
        if several && args.name.is_some() {
            let help = "give `--name` with a single definition".to_owned();
            return Err(CliError::Usage { message: "one name cannot be that of several definitions".into(), help });
        }
        if several || output.is_dir() || ends_in_slash(output) {
            return Ok(Self::Folder(output.clone()));
        }
        Ok(Self::File(output.clone()))
    }

    /// The file to write; `None` for standard output.
    ///
    /// # Errors
    /// Fails when the name of a metadata file would not be the internal name, or when there is none to name a file by.
    pub(super) fn path(&self, draft: &Draft, to: Form, input: &Input) -> Result<Option<PathBuf>, CliError> {
        let name = draft.internal_name.value.as_str();
        match self {
            Self::Stdout => Ok(None),
            Self::File(path) if to == Form::Dialect(Dialect::Metadata) && file_name(path) != Some(name) => {
                Err(CliError::Usage {
                    message: format!(
                        "the name of a metadata file is the internal name, so `{}` would be another call center",
                        path.display()
                    ),
                    help: format!("call it `{}`, or give a folder", metadata_file_name(name)),
                })
            }
            Self::File(path) => Ok(Some(path.clone())),
            Self::Folder(_) if !is_file_name(name) => Err(CliError::Usage {
                message: format!("`{}` has no internal name that a file can be called by", input.shown),
                help: "give the file to write with `--output FILE`".into(),
            }),
            Self::Folder(folder) => Ok(Some(folder.join(match to {
                Form::Dialect(Dialect::Metadata) => metadata_file_name(name),
                Form::Dialect(Dialect::Import) => format!("{name}.xml"),
                Form::Json => format!("{name}.json"),
            }))),
        }
    }
}

fn too_many(place: &str) -> CliError {
    CliError::Usage {
        message: format!("several definitions cannot go to {place}"),
        help: "give a folder: `--output FOLDER/`".into(),
    }
}

fn ends_in_slash(path: &Path) -> bool {
    path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR])
}

fn file_name(path: &Path) -> Option<&str> {
    internal_name_of_file(path.file_name()?.to_str()?)
}

/// Whether a name is one folder level and nothing that leads elsewhere.
fn is_file_name(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0'])
}
