//! The three families of definitions.

use std::fmt;

/// What a definition describes, which decides the base schema (`format/families.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// Open CTI softphones, API 25 and later.
    OpenCti,
    /// Contact centers of Salesforce Voice with partner telephony.
    Voice,
    /// The desktop CTI Toolkit, versions 1 to 4.
    Toolkit,
}

impl Family {
    /// Every family, in the order in which they are listed to users.
    pub const ALL: &'static [Self] = &[Self::OpenCti, Self::Voice, Self::Toolkit];

    /// The id that users type and reports show.
    pub const fn id(self) -> &'static str {
        match self {
            Self::OpenCti => "open-cti",
            Self::Voice => "voice",
            Self::Toolkit => "toolkit",
        }
    }

    /// The name that messages show.
    pub const fn title(self) -> &'static str {
        match self {
            Self::OpenCti => "Open CTI",
            Self::Voice => "Salesforce Voice",
            Self::Toolkit => "CTI Toolkit",
        }
    }
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
