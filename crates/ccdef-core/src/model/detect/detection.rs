//! What a file is detected as, and what the user chose instead.

use std::borrow::Cow;

use ccdef_syntax::{Dialect, METADATA_NAMESPACE};

use crate::tables::url_compare::NearMatch;
use crate::tables::{Clue, Family, Hint, LookAlike, Profile, ProfileId};

/// Which profile is used.
#[derive(Debug, Clone, Copy, Default)]
pub enum ProfileChoice {
    /// The one that the file looks like, if any.
    #[default]
    Auto,
    /// None.
    None,
    /// This one.
    Use(&'static Profile),
}

/// What the user chose, which overrides the detection.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Overrides {
    /// The dialect to check it as; `None` detects it.
    pub dialect: Option<Dialect>,
    /// The family to check it as; `None` detects it.
    pub family: Option<Family>,
    /// The profile to check it against.
    pub profile: ProfileChoice,
}

/// A vendor without a profile that a file looks like.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct HintMatch {
    /// The vendor.
    pub hint: &'static Hint,
    /// The clue that matches.
    pub clue: &'static Clue,
    /// The clue in words.
    pub evidence: String,
}

/// An adapter URL that is almost that of a profile, in a file of which no profile is known.
#[derive(Debug, Clone)]
pub(crate) struct MistakenUrl {
    /// The profile.
    pub(crate) profile: &'static Profile,
    /// What is mistaken about it.
    pub(crate) mistake: Mistake,
}

/// What is mistaken about an adapter URL.
#[derive(Debug, Clone)]
pub(crate) enum Mistake {
    /// It is something else of the vendor.
    LookAlike(&'static LookAlike),
    /// It is on a host of the adapter, but not its URL.
    OfAdapter,
    /// It is almost one of the vendor's.
    Near(NearMatch),
}

/// What a file is detected as, and why.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Detection {
    /// Its dialect.
    pub dialect: Dialect,
    /// Which base schema applies.
    pub family: Family,
    /// Which vendor's adapter it is for.
    pub profile: Option<&'static Profile>,
    /// The profile that matches the file best, even if another one was chosen.
    pub looks_like: Option<&'static Profile>,
    /// The vendor without a profile that the file looks like; only if no profile matches.
    pub hint: Option<HintMatch>,
    /// What its adapter URL really is; only if no profile matches.
    pub(crate) mistaken_url: Option<MistakenUrl>,
    /// Whether only the adapter URL matches the profile that was detected.
    pub(crate) by_url_alone: bool,
    /// The profile of the same vendor for which the adapter URL is a known mistake: the URL that another one left behind.
    pub(crate) other_reading: Option<(&'static Profile, &'static LookAlike)>,
    /// The evidence for `looks_like`, such as "adapter URL host `cti.aircall.io`"; empty without one.
    pub evidence: String,
    pub(super) dialect_reason: DialectReason,
    pub(super) family_reason: FamilyReason,
    /// Why this profile, or why none.
    pub because_profile: Cow<'static, str>,
}

/// Why a choice of the user is used.
pub(super) const CHOSEN: &str = "set explicitly";

/// Why a file has its dialect.
#[derive(Debug, Clone, Copy)]
pub(super) enum DialectReason {
    /// The user chose it.
    Chosen,
    /// Its root element has the name that the dialect gives it.
    Root,
    /// The same, although it declares the namespace of the other dialect.
    RootDespiteNamespace,
    /// No dialect has its root element.
    UnknownRoot,
}

/// Why a file has its family.
#[derive(Debug, Clone, Copy)]
pub(super) enum FamilyReason {
    /// The user chose it.
    Chosen,
    /// It is the family of this profile.
    Profile(ProfileId),
    /// This says so.
    Marker(&'static str),
}

impl Detection {
    /// Why this dialect.
    pub fn because_dialect(&self) -> Cow<'static, str> {
        let root = self.dialect.root();
        match self.dialect_reason {
            DialectReason::Chosen => CHOSEN.into(),
            DialectReason::Root => format!("root element `{root}`").into(),
            DialectReason::RootDespiteNamespace => {
                format!("root element `{root}`, despite the namespace `{METADATA_NAMESPACE}`").into()
            }
            DialectReason::UnknownRoot => "no known root element".into(),
        }
    }

    /// Why this family.
    pub fn because_family(&self) -> Cow<'static, str> {
        match self.family_reason {
            FamilyReason::Chosen => CHOSEN.into(),
            FamilyReason::Profile(profile) => format!("family of the profile `{profile}`").into(),
            FamilyReason::Marker(marker) => marker.into(),
        }
    }
}
