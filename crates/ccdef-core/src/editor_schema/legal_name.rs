//! The names that sections and items may have, as regular expressions of XML Schema (`format/names.md#name-characters`).
//!
//! The length is not checked, because vendors use longer names (`format/names.md#name-length`).

use crate::tables::RESERVED_NAMES;

/// Any name, the reserved ones included.
pub(super) const LEGAL_NAME: &str = "[A-Za-z0-9]+";

/// The internal name of a call center, which must not be empty (`format/names.md#the-internal-name`).
pub(super) const INTERNAL_NAME: &str = "\\s*[A-Za-z][A-Za-z0-9]{0,39}\\s*";

/// The digits of a `sortOrder`: the types of XML Schema also allow a sign (`format/elements-and-attributes.md#sort-order-is-an-integer`).
pub(super) const DIGITS: &str = "[0-9]+";

/// Any name but these and the reserved ones.
pub(super) fn usable_name_except(names: &[&str]) -> String {
    let names: Vec<&str> = names.iter().chain(RESERVED_NAMES).copied().collect();
    legal_name_except(&names)
}

/// Any name but these. Regular expressions of XML Schema have no complement, so this one follows the excluded names
/// character by character and continues freely where a name differs from them.
fn legal_name_except(names: &[&str]) -> String {
    let mut next: Vec<char> = names.iter().filter_map(|name| name.chars().next()).collect();
    next.sort_unstable();
    next.dedup();
    if next.is_empty() {
        return LEGAL_NAME.to_owned();
    }
    let others: String = next.iter().collect();
    let mut branches = vec![format!("[A-Za-z0-9-[{others}]][A-Za-z0-9]*")];
    for first in next {
        let rests: Vec<&str> = names.iter().filter_map(|name| name.strip_prefix(first)).collect();
        let may_end = if rests.contains(&"") { "" } else { "?" };
        branches.push(format!("{first}({}){may_end}", legal_name_except(&rests)));
    }
    branches.join("|")
}

#[cfg(test)]
mod tests {
    use super::legal_name_except;

    #[test]
    fn a_name_is_excluded_character_by_character() {
        assert_eq!(legal_name_except(&[]), "[A-Za-z0-9]+");
        let others = "[A-Za-z0-9-[a]][A-Za-z0-9]*";
        assert_eq!(legal_name_except(&["a"]), format!("{others}|a([A-Za-z0-9]+)"));
        let second = "[A-Za-z0-9-[b]][A-Za-z0-9]*|b([A-Za-z0-9]+)";
        assert_eq!(legal_name_except(&["ab"]), format!("{others}|a({second})?"));
        assert_eq!(legal_name_except(&["a", "ab"]), format!("{others}|a({second})"));
    }
}
