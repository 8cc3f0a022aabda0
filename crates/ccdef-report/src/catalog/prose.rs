//! Describes the tables of a profile in prose.

use ccdef_core::tables::{Clue, HostPattern, Namespace, PathPattern, SettingRef, UrlPattern};

/// What a detection signal looks at, such as "section `acmeSettings`".
pub(super) fn clue(clue: &Clue) -> String {
    match clue {
        Clue::Url(pattern) => format!("adapter URL: {}", url(pattern)),
        Clue::Page { names, namespace, .. } => format!("adapter URL: {}", page(names, *namespace)),
        Clue::Section(names) => format!("section {}", any_of(names)),
        Clue::SectionPrefix(prefix) => format!("a section starting with `{prefix}`"),
        Clue::Item { section, items, .. } => format!("item {} of section `{section}`", any_of(items)),
        Clue::Value { setting, values, .. } => format!("`{}` is {}", short(setting), any_of(values)),
        Clue::ValuePrefix { setting, prefix, .. } => format!("`{}` starts with `{prefix}`", short(setting)),
        Clue::InternalName(names) => format!("internal name {}", any_of(names)),
        Clue::InternalNamePrefix(prefix) => format!("internal name starting with `{prefix}`"),
        Clue::DisplayName(names) => format!("display name {}", any_of(names)),
        Clue::DisplayNamePrefix(prefix) => format!("display name starting with `{prefix}`"),
        Clue::DisplayNameContains(part) => format!("display name containing `{part}`"),
        Clue::CustomSetting { key, value, .. } => format!("`{key}` is `{value}` in `customSettings`"),
        Clue::All(clues) => clues.iter().map(part).collect::<Vec<_>>().join(", and "),
        Clue::Not(clue) => format!("not ({})", self::clue(clue)),
        Clue::Named { name, clue, .. } => format!("{name} ({})", self::clue(clue)),
    }
}

/// A clue as part of a list of clues that all hold.
fn part(clue: &Clue) -> String {
    match clue {
        Clue::All(_) => format!("({})", self::clue(clue)),
        _ => self::clue(clue),
    }
}

/// `section/item`.
fn short(setting: &SettingRef) -> String {
    format!("{}/{}", setting.section, setting.item)
}

/// The parts of a URL pattern, such as "host `cti.acme.example`, path starting with `/v2/`".
pub(super) fn url(pattern: &UrlPattern) -> String {
    let query = |(name, value): &(&str, Option<&str>)| match value {
        None => format!("query `{name}`"),
        Some(value) => format!("query `{name}={value}`"),
    };
    let mut parts = Vec::new();
    parts.extend((!pattern.hosts.is_empty()).then(|| either(pattern.hosts.iter().map(host).collect())));
    parts.extend((!pattern.paths.is_empty()).then(|| either(pattern.paths.iter().map(path).collect())));
    parts.extend(pattern.query.iter().map(query));
    if parts.is_empty() { "any".into() } else { parts.join(", ") }
}

/// A set of hosts, such as "host `*.acme.example`".
pub(super) fn host(host: &HostPattern) -> String {
    match host {
        HostPattern::Named(name) => format!("host `{name}`"),
        HostPattern::Package(namespace) => format!("Visualforce host of package `{namespace}`"),
        HostPattern::Visualforce => "Visualforce host".into(),
        HostPattern::Salesforce => "host of a Salesforce org".into(),
    }
}

/// A set of paths, such as "path starting with `/v2/`".
pub(super) fn path(path: &PathPattern) -> String {
    match path {
        PathPattern::Root => "path `/`".into(),
        PathPattern::Equals(path) | PathPattern::Segments(path) => format!("path `{path}`"),
        PathPattern::StartsWith(start) => format!("path starting with `{start}`"),
        PathPattern::EndsWith(end) => format!("path ending with `{end}`"),
        PathPattern::Contains(part) => format!("path that contains `{part}`"),
        PathPattern::Page { names, namespace, .. } => page(names, *namespace),
    }
}

