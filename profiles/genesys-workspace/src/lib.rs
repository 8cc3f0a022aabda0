//! Profile of the Genesys Workspace Desktop connector.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

mod constraints;
mod sections;

use ccdef_core::prelude::*;

use sections::{OPTIONS, USE_LOCAL_HOST, WORKSPACE_URL};

/// Genesys Workspace Desktop connector.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("genesys-workspace"),
    title: "Genesys Workspace Desktop connector",
    vendor: "Genesys",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Legacy("the known files are for Salesforce Classic; no successor is known"),
    route: "Not known.",
    evidence: evidence![
        "O1": "two call centers retrieved from one org: version 1.0 and its successor 2.0",
        "C1": "code of a connector for Lightning Experience, which reads `/WorkspaceOptions/…` and the URL parameters `port` and `autologgingenabled`",
    ],
    signals: &[
        Signal::strong(Clue::item(OPTIONS, &["PollPort"])),
        Signal::medium(Clue::Section(&[OPTIONS])),
        Signal::medium(Clue::DisplayNameContains("Workspace CTI")),
    ],
    url: Some(URL),
    expects: &[
        Expectation::always(setting::HEIGHT, &["520", "510"], "O1"),
        Expectation::always(setting::WIDTH, &["410", "415"], "O1"),
        common::uses_api("O1"),
    ],
    sections: sections::SECTIONS,
    renamed: &[Renamed::item(
        USE_LOCAL_HOST,
        WORKSPACE_URL,
        "Remove the item if `WorkspaceUrl` has the address of the desktop; version 2.0 has the whole address in that item.",
        "O1",
    )],
    constraints: constraints::CONSTRAINTS,
    waivers: &[
        // Source: C1.
        Waiver::silent("renamed-item", "without `WorkspaceUrl` the address comes from this item")
            .at(USE_LOCAL_HOST)
            .when(Clue::Not(&Clue::item(OPTIONS, &[WORKSPACE_URL.item]))),
        Waiver::lowered("renamed-item", Severity::Note, "that version 2.0 does not read this item is inferred")
            .at(USE_LOCAL_HOST),
    ],
    scaffold: Scaffold::not_offered("this connector is legacy, and its Visualforce page is not known"),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// A page of the org; the pages of the known files have the names `CTIListener` and `CTIListener2`.
const URL: UrlSpec =
    UrlSpec::new("O1, C1").forms(&[UrlForm::IN_ORG.paths(&[PathPattern::Segments("/apex/*")]).query(&[
        QueryParameter::optional("port", ValueKind::Port),
        QueryParameter::optional("autologgingenabled", ValueKind::Bool),
    ])]);
