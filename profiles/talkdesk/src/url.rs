//! The adapter URLs of three generations.

use ccdef_core::prelude::*;

/// The page of the current call center.
pub(crate) const CURRENT: &str = "https://cti-client.talkdeskapp.com";

const ELECTRON_HOST: HostPattern = HostPattern::Named("cti-client.talkdeskapp.com");
const CALLBAR_HOST: HostPattern = HostPattern::Named("callbar.talkdeskapp.com");
const CLASSIC_HOST: HostPattern = HostPattern::Named("td-p-talkforce.herokuapp.com");
const BUCKET_HOST: HostPattern = HostPattern::Named("s3.amazonaws.com");

/// The call center `TalkdeskCallbarCTIElectron`.
pub(crate) const ELECTRON: UrlPattern = UrlPattern::ANY.hosts(&[ELECTRON_HOST]);
/// The call center `TalkdeskCallbar`.
pub(crate) const BUCKET: UrlPattern =
    UrlPattern::ANY.hosts(&[BUCKET_HOST]).paths(&[PathPattern::StartsWith("/td-p-azores-cti/")]);
/// The call center `Talkdesk`.
pub(crate) const CLASSIC_CTI: UrlPattern = UrlPattern::ANY.hosts(&[CLASSIC_HOST]);
/// The adapters that have a host of their own, and any other host of the vendor's applications.
pub(crate) const HOSTED: UrlPattern = UrlPattern::ANY.hosts(&[HostPattern::Named("**.talkdeskapp.com"), CLASSIC_HOST]);

pub(crate) const IS_CLASSIC_CTI: Clue = Clue::named("Classic call center", &Clue::Url(CLASSIC_CTI));
pub(crate) const IS_CALLBAR: Clue = Clue::named("Callbar", &Clue::Url(CALLBAR));

/// Either page of the Callbar.
const CALLBAR: UrlPattern = UrlPattern::ANY
    .hosts(&[ELECTRON_HOST, BUCKET_HOST])
    .paths(&[PathPattern::Root, PathPattern::StartsWith("/td-p-azores-cti/")]);

const OLDER: &str = "this is an older address of the adapter; the current call center, `TalkdeskCallbarCTIElectron`, uses `https://cti-client.talkdeskapp.com`";

const CALLBAR_ONLY: &str = "this is a host of Talkdesk's Callbar, but no known call center has it; the current one, `TalkdeskCallbarCTIElectron`, uses `https://cti-client.talkdeskapp.com`";

pub(crate) const SPEC: UrlSpec = UrlSpec::new("O1, C1").forms(&[
    UrlForm::HTTPS.hosts(&[ELECTRON_HOST]).paths(&[PathPattern::Root]),
    UrlForm::HTTPS
        .hosts(&[BUCKET_HOST])
        .paths(&[PathPattern::Equals("/td-p-azores-cti/iframe.html")])
        .query(&[QueryParameter::required("integration", ValueKind::OneOf(&["salesforce"]))])
        .remark(OLDER),
    UrlForm::HTTPS.hosts(&[CLASSIC_HOST]).paths(&[PathPattern::Root]).remark(OLDER),
    // Only code names this host, no call center.
    UrlForm::HTTPS.hosts(&[CALLBAR_HOST]).remark(CALLBAR_ONLY),
]);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[LookAlike::new(
    UrlPattern::ANY.hosts(&[HostPattern::Named("*.mytalkdesk.com")]),
    "This is probably the web application of a Talkdesk account, not the adapter for Salesforce. The adapter is at `https://cti-client.talkdeskapp.com`.",
    "C1",
)];
