//! Sections and items of the demo's file.

use ccdef_core::prelude::*;

/// The section that the demo's components read.
pub(crate) const DEMO: &str = "reqPhoneDemoSettings";
/// The Apex class that places calls.
pub(crate) const PROVIDER: SettingRef = SettingRef::new(DEMO, "reqProvider");

pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        ItemSpec::recommended(item::STANDBY_URL, "CTI Adapter URL2", ValueKind::ADAPTER_URL)
            .default("/apex/demoAdapterPage")
            .doc("The standby page; the same as the adapter URL.")
            .source("F1, T2"),
        common::timeout("Timeout").default("10000").source("F1, T2"),
    ]),
    SectionSpec::dialing(&common::sample_prefixes("F1")),
    SectionSpec::new(DEMO, "Phone Demo Settings").items(DEMO_ITEMS),
];

/// Account and token are empty by default: the values in the vendor's file are placeholders.
const DEMO_ITEMS: &[ItemSpec] = &[
    ItemSpec::recommended("reqIncomingNumber", "Simulated Incoming Phone Number", ValueKind::Phone)
        .default("(415) 555-1212")
        .doc("The number of the simulated call.")
        .source("C1, D1, F1"),
    ItemSpec::recommended(PROVIDER.item, "CTI Provider", ValueKind::Text)
        .default("DummyProvider")
        .doc("The Apex class that places calls: `DummyProvider`, `TwilioProvider` or your own class.")
        .source("C1, D1"),
    ItemSpec::recommended("reqProviderAccount", "Provider Account", ValueKind::Text)
        .default("")
        .doc("The account id at the provider.")
        .source("C1, D1"),
    ItemSpec::recommended("reqProviderAuthToken", "Provider Auth Token", ValueKind::Secret)
        .default("")
        .doc("The token of the provider, which every call center user can read.")
        .source("C1, D1"),
    ItemSpec::recommended("reqProviderCallerNumber", "Provider Caller Number", ValueKind::Phone)
        .default("415555555")
        .doc("The caller number that the called person sees.")
        .source("C1, D1"),
    ItemSpec::optional("reqMinNumDigitsToDial", "Minimum Number of Digits to Dial", ValueKind::POSITIVE)
        .example("4")
        .doc("The minimum length of a number; shorter numbers are not dialed.")
        .source("F3"),
];
