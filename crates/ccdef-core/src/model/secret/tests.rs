//! Tests of which texts are credentials, and which only look similar.

use ccdef_syntax::{DraftItem, Limits, Source, read};

use super::{Secret, find, shown_value};
use crate::model::placeholder::Samples;
use crate::model::settings::Settings;
use crate::tables::{Family, Profile, ProfileId, Schema};

static ACME: Profile = Profile { id: ProfileId::new("acme"), sample_values: &["Winter24sample"], ..Profile::EMPTY };

fn secrets(text: &str) -> Vec<(String, Secret)> {
    let source = Source::new("Acme.callCenter-meta.xml", text);
    let reading = read(&source, &Limits::default());
    let schema = Schema::new(Family::OpenCti, Vec::new());
    let mut settings = Settings::read(source.path(), &reading.document, &reading.definition);
    settings.bind(&schema);
    let found = find(&settings, &reading.document, &Samples::of([&ACME]));
    found.into_iter().map(|secret| (text[secret.span].to_owned(), secret)).collect()
}

fn item(name: &str, label: &str, value: &str) -> String {
    format!(
        "<callCenter><section sortOrder=\"0\" name=\"acme\"><item sortOrder=\"0\" name=\"{name}\" label=\"{label}\">{value}</item></section></callCenter>"
    )
}

#[test]
fn a_name_or_a_label_identifies_a_credential() {
    let found = secrets(&item("field1", "CTI Password", " Win&amp;ter24 "));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, "Win&amp;ter24");
    assert_eq!(found[0].1.value, "Win&ter24");
    assert_eq!(found[0].1.path(), Some(("acme", "field1")));
    assert!(secrets(&item("reqProviderAuthToken", "", "YYYYYYYYYYYYYYYYYY")).is_empty());
    assert!(secrets(&item("loginToken", "", "https://cti.acme.example/token")).is_empty());
    assert!(secrets(&item("loginToken", "", "")).is_empty());
}

#[test]
fn overlapping_credentials_are_one_with_the_text_of_both() {
    let found = secrets(&item("note", "", "https://user:password=Winter24q@cti.acme.example/x"));
    assert_eq!(found.len(), 1);
    assert!(found[0].0.contains("Winter24q"), "{}", found[0].0);
    assert_eq!(found[0].0, found[0].1.value);
}

#[test]
fn a_sample_of_any_vendor_is_no_credential() {
    assert!(secrets(&item("authToken", "", "Winter24sample")).is_empty());
    assert!(secrets("<callCenter><!-- password: Winter24sample --></callCenter>").is_empty());
    assert_eq!(secrets(&item("authToken", "", "Winter24samples")).len(), 1);
}

#[test]
fn references_hide_no_credential_wherever_they_are() {
    for text in [
        "secret =&gt; wJalrXUtnFEMIK7MDENGbPx",
        "&lt;password&gt;wJalrXUtnFEMIK7MDENGbPx&lt;/password&gt;",
        "&lt;add key=&quot;password&quot; value=&quot;wJalrXUtnFEMIK7MDENGbPx&quot;/&gt;",
        "curl -u &quot;bob:wJalrXUtnFEMIK7MDENGbPx&quot;",
        "-u bob&#58;wJalrXUtnFEMIK7MDENGbPx ",
        "pass&#x77;ord: wJalrXUtnFEMIK7MDENGbPx ",
    ] {
        for file in [
            format!("<callCenter><section name=\"a\" label=\"{text}\"/></callCenter>"),
            format!("<callCenter><section name=\"{text}\"/></callCenter>"),
            format!("<callCenter><section name=\"a\"><item name=\"b\" note=\"{text}\">x</item></section></callCenter>"),
            format!("<callCenter>{text}<section name=\"a\"/></callCenter>"),
            format!("<CallCenter><sections><label>{text}</label><name>a</name></sections></CallCenter>"),
            format!("<callCenter><item name=\"a\">{text}</item></callCenter>"),
            format!("<callCenter><section name=\"a\"><value>{text}</value></section></callCenter>"),
            format!("<other><item>{text}</item></other>"),
            format!("<callCenter><!-- {text} --></callCenter>"),
            format!("<callCenter><!-- <item label=\"{text}\">v</item> --></callCenter>"),
            format!("<callCenter><?x {text} ?></callCenter>"),
            format!("<callCenter><!-- {} --></callCenter>", text.replace('&', "&amp;")),
            format!("<callCenter><section name=\"{text}"),
        ] {
            let found = secrets(&file);
            assert!(found.iter().any(|found| found.0 == "wJalrXUtnFEMIK7MDENGbPx"), "{file}: {found:?}");
        }
    }
}

#[test]
fn a_name_with_references_names_the_value_of_another_part() {
    for file in [
        "<callCenter><x name=\"pass&#119;ord\">wJalrXUtnFEMIK7MDENGbPx</x></callCenter>",
        "<callCenter><x><name>pass&#119;ord</name><value>wJalrXUtnFEMIK7MDENGbPx</value></x></callCenter>",
        "<callCenter><item name=\"pass&#119;ord\" value=\"wJalrXUtnFEMIK7MDENGbPx\"/></callCenter>",
    ] {
        let found = secrets(file);
        assert!(found.iter().any(|found| found.0 == "wJalrXUtnFEMIK7MDENGbPx"), "{file}: {found:?}");
    }
}

#[test]
fn every_credential_of_a_value_is_found() {
    let members: Vec<String> = (0..500).map(|at| format!("\"k{at}\":{{\"password\":\"Winter{at}\"}}")).collect();
    let found = secrets(&item("note", "", &format!("{{{}}}", members.join(",")).replace('"', "&quot;")));
    assert_eq!((found.len(), found[17].0.as_str()), (500, "Winter17"));
}

#[test]
fn settings_are_searched_wherever_they_are_written() {
    let found = secrets(
        "<CallCenter><adapterUrl>https://a:Winter24@cti.acme.example</adapterUrl>\
         <customSettings>{&quot;reqToken&quot;:&quot;Winter25&quot;}</customSettings>\
         <!-- -----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY----- --></CallCenter>",
    );
    let texts: Vec<&str> = found.iter().map(|(text, _)| text.as_str()).collect();
    let key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----";
    assert_eq!(texts, ["Winter24", "Winter25", key]);
    assert!(found[2].1.is_private_key);
}

#[test]
fn an_escaped_name_names_the_value_that_is_shown() {
    let schema = Schema::new(Family::OpenCti, Vec::new());
    for name in ["pass%77ord", "db%5Fpassword", r"pass\u0077ord", "pass\u{ad}word"] {
        assert_eq!(shown_value(&schema, "acme", &DraftItem::new(name, ""), "Winter24"), "(hidden)", "{name}");
        let labeled = DraftItem::new("field1", "").label(Some(name.to_owned()));
        assert_eq!(shown_value(&schema, "acme", &labeled, "Winter24"), "(hidden)", "{name}");
    }
}
