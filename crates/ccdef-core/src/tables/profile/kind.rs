//! What a value may look like.

use std::fmt;

use crate::tables::profile::issue::ValueIssue;

/// A key of a JSON object; its value is a text in quotes.
#[derive(Debug, Clone, Copy)]
pub struct JsonKey {
    /// Its name; case matters.
    pub name: &'static str,
    /// The form of its value.
    pub kind: ValueKind,
}

/// The form of a value. Empty values are never judged by it.
#[derive(Clone, Copy)]
pub enum ValueKind {
    /// Any text.
    Text,
    /// `true` or `false`, lower case.
    Bool,
    /// One of the listed values; case matters.
    OneOf(&'static [&'static str]),
    /// A plain decimal integer within bounds, both inclusive.
    Integer {
        /// Smallest.
        min: i64,
        /// Largest.
        max: i64,
    },
    /// A size on screen: a positive integer of pixels.
    Pixels,
    /// A time: a positive integer of milliseconds.
    Milliseconds,
    /// A TCP port, 1 to 65535.
    Port,
    /// A decimal number such as `18.0`.
    Decimal,
    /// Digits; leading zeros are kept.
    Digits,
    /// Digits with an optional leading `+`: a dialing prefix.
    Prefix,
    /// A telephone number in any spelling: at least three digits.
    Phone,
    /// A URL as a browser parses it.
    Url {
        /// Accepted schemes, lower case; empty for any.
        schemes: &'static [&'static str],
        /// Whether a root-relative path such as `/apex/page` is accepted.
        relative: bool,
    },
    /// A DNS name or an IP address, with an optional port.
    Host,
    /// 8-4-4-4-12 hexadecimal digits.
    Guid,
    /// An AWS region code such as `eu-central-1`.
    Region,
    /// Values of another kind joined by a separator; blanks around the parts do not count.
    List {
        /// What joins the parts.
        separator: char,
        /// The kind of each part.
        of: &'static ValueKind,
    },
    /// A JSON object.
    JsonObject,
    /// A JSON array.
    JsonArray,
    /// JSON objects joined by commas, without brackets.
    JsonObjectList,
    /// A JSON object with at least these keys.
    JsonRecord(&'static [JsonKey]),
    /// A JSON array of such objects; it may be empty.
    JsonRecords(&'static [JsonKey]),
    /// Text with `{variables}`, of which these are known, written here without braces; empty when the vendor lists none.
    Template(&'static [&'static str]),
    /// A date pattern in the style of moment.js, such as `YYYY-MM-DD`.
    MomentDateFormat,
    /// A date pattern in the style of Java, such as `yyyy-MM-dd`.
    JavaDateFormat,
    /// A point in time written `dd/MM/yyyy HH:mm:ss`.
    DateTime,
    /// One PEM block with one of these labels, such as `CERTIFICATE`.
    Pem(&'static [&'static str]),
    /// An Amazon Resource Name.
    Arn {
        /// The service, such as `iam`.
        service: &'static str,
        /// What the resource part begins with, such as `role/`.
        resource: &'static str,
    },
    /// A Salesforce record id of 15 or 18 characters; with a prefix when one is known, else empty.
    RecordId(&'static str),
    /// The API name of a Salesforce field, object or other component, with an optional namespace.
    ApiName,
    /// A credential: never printed, and better not in the file at all.
    Secret,
    /// A structure that is not documented: any text.
    Mapping,
    /// Whatever the function accepts.
    Custom {
        /// What is wanted, for documentation, such as "2 to 4 lower-case letters and one digit".
        expects: &'static str,
        /// Says what is wrong with a value.
        check: fn(&str) -> Result<(), ValueIssue>,
    },
}

impl fmt::Debug for ValueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.describe())
    }
}

