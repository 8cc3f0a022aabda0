//! Base definitions: complete definitions that the examples on rule pages modify. The testkit has its own, and so can each profile.

use std::fs;
use std::path::{Path, PathBuf};

use ccdef_core::engine::Registry;
use ccdef_core::rule::{CheckOptions, ProfileChoice};
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Profile, ProfileId, Severity};
use libtest_mimic::Failed;

use crate::options::PINNED;
use crate::problems::Problems;
use crate::run::{CaseFile, check, findings_from};

/// The folder of a profile's own bases, relative to its crate.
const FOLDER: &str = "docs/bases";

/// The bases that every profile can use, by name.
const COMMON: &[(&str, &str)] = &[
    ("import", include_str!("../bases/import.xml")),
    ("metadata", include_str!("../bases/metadata.xml")),
    ("voice", include_str!("../bases/voice.xml")),
    ("voice-metadata", include_str!("../bases/voice-metadata.xml")),
];

/// A base definition.
#[derive(Debug, Clone)]
pub(crate) struct Base {
    /// The name that examples use: its file name without `.xml`.
    pub(crate) name: String,
    /// The profile that owns it; `None` if every profile can use it.
    pub(crate) owner: Option<&'static Profile>,
    pub(crate) text: String,
}

/// All bases that examples can use.
#[derive(Debug)]
pub(crate) struct Bases {
    bases: Vec<Base>,
    pub(crate) problems: Problems,
}

impl Bases {
    /// The bases that every profile can use.
    pub(crate) fn common() -> Self {
        let base = |(name, text): &(&str, &str)| Base { name: (*name).into(), owner: None, text: (*text).into() };
        Self { bases: COMMON.iter().map(base).collect(), problems: Problems::new() }
    }

    /// Adds the bases of `owner`, whose crate is in `folder`. Most profiles have none.
    pub(crate) fn add(&mut self, owner: &'static Profile, folder: &Path) {
        for path in xml_files(&folder.join(FOLDER)) {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            match fs::read_to_string(&path) {
                Ok(text) => self.bases.push(Base { name, owner: Some(owner), text }),
                Err(error) => self.problems.push(format!("{}: {error}", path.display())),
            }
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Base> {
        self.bases.iter()
    }

    /// The base called `name` for an example that is checked with `profile`; the profile's own base takes precedence.
    pub(crate) fn find(&self, name: &str, profile: ProfileChoice) -> Result<&Base, String> {
        let named = |owner: Option<&'static Profile>| {
            let matches = move |base: &&Base| base.name == name && base.owner_id() == owner.map(|owner| owner.id);
            self.bases.iter().find(matches)
        };
        let own = match profile {
            ProfileChoice::Use(profile) => named(Some(profile)),
            _ => None,
        };
        own.or_else(|| named(None)).ok_or_else(|| {
            let mut known: Vec<_> =
                self.bases.iter().filter(|base| base.is_open_to(profile)).map(|base| &base.name).collect();
            known.dedup();
            format!("unknown base {name:?}: use one of {known:?}")
        })
    }
}

impl Base {
    /// Its unique name among all bases.
    pub(crate) fn title(&self) -> String {
        self.owner.map_or_else(|| self.name.clone(), |owner| format!("{}::{}", owner.id, self.name))
    }

    fn owner_id(&self) -> Option<ProfileId> {
        self.owner.map(|owner| owner.id)
    }

    fn is_open_to(&self, profile: ProfileChoice) -> bool {
        let user = if let ProfileChoice::Use(profile) = profile { Some(profile.id) } else { None };
        self.owner.is_none() || self.owner_id() == user
    }

    /// Tests that it has no error and no warning, so that every finding in an example comes from the example itself.
    pub(crate) fn test(&self, registry: &Registry) -> Result<(), Failed> {
        let mut options = CheckOptions::on(PINNED);
        options.profile = self.owner.map_or(ProfileChoice::None, ProfileChoice::Use);
        let input = CaseFile { path: file_name(&self.text).into(), bytes: self.text.clone().into_bytes() };
        let findings = findings_from(&check(registry, &options, &[input]), Severity::Warning);
        if findings.is_empty() { Ok(()) } else { Err(findings.join("\n").into()) }
    }
}

/// A valid file name for a definition.
pub(crate) fn file_name(definition: &str) -> &'static str {
    let metadata = format!("<{}", Dialect::Metadata.root());
    if definition.contains(&metadata) { "Acme.callCenter-meta.xml" } else { "definition.xml" }
}

/// Sorted by name.
fn xml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|end| end == "xml")).collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::{COMMON, xml_files};

    #[test]
    fn every_common_base_is_listed() {
        let files = xml_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("bases"));
        let found: BTreeSet<_> = files.iter().filter_map(|path| path.file_stem()?.to_str()).collect();
        assert_eq!(found, COMMON.iter().map(|(name, _)| *name).collect());
    }
}
