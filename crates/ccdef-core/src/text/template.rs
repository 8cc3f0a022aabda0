//! Templates with `{name}` placeholders.

/// Replaces `{name}` by `value(name)`, and `{{` and `}}` by braces. `None` if a name has no value.
pub(crate) fn expand<'v>(template: &str, value: impl Fn(&str) -> Option<&'v str>) -> Option<String> {
    let mut result = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        result.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        rest = &rest[at + 1..];
        if let Some(tail) = rest.strip_prefix(brace) {
            result.push_str(brace);
            rest = tail;
            continue;
        }
        let (name, tail) = rest.split_once('}')?;
        result.push_str(value(name)?);
        rest = tail;
    }
    result.push_str(rest);
    Some(result)
}

/// The names in a template.
pub(crate) fn names(template: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = template;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find('{')? + 1..];
            if let Some(tail) = rest.strip_prefix('{') {
                rest = tail;
                continue;
            }
            let (name, tail) = rest.split_once('}')?;
            rest = tail;
            return Some(name);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::expand;

    #[test]
    fn placeholders_are_replaced_and_doubled_braces_become_single() {
        let value = |name: &str| (name == "region").then_some("eu1");
        assert_eq!(expand("https://{region}.acme.example/", value).as_deref(), Some("https://eu1.acme.example/"));
        assert_eq!(expand("{{region}}", value).as_deref(), Some("{region}"));
        assert_eq!(expand("{unknown}", value), None);
    }
}
