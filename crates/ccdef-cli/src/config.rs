//! Configuration files of a project.

mod effective;
mod expected;
mod file;
mod find;
mod format;
mod interpret;
mod json;
mod load;
mod parse;
mod per_file;
mod show;
mod syntax;
mod used_globs;

pub(crate) use effective::Config;
pub(crate) use file::SCHEMA;
pub(crate) use find::Configs;
pub(crate) use per_file::PerFile;
pub(crate) use show::show;
pub(crate) use syntax::explain_toml;
pub(crate) use used_globs::UsedGlobs;
