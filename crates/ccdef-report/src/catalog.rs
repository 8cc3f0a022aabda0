//! What the tool knows, as lists and pages: rules and profiles.

mod profile;
mod profiles;
mod rules;
mod table;
#[cfg(test)]
mod tests;
mod words;

pub use profile::profile_page;
pub use profiles::profile_list;
pub use rules::rule_list;
