//! The paths that one file names: in `use` declarations, in code and in macro calls, test code apart.

use proc_macro2::{Ident, Spacing, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, ItemMacro, ItemMod, ItemUse, Macro, Path, UseTree, Visibility};

/// A path as it is written.
#[derive(Debug)]
pub(crate) struct NamedPath {
    /// The module that names it, which may be an inner one of the file.
    pub(crate) module: Vec<String>,
    /// The line.
    pub(crate) line: usize,
    /// Its parts: `super::page::title` is `["super", "page", "title"]`.
    pub(crate) parts: Vec<String>,
    /// The name under which a `pub use` hands it on.
    pub(crate) reexported_as: Option<String>,
}

/// Every path that `file` names, which is the module `module`.
pub(crate) fn named_paths(module: &[String], file: &File) -> Vec<NamedPath> {
    let mut reader = Reader { module: module.to_vec(), paths: Vec::new() };
    reader.visit_file(file);
    reader.paths
}

/// Whether an item is compiled for tests only.
pub(crate) fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || (attribute.path().is_ident("cfg")
                && attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test"))
    })
}

struct Reader {
    module: Vec<String>,
    paths: Vec<NamedPath>,
}

impl Reader {
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

    /// The paths among the tokens of a macro call, whose grammar nobody knows: `a::b` wherever it is written.
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

    /// A path outside of `use`; a single name says nothing that its import does not.
    fn path(&mut self, parts: &[Ident]) {
        if parts.len() > 1 {
            self.add(&parts.iter().collect::<Vec<_>>(), None);
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
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
        // What `macro_rules!` writes is named by whoever calls it.
        if item.ident.is_none() {
            visit::visit_item_macro(self, item);
        }
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
        macro_rules! rule { () => { $crate::rule::new() } }
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
    ];
    assert_eq!(found, expected);
}
