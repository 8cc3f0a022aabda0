//! Metadata API files: their sections, and the keys of `customSettings`.

use super::shape::{Shape, repeat, shape};

pub(super) const SHAPES: &[Shape] = &[
    shape("metadata items", |count| metadata("", &section(&repeat(count, item)))),
    shape("metadata sections", |count| {
        metadata("", &repeat(count, |n| section(&item(0)).replace("Acme", &format!("S{n}"))))
    }),
    shape("metadata elements", |count| metadata("", &"<description>x</description>\n".repeat(count))),
    shape("metadata nested in each other", |count| {
        metadata("", &("<sections>".repeat(count) + &"</sections>".repeat(count)))
    }),
    shape("keys of customSettings", |count| keys(count, |n| format!("\"k{n}\":\"v\""))),
    shape("escaped keys of customSettings", |count| keys(count, |n| format!("&quot;k{n}&quot;:&quot;v&quot;"))),
    shape("unknown reserved keys of customSettings", |count| keys(count, |n| format!("\"reqK{n}x\":\"v\""))),
    shape("a repeated key of customSettings", |count| keys(count, |n| format!("\"k\":\"v{n}\""))),
    shape("a repeated known key of customSettings", |count| keys(count, |_| "\"reqTimeout\":\"1\"".to_owned())),
    shape("values of customSettings that differ", |count| {
        let json = repeat(count, |n| format!("\"k{n}\":\"w\","));
        metadata(&format!("{{{}}}", json.trim_end_matches(',')), &section(&repeat(count, item)))
    }),
    shape("customSettings that do not end", |count| metadata(&"{\"k\":".repeat(count), "")),
];

/// A file whose `customSettings` has these members.
pub(super) fn keys(count: usize, member: impl Fn(usize) -> String) -> String {
    let members: Vec<String> = (0..count).map(member).collect();
    metadata(&format!("{{{}}}", members.join(",")), "")
}

fn metadata(custom_settings: &str, sections: &str) -> String {
    let custom_settings = match custom_settings {
        "" => String::new(),
        json => format!("<customSettings>{json}</customSettings>\n"),
    };
    format!(
        "<CallCenter xmlns=\"http://soap.sforce.com/2006/04/metadata\">\n<adapterUrl>https://cti.acme-phones.net/</adapterUrl>\n{custom_settings}<displayName>Acme</displayName>\n<displayNameLabel>D</displayNameLabel>\n<internalNameLabel>I</internalNameLabel>\n{sections}</CallCenter>\n"
    )
}

fn section(items: &str) -> String {
    format!("<sections>\n{items}<label>L</label><name>Acme</name></sections>\n")
}

fn item(number: usize) -> String {
    format!("<items><label>L</label><name>k{number}</name><value>v</value></items>\n")
}
