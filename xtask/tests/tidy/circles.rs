//! Files do not name each other in a circle: what a file needs can be read without it. [`crate::imports`] says what counts;
//! a module file that hands on what its parts hold, or calls them, therefore holds nothing that they need.

use std::collections::{BTreeMap, BTreeSet};

use crate::imports::Imports;
use crate::{assert_none, workspace};

/// Folders whose files may form a circle, and how many of them at most.
const ALLOWED: &[(&str, usize)] = &[
    // A rule's context holds options, options hold suppressions, a suppression is matched against what was found.
    ("crates/ccdef-core/src/rule/", 9),
];

type Graph = BTreeMap<String, BTreeSet<String>>;

/// Every file of a crate with those that define what it names.
fn graph(folder: &str) -> Graph {
    let imports = Imports::of(folder);
    let mut graph = Graph::new();
    for import in &imports.all {
        if let (Some(from), Some(to)) = (imports.file_of(&import.module), imports.file_of(&import.path))
            && from != to
        {
            graph.entry(from.to_owned()).or_default().insert(to.to_owned());
        }
    }
    graph
}

/// Everything that is reached from `start`, over one step or more.
fn reached<'g>(graph: &'g Graph, start: &'g str) -> BTreeSet<&'g str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![start];
    while let Some(file) = open.pop() {
        let next = graph.get(file).into_iter().flatten();
        open.extend(next.map(String::as_str).filter(|file| reached.insert(*file)));
    }
    reached
}

/// The sets of files that reach each other.
fn circles(graph: &Graph) -> BTreeSet<Vec<&str>> {
    let all: BTreeMap<&str, BTreeSet<&str>> = graph.keys().map(|file| (file.as_str(), reached(graph, file))).collect();
    let in_circle = all.iter().filter(|(file, reached)| reached.contains(*file));
    let circle = in_circle.map(|(file, reached)| {
        let back = |other: &&str| all.get(other).is_some_and(|others| others.contains(file));
        reached.iter().copied().filter(back).collect()
    });
    circle.collect()
}

fn is_allowed(circle: &[&str]) -> bool {
    ALLOWED.iter().any(|(folder, most)| circle.len() <= *most && circle.iter().all(|file| file.starts_with(folder)))
}

#[test]
fn no_files_name_each_other_in_a_circle() {
    let files = workspace().files().expect("the workspace has files");
    let mut found = Vec::new();
    for folder in files.iter().filter_map(|file| file.strip_suffix("/Cargo.toml")) {
        let graph = graph(folder);
        for circle in circles(&graph).iter().filter(|circle| !is_allowed(circle)) {
            found.push(format!("these name each other:\n{}", lines(&graph, circle)));
        }
    }
    assert_none(&found);
}

fn lines(graph: &Graph, circle: &[&str]) -> String {
    let steps = circle.iter().flat_map(|from| {
        let to = graph.get(*from).into_iter().flatten().filter(|to| circle.contains(&to.as_str()));
        to.map(move |to| format!("  {from} -> {to}"))
    });
    steps.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_circle_is_found_and_a_line_is_none() {
    let graph = |edges: &[(&str, &str)]| {
        let mut graph = Graph::new();
        for (from, to) in edges {
            graph.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        graph
    };
    assert!(circles(&graph(&[("a", "b"), ("b", "c"), ("a", "c")])).is_empty());
    let found = graph(&[("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")]);
    assert_eq!(circles(&found), BTreeSet::from([vec!["b", "c"]]));
}
