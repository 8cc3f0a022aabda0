//! Relations between settings.

use ccdef_core::prelude::*;

use crate::sections::{SECURE, WORKSPACE_URL};

/// The desktop is not called through `https`.
const IS_INSECURE: Clue =
    Clue::All(&[Clue::Not(&Clue::value(SECURE, &["true"])), Clue::Not(&Clue::value_prefix(WORKSPACE_URL, "https:"))]);

pub(crate) static CONSTRAINTS: &[Constraint] = &[constraint!(
    "genesys-workspace-secure",
    "the softphone of Lightning Experience calls the desktop through `http:`",
    Relation::refused(setting::COMPATIBILITY_MODE, ValuePattern::OneOf(LIGHTNING_MODES)),
)
.severity(Severity::Note)
.when(IS_INSECURE)
.message("softphone is for Lightning Experience, but it calls the desktop through `http:`")
.note("Lightning Experience is an `https:` page, and a browser may block its calls to an `http:` address, even on the same computer")
.help("set `SecureConnection` to `true`, or write an `https:` address into `WorkspaceUrl`, whichever item your version of the connector has")
.source("C1, O1")];
