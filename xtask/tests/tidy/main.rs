//! Tests of the workspace itself, in addition to the compiler and the lints.

#![expect(clippy::expect_used, reason = "a test that cannot read its workspace has failed")]

mod citations;
mod cycles;
mod engine;
mod evidence;
mod imports;
mod layers;
mod layout;
mod manifests;
mod profiles;
mod public_api;
mod rules;
mod shown;
mod sources;
mod type_names;
mod words;

use ccdef_profiles as _;
use xtask::workspace::Workspace;

/// The workspace that this test belongs to.
fn workspace() -> Workspace {
    Workspace::find().expect("tests run inside the workspace")
}

/// Fails with all problems, one per line.
#[track_caller]
fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
