//! The answers of the user.

use std::collections::BTreeMap;

use crate::tables::SettingRef;
use crate::tables::setting::{DISPLAY_NAME, INTERNAL_NAME};

/// The short keys of the two names of a call center.
const SHORT_KEYS: [(&str, SettingRef); 2] = [("internal_name", INTERNAL_NAME), ("display_name", DISPLAY_NAME)];

/// Every short key.
pub fn short_keys() -> impl Iterator<Item = &'static str> {
    SHORT_KEYS.iter().map(|(key, _)| *key)
}

/// The short key of an item, if it has one.
pub fn short_key(item: &str) -> Option<&'static str> {
    SHORT_KEYS.iter().find(|(_, setting)| setting.item == item).map(|(key, _)| *key)
}

/// The setting of a short key.
pub(super) fn setting_of_short_key(key: &str) -> Option<SettingRef> {
    SHORT_KEYS.iter().find(|(known, _)| *known == key).map(|(_, setting)| *setting)
}

/// Answers by key: the name of a parameter, the path of a setting (`/reqGeneralInfo/reqAdapterUrl`), the name of an item
/// if only one section has an item with this name, or a short key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    values: BTreeMap<String, String>,
}

impl Answers {
    /// Adds an answer; a later one for the same key replaces the earlier one.
    pub fn set(&mut self, key: impl Into<String>, value: impl Into<String>) {
        self.values.insert(key.into(), value.into());
    }

    /// The answer for this key, exactly as it was given.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.values.get(key).map(String::as_str)
    }

    /// Every answer, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }
}

/// Why an answer is not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnswerProblem {
    /// The key of the answer that is missing or wrong.
    pub key: String,
    /// What is wrong, without a full stop.
    pub message: String,
    /// What to do, such as an example.
    pub help: Option<String>,
    /// Whether the answer is missing.
    pub is_missing: bool,
}

impl AnswerProblem {
    pub(super) fn wrong(key: impl Into<String>, message: impl Into<String>, help: Option<String>) -> Self {
        Self { key: key.into(), message: message.into(), help, is_missing: false }
    }

    pub(super) fn missing(key: impl Into<String>, prompt: &str, example: Option<&str>) -> Self {
        let key = key.into();
        let help = example.map(|example| format!("for example `--set {}`", quoted(&format!("{key}={example}"))));
        Self { message: format!("no answer for `{key}` ({prompt})"), key, help, is_missing: true }
    }
}

/// An argument for a shell: in quotes if it has characters that shells interpret.
fn quoted(argument: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || "/=._-:,@%+".contains(character);
    if argument.chars().all(is_plain) {
        argument.to_owned()
    } else if argument.contains(['"', '$', '`', '\\', '!']) {
        format!("'{}'", argument.replace('\'', r"'\''"))
    } else {
        format!("\"{argument}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::AnswerProblem;

    #[test]
    fn examples_are_quoted_where_a_shell_requires_it() {
        for (example, expected) in [
            ("us1", "key=us1"),
            ("https://a.example/b", "key=https://a.example/b"),
            ("https://a.example/?b=c&d", "\"key=https://a.example/?b=c&d\""),
            ("Acme Softphone", "\"key=Acme Softphone\""),
            ("it's $5", r"'key=it'\''s $5'"),
        ] {
            let help = AnswerProblem::missing("key", "prompt", Some(example)).help;
            assert_eq!(help, Some(format!("for example `--set {expected}`")));
        }
    }
}
