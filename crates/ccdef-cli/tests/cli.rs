//! The command line, case by case: each file of `tests/cmd/`.

use trycmd::TestCases;

/// The day on which all cases play.
const NOVEMBER_22_2026: &str = "1795305600";
const VERSION: &str = env!("CARGO_PKG_VERSION");

#[test]
fn cases() {
    let cases = TestCases::new();
    cases.insert_var("[VERSION]", VERSION).unwrap();
    for variable in ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "CLICOLOR"] {
        cases.env(variable, "");
    }
    cases.env("SOURCE_DATE_EPOCH", NOVEMBER_22_2026);
    cases.case("tests/cmd/*.toml");
}

/// These say themselves what the environment asks for.
#[test]
fn colors() {
    TestCases::new().case("tests/cmd/color/*.toml");
}
