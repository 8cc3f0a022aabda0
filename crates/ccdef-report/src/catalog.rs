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

/// The format of a list or page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListFormat {
    /// For people at a terminal.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For documents.
    Markdown,
}

impl ListFormat {
    /// Every format, in the order in which they are listed to users.
    pub const ALL: &'static [Self] = &[Self::Text, Self::Json, Self::Markdown];

    /// The id that users type.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Markdown => "markdown",
        }
    }
}
