//! The base schema of CTI Toolkit call centers (`format.md` 1c, 1d); the guide is public only in part.

use super::common::{ADAPTER_URL, DESCRIPTION, DISPLAY_NAME, INTERNAL_NAME, PREFIXES, VERSION, meaning, must};
use crate::tables::item;
use crate::tables::profile::{ItemSpec, SectionSpec, ValueKind};

pub(super) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        INTERNAL_NAME,
        DISPLAY_NAME,
        must(DESCRIPTION),
        ItemSpec::required(item::PROG_ID, "CTI Connector ProgId", ValueKind::Text)
            .example("AcmeAdapter.AcmeAdapter.1")
            .doc("The COM program id of the desktop adapter.")
            .source("format.md 1c, F1"),
        meaning(must(VERSION), "The version of the CTI Toolkit, such as 3.0."),
        meaning(ADAPTER_URL, "A local address such as http://localhost:11000; Toolkit 4.0."),
    ]),
    SectionSpec::dialing(&PREFIXES),
];
