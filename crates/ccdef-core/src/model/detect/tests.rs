//! Tests of the detection, with profiles made up for them (`format/vendors.md#detection`).

use ccdef_syntax::Dialect;

use super::Detection;
use crate::rule::{CheckOptions, ProfileChoice};
use crate::tables::{
    Clue, Family, GENERAL, HostPattern, Namespace, PathPattern, Profile, ProfileId, Signal, UrlPattern, setting,
};
use crate::testing::{options, run};

const ACME_HOST: Clue = Clue::Url(UrlPattern::ANY.hosts(&[HostPattern::Named("**.acme.example")]));

static ACME: Profile = Profile {
    id: ProfileId::new("acme"),
    signals: &[
        Signal::medium(Clue::InternalName(&["AcmeCenter"])),
        Signal::medium(Clue::DisplayNamePrefix("Acme ")),
        Signal::strong(ACME_HOST),
        Signal::strong(Clue::Section(&["acmeSettings"])),
        Signal::exclude(Clue::Section(&["zenithSettings"])),
    ],
    ..Profile::EMPTY
};

static BETA: Profile = Profile {
    id: ProfileId::new("beta"),
    signals: &[Signal::strong(Clue::Section(&["acmeSettings"]))],
    ..Profile::EMPTY
};

static EXTENDED: Profile = Profile {
    id: ProfileId::new("zeta"),
    extends: Some(ProfileId::new("acme")),
    signals: &[Signal::strong(Clue::Section(&["acmeSettings"]))],
    ..Profile::EMPTY
};

static VOICE_BASE: Profile = Profile {
    id: ProfileId::new("any-voice"),
    family: Family::Voice,
    signals: &[Signal::fallback(Clue::Section(&["reqHvcc"]))],
    ..Profile::EMPTY
};

static VOICE_VENDOR: Profile = Profile {
    id: ProfileId::new("voice-vendor"),
    family: Family::Voice,
    extends: Some(ProfileId::new("any-voice")),
    signals: &[Signal::strong(Clue::value_prefix(setting::VENDOR_API_NAME, "acme__"))],
    ..Profile::EMPTY
};

static TOOLKIT_BASE: Profile = Profile {
    id: ProfileId::new("any-toolkit"),
    family: Family::Toolkit,
    signals: &[Signal::fallback(Clue::All(&[
        Clue::item(GENERAL, &["reqProgId"]),
        Clue::Not(&Clue::item(GENERAL, &["reqUseApi"])),
    ]))],
    ..Profile::EMPTY
};

static ALL: &[&Profile] = &[&ACME, &VOICE_BASE, &VOICE_VENDOR, &TOOLKIT_BASE];

/// An import file; `items` are the names and values of the items of `reqGeneralInfo`, `sections` the names of more sections, without items.
fn import(items: &[(&str, &str)], sections: &[&str]) -> String {
    let item = |(name, value): &(&str, &str)| format!("<item name='{name}'>{value}</item>");
    let items: String = items.iter().map(item).collect();
    let section = |name: &&str| format!("<section name='{name}'/>");
    let sections: String = sections.iter().map(section).collect();
    format!("<callCenter><section name='reqGeneralInfo'>{items}</section>{sections}</callCenter>")
}

fn detect_with(profiles: &[&'static Profile], options: &CheckOptions, text: &str) -> Detection {
    let report = run(profiles, options, &[("a.xml", text)]);
    report.files[0].detection.clone().expect("the file has an element")
}

fn detect(text: &str) -> Detection {
    detect_with(ALL, &options(), text)
}

fn profile(detection: &Detection) -> &'static str {
    detection.profile.map_or("none", |profile| profile.id.as_str())
}

