//! Which file of a crate names what of which other file: `use` declarations and paths, test code apart.

use std::collections::BTreeMap;

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, ItemMod, ItemUse, Path, UseTree, Visibility};

use crate::workspace;

/// A path inside a crate as one of its files names it: `crate::text::nearest` is `["text", "nearest"]`.
#[derive(Debug, Clone)]
pub(crate) struct Import {
    /// The module that names it.
    pub(crate) module: Vec<String>,
    /// The line.
    pub(crate) line: usize,
    /// What is named, from the root of the crate.
    pub(crate) path: Vec<String>,
    /// Whether the name is only handed on to others.
    pub(crate) is_reexport: bool,
}

/// The modules of a crate and what they name of each other.
#[derive(Debug, Default)]
pub(crate) struct Imports {
    /// The files, by module.
    pub(crate) files: BTreeMap<Vec<String>, String>,
    /// Everything that is named, by file.
    pub(crate) all: Vec<Import>,
    /// What a module hands on: module and name, and the path that the name stands for.
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
                let gone: Vec<String> = [module, &[inner.ident.to_string()]].concat();
                self.files.retain(|known, _| !known.starts_with(&gone));
            }
        }
        if self.files.contains_key(module) {
            let mut reader = Reader { module: module.to_vec(), imports: self };
            reader.visit_file(file);
        }
    }

    /// The file that holds a module or whose module defines a name, with re-exports followed.
    pub(crate) fn file_of(&self, path: &[String]) -> Option<&str> {
        let mut path = path.to_vec();
        for _ in 0..8 {
            let length = (0..=path.len()).rev().find(|length| self.files.contains_key(&path[..*length]))?;
            let (module, rest) = path.split_at(length);
            let handed_on = rest.first().and_then(|name| self.reexports.get(&(module.to_vec(), name.clone())));
            match handed_on {
                Some(target) => path = [target, &rest[1..]].concat(),
                None => return self.files.get(module).map(String::as_str),
            }
        }
        None
    }

    fn is_module(&self, path: &[String]) -> bool {
        self.files.contains_key(path)
    }
}

/// The module of a file below `src`; `None` for a program of its own.
fn module(path: &str) -> Option<Vec<String>> {
    match path {
        "lib" => Some(Vec::new()),
        "main" => None,
        path if path.starts_with("bin/") => None,
        path => Some(path.split('/').map(str::to_owned).collect()),
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || (attribute.path().is_ident("cfg")
                && attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test"))
    })
}

struct Reader<'i> {
    module: Vec<String>,
    imports: &'i mut Imports,
}

impl Reader<'_> {
    /// The path from the root of the crate; `None` for other crates and local names.
    fn absolute(&self, path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let child = || [self.module.as_slice(), std::slice::from_ref(first)].concat();
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([self.module.as_slice(), rest].concat()),
            "super" => {
                let ups = path.iter().take_while(|segment| *segment == "super").count();
                let base = &self.module[..self.module.len().checked_sub(ups)?];
                Some([base, &path[ups..]].concat())
            }
            _ if self.imports.is_module(&child()) => Some([child().as_slice(), rest].concat()),
            _ => None,
        }
    }

    fn add(&mut self, path: &[String], name: Option<&str>, line: usize, is_reexport: bool) {
        let Some(path) = self.absolute(path) else { return };
        if let (true, Some(name)) = (is_reexport, name) {
            self.imports.reexports.insert((self.module.clone(), name.to_owned()), path.clone());
        }
        self.imports.all.push(Import { module: self.module.clone(), line, path, is_reexport });
    }

    fn tree(&mut self, prefix: &[String], tree: &UseTree, is_reexport: bool) {
        let line = tree.span().start().line;
        let with = |name: String| [prefix, &[name]].concat();
        match tree {
            UseTree::Path(path) => self.tree(&with(path.ident.to_string()), &path.tree, is_reexport),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(prefix, tree, is_reexport)),
            UseTree::Name(name) if name.ident == "self" => self.add(prefix, None, line, is_reexport),
            UseTree::Name(name) => {
                let name = name.ident.to_string();
                self.add(&with(name.clone()), Some(&name), line, is_reexport);
            }
            UseTree::Rename(renamed) => {
                let new = renamed.rename.to_string();
                self.add(&with(renamed.ident.to_string()), Some(&new), line, is_reexport);
            }
            UseTree::Glob(_) => self.add(prefix, None, line, is_reexport),
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes = match item {
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Mod(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            _ => &Vec::new(),
        };
        if !is_test(attributes) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, inner: &'ast ItemMod) {
        self.module.push(inner.ident.to_string());
        visit::visit_item_mod(self, inner);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let is_reexport = !matches!(item.vis, Visibility::Inherited);
        self.tree(&[], &item.tree, is_reexport);
    }

    fn visit_path(&mut self, path: &'ast Path) {
        let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        // A module that calls its own parts by name, as in `import::items(…)`, is one unit with them.
        if segments.len() > 1 && ["crate", "super"].contains(&segments[0].as_str()) {
            self.add(&segments, None, path.span().start().line, false);
        }
        visit::visit_path(self, path);
    }
}
