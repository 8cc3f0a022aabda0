//! The types of the JSON report, from which its JSON Schema is generated.

use serde::Serialize;

use super::text::JsonText;
use crate::tool::Tool;

/// The report of one run of `ccdef check`.
///
/// Lines and columns are counted from 1, columns in Unicode scalar values. Byte offsets count the bytes of the file; of
/// a file in UTF-16, the bytes of its text as UTF-8.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(title = "ccdef report"))]
pub(crate) struct ReportJson<'r> {
    /// The name and version of the format.
    #[cfg_attr(test, schemars(extend("const" = super::SCHEMA)))]
    pub(crate) schema: &'static str,
    /// The tool that wrote the report.
    pub(crate) tool: Tool,
    /// All checked files, sorted by path.
    pub(crate) files: Vec<File<'r>>,
    /// The findings, sorted by path, position and rule; of each rule at most `--max-findings` in each file. Those of rules about
    /// the run come after those of all files, and those in configuration files last.
    pub(crate) findings: Vec<Finding<'r>>,
    /// The number of findings that are left out, by file and rule.
    pub(crate) omitted: Vec<OmittedDto<'r>>,
    /// Totals of all findings, with those that are left out.
    pub(crate) summary: Summary,
}

/// A checked file, and what it was checked as.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct File<'r> {
    /// The path as it was given or found, with `/` as separator.
    pub(crate) path: JsonText<'r>,
    /// The format of the file; null if it is not a call center definition.
    #[cfg_attr(test, schemars(schema_with = "super::schema::dialect"))]
    pub(crate) dialect: Option<&'static str>,
    /// The kind of call center; null if the file is not a call center definition.
    #[cfg_attr(test, schemars(schema_with = "super::schema::family"))]
    pub(crate) family: Option<&'static str>,
    /// The id of the vendor profile; null for none.
    pub(crate) profile: Option<&'static str>,
    /// The reasons for dialect, family and profile.
    pub(crate) because: DetectionReasons<'r>,
}

/// Why a file was checked as this dialect, family and profile.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct DetectionReasons<'r> {
    /// The reason for the dialect.
    pub(crate) dialect: Option<JsonText<'r>>,
    /// The reason for the family.
    pub(crate) family: Option<JsonText<'r>>,
    /// The reason for the profile, or for having none.
    pub(crate) profile: Option<JsonText<'r>>,
}

/// A finding.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Finding<'r> {
    /// The id of the rule; `ccdef explain ID` shows its page.
    pub(crate) rule: &'static str,
    /// The severity.
    #[cfg_attr(test, schemars(schema_with = "super::schema::severity"))]
    pub(crate) severity: &'static str,
    /// The basis of the rule: how it is known that Salesforce behaves like this.
    #[cfg_attr(test, schemars(schema_with = "super::schema::basis"))]
    pub(crate) basis: &'static str,
    /// What is wrong.
    pub(crate) message: JsonText<'r>,
    /// What is wrong with exactly this position, in a few words; null for nothing in addition to the message.
    pub(crate) label: Option<JsonText<'r>>,
    /// Why it matters, one paragraph each.
    pub(crate) notes: Vec<JsonText<'r>>,
    /// How to fix it.
    pub(crate) help: Option<JsonText<'r>>,
    /// The path of the file.
    pub(crate) path: JsonText<'r>,
    /// The position.
    #[serde(flatten)]
    pub(crate) region: Region,
    /// The path of the affected setting, such as `/reqGeneralInfo/reqAdapterUrl`.
    pub(crate) setting: Option<JsonText<'r>>,
    /// Other positions that explain the finding.
    pub(crate) related: Vec<Related<'r>>,
    /// The number of other positions that are left out because there are too many of them.
    #[serde(rename = "relatedOmitted", skip_serializing_if = "is_none_omitted")]
    pub(crate) related_omitted: usize,
    /// A fix.
    pub(crate) fix: Option<FixDto<'r>>,
    /// The reason of the suppression, if the finding is suppressed.
    pub(crate) suppressed: Option<JsonText<'r>>,
}

/// Findings that are left out.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "Omitted"))]
pub(crate) struct OmittedDto<'r> {
    /// The path of the file.
    pub(crate) path: JsonText<'r>,
    /// The id of the rule.
    pub(crate) rule: &'static str,
    /// Their number.
    pub(crate) count: usize,
}

/// A range of a file; the end is exclusive.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Region {
    /// The line of the first character.
    #[cfg_attr(test, schemars(range(min = 1)))]
    pub(crate) line: u32,
    /// The column of the first character.
    #[cfg_attr(test, schemars(range(min = 1)))]
    pub(crate) column: u32,
    /// The line of the end.
    #[cfg_attr(test, schemars(range(min = 1)))]
    pub(crate) end_line: u32,
    /// The column of the end, exclusive.
    #[cfg_attr(test, schemars(range(min = 1)))]
    pub(crate) end_column: u32,
    /// The offset of the first byte.
    pub(crate) byte_start: u32,
    /// The offset of the end, exclusive.
    pub(crate) byte_end: u32,
}

/// Another position.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Related<'r> {
    /// The explanation; can be empty.
    pub(crate) message: JsonText<'r>,
    /// The path of the file.
    pub(crate) path: JsonText<'r>,
    /// The position.
    #[serde(flatten)]
    pub(crate) region: Region,
}

/// A fix: edits of the same file that do not overlap.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "Fix"))]
pub(crate) struct FixDto<'r> {
    /// What the fix does.
    pub(crate) title: JsonText<'r>,
    /// Whether the fix is safe, or may change what a setting means.
    #[cfg_attr(test, schemars(schema_with = "super::schema::applicability"))]
    pub(crate) applicability: &'static str,
    /// The edits: all of them, or none if `editsOmitted` is present.
    pub(crate) edits: Vec<EditDto<'r>>,
    /// The number of edits of a fix that is too long to be shown; `ccdef check --fix` applies it.
    #[serde(rename = "editsOmitted", skip_serializing_if = "is_none_omitted")]
    pub(crate) edits_omitted: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "`serde` requires this signature")]
fn is_none_omitted(omitted: &usize) -> bool {
    *omitted == 0
}

/// A replacement; an empty range is an insertion.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "Edit"))]
pub(crate) struct EditDto<'r> {
    /// The offset of the first replaced byte.
    pub(crate) byte_start: u32,
    /// The offset of the end of the replaced bytes, exclusive.
    pub(crate) byte_end: u32,
    /// The new text.
    pub(crate) text: JsonText<'r>,
}

/// The totals of a run.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Summary {
    /// The number of checked files.
    pub(crate) files: usize,
    /// The number of errors.
    pub(crate) errors: usize,
    /// The number of warnings.
    pub(crate) warnings: usize,
    /// The number of notes.
    pub(crate) notes: usize,
    /// The number of findings that have a fix.
    pub(crate) fixable: usize,
    /// The number of suppressed findings; they are not included in the other numbers.
    pub(crate) suppressed: usize,
    /// Whether the exit code is 0.
    pub(crate) ok: bool,
}
