//! Today's date.

use ccdef_core::rule::Date;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The variable that overrides the current time, in seconds since 1970: a convention of reproducible builds.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// Today's date in UTC, so that it does not depend on the time zone of the machine.
pub(crate) fn today() -> Date {
    let pinned = std::env::var(EPOCH).ok().and_then(|seconds| seconds.parse().ok());
    let now = pinned.and_then(|seconds| Timestamp::from_second(seconds).ok()).unwrap_or_else(Timestamp::now);
    now.to_zoned(TimeZone::UTC).date()
}
