//! Whatever is found in a fixture, its report is valid JSON as the published schema says.

use std::fs;

use anyhow::{Context, Result, anyhow, ensure};
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{CheckOptions, Date};
use ccdef_core::syntax::Source;
use ccdef_profiles as _;
use ccdef_report::{Format, Settings, render};
use xtask::workspace::Workspace;

/// The published schema.
const SCHEMA: &str = "crates/ccdef-report/report.schema.json";

#[test]
fn every_fixture_gives_a_report_as_the_schema_says() -> Result<()> {
    let workspace = Workspace::find()?;
    let schema = serde_json::from_str(&workspace.read(SCHEMA)?)?;
    let validator = jsonschema::validator_for(&schema).map_err(|error| anyhow!("{SCHEMA}: {error}"))?;
    let registry = Registry::load()?;
    let checker = Checker::new(&registry, CheckOptions::on(Date::constant(2026, 11, 22)));
    let files = workspace.files()?;
    let definitions = files.iter().filter(|file| file.starts_with("fixtures/") && file.strip_suffix(".xml").is_some());
    for file in definitions {
        let bytes = fs::read(workspace.path(file)).with_context(|| format!("failed to read {file}"))?;
        let source = Source::decode(file.as_str(), bytes, &checker.options().limits);
        let report = checker.finish(vec![checker.check(source)]);
        let mut json = Vec::new();
        render(&report, &Settings { format: Format::Json, ..Settings::default() }, &mut json)?;
        let json = serde_json::from_slice(&json).with_context(|| format!("the report on {file}"))?;
        let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
        ensure!(errors.is_empty(), "the report on {file} is not as {SCHEMA} says: {}", errors.join("; "));
    }
    Ok(())
}
