//! Lists of rules and profiles, and pages of profiles.

mod profile;
mod profiles;
mod prose;
mod rules;
mod table;
#[cfg(test)]
mod tests;

pub use profile::profile_page;
pub use profiles::profile_list;
pub use rules::rule_list;
