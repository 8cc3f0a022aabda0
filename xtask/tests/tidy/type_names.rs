//! Tests that the name of a type has one meaning in the whole workspace.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};
use syn::{Attribute, File, Item};

use crate::assert_none;
use crate::sources::{is_test, is_test_file, texts};

/// Names that several files may declare, each with the reason.
const ALLOWED: &[(&str, &str)] = &[];

/// The types that a file declares outside its tests.
#[derive(Default)]
struct Declared(BTreeSet<String>);

impl<'ast> Visit<'ast> for Declared {
    fn visit_item(&mut self, item: &'ast Item) {
        let (attributes, name): (&[Attribute], _) = match item {
            Item::Struct(item) => (&item.attrs, Some(&item.ident)),
            Item::Enum(item) => (&item.attrs, Some(&item.ident)),
            Item::Union(item) => (&item.attrs, Some(&item.ident)),
            Item::Trait(item) => (&item.attrs, Some(&item.ident)),
            Item::Type(item) => (&item.attrs, Some(&item.ident)),
            Item::Mod(item) => (&item.attrs, None),
            Item::Fn(item) => (&item.attrs, None),
            _ => (&[], None),
        };
        if attributes.iter().any(is_test) {
            return;
        }
        self.0.extend(name.map(ToString::to_string));
        visit::visit_item(self, item);
    }
}

fn declared(file: &File) -> BTreeSet<String> {
    let mut declared = Declared::default();
    declared.visit_file(file);
    declared.0
}

/// The files that declare each type.
fn declarations(sources: &[(String, String)]) -> BTreeMap<String, Vec<&str>> {
    let mut files: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (file, text) in sources.iter().filter(|(file, _)| !is_test_file(file)) {
        let parsed = syn::parse_file(text).expect("sources compile");
        for name in declared(&parsed) {
            files.entry(name).or_default().push(file);
        }
    }
    files
}

fn problems(sources: &[(String, String)], allowed: &[(&str, &str)]) -> Vec<String> {
    let mut declarations = declarations(sources);
    declarations.retain(|_, files| files.len() > 1);
    let is_allowed = |name: &str| allowed.iter().any(|(allowed, _)| *allowed == name);
    let repeated = declarations.iter().filter(|(name, _)| !is_allowed(name));
    let outdated = allowed.iter().filter(|(name, _)| !declarations.contains_key(*name));
    let repeated = repeated
        .map(|(name, files)| format!("`{name}` is declared in {}: rename all but one of them", files.join(" and ")));
    let outdated = outdated.map(|(name, _)| format!("`{name}` is declared at most once: remove it from `ALLOWED`"));
    repeated.chain(outdated).collect()
}

#[test]
fn every_type_has_a_name_of_its_own() {
    assert_none(&problems(&texts(&[".rs"]), ALLOWED));
}

#[test]
fn repeated_names_and_outdated_exceptions_are_reported() {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let sources = [
        file("a/src/a.rs", "struct One; mod inner { enum Two {} } impl Iterator for One { type Item = u8; }"),
        file("a/src/b.rs", "trait One {} type Item = u8; #[cfg(test)] mod tests { struct Two; struct Three; }"),
        file("a/src/c.rs", "#[cfg(all(test, unix))] struct Two; fn three() { union Three { a: u8 } }"),
        file("a/tests/d.rs", "struct One; struct Two;"),
        file("a/src/e/tests.rs", "struct One; struct Two;"),
    ];
    let one = "`One` is declared in a/src/a.rs and a/src/b.rs: rename all but one of them";
    assert_eq!(problems(&sources, &[]), [one]);
    assert_eq!(problems(&sources, &[("One", "a reason")]), [""; 0]);
    let two = "`Two` is declared at most once: remove it from `ALLOWED`";
    assert_eq!(problems(&sources, &[("Two", "a reason")]), [one, two]);
}
