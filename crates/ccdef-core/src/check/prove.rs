//! Tests each fix before it is offered, by checking the file with the fix applied.
//!
//! A fix is offered and applied only if it removes its finding and adds no finding of any rule. So `--fix` fixes
//! exactly what a report counts as fixable. A fix of broken XML may reveal findings that the broken XML hid, but neither more
//! broken XML nor more errors than before.

use std::collections::{BTreeMap, BTreeSet};

use ccdef_syntax::{Edit, Source, apply_edits};

use crate::check::all_findings::AllFindings;
use crate::rule::{Diagnostic, Fix, NotKept};
use crate::tables::{Category, RuleId, RuleInfo, Severity};

/// The maximum number of checks of one file that prove its fixes. Real files need a few; a fix that needs more is not
/// offered.
const MAX_PROOFS: usize = 64;

/// The number of bytes that the proofs of one file may check together, so that a large file is not checked many times.
const MAX_PROVED_BYTES: usize = 256 * 1024;

/// Even a large file has so many proofs: its fixes together, then halves of them.
const MIN_PROOFS: usize = 4;

/// How many proofs a text of this length may have.
fn proofs_for(length: usize) -> usize {
    (MAX_PROVED_BYTES / length.max(1)).clamp(MIN_PROOFS, MAX_PROOFS)
}

/// The findings whose fixes may not be applied.
struct Refused {
    indices: Vec<usize>,
    proofs_left: usize,
}

/// Whether two findings of a rule have the same fix, such as the renumbering of a whole list.
fn is_same_fix(a: &Diagnostic, b: &Diagnostic) -> bool {
    a.rule == b.rule && a.fix.is_some() && a.fix == b.fix
}

/// A text with its findings, before suppressions.
#[derive(Debug)]
pub(super) struct Checked<'t> {
    pub(super) path: &'t str,
    pub(super) text: &'t str,
    pub(super) findings: &'t [Diagnostic],
    pub(super) not_kept: &'t [NotKept],
}

/// The findings of a text, whatever the configuration.
pub(super) type CheckText<'c> = &'c dyn Fn(&Source) -> AllFindings;

/// Removes the fixes of `found` that may not be applied. What is not kept is not proved: it can be fixed if something that is
/// kept of its rule can be, and nothing was refused.
pub(super) fn drop_unproved(source: &Source, check: CheckText<'_>, found: &mut AllFindings) {
    if !source.problems().is_empty() {
        // No fix is applied to a file that cannot be decoded.
        found.drop_fixes(|_| true);
    }
    let refused = refuse_unproved(source, check, found);
    let AllFindings { kept, not_kept } = found;
    for rest in not_kept {
        let is_like_rest = |finding: &Diagnostic| {
            finding.rule == rest.rule && finding.fix.as_ref().map(|fix| fix.applicability) == rest.fix
        };
        if refused.contains(&rest.rule.id) || !kept.iter().any(is_like_rest) {
            rest.fix = None;
        }
    }
}

/// Removes the fixes of what is kept that may not be applied. The rules of some of them.
fn refuse_unproved(
    source: &Source,
    check: CheckText<'_>,
    AllFindings { kept: found, not_kept }: &mut AllFindings,
) -> BTreeSet<RuleId> {
    let candidates: Vec<usize> = (0..found.len()).filter(|&index| found[index].fix.is_some()).collect();
    if candidates.is_empty() {
        return BTreeSet::new();
    }
    let before = Checked { path: source.path(), text: source.text(), findings: found, not_kept };
    let mut outcome = Refused { indices: Vec::new(), proofs_left: proofs_for(source.text().len()) };
    let (copies, candidates): (Vec<usize>, Vec<usize>) =
        candidates.into_iter().partition(|&index| index > 0 && is_same_fix(&found[index - 1], &found[index]));
    let (syntax, other) = candidates.into_iter().partition(|&index| is_syntax(&found[index]));
    for group in [syntax, other] {
        refuse(&before, check, group, &mut outcome);
    }
    let refused = outcome.indices.iter().map(|index| found[*index].rule.id).collect();
    for index in outcome.indices {
        found[index].fix = None;
    }
    for index in copies {
        if found[index - 1].fix.is_none() {
            found[index].fix = None;
        }
    }
    refused
}

