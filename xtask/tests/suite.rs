//! Rule pages, fixtures and profile tables: a test each, found when this runs.

use ccdef_profiles as _;

fn main() -> std::process::ExitCode {
    ccdef_testkit::Suite::of_everything_linked().fixtures("../fixtures").profiles("../profiles").run()
}
