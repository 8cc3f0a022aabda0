//! The adapter URLs of three generations.

use ccdef_core::prelude::*;

/// The page of the current call center.
pub(crate) const CURRENT: &str = "https://cti-client.talkdeskapp.com";

const ELECTRON_HOST: HostPattern = HostPattern::Named("cti-client.talkdeskapp.com");
const CLASSIC_HOST: HostPattern = HostPattern::Named("td-p-talkforce.herokuapp.com");
const BUCKET_HOST: HostPattern = HostPattern::Named("s3.amazonaws.com");

/// The call center `TalkdeskCallbarCTIElectron`.
pub(crate) const ELECTRON: UrlPattern = UrlPattern::hosts(&[ELECTRON_HOST]);
/// The call center `TalkdeskCallbar`.
pub(crate) const BUCKET: UrlPattern =
    UrlPattern { hosts: &[BUCKET_HOST], paths: &[PathPattern::StartsWith("/td-p-azores-cti/")], ..UrlPattern::ANY };
/// The call center `Talkdesk`.
pub(crate) const CLASSIC_CTI: UrlPattern = UrlPattern::hosts(&[CLASSIC_HOST]);
/// Those on a host of their own.
pub(crate) const HOSTED: UrlPattern = UrlPattern::hosts(&[ELECTRON_HOST, CLASSIC_HOST]);

pub(crate) const IS_CLASSIC_CTI: Clue = Clue::Url(CLASSIC_CTI);
pub(crate) const IS_CALLBAR: Clue = Clue::Not(&IS_CLASSIC_CTI);

const OLDER: &str = "an older hosting of the adapter; the current call center, `TalkdeskCallbarCTIElectron`, has `https://cti-client.talkdeskapp.com`";

pub(crate) const SPEC: UrlSpec = UrlSpec {
    forms: &[
        UrlForm { hosts: &[ELECTRON_HOST], paths: &[PathPattern::Root], ..UrlForm::HTTPS },
        UrlForm {
            hosts: &[BUCKET_HOST],
            paths: &[PathPattern::Equals("/td-p-azores-cti/iframe.html")],
            query: &[QueryParameter {
                name: "integration",
                need: Need::Required,
                kind: ValueKind::OneOf(&["salesforce"]),
            }],
            remark: OLDER,
            ..UrlForm::HTTPS
        },
        UrlForm { hosts: &[CLASSIC_HOST], paths: &[PathPattern::Root], remark: OLDER, ..UrlForm::HTTPS },
    ],
    source: "O1, C1",
};

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[LookAlike {
    pattern: UrlPattern::hosts(&[HostPattern::Named("*.mytalkdesk.com")]),
    message: "This looks like the web application of a Talkdesk account, not the adapter for Salesforce. The adapter is at `https://cti-client.talkdeskapp.com`.",
    belongs_to: None,
    source: "C1",
}];