#[test]
fn one_strong_signal_or_two_medium_ones_make_a_match() {
    let named = import(&[("reqInternalName", "AcmeCenter")], &[]);
    assert_eq!(profile(&detect(&named)), "none");
    let named_twice = import(&[("reqInternalName", "AcmeCenter"), ("reqDisplayName", "Acme Phones")], &[]);
    let detection = detect(&named_twice);
    assert_eq!(profile(&detection), "acme");
    assert_eq!(detection.because_profile, "internal name `AcmeCenter` and display name `Acme Phones`");
    let strong = import(&[("reqInternalName", "AcmeCenter"), ("reqAdapterUrl", "https://cti.acme.example/x")], &[]);
    let detection = detect(&strong);
    assert_eq!(profile(&detection), "acme");
    assert_eq!(detection.because_profile, "adapter URL host `cti.acme.example`", "the strongest signal is named");
    assert_eq!(detection.because_family(), "family of the profile `acme`");
}

#[test]
fn a_display_name_can_contain_the_text_of_a_signal_anywhere() {
    static ANYWHERE: Profile = Profile {
        id: ProfileId::new("anywhere"),
        signals: &[Signal::strong(Clue::DisplayNameContains("Zenith CTI"))],
        ..Profile::EMPTY
    };
    let found = |name: &str| {
        let detection = detect_with(&[&ANYWHERE], &options(), &import(&[("reqDisplayName", name)], &[]));
        (profile(&detection), detection.because_profile.into_owned())
    };
    assert_eq!(found("Acme Zenith CTI 2"), ("anywhere", "display name `Acme Zenith CTI 2`".to_owned()));
    assert_eq!(found("Acme Zenith").0, "none");
}

#[test]
fn an_excluding_signal_overrides_all_others() {
    let excluded = import(&[], &["acmeSettings", "zenithSettings"]);
    assert_eq!(profile(&detect(&excluded)), "none");
    assert_eq!(detect(&excluded).because_profile, "no vendor detected");
}

#[test]
fn the_higher_score_wins_then_the_extending_profile_then_the_id() {
    let section = import(&[], &["acmeSettings"]);
    assert_eq!(profile(&detect_with(&[&ACME, &BETA], &options(), &section)), "acme");
    assert_eq!(profile(&detect_with(&[&ACME, &BETA, &EXTENDED], &options(), &section)), "zeta");
    let more = import(&[("reqInternalName", "AcmeCenter")], &["acmeSettings"]);
    assert_eq!(profile(&detect_with(&[&ACME, &BETA, &EXTENDED], &options(), &more)), "acme");
}

#[test]
fn a_fallback_wins_only_when_no_other_profile_of_its_family_matches() {
    let vendor = import(&[("reqVendorInfoApiName", "acme__phones")], &["reqHvcc"]);
    assert_eq!(profile(&detect(&vendor)), "voice-vendor");
    let other = import(&[("reqVendorInfoApiName", "zenith__phones")], &["reqHvcc"]);
    let detection = detect(&other);
    assert_eq!((profile(&detection), &*detection.because_profile), ("any-voice", "section `reqHvcc`"));
    let toolkit = import(&[("reqProgId", "A.A.1")], &[]);
    let detection = detect(&toolkit);
    assert_eq!((profile(&detection), detection.family), ("any-toolkit", Family::Toolkit));
    assert_eq!(detection.because_profile, "item `reqGeneralInfo/reqProgId`");
}

#[test]
fn a_strong_signal_decides_the_family_and_medium_signals_yield_to_markers() {
    let strong = import(&[("reqAdapterUrl", "https://cti.acme.example")], &["reqHvcc"]);
    assert_eq!(detect(&strong).family, Family::OpenCti);
    let medium = import(&[("reqInternalName", "AcmeCenter"), ("reqDisplayName", "Acme Phones")], &["reqHvcc"]);
    let detection = detect(&medium);
    assert_eq!((profile(&detection), detection.family), ("any-voice", Family::Voice));
}

