//! Checks whether a value has the form of its kind (`format/vendors.md#value-kinds`).

mod arn;
mod choice;
mod date;
mod host;
mod id;
mod json;
mod json_record;
mod list;
mod my_domain;
mod number;
mod pem;
mod region;
mod template;
mod url;

pub(crate) use self::url::other_schemes;
use crate::tables::profile::{ValueIssue, ValueKind};

impl ValueKind {
    /// Whether `value` has this form. Whitespace around it does not count, and an empty value has every form.
    ///
    /// # Errors
    /// Says what is wrong, and suggests the value that was probably meant. The message may quote a part of the value:
    /// do not show it for a secret value.
    pub fn check(&self, value: &str) -> Result<(), ValueIssue> {
        let value = value.trim_ascii();
        if value.is_empty() {
            return Ok(());
        }
        match self {
            Self::Text | Self::Secret | Self::Mapping => Ok(()),
            Self::Bool => choice::boolean(value),
            Self::OneOf(values) => choice::one_of(values, value),
            Self::Integer { min, max } => number::integer(value, *min, *max, &[]),
            Self::Pixels => number::integer(value, 1, i64::MAX, number::PIXELS),
            Self::Milliseconds => number::integer(value, 1, i64::MAX, number::MILLISECONDS),
            Self::Port => number::integer(value, 1, 65_535, &[]),
            Self::Decimal => number::decimal(value),
            Self::Digits => number::digits(value),
            Self::Prefix => number::prefix(value),
            Self::Phone => number::phone(value),
            Self::Url { schemes, relative } => url::check(value, schemes, *relative),
            Self::Host => host::check(value),
            Self::Guid => id::guid(value),
            Self::Region => region::check(value),
            Self::List { separator, of } => list::check(value, *separator, of),
            Self::JsonObject => json::object(value),
            Self::JsonArray => json::array(value),
            Self::JsonObjectList => json::object_list(value),
            Self::JsonRecord(keys) => json_record::one(value, keys),
            Self::JsonRecords(keys) => json_record::list(value, keys),
            Self::Template(_) => template::check(value),
            Self::MomentDateFormat => date::moment(value),
            Self::JavaDateFormat => date::java(value),
            Self::DateTime => date::time(value),
            Self::Pem(labels) => pem::check(value, labels),
            Self::Arn { service, resource } => arn::check(value, service, resource),
            Self::RecordId(prefix) => id::record(value, *prefix),
            Self::ApiName => id::api_name(value),
            Self::MyDomain => my_domain::check(value),
            Self::Custom { check, .. } => check(value),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::{ValueIssue, ValueKind};

    /// The result of `kind.check(value)`: "ok", or the message, with the suggestion after `→` (safe) or `?→`.
    pub(super) fn outcome(kind: ValueKind, value: &str) -> String {
        match kind.check(value) {
            Ok(()) => "ok".into(),
            Err(ValueIssue { message, suggestion: None, .. }) => message,
            Err(ValueIssue { message, suggestion: Some(suggestion), suggestion_is_safe }) => {
                let arrow = if suggestion_is_safe { "→" } else { "?→" };
                format!("{message} {arrow} {suggestion}")
            }
        }
    }

    #[test]
    fn an_empty_value_has_every_form() {
        for kind in [ValueKind::Bool, ValueKind::JsonObject, ValueKind::HTTPS_URL] {
            assert_eq!(outcome(kind, " \n "), "ok");
        }
    }
}
