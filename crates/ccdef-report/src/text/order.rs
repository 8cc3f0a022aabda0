//! The order of findings in text output: what stops the import first, what can wait last.

use ccdef_core::rule::Diagnostic;
use ccdef_core::tables::Category;

/// The findings of a file: errors first, and what is about the product's end of life last. Findings of the same rank stay
/// in document order.
pub(super) fn by_rank(mut findings: Vec<&Diagnostic>) -> Vec<&Diagnostic> {
    findings.sort_by_key(|finding| (finding.rule.category == Category::Lifecycle, std::cmp::Reverse(finding.severity)));
    findings
}
