//! What an adapter URL looks like, part by part (`vendors.md` 1.5).

use crate::tables::id::ProfileId;
use crate::tables::profile::ValueKind;

/// A set of hosts. Comparison ignores case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostPattern {
    /// Labels separated by dots; `*` inside a label stands for one or more characters of that label, the label `**`
    /// for one or more whole labels.
    Named(&'static str),
    /// A Visualforce host of the package with this namespace: its first label ends in `--<namespace>`.
    Package(&'static str),
    /// Any Visualforce host (`vendors.md` 2.2).
    Visualforce,
    /// Any host of a Salesforce org: Visualforce, My Domain or Lightning (`vendors.md` 2.2).
    Salesforce,
}

/// A set of paths. Comparison ignores case; doubled slashes count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathPattern {
    /// Empty or `/`.
    Root,
    /// Exactly this path.
    Equals(&'static str),
    /// A path that begins so.
    StartsWith(&'static str),
    /// A path that ends so.
    EndsWith(&'static str),
    /// A path that has this somewhere.
    Contains(&'static str),
    /// The same number of segments, where `*` stands for one or more characters within a segment.
    Segments(&'static str),
    /// A Visualforce page: `/apex/Name`, `/apex/namespace__Name`, either on a Salesforce host, or `/Name` on such a host.
    Page {
        /// The names of the page, without namespace.
        names: &'static [&'static str],
        /// Which namespaces it may have.
        namespace: Namespace,
    },
}

/// The namespace of a Visualforce page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Namespace {
    /// Any, or none.
    Any,
    /// This one, as prefix of the page or as end of the host's first label.
    Is(&'static str),
}

/// Whether a part of a URL has to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The adapter does not work without it.
    Required,
    /// The vendor's own URL has it.
    Recommended,
    /// It may be there.
    Optional,
}

/// A query parameter.
#[derive(Debug, Clone, Copy)]
pub struct QueryParameter {
    /// Its name; case matters.
    pub name: &'static str,
    /// Whether it has to be there.
    pub need: Need,
    /// The form of its value.
    pub kind: ValueKind,
}

/// One form that an adapter URL of this vendor may have.
#[derive(Debug, Clone, Copy)]
pub struct UrlForm {
    /// Accepted schemes, lower case.
    pub schemes: &'static [&'static str],
    /// Whether a root-relative URL is accepted; it has no scheme and no host.
    pub relative: bool,
    /// Accepted hosts; empty for any, such as the customer's own server.
    pub hosts: &'static [HostPattern],
    /// Accepted paths; empty for any.
    pub paths: &'static [PathPattern],
    /// Known query parameters; others are accepted.
    pub query: &'static [QueryParameter],
    /// The fragment that is wanted, without `#`; `None` when the vendor's URL has none and none is judged.
    pub fragment: Option<&'static str>,
    /// Said as a note when a URL has this form: it is accepted but not the vendor's own. Empty for the vendor's own form.
    pub remark: &'static str,
}

impl UrlForm {
    /// An absolute `https` URL on any host with any path; the start for a table entry.
    pub const HTTPS: Self =
        Self { schemes: &["https"], relative: false, hosts: &[], paths: &[], query: &[], fragment: None, remark: "" };
}

/// The adapter URLs of a vendor: any of the forms will do.
#[derive(Debug, Clone, Copy)]
pub struct UrlSpec {
    /// The forms, the current one first. A URL that has none of them is compared with the one it comes nearest to.
    pub forms: &'static [UrlForm],
    /// Where the claims come from: keys of the profile's sources.
    pub source: &'static str,
}

/// A set of URLs, for signals and look-alikes: every part that is given must fit.
#[derive(Debug, Clone, Copy)]
pub struct UrlPattern {
    /// Any of these hosts; empty for any host.
    pub hosts: &'static [HostPattern],
    /// Any of these paths; empty for any path.
    pub paths: &'static [PathPattern],
    /// All of these query parameters; an empty value stands for any value.
    pub query: &'static [(&'static str, &'static str)],
    /// None of these URLs.
    pub except: Option<&'static UrlPattern>,
}

impl UrlPattern {
    /// Any URL; the start for a table entry.
    pub const ANY: Self = Self { hosts: &[], paths: &[], query: &[], except: None };

    /// Any URL on one of these hosts.
    pub const fn hosts(hosts: &'static [HostPattern]) -> Self {
        Self { hosts, ..Self::ANY }
    }

    /// Any URL with one of these paths.
    pub const fn paths(paths: &'static [PathPattern]) -> Self {
        Self { paths, ..Self::ANY }
    }
}

/// A URL that people put where the adapter URL belongs.
#[derive(Debug, Clone, Copy)]
pub struct LookAlike {
    /// Which URLs.
    pub pattern: UrlPattern,
    /// What such a URL really is, and what to use instead; one or two sentences.
    pub message: &'static str,
    /// The profile to which such a URL belongs, if it is one of ours.
    pub belongs_to: Option<ProfileId>,
    /// Where the claim comes from.
    pub source: &'static str,
}
