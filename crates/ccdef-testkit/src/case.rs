//! A test case of a fixtures folder: a file, or a folder whose files are checked in one run, with its options.

use std::fs;
use std::path::{Path, PathBuf};

use ccdef_core::engine::Registry;
use ccdef_core::rule::{CheckOptions, ProfileChoice, RuleSelector};
use ccdef_core::tables::Category;
use ccdef_core::tables::{Family, Profile};

use crate::definition_kind::DefinitionKind;
use crate::options::CaseOptions;
use crate::run::CaseFile;

/// The owner of a folder of cases.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FixtureOwner {
    /// A profile: its cases are checked with `--profile <id>`.
    Profile(&'static Profile),
    /// A family: its cases are checked without a profile.
    Family(Family),
    /// The XML reader: its cases are checked only with the rules of the category `syntax`.
    Syntax,
}

impl FixtureOwner {
    /// The owner of the folder `name`.
    pub(crate) fn named(name: &str, registry: &Registry) -> Option<Self> {
        if name == "syntax" {
            return Some(Self::Syntax);
        }
        let family = Family::ALL.iter().find(|family| family.id() == name);
        family.map(|family| Self::Family(*family)).or_else(|| registry.find(name).map(Self::Profile))
    }

    /// The kind of definitions in the folder; `None` for any kind.
    pub(crate) fn kind(self) -> Option<DefinitionKind> {
        match self {
            Self::Profile(profile) => Some(DefinitionKind::of(profile)),
            Self::Family(family) => Some(DefinitionKind { family, profile: None }),
            Self::Syntax => None,
        }
    }

    fn profile(self) -> ProfileChoice {
        match self {
            Self::Profile(profile) => ProfileChoice::Use(profile),
            Self::Family(_) | Self::Syntax => ProfileChoice::None,
        }
    }
}

/// The outcome that the path of a case requires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ExpectedOutcome {
    /// No error and no warning.
    Clean,
    /// At least one finding of the rule with this id.
    Finding(String),
}

/// One or more definitions that are checked in one run.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    /// The path below the fixtures folder, without the file extension: `acme/valid/minimal`.
    pub(crate) name: String,
    pub(crate) home: FixtureOwner,
    pub(crate) expected: ExpectedOutcome,
    /// The file, or the folder of files.
    pub(crate) definition: PathBuf,
}

impl Case {
    /// The folder that contains its options and its snapshot.
    pub(crate) fn folder(&self) -> &Path {
        self.definition.parent().unwrap_or(&self.definition)
    }

    /// The last part of its name, which is also the file name of its options and its snapshot.
    pub(crate) fn stem(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or(&self.name)
    }

    /// The options in `<case>.toml`; the defaults if the file does not exist.
    pub(crate) fn own_options(&self) -> Result<CaseOptions, String> {
        let path = self.folder().join(format!("{}.toml", self.stem()));
        if !path.exists() {
            return Ok(CaseOptions::default());
        }
        let text = fs::read_to_string(&path).map_err(|error| at(&path, &error))?;
        toml::from_str(&text).map_err(|error| at(&path, &error))
    }

    /// The options for the run.
    pub(crate) fn options(&self, own: &CaseOptions, registry: &Registry) -> Result<CheckOptions, String> {
        let mut options = own.resolve(registry, self.home.profile())?;
        if matches!(self.home, FixtureOwner::Syntax) {
            options.select.push(RuleSelector::Category(Category::Syntax));
        }
        Ok(options)
    }

    /// The files of the run, sorted by path.
    pub(crate) fn inputs(&self) -> Result<Vec<CaseFile>, String> {
        let mut inputs = Vec::new();
        if self.definition.is_dir() {
            collect(&self.definition, "", &mut inputs)?;
        } else {
            let name = self.definition.file_name().unwrap_or_default().to_string_lossy();
            inputs.push(read(&self.definition, name.into_owned())?);
        }
        inputs.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(inputs)
    }
}

fn collect(folder: &Path, prefix: &str, inputs: &mut Vec<CaseFile>) -> Result<(), String> {
    for path in entries(folder)? {
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), inputs)?;
        } else {
            inputs.push(read(&path, name)?);
        }
    }
    Ok(())
}

fn read(file: &Path, path: String) -> Result<CaseFile, String> {
    let bytes = fs::read(file).map_err(|error| at(file, &error))?;
    Ok(CaseFile { path, bytes })
}

/// The sorted content of a folder, without hidden files.
pub(crate) fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| at(folder, &error))?;
    let mut paths = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| at(folder, &error))?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

fn at(path: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}
