//! Names of profiles, rules and categories that users type.

use ccdef_core::engine::Registry;
use ccdef_core::rule::{ProfileChoice, RuleSelector};
use ccdef_core::tables::Category;

use crate::error::CliError;
use crate::similar::similar;

/// A profile, `auto` or `none`.
///
/// # Errors
/// Fails when no profile has this id; the error suggests a similar one and lists all.
pub(crate) fn profile(id: &str, registry: &Registry) -> Result<ProfileChoice, CliError> {
    Ok(match id {
        "auto" => ProfileChoice::Auto,
        "none" => ProfileChoice::None,
        id => ProfileChoice::Use(registry.get(id)?),
    })
}

/// The id of a rule.
///
/// # Errors
/// Fails when no rule has this id; the error suggests a similar one.
pub(crate) fn rule<'w>(word: &'w str, registry: &Registry) -> Result<&'w str, CliError> {
    let known: Vec<&str> = registry.rules().map(|rule| rule.id.as_str()).collect();
    if known.contains(&word) {
        return Ok(word);
    }
    Err(CliError::UnknownName {
        what: "rule",
        word: word.into(),
        suggestion: similar(word, &known).map(Into::into),
        known: "`ccdef rules` lists the rules".into(),
    })
}

/// Rules or categories.
///
/// # Errors
/// As [`selector`].
pub(crate) fn selectors(words: &[String], registry: &Registry) -> Result<Vec<RuleSelector>, CliError> {
    words.iter().map(|word| selector(word, registry)).collect()
}

/// A rule or a category.
///
/// # Errors
/// Fails when neither has this name; the error suggests a similar one.
pub(crate) fn selector(word: &str, registry: &Registry) -> Result<RuleSelector, CliError> {
    if let Some(category) = Category::parse(word) {
        return Ok(RuleSelector::Category(category));
    }
    if registry.rules().any(|rule| rule.id.as_str() == word) {
        return Ok(RuleSelector::Rule(word.into()));
    }
    let categories = Category::ALL.iter().map(|category| category.id());
    let known: Vec<&str> = registry.rules().map(|rule| rule.id.as_str()).chain(categories.clone()).collect();
    Err(CliError::UnknownName {
        what: "rule or category",
        word: word.into(),
        suggestion: similar(word, &known).map(Into::into),
        known: format!("categories: {}\n`ccdef rules` lists the rules", categories.collect::<Vec<_>>().join(", ")),
    })
}
