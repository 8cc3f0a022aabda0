//! Relations between settings.

use ccdef_core::prelude::*;

/// The dialing prefixes that the package writes (C1).
pub(crate) const OUTSIDE: &str = "9";
pub(crate) const LONG_DISTANCE: &str = "1";
pub(crate) const INTERNATIONAL: &str = "01";

pub(crate) static CONSTRAINTS: &[Constraint] = &[constraint!(
    "ringcentral-default-prefix",
    "the dialing prefixes have the default values of the RingCentral package",
    Relation::conflict(
        setting::OUTSIDE_PREFIX,
        ValuePattern::OneOf(&[OUTSIDE]),
        setting::LONG_DISTANCE_PREFIX,
        ValuePattern::OneOf(&[LONG_DISTANCE]),
    ),
)
.when(Clue::value(setting::INTERNATIONAL_PREFIX, &[INTERNATIONAL]))
.severity(Severity::Note)
.message("the dialing prefixes have RingCentral's default values `9`, `1`, `01`")
.note("the RingCentral package writes these values into every org; they do not come from your telephone system")
.help("keep them if your agents dial these prefixes; otherwise write the prefixes that your lines need")
.source("C1")];