/// Collects the findings of `group` whose fixes may not be applied. Most groups are proved in one check; one that is
/// not is halved.
fn refuse(before: &Checked<'_>, check: CheckText<'_>, group: Vec<usize>, refused: &mut Refused) {
    if refused.proofs_left == 0 {
        refused.indices.extend(group);
        return;
    }
    refused.proofs_left -= 1;
    let (together, colliding) = without_collisions(before, group);
    let fixes: Vec<&Diagnostic> = together.iter().map(|&index| &before.findings[index]).collect();
    if !fixes.is_empty() && proved(before, &fixes, check).is_none() {
        match together.as_slice() {
            [] | [_] => refused.indices.extend(together),
            many => {
                let (first, second) = many.split_at(many.len() / 2);
                refuse(before, check, first.to_vec(), refused);
                refuse(before, check, second.to_vec(), refused);
            }
        }
    }
    if !colliding.is_empty() {
        refuse(before, check, colliding, refused);
    }
}

/// The text with these fixes, if it has fewer findings and keeps comments and processing instructions.
pub(super) fn proved(before: &Checked<'_>, fixed: &[&Diagnostic], check: CheckText<'_>) -> Option<String> {
    let chosen = fixed.iter().filter_map(|finding| finding.fix.as_ref()).flat_map(|fix| &fix.edits);
    let is_crlf = has_crlf(before.text);
    let edits: Vec<Edit> = chosen.map(|edit| if is_crlf { with_crlf(edit) } else { edit.clone() }).collect();
    let text = apply_edits(before.text, &edits);
    debug_assert!(text.is_ok() || fixed.len() > 1, "the edits of a fix of `{}` overlap", fixed[0].rule.id);
    let text =
        text.ok().filter(|text| text != before.text && keeps_comments_and_instructions(before.text, text, fixed))?;
    let after = check(&Source::new(before.path, text.as_str()));
    is_better(before, fixed, &after).then_some(text)
}

/// Those whose fixes can be applied together, and the others.
fn without_collisions(before: &Checked<'_>, group: Vec<usize>) -> (Vec<usize>, Vec<usize>) {
    let mut taken = Edits::default();
    group.into_iter().partition(|&index| before.findings[index].fix.as_ref().is_some_and(|fix| taken.take(fix)))
}

/// Edits that can be applied together, by position.
#[derive(Debug, Default)]
pub(super) struct Edits(BTreeMap<u32, u32>);

impl Edits {
    /// Takes the edits of a fix, unless one of them collides with one that was taken.
    pub(super) fn take(&mut self, fix: &Fix) -> bool {
        if fix.edits.iter().any(|edit| self.collides(edit)) {
            return false;
        }
        for edit in &fix.edits {
            let end = self.0.entry(edit.span.start().into()).or_default();
            *end = (*end).max(edit.span.end().into());
        }
        true
    }

    /// Edits of two fixes also collide when they touch: each was made without knowing the other.
    fn collides(&self, edit: &Edit) -> bool {
        let (start, end) = (u32::from(edit.span.start()), u32::from(edit.span.end()));
        self.0.range(..=end).next_back().is_some_and(|(_, taken)| *taken >= start)
    }
}

pub(super) fn is_syntax(finding: &Diagnostic) -> bool {
    finding.rule.category == Category::Syntax
}

/// Whether every comment and processing instruction is kept. Only a fix of broken XML may change their text.
fn keeps_comments_and_instructions(before: &str, after: &str, fixed: &[&Diagnostic]) -> bool {
    let (mut before, mut after): (Vec<&str>, Vec<&str>) =
        (comments_and_instructions(before).collect(), comments_and_instructions(after).collect());
    if fixed.iter().any(|finding| is_syntax(finding)) {
        return before.len() == after.len();
    }
    before.sort_unstable();
    after.sort_unstable();
    before == after
}

/// The comments and processing instructions of a text.
fn comments_and_instructions(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut brackets = rest.match_indices('<').map(|(at, _)| at);
        let start = brackets.find(|at| ["<!--", "<?"].iter().any(|open| rest[*at..].starts_with(open)))?;
        let close = if rest[start..].starts_with("<?") { "?>" } else { "-->" };
        let end = rest[start..].find(close).map_or(rest.len(), |at| start + at + close.len());
        let found = &rest[start..end];
        rest = &rest[end..];
        Some(found)
    })
}

/// Whether no rule reports more than before, the rule of each fix reports less, and nothing has become more severe.
fn is_better(before: &Checked<'_>, fixed: &[&Diagnostic], after: &AllFindings) -> bool {
    let is_of_broken_xml = fixed.iter().any(|finding| is_syntax(finding));
    let (old, new) = (numbers(before.findings, before.not_kept), numbers(&after.kept, &after.not_kept));
    if errors(new.clone()) > errors(old.clone()) {
        return false;
    }
    let counted = |(rule, ..): &(&RuleInfo, Severity, usize)| !is_of_broken_xml || rule.category == Category::Syntax;
    let (before, after) = (by_rule(old.filter(counted)), by_rule(new.filter(counted)));
    let of = |counts: &BTreeMap<RuleId, SeverityCounts>, rule: RuleId| counts.get(&rule).copied().unwrap_or_default();
    let is_worse = |(rule, now): (&RuleId, &SeverityCounts)| {
        let old = of(&before, *rule);
        now.iter().zip(old).any(|(now, old)| *now > old)
    };
    let has_fewer = |fixed: &&Diagnostic| of(&after, fixed.rule.id)[0] < of(&before, fixed.rule.id)[0];
    !after.iter().any(is_worse) && fixed.iter().all(has_fewer)
}

