//! Generates the JSON Schema of the report, and tests reports against it.

use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator, json_schema};

use ccdef_core::rule::Applicability;
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::Basis;
use ccdef_core::tables::{Family, Severity};

use super::types::ReportJson;
use crate::{Format, sample};

/// The committed schema.
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/report.schema.json");

pub(super) fn dialect(_: &mut SchemaGenerator) -> Schema {
    one_of_or_null(Dialect::ALL.iter().map(|dialect| dialect.id()))
}

pub(super) fn family(_: &mut SchemaGenerator) -> Schema {
    one_of_or_null(Family::ALL.iter().map(|family| family.id()))
}

pub(super) fn severity(_: &mut SchemaGenerator) -> Schema {
    one_of(Severity::ALL.iter().map(|severity| severity.id()))
}

pub(super) fn basis(_: &mut SchemaGenerator) -> Schema {
    one_of([Basis::Documented, Basis::Observed, Basis::Heuristic, Basis::Safety].map(Basis::id))
}

pub(super) fn applicability(_: &mut SchemaGenerator) -> Schema {
    one_of([Applicability::Safe, Applicability::Unsafe].map(Applicability::id))
}

fn one_of(ids: impl IntoIterator<Item = &'static str>) -> Schema {
    let ids: Vec<_> = ids.into_iter().collect();
    json_schema!({ "type": "string", "enum": ids })
}

fn one_of_or_null(ids: impl IntoIterator<Item = &'static str>) -> Schema {
    let ids: Vec<_> = ids.into_iter().map(Some).chain([None]).collect();
    json_schema!({ "type": ["string", "null"], "enum": ids })
}

fn generated() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let schema = generator.into_root_schema_for::<ReportJson<'static>>();
    format!("{}\n", serde_json::to_string_pretty(&schema).unwrap())
}

#[test]
fn the_committed_schema_is_current() {
    let (committed, generated) = (std::fs::read_to_string(PATH).unwrap_or_default(), generated());
    if committed != generated && std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(PATH, &generated).unwrap();
        return;
    }
    assert!(committed == generated, "stale: run `UPDATE_SCHEMA=1 cargo test -p ccdef-report schema`");
}

#[test]
fn reports_match_the_schema() {
    let schema = serde_json::from_str(&generated()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let report = serde_json::from_str(&sample::rendered(Format::Json)).unwrap();
    let mistakes: Vec<String> = validator.iter_errors(&report).map(|mistake| mistake.to_string()).collect();
    assert!(mistakes.is_empty(), "{mistakes:?}");
}

#[test]
fn the_schema_rejects_an_unknown_severity() {
    let schema = serde_json::from_str(&generated()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut report: serde_json::Value = serde_json::from_str(&sample::rendered(Format::Json)).unwrap();
    report["findings"][0]["severity"] = "fatal".into();
    assert!(!validator.is_valid(&report));
}

#[test]
fn the_json_report_is_unchanged() {
    insta::assert_snapshot!("json", sample::rendered(Format::Json));
}
