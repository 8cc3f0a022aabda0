//! Writes the tables of a new profile as Rust source.

use std::fmt::Write as _;

use ccdef_core::tables::{AdapterUrl, GENERAL, visualforce_page};

use super::row::Row;
use super::table::{NewProfile, NewProfileItem, NewProfileSection, NewProfileValue};
use crate::text::fill;

const TEMPLATE: &str = include_str!("../../templates/profile.rs.txt");

/// The source of the profile's crate.
pub(super) fn source(table: &NewProfile) -> String {
    let key = table.evidence.0;
    let values = [
        ("id", table.id.as_str()),
        ("vendor-doc", &table.vendor),
        ("vendor", &literal(&table.vendor)),
        ("title", &literal(&format!("{} for Salesforce", table.vendor))),
        ("family", &format!("{:?}", table.family)),
        ("grade", &table.grade.to_string()),
        ("key", key),
        ("evidence", &literal(&table.evidence.1)),
        ("signals", &signals(table)),
        ("url", &url(table)),
        ("expects", &expects(table)),
        ("sections", &table.sections.iter().map(|known| section(known, key)).collect::<String>()),
        ("row", &Row::of(table).source()),
        ("compose", &compose(table)),
        ("internal-name", &literal(&table.internal_name)),
        ("display-name", &literal(&table.display_name)),
    ];
    fill(TEMPLATE, &values)
}

fn literal(text: &str) -> String {
    format!("{text:?}")
}

fn signals(table: &NewProfile) -> String {
    let strong = table.strong.iter().map(|clue| format!("Signal::strong({clue}),\n"));
    let medium = table.medium.iter().map(|clue| format!("Signal::medium({clue}),\n"));
    strong.chain(medium).collect()
}

/// The parts of the adapter URL: a Visualforce page of the org, or a URL of the vendor.
fn url(table: &NewProfile) -> String {
    let Some(text) = &table.url else { return "None".into() };
    let url = AdapterUrl::parse(text);
    let page = visualforce_page(url.path(), &url);
    let form = if let Some((name, namespace)) = page {
        let namespace = namespace.map_or("Namespace::Any".into(), |name| format!("Namespace::Is({name:?})"));
        format!("UrlForm::IN_ORG.paths(&[PathPattern::page(&[{name:?}], {namespace})])")
    } else {
        let hosts = url.host().map_or(String::new(), |host| format!("HostPattern::Named({:?})", &*host));
        let path = if url.path() == "/" {
            "PathPattern::Root".into()
        } else {
            format!("PathPattern::Equals({:?})", url.path())
        };
        let scheme = url.scheme().unwrap_or("https");
        let schemes = if scheme == "https" { String::new() } else { format!(".schemes(&[{scheme:?}])") };
        format!("UrlForm::HTTPS{schemes}.hosts(&[{hosts}]).paths(&[{path}])")
    };
    format!("Some(UrlSpec::new({:?}).forms(&[{form}]))", table.evidence.0)
}

fn expects(table: &NewProfile) -> String {
    let mut text = String::new();
    for (item, value) in &table.expects {
        let _ =
            writeln!(text, "Expectation::always(SettingRef::general({item:?}), &[{value:?}], {:?}),", table.evidence.0);
    }
    text
}

fn section(section: &NewProfileSection, key: &str) -> String {
    let name = if section.name == GENERAL { "GENERAL".to_owned() } else { literal(&section.name) };
    let items: String = section.items.iter().map(|known| item(known, key)).collect();
    format!("SectionSpec::new({name}, {:?}).items(&[{items}]),\n", section.label)
}

fn item(item: &NewProfileItem, key: &str) -> String {
    let (constructor, value) = match &item.value {
        NewProfileValue::Default(value) => ("recommended", format!(".default({value:?})")),
        NewProfileValue::Required(example) => ("required", format!(".example({example:?})")),
    };
    let (name, label, kind) = (&item.name, &item.label, item.kind);
    format!("ItemSpec::{constructor}({name:?}, {label:?}, {kind}){value}.source({key:?}),\n")
}

/// Sets the adapter URL to the same value for every customer.
fn compose(table: &NewProfile) -> String {
    let Some(url) = &table.url else { return String::new() };
    let template = url.replace('{', "{{").replace('}', "}}");
    format!("Compose::always(setting::ADAPTER_URL, {template:?})")
}
