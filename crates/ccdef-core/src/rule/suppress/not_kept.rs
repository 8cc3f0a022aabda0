//! Applies suppressions to the findings that are not kept, of which only the number and the setting are known.

use ccdef_syntax::Span;
use jiff::civil::Date;

use super::targets::is_covered;
use super::{Suppression, SuppressionTarget};
use crate::rule::findings::NotKept;

/// Applies suppressions; `used` is how many findings each of them suppresses already, to which these are added. `root` is the
/// name of the root element: a suppression of a part of the file covers findings that are not kept only if the part is all of it.
pub(crate) fn apply(
    not_kept: &mut [NotKept],
    suppressions: &[&Suppression],
    used: &mut [usize],
    root: Span,
    today: Date,
) {
    not_kept.sort_by(|a, b| key(a).cmp(&key(b)));
    for (suppression, used) in suppressions.iter().zip(used) {
        if !suppression.is_in_force(today) {
            continue;
        }
        for rest in near(not_kept, suppression).iter_mut().filter(|rest| covers(suppression, rest, root)) {
            let left = suppression.max.unwrap_or(usize::MAX).saturating_sub(*used);
            let count = rest.open().min(left);
            rest.suppressed += count;
            rest.in_baseline += if suppression.is_baseline { count } else { 0 };
            *used += count;
        }
    }
}

fn key(rest: &NotKept) -> (&str, Option<&str>) {
    (rest.rule.id.as_str(), rest.setting.as_deref())
}

/// Those that a suppression may cover.
fn near<'r>(sorted: &'r mut [NotKept], suppression: &Suppression) -> &'r mut [NotKept] {
    let rule = suppression.rule.as_str();
    let first = match &suppression.target {
        SuppressionTarget::Setting(path) => Some(path.as_str()),
        _ => None,
    };
    let start = sorted.partition_point(|rest| key(rest) < (rule, first));
    let is_near = |rest: &NotKept| {
        rest.rule.id.as_str() == rule && first.is_none_or(|path| key(rest).1.is_some_and(|own| own.starts_with(path)))
    };
    let end = start + sorted[start..].partition_point(is_near);
    &mut sorted[start..end]
}

fn covers(suppression: &Suppression, rest: &NotKept, root: Span) -> bool {
    let setting = rest.setting.as_deref();
    match &suppression.target {
        SuppressionTarget::File => true,
        SuppressionTarget::NoSetting => setting.is_none(),
        SuppressionTarget::Setting(path) => setting.is_some_and(|setting| is_covered(setting, path, suppression)),
        SuppressionTarget::Range(place) => place.contains_range(root),
    }
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::{Span, span};
    use jiff::civil::date;

    use super::apply;
    use crate::rule::{Diagnostic, Findings, NotKept, Suppression, SuppressionTarget};
    use crate::rules::RULES;

    fn not_kept() -> Vec<NotKept> {
        let mut findings = Findings::default();
        for index in 0..10_030 {
            let setting = ["/a/b", "/a/bc", "/c"].get(index % 3).map(|path| (*path).to_owned());
            let finding: &mut Diagnostic = findings.report(RULES[0], Span::default(), "x");
            finding.setting = setting;
        }
        findings.into_parts().1
    }

    #[test]
    fn suppressions_cover_as_many_findings_as_they_name() {
        use SuppressionTarget::{File, NoSetting, Range, Setting};
        let root = span(10, 20);
        for (target, max, expected) in [
            (File, None, 30),
            (File, Some(7), 7),
            (NoSetting, None, 0),
            (Setting("/a/b".into()), None, 10),
            (Setting("/a".into()), None, 20),
            (Setting("/a/b".into()), Some(4), 4),
            (Range(span(0, 30)), None, 30),
            (Range(span(12, 30)), None, 0),
        ] {
            let mut rest = not_kept();
            let suppression = Suppression::new(RULES[0].id.as_str(), target.clone(), "-", Span::default()).max(max);
            let other = Suppression::new("other", File, "-", Span::default());
            let mut used = [0, 0];
            apply(&mut rest, &[&other, &suppression], &mut used, root, date(2026, 1, 1));
            let suppressed: usize = rest.iter().map(|rest| rest.suppressed).sum();
            assert_eq!((suppressed, used), (expected, [0, expected]), "{target:?}");
        }
    }
}
