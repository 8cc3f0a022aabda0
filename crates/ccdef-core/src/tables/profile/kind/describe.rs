//! Descriptions of value kinds for people.

use std::fmt;

use crate::tables::profile::{JsonKey, ValueKind};
use crate::text::prose::either;

impl ValueKind {
    /// The form of a value of this kind, for people: "`true` or `false`".
    pub fn describe(&self) -> String {
        match self {
            Self::Text => "text".into(),
            Self::Bool => "`true` or `false`".into(),
            Self::OneOf(values) => either(values.iter().copied()),
            Self::Integer { min, max } => integer(*min, *max),
            Self::Pixels => "a positive whole number of pixels".into(),
            Self::Milliseconds => "a positive whole number of milliseconds".into(),
            Self::Port => "a port from 1 to 65535".into(),
            Self::Decimal => "a decimal number".into(),
            Self::Digits => "digits".into(),
            Self::Prefix => "a dialing prefix (digits, optional leading `+`)".into(),
            Self::Phone => "a telephone number".into(),
            Self::Url { schemes, relative } => describe_url(schemes, *relative),
            Self::Host => "a host name or IP address".into(),
            Self::Guid => "a GUID such as `12345678-90ab-cdef-1234-567890abcdef`".into(),
            Self::Region => "an AWS region such as `eu-central-1`".into(),
            Self::List { separator, of } => list(*separator, &of.describe()),
            Self::JsonObject => "a JSON object".into(),
            Self::JsonArray => "a JSON array".into(),
            Self::JsonObjectList => "JSON objects separated by commas, without brackets".into(),
            Self::JsonRecord(keys) => format!("a JSON object with {}", names(keys)),
            Self::JsonRecords(keys) => format!("a JSON array of objects with {}", names(keys)),
            Self::Template(known) => template(known),
            Self::MomentDateFormat => "a date pattern in moment.js style (`YYYY-MM-DD`)".into(),
            Self::JavaDateFormat => "a date pattern in Java style (`yyyy-MM-dd`)".into(),
            Self::DateTime => "a date and time in the form `dd/MM/yyyy HH:mm:ss`".into(),
            Self::Pem(labels) => format!("a text from `BEGIN` to `END` ({})", either(labels.iter().copied())),
            Self::Arn { service, resource } => format!("an ARN such as `arn:aws:{service}:…:{resource}…`"),
            Self::RecordId(prefix) => record_id(*prefix),
            Self::ApiName => "a Salesforce API name".into(),
            Self::MyDomain => MY_DOMAIN.into(),
            Self::Secret => "a credential".into(),
            Self::Mapping => "text whose form is not documented".into(),
            Self::Custom { expects, .. } => (*expects).into(),
        }
    }
}

impl fmt::Debug for ValueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.describe())
    }
}

const MY_DOMAIN: &str =
    "a My Domain name: letters, digits and hyphens, such as `acme`, or `acme--uat.sandbox` for a sandbox";

/// "the keys `a`, `b`".
fn names(keys: &[JsonKey]) -> String {
    let quoted: Vec<String> = keys.iter().map(|key| format!("`{}`", key.name)).collect();
    format!("the keys {}", quoted.join(", "))
}

fn integer(min: i64, max: i64) -> String {
    match max {
        i64::MAX => format!("an integer, {min} or more"),
        max => format!("an integer from {min} to {max}"),
    }
}

/// "text with the variables `{a}` or `{b}`".
fn template(known: &[&str]) -> String {
    if known.is_empty() {
        return "text with `{variables}`".into();
    }
    let braced: Vec<String> = known.iter().map(|name| format!("{{{name}}}")).collect();
    format!("text with the variables {}", either(braced.iter().map(String::as_str)))
}

/// "a comma-separated list of `<field>`", or "a comma-separated list; each entry is a port" for a longer description.
fn list(separator: char, of: &str) -> String {
    let list = match separator {
        ',' => "a comma-separated list".to_owned(),
        ';' => "a semicolon-separated list".to_owned(),
        _ => format!("a list separated by `{separator}`"),
    };
    let is_form = of.starts_with('`') && of.ends_with('`') && of.matches('`').count() == 2;
    if is_form { format!("{list} of {of}") } else { format!("{list}; each entry is {of}") }
}

fn record_id(prefix: Option<&str>) -> String {
    match prefix {
        None => "a Salesforce record id".into(),
        Some(prefix) => format!("a Salesforce record id that starts with `{prefix}`"),
    }
}

fn describe_url(schemes: &[&str], relative: bool) -> String {
    let schemes = if schemes.is_empty() { String::new() } else { format!("{} ", either(schemes.iter().copied())) };
    let path = if relative { ", or a path that starts with `/`" } else { "" };
    format!("an absolute {schemes}URL{path}")
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn lists_name_their_separator_and_their_entries() {
        assert_eq!(list(',', "`<field>:<key>`"), "a comma-separated list of `<field>:<key>`");
        assert_eq!(list(';', "a port"), "a semicolon-separated list; each entry is a port");
        assert_eq!(list('|', "`a` or `b`"), "a list separated by `|`; each entry is `a` or `b`");
    }
}
