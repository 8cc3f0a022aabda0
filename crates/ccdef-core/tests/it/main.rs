//! The core through its public calls, with a made-up vendor.
#![expect(clippy::expect_used, reason = "a test that cannot set itself up has failed")]

mod acme;
mod algebra;
mod convert;
mod diff;
mod documents;
mod fix;
mod losses;
mod meant;
mod misread;
mod oracle;
mod pairs;
mod roundtrip;
mod scaffold;
mod suppress;
