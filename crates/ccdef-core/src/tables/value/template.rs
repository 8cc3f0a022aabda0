//! Texts with `{variables}`; whether the variables are known is not checked here.

use crate::tables::profile::ValueIssue;

pub(super) fn check(value: &str) -> Result<(), ValueIssue> {
    let mut open: Option<usize> = None;
    for (index, character) in value.char_indices() {
        match (character, open) {
            ('{', None) => open = Some(index),
            ('{', Some(_)) => return Err(ValueIssue::new("has a `{` inside `{…}`")),
            ('}', None) => return Err(ValueIssue::new("has a `}` without its `{`")),
            ('}', Some(start)) if value[start + 1..index].trim_ascii().is_empty() => {
                return Err(ValueIssue::new("has a variable without a name"));
            }
            ('}', Some(_)) => open = None,
            _ => {}
        }
    }
    match open {
        Some(_) => Err(ValueIssue::new("has a `{` without its `}`")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::outcome;

    #[test]
    fn braces_come_in_pairs() {
        let template = |value| outcome(ValueKind::Template(&[]), value);
        assert_eq!(template("{direction} Call {activityDatetime}"), "ok");
        assert_eq!(template("plain"), "ok");
        assert_eq!(template("{direction Call"), "has a `{` without its `}`");
        assert_eq!(template("direction} Call"), "has a `}` without its `{`");
        assert_eq!(template("{a{b}}"), "has a `{` inside `{…}`");
        assert_eq!(template("Call {}"), "has a variable without a name");
    }
}
