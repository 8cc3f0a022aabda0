//! Date patterns, and dates with a time.

use jiff::civil::DateTime;

use crate::tables::profile::ValueIssue;

/// Letters that moment.js replaces, and the `T` of ISO 8601 and the `o` of ordinals.
const MOMENT_LETTERS: &str = "MDdYyQwWeEgGHhkmsSaAZzXxLlNoT";
/// Letters that Java replaces.
const JAVA_LETTERS: &str = "GyYuMLQqwWDdFEecaBHkKhmsSAnNVvzOXxZp";
/// The format of a date and time.
const TIME: &str = "%d/%m/%Y %H:%M:%S";
/// Other formats of a date and time.
const OTHER_TIMES: &[&str] = &["%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%d.%m.%Y %H:%M:%S"];

pub(super) fn moment(value: &str) -> Result<(), ValueIssue> {
    let pattern = outside(value, '[', ']');
    known_letters(&pattern, MOMENT_LETTERS, "moment.js", "[…]")?;
    let java = has_run(&pattern, "yyyy") || has_run(&pattern, "dd") && !pattern.contains('D');
    if java {
        let meant = value.replace('y', "Y").replace("dd", "DD");
        return Err(ValueIssue::new("is not a date pattern in moment.js style (`YYYY-MM-DD`)").suggest(meant));
    }
    Ok(())
}

pub(super) fn java(value: &str) -> Result<(), ValueIssue> {
    let pattern = outside(value, '\'', '\'');
    known_letters(&pattern, JAVA_LETTERS, "Java", "'…'")?;
    let moment = has_run(&pattern, "YYYY") || has_run(&pattern, "DD") && !pattern.contains('d');
    if moment {
        let meant = value.replace("YYYY", "yyyy").replace("DD", "dd");
        return Err(ValueIssue::new("is not a date pattern in Java style (`yyyy-MM-dd`)").suggest(meant));
    }
    Ok(())
}

/// `value` without what is quoted.
fn outside(value: &str, open: char, close: char) -> String {
    let mut quoted = false;
    let mut rest = String::new();
    for character in value.chars() {
        match (quoted, character) {
            (false, c) if c == open => quoted = true,
            (true, c) if c == close => quoted = false,
            (false, c) => rest.push(c),
            (true, _) => {}
        }
    }
    rest
}

fn known_letters(pattern: &str, known: &str, who: &str, quotes: &str) -> Result<(), ValueIssue> {
    let mut letters = pattern.chars().filter(char::is_ascii_alphabetic);
    match letters.find(|letter| !known.contains(*letter)) {
        Some(letter) => Err(ValueIssue::new(format!(
            "has the letter `{letter}`, which has no meaning in a date pattern of {who}; write plain text in `{quotes}`"
        ))),
        None if pattern.chars().any(|c| c.is_ascii_alphabetic()) => Ok(()),
        None => Err(ValueIssue::new("is not a date pattern")),
    }
}

/// Whether `pattern` contains `run` without more of the same letter before or after it.
fn has_run(pattern: &str, run: &str) -> bool {
    let letter = run.chars().next();
    pattern.match_indices(run).any(|(start, _)| {
        pattern[..start].chars().next_back() != letter && pattern[start + run.len()..].chars().next() != letter
    })
}

pub(super) fn time(value: &str) -> Result<(), ValueIssue> {
    let is_padded = value.len() == "dd/MM/yyyy HH:mm:ss".len();
    let parsed = DateTime::strptime(TIME, value);
    if is_padded && parsed.is_ok() {
        return Ok(());
    }
    let issue = ValueIssue::new("is not a date and time in the form `dd/MM/yyyy HH:mm:ss`");
    let other = parsed.ok().or_else(|| {
        let read = |format| DateTime::strptime(format, value.trim_end_matches('Z')).ok();
        OTHER_TIMES.iter().find_map(read)
    });
    Err(match other {
        Some(time) => issue.suggest(time.strftime(TIME).to_string()),
        None => issue,
    })
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::outcome;

    #[test]
    fn java_and_moment_patterns_are_distinguished() {
        let moment = |value| outcome(ValueKind::MomentDateFormat, value);
        let java = |value| outcome(ValueKind::JavaDateFormat, value);
        for good in ["MM-DD-YYYY hh:mm a", "YYYY-MM-DD[ at ]HH:mm:ss", "LLL", "dddd D"] {
            assert_eq!(moment(good), "ok", "{good}");
        }
        for good in ["MM-dd-yyyy hh:mm a", "yyyy-MM-dd'T'HH:mm"] {
            assert_eq!(java(good), "ok", "{good}");
        }
        assert_eq!(moment("yyyy-MM-dd"), "is not a date pattern in moment.js style (`YYYY-MM-DD`) ?→ YYYY-MM-DD");
        assert_eq!(java("YYYY-MM-DD"), "is not a date pattern in Java style (`yyyy-MM-dd`) ?→ yyyy-MM-dd");
    }

    #[test]
    fn plain_text_is_not_a_pattern() {
        assert_eq!(outcome(ValueKind::MomentDateFormat, "22/11"), "is not a date pattern");
        assert!(outcome(ValueKind::MomentDateFormat, "Date").starts_with("has the letter `t`"));
        assert!(outcome(ValueKind::JavaDateFormat, "yyyy T").starts_with("has the letter `T`"));
    }

    #[test]
    fn dates_are_written_day_first() {
        let time = |value| outcome(ValueKind::DateTime, value);
        let wrong = "is not a date and time in the form `dd/MM/yyyy HH:mm:ss`";
        assert_eq!(time("25/02/2026 09:04:49"), "ok");
        assert_eq!(time("2026-02-25T09:04:49Z"), format!("{wrong} ?→ 25/02/2026 09:04:49"));
        assert_eq!(time("5/2/2026 9:04:49"), format!("{wrong} ?→ 05/02/2026 09:04:49"));
        assert_eq!(time("02/25/2026 09:04:49"), wrong);
        assert_eq!(time("tomorrow"), wrong);
    }
}
