//! The JSON reports on all fixtures match the published schema.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its fixtures has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{CheckOptions, Date};
use ccdef_core::syntax::Source;
use ccdef_profiles as _;
use ccdef_report::{Format, Printer, RenderSettings, render};
use serde_json::Value;

/// The published schema, and the definitions, relative to the package.
const SCHEMA: &str = "report.schema.json";
const FIXTURES: &str = "../../fixtures";

#[test]
fn the_report_on_every_fixture_matches_the_schema() {
    let schema = serde_json::from_slice(&fs::read(SCHEMA).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let registry = Registry::load().unwrap();
    let checker = Checker::new(&registry, CheckOptions::on(Date::constant(2026, 11, 22)));
    let definitions = definitions(Path::new(FIXTURES));
    assert!(!definitions.is_empty(), "no fixtures found");
    for path in definitions {
        let report = report(&checker, &path);
        let errors: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "the report on {} does not match {SCHEMA}: {errors:?}", path.display());
    }
}

/// All `.xml` files in a folder and its subfolders.
fn definitions(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = paths.partition(|path| path.is_dir());
    let files = files.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "xml"));
    files.chain(folders.iter().flat_map(|folder| definitions(folder))).collect()
}

fn report(checker: &Checker<'_>, path: &Path) -> Value {
    let source = Source::decode(path.display().to_string(), fs::read(path).unwrap(), &checker.options().limits);
    let report = checker.finish(vec![checker.check(source)]);
    let mut json = Vec::new();
    render(&report, &RenderSettings::new(Format::Json), &mut Printer::new(&mut json)).unwrap();
    serde_json::from_slice(&json).unwrap()
}
