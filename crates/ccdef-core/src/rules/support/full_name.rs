//! The internal name in `<fullName>`, after which a file can be named.

use ccdef_syntax::{FULL_NAME, Span};

use crate::model::suggested_name::is_suggestible;
use crate::rule::RuleContext;
use crate::text::internal_name::problem;

/// The name in `<fullName>`, if Salesforce accepts it as an internal name and it is no credential.
pub(crate) fn full_name<'r>(cx: &RuleContext<'r>) -> Option<&'r str> {
    let field = cx.definition.field(FULL_NAME)?;
    let name = field.value.trimmed();
    let is_usable = !name.is_empty() && problem(name).is_none() && is_suggestible(name);
    (is_usable && !has_secret(cx, field.value.trimmed_span())).then_some(name)
}

/// Whether a part of the file has a credential, or is a part of one.
pub(crate) fn has_secret(cx: &RuleContext<'_>, span: Span) -> bool {
    cx.secrets.iter().any(|secret| secret.span.intersect(span).is_some_and(|both| !both.is_empty()))
}
