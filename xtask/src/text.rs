//! Text helpers: templates, names, sorted lines.

use anyhow::{Context, Result, ensure};

/// Fills in a template: `{{name}}` is replaced by the value of `name`.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{{{name}}}}}"), value))
}

/// The id as a Rust identifier: `missing-name` becomes `missing_name`.
pub fn snake_case(id: &str) -> String {
    id.replace('-', "_")
}

/// Checks that `id` consists of lowercase letters and digits, separated by single hyphens.
///
/// # Errors
/// Fails if it does not.
pub fn require_id(id: &str) -> Result<()> {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    ensure!(
        id.split('-').all(is_word),
        "`{id}` is not a valid id: use lowercase letters and digits, separated by single hyphens"
    );
    Ok(())
}

/// Adds `line` to the block of consecutive lines that begin with `start`, in alphabetical order.
///
/// # Errors
/// Fails if there is no such line.
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
    fn lines_are_inserted_in_alphabetical_order() {
        let text = "x\nmod b;\nmod d;\ny\n";
        assert_eq!(insert_sorted(text, "mod ", "mod a;").ok().as_deref(), Some("x\nmod a;\nmod b;\nmod d;\ny\n"));
        assert_eq!(insert_sorted(text, "mod ", "mod c;").ok().as_deref(), Some("x\nmod b;\nmod c;\nmod d;\ny\n"));
        assert_eq!(insert_sorted(text, "mod ", "mod e;").ok().as_deref(), Some("x\nmod b;\nmod d;\nmod e;\ny\n"));
        assert!(insert_sorted(text, "use ", "use a;").is_err());
    }

    #[test]
    fn names_without_a_value_are_kept() {
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
