//! The constraints of profiles in the schemas: a value that `ccdef check` reports is rejected, and no other one.

use std::fs;
use std::path::{Path, PathBuf};

use ccdef_core::engine::editor_schema::{relax_ng, xsd};
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::prelude::*;
use ccdef_core::rule::{CheckOptions, ProfileChoice};
use ccdef_core::syntax::Source;
use ccdef_core::tables::Schema;

use crate::validator::Kind;

/// The import files in the folder of a rule.
fn fixtures(profile: &str, rule: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(profile).join("invalid").join(rule);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_import =
        |path: &PathBuf| path.extension().is_some_and(|end| end == "xml") && !path.to_str().unwrap().contains("-meta");
    files.filter(is_import).collect()
}

#[test]
fn relax_ng_rejects_the_fixtures_of_every_constraint_that_it_checks() {
    use ccdef_profiles as _;

    if !Kind::Rng.is_installed() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let registry = Registry::load().unwrap();
    let mut validated = 0;
    for profile in registry.profiles() {
        let schema = Schema::new(profile.family, registry.profile_and_bases(profile));
        let text = relax_ng(&schema);
        let (profile_file, family_file) = (folder.path().join("profile"), folder.path().join("family"));
        let comment = text.lines().nth(1).unwrap();
        let rows = profile.constraints.iter().filter(|row| row.info.severity > Severity::Note);
        for row in rows.filter(|row| !comment.contains(row.info.id.as_str())) {
            fs::write(&profile_file, &text).unwrap();
            fs::write(&family_file, relax_ng(&Schema::new(profile.family, Vec::new()))).unwrap();
            let files = fixtures(profile.id.as_str(), row.info.id.as_str());
            assert!(!files.is_empty(), "{}", row.info.id);
            let (accepted, messages) = Kind::Rng.validate_all(&family_file, &files);
            assert!(accepted, "{}: it has other faults: {messages}", row.info.id);
            for file in files {
                assert!(!Kind::Rng.validate_all(&profile_file, std::slice::from_ref(&file)).0, "{}", file.display());
                validated += 1;
            }
        }
    }
    assert!(validated > 4, "only {validated} fixtures were found");
}

const fn setting(item: &'static str) -> SettingRef {
    SettingRef::new("acme", item)
}

const fn text(name: &'static str) -> ItemSpec {
    ItemSpec::optional(name, "x", ValueKind::Text)
}

const fn row(relations: &'static [Relation]) -> Constraint {
    Constraint::new("acme-row", "a row", "", relations)
}

static PROFILE: Profile = Profile {
    id: ProfileId::new("acme"),
    sections: &[SectionSpec::new("acme", "Acme").items(&[
        text("one"),
        text("start"),
        text("end"),
        text("part"),
        text("not"),
        text("all"),
        text("none"),
        text("filled"),
        ItemSpec::optional("typed", "x", ValueKind::OneOf(&["north", "south"])),
        ItemSpec::optional("number", "x", ValueKind::Port),
        text("noted"),
        text("sometimes"),
    ])],
    constraints: &[
        row(&[
            Relation::vendor_default(setting("one"), &["a.b", "(c)"]),
            Relation::refused(setting("start"), ValuePattern::StartsWith("arn:")),
            Relation::refused(setting("end"), ValuePattern::EndsWith("Role")),
            Relation::refused(setting("part"), ValuePattern::Contains(&["abc", "d+e"])),
            Relation::refused(setting("not"), ValuePattern::Not(&ValuePattern::OneOf(&["x", "y"]))),
            Relation::refused(
                setting("all"),
                ValuePattern::All(&[ValuePattern::StartsWith("x"), ValuePattern::Not(&ValuePattern::EndsWith("z"))]),
            ),
            Relation::refused(setting("none"), ValuePattern::Filled),
            Relation::filled(setting("filled")),
            Relation::vendor_default(setting("typed"), &["north"]),
            Relation::filled(setting("number")),
            Relation::generation(&["old", "olderOne"]),
        ]),
        Constraint::new("acme-note", "a note", "", &[Relation::vendor_default(setting("noted"), &["x"])])
            .severity(Severity::Note),
        Constraint::new("acme-when", "a condition", "", &[Relation::vendor_default(setting("sometimes"), &["x"])])
            .when(Clue::value(setting("one"), &["never"])),
    ],
    ..Profile::EMPTY
};