#[test]
fn without_a_profile_the_markers_name_the_family() {
    let family = |items: &[(&str, &str)], sections: &[&str]| {
        let detection = detect_with(&[], &options(), &import(items, sections));
        (detection.family, detection.because_family().into_owned())
    };
    let expected = |family, because: &str| (family, because.to_owned());
    assert_eq!(family(&[], &["reqHvcc"]), expected(Family::Voice, "section `reqHvcc`"));
    assert_eq!(family(&[("reqVendorInfoApiName", "")], &[]), expected(Family::Voice, "item `reqVendorInfoApiName`"));
    assert_eq!(
        family(&[("reqProgId", "A.A.1"), ("reqUseApi", "true")], &[]),
        expected(Family::OpenCti, "item `reqUseApi`")
    );
    assert_eq!(
        family(&[("reqProgId", "A.A.1")], &[]),
        expected(Family::Toolkit, "item `reqProgId` without `reqUseApi`")
    );
    assert_eq!(family(&[], &[]), expected(Family::OpenCti, "default family"));
}

#[test]
fn options_override_the_detection_and_the_best_match_is_kept() {
    let text = import(&[("reqAdapterUrl", "https://cti.acme.example")], &[]);
    let chosen = CheckOptions { profile: ProfileChoice::Use(&VOICE_VENDOR), ..options() };
    let detection = detect_with(ALL, &chosen, &text);
    assert_eq!((profile(&detection), detection.family), ("voice-vendor", Family::Voice));
    assert_eq!(detection.looks_like.map(|profile| profile.id.as_str()), Some("acme"));
    assert_eq!(detection.evidence, "adapter URL host `cti.acme.example`");
    let family = CheckOptions { family: Some(Family::Voice), ..options() };
    assert_eq!(profile(&detect_with(ALL, &family, &text)), "none", "the only match is of another family");
    let both = import(&[("reqAdapterUrl", "https://cti.acme.example")], &["reqHvcc"]);
    assert_eq!(profile(&detect_with(ALL, &family, &both)), "any-voice", "the best match of that family");
    let none = CheckOptions { profile: ProfileChoice::None, ..options() };
    assert_eq!(profile(&detect_with(ALL, &none, &text)), "none");
}

#[test]
fn metadata_files_take_their_name_from_the_file_and_their_type_from_custom_settings() {
    let text = "<CallCenter xmlns='http://soap.sforce.com/2006/04/metadata'>\
        <customSettings>{\"reqCallCenterType\":\"SCVBYOT\"}</customSettings><displayName>Acme Phones</displayName></CallCenter>";
    let report = run(ALL, &options(), &[("callCenters/Other.callCenter-meta.xml", text)]);
    let detection = report.files[0].detection.as_ref().expect("the file has an element");
    assert_eq!((detection.dialect, detection.family), (Dialect::Metadata, Family::Voice));
    assert_eq!(detection.because_family(), "`reqCallCenterType` in `customSettings`");
    let named = text.replace("{\"reqCallCenterType\":\"SCVBYOT\"}", "{}");
    let report = run(ALL, &options(), &[("callCenters/AcmeCenter.callCenter", &named)]);
    let detection = report.files[0].detection.as_ref().expect("the file has an element");
    assert_eq!(profile(detection), "acme");
}

#[test]
fn the_evidence_names_the_matched_parts_of_the_url() {
    static BY_PATH: Profile = Profile {
        id: ProfileId::new("by-path"),
        signals: &[Signal::strong(Clue::Url(
            UrlPattern::ANY.hosts(&[HostPattern::Named("s3.acme.test")]).paths(&[PathPattern::StartsWith("/bar/")]),
        ))],
        ..Profile::EMPTY
    };
    static BY_PAGE: Profile = Profile {
        id: ProfileId::new("by-page"),
        signals: &[Signal::strong(Clue::page(&["AcmePhone"], Namespace::Any))],
        ..Profile::EMPTY
    };
    let because = |url: &str| {
        let text = import(&[("reqAdapterUrl", url)], &[]);
        detect_with(&[&BY_PATH, &BY_PAGE], &options(), &text).because_profile
    };
    assert_eq!(because("https://s3.acme.test/bar/index.html"), "adapter URL `s3.acme.test/bar/index.html`");
    assert_eq!(because("/apex/x__AcmePhone"), "adapter URL page `/apex/x__AcmePhone`");
}
