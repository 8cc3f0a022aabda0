//! The base schema of Open CTI call centers (`format/items.md#required-items`).

use super::common::{
    ADAPTER_URL, DESCRIPTION, DISPLAY_NAME, HEIGHT, INTERNAL_NAME, MODE, PREFIXES, STANDBY_URL, TIMEOUT, USE_API,
    WIDTH, require,
};
use crate::tables::item;
use crate::tables::profile::{ItemSpec, SectionSpec, ValueKind};

pub(super) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        INTERNAL_NAME,
        DISPLAY_NAME,
        DESCRIPTION,
        require(ADAPTER_URL),
        STANDBY_URL,
        TIMEOUT,
        require(USE_API),
        require(HEIGHT),
        require(WIDTH),
        MODE,
        ItemSpec::optional(item::CANVAS_NAMESPACE, "Canvas Namespace", ValueKind::Text)
            .doc("The namespace of the Canvas app that is the softphone; Salesforce Classic only.")
            .source("format/items.md#reqcanvasnamespace"),
        ItemSpec::optional(item::CANVAS_API_NAME, "Canvas API Name", ValueKind::Text)
            .doc("The API name of the Canvas app that is the softphone; Salesforce Classic only.")
            .source("format/items.md#reqcanvasapiname"),
        ItemSpec::optional("reqIsDefault", "Default Call Center", ValueKind::Bool)
            .doc("Marks a packaged call center as the default of the setup flow of its package.")
            .source("format/items.md#reqisdefault")
            .observed(),
        ItemSpec::optional("reqPackageNamespace", "Package Namespace", ValueKind::Text)
            .doc("The namespace of the managed package that owns the setup flow.")
            .source("format/items.md#reqpackagenamespace"),
        ItemSpec::optional("reqSetupFlowMetadata", "Setup Flow Metadata", ValueKind::Text)
            .doc("The name of the setup flow of a managed package.")
            .source("format/items.md#reqsetupflowmetadata"),
    ]),
    SectionSpec::dialing(&PREFIXES),
];
