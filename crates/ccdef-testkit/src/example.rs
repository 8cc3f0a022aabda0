//! An example of a rule's page: a fenced block of XML whose info string says what must come of it.

use ccdef_core::engine::Registry;
use ccdef_core::rule::{Diagnostic, FileReport, ProfileChoice, Report};
use ccdef_core::syntax::Source;
use ccdef_core::tables::RuleInfo;
use ccdef_core::tables::Severity;

use crate::bases::{Base, Bases, file_name};
use crate::excerpt::{self, Origin, Whole};
use crate::judge::{Input, findings_at, judge};
use crate::options::CaseOptions;
use crate::problems::Problems;
use crate::promises;

/// What must come of an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Invalid,
    Valid,
}

/// One example.
#[derive(Debug)]
pub(crate) struct Example {
    pub(crate) verdict: Verdict,
    /// The line of the page on which the block begins, from 1.
    pub(crate) line: usize,
    file: Option<String>,
    /// The base of which the text shows a part; `None` where it is a whole file.
    base: Option<String>,
    options: CaseOptions,
    text: String,
}

impl Example {
    /// Reads an info string such as `xml invalid profile=acme`; `None` for a block that is no example.
    pub(crate) fn parse(info: &str, line: usize, text: &str) -> Option<Result<Self, String>> {
        let mut words = info.split_whitespace();
        let verdict = match (words.next(), words.next()) {
            (Some("xml"), Some("invalid")) => Verdict::Invalid,
            (Some("xml"), Some("valid")) => Verdict::Valid,
            _ => return None,
        };
        let mut attributes = toml::Table::new();
        for word in words {
            let Some((key, value)) = word.split_once('=') else {
                return Some(Err(format!("line {line}: {word:?} is no attribute of the form key=value")));
            };
            let number = value.parse().map(toml::Value::Integer);
            attributes.insert(key.to_owned(), number.unwrap_or_else(|_| value.into()));
        }
        let mut take = |key| attributes.remove(key).map(|value| value.as_str().unwrap_or_default().to_owned());
        let (file, base) = (take("file"), take("base"));
        let options = attributes.try_into().map_err(|error| format!("line {line}: {error}"));
        Some(options.map(|options| Self { verdict, line, file, base, options, text: text.to_owned() }))
    }

    /// What is wrong with the example as one of `rule`; `home` is used where it names no profile.
    pub(crate) fn problems(
        &self,
        rule: &RuleInfo,
        registry: &Registry,
        bases: &Bases,
        home: ProfileChoice,
    ) -> Problems {
        let problems = self.judged(rule, registry, bases, home).unwrap_or_else(|problem| vec![problem]);
        problems.into_iter().map(|problem| format!("example in line {}: {problem}", self.line)).collect()
    }

    fn judged(
        &self,
        rule: &RuleInfo,
        registry: &Registry,
        bases: &Bases,
        home: ProfileChoice,
    ) -> Result<Problems, String> {
        let options = self.options.resolve(registry, home)?;
        let base = self.base.as_ref().map(|name| bases.find(name, options.profile)).transpose()?;
        let whole = match base {
            Some(base) => excerpt::complete(&self.text, base)?,
            None => Whole::of(&self.text),
        };
        let input = Input { path: self.path(&whole.text), bytes: whole.text.clone().into_bytes() };
        let report = judge(registry, &options, &[input]);
        let mut problems = promises::broken(&report, registry);
        if !self.is_kept(&report, rule) {
            let place = |_: &Source, offset| self.place(whole.origin(offset as usize), base);
            let findings = findings_at(&report, Severity::Note, place);
            problems.push(format!("{}; found\n  {}", self.promise(), findings.join("\n  ")));
        }
        Ok(problems)
    }

    /// A place in the file as the reader of the page finds it.
    fn place(&self, origin: Origin, base: Option<&Base>) -> String {
        let line =
            |text: &str, offset| Source::new("", text).line_column(u32::try_from(offset).unwrap_or(u32::MAX)).line;
        match (origin, base) {
            (Origin::Base(offset), Some(base)) => format!("base {}, line {}", base.name, line(&base.text, offset)),
            (Origin::Example(offset) | Origin::Base(offset), _) => {
                format!("line {} of the page", line(&self.text, offset) as usize + self.line)
            }
        }
    }

    /// Whether what was found is what the example claims; what it sets aside itself does not count.
    fn is_kept(&self, report: &Report, rule: &RuleInfo) -> bool {
        let findings: Vec<&Diagnostic> = report.files.iter().flat_map(FileReport::open_findings).collect();
        let (own, other): (Vec<_>, Vec<_>) = findings.into_iter().partition(|finding| finding.rule == rule);
        if other.iter().any(|finding| finding.severity >= Severity::Warning) {
            return false;
        }
        // A rule of notes is shown by a note; the notes of other rules are beside the point.
        let threshold = rule.severity.min(Severity::Warning);
        match (self.verdict, own.as_slice()) {
            (Verdict::Invalid, [finding]) => finding.severity >= threshold,
            (Verdict::Valid, []) => true,
            _ => false,
        }
    }

    fn promise(&self) -> &'static str {
        match self.verdict {
            Verdict::Invalid => "an invalid example gives one finding of its rule, and no error or warning of another",
            Verdict::Valid => "a valid example gives no finding of its rule, and no error or warning at all",
        }
    }

    fn path(&self, text: &str) -> String {
        self.file.clone().unwrap_or_else(|| file_name(text).to_owned())
    }
}
