//! The accepted findings of a project: `ccdef.baseline/1`.

pub(super) mod prune;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use ccdef_core::engine::{hide_secrets, masked_name};
use ccdef_core::rule::{Diagnostic, NotKept, Suppression, SuppressionTarget};
use ccdef_core::syntax::__private::STRICT_JSON;
use ccdef_core::syntax::{Source, span};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, parse_to_ast};
use serde::{Deserialize, Serialize};

use crate::absolute::folder_of;
use crate::error::CliError;
use crate::read::{ChosenBy, LARGE, text as text_of};
use crate::shown_path::ShownPath;
use crate::write_file::{is_written_through, write_file};

/// The name and version of the format.
const SCHEMA: &str = "ccdef.baseline/1";
/// The reason of a suppression by a baseline.
const REASON: &str = "in the baseline";
/// A file name for a baseline.
const EXAMPLE: &str = "ccdef-baseline.json";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BaselineJson {
    schema: String,
    findings: Vec<BaselineEntry>,
}

/// Findings of one rule about one setting of a file, relative to the folder of the baseline.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
struct BaselineEntry {
    path: String,
    rule: String,
    setting: Option<String>,
    count: usize,
}

/// The suppressions of a baseline, by file.
#[derive(Debug, Default)]
pub(super) struct Baseline {
    files: BTreeMap<PathBuf, Vec<Arc<Suppression>>>,
    /// The entries as they are written.
    entries: Vec<BaselineEntry>,
}

impl Baseline {
    /// # Errors
    /// Fails when the file cannot be read or is not a baseline.
    pub(super) fn read(path: &Path) -> Result<Self, CliError> {
        let shown = ShownPath::of(path);
        let text = text_of(path, ChosenBy::User, LARGE)?;
        let findings = parse(&text, &shown)?;
        let mut source = Source::new(shown.raw(), text);
        hide_secrets(&mut source);
        let source = Arc::new(source);
        let ranges = entry_ranges(source.text(), findings.len());
        let mut baseline = Self { entries: findings.clone(), ..Self::default() };
        for (index, entry) in findings.into_iter().enumerate() {
            let (start, end) = ranges.get(index).copied().unwrap_or_default();
            let target = entry.setting.map_or(SuppressionTarget::NoSetting, SuppressionTarget::Setting);
            let suppression = Suppression::new(entry.rule, target, REASON, span(start, end))
                .max(Some(entry.count))
                .of_baseline()
                .written_in(Arc::clone(&source));
            baseline
                .files
                .entry(stored_path(&folder_of(path).join(entry.path)))
                .or_default()
                .push(Arc::new(suppression));
        }
        Ok(baseline)
    }

