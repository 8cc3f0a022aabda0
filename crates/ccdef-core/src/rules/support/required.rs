//! What a file must have, and how sure that is.

use crate::rule::RuleContext;
use crate::tables::{Family, GENERAL, KnownItem, Origin, VOICE};

/// Whether files of this dialect require `known` and the evidence is good enough for an error.
pub(crate) fn is_error_if_missing(cx: &RuleContext<'_>, known: &KnownItem) -> bool {
    known.is_required_in(cx.dialect())
        && match known.presence_origin {
            Origin::Base => cx.schema.family != Family::Toolkit,
            Origin::Profile(profile) => profile.grade.may_be_error(),
        }
}

/// Whether a file of this family must have the section of that name.
pub(crate) fn is_required_section(cx: &RuleContext<'_>, name: &str) -> bool {
    name == GENERAL || (name == VOICE && cx.schema.family == Family::Voice)
}
