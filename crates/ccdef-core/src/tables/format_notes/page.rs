//! The pages.

/// One page of the notes on the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct FormatPage {
    /// Its name, such as `items`: that of its file without `.md`. The index is `README`.
    pub name: &'static str,
    /// Its text, which is Markdown.
    pub text: &'static str,
}

impl FormatPage {
    /// The page of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        FORMAT_PAGES.iter().find(|page| page.name.eq_ignore_ascii_case(name))
    }

    /// The page that lists the others.
    pub fn index() -> &'static Self {
        &FORMAT_PAGES[0]
    }
}

macro_rules! pages {
    ($($name:literal),+ $(,)?) => {
        &[$(FormatPage { name: $name, text: include_str!(concat!("../../../docs/format/", $name, ".md")) }),+]
    };
}

/// Every page, the index first, then in its order.
pub static FORMAT_PAGES: &[FormatPage] = pages![
    "README",
    "elements-and-attributes",
    "names",
    "values",
    "items",
    "items-voice",
    "custom-settings",
    "families",
    "metadata",
    "voice",
    "migration",
    "samples",
    "contradictions",
    "contradictions-values",
    "failures",
    "failures-deploy",
    "vendors",
    "open-questions",
    "sources",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{FORMAT_PAGES, FormatPage};

    #[test]
    fn every_file_is_a_page() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/format");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let pages = FORMAT_PAGES.iter().map(|page| format!("{}.md", page.name));
        assert_eq!(pages.collect::<BTreeSet<_>>(), files.collect());
    }

    #[test]
    fn the_index_lists_the_others_in_order() {
        let listed = FormatPage::index().text.lines().filter_map(|line| line.strip_prefix("- [")?.split_once(']'));
        let names: Vec<_> = listed.map(|(name, _)| name).collect();
        assert_eq!(names, FORMAT_PAGES[1..].iter().map(|page| page.name).collect::<Vec<_>>());
    }
}
