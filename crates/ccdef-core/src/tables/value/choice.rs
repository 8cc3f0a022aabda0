//! Booleans and enumerations.

use crate::tables::profile::{ValueIssue, ValueKind};
use crate::text::nearest::nearest;

/// Other words for `true` and `false`.
const OTHER_BOOLEANS: &[(&str, &str)] = &[
    ("yes", "true"),
    ("y", "true"),
    ("on", "true"),
    ("1", "true"),
    ("no", "false"),
    ("n", "false"),
    ("off", "false"),
    ("0", "false"),
];

pub(super) fn boolean(value: &str) -> Result<(), ValueIssue> {
    let issue = match one_of(&["true", "false"], value) {
        Ok(()) => return Ok(()),
        Err(issue) => issue,
    };
    let other = OTHER_BOOLEANS.iter().find(|(word, _)| word.eq_ignore_ascii_case(value));
    Err(match other {
        Some((_, meant)) => issue.suggest(*meant),
        None => issue,
    })
}

pub(super) fn one_of(values: &'static [&'static str], value: &str) -> Result<(), ValueIssue> {
    if values.contains(&value) {
        return Ok(());
    }
    let issue = ValueIssue::new(format!("is not {}", ValueKind::OneOf(values).describe()));
    let other_case = values.iter().find(|known| known.to_lowercase() == value.to_lowercase());
    if let Some(meant) = other_case {
        return Err(issue.suggest_safely(*meant));
    }
    Err(match nearest(value, values.iter().copied()) {
        Some(meant) if !meant.is_empty() => issue.suggest(meant),
        _ => issue,
    })
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::outcome;

    #[test]
    fn booleans_are_lower_case() {
        assert_eq!(outcome(ValueKind::Bool, "true"), "ok");
        assert_eq!(outcome(ValueKind::Bool, "True"), "is not `true` or `false` → true");
        assert_eq!(outcome(ValueKind::Bool, "No"), "is not `true` or `false` ?→ false");
        assert_eq!(outcome(ValueKind::Bool, "maybe"), "is not `true` or `false`");
    }

    #[test]
    fn a_different_case_is_a_safe_suggestion_and_a_typo_is_not() {
        let modes = ValueKind::OneOf(&["Classic", "Lightning", "Classic_and_Lightning"]);
        assert_eq!(outcome(modes, "Classic_and_Lightning"), "ok");
        let wrong = "is not `Classic`, `Lightning` or `Classic_and_Lightning`";
        assert_eq!(outcome(modes, "lightning"), format!("{wrong} → Lightning"));
        assert_eq!(outcome(modes, "Classic and Lightning"), format!("{wrong} ?→ Classic_and_Lightning"));
        assert_eq!(outcome(modes, "Console"), wrong);
    }

    #[test]
    fn an_empty_choice_is_never_suggested() {
        let choice = ValueKind::OneOf(&["", "N", "C"]);
        assert_eq!(outcome(choice, "X"), "is not empty, `N` or `C`");
    }
}
