//! What is asked for a new file; everything but the address follows from the page.

use ccdef_core::prelude::*;

const PAGE: &str = "page";

pub(crate) const SCAFFOLD: Scaffold = Scaffold::Offered {
    parameters: &[
        Parameter {
            name: PAGE,
            prompt: "Which adapter page? (lightning, mini, console or classic)",
            example: "lightning",
            default: Some("lightning"),
            kind: ValueKind::OneOf(&["lightning", "mini", "console", "classic"]),
        },
        Parameter {
            name: "adapter_url",
            prompt: "URL shown when you preview the page in Setup > Visualforce Pages",
            example: "https://acme--amazonconnect.vf.force.com/apex/AC_LightningAdapter",
            default: None,
            kind: ValueKind::HTTPS_URL,
        },
    ],
    compose: &[
        Compose::always(GENERAL, "reqAdapterUrl", "{adapter_url}"),
        on("console", "reqInternalName", "ACConsoleAdapter"),
        on("classic", "reqInternalName", "ACClassicAdapter"),
        Compose::always(GENERAL, "reqInternalName", "ACLightningAdapter"),
        on("console", "reqSalesforceCompatibilityMode", "Classic"),
        on("classic", "reqSalesforceCompatibilityMode", "Classic"),
        Compose::always(GENERAL, "reqSalesforceCompatibilityMode", "Lightning"),
        on("mini", "reqSoftphoneHeight", "130"),
        on("console", "reqSoftphoneHeight", "465"),
        on("classic", "reqSoftphoneHeight", "465"),
        Compose::always(GENERAL, "reqSoftphoneHeight", "570"),
        on("console", "reqSoftphoneWidth", "320"),
        on("classic", "reqSoftphoneWidth", "320"),
        Compose::always(GENERAL, "reqSoftphoneWidth", "330"),
    ],
    internal_name: "ACLightningAdapter",
    display_name: "Amazon Connect",
    hint: "The managed package already brings these call centers along; a file is only needed where they were lost.",
};

const fn on(page: &'static str, item: &'static str, value: &'static str) -> Compose {
    Compose::when(PAGE, page, GENERAL, item, value)
}
