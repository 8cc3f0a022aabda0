//! Finds the cases of a fixtures folder, and everything in it that belongs to none.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ccdef_core::engine::Registry;

use crate::answers::AnswerCase;
use crate::case::{Case, Expected, Home, entries};
use crate::case_file::{Part, part_of};
use crate::problems::Problems;

/// What a fixtures folder holds.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// In the order of their names.
    pub(crate) cases: Vec<Case>,
    /// In the order of their names.
    pub(crate) answers: Vec<AnswerCase>,
    pub(crate) problems: Problems,
}

/// Looks through `root`, a folder as `fixtures/` of this repository is laid out.
pub(crate) fn survey(root: &Path, registry: &Registry) -> Layout {
    let mut layout = Layout::default();
    for path in layout.list(root) {
        let name = file_name(&path);
        if !path.is_dir() {
            if name != "README.md" {
                layout.complain(&path, "only folders stand here");
            }
            continue;
        }
        match Home::named(&name, registry) {
            Some(home) => layout.visit_home(&path, &name, home, registry),
            None => layout.complain(&path, "is neither a linked profile, nor a family, nor `syntax`"),
        }
    }
    layout
}

impl Layout {
    fn visit_home(&mut self, folder: &Path, name: &str, home: Home, registry: &Registry) {
        for path in self.list(folder) {
            match file_name(&path).as_str() {
                "valid" => self.visit_cases(&path, &format!("{name}/valid"), home, &Expected::Clean),
                "invalid" => self.visit_rules(&path, &format!("{name}/invalid"), home, registry),
                "new" => self.visit_answers(&path, &format!("{name}/new"), home),
                _ => self.complain(&path, "the folders here are `valid`, `invalid` and `new`"),
            }
        }
    }

    fn visit_rules(&mut self, folder: &Path, prefix: &str, home: Home, registry: &Registry) {
        for path in self.list(folder) {
            let id = file_name(&path);
            if registry.rules().any(|rule| rule.id.as_str() == id) {
                self.visit_cases(&path, &format!("{prefix}/{id}"), home, &Expected::Finding(id.clone()));
            } else {
                self.complain(&path, "is not the id of a registered rule");
            }
        }
    }

    fn visit_cases(&mut self, folder: &Path, prefix: &str, home: Home, expected: &Expected) {
        let mut definitions: BTreeMap<String, PathBuf> = BTreeMap::new();
        let mut companions: Vec<(String, PathBuf)> = Vec::new();
        for path in self.list(folder) {
            let name = file_name(&path);
            let part = if path.is_dir() { Part::Definition(&name) } else { part_of(&name) };
            match part {
                Part::Definition(case) => {
                    if definitions.insert(case.to_owned(), path.clone()).is_some() {
                        self.complain(&path, "two cases have this name; options and snapshot could be either's");
                    }
                }
                Part::Options(case) | Part::Snapshot(case) => companions.push((case.to_owned(), path)),
                Part::Pending => {}
                Part::Stray => self.complain(&path, "is neither a definition, nor options, nor a snapshot"),
            }
        }
        for (case, path) in companions {
            if !definitions.contains_key(&case) {
                self.complain(&path, "belongs to no case: delete it, or bring the case back");
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

    fn visit_answers(&mut self, folder: &Path, prefix: &str, home: Home) {
        let Some(kind) = home.kind() else {
            return self.complain(folder, "nothing is scaffolded here");
        };
        let paths = self.list(folder);
        let has = |case: &str| folder.join(format!("{case}.toml")).is_file();
        for path in paths {
            let name = file_name(&path);
            match part_of(&name) {
                Part::Options(case) => {
                    let name = format!("{prefix}/{case}");
                    self.answers.push(AnswerCase { name, kind, file: path.clone() });
                }
                Part::Snapshot(name) if has(name.rsplit_once('.').map_or(name, |(case, _)| case)) => {}
                Part::Pending => {}
                _ => self.complain(&path, "is neither a file of answers nor its snapshot"),
            }
        }
    }

    fn list(&mut self, folder: &Path) -> Vec<PathBuf> {
        if !folder.is_dir() {
            self.complain(folder, "is not a folder");
            return Vec::new();
        }
        entries(folder).unwrap_or_else(|problem| {
            self.problems.push(problem);
            Vec::new()
        })
    }

    fn complain(&mut self, path: &Path, problem: &str) {
        self.problems.push(format!("{}: {problem}", path.display()));
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
