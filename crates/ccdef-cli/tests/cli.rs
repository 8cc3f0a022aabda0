//! The command line, case by case: each file of `tests/cmd/` and each console block of the README.

use trycmd::TestCases;

const VERSION: &str = env!("CARGO_PKG_VERSION");

#[test]
fn cases() {
    let cases = TestCases::new();
    cases.insert_var("[VERSION]", VERSION).unwrap();
    for variable in ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "CLICOLOR"] {
        cases.env(variable, "");
    }
    cases.case("tests/cmd/*.toml").case("../../README.md");
}

/// These say themselves what the environment asks for.
#[test]
fn colors() {
    TestCases::new().case("tests/cmd/color/*.toml");
}
