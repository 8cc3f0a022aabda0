//! Amazon Connect CCP Adapter, v1 to v3: what its call center definitions held.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod constraints;
mod items;
mod url;

use ccdef_core::prelude::*;

/// Amazon Connect CCP Adapter, v1 to v3.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("amazon-connect-legacy"),
    title: "Amazon Connect CCP Adapter (v1–v3, 2017–2021)",
    vendor: "Amazon Web Services",
    family: Family::OpenCti,
    grade: Grade::B,
    status: Status::Obsolete("replaced by the CTI adapter of v4 and later (profile `amazon-connect`) in November 2019"),
    route: "First a file to import, later three call centers that the managed package brought along.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Section(&[items::OPTIONS])),
        Signal::strong(Clue::Page { names: url::PAGES, namespace: ccdef_core::tables::Namespace::Any }),
        Signal::medium(Clue::InternalNamePrefix("AmazonConnectSFCCPAdapter")),
        Signal::medium(Clue::InternalName(&["ACSFCCPAdapter"])),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: &[
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["400"], "F1, O1"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["250", "325"], "F1, O1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "F1"),
    ],
    sections: SECTIONS,
    renamed: &[Renamed {
        section: items::OPTIONS,
        item: "reqUseWrapupForm",
        new_section: items::OPTIONS,
        new_item: "reqTaskAction",
        hint: "The vendor removed the item on 2019-01-09; `reqTaskAction` and `reqTaskPage` took its place.",
        source: "F1",
    }],
    constraints: constraints::CONSTRAINTS,
    waivers: &[Waiver::lowered(
        "settings-drift",
        "/reqGeneralInfo/reqSoftphoneWidth",
        Severity::Note,
        "the vendor shipped 250 in `customSettings` beside 325 in the item (F1, O1)",
    )
    .only_in(Dialect::Metadata)
    .when(IS_SHIPPED_WIDTH)],
    scaffold: Scaffold::NotOffered { reason: "this adapter generation is retired; use `amazon-connect`" },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const IS_SHIPPED_WIDTH: Clue = Clue::All(&[
    Clue::CustomSetting { key: "reqSoftphoneWidth", value: "250" },
    Clue::Value { section: GENERAL, item: "reqSoftphoneWidth", values: &["325"] },
]);

const EVIDENCE: &[Evidence] = &[
    Evidence {
        key: "F1",
        text: "adapter source: smearl/AmazonConnectSalesForceCTIAdapter, call centers, 28 versions, 2018-09-13 to 2019-01-22 (v2.0 to v2.9)",
    },
    Evidence {
        key: "C1",
        text: "adapter code: same repository, pages ACSFCCP_Classic_2, ACSFCCP_Console_2 and ACSFCCP_Lightning_2 with their scripts, 2019-01-22",
    },
    Evidence { key: "O1", text: "Classic and Console call centers of v3.11 retrieved from one org, 2021-10-25" },
    Evidence { key: "T1", text: "third party: the import file of 2017, repeated in public workshop notes" },
];

static SECTIONS: &[SectionSpec] = &[
    SectionSpec {
        name: GENERAL,
        label: "Amazon Connect Salesforce CCP Adapter",
        items: &[
            ItemSpec::recommended("reqDescription", "Description", ValueKind::Text)
                .default("Amazon Connect Call Center")
                .doc("A description of the call center.")
                .source("F1, O1, T1"),
            hook("reqIsDefault", "Default CallCenter", ValueKind::Bool)
                .example("true")
                .doc("Marks the packaged call center as the default of its set-up flow."),
            hook("reqSetupFlowMetadata", "Setup Flow Metadata", ValueKind::Text)
                .example("setupFlowConfig")
                .doc("The name of the set-up flow."),
            hook("reqPackageNamespace", "Package Namespace", ValueKind::Text)
                .fixed("amazonconnect")
                .doc("The namespace of the package that owns the set-up flow."),
        ],
    },
    SectionSpec { name: items::OPTIONS, label: "Amazon Connect Information", items: items::ITEMS },
];

/// A hook of the package, in the Lightning call center of v2.9 only.
const fn hook(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::optional(name, label, kind).since("v2.9").source("F1")
}
