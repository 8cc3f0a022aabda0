//! Relations between settings.

use ccdef_core::prelude::*;

use crate::sections::{ORGANIZATION, SIGN_ON_PROVIDER};

pub(crate) static CONSTRAINTS: &[Constraint] = &[constraint!(
    "scv-genesys-cloud-sso-pair",
    "only one of the two single sign-on settings has a value",
    Relation::together(SIGN_ON_PROVIDER, ORGANIZATION),
)
.severity(Severity::Note)
.note("single sign-on of Genesys Cloud probably needs both: the identity provider, and the organization to which agents log in")
.help("fill in both, or leave both empty if agents log in with a Genesys Cloud password")
.source("O1")];
