//! Entries that the tables of many vendors share; each table adds what differs.

use ccdef_syntax::Dialect;

use crate::tables::item;
use crate::tables::profile::{Expectation, ItemSpec, Parameter, ValueIssue, ValueKind};
use crate::tables::schema::PREFIXES;
use crate::tables::setting;

/// The hint for new files whose values come from the file of one org.
pub const FROM_ONE_ORG: &str = "this profile is experimental: its values come from one org";

/// The mode, height and width of the softphone, and the use of the CTI API, all from the same source.
pub const fn softphone(
    modes: &'static [&'static str],
    heights: &'static [&'static str],
    widths: &'static [&'static str],
    source: &'static str,
) -> [Expectation; 4] {
    softphone_and_api(modes, heights, widths, source, source)
}

/// The same, with a separate source for the use of the API.
pub const fn softphone_and_api(
    modes: &'static [&'static str],
    heights: &'static [&'static str],
    widths: &'static [&'static str],
    source: &'static str,
    api_source: &'static str,
) -> [Expectation; 4] {
    [
        Expectation::always(setting::COMPATIBILITY_MODE, modes, source),
        Expectation::always(setting::HEIGHT, heights, source),
        Expectation::always(setting::WIDTH, widths, source),
        uses_api(api_source),
    ]
}

/// The softphone uses the CTI API.
pub const fn uses_api(source: &'static str) -> Expectation {
    Expectation::always(setting::USE_API, &["true"], source)
}

/// A description, which most vendors' files have.
pub const fn description() -> ItemSpec {
    ItemSpec::recommended(item::DESCRIPTION, "Description", ValueKind::Text).doc("A description of the call center.")
}

/// How long to wait for the adapter page, in files with a standby page.
pub const fn timeout(label: &'static str) -> ItemSpec {
    ItemSpec::recommended(item::TIMEOUT, label, ValueKind::Milliseconds)
        .doc("Milliseconds to wait before the standby page is used.")
}

/// The standby page and the timeout of Salesforce's demo adapter, in files that were made from it.
pub const fn demo_standby(kind: ValueKind, source: &'static str) -> [ItemSpec; 2] {
    let page = ItemSpec::recommended(item::STANDBY_URL, "CTI Adapter URL2", kind)
        .doc("The standby page; the same as the adapter URL.");
    [page.source(source), timeout("Timeout").default("10000").source(source)]
}

/// The button assignments of Salesforce's demo adapters: what the demo calls open, then nine buttons.
///
/// `N` counts them all.
pub const fn with_demo_buttons<const N: usize>(calls: &[ItemSpec], source: &'static str) -> [ItemSpec; N] {
    let buttons = [
        demo_button("Button1PopUrl", "Button 1"),
        demo_button("Button2PopUrl", "Button 2"),
        demo_button("Button3PopUrl", "Button 3"),
        demo_button("Button4PopUrl", "Button 4"),
        demo_button("Button5PopUrl", "Button 5"),
        demo_button("Button6PopUrl", "Button 6"),
        demo_button("Button7PopUrl", "Button 7"),
        demo_button("Button8PopUrl", "Button 8"),
        demo_button("Button9PopUrl", "Button 9"),
    ];
    assert!(N == calls.len() + buttons.len(), "N is not the number of items");
    let mut items = [buttons[0]; N];
    let mut index = 0;
    while index < N {
        items[index] = if index < calls.len() { calls[index] } else { buttons[index - calls.len()].source(source) };
        index += 1;
    }
    items
}

const fn demo_button(name: &'static str, label: &'static str) -> ItemSpec {
    ItemSpec::recommended(name, label, ValueKind::Text).default("").doc("The record or page that this button opens.")
}

/// Whether a packaged call center is the default of the setup flow of its package.
pub const fn is_default() -> ItemSpec {
    ItemSpec::optional("reqIsDefault", "Default CallCenter", ValueKind::Bool)
        .example("true")
        .doc("Marks the packaged call center as the default of the setup flow of its package.")
}

/// The namespace of the package of a packaged call center.
pub const fn package_namespace(kind: ValueKind) -> ItemSpec {
    ItemSpec::optional(item::PACKAGE_NAMESPACE, "Package Namespace", kind)
        .doc("The namespace of the package that owns the setup flow.")
}

/// The setup flow of a packaged call center.
pub const fn setup_flow() -> ItemSpec {
    ItemSpec::optional("reqSetupFlowMetadata", "Setup Flow Metadata", ValueKind::Text)
        .example("setupFlowConfig")
        .doc("The name of the setup flow.")
}

/// The vendor record, which import files of Salesforce Voice must name.
pub const fn vendor_record() -> ItemSpec {
    ItemSpec::required(item::VENDOR_API_NAME, "Conversation Vendor Info Developer Name", ValueKind::Text)
        .only_in(Dialect::Import)
}

/// The certificate of a Voice contact center, which may also be filled in after the import.
pub const fn certificate_for_later() -> Parameter {
    let question = "Certificate or public key, with its BEGIN and END lines (leave empty to fill in later)";
    Parameter::may_be_empty("certificate", question, ValueKind::CERTIFICATE)
}

/// An item of a vendor's file that is known from one org, whose source is `O1`.
pub const fn item_of_one_org(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).source("O1")
}

/// The dialing prefixes of Salesforce's sample file with its values 9, 1 and 01, as a vendor's file has them.
///
/// They say nothing about the vendor or its customers, so new files do not contain them by default. `source` is the key
/// of that file.
pub const fn sample_prefixes(source: &'static str) -> [ItemSpec; 3] {
    let [outside, long_distance, international] = empty_prefixes(source);
    [outside.example("9"), long_distance.example("1"), international.example("01")]
}

/// The dialing prefixes of Salesforce's sample file, left empty in a vendor's file. `source` is the key of that file.
pub const fn empty_prefixes(source: &'static str) -> [ItemSpec; 3] {
    let [outside, long_distance, international] = PREFIXES;
    [copied(outside, source), copied(long_distance, source), copied(international, source)]
}

const fn copied(mut item: ItemSpec, source: &'static str) -> ItemSpec {
    item.kind = ValueKind::Digits;
    item.example = None;
    item.source(source)
}

/// Checks a value that is a part of a URL, such as an id or a key: it must need no encoding there (RFC 3986, 2.3).
///
/// # Errors
/// Fails if a character is not a letter or digit of ASCII and not one of `-`, `.`, `_` and `~`.
pub fn needs_no_url_encoding(value: &str) -> Result<(), ValueIssue> {
    let is_unreserved = |character: char| character.is_ascii_alphanumeric() || "-._~".contains(character);
    if value.chars().all(is_unreserved) {
        return Ok(());
    }
    Err(ValueIssue::new("has characters that must be encoded in a URL: use letters, digits, `-`, `.`, `_` and `~`"))
}

#[cfg(test)]
mod tests {
    use super::needs_no_url_encoding;

    #[test]
    fn only_unreserved_characters_need_no_encoding() {
        assert!(needs_no_url_encoding("acme-uk_2.~").is_ok());
        for encoded in ["acme uk", "a&x=1", "ä", "a/b"] {
            assert!(needs_no_url_encoding(encoded).is_err(), "{encoded}");
        }
    }
}
