//! Vendors that can be told from a file but have no profile (`vendors.md` 5.2 and 5.3).

use crate::profile::{Clue, HostPattern, Namespace, PathPattern, UrlPattern};

/// A vendor without a profile, and what gives it away.
#[derive(Debug)]
pub(crate) struct Hint {
    /// The product, for people.
    pub(crate) product: &'static str,
    /// Any of these gives it away.
    pub(crate) clues: &'static [Clue],
    /// What is known of it, as a phrase without a full stop; empty when nothing helps the reader.
    pub(crate) remark: &'static str,
}

/// Every hint; the first one that holds is given.
pub(crate) static HINTS: &[Hint] = &[
    Hint {
        product: "Five9 (ADT for Salesforce)",
        clues: &[Clue::Url(UrlPattern {
            hosts: &[HostPattern::Named("**.five9.com")],
            paths: &[PathPattern::StartsWith("/clients/integrations/adt.")],
            ..UrlPattern::ANY
        })],
        remark: "",
    },
    Hint {
        product: "Twilio Flex",
        clues: &[Clue::Url(UrlPattern::hosts(&[HostPattern::Named("flex.twilio.com")]))],
        remark: "its settings live in Flex Admin, not in this file",
    },
    Hint {
        product: "Vonage Contact Center (NewVoiceMedia)",
        clues: &[Clue::Url(UrlPattern::hosts(&[HostPattern::Named("**.newvoicemedia.com")]))],
        remark: "the set-up flow of its package asks for the region and the account key",
    },
    Hint {
        product: "Dialpad",
        clues: &[Clue::Url(UrlPattern {
            hosts: &[HostPattern::Named("dialpad.com")],
            paths: &[PathPattern::StartsWith("/apps/")],
            ..UrlPattern::ANY
        })],
        remark: "",
    },
    Hint {
        product: "Zoom Phone",
        clues: &[Clue::Url(UrlPattern {
            hosts: &[HostPattern::Named("applications.zoom.us")],
            paths: &[PathPattern::StartsWith("/integration/phone/")],
            ..UrlPattern::ANY
        })],
        remark: "",
    },
    Hint {
        product: "Zoom Contact Center",
        clues: &[Clue::Url(UrlPattern {
            hosts: &[HostPattern::Named("zoom.us"), HostPattern::Named("*.zoom.us")],
            paths: &[PathPattern::StartsWith("/cci/callbar/crm/")],
            ..UrlPattern::ANY
        })],
        remark: "",
    },
    Hint {
        product: "InGenius (package `UplandIG`)",
        clues: &[
            Clue::Url(UrlPattern::hosts(&[HostPattern::Package("UplandIG")])),
            Clue::Url(UrlPattern::paths(&[PathPattern::Segments("/apex/UplandIG__*")])),
        ],
        remark: "it is another product generation than the package `ingenius`",
    },
    Hint {
        product: "Talkdesk",
        clues: &[Clue::Url(UrlPattern::hosts(&[HostPattern::Named("**.talkdeskapp.com")]))],
        remark: "",
    },
    Hint {
        product: "8x8 Contact Center",
        clues: &[Clue::Url(UrlPattern::hosts(&[HostPattern::Named("**.8x8.com")]))],
        remark: "",
    },
    Hint {
        product: "FreedomCTI",
        clues: &[
            Clue::Section(&["FreedomCTISettings"]),
            Clue::Page { names: &["FreedomCTIAdapter"], namespace: Namespace::Any },
        ],
        remark: "",
    },
    Hint {
        product: "Genesys Engage (Gplus Adapter)",
        clues: &[Clue::Url(UrlPattern::paths(&[PathPattern::EndsWith("/ui/crm-adapter/index.html")]))],
        remark: "its options are kept on the Genesys server, not in this file",
    },
    Hint {
        product: "Genesys Workspace Desktop",
        clues: &[Clue::Item { section: "WorkspaceOptions", items: &["PollPort", "UseLocalHost"] }],
        remark: "",
    },
];
