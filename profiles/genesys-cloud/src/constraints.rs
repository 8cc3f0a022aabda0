//! Relations between settings.

use ccdef_core::prelude::*;

use crate::url;

const MODE: SettingRef = setting::COMPATIBILITY_MODE;

/// The modes of call centers that show up in Lightning Experience.
pub(crate) const LIGHTNING_MODES: &[&str] = &["Lightning", "Classic_and_Lightning"];

/// Neither the item nor its copy in `customSettings`, which counts where the item is absent or empty, is one of those.
const NO_LIGHTNING_MODE: Clue = Clue::All(&[
    Clue::Not(&Clue::value(MODE, LIGHTNING_MODES)),
    Clue::Not(&Clue::custom_setting(MODE.item, "Lightning")),
    Clue::Not(&Clue::custom_setting(MODE.item, "Classic_and_Lightning")),
]);

/// An item that is filled counts, whatever its copy says.
const IS_FOR_LIGHTNING: Clue =
    Clue::All(&[Clue::value(MODE, &["Lightning", "Classic_and_Lightning", ""]), Clue::Not(&NO_LIGHTNING_MODE)]);

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
