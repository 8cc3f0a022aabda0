//! The settings of files in both dialects.

use ccdef_syntax::{Dialect, Limits, Source, read};

use super::{Setting, Settings, StoredIn, WrittenAs, stored_outside_items};
use crate::tables::{GENERAL, Schema, SettingRef, item, setting};

const IMPORT: &str = "<callCenter><section name='reqGeneralInfo'><item name='reqInternalName'>Acme</item>\
    <item name='reqDisplayName'>Acme Phone</item><item name='reqAdapterUrl'>/apex/a</item>\
    <item name='reqUseApi'> true </item></section><section name='own'><item name='x'/></section></callCenter>";

const METADATA: &str = "<CallCenter><adapterUrl>/apex/a</adapterUrl>\
    <customSettings>{\"reqUseApi\":\"true\",\"reqTimeout\":\"1\",\"reqTimeout\":\"2\",\"n\":3}</customSettings>\
    <displayName>Acme Phone</displayName><displayNameLabel>Name</displayNameLabel>\
    <sections><items><name>reqAdapterUrl</name><value>/apex/a</value></items>\
    <items><name>reqUseApi</name><value>true</value></items><name>reqGeneralInfo</name></sections></CallCenter>";

fn with_settings<R>(path: &str, text: &str, look: impl FnOnce(&Settings<'_>) -> R) -> R {
    let source = Source::new(path, text);
    let reading = read(&source, &Limits::default());
    let schema = Schema::new(crate::tables::Family::OpenCti, Vec::new());
    let mut settings = Settings::read(source.path(), &reading.document, &reading.definition);
    settings.bind(&schema);
    look(&settings)
}

fn written(path: &str, text: &str) -> Vec<String> {
    with_settings(path, text, |settings| {
        let all = settings.all().map(|setting| {
            let written_as = match setting.written_as {
                WrittenAs::Item(_) => "item",
                WrittenAs::Field(_) => "field",
                WrittenAs::CustomSetting(_) => "key",
                WrittenAs::FileName => "file",
            };
            let path = setting.path().unwrap_or_else(|| setting.name.to_owned());
            format!("{written_as} {path}={}", setting.value)
        });
        all.collect()
    })
}

#[test]
fn settings_are_in_document_order() {
    assert_eq!(
        written("a.xml", IMPORT),
        [
            "item /reqGeneralInfo/reqInternalName=Acme",
            "item /reqGeneralInfo/reqDisplayName=Acme Phone",
            "item /reqGeneralInfo/reqAdapterUrl=/apex/a",
            "item /reqGeneralInfo/reqUseApi=true",
            "item /own/x=",
        ]
    );
    assert_eq!(
        written("Acme.callCenter-meta.xml", METADATA),
        [
            "file /reqGeneralInfo/reqInternalName=Acme",
            "field /reqGeneralInfo/reqAdapterUrl=/apex/a",
            "key /reqGeneralInfo/reqUseApi=true",
            "key /reqGeneralInfo/reqTimeout=1",
            "key /reqGeneralInfo/reqTimeout=2",
            "key /reqGeneralInfo/n=",
            "field /reqGeneralInfo/reqDisplayName=Acme Phone",
            "field displayNameLabel=Name",
            "item /reqGeneralInfo/reqAdapterUrl=/apex/a",
            "item /reqGeneralInfo/reqUseApi=true",
        ]
    );
}

#[test]
fn a_value_that_is_written_twice_counts_once() {
    let values = with_settings("Acme.callCenter-meta.xml", METADATA, |settings| {
        settings.values().map(|setting| (setting.name.to_owned(), setting.value.to_owned())).collect::<Vec<_>>()
    });
    let expected = [("reqTimeout", "1"), ("reqTimeout", "2"), ("reqAdapterUrl", "/apex/a"), ("reqUseApi", "true")];
    assert_eq!(values, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[test]
fn the_names_of_the_call_center_are_found_in_both_dialects() {
    for (path, text) in [("a.xml", IMPORT), ("x/Acme.callCenter-meta.xml", METADATA)] {
        with_settings(path, text, |settings| {
            assert_eq!(settings.internal_name().map(|name| name.value), Some("Acme"), "{path}");
            assert_eq!(settings.display_name().map(|name| name.value), Some("Acme Phone"), "{path}");
            assert!(settings.all().any(|setting| setting.known.is_some_and(|known| known.spec.name == item::USE_API)));
        });
    }
    assert!(StoredIn::of(Dialect::Metadata, "own", item::INTERNAL_NAME).is_item());
    assert!(StoredIn::of(Dialect::Import, GENERAL, item::INTERNAL_NAME).is_item());
}

#[test]
fn the_version_is_an_item_or_a_field() {
    let with = |item: &str| {
        format!(
            "<CallCenter><sections><items><name>reqVersion</name><value>{item}</value></items>\
             <name>reqGeneralInfo</name></sections><version>4</version></CallCenter>"
        )
    };
    for (text, expected) in [(with("3.0"), "3.0"), (with(""), "4")] {
        with_settings("Acme.callCenter-meta.xml", &text, |settings| {
            let version = settings.get(SettingRef::general(item::VERSION));
            assert_eq!(version.map(|version| version.value), Some(expected), "{text}");
        });
    }
    let is_outside = |text: &str| {
        let is_outside = |settings: &Settings<'_>| settings.is_outside_items(Dialect::Metadata, GENERAL, item::VERSION);
        with_settings("Acme.callCenter-meta.xml", text, is_outside)
    };
    assert!(is_outside(&with("3.0")) && !is_outside(METADATA));
}

#[test]
fn the_last_of_repeated_keys_and_the_first_of_repeated_items_count() {
    with_settings("Acme.callCenter-meta.xml", METADATA, |settings| {
        assert_eq!(settings.custom_setting("reqTimeout").map(|setting| setting.value), Some("2"));
        assert!(settings.custom_setting("reqStandbyUrl").is_none() && settings.custom_setting("a").is_none());
        assert_eq!(settings.custom_settings(), [("reqUseApi", "true"), ("reqTimeout", "2")]);
    });
    let twice = "<callCenter><section name='s'><item name='a'>1</item><item name='a'>2</item></section></callCenter>";
    with_settings("a.xml", twice, |settings| {
        assert_eq!(settings.first_item("s", "a").map(|item| item.value), Some("1"));
    });
}

#[test]
fn occurrences_are_the_items_and_their_copies() {
    let occurrences = |text: &str, setting: SettingRef| {
        with_settings("Acme.callCenter-meta.xml", text, |settings| {
            settings.occurrences(setting).map(|found| found.written_name().to_owned()).collect::<Vec<_>>()
        })
    };
    assert_eq!(occurrences(METADATA, setting::ADAPTER_URL), ["adapterUrl", "reqAdapterUrl"]);
    assert_eq!(occurrences(METADATA, setting::USE_API), ["reqUseApi", "reqUseApi"]);
    assert_eq!(occurrences(IMPORT, setting::ADAPTER_URL), ["reqAdapterUrl"]);
}

#[test]
fn only_metadata_files_store_settings_outside_items() {
    assert_eq!(stored_outside_items(Dialect::Import).count(), 0);
    let held: Vec<_> =
        stored_outside_items(Dialect::Metadata).map(|(setting, held)| (setting, held.holder())).collect();
    let expected = [(setting::INTERNAL_NAME, "the file name"), (setting::DISPLAY_NAME, "`<displayName>`")];
    assert_eq!(held, expected.map(|(setting, holder)| (setting, Some(holder.to_owned()))));
}

#[test]
fn sections_with_the_same_name_keep_their_own_items() {
    let text = "<CallCenter><displayName>A</displayName><sections><items><name>a</name></items><name>s</name></sections>\
        <sections><name>t</name></sections><sections><items><name>b</name></items><name>s</name></sections></CallCenter>";
    let sections = with_settings("Acme.callCenter-meta.xml", text, |settings| {
        let names = |items: Vec<&Setting<'_>>| items.iter().map(|item| item.name.to_owned()).collect::<Vec<_>>();
        let sections =
            settings.sections().into_iter().map(|(section, items)| (section.name().to_owned(), names(items)));
        sections.collect::<Vec<_>>()
    });
    let expected: [(&str, &[&str]); 3] = [("s", &["a"]), ("t", &[]), ("s", &["b"])];
    assert_eq!(sections, expected.map(|(name, items)| (name.into(), items.iter().map(|&item| item.into()).collect())));
}

#[test]
fn the_default_compatibility_mode_is_classic() {
    assert_eq!(with_settings("a.xml", IMPORT, |settings| settings.compatibility_mode().to_owned()), "Classic");
    let copy = METADATA.replace("\"n\":3", "\"reqSalesforceCompatibilityMode\":\" Lightning \"");
    assert_eq!(with_settings("a.xml", &copy, |settings| settings.compatibility_mode().to_owned()), "Lightning");
}

#[test]
fn a_setting_is_read_from_where_its_dialect_stores_it() {
    let copy = METADATA.replace("\"n\":3", "\"reqSalesforceCompatibilityMode\":\"Lightning\"");
    let expected = [
        (setting::INTERNAL_NAME, "Acme"),
        (setting::DISPLAY_NAME, "Acme Phone"),
        (setting::ADAPTER_URL, "/apex/a"),
        (setting::COMPATIBILITY_MODE, "Lightning"),
        (setting::USE_API, "true"),
    ];
    with_settings("Acme.callCenter-meta.xml", &copy, |settings| {
        for (setting, value) in expected {
            assert_eq!(settings.get(setting).map(|found| found.value), Some(value), "{setting}");
        }
    });
}

#[test]
fn the_same_settings_have_one_fingerprint_in_both_dialects() {
    fn of(path: &str, text: &str) -> u64 {
        let hash = |settings: &Settings<'_>| settings.fingerprint();
        with_settings(path, text, hash)
    }
    let import = of("a.xml", IMPORT);
    assert_eq!(of("b.xml", &IMPORT.replace("Acme", "Other")), import);
    assert_eq!(of("Acme.callCenter-meta.xml", METADATA), import);
    let unlisted = METADATA.replace("<items><name>reqAdapterUrl</name><value>/apex/a</value></items>", "");
    assert_eq!(of("Acme.callCenter-meta.xml", &unlisted), import);
    assert_ne!(of("a.xml", &IMPORT.replace("/apex/a", "/apex/b")), import);
}
