//! ShoreTel Cloud Adapter for Salesforce, version 5.0: what its call center definition contained.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod sections;

use ccdef_core::prelude::*;

/// ShoreTel Cloud Adapter for Salesforce, version 5.0.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("shoretel-sky"),
    title: "ShoreTel Cloud Adapter for Salesforce (version 5.0)",
    vendor: "ShoreTel (later Mitel)",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Obsolete("known releases work only in Salesforce Classic over `http:`; no successor is known"),
    route: "How the file is obtained is not known.",
    evidence: evidence!["O1": "call center `ShoreTelCloudAdapter` retrieved from one org, 2019 to 2020"],
    signals: &[
        Signal::strong(Clue::Url(UrlPattern::ANY.hosts(HOSTS))),
        Signal::strong(Clue::item(sections::SETTINGS, &["reqSMServer"])),
        Signal::medium(Clue::Section(&["reqCallLogSettings"])),
        Signal::medium(Clue::InternalName(&["ShoreTelCloudAdapter"])),
        Signal::medium(Clue::DisplayNamePrefix("ShoreTel ")),
    ],
    url: Some(UrlSpec::new("O1").forms(&[
        UrlForm::HTTPS.schemes(&["http"]).hosts(HOSTS).paths(&[PathPattern::Equals("/STPSSFSoftphone.htm")]),
    ])),
    look_alikes: &[LookAlike::new(
        UrlPattern::ANY.hosts(HOSTS).paths(&[PathPattern::Equals("/STPSSFStandby.htm")]),
        "This is the standby page. The softphone is `/STPSSFSoftphone.htm`.",
        "O1",
    )],
    expects: &[
        Expectation::always(setting::HEIGHT, &["600"], "O1"),
        Expectation::always(setting::WIDTH, &["200"], "O1"),
        common::uses_api("O1"),
        Expectation::always(setting::STANDBY_URL, &["http://staasf.shoretelsky.com/STPSSFStandby.htm"], "O1"),
        Expectation::always(setting::TIMEOUT, &["10000"], "O1"),
    ],
    sections: sections::SECTIONS,
    constraints: &[constraint!("shoretel-sky-no-server", "no telephone server is set", Relation::filled(SERVER))
        .note("the adapter URL is the same for all customers; this item names your telephone system")
        .help("write the name or the IP address of your headquarters server")
        .source("O1")],
    scaffold: Scaffold::not_offered("this adapter is obsolete: it works only in Salesforce Classic over `http:`"),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const SERVER: SettingRef = SettingRef::new(sections::SETTINGS, "reqSMServer");

const HOSTS: &[HostPattern] = &[HostPattern::Named("staasf.shoretelsky.com")];
