//! `ccdef diff` in Git repositories.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

mod by_git;
mod repository;
mod revisions;
