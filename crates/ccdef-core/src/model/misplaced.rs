//! Items of Salesforce in a section where Salesforce does not read them (format/items.md).
//!
//! They are reported as misplaced, and their values are checked as what they are.

use ccdef_syntax::{Dialect, Item, Section, Text};

use crate::model::misspelled_names::Names;
use crate::model::settings::Settings;
use crate::tables::{Family, GENERAL, KnownItem, Presence, Schema, base_sections, item};

/// The known item that an item of another section is; `None` for an item that is in its section or that no table has.
/// Of the items of a vendor those count that its adapter needs.
pub(crate) fn right_row<'r>(
    (schema, dialect): (&'r Schema, Option<Dialect>),
    settings: &Settings<'_>,
    (section, item): (&Section<'_>, &Item<'_>),
) -> Option<&'r KnownItem> {
    let (here, name) = (section.name(), item.name());
    if here.is_empty() {
        return None;
    }
    let is_needed = |known: &KnownItem| known.presence != Presence::Optional;
    let mut needed = schema.items_named(name).filter(|known| known.base.is_some() || is_needed(known));
    // Of several sections that should have an item of that name, it is missing from the first that has none.
    let right = needed.find(|known| settings.first_item(known.section, name).is_none())?;
    if schema.item(here, name).is_some() || is_ignored(schema, dialect, here, name) {
        return None;
    }
    (!is_known_to_a_family(here, name)).then_some(right)
}

/// Whether an item that belongs in another section may belong where it is, too: an optional item with a label of its own,
/// which the adapter may read there. A section whose name is a typo of the right one is no other section.
pub(crate) fn may_belong_here(
    names: &Names<'_, '_>,
    right: &KnownItem,
    (section, item): (&Section<'_>, &Item<'_>),
) -> bool {
    let label = item.label.as_ref().map_or("", Text::trimmed);
    let is_salesforces = || [Some(right.spec), right.base].into_iter().flatten().any(|spec| spec.label == label);
    let is_copy = || names.section(section) == Some(right.section);
    right.presence == Presence::Optional && !label.is_empty() && !is_salesforces() && !is_copy()
}

/// Voice files keep the dialing prefixes of the Open CTI file they were made from.
fn is_known_to_a_family(section: &str, item: &str) -> bool {
    let mut known = Family::ALL.iter().flat_map(|family| base_sections(*family));
    known.any(|spec| spec.name == section && spec.items.iter().any(|spec| spec.name == item))
}

/// Items that Open CTI reads and Salesforce Voice does not (format/voice.md#voice-general-section).
const IGNORED_IN_VOICE: &[&str] = &[
    item::ADAPTER_URL,
    item::USE_API,
    item::HEIGHT,
    item::WIDTH,
    item::COMPATIBILITY_MODE,
    item::STANDBY_URL,
    item::TIMEOUT,
    item::CANVAS_NAMESPACE,
    item::CANVAS_API_NAME,
];

/// Whether Salesforce Voice ignores an item of that section in an import file. Open CTI items of the base have no effect
/// in any section, so they do not belong in another one either.
pub(crate) fn is_ignored(schema: &Schema, dialect: Option<Dialect>, section: &str, name: &str) -> bool {
    schema.family == Family::Voice
        && dialect == Some(Dialect::Import)
        && IGNORED_IN_VOICE.contains(&name)
        && (section == GENERAL || schema.item(section, name).is_none())
}
