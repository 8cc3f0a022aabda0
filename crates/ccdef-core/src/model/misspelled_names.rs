//! Finds the known names of misspelled sections and items (format/contradictions.md#prefix-req-used-by-vendors).
//!
//! A misspelled section or item is read under the known name, unless the file has that name too. So rules check its
//! values, and no rule reports it as missing. `misspelt-name` reports the typo.

mod known_names;
mod meant_sections;

use std::collections::HashSet;

use ccdef_syntax::{Definition, Dialect, Item, Section, Text};

use known_names::KNOWN_TYPOS;
pub(crate) use known_names::KnownNames;
use meant_sections::{MeantSections, read_sections};

use crate::model::settings::{Settings, StoredIn};
use crate::tables::item::RESERVED_PREFIX;
use crate::tables::{CUSTOM_SETTINGS_ONLY, Family, GENERAL, KnownItem, Schema, VOICE, base_sections};
use crate::text::look_alike::look_alike;
use crate::text::nearest::{self, common, digits};

/// The known names for a file, and the names that it has.
#[derive(Debug)]
pub(crate) struct Names<'r, 'd> {
    schema: &'r Schema,
    dialect: Dialect,
    /// `None` if no name of the file resembles a known one, so that none is misspelled.
    written: Option<WrittenNames<'d>>,
}

/// The names of a file as written.
#[derive(Debug)]
struct WrittenNames<'d> {
    meant_sections: MeantSections,
    /// The names of all items, with the name that their section is read as.
    items: HashSet<(&'d str, &'d str)>,
    /// The names of all items, in whatever section.
    items_anywhere: HashSet<&'d str>,
}

/// A section, or an item of it, and the name that it is read as: the index of the section, then of the item.
pub(crate) type ReadAs = (usize, Option<usize>, &'static str);

/// Corrects the name under which each section and item is read. Returns the corrections.
pub(crate) fn read_names(definition: &mut Definition<'_>, schema: &Schema, dialect: Dialect) -> Vec<ReadAs> {
    for section in &mut definition.sections {
        section.read_as = None;
        section.items.iter_mut().for_each(|item| item.read_as = None);
    }
    let names = Names::of_any(schema, definition, dialect);
    let of_sections = read_sections(schema, definition, |section| names.section(section));
    for (index, _, name) in &of_sections {
        definition.sections[*index].read_as = Some(name);
    }
    let of_items = Names::of_any(schema, definition, dialect).read_items(definition);
    for (index, item, name) in &of_items {
        if let Some(item) = item.and_then(|item| definition.sections[*index].items.get_mut(item)) {
            item.read_as = Some(name);
        }
    }
    of_sections.into_iter().chain(of_items).collect()
}

impl<'r, 'd> Names<'r, 'd> {
    /// The names of a file whose settings have their rows in the tables. They are collected only if one of them may be
    /// misspelled.
    pub(crate) fn of(
        (schema, known): (&'r Schema, &KnownNames),
        settings: &Settings<'_>,
        definition: &'d Definition<'_>,
        dialect: Dialect,
    ) -> Self {
        if known.may_be_misspelled(schema, settings) || has_no_required_section(schema, settings) {
            return Self::of_any(schema, definition, dialect);
        }
        Self { schema, dialect, written: None }
    }

    /// Collects the names of a file once, so that a file of many misspelled names is read in linear time.
    fn of_any(schema: &'r Schema, definition: &'d Definition<'_>, dialect: Dialect) -> Self {
        Self { schema, dialect, written: Some(WrittenNames::of(schema, definition)) }
    }

    /// Whether a name may be misspelled.
    pub(crate) fn may_be_misspelled(&self) -> bool {
        self.written.is_some()
    }

    /// The corrections of items. The first of two items with the same typo takes the known name.
    fn read_items(&self, definition: &Definition<'_>) -> Vec<ReadAs> {
        let mut corrected = Vec::new();
        let mut read: HashSet<(&str, &str)> =
            definition.items().map(|(section, item)| (section.name(), item.name())).collect();
        for (index, section) in definition.sections.iter().enumerate() {
            for (at, item) in section.items.iter().enumerate() {
                let known = self.item(section, item).or_else(|| self.nameless_item(section, item));
                let known = known.map(|known| known.spec.name);
                if let Some(known) = known.filter(|known| read.insert((section.name(), known))) {
                    corrected.push((index, Some(at), known));
                }
            }
        }
        corrected
    }

    /// The known section whose misspelled name `section` has; `None` for names that are correct or unrelated.
    pub(crate) fn section(&self, section: &Section<'_>) -> Option<&'static str> {
        self.written.as_ref()?.meant_sections.get(section)
    }

    /// The known item of `section` whose misspelled name `item` has; `None` for names that are correct or unrelated.
    pub(crate) fn item(&self, section: &Section<'_>, item: &Item<'_>) -> Option<&'r KnownItem> {
        let written = self.written.as_ref()?;
        let name = item.written_name();
        let (schema, home) = (self.schema, section.name());
        if name.is_empty() || schema.item(home, name).is_some() || self.is_item_elsewhere(name) {
            return None;
        }
        let known_typo = KNOWN_TYPOS.iter().find(|(wrong, _)| wrong.eq_ignore_ascii_case(name));
        let known_typo = known_typo.and_then(|(_, right)| schema.item(home, right));
        let similar = || {
            closest(schema.items_of(home), |known| {
                let edits = edits(name, known.spec.name, is_vendors(known))?;
                (!written.is_other(section, name, known, edits)).then_some(edits)
            })
        };
        known_typo.or_else(similar).filter(|known| self.is_stored_as_item(known))
    }

    /// The known setting whose misspelled name a key of `customSettings` has. All keys belong to the general section.
    pub(crate) fn key(&self, name: &str) -> Option<&'static str> {
        if name.is_empty() || self.is_item_elsewhere(name) {
            return None;
        }
        let general = self.schema.items_of(GENERAL).map(|known| (known.spec.name, is_vendors(known)));
        let only = CUSTOM_SETTINGS_ONLY.iter().map(|spec| (spec.name, false));
        closest(general.chain(only), |(known, series)| edits(name, known, *series)).map(|(known, _)| known)
    }

    /// An item without a name that has the label of a known one.
    fn nameless_item(&self, section: &Section<'_>, item: &Item<'_>) -> Option<&'r KnownItem> {
        let label = item.label.as_ref().map(Text::trimmed).filter(|label| !label.is_empty())?;
        let has_label =
            |known: &&KnownItem| known.spec.label == label || known.base.is_some_and(|base| base.label == label);
        let of_section = || self.schema.items_of(section.name());
        item.written_name().is_empty().then(|| of_section().find(has_label)).flatten()
    }

    /// Whether a table has an item of that name, in another section or another family.
    fn is_item_elsewhere(&self, name: &str) -> bool {
        let base = || Family::ALL.iter().flat_map(|family| base_sections(*family));
        self.schema.items().any(|known| known.spec.name == name)
            || base().any(|section| section.items.iter().any(|spec| spec.name == name))
            || CUSTOM_SETTINGS_ONLY.iter().any(|spec| spec.name == name)
    }

    /// Whether the dialect stores `known` as an item, so that an item can be a typo of it.
    fn is_stored_as_item(&self, known: &KnownItem) -> bool {
        StoredIn::of(self.dialect, known.section, known.spec.name).is_item()
    }
}

