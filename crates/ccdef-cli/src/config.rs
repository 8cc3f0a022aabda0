//! Configuration: what a project says about its definitions once and for all.

mod effective;
mod file;
mod find;
mod interpret;
mod json;
mod load;
mod parse;
mod per_file;
mod show;

pub(crate) use effective::Config;
pub(crate) use file::SCHEMA;
pub(crate) use find::Configs;
pub(crate) use per_file::PerFile;
pub(crate) use show::show;