impl ValueKind {
    /// An integer that is not negative.
    pub const COUNT: Self = Self::Integer { min: 0, max: i64::MAX };
    /// An absolute `https` URL.
    pub const HTTPS_URL: Self = Self::Url { schemes: &["https"], relative: false };
    /// An adapter URL: absolute `http` or `https`, or a root-relative path.
    pub const ADAPTER_URL: Self = Self::Url { schemes: &["https", "http"], relative: true };
    /// The ARN of an IAM role.
    pub const IAM_ROLE: Self = Self::Arn { service: "iam", resource: "role/" };
    /// A certificate or a public key.
    pub const CERTIFICATE: Self = Self::Pem(&["CERTIFICATE", "PUBLIC KEY"]);

    /// What a value of this kind looks like, for people: "`true` or `false`".
    pub fn describe(&self) -> String {
        match self {
            Self::Text => "text".into(),
            Self::Bool => "`true` or `false`".into(),
            Self::OneOf(values) => list(values),
            Self::Integer { min: 0, max: i64::MAX } => "an integer, 0 or more".into(),
            Self::Integer { min, max: i64::MAX } => format!("an integer, {min} or more"),
            Self::Integer { min, max } => format!("an integer from {min} to {max}"),
            Self::Pixels => "a positive integer of pixels".into(),
            Self::Milliseconds => "a positive integer of milliseconds".into(),
            Self::Port => "a port from 1 to 65535".into(),
            Self::Decimal => "a decimal number".into(),
            Self::Digits => "digits".into(),
            Self::Prefix => "digits with an optional leading `+`".into(),
            Self::Phone => "a telephone number".into(),
            Self::Url { schemes, relative } => describe_url(schemes, *relative),
            Self::Host => "a host name or IP address".into(),
            Self::Guid => "a GUID (8-4-4-4-12 hexadecimal digits)".into(),
            Self::Region => "an AWS region code".into(),
            Self::List { separator, of } => {
                format!("a list joined by `{separator}` of: {}", of.describe())
            }
            Self::JsonObject => "a JSON object".into(),
            Self::JsonArray => "a JSON array".into(),
            Self::JsonObjectList => "JSON objects joined by commas, without brackets".into(),
            Self::JsonRecord(keys) => format!("a JSON object with {}", names(keys)),
            Self::JsonRecords(keys) => format!("a JSON array of objects with {}", names(keys)),
            Self::Template([]) => "text with `{variables}`".into(),
            Self::Template(known) => format!("text with the variables {}", variables(known)),
            Self::MomentDateFormat => "a date pattern in moment.js style (`YYYY-MM-DD`)".into(),
            Self::JavaDateFormat => "a date pattern in Java style (`yyyy-MM-dd`)".into(),
            Self::DateTime => "a time written `dd/MM/yyyy HH:mm:ss`".into(),
            Self::Pem(labels) => format!("one PEM block: {}", list(labels)),
            Self::Arn { service, resource } => {
                format!("an ARN of service `{service}`, resource `{resource}…`")
            }
            Self::RecordId("") => "a Salesforce record id".into(),
            Self::RecordId(prefix) => format!("a Salesforce record id that starts with `{prefix}`"),
            Self::ApiName => "a Salesforce API name".into(),
            Self::Secret => "a credential".into(),
            Self::Mapping => "text whose form is not documented".into(),
            Self::Custom { expects, .. } => (*expects).into(),
        }
    }
}

/// "the keys `a`, `b`".
fn names(keys: &[JsonKey]) -> String {
    let quoted: Vec<String> = keys.iter().map(|key| format!("`{}`", key.name)).collect();
    format!("the keys {}", quoted.join(", "))
}

/// "`{a}` or `{b}`".
fn variables(names: &[&str]) -> String {
    let braced: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
    let braced: Vec<&str> = braced.iter().map(String::as_str).collect();
    list(&braced)
}

fn describe_url(schemes: &[&str], relative: bool) -> String {
    let schemes = if schemes.is_empty() { String::new() } else { format!("{} ", list(schemes)) };
    let path = if relative { ", or a path that starts with `/`" } else { "" };
    format!("an absolute {schemes}URL{path}")
}

/// "`a`, `b` or `c`".
fn list(values: &[&str]) -> String {
    let quoted: Vec<String> =
        values.iter().map(|value| if value.is_empty() { "empty".into() } else { format!("`{value}`") }).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}
