//! The forms of adapter URLs, part by part (`format/vendors.md#adapter-url-patterns`).

use crate::tables::id::ProfileId;
use crate::tables::profile::{Regions, Sources, ValueKind};

/// A set of hosts. Comparison ignores case.
///
/// Not `non_exhaustive`, like all sets of this module: code that compares or describes sets must handle all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostPattern {
    /// Labels separated by dots; `*` inside a label stands for one or more characters of that label, the label `**`
    /// for one or more whole labels.
    Named(&'static str),
    /// A Visualforce host of the package with this namespace: its first label ends in `--<namespace>`.
    Package(&'static str),
    /// Any Visualforce host (`format/vendors.md#salesforce-hosts`).
    Visualforce,
    /// Any host of a Salesforce org: Visualforce, My Domain or Lightning (`format/vendors.md#salesforce-hosts`).
    Salesforce,
}

/// A set of paths. Comparison ignores case; repeated slashes count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathPattern {
    /// Empty or `/`.
    Root,
    /// Exactly this path.
    Equals(&'static str),
    /// A path that starts with this.
    StartsWith(&'static str),
    /// A path that ends with this.
    EndsWith(&'static str),
    /// A path that contains this.
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
    /// A Visualforce page; the names have no namespace.
    pub const fn page(names: &'static [&'static str], namespace: Namespace) -> Self {
        Self::Page { names, namespace }
    }
}

/// The namespace of a Visualforce page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Namespace {
    /// Any, or none.
    Any,
    /// This one, as the prefix of the page or at the end of the first label of the host.
    Is(&'static str),
}

/// Whether a part of a URL is required.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The adapter does not work without it.
    Required,
    /// The vendor's own URL has it.
    Recommended,
    /// Optional.
    Optional,
}

/// A query parameter.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct QueryParameter {
    /// Its name; case matters.
    pub name: &'static str,
    /// Whether it is required.
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

    /// An optional parameter.
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
    /// The known hosts among `hosts`, if each region has its own: the host of another region is reported.
    pub regions: Option<Regions>,
    /// Accepted paths; empty for any.
    pub paths: &'static [PathPattern],
    /// Known query parameters; others are accepted.
    pub query: &'static [QueryParameter],
    /// The expected fragment, without `#`; `None` if the vendor's URL has none, and then it is not checked.
    pub fragment: Option<&'static str>,
    /// A note on URLs of this form, which are accepted but are not the vendor's own. `None` for the vendor's own form.
    pub remark: Option<&'static str>,
}

impl UrlForm {
    /// An absolute `https` URL on any host with any path; the start for a table entry.
    pub const HTTPS: Self = Self {
        schemes: &["https"],
        relative: false,
        hosts: &[],
        regions: None,
        paths: &[],
        query: &[],
        fragment: None,
        remark: None,
    };

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

    /// The known hosts among the accepted ones.
    pub const fn regions(mut self, regions: Regions) -> Self {
        self.regions = Some(regions);
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

    /// The expected fragment, without `#`.
    pub const fn fragment(mut self, fragment: &'static str) -> Self {
        self.fragment = Some(fragment);
        self
    }

    /// Adds a note on URLs of this form, which is not the vendor's own.
    pub const fn remark(mut self, text: &'static str) -> Self {
        self.remark = Some(text);
        self
    }
}

/// The adapter URLs of a vendor: each of the forms is accepted.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct UrlSpec {
    /// The forms, the current one first. A URL that has none of them is compared with the most similar one.
    pub forms: &'static [UrlForm],
    /// The sources of the claims: keys of the profile's sources.
    pub source: Sources,
}

impl UrlSpec {
    /// URLs from these sources, without forms yet.
    pub const fn new(source: &'static str) -> Self {
        Self { forms: &[], source: Sources::new(source) }
    }

    /// The forms, the current one first.
    pub const fn forms(mut self, forms: &'static [UrlForm]) -> Self {
        self.forms = forms;
        self
    }
}

/// A set of URLs, for signals and look-alikes: every part that is set must match.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct UrlPattern {
    /// Any of these hosts; empty for any host.
    pub hosts: &'static [HostPattern],
    /// Any of these paths; empty for any path.
    pub paths: &'static [PathPattern],
    /// All of these query parameters; `None` stands for any value. Comparison of values ignores case.
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

/// A URL that is often used by mistake instead of the adapter URL.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct LookAlike {
    /// The URLs.
    pub pattern: UrlPattern,
    /// What such a URL is, and what to use instead, in one or two sentences.
    pub message: &'static str,
    /// The profile to which such a URL belongs, if there is one.
    pub belongs_to: Option<ProfileId>,
    /// Whether only a file of the vendor shows that the URL is used by mistake, as with a host that others use as well.
    /// Any other look-alike is also reported in files of which no profile is known.
    pub needs_profile: bool,
    /// The source of the claim.
    pub source: Sources,
}

impl LookAlike {
    /// A URL that belongs to no profile.
    pub const fn new(pattern: UrlPattern, message: &'static str, source: &'static str) -> Self {
        Self { pattern, message, belongs_to: None, needs_profile: false, source: Sources::new(source) }
    }

    /// A URL that belongs to the profile with this id.
    pub const fn of(profile: &'static str, pattern: UrlPattern, message: &'static str, source: &'static str) -> Self {
        let mut look_alike = Self::new(pattern, message, source);
        look_alike.belongs_to = Some(ProfileId::new(profile));
        look_alike
    }

    /// Limits it to files that are checked against the profile.
    pub const fn only_with_profile(mut self) -> Self {
        self.needs_profile = true;
        self
    }
}
