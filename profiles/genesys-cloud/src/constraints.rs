//! Relations between settings.

use ccdef_core::prelude::*;

use crate::url;

const IS_FOR_LIGHTNING: Clue = Clue::value(setting::COMPATIBILITY_MODE, LIGHTNING_MODES);

pub(crate) static CONSTRAINTS: &[Constraint] = &[constraint!(
    "genesys-cloud-style-in-lightning",
    "the adapter URL is the one for Classic, but the call center is for Lightning",
    Relation::refused(setting::ADAPTER_URL, ValuePattern::Url(url::CLASSIC)),
)
.basis(Basis::Observed)
.when(IS_FOR_LIGHTNING)
.message("`style=salesforce` in a call center for Lightning Experience")
.note("`style=salesforce` belongs to the older Classic call center `PureCloudForSalesforce`, which has no compatibility mode")
.help("replace `style=salesforce` by `crm=salesforce`, as `PureCloudForSalesforceLightning` has it")
.source("O1, O2")];
