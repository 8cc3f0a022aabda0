//! The index finds all that matches, whatever a file has.

use ccdef_syntax::{Limits, Reading, Source, read};
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;

use super::DetectionIndex;
use crate::model::Facts;
use crate::tables::{
    Clue, GENERAL, HostPattern, Namespace, PathPattern, Profile, Profiles, Signal, UrlPattern, setting,
};

const HOSTS: &[HostPattern] = &[
    HostPattern::Named("**.Acme.example"),
    HostPattern::Named("apps.*.acme.example"),
    HostPattern::Named("acme.*"),
    HostPattern::Named("localhost"),
];

/// A profile with a signal of every kind of clue.
static ACME: Profile = Profile {
    signals: &[
        Signal::strong(Clue::Url(UrlPattern::ANY.hosts(HOSTS))),
        Signal::strong(Clue::Url(UrlPattern::ANY.hosts(&[HostPattern::Package("acme")]))),
        Signal::strong(Clue::Url(UrlPattern::ANY.hosts(&[HostPattern::Salesforce]))),
        Signal::strong(Clue::Url(UrlPattern::ANY.paths(&[PathPattern::StartsWith("/acme")]))),
        Signal::strong(Clue::Url(UrlPattern::ANY.paths(&[PathPattern::page(&["AcmePhone"], Namespace::Any)]))),
        Signal::medium(Clue::page(&["AcmePhone", "Other"], Namespace::Is("acme"))),
        Signal::medium(Clue::Section(&["acmeSettings", "acme"])),
        Signal::medium(Clue::SectionPrefix("acme")),
        Signal::medium(Clue::item(GENERAL, &["acme", "reqInternalName"])),
        Signal::medium(Clue::value(setting::COMPATIBILITY_MODE, &["Classic"])),
        Signal::medium(Clue::value(setting::HEIGHT, &["", "400"])),
        Signal::medium(Clue::value(setting::WIDTH, &["300"])),
        Signal::medium(Clue::value_prefix(setting::ADAPTER_URL, "https://a")),
        Signal::medium(Clue::value_prefix(setting::VERSION, "")),
        Signal::medium(Clue::InternalName(&["Acme"])),
        Signal::medium(Clue::InternalNamePrefix("Ac")),
        Signal::medium(Clue::DisplayName(&["Acme"])),
        Signal::medium(Clue::DisplayNameContains("cm")),
        Signal::medium(Clue::custom_setting("acme", "Acme")),
        Signal::fallback(Clue::All(&[])),
        Signal::exclude(Clue::All(&[Clue::Not(&Clue::Section(&["acme"])), Clue::item("acme", &["acme"])])),
        Signal::exclude(Clue::named("other", &Clue::Not(&Clue::InternalName(&["Acme"])))),
    ],
    ..Profile::EMPTY
};

const WORDS: &[&str] = &[
    "",
    "acme",
    "acmeSettings",
    "reqGeneralInfo",
    "reqInternalName",
    "reqDisplayName",
    "reqAdapterUrl",
    "reqVersion",
    "reqSoftphoneHeight",
    "reqSoftphoneWidth",
    "reqSalesforceCompatibilityMode",
    "Acme",
    "Classic",
    "400",
    "300",
];

const URL_HOSTS: &[&str] = &[
    "cti.ACME.example",
    "apps.eu.acme.example",
    "acme.test",
    "localhost",
    "x--acme.vf.force.com",
    "a.my.salesforce.com",
];

const URL_PATHS: &[&str] = &["", "/", "//acme/x", "/apex/acmephone", "/apex/acme__Other", "/AcmePhone"];

fn words() -> impl Strategy<Value = String> {
    let schemes = select(&["https://", "x://"][..]);
    let url = (schemes, select(URL_HOSTS), select(URL_PATHS))
        .prop_map(|(scheme, host, path)| format!("{scheme}{host}{path}"));
    prop_oneof![select(WORDS).prop_map(str::to_owned), select(URL_PATHS).prop_map(str::to_owned), url]
}

/// A file of either dialect with such sections and items.
fn files() -> impl Strategy<Value = String> {
    let sections = vec((words(), vec((words(), words()), 0..4)), 0..4);
    let import = sections.prop_map(|sections| {
        let item = |(name, value): &(String, String)| format!("<item name='{name}'>{value}</item>");
        let section = |(name, items): &(String, Vec<(String, String)>)| {
            format!("<section name='{name}'>{}</section>", items.iter().map(item).collect::<String>())
        };
        format!("<callCenter>{}</callCenter>", sections.iter().map(section).collect::<String>())
    });
    let metadata = (words(), words(), words()).prop_map(|(url, key, value)| {
        format!(
            "<CallCenter><adapterUrl>{url}</adapterUrl><customSettings>{{\"{key}\":\"{value}\"}}</customSettings>\
             <displayName>{value}</displayName></CallCenter>"
        )
    });
    prop_oneof![import, metadata]
}

proptest! {
    #[test]
    fn the_index_leaves_out_nothing_that_matches(text in files()) {
        let source = Source::new("callCenters/Acme.callCenter", &*text);
        let Reading { document, definition, .. } = read(&source, &Limits::default());
        let facts = Facts::gather(source.path(), &document, &definition);
        let index = DetectionIndex::new(&Profiles::new(vec![&ACME]), &[]);
        prop_assert_eq!(index.matching(&facts).len(), index.matching_of_all(&facts).len());
    }
}
