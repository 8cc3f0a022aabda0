//! Small edits of source text: templates, names, sorted lines.

use anyhow::{Context, Result, ensure};

/// Fills in a template: `{{name}}` becomes the value given for `name`.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{{{name}}}}}"), value))
}

/// The id as it stands in paths of Rust: `missing-name` becomes `missing_name`.
pub fn snake_case(id: &str) -> String {
    id.replace('-', "_")
}

/// Refuses what is not words of lower-case letters and digits joined by single hyphens.
///
/// # Errors
/// Says what an id looks like.
pub fn require_id(id: &str) -> Result<()> {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    ensure!(id.split('-').all(is_word), "`{id}` is no id: lower-case letters and digits, joined by single hyphens");
    Ok(())
}

/// Adds `line` to the block of neighbouring lines that begin with `start`, in the order of the alphabet.
///
/// # Errors
/// Fails when no line begins so.
pub fn insert_sorted(text: &str, start: &str, line: &str) -> Result<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let first = lines.iter().position(|known| known.starts_with(start));
    let first = first.with_context(|| format!("no line begins with `{start}`"))?;
    let length = lines[first..].iter().take_while(|known| known.starts_with(start)).count();
    let at = lines[first..first + length].iter().position(|known| *known > line).unwrap_or(length);
    lines.insert(first + at, line);
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::{fill, insert_sorted, require_id};

    #[test]
    fn lines_go_where_the_alphabet_wants_them() {
        let text = "x\nmod b;\nmod d;\ny\n";
        assert_eq!(insert_sorted(text, "mod ", "mod a;").ok().as_deref(), Some("x\nmod a;\nmod b;\nmod d;\ny\n"));
        assert_eq!(insert_sorted(text, "mod ", "mod c;").ok().as_deref(), Some("x\nmod b;\nmod c;\nmod d;\ny\n"));
        assert_eq!(insert_sorted(text, "mod ", "mod e;").ok().as_deref(), Some("x\nmod b;\nmod d;\nmod e;\ny\n"));
        assert!(insert_sorted(text, "use ", "use a;").is_err());
    }

    #[test]
    fn templates_keep_what_has_no_value() {
        assert_eq!(fill("{{a}} {b} {{c}}", &[("a", "1")]), "1 {b} {{c}}");
    }

    #[test]
    fn ids_are_kebab_case() {
        assert!(require_id("8x8-work").is_ok());
        for bad in ["", "-a", "a-", "a--b", "A", "a_b"] {
            assert!(require_id(bad).is_err(), "{bad}");
        }
    }
}
