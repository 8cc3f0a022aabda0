//! Runs the console blocks of the README.

#[test]
fn the_readme_shows_the_actual_output() {
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
    trycmd::TestCases::new().env("SOURCE_DATE_EPOCH", "1795305600").case("README.md");
}
