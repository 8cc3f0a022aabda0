//! The paths in a file: in `use` declarations, in code, in macro calls and after `$crate` in macros, without test code.

use proc_macro2::{Ident, Spacing, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, ItemMacro, ItemMod, ItemUse, Macro, Path, UseTree, Visibility};

/// A path as written in the file.
#[derive(Debug)]
pub(crate) struct NamedPath {
    /// The module that contains it, which can be an inline module of the file.
    pub(crate) module: Vec<String>,
    /// Its line.
    pub(crate) line: usize,
    /// Its parts: `super::page::title` is `["super", "page", "title"]`.
    pub(crate) parts: Vec<String>,
    /// The name under which a `pub use` re-exports it.
    pub(crate) reexported_as: Option<String>,
}

/// All paths in `file`, the file of `module`.
pub(crate) fn named_paths(module: &[String], file: &File) -> Vec<NamedPath> {
    let mut collector = PathCollector { module: module.to_vec(), paths: Vec::new() };
    collector.visit_file(file);
    collector.paths
}

/// The names of the macros that `file` exports from the root of its crate.
pub(crate) fn exported_macros(file: &File) -> impl Iterator<Item = String> {
    file.items.iter().filter_map(|item| match item {
        Item::Macro(defined) if defined.attrs.iter().any(|attribute| attribute.path().is_ident("macro_export")) => {
            defined.ident.as_ref().map(ToString::to_string)
        }
        _ => None,
    })
}

/// Whether an item is compiled for tests only.
pub(crate) fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || (attribute.path().is_ident("cfg")
                && attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test"))
    })
}

struct PathCollector {
    module: Vec<String>,
    paths: Vec<NamedPath>,
}

impl PathCollector {
    fn add(&mut self, parts: &[&Ident], reexported_as: Option<&Ident>) {
        let Some(first) = parts.first() else { return };
        self.paths.push(NamedPath {
            module: self.module.clone(),
            line: first.span().start().line,
            parts: parts.iter().map(ToString::to_string).collect(),
            reexported_as: reexported_as.map(ToString::to_string),
        });
    }

    fn tree<'t>(&mut self, prefix: &[&'t Ident], tree: &'t UseTree, is_reexport: bool) {
        let with = |name| [prefix, &[name]].concat();
        match tree {
            UseTree::Path(path) => self.tree(&with(&path.ident), &path.tree, is_reexport),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.tree(prefix, tree, is_reexport)),
            UseTree::Name(name) if name.ident == "self" => {
                self.add(prefix, prefix.last().copied().filter(|_| is_reexport));
            }
            UseTree::Name(name) => self.add(&with(&name.ident), Some(&name.ident).filter(|_| is_reexport)),
            UseTree::Rename(name) => self.add(&with(&name.ident), Some(&name.rename).filter(|_| is_reexport)),
            UseTree::Glob(_) => self.add(prefix, None),
        }
    }

    /// The paths in the tokens of a macro call. Its grammar is unknown, so every `a::b` counts.
    fn tokens(&mut self, tokens: TokenStream) {
        let (mut path, mut is_joined) = (Vec::new(), false);
        for token in tokens {
            match token {
                TokenTree::Ident(part) => {
                    if !is_joined {
                        self.path(&std::mem::take(&mut path));
                    }
                    path.push(part);
                    is_joined = false;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => is_joined |= mark.spacing() == Spacing::Joint,
                TokenTree::Group(group) => {
                    self.path(&std::mem::take(&mut path));
                    self.tokens(group.stream());
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => self.path(&std::mem::take(&mut path)),
            }
        }
        self.path(&path);
    }

    /// A path outside `use`. A single name is skipped, because its import is counted.
    fn path(&mut self, parts: &[Ident]) {
        if parts.len() > 1 {
            self.add(&parts.iter().collect::<Vec<_>>(), None);
        }
    }
}

impl<'ast> Visit<'ast> for PathCollector {
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
        self.tree(&[], &item.tree, !matches!(item.vis, Visibility::Inherited));
    }

    fn visit_item_macro(&mut self, item: &'ast ItemMacro) {
        if item.ident.is_none() {
            visit::visit_item_macro(self, item);
            return;
        }
        // Other paths in `macro_rules!` belong to the code that calls the macro.
        let before = std::mem::take(&mut self.paths);
        self.tokens(item.mac.tokens.clone());
        self.paths.retain(|path| path.parts.first().is_some_and(|first| first == "crate"));
        self.paths.splice(0..0, before);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }

    fn visit_path(&mut self, path: &'ast Path) {
        self.path(&path.segments.iter().map(|segment| segment.ident.clone()).collect::<Vec<_>>());
        visit::visit_path(self, path);
    }
}

#[test]
fn paths_are_found_in_declarations_code_and_macro_calls_but_not_in_tests() {
    let file = "
        pub use page::Page;
        use super::{title, list::*};
        fn write() -> text::Line { self::table::rows(); format!(\"{}\", json::of(crate::TOOL)) }
        register!(PAGE, rules: [&late::LATE]);
        macro_rules! rule { ($name:ident) => { $crate::rule::new(own::$name) } }
        #[cfg(test)]
        mod tests { use super::sample; }
    ";
    let file = syn::parse_file(file).expect("the example is Rust");
    let found: Vec<String> = named_paths(&[], &file).iter().map(|path| path.parts.join("::")).collect();
    let expected = [
        "page::Page",
        "super::title",
        "super::list",
        "text::Line",
        "self::table::rows",
        "json::of",
        "crate::TOOL",
        "late::LATE",
        "crate::rule::new",
    ];
    assert_eq!(found, expected);
}
