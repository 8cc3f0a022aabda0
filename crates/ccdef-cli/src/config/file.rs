//! The content of a configuration file.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// The JSON Schema of the configuration file.
pub(crate) const SCHEMA: &str = include_str!("../../config.schema.json");

/// `ccdef.toml`, `.ccdef.toml` or `ccdef.json`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(title = "ccdef configuration"))]
pub(super) struct ConfigFile {
    /// The JSON Schema of this file, for editors.
    #[serde(rename = "$schema")]
    pub(super) _schema: Option<String>,
    /// Configuration files to start from, as paths relative to this file; this file takes precedence.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) extends: Vec<Spanned<String>>,
    /// The vendor profile: an id from `ccdef profile list`, `auto` to detect the vendor, or `none`.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) profile: Option<Spanned<String>>,
    /// File patterns (globs): in folders, only these files are checked.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub(super) include: Option<Spanned<Vec<Spanned<String>>>>,
    /// File patterns (globs): in folders, these files are not checked.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub(super) exclude: Option<Spanned<Vec<Spanned<String>>>>,
    /// Report only the findings of these rules or categories.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) select: Vec<Spanned<String>>,
    /// Do not report the findings of these rules or categories.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) ignore: Vec<Spanned<String>>,
    /// The lowest severity that gives exit code 1: error, warning, note or never.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) fail_on: Option<Spanned<String>>,
    /// Settings by rule or category.
    #[cfg_attr(test, schemars(with = "BTreeMap<String, RuleEntry>"))]
    pub(super) rules: BTreeMap<Spanned<String>, RuleEntry>,
    /// Settings for some files; later entries take precedence.
    pub(super) overrides: Vec<OverrideEntry>,
    /// Suppressed findings.
    #[cfg_attr(test, schemars(with = "Vec<SuppressionEntry>"))]
    pub(super) suppressions: Vec<Spanned<SuppressionEntry>>,
    /// Answers for `ccdef new --env NAME`, by name.
    pub(super) environments: BTreeMap<String, EnvironmentEntry>,
    /// Settings about the retirement of Open CTI.
    pub(super) retirement: RetirementEntry,
}

/// Settings of a rule or category.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct RuleEntry {
    /// The severity: error, warning, note or off.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) severity: Spanned<String>,
}

/// Settings for some files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct OverrideEntry {
    /// File patterns (globs), relative to this file.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) files: Spanned<Vec<Spanned<String>>>,
    /// The vendor profile: an id from `ccdef profile list`, `auto` to detect the vendor, or `none`.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) profile: Option<Spanned<String>>,
    /// The format of the files: import or metadata.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) dialect: Option<Spanned<String>>,
    /// Settings by rule or category.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "BTreeMap<String, RuleEntry>"))]
    pub(super) rules: BTreeMap<Spanned<String>, RuleEntry>,
}

/// A suppression of findings.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct SuppressionEntry {
    /// The id of the rule.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) rule: Spanned<String>,
    /// A file pattern (glob), relative to this file; the default is all files.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) file: Option<Spanned<String>>,
    /// The path of a setting or section, such as /reqGeneralInfo/reqAdapterUrl; the default is the whole file.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) item: Option<Spanned<String>>,
    /// Why the findings are suppressed.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) reason: Spanned<String>,
    /// The last day on which the suppression applies, such as 2027-01-31.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) expires: Option<Spanned<String>>,
    /// The maximum number of findings to suppress per file.
    pub(super) max: Option<usize>,
}

/// The answers of one environment.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct EnvironmentEntry {
    /// Answers by parameter, path of a setting, or item name.
    pub(super) set: BTreeMap<String, String>,
}

/// Settings about the retirement of Open CTI.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct RetirementEntry {
    /// Number of days before 2028-02-28 at which the note about the retirement becomes a warning.
    #[cfg_attr(test, schemars(with = "Option<u32>"))]
    pub(super) warn_days: Option<Spanned<u32>>,
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_committed_schema_is_current() {
        let schema = schemars::schema_for!(super::ConfigFile);
        let mut text = serde_json::to_string_pretty(&schema).unwrap();
        text.push('\n');
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/config.schema.json");
        if std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
            std::fs::write(path, &text).unwrap();
        }
        assert_eq!(super::SCHEMA, text, "run `cargo xtask snap --accept`");
    }
}
