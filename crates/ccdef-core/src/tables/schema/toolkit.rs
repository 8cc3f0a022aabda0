//! The base schema of CTI Toolkit call centers (`format/items.md#required-items`); only parts of the guide are public.

use super::common::{ADAPTER_URL, DESCRIPTION, DISPLAY_NAME, INTERNAL_NAME, PREFIXES, VERSION, meaning, require};
use crate::tables::item;
use crate::tables::profile::{ItemSpec, SectionSpec, ValueKind};

pub(super) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        INTERNAL_NAME,
        DISPLAY_NAME,
        require(DESCRIPTION),
        ItemSpec::required(item::PROG_ID, "CTI Connector ProgId", ValueKind::Text)
            .example("AcmeAdapter.AcmeAdapter.1")
            .doc("The COM program id of the desktop adapter.")
            .source("format/items.md#reqprogid, format/failures-deploy.md#required-items-are-missing"),
        meaning(require(VERSION), "The version of the CTI Toolkit, such as 3.0."),
        meaning(ADAPTER_URL, "The address of the adapter in Toolkit 4.0, such as http://localhost:11000."),
    ]),
    SectionSpec::dialing(&PREFIXES),
];
