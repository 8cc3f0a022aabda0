//! How a URL differs from a form of a vendor.

use std::ops::Range;

/// One part of a URL that differs from the vendor's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UrlDifference {
    /// The part.
    pub(crate) part: UrlPart,
    /// The part that was found; `None` if it is missing.
    pub(crate) found: Option<String>,
    /// The expected part, in words.
    pub(crate) expected: String,
    /// Where the part is: byte offsets into the text of the URL; the whole URL if the part is missing.
    pub(crate) range: Range<usize>,
}

/// The parts of a URL. Ordered: the first identifies the vendor best.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum UrlPart {
    /// The host name.
    Host,
    /// The path.
    Path,
    /// A query parameter.
    Parameter(&'static str),
    /// The scheme.
    Scheme,
    /// The part after `#`.
    Fragment,
}

impl UrlPart {
    /// The part in words, such as "the host".
    pub(crate) fn describe(&self) -> String {
        match self {
            Self::Host => "the host".to_owned(),
            Self::Path => "the path".to_owned(),
            Self::Parameter(name) => format!("the parameter `{name}`"),
            Self::Scheme => "the protocol".to_owned(),
            Self::Fragment => "the part after `#`".to_owned(),
        }
    }

    /// How much a difference in this part adds to the distance between a URL and a form.
    pub(super) const fn weight(&self) -> u32 {
        match self {
            Self::Host => 8,
            Self::Path => 4,
            Self::Parameter(_) => 2,
            Self::Scheme | Self::Fragment => 1,
        }
    }
}