fn page(names: &[&str], namespace: Namespace) -> String {
    match namespace {
        Namespace::Any => format!("Visualforce page {}", any_of(names)),
        Namespace::Is(namespace) => format!("Visualforce page {} of package `{namespace}`", any_of(names)),
    }
}

/// "`a`, `b` or `c`".
pub(super) fn any_of(names: &[&str]) -> String {
    let quoted = |name: &&str| if name.is_empty() { "empty".into() } else { format!("`{name}`") };
    either(names.iter().map(quoted).collect())
}

fn either(mut names: Vec<String>) -> String {
    match names.pop() {
        Some(last) if !names.is_empty() => format!("{} or {last}", names.join(", ")),
        Some(only) => only,
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::iter::repeat_with;

    use ccdef_core::tables::Clue;

    use super::clue;

    /// Every clue of at most `depth` levels about the sections `a` and `b`.
    fn clues(depth: usize) -> Vec<Clue> {
        let atoms = vec![Clue::Section(&["a"]), Clue::Section(&["b"])];
        if depth == 0 {
            return atoms;
        }
        let inner = clues(depth - 1);
        let keep = |clue: &Clue| -> &'static Clue { Box::leak(Box::new(*clue)) };
        let mut all = inner.clone();
        all.extend(inner.iter().map(|clue| Clue::Not(keep(clue))));
        all.extend(inner.iter().map(|clue| Clue::named("the case", keep(clue))));
        let pairs = inner.iter().flat_map(|one| inner.iter().map(move |two| vec![*one, *two]));
        all.extend(pairs.map(|pair| Clue::All(pair.leak())));
        all
    }

    /// Whether a clue holds in a file with the sections `a` and `b`, or without them.
    fn holds(clue: &Clue, sections: [bool; 2]) -> bool {
        match clue {
            Clue::Section(names) => sections[usize::from(names[0] == "b")],
            Clue::Not(clue) => !holds(clue, sections),
            Clue::All(clues) => clues.iter().all(|clue| holds(clue, sections)),
            Clue::Named { clue, .. } => holds(clue, sections),
            _ => unreachable!("only the signals of this test"),
        }
    }

    /// Reads a description as a person does: commas join what holds together, brackets group.
    struct Reader<'t>(&'t str);

    impl Reader<'_> {
        fn takes(&mut self, text: &str) -> bool {
            let rest = self.0.strip_prefix(text);
            self.0 = rest.unwrap_or(self.0);
            rest.is_some()
        }

        fn list(&mut self, sections: [bool; 2]) -> bool {
            let first = self.part(sections);
            let others: Vec<bool> =
                repeat_with(|| self.takes(", and ").then(|| self.part(sections))).map_while(|part| part).collect();
            first && others.into_iter().all(|part| part)
        }

        fn part(&mut self, sections: [bool; 2]) -> bool {
            let is_negative = self.takes("not (");
            if is_negative || self.takes("the case (") || self.takes("(") {
                let inner = self.list(sections);
                assert!(self.takes(")"), "an open bracket before {:?}", self.0);
                return inner != is_negative;
            }
            if self.takes("section `a`") {
                return sections[0];
            }
            assert!(self.takes("section `b`"), "no part of a description: {:?}", self.0);
            sections[1]
        }
    }

    #[test]
    fn the_description_of_a_clue_says_what_the_clue_says() {
        for clue in clues(3) {
            let text = super::clue(&clue);
            for sections in [[false, false], [false, true], [true, false], [true, true]] {
                let mut reader = Reader(&text);
                assert_eq!(reader.list(sections), holds(&clue, sections), "{text} in {sections:?}");
                assert_eq!(reader.0, "", "{text}");
            }
        }
    }

    #[test]
    fn a_named_case_is_described_by_its_name() {
        const OLDER: Clue = Clue::named(
            "older call center",
            &Clue::All(&[
                Clue::Section(&["a"]),
                Clue::Not(&Clue::All(&[Clue::Section(&["b"]), Clue::Section(&["c"])])),
            ]),
        );
        assert_eq!(clue(&OLDER), "older call center (section `a`, and not (section `b`, and section `c`))");
    }
}
