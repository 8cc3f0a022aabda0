//! The files that may be definitions, by their names. A run may have very many, so each takes little memory.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::definition_file::{is_definition_at, is_named};
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::shown_path::ShownPath;

/// The files of a run that may be definitions, sorted by path and without duplicates.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    files: Vec<CandidateFile>,
    /// The files that were given by their paths, and those whose names are not Unicode.
    whole: Vec<WholeInput>,
    /// The names of the other files, one after the other.
    names: String,
    folders: Vec<Folder>,
    searches: Vec<FolderSearch>,
}

/// A folder with files.
#[derive(Debug)]
struct Folder {
    path: PathBuf,
    /// The beginning of the paths of its files in messages.
    shown: String,
    /// The index of the search that found it.
    search: usize,
}

/// A file that may be a definition.
#[derive(Debug)]
enum CandidateFile {
    /// Its index among those that are kept as a whole.
    Whole(u32),
    /// The index of its folder, and the place of its name.
    Found { folder: u32, start: u32, length: u8 },
}

/// A file with everything that is known of it.
#[derive(Debug)]
struct WholeInput {
    input: InputFile,
    /// The index of the search that found it.
    search: Option<usize>,
}

/// A search of a folder that was given by its path.
#[derive(Debug)]
struct FolderSearch {
    /// The folder as it was given.
    folder: PathBuf,
    /// Why files may be missing.
    errors: Vec<CliError>,
    /// Whether it also found files of an earlier search.
    has_known_files: bool,
}

/// The searches of folders.
pub(crate) struct FolderSearches(Vec<FolderSearch>);

impl FolderSearches {
    /// Why files may be missing, and the folders without a definition. `has_definition` says which searches found one; what it
    /// does not contain is `false`.
    pub(crate) fn into_errors(self, has_definition: &[bool], allow_empty: bool) -> Vec<CliError> {
        let mut errors = Vec::new();
        for (index, search) in self.0.into_iter().enumerate() {
            let is_found = search.has_known_files || has_definition.get(index).copied().unwrap_or_default();
            let is_empty = !is_found && search.errors.is_empty() && !allow_empty;
            errors.extend(search.errors);
            errors.extend(is_empty.then(|| CliError::NoDefinition { path: ShownPath::of(&search.folder) }));
        }
        errors
    }
}

impl Candidates {
    /// The number of files.
    pub(crate) fn len(&self) -> usize {
        self.files.len()
    }

    /// The number of folders with files.
    pub(crate) fn folder_count(&self) -> usize {
        self.folders.len()
    }

    /// The searches of folders, which are needed only at the end.
    pub(crate) fn take_searches(&mut self) -> FolderSearches {
        FolderSearches(std::mem::take(&mut self.searches))
    }

    /// A file.
    pub(crate) fn input(&self, index: usize) -> InputFile {
        match &self.files[index] {
            CandidateFile::Whole(whole) => self.whole[*whole as usize].input.clone(),
            CandidateFile::Found { folder, start, length } => {
                let (folder, name) = (&self.folders[*folder as usize], self.name(*start, *length));
                let shown = ShownPath::in_folder(&folder.shown, OsStr::new(name));
                InputFile { shown, path: Some(folder.path.join(name)), named: false }
            }
        }
    }

    /// The index of the folder in which a file was found; `None` if it is not known.
    pub(crate) fn folder_of(&self, index: usize) -> Option<usize> {
        match &self.files[index] {
            CandidateFile::Whole(_) => None,
            CandidateFile::Found { folder, .. } => Some(*folder as usize),
        }
    }

    /// The path of a folder in which files were found.
    pub(crate) fn folder(&self, folder: usize) -> &Path {
        &self.folders[folder].path
    }

    /// The index of the search that found a file; `None` if it was given by its path.
    pub(crate) fn search_of(&self, index: usize) -> Option<usize> {
        match &self.files[index] {
            CandidateFile::Whole(whole) => self.whole[*whole as usize].search,
            CandidateFile::Found { folder, .. } => Some(self.folders[*folder as usize].search),
        }
    }

    /// Whether the beginning of a file has to be looked at to know whether it is a definition.
    pub(crate) fn is_uncertain(&self, index: usize) -> bool {
        match &self.files[index] {
            CandidateFile::Whole(whole) => {
                let input = &self.whole[*whole as usize].input;
                let name = input.path.as_deref().and_then(Path::file_name);
                !input.named && !name.is_some_and(|name| is_named(name.as_encoded_bytes()))
            }
            CandidateFile::Found { start, length, .. } => !is_named(self.name(*start, *length).as_bytes()),
        }
    }

