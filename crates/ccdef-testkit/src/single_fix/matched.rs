//! Which findings of two reports are the same.

use ccdef_core::rule::Diagnostic;

use super::moved::Moved;

/// Whether a finding of the second report is one of the first.
type IsSame<'s> = &'s dyn Fn(&Diagnostic, &Diagnostic) -> bool;

/// The findings of `after` that are not among those of `before`. Each of `before` counts once: for the finding with the
/// same rule, setting and message, or else for the one of the same rule at the place to which the edits move it. One about
/// the whole file may be reported at the setting that a fix adds.
pub(super) fn unmatched<'f>(
    mut before: Vec<&Diagnostic>,
    after: Vec<&'f Diagnostic>,
    moved: &Moved,
) -> Vec<&'f Diagnostic> {
    let levels: [IsSame<'_>; 4] = [
        &|old, new| is_same_text(old, new) && is_at(old, new, moved),
        &|old, new| is_same_text(old, new) && (old.setting.is_some() || moved.starts(old.primary.span).is_none()),
        &|old, new| is_at(old, new, moved),
        &|old, new| old.setting.is_none() && old.message == new.message,
    ];
    let mut rest = after;
    for is_same in levels {
        rest.retain(|new| {
            let old =
                before.iter().position(|old| old.rule == new.rule && old.severity >= new.severity && is_same(old, new));
            old.map(|old| before.swap_remove(old)).is_none()
        });
    }
    rest
}

fn is_same_text(old: &Diagnostic, new: &Diagnostic) -> bool {
    old.setting == new.setting && without_numbers(&old.message) == without_numbers(&new.message)
}

fn is_at(old: &Diagnostic, new: &Diagnostic, moved: &Moved) -> bool {
    moved.starts(old.primary.span).is_some_and(|starts| starts.contains(&usize::from(new.primary.span.start())))
}

/// A message without the numbers that change with every other finding, such as a position in a list.
fn without_numbers(message: &str) -> String {
    message.chars().filter(|character| !character.is_ascii_digit()).collect()
}

#[cfg(test)]
mod tests {
    use ccdef_core::engine::RULES;
    use ccdef_core::rule::Diagnostic;
    use ccdef_core::syntax::{Edit, Span, span};

    use super::{Moved, unmatched};

    fn finding(span: Span, message: &str, setting: Option<&str>) -> Diagnostic {
        let mut findings = ccdef_core::rule::Findings::default();
        let finding = findings.report(&RULES[0].info, span, message);
        finding.setting = setting.map(str::to_owned);
        finding.clone()
    }

    #[test]
    fn a_finding_of_the_same_rule_elsewhere_is_new() {
        let moved = Moved::by(&[Edit::insert(2, "abc")]);
        let old = finding(span(5, 6), "item 1 is wrong", None);
        let new = |span, message| unmatched(vec![&old], vec![&finding(span, message, None)], &moved).len();
        assert_eq!(new(span(8, 9), "item 2 is wrong"), 0);
        assert_eq!(new(span(8, 9), "another text"), 0);
        assert_eq!(new(span(5, 6), "item 2 is wrong"), 1);
        let two = [finding(span(8, 9), "item 1 is wrong", None), finding(span(8, 9), "item 1 is wrong", None)];
        assert_eq!(unmatched(vec![&old], two.iter().collect(), &moved).len(), 1);
    }

    #[test]
    fn a_setting_is_the_same_wherever_it_is_moved() {
        let moved = Moved::by(&[]);
        let old = finding(span(5, 6), "`a` is wrong", Some("/s/a"));
        assert!(unmatched(vec![&old], vec![&finding(span(1, 2), "`a` is wrong", Some("/s/a"))], &moved).is_empty());
        assert_eq!(unmatched(vec![&old], vec![&finding(span(1, 2), "`b` is wrong", Some("/s/b"))], &moved).len(), 1);
    }
}
