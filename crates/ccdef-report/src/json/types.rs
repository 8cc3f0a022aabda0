//! The contract: what the JSON report consists of. Its JSON Schema is generated from these types.

use serde::Serialize;

use crate::tool::Tool;

/// The report of one run of `ccdef check`.
///
/// Lines and columns are counted from 1, columns in Unicode scalar values. Byte offsets count the bytes of the file; of
/// a file in UTF-16, the bytes of its text as UTF-8.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(title = "ccdef report"))]
pub(crate) struct Document<'r> {
    /// The form of this document.
    #[cfg_attr(test, schemars(extend("const" = super::SCHEMA)))]
    pub(crate) schema: &'static str,
    /// What wrote it.
    pub(crate) tool: Tool,
    /// Every file that was checked, in the order of their paths.
    pub(crate) files: Vec<File<'r>>,
    /// What was found, by path, position and rule.
    pub(crate) findings: Vec<Finding<'r>>,
    /// How it went.
    pub(crate) summary: Summary,
}

/// A file that was checked, and what it was taken for.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct File<'r> {
    /// Its path as it was given or found, with `/` between its parts.
    pub(crate) path: &'r str,
    /// How it is spelt; null when it is no call center definition.
    #[cfg_attr(test, schemars(schema_with = "super::schema::dialect"))]
    pub(crate) dialect: Option<&'static str>,
    /// Which family it belongs to; null when it is no call center definition.
    #[cfg_attr(test, schemars(schema_with = "super::schema::family"))]
    pub(crate) family: Option<&'static str>,
    /// Which profile it was checked against; null when none applies.
    pub(crate) profile: Option<&'static str>,
    /// Why.
    pub(crate) because: Because<'r>,
}

/// Why a file was taken for what it was taken for.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Because<'r> {
    /// Why the dialect.
    pub(crate) dialect: Option<&'r str>,
    /// Why the family.
    pub(crate) family: Option<&'r str>,
    /// Why the profile, or why none.
    pub(crate) profile: Option<&'r str>,
}

/// One finding.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Finding<'r> {
    /// The id of the rule; `ccdef explain` knows more.
    pub(crate) rule: &'static str,
    /// How bad it is.
    #[cfg_attr(test, schemars(schema_with = "super::schema::severity"))]
    pub(crate) severity: &'static str,
    /// What the rule rests on.
    #[cfg_attr(test, schemars(schema_with = "super::schema::basis"))]
    pub(crate) basis: &'static str,
    /// What is wrong.
    pub(crate) message: &'r str,
    /// What to do.
    pub(crate) help: Option<&'r str>,
    /// The file.
    pub(crate) path: &'r str,
    /// Where it begins and ends.
    #[serde(flatten)]
    pub(crate) region: Region,
    /// The path of the setting it is about, such as `/reqGeneralInfo/reqAdapterUrl`.
    pub(crate) setting: Option<&'r str>,
    /// Other places that help to understand it.
    pub(crate) related: Vec<Related<'r>>,
    /// Edits that mend it.
    pub(crate) fix: Option<FixDto<'r>>,
    /// Why it does not count, when it was set aside.
    pub(crate) suppressed: Option<&'r str>,
}

/// A part of a file, half open.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Region {
    /// The line of its first character.
    #[cfg_attr(test, schemars(range(min = 1)))]
    pub(crate) line: u32,
    /// The column of its first character.
    #[cfg_attr(test, schemars(range(min = 1)))]
    pub(crate) column: u32,
    /// The line just after its last character.
    #[cfg_attr(test, schemars(range(min = 1)))]
    pub(crate) end_line: u32,
    /// The column just after its last character.
    #[cfg_attr(test, schemars(range(min = 1)))]
    pub(crate) end_column: u32,
    /// The offset of its first byte.
    pub(crate) byte_start: u32,
    /// The offset just after its last byte.
    pub(crate) byte_end: u32,
}

/// Another place.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Related<'r> {
    /// What to say about it; may be empty.
    pub(crate) message: &'r str,
    /// Its file.
    pub(crate) path: &'r str,
    /// Where it begins and ends.
    #[serde(flatten)]
    pub(crate) region: Region,
}

/// Edits that mend a finding, all in its own file; none overlaps another.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "Fix"))]
pub(crate) struct FixDto<'r> {
    /// What they do.
    pub(crate) title: &'r str,
    /// Whether they may be applied without a look.
    #[cfg_attr(test, schemars(schema_with = "super::schema::applicability"))]
    pub(crate) applicability: &'static str,
    /// The edits.
    pub(crate) edits: Vec<EditDto<'r>>,
}

/// One replacement; an empty range is an insertion.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "Edit"))]
pub(crate) struct EditDto<'r> {
    /// The offset of the first byte that is replaced.
    pub(crate) byte_start: u32,
    /// The offset just after the last byte that is replaced.
    pub(crate) byte_end: u32,
    /// What takes its place.
    pub(crate) text: &'r str,
}

/// How the run went.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Summary {
    /// How many files were checked.
    pub(crate) files: usize,
    /// How many findings of severity error there are.
    pub(crate) errors: usize,
    /// How many findings of severity warning there are.
    pub(crate) warnings: usize,
    /// How many findings of severity note there are.
    pub(crate) notes: usize,
    /// How many findings have a fix.
    pub(crate) fixable: usize,
    /// How many findings were set aside; they are in no other number.
    pub(crate) suppressed: usize,
    /// Whether the exit code is 0.
    pub(crate) ok: bool,
}