/// Items of the section `acme` and their values.
const VALUES: &[(&str, &[&str])] = &[
    ("one", &["", "a.b", " a.b\n", "\u{a0}a.b\u{85}", "axb", "A.B", "(c)", "c", "a.b (c)"]),
    ("start", &["arn:x", "  arn:", "\u{2003}arn:x\ny", "x arn:", "Arn:x"]),
    ("end", &["Role", "aRole \n", "a\nRole\u{a0}", "Roles", "role"]),
    ("part", &["xabcy", "a\nb c", "a\u{a0}bc", "acb", "d + e", "dde"]),
    ("not", &["", " ", "x", " y ", "\u{a0}x", "z", "xy"]),
    ("all", &["", "xa", "xz", " x z ", "z", "x"]),
    ("none", &["", " \n", "\u{a0}", "x"]),
    ("filled", &["", " \n ", "\u{a0}", "x"]),
    ("typed", &["", "north", " north ", "south"]),
    ("number", &["", " ", "80"]),
    ("noted", &["x", "y"]),
    ("sometimes", &["x", "y"]),
];

const SECTIONS: &[&str] = &["old", "olderOne", "olde", "older", "olderOnes", "o", "new", "acme"];

fn file(section: &str, item: &str, value: &str) -> String {
    format!(
        "<callCenter><section sortOrder=\"0\" name=\"{section}\" label=\"x\">\
         <item sortOrder=\"0\" name=\"{item}\" label=\"x\">{value}</item></section></callCenter>"
    )
}

/// Whether a constraint of the profile has a warning or an error in a file.
fn is_reported(text: &str) -> bool {
    let registry = Registry::of([&PROFILE]).unwrap();
    let options = CheckOptions::on(Date::constant(2026, 11, 1)).profile(ProfileChoice::Use(&PROFILE));
    let checker = Checker::new(&registry, options);
    let report = checker.finish(vec![checker.check(Source::new("acme.xml", text))]);
    report
        .findings()
        .any(|(_, finding)| finding.rule.id.as_str().starts_with("acme-") && finding.severity > Severity::Note)
}

/// The schema rejects those of the files that a constraint reports, and no other one.
fn agrees_with_the_engine(kind: Kind, schema: &str, texts: &[String]) {
    if !kind.is_installed() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let schema_file = folder.path().join("schema");
    fs::write(&schema_file, schema).unwrap();
    let paths = (0..texts.len()).map(|number| folder.path().join(format!("case{number}.xml")));
    let paths: Vec<PathBuf> = paths.collect();
    for (path, text) in paths.iter().zip(texts) {
        fs::write(path, text).unwrap();
    }
    let (_, messages) = kind.validate_all(&schema_file, &paths);
    for (number, text) in texts.iter().enumerate() {
        let is_rejected = kind.rejects(&format!("case{number}.xml"), &messages);
        assert_eq!(is_rejected, is_reported(text), "{text:?}: {messages}");
    }
}

fn sections() -> Vec<String> {
    SECTIONS.iter().map(|section| file(section, "x", "x")).collect()
}

#[test]
fn relax_ng_rejects_the_values_and_sections_that_constraints_report() {
    let schema = relax_ng(&Schema::new(PROFILE.family, vec![&PROFILE]));
    let values = VALUES.iter().flat_map(|(item, values)| values.iter().map(|value| file("acme", item, value)));
    agrees_with_the_engine(Kind::Rng, &schema, &values.chain(sections()).collect::<Vec<_>>());
}

#[test]
fn xsd_rejects_the_sections_that_constraints_report() {
    agrees_with_the_engine(Kind::Xsd, &xsd(&Schema::new(PROFILE.family, vec![&PROFILE])), &sections());
}

#[test]
fn the_schema_names_the_constraints_that_it_does_not_check() {
    let text = relax_ng(&Schema::new(PROFILE.family, vec![&PROFILE]));
    assert!(text.contains("It does not check acme-when: it depends on other settings of the file."), "{text}");
    assert!(!text.contains("acme-note") && !text.contains("acme-row"), "{text}");
}
