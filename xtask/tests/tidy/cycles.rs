//! Tests that files do not depend on each other in a cycle, so that each one can be read after its dependencies.
//!
//! [`crate::imports`] defines what counts as a dependency. A module file that re-exports or calls its submodules must
//! therefore contain nothing that they need.

use std::collections::{BTreeMap, BTreeSet};

use crate::imports::Imports;
use crate::{assert_none, workspace};

type Graph = BTreeMap<String, BTreeSet<String>>;

/// The files of a crate, each with the files that it depends on.
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

/// All files that `start` depends on, directly or indirectly.
fn reachable<'g>(graph: &'g Graph, start: &'g str) -> BTreeSet<&'g str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![start];
    while let Some(file) = open.pop() {
        let next = graph.get(file).into_iter().flatten();
        open.extend(next.map(String::as_str).filter(|file| reached.insert(*file)));
    }
    reached
}

/// The sets of files that depend on each other.
fn cycles(graph: &Graph) -> BTreeSet<Vec<&str>> {
    let all: BTreeMap<&str, BTreeSet<&str>> =
        graph.keys().map(|file| (file.as_str(), reachable(graph, file))).collect();
    let in_cycle = all.iter().filter(|(file, reached)| reached.contains(*file));
    let cycle = in_cycle.map(|(file, reached)| {
        let back = |other: &&str| all.get(other).is_some_and(|others| others.contains(file));
        reached.iter().copied().filter(back).collect()
    });
    cycle.collect()
}

#[test]
fn files_do_not_depend_on_each_other_in_a_cycle() {
    let files = workspace().files().expect("the workspace has files");
    let mut found = Vec::new();
    for folder in files.iter().filter_map(|file| file.strip_suffix("/Cargo.toml")) {
        let graph = graph(folder);
        for cycle in &cycles(&graph) {
            found.push(format!("these files depend on each other:\n{}", lines(&graph, cycle)));
        }
    }
    assert_none(&found);
}

fn lines(graph: &Graph, cycle: &[&str]) -> String {
    let steps = cycle.iter().flat_map(|from| {
        let to = graph.get(*from).into_iter().flatten().filter(|to| cycle.contains(&to.as_str()));
        to.map(move |to| format!("  {from} -> {to}"))
    });
    steps.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_cycle_is_found_but_not_a_chain() {
    let graph = |edges: &[(&str, &str)]| {
        let mut graph = Graph::new();
        for (from, to) in edges {
            graph.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        graph
    };
    assert!(cycles(&graph(&[("a", "b"), ("b", "c"), ("a", "c")])).is_empty());
    let found = graph(&[("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")]);
    assert_eq!(cycles(&found), BTreeSet::from([vec!["b", "c"]]));
}
