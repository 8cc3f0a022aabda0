//! Profile of the Genesys Engage connector for Salesforce ("SFDC Genesys Connector").
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

mod map_field;
mod mapping;
mod sections;

use ccdef_core::prelude::*;

use sections::{CONNECTOR, SEARCH};

/// Genesys Engage connector for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("genesys-sfdc-connector"),
    title: "Genesys Engage connector for Salesforce (\"SFDC Genesys Connector\")",
    vendor: "Genesys",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Legacy(
        "the known code is from 2018 and 2019 and works only in the console of Salesforce Classic; no successor is known",
    ),
    route: "Deployed together with the Visualforce pages of the connector (inferred).",
    evidence: evidence![
        "O1": "three call centers retrieved from one org: two of different brands, and one of a second generation with other labels",
        "C1": "vendor code: module `SFDC/sfdc`, copyright Genesys, published with an org; it reads the items and has their defaults",
        "C2": "vendor code: test harness with all settings of an older variant, which calls a web service instead of the local desktop",
    ],
    signals: &[
        Signal::strong(Clue::All(&[Clue::item(CONNECTOR, &["PollPort"]), HAS_SEARCH])),
        Signal::strong(Clue::All(&[Clue::item(CONNECTOR, &["URI"]), HAS_SEARCH])),
        Signal::medium(Clue::InternalNamePrefix("SFDCGenesysConnector")),
        Signal::medium(Clue::DisplayNameContains(NAME)),
        Signal::medium(Clue::value(SettingRef::general(item::DESCRIPTION), &[NAME])),
        Signal::medium(HAS_SEARCH),
    ],
    url: Some(UrlSpec::new("O1, C2").forms(&[UrlForm::IN_ORG.paths(&[PathPattern::Segments("/apex/*")])])),
    expects: &[
        Expectation::always(setting::HEIGHT, &["250", "100", "500"], "C2, O1"),
        Expectation::always(setting::WIDTH, &["230", "100", "400"], "C2, O1"),
        common::uses_api("O1"),
    ],
    sections: sections::SECTIONS,
    // Source: C2.
    waivers: &[Waiver::silent(
        "missing-recommended-item",
        "the older variant, which calls a web service, has other items",
    )
    .when(Clue::item(CONNECTOR, &["URI"]))],
    scaffold: Scaffold::not_offered(
        "this connector is legacy, and its definition is deployed together with its Visualforce pages",
    ),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&map_field::MAP_FIELD]);

/// The name that the known files have in their display names and descriptions.
const NAME: &str = "SFDC Genesys Connector";

const HAS_SEARCH: Clue = Clue::Section(&[SEARCH]);
