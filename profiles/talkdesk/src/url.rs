//! The adapter URLs of three generations.

use ccdef_core::prelude::*;

/// The page of the current call center.
pub(crate) const CURRENT: &str = "https://cti-client.talkdeskapp.com";

const ELECTRON_HOST: HostPattern = HostPattern::Named("cti-client.talkdeskapp.com");
const CLASSIC_HOST: HostPattern = HostPattern::Named("td-p-talkforce.herokuapp.com");
const BUCKET_HOST: HostPattern = HostPattern::Named("s3.amazonaws.com");

/// The call center `TalkdeskCallbarCTIElectron`.
pub(crate) const ELECTRON: UrlPattern = UrlPattern::ANY.hosts(&[ELECTRON_HOST]);
/// The call center `TalkdeskCallbar`.
pub(crate) const BUCKET: UrlPattern =
    UrlPattern::ANY.hosts(&[BUCKET_HOST]).paths(&[PathPattern::StartsWith("/td-p-azores-cti/")]);
/// The call center `Talkdesk`.
pub(crate) const CLASSIC_CTI: UrlPattern = UrlPattern::ANY.hosts(&[CLASSIC_HOST]);
/// The adapters that have a host of their own.
pub(crate) const HOSTED: UrlPattern = UrlPattern::ANY.hosts(&[ELECTRON_HOST, CLASSIC_HOST]);

pub(crate) const IS_CLASSIC_CTI: Clue = Clue::named("Classic call center", &Clue::Url(CLASSIC_CTI));
pub(crate) const IS_CALLBAR: Clue = Clue::named("Callbar", &Clue::Url(CALLBAR));

/// Either page of the Callbar.
const CALLBAR: UrlPattern = UrlPattern::ANY
    .hosts(&[ELECTRON_HOST, BUCKET_HOST])
    .paths(&[PathPattern::Root, PathPattern::StartsWith("/td-p-azores-cti/")]);

const OLDER: &str = "this is an older address of the adapter; the current call center, `TalkdeskCallbarCTIElectron`, uses `https://cti-client.talkdeskapp.com`";

pub(crate) const SPEC: UrlSpec = UrlSpec::new("O1, C1").forms(&[
    UrlForm::HTTPS.hosts(&[ELECTRON_HOST]).paths(&[PathPattern::Root]),
    UrlForm::HTTPS
        .hosts(&[BUCKET_HOST])
        .paths(&[PathPattern::Equals("/td-p-azores-cti/iframe.html")])
        .query(&[QueryParameter::required("integration", ValueKind::OneOf(&["salesforce"]))])
        .remark(OLDER),
    UrlForm::HTTPS.hosts(&[CLASSIC_HOST]).paths(&[PathPattern::Root]).remark(OLDER),
]);

pub(crate) const LOOK_ALIKES: &[LookAlike] = &[LookAlike::new(
    UrlPattern::ANY.hosts(&[HostPattern::Named("*.mytalkdesk.com")]),
    "This is probably the web application of a Talkdesk account, not the adapter for Salesforce. The adapter is at `https://cti-client.talkdeskapp.com`.",
    "C1",
)];