    /// The suppressions of a file, given by its absolute path.
    pub(super) fn of(&self, file: &Path) -> &[Arc<Suppression>] {
        self.files.get(&stored_path(file)).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The entries of a baseline.
fn parse(text: &str, path: &ShownPath) -> Result<Vec<BaselineEntry>, CliError> {
    let refused = |line: usize, column: usize, reason: String| CliError::Config {
        path: path.clone(),
        line: u32::try_from(line).unwrap_or(u32::MAX).max(1),
        column: u32::try_from(column).unwrap_or(u32::MAX).max(1),
        reason,
        help: Some(if is_baseline(text) {
            format!("write it again with `--write-baseline {path}`")
        } else {
            format!("`--write-baseline {EXAMPLE}` writes a baseline; then use `--baseline {EXAMPLE}`")
        }),
    };
    let document: BaselineJson = serde_json::from_str(text).map_err(|error| {
        let reason = match text.trim_ascii() {
            "" => "the file is empty, so it is not a baseline",
            _ if is_baseline(text) => "the baseline is damaged",
            _ => "not a baseline",
        };
        refused(error.line(), error.column(), reason.to_owned())
    })?;
    if document.schema == SCHEMA {
        return Ok(document.findings);
    }
    let reason = format!("not a baseline: expected `\"schema\": \"{SCHEMA}\"`, found `{}`", document.schema);
    Err(refused(1, 1, reason))
}

/// Whether the text is a baseline of any version, even a damaged one, such as one with a merge conflict.
fn is_baseline(text: &str) -> bool {
    text.trim_start().starts_with('{') && text.contains("\"ccdef.baseline/")
}

/// Refuses to overwrite a file that is not a baseline: a forgotten file name makes the definition the value of
/// `--write-baseline`.
///
/// # Errors
/// Fails when it is a regular file with other content.
pub(super) fn refuse_other_file(path: &Path) -> Result<(), CliError> {
    if !path.is_file() || is_written_through(path) {
        return Ok(());
    }
    let is_replaceable = match text_of(path, ChosenBy::User, LARGE) {
        Ok(text) => text.trim_ascii().is_empty() || is_baseline(&text),
        Err(_) => false,
    };
    if is_replaceable {
        return Ok(());
    }
    Err(CliError::Usage {
        message: format!("`{}` exists and is not a baseline", ShownPath::of(path)),
        help: format!("choose another file name, such as `--write-baseline {EXAMPLE}`"),
    })
}

/// The findings of a run that a new baseline gets, by file, rule and setting: those that nothing else suppresses. It does not
/// depend on the baseline that was read.
#[derive(Debug, Default)]
pub(super) struct CurrentFindings(BTreeMap<(PathBuf, &'static str, Option<String>), usize>);

impl CurrentFindings {
    /// Adds those of a file, given by its absolute path.
    pub(super) fn add(&mut self, file: &Path, findings: &[Diagnostic], not_kept: &[NotKept]) {
        let is_current = |finding: &&Diagnostic| finding.suppressed.as_ref().is_none_or(|found| found.is_baseline);
        let kept = findings.iter().filter(is_current).map(|finding| (finding.rule, &finding.setting, 1));
        let rest = not_kept.iter().map(|rest| (rest.rule, &rest.setting, rest.open() + rest.in_baseline));
        let mut stored = None;
        for (rule, setting, count) in kept.chain(rest).filter(|(.., count)| *count > 0) {
            let file = stored.get_or_insert_with(|| stored_path(file)).clone();
            *self.0.entry((file, rule.id.as_str(), setting.clone())).or_default() += count;
        }
    }

    /// Adds those of other files.
    pub(super) fn append(&mut self, other: Self) {
        for (key, count) in other.0 {
            *self.0.entry(key).or_default() += count;
        }
    }
}

/// Writes a baseline of these findings. Returns their number.
///
/// # Errors
/// Fails when the file cannot be written.
pub(super) fn write(path: &Path, findings: CurrentFindings) -> Result<usize, CliError> {
    let folder = folder_of(path);
    let total = findings.0.values().sum();
    let entry = |((file, rule, setting), count): ((PathBuf, &str, Option<String>), usize)| {
        let path = ShownPath::of(&stored_path(file.strip_prefix(&folder).unwrap_or(&file))).raw().to_owned();
        BaselineEntry { path, rule: rule.to_owned(), setting, count }
    };
    let mut entries: Vec<BaselineEntry> = findings.0.into_iter().map(entry).collect();
    entries.sort();
    write_file(path, text(entries.into_iter()).as_bytes())?;
    Ok(total)
}

/// A path as it is in a baseline: without the credentials in its names, and as Unicode, because JSON cannot contain anything
/// else.
fn stored_path(path: &Path) -> PathBuf {
    let stored = |part: Component<'_>| OsString::from(masked_name(unicode_name(part.as_os_str())).into_owned());
    path.components().map(stored).collect()
}

/// A name in which each byte that is not Unicode is the replacement character and the number of the byte, so that two names
/// stay different.
fn unicode_name(name: &OsStr) -> Cow<'_, str> {
    if let Some(name) = name.to_str() {
        return Cow::Borrowed(name);
    }
    let mut unicode = String::new();
    for chunk in name.as_encoded_bytes().utf8_chunks() {
        unicode.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let _ = write!(unicode, "{}{byte:02x}", char::REPLACEMENT_CHARACTER);
        }
    }
    Cow::Owned(unicode)
}

/// One line per entry, so that merge conflicts stay small.
fn text(entries: impl Iterator<Item = BaselineEntry>) -> String {
    let lines: Vec<String> =
        entries.filter_map(|entry| serde_json::to_string(&entry).ok()).map(|line| format!("    {line}")).collect();
    let mut text = String::new();
    let _ = write!(text, "{{\n  \"schema\": \"{SCHEMA}\",\n  \"findings\": [\n{}\n  ]\n}}\n", lines.join(",\n"));
    text
}

/// The ranges of the entries in a baseline of so many of them: quickly in one that [`write`] wrote, else by its syntax.
fn entry_ranges(text: &str, count: usize) -> Vec<(usize, usize)> {
    let lines = line_ranges(text);
    if lines.len() == count { lines } else { syntax_ranges(text).unwrap_or_default() }
}

fn syntax_ranges(text: &str) -> Option<Vec<(usize, usize)>> {
    let document = parse_to_ast(text, &CollectOptions::default(), &STRICT_JSON).ok()?.value?;
    let entries = document.as_object()?.get_array("findings")?.elements.iter();
    Some(entries.map(|entry| (entry.range().start, entry.range().end)).collect())
}

fn line_ranges(text: &str) -> Vec<(usize, usize)> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let entry = line.trim().trim_end_matches(',');
        if entry.starts_with("{\"path\"") {
            let at = start + (line.len() - line.trim_start().len());
            ranges.push((at, at + entry.len()));
        }
        start += line.len();
    }
    ranges
}
