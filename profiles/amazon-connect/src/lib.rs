//! Amazon Connect CTI Adapter for Salesforce, v4 and v5: what its call center definitions hold.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod constraints;
mod page;
mod relative_url;
mod scaffold;
mod url;

use ccdef_core::prelude::*;

/// Amazon Connect CTI Adapter for Salesforce, v4 and v5.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("amazon-connect"),
    title: "Amazon Connect CTI Adapter for Salesforce (v4/v5)",
    vendor: "Amazon Web Services",
    docs_url: "https://amazon-connect.github.io/amazon-connect-salesforce-cti/",
    family: Family::OpenCti,
    grade: Grade::B,
    status: Status::Current,
    route: "The managed package brings three call centers along, for Classic, Console and Lightning; an administrator edits them.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(url::PACKAGE)),
        Signal::strong(page::CLUE),
        Signal::medium(Clue::InternalName(constraints::PACKAGED)),
        Signal::medium(Clue::Value { section: GENERAL, item: "reqPackageNamespace", values: &["amazonconnect"] }),
        Signal::medium(Clue::Url(url::CONTROL_PANEL)),
        Signal::exclude(Clue::Section(&["reqConnectSFCCPOptions"])),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: EXPECTS,
    sections: SECTIONS,
    renamed: &[Renamed {
        section: "reqConnectSFCCPOptions",
        item: "",
        new_section: "",
        new_item: "",
        hint: "The section belongs to the retired adapter. Move its values into the AC CTI Adapter record, and delete the old call center afterwards.",
        source: "D1, D5",
    }],
    constraints: constraints::CONSTRAINTS,
    waivers: &[
        Waiver::silent(
            "softphone-size",
            "/reqGeneralInfo/reqSoftphoneHeight",
            "the vendor documents a height of 130 for the mini adapter (D2)",
        )
        .when(constraints::HAS_MINI_HEIGHT),
        Waiver::silent(
            "relative-adapter-url",
            "",
            "`amazon-connect-relative-url` says what the vendor asks for instead",
        ),
    ],
    scaffold: scaffold::SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&relative_url::RELATIVE_URL]);

const EVIDENCE: &[Evidence] = &[
    Evidence {
        key: "D1",
        text: "vendor documentation: amazon-connect/amazon-connect-salesforce-cti, docs/lightning/02-installation/03-managed-package-manual-setup.md, v5.32, 2026-06-29",
    },
    Evidence {
        key: "D2",
        text: "vendor documentation: same repository, docs/lightning/03-cti-adapter/17-mini-lightning-adapter.md, 2025-10-01",
    },
    Evidence {
        key: "D3",
        text: "vendor documentation: same repository, docs/classic/02-installation/03-managed-package-manual-setup.md, v5.32, 2026-06-29",
    },
    Evidence {
        key: "D4",
        text: "vendor documentation: same repository, docs/other/sf-enhanced-domains-migration.md, v5.32, 2026-06-29",
    },
    Evidence {
        key: "D5",
        text: "vendor documentation: same repository, docs/lightning/release-notes.md, entry of November 2019",
    },
    Evidence { key: "O1", text: "Lightning call center, five files retrieved from four orgs, 2020 to 2023" },
    Evidence { key: "O2", text: "Console and Classic call centers retrieved from one org, 2023" },
    Evidence {
        key: "T1",
        text: "third party: a published build log that points the adapter URL at the Contact Control Panel",
    },
];

const EXPECTS: &[Expectation] = &[
    on_page(page::FULL_LIGHTNING, "reqSoftphoneHeight", &["570"], "D1, O1"),
    on_page(page::FULL_LIGHTNING, "reqSoftphoneWidth", &["330"], "D1, O1"),
    on_page(page::CLASSIC, "reqSoftphoneHeight", &["465"], "O2"),
    on_page(page::CLASSIC, "reqSoftphoneWidth", &["320"], "O2"),
    Expectation::always(GENERAL, "reqUseApi", &["true"], "O1"),
];

const fn on_page(page: Clue, item: &'static str, values: &'static [&'static str], source: &'static str) -> Expectation {
    Expectation { section: GENERAL, item, values, when: Some(page), source }
}

/// Instance, region, single sign-on and presence are settings of the AC CTI Adapter record since v4.1 (D1, D5). The hooks
/// of the package belong to its own call centers, so a new file gets none.
static SECTIONS: &[SectionSpec] = &[SectionSpec {
    name: GENERAL,
    label: "General Information",
    items: &[
        ItemSpec::optional("reqIsDefault", "Default CallCenter", ValueKind::Bool)
            .doc("Marks the packaged call center as the default of its set-up flow.")
            .example("true")
            .source("O1, O2"),
        ItemSpec::optional("reqPackageNamespace", "Package Namespace", ValueKind::OneOf(&["amazonconnect"]))
            .example("amazonconnect")
            .doc("The namespace of the package that owns the set-up flow.")
            .source("O1, O2"),
        ItemSpec::optional("reqSetupFlowMetadata", "Setup Flow Metadata", ValueKind::Text)
            .doc("The name of the set-up flow; only the Lightning call center has it.")
            .example("setupFlowConfig")
            .source("O1"),
    ],
}];
