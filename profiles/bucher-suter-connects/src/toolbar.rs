//! Items of `reqCustomToolbar`.

use ccdef_core::prelude::*;

use crate::general::both;

/// The section of the customer's toolbar components.
pub(crate) const SECTION: &str = "reqCustomToolbar";

const URLS: ValueKind = ValueKind::list(';', &ValueKind::ADAPTER_URL);
const HEIGHTS: ValueKind = ValueKind::list(';', &ValueKind::COUNT);
const PAIRS: ValueKind = ValueKind::list(';', &ValueKind::Text);

pub(crate) const ITEMS: &[ItemSpec] = &[
    both("reqCustomToolbarTopURL", "Top Toolbar Component URL", URLS, "")
        .doc("The URLs of the components above the softphone, joined by `;`."),
    both("reqCustomToolbarTopHeight", "Top Toolbar Component Height", HEIGHTS, "0")
        .doc("One height for each component, joined by `;`."),
    both("reqCustomToolbarBottomURL", "Bottom Toolbar Component URL", URLS, "")
        .doc("The URLs of the components below the softphone, joined by `;`."),
    both("reqCustomToolbarBottomHeight", "Bottom Toolbar Component Height", HEIGHTS, "0")
        .doc("One height for each component, joined by `;`."),
    key("reqCustomCompKey1", "Identifier Component 1"),
    settings("reqCustomCompValue1", "Settings Component 1"),
    key("reqCustomCompKey2", "Identifier Component 2"),
    settings("reqCustomCompValue2", "Settings Component 2"),
    key("reqCustomCompKey3", "Identifier Component 3"),
    settings("reqCustomCompValue3", "Settings Component 3"),
    key("reqCustomCompKey4", "Identifier Component 4"),
    settings("reqCustomCompValue4", "Settings Component 4"),
    key("reqCustomCompKey5", "Identifier Component 5"),
    settings("reqCustomCompValue5", "Settings Component 5"),
];

const fn key(name: &'static str, label: &'static str) -> ItemSpec {
    both(name, label, ValueKind::Text, "").doc("The identifier of a component.")
}

const fn settings(name: &'static str, label: &'static str) -> ItemSpec {
    both(name, label, PAIRS, "").doc("The settings of the component: `key=value`, joined by `;`.")
}
