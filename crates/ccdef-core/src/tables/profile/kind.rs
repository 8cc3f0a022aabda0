//! The forms of values (`format/vendors.md#value-kinds`).

mod build;
mod describe;

use crate::tables::profile::issue::ValueIssue;

/// A key of a JSON object; its value is a string.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct JsonKey {
    /// Its name; case matters.
    pub name: &'static str,
    /// The form of its value.
    pub kind: ValueKind,
}

impl JsonKey {
    /// A key and the form of its value.
    pub const fn new(name: &'static str, kind: ValueKind) -> Self {
        Self { name, kind }
    }
}

/// The form of a value. Empty values are not checked.
///
/// Kinds with parts are made by functions such as [`ValueKind::list`], so that a part can be added.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum ValueKind {
    /// Any text.
    Text,
    /// `true` or `false`, in lower case.
    Bool,
    /// One of the listed values; case matters.
    OneOf(&'static [&'static str]),
    /// A plain decimal integer within bounds, both inclusive.
    #[non_exhaustive]
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
    /// A telephone number in any format: at least three digits.
    Phone,
    /// A URL as a browser parses it.
    #[non_exhaustive]
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
    /// Values of another kind, separated by a character; whitespace around the parts does not count.
    #[non_exhaustive]
    List {
        /// The character between the parts.
        separator: char,
        /// The kind of each part.
        of: &'static ValueKind,
    },
    /// A JSON object.
    JsonObject,
    /// A JSON array.
    JsonArray,
    /// JSON objects separated by commas, without brackets.
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
    /// A date and time in the form `dd/MM/yyyy HH:mm:ss`.
    DateTime,
    /// One PEM block with one of these labels, such as `CERTIFICATE`.
    Pem(&'static [&'static str]),
    /// An Amazon Resource Name.
    #[non_exhaustive]
    Arn {
        /// The service, such as `iam`.
        service: &'static str,
        /// What the resource part begins with, such as `role/`.
        resource: &'static str,
    },
    /// A Salesforce record id of 15 or 18 characters, with the key prefix of its object when one is known.
    RecordId(Option<&'static str>),
    /// The API name of a Salesforce field, object or other component, with an optional namespace.
    ApiName,
    /// The My Domain name of an org as in its host names: `acme`, or `acme--uat.sandbox` for a sandbox. Templates can name
    /// its parts `org` and `partition`.
    MyDomain,
    /// A credential: never printed; it should not be in the file.
    Secret,
    /// A structure that is not documented: any text.
    Mapping,
    /// Any value that the function accepts.
    #[non_exhaustive]
    Custom {
        /// The accepted values, for documentation, such as "2 to 4 lowercase letters and one digit".
        expects: &'static str,
        /// Checks a value.
        check: fn(&str) -> Result<(), ValueIssue>,
    },
}
