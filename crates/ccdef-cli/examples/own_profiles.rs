//! A `ccdef` binary with a private profile in addition to the public ones.

use std::process::ExitCode;

use ccdef_core::tables::{Clue, Grade, Profile, ProfileId, Signal};

static PROFILE: Profile = Profile {
    id: ProfileId::new("acme-internal"),
    title: "Acme's own softphone",
    vendor: "Acme",
    grade: Grade::A,
    signals: &[Signal::strong(Clue::Section(&["acmeSettings"]))],
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

fn main() -> ExitCode {
    ccdef_cli::main()
}
