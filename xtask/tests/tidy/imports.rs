//! The dependencies between the files of a crate, without test code.
//!
//! A file depends on another file if it refers to one of its definitions: imported with `use`, by a path in code (`crate::…`,
//! `super::…`, or a submodule as in `import::items(…)`), or re-exported with `pub use`. A re-exported name belongs to the
//! file that defines it. So does an exported macro, and a method that is called on `self`.

use std::collections::BTreeMap;

use syn::{File, Item};

use crate::workspace;
use methods::{ImplBlock, impl_blocks};
pub(crate) use paths::is_test;
use paths::{NamedPath, exported_macros, named_paths};

mod methods;
mod paths;

/// Macros that a file may use without depending on the file that defines them.
///
/// `register_profile!` is part of the tables, so that a crate with tables only can call it without the engine. In a crate
/// with rules it expands to this macro, which is part of the engine.
const INDEPENDENT_MACROS: &[&str] = &["__register_rules"];

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
    /// The exported macros: name, with the paths of its definitions, of which one is compiled.
    macros: BTreeMap<String, Vec<Vec<String>>>,
    impls: Vec<ImplBlock>,
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
        imports.add_macros();
        imports.add_methods();
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
            for name in exported_macros(file) {
                self.macros.entry(name.clone()).or_default().push([module, &[name]].concat());
            }
            self.impls.extend(impl_blocks(module, file));
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

    /// Replaces the paths of exported macros by those of their definitions.
    fn add_macros(&mut self) {
        for import in std::mem::take(&mut self.all) {
            match import.path.as_slice() {
                [name] if INDEPENDENT_MACROS.contains(&name.as_str()) => {}
                [name] if self.macros.contains_key(name) => {
                    let defined = self.macros[name].iter();
                    self.all.extend(defined.map(|path| Import { path: path.clone(), ..import.clone() }));
                }
                _ => self.all.push(import),
            }
        }
    }

    /// Adds a path for each method that is called on `self` and defined in an `impl` block of another file.
    fn add_methods(&mut self) {
        let owners: Vec<Option<String>> = self.impls.iter().map(|block| self.owner(block)).collect();
        let blocks = || owners.iter().zip(&self.impls).filter_map(|(owner, block)| Some((owner.as_ref()?, block)));
        let mut added = Vec::new();
        for (owner, block) in blocks() {
            for (name, line) in &block.calls {
                let defines =
                    |(other, defining): &(&String, &ImplBlock)| *other == owner && defining.defines.contains(name);
                added.extend(blocks().filter(defines).map(|(_, defining)| Import {
                    module: block.module.clone(),
                    line: *line,
                    path: [defining.module.as_slice(), std::slice::from_ref(name)].concat(),
                }));
            }
        }
        self.all.extend(added);
    }

    /// The type of an `impl` block: the file that defines it, and its name.
    fn owner(&self, block: &ImplBlock) -> Option<String> {
        let (first, rest) = block.type_path.split_first()?;
        let imported =
            self.all.iter().find(|import| import.module == block.module && import.path.last() == Some(first));
        let path = match imported {
            Some(import) => [import.path.as_slice(), rest].concat(),
            None => self
                .absolute(&block.module, &block.type_path)
                .unwrap_or_else(|| [block.module.as_slice(), &block.type_path].concat()),
        };
        Some(format!("{} {}", self.file_of(&path)?, path.last()?))
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
