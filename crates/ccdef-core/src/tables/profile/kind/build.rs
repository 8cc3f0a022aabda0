//! Constants and constructors for kinds that have parts.

use crate::tables::profile::{ValueIssue, ValueKind};

impl ValueKind {
    /// An integer of 0 or more.
    pub const COUNT: Self = Self::Integer { min: 0, max: i64::MAX };
    /// An absolute `https` URL.
    pub const HTTPS_URL: Self = Self::Url { schemes: &["https"], relative: false };
    /// An adapter URL: absolute `http` or `https`, or a root-relative path.
    pub const ADAPTER_URL: Self = Self::Url { schemes: &["https", "http"], relative: true };
    /// The ARN of an IAM role.
    pub const IAM_ROLE: Self = Self::Arn { service: "iam", resource: "role/" };
    /// A certificate or a public key.
    pub const CERTIFICATE: Self = Self::Pem(&["CERTIFICATE", "PUBLIC KEY"]);
    /// An integer of 1 or more.
    pub const POSITIVE: Self = Self::integer(1, i64::MAX);
    /// A Salesforce record id of any object.
    pub const RECORD_ID: Self = Self::RecordId(None);

    /// A plain decimal integer within bounds, both inclusive.
    pub const fn integer(min: i64, max: i64) -> Self {
        Self::Integer { min, max }
    }

    /// An absolute URL with one of these schemes, in lower case; with any scheme if the list is empty.
    pub const fn url(schemes: &'static [&'static str]) -> Self {
        Self::Url { schemes, relative: false }
    }

    /// Values of another kind, separated by `separator`.
    pub const fn list(separator: char, of: &'static Self) -> Self {
        Self::List { separator, of }
    }

    /// An Amazon Resource Name of this service, whose resource part starts with `resource`.
    pub const fn arn(service: &'static str, resource: &'static str) -> Self {
        Self::Arn { service, resource }
    }

    /// A Salesforce record id that starts with the key prefix of its object, such as `0H4`.
    pub const fn record_id(prefix: &'static str) -> Self {
        Self::RecordId(Some(prefix))
    }

    /// Any value that `check` accepts; `expects` describes it, such as "2 to 4 lowercase letters and one digit".
    pub const fn custom(expects: &'static str, check: fn(&str) -> Result<(), ValueIssue>) -> Self {
        Self::Custom { expects, check }
    }
}
