//! What commands do with files: which ones they read, how they write them, and how they show their names.

#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its files has failed")]

mod folder;
mod many;
mod output;
#[cfg(unix)]
mod reading;
mod search;
#[cfg(unix)]
mod writing;
