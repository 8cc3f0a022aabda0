//! Tests files of answers for `ccdef new`: the definitions generated from them, in both dialects.

use std::fs;
use std::path::PathBuf;

use ccdef_core::engine::Registry;
use ccdef_core::engine::scaffold::{Answers, LABELS};
use ccdef_core::rule::ProfileChoice;
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Scaffold, Severity};
use libtest_mimic::Failed;

use crate::definition_kind::DefinitionKind;
use crate::options::CaseOptions;
use crate::problems::{Problems, fail_if_any};
use crate::run::{CaseFile, check, findings_from};
use crate::{conversion, snapshot};

/// One file of answers, as `ccdef new --answers` takes it.
#[derive(Debug, Clone)]
pub(crate) struct AnswerCase {
    /// The path below the fixtures folder, without the file extension: `acme/new/eu`.
    pub(crate) name: String,
    pub(crate) kind: DefinitionKind,
    pub(crate) file: PathBuf,
}

impl AnswerCase {
    /// Generates the definition in `dialect` and compares it with its snapshot; fails with all problems.
    pub(crate) fn test(&self, dialect: Dialect, registry: &Registry) -> Result<(), Failed> {
        let answers = self.answers()?;
        let options = CaseOptions::default().resolve(registry, ProfileChoice::None)?;
        let made = self.kind.scaffold(dialect, &answers, registry, &options).map_err(|problems| problems.join("\n"))?;
        let problems = problems_of(&made, self.kind, dialect, registry)?;
        if !problems.is_empty() {
            return Err(problems.join("\n").into());
        }
        let folder = self.file.parent().unwrap_or(&self.file);
        let case = self.name.rsplit('/').next().unwrap_or(&self.name);
        let text = format!("{}\n{}", made.path, String::from_utf8_lossy(&made.bytes));
        snapshot::compare(folder, &format!("{case}.{dialect}"), &self.name, &text)
    }

    fn answers(&self) -> Result<Answers, String> {
        let at_file = |error: &dyn std::fmt::Display| format!("{}: {error}", self.file.display());
        let text = fs::read_to_string(&self.file).map_err(|error| at_file(&error))?;
        let table: toml::Table = toml::from_str(&text).map_err(|error| at_file(&error))?;
        let mut answers = Answers::default();
        for (key, value) in table {
            match value {
                toml::Value::String(value) => answers.set(key, value),
                toml::Value::Integer(_) | toml::Value::Boolean(_) => answers.set(key, value.to_string()),
                toml::Value::Table(labels) if key == LABELS => {
                    for (path, label) in labels {
                        answers.set_label(path, label.as_str().unwrap_or_default());
                    }
                }
                _ => return Err(at_file(&format!("the answer to `{key}` must be a string, a number or a boolean"))),
            }
        }
        Ok(answers)
    }
}

/// Generates a definition from the examples in the tables; fails with all problems.
pub(crate) fn test_examples(kind: DefinitionKind, dialect: Dialect, registry: &Registry) -> Result<(), Failed> {
    if kind.profile.is_some_and(|profile| matches!(profile.scaffold, Scaffold::NotOffered { .. })) {
        return Ok(());
    }
    let options = CaseOptions::default().resolve(registry, ProfileChoice::None)?;
    let made = kind.scaffold_examples(dialect, registry, &options).map_err(|problems| problems.join("\n"))?;
    let problems = problems_of(&made, kind, dialect, registry)?;
    fail_if_any(&problems)
}

/// The problems of a generated definition.
fn problems_of(
    made: &CaseFile,
    kind: DefinitionKind,
    dialect: Dialect,
    registry: &Registry,
) -> Result<Problems, String> {
    let options = CaseOptions::default().resolve(registry, ProfileChoice::Auto)?;
    let report = check(registry, &options, std::slice::from_ref(made));
    let mut problems = findings_from(&report, Severity::Warning);
    let detection = report.files.iter().find_map(|file| file.detection.as_ref());
    let found = detection.and_then(|detection| detection.profile).map_or("none", |profile| profile.id.as_str());
    let expected = kind.profile.map_or(found, |profile| profile.id.as_str());
    if found != expected {
        problems.push(format!("{}: generated for the profile {expected}, but detected as {found}", made.path));
    }
    problems.extend(conversion::problems(made, dialect, kind.family));
    Ok(problems)
}
