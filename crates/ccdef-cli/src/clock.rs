//! What day it is.

use ccdef_core::rule::Date;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Seconds since 1970 that stand for now: the convention of reproducible builds.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// Today in UTC, so that it is the same day for everybody.
pub(crate) fn today() -> Date {
    let pinned = std::env::var(EPOCH).ok().and_then(|seconds| seconds.parse().ok());
    let now = pinned.and_then(|seconds| Timestamp::from_second(seconds).ok()).unwrap_or_else(Timestamp::now);
    now.to_zoned(TimeZone::UTC).date()
}
