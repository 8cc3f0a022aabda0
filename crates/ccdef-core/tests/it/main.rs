//! The core through its public calls, with a made-up vendor.

mod acme;
mod convert;
mod diff;
mod scaffold;
