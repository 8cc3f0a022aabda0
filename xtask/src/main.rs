//! `cargo xtask`: the developer commands of this workspace.

fn main() {}
