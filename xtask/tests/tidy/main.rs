//! What must hold of the workspace itself, beyond what the compiler and the lints see.

#![expect(clippy::expect_used, reason = "a test that cannot read its workspace has failed")]

mod circles;
mod citations;
mod engine;
mod imports;
mod layers;
mod layout;
mod manifests;
mod profiles;
mod rules;
mod sources;
mod surface;

use ccdef_profiles as _;
use xtask::workspace::Workspace;

/// The workspace that this test belongs to.
fn workspace() -> Workspace {
    Workspace::find().expect("tests run inside the workspace")
}

/// Fails with everything that is wrong, one line each.
#[track_caller]
fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
