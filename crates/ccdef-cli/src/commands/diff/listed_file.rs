//! Files that Git lists, and which of them are definitions.

use ccdef_core::syntax::Limits;

use super::definition_pairs::{ContentSource, DefinitionFile};
use super::git_objects::GitObjects;
use crate::discover::{is_definition, is_named, may_be_definition};
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::read::bytes;

/// A file of a commit or of the working tree.
#[derive(Debug)]
pub(super) struct ListedFile {
    /// Its path in the repository.
    pub(super) name: String,
    /// Where its bytes are.
    pub(super) content: ListedContent,
}

/// Where the bytes of a listed file are.
#[derive(Debug)]
pub(super) enum ListedContent {
    /// In a file of the working tree.
    File(InputFile),
    /// In an object of the repository.
    Blob(String),
}

impl ListedFile {
    /// The file with its bytes; `None` if it is not a definition, by its name or else by its content.
    ///
    /// # Errors
    /// Fails when it may be a definition and cannot be read.
    pub(super) fn definition(
        self,
        objects: &mut GitObjects,
        limits: &Limits,
    ) -> Result<Option<DefinitionFile>, CliError> {
        if !may_be_definition(self.name.as_bytes()) {
            return Ok(None);
        }
        let (bytes, shown) = match &self.content {
            ListedContent::File(input) => (bytes(input, limits)?, input.shown.raw().to_owned()),
            ListedContent::Blob(id) => (objects.blob(id, &self.name, limits.max_bytes)?, self.name.clone()),
        };
        let is_found = is_named(self.name.as_bytes()) || is_definition(&bytes);
        Ok(is_found.then_some(DefinitionFile { name: self.name, shown, content: ContentSource::Bytes(bytes) }))
    }
}
