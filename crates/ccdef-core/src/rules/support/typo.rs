//! Typo detection for `req…` names (format/contradictions.md#prefix-req-used-by-vendors).
//!
//! `misspelt-name` reports the typos; rules about missing items and sections treat a typo as the correct name.

use ccdef_syntax::{Item, Section};

use crate::model::StoredIn;
use crate::rule::RuleContext;
use crate::tables::{CUSTOM_SETTINGS_ONLY, Family, GENERAL, KnownItem, Origin, VOICE, base_sections, item};
use crate::text::nearest::{self, common};

/// The prefix that Salesforce reserves (format/names.md#prefix-req); names without it are never typos.
const PREFIX: &str = "req";

/// Wrong names that were seen or are likely, too different from the right one for counting edits.
const KNOWN_TYPOS: &[(&str, &str)] = &[
    ("reqSalesforceCompatabilityMode", item::COMPATIBILITY_MODE),
    ("reqCompatibilityMode", item::COMPATIBILITY_MODE),
    ("reqUseOpenCTI", item::USE_API),
    ("reqUseCTIApi", item::USE_API),
    ("reqCTIAdapterUrl", item::ADAPTER_URL),
];

/// The known item of `section` that `item` was meant to be; `None` for names that are right, unrelated or not prefixed.
pub(crate) fn intended_item<'r>(cx: &RuleContext<'r>, section: &Section<'_>, item: &Item<'_>) -> Option<&'r KnownItem> {
    let name = item.name();
    if !has_prefix(name) || cx.schema.item(section.name(), name).is_some() {
        return None;
    }
    if is_item_elsewhere(cx, name) {
        return None;
    }
    let of_section = || cx.schema.items_of(section.name());
    let known_typo = KNOWN_TYPOS
        .iter()
        .find(|(wrong, _)| wrong.eq_ignore_ascii_case(name))
        .and_then(|(_, right)| cx.schema.item(section.name(), right));
    let similar = || {
        closest(name, of_section(), |known| {
            let edits = edits(name, known.spec.name, is_vendors(known))?;
            let is_present = edits > 1 && section.item(known.spec.name).is_some();
            (!is_present).then_some(edits)
        })
    };
    known_typo.or_else(similar).filter(|known| is_stored_as_item(cx, known))
}

/// The known section that `section` was meant to be.
pub(crate) fn intended_section(cx: &RuleContext<'_>, section: &Section<'_>) -> Option<&'static str> {
    let name = section.name();
    if !has_prefix(name) || is_section(cx, name) {
        return None;
    }
    closest(name, cx.schema.sections().iter().copied(), |known| edits(name, known, true))
}

/// Whether files of this dialect require `known` and the evidence is good enough for an error.
pub(crate) fn is_error_if_missing(cx: &RuleContext<'_>, known: &KnownItem) -> bool {
    known.is_required_in(cx.dialect())
        && match known.presence_origin {
            Origin::Base => cx.schema.family != Family::Toolkit,
            Origin::Profile(profile) => profile.grade.may_be_error(),
        }
}

/// Whether a file of this family must have the section of that name.
pub(crate) fn is_required_section(cx: &RuleContext<'_>, name: &str) -> bool {
    name == GENERAL || (name == VOICE && cx.schema.family == Family::Voice)
}

fn has_prefix(name: &str) -> bool {
    name.get(..PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(PREFIX))
}

/// Whether a table has an item of that name, in another section or another family.
fn is_item_elsewhere(cx: &RuleContext<'_>, name: &str) -> bool {
    let base = || Family::ALL.iter().flat_map(|family| base_sections(*family));
    cx.schema.items().any(|known| known.spec.name == name)
        || base().any(|section| section.items.iter().any(|spec| spec.name == name))
        || CUSTOM_SETTINGS_ONLY.iter().any(|spec| spec.name == name)
}

fn is_section(cx: &RuleContext<'_>, name: &str) -> bool {
    let base = || Family::ALL.iter().flat_map(|family| base_sections(*family));
    cx.schema.sections().contains(&name) || base().any(|section| section.name == name)
}

fn is_vendors(known: &KnownItem) -> bool {
    known.base.is_none()
}

/// Whether the dialect stores `known` as an item, so that an item can be a typo of it.
fn is_stored_as_item(cx: &RuleContext<'_>, known: &KnownItem) -> bool {
    StoredIn::of(cx.dialect(), known.section, known.spec.name).is_item()
}

/// The candidate with the fewest edits; ties go to the first.
fn closest<T>(name: &str, known: impl Iterator<Item = T>, edits: impl Fn(&T) -> Option<usize>) -> Option<T> {
    debug_assert!(has_prefix(name));
    known
        .filter_map(|candidate| Some((edits(&candidate)?, candidate)))
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate)
}

/// How many edits lead from `name` to `known`, ignoring case: at most two, or one if the names are short.
///
/// `None` when it takes more, or when both belong to one series: `reqUrl1` and `reqUrl2`; in a `series` of a vendor
/// also `reqServerA` and `reqServerB`.
fn edits(name: &str, known: &str, series: bool) -> Option<usize> {
    let most = if known.len() > PREFIX.len() + 5 { 2 } else { 1 };
    let found = nearest::edits(name, known, most)?;
    let is_of_series = digits(name).ne(digits(known)) || (series && found > 0 && adds_capitals(name, known));
    (!is_of_series).then_some(found)
}

fn digits(name: &str) -> impl Iterator<Item = u8> + '_ {
    name.bytes().filter(u8::is_ascii_digit)
}

/// Whether `a` differs from `b` only in capitals, as in `reqServerA` for `reqServerB`.
fn adds_capitals(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let start = common(a.iter(), b.iter());
    let end = common(a[start..].iter().rev(), b[start..].iter().rev());
    let own = &a[start..a.len() - end];
    !own.is_empty() && own.iter().all(u8::is_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use super::edits;

    #[test]
    fn up_to_two_edits_in_any_case_are_a_typo() {
        let mode = "reqSalesforceCompatibilityMode";
        assert_eq!(edits("reqSalesforceCompatabilityMode", mode, false), Some(1));
        assert_eq!(edits("reqSalesForceCompatabiltyMode", mode, false), Some(2));
        assert_eq!(edits("REQADAPTERURL", "reqAdapterUrl", false), Some(0));
        assert_eq!(edits("reqUesApi", "reqUseApi", false), Some(1));
        assert_eq!(edits("reqSoftphoneWidth", "reqSoftphoneHeight", false), None);
        assert_eq!(edits("reqInsidePrefix", "reqOutsidePrefix", false), None);
    }

    #[test]
    fn short_names_allow_one_edit() {
        assert_eq!(edits("reqHvc", "reqHvcc", false), Some(1));
        assert_eq!(edits("reqHome", "reqHvcc", false), None);
        assert_eq!(edits("reqHvac", "reqHvcc", false), Some(1));
    }

    #[test]
    fn members_of_a_series_are_not_typos() {
        assert_eq!(edits("reqAdapterUrl2", "reqAdapterUrl", false), None);
        assert_eq!(edits("reqNewRecordUrl6", "reqNewRecordUrl5", true), None);
        assert_eq!(edits("reqFinesseServerC", "reqFinesseServerA", true), None);
        assert_eq!(edits("reqConnectXW", "reqConnectCW", true), None);
        assert_eq!(edits("reqFinesseServreA", "reqFinesseServerA", true), Some(1));
        assert_eq!(edits("reqConectCW", "reqConnectCW", true), Some(1));
    }
}
