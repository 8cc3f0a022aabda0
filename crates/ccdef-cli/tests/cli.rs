//! Runs the command line tests in `tests/cmd/`.

use trycmd::TestCases;

/// The current time in all cases.
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

/// These cases set the environment variables themselves.
#[test]
fn colors() {
    TestCases::new().case("tests/cmd/color/*.toml");
}
