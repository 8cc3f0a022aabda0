//! What is kept of each file until the end of a run, for the rules about the run.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::num::NonZeroU64;
use std::ops::Range;
use std::sync::Arc;

use ccdef_syntax::{Dialect, Span};

use crate::rule::options::CheckOptions;
use crate::rule::run::FileReport;
use crate::tables::{Family, Profile, ProfileId};

/// What is kept of a file of a run. It is small, because a run may have very many files; [`RunContext::file`] has the rest
/// of it.
#[derive(Debug)]
#[non_exhaustive]
pub struct RunFile {
    /// Whether its root is the root of a call center definition.
    pub is_definition: bool,
    /// Its dialect; `None` if it has no element, as for the family.
    pub dialect: Option<Dialect>,
    /// Its family.
    pub family: Option<Family>,
    /// The profile that it is checked against.
    pub profile: Option<&'static Profile>,
    /// The same number for internal names that differ at most in letter case; `None` if it has none.
    pub(crate) name: Option<NonZeroU64>,
    /// The same number for files with the same settings.
    pub(crate) settings: u64,
    /// Its adapter URL as written, and its position, if there is a rule of its profile about the run.
    pub(crate) adapter_url: Option<Box<(String, Span)>>,
}

impl RunFile {
    /// What is kept of `file`.
    pub(crate) fn of(file: &FileReport, keeps_url: bool) -> Self {
        let detection = file.detection.as_ref();
        Self {
            is_definition: file.is_definition,
            dialect: detection.map(|detection| detection.dialect),
            family: detection.map(|detection| detection.family),
            profile: detection.and_then(|detection| detection.profile),
            name: file.internal_name.as_ref().and_then(|(name, _)| name_number(name)),
            settings: file.settings,
            adapter_url: file.adapter_url.clone().filter(|_| keeps_url).map(Box::new),
        }
    }
}

/// The number of an internal name that is not empty.
fn name_number(name: &str) -> Option<NonZeroU64> {
    let mut hasher = DefaultHasher::new();
    name.to_ascii_lowercase().hash(&mut hasher);
    NonZeroU64::new(hasher.finish()).filter(|_| !name.is_empty())
}

/// What rules about the whole run can access.
#[non_exhaustive]
pub struct RunContext<'r> {
    /// Every file, in the order of their paths.
    pub files: &'r [RunFile],
    /// The options of the run.
    pub options: &'r CheckOptions,
    /// The profile that the rule belongs to; `None` for a rule of the core.
    pub(crate) profile: Option<ProfileId>,
    /// Gives all of a file.
    pub(crate) file: FileOfRun<'r>,
    /// The files in which findings are asked for.
    pub(crate) asked: Range<usize>,
    /// The files that share their internal name with another one.
    pub(crate) namesakes: &'r [Vec<usize>],
}

/// The definitions of a run that have the same internal name, but for letter case: the indexes of each such name, in order.
pub(crate) fn namesakes(files: &[RunFile]) -> Vec<Vec<usize>> {
    let definitions = files.iter().enumerate().filter(|(_, file)| file.is_definition);
    let mut named: Vec<(NonZeroU64, usize)> =
        definitions.filter_map(|(index, file)| Some((file.name?, index))).collect();
    named.sort_unstable();
    let same = named.chunk_by(|one, next| one.0 == next.0).filter(|same| same.len() > 1);
    same.map(|same| same.iter().map(|(_, index)| *index).collect()).collect()
}

/// Gives all of a file by its index in the run.
pub(crate) type FileOfRun<'r> = &'r dyn Fn(usize) -> Option<Arc<FileReport>>;

impl<'r> RunContext<'r> {
    /// A file by its index in the run, with everything but its findings. It may be read again for that, so ask only if there is
    /// something to report. `None` if it cannot be read any more.
    pub fn file(&self, index: usize) -> Option<Arc<FileReport>> {
        (self.file)(index)
    }

    /// Whether findings in a file are asked for. Very many files are not asked for at once, so that their findings need not be
    /// in memory together: a rule may be run several times, and skips what is costly to find out about other files.
    pub fn reports_on(&self, index: usize) -> bool {
        self.asked.contains(&index)
    }

    /// The files that the rule checks, each with its index in the run: for a rule of a profile those that are checked
    /// against this profile, for a rule of the core all files.
    pub fn own_files(&self) -> impl Iterator<Item = (usize, &'r RunFile)> + use<'r> {
        let profile = self.profile;
        let is_own = move |file: &RunFile| profile.is_none_or(|own| file.profile.is_some_and(|known| known.id == own));
        self.files.iter().enumerate().filter(move |(_, file)| is_own(file))
    }
}

#[cfg(test)]
mod tests {
    use super::{RunFile, name_number};

    #[test]
    fn a_file_takes_little_memory_until_the_end_of_its_run() {
        assert!(size_of::<RunFile>() <= 48, "{}", size_of::<RunFile>());
    }

    #[test]
    fn names_are_numbered_without_case() {
        assert_eq!(name_number("Acme"), name_number("aCME"));
        assert_ne!(name_number("Acme"), name_number("Acme1"));
        assert_eq!(name_number(""), None);
    }
}
