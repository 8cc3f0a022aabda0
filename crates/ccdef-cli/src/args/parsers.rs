//! Parsers of option values.

use ccdef_core::rule::Date;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

/// One of `all`, by its id.
pub(crate) fn one_of<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    id: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let values = all.iter().map(|value| PossibleValue::new(id(*value)));
    PossibleValuesParser::new(values).try_map(move |given| {
        let found = all.iter().copied().find(|value| id(*value) == given);
        found.ok_or("not a possible value")
    })
}

/// A size in bytes.
pub(crate) fn bytes(given: &str) -> Result<u64, String> {
    given.parse().map_err(|_| "expected a number of bytes, such as 16777216".into())
}

/// A whole number.
pub(crate) fn count(given: &str) -> Result<u32, String> {
    given.parse().map_err(|_| "expected a whole number, such as 64".into())
}

/// A date such as `2026-11-22`.
pub(crate) fn date(given: &str) -> Result<Date, String> {
    given.parse().map_err(|_| "expected a date as YYYY-MM-DD, such as 2026-11-22".into())
}

/// A version of the Metadata API, such as `66` or `66.0`.
pub(crate) fn api_version(given: &str) -> Result<u32, String> {
    let number = given.strip_suffix(".0").unwrap_or(given);
    number.parse().map_err(|_| "expected an API version, such as 66 or 66.0".into())
}

#[cfg(test)]
mod tests {
    use super::{api_version, bytes, count, date};

    #[test]
    fn versions_and_dates_are_parsed_and_others_refused() {
        assert_eq!(api_version("66"), Ok(66));
        assert_eq!(api_version("66.0"), Ok(66));
        assert!(api_version("66.1").is_err() && api_version("").is_err() && api_version("-1").is_err());
        assert_eq!((bytes("16"), count("16")), (Ok(16), Ok(16)));
        assert!(bytes("10k").is_err_and(|message| message.contains("16777216")) && count("-1").is_err());
        assert!(date("2026-11-22").is_ok());
        assert!(date("22.11.2026").is_err() && date("2026-02-30").is_err());
    }
}
