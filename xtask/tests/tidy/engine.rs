//! A profile turns on the feature `engine` of the core where its code needs it, and nowhere else. Builds of the whole
//! workspace do not show either mistake, because one profile turns it on for all.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, Macro, Meta, Path, UseName, UsePath, UseRename, UseTree};
use toml::Table;

use crate::imports::is_test;
use crate::{assert_none, workspace};

const FEATURE: &str = "engine";

/// The names that a source uses, test code apart; of a path only where it begins.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    fn of(items: &[Item]) -> BTreeSet<String> {
        let mut names = Self::default();
        for item in items {
            names.visit_item(item);
        }
        names.0
    }

    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Ident(name) => drop(self.0.insert(name.to_string())),
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item(&mut self, item: &'ast Item) {
        if !matches!(item, Item::Mod(item) if is_test(&item.attrs)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_path(&mut self, path: &'ast Path) {
        self.0.extend(path.segments.first().map(|first| first.ident.to_string()));
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.visit_path(&call.path);
        self.tokens(call.tokens.clone());
    }

    fn visit_use_path(&mut self, path: &'ast UsePath) {
        self.0.insert(path.ident.to_string());
        visit::visit_use_path(self, path);
    }

    fn visit_use_name(&mut self, name: &'ast UseName) {
        self.0.insert(name.ident.to_string());
    }
}

fn items(file: &str) -> Vec<Item> {
    let text = workspace().read(file).expect("a source is text");
    syn::parse_file(&text).expect("a source is Rust").items
}

fn needs_feature(attribute: &Attribute) -> bool {
    matches!(&attribute.meta, Meta::List(list) if list.tokens.to_string().contains(FEATURE))
}

/// What the prelude has only with the feature, and the module of the same name.
fn engine_names() -> BTreeSet<String> {
    let mut names = BTreeSet::from([FEATURE.to_owned()]);
    for item in items("crates/ccdef-core/src/prelude.rs") {
        if let Item::Use(item) = item
            && item.attrs.iter().any(needs_feature)
        {
            names.extend(imported(&item.tree));
        }
    }
    names
}

/// The names that a `use` brings into scope.
fn imported(tree: &UseTree) -> Vec<String> {
    match tree {
        UseTree::Path(path) => imported(&path.tree),
        UseTree::Group(group) => group.items.iter().flat_map(imported).collect(),
        UseTree::Name(UseName { ident }) | UseTree::Rename(UseRename { rename: ident, .. }) => vec![ident.to_string()],
        UseTree::Glob(_) => Vec::new(),
    }
}

fn turns_it_on(id: &str) -> bool {
    let manifest = workspace().read(format!("profiles/{id}/Cargo.toml")).expect("a profile has a manifest");
    let manifest: Table = manifest.parse().expect("a manifest is TOML");
    let features = manifest["dependencies"]["ccdef-core"].get("features").and_then(|features| features.as_array());
    features.is_some_and(|features| features.iter().any(|feature| feature.as_str() == Some(FEATURE)))
}

#[test]
fn profiles_turn_on_the_engine_where_their_code_needs_it() {
    let workspace = workspace();
    let (files, engine) = (workspace.files().expect("the workspace has files"), engine_names());
    let mut problems = Vec::new();
    for id in workspace.names("profiles").expect("profiles/ is a folder") {
        let folder = format!("profiles/{id}/src/");
        let sources = files.iter().filter(|file| file.starts_with(&folder));
        let used: BTreeSet<String> = sources.flat_map(|file| Names::of(&items(file))).collect();
        let needed: Vec<&String> = used.intersection(&engine).collect();
        if turns_it_on(&id) == needed.is_empty() {
            problems.push(format!("profiles/{id}/Cargo.toml: the feature `{FEATURE}` is for these names: {needed:?}"));
        }
    }
    assert_none(&problems);
}
