//! What an adapter URL looks like, part by part (`vendors.md` 1.5).

use crate::tables::id::ProfileId;
use crate::tables::profile::{Sources, ValueKind};

/// A set of hosts. Comparison ignores case.
///
/// Not `non_exhaustive`, as no set of this module is: whoever compares or describes sets must not pass over one.
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
    #[non_exhaustive]
    Page {
        /// The names of the page, without namespace.
        names: &'static [&'static str],
        /// Which namespaces it may have.
        namespace: Namespace,
    },
}

impl PathPattern {
    /// A Visualforce page; its names come without namespace.
    pub const fn page(names: &'static [&'static str], namespace: Namespace) -> Self {
        Self::Page { names, namespace }
    }
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
#[non_exhaustive]
pub struct QueryParameter {
    /// Its name; case matters.
    pub name: &'static str,
    /// Whether it has to be there.
    pub need: Need,
    /// The form of its value.
    pub kind: ValueKind,
}

impl QueryParameter {
    const fn new(name: &'static str, need: Need, kind: ValueKind) -> Self {
        Self { name, need, kind }
    }

    /// A parameter without which the adapter does not work.
    pub const fn required(name: &'static str, kind: ValueKind) -> Self {
        Self::new(name, Need::Required, kind)
    }

    /// A parameter that the vendor's own URL has.
    pub const fn recommended(name: &'static str, kind: ValueKind) -> Self {
        Self::new(name, Need::Recommended, kind)
    }

    /// A parameter that may be there.
    pub const fn optional(name: &'static str, kind: ValueKind) -> Self {
        Self::new(name, Need::Optional, kind)
    }
}

/// One form that an adapter URL of this vendor may have.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
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
    /// Said as a note when a URL has this form: it is accepted but not the vendor's own. `None` for the vendor's own form.
    pub remark: Option<&'static str>,
}

impl UrlForm {
    /// An absolute `https` URL on any host with any path; the start for a table entry.
    pub const HTTPS: Self =
        Self { schemes: &["https"], relative: false, hosts: &[], paths: &[], query: &[], fragment: None, remark: None };

    /// A path or URL of the org itself, such as that of a Visualforce page; the start for a table entry.
    pub const IN_ORG: Self = Self::HTTPS.relative().hosts(&[HostPattern::Salesforce]);

    /// Accepted schemes, lower case.
    pub const fn schemes(mut self, schemes: &'static [&'static str]) -> Self {
        self.schemes = schemes;
        self
    }

    /// Accepts a root-relative URL as well.
    pub const fn relative(mut self) -> Self {
        self.relative = true;
        self
    }

    /// Accepted hosts.
    pub const fn hosts(mut self, hosts: &'static [HostPattern]) -> Self {
        self.hosts = hosts;
        self
    }

    /// Accepted paths.
    pub const fn paths(mut self, paths: &'static [PathPattern]) -> Self {
        self.paths = paths;
        self
    }

    /// Known query parameters.
    pub const fn query(mut self, query: &'static [QueryParameter]) -> Self {
        self.query = query;
        self
    }

    /// The fragment that is wanted, without `#`.
    pub const fn fragment(mut self, fragment: &'static str) -> Self {
        self.fragment = Some(fragment);
        self
    }

    /// Said as a note when a URL has this form, which is not the vendor's own.
    pub const fn remark(mut self, text: &'static str) -> Self {
        self.remark = Some(text);
        self
    }
}

/// The adapter URLs of a vendor: any of the forms will do.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct UrlSpec {
    /// The forms, the current one first. A URL that has none of them is compared with the one it comes nearest to.
    pub forms: &'static [UrlForm],
    /// Where the claims come from: keys of the profile's sources.
    pub source: Sources,
}

impl UrlSpec {
    /// URLs as these sources have them; their forms are to follow.
    pub const fn new(source: &'static str) -> Self {
        Self { forms: &[], source: Sources::new(source) }
    }

    /// The forms, the current one first.
    pub const fn forms(mut self, forms: &'static [UrlForm]) -> Self {
        self.forms = forms;
        self
    }
}

/// A set of URLs, for signals and look-alikes: every part that is given must fit.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct UrlPattern {
    /// Any of these hosts; empty for any host.
    pub hosts: &'static [HostPattern],
    /// Any of these paths; empty for any path.
    pub paths: &'static [PathPattern],
    /// All of these query parameters; `None` stands for any value.
    pub query: &'static [(&'static str, Option<&'static str>)],
    /// None of these URLs.
    pub except: Option<&'static UrlPattern>,
}

impl UrlPattern {
    /// Any URL; the start for a table entry.
    pub const ANY: Self = Self { hosts: &[], paths: &[], query: &[], except: None };

    /// Only URLs on one of these hosts.
    pub const fn hosts(mut self, hosts: &'static [HostPattern]) -> Self {
        self.hosts = hosts;
        self
    }

    /// Only URLs with one of these paths.
    pub const fn paths(mut self, paths: &'static [PathPattern]) -> Self {
        self.paths = paths;
        self
    }

    /// Only URLs with all of these query parameters; `None` stands for any value.
    pub const fn query(mut self, query: &'static [(&'static str, Option<&'static str>)]) -> Self {
        self.query = query;
        self
    }

    /// None of these URLs.
    pub const fn except(mut self, other: &'static UrlPattern) -> Self {
        self.except = Some(other);
        self
    }
}

/// A URL that people put where the adapter URL belongs.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct LookAlike {
    /// Which URLs.
    pub pattern: UrlPattern,
    /// What such a URL really is, and what to use instead; one or two sentences.
    pub message: &'static str,
    /// The profile to which such a URL belongs, if it is one of ours.
    pub belongs_to: Option<ProfileId>,
    /// Where the claim comes from.
    pub source: Sources,
}

impl LookAlike {
    /// A URL that belongs to no profile.
    pub const fn new(pattern: UrlPattern, message: &'static str, source: &'static str) -> Self {
        Self { pattern, message, belongs_to: None, source: Sources::new(source) }
    }

    /// A URL that belongs to the profile with this id.
    pub const fn of(profile: &'static str, pattern: UrlPattern, message: &'static str, source: &'static str) -> Self {
        let mut look_alike = Self::new(pattern, message, source);
        look_alike.belongs_to = Some(ProfileId::new(profile));
        look_alike
    }
}
