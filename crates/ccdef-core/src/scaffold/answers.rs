//! The answers of the user.

use crate::tables::SettingRef;
use crate::tables::setting::{DISPLAY_NAME, INTERNAL_NAME};

/// The short keys of the two names of a call center.
const SHORT_KEYS: [(&str, SettingRef); 2] = [("internal_name", INTERNAL_NAME), ("display_name", DISPLAY_NAME)];

/// The table of a file of answers that contains labels, by path.
pub const LABELS: &str = "labels";

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
///
/// They may come from several sources, such as a file and the command line. What a later source says wins, whatever key
/// it uses for a setting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    given: Vec<GivenAnswer>,
    labels: Vec<(String, String)>,
    source: usize,
}

/// One answer as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct GivenAnswer {
    pub(super) key: String,
    pub(super) value: String,
    /// The number of its source; later sources have higher numbers.
    pub(super) source: usize,
}

impl Answers {
    /// Adds an answer; a later one for the same setting replaces the earlier one.
    pub fn set(&mut self, key: impl Into<String>, value: impl Into<String>) {
        let (key, value) = (key.into(), value.into());
        self.given.retain(|given| given.key != key);
        self.given.push(GivenAnswer { key, value, source: self.source });
    }

    /// Gives a section (`/acme`) or an item (`/acme/host`) a label.
    pub fn set_label(&mut self, path: impl Into<String>, text: impl Into<String>) {
        let path = path.into();
        self.labels.retain(|(known, _)| *known != path);
        self.labels.push((path, text.into()));
    }

    /// What is added from here on is from another source, which takes precedence over the earlier ones.
    pub fn start_source(&mut self) {
        self.source += 1;
    }

    /// Whether there is neither an answer nor a label.
    pub fn is_empty(&self) -> bool {
        self.given.is_empty() && self.labels.is_empty()
    }

    /// The answer for this key, exactly as it was given.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.given.iter().find(|given| given.key == key).map(|given| given.value.as_str())
    }

    /// Every answer, in the order in which they were given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.given().map(|given| (given.key.as_str(), given.value.as_str()))
    }

    /// Every label and the path of its section or item, in the order in which they were given.
    pub fn labels(&self) -> impl Iterator<Item = (&str, &str)> {
        self.labels.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    pub(super) fn given(&self) -> impl Iterator<Item = &GivenAnswer> {
        self.given.iter()
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

    /// No answer for a setting that gets no default.
    pub(super) fn without_default(key: impl Into<String>, reason: &str) -> Self {
        let key = key.into();
        let help = Some(format!("give its value: `--set {key}=VALUE`"));
        Self { message: format!("no answer for `{key}`: {reason}"), key, help, is_missing: true }
    }

    pub(super) fn missing(key: impl Into<String>, prompt: &str, example: Option<&str>) -> Self {
        let key = key.into();
        let help = example.map(|example| format!("for example {}", in_option(&key, example)));
        Self { message: format!("no answer for `{key}` ({prompt})"), key, help, is_missing: true }
    }
}

/// The option that gives an answer: `--set region=us1`. Text with line breaks is the content of a file.
fn in_option(key: &str, example: &str) -> String {
    if example.contains('\n') {
        return format!("`--set-file {key}=FILE`");
    }
    format!("`--set {key}={}`", quoted(example))
}

/// A value for a shell: in single quotes if it has characters that shells interpret.
fn quoted(value: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || "/=._-:,@%+".contains(character);
    if value.chars().all(is_plain) { value.to_owned() } else { format!("'{}'", value.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::AnswerProblem;

    #[test]
    fn examples_are_quoted_where_a_shell_requires_it() {
        for (example, expected) in [
            ("us1", "--set key=us1"),
            ("https://a.example/b", "--set key=https://a.example/b"),
            ("https://a.example/?b=c&d", "--set key='https://a.example/?b=c&d'"),
            ("Acme Call Center", "--set key='Acme Call Center'"),
            ("it's $5", r"--set key='it'\''s $5'"),
            ("first line\nsecond line", "--set-file key=FILE"),
        ] {
            let help = AnswerProblem::missing("key", "prompt", Some(example)).help;
            assert_eq!(help, Some(format!("for example `{expected}`")));
        }
    }
}
