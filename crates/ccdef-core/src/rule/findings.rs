//! Collects the findings of rules.

use ccdef_syntax::Span;

use crate::rule::diagnostic::Diagnostic;
use crate::tables::RuleInfo;

/// The findings of one file.
#[derive(Debug, Default)]
pub struct Findings {
    found: Vec<Diagnostic>,
}

impl Findings {
    /// Reports a finding of `rule` at `span`; add details to the returned finding.
    pub fn report(&mut self, rule: &'static RuleInfo, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        let index = self.found.len();
        self.found.push(Diagnostic::new(rule, span, message));
        &mut self.found[index]
    }

    /// Everything that was reported, in the order of reporting.
    pub fn into_vec(self) -> Vec<Diagnostic> {
        self.found
    }
}

/// Findings that need the whole run.
#[derive(Debug, Default)]
pub struct RunFindings {
    found: Vec<(usize, Diagnostic)>,
}

impl RunFindings {
    /// Reports a finding of `rule` at `span` of the file with that index in the run.
    pub fn report(
        &mut self,
        file: usize,
        rule: &'static RuleInfo,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let index = self.found.len();
        self.found.push((file, Diagnostic::new(rule, span, message)));
        &mut self.found[index].1
    }

    /// Everything that was reported, each with the index of its file.
    pub fn into_vec(self) -> Vec<(usize, Diagnostic)> {
        self.found
    }
}
