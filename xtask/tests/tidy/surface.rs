//! What others write and read can gain a field without breaking them.

use syn::{Attribute, Field, Fields, Item, ItemEnum, ItemStruct, Visibility};
use xtask::workspace::Workspace;

use crate::{assert_none, workspace};

/// The public items of the published crates, each with its file. What is compiled for tests alone is nobody's.
fn items(workspace: &Workspace) -> Vec<(String, Item)> {
    let files = workspace.files().expect("the workspace has files");
    let is_source =
        |file: &String| file.starts_with("crates/") && file.contains("/src/") && file.strip_suffix(".rs").is_some();
    let mut items = Vec::new();
    for file in files.into_iter().filter(is_source) {
        let text = workspace.read(&file).expect("a source is text");
        let parsed = syn::parse_file(&text).expect("a source is Rust");
        items.extend(parsed.items.into_iter().map(|item| (file.clone(), item)));
    }
    items
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_open(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("non_exhaustive"))
}

/// A field that no table names, so that each one ends in `..EMPTY`.
fn is_spare(field: &Field) -> bool {
    field.ident.as_ref().is_some_and(|name| name == "more")
}

/// Whether others can write every field of it, or take it apart.
fn is_closed_struct(item: &ItemStruct) -> bool {
    let Fields::Named(fields) = &item.fields else { return false };
    let fields = &fields.named;
    let is_whole = !fields.is_empty() && fields.iter().all(|field| is_public(&field.vis));
    is_public(&item.vis) && is_whole && !is_open(&item.attrs) && !fields.iter().any(is_spare)
}

#[test]
fn every_public_struct_can_gain_a_field() {
    let closed = items(&workspace()).into_iter().filter_map(|(file, item)| match item {
        Item::Struct(item) if is_closed_struct(&item) => Some(format!(
            "{file}: `{}` has only public fields: add `#[non_exhaustive]`, and a constructor if others make it",
            item.ident
        )),
        _ => None,
    });
    assert_none(&closed.collect::<Vec<_>>());
}

/// The variants with several parts that can gain none.
fn closed_variants(item: &ItemEnum) -> impl Iterator<Item = String> {
    let closed = item.variants.iter().filter(|variant| variant.fields.len() > 1 && !is_open(&variant.attrs));
    closed.map(|variant| format!("{}::{}", item.ident, variant.ident))
}

#[test]
fn every_variant_of_a_table_with_several_parts_can_gain_one() {
    let tables = items(&workspace()).into_iter().filter(|(file, _)| file.starts_with("crates/ccdef-core/src/tables/"));
    let closed = tables.flat_map(|(file, item)| match item {
        Item::Enum(item) if is_public(&item.vis) => {
            closed_variants(&item).map(|name| format!("{file}: `{name}` needs `#[non_exhaustive]`")).collect()
        }
        _ => Vec::new(),
    });
    assert_none(&closed.collect::<Vec<_>>());
}

#[test]
fn a_struct_is_closed_unless_it_says_otherwise() {
    let is_closed = |text: &str| is_closed_struct(&syn::parse_str(text).expect("a struct"));
    assert!(is_closed("pub struct A { pub b: u8 }"));
    for open in [
        "#[non_exhaustive] pub struct A { pub b: u8 }",
        "pub struct A { pub b: u8, c: u8 }",
        "pub struct A { pub b: u8, pub more: () }",
        "pub(crate) struct A { pub b: u8 }",
        "pub struct A(pub u8);",
    ] {
        assert!(!is_closed(open), "{open}");
    }
}
