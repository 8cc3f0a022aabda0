//! An example on a rule page: a fenced block of XML whose info string says which result is expected.

use ccdef_core::engine::Registry;
use ccdef_core::rule::{Diagnostic, FileReport, ProfileChoice, Report};
use ccdef_core::syntax::Source;
use ccdef_core::tables::RuleInfo;
use ccdef_core::tables::Severity;

use crate::bases::{Base, Bases, file_name};
use crate::excerpt::{self, CompletedExample, ExampleOffset};
use crate::invariants;
use crate::options::CaseOptions;
use crate::problems::Problems;
use crate::run::{CaseFile, check, findings_at};

/// Whether an example must have a finding of its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExampleKind {
    Invalid,
    Valid,
}

impl ExampleKind {
    /// The word for it in an info string.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Valid => "valid",
        }
    }
}

/// An example.
#[derive(Debug)]
pub(crate) struct Example {
    pub(crate) kind: ExampleKind,
    /// The line of the page on which the block begins, starting at 1.
    pub(crate) line: usize,
    file: Option<String>,
    /// The base that the example modifies; `None` if the example is a complete file.
    base: Option<String>,
    options: CaseOptions,
    text: String,
}

impl Example {
    /// Parses an info string such as `xml invalid profile=acme`; `None` if the block is not an example.
    pub(crate) fn parse(info: &str, line: usize, text: &str) -> Option<Result<Self, String>> {
        let mut words = info.split_whitespace();
        let kind = match (words.next(), words.next()) {
            (Some("xml"), Some("invalid")) => ExampleKind::Invalid,
            (Some("xml"), Some("valid")) => ExampleKind::Valid,
            _ => return None,
        };
        let mut attributes = toml::Table::new();
        for word in words {
            let Some((key, value)) = word.split_once('=') else {
                return Some(Err(format!("line {line}: write attributes as key=value, not {word:?}")));
            };
            let number = value.parse().map(toml::Value::Integer);
            attributes.insert(key.to_owned(), number.unwrap_or_else(|_| value.into()));
        }
        let mut take = |key| attributes.remove(key).map(|value| value.as_str().unwrap_or_default().to_owned());
        let (file, base) = (take("file"), take("base"));
        let options = attributes.try_into().map_err(|error| format!("line {line}: {error}"));
        Some(options.map(|options| Self { kind, line, file, base, options, text: text.to_owned() }))
    }

    /// The problems of this example of `rule`. The default profile is `home`.
    pub(crate) fn problems(
        &self,
        rule: &RuleInfo,
        registry: &Registry,
        bases: &Bases,
        home: ProfileChoice,
    ) -> Problems {
        let problems = self.check(rule, registry, bases, home).unwrap_or_else(|problem| vec![problem]);
        problems.into_iter().map(|problem| format!("example on line {}: {problem}", self.line)).collect()
    }

    fn check(
        &self,
        rule: &RuleInfo,
        registry: &Registry,
        bases: &Bases,
        home: ProfileChoice,
    ) -> Result<Problems, String> {
        let options = self.options.resolve(registry, home)?;
        let base = self.base.as_ref().map(|name| bases.find(name, options.profile)).transpose()?;
        let completed = match base {
            Some(base) => excerpt::complete(&self.text, base)?,
            None => CompletedExample::of(&self.text),
        };
        let input = CaseFile { path: self.path(&completed.text), bytes: completed.text.clone().into_bytes() };
        let report = check(registry, &options, &[input]);
        let mut problems = invariants::violations(&report, registry);
        if !self.has_expected_findings(&report, rule) {
            let location = |_: &Source, offset| self.location(completed.origin(offset as usize), base);
            let findings = findings_at(&report, Severity::Note, location);
            let hint = base.filter(|base| base.owner.is_none()).and_then(|base| own_base_hint(base, home));
            let hint = hint.unwrap_or_default();
            problems.push(format!("{}; found:\n  {}{hint}", self.requirement(), findings.join("\n  ")));
        }
        Ok(problems)
    }

    /// A location in the checked file, as a location on the page or in the base.
    fn location(&self, origin: ExampleOffset, base: Option<&Base>) -> String {
        let line =
            |text: &str, offset| Source::new("", text).line_column(u32::try_from(offset).unwrap_or(u32::MAX)).line;
        match (origin, base) {
            (ExampleOffset::Base(offset), Some(base)) => {
                format!("base {}, line {}", base.name, line(&base.text, offset))
            }
            (ExampleOffset::Example(offset) | ExampleOffset::Base(offset), _) => {
                format!("line {} of the page", line(&self.text, offset) as usize + self.line)
            }
        }
    }

    /// Whether the findings are those that the example requires. Findings that the example suppresses do not count.
    fn has_expected_findings(&self, report: &Report, rule: &RuleInfo) -> bool {
        let findings: Vec<&Diagnostic> = report.files.iter().flat_map(FileReport::open_findings).collect();
        let (own, other): (Vec<_>, Vec<_>) = findings.into_iter().partition(|finding| finding.rule == rule);
        if other.iter().any(|finding| finding.severity >= Severity::Warning) {
            return false;
        }
        // For a rule with severity note, a note is enough. Notes of other rules do not count.
        let threshold = rule.severity.min(Severity::Warning);
        match (self.kind, own.as_slice()) {
            (ExampleKind::Invalid, [finding]) => finding.severity >= threshold,
            (ExampleKind::Valid, []) => true,
            _ => false,
        }
    }

    fn requirement(&self) -> &'static str {
        match self.kind {
            ExampleKind::Invalid => {
                "an invalid example must have exactly one finding of its rule, and no error or warning of another rule"
            }
            ExampleKind::Valid => "a valid example must have no finding of its rule, and no error or warning",
        }
    }

    fn path(&self, text: &str) -> String {
        self.file.clone().unwrap_or_else(|| file_name(text).to_owned())
    }
}
/// A profile's example that modifies a base of the core is checked with settings that the profile may not allow.
fn own_base_hint(base: &Base, home: ProfileChoice) -> Option<String> {
    let ProfileChoice::Use(profile) = home else { return None };
    Some(format!(
        "\n  the base belongs to the core: write `docs/bases/{}.xml` in the crate of `{}`, such as a copy of a valid fixture",
        base.name, profile.id
    ))
}
