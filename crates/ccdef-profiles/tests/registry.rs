//! The linked profiles are consistent with each other: what is not examined at every start of the program.

use ccdef_core::engine::Registry;
use ccdef_profiles as _;

#[test]
fn the_profiles_of_the_program_do_not_conflict() {
    let registry = Registry::load().expect("profiles are linked");
    assert_eq!(registry.verify(), Ok(()));
}
