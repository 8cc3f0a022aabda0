//! The notes on the format that ship with the program: pages of facts, each with its source and how certain it is.

mod fact;
mod page;

pub use fact::{Fact, certainties, chapter, fact, fact_at, facts, facts_about, facts_naming, facts_with_phrase};
pub use page::{FORMAT_PAGES, FormatPage};