    fn name(&self, start: u32, length: u8) -> &str {
        let start = start as usize;
        &self.names[start..start + usize::from(length)]
    }

    /// Whether a file is a definition, which may require to read its beginning.
    pub(crate) fn is_definition(&self, index: usize) -> bool {
        !self.is_uncertain(index) || self.input(index).path.is_some_and(|path| is_definition_at(&path))
    }

    /// Begins a search of a folder.
    pub(super) fn begin_search(&mut self, folder: &Path) {
        self.searches.push(FolderSearch { folder: folder.to_owned(), errors: Vec::new(), has_known_files: false });
    }

    /// Adds errors of the latest search.
    pub(super) fn add_errors(&mut self, errors: impl IntoIterator<Item = CliError>) {
        if let Some(search) = self.searches.last_mut() {
            search.errors.extend(errors);
        }
    }

    /// Adds a file that was given by its path.
    pub(super) fn add_named(&mut self, input: InputFile) {
        self.add_whole(WholeInput { input, search: None });
    }

    fn add_whole(&mut self, input: WholeInput) {
        self.files.push(CandidateFile::Whole(number(self.whole.len())));
        self.whole.push(input);
    }

    /// Adds a file that the latest search found.
    pub(super) fn add_found(&mut self, path: &Path, shown: ShownPath, name: &OsStr) {
        let search = self.searches.len().saturating_sub(1);
        let (Some(text), Ok(length)) = (name.to_str(), u8::try_from(name.len())) else {
            let input = InputFile { shown, path: Some(path.to_owned()), named: false };
            return self.add_whole(WholeInput { input, search: Some(search) });
        };
        let (shown, folder) = (shown.before_name(name), path.parent().unwrap_or(path));
        let is_other = |last: &Folder| last.shown != shown || last.path != folder || last.search != search;
        if self.folders.last().is_none_or(is_other) {
            self.folders.push(Folder { path: folder.to_owned(), shown: shown.to_owned(), search });
        }
        let (folder, start) = (number(self.folders.len() - 1), number(self.names.len()));
        self.names.push_str(text);
        self.files.push(CandidateFile::Found { folder, start, length });
    }

    /// Sorts the files by their paths. Of several paths, those that are the same file as an earlier one are removed.
    pub(super) fn sort(&mut self, has_several_paths: bool) {
        if has_several_paths {
            let mut seen = HashSet::new();
            let is_new: Vec<bool> = self.identities().into_iter().map(|identity| seen.insert(identity)).collect();
            for index in (0..self.len()).filter(|&index| !is_new[index]) {
                if let Some(search) = self.search_of(index) {
                    self.searches[search].has_known_files = true;
                }
            }
            let mut is_new = is_new.into_iter();
            self.files.retain(|_| is_new.next().unwrap_or_default());
        }
        let mut files = std::mem::take(&mut self.files);
        files.sort_by(|a, b| self.compare(a, b));
        self.files = files;
    }

    /// Compares the paths of two files in messages.
    fn compare(&self, a: &CandidateFile, b: &CandidateFile) -> Ordering {
        match (a, b) {
            (
                CandidateFile::Found { folder, start, length },
                CandidateFile::Found { folder: same, start: other_start, length: other_length },
            ) if folder == same => self.name(*start, *length).cmp(self.name(*other_start, *other_length)),
            _ => self.shown(a).cmp(self.shown(b)),
        }
    }

    /// The bytes of the path of a file in messages.
    fn shown(&self, file: &CandidateFile) -> impl Iterator<Item = u8> {
        let (folder, name) = match file {
            CandidateFile::Whole(whole) => (self.whole[*whole as usize].input.shown.raw(), ""),
            CandidateFile::Found { folder, start, length } => {
                (self.folders[*folder as usize].shown.as_str(), self.name(*start, *length))
            }
        };
        folder.bytes().chain(name.bytes())
    }

    /// Equal for two files that are the same. What was found is no symbolic link, so that only its folder can be one.
    fn identities(&self) -> Vec<Option<PathBuf>> {
        let real = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let folders: Vec<PathBuf> = self.folders.iter().map(|folder| real(&folder.path)).collect();
        let identity = |file: &CandidateFile| match file {
            CandidateFile::Whole(whole) => self.whole[*whole as usize].input.path.as_deref().map(real),
            CandidateFile::Found { folder, start, length } => {
                Some(folders[*folder as usize].join(self.name(*start, *length)))
            }
        };
        self.files.iter().map(identity).collect()
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
