//! The path of a setting: `/section/item`.

use std::borrow::Cow;

/// The most bytes of a name in a path: ten times what Salesforce accepts. Each finding in a section has its name.
const LONGEST_IN_PATH: usize = 1 << 10;

/// The path of a setting.
pub(crate) fn path_of(section: &str, item: &str) -> String {
    format!("/{}/{}", in_path(section), in_path(item))
}

/// The path of a section.
pub(crate) fn section_path(section: &str) -> String {
    format!("/{}", in_path(section))
}

/// A name as a part of a path. Of one that is far too long nothing is shown: what is left could be a part of a credential.
pub(crate) fn in_path(name: &str) -> Cow<'_, str> {
    if name.len() <= LONGEST_IN_PATH { name.into() } else { format!("({} bytes)", name.len()).into() }
}

#[cfg(test)]
mod tests {
    use super::path_of;

    #[test]
    fn nothing_is_shown_of_a_name_that_is_far_too_long() {
        assert_eq!(path_of("reqGeneralInfo", "reqUseApi"), "/reqGeneralInfo/reqUseApi");
        assert_eq!(path_of(&"a".repeat(2000), "b"), "/(2000 bytes)/b");
    }
}
