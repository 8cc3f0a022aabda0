//! The console blocks of the README of this repository.

#[test]
fn the_readme_shows_what_ccdef_prints() {
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
    trycmd::TestCases::new().env("SOURCE_DATE_EPOCH", "1795305600").case("README.md");
}
