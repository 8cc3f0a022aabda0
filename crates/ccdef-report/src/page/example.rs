//! Says in words in which file an example of a rule page is.

/// The words before a name in a comment that changes the file of an example.
const CHANGES: &[&str] = &["without", "instead of"];

/// The conditions of an example as a sentence, from the settings after `valid` in the fence: `base=import
/// as-of=2028-01-10` becomes "In an import file, on 2028-01-10:". `changes` come from [`changes`].
pub(super) fn conditions(language: &str, changes: &[String]) -> Option<String> {
    let (_, settings) = language.split_once("valid ")?;
    let settings: Vec<_> = settings.split_whitespace().filter_map(|word| word.split_once('=')).collect();
    let find = |key| settings.iter().find(|(name, _)| *name == key).map(|(_, value)| *value);
    let location = location(find("base"), find("file"));
    let others = settings.iter().filter(|(key, _)| !matches!(*key, "base" | "file")).map(|setting| phrase(*setting));
    let mut text = location.into_iter().chain(others).chain(changes.iter().cloned()).collect::<Vec<_>>().join(", ");
    text.get_mut(..1)?.make_ascii_uppercase();
    Some(text + ":")
}

/// The changes to the file that comments of an example request, such as "without `reqUseApi`", and the example without
/// these comments.
pub(super) fn changes(code: &str) -> (Vec<String>, String) {
    let (mut changes, mut shown) = (Vec::new(), String::new());
    for line in code.split_inclusive('\n') {
        let comment = line.trim().strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->"));
        let change = comment.and_then(|comment| {
            let (words, name) = comment.rsplit_once(' ').filter(|(words, _)| CHANGES.contains(words))?;
            Some(format!("{words} `{name}`"))
        });
        match change {
            Some(change) => changes.push(change),
            None => shown.push_str(line),
        }
    }
    (changes, shown)
}

/// The kind of file of an example, and its name.
fn location(base: Option<&str>, file: Option<&str>) -> Option<String> {
    base.or(file)?;
    let kind = base.map_or(String::new(), |base| format!("{} ", base.replace('-', " ")));
    let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    let name = file.map_or(String::new(), |file| format!(" named `{file}`"));
    Some(format!("in {article} {kind}file{name}"))
}

fn phrase((key, value): (&str, &str)) -> String {
    match key {
        "as-of" => format!("on {value}"),
        "api-version" => format!("with API version {value}"),
        _ => format!("with {} `{value}`", key.replace('-', " ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{changes, conditions};

    #[test]
    fn the_fence_of_an_example_becomes_a_sentence() {
        let cases = [
            ("xml invalid base=metadata file=Acme.callCenter", "In a metadata file named `Acme.callCenter`:"),
            ("xml valid file=Acme.xml api-version=54", "In a file named `Acme.xml`, with API version 54:"),
            ("xml valid base=voice-metadata family=voice", "In a voice metadata file, with family `voice`:"),
        ];
        for (fence, expected) in cases {
            assert_eq!(conditions(fence, &[]).as_deref(), Some(expected));
        }
        assert_eq!(conditions("xml valid", &[]), None);
    }

    #[test]
    fn comments_that_change_the_file_become_words() {
        let (changes, code) = changes("<!-- without reqUseApi -->\n<item/>\n<!-- a remark -->\n");
        assert_eq!(code, "<item/>\n<!-- a remark -->\n");
        let sentence = conditions("xml invalid base=import", &changes);
        assert_eq!(sentence.as_deref(), Some("In an import file, without `reqUseApi`:"));
    }
}
