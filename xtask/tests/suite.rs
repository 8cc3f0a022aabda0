//! Tests of rule pages, fixtures and profile tables. They are found when this program runs.

use ccdef_profiles as _;

fn main() -> std::process::ExitCode {
    ccdef_testkit::Suite::of_everything_linked().fixtures("../fixtures").profiles("../profiles").run()
}
