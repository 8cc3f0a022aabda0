//! Files of two folders or revisions that are compared with each other.

use std::collections::{BTreeMap, HashMap};

use ccdef_core::engine::convert::read_draft;
use ccdef_core::syntax::{Limits, Source, read as parse};

use super::git_program::blob;
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::read::read;

/// File name endings of definitions.
const NAMED: &[&str] = &[".callcenter", ".callcenter-meta.xml"];

/// File name endings of files that may be definitions.
const ENDINGS: &[&str] = &[".callcenter", ".xml"];

/// Whether the name of a file is one that definitions have.
pub(super) fn may_be_definition(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// A file of a folder or of a revision.
#[derive(Debug)]
pub(super) struct DefinitionFile {
    /// Its path in the folder or repository.
    pub(super) name: String,
    /// Where its bytes are.
    pub(super) content: ContentSource,
}

/// Where the bytes of a file are.
#[derive(Debug)]
pub(super) enum ContentSource {
    /// In a file.
    File(InputFile),
    /// In an object of the repository.
    Blob(String),
}

/// A definition before and after; one of the two may not exist.
#[derive(Debug, Default)]
pub(super) struct DefinitionPair {
    pub(super) before: Option<DefinitionFile>,
    pub(super) after: Option<DefinitionFile>,
}

impl DefinitionFile {
    /// # Errors
    /// Fails when it cannot be read.
    pub(super) fn source(&self, limits: &Limits) -> Result<Source, CliError> {
        match &self.content {
            ContentSource::File(input) => read(input, limits),
            ContentSource::Blob(id) => Ok(Source::decode(self.name.clone(), blob(id, limits.max_bytes)?, limits)),
        }
    }

    /// Its path in reports.
    pub(super) fn shown(&self) -> String {
        match &self.content {
            ContentSource::File(input) => input.shown.raw().to_owned(),
            ContentSource::Blob(_) => self.name.clone(),
        }
    }

    /// Whether it is a definition by its file name, or an XML file with such a root element.
    pub(super) fn is_definition(&self, most: u64) -> bool {
        if !may_be_definition(&self.name) {
            return false;
        }
        let name = self.name.to_ascii_lowercase();
        let limits = Limits::default().max_bytes(most);
        let has_root = |source: Source| {
            let root = parse(&source, &limits).document.root().map(|root| root.local_name().to_ascii_lowercase());
            root.is_some_and(|root| root == "callcenter")
        };
        NAMED.iter().any(|ending| name.ends_with(ending)) || self.source(&limits).is_ok_and(has_root)
    }

    /// The internal name, in lower case because Salesforce ignores case.
    fn internal_name(&self, most: u64) -> Option<String> {
        let limits = Limits::default().max_bytes(most);
        let source = self.source(&limits).ok()?;
        let draft = read_draft(&source, &limits, None)?.draft;
        Some(draft.internal_name.value.trim_ascii().to_lowercase()).filter(|name| !name.is_empty())
    }
}

/// Files with the same path belong together; of the others, those with the same internal name, because they were moved.
pub(super) fn pair_up(before: Vec<DefinitionFile>, after: Vec<DefinitionFile>, most: u64) -> Vec<DefinitionPair> {
    let mut pairs: BTreeMap<String, DefinitionPair> = BTreeMap::new();
    for file in after {
        let pair = DefinitionPair { before: None, after: Some(file) };
        pairs.insert(pair.path().to_owned(), pair);
    }
    let mut gone = Vec::new();
    for file in before {
        match pairs.get_mut(&file.name) {
            Some(pair) => pair.before = Some(file),
            None => gone.push(file),
        }
    }
    let mut moved_to = HashMap::new();
    if !gone.is_empty() {
        for (path, pair) in pairs.iter().filter(|(_, pair)| pair.before.is_none()) {
            let name = pair.after.as_ref().and_then(|file| file.internal_name(most));
            moved_to.extend(name.map(|name| (name, path.clone())));
        }
    }
    for file in gone {
        let path = file.internal_name(most).and_then(|name| moved_to.remove(&name));
        match path.and_then(|path| pairs.get_mut(&path)) {
            Some(pair) => pair.before = Some(file),
            None => drop(pairs.insert(file.name.clone(), DefinitionPair { before: Some(file), after: None })),
        }
    }
    pairs.into_values().collect()
}

impl DefinitionPair {
    /// What headings call the two.
    pub(super) fn title(&self) -> String {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) if before.name != after.name => format!("{} -> {}", before.name, after.name),
            _ => self.path().to_owned(),
        }
    }

    /// The path of the newer file.
    pub(super) fn path(&self) -> &str {
        self.after.as_ref().or(self.before.as_ref()).map_or("", |file| &file.name)
    }
}
