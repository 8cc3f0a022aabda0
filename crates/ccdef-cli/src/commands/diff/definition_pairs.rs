//! Files of two folders or revisions that are compared with each other.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use ccdef_core::engine::Shown;
use ccdef_core::engine::convert::read_draft;
use ccdef_core::syntax::{Limits, Source};

use crate::error::CliError;
use crate::input_file::InputFile;
use crate::read::{bytes, read};

/// A definition of a folder or of a revision.
#[derive(Debug)]
pub(super) struct DefinitionFile {
    /// Its path in the folder or repository.
    pub(super) name: String,
    /// Its path in reports.
    pub(super) shown: String,
    /// Where its bytes are.
    pub(super) content: ContentSource,
}

/// Where the bytes of a definition are.
#[derive(Debug)]
pub(super) enum ContentSource {
    /// In a file that was not read yet.
    File(InputFile),
    /// Here.
    Bytes(Vec<u8>),
}

/// A definition before and after; one of the two may not exist.
#[derive(Debug, Default)]
pub(super) struct DefinitionPair {
    pub(super) before: Option<DefinitionFile>,
    pub(super) after: Option<DefinitionFile>,
}

/// What headings call a definition before and after.
#[derive(Debug)]
pub(super) struct PairTitle {
    /// Its old name, if it had another one.
    pub(super) old: Option<String>,
    pub(super) name: String,
}

impl fmt::Display for PairTitle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.old {
            Some(old) => write!(f, "{} -> {}", Shown::path(old), Shown::path(&self.name)),
            None => Shown::path(&self.name).fmt(f),
        }
    }
}

impl DefinitionFile {
    /// # Errors
    /// Fails when it cannot be read.
    pub(super) fn source(self, limits: &Limits) -> Result<Source, CliError> {
        match self.content {
            ContentSource::File(input) => read(&input, limits),
            ContentSource::Bytes(bytes) => Ok(Source::decode(self.shown, bytes, limits)),
        }
    }

    /// The internal name, in lower case because Salesforce ignores case. The bytes are kept, so that the file is read once.
    /// What cannot be read has no name, and is reported when it is compared.
    fn internal_name(&mut self, limits: &Limits) -> Option<String> {
        if let ContentSource::File(input) = &self.content {
            self.content = ContentSource::Bytes(bytes(input, limits).ok()?);
        }
        let ContentSource::Bytes(bytes) = &self.content else { return None };
        let source = Source::decode(self.name.clone(), bytes.clone(), limits);
        let draft = read_draft(&source, limits, None)?.draft;
        Some(draft.internal_name.value.trim_ascii().to_lowercase()).filter(|name| !name.is_empty())
    }
}

/// Files with the same path belong together; of the others, those with the same internal name, because they were moved.
pub(super) fn pair_up(before: Vec<DefinitionFile>, after: Vec<DefinitionFile>, limits: &Limits) -> Vec<DefinitionPair> {
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
        for (path, pair) in pairs.iter_mut().filter(|(_, pair)| pair.before.is_none()) {
            let name = pair.after.as_mut().and_then(|file| file.internal_name(limits));
            moved_to.extend(name.map(|name| (name, path.clone())));
        }
    }
    for mut file in gone {
        let path = file.internal_name(limits).and_then(|name| moved_to.remove(&name));
        match path.and_then(|path| pairs.get_mut(&path)) {
            Some(pair) => pair.before = Some(file),
            None => drop(pairs.insert(file.name.clone(), DefinitionPair { before: Some(file), after: None })),
        }
    }
    pairs.into_values().collect()
}

impl DefinitionPair {
    /// What headings call the two.
    pub(super) fn title(&self) -> PairTitle {
        let old = self.before.as_ref().filter(|_| self.is_moved()).map(|before| before.name.clone());
        PairTitle { old, name: self.path().to_owned() }
    }

    /// Whether the definition has another path than before.
    pub(super) fn is_moved(&self) -> bool {
        matches!((&self.before, &self.after), (Some(before), Some(after)) if before.name != after.name)
    }

    /// The path of the newer file.
    pub(super) fn path(&self) -> &str {
        self.after.as_ref().or(self.before.as_ref()).map_or("", |file| &file.name)
    }
}
