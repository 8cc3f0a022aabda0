//! Hints: vendors that ccdef can detect but has no profile for.
//!
//! **Invariant:** data only. A hint is ignored once the profile that replaces it is linked, so a new profile needs no
//! change in this crate.

use ccdef_core::prelude::*;

ccdef_core::register_hints!(HINTS);

/// All hints; each product occurs once.
pub static HINTS: &[Hint] = &[
    Hint::new(
        "Five9 (ADT for Salesforce)",
        &[Clue::Url(
            UrlPattern::ANY
                .hosts(&[HostPattern::Named("**.five9.com")])
                .paths(&[PathPattern::StartsWith("/clients/integrations/adt.")]),
        )],
    )
    .replaced_by("five9"),
    Hint::new("Twilio Flex", &[Clue::Url(UrlPattern::ANY.hosts(&[HostPattern::Named("flex.twilio.com")]))])
        .remark("its settings are in Flex Admin, not in this file")
        .replaced_by("twilio-flex"),
    Hint::new(
        "Dialpad",
        &[Clue::Url(
            UrlPattern::ANY.hosts(&[HostPattern::Named("dialpad.com")]).paths(&[PathPattern::StartsWith("/apps/")]),
        )],
    )
    .replaced_by("dialpad"),
    Hint::new(
        "Zoom Phone",
        &[Clue::Url(
            UrlPattern::ANY
                .hosts(&[HostPattern::Named("applications.zoom.us")])
                .paths(&[PathPattern::StartsWith("/integration/phone/")]),
        )],
    )
    .replaced_by("zoom-phone"),
    Hint::new(
        "Zoom Contact Center",
        &[Clue::Url(
            UrlPattern::ANY
                .hosts(&[HostPattern::Named("zoom.us"), HostPattern::Named("*.zoom.us")])
                .paths(&[PathPattern::StartsWith("/cci/callbar/crm/")]),
        )],
    )
    .replaced_by("zoom-contact-center"),
    Hint::new(
        "InGenius (package `UplandIG`)",
        &[
            Clue::Url(UrlPattern::ANY.hosts(&[HostPattern::Package("UplandIG")])),
            Clue::Url(UrlPattern::ANY.paths(&[PathPattern::Segments("/apex/UplandIG__*")])),
        ],
    )
    .remark("this is a newer product generation than the package `ingenius`"),
    Hint::new("8x8 Contact Center", &[Clue::Url(UrlPattern::ANY.hosts(&[HostPattern::Named("**.8x8.com")]))]),
    Hint::new(
        "FreedomCTI",
        &[Clue::Section(&["FreedomCTISettings"]), Clue::page(&["FreedomCTIAdapter"], Namespace::Any)],
    )
    .replaced_by("freedom-cti"),
    Hint::new(
        "Genesys Engage (Gplus Adapter)",
        &[Clue::Url(UrlPattern::ANY.paths(&[PathPattern::EndsWith("/ui/crm-adapter/index.html")]))],
    )
    .remark("its options are stored on the Genesys server, not in this file")
    .replaced_by("genesys-gplus"),
    Hint::new("Genesys Workspace Desktop", &[Clue::item("WorkspaceOptions", &["PollPort", "UseLocalHost"])])
        .replaced_by("genesys-workspace"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::HINTS;

    #[test]
    fn products_are_unique_and_every_hint_has_a_detection_signal() {
        let products: BTreeSet<&str> = HINTS.iter().map(|hint| hint.product).collect();
        assert_eq!(products.len(), HINTS.len());
        assert!(HINTS.iter().all(|hint| !hint.product.is_empty() && !hint.clues.is_empty()));
        assert!(HINTS.iter().filter_map(|hint| hint.remark).all(|remark| !remark.is_empty() && !remark.ends_with('.')));
    }
}
