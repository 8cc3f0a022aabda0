//! The configuration file as it is written.

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
    /// Configuration files whose content holds as well, relative to this file.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) extends: Vec<Spanned<String>>,
    /// The vendor profile: an id, `auto` or `none`.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) profile: Option<Spanned<String>>,
    /// Globs: only these files of folders are checked.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub(super) include: Option<Spanned<Vec<Spanned<String>>>>,
    /// Globs: these files of folders are not checked.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub(super) exclude: Option<Spanned<Vec<Spanned<String>>>>,
    /// Only these rules or categories are reported.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) select: Vec<Spanned<String>>,
    /// These rules or categories are not reported.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) ignore: Vec<Spanned<String>>,
    /// The least severity that gives exit code 1: error, warning, note or never.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) fail_on: Option<Spanned<String>>,
    /// What is different for a rule or a category.
    #[cfg_attr(test, schemars(with = "BTreeMap<String, RuleEntry>"))]
    pub(super) rules: BTreeMap<Spanned<String>, RuleEntry>,
    /// What is different for some files; later entries win.
    pub(super) overrides: Vec<OverrideEntry>,
    /// Findings that are set aside.
    #[cfg_attr(test, schemars(with = "Vec<SuppressionEntry>"))]
    pub(super) suppressions: Vec<Spanned<SuppressionEntry>>,
    /// Answers for `ccdef new --env NAME`.
    pub(super) environments: BTreeMap<String, EnvironmentEntry>,
    /// The retirement of Open CTI.
    pub(super) retirement: RetirementEntry,
}

/// What is different for a rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct RuleEntry {
    /// error, warning, note or off.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) severity: Spanned<String>,
}

/// What is different for some files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct OverrideEntry {
    /// Globs, relative to this file.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) files: Spanned<Vec<Spanned<String>>>,
    /// The vendor profile: an id, `auto` or `none`.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) profile: Option<Spanned<String>>,
    /// import or metadata.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) dialect: Option<Spanned<String>>,
    /// What is different for a rule or a category.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "BTreeMap<String, RuleEntry>"))]
    pub(super) rules: BTreeMap<Spanned<String>, RuleEntry>,
}

/// A finding that is set aside.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct SuppressionEntry {
    /// The rule.
    pub(super) rule: String,
    /// A glob, relative to this file; without it, every file.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) file: Option<Spanned<String>>,
    /// The path of a setting or section, such as /reqGeneralInfo/reqAdapterUrl; without it, the whole file.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) item: Option<Spanned<String>>,
    /// Why.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) reason: Spanned<String>,
    /// The last day on which it holds, such as 2027-01-31.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) expires: Option<Spanned<String>>,
    /// How many findings of a file it sets aside at most.
    pub(super) max: Option<usize>,
}

/// Answers that hold in one environment.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct EnvironmentEntry {
    /// Answers by parameter, path or item name.
    pub(super) set: BTreeMap<String, String>,
}

/// The retirement of Open CTI.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct RetirementEntry {
    /// Days before 2028-02-28 from which it is a warning.
    #[cfg_attr(test, schemars(with = "Option<u32>"))]
    pub(super) warn_days: Option<Spanned<u32>>,
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_committed_schema_is_that_of_the_file() {
        let schema = schemars::schema_for!(super::ConfigFile);
        let mut text = serde_json::to_string_pretty(&schema).unwrap();
        text.push('\n');
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/config.schema.json");
        if std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
            std::fs::write(path, &text).unwrap();
        }
        assert_eq!(super::SCHEMA, text, "`cargo xtask snap --accept` writes it anew");
    }
}
