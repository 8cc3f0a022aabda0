//! The questions for a new file; all values except the URL follow from the page.

use ccdef_core::prelude::*;

const PAGE: &str = "page";

pub(crate) const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::optional(
            PAGE,
            "Which adapter page? (lightning, mini, console or classic)",
            "lightning",
            ValueKind::OneOf(&["lightning", "mini", "console", "classic"]),
        ),
        Parameter::required(
            "adapter_url",
            "URL shown when you preview the page in Setup > Visualforce Pages",
            "https://acme--amazonconnect.vf.force.com/apex/AC_LightningAdapter",
            ValueKind::HTTPS_URL,
        ),
    ],
    compose: &[
        Compose::always(setting::ADAPTER_URL, "{adapter_url}"),
        Compose::when(PAGE, "console", setting::INTERNAL_NAME, "ACConsoleAdapter"),
        Compose::when(PAGE, "classic", setting::INTERNAL_NAME, "ACClassicAdapter"),
        Compose::always(setting::INTERNAL_NAME, "ACLightningAdapter"),
        Compose::when(PAGE, "console", setting::COMPATIBILITY_MODE, "Classic"),
        Compose::when(PAGE, "classic", setting::COMPATIBILITY_MODE, "Classic"),
        Compose::always(setting::COMPATIBILITY_MODE, "Lightning"),
        Compose::when(PAGE, "mini", setting::HEIGHT, "130"),
        Compose::when(PAGE, "console", setting::HEIGHT, "465"),
        Compose::when(PAGE, "classic", setting::HEIGHT, "465"),
        Compose::always(setting::HEIGHT, "570"),
        Compose::when(PAGE, "console", setting::WIDTH, "320"),
        Compose::when(PAGE, "classic", setting::WIDTH, "320"),
        Compose::always(setting::WIDTH, "330"),
    ],
    internal_name: Some("ACLightningAdapter"),
    display_name: Some("Amazon Connect"),
    hint: Some("The managed package already contains these call centers; import a file only if they were deleted."),
    ..ScaffoldSpec::EMPTY
});
