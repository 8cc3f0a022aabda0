//! The dependencies between the files of a crate, without test code.
//!
//! A file depends on another file if it refers to one of its definitions: imported with `use`, by a path in code (`crate::…`,
//! `super::…`, or a submodule as in `import::items(…)`), or re-exported with `pub use`. A re-exported name belongs to the
//! file that defines it.

use std::collections::BTreeMap;

use syn::{File, Item};

use crate::workspace;
pub(crate) use paths::is_test;
use paths::{NamedPath, named_paths};

mod paths;

/// A path of the crate in one of its files: `crate::text::nearest` is `["text", "nearest"]`.
#[derive(Debug, Clone)]
pub(crate) struct Import {
    /// The module that contains it.
    pub(crate) module: Vec<String>,
    /// Its line.
    pub(crate) line: usize,
    /// The path, from the root of the crate.
    pub(crate) path: Vec<String>,
}

/// The modules of a crate, and the paths in them.
#[derive(Debug, Default)]
pub(crate) struct Imports {
    /// The files, by module.
    pub(crate) files: BTreeMap<Vec<String>, String>,
    /// All paths.
    pub(crate) all: Vec<Import>,
    /// The re-exports: module and name, with the path of the definition.
    reexports: BTreeMap<(Vec<String>, String), Vec<String>>,
}

impl Imports {
    /// Reads the sources of the crate in `folder`.
    pub(crate) fn of(folder: &str) -> Self {
        let workspace = workspace();
        let root = format!("{folder}/src/");
        let files = workspace.files().expect("the workspace has files");
        let mut imports = Self::default();
        for file in files.iter().filter(|file| file.starts_with(&root)) {
            if let Some(module) = file[root.len()..].strip_suffix(".rs").and_then(module) {
                imports.files.insert(module, file.clone());
            }
        }
        for (module, file) in imports.files.clone() {
            let text = workspace.read(&file).expect("a source file is text");
            let parsed = syn::parse_file(&text).expect("a source file is Rust");
            imports.read(&module, &parsed);
        }
        imports
    }

    fn read(&mut self, module: &[String], file: &File) {
        for item in &file.items {
            if let Item::Mod(inner) = item
                && inner.content.is_none()
                && is_test(&inner.attrs)
            {
                let removed: Vec<String> = [module, &[inner.ident.to_string()]].concat();
                self.files.retain(|known, _| !known.starts_with(&removed));
            }
        }
        if self.files.contains_key(module) {
            for path in named_paths(module, file) {
                self.add(path);
            }
        }
    }

    fn add(&mut self, named: NamedPath) {
        let NamedPath { module, line, parts, reexported_as } = named;
        let Some(path) = self.absolute(&module, &parts) else { return };
        if let Some(name) = reexported_as {
            self.reexports.insert((module.clone(), name), path.clone());
        }
        self.all.push(Import { module, line, path });
    }

    /// The path from the root of the crate; `None` for other crates and local names.
    fn absolute(&self, module: &[String], path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([module, rest].concat()),
            "super" => {
                let ups = path.iter().take_while(|part| *part == "super").count();
                let base = &module[..module.len().checked_sub(ups)?];
                Some([base, &path[ups..]].concat())
            }
            _ => Some([module, path].concat()).filter(|path| self.files.contains_key(&path[..=module.len()])),
        }
    }

    /// The file of a module, or the file that defines a name. Re-exports are followed.
    pub(crate) fn file_of(&self, path: &[String]) -> Option<&str> {
        let mut path = path.to_vec();
        for _ in 0..8 {
            let length = (0..=path.len()).rev().find(|length| self.files.contains_key(&path[..*length]))?;
            let (module, rest) = path.split_at(length);
            let reexport = rest.first().and_then(|name| self.reexports.get(&(module.to_vec(), name.clone())));
            match reexport {
                Some(target) => path = [target, &rest[1..]].concat(),
                None => return self.files.get(module).map(String::as_str),
            }
        }
        None
    }
}

/// The module of a file below `src`; `None` for a binary.
fn module(path: &str) -> Option<Vec<String>> {
    match path {
        "lib" => Some(Vec::new()),
        "main" => None,
        path if path.starts_with("bin/") => None,
        path => Some(path.split('/').map(str::to_owned).collect()),
    }
}
