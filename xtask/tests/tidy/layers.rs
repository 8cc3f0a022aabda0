//! Tests the layers of the core, which are listed in `crates/README.md`, and those of the syntax crate, which are listed in
//! its `lib.rs`.

use crate::imports::{Import, Imports};
use crate::{assert_none, workspace};

const CORE: &str = "crates/ccdef-core";
const SYNTAX: &str = "crates/ccdef-syntax";

/// A row of the table of layers.
struct Layer {
    number: usize,
    name: String,
    description: String,
}

fn layers() -> Vec<Layer> {
    let page = workspace().read("crates/README.md").expect("crates/README.md lists the layers");
    let rows = page.lines().filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [number, name, description] = cells.as_slice() else { return None };
        let (number, name) = (number.parse().ok()?, name.trim_matches('`').to_owned());
        Some(Layer { number, name, description: (*description).to_owned() })
    });
    let rows: Vec<Layer> = rows.collect();
    assert!(rows.len() > 7, "crates/README.md lists the layers of the core");
    rows
}

/// The layers of the syntax crate; each has its own number.
fn syntax_layers() -> Vec<Layer> {
    let file = format!("{SYNTAX}/src/lib.rs");
    let text = workspace().read(&file).expect("the documentation of the crate lists its layers");
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! | `")?.strip_suffix(" |")?.split_once("` | "));
    let rows: Vec<Layer> = (1..)
        .zip(rows)
        .map(|(number, (name, description))| Layer { number, name: name.into(), description: description.into() })
        .collect();
    assert!(rows.len() > 7, "{file} lists the layers of the crate");
    rows
}

#[test]
fn no_module_of_the_core_uses_a_higher_layer() {
    assert_no_higher_layer(CORE, &layers());
}

#[test]
fn no_module_of_the_syntax_crate_uses_a_higher_layer() {
    assert_no_higher_layer(SYNTAX, &syntax_layers());
}

#[track_caller]
fn assert_no_higher_layer(folder: &str, layers: &[Layer]) {
    let imports = Imports::of(folder);
    let layer = |path: &[String]| layers.iter().find(|layer| path.first() == Some(&layer.name));
    let mut wrong = Vec::new();
    for import in &imports.all {
        let (Some(own), Some(used)) = (layer(&import.module), layer(&import.path)) else { continue };
        if own.name != used.name && used.number >= own.number {
            wrong.push(format!(
                "{}: the layer `{}` must not use the layer `{}`",
                location(&imports, import),
                own.name,
                used.name
            ));
        }
    }
    assert_none(&wrong);
}

fn location(imports: &Imports, import: &Import) -> String {
    let file = imports.file_of(&import.module).unwrap_or_default();
    format!("{file}:{}", import.line)
}

#[test]
fn every_module_of_the_core_belongs_to_a_layer() {
    assert_complete(CORE, &layers(), "crates/README.md");
}

#[test]
fn every_module_of_the_syntax_crate_belongs_to_a_layer() {
    assert_complete(SYNTAX, &syntax_layers(), "its `lib.rs`");
}

/// Every module is a layer, and every layer is a module.
#[track_caller]
fn assert_complete(folder: &str, layers: &[Layer], list: &str) {
    let imports = Imports::of(folder);
    let gone = layers.iter().filter(|layer| !imports.files.contains_key([layer.name.clone()].as_slice()));
    let mut wrong: Vec<String> =
        gone.map(|layer| format!("remove `{}` from the layers in {list}", layer.name)).collect();
    let tops = imports.files.keys().filter_map(|module| module.first());
    let unknown = tops.filter(|top| layers.iter().all(|layer| layer.name != **top));
    wrong.extend(unknown.map(|top| format!("add `{top}` to the layers in {list}")));
    assert_none(&wrong);
}

#[test]
fn every_layer_has_a_short_description() {
    let mut wrong = Vec::new();
    for layer in layers() {
        let file = format!("{CORE}/src/{}.rs", layer.name);
        let text = workspace().read(&file).expect("a layer has a module file");
        let purpose: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect();
        if !(3..=6).contains(&purpose.len()) {
            wrong.push(format!("{file}: describe the layer in about three `//!` lines"));
        }
        if purpose.first().is_none_or(|first| first.trim_end_matches('.') != layer.description) {
            wrong.push(format!("{file}: its first line and its row in crates/README.md must be equal"));
        }
    }
    assert_none(&wrong);
}
