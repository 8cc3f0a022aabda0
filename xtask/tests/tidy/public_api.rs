//! Tests that fields can be added to public types without breaking other crates.

use syn::{Attribute, Field, Fields, Item, ItemEnum, ItemStruct, Visibility};
use xtask::workspace::Workspace;

use crate::{assert_none, workspace};

/// The items of the published crates, each with its file. Items in inline test modules are not included.
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

fn is_non_exhaustive(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("non_exhaustive"))
}

/// Whether this is the private-by-convention field `more`, which makes every literal end with `..EMPTY`.
fn is_reserved_field(field: &Field) -> bool {
    field.ident.as_ref().is_some_and(|name| name == "more")
}

/// Whether other crates can set all its fields, or match them exhaustively.
fn is_exhaustive_struct(item: &ItemStruct) -> bool {
    let Fields::Named(fields) = &item.fields else { return false };
    let fields = &fields.named;
    let is_public_only = !fields.is_empty() && fields.iter().all(|field| is_public(&field.vis));
    is_public(&item.vis) && is_public_only && !is_non_exhaustive(&item.attrs) && !fields.iter().any(is_reserved_field)
}

#[test]
fn fields_can_be_added_to_every_public_struct() {
    let exhaustive = items(&workspace()).into_iter().filter_map(|(file, item)| match item {
        Item::Struct(item) if is_exhaustive_struct(&item) => Some(format!(
            "{file}: `{}` has only public fields: add `#[non_exhaustive]`, and a constructor if other crates create it",
            item.ident
        )),
        _ => None,
    });
    assert_none(&exhaustive.collect::<Vec<_>>());
}

/// The variants with several fields to which none can be added.
fn exhaustive_variants(item: &ItemEnum) -> impl Iterator<Item = String> {
    let exhaustive =
        item.variants.iter().filter(|variant| variant.fields.len() > 1 && !is_non_exhaustive(&variant.attrs));
    exhaustive.map(|variant| format!("{}::{}", item.ident, variant.ident))
}

#[test]
fn fields_can_be_added_to_every_variant_of_a_table_with_several_fields() {
    let tables = items(&workspace()).into_iter().filter(|(file, _)| file.starts_with("crates/ccdef-core/src/tables/"));
    let exhaustive = tables.flat_map(|(file, item)| match item {
        Item::Enum(item) if is_public(&item.vis) => {
            exhaustive_variants(&item).map(|name| format!("{file}: add `#[non_exhaustive]` to `{name}`")).collect()
        }
        _ => Vec::new(),
    });
    assert_none(&exhaustive.collect::<Vec<_>>());
}

#[test]
fn only_public_structs_with_public_fields_are_exhaustive() {
    let is_exhaustive = |text: &str| is_exhaustive_struct(&syn::parse_str(text).expect("a struct"));
    assert!(is_exhaustive("pub struct A { pub b: u8 }"));
    for extensible in [
        "#[non_exhaustive] pub struct A { pub b: u8 }",
        "pub struct A { pub b: u8, c: u8 }",
        "pub struct A { pub b: u8, pub more: () }",
        "pub(crate) struct A { pub b: u8 }",
        "pub struct A(pub u8);",
    ] {
        assert!(!is_exhaustive(extensible), "{extensible}");
    }
}