impl<'d> WrittenNames<'d> {
    fn of(schema: &Schema, definition: &'d Definition<'_>) -> Self {
        let items = || definition.items();
        Self {
            meant_sections: MeantSections::of(schema, definition),
            items: items().map(|(section, item)| (section.name(), item.written_name())).collect(),
            items_anywhere: items().map(|(_, item)| item.written_name()).collect(),
        }
    }

    /// Whether the item that a name resembles is in the file, so that the name is probably another one.
    fn is_other(&self, section: &Section<'_>, name: &str, known: &KnownItem, edits: usize) -> bool {
        let right = known.spec.name;
        if has_prefix(name) {
            return edits > 1 && self.items.contains(&(section.name(), right));
        }
        self.items_anywhere.contains(right)
    }
}

/// Whether a table has a section of that name.
fn is_section(schema: &Schema, name: &str) -> bool {
    let base = || Family::ALL.iter().flat_map(|family| base_sections(*family));
    schema.sections().contains(&name) || base().any(|section| section.name == name)
}

fn has_prefix(name: &str) -> bool {
    look_alike(name).get(..RESERVED_PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(RESERVED_PREFIX))
}

/// Whether `name` is `known` without the prefix, ignoring case.
fn has_no_prefix_of(name: &str, known: &str) -> bool {
    has_prefix(known) && known.get(RESERVED_PREFIX.len()..).is_some_and(|stem| stem.eq_ignore_ascii_case(name))
}

/// Whether a section that every file of the family has is missing: its name may be misspelled beyond recognition.
fn has_no_required_section(schema: &Schema, settings: &Settings<'_>) -> bool {
    let has = |known: &str| settings.all_sections().iter().any(|section| section.written_name() == known);
    required_sections(schema.family).any(|known| !has(known))
}

/// The sections that every file of a family has.
fn required_sections(family: Family) -> impl Iterator<Item = &'static str> {
    let of_voice = match family {
        Family::Voice => Some(VOICE),
        Family::OpenCti | Family::Toolkit => None,
    };
    std::iter::once(GENERAL).chain(of_voice)
}

fn is_vendors(known: &KnownItem) -> bool {
    known.base.is_none()
}

/// The candidate with the fewest edits; ties go to the first.
fn closest<T>(known: impl Iterator<Item = T>, edits: impl Fn(&T) -> Option<usize>) -> Option<T> {
    let near = known.filter_map(|candidate| Some((edits(&candidate)?, candidate)));
    near.min_by_key(|(edits, _)| *edits).map(|(_, candidate)| candidate)
}