/// The rule, the severity and the number of findings, of those that are kept and of the rest.
fn numbers<'f>(
    kept: &'f [Diagnostic],
    rest: &'f [NotKept],
) -> impl Iterator<Item = (&'static RuleInfo, Severity, usize)> + Clone + 'f {
    let kept = kept.iter().map(|finding| (finding.rule, finding.severity, 1));
    kept.chain(rest.iter().map(|rest| (rest.rule, rest.severity, rest.count)))
}

fn errors(findings: impl Iterator<Item = (&'static RuleInfo, Severity, usize)>) -> usize {
    findings.filter(|(_, severity, _)| *severity == Severity::Error).map(|(.., number)| number).sum()
}

/// The number of findings, of those that are warnings or errors, and of those that are errors.
type SeverityCounts = [usize; 3];

fn by_rule(findings: impl Iterator<Item = (&'static RuleInfo, Severity, usize)>) -> BTreeMap<RuleId, SeverityCounts> {
    let mut counts: BTreeMap<RuleId, SeverityCounts> = BTreeMap::new();
    for (rule, severity, number) in findings {
        let count = counts.entry(rule.id).or_default();
        for (count, least) in count.iter_mut().zip([Severity::Note, Severity::Warning, Severity::Error]) {
            *count += if severity >= least { number } else { 0 };
        }
    }
    counts
}

/// Whether the lines of a file end in `\r\n`.
fn has_crlf(text: &str) -> bool {
    let first_line_end = text.find('\n').filter(|&at| at > 0);
    first_line_end.is_some_and(|at| text.as_bytes()[at - 1] == b'\r')
}

/// Rules write `\n`; a file with `\r\n` keeps its line ends.
fn with_crlf(edit: &Edit) -> Edit {
    Edit::replace(edit.span, edit.text.replace("\r\n", "\n").replace('\n', "\r\n"))
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::{Edit, Source, span};

    use super::{comments_and_instructions, drop_unproved};
    use crate::check::Checker;
    use crate::rule::{Diagnostic, Fix};
    use crate::testing::{options, registry};

    const TEXT: &str = "<callCenter><section sortOrder=\"0\" name=\"acme\" label=\" Acme\">\
        <item sortOrder=\"0\" name=\"a\" label=\" A\">1</item></section></callCenter>";

    /// Whether each padded text still has its fix, if the first has one more edit.
    fn proved(extra: impl Fn(&Fix) -> Option<Edit>) -> Vec<bool> {
        let registry = registry(&[]);
        let checker = Checker::new(&registry, options());
        let source = Source::new("acme.xml", TEXT);
        let mut found = checker.findings(&source, &options());
        let is_padded = |finding: &Diagnostic| finding.rule.id.as_str() == "padded-text";
        if let Some(fix) =
            found.kept.iter_mut().find(|finding| is_padded(finding)).and_then(|finding| finding.fix.as_mut())
        {
            fix.edits.extend(extra(fix));
        }
        drop_unproved(&source, &|text| checker.findings(text, &options()), &mut found);
        found.kept.iter().filter(|finding| is_padded(finding)).map(|finding| finding.fix.is_some()).collect()
    }

    #[test]
    #[cfg_attr(debug_assertions, should_panic(expected = "overlap"))]
    fn a_fix_with_overlapping_edits_stops_only_itself() {
        assert_eq!(proved(|fix| fix.edits.first().cloned()), [false, true]);
    }

    #[test]
    fn a_fix_that_adds_a_finding_stops_only_itself() {
        assert_eq!(proved(|_| None), [true, true]);
        let name = TEXT.find("acme").expect("a name");
        assert_eq!(proved(|_| Some(Edit::replace(span(name, name + 4), "ac-me"))), [false, true]);
        let item = TEXT.find("<item").expect("an item");
        assert_eq!(proved(|_| Some(Edit::insert(u32::try_from(item).unwrap_or_default(), "<"))), [false, true]);
    }

    #[test]
    fn comments_and_instructions_are_found() {
        let text = "<?xml version='1.0'?><!-- a --><b>1 < 2<!-- c";
        assert_eq!(
            comments_and_instructions(text).collect::<Vec<_>>(),
            ["<?xml version='1.0'?>", "<!-- a -->", "<!-- c"]
        );
    }
}
