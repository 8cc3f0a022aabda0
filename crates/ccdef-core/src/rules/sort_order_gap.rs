//! Gaps in the numbers of a list (format/elements-and-attributes.md#section-numbers,
//! format/elements-and-attributes.md#item-numbers).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::sort_order::{List, OrderedNode, irregular_lists, renumbering};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// `sortOrder` of a list of sections or items has gaps.
    pub(crate) static SORT_ORDER_GAP = {
        id: "sort-order-gap",
        summary: "`sortOrder` of a list of sections or items has gaps",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::Safe,
        check: Check::File(check),
    }
}

/// How many gaps a message names.
const NAMED: usize = 5;

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for list in irregular_lists(cx) {
        check_list(cx, &list, out);
    }
}

/// One finding per list, and only when a number is too large for it: smaller gaps come from duplicates or from nodes
/// without a number, which other rules report.
fn check_list<'r>(cx: &RuleContext<'r>, list: &List<'r>, out: &mut Findings) {
    let mut numbers: Vec<(u32, &OrderedNode<'_>)> = list.numbers().collect();
    numbers.sort_by_key(|(number, _)| *number);
    let places = list.nodes.len() + list.reserved.len();
    let is_too_large = |number: u32| usize::try_from(number).is_ok_and(|number| number >= places);
    if !numbers.last().is_some_and(|(largest, _)| is_too_large(*largest)) {
        return;
    }
    let mut filled: Vec<u32> = numbers.iter().map(|(number, _)| *number).chain(list.reserved.iter().copied()).collect();
    filled.sort_unstable();
    let gaps = gaps(filled.into_iter());
    let Some((first_gap, _)) = gaps.first() else { return };
    let Some((found, node)) = numbers.iter().find(|(number, _)| number > first_gap) else { return };
    let message = format!("`sortOrder` of the {} has gaps: {}", list.title(), name(&gaps));
    let finding = out.report(&SORT_ORDER_GAP, node.span(), message);
    list.name_setting(finding, node);
    let why = if *first_gap == 0 { "numbers start at 0; " } else { "" };
    finding
        .label(format!("expected {first_gap}, found {found}"))
        .note(format!("{why}Salesforce's guide says that \"no numbers can be skipped within a single call center definition\"; items are numbered from 0 in each section"))
        .help(list.advice());
    if let Some(fix) = renumbering(cx, list) {
        finding.fix(fix);
    }
}

/// The gaps between ascending `numbers`, from 0 on: the first and the last missing number of each.
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

/// "2, 5–7, 9".
fn name(gaps: &[(u32, u32)]) -> String {
    let run = |(from, to): &(u32, u32)| match to - from {
        0 => from.to_string(),
        1 => format!("{from}, {to}"),
        _ => format!("{from}–{to}"),
    };
    let mut words: Vec<String> = gaps.iter().take(NAMED).map(run).collect();
    if gaps.len() > NAMED {
        words.push("…".into());
    }
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::{SORT_ORDER_GAP, gaps, name};
    use crate::testing::{check, options};

    fn named(numbers: &[u32]) -> String {
        name(&gaps(numbers.iter().copied()))
    }

    #[test]
    fn missing_numbers_are_named_as_ranges() {
        assert_eq!(named(&[1, 2]), "0");
        assert_eq!(named(&[0, 2, 3, 7]), "1, 4–6");
        assert_eq!(named(&[0, 3]), "1, 2");
        assert_eq!(named(&[0, 0, 2]), "1");
        assert_eq!(named(&[10, 20, 30, 40, 50, 60]), "0–9, 11–19, 21–29, 31–39, 41–49, …");
        assert_eq!(named(&[u32::MAX]), format!("0–{}", u32::MAX - 1));
    }

    fn general(items: &str, after: &str) -> String {
        format!(
            "<callCenter><section sortOrder='0' name='reqGeneralInfo' label='a'>{items}</section>{after}</callCenter>"
        )
    }

    fn items(names: &[&str], last: u32) -> String {
        let number = |at: usize| if at + 1 == names.len() { last.to_string() } else { at.to_string() };
        let item =
            |(at, name): (usize, &&str)| format!("<item sortOrder='{}' name='{name}' label='a'>1</item>", number(at));
        names.iter().enumerate().map(item).collect()
    }

    fn found(text: &str) -> usize {
        check(&SORT_ORDER_GAP, "a.xml", text, &options()).len()
    }

    #[test]
    fn a_number_is_kept_free_for_a_missing_item_only() {
        let outside = "<entry sortOrder='2' name='reqUseApi' label='a'>true</entry>";
        let without = items(&["reqInternalName", "reqDisplayName", "reqAdapterUrl"], 3);
        assert_eq!(found(&general(&without, outside)), 0);
        let with = items(&["reqInternalName", "reqDisplayName", "reqUseApi"], 3);
        assert_eq!(found(&general(&with, outside)), 1);
        let two = "<entry sortOrder='2' name='reqUseApi' label='a'>true</entry><entry sortOrder='3' name='reqUseApi'>true</entry>";
        let far = items(&["reqInternalName", "reqDisplayName", "reqAdapterUrl"], 4);
        assert_eq!(found(&general(&far, two)), 1);
    }
}
