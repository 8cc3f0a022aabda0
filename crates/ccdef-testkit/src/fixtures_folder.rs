//! Finds the cases of a fixtures folder, and the files in it that belong to no case.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ccdef_core::engine::Registry;

use crate::answers::AnswerCase;
use crate::case::{Case, ExpectedOutcome, FixtureOwner, entries};
use crate::file_role::{FileRole, role_of};
use crate::problems::Problems;

/// The content of a fixtures folder.
#[derive(Debug, Default)]
pub(crate) struct FixturesFolder {
    /// Sorted by name.
    pub(crate) cases: Vec<Case>,
    /// Sorted by name.
    pub(crate) answers: Vec<AnswerCase>,
    pub(crate) problems: Problems,
}

/// Scans `root`, a folder with the same layout as `fixtures/` of this repository.
pub(crate) fn scan(root: &Path, registry: &Registry) -> FixturesFolder {
    let mut folder = FixturesFolder::default();
    for path in folder.list(root) {
        let name = file_name(&path);
        if !path.is_dir() {
            if name != "README.md" {
                folder.report(&path, "only folders and `README.md` are allowed here: move the file into the folder of a profile or family");
            }
            continue;
        }
        match FixtureOwner::named(&name, registry) {
            Some(home) => folder.visit_home(&path, &name, home, registry),
            None => folder.report(&path, "rename the folder to the id of a linked profile, to a family or to `syntax`"),
        }
    }
    folder
}

impl FixturesFolder {
    fn visit_home(&mut self, folder: &Path, name: &str, home: FixtureOwner, registry: &Registry) {
        for path in self.list(folder) {
            match file_name(&path).as_str() {
                "valid" => self.visit_cases(&path, &format!("{name}/valid"), home, &ExpectedOutcome::Clean),
                "invalid" => self.visit_rules(&path, &format!("{name}/invalid"), home, registry),
                "new" => self.visit_answers(&path, &format!("{name}/new"), home),
                _ => self.report(&path, "move it into `valid`, `invalid` or `new`; nothing else is allowed here"),
            }
        }
    }

    fn visit_rules(&mut self, folder: &Path, prefix: &str, home: FixtureOwner, registry: &Registry) {
        for path in self.list(folder) {
            let id = file_name(&path);
            if registry.rules().any(|rule| rule.id.as_str() == id) {
                self.visit_cases(&path, &format!("{prefix}/{id}"), home, &ExpectedOutcome::Finding(id.clone()));
            } else {
                self.report(&path, "rename the folder to the id of a registered rule");
            }
        }
    }

    fn visit_cases(&mut self, folder: &Path, prefix: &str, home: FixtureOwner, expected: &ExpectedOutcome) {
        let mut definitions: BTreeMap<String, PathBuf> = BTreeMap::new();
        let mut companions: Vec<(String, PathBuf)> = Vec::new();
        for path in self.list(folder) {
            let name = file_name(&path);
            let part = if path.is_dir() { FileRole::Definition(&name) } else { role_of(&name) };
            match part {
                FileRole::Definition(case) => {
                    if definitions.insert(case.to_owned(), path.clone()).is_some() {
                        self.report(&path, "two cases have this name: rename one, so that their options and snapshots differ");
                    }
                }
                FileRole::Options(case) | FileRole::Snapshot(case) => companions.push((case.to_owned(), path)),
                FileRole::Pending => {}
                FileRole::Unexpected => self.report(&path, "delete it, or rename it: only definitions (`.xml`, `.callCenter`), options (`.toml`) and snapshots are allowed here"),
            }
        }
        for (case, path) in companions {
            if !definitions.contains_key(&case) {
                self.report(&path, "its case does not exist: delete the file, or restore the case");
            }
        }
        let cases = definitions.into_iter().map(|(case, definition)| Case {
            name: format!("{prefix}/{case}"),
            home,
            expected: expected.clone(),
            definition,
        });
        self.cases.extend(cases);
    }

    fn visit_answers(&mut self, folder: &Path, prefix: &str, home: FixtureOwner) {
        let Some(kind) = home.kind() else {
            return self.report(folder, "this owner has no scaffolding: delete the folder");
        };
        let paths = self.list(folder);
        let has = |case: &str| folder.join(format!("{case}.toml")).is_file();
        for path in paths {
            let name = file_name(&path);
            match role_of(&name) {
                FileRole::Options(case) => {
                    let name = format!("{prefix}/{case}");
                    self.answers.push(AnswerCase { name, kind, file: path.clone() });
                }
                FileRole::Snapshot(name) if has(name.rsplit_once('.').map_or(name, |(case, _)| case)) => {}
                FileRole::Pending => {}
                _ => self.report(
                    &path,
                    "delete it, or restore its answers: only answers (`.toml`) and their snapshots are allowed here",
                ),
            }
        }
    }

    fn list(&mut self, folder: &Path) -> Vec<PathBuf> {
        if !folder.is_dir() {
            self.report(folder, "is not a folder");
            return Vec::new();
        }
        entries(folder).unwrap_or_else(|problem| {
            self.problems.push(problem);
            Vec::new()
        })
    }

    fn report(&mut self, path: &Path, problem: &str) {
        self.problems.push(format!("{}: {problem}", path.display()));
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
