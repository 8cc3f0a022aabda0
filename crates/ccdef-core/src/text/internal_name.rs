//! Which internal names Salesforce accepts (`format/names.md#the-internal-name`), and valid names for those that it rejects.

/// Maximum length of an internal name.
pub(crate) const LONGEST: usize = 40;

/// The name if none can be derived.
const FALLBACK: &str = "CallCenter";

/// What is wrong with an internal name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameProblem {
    /// A character that is not an ASCII letter or digit.
    Character(char),
    /// The first character is not a letter.
    FirstCharacter(char),
    /// Too many characters, with their number.
    Length(usize),
}

/// The most important problem with `name`, which is not empty.
pub(crate) fn problem(name: &str) -> Option<NameProblem> {
    if let Some(unexpected) = name.chars().find(|c| !c.is_ascii_alphanumeric()) {
        return Some(NameProblem::Character(unexpected));
    }
    let first = name.chars().next().filter(|first| !first.is_ascii_alphabetic());
    if let Some(first) = first {
        return Some(NameProblem::FirstCharacter(first));
    }
    (name.len() > LONGEST).then_some(NameProblem::Length(name.len()))
}

/// The most similar name that Salesforce accepts: without other characters, and each word after one is capitalized.
pub fn suggested_name(name: &str) -> Option<String> {
    let mut cleaned = String::new();
    for word in name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let mut characters = word.chars();
        match characters.next() {
            Some(first) if !cleaned.is_empty() => cleaned.push(first.to_ascii_uppercase()),
            first => cleaned.extend(first),
        }
        cleaned.extend(characters);
    }
    let cleaned = cleaned.trim_start_matches(|c: char| c.is_ascii_digit());
    let cleaned: String = cleaned.chars().take(LONGEST).collect();
    (!cleaned.is_empty()).then_some(cleaned)
}

/// A name for a call center without one, derived from its display name or its file.
pub(crate) fn suggest(path: &str, display_name: &str) -> String {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let stem = file.split('.').next().unwrap_or(file);
    suggested_name(display_name).or_else(|| suggested_name(stem)).unwrap_or_else(|| FALLBACK.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{NameProblem, problem, suggest, suggested_name};

    #[test]
    fn names_are_up_to_forty_letters_and_digits_and_start_with_a_letter() {
        assert_eq!(problem("AcmeCallCenter2"), None);
        assert_eq!(problem(&"a".repeat(40)), None);
        assert_eq!(problem("Acme_CC"), Some(NameProblem::Character('_')));
        assert_eq!(problem("Zürich"), Some(NameProblem::Character('ü')));
        assert_eq!(problem("2Acme"), Some(NameProblem::FirstCharacter('2')));
        assert_eq!(problem(&"a".repeat(41)), Some(NameProblem::Length(41)));
    }

    #[test]
    fn a_rejected_name_is_cleaned() {
        assert_eq!(suggested_name("Acme_call center").as_deref(), Some("AcmeCallCenter"));
        assert_eq!(suggested_name("2024 Acme").as_deref(), Some("Acme"));
        assert_eq!(suggested_name(&"ab".repeat(30)).map(|name| name.len()), Some(40));
        assert_eq!(suggested_name("サンプル"), None);
    }

    #[test]
    fn a_name_is_derived_from_the_display_name_or_the_file() {
        assert_eq!(suggest("x/acme-softphone.xml", ""), "acmeSoftphone");
        assert_eq!(suggest("x/a.xml", "Acme Call Center"), "AcmeCallCenter");
        assert_eq!(suggest("-", "サンプル"), "CallCenter");
    }
}
