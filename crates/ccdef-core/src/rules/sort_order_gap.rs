//! Numbers that a list skips (`format.md` A3, A5, C-3, C-7).

use crate::declare_rule;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::sort_order::{List, OrderedNode, irregular_lists, order, renumber};
use crate::tables::{Basis, Category, FixSupport, Severity};
use crate::text::prose::join;

declare_rule! {
    /// The `sortOrder` numbers of a list skip some.
    pub(crate) static SORT_ORDER_GAP = {
        id: "sort-order-gap",
        summary: "the `sortOrder` numbers of a list skip some",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::Safe,
        check: Check::File(check),
    }
}

/// How many runs of missing numbers a headline names.
const NAMED: usize = 5;

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for list in irregular_lists(cx) {
        check_list(&list, out);
    }
}

/// One finding a list, and only when a number is too large for it: smaller gaps are where duplicates belong, or nodes
/// without a number, and other rules speak of these.
fn check_list(list: &List<'_>, out: &mut Findings) {
    let mut numbers: Vec<(u32, &OrderedNode<'_>)> = list.numbers().collect();
    numbers.sort_by_key(|(number, _)| *number);
    let is_too_large = |number: u32| usize::try_from(number).is_ok_and(|number| number >= list.nodes.len());
    if !numbers.last().is_some_and(|(largest, _)| is_too_large(*largest)) {
        return;
    }
    let gaps = gaps(numbers.iter().map(|(number, _)| *number));
    let Some((first_gap, _)) = gaps.first() else { return };
    let Some((found, node)) = numbers.iter().find(|(number, _)| number > first_gap) else { return };
    let message = format!("{} skip `sortOrder` {}", list.title(), name(&gaps));
    let finding = out.report(&SORT_ORDER_GAP, node.span(), message);
    list.name_setting(finding, node);
    let why = if *first_gap == 0 { "numbers start at 0; " } else { "" };
    finding
        .label(format!("{found} where {first_gap} is due"))
        .note(format!("{why}Salesforce's guide says that \"no numbers can be skipped within a single call center definition\"; items are counted from 0 in each section"))
        .help(match list.nodes.len() {
            1 => "number it 0".into(),
            len => format!("number them 0 to {}", len - 1),
        })
        .fix(Fix::safe(list.fix_title(), renumber(&order(list, false))));
}

/// The runs of numbers that ascending `numbers` skip, from 0 on; both ends belong to a run.
fn gaps(numbers: impl Iterator<Item = u32>) -> Vec<(u32, u32)> {
    let mut next = 0;
    let mut gaps = Vec::new();
    for number in numbers {
        if number > next {
            gaps.push((next, number - 1));
        }
        next = number.saturating_add(1);
    }
    gaps
}

/// "2, 5 to 7 and 9".
fn name(gaps: &[(u32, u32)]) -> String {
    let run = |(from, to): &(u32, u32)| match to - from {
        0 => from.to_string(),
        1 => format!("{from}, {to}"),
        _ => format!("{from} to {to}"),
    };
    let mut words: Vec<String> = gaps.iter().take(NAMED).map(run).collect();
    if gaps.len() > NAMED {
        words.push("others".into());
    }
    join(words, "and")
}

#[cfg(test)]
mod tests {
    use super::{gaps, name};

    fn named(numbers: &[u32]) -> String {
        name(&gaps(numbers.iter().copied()))
    }

    #[test]
    fn missing_numbers_are_named_in_runs() {
        assert_eq!(named(&[1, 2]), "0");
        assert_eq!(named(&[0, 2, 3, 7]), "1 and 4 to 6");
        assert_eq!(named(&[0, 3]), "1, 2");
        assert_eq!(named(&[0, 0, 2]), "1");
        assert_eq!(named(&[10, 20, 30, 40, 50, 60]), "0 to 9, 11 to 19, 21 to 29, 31 to 39, 41 to 49 and others");
        assert_eq!(named(&[u32::MAX]), format!("0 to {}", u32::MAX - 1));
    }
}
