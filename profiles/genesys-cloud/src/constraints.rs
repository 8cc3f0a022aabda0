//! Relations between settings.

use ccdef_core::prelude::*;

use crate::url;

const IS_FOR_LIGHTNING: Clue = Clue::value(setting::COMPATIBILITY_MODE, LIGHTNING_MODES);

pub(crate) static CONSTRAINTS: &[Constraint] = &[constraint!(
    "genesys-cloud-style-in-lightning",
    "the adapter URL is for Salesforce Classic, but the call center is for Lightning Experience",
    Relation::refused(setting::ADAPTER_URL, ValuePattern::Url(url::CLASSIC)),
)
.basis(Basis::Observed)
.when(IS_FOR_LIGHTNING)
.message("adapter URL has `style=salesforce`, but `reqSalesforceCompatibilityMode` includes Lightning Experience")
.note("`style=salesforce` belongs to the older call center `PureCloudForSalesforce`, which has no compatibility mode and appears only in Salesforce Classic")
.help("replace `style=salesforce` with `crm=salesforce`, as in `PureCloudForSalesforceLightning`")
.source("O1, O2")];
