//! Profile of a CTI Toolkit call center with a desktop adapter of any vendor.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

mod version_header;

use ccdef_core::prelude::*;

/// CTI Toolkit call center of a desktop adapter.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("cti-toolkit"),
    title: "CTI Toolkit call center (desktop adapter, generic base)",
    vendor: "any vendor; the format is by Salesforce",
    docs_url: Some(
        "https://developer.salesforce.com/docs/atlas.en-us.260.0.api_meta.meta/api_meta/meta_callcenter.htm",
    ),
    family: Family::Toolkit,
    grade: Grade::A,
    status: Status::Obsolete(
        "a desktop adapter does not appear in Lightning Experience and cannot be converted; ask your vendor for an Open CTI or Salesforce Voice definition",
    ),
    route: "Import a file in Setup, and install a desktop program on each computer.",
    evidence: evidence![
        "F11": "Salesforce file: the sample in the Metadata API guide's page on CallCenter",
        "O11": "two call centers retrieved from one org, 2017; one is the definition of the profile amc-toolkit",
        "T11": "third party: Salesforce's error that the section reqGeneralInfo needs items named reqVersion, reqDescription and reqProgId",
    ],
    signals: &[
        Signal::fallback(Clue::All(&[
            Clue::item(GENERAL, &[item::PROG_ID]),
            Clue::Not(&Clue::item(GENERAL, &[item::USE_API])),
        ])),
        Signal::exclude(Clue::Section(&[VOICE])),
    ],
    sections: SECTIONS,
    waivers: &[
        Waiver::silent("obsolete-adapter", "`toolkit-call-center` already reports every such file").not_inherited()
    ],
    scaffold: Scaffold::not_offered(
        "the CTI Toolkit is retired; use the Open CTI or Salesforce Voice definition of your vendor",
    ),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&version_header::VERSION_HEADER]);

/// A COM program id.
const PROGRAM_ID: ValueKind = ValueKind::custom("a program id such as `AcmeAdapter.AcmeAdapter.1`", check_program_id);

static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        ItemSpec::required(item::DESCRIPTION, "Description", ValueKind::Text)
            .doc("A description of the call center.")
            .source("T11, F11, O11"),
        ItemSpec::required(item::PROG_ID, "CTI Connector ProgId", PROGRAM_ID)
            .example("AcmeAdapter.AcmeAdapter.1")
            .doc("The COM program id of the adapter.")
            .source("T11, F11, O11"),
        ItemSpec::required(item::VERSION, "Version", ValueKind::Decimal)
            .example("3.0")
            .doc("The version of the CTI Toolkit; the files of one org do not have it.")
            .source("T11, F11"),
    ]),
    SectionSpec::dialing(&[
        prefix(item::OUTSIDE_PREFIX, "Outside Prefix").doc("Dialed before an outside number."),
        prefix(item::LONG_DISTANCE_PREFIX, "Long Distance Prefix").doc("Dialed before a long-distance number."),
        prefix(item::INTERNATIONAL_PREFIX, "International Prefix").doc("Dialed before an international number."),
    ]),
];

/// A dialing prefix.
const fn prefix(name: &'static str, label: &'static str) -> ItemSpec {
    ItemSpec::optional(name, label, ValueKind::Digits).source("F11, O11")
}

fn check_program_id(value: &str) -> Result<(), ValueIssue> {
    let parts: Vec<&str> = value.split('.').collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.len() == 3 && parts.iter().all(|part| !part.is_empty()) && parts.last().is_some_and(is_number) {
        return Ok(());
    }
    Err(ValueIssue::new("is not a program id (`<name>.<name>.<number>`)"))
}

#[cfg(test)]
mod tests {
    use super::PROGRAM_ID;

    #[test]
    fn program_id_requires_three_parts_and_ends_in_a_number() {
        assert!(PROGRAM_ID.check("AcmeAdapter.AcmeAdapter.1").is_ok());
        for bad in ["AcmeAdapter", "AcmeAdapter.1", "Acme.Adapter.x", "Acme..1", "Acme.Adapter.1.2"] {
            assert!(PROGRAM_ID.check(bad).is_err(), "{bad}");
        }
    }
}