/// How many edits lead from `name` to `known`, ignoring case: at most two, or one if the names are short.
///
/// A name without the prefix counts as one edit away. `None` when it takes more, or when both belong to one series: `reqUrl1` and `reqUrl2`; in a `series` of a vendor
/// also `reqServerA` and `reqServerB`. Names without the prefix are words of their vendor: a whole word that differs makes
/// another name, such as `backupPort` for `backupHost`.
fn edits(name: &str, known: &str, series: bool) -> Option<usize> {
    let name = &*look_alike(name);
    if has_no_prefix_of(name, known) {
        return Some(1);
    }
    let most = match known.len() {
        _ if has_prefix(known) => 1 + usize::from(known.len() > RESERVED_PREFIX.len() + 5),
        0..=3 => 0,
        4..=5 => 1,
        _ => 2,
    };
    let found = nearest::edits(name, known, most)?;
    let is_of_series = digits(name).ne(digits(known)) || (series && found > 0 && adds_capitals(name, known));
    let is_other_word = found > 0 && !has_prefix(known) && !has_similar_words(name, known);
    (!is_of_series && !is_other_word).then_some(found)
}

/// Whether two names in camel case have the same words but for one edit in four letters.
fn has_similar_words(a: &str, b: &str) -> bool {
    let (a, b): (Vec<&str>, Vec<&str>) = (words(a).collect(), words(b).collect());
    a.len() != b.len() || a.iter().zip(&b).all(|(a, b)| is_similar_word(a, b))
}

/// Short words such as `Id` and `Ip` differ in one letter; if a letter is missing, or two are swapped, it is a typo.
fn is_similar_word(a: &str, b: &str) -> bool {
    let most = match a.len().max(b.len()) {
        0..=3 => usize::from(a.len() != b.len() || has_same_letters(a, b)),
        long => long / 4,
    };
    nearest::edits(a, b, most).is_some()
}

/// Whether two short words have the same letters in another order.
fn has_same_letters(a: &str, b: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters = word.to_ascii_lowercase().into_bytes();
        letters.sort_unstable();
        letters
    };
    sorted(a) == sorted(b)
}

/// The words of a name in camel case.
fn words(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = name;
    std::iter::from_fn(move || {
        let next = rest.char_indices().skip(1).find(|(_, letter)| letter.is_ascii_uppercase());
        let (word, after) = rest.split_at(next.map_or(rest.len(), |(at, _)| at));
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

/// Whether `a` differs from `b` only in capitals, as in `reqServerA` for `reqServerB`. A letter that is typed twice makes no
/// other name.
fn adds_capitals(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let start = common(a.iter(), b.iter());
    let end = common(a[start..].iter().rev(), b[start..].iter().rev());
    let own = &a[start..a.len() - end];
    let is_doubled =
        start + end == b.len() && own.len() == 1 && start > 0 && a[start - 1].eq_ignore_ascii_case(&own[0]);
    !own.is_empty() && !is_doubled && own.iter().all(u8::is_ascii_uppercase)
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
        assert_eq!(edits("server1", "server2", true), None);
    }

    #[test]
    fn a_letter_typed_twice_is_a_typo() {
        for (written, known) in [
            ("reqGeneralIInfo", "reqGeneralInfo"),
            ("reqGGeneralInfo", "reqGeneralInfo"),
            ("reqHHvcc", "reqHvcc"),
            ("RequestTTimeout", "RequestTimeout"),
            ("voiceCallIIdCallVar", "voiceCallIdCallVar"),
            ("reqInternalNNumberRegex", "reqInternalNumberRegex"),
        ] {
            assert_eq!(edits(written, known, true), Some(1), "{written}");
        }
    }

    #[test]
    fn characters_that_cannot_be_seen_or_look_alike_are_a_typo() {
        for (written, expected) in [
            ("reqUseApi\u{200b}", 0),
            ("reqUseApi\u{3000}", 1),
            ("reqUse\u{ff21}pi", 0),
            ("r\u{e9}qUse\u{c1}pi", 0),
            ("reqUse—Api", 1),
        ] {
            assert_eq!(edits(written, "reqUseApi", false), Some(expected), "{written:?}");
        }
    }

    #[test]
    fn names_without_the_prefix_are_compared_word_by_word() {
        assert_eq!(edits("openCtiWxCCRegion", "openCtiWxccRegion", true), Some(0));
        assert_eq!(edits("openCtiWxccRegoin", "openCtiWxccRegion", true), Some(1));
        assert_eq!(edits("openCtWxccRegion", "openCtiWxccRegion", true), Some(1));
        assert_eq!(edits("backupPort", "backupHost", true), None);
        assert_eq!(edits("url", "uri", true), None);
        assert_eq!(edits("URL", "url", true), Some(0));
        assert_eq!(edits("certDveName", "certDevName", true), Some(1));
        assert_eq!(edits("sfdcSvc", "sfdcScv", true), Some(1));
    }
}
